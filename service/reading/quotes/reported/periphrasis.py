"""Reports whose cue is no verb of saying.

"Her answer was that …", "he made it clear that …", "she put it to him that …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import SUBJECTS
from service.reading.quotes.saying import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

Report = tuple["Word", "Word", int]

VERBS = lexicon.words(PACKAGE, "reporting_words", "naming")
_EVIDENT = lexicon.words(PACKAGE, "reporting_words", "evident")
_ADVERBIAL = lexicon.words(PACKAGE, "reporting_words", "adverbial")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VB", "VBN", "VBG"))
_OPENING = frozenset(("IN", "WDT"))
_IN_PHRASES = frozenset(("ADP", "PROPN", "NOUN", "DET", "ADJ", "NUM", "PART", "ADV", "PRON"))
_FARTHEST = 14
_PREDICATES = ("ccomp", "oprd", "acomp")
_CLAUSES = ("ccomp", "advcl", "csubj")


def reports(marked: Marked, verb: Word, nouns: Mapping[str, frozenset[str]]) -> list[Report]:
    """What a verb that says nothing by itself reports: `(cue, head of the clause, last cue word)`.

    `nouns` are those of saying with their constructions, as of `cues.nouns`.
    """
    if verb.lemma == "be":
        return _identified(marked, verb, nouns)
    return _made_clear(marked, verb) if verb.lemma == "make" else _put_to(marked, verb)


def _identified(marked: Marked, verb: Word, nouns: Mapping[str, frozenset[str]]) -> list[Report]:
    """The clause that a noun of saying is said to be: "her answer was that …"."""
    clause = verb.child("ccomp")
    noun = None if clause is None else verb.child("nsubj")
    if clause is None or noun is None or not noun.i < verb.i < clause.left:
        return []
    if "that" not in nouns.get(noun.lemma, ()) or marked.inside[noun.i] >= 0:
        return []
    opening = marked.words[clause.left]
    quoted = marked.inside[opening.i] >= 0
    return [(noun, clause, noun.i)] if quoted or opening.lower == "that" else []


def _made_clear(marked: Marked, verb: Word) -> list[Report]:
    """The clause of "made clear that …" and "made it clear that …"."""
    evident = next((c for c in verb.having(*_PREDICATES) if c.lower in _EVIDENT), None)
    if evident is None or evident.i < verb.i or marked.inside[evident.i] >= 0:
        return []
    for clause in (*evident.having(*_CLAUSES), *verb.having(*_CLAUSES)):
        opening = marked.words[clause.left]
        if clause.left < evident.i or opening.lower in _ADVERBIAL or clause.tag not in _FINITE:
            continue
        if opening.lower == "that" or clause.child(*SUBJECTS) is not None:
            return [(verb, clause, evident.i)]
    return []


def _put_to(marked: Marked, verb: Word) -> list[Report]:
    """The clause of "put it to the witness that …", as courts report it."""
    it, to = verb.child("dobj"), verb.child("prep")
    who = None if to is None or to.lower != "to" else to.child("pobj")
    if verb.lemma != "put" or it is None or it.lower != "it" or who is None:
        return []
    for clause in (*who.having("relcl", "acl"), *verb.having("ccomp")):
        own = clause.child(*SUBJECTS)
        if marked.words[clause.left].lower == "that" and own is not None and own.lower != "that":
            return [(verb, clause, it.i)]
    return []


def later_clause(marked: Marked, noun: Word, nouns: Mapping[str, frozenset[str]]) -> Word | None:
    """The clause of a noun behind other phrases: "her claim on Monday that the dam was old".

    The parser hangs it on a word in between, or on the verb above.
    """
    low, high = noun.i + 1, min(noun.sentence.words[-1].i, noun.i + _FARTHEST)
    if low > high or marked.words[low].pos not in ("ADP", "PROPN", "NOUN"):
        return None
    for i in range(low, high):
        word = marked.words[i]
        if word.lower == "that" and word.tag in _OPENING:
            clause = word.head
            own = clause.child(*SUBJECTS)
            return clause if clause.left == i < clause.i and own not in (None, word) else None
        if word.pos not in _IN_PHRASES or "that" in nouns.get(word.lemma, ()):
            return None
    return None
