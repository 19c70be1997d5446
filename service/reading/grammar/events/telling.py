"""What a sentence mainly tells, and which date is that of it.

A sentence tells what its main clauses say, or what somebody is reported to say in them: "Police
said on Monday that Roe was held on Friday" tells that he was held. Each rule below takes a verb of
what is told and the verb or noun that a date is said of.
"""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.reading.grammar import attachment, tense
from service.reading.grammar.events import clauses
from service.reading.grammar.negation import is_negated
from service.reading.grammar.word_classes import TIMES, any_subject, is_participle, is_verb
from service.reading.grammar.words import reporting
from service.reading.grammar.words.numbers import is_cardinal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from service.reading.parse.words import Sentence, Word

    Rule = Callable[[Word, list[Word], Word, bool], bool]

PACKAGE = "service.reading.vocabulary"
PERFORMING = words(PACKAGE, "telling", "performing")
LASTING = words(PACKAGE, "telling", "lasting")
UNSURE = words(PACKAGE, "telling", "unsure")
HANDLING = words(PACKAGE, "telling", "handling")
EVENTS = clauses.HAPPENINGS | words(PACKAGE, "setting", "occasions")
DEEDS = words(PACKAGE, "setting", "deeds") | clauses.HAPPENINGS
_CONTENT = ("ccomp", "parataxis")
_HELPERS = ("aux", "auxpass")
_DEEPEST = 3  # reports of reports: "The ministry reported that the soldier said he was born …"
_LIST = 8  # bounds the cost: members of a list
_SINCE = "since"
_BE = "be"
_BORN = "bear"
_OF = "of"
_THERE = "there"
_OR = "or"
_THAN = "than"
COMPARED = words(PACKAGE, "setting", "comparing")


@dataclass(frozen=True, slots=True)
class Telling:
    """The verbs of what is told, with those that they carry, and those that report it.

    As in "is to OPEN", "was found SHOT".
    """

    verbs: tuple[Word, ...]
    reports: tuple[Word, ...]


def read(sentence: Sentence) -> Telling | None:
    """What a sentence tells; None where it has no main verb."""
    root = sentence.root
    if not is_verb(root) or _is_participle_of_subject(root):
        return None
    reports: list[Word] = []
    told: list[Word] = []
    for main in _with_joined(root):
        verb = main
        for _ in range(_DEEPEST):
            content = _content(verb)
            if content is None:
                break
            reports.append(verb)
            verb = content
        told += _with_joined(verb) if verb is not main else [verb]
    carried = [
        child
        for verb in told
        for child in _complements(verb)
        if child not in told and (_is_state_found(child) or clauses.is_carried(child, verb))
    ]
    return Telling((*told, *carried), tuple(reports))


def _is_participle_of_subject(root: Word) -> bool:
    """As in "Details of it, announced on Monday, were not disclosed": taken for the main verb."""
    subject, comma, content = any_subject(root), root.before, root.child(*_CONTENT)
    if subject is None or comma is None or content is None or comma.text != ",":
        return False
    return subject.i < comma.i and root.i < content.i and any_subject(content) is None


def _with_joined(verb: Word) -> list[Word]:
    """A verb and those that "and" joins to it."""
    found = [verb]
    for one in found[:_LIST]:
        found += [child for child in one.having("conj") if is_verb(child) and child not in found]
    return found[:_LIST]


def _content(verb: Word) -> Word | None:
    """The verb of the clause that a verb reports: "said that he LEFT", "claimed to have LEFT"."""
    if not reporting.constructions(verb):
        return None
    for child in verb.children:
        if child.dep in _CONTENT and is_verb(child) and not _is_tag(child):
            return child
        if child.dep == "xcomp" and any(aux.lemma == "have" for aux in child.having("aux")):
            return child
    return None


def _is_tag(verb: Word) -> bool:
    """As in "The mill, Roe said, was shut": who said it stands beside."""
    return verb.dep == "parataxis" and reporting.tags(verb)


def _complements(verb: Word) -> Iterator[Word]:
    for child in verb.having("xcomp", "acomp"):
        yield child
        yield from child.having("xcomp")


def event_at(telling: Telling, phrase: list[Word], *, fine: bool) -> Word | None:
    """The verb of what is told at a date; None where the date is that of something else.

    `fine`: a day or what is finer.
    """
    governor = attachment.governor(phrase)
    if governor is None or any(rule(phrase) for rule in APART):
        return None
    for verb in telling.verbs:
        if _is_of_those_told_of(verb, governor):
            return governor
        if any(rule(verb, phrase, governor, fine) for rule in RULES.values()):
            return verb
    return None


def _is_state_found(verb: Word) -> bool:
    """As in "was found SHOT", "was seen LEAVING"."""
    return is_participle(verb) and verb.child(*_HELPERS) is None


