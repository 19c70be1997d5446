"""The tense of a verb, and whether the clause of a word looks ahead: what it says is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.reading.grammar.events import schedules
from service.reading.grammar.events.own_days import has_own_day
from service.reading.grammar.word_classes import FINITE, TENSED
from service.reading.grammar.words.reporting import verb_of_saying

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from service.reading.parse.words import Word

PACKAGE = "service.reading.vocabulary"
AUXILIARIES = words(PACKAGE, "tense", "ahead_auxiliaries")
PLANNING = words(PACKAGE, "tense", "planning")
EVENTS_AHEAD = words(PACKAGE, "tense", "events_ahead")
POSTPONING = words(PACKAGE, "tense", "postponing")
NEW_TIME = words(PACKAGE, "tense", "new_time")
SCHEDULING = words(PACKAGE, "tense", "scheduling")
FUTURES = words(PACKAGE, "tense", "futures")
INVITING = words(PACKAGE, "tense", "inviting")
LASTING_UNTIL = words(PACKAGE, "tense", "lasting_until")
PERCEIVING = words(PACKAGE, "tense", "perceiving")
_PERFECT = words("service.reading.grammar", "function_words", "perfect")
_VERBS = ("VERB", "AUX")
_PAST = frozenset(("VBD",))
_REPORTED = words(PACKAGE, "tense", "reported_auxiliaries")
_HELPERS = frozenset(("aux", "auxpass"))
_PRESENT = frozenset(("VBZ", "VBP"))
_SHOWING_TENSE = frozenset(("VBD", "VBZ"))
_MOST = 20  # bounds the cost: dependents looked at
CLIMB = 6  # bounds the cost: heads above a word before its clause is taken as having no verb


def governing_verb(word: Word) -> Word | None:
    """The nearest verb above a word."""
    for _, head in zip(range(CLIMB), word.ancestors(), strict=False):
        if head.pos in _VERBS:
            return head
    return None


def looks_ahead(word: Word) -> bool:
    """As in "Will vote on Tuesday", "is due in March", "plans to leave in May"; no past tense.

    A time that something was put off to, or is planned for, is ahead in any tense.
    """
    if _is_put_off_to(word) or _is_planned_for(word):
        return True
    if has_own_day(word) or verb_of_saying(word, in_phrase=True) is not None:
        return False
    verb: Word | None = word
    for _, head in zip(range(CLIMB), word.ancestors(), strict=False):
        if head.lemma in EVENTS_AHEAD and head.tag != "VBD":
            return not _precedes_past_event(word, head)
        if head.pos in _VERBS:
            verb = head
            break
    else:
        return False
    return _lasts_until(word, verb) or _verb_looks_ahead(verb, 0)


def _lasts_until(word: Word, verb: Word) -> bool:
    """As in "the road is closed until Monday", "remains closed until Monday": it still is."""
    forms = [verb, *(child for child in verb.children if child.dep in _HELPERS)]
    forms += [verb.head] if verb.dep in ("acomp", "oprd", "xcomp") else []
    return word.head.lower in LASTING_UNTIL and any(form.tag in _PRESENT for form in forms)


def _precedes_past_event(word: Word, event: Word) -> bool:
    """As in "objections were lodged before the deadline on 14 February": it has gone by."""
    if word.i < event.i or event.dep != "pobj":
        return False
    verb = governing_verb(event)
    return verb is not None and (
        verb.tag in _PAST or any(c.tag in _PAST and c.dep in _HELPERS for c in verb.children)
    )


def _is_put_off_to(word: Word) -> bool:
    """As in "the trial was pushed to September", "postponed until Monday"."""
    if word.head.lower not in NEW_TIME:
        return False
    verb = governing_verb(word)
    return verb is not None and verb.lemma in POSTPONING


def _is_planned_for(word: Word) -> bool:
    """As in "a meeting was planned for Wednesday"; one that "had been planned" may be over.

    So is the month of a future: "oil for March delivery fell".
    """
    above = word.head.head
    if word.head.lower in FUTURES and above.lower == "for":
        return True
    if above.pos == "NOUN" and above.head.head.lemma in INVITING:
        return True  # "invited her for talks on Wednesday"
    if word.head.lower != "for" or above.lemma not in SCHEDULING:
        return False
    return not any(child.tag in _PAST and child.lemma == "have" for child in above.children)


class _Form(NamedTuple):
    """A verb with its auxiliaries, and how many verbs were climbed to it."""

    verb: Word
    helpers: list[Word]
    depth: int

    def has(self, auxiliaries: Container[str]) -> bool:
        return any(child.lower in auxiliaries for child in self.helpers)

    def is_going(self) -> bool:
        """Whether it has a present form of "be": "is", "are"."""
        return has_present_be(self.helpers)


def _verb_looks_ahead(verb: Word, depth: int) -> bool:
    """The first rule of `_AHEAD` that answers; a form of which none tells does not look ahead."""
    form = _Form(verb, [child for child in verb.children if child.dep in _HELPERS], depth)
    answers = (rule(form) for rule in _AHEAD)
    return next((answer for answer in answers if answer is not None), False)


def _on_schedule(form: _Form) -> bool | None:
    """As in "the trial opens on Monday", "the match is on Friday"."""
    appointed = not form.helpers and schedules.is_appointed(form.verb)
    return True if appointed or schedules.is_scheduled(form.verb) else None


def _modal(form: _Form) -> bool | None:
    """As in "will close", but not "will have closed"; "said that it would close" as well."""
    reported = form.verb.dep == "ccomp" and form.has(_REPORTED)
    return not form.has(["have"]) if reported or form.has(AUXILIARIES) else None


def _possible(form: _Form) -> bool | None:
    """As in "could vote on Friday"; not "could not be reached", "could be heard on Friday"."""
    perceived = form.verb.child("neg") is not None or form.verb.lemma in PERCEIVING
    return not (perceived or form.has(["have"])) if form.has(["could"]) else None


def _past(form: _Form) -> bool | None:
    """As in "closed", "did close": it is over."""
    helped = any(child.tag in _PAST and child.lemma == "do" for child in form.helpers)
    return False if helped or form.verb.tag in _PAST else None


def _perfect(form: _Form) -> bool | None:
    """As in "has closed", over; but "has planned to close"."""
    return form.verb.lemma in PLANNING if form.has(_PERFECT) else None


def _present_participle(form: _Form) -> bool | None:
    """As in "is closing on Friday"."""
    return True if form.verb.tag == "VBG" and form.is_going() else None


def _planned(form: _Form) -> bool | None:
    """As in "is expected to close", "is due on Friday", "is due in court on Friday"."""
    state = form.verb.child("acomp") if form.verb.tag in _PRESENT else None
    if state is not None and state.lemma in PLANNING:
        return True
    planned = form.verb.tag in ("VBN", "JJ") and form.verb.lemma in PLANNING
    return True if planned and form.is_going() else None


def _infinitive(form: _Form) -> bool | None:
    """As in "to vote", "a bill to be voted on", "plans to vote"; else as the verb above it."""
    verb, head = form.verb, form.verb.head
    is_bare = verb.tag == "VB" or any(child.tag == "VB" for child in form.helpers)
    if not is_bare or not form.has(["to"]):
        return None
    is_passive = any(child.dep == "auxpass" for child in form.helpers)
    if head is verb or (is_passive and head.pos == "NOUN" and verb.dep in ("relcl", "acl")):
        return True
    if head.lemma in PLANNING or head.lemma == "be":
        return True
    return _head_looks_ahead(form)


def _conjunct(form: _Form) -> bool | None:
    """As in "will meet and vote on Friday": as the verb that it is joined to."""
    joined = form.verb.dep == "conj" and form.verb.head is not form.verb and not form.helpers
    return _head_looks_ahead(form) if joined else None


def _head_looks_ahead(form: _Form) -> bool:
    head = form.verb.head
    head = head.head if head.dep == "acomp" else head  # "will be able to vote on Friday"
    return form.depth < CLIMB and head.pos in _VERBS and _verb_looks_ahead(head, form.depth + 1)


_AHEAD: tuple[Callable[[_Form], bool | None], ...] = (
    *(_on_schedule, _modal, _possible, _past, _perfect),
    *(_present_participle, _planned, _infinitive, _conjunct),
)


def is_present(verb: Word) -> bool:
    """Whether it is a verb in the present tense."""
    return verb.tag in ("VBZ", "VBP")


def has_present_be(helpers: Iterable[Word]) -> bool:
    """Whether one of the auxiliaries of a verb is a present form of "be": "are appealing"."""
    return any(child.lemma == "be" and child.tag in _PRESENT for child in helpers)


def is_past(verb: Word) -> bool:
    """Whether it is tagged as a verb in the past tense."""
    return verb.tag == "VBD"


def tense_of(verb: Word) -> str:
    """The tense of a verb or of its auxiliary: "past", "present", or "" without one."""
    helping = verb.child("aux")
    word = verb if helping is None else helping
    if is_past(word):
        return "past"
    return "present" if is_present(word) else ""


def tells_past(verb: Word) -> bool:
    """Whether a verb stands in the past or the perfect: "said", "has said"."""
    helping = verb.child("aux")
    perfect = helping is not None and helping.lower in _PERFECT
    return is_past(verb) or (is_past_participle(verb) and perfect)


def takes_no_past(verb: Word) -> bool:
    """Whether no past tense can be joined to a verb: "is old and left", "must go and left"."""
    helping = next((child for child in verb.children if child.dep in _HELPERS), verb)
    return helping.tag in ("VB", "VBZ", "VBP", "MD", "TO")


def is_base(verb: Word) -> bool:
    """Whether it is an infinitive, with or without its "to": "go"."""
    return verb.tag == "VB"


def is_gerund(verb: Word) -> bool:
    """Whether it is a gerund or a present participle: "adding"."""
    return verb.tag == "VBG"


def is_past_participle(verb: Word) -> bool:
    """Whether it is tagged as a past participle: "extended"."""
    return verb.tag == "VBN"


def opens_participle(word: Word) -> bool:
    """Whether a participle or a "when" opens an adjunct: "asked if it was safe, …".

    Not where it is the subject ("Swimming is fun") or has become a preposition ("given").
    """
    return word.tag in ("VBN", "VBG", "WRB") and word.dep not in ("csubj", "csubjpass", "prep")


def is_gerund_clause(verb: Word) -> bool:
    """Whether it heads a gerund, in the passive, too: "hearing a shot", "being told to go"."""
    helping = verb.child("auxpass")
    return is_gerund(verb) or (helping is not None and is_gerund(helping))


def is_verbal_participle(word: Word) -> bool:
    """Whether a word is a participle and none of the prepositions made of one, as "given"."""
    return word.tag in ("VBN", "VBG") and word.dep != "prep"


def has_own_subject(verb: Word) -> bool:
    """Whether a clause has a subject, a gerund, too: "having keys could pose a risk"."""
    return verb.child("nsubj", "nsubjpass", "csubj") is not None


def has_tense(words: list[Word], i: int) -> bool:
    """Whether the word at a place is a verb with a tense or a modal one."""
    return i < len(words) and words[i].tag in TENSED


def has_finite_form(verb: Word) -> bool:
    """Whether a verb or its auxiliary has a form with a person: "sell", "sold", "have sold"."""
    return _is_formed(verb, FINITE)


def shows_tense(verb: Word) -> bool:
    """Whether the form of a verb shows a tense, which that of "they sell" does not."""
    return _is_formed(verb, _SHOWING_TENSE)


def _is_formed(verb: Word, tags: frozenset[str]) -> bool:
    helping = (child for child in verb.children[:_MOST] if child.dep in _HELPERS)
    return verb.tag in tags or any(child.tag in tags for child in helping)


def is_finite_form(word: Word) -> bool:
    """Whether it is tagged as a verb with a person: "sell", "sells", "sold"."""
    return word.tag in FINITE
