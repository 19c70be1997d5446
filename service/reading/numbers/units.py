"""Units of measure and currencies as the news writes them.

Tables: lexicon/units.toml and lexicon/currencies.toml. How large a unit is stands in service/units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.naming import countries
from service.reading.grammar.word_classes import is_verb_form
from service.reading.grammar.words.nouns import BESIDE_NOUN_PHRASES, is_attribute
from service.reading.grammar.words.verbs import active_subject
from service.reading.numbers.pieces import Spellings, is_glued, lower_at
from service.reading.numbers.spelled import SCALE_MARKS, SCALES
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.records.terms import QuantityKind

_UNITS = table("service.reading.numbers", "units")
_MONEY = table("service.reading.numbers", "currencies")

_PAYING = frozenset(_MONEY["also_words"]["paying"])
_PAID = frozenset(_MONEY["also_words"]["paid"])
_SHARES: dict[str, QuantityKind] = {
    "percent": "percent",
    "percentage_point": "percent",
    "basis_point": "percent",
}
_TIMES = frozenset({"time", "months"})
# After a number other than one these mean a unit only in the plural: "two second-half goals".
_PLURAL_ONLY = words("service.reading.numbers", "units", "plural_only")


@dataclass(frozen=True, slots=True)
class Unit:
    """`name` is what an answer shows: an ISO 4217 code, or the English name in the singular.

    `kind` is the kind of quantity that it makes: money, percent, duration or measurement.
    """

    name: str
    kind: QuantityKind


def _kind(name: str) -> QuantityKind:
    lasting = sizes.dimension(name) in _TIMES
    return _SHARES.get(name) or ("duration" if lasting else "measurement")


def _plural(name: str) -> str:
    head, _, tail = name.partition(" per ")
    return f"{head}s per {tail}" if tail else f"{name}s"


def _add_shared(names: Spellings) -> None:
    """Add the money of several countries by its name, and with an adjective the one that it is."""
    for name, codes in _MONEY["shared"].items():
        bare = name not in _MONEY["also_words"]["words"]
        for form in (name, f"{name}s", *_MONEY["forms"].get(name, ())):
            if bare:
                names.add(form, Unit(name, "money"))
            for country, code in codes.items():
                for adjective in countries.entries()[country].get("people", ()):
                    names.add(f"{adjective.lower()} {form}", Unit(code, "money"))


_DOUBTFUL: dict[str, list[str]] = _MONEY["doubtful_symbols"]
_SIGNS: dict[str, str] = {**_MONEY["symbols"], **{c: c for c in _MONEY["codes"]["all"]}}


def _build() -> list[Spellings]:
    names, symbols, tight, hyphened = Spellings(), Spellings(), Spellings(), Spellings()
    for name, (others, free, attached) in _UNITS["unit"].items():
        unit = Unit(name, _kind(name))
        for form in (name.replace("_", " "), *others):
            names.add(_plural(form), unit)
            (hyphened if name in _PLURAL_ONLY else names).add(form, unit)
            if name in _PLURAL_ONLY and form != name:
                tight.add(form, unit)  # "10.72sec"
        for symbol in free:
            symbols.add(symbol, unit)
        for symbol in (*free, *attached):
            tight.add(symbol, unit)
    for name, code in _MONEY["names"].items():
        if name not in _MONEY["also_words"]["words"]:
            names.add(name, Unit(code, "money"))
            names.add(f"{name}s", Unit(code, "money"))
    _add_shared(names)
    for symbol in _UNITS["multiples"]["symbols"]:
        tight.add(symbol, Unit("time", "count"))
    for name, minor in _MONEY["minor"].items():
        (tight if len(name) == 1 else names).add(name, Unit(minor, "money"))
    for code in _MONEY["codes"]["all"]:
        symbols.add(code, Unit(code, "money"))
        tight.add(code, Unit(code, "money"))
    for symbol in _DOUBTFUL["behind"]:
        unit = Unit(_SIGNS[symbol], "money")
        symbols.add(symbol, unit)
        tight.add(symbol, unit)
    return [phrases.longest_first() for phrases in (names, symbols, tight, hyphened)]


_NAMES, _SYMBOLS, _TIGHT, _HYPHENED = _build()
_RATE_WORDS = frozenset(_UNITS["rates"]["words"]) | {f"{w}s" for w in _UNITS["rates"]["words"]}
_SINCE = frozenset(_UNITS["rates"]["since"])
_SLASHED = _RATE_WORDS | frozenset(_UNITS["rates"]["slashed"])
_PERIODS = frozenset(_UNITS["rates"]["periods"])
_LAST_OF_SIGNS = frozenset(sign[-1] for sign in _SIGNS)
_DOUBTFUL_SIGNS = frozenset(_DOUBTFUL["signs"])
# From these scale words on an amount is likely, and certainly, of money.
_OFTEN_OF_MONEY, _ONLY_OF_MONEY = 1e5, 1e9
# Units of one letter that may be set off from their number, and what may follow them there.
_TWO_DECIMALS = re.compile(r"\.\d\d$")
_MINOR_SINGULARS = frozenset(n for n in _MONEY["minor"] if not n.endswith("s") and len(n) > 1)
_LETTERS = frozenset(_UNITS["set_off"]["letters"])
DOUBTFUL_NAMES: dict[str, str] = _MONEY["doubtful_names"]
_NEVER_MANY = frozenset(_MONEY["also_words"]["never_many"])
_MANY = 30  # of what is worn or won
_SPACED_SIGNS = frozenset(_DOUBTFUL["spaced"])


def unit_after(atoms: list[Atom], i: int, *, single: bool = False) -> tuple[int, Unit] | None:
    """`(atom after it, unit)` of the unit at atom `i`, or None.

    `i` is the atom after the number. A hyphen between them is read over. `single` where the number
    is one, so that a singular is expected.
    """
    if i >= len(atoms):
        return None
    if _is_a_name(atoms[i], single=single):
        return None
    if atoms[i].text[0].isupper() and lower_at(atoms, i + 1) in _MONEY["minor"]:
        # "37 Australian cents", "31 US cents"
        i += bool(countries.demonym(atoms[i].text) or countries.code(atoms[i].text))
    found = None
    hyphen = atoms[i].text in "-‐‑–" and i + 1 < len(atoms)
    if hyphen:
        found = _NAMES.match(atoms, i + 1) or _HYPHENED.match(atoms, i + 1)
        found = found or (None if atoms[i + 1].gap else _SYMBOLS.match(atoms, i + 1, exactly=True))
        if found is not None and atoms[i].gap != atoms[i + 1].gap:
            return None
    elif not atoms[i].gap:
        found = _TIGHT.match(atoms, i, exactly=True) or _NAMES.match(atoms, i)
        if atoms[i].text == "K":  # a display of "4K"; kelvins are set off
            return None
        if found is not None and is_glued(atoms, i + found[0]) and atoms[i].text.isalpha():
            return None
    else:
        found = _NAMES.match(atoms, i) or _SYMBOLS.match(atoms, i, exactly=True)
        if found is None and single:
            found = _HYPHENED.match(atoms, i)
        if found is None and len(atoms[i].text) == 1:
            found = _set_off(atoms, i)
    if found is None or _opens_a_number(atoms, i + hyphen, found):
        return None
    last, unit = i + hyphen + found[0], found[1]
    assert isinstance(unit, Unit)  # noqa: S101 - these tables hold nothing else
    return _quotient(atoms, last, unit)


def _is_a_name(atom: Atom, *, single: bool) -> bool:
    """Whether what looks like money is somebody's name: "8 Rand Paul", the singer "50 Cent"."""
    if not atom.text[0].isupper():
        return False
    return atom.word.entity == "PERSON" or (not single and atom.lower in _MINOR_SINGULARS)


