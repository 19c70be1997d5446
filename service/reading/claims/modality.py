"""Whether a number is said to be so: claims that are denied, possible, planned or conditional.

Table: vocabulary/lexicon/sources.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import (
    is_content_clause,
    is_direct_object,
    is_governed,
    is_infinitive_clause,
    says_content,
)
from service.reading.grammar.source import reports
from service.reading.grammar.tense import has_finite_form, shows_tense
from service.reading.grammar.word_classes import (
    any_subject,
    is_adverbial_clause,
    is_full_verb,
    is_joined,
    is_possessor,
    is_relative_clause,
)
from service.reading.grammar.words.clauses import (
    adds_to_noun,
    can_open_clause,
    goes_with_above,
    is_adverbial,
    is_clause_of_noun,
    is_complement_clause,
    is_object_clause,
    is_wh_word,
    mark_of,
)
from service.reading.grammar.words.nouns import (
    is_adposition,
    is_attribute,
    is_common,
    is_substantive,
)
from service.reading.grammar.words.numbers import is_within_amount
from service.reading.grammar.words.parts import (
    determiner_of,
    is_adjectival,
    is_measured_by_verb,
    is_prepositional,
)
from service.reading.grammar.words.verbs import (
    has_active_auxiliary,
    is_modal,
    negation_of,
    negations_of,
)

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_TABLE = table("service.reading.vocabulary", "sources")
_UNREAL = _TABLE["unreal"]
_MODALS, _CONDITIONALS = frozenset(_UNREAL["modals"]), frozenset(_UNREAL["conditionals"])
_DEFINITE = words("service.reading.claims", "function_words", "definite")
_UNTIL = words("service.reading.claims", "function_words", "until")
_IFS = words("service.reading.claims", "function_words", "conditions")
_WANTING, _ASKING = frozenset(_UNREAL["wanting"]), frozenset(_UNREAL["asking"])
_ONLY_TO_DO = frozenset(_UNREAL["only_to_do"])
_UNREAL_VERBS = frozenset(_UNREAL["verbs"])
_UNREAL_ADJECTIVES, _UNREAL_NOUNS = frozenset(_UNREAL["adjectives"]), frozenset(_UNREAL["nouns"])
_NEGATIVE = _TABLE["negative"]
_NEGATIONS, _DENIALS = frozenset(_NEGATIVE["words"]), frozenset(_NEGATIVE["verbs"])
_REBUTTING = words("service.reading.vocabulary", "denials", "denying")
_FACTS = frozenset(_NEGATIVE["facts"])
_STILL_TRUE = frozenset(_NEGATIVE["unless_followed"])
_LOOKING_AHEAD = frozenset(_UNREAL["looking_ahead"])

_WORDS_TO_NEGATED = 6  # words from a negation to its verb
_NEAR = 8  # words between a verb and a number in its object
_MOST = 40  # bounds the cost: dependents looked at


def is_known(number: Word) -> bool:
    """As in "the 9-mile detour may close": whatever happens to it, it is so long.

    `number` is the word by which an amount with a unit hangs on its noun.
    """
    noun = number.head
    if is_adjectival(noun):
        noun = noun.head  # "the two-year-long search"
    if not number.i < noun.i or not is_substantive(noun):
        return False
    first = determiner_of(noun)
    if first is None or first.i > number.i:
        return False
    return is_possessor(first) or first.lower in _DEFINITE


def is_how_often(unit: str | None, verb: Word | None, number: Word) -> bool:
    """Whether a number of times is that of a wish itself: "promised ten times to leave"."""
    often = unit == "time" and verb is not None and verb.lemma in _WANTING
    return often and verb in (number.head, number.head.head)


def is_negated(verb: Word | None, number: Word, start: int, end: int) -> bool:
    """Whether the claim is denied: "have not sent 300", "denied that 300".

    What stands in the quantity phrase, from offset `start` to `end`, only bounds it: "not exceeded
    50".
    """
    before = number.sentence.words[
        max(number.i - number.sentence.words[0].i - 2, 0) : number.i - number.sentence.words[0].i
    ]
    if any(w.lower in _STILL_TRUE for w in before):
        return False
    current = below = verb
    for _ in range(4):
        if current is None or below is None:
            return False
        negations = negations_of(current, _MOST)
        if any(_denies(c) and not start <= c.start < end for c in negations):
            if current is verb and _is_set_before(number, verb):
                return False
            if _is_question(below) or _is_until(number, current):
                return False  # "did not say how many of the 300 left"
            return current is verb or current.lemma not in _FACTS  # "let's not forget that 300"
        if current is not verb and current.lemma in _DENIALS:
            return True
        said = _denied_report(current)
        if current.head is current or (said is None and not is_object_clause(current)):
            return False
        if said is not None:
            return said.lemma in _REBUTTING
        if current.head.i > current.i and not reports(current.head.lemma):
            return False  # "300 have a message: Roe will not pay"
        below, current = current, current.head
    return False


def _denied_report(clause: Word) -> Word | None:
    """The verb whose object says a clause: the "rejected" of "rejected claims that 300 died"."""
    noun = clause.head
    return noun.head if is_direct_object(noun) and says_content(noun, clause) else None


def is_limited(verb: Word, number: Word) -> bool:
    """Whether a denied verb limits its object: "cannot hire more than 20", "for more than 20 days".

    What another noun has is not limited: "did not pay for work beyond 30 hours".
    """
    denial = negation_of(verb)
    if denial is None or not _denies(denial) or number.i < verb.i:
        return False
    word, behind = number, 0  # prepositions passed
    for _ in range(_NEAR):
        if word.head is verb:
            return is_measured_by_verb(word) or (is_prepositional(word) and behind == 1)
        behind += is_governed(word)
        if not (is_governed(word) or is_within_amount(word)):
            return False
        word = word.head
    return False


def _is_question(clause: Word) -> bool:
    """Whether a clause asks how, which or whether: it is not content that could be denied."""
    words = clause.sentence.words
    first = words[clause.left - words[0].i]
    return is_content_clause(clause) and (is_wh_word(first) or first.lower == "whether")


def _is_set_before(number: Word, verb: Word) -> bool:
    """Whether a number stands in a phrase before the subject's verb that only tells when or how.

    "Larsen, after 15 points, did not shoot": the points were scored.
    """
    word = number
    for _ in range(_NEAR):
        if word.head is word or word.i > verb.i:
            return False
        if word.head is verb:
            return is_adverbial(word)
        if is_prepositional(word) and word.lower not in ("of", "than"):
            return not is_attribute(word.head)
        word = word.head
    return False


def _is_until(number: Word, verb: Word) -> bool:
    """Whether something was only denied up to a time: "not until two years later"."""
    word = number
    for _ in range(_NEAR):
        if word.head is word or word is verb:
            return False
        words = word.sentence.words
        before = words[word.left - words[0].i - 1] if word.left > words[0].i else word
        if word.lower in _UNTIL or before.lower in _UNTIL or _first_of(word) in _UNTIL:
            return True
        word = word.head
    return False


def _first_of(phrase: Word) -> str:
    """The first word of a phrase, in small letters."""
    words = phrase.sentence.words
    return words[phrase.left - words[0].i].lower


def _denies(word: Word) -> bool:
    """Whether a negation denies its verb; "more likely than not" and "hundreds if not" do not.

    One that stands far from its verb belongs to another clause.
    """
    words = word.sentence.words
    before = words[word.i - words[0].i - 1].lower if word is not words[0] else ""
    near = -_WORDS_TO_NEGATED <= word.i - word.head.i <= 2
    return near and word.lower in _NEGATIONS and before not in ("than", "or", "if")


def is_hypothetical(verb: Word | None, number: Word) -> bool:
    """Whether the claim is not a fact yet: under a modal, a condition, a plan or a demand."""
    if verb is None or (verb.i < number.i and _is_wanted(verb, number)):
        return verb is not None
    current = verb
    for _ in range(6):
        head = current.head
        if _is_unreal_itself(current) or _is_under_unreal(current):
            return True
        if head is current or is_relative_clause(current) or is_content_clause(current):
            return False
        if not goes_with_above(current) and not is_adposition(head):
            return False
        if is_adverbial_clause(current) and has_finite_form(current):
            return False  # "would resign, as 300 have left"
        if is_joined(current) and shows_tense(current) and not shows_tense(head):
            return False  # "had hoped to sell 400, but sold 12"
        other = is_joined(current) and any_subject(current) is not None
        if other and has_finite_form(current) and any(map(is_modal, head.children)):
            return False  # "prices could fall, and lambs are fetching $60"
        current = head
    return False


def _is_under_unreal(clause: Word) -> bool:
    """Whether a clause tells what is planned, wanted or possible: "plans to send 300"."""
    head, lemma = clause.head, clause.head.lemma.lower()
    if head is clause or not is_complement_clause(clause):
        return False
    if is_full_verb(head):
        whole = is_content_clause(clause)
        return lemma in _UNREAL_VERBS and (not whole or _is_wished(clause, lemma))
    if is_adjectival(head):
        return lemma in _UNREAL_ADJECTIVES and is_infinitive_clause(clause)
    return is_common(head) and lemma in _UNREAL_NOUNS and is_clause_of_noun(clause)


def _is_wanted(verb: Word, number: Word) -> bool:
    """Whether a number is what somebody wants or foresees: "demanded $5 million"."""
    lemma = verb.lemma.lower()
    if lemma not in _WANTING and lemma not in _ASKING:
        return False
    word = number
    for _ in range(_NEAR):  # up to the object, and through no other phrase that it has
        if word.head is verb:
            asked = is_prepositional(word) and word.lower == "for" and word.i == verb.i + 1
            return asked if lemma in _ASKING else is_direct_object(word)
        other = is_prepositional(word) and word.lower != "of"
        if word.head is word or adds_to_noun(word) or other:
            return False
        word = word.head
    return False


def _is_wished(clause: Word, verb: str) -> bool:
    """Whether a whole clause after a verb is no fact yet; what stands before it is no content."""
    return verb not in _ONLY_TO_DO and clause.head.i < clause.i


def _is_unreal_itself(verb: Word) -> bool:
    for child in verb.children[:_MOST]:
        if is_modal(child) and child.lower in _MODALS:
            return not _is_future_in_past(verb)
        if can_open_clause(child) and child.lower in _CONDITIONALS:
            return True
        if is_adverbial_clause(child) and _is_condition(child):
            return True  # "if the talks fail, 300 will leave"
    return False


def _is_future_in_past(verb: Word) -> bool:
    """Whether "would" looks ahead from a past: "would later win", "would go on to score"."""
    if has_active_auxiliary(verb) and verb.lemma == "go":
        return any(child.lower == "on" for child in verb.children[:12])
    return any(child.lower in _LOOKING_AHEAD for child in verb.children[:12])


def _is_condition(clause: Word) -> bool:
    mark = mark_of(clause)
    if mark is None or mark.lower not in _IFS:
        return False
    words = mark.sentence.words
    at = mark.i - words[0].i
    return not at or words[at - 1].lower not in ("even", "as")
