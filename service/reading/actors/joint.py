"""Subjects of several, and the pronouns that take all of them up.

"Ann Roe and Peter Berg resigned. They gave no reason." No one actor is "they": it stands for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.actors.draft import Draft
from service.reading.grammar.attachment import conjunct, conjuncts
from service.reading.grammar.object import is_content_clause
from service.reading.grammar.word_classes import any_subject, is_joined, is_possessor, is_subject
from service.reading.grammar.words.nouns import begins_anew, is_one
from service.reading.grammar.words.verbs import agrees_with_many
from service.reading.vocabulary.people import GENERAL, KIN, PERSON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Parse, Word

MOST_MEMBERS = 12  # bounds the cost: of a group that "they" takes up
HIGHEST = 12  # clauses above a pronoun, and words before one that opens its sentence
PAIR = 2
# Words of a joint subject that is a mention of the group: "Ann Roe, 50, and her son".
LONGEST_JOINT_SUBJECT = 16
QUOTATION_MARKS = frozenset(("“", "‘", '"', "«", "``", "''"))
KINDS = frozenset(("person", "organization", "country"))


def members(head: Word, by_word: Mapping[int, Draft]) -> tuple[Draft, ...]:
    """The named actors that a joint subject is made of; none where one of them is not known."""
    words = [head]
    for word in words:
        words.extend(conjuncts(word))
        if len(words) > MOST_MEMBERS:
            return ()
    found = [by_word.get(word.i) for word in words]
    known = [draft for draft in found if draft is not None and draft.named and draft.type in KINDS]
    several = len(known) == len(words) > 1 and len({id(draft) for draft in known}) == len(known)
    return tuple(known) if several else ()


def are_one_person(first: Word, second: Word) -> bool:
    """Whether two joined nouns are titles of one: "the senator and presidential candidate said".

    They share an article (Quirk et al. 1985, 13.67, on combination of one reference), and their
    verb is not a plural; man and wife, who share one too, are told by their nouns.
    """
    if not is_joined(second) or second.head is not first or not is_subject(first):
        return False
    titles = first, second
    if any(not is_one(word) or word.lemma.lower() not in PERSON for word in titles):
        return False
    if any(word.lemma in KIN or word.lemma in GENERAL for word in titles):
        return False
    return not agrees_with_many(first.head) and not begins_anew(second)


def above(pronoun: Word, by_word: Mapping[int, Draft]) -> Word | None:
    """The joint subject of the nearest clause above: "Ann Roe and Peter Berg said they"."""
    clause = pronoun if is_possessor(pronoun) else pronoun.head
    for _ in range(HIGHEST):
        if clause.head is clause:
            return None
        clause = clause.head
        subject = any_subject(clause)
        if subject is not None and subject.i < pronoun.i:
            return subject if members(subject, by_word) else None
    return None


def group(parse: Parse, head: Word, found: tuple[Draft, ...]) -> Draft:
    """The unnamed group that the actors of a joint subject make up, with its mention there."""
    made = Draft("group", named=False, members=found)
    names = [max((parse.form(n.start, n.end) for n in d.names), key=len) for d in found]
    made.descriptions.append(" and ".join([", ".join(names[:-1]), names[-1]]))
    last = head
    while (following := conjunct(last)) is not None and following.i > last.i:
        last = following
    spans = [
        (name.first, name.start, name.end)
        for word, draft in ((head, found[0]), (last, found[-1]))
        for name in draft.names
        if name.first <= word.i <= name.last
    ]
    if len(spans) == PAIR and spans[1][0] - spans[0][0] <= LONGEST_JOINT_SUBJECT:
        start, end = spans[0][1], spans[1][2]
        made.add(start, end, parse.text[start:end], "nominal", head.i)
    return made


def opens_its_sentence(pronoun: Word) -> bool:
    """Whether a pronoun is the subject of the main clause, or owns it, with nobody before it."""
    subject = pronoun.head if is_possessor(pronoun) else pronoun
    verb = subject.head
    main = verb.head is verb or is_content_clause(verb) or is_joined(verb)
    opening = pronoun.sentence.words[0]
    near = pronoun.i - opening.i < HIGHEST or opening.text in QUOTATION_MARKS
    return is_subject(subject) and main and near
