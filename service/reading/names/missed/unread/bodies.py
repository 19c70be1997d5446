"""Bodies that the model misses or cuts at "and", found by the noun that ends their names.

"Queen Ida Roe University" is a row of names that the model does not read; of "the Bakers and
Millers Union" it reads the second half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.headlines import is_headline, is_title_case
from service.reading.grammar.word_classes import PROPER, is_common_noun, is_determiner
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.vocabulary.names import CALENDAR, HYPHENS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# Nouns that a body's name ends in, and hardly ever anything else's.
HEADS = lexicon.words("service.reading.names", "parts_of_names", "unread_heads")
JOINING = lexicon.words("service.reading.names", "parts_of_names", "joining_parts")
LONGEST_LISTED = 12  # bounds the cost: words of a list in a name
LONGEST_BEFORE_BODY = 6  # words of a name before its noun


def with_unread_bodies(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with bodies among them that the model did not read, and the cut ones whole."""
    heads = [word for word in parse.capitalized if word.lower in HEADS and word.tag in PROPER]
    if not heads:
        return found
    owner = {i: c for c in found for i in range(c.first, c.last + 1)}
    made = []
    for head in heads:
        known, beside = owner.get(head.i), owner.get(head.i - 1)
        listed = _listed(head, owner)
        if listed is not None:
            made.append(listed)
        elif known is None and beside is not None:
            if beside.label == "ORG" and parse.words[beside.last].head is head:
                beside.last, beside.end = head.i, head.end  # "Marlow | Airlines"
        elif known is None:
            body = _unread(head, owner)
            if body is not None:
                made.append(body)
        elif known.last == head.i and known.label == "ORG":
            first = _joined_before(parse.words[known.first], head, owner)
            if first is not None:
                known.first = first.i
    if not made:
        return found
    kept = apart_from(made, found)
    return sorted([*kept, *made], key=IN_READING_ORDER)


def _listed(head: Word, owner: dict[int, Candidate]) -> Candidate | None:
    """A body under "the" with a list in its name: "the Rail, Tram and Bus Union".

    None of its parts is a person or a place: these are listed before a body, too.
    """
    link = head.before
    while link is not None and head.i - link.i < LONGEST_BEFORE_BODY and is_title_case(link):
        link = link.before
    if link is None or link.lower not in JOINING:
        return None
    first, commas = link, 0
    while head.i - first.i < LONGEST_LISTED:
        before = first.before
        if before is None or not _may_be_listed(before, owner):
            break
        first = before
        mark = first.before
        if mark is not None and mark.text == ",":
            first, commas = mark, commas + 1
    article = first.before
    whole = commas and first.text != "," and article is not None and is_determiner(article)
    return Candidate(first.i, head.i, "ORG", head.end) if whole else None


def _may_be_listed(word: Word, owner: dict[int, Candidate]) -> bool:
    known = owner.get(word.i)
    noun = word.tag in PROPER or is_common_noun(word)
    return noun and is_title_case(word) and (known is None or known.label == "ORG")


def _unread(head: Word, owner: dict[int, Candidate]) -> Candidate | None:
    """The body of a row of capitals that ends in its noun."""
    if is_headline(head.sentence) or (head.after is not None and _is_part(head.after, owner)):
        return None
    first = head
    while (
        head.i - first.i < LONGEST_BEFORE_BODY
        and first.before is not None
        and _is_part(first.before, owner)
    ):
        first = first.before
        joined = _hyphened(first, owner)  # "National Anti-Corruption Bureau"
        first = first if joined is None else joined
    mark = first.before
    cut = mark is not None and mark.text in HYPHENS and mark.end == first.start  # "Make-A-Wish"
    return None if first is head or cut else Candidate(first.i, head.i, "ORG", head.end)


def _hyphened(word: Word, owner: dict[int, Candidate]) -> Word | None:
    """The capital that a hyphen joins to a word before it."""
    hyphen = word.before
    if hyphen is None or hyphen.text not in HYPHENS or hyphen.end != word.start:
        return None
    part = hyphen.before
    if part is None or part.end != hyphen.start or not is_title_case(part):
        return None
    return None if part.i in owner else part


def _is_part(word: Word, owner: dict[int, Candidate]) -> bool:
    named = word.tag in PROPER and is_title_case(word) and word.lower not in CALENDAR
    return named and word.i not in owner and not word.entity


def _joined_before(first: Word, head: Word, owner: dict[int, Candidate]) -> Word | None:
    """The word that "and" joins to a name, bound to its noun: "Bakers and Millers Union"."""
    link = first.before
    joined = None if link is None or link.lower not in JOINING else link.before
    if joined is None or not _is_part(joined, owner) or first is head:
        return None
    return joined if joined.head is head else None
