"""Marks of punctuation as the rules on quotes ask for them: each the text of one `Word`."""

from __future__ import annotations

DASHES = frozenset(("—", "–", "―", "-", "--"))
BULLETS = DASHES | {"•", "*", "·", "▪", "■", "●"}
SENTENCE_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
OPENING_MARKS = frozenset(('"', "“", "''", "``", "«", "„", "‘", "'"))
CLOSING_DOUBLE_MARKS = frozenset(('"', "”", "''", "»"))
CLOSING_MARKS = CLOSING_DOUBLE_MARKS | {"’", "'"}
DOUBLE_MARKS = CLOSING_DOUBLE_MARKS | {"“", "„", "«", "`", "``"}
