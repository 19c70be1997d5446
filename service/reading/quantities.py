"""Quantity phrases: a number with its bound, currency, unit, rate and range.

Works on the atoms of one sentence. Which noun is counted, and who says so, is read by others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.reading import bounds, dates, numerals, units
from service.reading.atoms import has_digit
from service.reading.numerals import Numeral, tidy

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.parse import Word
    from service.reading.units import Unit

_DASHES = frozenset("-–—‐‑")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "NNPS", "HYPH", "CD", "NNS", "AFX", "POS"}
)
_ONE_AFTER = frozenset(
    {"of", "another", "thing", "point", "hand", "side", "way", "time", "who", "that", "which", "s"}
)
_ONE_BEFORE = frozenset(
    {
        "this",
        "that",
        "which",
        "each",
        "every",
        "any",
        "no",
        "some",
        "either",
        "another",
        "other",
        "day",
    }
)


@dataclass(slots=True)
class Measure:
    """A quantity phrase over atoms `first` up to, not including, `last`.

    `core` and `core_last` leave out the modifiers that stand before and after the number. `previous`
    is what the value was before a change ("from 35 to 40"); `unit` is None for a bare number.
    """

    first: int
    last: int
    core: int
    core_last: int
    numeral: Numeral
    value: float | None
    lower: float | None
    upper: float | None
    comparator: str | None = None
    unit: Unit | None = None
    prefix: bool = False
    rate: str | None = None
    previous: float | None = None
    age: bool = False
    noun: Word | None = None

    @property
    def bare(self) -> bool:
        """Whether it has neither unit nor currency."""
        return self.unit is None


def is_starter(word: Word) -> bool:
    """Whether a number may start in this word."""
    return word.lower in numerals.STARTERS or has_digit(word.text)


def read(atoms: list[Atom]) -> list[Measure]:
    """The quantity phrases of a sentence, in reading order."""
    found: list[Measure] = []
    i = 0
    while i < len(atoms):
        atom = atoms[i]
        if not (atom.digits or atom.lower in numerals.STARTERS):
            i += 1
            continue
        measure = None
        if units.currency_before(atoms, i) is None:
            past = dates.passed_over(atoms, i)
            if past > i:
                i = past
                continue
        measure = _single(atoms, i)
        if measure is None:
            i += 1
            continue
        i = max(i + 1, measure.last)
        measure = _joined(atoms, measure)
        i = max(i, measure.last)
        _bind(atoms, measure)
        i = max(i, measure.last)
        if not _is_no_claim(atoms, measure):
            found.append(measure)
    return found


def _single(atoms: list[Atom], i: int) -> Measure | None:
    """One number with what belongs to it alone: currency, scale, unit."""
    currency = units.currency_before(atoms, i)
    numeral = numerals.read(atoms, i, money=currency is not None)
    if numeral is None:
        return None
    first, j = numeral.first, numeral.last
    if currency is not None:
        first = min(first, currency[0])
    measure = Measure(first, j, first, j, numeral, numeral.value, numeral.lower, numeral.upper)
    measure.prefix = currency is not None
    if currency is not None:
        measure.unit = currency[1]
    _suffix(atoms, measure)
    return measure


def _suffix(atoms: list[Atom], measure: Measure) -> None:
    """The unit after the number, and its rate."""
    numeral, j = measure.numeral, measure.last
    k = j
    if numeral.vague and j < len(atoms) and atoms[j].lower == "of":
        k = j + 1
    elif numeral.value == 0.5 and j < len(atoms) and atoms[j].lower in ("a", "an"):
        k = j + 1
    single = numeral.value is not None and abs(numeral.value) <= 1
    found = units.unit_after(atoms, k, single=single)
    if found is None:
        found = units.doubtful_money_after(atoms, k, large=numeral.scale >= 1e5 or numeral.vague)
    if found is None and numeral.fraction and j + 2 < len(atoms):
        skip = 2 if atoms[j].lower == "of" and atoms[j + 1].lower in ("a", "an") else 0
        found = units.unit_after(atoms, j + skip, single=True) if skip else None
    if found is not None and (measure.unit is None or found[1].kind == "money"):
        measure.unit = measure.unit or found[1]
        measure.last = found[0]
        if measure.unit.kind in ("duration", "measurement", "money") and numeral.fraction:
            measure.numeral = numeral
    measure.core_last = measure.last
    if measure.unit is not None and measure.unit.kind in ("money", "measurement"):
        rate = units.rate_after(atoms, measure.last)
        if rate is not None:
            measure.last, measure.rate = rate
            if measure.unit.kind == "measurement":
                measure.unit = units.Unit(f"{measure.unit.name} {rate[1]}", "measurement")
    _age(atoms, measure)


def _age(atoms: list[Atom], measure: Measure) -> None:
    """ "20-year-old", "20 years old", "20 years of age", "aged 20"."""
    j = measure.core_last
    texts = [a.lower for a in atoms[j : j + 2]]
    if measure.unit is not None and measure.unit.kind == "duration":
        if texts[:1] in (["old"], ["olds"]):
            measure.age, measure.last = True, j + 1
        elif texts in (["-", "old"], ["-", "olds"], ["of", "age"]):
            measure.age, measure.last = True, j + 2
        measure.core_last = max(measure.core_last, measure.last if measure.age else 0)
    before = [a.lower for a in atoms[max(measure.first - 2, 0) : measure.first]]
    if before[-1:] in (["aged"], ["age"], ["ages"]) or before == ["age", "of"]:
        if measure.unit is None:
            measure.unit = units.Unit("year", "duration")
        measure.age = measure.unit.kind == "duration"


# ------------------------------------------------------------------------------- ranges


def _joined(atoms: list[Atom], left: Measure) -> Measure:
    """The range, change, score or share of which `left` is the first number, or `left` itself."""
    j = left.last
    if j + 1 >= len(atoms) or left.value is None:
        return _share(atoms, left)
    word = atoms[j].lower
    k = j + 1
    if word in ("out", "in") or word == "of":
        return _share(atoms, left)
    if word not in _DASHES and word not in ("to", "and", "or", "through", "until"):
        return left
    if word in _DASHES and atoms[j].gap != atoms[k].gap:
        return left
    start = _second_start(atoms, k)
    if start is None:
        return left
    right = _single(atoms, start)
    if (
        right is None
        or right.value is None
        or (not right.prefix and dates.passed_over(atoms, start) > start)
    ):
        return left
    return _range(atoms, left, right, word, start)


def _second_start(atoms: list[Atom], k: int) -> int | None:
    """The atom of the digits or number word of a second number that begins at `k`."""
    for start in range(k, min(k + 6, len(atoms))):
        atom = atoms[start]
        if atom.digits or atom.lower in numerals.CARDINALS:
            return start if start == k or _only_signs(atoms, k, start) else None
        if atom.lower in ("a", "an") and start == k:
            continue
        if atom.lower in numerals.SCALES:
            return start
    return None


def _only_signs(atoms: list[Atom], k: int, start: int) -> bool:
    """Whether only a currency sign, a minus or a bound stands from `k` to the number."""
    sign = units.currency_before(atoms, start)
    reach = sign[0] if sign is not None else start
    if reach <= k:
        return True
    if atoms[reach - 1].text in ("-", "−") or atoms[reach - 1].lower == "minus":
        reach -= 1
    if reach <= k:
        return True
    bound = bounds.before(atoms, reach)
    return bound is not None and bound[0] <= k


def _range(atoms: list[Atom], left: Measure, right: Measure, word: str, start: int) -> Measure:
    opener = atoms[left.first - 1].lower if left.first else ""
    if opener not in ("from", "between"):
        wider = bounds.before(atoms, left.first)
        if wider is not None and wider[0] > 0:
            opener = atoms[wider[0] - 1].lower
    if not _fits(left, right, word, opener):
        return left
    low, high = _shared_scale(left, right)
    unit = (
        right.unit if left.unit is None or right.unit is not None and not left.prefix else left.unit
    )
    if word in _DASHES and low >= high and left.unit is None:
        return _score(atoms, left, right)
    joined = Measure(
        left.first, right.last, left.core, right.core_last, left.numeral,
        tidy((low + high) / 2), min(low, high), max(low, high), "between", unit,
        left.prefix, right.rate or left.rate, None, left.age or right.age,
    )  # fmt: skip
    joined.numeral = right.numeral
    if opener == "from" and word == "to":
        joined.first = left.first
        joined.previous, joined.value = low, high
        joined.comparator = "from"
    elif word == "to" and low > high:
        return left
    del start
    return joined


def _fits(left: Measure, right: Measure, word: str, opener: str) -> bool:
    """Whether two numbers and the word between them make one range."""
    if word == "and" and opener != "between":
        return False
    if left.unit is not None and right.unit is not None and left.unit.name != right.unit.name:
        return False
    if (
        left.unit is not None
        and right.unit is None
        and not (left.prefix or opener in ("from", "between"))
    ):
        return False
    if left.unit is not None and not left.prefix and word == "or" and right.unit is None:
        return False
    if word == "or":
        near = left.value is not None and right.value is not None
        step = (right.value or 0) / max(right.numeral.scale, 1) - (left.value or 0) / max(
            left.numeral.scale, 1
        )
        return near and 0 < step <= max(1, 0.5 * abs(left.value or 0))
    if word == "through" or word == "until":
        return False
    return not (left.unit is not None and left.unit.kind == "percent" and right.unit is None)


def _shared_scale(left: Measure, right: Measure) -> tuple[float, float]:
    """Both ends, the first with the scale word of the second where it has none of its own."""
    low, high = left.value or 0.0, right.value or 0.0
    if left.numeral.scale == 1.0 and right.numeral.scale > 1.0 and low < right.numeral.plain * 1000:
        low = tidy(low * right.numeral.scale)
    return low, high


def _score(atoms: list[Atom], left: Measure, right: Measure) -> Measure:
    """ "9-2": a score is no range; both numbers stand, the first as the value."""
    del atoms
    left.last = left.core_last = right.last
    left.lower = left.upper = left.value
    if right.unit is None:
        left.comparator = "score"
    return left


def _share(atoms: list[Atom], left: Measure) -> Measure:
    """ "one in three", "three out of five": a fraction."""
    j = left.last
    if (
        left.value is None
        or left.unit is not None
        or left.numeral.scale != 1
        or j + 1 >= len(atoms)
    ):
        return left
    words = [a.lower for a in atoms[j : j + 2]]
    k = j + 2 if words == ["out", "of"] else j + 1 if words[0] == "in" else None
    if words[0] == "in" and words[1] == "every":
        k = j + 2
    if k is None or k >= len(atoms):
        return left
    whole = numerals.read(atoms, k)
    if whole is None or not whole.value or not 0 < left.value < whole.value or whole.first != k:
        return left
    if words[0] == "in" and not (
        left.value <= 10 and whole.value <= 10000 and not _is_time(atoms, whole.last)
    ):
        return left
    if words[0] == "in" and dates.is_year(atoms, whole, bounded=False, counted=False):
        return left
    value = left.value / whole.value
    left.value = left.lower = left.upper = value
    left.numeral = numerals.exact(left.numeral.first, whole.last, value, fraction=True)  # type: ignore[arg-type]
    left.last = left.core_last = whole.last
    return left


def _is_time(atoms: list[Atom], i: int) -> bool:
    found = units.unit_after(atoms, i)
    return found is not None


# ------------------------------------------------------------------------------- bounds


def _bind(atoms: list[Atom], measure: Measure) -> None:
    """Widen the phrase by its bound, and close the interval."""
    start = measure.first
    if (
        measure.comparator in ("between", "from")
        and start
        and atoms[start - 1].lower in ("between", "from")
    ):
        start -= 1
        measure.first = start
    bound = bounds.before(atoms, start)
    if bound is not None and bound[1] == "equal":
        bound = None
    if bound is not None:
        measure.first = bound[0]
        if (
            measure.comparator == "between"
            and start
            and atoms[start - 1].lower in ("from", "between")
        ):
            measure.first = min(measure.first, start - 1)
    tail = bounds.after(atoms, measure.last)
    if tail is not None:
        measure.last = tail[0]
    comparator = bound[1] if bound is not None else tail[1] if tail is not None else None
    if comparator is None:
        return
    if measure.comparator not in ("between", "from") and measure.value is not None:
        if comparator in ("more_than", "at_least"):
            measure.lower, measure.upper = measure.value, None
        elif comparator in ("less_than", "at_most"):
            measure.lower, measure.upper = None, measure.value
    if measure.comparator != "from":
        measure.comparator = comparator


# ------------------------------------------------------------------------------- no claims


def _is_no_claim(atoms: list[Atom], measure: Measure) -> bool:
    numeral = measure.numeral
    if measure.unit is not None:
        return False
    i, j = measure.core, measure.core_last
    if j < len(atoms) and atoms[i].digits and not atoms[j].gap and atoms[j].text.isalpha():
        return True  # "5G", "180p"
    if numeral.words and j - i == 1 and atoms[i].lower == "one" and not _counts_one(atoms, i):
        return True
    measure.noun = counted(atoms, j)
    plural = measure.noun is not None and measure.noun.tag in _PLURALS
    if measure.comparator in ("between", "from"):
        if all(
            dates.is_year(
                atoms, numerals.exact(k, k + 1, atoms[k].value), bounded=False, counted=False
            )
            for k in range(i, j)
            if atoms[k].digits
        ):
            return True
    elif dates.is_year(atoms, numeral, bounded=measure.comparator is not None, counted=plural):
        return True
    return measure.comparator is None and dates.is_label(atoms, numeral, counted=plural)


def _counts_one(atoms: list[Atom], i: int) -> bool:
    """Whether "one" counts a noun, and is no pronoun and no part of a fixed phrase."""
    following = atoms[i + 1] if i + 1 < len(atoms) else None
    if following is None or not following.text.isalpha() or following.lower in _ONE_AFTER:
        return False
    if i and atoms[i - 1].lower in _ONE_BEFORE:
        return False
    word = atoms[i].word
    if following.lower == "day":
        return False
    if word.dep == "nummod" and word.head.i > word.i and word.head.tag in _NOUNS:
        return True
    return (
        following.word.tag in ("NN", "JJ", "NNP", "VBN")
        and word.tag == "CD"
        and following.lower not in ("more", "less")
    )


def counted(atoms: list[Atom], j: int) -> Word | None:
    """The noun that a number ending before atom `j` counts: the head of the nouns that follow."""
    last: Word | None = None
    if j >= len(atoms) or not atoms[j].gap and atoms[j].text not in _DASHES:
        return None
    for k in range(j, min(j + 9, len(atoms))):
        word = atoms[k].word
        if word.tag in _NOUNS:
            if last is not None and last.tag in _PLURALS and word.tag not in _NOUNS:
                break
            last = word
            continue
        if word.tag in _MODIFIERS or (word.tag in ("CC", ",") and last is None and k > j):
            if last is not None and word.tag not in ("HYPH", "NN", "POS") and last.tag in _PLURALS:
                break
            continue
        break
    return last
