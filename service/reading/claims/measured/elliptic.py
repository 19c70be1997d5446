"""What a number without its noun counts, by the first rule that answers.

1. The members of a group: "a family of seven".
2. Those of whom a relative pronoun takes a part ("workers, 12 of whom"), or the words that open
   the clause ("of the dead, seven drowned").
3. Those who are said to be so many: "the attackers, numbering more than 100".
4. Whom an event harmed besides: "killed 12 people and wounded 30".
5. People, where nothing else dies or acts so: "leaving 1,500 homeless", "thousands are waiting".
6. What was counted last, if that was near: "12 men left, and 30 stayed".
7. What a pronoun stands for; people, for what happens to them: "the quake killed 12".
8. What is so large: "the toll reached 300". A level counts nothing, but may carry on with the
   points of an index: "rose to 4,577.10".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.claims.measured import whole as wholes
from service.reading.claims.measured.bare_number import (
    are_acting_people,
    are_drawn,
    at_a_level,
    is_person,
    is_unwell,
    numbered,
    one_of_several,
)
from service.reading.claims.measured.measurand import Measurand
from service.reading.claims.measured.tally import is_of_another_order, is_score_for, is_tally
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.word_classes import (
    any_subject,
    is_active_subject,
    is_full_verb,
    is_joined,
    is_plural_noun,
    is_subject,
    is_verb,
)
from service.reading.grammar.words.clauses import is_expletive
from service.reading.grammar.words.nouns import is_noun
from service.reading.grammar.words.relatives import referred_to
from service.reading.numbers import pieces
from service.reading.numbers.spelled import VAGUE
from service.reading.quantities.changes import is_of_size
from service.reading.quantities.nouns.counted_noun import is_before_what_they_did
from service.reading.quantities.nouns.noun_kinds import (
    OF_THEM,
    are_people,
    is_harmed,
    is_money,
    is_parent,
    is_plural,
    singular,
)
from service.reading.vocabulary.people import PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before
    from service.reading.claims.measured.measured_thing import MeasuredThings
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Span

    _Known = tuple[str, Span, int]

_LARGE = 1000  # from which what is handed over is money, and who votes people, more often than not
_HANDING = words("service.reading.quantities", "measured", "handing")
_HOMELESS = words("service.reading.quantities", "measured", "homeless")
_VICTIMS = words("service.reading.quantities", "measured", "victims")
_PERSONS = _VICTIMS | words("service.reading.quantities", "measured", "of_persons")
_BODIES = words("service.reading.quantities", "measured", "bodies")
_OF_PEOPLE = words("service.reading.quantities", "measured", "of_people")
_NUMBERING = words("service.reading.quantities", "measured", "numbering")
_TAKING_PART = words("service.reading.quantities", "measured", "taking_part")
_IN_A_ROW = words("service.reading.quantities", "measured", "in_a_row")
_PLAYED = words("service.reading.quantities", "measured", "played")
_COMPARED = words("service.reading.claims", "function_words", "compared_before")
_COMPARED_WITH = words("service.reading.claims", "function_words", "compared_with")
_AGAINST = words("service.reading.claims", "function_words", "set_against")
_RECENT = words("service.reading.quantities", "measured", "recent")
_SCORING = words("service.reading.quantities", "measured", "scoring")
_TOPPING = words("service.reading.quantities", "measured", "topping")
_TRIES = words("service.reading.quantities", "measured", "before_tries")
_OF_PLAY = words("service.reading.quantities", "sports", "of_play")
_ROW: list[str] = table("service.reading.quantities", "measured")["row"]
_LEVELS = words("service.reading.claims", "function_words", "before_levels")


def counted(
    measured: MeasuredThings,
    before: Before,
    atoms: list[Atom],
    measure: Measure,
    top: Word,
    pronoun: Word | None,
) -> Measurand:
    """Unit and subject of a number that has no noun, or a pronoun in its place."""
    phrases = measured.phrases
    group = wholes.group_of(atoms, measure, top)
    if group is not None:
        within = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
        subject = None if group.lemma == "front" else phrases.span(group, within)
        return Measurand(_unit_of_group(group), subject, top)
    known = None if _stands_apart(before, atoms, measure, top) else before.counted
    relative = wholes.fronted(atoms, measure) if pronoun is None else pronoun
    told = _told_before(relative, known)
    if told is not None:
        return Measurand(singular(told), phrases.span(told), top)
    others = _of_others(measured, top, known) if pronoun is None else None
    if others is not None:
        return others
    if top.head.lower == "more" and is_full_verb(top.head.head):
        top = top.head  # "found nearly 200 more"
    sized = _size_of_subject(measured, top)
    if sized is not None:
        return sized
    harmed = is_direct_object(top) and is_harmed(top)
    if harmed and known is not None and _goes_on_harming(before, top):
        return Measurand(known[0], known[1], top)
    if _are_other_people(atoms, measure, top, known) or are_drawn(before.claim, measure, top):
        return Measurand("person", None, top)
    near = _is_near(measured, before, measure, top, known)
    level = _is_level(atoms, measure, known) or _is_sum_of_money(measure, top)
    if known is not None and near and not level and not harmed:
        again = known[0], known[1], top.sentence.index
        return Measurand(known[0], known[1], top, counted=again)
    people = are_people(atoms, measure, top if pronoun is None else pronoun)
    if pronoun is not None:
        return Measurand("person" if people else None, phrases.span(pronoun), top)
    if people:
        return Measurand("person", None, top)
    sized = _sized(measured, atoms, measure, top)
    points = level and near and known is not None and known[0] == "point"
    return sized._replace(unit="point") if points and sized.unit is None else sized


def _is_near(
    measured: MeasuredThings, before: Before, measure: Measure, top: Word, known: _Known | None
) -> bool:
    """Whether what was counted may be counted on: told just before, and of no other order.

    Balls of a sport are not: "off 118 balls … was out for 30".
    """
    if known is None or top.sentence.index - known[2] > 1 or is_of_another_order(before, measure):
        return False
    return known[0] not in _OF_PLAY or measured.phrases.sports.unit is None


def _unit_of_group(group: Word) -> str | None:
    """As in "a mother of three", "a crowd of 400"."""
    if is_parent(group):
        return "child"
    return "person" if group.lemma in _OF_PEOPLE else None


def _told_before(pronoun: Word | None, known: _Known | None) -> Word | None:
    """Those of whom a part is counted: "workers, 12 of whom", "jets, of which two".

    "Whom" are the people that were counted last, where the parse gives it to a thing.
    """
    if pronoun is None or pronoun.lower not in wholes.RELATIVE:
        return None
    told = referred_to(pronoun)
    if told is pronoun or not is_plural(told):
        return None
    things = pronoun.lower == "whom" and told.lemma not in PERSON_NOUNS and is_person(known)
    return None if things else told


def _of_others(measured: MeasuredThings, top: Word, known: _Known | None) -> Measurand | None:
    """Those who are no part of what was counted before: "found 38 bodies. Twelve are missing"."""
    if known is not None and known[0] in _BODIES and is_unwell(top):
        return Measurand("person", None, top)
    one = one_of_several(measured.phrases, top)
    return one or _part_of_fronted(measured, top, known)


def _part_of_fronted(measured: MeasuredThings, top: Word, known: _Known | None) -> Measurand | None:
    """As in "of the dead, seven drowned", "among the crew, two were hurt": some of those.

    Whatever was counted before; of one thing, such as "of the total", there is no part.
    """
    whole = wholes.among(top) if is_subject(top) else None
    if whole is None or whole.i > top.i or whole.lower in VAGUE:
        return None
    if whole.lower in OF_THEM and whole.after is not None and whole.after.lower in _PERSONS:
        return Measurand("person", None, top)  # "of those hurt, six are students"
    people = whole.lemma in _OF_PEOPLE or whole.lower in _VICTIMS
    if not people and not is_plural_noun(whole):
        return None
    unit = "person" if people else singular(whole)
    told = known is not None and known[0] == unit and known[2] == top.sentence.index
    subject = known[1] if known is not None and told else measured.phrases.span(whole)
    counted = None if subject is None else (unit, subject, top.sentence.index)
    return Measurand(unit, subject, top, counted=counted)


def _size_of_subject(measured: MeasuredThings, top: Word) -> Measurand | None:
    """As in "the attackers, numbering more than 100": so many are the subject of the verb.

    "Attendance topped 60,000" tells the size of one thing, and counts nothing told before.
    """
    verb = top.head if is_direct_object(top) else top  # a verb of the bound is in the phrase
    if verb.lemma not in _NUMBERING | _TOPPING:
        return None
    whose = measured.phrases.subject_of(verb)
    if whose is not None and verb.lemma in _TOPPING:
        if not is_noun(whose) or whose.entity or is_plural_noun(whose):
            return None
        if whose.lower in PERSON_NOUNS:
            return None
        things = numbered(whose)
        unit = None if things is None else singular(things)
        return Measurand(unit, measured.phrases.span(whose), top)
    if whose is None or not is_plural_noun(whose):
        return None
    return Measurand(singular(whose), measured.phrases.span(whose), top)


def _stands_apart(before: Before, atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a number counts nothing that was counted before: a result, another "all three"."""
    if measure.alone or measure.parts or is_score_for(atoms, measure):
        return True
    known = None if before.counted is None else before.counted[0]
    if pieces.lower_at(atoms, measure.last) in _IN_A_ROW and known not in _PLAYED:
        return True  # "made 12 saves … lost nine straight"
    if _is_compared(atoms, measure) or _is_out_of(atoms, measure, top):
        told = before.counted is not None and before.counted[2] == top.sentence.index
        return not told or _is_tried(before, atoms, measure)
    if [atom.lower for atom in atoms[measure.last : measure.last + 3]] == _ROW:
        return known not in _PLAYED
    whole = pieces.lower_at(atoms, measure.first - 1) == "all"
    whole = whole and (is_direct_object(top) or is_governed(top))
    return whole and before.claim is not None and before.claim.quantity.value != measure.value


