"""What a number says of a thing, whatever happens to the thing: its day and its place are others.

As in "the 37 million-member union launched a campaign on Thursday", "a quake rocked Ulm, a town of
15,000, in May": the union and the town were as large before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.grammar.events.beside import part_of
from service.reading.grammar.events.clauses import HAPPENINGS
from service.reading.grammar.object import is_direct_object
from service.reading.grammar.words.nouns import whole_of
from service.reading.vocabulary.people import ORDINALS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_BEFORE_NOUN = ("compound", "amod", "nmod")
_DEFINITE = ("DT", "PRP$")
_ONE = words("service.reading.vocabulary", "setting", "single")
_OCCASIONS = words("service.reading.vocabulary", "setting", "occasions")
_EVENTS = HAPPENINGS | _OCCASIONS
_FURTHER = ("conj", "appos")


def qualifies_a_thing(number: list[Word], *, lasts: bool) -> bool:
    """As in "a 17-inch screen", "the 37 million-member union", "Ulm, a town of 15,000".

    `lasts`: the number is a length of time; what a deed gives has it from then on.
    """
    return (
        _is_of_name(number)
        or _is_hyphened(number, lasts=lasts)
        or (not lasts and _is_before_noun(number))
        or _is_whole(number)
    )


def _is_of_name(number: list[Word]) -> bool:
    """As in "Ulm, a town of 15,000", "Ann Roe and Kate Holm, three of the nurses who sued"."""
    top = attachment.top_of(number)
    within = whole_of(top) is not None
    for word in attachment.clause_of(top)[0]:
        if word.dep == "appos":
            return within and word.head.pos == "PROPN"
        within = within or word.dep == "prep"
    return False


def explained(number: list[Word]) -> tuple[Word, Word] | None:
    """A noun that a number is said of, and what that explains: "Ulm, a town of 15,000"."""
    for word in attachment.clause_of(attachment.top_of(number))[0]:
        if word.dep == "appos":
            return word, word.head
        if word.pos == "PROPN":
            break
    return None


def is_ranked_apart(noun: Word, number: Word) -> bool:
    """Whether a noun only tells among what something ranks: "one of the highest in Asia".

    As in "of the most worn roads in Asia", too.
    """
    within = attachment.clause_of(number)[0]
    return noun not in within and any(
        ranked.tag == "JJS" or any(degree.tag == "RBS" for degree in ranked.having("advmod"))
        for ranked in noun.having("amod")
    )


def _is_hyphened(number: list[Word], *, lasts: bool) -> bool:
    """As in "a 17-inch screen"; not "a 2.0-magnitude quake", "the race is a 60-mile event"."""
    for word in (*number[1:], number[-1].after):
        if word is None or word.text != "-":
            continue
        unit, before = word.after, word.before
        if unit is None or before is None or not before.end == word.start == unit.start - 1:
            continue
        if unit.dep in _BEFORE_NOUN:
            noun = unit.head
            if lasts and is_direct_object(noun):
                return False  # "signed a three-year contract in July"
            return noun.dep != "attr" and noun.lemma not in _EVENTS
    return False


def _is_before_noun(number: list[Word]) -> bool:
    """As in "the 30 MW plant", "the three term governor", where nothing of several is counted."""
    last = number[-1]
    unit = last if last.pos != "NUM" and len(number) > 1 else last.after
    if unit is None or unit.tag != "NN" or unit.dep not in _BEFORE_NOUN:
        return False
    noun = unit.head
    if number[0].lower in _ONE or noun.i <= unit.i or noun.tag not in ("NN", "NNP"):
        return False
    return noun.dep not in (*_BEFORE_NOUN, "attr") and noun.lemma not in _EVENTS


def _is_whole(number: list[Word]) -> bool:
    """As in "two of the three lanes", "the third of her five films": the whole of a part."""
    known = number[0].before
    if known is None or known.tag not in _DEFINITE:
        return False
    part = part_of(attachment.top_of(number).head)
    return part is not None and (part.tag == "CD" or part.lower in ORDINALS)


def reaches(phrase: list[Word], governor: Word, chain: list[Word]) -> bool:
    """Whether what a phrase says of a noun is said of one further down.

    What stands before a noun is of that noun alone: "a 2014 graduate and a nurse of 39 years".
    """
    if not attachment.is_attributive(phrase):
        return True
    for noun in chain:
        if noun is governor:
            return True
        if noun.dep in _FURTHER:
            return False
    return True


def is_of_quality(phrase: list[Word]) -> bool:
    """As in "bonds due in 2045 yielded 3 percent": the date is of what the bonds are."""
    word = attachment.top_of(phrase)
    link = word.head if word.dep == "pobj" else word
    return link.dep in ("prep", "npadvmod") and link.head.pos == "ADJ" and link.head.dep == "amod"
