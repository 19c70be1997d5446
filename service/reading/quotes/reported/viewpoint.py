"""Adjuncts that tell whose view a clause is: "in Holm's view", "by her own account".

They are viewpoint and evidential adjuncts (Huddleston and Pullum 2002, ch. 8.17). Which nouns make
them is in `vocabulary/lexicon/cues.toml`.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.reading.grammar.object import is_governed
from service.reading.grammar.source import view_owner
from service.reading.grammar.word_classes import any_subject, is_conjunction, is_verb
from service.reading.quotes.saying import Range, without
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_HIGHEST = 4  # bounds the cost: words above a preposition


def viewpoint(marked: Marked, noun: Word) -> tuple[Word, Word, list[Range]] | None:
    """Whose view the phrase of a noun gives: its preposition, the owner, and the words.

    "In Holm's view, the dam is old" gives the clause, "in the words of one aide, “…”" the quoted
    words after it. A phrase that no comma or mark sets off says where, not who.
    """
    tag, words = noun.head, marked.words
    if not is_governed(noun) or marked.inside[noun.i] >= 0:
        return None
    owner, last = _owner(marked, noun)
    if owner is None:
        return None
    end = marked.bounds[noun.sentence.paragraph.index][1]
    behind = last + 1 + (last + 1 < end and words[last + 1].text == ",")
    apposed = owner.right + 1 + (owner.right + 1 < end and words[owner.right + 1].text == ",")
    if apposed < end and marked.inside[apposed] >= 0:  # "of the director, Ann Roe, “…”"
        behind = apposed
    if behind < end and marked.inside[behind] >= 0:
        return tag, owner, [marked.ranges[marked.inside[behind]]]
    before = words[tag.i - 1]
    if tag is tag.sentence.words[0]:
        is_set_off = behind > last + 1 or _is_plain_view(noun, behind)
    else:
        is_set_off = before.text == "," or marked.inside[before.i] >= 0
    verb = next((a for a in islice(tag.ancestors(), _HIGHEST) if is_verb(a)), None)
    if not is_set_off or verb is None:
        return None
    if behind < end and is_conjunction(words[behind]) and verb.left < tag.i:
        return tag, owner, [Range((verb.left, tag.i - 1))]
    return tag, owner, without([Range((verb.left, verb.right))], [Range((tag.i, last))])


def _is_plain_view(noun: Word, behind: int) -> bool:
    """Whether a view needs no comma before the subject: "In her view the dam is old"."""
    who = any_subject(noun.head.head)
    plain = noun.lemma in cues.listed("views", "plain")
    return plain and who is not None and who.left == behind


def _owner(marked: Marked, noun: Word) -> tuple[Word | None, int]:
    """Whose view a noun is, and the last word that says so."""
    owner = view_owner(noun)
    if owner is None or owner.i < noun.i:
        return owner, noun.i
    last = owner.i
    while last < owner.right and marked.words[last + 1].text != "," and marked.inside[last + 1] < 0:
        last += 1
    return owner, last
