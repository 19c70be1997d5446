"""Reports whose cue is not a verb of saying.

"Her answer was that …", "he made it clear that …", "she put it to him that …", "her claim that …",
"she is sure that …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import is_of_noun
from service.reading.grammar.object import (
    content_clauses,
    direct_object,
    infinitive_of,
    is_content_clause,
    is_direct_object,
    is_infinitive_clause,
)
from service.reading.grammar.word_classes import (
    SUBJECTS,
    TIMES,
    any_subject,
    complement,
    is_preposition,
    is_relative_clause,
    is_verb_form,
)
from service.reading.grammar.words import parts, speech_parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_adposition, is_substantive
from service.reading.grammar.words.parts import auxiliary_of, is_prepositional, preposition_of
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import active_subject
from service.reading.quotes.saying import PACKAGE, Range
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

Report = tuple["Word", "Word", int]

VERBS = lexicon.words(PACKAGE, "reporting_words", "naming")
_EVIDENT = lexicon.words(PACKAGE, "reporting_words", "evident")
_ADVERBIAL = lexicon.words(PACKAGE, "reporting_words", "adverbial")
_FARTHEST = 14  # bounds the cost: words between a noun and its clause


def reported_by_periphrasis(
    marked: Marked, verb: Word, nouns: Mapping[str, frozenset[str]]
) -> list[Report]:
    """What a verb that says nothing by itself reports: `(cue, head of the clause, last cue word)`.

    `nouns` are those of saying with their constructions, as of `cues.nouns`.
    """
    if verb.lemma == "be":
        return _identified(marked, verb, nouns)
    return _made_clear(marked, verb) if verb.lemma == "make" else _put_to(marked, verb)


def _identified(marked: Marked, verb: Word, nouns: Mapping[str, frozenset[str]]) -> list[Report]:
    """The clause that a noun of saying is said to be: "her answer was that …"."""
    clause = parts.content_clause(verb)
    noun = None if clause is None else active_subject(verb)
    if clause is None or noun is None or not noun.i < verb.i < clause.left:
        return []
    if "that" not in nouns.get(noun.lemma, ()) or marked.inside[noun.i] >= 0:
        return []
    opening = marked.words[clause.left]
    quoted = marked.inside[opening.i] >= 0
    return [(noun, clause, noun.i)] if quoted or opening.lower == "that" else []


def _made_clear(marked: Marked, verb: Word) -> list[Report]:
    """The clause of "made clear that …" and "made it clear that …"."""
    evident = next((c for c in parts.predicates(verb) if c.lower in _EVIDENT), None)
    if evident is None or evident.i < verb.i or marked.inside[evident.i] >= 0:
        return []
    for clause in (*parts.content_or_adjuncts(evident), *parts.content_or_adjuncts(verb)):
        opening = marked.words[clause.left]
        if clause.left < evident.i or opening.lower in _ADVERBIAL or not is_verb_form(clause):
            continue
        if opening.lower == "that" or clause.child(*SUBJECTS) is not None:
            return [(verb, clause, evident.i)]
    return []


def _put_to(marked: Marked, verb: Word) -> list[Report]:
    """The clause of "put it to the witness that …", as courts report it."""
    it, to = direct_object(verb), preposition_of(verb)
    who = None if to is None or to.lower != "to" else complement(to)
    if verb.lemma != "put" or it is None or it.lower != "it" or who is None:
        return []
    for clause in (*parts.clauses_of_noun(who), *content_clauses(verb)):
        own = clause.child(*SUBJECTS)
        if marked.words[clause.left].lower == "that" and own is not None and own.lower != "that":
            return [(verb, clause, it.i)]
    return []


def later_clause(marked: Marked, noun: Word, nouns: Mapping[str, frozenset[str]]) -> Word | None:
    """The clause of a noun after other phrases: "her claim on Monday that the dam was old".

    The parser hangs it on a word in between, or on the verb above.
    """
    low, high = noun.i + 1, min(noun.sentence.words[-1].i, noun.i + _FARTHEST)
    if low > high or not (is_adposition(marked.words[low]) or is_substantive(marked.words[low])):
        return None
    for i in range(low, high):
        word = marked.words[i]
        if word.lower == "that" and speech_parts.is_linking(word):
            clause = word.head
            own = clause.child(*SUBJECTS)
            return clause if clause.left == i < clause.i and own not in (None, word) else None
        if not speech_parts.is_of_phrase(word) or "that" in nouns.get(word.lemma, ()):
            return None
    return None


def content_of_adjective(adjective: Word) -> list[Range]:
    """The clause, infinitive or phrase of an adjective: "sure that", "afraid of a loss", or []."""
    frames = cues.adjectives().get(adjective.lemma, ())
    for child in adjective.children:
        content: Word | None = None
        if _kind_of_clause(child) in frames:
            content = child
        elif is_prepositional(child) and child.lower in frames:
            content = parts.led_to(child)
        if content is not None and child.i > adjective.i:
            return [Range((content.left, content.right))]
    return []


def _kind_of_clause(child: Word) -> str:
    """Whether an adjective has a clause, an infinitive or neither there, as `cues` names them."""
    if is_content_clause(child):
        return "clause"
    return "infinitive" if is_infinitive_clause(child) else ""


def content_of_noun(
    marked: Marked, noun: Word, nouns: Mapping[str, frozenset[str]]
) -> tuple[str, Range] | None:
    """What a noun of saying is about, with its construction: "her claim that …", "of …"."""
    frames = nouns[noun.lemma]
    for child in noun.children:
        if child.i < noun.i:
            continue
        content: Word | None = None
        frame = "noun:that"
        if is_of_noun(child) or is_content_clause(child):
            to = auxiliary_of(child)
            if "that" in frames and _opens_with_that(marked, child):
                content = child
            elif to is not None and to.lower == "to" and "infinitive" in frames:
                content, frame = child, "noun:infinitive"
        elif is_prepositional(child) and child.lower in frames:
            content, frame = parts.led_to(child), f"noun:{child.lower}"
        if content is not None:
            return frame, Range((content.left, max(content.right, _described_as(noun, child))))
    if "infinitive" in frames and (aim := _aim_behind(noun)) is not None:
        return "noun:infinitive", Range((aim.left, aim.right))
    asked = _request_behind(marked, noun, frames)
    if asked is not None:
        return "noun:for", Range((asked.left, asked.right))
    later = later_clause(marked, noun, nouns) if "that" in frames else None
    return None if later is None else ("noun:that", Range((later.left, later.right)))


def _request_behind(marked: Marked, noun: Word, frames: frozenset[str]) -> Word | None:
    """What a noun of asking asks for: "a call from Roe for firms to stay", "demands for it to go".

    The parser may hang the infinitive on the verb above.
    """
    for i in range(noun.i + 1, min(noun.sentence.words[-1].i, noun.i + _FARTHEST)):
        word = marked.words[i]
        if word.lower in frames and mark_of(word.head) is word:
            to = auxiliary_of(word.head)
            asks = to is not None and to.lower == "to" and word.head.left == i
            return word.head if asks else None
        if not speech_parts.is_of_phrase(word):
            return None
    return None


def _aim_behind(noun: Word) -> Word | None:
    """The infinitive of a noun that a time parts from it: "made public plans last month to sell".

    The parser hangs it on the verb above.
    """
    aim = infinitive_of(noun.head) if is_direct_object(noun) else None
    word = noun.after
    while word is not None and word.entity in TIMES:
        word = word.after
    parted = word is not None and word is not noun.after
    return aim if aim is not None and parted and word is not None and word.i == aim.left else None


def _opens_with_that(marked: Marked, clause: Word) -> bool:
    """Whether a noun's clause is what it says; the "that" of a relative is a part of it."""
    mark, opening = mark_of(clause), marked.words[clause.left]
    if mark is None and not is_relative_clause(clause) and any_subject(clause):
        mark = opening if is_preposition(opening) else None
    return mark is not None and mark.lower == "that"


def _described_as(noun: Word, of: Word) -> int:
    """Where "as Y" ends after "her description of X"; -1 where nothing is so described."""
    if of.lower != "of":
        return -1
    return max((c.right for c in prepositions(noun) if c.i > of.i and c.lower == "as"), default=-1)
