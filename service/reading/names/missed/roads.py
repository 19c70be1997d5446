"""Roads whose names the model reads in part or not at all: "U.S. Highway 85", "the A38".

1. Words with capitals that end in a word for a road ("North Highland Avenue"), or, after "on" or
   "block of", in one for many things ("on Holm Circle").
2. A word or letter for a road before its number: "Interstate 81", "M18", "on Texas 71".
3. What "block of" stands before: "the 700 block of W. Lindell".
4. Several names before "streets": "Elm and Oak streets".

What goes on with a capital is a name of something else ("Fleet Street Bank"); seats of power are
bodies ("Wall Street").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from service import lexicon
from service.reading.grammar.word_classes import PROPER
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.parse.words import among
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import CALENDAR, ORGANIZATIONS, PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# "A38", "M18", "I-75"; a sheet of paper and a rifle are called so too, but not behind these words.
NUMBERED = re.compile(r"(?:[ABMNR]\d{1,4}|I-?\d{1,3}|[MN]\d)")
BEFORE_NUMBERED = lexicon.words(PACKAGE, "place_clues", "before_roads")
BEHIND_NUMBERED = lexicon.words(PACKAGE, "place_clues", "behind_roads")
JOINTS = lexicon.words(PACKAGE, "place_clues", "joints")
MOST_LISTED = 6  # bounds the cost: roads of a list
# Words of a road's name before the last.
LONGEST_ROAD = 3
ROADS = lexicon.words(PACKAGE, "place_clues", "roads")
BEFORE_ROADS = lexicon.words(PACKAGE, "place_clues", "road_openings")
TOGETHER = lexicon.words(PACKAGE, "place_clues", "roads_together")
BY_PREPOSITION = lexicon.words(PACKAGE, "place_clues", "roads_by_preposition")
ON = lexicon.words(PACKAGE, "place_clues", "on_roads")
OF_LAW = lexicon.words(PACKAGE, "place_clues", "of_law")
WITHIN = lexicon.words(PACKAGE, "place_clues", "within_towns")
SIDES = lexicon.words(PACKAGE, "place_clues", "sides")
ORDINAL = lexicon.pattern(
    "service.reading.numbers", "numbers", r"\d{1,3}<ordinal_endings>", re.IGNORECASE
)
SHORT = re.compile(r"[A-Z][a-z]{1,2}\.")  # "St. Louis Avenue", "King Jr. Drive"


def with_roads(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with roads among them, whole."""
    roads: list[tuple[Word, Word]] = []
    before = _before_numbers(parse)
    for word in parse.capitalized:
        if _stands_like_road(word) or word.i in before:
            road = _road(parse, word) or _in_a_block(word)
            roads += [road] if road is not None else _together(word)
    if not roads:
        return found
    owner = {i: c for c in found for i in range(c.first, c.last + 1)}
    made = []
    for first, last in roads:
        covering = [owner[i] for i in range(first.i, last.i + 1) if i in owner]
        if any(c.first < first.i or c.last > last.i for c in covering):
            made += _second_of_two(first, last, covering)
            continue
        if covering and covering[0].first == first.i and covering[0].last == last.i:
            covering[0].label = "FAC"
            continue
        made.append(Candidate(first.i, last.i, "FAC", last.end))
    kept = apart_from(made, found)
    return sorted([*kept, *made], key=IN_READING_ORDER)


def _stands_like_road(word: Word) -> bool:
    """Whether a word is one for a road or more than letters, or "block of" stands before it."""
    if word.lower in ROADS or word.lower in BY_PREPOSITION or not word.text.isalpha():
        return True
    return is_in_a_block(word)


def _before_numbers(parse: Parse) -> set[int]:
    """The words before a number, and before one for several roads: "Interstate 81"."""
    numbers = {form for form in parse.by_form if form.isdecimal()}
    return {word.i - 1 for word in among(parse.by_form, TOGETHER | numbers)}


