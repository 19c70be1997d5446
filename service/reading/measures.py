"""One number with what belongs to it alone: currency, unit, rate, and the words of an age."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading import numerals, units
from service.reading.atoms import lower_at
from service.reading.name_edges import OFFICES, PERSON_NOUNS
from service.reading.number_words import CARDINALS, exact, scale_words, tidy

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.number_words import Numeral
    from service.reading.parse import Word
    from service.reading.units import Unit


_PEOPLE = frozenset(table("service.reading", "counted")["people"]) | PERSON_NOUNS | OFFICES
_QUOTES = frozenset("\"'’”“‘")
_QUARTER = 0.25
_AFTER_FEET, _INCHES_OF_A_FOOT = 4, 12
_LONGEST_LIST = 8  # ages that "aged" stands before
_TALLEST = 300  # feet or inches that a bare mark may stand for
_OF_PERSONS = frozenset(
    {"a", "an", "who", "whose", "of", "from", "has", "had", "was", "said", "told"}
)


@dataclass(slots=True)
class Measure:
    """A quantity phrase over atoms `first` up to, not including, `last`.

    `core` and `core_last` leave out the modifiers that stand before and after the number. `prefix`
    tells that a currency sign stands before it. `comparator` is one of the contract, or None for an
    exact number. `previous` is what the value was before a change ("from 35 to 40"). `unit` is None
    for a bare number, which counts `noun` where one follows. `change` marks "from … to …" and
    "to … from …"; `conversion` an amount in brackets that is the one before in another unit;
    `lent` one of a list whose unit stands at its end; `like` the amount that it restates or goes on
    from, whose direction it shares ("down 12 points, or 0.6 percent"); `score` the two numbers of a
    result or ratio, which count nothing ("a 3-0 win").
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
    previous: float | None = None
    change: bool = False
    conversion: bool = False
    age: bool = False
    lent: bool = False
    like: Measure | None = None
    score: bool = False
    noun: Word | None = None

    @property
    def kind(self) -> str:
        """The kind of quantity, as the contract names it."""
        if self.age:
            return "age"
        if self.unit is not None:
            return self.unit.kind
        return "fraction" if self.numeral.fraction else "count"


def single(atoms: list[Atom], i: int) -> Measure | None:
    """The number that starts at atom `i`, with its currency or unit, or None."""
    currency = units.currency_before(atoms, i)
    numeral = numerals.read(atoms, i, money=currency is not None)
    if numeral is None:
        return None
    numeral, more = _with_plus(atoms, numeral)
    first, j = numeral.first, numeral.last
    if currency is not None:
        first = min(first, currency[0])
    measure = Measure(first, j, first, j, numeral, numeral.value, numeral.lower, numeral.upper)
    if currency is not None:
        measure.prefix, measure.unit = True, currency[1]
    if more:
        measure.comparator, measure.upper = "at_least", None
    _suffix(atoms, measure)
    _rate(atoms, measure)
    _age(atoms, measure)
    return measure


def _with_plus(atoms: list[Atom], numeral: Numeral) -> tuple[Numeral, bool]:
    """As in "20-plus trillion": the number with its scale word, and whether "plus" parts them."""
    j = numeral.last
    if numeral.value is None or numeral.scale != 1 or lower_at(atoms, j + 1) != "plus":
        return numeral, False
    scale, last = scale_words(atoms, j + 2)
    if scale == 1 or lower_at(atoms, j) != "-":
        return numeral, False
    value = tidy(numeral.value * scale)
    return exact(numeral.first, last, value, scale=scale, plain=numeral.value), True


def _suffix(atoms: list[Atom], measure: Measure) -> None:
    numeral, j = measure.numeral, measure.last
    k = j
    following = lower_at(atoms, j)
    if (numeral.vague and following == "of") or (
        numeral.value == 0.5 and following in ("a", "an")  # "half an hour"
    ):
        k = j + 1
    elif numeral.fraction and lower_at(atoms, j) == "of" and lower_at(atoms, j + 1) in ("a", "an"):
        k = j + 2
    one = numeral.value is not None and abs(numeral.value) <= 1
    scale = math.inf if numeral.vague else numeral.scale
    found = units.doubtful_money_after(atoms, k, scale=scale)
    if found is None or lower_at(atoms, found[0]) == "of":  # "2 million pounds of beef"
        found = units.unit_after(atoms, k, single=one) or found
    if found is None and measure.unit is None and numeral.value is not None:
        found = _after_plus(atoms, measure)
    if found is None and numeral.fraction and numeral.value == _QUARTER:
        found = _quarter_point(atoms, k)
    if found is None and _are_inches(atoms, measure):
        found = k, units.Unit("inch", "measurement")
    if found is not None and _is_quotation(atoms, measure, k):
        found = None
    if found is not None and (measure.unit is None or found[1].kind == "money"):
        measure.unit = measure.unit or found[1]
        measure.last = found[0]
    measure.core_last = measure.last


