"""What a quantity counts or measures: its unit, its subject and the word whose verb speaks of them.

The first rule that answers wins. `OF_QUANTITIES` are asked of every quantity; then `OF_AMOUNTS` of
one with a unit and of a share, `of_counts.RULES` of any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured import change, goes_on, of_counts
from service.reading.claims.measured import whole as wholes
from service.reading.claims.measured.amount_beside import own_of_list
from service.reading.claims.measured.amount_context import purpose_of
from service.reading.claims.measured.measurand import Case, Measurand, first_of
from service.reading.claims.measured.tally import is_first_of_two
from service.reading.claims.sources.polled import those_asked
from service.reading.grammar.attachment import conjunct, is_told_more_of
from service.reading.grammar.events.distances import event_dated_by
from service.reading.grammar.object import is_governed
from service.reading.grammar.word_classes import is_subject
from service.reading.grammar.words.relatives import referred_to
from service.reading.numbers import pieces
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.nouns.noun_kinds import OF_THEM, singular
from service.records import Span

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Rule, Whole
    from service.reading.claims.measured.measured_thing import MeasuredThings
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_LEFT = words("service.reading.quantities", "measured", "left_over")


def respective_owners(
    measured: MeasuredThings, atoms: list[Atom], measures: list[Measure]
) -> dict[int, Word]:
    """Whose each amount is where a sentence says "respectively", by the amount's first atom."""
    if "respectively" not in [atom.lower for atom in atoms]:
        return {}
    amounts = [measure for measure in measures if measure.unit is not None]
    if len(amounts) < 2:
        return {}
    first = amounts[0]
    owner = measured.amount(atoms, first, measured.top(atoms, first))
    owners = [owner] if owner is not None else []
    while owners and (joined := conjunct(owners[-1])) is not None:
        owners.append(joined)
    if len(owners) != len(amounts):
        return {}
    return {measure.first: word for measure, word in zip(amounts, owners, strict=True)}


def measurand(case: Case) -> Measurand:
    """Unit, subject, and the word whose verb speaks of them."""
    found = first_of(OF_QUANTITIES, case)
    if found is None and (case.measure.unit is not None or case.measure.numeral.fraction):
        found = first_of(OF_AMOUNTS, case)
    elif found is None:
        found = first_of(of_counts.RULES, of_counts.with_noun(case))
    return found or Measurand(None, None, case.top)


# ------------------------------------------------------------------------------ any quantity


def _former_value(case: Case) -> Measurand | None:
    """As in "won 44, up from 31": the former value of what the claim before speaks of."""
    last = goes_on.formerly(case.before, case.atoms, case.measure, case.top)
    if last is None:
        return None
    return Measurand(case.unit or last.quantity.unit, last.subject, case.top)


def _restated(case: Case) -> Measurand | None:
    """As in "0.7%, or 198.07 points": the same in another unit, after "or"."""
    last, noun = case.last, case.measure.noun
    joined = case.measure.like is not None and case.word_before() == "or"
    if last is None or not joined:
        return None
    unit, counted = case.unit, None
    if unit is None and noun is not None:
        unit = singular(noun)
        counted = case.remembered(unit, last.subject)
    return Measurand(unit, last.subject, case.top, in_gap=True, counted=counted)


def _meant_for(case: Case) -> Measurand | None:
    """As in "approved $750,000 for road repairs", "€5 for ewes and €6 for lambs"."""
    purpose = purpose_of(case.atoms, case.measure)
    purpose = purpose or own_of_list(case.last, case.atoms, case.measure)
    return None if purpose is None else Measurand(case.unit, case.span(purpose), case.top)


def _next_of_list(case: Case) -> Measurand | None:
    """As in "rises of 2 GW in Goa, 9 in Pune"."""
    last = case.before.claim
    if last is None or not goes_on.listed(case.before, case.atoms, case.measure, case.top):
        return None
    return Measurand(case.unit or last.quantity.unit, last.subject, case.top, in_gap=True)


def _interval(case: Case) -> Measurand | None:
    """As in "the mill shut two days after Roe had left": whose event a length of time dates."""
    event = event_dated_by(case.top) if case.measure.kind == "duration" else None
    if event is None or case.unit is None:
        return None
    return Measurand(case.unit, case.span(case.phrases.subject_of(event)), event)


