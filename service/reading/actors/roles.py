"""What a text says that somebody is: titles before a name, appositions and copulas after it.

"Ukrainian President X", "X, a White House spokesperson", "their leader, X", "X is the chairman":
each gives a role as the text has it, without article or possessor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjuncts
from service.reading.grammar.punctuation import OPENING_MARKS
from service.reading.grammar.reference.identity import (
    apposition,
    kin_or_aide_of,
    stated,
)
from service.reading.grammar.somebody import is_indefinite
from service.reading.grammar.word_classes import (
    is_apposition,
    is_bound_before,
    is_personal,
    is_plural_noun,
    is_singular_name,
)
from service.reading.grammar.words.nouns import (
    complements,
    is_hyphen,
    is_one,
    is_read_as_person,
)
from service.reading.grammar.words.parts import appositions
from service.reading.grammar.words.phrases import (
    may_stand_in_title,
    opens_no_title,
    prepositions,
    qualifies_participle,
    said_of,
    trimmed,
)
from service.reading.vocabulary.given_names import given_names
from service.reading.vocabulary.names import HYPHENS
from service.reading.vocabulary.people import (
    BODY,
    COURTESY,
    KIN,
    OFFICES,
    PAST,
    PERSON,
    TITLE_WORDS,
    gender_of,
    office,
    standing,
)

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word
    from service.records.terms import Gender

SERVING = lexicon.words("service.reading.actors", "descriptions", "serving")
LINKS = lexicon.words("service.reading.actors", "descriptions", "office_links")
MARKS = frozenset((",", "—", "–", "-", "(", ":", "--"))
LONGEST_ROLE = 12  # words


@dataclass(slots=True)
class Bearing:
    """Roles as text, the nouns at their heads, the gender that they tell, kinship, "Mr."."""

    roles: list[str]
    nouns: list[str]
    gender: Gender = ""
    is_kin: bool = False
    title: str = ""
    courtesy: str = ""


def read_bearing(parse: Parse, name: Name) -> Bearing:
    """What the words around one mention say that its bearer is."""
    bearing = Bearing([], [])
    nouns = PERSON if name.type == "person" else BODY
    head = parse.words[name.last]
    while head.head is not head and name.first <= head.head.i <= name.last:
        head = head.head
    if name.type == "person":
        _read_before(parse, name, bearing)
    for noun in _apposed(parse, head, name, nouns):
        _add(parse, noun, bearing, name)
    return bearing


def _read_before(parse: Parse, name: Name, bearing: Bearing) -> None:
    """The title that stands before a name, as far as it reaches to the left."""
    words = _before(parse, name)
    while words and (opens_no_title(words[0]) or words[0].lower in LINKS or _is_courtesy(words[0])):
        _note_courtesy(parse, words[0], bearing)
        words = words[1:]
    while words and _is_courtesy(words[-1]):
        _note_courtesy(parse, words[-1], bearing)
        words = words[:-1]
    words = _own_title(words) if words else words
    if not words or not _is_title(words):
        return
    noun = next(word for word in reversed(words) if word.lower in PERSON)
    before = [word.lower for word in words if word.i < noun.i]
    bearing.title = office(noun.lower, before)
    bearing.nouns.append(standing(noun.lemma.lower(), before))
    bearing.is_kin = bearing.is_kin or noun.lower in KIN
    bearing.gender = bearing.gender or gender_of(noun.lower)
    if not is_plural_noun(noun):
        bearing.roles.append(parse.form(words[0].start, words[-1].end))


def _before(parse: Parse, name: Name) -> list[Word]:
    """The words before a name that may belong to a title."""
    first = name.first
    limit = max(parse.words[first].sentence.words[0].i, first - LONGEST_ROLE)
    while first > limit and _may_be_title(parse.words[first - 1], parse.words[first], name.last):
        first -= 1
    return parse.words[first : name.first]


def _is_courtesy(word: Word) -> bool:
    return word.lower in COURTESY and word.text[0].isupper()


def _note_courtesy(parse: Parse, word: Word, bearing: Bearing) -> None:
    """Note what "Mr." or "Mrs." tells; of any other word nothing."""
    if word.lower in COURTESY:
        bearing.courtesy = word.lower
        bearing.gender = gender_of(bearing.courtesy) or bearing.gender
        bearing.is_kin = bearing.is_kin or _is_first_lady(parse, word)


def _is_first_lady(parse: Parse, word: Word) -> bool:
    """Whether it is the title of a leader's wife, whose surname alone is the leader's."""
    if word.lower != "lady" or word.i < 2 or parse.words[word.i - 1].lower != "first":
        return False
    return parse.words[word.i - 2].lower not in PAST


def _may_be_title(word: Word, following: Word, last: int) -> bool:
    """Whether a word before a name that ends at `last` goes on a title to the left."""
    if word.lower in COURTESY or word.lower in OFFICES or word.entity == "ORG":
        return True
    if word.lower in LINKS:
        return following.text[0].isupper() and word.head.lower in OFFICES
    if word.entity in ("DATE", "CARDINAL", "TIME"):
        return word.end == following.start and following.text in HYPHENS  # "two-way star"
    if word.entity == "PERSON" and word.lower not in PERSON:
        return False
    if is_hyphen(word) or word.text in HYPHENS:
        return word.end == following.start
    if qualifies_participle(word, following):
        return True
    within = word.i < word.head.i <= last or word.head.lower in LINKS
    return may_stand_in_title(word) and (within or word.lower in PERSON)


def _own_title(words: list[Word]) -> list[Word]:
    """The title of the bearer alone: of "an aide to President X" only "President" is X's."""
    links = [k for k, word in enumerate(words) if word.lower in LINKS]
    if links and links[-1] + 1 == len(words):
        return []  # "a top adviser to Mr. X"
    if not links or words[-1].lower not in OFFICES:
        return words
    behind = words[links[-1] + 1 :]
    serves = words[links[-1] - 1].lower in SERVING if links[-1] else False
    return behind if serves or all(word.lower in TITLE_WORDS for word in behind) else words


