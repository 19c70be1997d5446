"""Who says a number.

In this order: outside of a source's own words, who figured the number ("the $1.15 expected by
analysts"); the speaker of the quote around it; a reporting verb above the clause; "according to X"
and "with reports suggesting". Whether a quote's speaker says the number is asked in
`sources/quoted_source.py`. Who says what is found in `grammar/source.py`, which `quotes/` asks too;
what holds for numbers alone is here. Table: vocabulary/lexicon/sources.toml.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from service.lexicon import pattern, table
from service.reading.claims.sources.polled import finder_of
from service.reading.claims.sources.quoted_source import (
    is_anothers,
    is_only_named,
    says_clause,
    says_nothing,
    verb_of,
)
from service.reading.claims.sources.source_words import (
    after_dateline,
    is_count_of_sources,
    is_share,
    noun_phrase,
)
from service.reading.grammar import source as sources
from service.reading.grammar.attachment import (
    explains,
    is_joined_before,
    is_relative_of,
    relative_clause_of,
)
from service.reading.grammar.negation import is_undone
from service.reading.grammar.object import direct_object, is_content_clause, is_direct_object
from service.reading.grammar.punctuation import is_mark, is_parted
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_adverbial_clause,
    is_agent,
    is_full_verb,
    is_joined,
    is_relative_clause,
)
from service.reading.grammar.words.clauses import (
    is_clause_on_noun,
    is_joined_or_dependent,
    verb_of_mistaken_object,
)
from service.reading.grammar.words.nouns import is_substantive, tells_how_many
from service.reading.grammar.words.parts import (
    article_of,
    is_passive,
    is_prepositional,
    is_relative_pronoun,
    stands_for_another,
)
from service.reading.grammar.words.verbs import active_subject, doer_of, is_set_beside, patient_of
from service.reading.vocabulary import cues
from service.records import Attribution

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Sentence, Word
    from service.records import Quote

_TABLE = table("service.reading.vocabulary", "sources")
_COUNTING = frozenset(_TABLE["counting"])
_SHOWING, _EVIDENCE = frozenset(_TABLE["showing"]), frozenset(_TABLE["evidence"])
_UNSAID = frozenset(_TABLE["unsaid"])
_FINDING, _NOBODY = frozenset(_TABLE["finding"]), frozenset(_TABLE["nobody"])
_WITH_CLAUSE = frozenset(_TABLE["only_with_clause"])
_PRICED = frozenset(_TABLE["priced"])
_FIGURING = frozenset(_TABLE["figuring"])
_ADDRESSING = frozenset(_TABLE["addressing"])
_CLIMB = 14  # bounds the cost: heads above a number
_NESTED = 8  # bounds the cost: spans of quotes looked at before a number
_CLAUSE = r"^<of_which>\b.*|,?\s*\b<relative_ends>$"
_RELATIVE = pattern("service.reading.claims", "function_words", _CLAUSE, re.DOTALL)
_NEAR = 8  # words between a source and a number of its own


class Sources:
    """Attributions of one article's claims."""

    def __init__(self, parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> None:
        self._parse = parse
        self._cast = cast
        spans = sorted(
            ((span.start, span.end, n) for n, quote in enumerate(quotes) for span in quote.spans)
        )
        self._quotes = quotes
        self._starts = [start for start, _, _ in spans]
        self._spans = spans
        # Verbs whose report is a quote: an aside that it leaves out they do not say.
        self._cues = {
            word.start
            for quote in quotes
            if quote.cue is not None and (word := verb_of(self._parse, quote.cue)) is not None
        }
        self._named: dict[int, Word | None] = {}

    def of(self, start: int, end: int, word: Word, core: Word) -> Attribution | None:
        """Who says what stands between two offsets, or None.

        `word` is that by which the phrase hangs on its sentence, `core` the last of its number.

        Nobody says how many sources there are: "the mill will close, according to three guests".
        """
        quoted = self._quoted(start, end, core)
        if quoted is not None and quoted.start <= start and end <= quoted.end:
            return None
        named = self._named_in(word.sentence)
        if named is not None and self._is_within(word, named):
            return quoted if quoted is not None and quoted.start < named.start else None
        figured = self._figured(core)
        if figured is not None and not self._is_in_own_words(start, end):
            return figured
        return quoted or self._reported(word) or figured or self._according(word, named)

    def _is_in_own_words(self, start: int, end: int) -> bool:
        """Whether it stands in words that somebody is quoted with."""
        at = bisect_right(self._starts, start)
        return any(
            last >= end and self._quotes[n].type != "indirect"
            for _, last, n in self._spans[max(at - _NESTED, 0) : at]
        )

    def _quoted(self, start: int, end: int, core: Word) -> Attribution | None:
        """The speaker of the innermost quote around it that has one."""
        at = bisect_right(self._starts, start)
        for k in range(at - 1, max(at - 1 - _NESTED, -1), -1):
            _, last, n = self._spans[k]
            speaker = self._quotes[n].speaker
            if last >= end and speaker is not None:
                if is_share(speaker.text) or says_nothing(self._parse, self._quotes[n]):
                    continue
                if is_only_named(self._parse, self._quotes[n], core):
                    continue
                if is_anothers(self._parse, self._quotes[n]):
                    continue
                text = after_dateline(_RELATIVE.sub("", speaker.text))
                if not text:
                    continue
                start = speaker.start + speaker.text.index(text)
                return Attribution(start, start + len(text), text, speaker.actor_id, speaker.name)
        return None

    def _reported(self, word: Word) -> Attribution | None:
        """The subject of a reporting verb of which the claim is in the content clause."""
        below, aside = word, None
        for _ in range(_CLIMB):
            head = below.head
            if head is below:
                break
            if is_relative_clause(below) or is_adverbial_clause(below):
                aside = head
            if is_full_verb(head) and not is_undone(head):
                content = self._is_content(below, head, aside)
                content = content or (aside is None and _is_finding(below, head))
                content = content and (aside is None or head.start not in self._cues)
                source = self._source_of(head) if content else None
                if source is not None:
                    return source
            below = head
        finder = finder_of(word)
        return None if finder is None else self._source_of(finder)

    def _figured(self, word: Word) -> Attribution | None:
        """Who gives a figure of his own: "the $1.15 expected by analysts"."""
        for noun in (word, word.head) if tells_how_many(word) else (word,):
            for child in noun.children[:40]:
                figured = is_clause_on_noun(child) and child.lemma.lower() in _FIGURING
                source = doer_of(child) if figured else None
                if source is not None and not is_relative_pronoun(source):
                    return self._attribution(source)
        return None

    @staticmethod
    def _is_content(below: Word, verb: Word, aside: Word | None) -> bool:
        """Whether a number below a verb is in what the verb reports.

        `aside` is what the relative or adverbial clause of the number hangs on: of "reported a leak
        at the plant, which has two reactors" the leak is reported, not how many reactors there are.
        """
        lemma = verb.lemma.lower()
        if is_joined_before(below, verb):
            return False
        if lemma in _FINDING and any(child.lower == "out" for child in verb.children[:20]):
            return False  # "they can't figure out who won the $4 million"
        if is_set_beside(below) and sources.reports(below.lemma):
            return False  # "prices held at 4%, the office said": what is told of them holds nothing
        taken = direct_object(verb)
        clause = verb_of_mistaken_object(taken, verb) if taken is not None else None
        if clause is not None and below in (taken, clause):  # "allege Ann Roe, 47, broke in"
            return sources.reports(lemma) and lemma not in _UNSAID
        if is_content_clause(below) or is_set_beside(below):
            if is_parted(below, verb):
                return False  # "six were saved; rescuers believe that 15 are trapped"
            if lemma in _WITH_CLAUSE and not says_clause(verb):
                return False  # "found four men hiding"
            thing = direct_object(verb)  # "found 21 bodies, 17 of them women"
            fronted = thing is not None and below.i < verb.i and not sources.hands_on(verb)
            if thing is not None and (thing.i < below.i or fronted) and lemma not in _ADDRESSING:
                return False  # nor in "unions want 7%, the council has offered 5%"
            return (sources.reports(lemma) and lemma not in _UNSAID) or lemma in _valuing()
        if aside is not None and aside is not below:
            return False
        if is_prepositional(below) and below.lower == "at":  # "puts the toll at 300"
            valued = patient_of(verb) is not None
            return lemma in _valuing() and valued and not _is_priced(_speaker(verb))
        # "estimates 300 soldiers", "was reported to have"
        return is_direct_object(below) and lemma in _COUNTING

    def _source_of(self, verb: Word) -> Attribution | None:
        quoted = sources.citation(verb)
        if quoted is not None and not is_count_of_sources(quoted):
            return self._attribution(quoted)
        quoted = sources.quoted_subject(verb)
        if quoted is not None:
            return None if is_count_of_sources(quoted) else self._attribution(quoted)
        speaker = _speaker(verb)
        if speaker is not None:
            return None if is_count_of_sources(speaker) else self._attribution(speaker)
        for child in verb.children[:60]:
            if is_agent(child):
                agent = complement(child)
                if agent is not None:
                    return self._attribution(agent)
        head = verb.head
        if is_clause_on_noun(verb) and is_substantive(head) and not is_passive(verb):
            return self._attribution(head)  # no "farm that was put at $4 million"
        if is_joined_or_dependent(verb) and head is not verb and is_full_verb(head):
            speaker = _speaker(head)
            if speaker is not None:
                return None if is_count_of_sources(speaker) else self._attribution(speaker)
        return None

    def _according(self, word: Word, named: Word | None) -> Attribution | None:
        """The object of "according to" and its like anywhere in the sentence.

        In a relative clause, before its verb, it speaks of that clause alone: "the coast, where,
        according to the army, mines were laid".
        """
        if named is None:
            return None
        clause = relative_clause_of(named)
        if clause is not None and not clause.left <= word.i <= clause.right:
            return None
        return self._attribution(named)

    def _named_in(self, sentence: Sentence) -> Word | None:
        """The source that an adjunct of a sentence names; so many who answer are none."""
        if sentence.index not in self._named:
            found = sources.named_beside(sentence)
            self._named[sentence.index] = (
                None if found is None or is_count_of_sources(found) else found
            )
        return self._named[sentence.index]

    def _is_within(self, word: Word, source: Word) -> bool:
        """Whether a number is part of what names or describes a source.

        After a comma only in an apposition or clause at the end of the sentence: "according to Ann
        Roe, a sailor who came to Lund six years ago".
        """
        if not source.left <= word.i <= source.right:
            return False
        first, last = sorted((word.i, source.i))
        near = last - first <= _NEAR
        if near and all(between.text != "," for between in self._parse.words[first:last]):
            return True
        return source.sentence.root.i < source.left and explains(word, source)

    def _attribution(self, word: Word) -> Attribution | None:
        article = article_of(word)
        if word.lower in _NOBODY or (article is not None and article.lower in _NOBODY):
            return None
        span = noun_phrase(self._parse, word)
        actor = self._cast.at(word.i)
        return Attribution(
            span[0], span[1], self._parse.text[span[0] : span[1]],
            actor.id if actor else None, actor.name if actor else None,
        )  # fmt: skip


def _speaker(verb: Word) -> Word | None:
    """The subject that says something, of two before the verb the nearer: "OSLO - Roe reported"."""
    found = None
    for child in verb.children[:60]:
        speaks = is_active_subject(child) and not stands_for_another(child)
        speaks = speaks and not _is_label(child, verb)
        if speaks and child.lower != "it" and (found is None or child.i < verb.i):
            found = child
    return found


def _is_label(words: Word, verb: Word) -> bool:
    """Whether a colon parts what stands before a verb from it: "Not least: worry that"."""
    behind = words.sentence.at(words.right + 1)
    return words.i < verb.i and behind is not None and behind.text == ":"


def _is_priced(thing: Word | None) -> bool:
    """Whether it has the price that it gives: "the deal values the firm at $4 billion"."""
    return thing is not None and thing.lemma in _PRICED


def _is_finding(below: Word, verb: Word) -> bool:
    """Whether a poll or a report shows it: "the poll had Smith at 4 percent"."""
    finder = active_subject(verb)
    if finder is not None and is_relative_of(finder, verb):
        finder = verb.head  # "a poll that found 73 percent"
    if finder is None or finder.lemma not in _EVIDENCE or below.i < verb.i:
        return False
    lemma = verb.lemma.lower()
    if lemma not in _SHOWING or is_joined(below) or is_mark(below):
        return False
    return lemma != "have" or is_content_clause(below) or below.lower == "at"


def _valuing() -> frozenset[str]:
    """Verbs that give a thing its size: "puts the toll at 300"."""
    return cues.listed("valuing", "verbs")
