"""Whether a word is a person, a group or a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.vocabulary.people import BODY, ENDINGS, GROUP, PERSON, STATES

if TYPE_CHECKING:
    from service.reading.parse.words import Word

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
# Pronouns for things and deeds.
THINGS = words("service.reading.grammar", "function_words", "things")
_BESIDE = words("service.reading.grammar", "function_words", "beside_buildings")


def kind_of(word: Word) -> str:
    """person, group or body, by the noun; "" for any other word."""
    lower = word.lower
    if word.tag in ("NN", "NNS"):
        lemma = word.lemma
    elif word.tag in ("NNP", "NNPS") and word.dep in SUBJECTS and _is_no_proper_name(word):
        lemma = lower
    else:
        return ""
    if lower in GROUP and not (lemma in PERSON and word.tag == "NN" and _is_one(word)):
        return "group" if lower not in BODY else "body"
    if lemma in PERSON or (lemma not in BODY and lemma.endswith(ENDINGS)):
        return "group" if word.tag in ("NNS", "NNPS") else "person"
    if lemma in BODY:
        return ("" if _is_where(word) else "body") if word.tag == "NN" else "group"
    return ""


def _is_one(word: Word) -> bool:
    """Whether a noun for one or many stands for one: "a youth", "the 17-year-old youth"."""
    return is_indefinite(word) or any(child.lower == "old" for child in word.children)


def _is_where(body: Word) -> bool:
    """Whether a body without an article is a place: "she wept outside court".

    The parser may read the preposition as an adjective.
    """
    return body.before is not None and body.before.lower in _BESIDE


def is_somebody(word: Word) -> bool:
    """Whether a word stands for a person, a group or a body, and not for a thing or a deed."""
    if word.pos == "PRON":
        return word.lower not in THINGS
    if word.entity in ("DATE", "TIME"):
        return False
    if word.pos == "PROPN" or word.entity in ("PERSON", "ORG", "NORP"):
        return True
    lemma = word.lemma
    known = any(lemma in nouns for nouns in (PERSON, BODY, GROUP, STATES)) or word.lower in GROUP
    return word.pos == "NOUN" and (known or lemma.endswith(ENDINGS))


def age_of(word: Word) -> str | None:
    """The age of "the 31-year-old", as written; None for any other noun."""
    years = word.child("npadvmod") if word.lower == "old" else None
    number = None if years is None or years.lemma != "year" else years.child("nummod")
    return None if number is None else number.text


def _is_no_proper_name(word: Word) -> bool:
    """Whether a noun has a capital only as a title, a party or a body has: "the University"."""
    if not word.entity:
        return True
    if word.entity == "NORP":
        return word.child("det", "nummod") is not None
    alone = word.entity == "ORG" and word.lower in BODY and len(word.children) == 1
    return alone and word.children[0].lower == "the"


def is_definite(word: Word) -> bool:
    """Whether a noun takes up what is known: "the letter", "that letter"."""
    article = word.child("det")
    return article is not None and article.lower in ("the", "that", "this")


def is_indefinite(noun: Word) -> bool:
    """Whether an article brings in what nobody knows yet: "a letter"."""
    article = noun.child("det")
    return article is not None and article.lower in ("a", "an")


def is_new(word: Word) -> bool:
    """Whether an article brings in a person whom nobody knows yet: "a spokesman for the mill"."""
    return is_indefinite(word) and word.tag == "NN" and kind_of(word) == "person"


def body_of(post: Word) -> Word | None:
    """The body that a post is said to be of: "the beer maker's president", "head of the old mill".

    A word before it sets it apart from others; "the company's" may be any, and a place or a person
    is not a body.
    """
    if post.pos != "NOUN" or kind_of(post) != "person":
        return None
    whole = post.child("poss")
    if whole is None:
        link = post.child("prep")
        whole = None if link is None or link.lower != "of" else link.child("pobj")
    if whole is None or whole.pos not in ("NOUN", "PROPN") or whole.entity in ("GPE", "PERSON"):
        return None
    told = any(child.dep in ("amod", "compound", "nmod") for child in whole.children)
    return whole if told else None
