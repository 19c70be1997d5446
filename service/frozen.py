"""Records that nobody changes, made as quickly as those that anybody may.

A frozen dataclass sets each of its fields through a guard: one of four fields takes 0.8 µs to make
and not 0.2, which is a twenty-fifth of our own part in reading an article, and more of merging.
That no field is ever set is what the type checker sees to, for which this `dataclass` is that of
the standard library; so at run time the guard is left out. Records are compared and hashed by
their values all the same.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass", "replace"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen, slots):
        """Decorate a class of records: `@dataclass(frozen=True, slots=True)`."""
        return dataclasses.dataclass(slots=slots, eq=True, unsafe_hash=frozen)


def replace(record: T, **changes: Any) -> T:
    """`dataclasses.replace` in a third of the time, for records of several fields, all given."""
    kind: Any = type(record)
    names, values = _fields(kind)
    changed: T = kind(**(dict(zip(names, values(record), strict=True)) | changes))
    return changed


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    names = tuple(field.name for field in dataclasses.fields(kind))
    return names, attrgetter(*names)
