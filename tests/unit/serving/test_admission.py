"""Whose turn it is, and when nobody should wait any longer."""

from __future__ import annotations

import pytest

from service.serving.admission import LONGEST_RETRY, Kind, Line, kind_of


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("POST", "/v1/summaries", Kind.ARTICLE),
        ("POST", "/v1/dates", Kind.ARTICLE),
        ("POST", "/v1/stories", Kind.MANY),
        ("POST", "/v1/summaries/batch", Kind.MANY),
        ("GET", "/v1/info", Kind.QUICK),
        ("GET", "/healthz", Kind.QUICK),
        ("POST", "/nothing", Kind.QUICK),
    ],
)
def test_only_calls_that_read_stand_in_line(method: str, path: str, kind: Kind) -> None:
    """One article and many have lines of their own."""
    assert kind_of(method, path) is kind


def test_turns_come_in_the_order_of_asking() -> None:
    """As many as there are places, the next when one is done."""
    line: Line[str] = Line(places=2, patience=1.0)
    for caller in "abcd":
        line.join(caller, now=0.0)
    assert list(line.admit()) == ["a", "b"]
    assert list(line.admit()) == []
    line.finish(seconds=0.1)
    assert list(line.admit()) == ["c"]
    assert len(line) == 1


def test_who_has_waited_long_enough_is_let_go() -> None:
    """At the end of the patience, not before it."""
    line: Line[str] = Line(places=1, patience=1.0)
    for moment, caller in enumerate("abc"):
        line.join(caller, now=moment / 2)
    assert list(line.admit()) == ["a"]
    assert list(line.expire(1.4)) == []
    assert line.next_deadline() == 1.5
    assert list(line.expire(1.5)) == ["b"]
    line.leave("c")
    assert (len(line), line.next_deadline()) == (0, None)


def test_the_time_to_come_back_grows_with_the_line() -> None:
    """From the least that is set, up to a minute."""
    line: Line[int] = Line(places=1, patience=1.0)
    times = []
    for caller in range(5000):
        times.append(line.retry_after(least=2))
        line.join(caller, now=0.0)
    assert times == sorted(times)
    assert (times[0], times[-1]) == (2, LONGEST_RETRY)
