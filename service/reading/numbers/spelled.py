"""Numbers in words: cardinals, scales, fractions, vague plurals.

Tables: lexicon/numbers.toml. What a number in figures needs of words ("3.5 million", "2 and a
half") is here too.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import table, words
from service.reading.grammar.word_classes import TENSED
from service.reading.grammar.words.nouns import (
    can_modify,
    is_adposition,
    is_noun_or_quality,
)
from service.reading.grammar.words.speech_parts import is_adverb
from service.reading.grammar.words.verbs import is_plural_present
from service.reading.numbers.bounds import before_bound, is_beside_mark
from service.reading.numbers.pieces import DASHES, lower_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.numbers", "numbers")
CARDINALS: Mapping[str, float] = _TABLE["cardinals"]
SCALES: Mapping[str, float] = _TABLE["scales"]
SCALE_MARKS: Mapping[str, float] = _TABLE["scale_marks"]
PLAIN_SCALE_MARKS: Mapping[str, float] = _TABLE["plain_scale_marks"]
DENOMINATORS: Mapping[str, int] = _TABLE["denominators"]
GLYPHS: Mapping[str, float] = _TABLE["glyphs"]
SPACED_MARKS: Mapping[str, list[str]] = _TABLE["spaced_marks"]
SOME: frozenset[str] = frozenset(_TABLE["some"]["words"])
VAGUE: Mapping[str, list[float]] = _TABLE["vague"]

# Shares that need less beside them to be read as such.
_COMMON = words("service.reading.numbers", "numbers", "common_shares")
_BEFORE_SHARES = words("service.reading.numbers", "numbers", "before_shares")
_DECIMALS = {word: str(value) for word, value in CARDINALS.items() if value < 10}
_EXACT = 1e15  # whole numbers below have no more digits than a float holds exactly
_NO_HALVES = words("service.reading.numbers", "numbers", "before_no_half")
_WHOLES = words("service.reading.numbers", "numbers", "before_wholes")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in atoms `first` up to, not including, `last`.

    `lower` and `upper` differ from `value` only for vague plurals, of which `value` is None.
    `plain` is the number before its scale word, `scale` that word's size (1 without one).
    `fraction` marks "a third", `words` a number without figures.
    """

    first: int
    last: int
    value: float | None
    lower: float
    upper: float
    scale: float = 1.0
    plain: float = 0.0
    words: bool = False
    fraction: bool = False

    @property
    def vague(self) -> bool:
        """Whether it is a plural such as "hundreds"."""
        return self.value is None


def is_numeral(atom: Atom) -> bool:
    """Whether an atom is a number by itself: "12", "twelve"."""
    return atom.digits or atom.lower in CARDINALS


def tidy(value: float) -> float:
    """A product without the noise of binary fractions: 4.3 million is 4300000."""
    if value % 1 == 0 and abs(value) < _EXACT:
        return float(value)
    return float(f"{value:.15g}")


def exact(first: int, last: int, value: float, **more: float) -> Numeral:
    """A numeral whose bounds are its value."""
    return Numeral(first, last, value, value, value, **more)  # type: ignore[arg-type]


def spelled(atoms: list[Atom], i: int) -> Numeral | None:
    """The number in words that starts at atom `i`, or with the article before it."""
    first, lower = i, atoms[i].lower
    article = lower_at(atoms, i - 1) in ("a", "an")
    if lower in SCALES or lower in DENOMINATORS:
        if not article or lower.endswith("s"):
            return None
        first = i - 1
    if lower in DENOMINATORS:
        part = _is_share(atoms, i) if lower in _COMMON else _is_part(atoms, i)
        if not (part or is_beside_mark(atoms, i)):
            return None
        return _of_a_scale(atoms, first, i + 1, 1 / DENOMINATORS[lower])
    decimal = _decimal(atoms, i)
    if decimal is not None:
        return decimal
    whole = _cardinal(atoms, i)
    if whole is None:
        return None
    value, j, scale = whole
    share = _share_of(atoms, value, j)
    if share is not None:
        return _of_a_scale(atoms, first, share[1], share[0])
    if scale == 1.0:
        value, after = and_a_half(atoms, value, j)
        if after > j:
            scale, j = scale_words(atoms, after)
            return exact(first, j, tidy(value * scale), scale=scale, plain=value, words=True)
    return exact(first, j, value, scale=scale, plain=value / scale, words=True)


