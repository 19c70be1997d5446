"""Words as they are compared: without case, script, diacritics or one outlet's romanization.

Everything here works on single words or whole names and knows nothing of persons or organizations.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter

from anyascii import anyascii
from rapidfuzz.distance import OSA, Levenshtein

from service.lexicon import table
from service.recall import remembered

CACHE = 1 << 16
# Names are short. What is longer is text that was taken for a name: it is cut, not studied.
LONGEST_SPELLED = 200
# Shorter words are compared as they are ("Lee", "Li" and "Lai" are three families).
SHORTEST_VARIANT = 4
# Below this length one changed letter makes another word ("Iran", "Iraq").
SHORTEST_SOFT = 5

# In a shorter word a letter more or less is another name ("Marin", "Martin").
SHORTEST_MISSPELLED = 7

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa"})
_QUOTES = re.compile(r"[’‘ʼ`´]")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')(?=\s|$)")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_LETTER = itemgetter(1)  # of a match of the above


@remembered(CACHE)
def fold(name: str) -> str:
    """A name in lower-case ASCII words separated by single blanks.

    Scripts are transliterated letter by letter (anyascii), dotted acronyms are closed up ("U.N."
    is "un"), a possessive ending is dropped, hyphens and marks become blanks. At most 200
    characters are read.
    """
    name = name[:LONGEST_SPELLED]
    if name.isascii() and name.replace(" ", "").isalpha():  # nearly all names
        return " ".join(name.lower().split())
    text = _QUOTES.sub("'", name)
    text = _POSSESSIVE.sub("", anyascii(text).lower())
    text = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", text + " ")
    return _NOT_A_LETTER.sub(" ", text.replace("'", "")).strip()


@remembered(CACHE)
def skeleton(word: str) -> str:
    """What the romanizations of one foreign word have in common, from a folded word.

    "zelensky", "zelenskiy" and "zelenskyy" give one skeleton, "kharkiv" and "kharkov" two that
    differ in a vowel.
    """
    for written, kept in table("service.naming", "transliteration")["initial"]:
        if word.startswith(written):
            word = kept + word[len(written) :]
    for written, kept in _classes():
        if written in word:
            word = word.replace(written, kept)
    return _DOUBLED.sub(_LETTER, word)


@remembered(CACHE)
def consonants(word: str) -> str:
    """The consonants of a word's skeleton, with its first letter where that is a vowel's place.

    Spelling variants of one word share it, whatever vowels they write: a key for blocking.
    """
    kept = skeleton(word)
    bare = kept.translate(_without_vowels())
    hard = bare.translate(_hardened())
    return _DOUBLED.sub(_LETTER, hard) or kept[:1]


@remembered(CACHE)
def is_spelled_like(a: str, b: str) -> bool:
    """Whether two folded words may be spellings of one foreign name.

    Equal skeletons, or in a word of five letters or more as many soft changes as it can bear: one
    up to six letters, two beyond. A soft change swaps or drops a vowel inside the word or swaps two
    consonants that romanizations exchange.
    """
    if a == b or min(len(a), len(b)) < SHORTEST_VARIANT:
        return a == b
    left, right = skeleton(a), skeleton(b)
    if left == right:
        return True
    short = min(len(left), len(right))
    if short < SHORTEST_SOFT or abs(len(left) - len(right)) > 1 or consonants(a) != consonants(b):
        return False
    changes = Levenshtein.editops(left, right)
    if len(changes) > (1 if short <= SHORTEST_SOFT + 1 else 2):
        return False
    return all(_is_soft(left, right, step.tag, step.src_pos, step.dest_pos) for step in changes)


@remembered(CACHE)
def is_misspelled(a: str, b: str) -> bool:
    """Whether two folded words of some length may be one with a slip of the pen inside it.

    A letter left out, put in, changed or exchanged with its neighbour, not at an end: a first
    letter makes another name ("Jason", "Mason"), a last one another gender.
    """
    if min(len(a), len(b)) < SHORTEST_MISSPELLED or a[0] != b[0] or a[-1] != b[-1]:
        return False
    return may_be_misspelled(a, b)


def may_be_misspelled(a: str, b: str) -> bool:
    """Whether one slip of the pen parts two words."""
    return OSA.distance(a, b, score_cutoff=1) <= 1


@remembered(CACHE)
def syllables(given: str) -> str:
    """What the romanizations of one Korean or Chinese given name have in common, from folded words.

    "suk yeol" and "seok youl" are one.
    """
    joined = given.replace(" ", "")
    for written, kept in table("service.naming", "transliteration")["syllables"]:
        joined = joined.replace(written, kept)
    return joined


def is_written_with_umlauts_spelled_out(a: str, b: str) -> bool:
    """Whether two names differ only in how an umlaut is written: "Schröder", "Schroeder"."""
    return fold(a.lower().translate(_UMLAUTS)) == fold(b.lower().translate(_UMLAUTS))


def _is_soft(left: str, right: str, tag: str, i: int, j: int) -> bool:
    vowels = _vowels()
    if tag == "replace":
        pair = "".join(sorted((left[i], right[j])))
        return (left[i] in vowels and right[j] in vowels) or pair in _soft_pairs()
    # A vowel added at the end makes another word ("Niger", "Nigeria"; "Navalny", "Navalnaya").
    word, at = (left, i) if tag == "delete" else (right, j)
    return word[at] in vowels and 0 < at < len(word) - 1


@lru_cache(maxsize=1)
def _classes() -> tuple[tuple[str, str], ...]:
    content = table("service.naming", "transliteration")
    return tuple((a, b) for a, b in [*content["endings"], *content["classes"]])


@lru_cache(maxsize=1)
def _vowels() -> frozenset[str]:
    return frozenset(table("service.naming", "transliteration")["vowels"])


@lru_cache(maxsize=1)
def _without_vowels() -> dict[int, None]:
    return {ord(vowel): None for vowel in _vowels()}


@lru_cache(maxsize=1)
def _soft_pairs() -> frozenset[str]:
    return frozenset(
        "".join(sorted(pair)) for pair in table("service.naming", "transliteration")["soft"]
    )


@lru_cache(maxsize=1)
def _hardened() -> dict[int, int]:
    """One letter for each set of consonants that may be exchanged, the first in the alphabet."""
    leader: dict[str, str] = {}
    for pair in sorted(_soft_pairs()):
        first, second = pair[0], pair[1]
        leader[second] = min(leader.get(first, first), leader.get(second, second))
        leader.setdefault(first, first)
    for letter in leader:
        while leader[leader[letter]] != leader[letter]:
            leader[letter] = leader[leader[letter]]
    return {ord(letter): ord(kept) for letter, kept in leader.items() if letter != kept}