def _are_inches(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the 6-foot-8 forward": what comes after feet."""
    i = measure.first
    if i < _AFTER_FEET or atoms[i].gap or not (measure.value or 0) < _INCHES_OF_A_FOOT:
        return False
    return atoms[i - 1].text == "-" and atoms[i - 2].lower in ("foot", "feet", "ft")


def _quarter_point(atoms: list[Atom], k: int) -> tuple[int, Unit] | None:
    """As in "a quarter point", "a quarter-point cut": said of interest rates."""
    k += lower_at(atoms, k) == "-"
    if lower_at(atoms, k) != "point":
        return None
    return k + 1, units.Unit("percentage_point", "percent")


def _is_quotation(atoms: list[Atom], measure: Measure, k: int) -> bool:
    """Whether what looks like a foot or inch sign closes a quotation, or is an apostrophe."""
    if k >= len(atoms) or atoms[k].text not in _QUOTES:
        return False
    if measure.numeral.words or not 0 < (measure.value or 0) <= _TALLEST:
        return True
    if k + 1 < len(atoms) and not atoms[k + 1].gap and atoms[k + 1].text.isalpha():
        return True
    return any(atom.text in _QUOTES for atom in atoms[max(k - 40, 0) : k])


def _after_plus(atoms: list[Atom], measure: Measure) -> tuple[int, Unit] | None:
    """The unit of "15-plus years" and "100+ km"."""
    j = measure.last
    j += lower_at(atoms, j) == "-" and lower_at(atoms, j + 1) == "plus"
    if lower_at(atoms, j) not in ("plus", "+"):
        return None
    found = units.unit_after(atoms, j + 1)
    if found is not None:
        measure.comparator, measure.upper = "at_least", None
    return found


def _rate(atoms: list[Atom], measure: Measure) -> None:
    """Take in "per barrel"; a rate of a physical unit is a unit of its own."""
    if measure.unit is None or measure.unit.kind not in ("money", "measurement"):
        return
    rate = units.rate_after(atoms, measure.last)
    if rate is None:
        return
    measure.last = rate[0]
    if measure.unit.kind == "measurement":
        measure.unit = units.Unit(f"{measure.unit.name} {rate[1]}", "measurement")


def _age(atoms: list[Atom], measure: Measure) -> None:
    """Take in the words of an age: "20-year-old", "20 years of age"; "aged 20" has them before."""
    j = measure.core_last
    texts = [a.lower for a in atoms[j : j + 2]]
    if measure.unit is not None and measure.unit.kind == "duration":
        if texts[:1] in (["old"], ["olds"]):
            measure.age, measure.last = True, j + 1
        elif texts in (["-", "old"], ["-", "olds"], ["of", "age"]):
            measure.age, measure.last = True, j + 2
        if measure.age:
            measure.core_last = measure.last
    start = _start_of_list(atoms, measure.first)
    before = [a.lower for a in atoms[max(start - 2, 0) : start]]
    if before[-1:] in (["aged"], ["age"], ["ages"]) or before in (["age", "of"], ["ages", "of"]):
        if measure.unit is None:
            measure.unit = units.Unit("year", "duration")
        measure.age = measure.unit.kind == "duration"
    elif measure.unit is None and _is_apposed_age(atoms, measure):
        measure.unit, measure.age = units.Unit("year", "duration"), True


def _start_of_list(atoms: list[Atom], i: int) -> int:
    """The first number of "aged 19, 22 and 31", from any of them."""
    for _ in range(_LONGEST_LIST):
        k = i - 1
        while k > 0 and atoms[k].lower in ("and", ",", "or"):
            k -= 1
        if k == i - 1 or not (atoms[k].digits or atoms[k].lower in CARDINALS):
            break
        i = k
    return i


def _is_apposed_age(atoms: list[Atom], measure: Measure) -> bool:
    """As in "Kim, 41, of Seoul": a name, a comma, whole years, and the phrase ends."""
    i, j = measure.first, measure.last
    if j - i != 1 or i < 2 or not atoms[i].text.isdecimal():
        return False
    if atoms[i - 1].text != ",":
        return _is_unpunctuated_age(atoms, i)
    name = atoms[i - 2].word
    described = name.tag == "NN" and name.lemma in _PEOPLE
    if not 1 <= atoms[i].value <= 119 or not (name.tag == "NNP" or described):
        return False
    following, after = lower_at(atoms, j), lower_at(atoms, j + 1)
    if name.entity not in ("PERSON", ""):  # the model takes many a surname for a place
        return following == "," and after in _OF_PERSONS and atoms[i].value >= 16
    return following in (
        "",
        ",",
        ".",
        ";",
        ")",
        "—",
        "–",
        "―",
        "-",
        "and",
        "who",
        "from",
        "was",
        "is",
        "of",
    )


def _is_unpunctuated_age(atoms: list[Atom], i: int) -> bool:
    """As in "Ana Costa 41 runs": copy that lost its commas; the verb comes right after."""
    before, name = atoms[i - 2].word, atoms[i - 1].word
    if not (before.entity == name.entity == "PERSON" and 16 <= atoms[i].value <= 110):
        return False
    verb = atoms[i + 1].word if i + 1 < len(atoms) else None
    return verb is not None and verb.tag in ("VBZ", "VBD", "MD") and name.dep.startswith("nsubj")
