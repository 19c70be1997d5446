"""Whom a noun means by the name that stands beside it: "their leader, Ann Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors import joint as joint_subjects
from service.reading.actors.described.label import can_be
from service.reading.grammar.word_classes import is_active_subject
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

APPELLATIONS = lexicon.words(PACKAGE, "person_nouns", "appellations")


def apposed(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom a name beside it tells: "their leader, Kim Jong Un", "the Yonhap news agency"."""
    if word.lemma in APPELLATIONS:
        for i in range(word.i - 1, max(word.left, word.i - 3) - 1, -1):
            found = by_word.get(i)
            if found is not None and found.type == "organization" and found.named:
                return found
    for child in word.children:
        if child.i > word.i and (child.dep == "appos" or _names_bearer(parse, word, child)):
            found = by_word.get(child.i)
            if can_be(found, word):
                return found
    if word.dep == "appos":
        above = by_word.get(word.head.i)
        if can_be(above, word):
            return above
    named = _named_behind_be(word) or _named_behind_of(word)
    found = None if named is None else by_word.get(named.i)
    if found is not None and found.type == "person" and can_be(found, word):
        return found
    return _named_with_other(by_word, word)


def _named_behind_be(word: Word) -> Word | None:
    """As in "the latest candidate was Ann Roe"."""
    if not is_active_subject(word) or word.head.lemma != "be":
        return None
    return word.head.child("attr")


def _named_behind_of(word: Word) -> Word | None:
    """As in "chief of detectives Ann Roe", of which the parser makes the detectives' name."""
    link = word.child("prep")
    name = None if link is None or link.lower != "of" else link.child("pobj")
    first = None if name is None else name.child("compound")
    return name if first is not None and first.text.islower() else None


def _named_with_other(by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom another title of the same person tells: "the minister and negotiator, Ann Roe"."""
    joined = word.child("conj")
    if joined is not None and joint_subjects.are_one_person(word, joined):
        named = joined.child("appos")
        found = None if named is None else by_word.get(named.i)
        return found if can_be(found, word) else None
    if joint_subjects.are_one_person(word.head, word):
        return by_word.get(word.head.i)
    return None


def _names_bearer(parse: Parse, word: Word, child: Word) -> bool:
    """As in "Journalist and author Hiro Aida": two nouns, one article, for one person."""
    if child.dep != "conj" or word.tag != "NN" or word.child("nummod") is not None:
        return False
    titles = parse.words[child.left : child.i]
    if word.child("det", "poss") is None:  # "Former prosecutor and Mayor Ann Roe"
        return any(title.lower in PERSON for title in titles)
    return bool(titles) and titles[0].tag == "NN" and titles[0].lemma in PERSON
