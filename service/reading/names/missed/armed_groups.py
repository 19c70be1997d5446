"""Names of armed groups before their fighters: "two Harrier mercenaries".

The model misses them or takes them for a person. Who is only of a country, a faith or a town
("Syrian rebels", "Aleppo fighters") has no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import PROPER
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.parse.words import among
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import CALENDAR, GENERIC, ORGANIZATIONS, PACKAGE
from service.reading.vocabulary.people import OFFICES

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

FIGHTERS = lexicon.words(PACKAGE, "person_nouns", "fighters")
# Smaller places share their names with families and groups.
LEAST_PEOPLE = 20_000
LONGEST_ARMED_GROUP = 4  # words


def with_armed_groups(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the groups among them, in reading order."""
    groups = [
        group
        for word in among(parse.by_form, FIGHTERS)
        if word.text.islower()
        for group in [_before(parse, word, found)]
        if group is not None
    ]
    if not groups:
        return found
    kept = apart_from(groups, found)
    return sorted(kept + groups, key=IN_READING_ORDER)


def _before(parse: Parse, fighters: Word, found: list[Candidate]) -> Candidate | None:
    """The group whose name stands right before its fighters."""
    if is_headline(fighters.sentence):
        return None
    first = fighters.i
    while (
        first > fighters.left
        and fighters.i - first < LONGEST_ARMED_GROUP
        and _may_belong(parse, first - 1)
    ):
        first -= 1
    words = parse.words[first : fighters.i]
    if not words or words[0] is words[0].sentence.words[0] or _are_of_somewhere(words):
        return None
    inside = [c for c in found if first <= c.last and c.first < fighters.i]
    whole = any(c.first == first and c.last == fighters.i - 1 and c.label == "ORG" for c in inside)
    if whole or any(c.first < first or (c.label == "PERSON" and c.first < c.last) for c in inside):
        return None
    return Candidate(first, words[-1].i, "ORG", words[-1].end)


def _may_belong(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    if word.tag not in PROPER or not word.text[0].isupper() or not word.text.isalpha():
        return False
    return word.lower not in OFFICES and word.lower not in CALENDAR


def _are_of_somewhere(words: list[Word]) -> bool:
    """Whether the words only say of which country, faith or town somebody is."""
    text = " ".join([word.text for word in words])
    if text.lower() in ORGANIZATIONS:
        return False
    towns = gazetteer.candidates(text)
    if countries.code(text) or (towns and towns[0].population >= LEAST_PEOPLE):
        return True
    return all(
        word.lower in GENERIC
        or countries.demonym(word.text) is not None
        or (len(words) == 1 and word.entity in ("NORP", "GPE", "LOC"))
        for word in words
    )
