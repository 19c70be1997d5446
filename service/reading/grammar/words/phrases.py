"""What stands in a noun phrase beside its noun, and how far the phrase reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DASHES

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_PARTING = frozenset(("CC", "VBG"))
_OPENING = frozenset(("DT", "PRP$", "PDT", ",", "``", "''", "POS"))
_NO_TITLE_OPENS = frozenset(("CC", "DT", "POS", "IN", "HYPH"))
_IN_TITLES = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "HYPH", "VBG"))
_APART_BEHIND = frozenset(
    ("relcl", "acl", "conj", "cc", "punct", "appos", "advcl", "dep", "parataxis")
)
_TRIMMED_BEFORE = frozenset(("POS", ",", "CC", "DT", "PRP$", "``", "''"))
_TRIMMED_BEHIND = frozenset(("CC", "IN", ",", "DT"))
_COMMAS = frozenset((",", "—", "-", "–"))


def is_article_or_before_it(word: Word) -> bool:
    """Whether it is an article, a word in its place, or one before it: "the", "both"."""
    return word.dep in ("det", "predet")


def qualifies_participle(word: Word, following: Word) -> bool:
    """Whether an adverb stands before a participle: "newly elected"."""
    return word.tag == "RB" and following.tag == "VBN"


def may_stand_in_title(word: Word) -> bool:
    """Whether a title before a name can have it inside: "newly elected district mayor"."""
    return word.tag in _IN_TITLES


def opens_no_title(word: Word) -> bool:
    """Whether it links a title to what stands before it, and is not a part of it."""
    return word.tag in _NO_TITLE_OPENS


def is_before_phrase(word: Word) -> bool:
    """Whether it opens a noun phrase and is left out where the phrase is given."""
    return word.tag in _OPENING or word.text in DASHES


def prepositions(noun: Word) -> list[Word]:
    """The prepositions that hang by a noun: "the chief of the mill in Lund"."""
    return noun.having("prep")


def prefix_of(noun: Word) -> Word | None:
    """What a hyphen joins to a noun, of which the parser makes a word: "co" of "co-founder"."""
    hyphen = noun.before
    if hyphen is None or hyphen.text != "-" or hyphen.end != noun.start:
        return None
    prefix = hyphen.before
    if prefix is None or prefix.end != hyphen.start or not prefix.text.isalpha():
        return None
    before = prefix.before  # in "editor-in-chief" the noun is none of its own
    return prefix if before is None or before.end < prefix.start else None


def own_dependents(noun: Word) -> list[Word]:
    """The words that hang by a noun, or by what a hyphen joins to it: "her" of "her ex-wife"."""
    prefix = prefix_of(noun)
    if prefix is None:
        return noun.children
    apart = (prefix.i, prefix.i + 1)
    return [*prefix.children, *(child for child in noun.children if child.i not in apart)]


def modifies(words: list[Word], child: Word) -> bool:
    """Whether a dependent before a noun is part of its description."""
    if child.dep == "nummod":
        return True
    if child.dep not in ("amod", "compound", "nmod") or child.tag in ("VBP", "VB", "VBZ"):
        return False
    if child.tag == "VBG":  # "managing director", not "video showing interrogators"
        return child.dep == "amod" and child.left == child.i
    return _PARTING.isdisjoint([word.tag for word in words[child.left : child.right + 1]])


def restricts(words: list[Word], child: Word) -> bool:
    """Whether a clause or adjective after the noun says which one is meant, after no comma."""
    return child.dep in ("relcl", "acl", "amod") and words[child.left - 1].text not in _COMMAS


def said_of(noun: Word, longest: int) -> tuple[int, int]:
    """The first and last word of what a noun says, its article and clauses left out."""
    prefix = prefix_of(noun)
    first = noun.left if prefix is None else min(noun.left, prefix.left)
    for child in own_dependents(noun):
        if child.i < noun.i and child.dep in ("det", "poss", "predet", "neg", "advmod"):
            first = max(first, child.right + 1)
    last = noun.i
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep in _APART_BEHIND or child.right - first >= longest:
            break
        last = child.right
    return first, last


def trimmed(words: list[Word], noun: Word) -> list[Word]:
    """Words of a phrase without links at its edges, and without what follows its first comma."""
    first = next((k for k, word in enumerate(words) if word.tag not in _TRIMMED_BEFORE), len(words))
    words = words[first:]
    cut = next((k for k, word in enumerate(words) if word.i > noun.i and word.tag == ","), None)
    words = words[:cut]
    while words and words[-1].tag in _TRIMMED_BEHIND:
        words = words[:-1]
    return words
