"""Marks of punctuation as the rules on quotes ask for them: the text of one `Word`."""

from __future__ import annotations

DASHES = frozenset(("—", "–", "―", "-", "--"))
SENTENCE_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
