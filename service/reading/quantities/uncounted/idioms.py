"""Numbers that count nothing: idioms, types, makes, page numbers, words that look like numbers.

`set_phrase` is asked before a number is read, `is_idiom` and `is_date_ago` of one with a unit, the
others of a bare number once its noun is known. Table: quantities/lexicon/counted.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.headlines import is_headline
from service.reading.numbers.pieces import DASHES, PIECE, Spellings, lower_at
from service.reading.numbers.spelled import CARDINALS, exact
from service.reading.quantities.nouns.counted_noun import is_one_of_a_kind, is_pronoun
from service.reading.quantities.nouns.elided_noun import SORTS, hyphened, lacks_hyphen
from service.reading.quantities.uncounted import labels

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "counted")
_STANDINGS = frozenset(_TABLE["standings"])
_AFTER_A_TIME = words("service.reading.quantities", "counted", "after_a_time")
_FIGURES: tuple[str, int, int] = tuple(_TABLE["figures"])
_PHRASES = Spellings()
for _phrase in table("service.reading.quantities", "compared")["idioms"]["phrases"]:
    _PHRASES.add(_phrase, None)
_PHRASES.longest_first()
_IN_PHRASES = {
    piece
    for phrase in table("service.reading.quantities", "compared")["idioms"]["phrases"]
    for piece in PIECE.findall(phrase)
}
_AGO = frozenset(_TABLE["ago"])
_SIGNS = frozenset(table("service.reading.numbers", "currencies")["symbols"])
_LONGEST_PREFIX = 3  # letters of a designation: "AK 47"
_LONGEST_OF_MILLIONS = 3  # figures before "M" without a comma
_LONGEST_BEFORE = 4  # atoms of a set phrase before its numeral
_LONGEST_OF_A_RANGE = 4  # figures without separators from which a pair is a code
_BEFORE_ZERO, _DOUBTFUL = frozenset(_TABLE["before_zero"]), frozenset(_TABLE["doubtful_vague"])


def set_phrase(atoms: list[Atom], i: int) -> int:
    """The atom after the set phrase in which the numeral at `i` stands, else `i`."""
    if atoms[i].lower not in _IN_PHRASES:
        return i
    for first in range(max(i - _LONGEST_BEFORE, 0), i + 1):
        found = _PHRASES.match(atoms, first)
        if found is not None and first + found[0] > i:
            return first + found[0]
    return i


def is_counting_nothing(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a word of another kind, or its digits are those of a name."""
    i, j = measure.core, measure.core_last
    if measure.numeral.vague and _is_in_a_name(atoms, i):
        return True
    if measure.numeral.words and j - i == 1:
        made = measure.noun is None and _is_one_of_a_make(atoms, i, j)
        return made or _is_word_alone(atoms, measure)
    if _is_standing(atoms, j):
        return True
    return measure.noun is None and _is_one_of_a_make(atoms, i, j)


def _is_standing(atoms: list[Atom], j: int) -> bool:
    """As in "a 5-under 67", "2-up after nine holes"."""
    tied = lower_at(atoms, j) == "-" and j + 1 < len(atoms) and not atoms[j].gap
    return tied and not atoms[j + 1].gap and lower_at(atoms, j + 1) in _STANDINGS


def _is_word_alone(atoms: list[Atom], measure: Measure) -> bool:
    i, j = measure.core, measure.core_last
    word = atoms[i].lower
    if _is_classifying(atoms, j) and hyphened(atoms, j, atoms[i].word) is None:
        return True
    sort = measure.noun
    if sort is not None and sort.lower in SORTS and lacks_hyphen(atoms, measure, sort):
        return True  # "the four time champion"
    if word == "one" and not is_one_of_a_kind(atoms, i):
        return True
    if measure.noun is None and is_pronoun(atoms, i, j):
        return True
    if _is_length_of_a_sum(measure):
        return True
    if word == "zero" and lower_at(atoms, i - 1) in _BEFORE_ZERO:
        return True
    return word in _DOUBTFUL and not _is_number_of(atoms, j)


def _is_length_of_a_sum(measure: Measure) -> bool:
    """As in "fees of six figures"."""
    noun, (figure, least, most) = measure.noun, _FIGURES
    return noun is not None and noun.lemma == figure and least <= (measure.value or 0) <= most


def is_idiom(atoms: list[Atom], measure: Measure) -> bool:
    """As in "one day he left", "not one bit"; "in one day", "one day later" are durations."""
    i = measure.core
    if atoms[i].lower != "one" or measure.unit is None or measure.unit.name not in ("day", "bit"):
        return False
    before = atoms[i - 1] if i else None
    hyphened = measure.core_last - i > 2
    if hyphened or lower_at(atoms, measure.last) in _AFTER_A_TIME:
        return False
    return before is None or before.word.pos != "ADP"


def is_date_ago(atoms: list[Atom], measure: Measure) -> bool:
    """As in "six years ago": a date, and no length of time."""
    return measure.kind == "duration" and lower_at(atoms, measure.last) in _AGO


