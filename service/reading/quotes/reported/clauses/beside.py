"""Clauses and days that the parser hangs on what is said though they stand beside the report.

In "Half said they would stay, while a third were unsure" the second clause matches the first as a
whole, and nobody said it (Huddleston and Pullum 2002, ch. 14.4, on adjuncts and their scope).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.negation import is_negated
from service.reading.grammar.object import direct_object, last_clause_of
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.tense import is_gerund, is_past, is_past_participle, tense_of
from service.reading.grammar.word_classes import (
    FINITE,
    SUBJECTS,
    TIMES,
    is_adverbial_clause,
    is_counted,
    is_pronoun,
    opens_clause,
)
from service.reading.grammar.words import reporting
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.parts import auxiliary_of
from service.reading.grammar.words.speech_parts import is_article, is_number
from service.reading.quotes.saying import PACKAGE, Range
from service.reading.vocabulary import cues
from service.reading.vocabulary.names import PACKAGE as VOCABULARY

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_ANSWERING = lexicon.words(VOCABULARY, "denials", "answering")
_CONTRASTING = lexicon.words(PACKAGE, "reporting_words", "contrasting")
_CONCEDING = lexicon.words(PACKAGE, "reporting_words", "conceding")
_COULD = lexicon.words(PACKAGE, "reporting_words", "could")
_WHICH = lexicon.words(PACKAGE, "reporting_words", "relatives") - lexicon.words(
    PACKAGE, "reporting_words", "also_of_content"
)
_NEW = lexicon.words(PACKAGE, "reporting_words", "remarking")
_SHARES = lexicon.words(PACKAGE, "reporting_words", "shares")
_GLOSSING = lexicon.words(PACKAGE, "reporting_words", "glossing")
_RAISING = lexicon.words(PACKAGE, "reporting_words", "raising")
_DOUBTS = lexicon.words(PACKAGE, "reporting_words", "doubts")
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP"))


def stands_beside(marked: Marked, cue: Word, clause: Word) -> bool:
    """Whether an adverbial clause goes with a report and not with its content.

    It reports something itself in the same tense, or tells what was withheld ("…, though he did not
    say when", "…, though it does not identify either"). In it somebody else may contradict ("says
    it is safe, though a neighbor said it shook"), or another share is set against the one that
    spoke. Or it is the writer's gloss ("…, referring to the bridge").
    A comma, a dash or a quotation parts it, save "though he said", where "he" is who spoke.
    """
    if not is_adverbial_clause(clause) or marked.inside[clause.i] >= 0:
        return False
    before = marked.words[clause.left - 1]
    parted = before.text == "," or before.text in DASHES or marked.inside[before.i] >= 0
    if is_gerund(clause):
        glosses = clause.lemma in _GLOSSING or _raises_doubts(clause)
        return parted and clause.left == clause.i and glosses
    mark = mark_of(clause)
    if mark is None or mark.lower not in _CONTRASTING:
        return False
    own = clause.child(*SUBJECTS)
    speaker = cue.child(*SUBJECTS)
    if own is None or speaker is None:
        return False
    if not parted and not (is_pronoun(own) and concedes(clause)):
        return False
    if _is_share(own) and _is_share(speaker):
        return True
    frames = cues.verbs().get(clause.lemma, frozenset())
    # "…, while the League condemned the attack"
    judges = mark.lower == "while" and "object" in frames and is_somebody(own)
    modal = auxiliary_of(clause)
    same = tense_of(clause) == tense_of(cue) or (modal is not None and modal.lower in _COULD)
    withholds = is_negated(clause) and clause.lemma in _ANSWERING and is_pronoun(own)
    speaks = "speech" in frames
    another = speaks and concedes(clause) and is_somebody(own) and not is_pronoun(own)
    return another or (same and (judges or withholds or speaks))


def _raises_doubts(participle: Word) -> bool:
    """Whether it tells what a report leads others to ask or fear: "renewing questions of"."""
    raised = direct_object(participle)
    return participle.lemma in _RAISING and raised is not None and raised.lemma in _DOUBTS


def concedes(verb: Word) -> bool:
    """Whether a verb stands in a clause of concession: "though he said it was old"."""
    mark = mark_of(verb)
    return is_adverbial_clause(verb) and mark is not None and mark.lower in _CONCEDING


def before_remark(marked: Marked, first: int, last: int) -> int:
    """The last word of a report, before what the writer remarks on it after a dash.

    In "said he would close the dam — a plan that the council rejected" the noun after the dash is
    new and a clause tells what else is so; "which" opens such a clause too.
    """
    words = marked.words
    free = (i for i in marked.among(marked.dashes, first, last) if _is_free(marked, i))
    dashes = [*islice(free, 2)]  # of a line of dashes none begins a remark
    closing = words[last].after
    if len(dashes) != 1 or (closing is not None and closing.text in DASHES):
        return last
    opening = words[dashes[0] + 1]
    if marked.inside[opening.i] >= 0:
        return last
    if opening.lower not in _WHICH:
        noun = opening.head if is_article(opening) or is_number(opening) else opening
        clause = last_clause_of(noun)
        if opening.lower not in _NEW and not is_counted(opening):
            return last
        if clause is None or clause.right < last - 1:
            return last
    return dashes[0] - 1


def _is_free(marked: Marked, dash: int) -> bool:
    """Whether a dash stands outside marks and joins no two halves of a word."""
    word = marked.words[dash]
    if marked.inside[dash] >= 0:
        return False
    return word.text != "-" or word.start > marked.words[dash - 1].end


def _is_share(word: Word) -> bool:
    return is_counted(word) or word.lower in _SHARES


def behind_day(marked: Marked, cue: Word, ranges: list[Range]) -> list[Range]:
    """A clause without the day it was said on: "said Saturday it had closed two piers".

    What opens a clause, "that" or a name tells where it begins: "said Saturday Roe was late", "said
    on Saturday it was late".
    """
    first, last = ranges[0]
    if first != cue.i + 1:
        return ranges
    behind = _behind_time(marked, first, last)
    if behind > first:
        return [Range((behind, last)), *ranges[1:]]
    day = first + (marked.words[first].lower in cues.listed("said_on", "links"))
    if last < day + 2 or marked.words[day].lower not in cues.listed("said_on", "days"):
        return ranges
    opening = marked.words[day + 1]
    named = opening.entity in _NAMED and opening.entity_begins  # no "Sunday Post"
    if not opens_clause(opening) and opening.lower != "that" and not named:
        return ranges  # "night" or "was" can go on with the name of the day
    return [Range((day + 1, last)), *ranges[1:]]


def _behind_time(marked: Marked, first: int, last: int) -> int:
    """Where a clause begins behind when it was said: "said last week it was under review".

    A past or this period, and not a coming one, is when somebody spoke.
    """
    if marked.words[first].lower not in cues.listed("said_on", "periods"):
        return first
    i = first
    while i < last and marked.words[i].entity in TIMES:
        i += 1
    clause = opens_clause(marked.words[i]) or is_article(marked.words[i])
    return i if clause else first


def main_behind(marked: Marked, cue: Word, last: int) -> Word | None:
    """The verb of saying of the main clause after a report that opens its sentence.

    In "Conceding that it was late, she warned: “We go.”" the parser takes "she warned" for a part
    of what was conceded.
    """
    opens = cue.i == cue.sentence.words[0].i and cue.child(*SUBJECTS) is None
    if not opens or not (is_gerund(cue) or is_past(cue) or is_past_participle(cue)):
        return None
    for word in marked.words[cue.i + 2 : last + 1]:
        if marked.inside[word.i] >= 0 or word.tag not in FINITE or not reporting.speaks(word):
            continue
        who = word.child(*SUBJECTS)
        if who is None or not cue.i < who.left - 1 or who.i > word.i:
            continue
        edge, behind = marked.words[who.left - 1], word.after
        parted = edge.text == "," or marked.inside[edge.i] >= 0
        leads = behind is not None and (behind.text in (",", ":") or marked.inside[behind.i] >= 0)
        if parted and leads:
            return word
    return None
