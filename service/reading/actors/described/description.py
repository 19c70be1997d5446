"""Noun phrases for somebody without a name: "two captured soldiers", "officials", "the ministry".

A description is a noun for people or a body that acts, speaks or is acted on, with what the phrase
says of it: how many, whose, of which country, which one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.actors.described.multitudes import are_things, counts_others, multitude
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import is_active_subject, is_common_noun
from service.reading.grammar.words.deeds import (
    attributes,
    calls,
    did,
    is_source,
    speaks,
    tells_who_speaks,
    undergone,
)
from service.reading.grammar.words.nouns import sounds_like_somebody
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
OBJECTS = frozenset(("dobj", "dative"))
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
PARTING = frozenset(("CC", "VBG"))  # tags of what parts a noun from the words before it
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
        not _takes_part(word)
        or counts_others(word)
        or (word.i and words[word.i - 1].lower == "social")
    ):
        return None
    described = Description(word, word.i, _end(words, word), word.lemma.lower(), kind)
    modifiers: list[str] = []
    for child in reversed(word.children):
        if child.i < word.i:
            _read_modifier(words, child, described, modifiers)
        elif _restricts(words, child):
            described.restricted = True
        elif child.i == word.i + 1 and child.lower == "of":
            whole = child.child("pobj")
            described.whole = "" if whole is None else whole.lower
    first = described.first
    while first < word.i and words[first].tag in ("DT", "PRP$", "PDT", ",", "``", "''", "POS"):
        first += 1
    many = multitude(word)
    if many is not None:
        first, described.counted, described.number = many.i, True, many.lower
    described.first = first
    if _is_a_goal(described):
        return None
    if kind == "person" and not described.number and word.tag in ("NN", "NNP"):
        described.number = "1"
    described.modifiers = frozenset(modifiers)
    described.countries = _countries(words[first : word.i])
    return described


def _is_a_goal(described: Description) -> bool:
    """Whether it is what a player scores: "Holm's winner"."""
    owner = described.owner
    return described.lemma in GOALS and owner is not None and owner.entity == "PERSON"


def is_one_of_many(word: Word) -> bool:
    """Whether a noun tells of one of several, who is nobody known: "one resident"."""
    return any(child.lower in ("one", "another") for child in word.children if child.i < word.i)


def seat(word: Word) -> str:
    """The place that a noun or name says a body is in, or "": "the embassy in Lund"."""
    for child in word.children:
        place = child.child("pobj") if child.i > word.i and child.lower in ("in", "at") else None
        if place is not None and place.tag in ("NNP", "NNPS"):
            return place.lower
    return ""


def _read_modifier(
    words: list[Word], child: Word, described: Description, modifiers: list[str]
) -> None:
    if child.dep in ("det", "predet"):
        described.definite = described.definite or child.lower in DEFINITE
        described.number = described.number or NUMBERS.get(child.lower, "")
    elif child.dep == "poss":
        described.definite = described.definite or child.lower not in ("my", "our", "your")
        described.owner = child
        tells_which = child.tag in ("NNP", "NNPS") or (
            described.kind == "body" and child.tag in ("NN", "NNS")
        )
        if tells_which and child.right + 1 == described.first:
            described.first = child.left
            modifiers.append(child.lower)
    elif child.right + 1 == described.first and _modifies(words, child):
        described.first = child.left
        if child.dep == "nummod":
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
            ends = [k for k in inner if words[k].text == "," and sounds_like_somebody(words[k + 1])]
            last = words[ends[0] - 1] if ends else last
            if last.text[0].isupper() and last.tag in ("NNP", "NNPS"):
                return last.i
            if word.lower in OFFICES and child.right == word.i + 2 and is_common_noun(last):
                return last.i
    return word.i


def _restricts(words: list[Word], child: Word) -> bool:
    """Whether a clause or adjective after the noun says which one is meant, behind no comma."""
    modifies = child.dep in ("relcl", "acl", "amod")
    return modifies and words[child.left - 1].text not in (",", "—", "-", "–")


def _modifies(words: list[Word], child: Word) -> bool:
    """Whether a dependent before the noun is part of its description."""
    if child.dep == "nummod":
        return True
    if child.dep not in ("amod", "compound", "nmod") or child.tag in ("VBP", "VB", "VBZ"):
        return False
    if child.tag == "VBG":  # "managing director", not "video showing interrogators"
        return child.dep == "amod" and child.left == child.i
    return PARTING.isdisjoint([word.tag for word in words[child.left : child.right + 1]])


def _takes_part(word: Word) -> bool:
    """Whether it acts, is acted on, speaks or owns."""
    word = _first_of_several(word)
    above = word.head
    if word.dep in SUBJECTS or word.dep in OBJECTS or word.dep == "appos":
        return True
    if word.dep == "poss":
        return True
    if word.dep == "pobj":
        return above.dep == "agent" or above.lower in ("by", "to", "with", "against", "from", "of")
    return word.dep == "ROOT" and word.tag in ("NNS", "NN")


def is_worth_an_actor(described: Description) -> bool:
    """Whether an actor begins here: it acts, and the words say more than "a man"."""
    word = _first_of_several(described.head)
    above = word.head
    acts = word.dep in SUBJECTS or (word.dep == "pobj" and above.dep == "agent") or is_source(word)
    undergoes = word.dep in OBJECTS or (
        word.dep == "pobj" and above.lower == "of" and above.head.lemma in DEEDS
    )
    if not (acts or speaks(word, "speech")) and (
        not undergoes or described.kind == "body" or not (described.number or described.modifiers)
    ):
        return False
    if are_things(described):
        return speaks(word, "speech", "thought")  # "campaign funds were used"
    several = described.counted and described.number != "1"
    said_who = described.kind != "body" and tells_who_speaks(word)
    if described.lemma in GENERAL and not described.modifiers and not several and not said_who:
        return False
    bare = described.kind == "body" and not described.definite and not described.modifiers
    return not bare or speaks(word, "speech")


def is_particular(described: Description) -> bool:
    """Whether it speaks, or the words say which one is meant, and not anyone of a kind."""
    word = _first_of_several(described.head)
    # Of a person only speech counts; of a group thought does too, and wishes if it has a modifier.
    kinds = ["speech"] if described.kind == "person" else ["speech", "thought"]
    if described.kind == "group" and described.modifiers:
        kinds.append("infinitive")
    if is_source(word) or speaks(word, *kinds) or calls(word) or attributes(word):
        return True
    if word.dep == "pobj" and word.head.dep == "agent":
        return True
    if _did_something(word, described):
        return True
    if described.is_ordinal or described.countries or "former" in described.modifiers:
        return True
    owned = described.owner is not None and described.owner.tag in ("NNP", "NNPS")
    return described.counted or owned or (described.definite and bool(described.modifiers))


def _did_something(word: Word, described: Description) -> bool:
    """Whether a group or body did a deed that is told as one: "Residents fled", not "flee".

    Of a group on duty the tense says nothing ("Police arrest two men"). "The company" alone may be
    one that has a name; a government has none.
    """
    if described.kind == "person" or described.lemma in GENERAL:
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
    word = multitude(word) or word
    for _ in range(4):
        if word.dep != "conj":
            break
        word = word.head
    return word
