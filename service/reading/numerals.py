"""Numbers as the news writes them: figures, words, both, fractions and vague plurals.

Reads atoms, knows no syntax and no unit. `read` gives the number that starts at an atom; what it
counts, and whether it counts anything, is for others to say.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from service.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.atoms import Atom

_TABLE = table("service.reading", "numbers")
CARDINALS: Mapping[str, float] = _TABLE["cardinals"]
SCALES: Mapping[str, float] = _TABLE["scales"]
SCALE_MARKS: Mapping[str, float] = _TABLE["scale_marks"]
PLAIN_SCALE_MARKS: Mapping[str, float] = _TABLE["plain_scale_marks"]
DENOMINATORS: Mapping[str, int] = _TABLE["denominators"]
GLYPHS: Mapping[str, float] = _TABLE["glyphs"]
VAGUE: Mapping[str, list[float]] = _TABLE["vague"]

STARTERS = frozenset({*CARDINALS, *SCALES, *VAGUE, *GLYPHS, "half", "third", "quarter"})
_DASHES = frozenset("-–‐‑")
_MINUS = frozenset("-−–")
_NARROW_SPACES = frozenset("\u00a0\u2009\u202f")
_WHOLES = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "all", "our", "my"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in atoms `first` up to, not including, `last`.

    `lower` and `upper` differ from `value` only for vague plurals, of which `value` is None. `plain`
    is the number before its scale word, `scale` that word's size (1 without one). `fraction` marks
    "a third", `words` a number without figures.
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

    def scaled(self, scale: float) -> Numeral:
        """The same number with a scale word that a neighbour lends it."""
        assert self.value is not None  # noqa: S101 - a vague plural has a scale of its own
        value = tidy(self.value * scale)
        return replace(self, value=value, lower=value, upper=value, scale=scale)


def tidy(value: float) -> float:
    """A product without the noise of binary fractions: 4.3 million is 4300000."""
    return float(f"{value:.15g}")


def exact(first: int, last: int, value: float, **more: float) -> Numeral:
    """A numeral whose bounds are its value."""
    return Numeral(first, last, value, value, value, **more)  # type: ignore[arg-type]


def read(atoms: list[Atom], i: int, *, money: bool = False) -> Numeral | None:
    """The number that starts at atom `i`; `money` where a currency sign stands before it."""
    atom = atoms[i]
    if atom.digits:
        return _signed(atoms, _figures(atoms, i, money=money))
    lower = atom.lower
    if lower in GLYPHS:
        return exact(i, i + 1, GLYPHS[lower], fraction=True)
    if lower in VAGUE and not (lower in SCALES and _after_count(atoms, i)):
        return _vague(atoms, i)
    if lower == "half":
        return _half(atoms, i)
    if lower in CARDINALS or lower in SCALES or lower in ("third", "quarter"):
        return _signed(atoms, _words(atoms, i))
    return None


def _text(atoms: list[Atom], i: int) -> str:
    return atoms[i].lower if 0 <= i < len(atoms) else ""


def _attached(atoms: list[Atom], i: int) -> bool:
    return i < len(atoms) and not atoms[i].gap


def _after_count(atoms: list[Atom], i: int) -> bool:
    return _text(atoms, i - 1) in CARDINALS or (i > 0 and atoms[i - 1].digits)


def _signed(atoms: list[Atom], numeral: Numeral | None) -> Numeral | None:
    """With "minus" or a minus sign before it, where that is no dash between two things."""
    if numeral is None or numeral.value is None or numeral.first == 0:
        return numeral
    sign = numeral.first - 1
    if _text(atoms, sign) in _DASHES and _text(atoms, sign - 1) in ("minus", "negative"):
        sign -= 1
    word = _text(atoms, sign)
    spelled = word == "minus" or (word == "negative" and numeral.first - sign <= 2)
    printed = (
        word in _MINUS
        and not atoms[numeral.first].gap
        and (sign == 0 or atoms[sign].gap or _text(atoms, sign - 1) in ("(", "$", "€", "£"))
        and not (sign > 0 and atoms[sign - 1].digits)
    )
    if not (spelled or printed):
        return numeral
    value = -numeral.value
    return replace(numeral, first=sign, value=value, lower=value, upper=value, plain=-numeral.plain)


# ------------------------------------------------------------------------------- figures


def _figures(atoms: list[Atom], i: int, *, money: bool) -> Numeral | None:
    value, j = atoms[i].value, i + 1
    while j < len(atoms) and _is_group(atoms, j):  # "10 000" with a narrow space
        value, j = value * 1000 + atoms[j].value, j + 1
    if not math.isfinite(value) or len(atoms[i].text) > 20:
        return None
    fraction = _slashed(atoms, i)
    if fraction is not None:
        return fraction
    if _text(atoms, j) in GLYPHS:
        value, j = value + GLYPHS[_text(atoms, j)], j + 1
    elif j + 2 < len(atoms) and atoms[j].digits and atoms[j].gap:
        part = _slashed(atoms, j)
        if part is not None and part.value is not None:
            value, j = value + part.value, part.last
    value, j = _and_a_half(atoms, value, j)
    scale, j = _scale(atoms, j, money=money)
    total = tidy(value * scale)
    return exact(i, j, total, scale=scale, plain=value)


def _is_group(atoms: list[Atom], j: int) -> bool:
    """Whether three digits follow digits after a narrow space, as in "10 000"."""
    if not (atoms[j].digits and len(atoms[j].text) == 3 and atoms[j - 1].digits and atoms[j].gap):
        return False
    return (
        len(atoms[j - 1].text) <= 3 and atoms[j].start - atoms[j - 1].end == 1 and narrow(atoms[j])
    )


def narrow(atom: Atom) -> bool:
    """Whether the parse kept the narrow space before a word as part of it."""
    return atom.word.text[:1] in _NARROW_SPACES


def _slashed(atoms: list[Atom], i: int) -> Numeral | None:
    """The fraction "1/2", not a date or "24/7"."""
    if not (_text(atoms, i + 1) == "/" and i + 2 < len(atoms) and atoms[i + 2].digits):
        return None
    if atoms[i + 1].gap or atoms[i + 2].gap or "/" in (_text(atoms, i + 3), _text(atoms, i - 1)):
        return None
    above, below = atoms[i].value, atoms[i + 2].value
    if not 0 < above < below or below not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100):
        return None
    return exact(i, i + 3, above / below, plain=above / below, fraction=True)


def _and_a_half(atoms: list[Atom], value: float, j: int) -> tuple[float, int]:
    """Add "and a half" or "and three quarters"."""
    if _text(atoms, j) == "and" and j + 2 < len(atoms):
        count = 1 if _text(atoms, j + 1) in ("a", "one") else CARDINALS.get(_text(atoms, j + 1), 0)
        k = j + 2 + (_text(atoms, j + 2) in _DASHES)
        below = DENOMINATORS.get(_text(atoms, k))
        if below and 0 < count < below and _text(atoms, k + 1) != "of":
            return value + count / below, k + 1
    return value, j


def _scale(atoms: list[Atom], j: int, *, money: bool) -> tuple[float, int]:
    """The product of the scale words at `j`, and the atom after them."""
    scale = 1.0
    if _attached(atoms, j) and not _is_letter(atoms, j + 1):
        marks = SCALE_MARKS if money else PLAIN_SCALE_MARKS
        mark = marks.get(atoms[j].text)
        if mark is None and not money and atoms[j].text == "m" and _counts_a_noun(atoms, j + 1):
            mark = 1e6
        if mark is not None and not (atoms[j].text == "K" and _is_display(atoms, j)):
            return mark, j + 1
    elif money and j < len(atoms) and atoms[j].text in ("bn", "mn", "mln", "tn", "trn", "bln"):
        return SCALE_MARKS[atoms[j].text], j + 1
    while j < len(atoms):
        k = j + (_text(atoms, j) in _DASHES and _text(atoms, j + 1) in SCALES)
        word = _text(atoms, k)
        if word not in SCALES or not (atoms[j].gap or k > j) or scale * SCALES[word] > 1e18:
            break
        scale, j = scale * SCALES[word], k + 1
    return scale, j


def _is_letter(atoms: list[Atom], j: int) -> bool:
    return _attached(atoms, j) and (atoms[j].text.isalnum())


def _counts_a_noun(atoms: list[Atom], j: int) -> bool:
    """Whether a plural noun follows: "5m people" are millions, "5m tall" are metres."""
    return any(
        atom.gap and atom.word.tag in ("NNS", "NNPS") for atom in atoms[j : min(j + 2, len(atoms))]
    )


def _is_display(atoms: list[Atom], j: int) -> bool:
    return atoms[j - 1].text in ("2", "4", "5", "8")


# ------------------------------------------------------------------------------- words


def _words(atoms: list[Atom], i: int) -> Numeral | None:
    first, lower = i, atoms[i].lower
    article = _text(atoms, i - 1) in ("a", "an")
    if lower in SCALES or lower in ("third", "quarter"):
        if not article:
            return None
        first = i - 1
    if lower in DENOMINATORS:
        if not _is_share(atoms, i):
            return None
        value = 1 / DENOMINATORS[lower]
        return exact(first, i + 1, value, plain=value, words=True, fraction=True)
    whole = _cardinal(atoms, i)
    if whole is None:
        return None
    value, j, scale = whole
    share = _share_of(atoms, value, j)
    if share is not None:
        return exact(first, share[1], share[0], plain=share[0], words=True, fraction=True)
    if scale == 1.0:
        value, after = _and_a_half(atoms, value, j)
        if after > j:
            scale, j = _scale(atoms, after, money=True)
            return exact(first, j, tidy(value * scale), scale=scale, plain=value, words=True)
    return exact(first, j, value, scale=scale, plain=value / scale, words=True)


def _cardinal(atoms: list[Atom], i: int) -> tuple[float, int, float] | None:
    """`(value, atom after it, size of the last scale word)` of number words from `i` on."""
    total = current = 0.0
    ceiling, scale, j = math.inf, 1.0, i
    room = math.inf  # what still fits below the last word: units after tens, tens after hundreds
    while j < len(atoms):
        k = j + (
            j > i and _text(atoms, j) in _DASHES and not atoms[j].gap and _attached(atoms, j + 1)
        )
        if k == j and j > i and _text(atoms, j) == "and" and scale >= 100:
            k += _text(atoms, j + 1) in CARDINALS
        word = _text(atoms, k)
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
    """ "two-thirds", "three quarters of": the share and the atom after it."""
    k = j + (_text(atoms, j) in _DASHES)
    below = DENOMINATORS.get(_text(atoms, k))
    if below is None or not 0 < count < below or (count > 1 and not _text(atoms, k).endswith("s")):
        return None
    if (
        k == j
        and _text(atoms, k) in ("quarters", "quarter", "second")
        and _text(atoms, k + 1) != "of"
    ):
        return None
    if count == 1 and not _is_share(atoms, k):
        return None
    return count / below, k + 1


def _is_share(atoms: list[Atom], i: int) -> bool:
    """Whether "a third" is a share: "a third of", "by a third", not "a third man"."""
    following = _text(atoms, i + 1)
    if following in ("of", "to"):
        return following == "of" or _text(atoms, i) == "third"
    if atoms[i].lower == "quarter":
        return False
    if not following.isalpha():
        return following not in _DASHES
    return following in ("more", "less", "fewer", "higher", "lower", "larger", "smaller", "each")


def _half(atoms: list[Atom], i: int) -> Numeral | None:
    before, after = _text(atoms, i - 1), _text(atoms, i + 1)
    if before in (
        "first",
        "second",
        "the",
        "other",
        "last",
        "latter",
        "opening",
        "this",
        "and",
        "-",
    ):
        return None
    if after in ("a", "an") and _text(atoms, i + 2) in SCALES:
        scale, j = _scale(atoms, i + 2, money=True)
        return exact(i, j, scale / 2, scale=scale, plain=0.5, words=True)
    if after in _WHOLES or (before == "by" and not after.isalpha()):
        return exact(i, i + 1, 0.5, plain=0.5, words=True, fraction=True)
    if after in SCALES and before in ("a", ""):
        return exact(i, i + 2, SCALES[after] / 2, scale=SCALES[after], plain=0.5, words=True)
    return None


def _vague(atoms: list[Atom], i: int) -> Numeral | None:
    lower, upper = VAGUE[atoms[i].lower]
    j = i + 1
    if _text(atoms, j) == "of" and _text(atoms, j + 1) in VAGUE:
        scale = SCALES.get(_text(atoms, j + 1)) or VAGUE[_text(atoms, j + 1)][0]
        lower, upper, j = lower * scale, upper * scale, j + 2
    return Numeral(i, j, None, lower, upper, words=True)
