"""When something was said: the date of the cue, or of the occasion or document of the saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.word_classes import is_adverbial_clause
from service.reading.grammar.words.nouns import is_substantive
from service.reading.grammar.words.verbs import is_auxiliary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.circumstances.ties import Phrase, Text
    from service.reading.parse.words import Word
    from service.records import Date, Quote

PACKAGE = "service.reading.circumstances"
ISSUING = words(PACKAGE, "circumstances", "issuing")
SPEAKING = words(PACKAGE, "circumstances", "speaking")
BELOW = 120  # code points between a statement and the date that signs it


def times(
    text: Text, quotes: tuple[Quote, ...], phrases: Sequence[Phrase], dates: Sequence[Date]
) -> dict[str, str]:
    """The id of the date that each quote was said at."""
    by_sentence: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        by_sentence.setdefault(phrase.words[0].sentence.index, []).append(phrase)
    found: dict[str, str] = {}
    before: Quote | None = None
    for n, quote in enumerate(quotes):
        when = _said_at(text, quote, n, by_sentence) or _signed(quote, dates)
        if when is None and before is not None and before.id in found:
            when = found[before.id] if _goes_on(text, before, quote, by_sentence) else None
        if when is not None:
            found[quote.id] = when
        before = quote
    return found


def _said_at(text: Text, quote: Quote, n: int, by_sentence: dict[int, list[Phrase]]) -> str | None:
    if quote.cue is None:
        return None
    cue = text.between(quote.cue.start, quote.cue.end)
    if not cue:
        return None
    verb = attachment.top_of(cue)
    near = [
        phrase
        for phrase in by_sentence.get(verb.sentence.index, ())
        if n not in text.quotes_around(phrase.start)
    ]
    for phrase in near:
        if _is_of_cue(phrase, verb):
            return phrase.id
    return None


def _is_of_cue(phrase: Phrase, cue: Word) -> bool:
    """The cue itself, its occasion ("in a statement on Monday"), its document, "speaking on"."""
    if phrase.words[0].i == cue.i + 1:  # "said Saturday it had closed": the parser hangs it below
        return True
    governor = phrase.governor
    if governor is None:
        return False
    if governor is cue or (governor.head is cue and is_auxiliary(governor)):
        return True
    if governor.lemma in SPEAKING and governor.head is cue and is_adverbial_clause(governor):
        return True
    if governor.lemma in ISSUING and attachment.is_of_noun(governor):
        return _leads_to(governor.head, cue, subject=True)
    if not is_substantive(governor) or attachment.is_attributive(phrase.words):
        return False
    of_object = is_direct_object(governor) or is_governed(governor)
    return of_object and _leads_to(governor, cue, subject=False)


def _leads_to(noun: Word, cue: Word, *, subject: bool) -> bool:
    """Whether the first verb above a noun is the cue; through its subject only where allowed."""
    chain, verb = attachment.clause_of(noun)
    return verb is cue and (subject or not any(attachment.is_subject_of(w, cue) for w in chain))


def _signed(quote: Quote, dates: Sequence[Date]) -> str | None:
    """The date that signs a post or a statement below its text."""
    if quote.cue is not None or not quote.spans:
        return None
    end = quote.spans[-1].end
    for date in dates:
        if date.relation is None and end <= date.start <= end + BELOW:
            return date.id
    return None


def _goes_on(text: Text, before: Quote, quote: Quote, by_sentence: dict[int, list[Phrase]]) -> bool:
    """Whether the same speaker goes on in the same paragraph, with no date of its own."""
    if not before.spans or not quote.spans or before.speaker is None or quote.speaker is None:
        return False
    one = text.between(before.spans[0].start, before.spans[0].end)
    two = text.between(quote.spans[0].start, quote.spans[0].end)
    if not one or not two or one[0].sentence.paragraph is not two[0].sentence.paragraph:
        return False
    if before.speaker.actor_id is None or before.speaker.actor_id != quote.speaker.actor_id:
        return False
    cue = text.between(quote.cue.start, quote.cue.end) if quote.cue else []
    return not (
        cue and by_sentence.get(cue[0].sentence.index) and one[0].sentence is not cue[0].sentence
    )