def is_currency(atoms: list[Atom], i: int) -> bool:
    """Whether the name or the code of a currency stands at atom `i`, after a space."""
    if i >= len(atoms) or not atoms[i].gap:
        return False
    found = _NAMES.match(atoms, i) or _SYMBOLS.match(atoms, i, exactly=True)
    unit = found[1] if found is not None else None
    doubtful = atoms[i].lower.removesuffix("s") in DOUBTFUL_NAMES
    return doubtful or (isinstance(unit, Unit) and unit.kind == "money")


def is_currency_sign(text: str) -> bool:
    """Whether a sign of money is printed: "£", "$"."""
    return text in _SIGNS and not text.isalpha()


def _set_off(atoms: list[Atom], i: int) -> tuple[int, object] | None:
    """One letter after a space, as in "828 m tall", "heated to 350 K", "10 A/cm".

    An initial, a direction or a million people ("10 W. Main St", "5 m people") runs on.
    """
    following = atoms[i + 1] if i + 1 < len(atoms) else None
    if following is not None and following.text == "/" and not following.gap:
        return _TIGHT.match(atoms, i, exactly=True)
    if atoms[i].text not in _LETTERS:
        return None
    if following is not None and following.text == ".":
        following = atoms[i + 2] if i + 2 < len(atoms) else None
        return None if following is not None else _TIGHT.match(atoms, i, exactly=True)
    ends = (
        following is None or following.text in ",;:()" or following.word.pos in BESIDE_NOUN_PHRASES
    )
    return _TIGHT.match(atoms, i, exactly=True) if ends else None


def _opens_a_number(atoms: list[Atom], i: int, found: tuple[int, object]) -> bool:
    """Whether a currency sign belongs to the digits after it: "thousands of $9-an-hour shifts"."""
    after = i + found[0]
    if not (atoms[i].text in _SIGNS and after < len(atoms) and atoms[after].digits):
        return False
    return not atoms[after].gap


def _quotient(atoms: list[Atom], last: int, unit: Unit) -> tuple[int, Unit]:
    """Take in the divisor of "kV/cm" and "A/cm2"."""
    if unit.kind == "measurement" and last + 1 < len(atoms) and atoms[last].text == "/":
        below = None if atoms[last + 1].gap else _TIGHT.match(atoms, last + 1, exactly=True)
        if below is not None and isinstance(below[1], Unit) and below[1].kind != "money":
            return last + 1 + below[0], Unit(f"{unit.name} per {below[1].name}", unit.kind)
    return last, unit