def _decimal(atoms: list[Atom], i: int) -> Numeral | None:
    """As in "three point nine", "zero point two five percent", "two point three million".

    "At one point five people were in the room": a point in time, unless a scale or a share follows.
    """
    value = CARDINALS.get(atoms[i].lower)
    j = i + 2
    if value is None or lower_at(atoms, i + 1) != "point" or lower_at(atoms, j) not in _DECIMALS:
        return None
    figures = ""
    while lower_at(atoms, j) in _DECIMALS:
        figures += _DECIMALS[lower_at(atoms, j)]
        j += 1
    scale, last = scale_words(atoms, j)
    scaled = scale > 1 or lower_at(atoms, j) in ("percent", "per")
    if value == 1 and not scaled and lower_at(atoms, i - 1) in ("at", "by", "from", ""):
        return None
    value = float(f"{value:g}.{figures}")
    return exact(i, last, tidy(value * scale), scale=scale, plain=value, words=True)


def _of_a_scale(atoms: list[Atom], first: int, last: int, share: float) -> Numeral:
    """A share, or the number that "a quarter of a million" is."""
    if [a.lower for a in atoms[last : last + 2]] in (["of", "a"], ["of", "one"]):
        scale, after = scale_words(atoms, last + 2)
        if scale > 1:
            return exact(first, after, tidy(share * scale), scale=scale, plain=share, words=True)
    return exact(first, last, share, plain=share, words=True, fraction=True)


def _cardinal(atoms: list[Atom], i: int) -> tuple[float, int, float] | None:
    """`(value, atom after it, size of the last scale word)` of number words from `i` on."""
    total = current = 0.0
    ceiling, scale, j = math.inf, 1.0, i
    room = math.inf  # what still fits below the last word: units after tens, tens after hundreds
    while j < len(atoms):
        k = j + (
            j > i and lower_at(atoms, j) in DASHES and not atoms[j].gap and not atoms[j + 1].gap
        )
        if k == j and j > i and lower_at(atoms, j) == "and" and scale >= 100:
            k += lower_at(atoms, j + 1) in CARDINALS
        word = lower_at(atoms, k)
        if word in CARDINALS and CARDINALS[word] < room:
            number = CARDINALS[word]
            current, room = current + number, 10 if number >= 20 else 0
            scale = 1.0
        elif word in SCALES and SCALES[word] < ceiling and (current or j == i):
            scale = SCALES[word]
            current = (current or 1) * scale
            room = 100 if scale >= 100 else 0
            if scale >= 1000:
                total, current, ceiling, room = total + current, 0.0, scale, 1000
        else:
            break
        j = k + 1
    if j == i:
        return None
    # "three hundred thousand": a larger scale multiplies what stands before it.
    return tidy(total + current), j, scale


def _share_of(atoms: list[Atom], count: float, j: int) -> tuple[float, int] | None:
    """As in "two-thirds", "three quarters of": the share and the atom after it."""
    k = j + (lower_at(atoms, j) in DASHES)
    below = DENOMINATORS.get(lower_at(atoms, k))
    if (
        below is None
        or not 0 < count < below
        or (count > 1 and not lower_at(atoms, k).endswith("s"))
    ):
        return None
    if (
        k == j
        and lower_at(atoms, k) in ("quarters", "quarter", "second")
        and lower_at(atoms, k + 1) != "of"
    ):
        return None
    if count == 1 and k == j and not _is_share(atoms, k):
        return None
    return count / below, k + 1


def _is_share(atoms: list[Atom], i: int) -> bool:
    """Whether "a third" is a share: "a third of", "by a third", not "a third man"."""
    following = lower_at(atoms, i + 1)
    if before_bound(atoms, i - 1) in _BEFORE_SHARES and not (
        following == "-" or _is_noun(atoms, i + 1)
    ):
        return True
    if following in ("of", "to"):
        return following == "of" or lower_at(atoms, i) == "third"
    if following == "-" or atoms[i].lower == "quarter":
        # "a quarter point", "a quarter-point cut"
        return lower_at(atoms, i + 1 + (following == "-")) in ("point", "percentage")
    if not following.isalpha():  # "by a third.", but "she had two; a third, her last, failed"
        led = i > 1 and _leads(atoms[i - 2])
        return following not in DASHES and led
    if _does(atoms, i):
        return True
    return following in ("more", "less", "fewer", "higher", "lower", "larger", "smaller", "each")


def _is_part(atoms: list[Atom], i: int) -> bool:
    """Whether "a fifth" and its like are a share: "a fifth of voters", "fell by a fifth"."""
    following = lower_at(atoms, i + 1)
    if following in ("of", "more", "less", "fewer", "higher", "lower", "larger", "smaller"):
        return True
    # "by a fifth", "40 hectares, or a fifth"
    return before_bound(atoms, i - 1) in ("or", *_BEFORE_SHARES) and not _is_noun(atoms, i + 1)


