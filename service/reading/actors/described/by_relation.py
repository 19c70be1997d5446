"""Who is meant by kin, age or number of children: "his father", "the 34-year-old".

"His father" is Sam Roe where "his father, Sam Roe" has the same owner, and kin is mutual: Sam Roe's
"son" is then whose father he is. Two together who have a child, "their daughter, Ann", are "the
parents" and "her parents". "The 34-year-old" is who is said to be 34; "the mother of two" the only
woman of the sentence before. If two fit, neither is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.gender import gender_of
from service.reading.grammar.word_classes import PROPER, is_apposition, is_bound_before
from service.reading.grammar.words.nouns import (
    OF_NOUN_OF_CLAUSE,
    complements,
    determines,
    is_quality,
    is_substantive,
    owners,
    whole_of,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import appositions
from service.reading.grammar.words.phrases import prepositions
from service.reading.vocabulary.names import POSSESSIVES
from service.reading.vocabulary.people import KIN
from service.reading.vocabulary.people import gender_of as gender_of_noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

Key = tuple[int, str]  # the `id` of the draft whose relative it is, and the relation
# Bounds the cost: mentions of one person by name that are looked at for an age.
MOST_NAMES = 12
TITLE = 6  # words before a name in which its title stands
ADVOCATES = lexicon.words("service.reading.actors", "descriptions", "advocates")
AGE_BEFORE_OLD = 5  # words before "old" in "the 34-year-old"
YEARS_BEFORE_OLD = 4  # without "the"
OLDEST = 3  # digits

# What somebody is to another, by the noun: a daughter and a son are children.
_TABLE = lexicon.table("service.reading.actors", "relations")
RELATION: dict[str, str] = {noun: noun for noun in KIN} | {
    noun: relation for relation, nouns in _TABLE["relations"].items() for noun in nouns.split()
}
MUTUAL: dict[str, str] = _TABLE["mutual"]
CHILD = "child"
PAIR = 2


class Relatives:
    """The relatives of the article so far, by whose they are and what they are to them.

    `several` has whom a pronoun for more than one actor means: "their daughter".
    """

    def __init__(
        self, by_word: Mapping[int, Draft], several: Mapping[int, tuple[Draft, ...]]
    ) -> None:
        self._by_word = by_word
        self._several = several
        self._named: dict[Key, dict[int, Draft]] = {}
        self._open: list[tuple[Key, str, Draft]] = []
        # Two people together by the `id` of the child that is theirs.
        self._parents: dict[int, tuple[Draft, ...]] = {}
        self._pairs: dict[tuple[int, ...], tuple[Draft, ...]] = {}

    def meant(self, described: Description) -> Draft | None:
        """The relative of this kind whom the article names, if it has named one so far."""
        owner = described.owner
        distinguishing = described.modifiers - ({owner.lower} if owner is not None else set())
        if distinguishing or described.kind != "person":
            return None  # "her younger brother", "her lawyers"
        found: dict[int, Draft] = {}
        for key in self._keys(described):
            found |= self._fitting(key, described.lemma)
        return _only(found)

    def note(self, described: Description, draft: Draft) -> None:
        """Remember whose relative somebody is; without a name he may get one later."""
        relation = RELATION.get(described.lemma, "")
        mutual = MUTUAL.get(relation)
        if relation == CHILD and len(pair := self._owners(described)) == PAIR:
            self._parents[id(draft)] = pair
            self._pairs[tuple(map(id, pair))] = pair
        for key, owner in self._keys(described).items():
            if draft.named:
                self._named.setdefault(key, {})[id(draft)] = draft
            elif not described.modifiers:
                self._open.append((key, described.lemma, draft))
            if mutual and owner.named and owner is not draft:
                self._named.setdefault((id(draft), mutual), {})[id(owner)] = owner

    def parents(self, word: Word, whose: Word | None) -> tuple[Draft, ...]:
        """The two who are "the parents" or "her parents"; nobody where there are several pairs."""
        if whose is not None:
            return self._parents.get(id(self._by_word.get(whose.i)), ())
        others = (child for child in word.children if child.text not in POSSESSIVES)
        told_apart = any(
            child.i > word.i or is_substantive(child) or is_quality(child) for child in others
        )
        if told_apart or not any(map(determines, word.children)):
            return ()  # "the parents of other pupils"
        return next(iter(self._pairs.values())) if len(self._pairs) == 1 else ()

    def named_later(self) -> dict[int, Draft]:
        """By the `id` of a draft without a name, who he turned out to be."""
        return {
            id(draft): found
            for key, noun, draft in self._open
            if draft.type == "person" and (found := _only(self._fitting(key, noun))) is not None
        }

    def _fitting(self, key: Key, noun: str) -> dict[int, Draft]:
        """The relatives filed under a key whose gender does not speak against the noun."""
        gender = gender_of_noun(noun)
        return {
            i: draft
            for i, draft in self._named.get(key, {}).items()
            if not gender or gender_of(draft) in ("", gender)
        }

    def _keys(self, described: Description) -> dict[Key, Draft]:
        """The keys of a description, with the actor of each whose relative it is."""
        relation = RELATION.get(described.lemma)
        if relation is None:
            return {}
        return {(id(draft), relation): draft for draft in self._owners(described)}

    def _owners(self, described: Description) -> tuple[Draft, ...]:
        """Whose relative it is: one, or several together ("their", "the couple's")."""
        owner = _owner(described)
        if owner is None:
            return ()
        one = self._by_word.get(owner.i)
        if one is None:
            return self._several.get(owner.i, ())
        return one.members or (one,)


def _owner(described: Description) -> Word | None:
    """Whose relative it is: "his sister", "the sister of Ann Roe"."""
    if described.owner is not None:
        return described.owner
    whose = whole_of(described.head)
    return whose if whose is not None and whose.tag in PROPER else None


def _only(found: Mapping[int, Draft]) -> Draft | None:
    return next(iter(found.values())) if len(found) == 1 else None


def client_of(parse: Parse, by_word: Mapping[int, Draft], advocate: Draft) -> Draft | None:
    """Whom an advocate stands up for: "Roe attorney Ann Holm", "Ann Holm, a lawyer for Mr. Roe"."""
    found: dict[int, Draft] = {}
    for name in advocate.names[:MOST_NAMES]:
        sentence = parse.words[name.first].sentence
        near = sentence.words[max(name.first - sentence.words[0].i - TITLE, 0) :]
        for word in near[: 2 * TITLE]:
            if word.lower not in ADVOCATES or by_word.get(word.i) not in (None, advocate):
                continue
            for other in _beside(word):
                client = by_word.get(other.i)
                if client is not None and client.type == "person" and client is not advocate:
                    found[id(client)] = client
    return next(iter(found.values())) if len(found) == 1 else None


def _beside(advocate: Word) -> list[Word]:
    """Who can be an advocate's client: "Roe's lawyer", "the Roe lawyer", "a lawyer for Roe"."""
    behind = [link for link in prepositions(advocate) if link.lower in ("for", "of", "to")]
    return owners(advocate) + [noun for link in behind for noun in complements(link)]


