"""Ages: "20-year-old", "aged 19 and 22", "Kim, 41,", "she is 51", "died at 43", "under 30".

Table: quantities/lexicon/counted.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import direct_object, is_governed, is_infinitive_clause
from service.reading.grammar.tense import is_past
from service.reading.grammar.word_classes import (
    PLACES,
    any_subject,
    complement,
    is_common_noun,
    is_singular_name,
    is_subject,
)
from service.reading.grammar.words.clauses import is_clause_of_noun
from service.reading.grammar.words.joined import joins
from service.reading.grammar.words.nouns import is_common, is_one, is_plural_name, is_read_as_person
from service.reading.grammar.words.parts import (
    is_content_word,
    is_prepositional,
    is_said_by_verb,
    preposition_of,
)
from service.reading.grammar.words.verbs import active_subject, may_follow_one
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import is_numeral
from service.reading.numbers.units import Unit
from service.reading.quantities.nouns.noun_kinds import OF_THEM, is_parent
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "counted")
_PEOPLE = frozenset(_TABLE["people"])
_PERSONS, _AGEING = frozenset(_TABLE["persons"]), frozenset(_TABLE["ageing"])
_LIFE = frozenset(_TABLE["events_of_life"])
_ASIDES = frozenset(_TABLE["asides"])
_OPENING = words("service.reading.quantities", "ages", "opening")
_YEAR = Unit("year", "duration")
_WHOLE = 100
_YOUNGEST, _OLDEST = 13, 110  # years: "at 12, she" may be an hour
_HEADLINE_DEATHS = frozenset(_TABLE["headline_deaths"])
_PASSING: dict[str, list[str]] = _TABLE["passing"]
_DESCRIBED = _PEOPLE | PERSON_NOUNS | OFFICES
_OF_PERSONS = words("service.reading.quantities", "ages", "of_persons")
_AGED, _BEGINNING = frozenset(_TABLE["of_an_age"]), frozenset(_TABLE["beginning"])
_SCHOOLING, _SCHOOLS = frozenset(_TABLE["schooling"]), frozenset(_TABLE["schools"])
_DESCRIBING = _OF_PERSONS | words("service.reading.quantities", "ages", "describing")
_BEFORE_AGES = words("service.reading.quantities", "ages", "aged")
_BEFORE_APPOSED = words("service.reading.quantities", "ages", "before_apposed")
_LONGEST_BRACKETS = 6  # atoms of "(top left)" between a name and an age
_LONGEST_LIST = 8  # bounds the cost: ages that "aged" stands before


def with_words_of_age(atoms: list[Atom], measure: Measure) -> Measure:
    """The age that its words make of a number: "20-year-old", "20 years of age", "aged 20"."""
    if measure.unit is not None and measure.unit.kind == "duration":
        j = measure.core_last
        texts = [a.lower for a in atoms[j : j + 2]]
        if texts[:1] in (["old"], ["olds"]):
            measure = replace(measure, age=True).up_to(j + 1)
        elif texts in (["-", "old"], ["-", "olds"], ["of", "age"]):
            measure = replace(measure, age=True).up_to(j + 2)
    start = _start_of_list(atoms, measure.first)
    start -= lower_at(atoms, start - 1) in ("between", "from")
    before = lower_at(atoms, start - 1)
    if before in _BEFORE_AGES or (before == "of" and lower_at(atoms, start - 2) in ("age", "ages")):
        unit = measure.unit or _YEAR
        return replace(measure, unit=unit, age=unit.kind == "duration")
    if measure.unit is None and _is_apposed_age(atoms, measure):
        return in_years(measure)
    return measure


def in_years(measure: Measure) -> Measure:
    """The age in years that a bare number is."""
    return replace(measure, unit=_YEAR, age=True)


def _start_of_list(atoms: list[Atom], i: int) -> int:
    """The first number of "aged 19, 22 and 31", from any of them."""
    for _ in range(_LONGEST_LIST):
        k = i - 1
        while k > max(i - 4, 0) and atoms[k].lower in ("and", ",", "or"):
            k -= 1
        if k == i - 1 or not is_numeral(atoms[k]):
            break
        i = k
    return i


def _is_apposed_age(atoms: list[Atom], measure: Measure) -> bool:
    """As in "Kim, 41, of Seoul": a name, a comma, whole years, and the phrase ends."""
    i, j = measure.first, measure.last
    if j - i != 1 or i < 2 or not atoms[i].text.isdecimal():
        return False
    if atoms[i - 1].text == "(":
        return _is_bracketed_age(atoms, i)
    if atoms[i - 1].lower in _BEFORE_APPOSED and atoms[i - 2].text == ",":
        return lower_at(atoms, j) in (",", ".", ";")  # "two men, both 23, were held"
    if atoms[i - 1].text != ",":
        return _is_unpunctuated_age(atoms, i)
    return _is_set_off_age(atoms, i, j)


def _is_set_off_age(atoms: list[Atom], i: int, j: int) -> bool:
    name = atoms[_before_brackets(atoms, i - 2)].word
    described = is_common_noun(name) and name.lemma in _DESCRIBED
    if not 1 <= atoms[i].value <= 119 or not (is_singular_name(name) or described):
        return False
    following, after = lower_at(atoms, j), lower_at(atoms, j + 1)
    if following == "," and _acts(name, atoms, j):
        return True
    if name.entity not in ("PERSON", ""):  # the model takes many a surname for a place
        return following == "," and after in _OF_PERSONS and atoms[i].value >= 16
    return following in (
        "",
        ",",
        ".",
        ";",
        ")",
        "—",
        "–",
        "―",
        "-",
        "and",
        "who",
        "from",
        "was",
        "is",
        "of",
    )


def _acts(name: Word, atoms: list[Atom], j: int) -> bool:
    """Whether a verb of which it is the subject stands right behind an age: "Moe, 26, ran"."""
    verb = atoms[j + 1].word if j + 1 < len(atoms) else None
    grown = _YOUNGEST <= atoms[j - 1].value < _WHOLE
    if verb is None or not grown or not is_subject(name) or name.head is not verb:
        return False
    return name.entity not in PLACES and is_past(verb)


def _is_bracketed_age(atoms: list[Atom], i: int) -> bool:
    """As in "Ana Costa (41), a nurse": without more, brackets may hold a score."""
    closing = [lower_at(atoms, i + k) for k in (1, 2, 3)]
    if closing[0] != ")" or not 1 <= atoms[i].value <= 119:
        return False
    described = closing[1] in ("of", "from") or (closing[1] == "," and closing[2] in _DESCRIBING)
    name = atoms[i - 2].word
    return described and is_singular_name(name) and is_read_as_person(name)


def _before_brackets(atoms: list[Atom], i: int) -> int:
    """The atom before "(left)", where `i` is its end; else `i`."""
    if atoms[i].text == ")":
        for k in range(i - 1, max(i - _LONGEST_BRACKETS, 0), -1):
            if atoms[k].text == "(":
                return k - 1
    return i


def _is_unpunctuated_age(atoms: list[Atom], i: int) -> bool:
    """As in "Ana Costa 41 runs": copy that lost its commas; the verb comes right after."""
    before, name = atoms[i - 2].word, atoms[i - 1].word
    if not (before.entity == name.entity == "PERSON" and 16 <= atoms[i].value <= 110):
        return False
    verb = atoms[i + 1].word if i + 1 < len(atoms) else None
    return verb is not None and may_follow_one(verb) and is_subject(name)


def is_age(atoms: list[Atom], measure: Measure) -> bool:
    """As in "people under 30", "those 35 or older", "she is 51" and "Costa turned 70"."""
    before = atoms[measure.first - 1].word if measure.first else None
    if measure.noun is not None or not 0 < (measure.value or 0) < 120:
        return False
    if measure.numeral.fraction:
        return False  # "he was 11-for-18"
    grouped = before is not None and measure.comparator is not None and _are_people(before)
    bounding = atoms[measure.first].lower in ("under", "over")
    if bounding and before is not None and _YOUNGEST <= (measure.value or 0) < _WHOLE:
        grouped = grouped or before.lemma in PERSON_NOUNS  # "the first physician under 40"
        grouped = grouped or before.lower in OF_THEM or _is_of_people(before)
    modifiers = (*atoms[measure.first : measure.core], *atoms[measure.core_last : measure.last])
    by_age = any(atom.lower in ("older", "younger") for atom in modifiers)
    if measure.numeral.value == 1 and measure.numeral.words:
        return False  # "the only one unhappy"
    number = atoms[measure.core].word
    bounded = measure.first < measure.core and lower_at(atoms, measure.first - 1) == "aged"
    aside = person_beside(atoms, measure) is not None
    return bounded or grouped or by_age or aside or _is_life_span(number)


def _is_of_people(be: Word) -> bool:
    """As in "half of them are under 18", "most pupils were under 12"."""
    those = active_subject(be) if be.lemma == "be" else None
    of = preposition_of(those) if those is not None else None
    whom = complement(of) if of is not None and of.lower == "of" else those
    return whom is not None and (_are_people(whom) or whom.lower in OF_THEM)


def person_beside(atoms: list[Atom], measure: Measure) -> Word | None:
    """The pronoun of whose age stands before it: "At 34, she left the band"."""
    i, j = measure.first, measure.last
    if lower_at(atoms, i - 1) != "at" or lower_at(atoms, j) != "," or i != measure.core:
        return None
    opens = i == 1 or not atoms[i - 2].text.isalnum() or atoms[i - 2].lower in _OPENING
    grown = _YOUNGEST <= (measure.value or 0) < _OLDEST
    if not (opens and grown) or lower_at(atoms, j + 1) not in _ASIDES:
        return None
    return atoms[j + 1].word


def is_in_list(atoms: list[Atom], k: int) -> bool:
    """Whether an atom is of the ages before the last of "aged 16 and 17"."""
    listed = atoms[k].lower in ("and", "or") and k > 0
    at = k - 1 if listed else k
    return is_numeral(atoms[at])


def stands_for_somebody(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the 48-year-old was jailed": whose age it is stands elsewhere."""
    old = lower_at(atoms, measure.last - 1) in ("old", "olds")
    known = lower_at(atoms, measure.first - 1) in ("the", "a", "this", "that")
    following = atoms[measure.last].word if measure.last < len(atoms) else None
    named = following is not None and is_content_word(following) and not is_past(following)
    return old and known and not named


