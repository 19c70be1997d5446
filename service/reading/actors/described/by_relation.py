"""Who is meant by kin, age or number of children: "his father", "the 34-year-old".

"His father" is Sam Roe where "his father, Sam Roe" has the same owner; "the 34-year-old" is who is
said to be 34; "the mother of two" the only woman of the sentence before. Two who fit are nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.vocabulary.people import KIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from service.reading.actors.described.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

# Mentions of one person by name that are looked at for an age.
MOST_NAMES = 12
TITLE = 6  # words before a name in which its title stands
ADVOCATES = lexicon.words("service.reading.actors", "descriptions", "advocates")
PARTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "poss"))  # of a clause, for somebody
AGE_BEFORE_OLD = 5  # words before "old" in "the 34-year-old"
OLDEST = 3  # digits


class Kin:
    """Named relatives, by whose relative they are and which."""

    def __init__(self, by_word: Mapping[int, Draft]) -> None:
        self._by_word = by_word
        self._named: dict[tuple[int, str], dict[int, Draft]] = {}
        self._open: list[tuple[tuple[int, str], Draft]] = []

    def meant(self, described: Description) -> Draft | None:
        """The relative of this kind whom the article names, if it has named one so far."""
        key = self._key(described)
        found = {} if key is None else self._named.get(key, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def note(self, described: Description, draft: Draft) -> None:
        """Remember whose relative somebody is; without a name he may get one later."""
        key = self._key(described)
        if key is None:
            return
        if draft.named:
            self._named.setdefault(key, {})[id(draft)] = draft
        else:
            self._open.append((key, draft))

    def named_later(self) -> dict[int, Draft]:
        """By the `id` of a draft without a name, who he turned out to be."""
        return {
            id(draft): next(iter(found.values()))
            for key, draft in self._open
            if len(found := self._named.get(key, {})) == 1
        }

    def _key(self, described: Description) -> tuple[int, str] | None:
        if described.owner is None or described.lemma not in KIN or described.modifiers:
            return None
        owner = self._by_word.get(described.owner.i)
        return None if owner is None else (id(owner), described.lemma)


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
    behind = [link for link in advocate.having("prep") if link.lower in ("for", "of", "to")]
    return advocate.having("poss", "compound") + [
        noun for link in behind for noun in link.having("pobj")
    ]


def by_age(parse: Parse, people: Iterable[Draft]) -> dict[str, list[Draft]]:
    """The people with a name by the age that stands behind it: "Ann Roe, 34,"."""
    found: dict[str, list[Draft]] = {}
    for draft in people:
        ages = {age_behind(parse.words[name.last]) for name in draft.names[:MOST_NAMES]} - {""}
        if len(ages) == 1:
            found.setdefault(ages.pop(), []).append(draft)
    return found


def aged(word: Word, ages: Mapping[str, list[Draft]]) -> Draft | None:
    """Whom "the 34-year-old" takes up."""
    found = ages.get(age_of(word), [])
    return found[0] if len(found) == 1 else None


def age_of(word: Word) -> str:
    """The number of "the 34-year-old" that stands alone for somebody, by its last word, or ""."""
    if word.lower != "old" or word.dep not in PARTS:
        return ""
    words = word.sentence.words
    last = word.i - words[0].i
    parts = words[max(last - AGE_BEFORE_OLD, 0) : last]
    if len(parts) < AGE_BEFORE_OLD or parts[0].lower != "the" or parts[3].lower != "year":
        return ""
    return parts[1].text if _is_age(parts[1]) else ""


def age_behind(word: Word) -> str:
    """The age between commas behind the last word of a name: "Ann Roe, 34, said", or ""."""
    comma = word.after
    age = None if comma is None or comma.text != "," else comma.after
    if age is None or not _is_age(age):
        return ""
    return age.text if age.after is None or age.after.text in (",", ".") else ""


def age_span(parse: Parse, word: Word) -> tuple[int, int, str]:
    """The span of "34-year-old", and its text."""
    start = parse.words[word.i - AGE_BEFORE_OLD + 1].start
    return start, word.end, parse.text[start : word.end]


def is_parent_of_many(described: Description) -> bool:
    """Whether it is "the mother of two", who is told by the number of her children."""
    if described.lemma not in KIN or not described.definite or described.owner is not None:
        return False
    children = [of.child("pobj") for of in described.head.having("prep") if of.lower == "of"]
    return any(child is not None and child.tag == "CD" for child in children)


def _is_age(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= OLDEST
