"""One actor for all the names that an article gives an organization.

The full name, its acronym (defined in the text, or of the same initials), the form without a legal
suffix, the last word of a newspaper's name.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries, organizations
from service.naming.match import Match
from service.reading.actors.draft import Draft
from service.reading.actors.roles import describe, read_bearing
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import COMPANY_NOUNS, LEGAL, ORGANIZATION_HEADS, PACKAGE

if TYPE_CHECKING:
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

HEADS = ORGANIZATION_HEADS - LEGAL - COMPANY_NOUNS
CITED_BY_LAST = lexicon.words(PACKAGE, "name_words", "cited_by_last")
CITED_BY_KIND = lexicon.words(PACKAGE, "name_words", "cited_by_kind")
WELL_KNOWN = 100_000  # people of a town that most readers have heard of
# Bounds the cost: organizations of one blocking key that a name is compared with, the last named
# first.
MOST_COMPARED = 12
SHORTEST_HEADLINE = 4  # words
BELOW_ALL = sys.maxsize  # the place of a name that stands in the headline alone


def grouped(parse: Parse, names: list[Name]) -> list[Draft]:
    """Drafts of the organizations; every name is in exactly one."""
    defined = _defined_acronyms(parse, names)
    forms = sorted({name.text for name in names}, key=lambda form: (-len(form.split()), form))
    by_key: dict[str, list[tuple[str, Draft]]] = defaultdict(list)
    by_form: dict[str, Draft] = {}
    ends = _Ends(parse, names)
    drafts: list[Draft] = []
    for form in sorted(forms, key=lambda form: form in defined):
        draft = by_form.get(defined.get(form, "")) or _body(form, by_key) or ends.cited(form)
        if draft is None:
            draft = Draft("organization")
            drafts.append(draft)
        by_form[form] = draft
        ends.note(form, draft)
        for key in organizations.keys(form):
            by_key[key].append((form, draft))
    for name in names:
        draft = by_form[name.text]
        draft.add_name(parse, name)
        describe(draft, read_bearing(parse, name))
    return drafts


def _body(form: str, by_key: dict[str, list[tuple[str, Draft]]]) -> Draft | None:
    """The organization of the same name in another form, or the only one that it can shorten."""
    shortened: dict[int, Draft] = {}
    for key in organizations.keys(form):
        for other, draft in by_key[key][-MOST_COMPARED:]:
            match = organizations.compare(form, other)
            if match is Match.SAME:
                return draft
            if match is Match.SHORT:
                shortened[id(draft)] = draft
    return next(iter(shortened.values())) if len(shortened) == 1 else None


class _Ends:
    """The organizations by the words that each may be cited by.

    They are the last of a newspaper ("the Journal"), of a team, without its city ("the Tigers"),
    and of a body that says what it is ("the Society");
    the first of any, once the body has been named in full: "Harbour Explorer" that comes after
    "Harbour" is something that Harbour has; and the noun before "of": "the House". A headline is
    short, and the text below it has the full name: there "Harbour" may come first.
    """

    def __init__(self, parse: Parse, names: list[Name]) -> None:
        self._opened: dict[str, int] = {}
        self._told: dict[str, int] = {}  # the same below the headline
        headline = _end_of_headline(parse)
        for name in names:
            self._opened.setdefault(name.text, name.first)
            if name.first >= headline:
                self._told.setdefault(name.text, name.first)
        self._by_last: dict[str, dict[int, Draft]] = defaultdict(dict)
        self._by_first: dict[str, dict[int, tuple[int, Draft]]] = defaultdict(dict)

    def cited(self, form: str) -> Draft | None:
        """The only organization whose name begins or ends so."""
        if form.isupper() or countries.demonym(form) or organizations.is_known(form):
            return None
        if form.lower() not in ORGANIZATION_HEADS and _is_well_known_place(form):
            return None
        found = dict(self._by_last.get(form, {}))
        for key, (opened, draft) in self._by_first.get(form, {}).items():
            if opened < self._told.get(form, BELOW_ALL):
                found[key] = draft
        return next(iter(found.values())) if len(found) == 1 else None

    def note(self, form: str, draft: Draft) -> None:
        """File a name under what it may be cited by."""
        words = form.split()
        if len(words) == 1:
            return
        first, second, last = words[0], words[1], words[-1]
        place = form.removesuffix(last).strip()
        team = last.lower() not in ORGANIZATION_HEADS and gazetteer.kind_of(place) == "city"
        if last.lower() in CITED_BY_LAST | CITED_BY_KIND or team:
            self._by_last[last][id(draft)] = draft
        if first.lower() not in ORGANIZATION_HEADS:
            self._file(first, self._opened[form], draft)
        elif second == "of":
            self._file(first, -1, draft)  # "the House" goes before it too
        size = len(words) - 1
        while size > 1 and words[size].lower() not in HEADS:
            self._file(" ".join(words[:size]).rstrip(","), self._opened[form], draft)
            size -= 1

    def _file(self, start: str, opened: int, draft: Draft) -> None:
        known, _ = self._by_first[start].get(id(draft), (opened, draft))
        self._by_first[start][id(draft)] = min(opened, known), draft


def _is_well_known_place(form: str) -> bool:
    """Whether a form is the name of a place that is meant by it before any body: "Boston"."""
    found = gazetteer.candidates(form) if gazetteer.kind_of(form) else ()
    return bool(found) and (found[0].kind != "city" or found[0].population >= WELL_KNOWN)


def _end_of_headline(parse: Parse) -> int:
    """The first word below a headline: a paragraph of one sentence without a mark at its end."""
    first = parse.paragraphs[0].sentences if parse.paragraphs else []
    words = first[0].words if len(first) == 1 < len(parse.sentences) else []
    is_headline = len(words) >= SHORTEST_HEADLINE and words[-1].text.isalnum()
    return words[-1].i + 1 if is_headline else 0


def _defined_acronyms(parse: Parse, names: list[Name]) -> dict[str, str]:
    """Acronyms in brackets after the name that they stand for, and the other way round."""
    defined: dict[str, str] = {}
    for before, after in pairwise(names):
        gap = parse.text[before.end : after.start]
        if gap.strip() not in ("(", "(the", "( ") or after.first - before.last > 3:
            continue
        if parse.text[after.end : after.end + 1] == ")":
            short, full = sorted((before.text, after.text), key=len)
            if _is_short_for(short, full):
                defined[short] = full
    return defined


def _is_short_for(short: str, full: str) -> bool:
    """Whether letters stand for a name: "HRT", or small ones of its initials: "Ubam"."""
    if " " in short:
        return False
    letters = short.replace(".", "")
    return letters.isupper() or short.lower() in organizations.parse(full).initials