def _beside_a_mark(case: Case) -> Measurand | None:
    """As in "sold 4,000 vans, 15 percent above target": the share is of what was counted."""
    last, noun = case.last, case.measure.noun
    counts = noun is not None or case.unit is not None or case.measure.numeral.fraction
    if last is None or not counts or not goes_on.set_beside(last, case.atoms, case.measure):
        return None
    unit = singular(noun) if case.unit is None and noun is not None else case.unit
    return Measurand(unit, last.subject, case.top, in_gap=True)


# -------------------------------------------------------------- sums, shares and measurements


def _one_of_so_many(case: Case) -> Measurand | None:
    """As in "one child in three": the noun inside the phrase."""
    noun, (first, last) = case.measure.noun, case.within
    if noun is None or not first < noun.i < last:
        return None
    return Measurand(case.unit, case.phrases.alone(noun), case.top)


def _converted(case: Case) -> Measurand | None:
    """As in "five miles (8 km) of dikes": the same amount in brackets."""
    last = case.before.claim
    if not case.measure.conversion or last is None:
        return None
    return Measurand(case.unit, last.subject, case.top)


def _in_a_place(case: Case) -> Measurand | None:
    """As in "dams in Goa (30 MW) and Pune (24 MW)": the dams, of which each place has its own."""
    thing = wholes.in_a_place(case.phrases, case.atoms, case.measure)
    named = case.span(thing, joined=False)
    if thing is None or named is None or not named.start <= thing.start:
        return None
    end = thing.start + len(thing.text)
    return Measurand(case.unit, Span(named.start, end, named.text[: end - named.start]), case.top)


def _rival(case: Case) -> Measurand | None:
    """As in "led Holm 49 percent to 44": the second share is that of who is beaten."""
    whose = goes_on.rival(case.before, case.phrases, case.atoms, case.measure, case.top)
    return None if whose is None else Measurand(case.unit, case.span(whose), case.top)


def _leader(case: Case) -> Measurand | None:
    """As in "Roe led Holm, 49 percent to 44": the first share is that of who leads."""
    if not is_first_of_two(case.atoms, case.measure):
        return None
    verb = goes_on.contest(case.atoms, case.measure)
    whose = case.phrases.subject_of(verb) if verb is not None else None
    return None if whose is None else Measurand(case.unit, case.span(whose), case.top)


def _without_verb(case: Case) -> Measurand | None:
    """As in "solar fell by 73 percent, and wind by 20 percent": the verb stands before."""
    if case.before.sentence != case.sentence:
        return None
    noun = goes_on.without_verb(case.before, case.atoms, case.measure)
    return None if noun is None else Measurand(case.unit, case.span(noun), case.top, in_gap=True)


def _far_from(case: Case) -> Measurand | None:
    """As in "was found in Goa, 12 miles from Pune": the place is so far away."""
    place = wholes.far_from(case.atoms, case.measure)
    return None if place is None else Measurand(case.unit, case.span(place), case.top)


def _next_distance(case: Case) -> Measurand | None:
    """As in "two miles east of Goa and four miles south of Pune": one place, from another side."""
    last = case.last
    if last is None or last.quantity.kind != "measurement":
        return None
    if not goes_on.next_distance(last, case.atoms, case.measure):
        return None
    return Measurand(case.unit, last.subject, case.top)


def _left_over(case: Case) -> Measurand | None:
    """As in "scored with two minutes left": the time is nobody's, and it is left."""
    if case.measure.kind != "duration" or case.word_before() != "with":
        return None
    if pieces.lower_at(case.atoms, case.measure.last) not in _LEFT:
        return None
    return Measurand(case.unit, None, case.atoms[case.measure.last].word)


def _rising_to(case: Case) -> Measurand | None:
    """As in "a fee of £3 million, rising to £4 million": the same thing is so large later."""
    last = case.last
    verb = None if last is None else goes_on.rises_to(last, case.atoms, case.measure)
    if last is None or verb is None:
        return None
    return Measurand(case.unit, last.subject, verb)


