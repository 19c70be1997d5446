"""What somebody said, with its setting in front: "Police say in the van, they found two men".

When and where it is so stands before the clause, which the parser then hangs elsewhere (Huddleston
and Pullum 2002, ch. 8.20, on the front position of adjuncts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import (
    FINITE,
    SUBJECTS,
    TENSED,
    TIMES,
    WH_TAGS,
    complement,
    is_adverbial_clause,
    is_subordinate,
    phrase_head,
)
from service.reading.grammar.words import parts, speech_parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_adposition, is_bound_noun
from service.reading.quotes.saying import Range
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_SAYING = cues.listed("headlines", "verbs")
_FARTHEST = 14  # bounds the cost: words between a cue and its clause


def clause_behind_setting(marked: Marked, cue: Word) -> Range | None:
    """A clause with its setting in front: "Police say in the van, they found two men".

    When and where somebody spoke is not a part of it: "said in a letter, they would go".
    """
    opening, last = cue.after, cue.sentence.words[-1].i
    adverbial = _adverbial_right_behind(cue)
    if adverbial is not None:
        return adverbial
    if cue.lemma not in _SAYING or cue.tag not in FINITE or is_subordinate(cue):
        return None
    if opening is None or not is_adposition(opening) or marked.words[cue.i - 1].text == ",":
        return None
    for i in range(opening.i + 1, min(last, cue.i + _FARTHEST)):
        word = marked.words[i]
        if marked.inside[i] >= 0 or not (
            speech_parts.is_of_phrase(word) or speech_parts.is_punctuation(word)
        ):
            return None
        if word.text == ",":
            own = phrase_head(marked.words[i + 1], len(marked.words))
            verb = own.head
            if (
                own.dep not in SUBJECTS
                or own.tag in WH_TAGS
                or verb.i < own.i
                or not has_tense(verb)
            ):
                return None
            is_telling = _tells_of_telling(opening)
            return Range((i + 1 if is_telling else opening.i, verb.right))
    return None


def _adverbial_right_behind(cue: Word) -> Range | None:
    """A clause with a tense and no conjunction right after a verb: "says at first it was late".

    The parser took it for an adjunct of the verb, which has nothing else for its content.
    """
    opens = cue.after
    if opens is None or opens.tag in WH_TAGS or cue.lemma not in _SAYING:
        return None
    if cue is cue.sentence.words[0]:
        return None
    for clause in cue.children:
        if clause.left == opens.i and is_adverbial_clause(clause):
            own = clause.child(*SUBJECTS)
            whole = own is not None and own.i < clause.i and own.tag not in WH_TAGS
            if whole and mark_of(clause) is None and has_tense(clause):
                return Range((_behind_telling(opens), clause.right))
    return None


def _behind_telling(opening: Word) -> int:
    """Where a clause begins after when somebody spoke: "said on Tuesday it would buy a mill"."""
    time = complement(opening) if is_adposition(opening) else None
    return opening.i if time is None or time.entity not in TIMES else time.right + 1


def subject_behind_medium(words: list[Word], clause: Word) -> int | None:
    """The subject before a clause that the parser made one noun with where somebody spoke.

    In "said in a statement sales had fallen" it reads "statement sales".
    """
    noun = words[clause.left - 1]
    medium = noun.before
    if medium is None or medium.head is not noun or not is_bound_noun(medium):
        return None
    link = noun.head
    spoken = medium.lemma in cues.listed("documents", "media") and is_adposition(link)
    return noun.i if spoken and complement(link) is noun else None


def _tells_of_telling(preposition: Word) -> bool:
    """Whether a phrase tells when or in what somebody spoke: "on Monday", "in a letter"."""
    noun = complement(preposition)
    if noun is None:
        return True
    return noun.entity in TIMES or noun.lemma in cues.listed("documents", "media")


def has_tense(verb: Word) -> bool:
    """Whether a verb or one of its auxiliaries has a tense."""
    return any(word.tag in TENSED for word in (verb, *parts.helpers(verb)))
