"""Whom a bare surname means, where relatives share it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, ClassVar

from service import lexicon
from service.naming import people
from service.naming.match import Match
from service.reading.actors.draft import Draft
from service.reading.actors.gender import gender_of
from service.reading.grammar.word_classes import is_subject
from service.reading.grammar.words import reporting
from service.reading.vocabulary.given_names import given_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.roles import Bearing
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

    Choice = Callable[["Surnames", Name, list[Draft], Bearing], Draft | None]

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


class Surnames:
    """Whom a lone surname or given name stands for, occurrence by occurrence."""

    def __init__(
        self,
        parse: Parse,
        by_key: dict[str, list[Draft]],
        drafts: list[Draft],
        short: list[Name],
        bearings: dict[int, Bearing],
    ) -> None:
        self.parse = parse
        self.by_key = by_key
        self.drafts = drafts
        self.bearings = bearings
        self.full = {id(draft): len(draft.names) for draft in drafts}
        self.named_at = {id(draft): [name.first for name in draft.names] for draft in drafts}
        self.counts = Counter(name.text.lower() for name in short)
        self.opened = {name.text.lower(): name.first for name in reversed(short)}
        self.candidates: dict[str, list[Draft]] = {}
        self.surnames: dict[str, bool] = {}
        self.styled: dict[tuple[str, str], Draft] = {}
        self.settled: dict[str, Draft] = {}
        self.speaking: dict[str, Draft | None] = {}
        self.own: dict[str, Draft] = {}
        self.own_by_key: dict[str, list[tuple[str, Draft]]] = defaultdict(list)
        self.by_part: dict[tuple[str, ...], list[Draft]] | None = None

    def bearer(self, name: Name) -> Draft:
        """The draft that a short form goes to; a new one where nobody in the article fits."""
        form = name.text.lower()
        if form not in self.candidates:
            self.candidates[form] = self._candidates(_plain_form(name.text))
        found = self.candidates[form]
        bearing = self.bearings[name.first]
        if bearing.is_kin:
            found = self._others_than_named_kin(name, found, bearing)
        if bearing.gender:
            found = [draft for draft in found if gender_of(draft) in ("", bearing.gender)] or [
                draft  # the surname alone is hers; "Mr." is the husband
                for draft in self._bearers(_plain_form(name.text))
                if gender_of(draft) == bearing.gender
            ]
        speaker = self._last_introduced(name, form)
        if speaker is not None and not bearing.courtesy and not bearing.title:
            return speaker
        if len(found) > 1:
            # Newspapers call one man "Mr. Roe" all through, and his brother by his full name.
            chosen = self.styled.get((bearing.courtesy, form)) or self._choose(name, found, bearing)
            if chosen is not None:
                if bearing.courtesy:
                    self.styled[bearing.courtesy, form] = chosen
                return chosen
        elif found:
            return found[0]
        return self._own(name)

    def _last_introduced(self, name: Name, form: str) -> Draft | None:
        """Whose kin speaks by the surname alone: "The couple's daughter, Ann Roe …. Roe said".

        She was just named in full, and since then nobody else of that name. Before she was, the
        surname alone stood for nobody; who first speaks by it keeps it.
        """
        word = self.parse.words[name.last]
        behind = word.after
        explained = behind is not None and behind.text == ","  # "Roe, 51, said"
        if explained or not (is_subject(word) and reporting.speaks(word.head)):
            return None
        bearers = self._bearers(_plain_form(name.text))
        if len(bearers) < 2 or not any(draft.is_kin for draft in bearers):
            return None
        last = max(bearers, key=lambda draft: self._last_named(name, draft))
        if form not in self.speaking:
            introduced = last.is_kin and last.names[0].first < self.opened[form]
            begins = introduced and self._is_alone(name, last, bearers)
            self.speaking[form] = last if begins else None
        return last if self.speaking[form] is last else None

    def _is_alone(self, name: Name, draft: Draft, bearers: list[Draft]) -> bool:
        """Whether a bearer of a surname was named nearby, and in a sentence without another."""
        words = self.parse.words
        here = words[self._last_named(name, draft)].sentence
        others = [self._last_named(name, one) for one in bearers if one is not draft]
        return self._is_near(name, draft) and all(i < here.words[0].i for i in others)

    def are_surnames(self, text: str) -> bool:
        """Whether a short form is the surname of somebody named in full, not a given name."""
        form = text.lower()
        if form not in self.surnames:
            bearers = self._bearers(_plain_form(text))
            self.surnames[form] = any(people.is_surname_of(text, d.names[0].text) for d in bearers)
        return self.surnames[form]

    def _candidates(self, text: str) -> list[Draft]:
        found = self._bearers(text)
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

    def _bearers(self, text: str) -> list[Draft]:
        """All whose full name the short form can stand for, in the order of first mention."""
        seen: dict[int, Draft] = {}
        for key in people.keys(text):
            for draft in self.by_key.get(key, ())[-MOST_COMPARED:]:
                if people.compare(text, draft.names[0].text) >= Match.SHORT:
                    seen[id(draft)] = draft
        return sorted(seen.values(), key=lambda draft: draft.names[0].first)

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

    def _others_than_named_kin(
        self, name: Name, found: list[Draft], bearing: Bearing
    ) -> list[Draft]:
        """Without those whose kin the text says he is: "Roe, the son of Peter Roe"."""

        def is_named(draft: Draft) -> bool:
            return any(draft.names[0].text in role for role in bearing.roles)

        if not any(map(is_named, found)):
            return found
        return [d for d in self._bearers(_plain_form(name.text)) if not is_named(d)]

    def _by_given_name(self, text: str) -> list[Draft]:
        """Those of whose full name it begins or ends: "Melania", "Jong-un".

        Or who have it for the first of two surnames: "Soto" of "Ana Soto Reyes".
        """
        if self.by_part is None:
            self.by_part = self._parts()
        return self.by_part.get(people.parse(text).words, [])[-MOST_COMPARED:]

    def _parts(self) -> dict[tuple[str, ...], list[Draft]]:
        """The people named in full by what their names begin and end with."""
        by_part: defaultdict[tuple[str, ...], list[Draft]] = defaultdict(list)
        for draft in self.drafts:
            if id(draft) in self.full:
                full = people.parse(draft.names[0].text).words
                for k in range(1, min(len(full), LONGEST_PART + 1)):
                    by_part[full[:k]].append(draft)
                    by_part[full[-k:]].append(draft)
                if len(full) == OF_TWO_SURNAMES and full[1] not in given_names():
                    by_part[full[1:2]].append(draft)
        return by_part

    def _is_relative(self, draft: Draft) -> bool:
        return draft.is_kin or people.parse(draft.names[0].text).suffix == "jr"

    def _choose(self, name: Name, found: list[Draft], bearing: Bearing) -> Draft | None:
        """Whom a surname of several means, by the first rule of `CHOICES` that tells."""
        for choice in self.CHOICES:
            chosen = choice(self, name, found, bearing)
            if chosen is not None:
                return chosen
        return None

    def _of_that_title(self, _: Name, found: list[Draft], bearing: Bearing) -> Draft | None:
        """As in "Senator Roe", where one of them is a senator."""
        titled = [draft for draft in found if bearing.title and bearing.title in draft.nouns]
        return titled[0] if len(titled) == 1 else None

    def _first_so_called(self, name: Name, found: list[Draft], _: Bearing) -> Draft | None:
        """Whom an article called by the surname alone before it named a second bearer in full.

        She keeps it to the end, and the relative his full name.
        """
        form = name.text.lower()
        if form not in self.settled:
            known = [draft for draft in found if self._last_named(name, draft) >= 0]
            if len(known) == 1:
                self.settled[form] = known[0]
        settled = self.settled.get(form)
        return settled if settled in found else None

    def _only_one_near(self, name: Name, found: list[Draft], _: Bearing) -> Draft | None:
        """Who alone was named in full nearby, and is not named far less than another."""
        near = [draft for draft in found if self._is_near(name, draft)]
        most = max(self.full[id(draft)] for draft in found)
        is_clear = len(near) == 1 and self.full[id(near[0])] * DOMINANT >= most
        return near[0] if is_clear else None

    def _most_named(self, _: Name, found: list[Draft], __: Bearing) -> Draft | None:
        """Who is named in full far more often than any other."""
        by_count = sorted(found, key=lambda draft: self.full[id(draft)], reverse=True)
        first, second = (self.full[id(draft)] for draft in by_count[:2])
        return by_count[0] if first >= DOMINANT * second else None

    def _last_in_full(self, name: Name, found: list[Draft], _: Bearing) -> Draft | None:
        """Who was last named in full before; nobody where none was."""
        before = [(self._last_named(name, draft), draft) for draft in found]
        latest, draft = max(before, key=lambda item: item[0])
        return draft if latest >= 0 else None

    CHOICES: ClassVar[tuple[Choice, ...]] = (
        _of_that_title,  # "Senator Roe", where one of them is a senator
        _first_so_called,  # "Roe", before the article named his brother
        _only_one_near,  # "Ann Roe" two sentences before
        _most_named,
        _last_in_full,
    )

    def _last_named(self, name: Name, draft: Draft) -> int:
        """The first word of the last full name before this one, -1 where there is none."""
        named = self.named_at[id(draft)]
        k = bisect_left(named, name.first)
        return named[k - 1] if k else -1

    def _is_near(self, name: Name, draft: Draft) -> bool:
        i = self._last_named(name, draft)
        here = self.parse.words[name.first].sentence.index
        return i >= 0 and here - self.parse.words[i].sentence.index <= NEAR_SENTENCES

    def _own(self, name: Name) -> Draft:
        """The draft of people who are never named in full, one for each form."""
        form = name.text.lower()
        if form not in self.own:
            keys = people.keys(name.text)
            draft = self._same(form, keys)
            if draft is None:
                draft = Draft("person")
                self.drafts.append(draft)
            self.own[form] = draft
            for key in keys:
                self.own_by_key[key].append((form, draft))
        return self.own[form]

    def _same(self, form: str, keys: tuple[str, ...]) -> Draft | None:
        compared: set[str] = set()
        for key in keys:
            for other, draft in self.own_by_key[key][-MOST_COMPARED:]:
                if other in compared:
                    continue
                compared.add(other)
                if people.may_be_same(form, other) and people.compare(form, other) is Match.SAME:
                    return draft
        return None


def _plain_form(text: str) -> str:
    """A name without the capitals of a headline, which would make initials of a short one."""
    lone = text.isupper() and text.isalpha()
    return text.title() if lone and len(text) > LONGEST_INITIALS else text


def _is_past(noun: str) -> bool:
    return noun.startswith("former ")
