"""Numeric claims: how many or how much of what, what is said of it, and who says so.

Puts together what its neighbours read: quantity phrases (`quantities/`), what they count or
measure (`measured/`), their source (`source.py`) and whether it is a fact (`modality.py`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.naming import outlets
from service.reading.claims import age_beside_person, fates
from service.reading.claims import predicate as predicates
from service.reading.claims.measured.goes_on import is_alike, is_next_alike
from service.reading.claims.measured.measurand import Before
from service.reading.claims.measured.measured_thing import MeasuredThings
from service.reading.claims.measured.subject import Subjects
from service.reading.claims.measured.whole import in_its_money
from service.reading.claims.modality import (
    is_how_often,
    is_hypothetical,
    is_known,
    is_limited,
    is_negated,
)
from service.reading.claims.rate import with_rate
from service.reading.claims.source import Sources
from service.reading.grammar.word_classes import is_subject, is_verb
from service.reading.numbers import pieces
from service.reading.numbers.currencies import Currencies, hundredth
from service.reading.quantities import read as quantities
from service.reading.quantities.changes import direction
from service.reading.quantities.neighbours import is_restated
from service.records import NumericClaim, Phrase, Quantity, Span

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Parse, Sentence, Word
    from service.reading.quantities.measure import Measure
    from service.records import Article, Location, Quote

# Bounds the cost: code points of a sentence; of a longer one a claim shows so many around its
# number.
_LONGEST_SENTENCE = 1000
_AROUND = 200
# Bounds the cost: claims of one sentence are so many, and one for so many code points. Beyond that
# it is a table.
_MOST_CLAIMS = 12
_A_CLAIM = 25


class _Reader:
    """The claims of one article, in reading order; remembers what was last counted."""

    def __init__(
        self,
        parse: Parse,
        cast: Cast,
        quotes: tuple[Quote, ...],
        home: str | None,
        located: frozenset[str],
    ) -> None:
        self._parse, self._cast = parse, cast
        self._measured = MeasuredThings(parse, cast)
        self._sources = Sources(parse, cast, quotes)
        self._currencies = Currencies(parse, home, located)
        self._before = Before()
        self._subjects = Subjects(self._measured)
        self._sentence: tuple[Sentence, Span] | None = None

    def enter(self, atoms: list[Atom], measures: list[Measure]) -> None:
        """Begin a sentence."""
        self._subjects.enter(atoms, measures)

    def claim(self, atoms: list[Atom], measure: Measure, number: int) -> NumericClaim:
        """The claim that a quantity phrase makes."""
        if measure.noun is None:
            measure = age_beside_person.with_age(atoms, measure, self._cast)
            last = self._last_in(atoms[measure.first].word.sentence)
            measure = in_its_money(last, atoms, measure)
        top = self._measured.top(atoms, measure)
        found = self._subjects.of(self._before, atoms, measure, top)
        subject, hook, in_gap = found.subject, found.hook, found.in_gap
        verb = predicates.verb_of(self._measured.phrases, atoms, measure, top, hook)
        left_as = None if verb is None else fates.left_as(atoms, measure, verb)
        predicate = self._said(left_as or verb, subject)
        start, end = atoms[measure.first].start, atoms[measure.last - 1].end
        source = self._sources.of(start, end, top, atoms[measure.numeral.last - 1].word)
        clause = self._clause_of(verb)
        planned = is_hypothetical(clause, top) and not is_how_often(found.unit, verb, top)
        last = self._before.claim
        if last is not None and self._goes_on(atoms, measure, top, start):
            if measure.conversion or is_restated(atoms, measure):
                predicate, planned = last.predicate, last.hypothetical
            source = source or last.attribution
        if last is not None and (in_gap or self._is_next_alike(atoms, measure, hook)):
            predicate, planned = last.predicate, last.hypothetical
        if source is not None:
            subject, predicate = predicates.without_source(subject, predicate, source, end)
        known = measure.unit is not None and is_known(top)
        planned = planned and not known
        negated = measure.denied or (is_negated(clause, top, start, end) and not known)
        limit = measure.as_limit() if verb is not None and is_limited(verb, top) else None
        if limit is not None:
            measure, negated = limit, False
        unit = with_rate(atoms, measure, found.unit)
        claim = NumericClaim(
            id=f"claim-{number}",
            start=start,
            end=end,
            text=self._parse.text[start:end],
            sentence=self._sentence_of(top.sentence, start, end),
            quantity=self._quantity(atoms, measure, unit, in_gap=in_gap),
            subject=subject,
            predicate=predicate,
            attribution=source,
            negated=negated,
            hypothetical=planned,
            when=None,
            where=(),
            part_of=None,
        )
        self._before = self._before.and_then(found, claim, top.sentence.index)
        return claim

    def _clause_of(self, said: Word | None) -> Word | None:
        """The verb of the clause in which something is said, if by a noun: "the sale of 12"."""
        if said is None or is_verb(said):
            return said
        return self._measured.phrases.governor(said)[0] or said

    def _said(self, verb: Word | None, subject: Span | None) -> Phrase | None:
        """The predicate, without a state that is the subject: "was the first doctor under 40"."""
        if verb is None:
            return None
        said = self._measured.phrases.group(verb)
        if verb.lemma != "be" or subject is None or not said.start <= subject.start < said.end:
            return said
        alone = self._parse.over(verb, verb)
        return Phrase(alone.start, alone.end, alone.text, verb.lemma)

    def _goes_on(self, atoms: list[Atom], measure: Measure, top: Word, start: int) -> bool:
        """Whether a number shares the clause of the one before: "300 died and 2,700 were hurt"."""
        last = self._before.claim
        if last is None or self._before.sentence != top.sentence.index:
            return False
        between = self._parse.text[last.end : min(start, last.end + 40)]
        near = start - last.end < 40 and not any(mark in between for mark in ';:—–“”"')
        bare = measure.unit is None and measure.noun is None
        return measure.conversion or is_restated(atoms, measure) or (near and bare)

    def _is_next_alike(self, atoms: list[Atom], measure: Measure, hook: Word) -> bool:
        """Whether a count of a list shares the verb of the one before, as it is no subject."""
        last = self._before.claim
        if last is None or self._before.sentence != hook.sentence.index or is_subject(hook):
            return False
        return is_next_alike(last, atoms, measure)

    def _sentence_of(self, sentence: Sentence, start: int, end: int) -> Span:
        """The sentence of a number; of a very long one the words around the number.

        One span for all claims of a sentence: a list of numbers would hold its text once for each.
        """
        if sentence.end - sentence.start > _LONGEST_SENTENCE:
            return around(self._parse, sentence, start, end)
        if self._sentence is None or self._sentence[0] is not sentence:
            self._sentence = sentence, self._parse.span(sentence.start, sentence.end)
        return self._sentence[1]

    def _quantity(
        self, atoms: list[Atom], measure: Measure, unit: str | None, *, in_gap: bool
    ) -> Quantity:
        text = self._parse.text[atoms[measure.first].start : atoms[measure.last - 1].end]
        open_range = measure.value is None and not measure.parts
        comparator = measure.comparator or ("between" if open_range else "equal")
        change = direction(atoms, measure)
        before = self._before.claim if in_gap else self._beside(atoms, measure)
        if change is None and before is not None and is_alike(before, measure):
            # "Fords fell 1.2%, Fiats by 1.7%"; "sank 5 degrees Celsius (9 Fahrenheit)" too
            change = before.quantity.direction
        quantity = Quantity(
            measure.value,
            measure.lower,
            measure.upper,
            comparator,
            measure.kind,
            unit,
            change,
            measure.previous,
            measure.parts,
        )
        return self._in_its_money(quantity, text) if measure.kind == "money" else quantity

    def _in_its_money(self, quantity: Quantity, text: str) -> Quantity:
        """A sum in the money that its article means, in whole units of it."""
        unit, in_hundredths = self._currencies.meant(quantity.unit, text)
        if not in_hundredths:
            return replace(quantity, unit=unit)
        return replace(
            quantity,
            value=hundredth(quantity.value),
            lower=hundredth(quantity.lower),
            upper=hundredth(quantity.upper),
            previous=hundredth(quantity.previous),
            unit=unit,
        )

    def _beside(self, atoms: list[Atom], measure: Measure) -> NumericClaim | None:
        """The claim of the same sentence that a conversion or a bare "by" leans on."""
        last = self._last_in(atoms[measure.first].word.sentence)
        by = pieces.lower_at(atoms, measure.first - 1) == "by"
        return last if by or measure.conversion else None

    def _last_in(self, sentence: Sentence) -> NumericClaim | None:
        """The claim before, if it stands in the same sentence."""
        return self._before.claim if self._before.sentence == sentence.index else None


def around(parse: Parse, sentence: Sentence, start: int, end: int) -> Span:
    """At most 200 code points of a sentence with a number in their middle, cut between words."""
    room = max(_AROUND - (end - start), 0) // 2
    first = max(start - room, sentence.start)
    last = min(end + room, sentence.end)
    text = parse.text
    while sentence.start < first < start and text[first - 1].isalnum() and text[first].isalnum():
        first += 1
    while end < last < sentence.end and text[last - 1].isalnum() and text[last].isalnum():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return parse.span(first, min(last, first + _AROUND))


def most_of(sentence: Sentence) -> int:
    """How many claims a sentence can make: each repeats its words, and an answer is bounded."""
    return _MOST_CLAIMS + (sentence.end - sentence.start) // _A_CLAIM


def read_claims(
    parse: Parse,
    cast: Cast,
    quotes: tuple[Quote, ...],
    article: Article | None = None,
    locations: tuple[Location, ...] = (),
) -> tuple[NumericClaim, ...]:
    """All numeric claims of an article, in reading order; a text of figures alone has none."""
    if not any(map(str.isalpha, parse.text)):
        return ()
    home = None
    if article is not None:
        home = outlets.country_of(article.home, article.source, article.url)
    located = frozenset(place.country_code for place in locations if place.country_code)
    reader = _Reader(parse, cast, quotes, home, located)
    claims: list[NumericClaim] = []
    for sentence in dict.fromkeys([word.sentence for word in quantities.starters(parse)]):
        atoms = pieces.split(sentence.words, parse.text)
        measures = quantities.read(atoms)
        reader.enter(atoms, measures)
        for measure in measures[: most_of(sentence)]:
            claims.append(reader.claim(atoms, measure, len(claims) + 1))
    return tuple(claims)
