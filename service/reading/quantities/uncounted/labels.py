"""Bare numbers that are not quantities: parts of names, addresses and labels.

A number with a unit or a currency is never asked about. Table: quantities/lexicon/labels.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import (
    is_full_verb,
    is_name,
    is_singular_name,
    is_verb,
    is_verb_form,
)
from service.reading.grammar.words.nouns import (
    is_adposition,
    is_noun_or_quality,
    is_plural_common,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import is_of_no_class
from service.reading.numbers.days_of_months import is_year_number
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import is_numeral

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.numbers.spelled import Numeral
    from service.reading.parse.words import Word

_TABLE = table("service.reading.quantities", "labels")
_LABELS = frozenset(_TABLE["labels"])
_CAPITAL_LABELS = frozenset(_TABLE["labels_when_capital"])
_ABBREVIATED = frozenset(_TABLE["abbreviated"])
_ROUNDS = frozenset(_TABLE["rounds"])
_RANKS = frozenset(_TABLE["ranks"])
_INDICES = frozenset(_TABLE["indices"])
_STREETS = frozenset(_TABLE["streets"])
_COUNTED_IN_NAMES = frozenset(("ORG", "GPE", "PERSON", "NORP"))  # "12 Nuns of Lund"
_LONGEST_IN_NAME = 4  # digits: "Airbus 1000"
_NAMES = frozenset(_TABLE["name_entities"])
_ORDINALS = words("service.reading.numbers", "dates", "ordinal_endings")
_INVARIANT = frozenset(table("service.reading.quantities", "counted")["invariant"])
_WINNING = frozenset(_TABLE["winning"])
_LIST_ENDS, _IN_NAMES = frozenset(_TABLE["list_ends"]), frozenset(_TABLE["in_names"])
_SHARES = words("service.reading.vocabulary", "sources", "shares")
_LONGEST_LIST = 24  # atoms from a name with its number to the verb of the list
_LONGEST_ROW = 8  # bounds the cost: numbers of a row back to its label
_AFTER_ROW = 3  # atoms before the second number of a row


def is_label(atoms: list[Atom], numeral: Numeral, *, counted: bool) -> bool:
    """Whether a bare number is part of a name, an address, a label or a list mark."""
    i, j = numeral.first, numeral.last
    before = _word_before(atoms, i)
    if before >= 0 and _is_labelled(atoms, before, i):
        return True
    ranked = lower_at(atoms, before) in _RANKS and not is_verb(atoms[before].word)
    names_it = ranked or _is_a_federal_road(atoms[i].word.before)
    if before >= 0 and names_it and not _has_noun(atoms, j):
        return True
    if lower_at(atoms, before) == "number" and numeral.scale == 1 and not counted:
        return True  # "the world number two ranking"
    if before >= 0 and atoms[before].lower in _INDICES and atoms[before].text[0].isupper():
        return True
    if numeral.words and i and atoms[i].text[0].isupper() and _is_name(atoms, i, j):
        return True
    if not counted and (_is_in_a_row(atoms, i) or _is_of_a_year(atoms, i)):
        return True
    if not numeral.words and (_is_slashed(atoms, i) or _is_group_of(atoms, i, counted=counted)):
        return True
    if _is_shirt_number(atoms, i, j) or _is_enumerator(atoms, i, j) or _is_postcode(atoms, i, j):
        return True
    if _is_list_mark(atoms, i, j) or _is_address(atoms, i, j):
        return True
    return _is_in_a_name(atoms, numeral, counted=counted)


def _is_next_of_list(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "won 71 of the 179 seats, the Greens 24": a name with its number, without a verb.

    A count with its noun stands before, in the same clause, after a verb of having or winning.
    """
    if lower_at(atoms, j) not in _LIST_ENDS:
        return False
    k = i - 1
    while k > 0 and (atoms[k].text[0].isupper() or atoms[k].lower in _IN_NAMES):
        k -= 1
    if k == i - 1 or lower_at(atoms, k) not in (",", "and", ";"):
        return False
    counted = False
    for n in range(k - 1, max(k - _LONGEST_LIST, -1), -1):
        word = atoms[n].word
        number = any(atom.digits for atom in atoms[max(n - 2, 0) : n])
        counted = counted or (is_plural_common(word) and number) or word.lower in _SHARES
        if is_full_verb(word):
            return counted and word.lemma in _WINNING
    return False


