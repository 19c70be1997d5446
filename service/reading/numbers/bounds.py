"""How exact a number is said to be: "more than", "at least", "or so".

Table: lexicon/bounds.toml, one list for each comparator of the contract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import is_particle, is_verb_form
from service.reading.grammar.words.nouns import OF_NOUN_PHRASE, determines
from service.reading.grammar.words.numbers import is_cardinal, is_money_sign
from service.reading.grammar.words.speech_parts import is_adverbial_particle
from service.reading.numbers.pieces import PIECE, lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.records.terms import Comparator

    _Index = dict[str, list[tuple[list[str], Comparator]]]

_TABLE = table("service.reading.numbers", "bounds")
_PREPOSITIONS = frozenset(_TABLE["between"]["prepositions"])
_VERBS: dict[str, Comparator] = _TABLE["verbs"]
_PERIODS = frozenset(table("service.reading.numbers", "units")["rates"]["periods"])
_MONEY = frozenset("$€£¥₹")
_BETWEEN = frozenset(_TABLE["between"]["words"])
# After a number these are its bound only at the end of a phrase: "300 plus", not "5 plus 3".
_NEXT_NUMBER = 4  # atoms from "plus" to a number that it adds
_BESIDE_MARKS = words("service.reading.numbers", "numbers", "beside_marks")
_STANDING = words("service.reading.numbers", "numbers", "standing")
_MARKS = words("service.reading.numbers", "numbers", "marks")
_JOINING = words("service.reading.numbers", "bounds", "joining")
# Verbs of a bound that, denied, set a limit: "has not exceeded 50".
_RISING = frozenset(_TABLE["rising"]["verbs"])
_EXCEEDING = frozenset(_TABLE["exceeding"]["verbs"])
_DENYING, _PERFECT = (
    frozenset(_TABLE["exceeding"]["denying"]),
    frozenset(_TABLE["exceeding"]["auxiliaries"]),
)
_ONLY_PARTICLES = words("service.reading.numbers", "bounds", "only_particles")
_ON_A_SUBJECT = words("service.reading.numbers", "bounds", "on_a_subject")
_TELLING = words("service.reading.numbers", "bounds", "telling")
_THAN = words("service.reading.numbers", "bounds", "than")
_LOOSE = words("service.reading.numbers", "bounds", "loose")


def _index(lists: dict[Comparator, list[str]], at: int) -> _Index:
    """Phrases by their first (`at` 0) or last (`at` -1) atom, the longest first."""
    index: _Index = {}
    for comparator, phrases in lists.items():
        for phrase in phrases:
            parts = PIECE.findall(phrase)
            index.setdefault(parts[at], []).append((parts, comparator))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_BEFORE = _index(_TABLE["before"], -1)
_AFTER = _index(_TABLE["after"], 0)


def before(atoms: list[Atom], i: int, *, further: bool = True) -> tuple[int, Comparator] | None:
    """`(first atom, comparator)` of the bound that ends before atom `i`.

    An "equal" one ("just", "only") is read over, once, to a bound before it.
    """
    last = i - 1
    for _ in range(3):
        if last < 0 or is_particle(atoms[last].word) or is_adverbial_particle(atoms[last].word):
            return None  # "hand over two soldiers"
        for parts, comparator in _BEFORE.get(atoms[last].lower, ()):
            first = last + 1 - len(parts)
            if not _may_bind(atoms, parts, last, i) or _is_way_up(atoms, parts, first):
                continue
            alone = len(parts) == 1  # so that it stands there
            if alone or (first >= 0 and _are(atoms, first, parts)):
                if comparator == "equal" and further:
                    if first and atoms[first - 1].lower in _ONLY_PARTICLES:
                        return first, comparator  # "turned it over only eight times"
                    return before(atoms, first, further=False) or (first, comparator)
                denied = _denied(atoms, first) if alone and parts[0] in _EXCEEDING else None
                return (first, comparator) if denied is None else (denied, "at_most")
        if atoms[last].lower not in _BETWEEN and atoms[last].text != "-":
            return None
        last -= 1
    return None


def _denied(atoms: list[Atom], i: int) -> int | None:
    """The atom of the "not" that denies the verb at atom `i`: "has not exceeded"."""
    k = i - 1
    while k >= 0 and atoms[k].lower in _PERFECT:
        k -= 1
    return k if k >= 0 and atoms[k].lower in _DENYING else None


def _is_way_up(atoms: list[Atom], parts: list[str], first: int) -> bool:
    """Whether "up to" tells where to, as in "went up to 40": it is not a bound."""
    return parts[:2] == ["up", "to"] and first > 0 and atoms[first - 1].word.lemma in _RISING


def _are(atoms: list[Atom], i: int, parts: list[str]) -> bool:
    """Whether these words stand at atom `i`."""
    if atoms[i].lower != parts[0]:
        return False
    return [atom.lower for atom in atoms[i : i + len(parts)]] == parts


def _may_bind(atoms: list[Atom], parts: list[str], last: int, i: int) -> bool:
    """Whether a phrase that ends at atom `last` can bound the number at `i`.

    Not the prepositions of "leafed over the 80 letters" and "closer to the 28-nation union", nor
    the "under" of "a 5-under 67".
    """
    if last < i - 1:
        alone = len(parts) == 1 and parts[0] in _PREPOSITIONS
        named = parts[-1] == "to" and i + 1 < len(atoms) and atoms[i + 1].text == "-"
        if alone or named:
            return False
    first = last + 1 - len(parts)
    if first > 0 and parts[0] in _LOOSE and _is_in_a_name(atoms, first):
        return False
    if first > 0 and parts[0] in _ON_A_SUBJECT and atoms[first - 1].word.lemma in _TELLING:
        return False  # "a film about two sisters"
    return first <= 0 or atoms[first].gap or atoms[first - 1].text != "-"


def _is_in_a_name(atoms: list[Atom], i: int) -> bool:
    """As in "the 737 MAX 8": printed with a capital behind a number or a capital."""
    before = atoms[i - 1]
    return atoms[i].text[0].isupper() and (before.digits or before.text[0].isupper())


def of_verb(atoms: list[Atom], i: int) -> Comparator | None:
    """The comparator that the verb before atom `i` gives: "averages 20", "start at $9".

    "It is estimated to cost $9" is bounded by the verb above the one that takes the amount.
    """
    if i == 0:
        return None
    word = atoms[i - 1].word
    if is_verb_form(word) and i > 2 and atoms[i - 2].lower == "to":
        above = atoms[i - 3].word
        return (
            _VERBS["estimate"] if above.lemma == "estimate" and is_past_participle(above) else None
        )
    if word.lower == "at" and i > 1 and atoms[i].text in _MONEY:
        verb = atoms[i - 2].word
        return _VERBS.get(verb.lemma) if is_verb_form(verb) else None
    if is_verb_form(word) and word.lemma == "average":
        return _VERBS["average"]
    return None


def after(atoms: list[Atom], i: int) -> tuple[int, Comparator] | None:
    """`(atom after it, comparator)` of the bound that starts at atom `i`."""
    if i >= len(atoms):
        return None
    for parts, comparator in _AFTER.get(atoms[i].lower, ()):
        last = i + len(parts)
        if not _are(atoms, i, parts):
            continue
        if parts[0] in _LOOSE and last < len(atoms) and _goes_on(atoms[last]):
            continue
        if parts[0] == "plus" and any(atom.digits for atom in atoms[last : last + _NEXT_NUMBER]):
            continue  # "$30 plus about $20"
        if parts[0] in _JOINING and last < len(atoms) and _is_amount(atoms, last):
            continue  # "3 billion yen or about $34 million"
        if parts[0] in _JOINING and lower_at(atoms, last) in _THAN:
            continue  # "$2 trillion and more than 90 shops"
        if parts[0] == "max" and atoms[i].text != "max":
            continue  # "a 737 MAX"
        return last, comparator
    return None


def _is_amount(atoms: list[Atom], i: int) -> bool:
    """Whether another amount begins at atom `i`, after its sign or "a"."""
    atom = atoms[i]
    return (
        atom.digits
        or atom.text in _MONEY
        or is_cardinal(atom.word)
        or is_money_sign(atom.word)
        or (atom.lower == "a" and lower_at(atoms, i + 1) not in _PERIODS)  # "$25 or so a week"
    )


def _goes_on(atom: Atom) -> bool:
    return atom.digits or atom.text in "$€£" or atom.word.tag in OF_NOUN_PHRASE


def is_beside_mark(atoms: list[Atom], i: int) -> bool:
    """Whether a share tells how far from a mark something is: "is a third above the average".

    "Hung one lamp over the door and a third above the window" is an ordinal.
    """
    if lower_at(atoms, i + 1) not in _BESIDE_MARKS or before_bound(atoms, i - 1) not in _STANDING:
        return False
    mark = atoms[i + 2].word if i + 2 < len(atoms) else None
    return mark is not None and (determines(mark) or mark.lemma in _MARKS)


def before_bound(atoms: list[Atom], i: int) -> str:
    """The word before what stands at atom `i`, and before its bound: "by almost a third"."""
    found = before(atoms, i)
    return lower_at(atoms, (i if found is None else found[0]) - 1)
