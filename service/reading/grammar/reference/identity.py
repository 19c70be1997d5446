"""Which other noun is the same one: in apposition, after "be", after "named as"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import FINITE, attribute
from service.reading.grammar.words.nouns import whole_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Word

_UNDERGOING = frozenset(("nsubjpass", "dobj"))


def apposition(noun: Word) -> Word | None:
    """The first noun that explains one: the "chair" of "Ann Roe, the chair"."""
    return noun.child("appos")


def states_plainly(verb: Word) -> bool:
    """Whether a clause says what is: "is", not "is no", "will be", "if it is"."""
    return verb.tag in FINITE and verb.child("neg", "mark", "aux") is None


def stated(noun: Word) -> Word | None:
    """What a noun is plainly said to be: the "chair" of "Ann Roe is the chair"."""
    return attribute(noun) if states_plainly(noun.head) else None


def named_as(noun: Word, naming: Collection[str]) -> Word | None:
    """The name after "as" and a verb of naming.

    As in "the gunman, who was identified as Ann Roe", "police named the gunman as Ann Roe".
    """
    verbs = noun.having("relcl", "acl")
    if noun.dep in _UNDERGOING:
        verbs = [noun.head, *verbs]
    for verb in verbs:
        if verb.lemma not in naming or verb.child("neg") is not None:
            continue
        links = [link for link in verb.having("prep") if link.lower == "as"]
        name = links[0].child("pobj") if links else None
        if name is not None and name.i > noun.i:
            return name
    return None


def named_behind_whole(noun: Word) -> Word | None:
    """The name right after what a post is of: "chief of detectives Ann Roe".

    The parser takes the two for one noun.
    """
    name = whole_of(noun)
    first = None if name is None else name.child("compound")
    return name if first is not None and first.text.islower() else None


def kin_or_aide_of(noun: Word) -> list[Word]:
    """Whose somebody is: the Roe of "Roe's cousin", "a cousin of Roe", "an aide to Roe"."""
    links = [noun, *noun.having("prep")]
    return [child for link in links for child in link.having("poss", "pobj")]
