"""Records of one article as records of a story: the same fields, some of them others, and more.

The record types are frozen and their fields stand in a fixed order, so their values are taken and
given by place: `dataclasses.replace` looks at each field anew, and merging copies every record.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Record = TypeVar("Record")
Wider = TypeVar("Wider")


def widen(record: Any, kind: type[Wider], **more: Any) -> Wider:
    """A record as one of a kind that begins with all its fields, and those in `more`."""
    return kind(*_values(record.__class__)(record), **more)


def changed(record: Record, **some: Any) -> Record:
    """A record with other values in some fields."""
    kind: Any = record.__class__
    values = list(_values(kind)(record))
    places = _places(kind)
    for name, value in some.items():
        values[places[name]] = value
    made: Record = kind(*values)
    return made


def numbered(kind: str, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records of a list in its order, each with its number as its id: "claim-1".

    An id is the first field of every record that has one.
    """
    if not records:
        return ()
    make: Any = records[0].__class__
    return tuple(
        make(f"{kind}-{n}", *_values(make)(record)[1:]) for n, record in enumerate(records, 1)
    )


@cache
def _values(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*_places(kind))


@cache
def _places(kind: Any) -> dict[str, int]:
    return {field.name: place for place, field in enumerate(fields(kind))}