def _second_of_two(first: Word, last: Word, covering: list[Candidate]) -> list[Candidate]:
    """The road that ends a name of two, "Elm Road and Oak Road"; the name is cut before it."""
    whole, joint = covering[0], first.before
    if len(set(map(id, covering))) > 1 or whole.last != last.i or joint is None:
        return []
    left = joint.before
    if joint.lower not in JOINTS or left is None or left.i < whole.first or left.lower not in ROADS:
        return []
    whole.last, whole.end, whole.label = left.i, left.end, "FAC"
    return [Candidate(first.i, last.i, "FAC", last.end)]


def _road(parse: Parse, word: Word) -> tuple[Word, Word] | None:
    """The first and last word of the road that a word ends, or whose number stands after it."""
    if not word.text.isalpha() and NUMBERED.fullmatch(word.text):
        return (word, word) if _is_travelled(word) else None
    after = word.after
    if after is not None and after.text.isdecimal() and _is_numbered_by_state(word):
        return word, after
    is_sure = word.lower in ROADS
    if not is_sure and word.lower not in BY_PREPOSITION:
        return None
    if is_sure and after is not None and after.text.isdecimal():
        first = word
        while first.before is not None and first.before.lower in BEFORE_ROADS:
            first = first.before
        return first, after
    goes_on = after is not None and after.tag in PROPER and after.text[0].isupper()
    if goes_on and after is not None and after.lower not in CALENDAR:
        return None
    first = _opening(word)
    text = parse.form(first.start, word.end).lower()
    if first is word or text in ORGANIZATIONS or (first.before and _may_be_part(first.before)):
        return None
    is_court = word.before is not None and word.before.lower in OF_LAW
    return (first, word) if is_sure or (_stands_on(first) and not is_court) else None


def _opening(last: Word) -> Word:
    """The first word of a road's name."""
    first = last
    while (
        first.before is not None and _may_be_part(first.before) and last.i - first.i < LONGEST_ROAD
    ):
        first = first.before
    return first


def _may_be_part(word: Word) -> bool:
    if word.text[0].isupper():
        is_word = word.text.isalpha() or word.lower in SIDES or SHORT.fullmatch(word.text)
        return bool(is_word) and word.tag in PROPER
    return ORDINAL.fullmatch(word.text) is not None


def _is_numbered_by_state(word: Word) -> bool:
    """As in "on Texas 71", "Mill Road and U.S. 45", "the junction of U.S. 45"."""
    before = word.before
    noun = None if before is None else before.before
    if before is None:
        return False
    is_beside = noun is not None and (
        (before.lower in JOINTS and noun.lower in ROADS)
        or (before.lower == "of" and noun.lower in BEHIND_NUMBERED)
    )
    if not (is_beside or before.lower in BEFORE_NUMBERED):
        return False
    return word.lower in BEFORE_ROADS or gazetteer.kind_of(word.text) == "region"


def _stands_on(first: Word) -> bool:
    """Whether "on", "off" or "block of" stands right before a name."""
    return first.before is not None and (first.before.lower in ON or is_in_a_block(first))


def is_in_a_block(first: Word) -> bool:
    """As in "the 700 block of W. Lindell"."""
    link = first.before
    noun = None if link is None or link.lower != "of" else link.before
    return noun is not None and noun.lower == "block"


def _in_a_block(word: Word) -> tuple[Word, Word] | None:
    """What "block of" stands before, to its end."""
    if not is_in_a_block(word):
        return None
    last = word
    while last.after is not None and _may_be_part(last.after) and last.i - word.i < LONGEST_ROAD:
        last = last.after
    return word, last


def _together(word: Word) -> list[tuple[Word, Word]]:
    """The roads of "Elm and Oak streets", where the word is the last before "streets".

    "Through London and Paris streets" names two towns.
    """
    if word.after is None or word.after.lower not in TOGETHER or not _may_be_part(word):
        return []
    found: list[tuple[Word, Word]] = []
    first, last = word, cast("Word | None", word)
    while last is not None and _may_be_part(last) and len(found) < MOST_LISTED:
        first = _opening(last)
        found.append((first, last))
        last = first.before
        while last is not None and last.lower in JOINTS:
            last = last.before
        if last is first.before:
            break
    is_within = first.before is not None and first.before.lower in WITHIN
    return found if len(found) > 1 and not is_within else []


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
