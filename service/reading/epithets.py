"""Descriptions that newsrooms use for somebody just named: "the Vermont senator".

To say a name twice running is thought clumsy, so the next sentence opens with what its bearer is
and where from. Without a place it may be anybody ("the nominee", "the businessman"), and what
somebody does to others ("the gunman", "the judge") is no such word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading import gazetteer
from service.reading.descriptions import ORDINALS, SUBJECTS
from service.reading.genders import gender_of
from service.reading.roles import gender_of as gender_of_noun

if TYPE_CHECKING:
    from service.reading.descriptions import Description
    from service.reading.drafts import Draft
    from service.reading.parse import Word

EPITHETS = lexicon.words("service.reading", "person_nouns", "epithets")
OFFICES = lexicon.words("service.reading", "person_nouns", "exclusive")
MOST_TRIED = 30


class PeopleSeen:
    """The named people of the sentences read so far, for the epithets of the next one."""

    def __init__(self) -> None:
        self._seen: list[tuple[int, Draft, bool]] = []

    def see(self, word: Word, draft: Draft) -> None:
        """Note that a word stands for a named person."""
        self._seen.append((word.sentence.index, draft, word.dep in SUBJECTS))

    def meant(self, described: Description) -> Draft | None:
        """The one person whom an epithet can take up, or None."""
        if not is_epithet(described):
            return None
        here = described.head.sentence.index
        lately = [item for item in self._seen[-MOST_TRIED:] if item[0] >= here - 1]
        if any(index == here for index, _, _ in lately):
            return None
        found = {id(draft): draft for _, draft, _ in lately}
        if len(found) > 1:
            found = {id(draft): draft for _, draft, is_subject in lately if is_subject}
        if len(found) != 1:
            return None
        (draft,) = found.values()
        return draft if _can_be(draft, described.lemma) else None


def is_epithet(described: Description) -> bool:
    """Whether it opens a sentence with "the", a place and a noun that people are known by."""
    head = described.head
    near_start = described.first - head.sentence.words[0].i <= 1
    bare = described.owner is None and head.child("prep", "relcl", "acl") is None
    return (
        near_start
        and bare
        and described.definite
        and head.dep == "nsubj"
        and head.lower in EPITHETS
        and not described.modifiers & ORDINALS
        and _tells_where_from(described)
    )


def _tells_where_from(described: Description) -> bool:
    """Whether a place stands among the modifiers: "Vermont", "Norwegian"."""
    words = [
        word.text
        for word in described.head.sentence.words
        if described.first <= word.i < described.head.i
    ]
    names = (" ".join(words[k : k + size]) for k in range(len(words)) for size in (1, 2))
    return any(
        name[0].isupper() and (countries.demonym(name) or gazetteer.kind_of(name)) for name in names
    )


def _can_be(draft: Draft, noun: str) -> bool:
    """Whether neither gender nor another office speaks against it."""
    gender, known = gender_of_noun(noun), gender_of(draft)
    if gender and known and gender != known:
        return False
    held = draft.nouns.keys() & OFFICES
    return not held or noun not in OFFICES or noun in held
