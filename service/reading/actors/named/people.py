"""Which names of persons are one person."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import people
from service.naming.match import Match
from service.reading.actors.draft import Draft
from service.reading.actors.named.bearers import MOST_COMPARED, Bearers
from service.reading.actors.named.surnames import Chosen, Occurrence, bearer
from service.reading.actors.roles import describe, read_bearing
from service.reading.vocabulary.people import SPOUSES

if TYPE_CHECKING:
    from service.reading.actors.roles import Bearing
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

# Words between two names of which one is introduced as the other's relative.
BESIDE = 12

LONGEST_LINK = 30  # characters between a name and the byname behind it
MARKS = " ,(“”\"'‘’:"
BYNAME_LINKS = lexicon.words("service.reading.actors", "relations", "byname_links")

_AGE = re.compile(r", (\d{1,3})(?=[,.;) ])")


def people_of(parse: Parse, names: list[Name]) -> list[Draft]:
    """The people of an article, each with all names that are theirs."""
    bearings = {name.first: read_bearing(parse, name) for name in names}
    drafts: list[Draft] = []
    by_key: dict[str, list[Draft]] = defaultdict(list)
    by_form: dict[str, Draft] = {}
    short: list[Name] = []
    known_as = bynames(parse, names)
    for name in names:
        if name.text.lower() in known_as or not people.is_full(name.text) or " " not in name.text:
            short.append(name)
            continue
        draft = by_form.get(name.text.lower())
        if draft is None:
            bearing = bearings[name.first]
            draft = by_form[name.text.lower()] = _bearer(parse, name, bearing, by_key, drafts)
        draft.add_name(parse, name)
        describe(draft, bearings[name.first])
    bearers = Bearers(parse, by_key, drafts, short)
    forms = dict.fromkeys(name.text for name in short)
    are_surnames = {form: bearers.are_surnames(form) for form in forms}
    chosen = Chosen()
    # Given names first: what stands beside them ("their daughter, Ann") tells whose the surname is.
    for name in sorted(short, key=lambda name: are_surnames[name.text]):
        other = by_form.get(known_as.get(name.text.lower(), ""))
        draft = other or bearer(Occurrence(bearers, name, bearings[name.first]), chosen)
        if not draft.names:
            drafts.append(draft)
        draft.add_name(parse, name)
        describe(draft, bearings[name.first])
    return drafts


def bynames(parse: Parse, names: list[Name]) -> dict[str, str]:
    """Full names by the byname that the text gives: "Ann Roe, alias “Tiger”", "aka Kid Roe"."""
    found: dict[str, str] = {}
    for name, other in pairwise(names):
        between = parse.text[name.end : other.start][:LONGEST_LINK].strip(MARKS).lower()
        if between in BYNAME_LINKS and " " in name.text and name.text.lower() not in found:
            found.setdefault(other.text.lower(), name.text.lower())
    return found


def _bearer(
    parse: Parse,
    name: Name,
    bearing: Bearing,
    by_key: dict[str, list[Draft]],
    drafts: list[Draft],
) -> Draft:
    """The draft of a full name: that of the same name in another form, or a new one."""
    keys = people.keys(name.text)
    compared: set[int] = set()
    for key in keys:
        for draft in by_key[key][-MOST_COMPARED:]:
            if id(draft) in compared:  # filed under several keys
                continue
            compared.add(id(draft))
            other = draft.names[0].text
            if not people.may_be_same(name.text, other) or _are_relatives(
                parse, name, bearing, draft
            ):
                continue
            if people.compare(name.text, other) is Match.SAME or _is_formal(name.text, other):
                return draft
    draft = Draft("person")
    drafts.append(draft)
    for key in keys:
        by_key[key].append(draft)
    return draft


def _are_relatives(parse: Parse, name: Name, bearing: Bearing, draft: Draft) -> bool:
    """Whether the text tells two of nearly one name apart: "William Roe and his son, Bill Roe".

    One is called a child, a parent, a brother, or the ages after their names differ.
    """
    if bearing.is_kin and SPOUSES.isdisjoint(bearing.nouns):
        return True
    other = draft.names[-1]
    between = parse.text[other.end : name.start]
    if draft.is_kin and name.first - other.last <= BESIDE and ". " not in between:
        return True
    ages = _age_behind(parse, name), _age_behind(parse, draft.names[0])
    return None not in ages and ages[0] != ages[1]


def _age_behind(parse: Parse, name: Name) -> int | None:
    """The age that stands after a name: "Bill Roe, 24,"."""
    found = _AGE.match(parse.text, name.end)
    return int(found[1]) if found else None


def _is_formal(a: str, b: str) -> bool:
    """Whether two names differ as first and second mention do: "Ann B. Roe Jr.", then "Ann Roe"."""
    left, right = people.parse(a), people.parse(b)
    if bool(left.suffix) == bool(right.suffix) or left.surname != right.surname:
        return False
    formal, plain = (left, right) if left.suffix else (right, left)
    return len(formal.given) > 1 and plain.given == formal.given[:1]
