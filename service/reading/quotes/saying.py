"""What the rules on quotes hand to each other: a cue, who says it and what is said.

A `Saying` is a quote in the making. Its cue and its speaker are ranges of words; what is said is
given in offsets of the text, which `service.reading.quotes.read` turns into spans. The two are
types of their own, so that neither is taken for the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NewType

from service.reading.grammar.own_subject import name_as_auxiliary
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import helps, is_conjunction, is_particle

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

Range = NewType("Range", tuple[int, int])  # indices of words, both ends included
Offsets = NewType("Offsets", tuple[int, int])  # code points of the text, the end left out

PACKAGE = "service.reading.quotes"  # whose `lexicon` folder holds the word lists

_FEW = 4  # words in a bracket that is cut off
_TRIMMED = frozenset(",.;:…()[]") | DASHES


# The frame of a quote that a name signs or leads, with no verb.
SIGNED = "signed"
# That of words in marks that somebody is told not to have said: no quote, nor part of another.
UNSAID = "unsaid"


@dataclass(slots=True)
class Voice:
    """The words that name a speaker: `head` is looked up in the cast, `words` is the whole phrase.

    `carried` tells that the phrase stands in an earlier sentence than the quote.
    """

    head: Word
    words: Range
    joint: list[Word] = field(default_factory=list)
    carried: bool = False


@dataclass(slots=True)
class Saying:
    """A quote in the making.

    `cue` is the word that governs it and `cue_words` that word with its auxiliaries and particles,
    or None for a quote that nothing introduces. `spans` are offsets in the text. `denied`
    tells that the cue says the content is not so.
    """

    cue: Word | None
    cue_words: Range | None
    voice: Voice | None
    spans: list[Offsets]
    frame: str = ""
    denied: bool = False


def trimmed(parse: Parse, first: int, last: int) -> Range | None:
    """A range without punctuation at its edges or "and" at its end, or None if that is all."""
    words = parse.words
    while first <= last and words[first].text in _TRIMMED:
        first += 1
    while last >= first and (words[last].text in _TRIMMED or is_conjunction(words[last])):
        last -= 1
    if first <= last < len(words) - 1 and words[last + 1].text == ")":
        opened = [word.text for word in words[first : last + 1] if word.text in ("(", ")")]
        last += opened[-1:] == ["("]  # "and Turkey (243 MW)"
    last = _before_open_bracket(words, first, last)
    return Range((first, last)) if first <= last else None


def _before_open_bracket(words: list[Word], first: int, last: int) -> int:
    """The last word of a range, without a bracket near its end that closes after it: "… ((it"."""
    depth = 0
    for i in range(last, max(first, last - _FEW), -1):
        depth += {")": 1, "(": -1}.get(words[i].text, 0)
        if depth < 0:
            behind = words[i - 1 : i]
            return i - 1 - (bool(behind) and behind[0].text == "(")
    return last


def without(ranges: list[Range], holes: list[Range]) -> list[Range]:
    """Ranges with holes cut out of them."""
    result = ranges
    for low, high in holes:
        cut: list[Range] = []
        for first, last in result:
            if high < first or low > last:
                cut.append(Range((first, last)))
                continue
            if first < low:
                cut.append(Range((first, low - 1)))
            if high < last:
                cut.append(Range((high + 1, last)))
        result = cut
    return result


def _is_parted(word: Word, stop: int) -> bool:
    """Whether a comma stands between a word and another after it."""
    words = word.sentence.words
    base = words[0].i
    return any(between.text == "," for between in words[word.i - base : stop - base])


def cue_words(cue: Word) -> Range:
    """A verb with the auxiliaries, negation and particles that stand beside it."""
    first = last = cue.i
    for child in reversed(cue.children):
        if helps(child) and first - 3 <= child.i < first:
            if _is_parted(child, first) or child is name_as_auxiliary(cue):
                break  # "but I will, said Roe"
            first = child.i
    for child in cue.children:
        if is_particle(child) and child.i == last + 1:
            last = child.i
    return Range((first, last))
