"""What beside a name shows its type: an age, a title, an office, a place of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.vocabulary import people
from service.reading.vocabulary.people import COURTESY, OFFICES, WORKERS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word


def is_treated_as_person(parse: Parse, words: list[Word]) -> bool:
    """Whether a title stands before it, or an age or a clause with "who" after it."""
    if has_an_age(parse, words[-1]):
        return True
    before = parse.words[words[0].i - 1] if words[0].i else None
    if before is not None and before.sentence is words[0].sentence:
        if before.lower in COURTESY:
            return True
        titled = before.lower in OFFICES and before.dep == "compound"
        if titled and before.head in words and len(words) < 4:
            return True
    if before is not None and before.tag == "DT":
        return False  # "of the Mayo Clinic, who was not there": people's names have no article
    if is_called_by_office(words):
        return True
    employed = is_where_somebody_works(before)
    for child in words[-1].children:
        if child.dep == "relcl" and not employed and any(w.lower == "who" for w in child.children):
            return True
        if child.dep == "appos" and child.lower in people.WORKERS and child.i > words[-1].i:
            return True
    return False


def has_an_age(parse: Parse, word: Word) -> bool:
    """Whether an age stands behind it between commas: "Holm, 65,"."""
    if word.i + 3 >= len(parse.words) or parse.words[word.i + 1].text != ",":
        return False
    age, mark = parse.words[word.i + 2].text, parse.words[word.i + 3].text
    return mark in (",", ".") and age.isdecimal() and len(age) < 3


def is_called_by_office(words: list[Word]) -> bool:
    """Whether an office in small letters stands before it with a comma: "its chief, Ann Holm,"."""
    office = words[-1].head
    if words[-1].dep != "appos" or office.tag != "NN" or office.lower not in OFFICES:
        return False
    return office.i + 2 == words[0].i and office.text.islower()


def is_where_somebody_works(before: Word | None) -> bool:
    """Whether a preposition joins the name to somebody: "an analyst at Harbour, who"."""
    return before is not None and before.tag == "IN" and before.head.lower in WORKERS
