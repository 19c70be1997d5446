"""Roads whose names the model reads in part or not at all: "U.S. Highway 85", "the A38".

Two forms: words with capitals that end in a word for a road ("North Highland Avenue"), and a word
or letter for a road before its number ("Interstate 81", "M18"). What goes on with a capital is a
name of something else ("Fleet Street Bank"); seats of power are bodies ("Wall Street").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import PROPER
from service.reading.names.candidate import IN_READING_ORDER, Candidate
from service.reading.vocabulary.names import CALENDAR, ORGANIZATIONS, PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# "A38", "M18", "I-75"; a sheet of paper and a rifle are called so too, but not behind these words.
NUMBERED = re.compile(r"(?:[ABMNR]\d{1,4}|I-?\d{1,3}|[MN]\d)")
BEFORE_NUMBERED = lexicon.words(PACKAGE, "place_clues", "before_roads")
BEHIND_NUMBERED = lexicon.words(PACKAGE, "place_clues", "behind_roads")
JOINTS = lexicon.words(PACKAGE, "place_clues", "joints")
MOST_LISTED = 6
# Words of a road's name before the last.
LONGEST = 3
ROADS = lexicon.words(PACKAGE, "place_clues", "roads")
BEFORE_ROADS = lexicon.words(PACKAGE, "place_clues", "road_openings")


def completed(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with roads among them, whole."""
    roads = [road for word in parse.capitalized if (road := _road(parse, word)) is not None]
    if not roads:
        return found
    owner = {i: c for c in found for i in range(c.first, c.last + 1)}
    made = []
    for first, last in roads:
        covering = [owner[i] for i in range(first.i, last.i + 1) if i in owner]
        if any(c.first < first.i or c.last > last.i for c in covering):
            continue
        if covering and covering[0].first == first.i and covering[0].last == last.i:
            covering[0].label = "FAC"
            continue
        made.append(Candidate(first.i, last.i, "FAC", last.end))
    taken = {i for c in made for i in range(c.first, c.last + 1)}
    kept = [c for c in found if taken.isdisjoint(range(c.first, c.last + 1))]
    return sorted([*kept, *made], key=IN_READING_ORDER)


def _road(parse: Parse, word: Word) -> tuple[Word, Word] | None:
    """The first and last word of the road that a word ends, or whose number stands behind it."""
    if not word.text.isalpha() and NUMBERED.fullmatch(word.text):
        return (word, word) if _is_travelled(word) else None
    if word.lower not in ROADS:
        return None
    after = word.after
    if after is not None and after.text.isdecimal():
        first = word
        while first.before is not None and first.before.lower in BEFORE_ROADS:
            first = first.before
        return first, after
    goes_on = after is not None and after.tag in PROPER and after.text[0].isupper()
    if goes_on and after is not None and after.lower not in CALENDAR:
        return None
    first = word
    while first.before is not None and _may_be_part(first.before) and word.i - first.i < LONGEST:
        first = first.before
    text = parse.form(first.start, word.end).lower()
    if first is word or text in ORGANIZATIONS or (first.before and _may_be_part(first.before)):
        return None
    return first, word


def _may_be_part(word: Word) -> bool:
    return word.tag in PROPER and word.text[0].isupper() and word.text.isalpha()


def _is_travelled(word: Word) -> bool:
    """As in "on the A38", "via the A12, A30 and A47", "the A38 northbound"."""
    before, after = word.before, word.after
    if after is not None and after.lower in BEHIND_NUMBERED:
        return before is not None and before.lower == "the"
    for _ in range(MOST_LISTED):
        if before is not None and before.lower == "the":
            before = before.before
        if before is None or before.lower in BEFORE_NUMBERED:
            return before is not None
        while before is not None and before.lower in JOINTS:
            before = before.before
        if before is None or not NUMBERED.fullmatch(before.text):
            return False
        before = before.before
    return False
