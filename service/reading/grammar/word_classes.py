"""Classes of tags, parts of speech, labels and words that several rules on quotes ask for.

The names of the classes are those of `Word`: Penn Treebank tags, Universal POS tags and ClearNLP
dependency labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Word

PROPER_NOUN = "NNP"
PROPER = frozenset((PROPER_NOUN, "NNPS"))
WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})

FINITE = frozenset(("VBD", "VBZ", "VBP"))  # tags
TENSED = FINITE | {"MD"}
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))  # parts of speech
PLACES = frozenset(("GPE", "LOC", "FAC"))  # entity labels
TIMES = frozenset(("DATE", "TIME"))
SUBJECTS = ("nsubj", "nsubjpass", "expl")  # labels
# Of what stands in a noun phrase before its head.
INSIDE_PHRASE = frozenset(("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod"))
PARTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr"))  # of a clause, for a noun
SMALL_IN_TITLES = frozenset(("ADP", "DET", "CCONJ"))  # what has no capital in a title
PERSONS = frozenset(("he", "she", "they", "i", "we", "who"))  # pronouns of who can speak


def is_apposition(word: Word) -> bool:
    """Whether a word explains the noun that it hangs by: "Iceland, the supermarket chain"."""
    return word.dep == "appos"


def is_agentless(verb: Word) -> bool:
    """Whether a passive leaves out who does it: "staff were told to go"."""
    return verb.child("auxpass") is not None and verb.child("agent") is None


def is_passive_participle(verb: Word) -> bool:
    """Whether a participle behind a noun is passive: "a fence intended to keep deer out".

    "Word that he had offered to pay" has one that is active.
    """
    active = verb.child("aux") is not None and verb.child("auxpass") is None
    return verb.dep == "acl" and verb.tag == "VBN" and not active


def is_subordinate(verb: Word) -> bool:
    """Whether a conjunction of time or reason opens the clause of a verb: "after she said"."""
    before = (child for child in verb.children if child.i < verb.i)
    return any(child.dep == "mark" or child.tag == "WRB" for child in before)


def is_adjective(word: Word) -> bool:
    """Whether it is an adjective without degree: "a young man"."""
    return word.tag == "JJ"


def is_plain_noun(word: Word) -> bool:
    """Whether it is a noun that is no name, of one or many: "farmer", "farmers"."""
    return word.tag in ("NN", "NNS")


def is_article_of(word: Word, noun: Word) -> bool:
    """Whether two words are an article or a demonstrative and a common noun: "a … film"."""
    return word.pos == "DET" and noun.pos == "NOUN"


def phrase_head(word: Word, end: int) -> Word:
    """The head of the noun phrase that a word begins, as far as it stands before the word `end`."""
    while word.dep in INSIDE_PHRASE and word.i < word.head.i < end:
        word = word.head
    return word


def is_bound_before(word: Word) -> bool:
    """Whether it only tells apart the noun behind it: "the Kite browser"."""
    return word.dep == "compound"


def attribute(word: Word) -> Word | None:
    """What a subject is said to be: "a ship" of "the Albatross is a ship"."""
    if word.dep != "nsubj" or word.head.lemma != "be":
        return None
    return word.head.child("attr")


def apposed(word: Word) -> list[Word]:
    """The nouns that say what a name is, on either side: "the ship Albatross", "Kite, an app"."""
    found = [child for child in word.children if child.dep == "appos"]
    return [word.head, *found] if word.dep == "appos" else found


def is_one_of_many(word: Word, first: int) -> bool:
    """Whether an article or a number before the word `first` counts it: "a Kite", "three Kites".

    Not where it stands before another noun or is joined to one: "a Roe and Holm exhibition".
    """
    if word.dep not in PARTS or word.child("conj") is not None:
        return False
    plural = word.lower.endswith("s")
    return any(
        (child.dep == "nummod" and plural) or (child.dep == "det" and child.lower in ("a", "an"))
        for child in word.children
        if child.i < first
    )


def does(word: Word, deeds: Collection[str]) -> bool:
    """Whether it is the subject of a verb with one of the lemmas."""
    return word.dep == "nsubj" and word.head.lemma in deeds


def undergoes(word: Word, deeds: Collection[str]) -> bool:
    """Whether it is the object of a verb with one of the lemmas, or the subject of its passive."""
    return word.dep in ("dobj", "nsubjpass") and word.head.lemma in deeds


def object_lemma(verb: Word) -> str:
    """The lemma of a verb's object, or ""."""
    thing = verb.child("dobj")
    return "" if thing is None else thing.lemma


def is_subject(word: Word) -> bool:
    """Whether it is the subject of an active or passive verb."""
    return word.dep in ("nsubj", "nsubjpass")


def is_preposition(word: Word) -> bool:
    """Whether it is tagged as a preposition or a conjunction that subordinates."""
    return word.tag == "IN"


def is_adjective_before(word: Word) -> bool:
    """Whether it is an adjective that stands before its noun: "Biblical language"."""
    return word.tag == "JJ" and word.dep == "amod"


def is_common_noun(word: Word) -> bool:
    """Whether it is a common noun in the singular: "a ferry"."""
    return word.tag == "NN"


def is_determiner(word: Word) -> bool:
    """Whether it is an article or a word in its place."""
    return word.tag == "DT"


def is_possessor(word: Word) -> bool:
    """Whether it owns the noun that it hangs by: "Roe's book", "her book"."""
    return word.dep == "poss"


def is_active_subject(word: Word) -> bool:
    """Whether it is the subject of an active verb."""
    return word.dep == "nsubj"


def is_joined(word: Word) -> bool:
    """Whether "and" or a comma joins it to a word before it."""
    return word.dep == "conj"


def is_personal(word: Word) -> bool:
    """Whether it is a personal or possessive pronoun, and no relative one."""
    return word.tag in ("PRP", "PRP$")
