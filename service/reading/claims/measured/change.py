"""What a rise or a fall is of ("saw a 5 percent increase"), and what is so many times as large.

Of a ratio (`of_ratio`) the first of these answers:

1. Of a verb such as "double": its object, else its subject.
2. Of so many to one behind a verb that compares two: whoever outnumbers the other.
3. Of a margin that nobody wins or needs: what it is of ("a 3 to 1 majority of members"), or the
   many who do something by it ("voters backed it by a 3 to 1 margin"); what one alone does has none
   ("rates it false by a 3 to 1 margin").
4. Of anything else: what is or does so much, and not the measure ("twice the average").

Tables: quantities/lexicon/changes.toml, quantities/lexicon/compared.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.amount_context import is_of_something
from service.reading.claims.measured.measurand import Measurand
from service.reading.grammar.attachment import is_prepositional_participle
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.punctuation import is_after_comma
from service.reading.grammar.word_classes import (
    is_determiner,
    is_joined,
    is_plural_noun,
    is_subject,
    is_verb_form,
)
from service.reading.grammar.words.nouns import is_behind
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.kinds.ratios import is_word_of_ratio

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before, Case
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Span

_OF_RATIOS = words("service.reading.quantities", "compared", "of_ratios")
_OUTNUMBERING = words("service.reading.quantities", "compared", "outnumbering")
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


def of_ratio(case: Case) -> Measurand | None:
    """The first of these that answers, of a ratio only."""
    if not case.measure.ratio:
        return None
    word = case.atoms[case.measure.last - 1].word
    word = case.top if word.lower == "fold" else word  # "cut it 100-fold"
    if is_word_of_ratio(word) and is_verb_form(word):
        thing = case.phrases.object_of(word) or case.phrases.subject_of(word)
        return Measurand(None, case.span(thing), word)
    inside = case.atoms[case.measure.first : case.measure.last]
    found = _to_one(case, word) if any(atom.lower == "to" for atom in inside) else None
    if found is not None:
        return found
    thing = case.measured.happening(case.measure, word)
    if thing is None or thing.i > word.i:  # the measure: "twice the average"
        return _compared(case, word)
    return Measurand(None, case.span(thing), word)


def _to_one(case: Case, word: Word) -> Measurand | None:
    """Who outnumbers the other, or of whom a margin is."""
    verb, _ = case.phrases.governor(word)
    who = case.phrases.subject_of(verb) if verb is not None else None
    if verb is not None and verb.lemma in _OUTNUMBERING:
        return Measurand(None, case.span(who), word)
    margin = case.top if case.top.lemma in _OF_RATIOS else case.top.head
    if margin.lemma not in _OF_RATIOS:
        return None
    if lower_at(case.atoms, case.measure.last + 1) == "of":  # "a 3 to 1 majority of members"
        return Measurand(None, case.span(margin), word)
    if is_direct_object(margin):
        return None
    many = is_behind(margin, ("by",)) and who is not None and is_plural_noun(who)
    return Measurand(None, case.span(who) if many else None, word)


def _compared(case: Case, word: Word) -> Measurand:
    """What is so many times the size of something else: the subject of the clause."""
    last = case.last
    if case.word_before() == "," and last is not None:
        return Measurand(None, last.subject, word, in_gap=True)
    verb, _ = case.phrases.governor(word)
    whom = case.phrases.subject_of(verb) if verb is not None else None
    return Measurand(None, None if whom is None else case.phrases.span(whom), word)
