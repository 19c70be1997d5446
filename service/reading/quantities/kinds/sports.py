"""What is scored where no word at a number says so: "beat Lund 3-1", "made 61 off 118 balls".

The words of an article tell its sport. Table: quantities/lexicon/sports.toml.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import is_direct_object
from service.reading.grammar.words.nouns import is_proper
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Parse, Word
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "sports")
_ONLY: dict[str, list[str]] = _TABLE["only"]
_ALSO: dict[str, list[str]] = _TABLE["also"]
_FEWEST: int = _TABLE["fewest"]
_SCORING = words("service.reading.quantities", "sports", "scoring")
_LEADING = words("service.reading.quantities", "sports", "leading")
_BEHIND = words("service.reading.quantities", "sports", "behind")
_TARGETS = words("service.reading.quantities", "sports", "targets")
_AFTER = words("service.reading.quantities", "sports", "after")
_IN_SETS = words("service.reading.quantities", "sports", "in_sets")
_WICKETS = 10  # of an innings
_MOST_SETS = 3  # that a side wins of a match


class Sports:
    """What is scored in the sport of one article; looked up once, when a number asks for it."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    @cached_property
    def unit(self) -> str | None:
        """What is scored: that of the sport with most of its words in the article, if one has."""
        (most, unit), (next_most, _), *_ = sorted(
            ((self._told(unit), unit) for unit in _ONLY), reverse=True
        )
        return unit if most >= _FEWEST and most > next_most else None

    def _told(self, unit: str) -> int:
        """How many words of the sports of a unit the article has; 0 without a sure one."""
        forms = self._parse.by_form
        sure = sum(word in forms for word in _ONLY[unit])
        return sure and sure + sum(word in forms for word in _ALSO[unit])

    def of_score(self, measure: Measure) -> str | None:
        """What the parts of a score count: runs, or the wickets of "took 7-42"; sets of a match."""
        first, second = (*measure.parts, 0.0, 0.0)[:2]
        if max(first, second) <= _MOST_SETS and not _IN_SETS.isdisjoint(self._parse.by_form):
            return "set"
        taken = self.unit == "run" and first <= _WICKETS < second
        return "wicket" if taken else self.unit


def is_scored(atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a bare number is what somebody scored: "made 31", "unbeaten on 38", "set 243"."""
    if measure.parts:
        return False
    before = measure.first - 1
    if lower_at(atoms, measure.last) in _AFTER or lower_at(atoms, before) in _TARGETS:
        return True
    if is_direct_object(top) and top.head.lemma in _SCORING:
        return True
    led = lower_at(atoms, before) in _LEADING and before > 0
    return led and _before_agent(atoms, before - 1).lemma in _BEHIND


def _before_agent(atoms: list[Atom], k: int) -> Word:
    """The word at atom `k`, or before who did it: the "bowled" of "was bowled by Lee Roe for 8"."""
    by = k
    while by > 0 and is_proper(atoms[by].word):
        by -= 1
    return atoms[by - 1].word if by < k and by > 0 and atoms[by].lower == "by" else atoms[k].word