def is_model(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the GeForce 9400M": so many thousand millions nobody writes without a comma.

    Nor are there 650 million of one thing: "a GT 650M graphics card".
    """
    i, j = measure.core, measure.core_last
    figures = atoms[i].text
    tied = j - i == 2 and not atoms[i + 1].gap and atoms[i + 1].text.isupper()
    if not tied or not figures.isdecimal():
        return False
    letters, noun = lower_at(atoms, i - 1), measure.noun
    named = letters.isalpha() and atoms[i - 1].text.isupper() and letters.upper() not in _SIGNS
    within_name = i > 1 and atoms[i - 2].text[0].isupper()
    one = within_name if noun is None else noun.tag == "NN"
    return len(figures) > _LONGEST_OF_MILLIONS or (named and one and measure.first == i)


def is_designation(atoms: list[Atom], measure: Measure) -> bool:
    """As in "14 AK 47 rifles": the number behind the capitals is part of a name, the other counts.

    "14 UN staff and 9 US officers" have a word in between.
    """
    i = measure.core
    if measure.first != i or i < 2 or not atoms[i].text.isdecimal():
        return False
    letters = atoms[i - 1].text
    short = letters.isalpha() and letters.isupper() and len(letters) <= _LONGEST_PREFIX
    counted = atoms[i - 2].digits or atoms[i - 2].lower in CARDINALS
    return short and counted and letters not in _SIGNS


def is_all_there_is(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a line of its own, as page numbers and scoreboards are."""
    inside = measure.last - measure.first < len(atoms) - 4
    if inside or not atoms[measure.core].digits:
        return False
    return not any(a.text.isalnum() for a in (*atoms[: measure.first], *atoms[measure.last :]))


def is_title(measure: Measure) -> bool:
    """As in "2 Timothy": more than one of a thing with a singular name."""
    noun = measure.noun
    if noun is None or noun.tag != "NNP" or measure.numeral.words or measure.numeral.scale != 1:
        return False
    if noun.text[-1] in "sS" or len(noun.text) < 3:
        return False
    return measure.value not in (None, 1) and measure.comparator is None


def _is_one_of_a_make(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "his 757", "a 10": a number with a singular article and no noun is a thing's name."""
    alone = j - i == 1 and atoms[i].text.isdecimal() and lower_at(atoms, j) not in DASHES
    if alone and _is_told_of(atoms, i, j):
        return True
    # "hitting four fours and a six"
    alone = alone or (j - i == 1 and lower_at(atoms, i) in CARDINALS and _has_article(atoms, i))
    return alone and lower_at(atoms, i - 1) in ("a", "an", "his", "her", "my")


def _is_told_of(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "the 747, which carried the shuttles": one thing with a name of figures."""
    which = lower_at(atoms, j) == "," and lower_at(atoms, j + 1) == "which"
    return (
        which
        and lower_at(atoms, i - 1) == "the"
        and j + 2 < len(atoms)
        and (atoms[j + 2].word.tag == "VBZ")
    )


def _has_article(atoms: list[Atom], i: int) -> bool:
    """Whether an article before a numeral is its own: "a six", not "a few", "a one-sided match"."""
    word = atoms[i].word
    own = i > 0 and atoms[i - 1].word.head is word and not word.having("prep")
    return own and lower_at(atoms, i - 1) in ("a", "an")


def _is_in_a_name(atoms: list[Atom], i: int) -> bool:
    """As in "the Mega Millions game": two capitals in a sentence that has no others."""
    name = atoms[i - 1] if i > 1 else atoms[i]
    capitals = atoms[i].text[0].isupper() and name.text.istitle() and name.word.tag == "NNP"
    return capitals and name is not atoms[i] and not is_headline(name.word.sentence)


def is_of_a_screen(atoms: list[Atom], measure: Measure) -> bool:
    """As in "a 480-by-360 resolution": two sides without a unit."""
    link = [atom.lower for atom in atoms[measure.core_last : measure.core_last + 3]]
    by = link in (["-", "by", "-"], ["-", "x", "-"]) and measure.core_last + 3 < len(atoms)
    return by and measure.unit is None and atoms[measure.core_last + 3].digits


def is_group_of_noughts(atoms: list[Atom], measure: Measure) -> bool:
    """As in a "000" that a page has torn off its number."""
    text = atoms[measure.core].text
    alone = measure.core_last - measure.core == 1 and text.isdecimal()
    return alone and measure.value == 0 and len(text) > 1


def is_code(atoms: list[Atom], measure: Measure) -> bool:
    """As in "reference 4556-7721": two long runs of digits side by side count nothing."""
    parts = atoms[measure.core : measure.core_last]
    if measure.noun is not None or len(parts) != 3 or parts[1].text not in DASHES:
        return False
    return all(
        part.text.isdecimal() and len(part.text) >= _LONGEST_OF_A_RANGE
        for part in (parts[0], parts[2])
    )


def is_make(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the 737-800 took off": two figures with an article and no noun name one thing."""
    if measure.noun is not None or measure.value is None or measure.first != measure.core:
        return False
    return lower_at(atoms, measure.first - 1) in ("a", "an", "the", "his", "her", "my")


def _is_number_of(atoms: list[Atom], j: int) -> bool:
    """Whether "scores" is no noun: "scores of fans", "scores were hurt", not "test scores"."""
    return lower_at(atoms, j) in ("of", "more") or (
        j < len(atoms) and atoms[j].word.tag in ("VBD", "VBN", "VBP")
    )


def _is_classifying(atoms: list[Atom], j: int) -> bool:
    """As in "four-door", "two-party": hyphened to a noun, a number word tells the sort."""
    return (
        lower_at(atoms, j) in DASHES
        and not atoms[j].gap
        and j + 1 < len(atoms)
        and not atoms[j + 1].gap
        and atoms[j + 1].text.isalpha()
    )


def are_years(atoms: list[Atom], i: int, j: int, *, plural: bool) -> bool:
    """Whether all figures of a range are years, as in "from 1994 to 1998"."""
    numbers = [k for k in range(i, j) if atoms[k].digits]
    return bool(numbers) and all(
        labels.is_year(
            atoms,
            exact(k, k + 1, atoms[k].value),
            bounded=False,
            counted=plural and atoms[k].word.entity != "DATE",
        )
        for k in numbers
    )
