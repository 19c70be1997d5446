"""Number words of another sense: "one thing", "four-door", "fees of six figures", "test scores".

Asked of a bare number once its noun is known. Table: quantities/lexicon/counted.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import is_singular_name
from service.reading.grammar.words.parts import is_premodifier
from service.reading.grammar.words.verbs import may_follow_many
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.quantities.nouns.counted_noun import is_one_of_a_kind, stands_for_its_noun
from service.reading.quantities.nouns.elided_noun import SORTS, hyphened, lacks_hyphen
from service.reading.quantities.uncounted.model_names import is_one_of_a_make

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "counted")
_STANDINGS = frozenset(_TABLE["standings"])
_FIGURES: tuple[str, int, int] = tuple(_TABLE["figures"])
_BEFORE_ZERO, _DOUBTFUL = frozenset(_TABLE["before_zero"]), frozenset(_TABLE["doubtful_vague"])


def is_counting_nothing(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a word of another kind, or its digits are those of a name."""
    i, j = measure.core, measure.core_last
    if measure.numeral.vague and _is_in_a_name(atoms, i):
        return True
    if measure.numeral.words and j - i == 1:
        made = measure.noun is None and is_one_of_a_make(atoms, i, j)
        return made or _is_word_alone(atoms, measure)
    if _is_standing(atoms, j):
        return True
    return measure.noun is None and is_one_of_a_make(atoms, i, j)


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
    if measure.noun is None and stands_for_its_noun(atoms, i, j):
        return True
    if _is_length_of_a_sum(measure):
        return True
    if word == "zero" and lower_at(atoms, i - 1) in _BEFORE_ZERO:
        return True
    return word in _DOUBTFUL and (_is_of_a_test(atoms, i) or not _is_number_of(atoms, j))


def _is_of_a_test(atoms: list[Atom], i: int) -> bool:
    """Whether a noun or a quality before "scores" tells which they are: "test scores fell"."""
    before = atoms[i - 1].word if i else None
    return before is not None and before.head is atoms[i].word and is_premodifier(before)


def _is_length_of_a_sum(measure: Measure) -> bool:
    """As in "fees of six figures"."""
    noun, (figure, least, most) = measure.noun, _FIGURES
    return noun is not None and noun.lemma == figure and least <= (measure.value or 0) <= most


def _is_in_a_name(atoms: list[Atom], i: int) -> bool:
    """As in "the Mega Millions game": two capitals in a sentence that has no others."""
    name = atoms[i - 1] if i > 1 else atoms[i]
    capitals = atoms[i].text[0].isupper() and name.text.istitle() and is_singular_name(name.word)
    return capitals and name is not atoms[i] and not is_headline(name.word.sentence)


def _is_number_of(atoms: list[Atom], j: int) -> bool:
    """Whether "scores" is not a noun: "scores of fans", "scores were hurt", not "test scores"."""
    return lower_at(atoms, j) in ("of", "more") or (
        j < len(atoms) and may_follow_many(atoms[j].word)
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
