"""How far a job is, as people read it."""

from __future__ import annotations

import pytest

from service.cli.progress import Progress


def test_the_line_says_how_many_how_fast_and_how_long() -> None:
    """What was done before the start counts as done and not as speed."""
    progress = Progress("articles", 1000)
    progress.seen(16, 0, 100)  # the first comes when everything is under way
    progress.seen(16, 1, 200)
    progress.seen(16, 0, 300)
    assert progress.line(8.0, 300) == (
        "███████░░░░░░░░░░░░░░░░░  30%  48 articles, 4.0/s, 0:28 left, 1 refused"
    )


@pytest.mark.parametrize(("at", "left"), [(100, "1:15:00 left"), (1000, "0:00 left")])
def test_long_times_have_hours(at: int, left: str) -> None:
    """And none are below nothing."""
    progress = Progress("articles", 1000)
    progress.seen(1, 0, 0)
    assert left in progress.line(500.0, at)


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """A log stays a log."""
    with Progress("articles", 10) as progress:
        for at in range(10):
            progress.seen(1, 0, at)
    assert capsys.readouterr().err == ""
