"""Which date of a sentence is that of what it mainly tells (`telling.py`).

Each rule of `RULES` takes a verb of what is told, the words of a date, the verb or noun that the
date is said of, and whether it is a day or what is finer.
"""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment, tense
from service.reading.grammar.events import clauses, led_to, own_days
from service.reading.grammar.events.telling import LASTING, PACKAGE, is_tag
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import TIMES, is_verb
from service.reading.grammar.words.numbers import is_cardinal

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.grammar.events.telling import Telling
    from service.reading.parse.words import Word

    Rule = Callable[[Word, list[Word], Word, bool], bool]

CONTESTING = words(PACKAGE, "telling", "contesting")
EVENTS = clauses.HAPPENINGS | words(PACKAGE, "setting", "occasions")
DEEDS = words(PACKAGE, "setting", "deeds") | clauses.HAPPENINGS
DATED = EVENTS | DEEDS | words(PACKAGE, "telling", "dated")
DECIDING = words(PACKAGE, "telling", "deciding")
OWN_OF_NOUN = words(PACKAGE, "telling", "own_of_noun")
APART_FROM = words(PACKAGE, "setting", "apart")
COMPARED = words(PACKAGE, "setting", "comparing")
_SINCE = "since"
_BE = "be"
_OF = "of"
_FROM = "from"
_OR = "or"
_THAN = "than"


def event_at(telling: Telling, phrase: list[Word], *, fine: bool) -> Word | None:
    """The verb of what is told at a date; None where the date is that of something else.

    `fine`: a day or what is finer.
    """
    governor = attachment.governor(phrase)
    if governor is None or _is_planned(governor) or any(rule(phrase) for rule in APART):
        return None
    for verb in telling.verbs:
        if _is_of_those_told_of(verb, governor) or led_to.is_of_cause(verb, phrase, governor, fine):
            return governor
        if any(rule(verb, phrase, governor, fine) for rule in RULES.values()):
            return verb
    return None


def is_of_report(telling: Telling, phrase: list[Word]) -> bool:
    """Whether a date is that at which it was said: "Roe said (in a note) on Monday"."""
    governor = attachment.governor(phrase)
    if governor is None:
        return False
    if any(
        governor is verb or _hangs_on_object(verb, phrase, governor) for verb in telling.reports
    ):
        return True
    return is_tag(governor) and any(governor.head is verb for verb in telling.verbs)


def _is_planned(governor: Word) -> bool:
    """As in "a talk planned for Monday was put off": it need not have come about."""
    return attachment.is_of_noun(governor) and governor.lemma in tense.PLANNING


def _is_compared(phrase: list[Word]) -> bool:
    """As in "higher than in May"."""
    above = attachment.top_of(phrase).ancestors()
    return any(word.lower == _THAN for word in takewhile(lambda word: not is_verb(word), above))


def _is_of_former_amount(phrase: list[Word]) -> bool:
    """As in "stood at 28%, down from 33% in July"."""
    preposition = phrase[0].before
    amount = None if preposition is None else preposition.before
    if amount is None or not (is_cardinal(amount) or amount.child("nummod")):
        return False
    return any(word.lower in COMPARED for word in islice(amount.ancestors(), 2))


def _is_of_a_price(phrase: list[Word]) -> bool:
    """As in "a premium to the close on Tuesday"."""
    return own_days.is_of_a_price(attachment.top_of(phrase))


def _is_one_of_several(phrase: list[Word]) -> bool:
    """As in "in 2012 or 2013", "in 2012, 2013 and 2014"; of "in 2015 and 2016" the later."""
    top = attachment.top_of(phrase)
    if top.dep == "conj":
        return is_cardinal(top.head) or top.head.entity in TIMES
    joined = top.child("conj")
    if joined is None:
        return False
    either = any(child.lower == _OR for word in (top, joined) for child in word.having("cc"))
    return either or joined.child("conj") is not None


def _is_of_its_verb(verb: Word, phrase: list[Word], governor: Word, _: bool) -> bool:
    """As in "The mill shut on Monday"; not as the parse parts "was convicted of the May 4 raid".

    Nor "played a tape from May 2004", "read out notes from Monday": that is where it came from.
    """
    joint = attachment.top_of(phrase).head.lower
    is_origin = (
        joint == _FROM and attachment.has_past_tense(verb) and verb.child("dobj") is not None
    )
    return governor is verb and joint != _OF and not is_origin


def _is_between(verb: Word, phrase: list[Word], governor: Word, _: bool) -> bool:
    """As in "The board (of the mill) on Monday sacked two": a day between who does it and the deed.

    Not that of what is dealt with: "The talk on Monday was put off".
    """
    chain, above = attachment.clause_of(governor)
    follows = phrase[-1].after
    return (
        above is verb
        and attachment.is_subject_of(chain[-1], verb)
        and not any(noun.lemma in DATED for noun in chain)
        and is_somebody(chain[-1])
        and follows is not None
        and (follows is verb or follows.head is verb)
        and phrase[0].i > chain[-1].i
    )


