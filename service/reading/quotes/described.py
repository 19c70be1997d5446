"""What describes a speaker, and what stands between a description and a name.

"The senators Ann Roe (D) and Paul Stein of Leeds", "the new chair, Ann Roe", "a spokesman for Ann
Roe": who is named in it may be the one who speaks, or somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.somebody import is_somebody, kind_of
from service.reading.grammar.word_classes import (
    complement,
    is_apposition,
    is_conjunction,
    is_name,
    is_pronoun,
    owner,
)
from service.reading.grammar.words import parts, speech_parts
from service.reading.grammar.words.nouns import is_common
from service.reading.grammar.words.phrases import prepositions
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import KIN, PERSON, TITLE_WORDS

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Word
    from service.records import Actor

_FIRMS = lexicon.words(PACKAGE, "reporting_words", "firms")
_FIELDS = lexicon.words(PACKAGE, "reporting_words", "fields")
_REPRESENTING = lexicon.words(PACKAGE, "reporting_words", "representing")
_SPEAKING_FOR = lexicon.words(PACKAGE, "reporting_words", "speaking_for")


def speaks_for(head: Word, link: Word) -> bool:
    """Whether a word parts a description from whom it is for: "a spokesman for Mr Roe", a comma.

    Who has another post has it in a field: "the director for schools Ann Roe".
    """
    if link.lower in _FIELDS:
        return head.lemma in _REPRESENTING
    return link.text == "," or link.lower in _SPEAKING_FOR


def leads_names(words: list[Word]) -> bool:
    """Whether words before a row of names tell at most what all are: "the three senators, "."""
    return all(
        speech_parts.is_of_row(word) or speech_parts.is_article(word) or word.text in DASHES
        for word in words
    )


def parts_names(words: list[Word]) -> bool:
    """Whether words stand between two names of a row: ", Mayor", "(D) and", "of Leeds and"."""
    depth, parted = 0, False
    for n, word in enumerate(words):
        depth += {"(": 1, ")": -1}.get(word.text, 0)
        place = word.lower == "of" and n + 1 < len(words) and words[n + 1].entity == "GPE"
        if not depth and not place and word.text != ")" and not speech_parts.is_of_row(word):
            return False
        parted = parted or (not depth and (word.text == "," or is_conjunction(word)))
    return parted


def is_description(word: Word, known: Actor | None) -> bool:
    """Whether a speaker's head describes somebody: "the chair", "the Prime Minister"."""
    if is_name(word) or (known is not None and known.named):
        return word.lower in TITLE_WORDS
    speaks = is_somebody(word) or word.lemma not in cues.listed("documents", "nouns")
    return is_common(word) and speaks and kind_of(word) != "group"


def is_firm_behind(word: Word, name: Word) -> bool:
    """Whether a name is that of a firm that owns or makes something: "the owner of the pit, Kite".

    Not "the head of the mill, Kite", whose mill it is.
    """
    apposed = any(part.left <= name.i <= part.right for part in parts.appositions(word))
    return apposed and word.lemma in _FIRMS


def is_of_chain(name: Word, word: Word) -> bool:
    """Whether a name tells who a description is that tells another: "his friend the poet Roe"."""
    above = name.head
    return is_apposition(name) and is_apposition(above) and above.head is word


def is_office(word: Word) -> bool:
    """Whether a word is an office or tells what somebody is: "director", "Mayor", "Democrat"."""
    known = word.lower in TITLE_WORDS or word.lower in PERSON
    return known or word.entity == "NORP" or kind_of(word) == "person"


def relatives(word: Word) -> list[Word]:
    """Whose kin somebody is: the possessor, or who stands after a preposition."""
    if word.lemma not in KIN:
        return []
    found = [owner(word), *map(complement, prepositions(word))]
    return [whose for whose in found if whose is not None]


def named_behind(cast: Cast, word: Word, last: int) -> tuple[Actor, ...]:
    """Who an apposition up to the word `last` names: "one of the men, Jess Roe", "a friend, Jo"."""
    if not is_somebody(word) and not (speech_parts.is_number(word) or is_pronoun(word)):
        return ()
    for child in parts.appositions(word):
        found = cast.at(child.i)
        if child.i > last or not is_name(child) or found is None:
            continue
        if found.named and found.type == "person":
            return (found,)
    return ()
