"""A phrase of time or place, and how it is tied to the number of a claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Protocol, TypeVar

from service.frozen import dataclass
from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.grammar.events import clauses, placed, standing
from service.reading.grammar.words import reporting
from service.reading.grammar.words.nouns import is_substantive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word
    from service.records import Quote

# Bounds the cost, which must not grow with the square: dates, or places, that a sentence of prose
# can have. Of a list of more it is asked for so many on either side of a number whether they are
# tied to it.
OF_PROSE, NEAREST = 12, 3

# How a phrase is tied to a number, nearest first.
OF_NOUN, OF_ITS_CLAUSE, OF_VERB, OF_CAUSE, OF_EVENT, OF_JOINED = range(6)


# "The Jan. 28 debate drew 12 million": the day before their noun is that of what is done at them.
EVENTS = clauses.HAPPENINGS | words("service.reading.vocabulary", "setting", "occasions")


class Placed(Protocol):
    """What stands at an offset of the text."""

    @property
    def start(self) -> int:
        """Its offset."""
        raise NotImplementedError


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date or a place in the text: its id, its words and what it is said of."""

    id: str
    words: list[Word]
    governor: Word | None

    @property
    def start(self) -> int:
        """Offset of its first word."""
        return self.words[0].start

    def of_noun(self, noun: Word, governor: Word | None) -> Phrase:
        """The same, said of the noun that stands for its words."""
        return Phrase(self.id, [noun], governor)


class Text:
    """The words of a parse by their offsets, and the contents of its quotes."""

    def __init__(self, parse: Parse, quotes: Sequence[Quote]) -> None:
        self.words = parse.words
        self.sentences = parse.sentences
        self._starts = parse.starts
        spans = [(s.start, s.end, n) for n, q in enumerate(quotes) for s in q.spans]
        self._spans = sorted(spans)
        self._begins = [span[0] for span in self._spans]

    def between(self, start: int, end: int) -> list[Word]:
        """The words between two offsets."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [w for w in self.words[first:last] if w.end > start]

    def phrase(self, id_: str, start: int, end: int) -> Phrase | None:
        """A phrase over a span of the text."""
        words = self.between(start, end)
        return Phrase(id_, words, attachment.governor(words)) if words else None

    def quotes_around(self, offset: int) -> frozenset[int]:
        """Places of the quotes whose content an offset stands in."""
        at = bisect_right(self._begins, offset)
        near = self._spans[max(at - NEST, 0) : at]
        return frozenset(n for start, end, n in near if start <= offset < end)


def nearest(of_sentence: Sequence[P], word: Word) -> Sequence[P]:
    """Those of a sentence that may be tied to a word: all, of a long list those around it."""
    if len(of_sentence) <= OF_PROSE:
        return of_sentence
    at = bisect_left(of_sentence, word.start, key=lambda one: one.start)
    return of_sentence[max(at - NEAREST, 0) : at + NEAREST]


NEST = 8  # bounds the cost: quotes that can stand around one place


def tie(phrase: Phrase, number: Word, *, fine: bool = False) -> int | None:
    """How a phrase is tied to a number; None where it is not.

    `fine`: a day after a noun of a clause is the day of the clause ("passed a reading Tuesday").
    """
    governor = phrase.governor
    if governor is None:
        return None
    chain, verb = attachment.clause_of(number)
    if any(governor is noun for noun in chain):
        return OF_NOUN if standing.reaches(phrase.words, governor, chain) else None
    if attachment.is_clause_of_one(governor, chain) and not clauses.is_bare_report(governor):
        return OF_ITS_CLAUSE
    if verb is None:
        return None
    of_charge = phrase.start < number.start and attachment.is_in_named_deed(chain)
    if of_charge or attachment.is_known_within(chain):
        return None
    if governor is verb:
        return OF_VERB
    if attachment.is_result_of(verb, governor) and not reporting.tags(verb):
        return OF_CAUSE
    if clauses.is_one_event(verb, governor, fine=fine):
        return OF_EVENT
    if fine and _is_of_event(phrase, governor, verb):
        return OF_EVENT
    if _is_of_happening(phrase, governor, verb, fine=fine):
        return OF_EVENT
    if _opens(phrase) and attachment.is_joined_to(verb, governor):
        return OF_JOINED
    return None


def _is_of_event(phrase: Phrase, governor: Word, verb: Word) -> bool:
    """As in "hit the town of Rees on Monday", where the parse gives the day to the town."""
    if not is_substantive(governor) or attachment.is_attributive(phrase.words):
        return False
    chain, above = attachment.clause_of(governor)
    before = phrase.words[0].i < verb.i
    return (
        above is verb
        and not before
        and not any(attachment.is_subject_of(noun, verb) for noun in chain)
    )


def _is_of_happening(phrase: Phrase, governor: Word, verb: Word, *, fine: bool) -> bool:
    """As in "Monday's fire killed 12", "Sales in March were higher", "the 1991 fair, at which"."""
    if not is_substantive(governor):
        return False
    if clauses.is_within_relative(verb, governor):
        return True
    is_event = governor.lemma in EVENTS
    if standing.is_of_quality(phrase.words):
        return False
    if attachment.is_attributive(phrase.words) and not is_event:
        return False
    chain, above = placed.happens_in(governor)
    if above is None or not (is_event or attachment.is_subject_of(chain[-1], above)):
        return False
    return above is verb or (is_event and clauses.is_one_event(verb, above, fine=fine))


def _opens(phrase: Phrase) -> bool:
    """Whether it stands before the verb that it is said of."""
    return phrase.governor is not None and phrase.words[-1].i < phrase.governor.i
