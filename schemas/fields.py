"""Fields that take JSON as it is: no coercion, and every error with a code.

A message is `code: detail`; `schemas.errors` splits it. A detail never repeats what was sent.

`exactly` is the quick way in: it converts a value or raises ValidationError without saying where.
A Summary that comes back has thousands of spans and nearly always is as it was given, so only when
the quick way fails are the errors gathered one by one, each with its place.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from marshmallow import Schema, ValidationError, fields, post_load
from marshmallow.experimental.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_LISTED = 100  # errors gathered in one list: enough to repair a request by
MAX_OFFSET = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force, for the fields that name one. Loading needs `Context[Limits]`."""

    max_text_chars: int
    max_articles: int
    max_summaries: int


def limit(bound: int | str | None) -> int | None:
    """A bound as a number: itself, or the limit in force of that name."""
    if not isinstance(bound, str):
        return bound
    limits: Limits = Context[Limits].get()
    value: int = getattr(limits, bound)
    return value


def error(code: str, detail: str) -> ValidationError:
    """An error with its code."""
    return ValidationError(f"{code}: {detail}")


class Exact(fields.Field[Any]):
    """A field whose `exactly` does the work; null only where it says so."""

    default_error_messages = {  # noqa: RUF012 - marshmallow declares it so
        "required": "required: is missing",
        "null": "invalid_type: may not be null",
    }

    def exactly(self, value: Any) -> Any:
        """The value, converted. Raises ValidationError."""
        raise NotImplementedError

    def or_none(self, value: Any) -> Any:
        """As `exactly`, and null stays null."""
        return None if value is None else self.exactly(value)

    @property
    def converter(self) -> Callable[[Any], Any]:
        """The quick way in, as this field has it."""
        return self.or_none if self.allow_none else self.exactly

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return self.exactly(value)


class Text(Exact):
    """A string of `low` to `high` code points that can be written as UTF-8."""

    def __init__(
        self,
        *,
        low: int = 0,
        high: int | str | None = None,
        pattern: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.low = low
        self.high = high
        self.pattern = re.compile(pattern) if pattern else None

    def exactly(self, value: Any) -> str:
        """The string itself."""
        if type(value) is not str:
            raise error("invalid_type", "must be a string")
        if not value.isascii():
            _refuse_surrogates(value)
        if len(value) < self.low:
            raise error("too_short", f"must have at least {self.low} character(s)")
        if self.high is not None and len(value) > (most := limit(self.high) or 0):
            raise error("too_long", f"may have at most {most} characters, has {len(value)}")
        if self.pattern is not None and not self.pattern.fullmatch(value):
            raise error("invalid_format", f"must match {self.pattern.pattern}")
        return value


def _refuse_surrogates(value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as failure:
        raise error(
            "unpaired_surrogate", f"has an unpaired surrogate at code point {failure.start}"
        ) from None


class Choice(Text):
    """One of a few strings."""

    def __init__(self, choices: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = choices

    def exactly(self, value: Any) -> str:
        """The string itself."""
        if type(value) is not str:
            raise error("invalid_type", "must be a string")
        if value not in self.choices:
            raise error("invalid_choice", f"must be one of {', '.join(self.choices)}")
        return value


class Whole(Exact):
    """An integer from `low` to `high`, written as one."""

    def __init__(self, *, low: int = 0, high: int = MAX_OFFSET, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low = low
        self.high = high

    def exactly(self, value: Any) -> int:
        """The integer itself."""
        if type(value) is not int:
            raise error("invalid_type", "must be an integer")
        if not self.low <= value <= self.high:
            raise error("out_of_range", f"must be from {self.low} to {self.high}")
        return value


class Number(Exact):
    """A finite number, as a float: `40` and `40.0` are the same in JSON."""

    def __init__(self, *, low: float = -math.inf, high: float = math.inf, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low = low
        self.high = high

    def exactly(self, value: Any) -> float:
        """The number as a float."""
        if type(value) is not float and type(value) is not int:
            raise error("invalid_type", "must be a number")
        try:
            number = float(value)
        except OverflowError:
            raise error("out_of_range", "must be within the range of a double") from None
        if not (math.isfinite(number) and self.low <= number <= self.high):
            raise error("out_of_range", f"must be from {self.low:g} to {self.high:g}")
        return number


class Flag(Exact):
    """true or false."""

    def exactly(self, value: Any) -> bool:
        """The boolean itself."""
        if type(value) is not bool:
            raise error("invalid_type", "must be true or false")
        return value


class Items(Exact):
    """A list of one kind of thing, as a tuple; `high` bounds its length."""

    def __init__(
        self,
        item: Exact,
        *,
        low: int = 0,
        high: int | str = "max_text_chars",
        unique: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.item = item
        self.low = low
        self.high = high
        self.unique = unique

    def exactly(self, value: Any) -> tuple[Any, ...]:
        """The items, converted."""
        self._measure(value)
        convert = self.item.converter
        return tuple([convert(item) for item in value])

    def _measure(self, value: Any) -> None:
        if type(value) is not list:
            raise error("invalid_type", "must be a list")
        if len(value) < self.low:
            raise error("too_few", f"must have at least {self.low} item(s)")
        if len(value) > (most := limit(self.high) or 0):
            raise error("too_many", f"may have at most {most} items, has {len(value)}")
        if (
            self.unique
            and all(type(item) is str for item in value)
            and len(set(value)) < len(value)
        ):
            raise error("duplicate", "may not have an item twice")

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> tuple[Any, ...]:
        self._measure(value)
        found: dict[int, Any] = {}
        made = []
        for place, item in enumerate(value):
            try:
                made.append(self.item.deserialize(item))
            except ValidationError as failure:
                found[place] = failure.messages
                if len(found) == MAX_LISTED:
                    break
        if found:
            raise ValidationError(found)
        return tuple(made)


class RecordSchema(Schema):
    """An object that becomes one record; its fields stand in the order of the record's.

    `record` is called with the values in that order.
    """

    record: ClassVar[type]

    error_messages = {  # noqa: RUF012 - marshmallow declares it so
        "unknown": "unknown_field: is not a field of this object",
        "type": "invalid_type: must be an object",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # A field stands in JSON under its `data_key`, where its name is no name in Python ("from").
        keys = {name: field.data_key or name for name, field in self.fields.items()}
        self._names = frozenset(keys.values())
        self._converters = [
            (keys[name], field.converter)
            for name, field in self.fields.items()
            if isinstance(field, Exact)
        ]

    def exactly(self, value: Any) -> Any:
        """The record of an object that has all fields and no other. Raises ValidationError."""
        if type(value) is not dict or value.keys() != self._names:
            raise ValidationError("invalid_type: must be an object with these fields")
        return self.record(*[convert(value[name]) for name, convert in self._converters])

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        """The record of an object that was read field by field."""
        return self.record(**data)


class Record(Exact):
    """An object of a schema."""

    def __init__(self, schema: type[RecordSchema], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.schema_class = schema
        self.schema = schema()

    def exactly(self, value: Any) -> Any:
        """The record."""
        return self.schema.exactly(value)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        try:
            return self.schema.exactly(value)
        except ValidationError:
            return self.schema.load(value)
