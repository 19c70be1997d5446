"""Passives that report: "is expected to fall", "was described as rude", "was called a gift".

What they report is said of their subject (Huddleston and Pullum 2002, 16.10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import infinitive_of
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.tense import is_gerund, is_past, is_past_participle
from service.reading.grammar.word_classes import (
    any_subject,
    complement,
    is_adverbial_clause,
    is_agentless,
    is_passive_participle,
)
from service.reading.grammar.words import parts
from service.reading.grammar.words.clauses import is_passive_in_list, predicate_name
from service.reading.grammar.words.nouns import RELATIVE_TAGS
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import attribute_of
from service.reading.quotes.saying import PACKAGE, Range, without

if TYPE_CHECKING:
    from service.reading.parse.words import Word


_PRESSING = lexicon.words(PACKAGE, "reporting_words", "pressing")
# "Accused by critics of a fraud", "blamed by critics for lying".
_BLAMED = lexicon.words(PACKAGE, "reporting_words", "blamed")


def passive(verb: Word, frames: frozenset[str]) -> list[tuple[str, list[Range]]]:
    """The construction of a passive and the word ranges of what it reports, or []."""
    patient = parts.passive_subject(verb)
    if patient is None or patient.i > verb.i:
        return []
    relative = patient.tag in RELATIVE_TAGS
    whole = [] if relative else [Range((patient.left, patient.right))]
    said = _said_of(verb, frames)
    if said is not None:
        frame, content = said
        by = _by(verb)
        ranges = [Range((content.left, content.right))]
        if by is not None and by.i > content.left:
            ranges = without(ranges, [Range((by.left, by.right))])
        return [(frame, [*whole, *ranges])]
    if "pass:subject" in frames and whole and not parts.governed_clauses(verb):
        return [("pass:subject", whole)]
    return []


def is_asked(verb: Word) -> bool:
    """Whether the subject above a participle hears and does not say: "demurred when asked if"."""
    return verb.lemma in _PRESSING and _is_bare_participle(verb)


def is_suffered(verb: Word) -> bool:
    """Whether the deed of a verb is done to what stands before it: "talks intended to end it".

    In a list, or right behind that, it has no auxiliary.
    """
    if is_passive_participle(verb) or is_passive_in_list(verb):
        return True
    before = verb.before
    apart = before is not None and before.text == ","
    return not apart and _is_bare_participle(verb)


def _is_bare_participle(verb: Word) -> bool:
    """Whether a past form is a participle, with no subject or auxiliary: "demurred when asked".

    The tagger takes the past tense for the participle and the other way round.
    """
    form = is_past(verb) or is_past_participle(verb)
    alone = any_subject(verb) is None and parts.helper(verb) is None
    return form and alone and is_adverbial_clause(verb)


def is_told(verb: Word, hearer: Word | None) -> bool:
    """Whether the subject of a verb of asking is asked himself, and nobody says by whom.

    "Staff were told to go", and in a headline "Two held, told to pay": whom one tells is named.
    """
    bare = is_past_participle(verb) and parts.helper(verb) is None and _by(verb) is None
    return is_agentless(verb) or (bare and hearer is None)


def agent(verb: Word) -> Word | None:
    """Who does what a passive tells, also where "by" hangs on a part of what is said.

    "Called a gift by critic Ann Roe", "accused by critics of lying".
    """
    by = _by(verb)
    return None if by is None else complement(by)


def _said_of(verb: Word, frames: frozenset[str]) -> tuple[str, Word] | None:
    """The frame and head of what a passive says of its subject."""
    by = _by(verb)
    infinitive = infinitive_of(verb)
    who_does = by is not None and infinitive is not None and is_gerund(infinitive)
    if "pass:infinitive" in frames and infinitive is not None and not who_does:
        # "Is said to be old" is hearsay; "is expected to fall", "are asked to call" is nobody's.
        hearsay = "speech" in frames and "object_infinitive" not in frames
        return "hearsay" if hearsay else "pass:infinitive", infinitive
    if "pass:as" in frames:
        for prep in prepositions(verb):
            if prep.lower == "as":
                return "pass:as", prep
    if "pass:complement" in frames and (name := predicate_name(verb)) is not None:
        return "pass:complement", name
    who = None if by is None else complement(by)
    if who is None:
        return None
    for prep in [*prepositions(verb), *prepositions(who)]:
        deed = prep.lower == "of" or parts.gerund_behind(prep) is not None
        if f"obj:{prep.lower}" in frames and prep.lower in _BLAMED and deed:
            return f"obj:{prep.lower}", prep
    return None


def _by(verb: Word) -> Word | None:
    by = parts.agent_link(verb)
    if by is not None:
        return by
    for part in parts.parts_of_passive(verb):
        for inner in (part, complement(part), attribute_of(part)):
            for link in [] if inner is None else parts.phrases_behind(inner):
                who = complement(link)
                if link.lower == "by" and who is not None and is_somebody(who):
                    return link
    return None
