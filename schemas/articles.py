"""An Article and its options as a caller sends them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from marshmallow import post_load

from schemas.fields import Choice, Record, RecordSchema, Text, error
from service.naming import regions
from service.offsets import UNITS
from service.records import Article
from service.records.terms import OffsetUnit  # noqa: TC001 - read at run time

LANGUAGES = ("en",)
MAX_ID = 200
MAX_LINE = 1000
MAX_URL = 2048
MAX_REGION_CODE = 6  # characters: a country, a hyphen and up to three (ISO 3166-2)

# RFC 3339, section 5.6: full-date, or full-date and full-time with its offset.
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


def default_id(text: str) -> str:
    """The id of an article that was sent without one."""
    return "a-" + hashlib.sha256(text.encode()).hexdigest()[:12]


class Body(Text):
    """The text of an article: something to read, and not too much of it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(low=1, high="max_text_chars", **kwargs)

    def exactly(self, value: Any) -> str:
        """The text itself, unchanged."""
        text = super().exactly(value)
        if text.isspace():
            raise error("blank", "must have a character that is not white space")
        return text


class Moment(Text):
    """A date or a date with time and offset, as RFC 3339 writes them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(high=MAX_LINE, **kwargs)

    def exactly(self, value: Any) -> str:
        """The string itself, if it names a day of the calendar."""
        text = super().exactly(value)
        try:
            if _DATE.fullmatch(text):
                date.fromisoformat(text)
                return text
            if _DATE_TIME.fullmatch(text):
                datetime.fromisoformat(text.upper())
                return text
        except ValueError:
            pass
        raise error("invalid_format", "must be a date or a date-time with its offset (RFC 3339)")


class Address(Text):
    """A web address. It is kept and handed back, never fetched."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(high=MAX_URL, **kwargs)

    def exactly(self, value: Any) -> str:
        """The string itself, if it is an absolute http or https address."""
        text = super().exactly(value)
        try:
            parts = urlsplit(text)
            absolute = parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:
            absolute = False
        if not absolute or any(character.isspace() for character in text):
            raise error("invalid_format", "must be an absolute http or https URL")
        return text


class Home(Text):
    """Where an outlet is at home: a country, or a region of one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(low=2, high=MAX_REGION_CODE, **kwargs)

    def exactly(self, value: Any) -> str:
        """The code itself, if ISO 3166-1 or ISO 3166-2 has it."""
        text = super().exactly(value)
        if not regions.is_code(text):
            detail = "must be a code of ISO 3166-1 or 3166-2 in upper case, such as AU or US-OH"
            raise error("unknown_code", detail)
        return text


class Language(Text):
    """The language that the caller says the article is in."""

    def exactly(self, value: Any) -> str:
        """The code itself, if it is served."""
        text = super().exactly(value)
        if text not in LANGUAGES:
            served = ", ".join(LANGUAGES)
            raise error("unsupported_language", f"is not served; served: {served}")
        return text


@dataclass(frozen=True, slots=True)
class Options:
    """How an answer is to be given."""

    offset_unit: OffsetUnit = "code_point"


class OptionsSchema(RecordSchema):
    """Options of a call."""

    record: ClassVar[type] = Options

    offset_unit = Choice(UNITS)


class ArticleSchema(RecordSchema):
    """An article of a story."""

    record: ClassVar[type] = Article

    error_messages = {  # noqa: RUF012 - marshmallow declares it so
        **RecordSchema.error_messages,
        "unknown": "unknown_field: is not a field of an article (in a story, options stand "
        "beside `articles`)",
    }

    text = Body(required=True)
    id = Text(low=1, high=MAX_ID, allow_none=True)
    title = Text(high=MAX_LINE, allow_none=True)
    source = Text(high=MAX_LINE, allow_none=True)
    url = Address(allow_none=True)
    published_at = Moment(allow_none=True)
    home = Home(allow_none=True)
    language = Language(allow_none=True)

    def exactly(self, value: Any) -> Any:
        """The record; fields may be left out, so there is no quicker way."""
        return self.load(value)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Article:
        """The article, with the id that its text gives it when it has none."""
        return Article(**{**data, "id": data.get("id") or default_id(data["text"])})


@dataclass(frozen=True, slots=True)
class ArticleRequest:
    """What a call for one article asks."""

    article: Article
    options: Options


class ArticleRequestSchema(ArticleSchema):
    """An article with the options of its call among its fields."""

    error_messages = RecordSchema.error_messages

    options = Record(OptionsSchema, allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        """The article and the options, apart."""
        options = data.pop("options", None) or Options()
        return ArticleRequest(super().make(data), options)
