"""Where a noun phrase ends: what stands at its edge and belongs to it, or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import apposed, complement

if TYPE_CHECKING:
    from service.reading.parse.words import Word

WITH_NUMBERS = words("service.reading.claims", "function_words", "with_numbers")
EDGES = frozenset({"PUNCT", "ADP", "DET", "CCONJ", "PART", "SYM"})  # no phrase ends in one
_LEADING_TAGS = frozenset({"DT", "PRP$", "CD", ",", "``", "''", "-LRB-", ":", "PDT", "$"})
_NESTED = 4  # heads that begin with the same word
_MARKS = (('"', '"'), ("“", "”"))
_DASHES = frozenset({"-", "--", "–", "—"})
_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_INDICES = words("service.reading.quantities", "labels", "indices")


def is_another_amount(word: Word, before: Word) -> bool:
    """Whether a word begins an amount of its own: "homicides to 500 men", not "of the two men"."""
    bare = before.pos == "ADP" or before.lower in WITH_NUMBERS or before.pos == "ADV"
    return bare and word.tag == "CD" and word.entity in _AMOUNTS and word.lower != "one"


def opens_relative(word: Word) -> bool:
    """Whether a relative clause without a pronoun begins: "the costs | they now face"."""
    for _ in range(_NESTED):
        if word.dep == "relcl" or word.head.left != word.left or word.head is word:
            break
        word = word.head
    return word.dep == "relcl"


def is_numbered(name: Word) -> bool:
    """Whether a number behind a name is a part of it: "the FTSE 100", "Flight AB 302"."""
    number = name.after
    if number is None or number.tag != "CD" or number.head is not name:
        return False
    if name.lower in _INDICES:
        return number.text.isdecimal()
    return number.entity == name.entity != "" and not number.entity_begins


def is_when(preposition: Word) -> bool:
    """Whether a phrase with a preposition says when: "six million posts in 10 hours"."""
    when = complement(preposition) if preposition.lower != "of" else None
    return when is not None and when.entity in ("DATE", "TIME")


def is_leading(word: Word) -> bool:
    """Whether a word at the start of a noun phrase is no part of what it names."""
    return word.tag in _LEADING_TAGS or word.pos in EDGES


def behind_dateline(place: Word) -> Word:
    """The subject that the parse has for an apposition: the "Goa" of "DUBLIN — Goa drew"."""
    for noun in apposed(place):
        dash = noun.sentence.at(noun.left - 1)
        if noun.i > place.i and dash is not None and dash.text in _DASHES:
            return noun
    return place


def is_dash(mark: Word) -> bool:
    """Whether it is a dash with spaces, which parts what stands before it: "OSLO - The mill"."""
    if mark.text not in ("-", "--"):
        return False
    before, after = mark.before, mark.after
    if before is None or after is None:
        return False
    return before.end < mark.start and mark.end < after.start


def with_closing_mark(words: list[Word], first: int, last: int) -> int:
    """The last word of a phrase, or the mark behind it that closes one in it: ‘the "stars"’."""
    following = words[last + 1].text if last + 1 < len(words) else ""
    inside = [words[i].text for i in range(first, last + 1)]
    for opening, closing in _MARKS:
        if following == closing and sum(text in (opening, closing) for text in inside) % 2:
            return last + 1
    return last


def is_unit_behind(words: list[Word], i: int) -> bool:
    """Whether a word is glued to the figures before it: the "kg" of "278kg"."""
    before = words[i - 1] if i else words[i]
    return before.end == words[i].start and before.text[-1].isdecimal()
