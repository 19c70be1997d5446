"""What a bare number counts: rules of which the first that answers wins.

`with_noun` finds its noun before they are asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import replace
from service.lexicon import words
from service.reading.claims.measured import elliptic, goes_on
from service.reading.claims.measured import whole as wholes
from service.reading.claims.measured.amount_context import is_scale, whole_compound
from service.reading.claims.measured.bare_number import is_person, numbered
from service.reading.claims.measured.measurand import Case, Measurand, first_of
from service.reading.claims.measured.tally import is_runs_off, whose_result, winner
from service.reading.grammar.object import is_governed
from service.reading.grammar.word_classes import is_pronoun, is_verb
from service.reading.grammar.words.nouns import is_proper
from service.reading.numbers import pieces
from service.reading.quantities.kinds import sets
from service.reading.quantities.kinds.shares_and_scores import cast, is_record
from service.reading.quantities.kinds.sports import is_scored
from service.reading.quantities.nouns.noun_kinds import OF_THEM, are_others, is_plural, singular

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Rule
    from service.reading.parse.words import Word

_PAIR = 3  # atoms of a score: "6-1"
_IMPROVING = words("service.reading.quantities", "sports", "improving")
_AMONG = words("service.reading.quantities", "measured", "among")
_IN_TABLES = words("service.reading.quantities", "sports", "in_tables")
_LEADS = words("service.reading.quantities", "compared", "leads")
_BACK_TO_VERB = 7  # atoms: "sit a distant second of six, "
_ASIDES = words("service.reading.claims", "function_words", "asides")


def with_noun(case: Case) -> Case:
    """The case with the noun that its number stands before, or after "of"."""
    part = wholes.partitive(case.atoms, case.measure)
    if part is not None:
        return replace(case, noun=part, is_part=True)
    return replace(case, noun=case.measured.noun(case.atoms, case.measure, case.top))


def _score(case: Case) -> Measurand | None:
    """As in "won 6-4, 3-6": the result of the set before it, of the winner, or what it counts."""
    if not case.measure.parts:
        return None
    unit = cast(case.atoms, case.measure) or _scored_in(case)
    found, last = first_of(OF_NOUNS, case) or Measurand(None, None, case.top), case.before.claim
    if last is not None and goes_on.next_set(case.before, case.atoms, case.measure, case.top):
        return found._replace(unit=unit, subject=last.subject, in_gap=True)
    behind = pieces.lower_at(case.atoms, case.measure.last)
    first = winner(case.phrases, found.hook) or (
        None if unit == "vote" else whose_result(case.phrases, case.top, behind)
    )
    subject = found.subject if first is None else case.span(first)
    return found._replace(unit=unit, subject=subject, in_gap=False)


def _scored_in(case: Case) -> str | None:
    """What the sport of the article scores; a record of games won and lost counts none of it."""
    atoms, measure = case.atoms, case.measure
    opening, last = measure.first - 1, case.before.claim
    second = case.word_before() == "," and last is not None and last.quantity.kind == "score"
    if second and pieces.lower_at(atoms, measure.last) == ")":
        opening -= _PAIR + 1  # "Lund (6-1, 3-0)": both are records
    record = is_record(atoms, opening + 1, measure.last)
    moved = case.word_before() == "to" and case.top.head.head.lemma in _IMPROVING
    if record or moved:
        return None
    return sets.counted(atoms, measure) or case.phrases.sports.of_score(measure)


def _scored(case: Case) -> Measurand | None:
    """As in "made 31", "unbeaten on 38" in an article on cricket: runs."""
    if case.noun is not None or case.is_part or case.measure.numeral.fraction:
        return None
    unit = case.phrases.sports.unit
    if unit is None or not is_scored(case.atoms, case.measure, case.top):
        return None
    verb, _ = case.phrases.governor(case.top)
    whose = None if verb is None else _dismissed(case, verb) or case.phrases.subject_of(verb)
    return Measurand(unit, case.span(whose), case.top)


def _dismissed(case: Case, verb: Word) -> Word | None:
    """Who is out for so many: the Lund of "bowled Lund out for 187"."""
    thing = case.phrases.object_of(verb) if case.word_before() == "for" else None
    return thing if thing is not None and is_proper(thing) else None


def _runs(case: Case) -> Measurand | None:
    """As in "74 off 131 balls": runs, which no word names."""
    named = case.is_part or not is_runs_off(case.atoms, case.measure)
    return None if named else Measurand(None, None, case.top)


def _without_noun(case: Case) -> Measurand | None:
    """As in "12 died", "some of them": a number without its noun, or with a pronoun."""
    atoms, measure, noun = case.atoms, case.measure, case.noun
    if noun is not None and not is_pronoun(noun):
        known = is_person(case.before.counted)
        if noun.lower != "others" or are_others(atoms, measure, noun, known=known):
            return None
    return elliptic.counted(case.measured, case.before, atoms, measure, case.top, noun)


def _scale(case: Case) -> Measurand | None:
    """As in "the index rose 50 points": what moves by so many of a scale."""
    if case.noun is None or not is_scale(case.noun):
        return None
    moved = case.measured.happening(case.measure, case.noun)
    if moved is None:
        return None
    unit = singular(case.noun)
    subject = case.phrases.span(moved, _thing_of_parts(case, case.noun)[1])
    counted = case.remembered(unit, subject) if unit == "point" else None
    return Measurand(unit, subject, case.noun, counted=counted)


def _behind_rival(case: Case) -> Measurand | None:
    """As in "where they sit second, two points behind Lund": of the verb right before the comma."""
    noun, atoms = case.noun, case.atoms
    if noun is None or case.word_before() != "," or noun.lemma not in _IN_TABLES:
        return None
    behind = noun.sentence.at(noun.i + 1)
    if behind is None or behind.lower not in _LEADS:
        return None
    before = range(case.measure.first - 2, max(case.measure.first - _BACK_TO_VERB, -1), -1)
    verb = next((atoms[k].word for k in before if is_verb(atoms[k].word)), None)
    whose = None if verb is None else case.phrases.subject_of(verb)
    if verb is None or whose is None:
        return None
    return Measurand(singular(noun), case.span(whose), verb)


def _result(case: Case) -> Measurand | None:
    """As in "a 4-1 victory", "a 286 total": the noun is not a unit."""
    if case.noun is None or not (case.measure.alone or case.measure.parts):
        return None
    if case.measure.parts:  # "a 2-0 cup final defeat"
        whole = whole_compound(case.noun)
        return Measurand(None, case.span(whole), whole)
    return Measurand(None, case.phrases.span(*_thing_of_parts(case, case.noun)), case.hook)


def _ones(case: Case) -> Measurand | None:
    """As in "three red vans and two blue ones": of what was counted last, for whose name it is."""
    if case.noun is None or case.noun.lower != "ones":
        return None
    known = case.before.counted
    unit = known[0] if known is not None and case.sentence - known[2] <= 1 else None
    subject = case.phrases.span(*_thing_of_parts(case, case.noun))
    return Measurand(unit, subject, case.hook)


def _noun(case: Case) -> Measurand | None:
    """As in "12 sheep": the noun is unit and subject."""
    if case.noun is None:
        return None
    unit = singular(numbered(case.noun) or case.noun)  # "bringing to five the number of deaths"
    subject = case.phrases.span(*_thing_of_parts(case, case.noun))
    counted = case.remembered(unit, subject) if _is_counted_on(case, case.noun) else None
    return Measurand(unit, subject, case.hook, counted=counted)


def _is_counted_on(case: Case, noun: Word) -> bool:
    """Whether a number that follows without a noun may count the same."""
    if not (is_plural(noun) or case.measure.value in (None, 1)):
        return False  # "the 5 speed version"
    if case.word_before() in OF_THEM and case.word_before(2) in _AMONG:
        return False  # "killed nine people, among them three children, and hurt 14"
    # "89 goals in 33 games"; "nine people, including three children, … and 21 others"
    if not is_governed(noun) or noun.head.lower not in _ASIDES:
        return True
    known, last = case.before.counted, case.last
    counted = last is not None and last.quantity.kind in ("count", "score")  # "104 off 89 balls"
    return not counted and (known is None or known[2] != case.sentence)


def _thing_of_parts(case: Case, noun: Word) -> tuple[Word, tuple[int, int]]:
    """What the counted noun is a part of, if it is, and the words that its phrase leaves out."""
    first, last = case.within
    whole = wholes.thing_of_parts(case.atoms, case.measure, noun)
    return whole, (first, last if whole is noun else noun.i)


OF_NOUNS: tuple[Rule, ...] = (
    _scored,  # "made 31"
    _runs,  # "74 off 131 balls"
    _without_noun,  # "12 died"
    _behind_rival,  # "sit second, two points behind Lund"
    _scale,  # "rose 50 points"
    _result,  # "a 4-1 victory"
    _ones,  # "three red vans and two blue ones"
    _noun,  # "12 sheep"
)
RULES: tuple[Rule, ...] = (
    _score,  # "won 6-4, 3-6", which asks the others for its subject
    *OF_NOUNS,
)