def _is_name(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "the Group of Seven", "the Gang of Eight plan", "the Three Gorges", "Xbox One X"."""
    if atoms[i - 1].lower == "of" and i > 1 and atoms[i - 2].text[0].isupper():
        return True
    if not atoms[i - 1].text.isalpha() or is_headline(atoms[i].word.sentence):
        return False
    if not _has_noun(atoms, j):
        return i > 1
    if not atoms[j].text[0].isupper():
        return False
    if is_singular_name(atoms[i - 1].word):
        return True
    return atoms[i - 1].lower == "the" and is_name(atoms[j].word)


def _is_group_of(atoms: list[Atom], i: int, *, counted: bool) -> bool:
    """As in "the Group of 20 summit"; "a House of 435 members" counts them."""
    if lower_at(atoms, i - 1) != "of" or i < 3 or counted:
        return False
    group = atoms[i - 2].word
    return is_singular_name(group) and is_name(group) and atoms[i - 3].lower == "the"


def _is_in_a_row(atoms: list[Atom], i: int) -> bool:
    """As in "pages 8, 9 and 11": the label stands once, before the first."""
    for _ in range(_LONGEST_ROW):
        if lower_at(atoms, i - 1) not in ("and", "or", ",", "to", "through") or i < _AFTER_ROW:
            return False
        if not is_numeral(atoms[i - 2]):
            return False
        i -= 2
        if is_labelled(atoms, i):
            return True
    return False


def _is_of_a_year(atoms: list[Atom], i: int) -> bool:
    """As in the line "1987: 5 on the chart": what place something had in a year."""
    if i < _AFTER_ROW - 1 or atoms[i - 1].text != ":" or not is_year_number(atoms, i - 2):
        return False
    return i == _AFTER_ROW - 1 or not atoms[i - _AFTER_ROW].text[-1].isalnum()


def _is_slashed(atoms: list[Atom], i: int) -> bool:
    """As in "Studio/54"."""
    return lower_at(atoms, i - 1) == "/" and not atoms[i].gap and not atoms[i - 1].gap


def is_labelled(atoms: list[Atom], i: int) -> bool:
    """Whether a label stands before the number at atom `i`: "No. 14-915", "pages 3 to 5"."""
    before = _word_before(atoms, i)
    return before >= 0 and _is_labelled(atoms, before, i)


def lettered(atoms: list[Atom], i: int) -> int:
    """The atom after "6A" in "Section 6A", where a label stands before it; else `i`."""
    j = i + 1
    if not atoms[i].digits or j >= len(atoms) or atoms[j].gap:
        return i
    letter = len(atoms[j].text) == 1 and atoms[j].text.isupper()
    runs_on = j + 1 < len(atoms) and not atoms[j + 1].gap and atoms[j + 1].text.isalnum()
    if not letter or runs_on:
        return i
    return j + 1 if is_labelled(atoms, i) or _is_site(atoms, i, j + 1) else i


def _is_site(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "Launch Pad 39A closed": a name before, nothing counted or measured after.

    "A Fiat 12V battery" has a noun, "the 40C heat" no name before it.
    """
    whole = atoms[i].text.isdecimal() and atoms[j - 1].text == "A"
    named = i > 1 and is_singular_name(atoms[i - 1].word) and atoms[i - 1].text[0].isupper()
    return whole and named and not _has_noun(atoms, j)


def _word_before(atoms: list[Atom], i: int) -> int:
    before = i - 1
    while lower_at(atoms, before) in (".", "#", "№") or (
        lower_at(atoms, before) == "-" and not atoms[i].gap
    ):
        before -= 1
    return before


def _has_noun(atoms: list[Atom], j: int) -> bool:
    return j < len(atoms) and is_noun_or_quality(atoms[j].word)


def _is_shirt_number(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "Prescott (4)" in a caption, "goals from Prescott (12, 45)"."""
    while lower_at(atoms, i - 1) == "," and i > 1 and atoms[i - 2].digits:
        i -= 2
    while lower_at(atoms, j) == "," and j + 1 < len(atoms) and atoms[j + 1].digits:
        j += 2
    if lower_at(atoms, i - 1) != "(" or lower_at(atoms, j) != ")" or i < 2:
        return False
    return is_singular_name(atoms[i - 2].word)


def _is_postcode(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "Springfield, IL 62701": news copy sets off thousands, post codes do not."""
    if (
        j - i != 1
        or len(atoms[i].text) != 5
        or not atoms[i].text.isdecimal()
        or _has_noun(atoms, j)
    ):
        return False
    before = i - 1
    while before >= 0 and atoms[before].text in ",.":
        before -= 1
    return before >= 0 and (atoms[before].text.isupper() or is_singular_name(atoms[before].word))


def _is_enumerator(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "first 1) this, 2) that", and "401(k)"."""
    if lower_at(atoms, j) == "(" and not atoms[j].gap and len(lower_at(atoms, j + 1)) == 1:
        return lower_at(atoms, j + 2) == ")"
    if lower_at(atoms, j) != ")" or atoms[j].gap or not 0 < atoms[i].value <= 20:
        return False
    return all(atom.text != "(" for atom in atoms[max(i - 12, 0) : i])


def _is_labelled(atoms: list[Atom], before: int, i: int) -> bool:
    word = atoms[before]
    if word.lower not in _LABELS or (i - before > 1 and word.lower not in _ABBREVIATED):
        return False
    if word.lower not in _CAPITAL_LABELS or word.text[0].isupper():
        return True
    # "on day two", "in week 3"
    return word.lower in _ROUNDS and before > 0 and is_adposition(atoms[before - 1].word)


def _is_a_federal_road(nation: Word | None) -> bool:
    """As in "on U.S. 50", "Mill Road and U.S. 50"; "beat the U.S. 50 to 20" is a score."""
    link = nation.before if nation is not None and nation.text in ("U.S.", "US") else None
    return link is not None and (is_adposition(link) or link.lower == "and")


def _is_list_mark(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "1." or "(2)" at the start of a paragraph."""
    first = atoms[0].word.sentence
    if first.paragraph.sentences[0] is not first or i > 1:
        return False
    opened = i == 1 and atoms[0].text in "([•·-–—*"
    if i == 1 and not opened:
        return False
    return lower_at(atoms, j) in (".", ")", "]", ":") or (opened and atoms[0].text in "([")


def _is_address(atoms: list[Atom], i: int, j: int) -> bool:
    """A house number: a capitalised name with a word for a street in it follows."""
    if j - i != 1 or not atoms[i].text.isdecimal():
        return False
    for k in range(j, min(j + 6, len(atoms))):
        text = atoms[k].text
        if not (text[0].isupper() or text[0].isdigit() or text == "." or text in _ORDINALS):
            return False
        if (
            atoms[k].lower in _STREETS
            and text[0].isupper()
            and (k > j or atoms[k].lower in ("rue", "ave", "via", "calle"))
        ):
            return True
    return False


def _is_in_a_name(atoms: list[Atom], numeral: Numeral, *, counted: bool) -> bool:
    i, j = numeral.first, numeral.last
    word = atoms[i].word
    if lower_at(atoms, j) == "to" and j + 1 < len(atoms) and atoms[j + 1].digits:
        return False  # "trails Costa 458 to 359"
    if numeral.words and atoms[i].text.islower():
        return False
    # "787 Dreamliner", "21 Savage", "Three Mile Island"
    if word.entity in _NAMES and not word.entity_begins:
        return not (counted and is_cardinal(word) and word.entity in _COUNTED_IN_NAMES)
    following = atoms[j] if j < len(atoms) else None
    if word.entity in _NAMES and following is not None and following.word.entity == word.entity:
        return following.text[0].isupper() and not following.word.entity_begins
    plain = not numeral.words and numeral.scale == 1 and len(atoms[i].text) <= _LONGEST_IN_NAME
    return plain and i > 0 and _is_behind_a_name(atoms, i, j, counted=counted)


def _is_behind_a_name(atoms: list[Atom], i: int, j: int, *, counted: bool) -> bool:
    """As in "Windows 10", "the Big 12", "iPhone 11": nothing is counted after it."""
    word, previous = atoms[i].word, atoms[i - 1]
    if not (previous.text.isalpha() and any(c.isupper() for c in previous.text)):
        return False
    if is_verb_form(previous.word) or (i == 1 and not is_singular_name(previous.word)):
        return False
    if counted:
        same = word.head is previous.word or previous.word.head is word
        return same or len(previous.text) == 1 or (previous.text.isupper() and i > 1)
    if _is_next_of_list(atoms, i, j):
        return False
    return is_noun_or_quality(previous.word) or is_of_no_class(previous.word)
