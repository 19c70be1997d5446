"""Times told by how far they are from another: "three days after the plea", "an hour later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment
from service.reading.grammar.word_classes import is_verb

if TYPE_CHECKING:
    from service.reading.parse.words import Sentence, Word

DISTANCES = words("service.reading.vocabulary", "setting", "distances")
COUNTED_OFF = words("service.reading.vocabulary", "setting", "counted_off")
COUNTED_FROM = words("service.reading.vocabulary", "setting", "counted_from")


def is_counted_off(phrase: list[Word]) -> bool:
    """As in "three days after the plea on Monday": the day is the plea's, the rest came later.

    So is that of "a day after she was arrested on Monday".
    """
    word = attachment.top_of(phrase)
    for _, head in zip(range(attachment.CLIMB), word.ancestors(), strict=False):
        links = head.having("mark") if is_verb(head) else (head,)
        if any(link.lower in COUNTED_OFF and _is_behind_distance(link) for link in links):
            return True
    return False


def counts_on(sentence: Sentence) -> bool:
    """Whether a sentence tells of a time so far from another: "an hour later", "a day after"."""
    found = [word for word in sentence.words if word.lower in COUNTED_FROM]
    return any(map(_is_behind_distance, found))


def _is_behind_distance(word: Word) -> bool:
    before = word.before
    return before is not None and before.lemma in DISTANCES


def event_dated_by(length: Word) -> Word | None:
    """The verb that a length of time before "after" dates: "shut two days after he left" shuts.

    The parser hangs "two days" on "after", or on the verb of the clause after it.
    """
    clause = length.head
    if clause.dep == "mark" and clause.i == length.i + 1:
        clause = clause.head
    if length.dep not in ("npadvmod", "dep") or clause.dep != "advcl":
        return None
    mark = clause.child("mark")
    behind = mark is not None and mark.i == length.i + 1
    return clause.head if behind and is_verb(clause.head) else None
