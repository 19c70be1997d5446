"""Clauses that tell of one event: when and where the one happened, so did the other.

Each rule takes the verb of a number and the verb that a day or a place is said of. How close each
ties the two is for `circumstances/ties.py` to say. Where none fits, the two may be apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.grammar.events import relative_clauses
from service.reading.grammar.word_classes import WH_TAGS, any_subject
from service.reading.grammar.words import reporting
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Word

    Rule = Callable[[Word, Word], bool]

PACKAGE = "service.reading.vocabulary"
MEANWHILE = sorted(words(PACKAGE, "setting", "meanwhile"))
HAPPENINGS = words(PACKAGE, "setting", "happenings")
OUTCOMES = words(PACKAGE, "setting", "outcomes")
HARMING = words(PACKAGE, "setting", "harming")
_RELATIVES = words(PACKAGE, "setting", "relatives")
_NAMING = words(PACKAGE, "setting", "naming")
_DEEDS = words(PACKAGE, "setting", "deeds_that_report")
_ADDING = words(PACKAGE, "setting", "adding")
_BRINGING = words(PACKAGE, "setting", "bringing")
_OWN = ("nsubj", "nsubjpass")
_DEEP = 3  # bounds the cost: verbs from a number up to the relative clause that it is told in
_LIST = 8  # bounds the cost: members of a list above a word


def is_occasion(one: Word, other: Word) -> bool:
    """As in "When police raided the flat on Monday, three were hurt", whichever of the two asks."""
    return _opens_clause(one, other, "when") or _opens_clause(other, one, "when")


def is_meanwhile(one: Word, other: Word) -> bool:
    """As in "Two drowned as a storm swept the coast on Monday"."""
    return any(
        not is_report(clause)
        and clause.dep == "advcl"
        and any(_opens_clause(clause, main, word) for word in MEANWHILE)
        for clause, main in ((one, other), (other, one))
    )


def _opens_clause(clause: Word, main: Word, opening: str) -> bool:
    if clause.head is not main or clause.dep not in ("advcl", "relcl"):
        return False
    return any(
        child.dep in ("advmod", "mark") and child.lower == opening for child in clause.children
    )


def is_aftermath(main: Word, clause: Word) -> bool:
    """As in "Four died after a ferry sank on Monday": harm comes at once."""
    return (
        clause.dep == "advcl"
        and clause.head is main
        and is_harm(main)
        and any(child.dep == "mark" and child.lower == "after" for child in clause.children)
        and attachment.has_past_tense(clause)
    )


def is_harm(verb: Word) -> bool:
    """As in "died", "were injured"; with them that "were missing", "left homeless"."""
    if verb.lower in HARMING and verb.child("dobj") is None:  # not "missing two games"
        return True
    if verb.lemma == "leave" and any(
        fate.lemma in HARMING for child in verb.children for fate in (child, *child.children)
    ):
        return True
    return verb.lemma in HARMING or any(
        child.lemma in HARMING for child in verb.having("acomp", "conj", "oprd")
    )


def is_named_deed(verb: Word) -> bool:
    """As in "accused of wounding two", "wanted for killing three": named, not reported.

    What the sentence reports is at another time and place.
    """
    first = first_of_list(verb)
    return first.dep == "pcomp" and first.head.lower in _NAMING


def is_of_happening(verb: Word, clause: Word) -> bool:
    """As in "A storm that swept the coast on Monday killed two": the clause of a happening.

    Of a verb joined to the one that has the subject too: "and cut power to 900 homes". After a
    dateline the parser may hang the main verb, too, on the noun: "ULM (AP) — A storm that …".
    """
    noun = clause.head
    if clause.dep not in ("relcl", "acl") or noun.lemma not in HAPPENINGS:
        return False
    if not attachment.has_past_tense(verb):
        return False
    first = verb if any_subject(verb) is not None else first_of_list(verb)
    return attachment.is_subject_of(noun, first) or noun.head.head is verb or first.head is noun


def is_brought_about(verb: Word, cause: Word) -> bool:
    """As in "caused a crane to fall", "left 12 people dead", "hit a wall, killing two".

    Not what is only said: "filed a petition, asking for three polls".
    """
    for _ in range(_LIST):
        if attachment.is_result_of(verb, cause):
            return not reporting.tags(verb)
        if verb.dep not in ("ccomp", "xcomp") or verb.head.lemma not in _BRINGING:
            return False
        verb = verb.head
        if verb is cause:
            return True
    return False


def is_in_later_conjunct(verb: Word, first: Word) -> bool:
    """As in "hit a tree on Monday and 12 people were hurt": the later of two joined clauses."""
    return (
        verb.dep == "conj"
        and first_of_list(verb) is first_of_list(first)
        and first.i < verb.i
        and attachment.has_past_tense(first)
        and is_past_beside(verb)
    )


def is_joined_to_aftermath(verb: Word, clause: Word) -> bool:
    """As in "Roofs flew off when a storm passed on Monday, and 7 people were hurt"."""
    if verb.dep != "conj" or clause.dep != "advcl" or not is_harm(verb):
        return False
    main = first_of_list(verb)
    return is_in_later_conjunct(verb, main) and (
        is_occasion(main, clause) or is_meanwhile(main, clause) or is_aftermath(main, clause)
    )


def is_added(verb: Word, first: Word) -> bool:
    """As in "Floods hit Ulm on Monday, she said, adding that 90 people fell ill"."""
    adding, saying = verb.head, first.head
    return (
        verb.dep == "ccomp"
        and first.dep == "ccomp"
        and adding.dep == "advcl"
        and adding.head is saying
        and adding.lemma in _ADDING
    )


def is_shared_by_conjuncts(verb: Word, last: Word) -> bool:
    """As in "Twelve were killed and 30 wounded on Monday": what ends two clauses is of both."""
    return (
        last.dep == "conj"
        and last.head is verb
        and verb.i < last.i
        and is_harm(verb)
        and is_harm(last)
    )


def is_past_beside(verb: Word) -> bool:
    """A past tense, or a participle with a subject: so the parser tags some "Some 900 watched"."""
    return attachment.has_past_tense(verb) or (verb.tag == "VBN" and verb.child(*_OWN) is not None)


def first_of_list(verb: Word) -> Word:
    """The first of the verbs that are joined to one by "and"; itself where there is none.

    Past who said so: "shells killed two on Monday, the mayor said, and wounded 13".
    """
    for _ in range(_LIST):
        if verb.dep != "conj":
            break
        content = verb.head.child("ccomp")
        if content is not None and content.i < verb.head.i < verb.i and any_subject(verb) is None:
            verb = content
        else:
            verb = verb.head
    return verb


def is_cleft(verb: Word, link: Word) -> bool:
    """As in "It was in May that the bank lost $5 million"."""
    subject = any_subject(link)
    return (
        link.lemma == "be"
        and subject is not None
        and subject.lower == "it"
        and verb.head is link
        and verb.dep in ("ccomp", "advcl", "relcl")
        and any(child.lower == "that" for child in verb.children)
    )


def is_carried(verb: Word, other: Word) -> bool:
    """As in "A bridge in Ulm is to be rebuilt", "is expected to cost": one deed in two verbs."""
    above = verb.head
    if verb.dep != "xcomp":
        return False
    if above.dep == "acomp" and above.head is other:
        return attachment.is_carrying(above)
    return above is other and (other.lemma == "be" or attachment.is_carrying(other))


def is_outcome(verb: Word, other: Word) -> bool:
    """As in "Shares fell on Wednesday to close at $18"."""
    return (
        verb.lemma in OUTCOMES
        and verb.tag == "VB"
        and verb.head is other
        and verb.dep in ("xcomp", "advcl")
        and attachment.has_past_tense(other)
    )


def is_relative_on(verb: Word, nouns: list[Word], other: Word) -> bool:
    """As in "close a mill in Maine, which will cost 320 jobs": said of a thing at a place."""
    noun = verb.head
    if verb.dep == "advcl" and noun is other:
        subject = any_subject(verb)
        return subject is not None and subject.tag == "WDT"
    if verb.dep not in ("relcl", "acl") or noun.lemma in PERSON:
        return False
    return noun in nouns or (noun.head is other and noun.dep in ("dobj", "nsubjpass"))


def is_behind_semicolon(verb: Word, first: Word) -> bool:
    """As in "In Ulm rockets hit a block; four were hurt": two main clauses of one sentence."""
    if first.dep not in ("ccomp", "parataxis") or first.head is not verb or is_report(verb):
        return False
    subject = any_subject(verb)
    mark = None if subject is None else subject.sentence.at(subject.left - 1)
    return mark is not None and mark.text == ";"


def is_harm_behind_semicolon(verb: Word, first: Word) -> bool:
    """As in "Men blocked a road on Friday; 12 of them were detained"."""
    return is_harm(verb) and is_behind_semicolon(verb, first) and attachment.has_past_tense(verb)


def is_detail(verb: Word, other: Word) -> bool:
    """As in "received benefits averaging $1,179": a present participle of a noun of the clause."""
    return (
        verb.tag == "VBG"
        and verb.dep == "acl"
        and verb.head.head is other
        and verb.head.dep in ("dobj", "nsubj", "nsubjpass")
    )


# What ties clauses whatever the time is, and what ties them where it is a day or harm is done.
RULES: tuple[Rule, ...] = (
    is_occasion,
    is_of_happening,
    is_brought_about,
    is_carried,
    is_cleft,
    is_detail,
    is_outcome,
)
RULES_OF_A_DAY: tuple[Rule, ...] = (
    is_meanwhile,
    is_aftermath,
    is_in_later_conjunct,
    is_joined_to_aftermath,
    is_shared_by_conjuncts,
    is_added,
    is_harm_behind_semicolon,
)


def is_one_event(verb: Word, other: Word, *, fine: bool) -> bool:
    """Whether what is said when or where in the clause of `other` holds in that of `verb`."""
    rules = RULES + RULES_OF_A_DAY if fine else RULES
    return any(rule(verb, other) for rule in rules)


def is_within_relative(verb: Word, noun: Word) -> bool:
    """As in "the 1991 fair, at which 12 visitors fell ill": said in a clause of a dated noun."""
    if noun.lemma in PERSON:
        return False
    for _ in range(_DEEP):
        if verb.dep == "relcl" and verb.head is noun:
            return noun.lemma in HAPPENINGS or _opens_with_place(verb)
        if verb.dep == "relcl" and noun in relative_clauses.antecedents(verb):
            return noun.lemma in HAPPENINGS and relative_clauses.opens_with_which(verb)
        if is_report(verb) or verb.head.pos not in ("VERB", "AUX"):
            return False
        verb = verb.head
    return False


def _opens_with_place(verb: Word) -> bool:
    """As in "in which", "where", "when"."""
    for child in verb.children:
        if child.lower in _RELATIVES and child.i < verb.i:
            return True
    return relative_clauses.opens_with_which(verb)


def is_bare_report(clause: Word) -> bool:
    """As in "found 31 graves, the office said on Monday": no relative clause, if hung as one."""
    return (
        clause.dep == "relcl"
        and bool(reporting.constructions(clause))
        and not any(child.tag in WH_TAGS for child in clause.children)
    )


def is_report(verb: Word) -> bool:
    """Whether a verb reports: where something was said is not a place of its content.

    Not "fired on the crowd", "found three bodies": deeds, that report only with a clause.
    """
    if verb.lemma in _DEEDS and not attachment.has_content_clause(verb):
        return False
    return bool(reporting.constructions(verb)) or verb.lemma in ("do", "be")
