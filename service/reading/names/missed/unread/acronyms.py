"""Acronyms that the model reads as nothing, of bodies that the article names in full.

"The Harlow Rescue Trust … HRT warned": capitals of the same initials. In brackets right behind the
name its letters may be small: "the Union of Bakers and Millers (Ubam)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import organizations
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.names.types.things import is_agreement

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

SHORTEST, LONGEST = 3, 8  # letters: two are initials of too much


def with_acronyms(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, and among them the acronyms of those that are bodies."""
    taken = covered(found)
    unread = [w for w in parse.capitalized if _may_be_one(w, taken)]
    if not unread:
        return found
    initials: dict[str, list[int]] = {}
    for body in found:
        words = parse.words[body.first : body.last + 1]
        text = parse.form(words[0].start, body.end)
        if body.label == "ORG" and len(words) > 1 and not is_agreement(words, "ORG", text.lower()):
            for letters in organizations.parse(text).initials:
                initials.setdefault(letters, []).append(body.last)
    made: list[Candidate] = []
    told: set[str] = set()
    for word in unread:
        ends = initials.get(word.lower, ())
        if word.i - 2 in ends and _is_in_brackets(word):
            told.add(word.text)
        if word.i not in taken and ends and (word.text.isupper() or word.text in told):
            made.append(Candidate(word.i, word.i, "ORG", word.end))
    for one in found if told else ():
        if one.first == one.last and parse.words[one.first].text in told:
            one.label = "ORG"
    return sorted([*found, *made], key=IN_READING_ORDER) if made else found


def _may_be_one(word: Word, taken: set[int]) -> bool:
    if not SHORTEST <= len(word.text) <= LONGEST or not word.text.isalpha():
        return False
    return _is_in_brackets(word) or (word.text.isupper() and word.i not in taken)


def _is_in_brackets(word: Word) -> bool:
    before, after = word.before, word.after
    return before is not None and before.text == "(" and after is not None and after.text == ")"
