"""Passives that report: "is expected to fall", "was described as rude", "was called a gift".

What they report is said of their subject (Huddleston and Pullum 2002, 16.10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.saying import Range


def passive(verb: Word, frames: frozenset[str]) -> list[tuple[str, list[Range]]]:
    """The construction of a passive and the word ranges of what it reports, or []."""
    patient = verb.child("nsubjpass")
    if patient is None or patient.i > verb.i:
        return []
    relative = patient.tag in ("WDT", "WP")
    whole = [] if relative else [(patient.left, patient.right)]
    if "pass:infinitive" in frames:
        child = verb.child("xcomp")
        if child is not None:
            return [("pass:infinitive", [*whole, (child.left, child.right)])]
    if "pass:as" in frames:
        for prep in verb.having("prep"):
            if prep.lower == "as":
                return [("pass:as", [*whole, (prep.left, prep.right)])]
    if "pass:complement" in frames:
        child = verb.child("oprd")
        if child is not None:
            return [("pass:complement", [*whole, (child.left, child.right)])]
    if "pass:subject" in frames and whole and not verb.child("ccomp", "xcomp"):
        return [("pass:subject", whole)]
    return []
