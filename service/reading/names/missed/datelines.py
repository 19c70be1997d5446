"""The place and agency that open a report: "NAIROBI, Kenya (AP) —"."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from service.naming.places import shortened
from service.reading.grammar.punctuation import DASHES
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import CALENDAR, HYPHENS, MODAL_MONTHS

if TYPE_CHECKING:
    from service.reading.parse.words import Paragraph, Parse, Word

PLACES = frozenset(("city", "region", "country"))
# Words of a dateline, and of a place that opens a paragraph before a mark.
LONGEST_DATELINE, LONGEST_PLACE = 14, 4
# People of a city that opens a report in small letters; smaller ones share their names with others.
LEAST_PEOPLE = 50_000


def places(parse: Parse) -> list[tuple[Word, Word]]:
    """The first and last word of each place that a dateline names."""
    found = []
    for paragraph in parse.paragraphs:
        words = _dateline(paragraph) or (
            _before_colon(paragraph) if paragraph is parse.paragraphs[0] else []
        )
        if not words or not _is_of_a_place(words):
            continue
        run: list[Word] = []
        bracketed = False
        for word in words:
            if word.text == "(":
                bracketed = True
            proper = word.text[0].isalpha() and word.text[0].isupper() and not bracketed
            if (proper or (run and _is_joint(run[-1], word))) and not _is_date(word):
                run.append(word)
                continue
            if run:
                if run[0].lower != "by":  # "By Ann Roe. LONDON (AP) —"
                    found.append((run[0], run[-1]))
                run = []
            if word.text == ")":
                bracketed = False
    return found


def _ends_in_agency(words: list[Word]) -> bool:
    """Whether an agency in brackets stands last: "(AP):"; a party and its state is "(D-Iowa):"."""
    if words[-1].text != ")":
        return False
    opening = next((k for k, word in enumerate(words) if word.text == "("), 0)
    return HYPHENS.isdisjoint([word.text for word in words[opening:]])


def _is_of_a_place(words: list[Word]) -> bool:
    """Whether a name of a few words stands first: a known place, or one with more after it.

    "POLLS TIGHTEN IN OHIO -" opens a note, not a report.
    """
    first = next(
        (
            k
            for k, word in enumerate(words)
            if not (word.text[0].isalpha() or (k and _is_joint(words[k - 1], word)))
        ),
        0,
    )
    if not 0 < first <= LONGEST_PLACE:
        return False
    goes_on = words[first].text in (",", "(", "/") or any(word.text == "(" for word in words)
    name = " ".join(word.text for word in words[:first]).title().replace(" - ", "-")
    return goes_on or any(place.kind in PLACES for place in gazetteer.candidates(name))


def _is_joint(before: Word, word: Word) -> bool:
    """Whether it is the mark inside a name: "DEIR AL-BALAH", "ST. PAUL"."""
    if before.end != word.start:
        return False
    return word.text in HYPHENS or (word.text == "." and before.lower in shortened())


def _is_date(word: Word) -> bool:
    """Whether it names a month or day; the model reads the place beside it into the date."""
    named = word.lower in CALENDAR or f"{word.lower}." in CALENDAR or word.lower in MODAL_MONTHS
    return word.entity == "DATE" and named


def _before_colon(paragraph: Paragraph) -> list[Word]:
    """The words in capitals before the colon that opens an article: "HUBBALLI: Farmers".

    In small letters it is a known city: "Dehradun: At least nine".
    """
    words: list[Word] = []
    capitals = True
    for word in islice(
        chain.from_iterable(s.words for s in paragraph.sentences), LONGEST_PLACE + 1
    ):
        if word.text == ":":
            return [*words, word] if words and (capitals or _is_a_city(words)) else []
        if not word.text[0].isupper() and word.text not in HYPHENS:
            break
        capitals &= word.text.isupper() or word.text in HYPHENS
        words.append(word)
    return []


def _is_a_city(words: list[Word]) -> bool:
    """Whether the words are the name of a city of some size, before anything else."""
    found = gazetteer.candidates(" ".join(word.text for word in words))
    return bool(found) and found[0].kind == "city" and found[0].population >= LEAST_PEOPLE


def _dateline(paragraph: Paragraph) -> list[Word]:
    """The words before the dash of a dateline, closed by a mark; none where there is no dateline.

    It opens with a word in capitals, or has an agency in brackets.
    """
    words: list[Word] = []
    for word in islice(
        chain.from_iterable(s.words for s in paragraph.sentences), LONGEST_DATELINE + 1
    ):
        if words and (word.text in DASHES or (word.text == ":" and _ends_in_agency(words))):
            first = words[0]
            opens = first.text.isupper() and (len(first.text) > 2 or first.lower in shortened())
            if not _is_joint(words[-1], word):
                apart = word.start > words[-1].end or _ends_in_agency(words)
                return [*words, word] if apart and (opens or words[-1].text == ")") else []
        if word.text.islower() and word.text[0].isalpha():
            break
        words.append(word)
    return []
