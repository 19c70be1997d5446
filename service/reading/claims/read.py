"""Numeric claims: how many or how much of what, what is said of it, and who says so.

Puts together what its neighbours read: quantity phrases (`quantities/`), what they count or
measure (`measured/`), their source (`source.py`) and whether it is a fact (`modality.py`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from service.naming import outlets
from service.reading.claims import age_beside_person
from service.reading.claims.measured.goes_on import is_alike, is_next_alike
from service.reading.claims.measured.measurand import Before, Case
from service.reading.claims.measured.measured_thing import MeasuredThings
from service.reading.claims.measured.subject import measurand, respective_owners
from service.reading.claims.modality import (
    is_how_often,
    is_hypothetical,
    is_known,
    is_limited,
    is_negated,
)
from service.reading.claims.phrases import Phrases
from service.reading.claims.predicates import fates
from service.reading.claims.predicates import verb as predicates
from service.reading.claims.rate import with_rate
from service.reading.claims.source import Sources
from service.reading.claims.unit_understood import with_unit
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
_NEAR = 40  # code points from a number to one that shares its clause
# Bounds the cost: claims of one sentence are so many, and one for so many code points. Beyond that
# it is a table.
_MOST_CLAIMS = 12
_A_CLAIM = 25


class _Article(NamedTuple):
    """What is asked about an article while its claims are read."""

    parse: Parse
    cast: Cast
    phrases: Phrases
    sources: Sources
    currencies: Currencies


class _Line(NamedTuple):
    """A sentence, its atoms, what they measure, and whose each amount is by "respectively"."""

    sentence: Sentence
    span: Span
    atoms: list[Atom]
    measured: MeasuredThings
    owners: dict[int, Word]


def _claim(
    article: _Article, line: _Line, before: Before, measure: Measure, number: int
) -> tuple[NumericClaim, Before]:
    """The claim that a quantity phrase makes, and what the next one goes on from."""
    atoms = line.atoms
    if measure.noun is None:
        measure = age_beside_person.with_age(atoms, measure, article.cast)
        measure = with_unit(before, line.sentence, article.phrases, atoms, measure)
    top = line.measured.top(atoms, measure)
    case = Case(line.measured, before, atoms, measure, top, line.owners.get(measure.first))
    found = measurand(case)
    subject, hook, in_gap = found.subject, found.hook, found.in_gap
    verb = predicates.verb_of(article.phrases, atoms, measure, top, hook)
    left_as = None if verb is None else fates.left_as(atoms, measure, verb)
    predicate = _said(article, left_as or verb, subject)
    start, end = atoms[measure.first].start, atoms[measure.last - 1].end
    source = article.sources.of(start, end, top, atoms[measure.numeral.last - 1].word)
    clause = _clause_of(article, verb)
    planned = is_hypothetical(clause, top) and not is_how_often(found.unit, verb, top)
    last = before.claim
    if last is not None and _goes_on(article, case, start):
        if measure.conversion or is_restated(atoms, measure):
            predicate, planned = last.predicate, last.hypothetical
        source = source or last.attribution
    if last is not None and (in_gap or _shares_verb(case, hook)):
        predicate, planned = last.predicate, last.hypothetical
    if source is not None:
        subject, predicate = predicates.without_source(subject, predicate, source, end)
    known = measure.unit is not None and is_known(top)
    planned = planned and not known
    negated = measure.denied or (is_negated(clause, top, start, end) and not known)
    limit = measure.as_limit() if verb is not None and is_limited(verb, top) else None
    if limit is not None:
        case, negated = replace(case, measure=limit), False
    unit = with_rate(atoms, case.measure, found.unit)
    claim = NumericClaim(
        id=f"claim-{number}",
        start=start,
        end=end,
        text=article.parse.text[start:end],
        sentence=_sentence_of(article, line, start, end),
        quantity=_quantity(article, case, unit, in_gap=in_gap),
        subject=subject,
        predicate=predicate,
        attribution=source,
        negated=negated,
        hypothetical=planned,
        when=None,
        where=(),
        part_of=None,
    )
    return claim, before.and_then(found, claim, top.sentence.index)


def _clause_of(article: _Article, said: Word | None) -> Word | None:
    """The verb of the clause in which something is said, if by a noun: "the sale of 12"."""
    if said is None or is_verb(said):
        return said
    return article.phrases.governor(said)[0] or said


def _said(article: _Article, verb: Word | None, subject: Span | None) -> Phrase | None:
    """The predicate, without a state that is the subject: "was the first doctor under 40"."""
    if verb is None:
        return None
    said = article.phrases.group(verb)
    if verb.lemma != "be" or subject is None or not said.start <= subject.start < said.end:
        return said
    alone = article.parse.over(verb, verb)
    return Phrase(alone.start, alone.end, alone.text, verb.lemma)


def _goes_on(article: _Article, case: Case, start: int) -> bool:
    """Whether a number shares the clause of the one before: "300 died and 2,700 were hurt"."""
    last, measure = case.last, case.measure
    if last is None:
        return False
    between = article.parse.text[last.end : min(start, last.end + _NEAR)]
    near = start - last.end < _NEAR and not any(mark in between for mark in ';:—–“”"')
    bare = measure.unit is None and measure.noun is None
    return measure.conversion or is_restated(case.atoms, measure) or (near and bare)


def _shares_verb(case: Case, hook: Word) -> bool:
    """Whether a count of a list shares the verb of the one before, as it is no subject."""
    last = case.before.claim_in(hook.sentence)
    if last is None or is_subject(hook):
        return False
    return is_next_alike(last, case.atoms, case.measure)


def _sentence_of(article: _Article, line: _Line, start: int, end: int) -> Span:
    """The sentence of a number; of a very long one the words around the number.

    One span for all claims of a sentence: a list of numbers would hold its text once for each.
    """
    if line.sentence.end - line.sentence.start > _LONGEST_SENTENCE:
        return around(article.parse, line.sentence, start, end)
    return line.span


def _quantity(article: _Article, case: Case, unit: str | None, *, in_gap: bool) -> Quantity:
    atoms, measure = case.atoms, case.measure
    text = article.parse.text[atoms[measure.first].start : atoms[measure.last - 1].end]
    open_range = measure.value is None and not measure.parts
    comparator = measure.comparator or ("between" if open_range else "equal")
    change = direction(atoms, measure)
    leans = in_gap or measure.conversion or case.word_before() == "by"
    last = case.before.claim if in_gap else case.last
    if change is None and leans and last is not None and is_alike(last, measure):
        # "Fords fell 1.2%, Fiats by 1.7%"; "sank 5 degrees Celsius (9 Fahrenheit)" too
        change = last.quantity.direction
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
    return _in_its_money(article, quantity, text) if measure.kind == "money" else quantity


def _in_its_money(article: _Article, quantity: Quantity, text: str) -> Quantity:
    """A sum in the money that its article means, in whole units of it."""
    unit, in_hundredths = article.currencies.meant(quantity.unit, text)
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
    located: Counter[str] = Counter()
    for place in locations:
        if place.country_code:
            located[place.country_code] += len(place.mentions)
    asked = _Article(
        parse,
        cast,
        Phrases(parse, cast),
        Sources(parse, cast, quotes),
        Currencies(parse, home, located),
    )
    claims: list[NumericClaim] = []
    before = Before()
    for sentence in dict.fromkeys([word.sentence for word in quantities.starters(parse)]):
        atoms = pieces.split(sentence.words, parse.text)
        measures = quantities.read(atoms)
        measured = MeasuredThings.of(asked.phrases, atoms, measures)
        owners = respective_owners(measured, atoms, measures)
        line = _Line(sentence, parse.span(sentence.start, sentence.end), atoms, measured, owners)
        for measure in measures[: most_of(sentence)]:
            claim, before = _claim(asked, line, before, measure, len(claims) + 1)
            claims.append(claim)
    return tuple(claims)
