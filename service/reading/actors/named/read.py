"""One actor for all the names that an article gives it.

Full names come first and are compared by `service.naming`; then each short form goes to the one
full name that it can stand for. Where several people share a surname, `surnames.py` chooses; a
short form that none of them can have is an actor of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.actors.draft import Draft
from service.reading.actors.named import organizations as organization_clusters
from service.reading.actors.named.people import people_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse


def grouped(parse: Parse, names: list[Name]) -> list[Draft]:
    """Drafts of all named actors; every name with the role of an actor is in exactly one."""
    acting = [name for name in names if name.role == "actor"]
    drafts = people_of(parse, [name for name in acting if name.type == "person"])
    drafts += organization_clusters.grouped(
        parse, [name for name in acting if name.type == "organization"]
    )
    drafts += _countries(parse, acting)
    return [draft for draft in drafts if draft.names]


# --------------------------------------------------------------------------- countries


def _countries(parse: Parse, names: Iterable[Name]) -> list[Draft]:
    by_code: dict[str, Draft] = {}
    for name in names:
        if name.type in ("person", "organization"):
            continue
        code = name.country
        key = code or name.text.lower()
        if key not in by_code:
            state = code is not None or name.type == "country"  # Korea has no code by itself
            by_code[key] = Draft("country" if state else "region", country=code)
        by_code[key].add_name(parse, name)
    return list(by_code.values())
