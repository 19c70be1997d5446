"""Thirty short reports read whole: when and where their numbers hold, and which are parts."""

from __future__ import annotations

import tomllib
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from service.reading import stages
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from service.reading.parse.words import Parse

ARTICLES = tomllib.loads(Path(__file__).with_name("articles.toml").read_text(encoding="utf-8"))
# What is given may be wrong once in so many, and what is there may be missed once in so many.
ONE_WRONG_IN, ONE_MISSED_IN = 20, 4


def _rows(read_parse: Callable[[str], Parse]) -> Iterator[tuple[str, Any, Any]]:
    """What is asked, what a reader set, what is read; `published_at` is a Wednesday."""
    for article in ARTICLES["article"]:
        text = article["text"]
        given = Article(text, "a", published_at="2025-01-15", home="GB")
        read = stages.run(given, read_parse(text), lambda _: nullcontext())
        claims = {claim.text: claim for claim in read["numeric_claims"]}
        named = {c.id: c.text for c in read["numeric_claims"]}
        named |= {d.id: d.text for d in read["dates"]}
        named |= {p.id: p.name for p in read["locations"]}
        for number, when, where, whole in article["claims"]:
            if (claim := claims.get(number)) is None:
                continue
            yield "when", when, named.get(claim.when or "", "")
            yield "where", where, [named[id_] for id_ in claim.where]
            yield "part_of", whole, named.get(claim.part_of or "", "")


def test_what_is_given_is_right_and_little_is_missed(
    read_parse: Callable[[str], Parse],
) -> None:
    """A wrong date or place is worse than none."""
    rows = list(_rows(read_parse))
    for kind in ("when", "where", "part_of"):
        wanted = [(gold, read) for asked, gold, read in rows if asked == kind]
        given = [pair for pair in wanted if pair[1]]
        wrong = [pair for pair in given if pair[0] != pair[1]]
        missed = [pair for pair in wanted if pair[0] and not pair[1]]
        there = [pair for pair in wanted if pair[0]]
        assert len(wrong) * ONE_WRONG_IN <= len(given), f"{kind}: {wrong}"
        assert len(missed) * ONE_MISSED_IN <= len(there), f"{kind}: {missed}"
