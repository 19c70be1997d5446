"""Tags that are adverbials of a clause: "according to X", "as reported by X", "as X noted".

"In X's view" is one too. The clause that they stand in is what X says (Quirk et al. 1985, 15.53 to
15.56, on comment clauses and what is like them).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.reading.grammar import source as sources
from service.reading.grammar.object import direct_object, is_content_clause, is_infinitive_clause
from service.reading.grammar.tense import has_tense, is_past_participle
from service.reading.grammar.word_classes import (
    NOMINAL,
    any_subject,
    apposed,
    complement,
    is_adverbial_clause,
    is_joined,
    is_name,
    is_of_noun_phrase,
    is_relative_clause,
    is_subject,
)
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_hyphen
from service.reading.grammar.words.parts import active_subjects, content_clause
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.speech_parts import is_possessive_mark
from service.reading.quotes.reported.viewpoint import viewpoint
from service.reading.quotes.saying import Offsets, Range, Saying, Voice, cue_words, without
from service.reading.quotes.speaker import voice
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.reported.extent import Extents

_HIGHEST = 6  # bounds the cost: clauses above a tag
_SHORTEST_CLAUSE = 2  # words
_FRAME = "according"


class AdverbialTags:
    """What such tags report in one article."""

    def __init__(self, marked: Marked, extents: Extents) -> None:
        self.marked = marked
        self.words = marked.words
        self.extents = extents

    def according(self, word: Word) -> Saying | None:
        """What "according to X" reports."""
        to = self.words[word.i + 1 : word.i + 2]
        if not to or to[0].lower != "to":
            return None
        source = complement(to[0])
        if word.head is word:
            return self._opening(word, to[0])
        if source is not None and self._is_torn(word, source):
            return self._parted(word, to[0], source)
        if source is not None and (own := _subject_beside(word, source)) is not None:
            return self._behind(word, to[0], source, own.left)
        if source is not None and source.lemma in cues.listed("according", "no_sources"):
            return None
        who = self._named_behind(to[0]) if source is None else voice(self.marked.parse, source)
        if source is None and who is not None and has_tense(self.words, who.words[1] + 1):
            return None  # "according to Roe was taken away"
        return self._saying(word, Range((word.i, to[0].i)), who)

    def _is_torn(self, tag: Word, source: Word) -> bool:
        """Whether a source does something itself: "…, according to Roe was taken away".

        A comma, a link or a line was lost there, or the parser gave the source what is after it.
        """
        closed = self.words[tag.right].text in (",", ")")
        ahead = tag.i < source.i < tag.head.i and not closed
        return ahead and has_tense(self.words, tag.right + 1)

    def _parted(self, tag: Word, to: Word, source: Word) -> Saying | None:
        """What "According to Ann Roe, the plan and the budget failed" reports, torn at its comma.

        The last comma before the verb parts the source from the subject. Without one nobody can
        tell what the source says.
        """
        ends = [w.i for w in self.words[source.i : source.right] if w.text == ","]
        if source.right < tag.right and self.words[source.right + 1].text != ",":
            ends = [source.right]  # "According to the ministry over 300 died"
        if not ends or tag is not tag.sentence.words[0]:
            return None
        return self._behind(tag, to, source, ends[-1] + 1)

    def _behind(self, tag: Word, to: Word, source: Word, first: int) -> Saying | None:
        """What a source reports from the word `first` on, up to the end of its clause."""
        spans = self._spans(tag, [Range((first, tag.head.right))])
        who = voice(self.marked.parse, source, first)
        return Saying(tag, Range((tag.i, to.i)), who, spans, _FRAME) if spans else None

    def viewed(self, noun: Word) -> Saying | None:
        """What is so "in X's view" or "in the words of X"."""
        found = viewpoint(self.marked, noun)
        if found is None:
            return None
        tag, owner, ranges = found
        spans = self.extents.spans(ranges, tag, _FRAME)
        who = voice(self.marked.parse, owner)
        return Saying(noun, Range((tag.i, noun.i)), who, spans, _FRAME) if spans else None

    def as_said(self, verb: Word, source: Word) -> Saying | None:
        """What "as reported by X" or "as X noted" reports, `source` being X."""
        if source.i > verb.i:
            if is_subject(verb.head):
                return None  # "said a nurse as quoted by the paper": no clause of hers
            return self._saying(verb, Range((verb.left, verb.i)), voice(self.marked.parse, source))
        return self._saying(verb, cue_words(verb), voice(self.marked.parse, source, verb.i))

    def said_around(self, verb: Word) -> Saying | None:
        """What stands around a comment clause that the parser took for the main clause.

        In "The dam, as one engineer pointed out, is old" it gives "pointed" both subjects; the one
        behind "as" is who comments.
        """
        mark, clause = mark_of(verb), content_clause(verb)
        if mark is None or mark.lower != "as" or clause is None or clause.i < verb.i:
            return None
        before = [who for who in active_subjects(verb) if who.i < mark.i]
        behind = [who for who in active_subjects(verb) if mark.i < who.i < verb.i]
        if not before or not behind or verb.lemma not in cues.listed("commenting", "verbs"):
            return None
        if self.words[before[0].right + 1].text != "," or self.words[clause.left - 1].text != ",":
            return None
        ranges = [Range((before[0].left, before[0].right)), Range((clause.left, clause.right))]
        spans, who = self._spans(verb, ranges), voice(self.marked.parse, behind[0], verb.i)
        return Saying(verb, cue_words(verb), who, spans, _FRAME) if spans else None

    def cited(self, participle: Word) -> Saying | None:
        """What "citing X" hands on: the size that the verb beside it gives a thing.

        A clause that the verb reports is a report of its own, by its subject.
        """
        source, verb = sources.cited(participle), participle.head
        thing = direct_object(verb)
        size = next((child for child in prepositions(verb) if child.lower == "at"), None)
        if source is None or thing is None or size is None or not verb.i < thing.i < size.i:
            return None
        spans = self._spans(participle, [Range((thing.left, size.right))])
        who = voice(self.marked.parse, source)
        return Saying(participle, Range((participle.i, participle.i)), who, spans, _FRAME)

    def _saying(self, tag: Word, words: Range, who: Voice | None) -> Saying | None:
        spans = self._host(tag) if who is not None else []
        return Saying(tag, words, who, spans, _FRAME) if spans else None

    def _host(self, tag: Word) -> list[Offsets]:
        """The clause that a tag stands in.

        After a comma at the end of "Y said that …, according to X" it is Y's saying that X
        reports, not only what Y said; at the end of a sentence it is all of "A, and B".
        """
        head, explained = tag.head, self._explained(tag)
        if head is explained:
            head = head.head
        k = self.marked.inside[tag.left - 1]  # American papers set the comma inside the marks
        comma = self.words[tag.left - 1].text if k < 0 else self.marked.tail(k)
        behind = tag.left > head.i and comma == ","
        closing = tag.right >= tag.sentence.words[-1].i - 1
        for _ in range(_HIGHEST):
            above = head.head
            if not behind or above.i > head.i or above.left > head.i:
                break
            reported = is_content_clause(head) and any_subject(above) is not None
            whole = closing and (is_joined(head) or is_adverbial_clause(head))
            if not reported and not whole and not is_infinitive_clause(head):
                break
            head = above
        if closing and head.right - head.left < tag.right - tag.left + _SHORTEST_CLAUSE:
            # "left two dead and three injured according to police"
            clauses = islice(head.ancestors(), _HIGHEST)
            head = next((verb for verb in clauses if any_subject(verb) is not None), head)
        end = tag.right
        if behind and any(is_relative_clause(word) for word in self.words[tag.i + 1 : end + 1]):
            end = tag.sentence.words[-1].i  # what explains a source may be torn, but is no report
        if explained is not None:
            end = explained.right
        return self._spans(tag, without([Range((head.left, head.right))], [Range((tag.left, end))]))

    def _explained(self, tag: Word) -> Word | None:
        """The participle that tells of a document: "S, according to a memo, filed in May"."""
        to = self.words[tag.i + 1]
        source = complement(to) if tag.lower == "according" else None
        if source is None or source.lemma not in cues.listed("documents", "nouns"):
            return None
        behind = self.words[tag.right + 1 : tag.right + 3]
        if self.words[tag.right].text != "," and behind and behind[0].text == ",":
            behind = behind[1:]
        known = bool(behind) and is_past_participle(behind[0]) and is_adverbial_clause(behind[0])
        return behind[0] if known and any_subject(behind[0]) is None else None

    def _behind_citation(self, tag: Word, ranges: list[Range]) -> list[Range]:
        """What a source says, not whom it cites: "According to Roe, citing police, two died"."""
        first, last = ranges[0]
        first += self.words[first].text == ","
        if first < tag.i or self.words[first].lower not in cues.listed("citing", "participles"):
            return ranges
        commas = [word.i for word in self.words[first : tag.head.i] if word.text == ","]
        return [Range((commas[-1] + 1, last)), *ranges[1:]] if commas else ranges

    def _spans(self, tag: Word, ranges: list[Range]) -> list[Offsets]:
        ranges = self._behind_citation(tag, ranges)
        words = sum(last + 1 - first for first, last in ranges)
        return self.extents.spans(ranges, tag, _FRAME) if words > _SHORTEST_CLAUSE else []

    def _opening(self, word: Word, to: Word) -> Saying | None:
        """What stands after "According to X," where the parser found no clause for it."""
        who, last = self._named_behind(to), word.sentence.words[-1].i
        if who is None or word is not word.sentence.words[0]:
            return None
        first = who.words[1] + 1
        if first >= last or self.words[first].text != ",":
            return None
        spans = self._spans(word, [Range((first + 1, last))])
        return Saying(word, Range((word.i, to.i)), who, spans, _FRAME) if spans else None

    def _named_behind(self, to: Word) -> Voice | None:
        """Who is named after "to", by the kinds of words alone, for phrases that are torn."""
        last = None
        for word in self.words[to.i + 1 : to.sentence.words[-1].i + 1]:
            if (
                word.i > to.i + 1
                and not is_of_noun_phrase(word)
                and not (is_hyphen(word) or is_possessive_mark(word))
            ):
                break
            if word.pos in NOMINAL:
                last = word
        return None if last is None else Voice(last, Range((to.i + 1, last.i)))


def _subject_beside(tag: Word, source: Word) -> Word | None:
    """The subject that the parser took for an apposition of a source.

    In "According to the ministry, Roe, who is 40, was seen" the verb has no other subject.
    """
    verb = tag.head
    if not tag.i < source.i < verb.i or any_subject(verb) is not None:
        return None
    names = [name for name in apposed(source) if is_name(name)]
    return names[-1] if names and names[-1].right < verb.i else None
