"""JSON of an answer as the records that it was written from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Convert = Callable[[Any], Any]

Kind = TypeVar("Kind")


def record(kind: type[Kind], content: Mapping[str, Any]) -> Kind:
    """A record of a kind. A field that the kind does not have is left: a newer service adds some.

    Raises KeyError for one that is missing.
    """
    return kind(
        **{name: convert(content[key]) for name, key, convert in _fields(cast("Any", kind))}
    )


@cache
def _fields(kind: Any) -> list[tuple[str, str, Convert]]:
    """The fields of a record, their names in JSON, and what converts each."""
    hints = get_type_hints(kind)
    return [
        (field.name, field.name.removesuffix("_"), _converter(hints[field.name]))
        for field in fields(kind)
    ]


def _converter(hint: Any) -> Convert:
    if get_origin(hint) is UnionType:
        (inner,) = [_converter(one) for one in get_args(hint) if one is not type(None)]
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        item = _converter(get_args(hint)[0])
        return lambda value: tuple([item(one) for one in value])
    if is_dataclass(hint):
        return lambda value: record(hint, value)  # type: ignore[arg-type]
    if hint is float:
        return float
    return lambda value: value
