"""What somebody is said to be: "Ann Holm, a homeopath", "she is a nurse", "became a nurse"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.vocabulary.names import HYPHENS, PACKAGE
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Word

ENDINGS = tuple(lexicon.table(PACKAGE, "person_nouns")["person_suffixes"])
NAMING = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "MONEY", "CARDINAL"))
TENSES = frozenset(("VBZ", "VBD", "VBP"))
MARKS = frozenset((",", "—", "–", "-", "--", "("))
SAYING_WHAT = frozenset(("appos", "attr"))  # labels of what somebody is said to be
INSIDE = frozenset(("amod", "compound", "nmod", "nummod"))
ABOUT_NAMES = lexicon.words(PACKAGE, "person_nouns", "about_names")
ONE = lexicon.words(PACKAGE, "pronouns", "indefinite_articles")
LINKING = lexicon.words("service.reading.actors", "descriptions", "linking_verbs")
BESIDE = 2  # words from a name over the comma to an article
REACH = 6  # words between a name and the article of its apposition: "Holm, 42, a homeopath"


def predicated_of(word: Word) -> Word | None:
    """The subject or the name that a noun says something of, if it does."""
    if word.tag == "NNP" and word.dep == "appos" and word.lower in PERSON:
        return word.head if _is_a_title_behind(word) else None
    if word.tag != "NN" or word.lower in ABOUT_NAMES:
        return None
    above = word.head
    listed = word.lower in PERSON or word.lower.endswith(ENDINGS)
    if word.dep == "conj":  # "then a mayor and later the governor"
        joined = listed and above.dep in SAYING_WHAT and word.child("det") is not None
        return predicated_of(above) if joined else None
    if word.dep == "appos":
        words, at = word.sentence.words, word.left - word.sentence.words[0].i
        article = word.child("det")
        near = article is not None and 0 < word.left - above.i <= REACH
        beside = word.left - above.i == BESIDE and article is not None and article.lower in ONE
        return above if near and (listed or beside) and words[at - 1].text in MARKS else None
    if word.dep != "attr" or above.lemma not in LINKING or above.tag not in TENSES:
        return None
    article = word.child("det")
    if above.child("neg", "mark", "aux") is not None or article is None:
        return None
    if not listed and article.lower not in ONE:
        return None
    subject = above.child("nsubj")
    return subject if subject is not None and subject.i < above.i else None


def _is_a_title_behind(word: Word) -> bool:
    """As in "Ann Roe, Managing Director of"; "Holm, Mayor Ann Roe and" has the next one's."""
    after = word.after
    ends = after is None or not (after.entity == "PERSON" or after.text in HYPHENS)
    return ends and word.left - word.head.i == BESIDE and word.text.istitle()


def first_word(words: list[Word], word: Word) -> int:
    """The first word of what stands before a noun and belongs to it, without its article."""
    first = word.i
    for child in reversed(word.children):
        if child.i < word.i and child.dep in INSIDE and child.right + 1 == first:
            first = child.left
    while first < word.i and words[first].tag in ("DT", "PRP$", "POS", ","):
        first += 1
    return first