def _is_title(words: list[Word]) -> bool:
    if words[-1].lower in PERSON:
        return True
    return any(
        word.lower in OFFICES and words[k + 1].lower in LINKS for k, word in enumerate(words[:-1])
    )


def _apposed(parse: Parse, head: Word, name: Name, nouns: frozenset[str]) -> list[Word]:
    """The nouns that stand in apposition to a name or that it is said to be."""
    found = [
        noun
        for noun in appositions(head)
        if noun.left > name.last
        and parse.words[noun.left - 1].text in MARKS
        and parse.words[noun.left].text not in OPENING_MARKS  # 'Roe: "The mayor and I left"'
        and _names_a_role(noun, nouns)
    ]
    above, attribute = head.head, stated(head)
    if is_apposition(head) and above.i < name.first and _names_a_role(above, nouns):
        found.append(above)
    if attribute is not None and _names_a_role(attribute, nouns):
        found.append(attribute)
    return found + [also for noun in found for also in _joined(noun, head, nouns)]


def _joined(noun: Word, head: Word, nouns: frozenset[str]) -> list[Word]:
    """What somebody is besides: "Roe, the president and chief executive"."""
    return [
        child
        for child in conjuncts(noun)
        if child is not head and _names_a_role(child, nouns) and apposition(child) is None
    ]


def _names_a_role(word: Word, nouns: frozenset[str]) -> bool:
    named = word.entity in ("PERSON", "ORG", "GPE", "FAC")
    return word.lower in nouns and is_one(word) and not named


def _add(parse: Parse, noun: Word, bearing: Bearing, name: Name) -> None:
    first, last = said_of(noun, LONGEST_ROLE)
    words = trimmed(
        [word for word in parse.words[first : last + 1] if not name.first <= word.i <= name.last],
        noun,
    )
    if not words or len(words) > LONGEST_ROLE or words[-1].i - words[0].i + 1 != len(words):
        return
    if words[-1].i + 1 < len(parse.words) and parse.words[words[-1].i + 1].entity == "PERSON":
        return  # the title of the next name in a list
    bearing.roles.append(parse.form(words[0].start, words[-1].end))
    bearing.nouns.append(standing(noun.lemma.lower(), (word.lower for word in words)))
    bearing.is_kin = bearing.is_kin or (
        noun.lower in KIN and not _is_anyones(noun) and not _has_other_surname(noun, name)
    )
    bearing.gender = bearing.gender or gender_of(noun.lower)


def _is_anyones(noun: Word) -> bool:
    """Whether a noun of kin tells of no one known: "a father of six", "child of a miner"."""
    links = prepositions(noun)[:1]
    whose = [one for link in links for one in complements(link)]
    if not any(is_indefinite(one) for one in (noun, *whose)):
        return False
    behind = [child for link in links for child in link.children]
    return not any(is_singular_name(child) or is_personal(child) for child in behind)


def _has_other_surname(noun: Word, name: Name) -> bool:
    """Whether a noun of kin leads to somebody of another surname: "Roe's cousin, Eva Holm".

    Named in full, or by a word that is nobody's given name.
    """
    for whose in kin_or_aide_of(noun):
        if is_singular_name(whose) and is_read_as_person(whose):
            full = any(is_bound_before(child) for child in whose.children)
            surname = full or whose.lower not in given_names()
            return surname and whose.lower != name.text.lower().split()[-1]
    return False


def describe(draft: Draft, bearing: Bearing) -> None:
    """Add what one mention says to what is known of an actor."""
    for role in bearing.roles:
        draft.roles.setdefault(role)
    for noun in bearing.nouns:
        draft.nouns.setdefault(noun)
    draft.gender = draft.gender or bearing.gender
    if gender_of(bearing.courtesy):
        draft.courtesy = draft.courtesy or bearing.courtesy.capitalize()
    draft.is_kin = draft.is_kin or bearing.is_kin
