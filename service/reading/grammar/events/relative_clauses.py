"""What a relative clause says of a place or a day, and what an amount is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.parse.words import Word

_DEEPEST = 4  # bounds the cost: nouns from one to what a relative clause behind it may be of


def is_where_clause(verb: Word, place: Word) -> bool:
    """As in "Dalarna, where 20 fires were burning", "an attack in Ulm, in which two were hurt"."""
    if verb.dep != "relcl" or verb.head is not place:
        return False
    return any(child.lower == "where" for child in verb.children) or opens_with_which(verb)


def opens_with_which(verb: Word) -> bool:
    """Whether a clause opens with a preposition and "which": "in which two were hurt"."""
    for child in verb.children:
        if child.dep == "prep" and child.i < verb.i and child.child("pobj") is not None:
            return child.children[-1].lower == "which"
    return False


def antecedents(verb: Word) -> Iterator[Word]:
    """The nouns that a relative clause can be one of, the nearest first.

    "The 2011 riots at a mine in Ulm, Ohio, in which two were hurt": after a place it may be of
    what happened there.
    """
    noun = verb.head
    for _ in range(_DEEPEST):
        yield noun
        if noun.dep == "pobj" and noun.head.dep == "prep":
            noun = noun.head.head
        elif noun.dep in ("appos", "conj"):
            noun = noun.head
        else:
            return


def is_when_clause(verb: Word, date: list[Word]) -> bool:
    """As in "since November, when nine people died", "on Tuesday, when they hope to draw 900"."""
    for _ in range(2):
        opening = next((child for child in verb.children if child.lower == "when"), None)
        if opening is not None and (verb.head in date or _is_right_behind(opening, date)):
            return True
        if verb.dep != "xcomp":
            return False
        verb = verb.head
    return False


def _is_right_behind(opening: Word, words: list[Word]) -> bool:
    """Whether a clause opens after some words and a comma, whatever it hangs on."""
    comma = opening.before
    return comma is not None and comma.text == "," and comma.before is words[-1]


def is_compared_amount(word: Word, comparing: frozenset[str]) -> bool:
    """Whether a word ends an amount that is compared with: "from $12 million", "than 17".

    As in "after a profit of $12 million", too.
    """
    return comparing_link(word, comparing) is not None


def comparing_link(word: Word, comparing: frozenset[str]) -> Word | None:
    """The preposition that compares with the amount that a word ends: the "from" of "from 12"."""
    if word.tag != "CD" and (
        word.pos != "NOUN" or not any(child.tag == "CD" for child in word.children)
    ):
        return None
    for above in (word, *word.ancestors()):
        if above.dep == "prep" and above.lower != "of":
            return above if above.lower in comparing else None
        if above.dep not in ("prep", "pobj", "compound", "nummod", "quantmod", "npadvmod", "pcomp"):
            return None
    return None


def is_record(since: Word, ranks: frozenset[str]) -> bool:
    """Whether "since" tells how long a thing has had no equal: "the lowest since 1948"."""
    noun = since.head
    words = (noun, *noun.children)
    return since.lower == "since" and any(
        word.tag in ("JJS", "RBS") or word.lower in ranks for word in words
    )


def is_behind_amount(preposition: Word) -> bool:
    """Whether it stands right after an amount: the "from" of "up 6 percent from a year ago"."""
    word = preposition.before
    return word is not None and (word.tag == "CD" or any(c.tag == "CD" for c in word.children))
