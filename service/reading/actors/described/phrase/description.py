"""Noun phrases for somebody without a name: "two captured soldiers", "officials", "the ministry".

A description is a noun for people or a body that acts, speaks or is acted on, with what the phrase
says of it: how many, whose, of which country, which one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.actors.described.phrase.multitudes import are_things, counts_others, multitude
from service.reading.grammar.reference.part import (
    acts,
    first_joined,
    is_doer_behind_by,
    is_done_something,
    takes_part,
)
from service.reading.grammar.somebody import is_indefinite
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_apposition,
    is_common_noun,
    is_plain_noun,
    is_possessor,
)
from service.reading.grammar.words.deeds import (
    calls,
    did,
    is_source,
    is_subject_of_quote,
    is_subject_of_report,
    tells_who_speaks,
    undergone,
)
from service.reading.grammar.words.nouns import (
    is_one,
    is_proper,
    is_read_as_person,
    tells_how_many,
)
from service.reading.grammar.words.phrases import (
    is_article_or_before_it,
    is_before_phrase,
    modifies,
    own_dependents,
    prefix_of,
    restricts,
)
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import BODY, GENERAL, GROUP, OFFICES, ORDINALS, STATES

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.records.terms import ActorType

DEEDS = lexicon.words(PACKAGE, "person_nouns", "deeds")
GOALS = lexicon.words(PACKAGE, "person_nouns", "goals")
ON_DUTY = lexicon.words(PACKAGE, "person_nouns", "on_duty")
# The type of an actor that a description of each kind tells of.
TYPES: dict[str, ActorType] = {"person": "person", "group": "group", "body": "organization"}
LAST_OF_LEAD = 2  # sentences: a headline and a caption may stand before it
# "The panel", which is short for a body with a name.
TAKING_UP = frozenset(
    noun for nouns in lexicon.table(PACKAGE, "person_nouns")["takes_up"] for noun in nouns.split()
)
DEFINITE = lexicon.words("service.reading.actors", "descriptions", "definite")
NUMBERS = {
    word: number
    for number, words in lexicon.table("service.reading.actors", "descriptions")["numbers"].items()
    for word in words
}
HERDS = lexicon.words("service.reading.actors", "descriptions", "herds")
EMPTY = lexicon.words("service.reading.actors", "descriptions", "empty")  # say nothing of who


@dataclass(slots=True)
class Description:
    """A noun phrase for somebody without a name.

    `first` and `last` are its first and last `i` without article; `kind` is person, group or body.
    `definite`: "the" or a possessor; `counted`: with a number; `number`: how many, as a numeral
    ("2") or as written; `owner`: the possessor; `modifiers`: lower-case words before the noun;
    `countries`: the codes of the countries in them; `restricted`: a clause says which one is meant;
    `whole`: what it is of, "house" in "members of the House".
    """

    head: Word
    first: int
    last: int
    lemma: str
    kind: str
    definite: bool = False
    counted: bool = False
    number: str = ""
    owner: Word | None = None
    modifiers: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    restricted: bool = False
    whole: str = ""

    @property
    def is_ordinal(self) -> bool:
        """Whether it tells one of several: "the second prisoner"."""
        return not ORDINALS.isdisjoint(self.modifiers)


def describe(words: list[Word], word: Word, kind: str) -> Description | None:
    """The description that a noun of some kind heads, or None where it takes no part."""
    if (
        not takes_part(_first_of_several(word))
        or counts_others(word)
        or (word.i and words[word.i - 1].lower == "social")
    ):
        return None
    described = Description(word, word.i, _end(words, word), word.lemma.lower(), kind)
    modifiers = _taking_in_prefix(described)
    for child in reversed(own_dependents(word)):
        if child.i < word.i:
            _read_modifier(words, child, described, modifiers)
        elif restricts(words, child):
            described.restricted = True
        elif child.i == word.i + 1 and child.lower == "of":
            whole = complement(child)
            described.whole = "" if whole is None else whole.lower
    first = described.first
    if words[first].lower == "the":  # "the" of "the Lund, Ohio-based mill" hangs by the town
        described.definite = True
    while first < word.i and is_before_phrase(words[first]):
        first += 1
    many = multitude(word)
    if many is not None:
        first, described.counted, described.number = many.i, True, many.lower
    described.first = first
    if _is_a_goal(described) or _is_a_herd(described):
        return None
    if kind == "person" and not described.number and is_one(word):
        described.number = "1"
    described.modifiers = frozenset(modifiers)
    described.countries = _countries(words[first : word.i])
    return described


def _taking_in_prefix(described: Description) -> list[str]:
    """Begin the phrase at what a hyphen joins to its noun; what of that tells who it is: "ex"."""
    prefix = prefix_of(described.head)
    if prefix is None:
        return []
    described.first = prefix.i
    return [prefix.lower] if prefix.text.islower() else []


def _is_a_goal(described: Description) -> bool:
    """Whether it is what a player scores: "Holm's winner"."""
    owner = described.owner
    return described.lemma in GOALS and owner is not None and owner.entity == "PERSON"


def _is_a_herd(described: Description) -> bool:
    """Whether it counts animals by a noun that stays singular: "36 head were sold"."""
    return described.counted and described.lemma in HERDS and is_one(described.head)


def is_one_of_several(word: Word) -> bool:
    """Whether a noun stands for one of several, who is not known: "one resident"."""
    return any(child.lower in ("one", "another") for child in word.children if child.i < word.i)


def seat(word: Word) -> str:
    """The place that a noun or name says a body is in, or "": "the embassy in Lund"."""
    for child in word.children:
        place = complement(child) if child.i > word.i and child.lower in ("in", "at") else None
        if place is not None and is_proper(place):
            return place.lower
    return ""


def _read_modifier(
    words: list[Word], child: Word, described: Description, modifiers: list[str]
) -> None:
    if is_article_or_before_it(child):
        described.definite = described.definite or child.lower in DEFINITE
        described.number = described.number or NUMBERS.get(child.lower, "")
    elif is_possessor(child):
        described.definite = described.definite or child.lower not in ("my", "our", "your")
        described.owner = child
        tells_which = is_proper(child) or (described.kind == "body" and is_plain_noun(child))
        if tells_which and child.right + 1 == described.first:
            described.first = child.left
            modifiers.append(child.lower)
    elif child.right + 1 == described.first and modifies(words, child):
        described.first = child.left
        if tells_how_many(child):
            described.number = NUMBERS.get(child.lower, _figure(words, child))
            described.counted = True
        elif child.lower not in EMPTY:
            modifiers.append(child.lower)


def _figure(words: list[Word], number: Word) -> str:
    """A number as written, without what bounds it: "4 million" of "over 4 million"."""
    return " ".join([w.lower for w in words[number.left : number.i + 1] if w.tag == number.tag])


def _countries(words: list[Word]) -> frozenset[str]:
    """The codes of the countries that adjectives and possessors name, "North Korean" as one."""
    codes = []
    k = 0
    while k < len(words):
        for size in (2, 1) if words[k].text[0].isupper() else ():
            text = " ".join([word.text for word in words[k : k + size]])
            code = countries.demonym(text) or countries.code(text)
            if code:
                codes.append(code)
                k += size - 1
                break
        k += 1
    return frozenset(codes)


def _end(words: list[Word], word: Word) -> int:
    """With what a short "of" adds: "members of Congress", of an office "chief of staff"."""
    for child in word.children:
        if child.i == word.i + 1 and child.lower == "of" and child.right - word.i <= 5:
            last = words[child.right]
            inner = range(child.i + 2, child.right)  # "founder of Kite, Ann Roe"
            ends = [k for k in inner if words[k].text == "," and is_read_as_person(words[k + 1])]
            last = words[ends[0] - 1] if ends else last
            if last.text[0].isupper() and is_proper(last):
                return last.i
            if word.lower in OFFICES and child.right == word.i + 2 and is_common_noun(last):
                return last.i
    return word.i


def is_worth_an_actor(described: Description) -> bool:
    """Whether an actor begins here: it acts, and the words say more than "a man"."""
    word = _first_of_several(described.head)
    if not (acts(word) or is_subject_of_report(word, "speech")) and (
        not is_done_something(word, DEEDS)
        or described.kind == "body"
        or not (described.number or described.modifiers)
    ):
        return False
    if are_things(described):
        return is_subject_of_report(word, "speech", "thought")  # "campaign funds were used"
    several = described.counted and described.number != "1"
    said_who = described.kind != "body" and tells_who_speaks(word)
    if described.lemma in GENERAL and not described.modifiers and not several and not said_who:
        return False
    bare = described.kind == "body" and not described.definite and not described.modifiers
    return not bare or is_subject_of_report(word, "speech")


def is_particular(described: Description) -> bool:
    """Whether it speaks, or the words say which one is meant, and not anyone of a kind."""
    word = _first_of_several(described.head)
    # Of a person only speech counts; of a group thought does too, and wishes if it has a modifier.
    kinds = ["speech"] if described.kind == "person" else ["speech", "thought"]
    if described.kind == "group" and described.modifiers:
        kinds.append("infinitive")
    if (
        is_source(word)
        or is_subject_of_report(word, *kinds)
        or calls(word)
        or is_subject_of_quote(word)
    ):
        return True
    if is_doer_behind_by(word) or _did_something(word, described):
        return True
    if described.is_ordinal or described.countries or "former" in described.modifiers:
        return True
    owned = described.owner is not None and is_proper(described.owner)
    return described.counted or owned or (described.definite and bool(described.modifiers))


def _did_something(word: Word, described: Description) -> bool:
    """Whether it did or underwent what is told as one deed: "Residents fled", not "flee".

    A person too whom "a" brings in: "a jogger raised the alarm", "a girl of nine was hurt". Not in
    a lead, which describes whom the next sentence names, nor beside a name.

    Of a group on duty the tense says nothing ("Police arrest two men"). "The company" alone may be
    one that has a name; a government has none.
    """
    if described.kind == "person":
        if word.sentence.index <= LAST_OF_LEAD or is_apposition(described.head):
            return False
        return is_indefinite(described.head) and (did(word) or undergone(word))
    if described.lemma in GENERAL:
        return False
    bare = described.owner is None and not described.modifiers
    is_body = described.kind == "body" or described.lemma in TAKING_UP
    if is_body and bare and described.lemma not in STATES:
        return False
    if described.kind == "group" and described.lemma in ON_DUTY and is_active_subject(word):
        return True
    return did(word) or (undergone(word) and (described.lemma not in BODY or word.lower in GROUP))


def _first_of_several(word: Word) -> Word:
    """The first of joined nouns, or how many they are: the word that has the part in the clause."""
    return first_joined(multitude(word) or word)
