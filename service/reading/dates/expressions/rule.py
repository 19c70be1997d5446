"""A rule of recognition: a pattern of letters, and what it makes of the words that match."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import MONTHS, TABLE, WORDS, number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Word
    from service.records.terms import Modifier, Relation


@dataclass(frozen=True, slots=True)
class Found:
    """The words of a sentence, their letters, and the match of a rule in them."""

    words: list[Word]
    letters: str
    match: re.Match[str]

    def at(self, name: str) -> Word | None:
        """The word of a named group, if the rule has it and it matched."""
        if name not in self.match.re.groupindex:
            return None
        k = self.match.start(name)
        return None if k < 0 else self.words[k]

    def number(self, name: str) -> int | None:
        """The number that the word of a named group says."""
        word = self.at(name)
        return None if word is None else number_of(word)

    def month(self, name: str = "m") -> int | None:
        """The month that the word of a named group names."""
        word = self.at(name)
        return None if word is None else month_of(word)

    @property
    def start(self) -> int:
        """Place of its first word in the sentence."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Place after its last word."""
        return self.match.end()

    def before(self, steps: int = 1) -> str:
        """The lower form of a word before the match, "" where the sentence begins."""
        k = self.match.start() - steps
        return self.words[k].lower if k >= 0 else ""

    def after(self, steps: int = 0) -> Word | None:
        """A word after the match."""
        k = self.match.end() + steps
        return self.words[k] if k < len(self.words) else None

    def make(
        self,
        form: Form,
        first: int | None = None,
        end: int | None = None,
        relation: Relation | None = None,
    ) -> Expression:
        """An expression over the match, or from word `first` to before word `end`."""
        first = self.match.start() if first is None else first
        end = self.match.end() if end is None else end
        return over(self.words, first, end, form, relation=relation)


def over(
    words: list[Word],
    first: int,
    end: int,
    form: Form,
    *,
    modifier: Modifier | None = None,
    relation: Relation | None = None,
) -> Expression:
    """An expression over words `first` to before `end` of a sentence."""
    return Expression(
        first, end - 1, words[first].start, words[end - 1].end, form, modifier, relation
    )


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name: the shape of the words and what they say, or None if they say no date."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[Found], list[Expression] | None]


def rule(pattern: str, build: Callable[[Found], list[Expression] | None]) -> Rule:
    """A rule that is called as its function."""
    return Rule(build.__name__.strip("_"), re.compile(pattern), build)


def month_of(word: Word) -> int | None:
    """The month that a word names."""
    return MONTHS.get(word.lower.rstrip("."))


def shift_of(word: Word | None) -> int | None:
    """The step of "last", "this" and "next"."""
    return None if word is None else TABLE["shifts"].get(word.lower)


def is_one_of(word: str, key: str) -> bool:
    """Whether a word is in a list of the lexicon."""
    return word in WORDS[key]


def has_plural_mark(found: Found, word: Word) -> bool:
    """As in "1930's": the mark stands right after the figures."""
    following = found.after()
    return following is not None and following.start == word.end and following.lower in ("'s", "’s")
