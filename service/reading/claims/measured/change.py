"""What a rise or a fall is of: "sales saw a 5 percent increase", "8.5 percent (a 2 percent rise)".

Table: quantities/lexicon/changes.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.amount_context import is_of_something
from service.reading.grammar.attachment import is_prepositional_participle
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.punctuation import is_after_comma
from service.reading.grammar.word_classes import (
    is_determiner,
    is_joined,
    is_subject,
    is_verb_form,
)
from service.reading.grammar.words.nouns import is_behind
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Span

_CONTESTS = words("service.reading.quantities", "measured", "contests")
_ADJUNCTS = words("service.reading.quantities", "changes", "adjuncts")
_UNDERGOING = words("service.reading.quantities", "changes", "undergoing")


def undergone_by(
    before: Before, phrases: Phrases, atoms: list[Atom], measure: Measure, change: Word
) -> Span | None:
    """What undergoes a change whose noun does not say of what it is.

    The subject of a light verb ("sales saw a 5 percent rise"), or of the clause beside which it
    stands ("rose 2 percent after a 3 percent fall", "did well with a gain of 2 percent"); in
    brackets what was said before them.
    """
    if is_of_something(change):
        return None
    i = measure.first - (lower_at(atoms, measure.first - 1) in ("a", "an"))
    last = before.claim_in(change.sentence)
    if lower_at(atoms, i - 1) == "(" and before.claim is not None:
        return None if last is None else last.subject
    if last is not None and _is_apposed(change):
        return last.subject  # "closed at $487, a gain of 2.5%"
    whose = _subject_over(phrases, measure, change)
    return phrases.span(whose) if whose is not None else None


def _is_apposed(change: Word) -> bool:
    """Whether a noun of change with its article is set off behind a comma, governed by nothing."""
    article = change.sentence.at(change.left)
    governed = is_direct_object(change) or is_subject(change) or is_governed(change)
    behind = article is not None and is_after_comma(article) and is_determiner(article)
    return behind and not governed and not is_joined(change)


def _subject_over(phrases: Phrases, measure: Measure, change: Word) -> Word | None:
    """The subject of the verb that a noun of change is the object or an adjunct of."""
    verb = change.head
    if is_direct_object(change) and verb.lemma in _UNDERGOING:
        return phrases.subject_of(verb)
    beside = is_behind(change, _ADJUNCTS) and measure.kind in ("percent", "fraction")
    above, _ = phrases.governor(change.head) if beside else (None, change)
    if above is not None and is_prepositional_participle(above):
        above, _ = phrases.governor(above)
    return phrases.subject_of(above) if above is not None else None


def moved_by(phrases: Phrases, preposition: Word) -> Word | None:
    """What the nearest word of change before "by" moves: "for cutting rates by 2 points"."""
    words = preposition.sentence.words
    at = preposition.i - words[0].i
    for word in reversed(words[max(at - 8, 0) : at]):
        if is_of_change(word):
            if is_verb_form(word) and word.lemma.lower() in _CONTESTS:
                return phrases.subject_of(word)  # "lost the state by 5 percent"
            if is_verb_form(word):
                thing = phrases.object_of(word)
                return thing if thing is not None else phrases.subject_of(word)
            return phrases.own_subject(word)
        if is_verb_form(word):
            return None
    return None


def is_moved(verb: Word, measure: Measure) -> bool:
    """Whether a verb takes its object from one value to another: "cut the trip from 9 to 5"."""
    return measure.change and is_of_change(verb)
