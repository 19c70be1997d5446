"""Classes of tags, parts of speech, labels and words that several rules on quotes ask for.

The names of the classes are those of `Word`: Penn Treebank tags, Universal POS tags and ClearNLP
dependency labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word

PROPER_NOUN = "NNP"
PROPER = frozenset((PROPER_NOUN, "NNPS"))
WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})

FINITE = frozenset(("VBD", "VBZ", "VBP"))  # tags
TENSED = FINITE | {"MD"}
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))  # parts of speech
TIMES = frozenset(("DATE", "TIME"))  # entity labels
SUBJECTS = ("nsubj", "nsubjpass", "expl")  # labels
# Of what stands in a noun phrase before its head.
INSIDE_PHRASE = frozenset(("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod"))
PERSONS = frozenset(("he", "she", "they", "i", "we", "who"))  # pronouns of who can speak


def is_apposition(word: Word) -> bool:
    """Whether a word explains the noun that it hangs by: "Iceland, the supermarket chain"."""
    return word.dep == "appos"


def is_adjective(word: Word) -> bool:
    """Whether it is an adjective without degree: "a young man"."""
    return word.tag == "JJ"


def phrase_head(word: Word, end: int) -> Word:
    """The head of the noun phrase that a word begins, as far as it stands before the word `end`."""
    while word.dep in INSIDE_PHRASE and word.i < word.head.i < end:
        word = word.head
    return word
