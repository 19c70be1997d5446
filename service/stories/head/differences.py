"""The numbers on which articles differ, and what a line at the head calls them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service.lexicon import table
from service.stories.claims.single import gauges
from service.stories.head import lines
from service.stories.sourced import changed
from service.stories.wording import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import ClaimValue, StoryClaim


def rank(claim: StoryClaim) -> int:
    """What stands first: how many died, before all else; how old somebody is, behind it."""
    if lines.outcome(claim) in (lines.KILLED, lines.DIED):
        return 0
    return 2 if claim.kind == "age" else 1


def changes(values: Sequence[ClaimValue]) -> list[ClaimValue]:
    """The states of a number in order, without one that only repeats it: "at least 31", "31"."""
    states: list[ClaimValue] = []
    for value in sorted(values, key=lambda v: v.first_published_at or ""):
        if not states or value.value is None or value.value != states[-1].value:
            states.append(value)
    return states


def distinct(values: Sequence[ClaimValue]) -> list[ClaimValue]:
    """The numbers on which articles differ, each once: not "ten" and "at least 10"."""
    found: dict[object, ClaimValue] = {}
    for n, value in enumerate(values):
        key = value.value if value.value is not None else (n,)
        first = found.setdefault(key, value)
        if first is not value:
            ids = sorted({*first.article_ids, *value.article_ids})
            found[key] = changed(first, article_ids=tuple(ids))
    return list(found.values())


def title(claim: StoryClaim) -> str | None:
    """What most articles measure, where a word beside the number names it; else None."""
    titles: Mapping[str, str] = table(PACKAGE, "overview")["gauges"]
    claims = [one for value in claim.values for one in value.claims]
    votes = Counter(name for one in claims if (name := gauges.measure(one)) is not None)
    name, count = next(iter(votes.most_common(1)), ("", 0))
    return titles.get(name.removeprefix(gauges.MARK)) if 2 * count > len(claims) else None
