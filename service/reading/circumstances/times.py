"""When a claim holds, and when its source said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.circumstances.ties import OF_VERB, Phrase, Text, tie
from service.reading.grammar import attachment
from service.reading.grammar.events import clauses
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Word
    from service.records import Date, NumericClaim, Quote

DIRECTIONS = words("service.reading.vocabulary", "setting", "directions")
DAYS = frozenset(("minute", "hour", "part_of_day", "day"))
ASIDE = 6  # words of brackets between a distance and its direction
# What a person is or will be, not what happened: an age holds when it is told.
TIMELESS = frozenset(("age",))


def is_standing(claim: NumericClaim, number: list[Word]) -> bool:
    """As in "30 miles south of Ulm", "a 21-year veteran was fired": so before and after."""
    if claim.quantity.kind == "duration":
        return any(word.lemma in PERSON for word in attachment.clause_of(number[-1])[0][:2])
    return is_distance(claim, number)


def is_distance(claim: NumericClaim, number: list[Word]) -> bool:
    """As in "30 miles south of Ulm", "7 km (4 miles) east of Ulm"."""
    if claim.quantity.kind != "measurement":
        return False
    behind = number[-1].after
    while behind is not None and not behind.text[0].isalpha() and behind.i < number[-1].i + ASIDE:
        behind = behind.after
    return behind is not None and behind.lower in DIRECTIONS


class Times:
    """The dates of one article, by the sentence they stand in."""

    def __init__(
        self,
        text: Text,
        quotes: Sequence[Quote],
        phrases: Sequence[Phrase],
        dates: dict[str, Date],
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._dates = dates
        self._by_cue: dict[int, list[int]] = {}
        for n, quote in enumerate(quotes):
            if quote.cue is not None:
                self._by_cue.setdefault(quote.cue.start, []).append(n)
        self._inside = {phrase.id: text.quotes_around(phrase.start) for phrase in phrases}
        self._by_sentence: dict[int, list[Phrase]] = {}
        for phrase in phrases:
            self._by_sentence.setdefault(phrase.words[0].sentence.index, []).append(phrase)
        self._saying = {quote.when for quote in quotes if quote.when}

    @property
    def days(self) -> frozenset[int]:
        """The sentences that name a day at which something happened."""
        return frozenset(
            index
            for index, phrases in self._by_sentence.items()
            if any(self._dates[phrase.id].granularity in DAYS for phrase in phrases)
        )

    def of(self, claim: NumericClaim, number: list[Word]) -> str | None:
        """The date that a claim holds at or over."""
        if claim.quantity.kind in TIMELESS or is_standing(claim, number):
            return None
        near = self._by_sentence.get(number[0].sentence.index, ())
        around = self._text.quotes_around(claim.start)
        tied = []
        word = attachment.top_of(number)
        for phrase in near:
            date = self._dates[phrase.id]
            how = tie(phrase, word, fine=date.granularity in DAYS)
            if how is None or not self._is_of_content(phrase, around):
                continue
            if date.start < claim.end and claim.start < date.end:
                continue
            if how >= OF_VERB and self._dates[phrase.id].relation is None:
                continue
            tied.append((how, abs(phrase.words[0].i - word.i), date.start < claim.start, phrase.id))
        if tied:
            return self._chosen(tied)
        if (only := self._only_day(word, near, around)) is not None:
            return only
        if near or claim.quantity.kind == "duration" or around:
            return None
        return self._of_scene(word)

    def _chosen(self, tied: list[tuple[int, int, bool, str]]) -> str | None:
        tied.sort()
        best = [id_ for how, _, _, id_ in tied if how == tied[0][0]]
        if len(best) > 1 and {self._dates[id_].relation for id_ in best} == {"since", "until"}:
            return min(best, key=lambda id_: self._dates[id_].start)
        return best[0]

    def _only_day(self, number: Word, near: Sequence[Phrase], around: frozenset[int]) -> str | None:
        """The one day of a sentence that tells of harm, wherever the parser hangs it."""
        _, verb = attachment.clause_of(number)
        if verb is None or not clauses.is_harm(verb) or not attachment.is_past_form(verb):
            return None
        if attachment.is_of_noun(verb):
            return None
        days = [
            phrase
            for phrase in near
            if self._dates[phrase.id].granularity in DAYS
            and self._dates[phrase.id].relation == "in"
            and self._is_of_content(phrase, around)
            and phrase.governor is not None
            and not clauses.is_report(phrase.governor)
        ]
        return days[0].id if len(days) == 1 and len(near) == 1 else None

    def _is_of_content(self, phrase: Phrase, around: frozenset[int]) -> bool:
        """Both stand in the same quotes; else the date is that of the saying."""
        if self._inside[phrase.id] != around:
            return False
        return not (phrase.id in self._saying and self._is_of_cue(phrase, around))

    def _is_of_cue(self, phrase: Phrase, around: frozenset[int]) -> bool:
        governor = phrase.governor
        return governor is not None and any(
            n not in around for n in self._by_cue.get(governor.start, ())
        )

    def _of_scene(self, number: Word) -> str | None:
        """The day of the sentence before, where the report goes on in the past."""
        sentence = number.sentence
        paragraph = sentence.paragraph.sentences
        k = sentence.index - paragraph[0].index
        if k == 0 or not self._is_told_as_past(number):
            return None
        before = self._by_sentence.get(paragraph[k - 1].index, [])
        days = [
            phrase
            for phrase in before
            if self._dates[phrase.id].granularity in DAYS
            and phrase.governor is not None
            and phrase.governor is attachment.main_verb(phrase.words[0])
            and self._dates[phrase.id].relation == "in"
            and phrase.id not in self._saying
            and not self._inside[phrase.id]
            and attachment.is_past(phrase.governor)
        ]
        return days[0].id if len(days) == 1 and len(before) == 1 else None

    def _is_told_as_past(self, number: Word) -> bool:
        _, verb = attachment.clause_of(number)
        main = attachment.main_verb(number)
        return verb is main and attachment.is_past(main) and main.tag != "MD"

    def said(self, claim: NumericClaim, number: list[Word]) -> str | None:
        """The date at which the source of a claim said so."""
        if claim.attribution is None:
            return None
        for n in sorted(self._text.quotes_around(claim.start), reverse=True):
            if (when := self._quotes[n].when) is not None:
                return when
        source = self._text.between(claim.attribution.start, claim.attribution.end)
        if not source:
            return None
        top = attachment.top_of(source)
        _, saying = attachment.clause_of(top)
        _, own = attachment.clause_of(attachment.top_of(number))
        for phrase in self._by_sentence.get(top.sentence.index, ()):
            governor = phrase.governor
            if governor is None:
                continue
            if governor is top or any(governor is word for word in source):
                return phrase.id
            if saying is not None and governor is saying and saying is not own:
                return phrase.id
        return None
