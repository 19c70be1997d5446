"""When a claim holds, and when its source said so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.circumstances import lists
from service.reading.circumstances.compared_dates import (
    is_apart,
    is_former_amount,
    is_of_former_span,
    is_of_the_present,
)
from service.reading.circumstances.ties import OF_NOUN, OF_VERB, Phrase, Text, nearest, tie
from service.reading.grammar import attachment
from service.reading.grammar.events import clauses, distances, relative_clauses, standing
from service.reading.grammar.word_classes import is_joined
from service.reading.grammar.words.parts import content_clause
from service.reading.grammar.words.verbs import is_modal
from service.reading.vocabulary.people import PERSON
from service.records.terms import WITHIN_A_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Word
    from service.records import Date, NumericClaim, Quote

DIRECTIONS = words("service.reading.vocabulary", "setting", "directions")
COUNTED_FROM = words("service.reading.vocabulary", "setting", "counted_from")
COUNTED_WITHIN = words("service.reading.vocabulary", "setting", "counted_within")
# A day goes on to the next sentence, an hour does not.
SCENE_DAYS = frozenset(("part_of_day", "day"))
LONGEST_LINK = 12  # characters between the dates of a range: " up through "
ASIDE = 12  # bounds the cost: words of brackets between a distance and its direction
CONTESTING = words("service.reading.vocabulary", "setting", "contesting")
RESULTS = frozenset(("score", "percent"))
BRACKETS = {"(": 1, ")": -1}
# What a person is or will be, not what happened: an age holds when it is told.
TIMELESS = frozenset(("age",))
# What a thing has or is: a share, a price or a result comes about.
OF_THINGS = frozenset(("count", "duration", "measurement"))


def is_standing(claim: NumericClaim, number: list[Word]) -> bool:
    """As in "30 miles south of Ulm", "a 21-year veteran was fired", "within an hour"."""
    if claim.quantity.kind == "duration":
        behind = number[-1].after
        if behind is not None and behind.lower in COUNTED_FROM:
            return True
        opening = (number[0], number[0].before)
        if any(word is not None and word.lower in COUNTED_WITHIN for word in opening):
            return True
        return any(word.lemma in PERSON for word in attachment.clause_of(number[-1])[0][:2])
    return is_distance(claim, number)


def is_one_of_several(phrase: Phrase, near: Sequence[Phrase]) -> bool:
    """As in "two shops, opened in 1970 and 1985": neither year is that of both."""
    listed = [c for word in phrase.words for c in word.children if is_joined(c)]
    if not listed:
        return False
    return any(any(c in other.words for c in listed) for other in near if other is not phrase)


def is_quality_of_a_thing(claim: NumericClaim, number: list[Word]) -> bool:
    """As in "the 37 million-member union", "a 17-inch screen": so whatever happens to it."""
    return claim.quantity.kind in OF_THINGS and standing.qualifies_a_thing(
        number, lasts=claim.quantity.kind == "duration"
    )


def is_distance(claim: NumericClaim, number: list[Word]) -> bool:
    """As in "30 miles south of Ulm", "7 km (4 miles) east of Ulm"."""
    if claim.quantity.kind != "measurement":
        return False
    behind, open_brackets = number[-1].after, 0
    for _ in range(ASIDE):
        if behind is None or (open_brackets <= 0 and behind.text[0].isalpha()):
            break
        open_brackets += BRACKETS.get(behind.text, 0)
        behind = behind.after
    return behind is not None and behind.lower in DIRECTIONS


def is_of_when_clause(words_of_date: list[Word], number: Word) -> bool:
    """As in "since November, when nine people died"."""
    _, verb = attachment.clause_of(number)
    return verb is not None and relative_clauses.is_when_clause(verb, words_of_date)


def _is_result(claim: NumericClaim, verb: Word) -> bool:
    """As in "voted 19-15", "her rival took 48 percent"."""
    return claim.quantity.kind in RESULTS and verb.lemma in CONTESTING


def _told(main: Word) -> Word:
    """What a sentence tells, past who says so: "When it fell on Monday, two died, police said"."""
    content = content_clause(main) if clauses.is_report(main) else None
    return main if content is None else content


def _is_set_off(verb: Word, phrase: Phrase) -> bool:
    """As in "Nine were hurt; as of Monday, two were in hospital": a semicolon parts them."""
    words, (first, last) = verb.sentence.words, sorted((verb.i, phrase.words[0].i))
    return any(word.text == ";" for word in words[first - words[0].i : last - words[0].i])


def _is_range(start: Date, end: Date) -> bool:
    """As in "January-March", "from 2007 through 2014"."""
    close = end.start - start.end <= LONGEST_LINK
    return close and (start.relation, end.relation) == ("since", "until")


class Times:
    """The dates of one article, by sentence; `numbers`: where those of the article begin."""

    def __init__(
        self,
        text: Text,
        quotes: Sequence[Quote],
        phrases: Sequence[Phrase],
        dates: dict[str, Date],
        numbers: Sequence[int],
    ) -> None:
        self._text = text
        self._numbers = numbers
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
        in_order = sorted(dates.values(), key=lambda date: date.start)
        self._opening = {
            end.id: start.id for start, end in pairwise(in_order) if _is_range(start, end)
        }

    @property
    def days(self) -> frozenset[int]:
        """The sentences that name a day at which something happened."""
        return frozenset(
            index
            for index, phrases in self._by_sentence.items()
            if any(self._dates[phrase.id].granularity in WITHIN_A_DAY for phrase in phrases)
        )

    @property
    def dated(self) -> frozenset[int]:
        """The sentences that name a time."""
        return frozenset(self._by_sentence)

    def of(self, claim: NumericClaim, number: list[Word]) -> str | None:
        """The date that a claim holds at or over; of a range the one that opens it."""
        found = self._of(claim, number)
        return None if found is None else self._opening.get(found, found)

    def _of(self, claim: NumericClaim, number: list[Word]) -> str | None:
        if claim.quantity.kind in TIMELESS or is_standing(claim, number):
            return None
        quality = is_quality_of_a_thing(claim, number)
        near = nearest(self._by_sentence.get(number[0].sentence.index, ()), number[0])
        around = self._text.quotes_around(claim.start)
        word = attachment.top_of(number)
        tied = []
        for phrase in near:
            if not quality and is_of_when_clause(phrase.words, word):
                return phrase.id
            apart = is_apart(phrase, claim, number)
            if distances.is_counted_off(phrase.words):
                apart = apart or not distances.is_counted_off(number)
            if not apart and self._is_of_content(phrase, around):
                how = self._tie(phrase, claim, word, quality=quality)
                if how is not None and not self._is_of_several(phrase, near):
                    before = phrase.start < claim.start
                    tied.append((how, abs(phrase.words[0].i - word.i), before, phrase.id))
        if tied:
            starts = {id_: self._dates[id_].start for *_, id_ in tied}
            own = lists.own(starts, claim, self._numbers)
            return self._chosen([one for one in tied if one[-1] in own])
        if not quality and (only := self._only_day(word, near, around)) is not None:
            return only
        if near or quality or claim.quantity.kind == "duration" or self._in_direct(around):
            return None
        return self._of_scene(claim, word)

    def _tie(self, phrase: Phrase, claim: NumericClaim, word: Word, *, quality: bool) -> int | None:
        """How a date is tied to a claim; None where it is not."""
        date = self._dates[phrase.id]
        if date.start < claim.end and claim.start < date.end:
            return OF_NOUN if is_of_the_present(claim) else None
        if is_of_former_span(phrase, date):
            return None
        if is_former_amount(phrase, claim, word):
            return OF_NOUN
        how = tie(phrase, word, fine=date.granularity in WITHIN_A_DAY)
        if how is None:
            return None
        if how >= OF_VERB:
            return None if quality or date.relation is None else how
        # "Double the level seen in May": it is the level that was seen then.
        is_compared_with = claim.quantity.kind == "ratio" and phrase.start > claim.end
        return None if is_compared_with else how

    def _is_of_several(self, phrase: Phrase, near: Sequence[Phrase]) -> bool:
        return self._dates[phrase.id].relation == "in" and is_one_of_several(phrase, near)

    def _in_direct(self, around: frozenset[int]) -> bool:
        return any(self._quotes[n].type != "indirect" for n in around)

    def _chosen(self, tied: list[tuple[int, int, bool, str]]) -> str:
        tied.sort()
        best = [id_ for how, _, _, id_ in tied if how == tied[0][0]]
        if len(best) > 1 and {self._dates[id_].relation for id_ in best} == {"since", "until"}:
            return min(best, key=lambda id_: self._dates[id_].start)
        return best[0]

    def _only_day(self, number: Word, near: Sequence[Phrase], around: frozenset[int]) -> str | None:
        """The one day of a sentence that tells of harm, wherever the parser hangs it."""
        _, verb = attachment.clause_of(number)
        if verb is None or not clauses.is_harm(verb) or not attachment.is_past_or_participle(verb):
            return None
        if attachment.is_of_noun(verb) or clauses.is_named_deed(verb):
            return None
        related = [phrase for phrase in near if self._dates[phrase.id].relation is not None]
        if len(related) != 1:
            return None
        (phrase,) = related
        date = self._dates[phrase.id]
        is_its_day = (
            date.granularity in WITHIN_A_DAY
            and date.relation == "in"
            and self._is_of_content(phrase, around)
            and phrase.governor is not None
            and not distances.is_counted_off(phrase.words)
            and not _is_set_off(verb, phrase)
            and not clauses.is_report(phrase.governor)
        )
        return phrase.id if is_its_day else None

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

    def _of_scene(self, claim: NumericClaim, number: Word) -> str | None:
        """The day of the sentence before, where the report goes on in the past.

        Not where its own sentence counts from there ("three days after the plea", "an hour later").
        Of harm and of a result also over the end of a paragraph: agencies give each sentence one of
        its own.
        """
        sentence = number.sentence
        if distances.counts_on(sentence):
            return None
        _, verb = attachment.clause_of(number)
        if verb is None or verb.lemma == "be" or not self._is_told_as_past(number, verb):
            return None
        opens = sentence is sentence.paragraph.sentences[0]
        if opens and not clauses.is_harm(verb) and not _is_result(claim, verb):
            return None
        before = self._by_sentence.get(sentence.index - 1, [])
        days = [phrase for phrase in before if self._is_day_of_something(phrase)]
        days = [phrase for phrase in days if not self._is_of_saying(phrase)] or days
        return days[0].id if len(days) == 1 and self._sets_a_scene(days[0]) else None

    def _is_day_of_something(self, phrase: Phrase) -> bool:
        date = self._dates[phrase.id]
        return date.relation is not None and date.granularity in WITHIN_A_DAY

    def _is_of_saying(self, phrase: Phrase) -> bool:
        """As in "Two were shot on Saturday, police said on Sunday": the later day is not theirs."""
        above = phrase.governor
        return phrase.id in self._saying or (above is not None and clauses.is_report(above))

    def _sets_a_scene(self, phrase: Phrase) -> bool:
        """Whether a day is that of the event of its sentence, told as past and not as said."""
        date, governor = self._dates[phrase.id], phrase.governor
        if date.granularity not in SCENE_DAYS or date.relation != "in" or governor is None:
            return False
        if phrase.id in self._saying or self._in_direct(self._inside[phrase.id]):
            return False
        main = _told(attachment.top_of_sentence(phrase.words[0]))
        return attachment.has_past_tense(governor) and (
            governor is main or clauses.is_one_event(main, governor, fine=True)
        )

    def _is_told_as_past(self, number: Word, verb: Word) -> bool:
        main = attachment.top_of_sentence(number)
        first = clauses.first_of_list(verb) if clauses.is_harm(verb) else verb
        is_main = first is main or (clauses.is_report(main) and first.head is main)
        return is_main and attachment.has_past_tense(first) and not is_modal(verb)

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
        for phrase in nearest(self._by_sentence.get(top.sentence.index, ()), top):
            governor = phrase.governor
            if governor is None:
                continue
            if governor is top or any(governor is word for word in source):
                return phrase.id
            if saying is not None and governor is saying and saying is not own:
                return phrase.id
        return None