def doubtful_money_after(atoms: list[Atom], i: int, *, scale: float) -> tuple[int, Unit] | None:
    """A currency whose name is also another word ("million pounds", "2 trillion won").

    `scale` is the size of the scale word before it.
    """
    i += i < len(atoms) and atoms[i].text == "-"
    code = DOUBTFUL_NAMES.get(lower_at(atoms, i).removesuffix("s"))
    if code is None:
        return None
    if not _are_too_many(atoms, i):
        if not (scale >= _OFTEN_OF_MONEY or _is_paid(atoms[i].word)):
            return None
        if is_verb_form(atoms[i].word) and scale < _ONLY_OF_MONEY:  # "a million won the lottery"
            return None
    return i + 1, Unit(code, "money")


def _are_too_many(atoms: list[Atom], i: int) -> bool:
    """As in "71.3 crowns per kilo", "143 crowns": nobody wins or wears so many."""
    number = atoms[i - 1] if i else atoms[i]
    many = number.digits and (number.value >= _MANY or number.value % 1 != 0)
    return many and atoms[i].lower in _NEVER_MANY


def _is_paid(name: Word) -> bool:
    """Whether it is what somebody pays, or what a sum comes to: "a fee of 50 pounds"."""
    if name.lower not in _PAID:
        return False
    above = name.head.head if name.head.lower == "of" else name.head
    if is_attribute(name):  # "the fine was 500 pounds"
        above = active_subject(above) or above
    return above.lemma in _PAYING


def currency_before(atoms: list[Atom], i: int) -> tuple[int, Unit] | None:
    """`(its first atom, currency)` of the sign or code that ends before the digits at `i`."""
    if not i or atoms[i - 1].text[-1] not in _LAST_OF_SIGNS:
        return None
    for width in (4, 3, 2, 1):
        first = i - width
        spaced = width == 2 and _is_spaced_dollar(atoms, i)
        if first < 0 or (True in [a.gap for a in atoms[first + 1 : i]]) != spaced:
            continue
        if not atoms[first].gap and first > 0 and atoms[first - 1].text.isalnum():
            continue
        printed = "".join([a.text for a in atoms[first:i]])
        code = _SIGNS.get(printed)
        if code is None or not _may_stand(printed, atoms, i):
            continue
        return first, Unit(code, "money")
    return None


def _is_spaced_dollar(atoms: list[Atom], i: int) -> bool:
    """Whether "US $" and its like stand before the digits, with a space; "A $5" is an article."""
    dollar = i > 1 and atoms[i - 1].text == "$" and atoms[i - 1].gap
    return dollar and atoms[i - 2].text != "A" and f"{atoms[i - 2].text}$" in _SIGNS


def _may_stand(sign: str, atoms: list[Atom], i: int) -> bool:
    number = atoms[i]
    if sign in _DOUBTFUL_SIGNS:
        tight = not number.gap or sign in _SPACED_SIGNS
        pence = _TWO_DECIMALS.search(number.text) is not None  # "closed at N461.50"
        return tight and (
            "," in number.text or pence or _is_scaled(atoms, i + 1) or _is_grouped(atoms, i)
        )
    if sign[-1].isalpha():
        return not number.gap or sign in _SPACED_SIGNS or len(sign) == 3
    return True


def _is_grouped(atoms: list[Atom], i: int) -> bool:
    """Whether a space sets three more figures off: "R480 000"."""
    further = atoms[i + 1] if i + 1 < len(atoms) else None
    return further is not None and further.spaced and len(further.text) == 3 and further.digits


def _is_scaled(atoms: list[Atom], j: int) -> bool:
    """Whether a word or mark of scale follows: "R2.5 billion", "N40bn"."""
    if j >= len(atoms):
        return False
    marked = atoms[j].text in SCALE_MARKS and not (is_glued(atoms, j + 1))
    return (marked and not atoms[j].gap) or atoms[j].lower in SCALES


def rate_after(atoms: list[Atom], i: int) -> tuple[int, str] | None:
    """`(atom after it, "per barrel")` of a rate at atom `i`: "per share", "a day", "/kWh"."""
    if i + 1 >= len(atoms):
        return None
    word, following = atoms[i].lower, atoms[i + 1].lower
    if word == "-" and following in ("a", "an", "per") and i + 3 < len(atoms):
        i += 1 + (atoms[i + 2].text == "-")  # "a $900-a-week deal"
        word, following = following, atoms[i + 1].lower
    if word == "per" and following.isalpha():
        return (i + 2, f"per {following}") if following in _RATE_WORDS else None
    if word in ("a", "an", "each", "every", "/") and following in _PERIODS:
        if i + 2 < len(atoms) and atoms[i + 2].lower in _SINCE:
            return None
        return i + 2, f"per {following}"
    if word == "/" and not atoms[i + 1].gap and following in _SLASHED:
        return i + 2, f"per {following}"
    return None
