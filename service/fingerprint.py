"""Near-duplicate articles, recognised without their texts.

A fingerprint is a b-bit minwise hash: 128 random orders are laid over the runs of five words that a
text has (its shingles), and of the smallest in each order four bits are kept, which is one hex
digit. Two digits at one place agree as often as the texts share shingles (and once in sixteen by
chance), so the share of agreeing digits estimates the Jaccard index of the two texts with a
standard error of at most 0.05. It does not tell what the text was.

Sources: Broder, "On the resemblance and containment of documents" (1997), for minwise hashing and
shingles; Li and König, "b-Bit Minwise Hashing" (WWW 2010), for keeping few bits.
"""

from __future__ import annotations

import re
import zlib
from operator import eq

import numpy as np
import numpy.typing as npt

DIGITS = 128
SHINGLE = 5

_WORD = re.compile(r"[^\W_]+")
_HEX = "0123456789abcdef"
_CHANCE = 1 / len(_HEX)
_LAST_DIGIT = np.uint64(len(_HEX) - 1)  # its bits are all set
_KEPT_BITS = np.uint64(20)  # far above the low bits, which are weak, and below those near zero
_BLOCK = 2048  # shingles hashed at a time: 2 MB of memory whatever the length of the text

Hashes = npt.NDArray[np.uint64]


def _mixed(numbers: Hashes) -> Hashes:
    """SplitMix64's finalizer: every bit of the input moves every bit of the output."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


_CONSTANTS = _mixed(np.arange(1, 2 * DIGITS + 1, dtype=np.uint64))
_FACTORS = (_CONSTANTS[:DIGITS] | np.uint64(1))[:, np.newaxis]
_TERMS = _CONSTANTS[DIGITS:, np.newaxis]


def fingerprint(text: str) -> str:
    """128 hex digits that near-duplicates of the text share, or "" for a text without words.

    Case, punctuation and white space make no difference.
    """
    shingles = _shingles(_WORD.findall(text.lower()))
    if not shingles.size:
        return ""
    smallest = np.full(DIGITS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, shingles.size, _BLOCK):
        orders = _FACTORS * shingles[start : start + _BLOCK] + _TERMS
        np.minimum(smallest, orders.min(axis=1), out=smallest)
    digits = (smallest >> _KEPT_BITS) & _LAST_DIGIT
    return "".join([_HEX[digit] for digit in digits.tolist()])


def similarity(a: str, b: str) -> float:
    """How much of their wording two texts share, by their fingerprints: 0 (nothing) to 1 (all).

    The estimate is right within 0.1 in 95 of 100 cases. A text without words is like no other.
    """
    if len(a) != DIGITS or len(b) != DIGITS:
        return 0.0
    agreeing: float = sum(map(eq, a, b)) / DIGITS
    return max(0.0, (agreeing - _CHANCE) / (1 - _CHANCE))


def _shingles(words: list[str]) -> Hashes:
    """One number for every run of five words; a shorter text is one run."""
    hashes = np.fromiter(map(zlib.crc32, map(str.encode, words)), np.uint64, len(words))
    width = min(SHINGLE, len(words))
    if not width:
        return hashes
    runs = np.zeros(len(words) - width + 1, dtype=np.uint64)
    for place in range(width):
        runs = _mixed(runs + hashes[place : place + len(runs)])
    return runs
