"""Numeric claims: how many or how much of what, what is said of it, and who says so.

Puts together what its neighbours read: quantity phrases (quantities.py), what they count or
measure (measured.py), and their source (attribution.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import atoms as pieces
from service.reading import quantities
from service.reading.attribution import Sources, is_hypothetical, is_negated
from service.reading.measured import Measured, direction
from service.records import NumericClaim, Phrase, Quantity, Span

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.cast import Cast
    from service.reading.parse import Parse, Word
    from service.reading.quantities import Measure
    from service.records import Quote

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "police": "police officer",
}


class _Reader:
    """The claims of one article, in reading order; remembers what was last counted."""

    def __init__(self, parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> None:
        self._parse = parse
        self._measured = Measured(parse, cast)
        self._sources = Sources(parse, cast, quotes)
        self._counted: tuple[str, Span, int] | None = None  # unit, subject, sentence
        self._last: tuple[int, Span | None, Phrase | None] | None = None  # end, subject, predicate

    def claim(self, atoms: list[Atom], measure: Measure, number: int) -> NumericClaim:
        top = self._measured.top(atoms, measure)
        sentence = top.sentence
        unit, subject, hook = self._what(atoms, measure, top)
        verb, predicate = self._predicate(atoms, measure, hook)
        start, end = atoms[measure.first].start, atoms[measure.last - 1].end
        value, lower, upper, comparator = _interval(measure)
        change = direction(atoms, measure)
        if measure.previous is not None and measure.value is not None:
            change = "up" if measure.value > measure.previous else "down"
        self._last = (atoms[measure.last - 1].word.i, subject, predicate)
        return NumericClaim(
            id=f"claim-{number}",
            start=start,
            end=end,
            text=self._parse.text[start:end],
            sentence=self._parse.span(sentence.start, sentence.end),
            quantity=Quantity(
                value, lower, upper, comparator, _kind(measure), unit, change, measure.previous
            ),
            subject=subject,
            predicate=predicate,
            attribution=self._sources.of(start, end, top),
            negated=is_negated(verb, top),
            hypothetical=is_hypothetical(verb),
        )

    def _what(
        self, atoms: list[Atom], measure: Measure, top: Word
    ) -> tuple[str | None, Span | None, Word]:
        """Unit, subject, and the word whose verb says something of them."""
        if measure.unit is not None or measure.numeral.fraction:
            return self._amount(atoms, measure, top)
        part = self._measured.partitive(atoms, measure, top)
        noun = part if part is not None else self._measured.noun(atoms, measure, top)
        if noun is None or noun.pos == "PRON":
            return self._elliptic(atoms, measure, top, noun)
        subject = self._measured.span(noun, atoms, measure)
        unit = singular(noun)
        if subject is not None:
            self._counted = (unit, subject, top.sentence.index)
        return unit, subject, top if part is not None else noun

    def _amount(
        self, atoms: list[Atom], measure: Measure, top: Word
    ) -> tuple[str | None, Span | None, Word]:
        noun = self._measured.measured(atoms, measure, top)
        subject = self._measured.span(noun, atoms, measure) if noun is not None else None
        inside = atoms[measure.first - 1].text == "(" if measure.first else False
        if inside and self._last is not None and atoms[measure.first].word.i - self._last[0] <= 2:
            subject = self._last[1]
        unit = measure.unit.name if measure.unit is not None else None
        hook = (
            noun
            if noun is not None and noun.i > top.i and noun.head is not top and top.head is noun
            else top
        )
        return unit, subject, hook

    def _elliptic(
        self, atoms: list[Atom], measure: Measure, top: Word, pronoun: Word | None
    ) -> tuple[str | None, Span | None, Word]:
        """A number without its noun counts what was counted last, if that was near."""
        del atoms, measure
        known = self._counted
        if known is not None and top.sentence.index - known[2] <= 1:
            self._counted = (known[0], known[1], top.sentence.index)
            return known[0], known[1], top
        if pronoun is not None:
            return None, self._measured.span(pronoun, [], None), top
        verb, below = self._measured.governor(top)
        if verb is None or below.dep in ("nsubj", "nsubjpass"):
            return None, None, top
        subject = self._measured.subject_of(verb)
        if subject is None:
            return None, None, top
        return None, self._measured.span(subject, [], None), top

    def _predicate(
        self, atoms: list[Atom], measure: Measure, hook: Word
    ) -> tuple[Word | None, Phrase | None]:
        j = measure.last
        following = atoms[j].word if j < len(atoms) else None
        if (
            measure.bare
            and measure.noun is None
            and following is not None
            and following.tag in ("VBN", "VBD")
        ):
            return following, self._measured.group(following)
        verb, _ = self._measured.governor(hook)
        if verb is not None and verb is not hook:
            return verb, self._measured.group(verb)
        for child in hook.children[:40]:
            if child.dep in ("acl", "relcl", "amod") and child.tag.startswith("VB"):
                return child, self._measured.group(child)
        return (verb, self._measured.group(verb)) if verb is not None else (None, None)


def _interval(measure: Measure) -> tuple[float | None, float | None, float | None, str]:
    comparator = measure.comparator or "equal"
    if measure.value is None and comparator == "equal":
        comparator = "between"
    if comparator in ("from", "score"):
        comparator = "equal"
    lower, upper = measure.lower, measure.upper
    if measure.previous is not None:
        lower = upper = measure.value
    return measure.value, lower, upper, comparator


def _kind(measure: Measure) -> str:
    if measure.age:
        return "age"
    if measure.unit is not None:
        return measure.unit.kind
    return "fraction" if measure.numeral.fraction else "count"


def singular(noun: Word) -> str:
    """The singular of a counted noun."""
    lower = noun.lower
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    lemma = noun.lemma.lower()
    if noun.tag == "NNPS" and lemma == lower and lower.endswith("s"):
        return lower[:-1]
    return lemma


def read_claims(parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> tuple[NumericClaim, ...]:
    """All numeric claims of an article, in reading order."""
    reader = _Reader(parse, cast, quotes)
    claims: list[NumericClaim] = []
    for sentence in parse.sentences:
        if not any(quantities.is_starter(word) for word in sentence.words):
            continue
        atoms = pieces.split(sentence.words)
        for measure in quantities.read(atoms):
            claims.append(reader.claim(atoms, measure, len(claims) + 1))  # noqa: PERF401 - the reader counts
    return tuple(claims)
