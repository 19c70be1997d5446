"""What is told in a clause of a place or a day, and what an amount is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word


def is_where_clause(verb: Word, place: Word) -> bool:
    """As in "Dalarna, where 20 fires were burning"."""
    return (
        verb.dep == "relcl"
        and verb.head is place
        and any(child.lower == "where" for child in verb.children)
    )


def is_when_clause(verb: Word, date: list[Word]) -> bool:
    """As in "since November, when nine people died", "on Tuesday, when they hope to draw 900"."""
    for _ in range(2):
        if verb.head in date and any(child.lower == "when" for child in verb.children):
            return True
        if verb.dep != "xcomp":
            return False
        verb = verb.head
    return False


def is_compared_amount(word: Word, comparing: frozenset[str]) -> bool:
    """Whether a word ends an amount that is compared with: "from $12 million", "than 17"."""
    if word.tag != "CD" and (
        word.pos != "NOUN" or not any(child.tag == "CD" for child in word.children)
    ):
        return False
    for above in (word, *word.ancestors()):
        if above.dep == "prep":
            return above.lower in comparing
        if above.dep not in ("pobj", "compound", "nummod", "quantmod", "npadvmod", "pcomp"):
            return False
    return False


def is_record(since: Word, ranks: frozenset[str]) -> bool:
    """Whether "since" tells how long a thing has had no equal: "the lowest since 1948"."""
    noun = since.head
    words = (noun, *noun.children)
    return since.lower == "since" and any(
        word.tag in ("JJS", "RBS") or word.lower in ranks for word in words
    )


def is_behind_amount(preposition: Word) -> bool:
    """Whether it stands right behind an amount: the "from" of "up 6 percent from a year ago"."""
    word = preposition.before
    return word is not None and (word.tag == "CD" or any(c.tag == "CD" for c in word.children))