def by_age(parse: Parse, people: Iterable[Draft]) -> dict[str, list[Draft]]:
    """The people with a name by the age beside it: "Ann Roe, 34,", "34-year-old nurse Ann Roe"."""
    found: dict[str, list[Draft]] = {}
    for draft in people:
        lasts = [parse.words[name.last] for name in draft.names[:MOST_NAMES]]
        ages = {age for last in lasts for age in (age_behind(last), _age_told(last))} - {""}
        if len(ages) == 1:
            found.setdefault(ages.pop(), []).append(draft)
    return found


def aged(word: Word, ages: Mapping[str, list[Draft]]) -> Draft | None:
    """Whom "the 34-year-old" takes up."""
    found = ages.get(age_of(word), [])
    return found[0] if len(found) == 1 else None


def age_of(word: Word) -> str:
    """The number of "the 34-year-old" that stands alone for somebody, by its last word, or ""."""
    if word.lower != "old" or word.dep not in OF_NOUN_OF_CLAUSE:
        return ""
    words = word.sentence.words
    first = word.i - words[0].i - AGE_BEFORE_OLD
    return _age_in_years(word) if first >= 0 and words[first].lower == "the" else ""


def age_behind(word: Word) -> str:
    """The age between commas after the last word of a name: "Ann Roe, 34, said", or ""."""
    comma = word.after
    age = None if comma is None or comma.text != "," else comma.after
    if age is None or not _is_age(age):
        return ""
    return age.text if age.after is None or age.after.text in (",", ".") else ""


def _age_told(name: Word) -> str:
    """The age of a noun that tells who has the name, or of the name itself, or "".

    As in "34-year-old nurse Ann Roe", "a 34-year-old nurse, Ann Roe", "Ann Roe, a 34-year-old".
    """
    nouns = [name, *filter(is_bound_before, name.children), *appositions(name)]
    if is_apposition(name):
        nouns.append(name.head)
    for noun in nouns:
        for word in (noun, *noun.children):
            age = _age_in_years(word) if word.lower == "old" else ""
            if age:
                return age
    return ""


def _age_in_years(old: Word) -> str:
    """The number of "34-year-old", by its last word, or ""."""
    words = old.sentence.words
    last = old.i - words[0].i
    parts = words[max(last - YEARS_BEFORE_OLD, 0) : last]
    if len(parts) < YEARS_BEFORE_OLD or parts[2].lower != "year":
        return ""
    return parts[0].text if _is_age(parts[0]) else ""


def age_span(parse: Parse, word: Word) -> tuple[int, int, str]:
    """The span of "34-year-old", and its text."""
    start = parse.words[word.i - AGE_BEFORE_OLD + 1].start
    return start, word.end, parse.text[start : word.end]


def is_parent_of_many(described: Description) -> bool:
    """Whether it is "the mother of two", who is known by the number of her children."""
    if described.lemma not in KIN or not described.definite or described.owner is not None:
        return False
    children = whole_of(described.head)
    return children is not None and is_cardinal(children)


def _is_age(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= OLDEST
