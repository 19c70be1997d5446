"""Who of an article can be meant by a surname or a given name alone.

Questions only: whom an occurrence means among these is chosen in `surnames.py`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import people
from service.naming.match import Match
from service.reading.vocabulary.given_names import given_names

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

# Bounds the cost: bearers of one surname that a name is compared with, the last named first.
MOST_COMPARED = 12
# A relative must be named in full this much less often than the person the surname stands for.
DOMINANT = 2
NEAR_SENTENCES = 2  # back in which a full name is near
LONGEST_PART = 4  # bounds the cost: words of a part of a full name that is filed
# Letters of the longest initials that somebody goes by ("JFK").
LONGEST_INITIALS = 3
OF_TWO_SURNAMES = 3  # words of a Spanish name
HIGH_OFFICES = lexicon.words("service.reading.actors", "descriptions", "high_offices")


class Bearers:
    """The people whom an article names in full, and the short forms that it uses beside."""

    def __init__(
        self, parse: Parse, by_key: dict[str, list[Draft]], drafts: list[Draft], short: list[Name]
    ) -> None:
        self.parse = parse
        self.by_key = by_key
        self.drafts = tuple(drafts)
        self.full = {id(draft): len(draft.names) for draft in drafts}
        self.named_at = {id(draft): [name.first for name in draft.names] for draft in drafts}
        self.counts = Counter(name.text.lower() for name in short)
        self.opened = {name.text.lower(): name.first for name in reversed(short)}

    def are_surnames(self, text: str) -> bool:
        """Whether a short form is the surname of somebody named in full, not a given name."""
        return any(people.is_surname_of(text, d.names[0].text) for d in self.of(plain_form(text)))

    def of(self, text: str) -> list[Draft]:
        """All whose full name the short form can stand for, in the order of first mention."""
        seen: dict[int, Draft] = {}
        for key in people.keys(text):
            for draft in self.by_key.get(key, ())[-MOST_COMPARED:]:
                if people.compare(text, draft.names[0].text) >= Match.SHORT:
                    seen[id(draft)] = draft
        return sorted(seen.values(), key=lambda draft: draft.names[0].first)

    def candidates(self, text: str) -> list[Draft]:
        """Those whom a short form may stand for, relatives only where it stands for nobody else."""
        found = self.of(text)
        suffix = people.parse(text).suffix
        if suffix:
            return [d for d in found if people.parse(d.names[0].text).suffix == suffix]
        if not found:
            return self._by_given_name(text)
        plain = [draft for draft in found if not self._is_relative(draft)]
        opening = [draft for draft in found if self._opens_his_name(text, draft)]
        if plain and opening and all(d.names[0].first > self.opened[text.lower()] for d in plain):
            return opening  # a "Jr." is called so before anybody else of that name comes up
        if plain:
            return self._successors(plain, found) or plain
        # Only relatives have the surname in full: who has it alone is the one they are kin to.
        # Unless a "Jr." comes first in full: who is called so after that is he.
        often = self.counts[text.lower()]
        return [
            draft
            for draft in found
            if often <= DOMINANT * self.full[id(draft)] or self._opens_his_name(text, draft)
        ]

    def _opens_his_name(self, text: str, draft: Draft) -> bool:
        """Whether the first who has the surname is a "Jr." in full, and nobody's kin."""
        return not draft.is_kin and draft.names[0].first < self.opened[text.lower()]

    def _successors(self, plain: list[Draft], found: list[Draft]) -> list[Draft]:
        """A "Jr." who holds an office now, where those without suffix are all of the past."""
        if not all(draft.nouns and all(map(_is_past, draft.nouns)) for draft in plain):
            return []
        often = max(self.full[id(draft)] for draft in plain)
        return [
            draft
            for draft in found
            if not draft.nouns.keys().isdisjoint(HIGH_OFFICES) and self.full[id(draft)] >= often
        ]

    def _by_given_name(self, text: str) -> list[Draft]:
        """Those of whose full name it begins or ends: "Melania", "Jong-un".

        Or who have it for the first of two surnames: "Soto" of "Ana Soto Reyes".
        """
        return self._by_part.get(people.parse(text).words, [])[-MOST_COMPARED:]

    @cached_property
    def _by_part(self) -> dict[tuple[str, ...], list[Draft]]:
        """The people named in full by what their names begin and end with."""
        by_part: defaultdict[tuple[str, ...], list[Draft]] = defaultdict(list)
        for draft in self.drafts:
            full = people.parse(draft.names[0].text).words
            for k in range(1, min(len(full), LONGEST_PART + 1)):
                by_part[full[:k]].append(draft)
                by_part[full[-k:]].append(draft)
            if len(full) == OF_TWO_SURNAMES and full[1] not in given_names():
                by_part[full[1:2]].append(draft)
        return by_part

    def _is_relative(self, draft: Draft) -> bool:
        return draft.is_kin or people.parse(draft.names[0].text).suffix == "jr"

    def last_named(self, name: Name, draft: Draft) -> int:
        """The first word of the last full name before this one, -1 where there is none."""
        named = self.named_at[id(draft)]
        k = bisect_left(named, name.first)
        return named[k - 1] if k else -1

    def is_near(self, name: Name, draft: Draft) -> bool:
        """Whether a bearer was named in full in the last sentences before."""
        i = self.last_named(name, draft)
        here = self.parse.words[name.first].sentence.index
        return i >= 0 and here - self.parse.words[i].sentence.index <= NEAR_SENTENCES


def plain_form(text: str) -> str:
    """A name without the capitals of a headline, which would make initials of a short one."""
    lone = text.isupper() and text.isalpha()
    return text.title() if lone and len(text) > LONGEST_INITIALS else text


def _is_past(noun: str) -> bool:
    return noun.startswith("former ")
