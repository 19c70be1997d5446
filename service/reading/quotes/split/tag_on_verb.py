"""Tags that the parser hangs on a verb of what is said: "Prices rise, Roe said".

A tag that closes its sentence closes all of it: what is joined to the last clause is said, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import content_clauses
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    WH_TAGS,
    any_subject,
    has_subject,
    is_conjunction,
    is_joined,
    is_particle,
    is_subordinate,
    is_verb,
    main_verb,
)
from service.reading.grammar.words import clauses
from service.reading.grammar.words.parts import helper
from service.reading.quotes.saying import PACKAGE, Range, without
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word

Found = list[tuple[str, list["Range"]]]

_TELLING_HOW = lexicon.words(PACKAGE, "reporting_words", "telling_how")
_MOST_JOINED = 6  # bounds the cost: clauses in a row


def can_close(tag: Word, clause: Word) -> bool:
    """Whether a verb can close a clause as a tag: it has a tense, and no semicolon parts them.

    No tags are those of "they toured the hall, each touting a plan" and "farmers resist the quota;
    shops vow a boycott".
    """
    words, base = tag.sentence.words, tag.sentence.words[0].i
    between = words[clause.i + 1 - base : tag.i - base]
    return _has_tense(tag) and all(word.text != ";" for word in between)


def _has_tense(tag: Word) -> bool:
    """Whether a verb is not a bare participle, as in "each touting a plan"."""
    return not is_gerund(tag) or helper(tag) is not None


def around_tag(tag: Word) -> Found:
    """The clause that a cue closes or parts, by where the parser hung the cue."""
    return around_parenthetic(tag) if clauses.is_parenthetic(tag) else before_joined_tag(tag)


def around_parenthetic(tag: Word) -> Found:
    """The clause that a parenthetic cue stands in: "This, he says, is new".

    How somebody said it is not a part of it: "The hall is shut, he said, without giving a reason".
    """
    head = main_verb(tag.head)
    if not has_subject(tag) or not _has_tense(tag):
        return []
    if is_subordinate(tag) or content_clauses(tag) or not is_verb(head):
        return []
    if any(child.tag in WH_TAGS for child in tag.children):
        return []
    first, last = head.left, head.right
    behind = next((c for c in head.children if tag.right < c.i and c.lower in _TELLING_HOW), None)
    if behind is not None:
        last = min(last, tag.right)
    if head.i < tag.i and last <= tag.right + 1:
        first = _first_joined(head).left
    return [("parenthetic", without([Range((first, last))], [Range((tag.left, tag.right))]))]


def _first_joined(verb: Word) -> Word:
    """The first of clauses in a row: "It was searched and two were held, police said"."""
    for _ in range(_MOST_JOINED):
        if not is_joined(verb) or not is_verb(verb.head) or verb.head.i > verb.i:
            break
        verb = verb.head
    return verb


def before_joined_tag(tag: Word) -> Found:
    """The clause before a tag that the parser joined to it: "It was cold, Roe points out, and wet".

    A comma and its own subject set the tag off, no "and" joins it, and a comma closes it.
    """
    head, who = tag.head, any_subject(tag)
    if not is_joined(tag) or who is None or who.i > tag.i or not is_verb(head) or head.i > tag.i:
        return []
    words = tag.sentence.words
    base = words[0].i
    opening, last = who.left - base, tag.i + 1 - base
    while last < len(words) and is_particle(words[last]):
        last += 1
    closed = last < len(words) and words[last].text == ","
    if opening < 1 or words[opening - 1].text != "," or not closed or head.lemma in cues.verbs():
        return []
    if any(is_conjunction(child) and child.i > head.i for child in head.children):
        return []
    return [("preposed", [Range((head.left, who.left - 2))])]
