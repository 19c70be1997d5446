"""Who says a number.

The speaker of the quote around the claim comes first; else "according to X", a reporting verb
above the clause, or "with reports suggesting". Who says what is found in `grammar/source.py`, which
quotes ask too; what is of numbers alone is here. Table: lexicon/sources.toml.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar import source as sources
from service.reading.vocabulary import cues
from service.records import Attribution

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.records import Quote

_TABLE = table("service.reading.vocabulary", "sources")
_COUNTING = frozenset(_TABLE["counting"])
_SHOWING, _EVIDENCE = frozenset(_TABLE["showing"]), frozenset(_TABLE["evidence"])
_UNSAID = frozenset(_TABLE["unsaid"])
_UNSAID_INFINITIVES = frozenset(_TABLE["unsaid_infinitives"])
_FINDING, _NOBODY = frozenset(_TABLE["finding"]), frozenset(_TABLE["nobody"])
_QUESTIONS = frozenset({"which", "what", "how", "who", "whether", "why", "when", "where", "if"})
_FIGURING = frozenset(_TABLE["figuring"])
_ADDRESSING = frozenset(_TABLE["addressing"])
_VAGUE_SHARES = frozenset(_TABLE["vague_shares"])
_SHARES = _VAGUE_SHARES | frozenset(_TABLE["shares"])
_CLIMB = 14
_RELATIVE = re.compile(r"^whose\b.*|,?\s*\b(?:who|which|that)$", re.DOTALL)
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
        self._named: dict[int, Word | None] = {}

    def of(self, start: int, end: int, word: Word) -> Attribution | None:
        """Who says what stands between two offsets, `word` being the number, or None."""
        return self._quoted(start, end) or self._reported(word) or self._according(word)

    def _quoted(self, start: int, end: int) -> Attribution | None:
        """The speaker of the innermost quote around it that has one."""
        at = bisect_right(self._starts, start)
        for k in range(at - 1, max(at - 9, -1), -1):
            _, last, n = self._spans[k]
            speaker = self._quotes[n].speaker
            if last >= end and speaker is not None:
                if _is_share(speaker.text) or _says_nothing(self._quotes[n]):
                    continue
                text = _RELATIVE.sub("", speaker.text)
                if not text:
                    continue
                return Attribution(
                    speaker.start, speaker.start + len(text), text, speaker.actor_id, speaker.name
                )
        return None

    def _reported(self, word: Word) -> Attribution | None:
        """The subject of a reporting verb of which the claim is in the content clause."""
        below, aside = word, False
        for _ in range(_CLIMB):
            head = below.head
            if head is below:
                break
            aside = aside or below.dep in ("relcl", "advcl")
            if head.pos == "VERB" and head.child("neg") is None:
                content = self._is_content(below, head)
                content = content or (not aside and _is_finding(below, head))
                source = self._source_of(head) if content else None
                if source is not None:
                    return source
            below = head
        return self._figured(word)

    def _figured(self, word: Word) -> Attribution | None:
        """Who gives a figure of his own: "the $1.15 expected by analysts"."""
        for noun in (word, word.head) if word.dep == "nummod" else (word,):
            for child in noun.children[:40]:
                figured = child.dep in ("acl", "relcl") and child.lemma.lower() in _FIGURING
                source = child.child("agent", "nsubj") if figured else None
                if source is not None and source.dep == "agent":
                    source = source.child("pobj")
                if source is not None and source.tag not in ("WDT", "WP"):
                    return self._attribution(source)
        return None

    @staticmethod
    def _is_content(below: Word, verb: Word) -> bool:
        lemma = verb.lemma.lower()
        if lemma in _FINDING and any(child.lower == "out" for child in verb.children[:20]):
            return False  # "they can't figure out who won the $4 million"
        if below.dep in ("ccomp", "parataxis"):
            thing = verb.child("dobj")  # "found 21 bodies, 17 of them women"
            if thing is not None and thing.i < below.i and lemma not in _ADDRESSING:
                return False
            return (sources.reports(lemma) and lemma not in _UNSAID) or lemma in _valuing()
        if below.dep == "prep" and below.lower == "at":  # "puts the toll at 300"
            return lemma in _valuing() and verb.child("dobj", "nsubjpass") is not None
        # "estimates 300 soldiers", "was reported to have"
        return below.dep == "dobj" and lemma in _COUNTING

    def _source_of(self, verb: Word) -> Attribution | None:
        quoted = sources.citation(verb)
        if quoted is not None and not _is_number(quoted):
            return self._attribution(quoted)
        quoted = sources.quoted_subject(verb)
        if quoted is not None:
            return None if _is_number(quoted) else self._attribution(quoted)
        for child in verb.children[:60]:
            if (
                child.dep == "nsubj"
                and child.tag not in ("WDT", "WP", "EX")
                and child.lower != "it"
            ):
                return None if _is_number(child) else self._attribution(child)
            if child.dep == "agent":
                agent = child.child("pobj")
                if agent is not None:
                    return self._attribution(agent)
        head = verb.head
        if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN"):
            return self._attribution(head)
        if verb.dep == "pcomp" and head.pos == "ADP":
            return None
        if verb.dep in ("conj", "xcomp", "advcl") and head is not verb and head.pos == "VERB":
            for child in head.children[:60]:
                if (
                    child.dep == "nsubj"
                    and child.tag not in ("WDT", "WP", "EX")
                    and child.lower != "it"
                ):
                    return None if _is_number(child) else self._attribution(child)
        return None

    def _according(self, word: Word) -> Attribution | None:
        """The object of "according to" and its like anywhere in the sentence.

        Of a number within it, as in "according to three guests", it is no source.
        """
        sentence = word.sentence
        if sentence.index not in self._named:
            found = sources.named_beside(sentence)
            self._named[sentence.index] = None if found is None or _is_number(found) else found
        found = self._named[sentence.index]
        if found is None or self._is_within(word, found):
            return None
        return self._attribution(found)

    def _is_within(self, word: Word, source: Word) -> bool:
        """Whether a number is part of the name of a source, up to a comma."""
        if not source.left <= word.i <= source.right or abs(word.i - source.i) > _NEAR:
            return False
        first, last = sorted((word.i, source.i))
        return all(between.text != "," for between in self._parse.words[first:last])

    def _attribution(self, word: Word) -> Attribution | None:
        article = word.child("det")
        if word.lower in _NOBODY or (article is not None and article.lower in _NOBODY):
            return None
        span = noun_phrase(self._parse, word)
        actor = self._cast.at(word.i)
        return Attribution(
            span[0], span[1], self._parse.text[span[0] : span[1]],
            actor.id if actor else None, actor.name if actor else None,
        )  # fmt: skip


def _says_nothing(quote: Quote) -> bool:
    """Whether a report is of what somebody wants, feels or finds out, or nobody says it."""
    if quote.speaker is None or quote.speaker.text.partition(" ")[0].lower() in _NOBODY:
        return True
    if quote.type == "direct" or quote.cue is None:
        return False
    lemma, opening = quote.cue.lemma, quote.text.partition(" ")[0].lower()
    if lemma in _UNSAID or (lemma in _UNSAID_INFINITIVES and opening == "to"):
        return True
    return lemma in _FINDING and opening in _QUESTIONS


def _is_finding(below: Word, verb: Word) -> bool:
    """Whether a poll or a report shows it: "the poll had Smith at 4 percent"."""
    finder = verb.child("nsubj")
    if finder is None or finder.lemma not in _EVIDENCE or below.i < verb.i:
        return False
    lemma = verb.lemma.lower()
    if lemma not in _SHOWING or below.dep in ("conj", "punct"):
        return False
    return lemma != "have" or below.dep == "ccomp" or below.lower == "at"


def _valuing() -> frozenset[str]:
    """Verbs that give a thing its size: "puts the toll at 300"."""
    return cues.listed("valuing", "verbs")


def _is_number(word: Word) -> bool:
    """Whether so many say so: they answer a question, and are no source of its result."""
    return word.tag == "CD" or word.lower in _SHARES


def _is_share(speaker: str) -> bool:
    """As in "almost half of nurses", "more", "42% of them": so many answer, and are no source."""
    words = speaker.partition(",")[0].lower().replace("%", " percent").split()
    return any(
        word in _SHARES and words[k + 1 : k + 2] in ([], ["of"])
        for k, word in enumerate(words[:5])
        if k == 0 or word not in _VAGUE_SHARES
    )


def noun_phrase(parse: Parse, word: Word) -> tuple[int, int]:
    """Offsets of a source: its noun phrase, without clauses, at most some thirty words."""
    first, last = max(word.left, word.i - 15), word.i
    for child in word.children[:60]:
        if (
            child.i > word.i
            and child.dep in ("prep", "compound", "flat", "conj", "case")
            and child.right - word.i <= 15
        ):
            last = max(last, child.right)
    words = parse.words
    if words[last].tag == "POS":  # "by Ann Roe's count"
        last -= 1
    if words[first].lower in ("that", ",", "“", '"'):
        first = min(first + 1, word.i)
    return words[first].start, words[last].end