def _is_of_one_event(verb: Word, _: list[Word], governor: Word, fine: bool) -> bool:
    """As in "When it sank on Monday, two died", "hit a wall on Monday, killing two"."""
    return is_verb(governor) and clauses.is_one_event(verb, governor, fine=fine)


def _is_of_decision(verb: Word, _: list[Word], governor: Word, __: bool) -> bool:
    """As in "Members voted to take the offer on Sunday": the day of the vote."""
    return verb.lemma in DECIDING and governor.dep == "xcomp" and governor.head is verb


def _is_of_subject(verb: Word, _: list[Word], governor: Word, __: bool) -> bool:
    """As in "Monday's fire killed 12", "A fire on Monday killed 12"; "Monday's fire was big"."""
    if verb.lemma == _BE or not attachment.is_subject_of(governor, verb):
        return False
    return governor.lemma in EVENTS and not tense.is_present(verb)


def _is_of_object(verb: Word, phrase: list[Word], governor: Word, fine: bool) -> bool:
    """As in "hit the town of Rees on Monday", but not "had a mill in Rees in May": a state.

    A month or year after an event is that of the event: "served time for a conviction in 2004".
    """
    if verb.lemma in LASTING or (not fine and governor.lemma in DATED):
        return False
    return _hangs_on_object(verb, phrase, governor)


def _is_of_contest(verb: Word, phrase: list[Word], governor: Word, _: bool) -> bool:
    """As in "won Sunday's election", "beat Derby in Saturday's final": it was decided that day."""
    if verb.lemma not in CONTESTING or governor.child("poss") is not attachment.top_of(phrase):
        return False
    return attachment.clause_of(governor)[1] is verb


def _hangs_on_object(verb: Word, phrase: list[Word], governor: Word) -> bool:
    """Whether the parse gives a day to a noun behind the verb that it is said of.

    Not where the noun is a deed that the verb deals with ("was charged in the raid on Monday"), or
    came before it ("relied on notes after a raid in 2006"); nor where the preposition makes the day
    the noun's own ("was given a hearing date of May 4").
    """
    if is_verb(governor) or phrase[0].i < max(verb.i, governor.i):
        return False
    if attachment.top_of(phrase).head.lower in OWN_OF_NOUN:
        return False
    chain, above = attachment.clause_of(governor)
    if above is not verb or any(attachment.is_subject_of(noun, verb) for noun in chain):
        return False
    if chain[-1].dep == "conj":
        return False
    if any(word.lower in APART_FROM for word in chain) and not clauses.is_harm(verb):
        return False
    return not (verb.lemma in led_to.HANDLING and any(noun.lemma in DEEDS for noun in chain))


def _is_only_day_of_harm(verb: Word, phrase: list[Word], governor: Word, fine: bool) -> bool:
    """As in "Roe was killed after a man, police said, fired at her on Monday": harm comes at once.

    Not the day of what is known of those who came to harm: "the man seen on Monday was killed".
    """
    if not fine or not is_verb(governor) or not clauses.is_harm(verb):
        return False
    if not attachment.has_past_tense(verb):
        return False
    above = [governor, *governor.ancestors()]
    own = list(takewhile(lambda word: word is not verb, above))
    if len(own) == len(above) or any(attachment.is_of_noun(word) for word in own):
        return False
    return attachment.has_past_tense(governor) and led_to.is_dated_once(verb.sentence, phrase)


def _is_of_deployment(verb: Word, phrase: list[Word], governor: Word, _: bool) -> bool:
    """As in "the first since their deployment last autumn": that they were sent is an event.

    Not "has grown since its foundation in 2004", which tells of the time from then on.
    """
    above = governor.head
    if any(child.lemma == "have" for child in verb.having("aux")):
        return False
    return (
        governor.child("poss") is not None
        and above.lower == _SINCE
        and not attachment.is_attributive(phrase)
    )


def _is_of_those_told_of(verb: Word, governor: Word) -> bool:
    """As in "Two men who were caught on Monday are in Ulm": the main clause says how things are."""
    return (
        verb.lemma == _BE
        and tense.is_present(verb)
        and attachment.is_of_noun(governor)
        and attachment.is_subject_of(governor.head, verb)
        and attachment.has_past_tense(governor)
    )


# Dates that are of nothing that is told.
APART: tuple[Callable[[list[Word]], bool], ...] = (
    _is_compared,
    _is_of_former_amount,
    _is_of_a_price,
    _is_one_of_several,
)
RULES: dict[str, Rule] = {
    "its verb": _is_of_its_verb,
    "between": _is_between,
    "one event": _is_of_one_event,
    "decision": _is_of_decision,
    "subject": _is_of_subject,
    "object": _is_of_object,
    "contest": _is_of_contest,
    "outcome": led_to.is_of_outcome,
    "deployment": _is_of_deployment,
    "only day of harm": _is_only_day_of_harm,
}
