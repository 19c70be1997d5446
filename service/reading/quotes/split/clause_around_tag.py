"""Clauses that a tag in their middle parts from quoted words: `The plan, Roe said, "is dead"`.

The words before the tag and the quoted ones are one clause (Quirk et al., A Comprehensive Grammar
of the English Language, 1985, 14.28-29, on reporting clauses in medial position).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import content_clauses
from service.reading.grammar.punctuation import SENTENCE_ENDS, is_mark
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.tense import is_gerund, is_past_participle, is_present
from service.reading.grammar.word_classes import (
    NOMINAL,
    TENSED,
    any_subject,
    is_conjunction,
    is_determiner,
    is_relative_clause,
    main_verb,
    phrase_head,
)
from service.reading.grammar.words.speech_parts import is_infinitive_mark
from service.reading.grammar.words.verbs import is_modal
from service.reading.quotes.saying import PACKAGE, Offsets, Range
from service.reading.quotes.split.clause_before_tag import before_tag, noun_phrase_before
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_RESUMING = lexicon.words(PACKAGE, "reporting_words", "resuming")
_LONGEST_TAG = 12
_LONGEST_BEHIND_TAG = 60  # bounds the cost: words behind a tag
_FEWEST = 3  # words behind a tag that are a clause


def before_cue(marked: Marked, cue: Word, k: int) -> Offsets | None:
    """What a cue in the middle cuts off: `The plan, she said, "is dead"`."""
    first, _ = marked.ranges[k]
    lead = marked.before(k)
    if lead is None:
        return None
    if lead.text == ":":
        return _clause_under_colon(marked, cue, lead)
    # Without a comma before the mark only a verb goes on with what stood before the tag.
    opening = marked.words[min(first + 1, marked.ranges[k][1])]
    if lead.text != "," and not is_conjunction(lead) and opening.tag not in TENSED:
        return None
    return before_tag(marked, cue, k)


def behind_tag(marked: Marked, cue: Word, reported: bool = False) -> Range | None:
    """The words after a tag between commas that go on with what stands before it.

    `"It is sad," he said, that both men came from here`: a "that", a "because", an infinitive or a
    verb without a subject cannot begin a clause of the reporter's. What is `reported` also goes on
    with a clause after "and": `The road is shut, he said, and few people know it`.
    """
    _, high = marked.bounds[cue.sentence.paragraph.index]
    if is_relative_clause(cue):
        return None
    for i in range(cue.i + 1, min(cue.i + _LONGEST_TAG, high - _FEWEST)):
        if marked.inside[i] >= 0 or marked.words[i].text in SENTENCE_ENDS:
            return None
        if marked.words[i].text == ",":
            opening = marked.words[i + 1]
            resumes = (
                opening.lower in _RESUMING
                or is_present(opening)
                or is_modal(opening)
                or is_infinitive_mark(opening)
            )
            resumes = resumes or (reported and _joins_clause(opening))
            if not resumes or marked.inside[i + 1] >= 0:
                return None
            end = _end_of_sentence(marked, i + 1, high)
            return Range((i + 1, end)) if end > i + _FEWEST else None
    return None


def _joins_clause(link: Word) -> bool:
    """Whether "and" joins a clause to the one before a tag: one with a subject, and no cue."""
    verb = next(
        (word for word in link.sentence.words if word.i > link.i and word.tag in TENSED), None
    )
    if not is_conjunction(link) or verb is None:
        return False
    main = main_verb(verb) if verb.head.i > verb.i else verb
    who = any_subject(main)
    return who is not None and link.i < who.i < main.i and main.lemma not in cues.verbs()


def subject_and_verb(marked: Marked, cue: Word) -> list[Range]:
    """What a tag parts that stands between a subject and its verb: `The plan, Roe said, is dead`.

    The parser often gives the subject to the tag. Where no verb stands before the tag, the verb
    after it is that of the words before it.
    """
    front = noun_phrase_before(marked, cue)
    if front is None:
        return []
    end = min(cue.i + _LONGEST_TAG, cue.sentence.words[-1].i)
    for i in range(cue.i + 1, end):
        word = marked.words[i]
        if marked.inside[i] >= 0 or word.tag in TENSED:
            return []
        if word.text == ",":
            verb = marked.words[i + 1]
            if _explains_speaker(marked, cue, verb):
                if _is_speaker(marked.words[front[0] : front[1] + 1]):
                    return []
                continue
            if marked.inside[verb.i] >= 0 or not _has_tense(verb):
                return []
            main = main_verb(verb) if verb.head.i > i else verb
            return [front, Range((i + 1, max(verb.i, main.right)))]
    return []


def _is_speaker(front: list[Word]) -> bool:
    """Whether a phrase that a comma closes before a verb is who speaks, with what he is.

    "Ann Roe, a nurse, said the driver, Tom Berg, was drunk" says nothing of Roe; "The bridge, a
    relic, said Tom Berg, the mayor, is shut" does of the bridge.
    """
    apart = any(word.text == "," for word in front)
    head = next((word for word in front if not front[0].i <= word.head.i <= front[-1].i), front[0])
    return apart and is_somebody(head)


def _explains_speaker(marked: Marked, cue: Word, opening: Word) -> bool:
    """Whether a word after a comma begins what a speaker is: `The plan, said Roe, a nurse, is`."""
    inverted = marked.words[cue.i - 1].text == ","
    return (
        inverted and (opening.pos in NOMINAL or is_determiner(opening)) and opening.head.i > cue.i
    )


def _has_tense(verb: Word) -> bool:
    """Whether a word is a verb with a tense; the parser takes "extended" for a participle."""
    return verb.tag in TENSED or (is_past_participle(verb) and verb.head is verb)


def _end_of_sentence(marked: Marked, start: int, high: int) -> int:
    """The last word of a sentence, the mark that ends it left out where no quotation holds it."""
    i = start
    while i < min(high, start + _LONGEST_BEHIND_TAG):
        k = marked.inside[i]
        if k >= 0:
            i = marked.ranges[k][1]
            if marked.tail(k) in SENTENCE_ENDS:
                return i
        elif marked.words[i].text in SENTENCE_ENDS and is_mark(marked.words[i]):
            break
        i += 1
    return i - 1


def inverted_speaker(marked: Marked, cue: Word) -> Word | None:
    """The speaker after a cue that a comma precedes: `The bridge, said Roe, "is new"`."""
    low, high = marked.bounds[cue.sentence.paragraph.index]
    if (
        is_gerund(cue)
        or cue.lemma == "tell"
        or not low < cue.i < high - 1
        or marked.words[cue.i - 1].text != ","
    ):
        return None
    who = phrase_head(marked.words[cue.i + 1], high)
    end = min(who.right + 1, high - 1)
    closed = marked.words[end].text == "," or marked.inside[end] >= 0
    closed = closed or (marked.words[end].text == ":" and is_somebody(who))
    if not closed or marked.inside[who.i] >= 0:
        return None
    return who if who.pos in NOMINAL else None


def _clause_under_colon(marked: Marked, cue: Word, lead: Word) -> Offsets | None:
    """The clause before the colon of `She said it was over: "Go home."`."""
    for child in content_clauses(cue):
        if cue.i < child.left and child.i < lead.i:
            return Offsets((marked.words[child.left].start, marked.words[lead.i - 1].end))
    return None
