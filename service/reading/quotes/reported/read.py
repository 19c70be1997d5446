"""Reported speech: cues outside quotation marks, and the clause or phrase that each governs.

The constructions are those of English reporting (Huddleston and Pullum 2002, ch. 17): content
clauses after, before or around the verb, infinitives, objects, what follows a preposition, and the
complements of nouns and adjectives. Which word takes which is in `vocabulary/lexicon/cues.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.negation import is_none
from service.reading.grammar.object import is_governed
from service.reading.grammar.own_subject import sender
from service.reading.grammar.source import (
    commenter,
    hands_on,
    only_hears,
    quoted_object,
    quoted_subject,
)
from service.reading.grammar.subject import holder, subject
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    any_subject,
    is_verb,
)
from service.reading.grammar.words import clauses, parts, reporting
from service.reading.grammar.words.nouns import is_common, is_second_part
from service.reading.parse.words import among
from service.reading.quotes import denial
from service.reading.quotes.beside import is_quoted, noun_from, outside
from service.reading.quotes.reported import periphrasis as periphrases
from service.reading.quotes.reported.according_to import AdverbialTags
from service.reading.quotes.reported.clauses.beside import behind_day, main_behind
from service.reading.quotes.reported.complements import Complements
from service.reading.quotes.reported.extent import Extents, has_dateline
from service.reading.quotes.reported.headline import rest_of_headline
from service.reading.quotes.reported.is_report import (
    holds_quotation,
    is_byline,
    is_editors_note,
    is_of_nobody,
    lacks_marks,
    says_something,
)
from service.reading.quotes.reported.passive import agent, is_asked
from service.reading.quotes.saying import PACKAGE, UNSAID, Range, Saying, cue_words, without
from service.reading.quotes.speaker import is_at_end, short_of, voice
from service.reading.quotes.split.clause_around_tag import behind_tag, subject_and_verb
from service.reading.quotes.split.clause_before_tag import before_closing_tag, clause_before_tag
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import BEFORE_TAG, PHRASES, construction

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Voice

_NONE: frozenset[str] = frozenset()
PARTED = "parenthetic"
_LEADING_TO_RESULTS = words(PACKAGE, "reporting_words", "leading_to_results")
_OF_CONTENT = words(PACKAGE, "reporting_words", "also_of_content")


class ReportedSpeech:
    """The reported speech of one article."""

    def __init__(self, marked: Marked, used: set[int]) -> None:
        self.marked = marked
        self.words = marked.words
        self.used = used
        self.complements = Complements(marked)
        self.extents = Extents(marked, self.complements.owner)
        self.verbs = cues.verbs()
        self.phrasal = cues.with_particles()
        self.nouns = cues.nouns()
        self.viewpoints = cues.viewpoints()
        self.citing = cues.listed("citing", "participles")
        self.conjunctions = cues.listed("conjunctions", "participles")
        self.commenting = cues.listed("commenting", "verbs")
        self.tags = AdverbialTags(marked, self.extents)
        self.found: list[Saying] = []

    def read(self) -> list[Saying]:
        """Every saying whose cue stands outside quotation marks, in the order of the cues."""
        inside = self.marked.inside
        for word in among(self.marked.parse.by_lemma, _lemmas()):
            if inside[word.i] >= 0 or word.i in self.used:
                continue
            if clauses.is_predicative(word):
                self._adjective(word.head, word)
            if is_verb(word):
                self._verb(word)
            elif is_common(word):
                self._noun(word)
        return self.found

    def _verb(self, verb: Word) -> None:
        if is_second_part(verb):
            return
        if verb.lower == "according":
            self._keep(self.tags.according(verb))
            return
        if verb.lower in self.citing:
            handed_on = self.tags.cited(verb)
            if handed_on is not None:
                self.found.append(handed_on)
                return
        frames = self.verbs.get(verb.lemma, _NONE)
        if verb.lemma in self.phrasal:
            frames = reporting.constructions(verb)
        if verb.lemma in cues.behind_that():
            frames = frames | {"that"}
        if verb.i == verb.left == verb.sentence.words[0].i and verb.lower in self.conjunctions:
            return
        reports = frames or verb.lemma in self.commenting
        if reports and not denial.is_unsaid(verb) and not is_editors_note(verb):
            self._governed(verb, frames)
        if verb.lemma not in periphrases.VERBS or denial.is_unsaid(verb):
            return
        for cue, clause, last in periphrases.reported_by_periphrasis(self.marked, verb, self.nouns):
            ranges = [Range((clause.left, clause.right))]
            frame = "clause" if cue is verb else "noun:that"
            self._append(cue, frame, ranges, Range((cue.i, last)))

    def _governed(self, verb: Word, frames: frozenset[str]) -> None:
        """What stands in a construction of a verb, or around it as a tag or headline verb."""
        source = commenter(verb, frames)
        if source is not None:
            self._keep(self.tags.as_said(verb, source))
            return
        around = self.tags.said_around(verb)
        if around is not None:
            self.found.append(around)
            return
        parted = subject_and_verb(self.marked, verb)
        if parted:
            self._append(verb, PARTED, parted)
            return
        options = self.complements.of(verb, frames) if frames else []
        if not options:
            closed = before_closing_tag(self.marked, verb)
            options = [] if closed is None else [("preposed", [closed])]
        if not options and (line := rest_of_headline(verb)) is not None:
            options = [("clause", [line])]
        if hands_on(verb):  # "quoted her as saying it was over": the saying has that clause
            options = [option for option in options if option[0] == "preposed"]
        for frame, ranges in options:
            if frame == "preposed" and is_byline(self.marked, verb, ranges):
                continue
            said = self._before_main(verb, behind_day(self.marked, verb, ranges))
            opposed = self._against(verb, ranges)
            self._append(verb, frame, self._both_sides(verb, frame, said), opposed)

    def _before_main(self, verb: Word, ranges: list[Range]) -> list[Range]:
        """What a report that opens its sentence says, without the main clause after it."""
        main = main_behind(self.marked, verb, ranges[-1][1])
        who = None if main is None else any_subject(main)
        if main is None or who is None:
            return ranges
        if is_gerund(verb):
            self.complements.owner[verb.i] = main
        return without(ranges, [Range((who.left, ranges[-1][1]))]) or ranges

    def _against(self, verb: Word, ranges: list[Range]) -> Range | None:
        """A verb with its "against", without which it would say the opposite: "argued against"."""
        behind = verb.i + 1
        opposes = behind + 1 == ranges[0][0] and self.words[behind].lower in cues.listed(
            "opposing", "prepositions"
        )
        return Range((cue_words(verb)[0], behind)) if opposes else None

    def _both_sides(self, verb: Word, frame: str, ranges: list[Range]) -> list[Range]:
        """What is said on one side of a tag together with its other half, if a tag parts them."""
        other: Range | None = None
        if frame == "clause":
            other = clause_before_tag(self.marked, verb, ranges[0][0])
        elif frame in BEFORE_TAG:
            quoted = any(self.marked.holds_quotation(*one) for one in ranges)
            other = behind_tag(self.marked, verb, reported=not quoted)
        return ranges if other is None else sorted([other, *without(ranges, [other])])

    def _keep(self, saying: Saying | None) -> None:
        if saying is not None:
            self.found.append(saying)

    def _adjective(self, verb: Word, adjective: Word) -> None:
        if not is_verb(verb) or verb.i in self.used or self.marked.inside[verb.i] >= 0:
            return
        ranges = periphrases.content_of_adjective(adjective)
        if ranges:
            self._append(verb, f"adj:{adjective.lemma}", ranges, Range((verb.i, adjective.i)))

    def _noun(self, noun: Word) -> None:
        if noun.head.lower in self.viewpoints.get(noun.lemma, ()):
            viewed = self.tags.viewed(noun)
            if viewed is not None:
                self.found.append(viewed)
                return
        measures = is_governed(noun) and noun.lemma in cues.listed("degrees", "nouns")
        if noun.lemma not in self.nouns or measures or is_none(noun):  # "no reports that"
            return
        said = periphrases.content_of_noun(self.marked, noun, self.nouns)
        if said is not None:
            frame, content = said
            self._append(noun, frame, [content], Range((noun.i, noun.i)))

    def _append(
        self,
        cue: Word,
        frame: str,
        ranges: list[Range],
        words: Range | None = None,
    ) -> None:
        if self._is_closed(cue, ranges) or lacks_marks(self.marked, cue, frame, ranges):
            return
        if frame == "clause" and _is_result(self.words, cue, ranges):
            return
        spans = self.extents.spans(ranges, cue, frame)
        head = self._head(cue) if spans else None
        if not spans or is_of_nobody(cue, head):
            return
        if head is not None and any(first <= head.i <= last for first, last in ranges):
            if (
                frame in ("clause", "question")
                and head.left <= cue.i
                and ranges[0] != (head.i, head.i)
            ):
                # "the files that he said they found"
                ranges = without(ranges, [Range((head.left, cue.i))])
                spans = self.extents.spans(ranges, cue, frame) if ranges else []
            head = outside(self.marked, head, cue, ranges, is_before=frame in BEFORE_TAG)
        if not spans:
            return
        who = self._voice(head, cue)
        if who is not None and frame == "preposed" and is_at_end(who, ranges, cue):
            # "is up for the job, party officials said": the parser hung who spoke on "job"
            spans = self.extents.spans(without(ranges, [Range((who.words[0], cue.i))]), cue, frame)
        elif who is not None:
            who.words = short_of(who.words, ranges)
        self._keep_report(cue, Saying(cue, words or cue_words(cue), who, spans, frame), ranges)

    def _voice(self, head: Word | None, cue: Word) -> Voice | None:
        """The phrase of a speaker, who is named in no dateline and in no words of others."""
        if head is not None:
            head = self._behind_dateline(head, cue)
        if head is not None and is_quoted(self.marked, head, cue):
            head = any_subject(head)  # "Roe, who calls it “thin”, said": torn, or nobody
        return None if head is None else voice(self.marked.parse, head, cue.i)

    def _keep_report(self, cue: Word, saying: Saying, ranges: list[Range]) -> None:
        """Keep a report, with whether its cue denies it; or keep its words from others."""
        frame, who = saying.frame, saying.voice
        told = construction(frame) in PHRASES and not holds_quotation(self.marked, ranges)
        if told and denial.is_left_open(cue):
            return  # "did not dispute that Roe had told them to go": no words of Roe's
        if says_something(self.marked, cue, frame, ranges, who):
            saying.denied = denial.denies(cue, frame, self.words[ranges[0][0]])
        elif is_asked(cue):
            saying.frame = UNSAID  # nor is what stands inside it: "whether she believed that …"
        else:
            return
        self.found.append(saying)

    def _head(self, cue: Word) -> Word | None:
        """The head word of whoever utters a cue."""
        if is_common(cue):
            return sender(cue) or holder(cue)
        if only_hears(cue) or is_asked(cue):
            return agent(cue)
        quoted = quoted_object(cue) or (quoted_subject(cue) if hands_on(cue) else None)
        if quoted is None and cue.lemma == "know" and cue.head.lemma == "let":
            quoted = subject(cue.head)  # "he let her know that": he told her
        if quoted is not None:
            return quoted
        head = subject(self.complements.owner.get(cue.i, cue))
        return agent(cue) if head is None and parts.passive_subject(cue) is not None else head

    def _is_closed(self, cue: Word, ranges: list[Range]) -> bool:
        """Whether a semicolon parts a cue from what is after it: "…, she says; prices fall"."""
        behind = cue.i + 1
        parted = behind < len(self.words) and self.words[behind].text == ";"
        return parted and min(ranges)[0] > cue.i

    def _behind_dateline(self, head: Word, cue: Word) -> Word | None:
        """A speaker, or where that stands in a dateline, the noun phrase after the dateline."""
        start = self.marked.bounds[head.sentence.paragraph.index][0]
        if not head.i < start < cue.i or not has_dateline(head):
            return head
        return noun_from(self.marked, start, cue)


def _is_result(words: list[Word], cue: Word, ranges: list[Range]) -> bool:
    """Whether a that-clause tells what a deed led to: "told so many lies that nobody listened"."""
    start = min(ranges)[0]
    measured = any(word.lower in _LEADING_TO_RESULTS for word in words[cue.i + 1 : start])
    return measured and words[start].lower in _OF_CONTENT


@cache
def _lemmas() -> frozenset[str]:
    """The lemmas of all words that can report: at one look, most words are skipped."""
    return frozenset().union(
        cues.verbs(), cues.with_particles(), periphrases.VERBS, cues.nouns(), cues.viewpoints(),
        cues.adjectives(), cues.listed("commenting", "verbs"), ("accord",), cues.behind_that(),
    )  # fmt: skip