def _is_life_span(number: Word) -> bool:
    return _is_said_of_a_person(number) or _is_age_at_event(number) or _is_of_somebody(number)


def is_of_group(atoms: list[Atom], measure: Measure) -> bool:
    """As in "babies under nine months", "anyone over 65 years", "two are below 18 years"."""
    if measure.first == measure.core or not measure.first or measure.kind != "duration":
        return False
    if lower_at(atoms, measure.first - 1) in _BEFORE_AGES:
        return True  # "lambs aged up to six months"
    bound = atoms[measure.first].lower in ("under", "over", "above", "below", "younger", "older")
    before = atoms[measure.first - 1].word
    return bound and (_are_people(before) or _is_of_people(before))


def _are_people(noun: Word) -> bool:
    return noun.lemma.lower() in _PEOPLE or (is_plural_name(noun) and noun.entity == "NORP")


def _is_age_at_event(number: Word) -> bool:
    """As in "died at 43", "retired at 60", "began teaching at 17", "left school at 16"."""
    at, verb = number.head, number.head.head
    if not is_governed(number) or at.lower != "at" or not is_prepositional(at):
        return False
    if verb.lemma in _LIFE or verb.lower in _HEADLINE_DEATHS or _is_passing_away(verb):
        return True
    thing = verb if is_common(verb) else direct_object(verb)
    schooled = thing is not None and thing.lemma in _SCHOOLS and thing.head.lemma in _SCHOOLING
    begun = is_infinitive_clause(verb) and verb.head.lemma in _BEGINNING
    # An hour is at most twelve.
    return (schooled or begun) and number.text.isdecimal() and 12 < int(number.text) < 100