def _is_compared(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a number is only compared with: "was the 41st this year, compared with 55"."""
    word = pieces.lower_at(atoms, measure.first - 1)
    led = pieces.lower_at(atoms, measure.first - 2) in _COMPARED and word in _COMPARED_WITH
    return led or word in _AGAINST


def _is_out_of(atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether games or goals are told in which nobody names them: "lost six of their last seven".

    So are "one win in 15", "scored seven": these count nothing of the sentence before.
    """
    j = measure.last
    of_last = pieces.lower_at(atoms, j) == "of" and pieces.lower_at(atoms, j + 2) in _RECENT
    tried = is_governed(top) and pieces.lower_at(atoms, measure.first - 1) in _TRIES
    scored = is_direct_object(top) and top.head.lemma in _SCORING
    return of_last or tried or scored


def _is_tried(before: Before, atoms: list[Atom], measure: Measure) -> bool:
    """As in "one win in 15": no verb stands between what is told and of how many it is."""
    last, j = before.claim, measure.first - 1
    if last is None or pieces.lower_at(atoms, j) not in _TRIES:
        return False
    while j >= 0 and atoms[j].start >= last.end and not is_verb(atoms[j].word):
        j -= 1
    return j < 0 or atoms[j].start < last.end


def _goes_on_harming(before: Before, top: Word) -> bool:
    """Whether the claim before tells of the same event whom it killed or hurt."""
    last, head = before.claim_in(top.sentence), top.head
    if last is None or last.predicate is None:
        return False
    return is_joined(head) and head.head.start + len(head.head.text) == last.predicate.end


def _are_other_people(atoms: list[Atom], measure: Measure, top: Word, known: _Known | None) -> bool:
    """Whether these are people though things were counted before: "leaving 1,500 homeless"."""
    if is_person(known):
        return False
    if is_active_subject(top) and top.head.lemma in _TAKING_PART:
        return (
            measure.value or 0
        ) >= _LARGE  # "1.2 million voted": so many countries there are not
    victims = pieces.lower_at(atoms, measure.last) in _HOMELESS and known is not None
    return victims or (measure.numeral.vague and are_acting_people(top))


def _is_level(atoms: list[Atom], measure: Measure, known: _Known | None) -> bool:
    """Whether a number says how far something went: "rose to 4,577.10"."""
    if measure.value is not None and measure.value % 1 != 0:
        return True
    if measure.change and known is not None and not _undergoes(known, atoms[measure.core].word):
        return True  # "enrolment at the two schools fell from 2,310 to 1,984"
    led = pieces.lower_at(atoms, measure.first - 1) in _LEVELS
    return led and not is_tally(atoms, measure, known[0] if known is not None else None)


def _undergoes(known: _Known, number: Word) -> bool:
    """Whether the subject of the verb that moves a number is what was counted before."""
    verb = number.head.head if is_governed(number) else number.head
    whose = any_subject(verb)
    return whose is None or known[1].start <= whose.start < known[1].end or not is_noun(whose)


def _is_sum_of_money(measure: Measure, top: Word) -> bool:
    """As in "spent millions on ads", "was handed 512,339"."""
    handed = is_direct_object(top) and top.head.lemma in _HANDING
    if handed and (measure.value or 0) >= _LARGE and measure.noun is None:
        return True
    return measure.numeral.vague and is_money(top)


def _sized(measured: MeasuredThings, atoms: list[Atom], measure: Measure, top: Word) -> Measurand:
    """What is so large: "the toll reached 300"; of "hired 300" who hires is not counted."""
    hired = is_direct_object(top) and not is_of_size(top.head)
    hired = hired and not _is_sum_of_money(measure, top)
    there = any(is_expletive(child) for child in top.head.children[:12])
    acts = is_subject(top) or is_before_what_they_did(atoms, measure.last, top)
    if there or acts or (hired and not measure.parts):
        return Measurand(None, None, top)
    within = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
    noun = measured.amount(atoms, measure, top)
    subject = measured.phrases.span(noun, within) if noun is not None else None
    things = numbered(noun) or at_a_level(noun)
    if things is not None and subject is not None:
        unit = singular(things)
        return Measurand(unit, subject, top, counted=(unit, subject, top.sentence.index))
    return Measurand(None, subject, top)
