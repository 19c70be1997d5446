"""What the rules on the subject of a number are asked, and what they answer.

`Before` is what earlier claims said: a number without its noun, or its whole, goes on from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.claims.measured.measured_thing import MeasuredThings
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Sentence, Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim, Span

    Counted = tuple[str, Span, int]  # unit, subject and sentence
    Whole = tuple[Span, int]  # what a share is of, and the sentence
    Rule = Callable[["Case"], "Measurand | None"]


@dataclass(frozen=True, slots=True)
class Before:
    """What is remembered of an article as its claims are read.

    `counted` is unit, subject and sentence of what was counted last, `whole` what the last share
    was of and its sentence, `claim` the claim before, which stands in `sentence`.
    """

    counted: Counted | None = None
    whole: Whole | None = None
    claim: NumericClaim | None = None
    sentence: int = -1

    def claim_in(self, sentence: Sentence) -> NumericClaim | None:
        """The claim before, if it stands in this sentence."""
        return self.claim if self.sentence == sentence.index else None

    def and_then(self, found: Measurand, claim: NumericClaim, sentence: int) -> Before:
        """What is remembered after one more claim."""
        counted, whole = found.counted or self.counted, found.whole or self.whole
        return Before(counted, whole, claim, sentence)


@dataclass(frozen=True, slots=True)
class Case:
    """A quantity phrase in its sentence, after the claims before it.

    `top` is the word by which it hangs on the rest. `owner` is whose amount it is where the
    sentence says "respectively". `noun` is what a count stands before, or, if `is_part`, after
    "of".
    """

    measured: MeasuredThings
    before: Before
    atoms: list[Atom]
    measure: Measure
    top: Word
    owner: Word | None
    noun: Word | None = None
    is_part: bool = False

    @property
    def phrases(self) -> Phrases:
        """The noun phrases and verb groups of the article."""
        return self.measured.phrases

    @property
    def sentence(self) -> int:
        """The index of the sentence."""
        return self.top.sentence.index

    @property
    def last(self) -> NumericClaim | None:
        """The claim before it in its sentence."""
        return self.before.claim_in(self.top.sentence)

    @property
    def unit(self) -> str | None:
        """The unit that stands in the phrase."""
        unit = self.measure.unit
        return unit.name if unit is not None else None

    @property
    def within(self) -> tuple[int, int]:
        """The first and the last word of the phrase."""
        atoms, measure = self.atoms, self.measure
        return atoms[measure.first].word.i, atoms[measure.last - 1].word.i

    @property
    def hook(self) -> Word:
        """The word whose verb speaks of what is counted."""
        return self.top if self.is_part or self.noun is None else self.noun

    def word_before(self, count: int = 1) -> str:
        """The word so many places before the phrase, in small letters; "" where there is none."""
        k = self.measure.first - count
        return self.atoms[k].lower if k >= 0 else ""

    def span(self, noun: Word | None, *, joined: bool = True) -> Span | None:
        """The phrase of a noun without the words of the quantity."""
        return None if noun is None else self.phrases.span(noun, self.within, joined=joined)

    def remembered(self, unit: str, subject: Span | None) -> Counted | None:
        """What a later number without its noun may count."""
        return None if subject is None else (unit, subject, self.sentence)


class Measurand(NamedTuple):
    """`hook` is the word whose verb says something; `in_gap` tells that the verb is left out.

    `counted` and `whole` are what a later number without its noun or its whole goes on from, None
    where that stays what it was.
    """

    unit: str | None
    subject: Span | None
    hook: Word
    in_gap: bool = False
    counted: Counted | None = None
    whole: Whole | None = None


def first_of(rules: tuple[Rule, ...], case: Case) -> Measurand | None:
    """What the first rule that answers says."""
    for rule in rules:
        found = rule(case)
        if found is not None:
            return found
    return None