def _is_passing_away(verb: Word) -> bool:
    """Whether a verb and its adverb mean to die."""
    adverbs = _PASSING.get(verb.lemma, ())
    return any(child.lower in adverbs for child in verb.children[:12])


def _is_of_somebody(number: Word) -> bool:
    """As in "a boy of four", "a farmer of 34"."""
    of, person = number.head, number.head.head
    if not is_governed(number) or of.lower != "of":
        return False
    grown = number.text.isdecimal() and 18 <= int(number.text) < 100 and not is_parent(person)
    named = is_common_noun(person) and person.lower in PERSON_NOUNS
    return person.lower in _AGED or (grown and named)


def _ends_there(number: Word) -> bool:
    """Whether an age that nothing more is said of: "the winner is 36 and", not "is 36 behind"."""
    behind = number.sentence.at(number.i + 1)
    grown = number.text.isdecimal() and _YOUNGEST <= int(number.text) < _WHOLE
    return grown and (behind is None or behind.text in ".,;" or joins(behind))


def _is_said_of_a_person(number: Word) -> bool:
    verb = number.head
    if not is_said_by_verb(number) or verb.lemma not in _AGEING:
        return False
    subject = active_subject(verb)
    if subject is None and is_infinitive_clause(verb):  # "the suspect, believed to be 25"
        said = verb.head
        subject = said.head if is_clause_of_noun(said) else any_subject(said)
    if subject is None:
        return False
    person = is_common_noun(subject) and (subject.lemma in _PEOPLE or subject.lemma == "age")
    person = person or (is_one(subject) and subject.lower in PERSON_NOUNS and _ends_there(number))
    return person or subject.lower in _PERSONS or subject.entity == "PERSON"
