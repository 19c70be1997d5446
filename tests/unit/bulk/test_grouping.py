"""Very many articles are put into stories as a few are, and at a cost that hardly grows faster."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pytest

from schemas.answers import encode
from service.bulk import candidates, grouping, merging
from service.bulk.grouping import EventProfile
from service.bulk.merging import UNITS
from service.fingerprint import fingerprint
from service.stories.groups import group
from tests.unit.stories import build

if TYPE_CHECKING:
    from service.records import Summary

DAY = 86_400.0
TOWNS = ("Varberg", "Halden", "Mora", "Narvik", "Kiruna", "Roskilde", "Turku", "Bergen")


def summary(number: int, town: str, names: dict[str, int], text: str) -> Summary:
    """A report from a town on some people, each named so many times."""
    return build.summary(
        f"a-{number:03}",
        *(build.actor(name, mentions=build.mentions(*[name] * n)) for name, n in names.items()),
        build.place(town),
        text=text,
        words=80,
        sha256=f"{number:064}",
    )


def reports(number: int, seed: int) -> list[Summary]:
    """Reports on a few events, some with people in common."""
    choice = random.Random(seed)
    people = [f"{a}{b}" for a in ("Hol", "Lind", "Berg", "Sund") for b in ("ström", "qvist", "man")]
    found = []
    for n in range(number):
        event = choice.randrange(5)
        some = choice.sample(people[2 * event : 2 * event + 4], 2)
        names = {name: choice.randrange(1, 90) for name in some}
        text = " ".join(choice.choices(people, k=60))
        found.append(summary(n, TOWNS[event + choice.randrange(2)], names, text))
    return found


def told(summaries: list[Summary]) -> list[EventProfile]:
    """What they tell, as a job takes it."""
    table = pa.table({"summary": [encode(one).decode() for one in summaries]})
    column: dict[str, int] = {}
    return [grouping.event_profile(row, column) for row in merging.profile_batch(table).to_pylist()]


@pytest.mark.parametrize("seed", range(8))
def test_a_few_hundred_are_grouped_as_the_service_does(seed: int) -> None:
    """The same event, whoever asks; and in whatever order they come."""
    summaries = reports(40, seed)
    theirs = {tuple(one.article_ids) for one in group(summaries)}
    for order in (summaries, summaries[::-1]):
        ours = grouping.stories(told(order))
        assert {tuple(sorted(order[n].article.id for n in one)) for one in ours} == theirs


def vector(*weights: float) -> candidates.Vector:
    keys = np.array([n for n, weight in enumerate(weights) if weight], np.int32)
    return keys, np.array([round(w * UNITS) for w in weights if w], np.int32)


def article(key: str, *weights: float, day: float = 0.0) -> EventProfile:
    return EventProfile(key, day * DAY, 80, "", vector(*weights))


def test_articles_far_apart_in_time_are_of_two_stories() -> None:
    """The same names a month later are another event; without a day nobody can tell."""
    early, late = article("a", 1.0), article("b", 1.0, day=30)
    assert grouping.stories([early, late], days=14) == [[0], [1]]
    assert grouping.stories([early, late], days=40) == [[0, 1]]
    undated = replace(late, order=float("inf"))
    assert grouping.stories([early, undated], days=14) == [[0, 1]]


def test_stories_that_were_begun_stay_as_they_are() -> None:
    """A new article joins the nearer of two; they do not become one, nor does one fall apart."""
    given = [
        article("a", 1.0),
        article("b", 0.0, 1.0),  # begun with the first, though nothing speaks for it any more
        article("c", 0.0, 0.0, 1.0),
        article("d", 0.0, 0.1, 0.9, day=1),
    ]
    assert grouping.stories(given, begun=[[0, 1], [2]]) == [[0, 1], [2, 3]]
    same = [article("a", 1.0), article("b", 1.0), article("c", 1.0, day=1)]
    assert grouping.stories(same, begun=[[0], [1]]) == [[0, 2], [1]]
    assert grouping.stories(same) == [[0, 1, 2]]


def test_copies_go_with_their_originals() -> None:
    """Hundreds of them do not outvote, nor keep an article from those that are near it."""
    words = " ".join(f"word{n}" for n in range(80))
    copied = [
        replace(article(f"{n:03}", 0.9, 0.3), fingerprint=fingerprint(words), order=n * 60.0)
        for n in range(300)
    ]
    other = article("x", 0.7, 0.0, 0.7, day=1)
    assert grouping.copies(copied) == dict.fromkeys(range(1, 300), 0)
    assert grouping.stories([*copied, other]) == [list(range(301))]
    assert grouping.stories([*copied, other], begun=[[5], [7]])[0][:2] == [0, 1]


def test_what_is_spent_on_an_article_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that all have is not looked up once the budget is spent; the rare ones are enough."""
    monkeypatch.setattr(candidates, "BUDGET", 8)
    vectors = [
        vector(0.5, *(0.8 if n // 3 == event else 0.0 for event in range(40))) for n in range(120)
    ]
    found = candidates.pairs(vectors, 0.3)
    assert {(a, b) for a, b, _ in found} == {
        (a, b) for e in range(40) for a in range(3 * e, 3 * e + 3) for b in range(a + 1, 3 * e + 3)
    }
    monkeypatch.setattr(candidates, "BUDGET", 10**6)
    assert [pair for pair in candidates.pairs(vectors, 0.3) if pair in found] == found


def test_nothing_is_grouped_of_nothing() -> None:
    """An empty archive, and an article that names nothing."""
    assert grouping.stories([]) == []
    assert grouping.stories([article("a"), article("b")]) == [[0], [1]]