def is_of_report(telling: Telling, phrase: list[Word]) -> bool:
    """Whether a date is that at which it was said: "Roe said (in a note) on Monday"."""
    governor = attachment.governor(phrase)
    if governor is None:
        return False
    if any(
        governor is verb or _is_of_object(verb, phrase, governor, True) for verb in telling.reports
    ):
        return True
    return _is_tag(governor) and any(governor.head is verb for verb in telling.verbs)


def is_performed(telling: Telling) -> bool:
    """Whether the report is itself the event: "announced on Monday", "ruled on Monday that"."""
    return bool(telling.reports) and telling.reports[0].lemma in PERFORMING


def comes_about(verb: Word, phrase: list[Word]) -> bool:
    """Whether what is told at a date came about or is to: no state, denial, wish or guess."""
    helpers = verb.having(*_HELPERS)
    if is_negated(verb) or any(child.lower in UNSURE for child in helpers):
        return False
    subject, quality = any_subject(verb), verb.child("acomp")
    if (subject is not None and subject.lower == _THERE) or verb.child("expl") is not None:
        return False
    if not tense.is_present(verb) and tense.tense_of(verb) != "present":
        if verb.lemma == _BE and attachment.has_past_tense(verb) and quality is not None:
            return clauses.is_harm(verb) or attachment.is_carrying(quality)
        return verb.lemma not in LASTING or verb.lemma == _BE
    if any(child.lemma == "have" for child in helpers):
        return verb.lemma not in LASTING
    if tense.is_gerund(verb):
        return False  # "Staff are sending people away today": it goes on
    return clauses.is_harm(verb) or tense.looks_ahead(attachment.top_of(phrase))


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
    """As in "The mill shut on Monday"; not as the parse parts "was convicted of the May 4 raid"."""
    return governor is verb and attachment.top_of(phrase).head.lower != _OF


def _is_of_one_event(verb: Word, _: list[Word], governor: Word, fine: bool) -> bool:
    """As in "When it sank on Monday, two died", "hit a wall on Monday, killing two"."""
    return is_verb(governor) and clauses.is_one_event(verb, governor, fine=fine)


def _is_of_subject(verb: Word, _: list[Word], governor: Word, __: bool) -> bool:
    """As in "Monday's fire killed 12", "A fire on Monday killed 12"; "Monday's fire was big"."""
    if verb.lemma == _BE or not attachment.is_subject_of(governor, verb):
        return False
    return governor.lemma in EVENTS and not tense.is_present(verb)


def _is_of_object(verb: Word, phrase: list[Word], governor: Word, _: bool) -> bool:
    """As in "hit the town of Rees on Monday", where the parse gives the day to the town.

    Not where the noun is a deed that the verb deals with: "was charged in the raid on Monday"; nor
    where "of" or "since" makes the day the noun's own ("was given a hearing date of May 4").
    """
    if is_verb(governor) or phrase[0].i < max(verb.i, governor.i):
        return False
    if attachment.top_of(phrase).head.lower in (_OF, _SINCE):
        return False
    chain, above = attachment.clause_of(governor)
    if above is not verb or any(attachment.is_subject_of(noun, verb) for noun in chain):
        return False
    return not (verb.lemma in HANDLING and any(noun.lemma in DEEDS for noun in chain))


def _is_only_day_of_harm(verb: Word, phrase: list[Word], governor: Word, fine: bool) -> bool:
    """As in "Roe was killed after a man, police said, fired at her on Monday": harm comes at once.

    Not the day of what is known of those who came to harm: "the man seen on Monday was killed".
    """
    if not fine or not is_verb(governor) or not clauses.is_harm(verb) or not _is_past(verb):
        return False
    above = [governor, *governor.ancestors()]
    own = list(takewhile(lambda word: word is not verb, above))
    if len(own) == len(above) or any(attachment.is_of_noun(word) for word in own):
        return False
    return attachment.has_past_tense(governor) and dated_once(verb.sentence, phrase)


def dated_once(sentence: Sentence, phrase: list[Word]) -> bool:
    """Whether a sentence has no other words of time than those of a date."""
    return all(
        word in phrase or word.entity not in TIMES or word.pos in ("ADP", "DET")
        for word in sentence.words
    )


def _is_past(verb: Word) -> bool:
    return attachment.has_past_tense(verb)


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
    _is_one_of_several,
)
RULES: dict[str, Rule] = {
    "its verb": _is_of_its_verb,
    "one event": _is_of_one_event,
    "subject": _is_of_subject,
    "object": _is_of_object,
    "deployment": _is_of_deployment,
    "only day of harm": _is_only_day_of_harm,
}


def subjects(telling: Telling) -> list[Word]:
    """Whom a sentence tells of: the subjects of its verbs."""
    found = (any_subject(verb) for verb in telling.verbs)
    return [subject for subject in found if subject is not None]


def tells_of_birth(telling: Telling) -> bool:
    """As in "The agency said that he was born in 1990": a life is told by its beginning."""
    return any(verb.lemma == _BORN for verb in telling.verbs)
