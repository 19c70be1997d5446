"""What a tag beside a quotation mark looks like in the plain text, before there is a parse."""

from __future__ import annotations

import re
from functools import cache

from service.reading.grammar.word_classes import PERSONS
from service.reading.vocabulary import cues

_NAME = r"(?:[A-Z][\w.’'-]*\s+){1,5}"


def _forms() -> str:
    return "|".join(sorted(cues.forms()))


def _pronouns() -> str:
    return "|".join(sorted(PERSONS - {"who", "i"}))


@cache
def tag_behind() -> re.Pattern[str]:
    """`Anna Holm said`, `she said`, `said Anna Holm` after a mark."""
    return re.compile(
        rf"\s+(?:(?:{_forms()})\s+(?:[A-Z]|the\b|a\b)|{_NAME}(?:{_forms()})\b"
        rf"|(?:{_pronouns()})\s+(?:{_forms()})\b)"
    )


@cache
def tag_inside() -> re.Pattern[str]:
    """`, Anna Holm said.` or `, said Anna Holm.` at the end of a sentence."""
    return re.compile(
        rf",\s+(?:(?:{_NAME}|(?:{_pronouns()})\s+)(?:{_forms()})"
        rf"|(?:{_forms()})(?:\s+[A-Z][\w’'-]*){{1,5}})(?=\s*(?:\.|$))"
    )


@cache
def tag_in_small_letters() -> re.Pattern[str]:
    """`police said`, `the mayor said`, `said Anna Holm`, glued to a mark."""
    forms = _forms()
    return re.compile(rf"(?:(?:the |an? )?[a-z’'-]+ (?:{forms})\b|(?:{forms}) [A-Z])")