def _part_of_told(case: Case) -> Measurand | None:
    """As in "a fund, of which $12 million was spent", "$5 million, of which a third is ours"."""
    if case.measure.kind not in ("percent", "fraction", "money"):
        return None
    relative = wholes.fronted(case.atoms, case.measure)
    if relative is None:
        return None
    told, last = referred_to(relative), case.before.claim
    if told is not relative and (last is None or not last.start <= told.start < last.end):
        return Measurand(case.unit, case.phrases.span(told), case.top)
    if last is None or not 0 <= relative.start - last.end <= wholes.BEFORE_WHICH:
        return None
    return Measurand(case.unit, Span(last.start, last.end, last.text), case.top)


def _measured_thing(case: Case) -> Measurand:
    """As in "a 25% tax", "sales saw a 5 percent rise", "A fell 2%, B 3%"."""
    atoms, measure, top = case.atoms, case.measure, case.top
    noun = case.owner or case.measured.amount(atoms, measure, top)
    them = noun is not None and noun.lower in OF_THEM and not is_told_more_of(noun)
    if them and case.last is not None:
        return Measurand(case.unit, case.last.subject, top)  # "200 cats, a third of them ill"
    subject = case.span(noun, joined=case.owner is None)
    if noun is not None and is_of_change(noun):
        undergone = change.undergone_by(case.before, case.phrases, atoms, measure, noun)
        subject = undergone or subject
    gapped = goes_on.gapped(case.before, atoms, measure, subject)
    if gapped is not None:
        return Measurand(case.unit, case.span(gapped), top, in_gap=True)
    subject, whole = _of_whole(case, subject)
    if noun is None:
        return Measurand(case.unit, subject, top, whole=whole)
    part = is_governed(noun) and noun.head.lower == "of" and noun.i > case.within[1]
    if part and subject is not None and _is_share(measure):
        whole = subject, case.sentence
    before = noun.i > top.i and top.head is noun
    moved = case.word_before() == "by" and is_of_change(noun.head)
    hook = noun if before or part or moved else top
    return Measurand(case.unit, subject, hook, whole=whole)


def _of_whole(case: Case, subject: Span | None) -> tuple[Span | None, Whole | None]:
    """What a share is of where its noun does not say so: "among nurses, 60 percent agreed"."""
    top, share = case.top, _is_share(case.measure)
    # "24 percent who agreed"
    persons = share and pieces.lower_at(case.atoms, case.measure.last) == "who"
    among = wholes.opening(case.atoms, case.measure) if share else None
    if subject is not None and not persons and among is None:
        return subject, None
    if not (persons or is_subject(top) or among is not None):
        return (None if case.last is None else case.last.subject), None
    if not share:
        return None, None
    among = among or wholes.among(top) or those_asked(top)
    if among is None:
        before = _whole_before(case)
        return before, (None if before is None else (before, case.sentence))
    subject = case.phrases.span(among)
    return subject, (None if subject is None else (subject, case.sentence))


def _is_share(measure: Measure) -> bool:
    return measure.kind in ("percent", "fraction")


def _whole_before(case: Case) -> Span | None:
    """What a share without its whole is of: the whole of the share before it, if near."""
    whole = case.before.whole
    return whole[0] if whole is not None and case.sentence - whole[1] <= 1 else None


OF_QUANTITIES: tuple[Rule, ...] = (
    _former_value,  # "won 44, up from 31"
    _restated,  # "0.7%, or 198 points"
    change.of_ratio,  # "prices doubled"
    _meant_for,  # "approved $750,000 for road repairs"
    _next_of_list,  # "2 GW in Goa, 9 in Pune"
    _beside_a_mark,  # "sold 4,000 vans, 15 percent above target"
    _interval,  # "shut two days after Roe had left"
)
OF_AMOUNTS: tuple[Rule, ...] = (
    _one_of_so_many,  # "one child in three"
    _converted,  # "five miles (8 km)"
    _in_a_place,  # "dams in Goa (30 MW) and Pune (24 MW)"
    _rival,  # "led Holm 49 percent to 44": 44
    _leader,  # "Roe led Holm, 49 percent to 44": 49
    _without_verb,  # "solar fell by 73 percent, and wind by 20": 20
    _far_from,  # "was found in Goa, 12 miles from Pune"
    _next_distance,  # "two miles east of Goa and four miles south of Pune": 4
    _left_over,  # "scored with two minutes left"
    _rising_to,  # "a fee of £3 million, rising to £4 million"
    _part_of_told,  # "a fund, of which $12 million was spent"
    _measured_thing,  # "a 25% tax"
)
