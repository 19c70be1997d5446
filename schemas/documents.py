"""Documents as they come in, decoded strictly and made records of under the limits in force.

JSON as RFC 8259 has it and I-JSON (RFC 7493) narrows it: UTF-8, no name twice in an object, no NaN
and no Infinity (nor a number that would become one), nesting up to a limit. Whoever takes articles,
over HTTP or out of archives, refuses the same ones with the same problems.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, NoReturn

from marshmallow import ValidationError
from marshmallow.experimental.context import Context

from schemas.articles import ArticleRequest, ArticleRequestSchema
from schemas.errors import flatten, pointer
from schemas.fields import Limits
from service.problems import FieldError, Invalid, Malformed, UnsupportedLanguage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.settings import Settings

_ARTICLE = ArticleRequestSchema()
_STRING = re.compile(rb'"[^"]*+(?:"|\Z)')  # where no quotation mark is escaped
_BRACKETS = bytes.maketrans(b"{}", b"[]")
_OTHER = bytes(byte for byte in range(256) if byte not in b'[]{}"')


def article(content: bytes, settings: Settings) -> ArticleRequest:
    """The article and the options that a JSON document asks for. Raises Malformed and Invalid."""
    payload = decode_json(content, settings.max_json_depth)
    return article_of(payload, settings)


def article_of(payload: Any, settings: Settings) -> ArticleRequest:
    """The article and the options that a decoded document asks for. Raises Invalid."""
    asked: ArticleRequest = load(_ARTICLE, payload, settings)
    return asked


def load(schema: Any, payload: Any, settings: Settings) -> Any:
    """What a schema makes of a payload under the limits in force. Raises Invalid."""
    limits = Limits(settings.max_text_chars, settings.max_articles, settings.max_summaries)
    with Context(limits):
        try:
            return schema.load(payload)
        except ValidationError as failure:
            errors = flatten(failure)
    raise invalid(errors)


def invalid(errors: Sequence[FieldError]) -> Invalid:
    """The problem for errors: of its own type where only the language is wrong."""
    if all(error.code == "unsupported_language" for error in errors):
        return UnsupportedLanguage(errors)
    return Invalid(errors)


def not_served(language: str, *path: str | int) -> UnsupportedLanguage:
    """The problem for an article whose text is in another language; `path` leads to the article."""
    detail = f"is not in a language that is served: it seems to be {language}"
    return UnsupportedLanguage([FieldError(pointer(*path, "text"), detail, "unsupported_language")])


def no_main_text() -> Invalid:
    """The problem for a page in which no text was found."""
    detail = "is empty: no main text was found in the page"
    return Invalid([FieldError(pointer("text"), detail, "blank")])


def decode_text(content: bytes) -> str:
    """The text of a UTF-8 body, unchanged. Raises Malformed."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise Malformed(f"the body is not UTF-8 at byte {error.start}") from None


def decode_json(content: bytes, max_depth: int) -> Any:
    """The value of a JSON body. Raises Malformed.

    Unpaired surrogates in escapes are let through: the schema says in which field they are.
    """
    text = decode_text(content)
    if is_deeper(content, max_depth):
        raise Malformed(f"the JSON is nested deeper than {max_depth} levels")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise Malformed(f"the body is not JSON: {error.msg} at {where}") from None
    except (ValueError, RecursionError):
        raise Malformed("the body is not JSON: it has a number that is too long") from None


def is_deeper(content: bytes, depth: int) -> bool:
    """Whether brackets outside strings are nested deeper than a number of levels.

    Every step is one pass over what the last one left. Escapes go first, so that quotation marks
    only begin and end strings, then all but those marks and the brackets. Two marks in a row are
    a string without brackets, or the end of one and the start of the next: either way they can
    go. What is not JSON at all may be called shallow, but never so deep that the parser's own
    limit matters.
    """
    if content.count(b"[") + content.count(b"{") <= depth:
        return False
    marks = content.replace(b"\\\\", b"").replace(b'\\"', b"").translate(_BRACKETS, _OTHER)
    brackets = _STRING.sub(b"", marks.replace(b'""', b""))
    for _ in range(depth):
        brackets = brackets.replace(b"[]", b"")
    return b"[]" in brackets or brackets.count(b"[") > depth


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Malformed("an object of the JSON has the same name twice")
    return made


def _constant(name: str) -> NoReturn:
    raise Malformed(f"the JSON has {name}, which is not a JSON number")


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise Malformed("the JSON has a number that is too large: it would be Infinity")
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=_float)
