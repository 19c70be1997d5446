"""Whom a bare surname means, where relatives share it.

`CHOICES` is asked where several can be meant; the first rule that answers wins. What an article has
chosen before is kept in `Chosen`: rules read it, `bearer` alone writes it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from service.naming import people
from service.naming.match import Match
from service.reading.actors.draft import Draft
from service.reading.actors.gender import gender_of
from service.reading.actors.named.bearers import DOMINANT, MOST_COMPARED, Bearers, plain_form
from service.reading.grammar.word_classes import is_subject
from service.reading.grammar.words import reporting

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.roles import Bearing
    from service.reading.names.name import Name

    Choice = Callable[["Occurrence", list[Draft], "Chosen"], Draft | None]


@dataclass(slots=True)
class Chosen:
    """What short forms have stood for so far in an article.

    `candidates` of a form, remembered; `styled` whom a courtesy title and a form meant, `first` who
    was so called before another bearer came up, `speaking` the relative who spoke by the form alone
    (None where somebody else did), `own` the people who are never named in full, `by_key` the same
    by their keys.
    """

    candidates: dict[str, list[Draft]] = field(default_factory=dict)
    styled: dict[tuple[str, str], Draft] = field(default_factory=dict)
    first: dict[str, Draft] = field(default_factory=dict)
    speaking: dict[str, Draft | None] = field(default_factory=dict)
    own: dict[str, Draft] = field(default_factory=dict)
    by_key: dict[str, list[tuple[str, Draft]]] = field(default_factory=lambda: defaultdict(list))


class Occurrence(NamedTuple):
    """A short form where it stands, with what the words beside it tell of its bearer."""

    bearers: Bearers
    name: Name
    bearing: Bearing

    @property
    def form(self) -> str:
        """The name in small letters."""
        return self.name.text.lower()


def bearer(case: Occurrence, chosen: Chosen) -> Draft:
    """The draft that a short form goes to; a new one where nobody in the article fits."""
    form, bearing = case.form, case.bearing
    if form not in chosen.candidates:
        chosen.candidates[form] = case.bearers.candidates(plain_form(case.name.text))
    found = _fitting(case, chosen.candidates[form])
    relative = _relative_named_last(case)
    if relative is not None:
        if form not in chosen.speaking:
            chosen.speaking[form] = relative if _is_introduced(case, relative) else None
        if chosen.speaking[form] is relative and not bearing.courtesy and not bearing.title:
            return relative
    if len(found) > 1:
        # Newspapers call one man "Mr. Roe" all through, and his brother by his full name.
        meant = chosen.styled.get((bearing.courtesy, form)) or _choice(case, found, chosen)
        if meant is not None:
            if bearing.courtesy:
                chosen.styled[bearing.courtesy, form] = meant
            return meant
    elif found:
        return found[0]
    return _own(case, chosen)


def _fitting(case: Occurrence, found: list[Draft]) -> list[Draft]:
    """Of the candidates those whom kinship and gender beside the name leave."""
    bearing = case.bearing
    if bearing.is_kin:
        found = _others_than_named_kin(case, found)
    if not bearing.gender:
        return found
    return [draft for draft in found if gender_of(draft) in ("", bearing.gender)] or [
        draft  # the surname alone is hers; "Mr." is the husband
        for draft in case.bearers.of(plain_form(case.name.text))
        if gender_of(draft) == bearing.gender
    ]


def _others_than_named_kin(case: Occurrence, found: list[Draft]) -> list[Draft]:
    """Without those whose kin the text says he is: "Roe, the son of Peter Roe"."""

    def is_named(draft: Draft) -> bool:
        return any(draft.names[0].text in role for role in case.bearing.roles)

    if not any(map(is_named, found)):
        return found
    return [d for d in case.bearers.of(plain_form(case.name.text)) if not is_named(d)]


# ------------------------------------------------------------------- the kin just introduced


def _relative_named_last(case: Occurrence) -> Draft | None:
    """Who was last named in full where a surname of relatives speaks alone; else None."""
    word = case.bearers.parse.words[case.name.last]
    behind = word.after
    explained = behind is not None and behind.text == ","  # "Roe, 51, said"
    if explained or not (is_subject(word) and reporting.speaks(word.head)):
        return None
    found = case.bearers.of(plain_form(case.name.text))
    if len(found) < 2 or not any(draft.is_kin for draft in found):
        return None
    return max(found, key=lambda draft: case.bearers.last_named(case.name, draft))


def _is_introduced(case: Occurrence, last: Draft) -> bool:
    """Whether kin speaks by the surname alone: "The couple's daughter, Ann Roe …. Roe said".

    She was just named in full, and since then nobody else of that name. Before she was, the surname
    alone stood for nobody; who first speaks by it keeps it.
    """
    if not last.is_kin or last.names[0].first >= case.bearers.opened[case.form]:
        return False
    return _is_alone(case, last)


def _is_alone(case: Occurrence, draft: Draft) -> bool:
    """Whether a bearer of a surname was named nearby, and in a sentence without another."""
    at = case.bearers.last_named
    here = case.bearers.parse.words[at(case.name, draft)].sentence
    found = case.bearers.of(plain_form(case.name.text))
    others = [at(case.name, one) for one in found if one is not draft]
    return case.bearers.is_near(case.name, draft) and all(i < here.words[0].i for i in others)


# ------------------------------------------------------------------------ one of several


def _choice(case: Occurrence, found: list[Draft], chosen: Chosen) -> Draft | None:
    """Whom a surname of several means, by the first rule of `CHOICES` that tells."""
    known = _only_one_known(case, found)
    if known is not None:
        chosen.first.setdefault(case.form, known)
    for choice in CHOICES:
        meant = choice(case, found, chosen)
        if meant is not None:
            return meant
    return None


def _only_one_known(case: Occurrence, found: list[Draft]) -> Draft | None:
    """Who alone of them was named in full before."""
    known = [draft for draft in found if case.bearers.last_named(case.name, draft) >= 0]
    return known[0] if len(known) == 1 else None


def _of_that_title(case: Occurrence, found: list[Draft], _: Chosen) -> Draft | None:
    """As in "Senator Roe", where one of them is a senator."""
    title = case.bearing.title
    titled = [draft for draft in found if title and title in draft.nouns]
    return titled[0] if len(titled) == 1 else None


def _first_so_called(case: Occurrence, found: list[Draft], chosen: Chosen) -> Draft | None:
    """Whom an article called by the surname alone before it named a second bearer in full.

    She keeps it to the end, and the relative his full name.
    """
    first = chosen.first.get(case.form)
    return first if first in found else None


def _only_one_near(case: Occurrence, found: list[Draft], _: Chosen) -> Draft | None:
    """Who alone was named in full nearby, and is not named far less than another."""
    full = case.bearers.full
    near = [draft for draft in found if case.bearers.is_near(case.name, draft)]
    most = max(full[id(draft)] for draft in found)
    is_clear = len(near) == 1 and full[id(near[0])] * DOMINANT >= most
    return near[0] if is_clear else None


def _most_named(case: Occurrence, found: list[Draft], _: Chosen) -> Draft | None:
    """Who is named in full far more often than any other."""
    full = case.bearers.full
    by_count = sorted(found, key=lambda draft: full[id(draft)], reverse=True)
    first, second = (full[id(draft)] for draft in by_count[:2])
    return by_count[0] if first >= DOMINANT * second else None


def _last_in_full(case: Occurrence, found: list[Draft], _: Chosen) -> Draft | None:
    """Who was last named in full before; nobody where none was."""
    before = [(case.bearers.last_named(case.name, draft), draft) for draft in found]
    latest, draft = max(before, key=lambda item: item[0])
    return draft if latest >= 0 else None


CHOICES: tuple[Choice, ...] = (
    _of_that_title,  # "Senator Roe", where one of them is a senator
    _first_so_called,  # "Roe", before the article named his brother
    _only_one_near,  # "Ann Roe" two sentences before
    _most_named,
    _last_in_full,
)


# ------------------------------------------------------------------- never named in full


def _own(case: Occurrence, chosen: Chosen) -> Draft:
    """The draft of people who are never named in full, one for each form."""
    form = case.form
    if form not in chosen.own:
        keys = people.keys(case.name.text)
        draft = _same(form, keys, chosen) or Draft("person")
        chosen.own[form] = draft
        for key in keys:
            chosen.by_key[key].append((form, draft))
    return chosen.own[form]


def _same(form: str, keys: tuple[str, ...], chosen: Chosen) -> Draft | None:
    compared: set[str] = set()
    for key in keys:
        for other, draft in chosen.by_key[key][-MOST_COMPARED:]:
            if other in compared:
                continue
            compared.add(other)
            if people.may_be_same(form, other) and people.compare(form, other) is Match.SAME:
                return draft
    return None
