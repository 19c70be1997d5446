"""Marks of punctuation as the rules ask for them: each the text of one `Word`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word

DASHES = frozenset(("—", "–", "―", "-", "--"))
# Those inside a word; names may have an en dash there too (`vocabulary/names.py`).
WORD_HYPHENS = frozenset(("-", "‐", "‑"))
BULLETS = DASHES | {"•", "*", "·", "▪", "■", "●"}
SENTENCE_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
OPENING_MARKS = frozenset(('"', "“", "''", "``", "«", "„", "‘", "'"))
_APOSTROPHES = frozenset(("'", "’"))
CLOSING_DOUBLE_MARKS = frozenset(('"', "”", "''", "»"))
CLOSING_MARKS = CLOSING_DOUBLE_MARKS | {"’", "'"}
DOUBLE_MARKS = CLOSING_DOUBLE_MARKS | {"“", "„", "«", "`", "``"}


def is_after_comma(word: Word) -> bool:
    """Whether a comma stands before a word."""
    before = word.before
    return before is not None and before.text == ","


def has_apostrophe(word: Word) -> bool:
    """Whether a mark that the parser took for a quotation's makes a plural an owner: "drivers’"."""
    behind = word.after
    glued = behind is not None and behind.start == word.end and behind.text in _APOSTROPHES
    return glued and word.lower.endswith("s")


def is_mark(word: Word) -> bool:
    """Whether it is a mark of punctuation in its sentence."""
    return word.dep == "punct"


def is_parted(clause: Word, verb: Word) -> bool:
    """Whether a semicolon parts a clause from a verb behind it: "six died; police say five did"."""
    words = verb.sentence.words
    first = words[0].i
    between = words[clause.right + 1 - first : verb.i - first]
    return any(word.text == ";" for word in between)