def half(atoms: list[Atom], i: int) -> Numeral | None:
    """As in "half of", "half a million", "a half-hour"; not "the first half"."""
    before, after = lower_at(atoms, i - 1), lower_at(atoms, i + 1)
    if before == "a" and lower_at(atoms, i - 2) == "and":
        return None
    if after in DASHES and not atoms[i + 1].gap and lower_at(atoms, i + 2) in SCALES:
        scale, j = scale_words(atoms, i + 2)  # "a half-dozen"
        return exact(i, j, scale / 2, scale=scale, plain=0.5, words=True)
    if after in ("a", "an") and lower_at(atoms, i + 2) in SCALES:
        scale, j = scale_words(atoms, i + 2)
        return exact(i, j, scale / 2, scale=scale, plain=0.5, words=True)
    if before in _NO_HALVES:
        return None
    if after in DASHES and not atoms[i + 1].gap and lower_at(atoms, i + 2) != "year":
        return exact(i, i + 1, 0.5, plain=0.5, words=True, fraction=True)
    if after in _WHOLES or (_is_by(atoms, i) and not _is_noun(atoms, i + 1)) or _does(atoms, i):
        return exact(i, i + 1, 0.5, plain=0.5, words=True, fraction=True)
    if after in SCALES and before in ("a", ""):
        return exact(i, i + 2, SCALES[after] / 2, scale=SCALES[after], plain=0.5, words=True)
    return None


def _is_by(atoms: list[Atom], i: int) -> bool:
    """Whether "by" stands before a share, or before its bound: "fell by about half"."""
    return before_bound(atoms, i) == "by"


def _is_noun(atoms: list[Atom], i: int) -> bool:
    """Whether a noun phrase goes on at atom `i`: "by a third party"."""
    return i < len(atoms) and is_noun_or_quality(atoms[i].word)


def _leads(atom: Atom) -> bool:
    return is_adposition(atom.word) or is_adverb(atom.word) or atom.lower == "or"


def _does(atoms: list[Atom], i: int) -> bool:
    """Whether a share does something: "about half said", "a third were hurt".

    "A third was hurt" may be the next after two others.
    """
    if i + 1 >= len(atoms):
        return False
    verb, lower = atoms[i + 1].word, atoms[i + 1].lower
    if atoms[i].lower != "half":
        return is_plural_present(verb) or lower == "were"
    return verb.tag in TENSED and not (i > 0 and can_modify(atoms[i - 1].word))


def several(atoms: list[Atom], i: int) -> Numeral | None:
    """As in "several hundred" and "a few thousand", read at the scale word."""
    if lower_at(atoms, i - 1) not in SOME:
        return None
    scale, j = scale_words(atoms, i)
    first = i - 1 - (lower_at(atoms, i - 2) == "a")
    return Numeral(first, j, None, 2 * scale, 10 * scale, scale=scale, words=True)


def vague_plural(atoms: list[Atom], i: int) -> Numeral | None:
    """As in "dozens", "tens of thousands"."""
    lower, upper = VAGUE.get(atoms[i].lower) or VAGUE[f"{atoms[i].lower}s"]
    j = i + 1
    if lower_at(atoms, j) == "of" and lower_at(atoms, j + 1) in VAGUE:
        scale = SCALES.get(lower_at(atoms, j + 1)) or VAGUE[lower_at(atoms, j + 1)][0]
        lower, upper, j = lower * scale, upper * scale, j + 2
    if lower_at(atoms, j) == "and" and lower_at(atoms, j + 1) == atoms[i].lower:
        j += 2  # "millions and millions"
    return Numeral(i, j, None, float(lower), float(upper), words=True)


def and_a_half(atoms: list[Atom], value: float, j: int) -> tuple[float, int]:
    """Add "and a half" or "and three quarters", with or without hyphens."""
    start = j + (lower_at(atoms, j) in DASHES)
    if lower_at(atoms, start) == "and" and start + 2 < len(atoms):
        start += 1 + (lower_at(atoms, start + 1) in DASHES)
        word = lower_at(atoms, start)
        count = 1 if word in ("a", "one") else CARDINALS.get(word, 0)
        k = start + 1 + (lower_at(atoms, start + 1) in DASHES)
        below = DENOMINATORS.get(lower_at(atoms, k))
        of = lower_at(atoms, k + 1) == "of" and lower_at(atoms, k + 2) not in ("a", "an")
        if below and 0 < count < below and not of:
            return value + count / below, k + 1
    return value, j


def scale_words(atoms: list[Atom], j: int) -> tuple[float, int]:
    """The product of the scale words at `j`, and the atom after them."""
    scale = 1.0
    while j < len(atoms):
        k = j + (lower_at(atoms, j) in DASHES and lower_at(atoms, j + 1) in SCALES)
        word = lower_at(atoms, k)
        if word not in SCALES or scale * SCALES[word] > 1e18:
            break
        scale, j = scale * SCALES[word], k + 1
    return scale, j
