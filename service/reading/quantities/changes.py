"""Whether a number is a change or a level: "rose 2%", "rose to 40".

Read from the words before the phrase, which a bad parse leaves in place. Table:
lexicon/changes.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.object import direct_object
from service.reading.grammar.word_classes import (
    is_common_noun,
    is_full_verb,
    is_particle,
    is_verb,
    is_verb_form,
)
from service.reading.grammar.words.nouns import is_adposition, is_noun
from service.reading.grammar.words.numbers import is_said_of_size
from service.reading.grammar.words.parts import is_adverbial_noun, is_noun_or_its_quality
from service.reading.grammar.words.speech_parts import is_number
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.kinds import ratios
from service.reading.quantities.moved import by, is_moved
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records.terms import Direction

_CHANGES = table("service.reading.quantities", "changes")
_UP, _DOWN = frozenset(_CHANGES["up"]), frozenset(_CHANGES["down"])
_EITHER, _THINGS = frozenset(_CHANGES["either"]), frozenset(_CHANGES["things"])
_UP_WORDS, _DOWN_WORDS = frozenset(_CHANGES["up_words"]), frozenset(_CHANGES["down_words"])
_UP_NOUNS, _DOWN_NOUNS = frozenset(_CHANGES["up_nouns"]), frozenset(_CHANGES["down_nouns"])
_LEVELS = frozenset(_CHANGES["level_prepositions"])
_SIZES = frozenset(_CHANGES["sizes"])
_BEYOND = frozenset(_CHANGES["beyond"])
_POINTS, _MOTION = frozenset(_CHANGES["of_points"]), frozenset(_CHANGES["motion"])
_GONE, _SUMS = frozenset(_CHANGES["gone"]), frozenset(_CHANGES["of_sums"])
_NOUNS = (_UP_NOUNS | _DOWN_NOUNS) - frozenset(_CHANGES["rates_themselves"])
_MOVING = frozenset(_CHANGES["moving"])
_MOST_OF_A_PLAYER = 100  # points that one player has added to a score
_SHUTTING, _TRADING = frozenset(_CHANGES["shutting"]), frozenset(_CHANGES["trading"])
_SHUTTING_WORDS = frozenset(_CHANGES["shutting_words"])
_GAINED = (_UP & _THINGS) | frozenset(_CHANGES["made"])
_WATERS = frozenset(_CHANGES["waters"])
_WAVES, _AT_A_TIME = frozenset(_CHANGES["waves"]), frozenset(_CHANGES["at_a_time"])
_COMPARED: dict[str, Direction] = _CHANGES["compared"]
_SIGNS = frozenset("+-−")
_NOUNS_BEFORE = 3  # words from an amount to the noun of change behind it
_TOTALS = frozenset(table("service.reading.quantities", "measured")["totals"])
_WORDS_BEFORE_FROM = 9  # words before "from" among which a verb or noun of change is looked for


def is_of_change(word: Word) -> bool:
    """Whether a verb or noun says that something goes up or down."""
    lemma = word.lemma.lower()
    if is_verb_form(word):
        return lemma in _UP or lemma in _DOWN
    return lemma in _NOUNS


def is_of_size(verb: Word) -> bool:
    """Whether a verb says of its subject how large it is or has become: "reached", "rose"."""
    return is_of_change(verb) or verb.lemma in _SIZES


def is_change_before(atoms: list[Atom], i: int) -> bool:
    """Whether a verb or noun of change stands shortly before atom `i`, in the same clause."""
    for k in range(i - 1, max(i - 1 - _WORDS_BEFORE_FROM, -1), -1):
        if atoms[k].text in ";:(":
            return False
        word, lower = atoms[k].word, atoms[k].lower
        lemma = word.lemma.lower()
        if lower in _UP_WORDS or lower in _DOWN_WORDS or lower in _GONE:
            return True
        if lemma in _UP or lemma in _DOWN or lemma in _MOVING:
            return is_verb_form(word) or k == i - 1 or lemma in _NOUNS
        if is_full_verb(word) and k < i - 1:
            return False
    return False


def direction(atoms: list[Atom], measure: Measure) -> Direction | None:
    """As in "up" or "down" where the number is a change; None for a level and for anything else.

    "rose 2%", "was up by nearly 57%", "a rise of 3%" are changes; "rose to 40" is a level.
    """
    if measure.change and measure.previous is not None and measure.value is not None:
        return "up" if measure.value > measure.previous else "down"
    if measure.ratio:
        return ratios.turned(atoms, measure) or _direction_before(atoms, measure)
    if measure.parts or (_is_level(atoms, measure) and measure.former is None):
        return None
    signed = _of_sign(atoms, measure)
    if signed is not None:
        return signed
    moved = (measure.former or "").partition(" ")[0]
    if moved in ("up", "down"):
        return "up" if moved == "up" else "down"  # "growth of 2.1%, down from 2.5%"
    found = _direction_before(atoms, measure) or _direction_behind(atoms, measure)
    known = measure.former is not None and None not in (measure.value, measure.previous)
    if found is None and known:
        return "up" if (measure.value or 0) > (measure.previous or 0) else "down"
    found = found or _of_object_moved(atoms, measure)
    if found is None and measure.like is not None:
        return direction(atoms, measure.like)
    return found


def _of_object_moved(atoms: list[Atom], measure: Measure) -> Direction | None:
    """As in "raised the levy 2.9%": the object stands between the verb and how far it moved."""
    share = atoms[measure.core_last - 1].word
    verb = share.head
    to = lower_at(atoms, measure.last) == "to"  # "lost Goa 40 percent to 55"
    if measure.kind != "percent" or to or not is_adverbial_noun(share) or verb.i > share.i:
        return None
    moved = is_verb_form(verb) and is_of_change(verb) and direct_object(verb) is not None
    return _of_verb(atoms, verb.lemma.lower(), measure) if moved else None


def _is_level(atoms: list[Atom], measure: Measure) -> bool:
    """As in "rose above 50 percent", and "fell four points short" of a mark."""
    bound = atoms[measure.first : min(measure.first + 2, measure.core)]
    if any(atom.lower in _BEYOND for atom in bound):
        return True
    counting = measure.noun is not None and measure.unit is None
    return lower_at(atoms, measure.last + counting) == "short"


def _of_sign(atoms: list[Atom], measure: Measure) -> Direction | None:
    """The direction of "(-2.1%)" and "DAX: +0.4%"; "inflation was -0.3%" gives a level."""
    if measure.kind != "percent" or measure.value is None or not atoms[measure.core].digits:
        falls = measure.kind == "percent" and (measure.value or 0) < 0
        if not falls:
            return None
    i = measure.core - (lower_at(atoms, measure.core - 1) in _SIGNS and measure.core > 0)
    i = measure.core if atoms[measure.core].text in _SIGNS else i
    sign = atoms[i].text
    if sign not in _SIGNS or (i + 1 < len(atoms) and atoms[i + 1].gap):
        return None
    before = atoms[i - 1].word
    if i and (is_verb(before) or is_adposition(before) or is_number(before)):
        return None
    return "up" if sign == "+" else "down"


def _direction_before(
    atoms: list[Atom], measure: Measure, first: int | None = None
) -> Direction | None:
    """The direction that the words before a phrase, or before atom `first`, give it."""
    first = measure.first if first is None else first
    for k in range(first - 1, max(first - 5, -1), -1):
        word, lower = atoms[k].word, atoms[k].lower
        if lower in _UP_WORDS or lower in _DOWN_WORDS:
            if lower not in ("up", "down", "off") and not is_moved(atoms, k):
                continue
            return _of_adverb(atoms, k, measure)
        if lower == "by":
            return by(atoms, k, measure)
        if lower == "of":
            noun = atoms[k - 1].word if k else word
            if noun.lemma not in _TOTALS:
                return _of_noun(noun, measure)
            return _direction_before(atoms, measure, k - 1)  # "grew by an average of 3.2%"
        lemma = word.lemma.lower()
        if (lemma in _UP or lemma in _DOWN) and is_verb_form(word):
            missed = "short" in (atom.lower for atom in atoms[k + 1 : measure.core])
            sunk = measure.kind == "money" and lower_at(atoms, measure.last) == "into"
            # "fell just short of 50 seats", "sank $30 million into a mine"
            return None if missed or sunk else _of_verb(atoms, lemma, measure)
        if not _is_read_over(word):
            return None
    return None


def _is_read_over(word: Word) -> bool:
    """Whether a word may stand between a change and its size: "rose to 40" gives a level.

    Nor is the time a size: "doubled in five years", "doubles every 20 minutes".
    """
    if word.lower in _LEVELS or word.lower in ("every", "each"):
        return False
    if is_adposition(word):
        return is_particle(word)
    return is_said_of_size(word) or word.lower == "another"


def _of_adverb(atoms: list[Atom], k: int, measure: Measure) -> Direction | None:
    lower = atoms[k].lower
    shut = lower in _SHUTTING_WORDS and k > 0 and atoms[k - 1].word.lemma in _SHUTTING
    if shut and not _is_close_of_trading(atoms, k, measure):
        return None  # "closed down two lanes"
    points = measure.noun is not None and measure.noun.lemma == "point"
    # "took off eight days", "71 runs off 84 balls"
    free = lower == "off" and measure.kind in ("duration", "count") and not points
    thing = atoms[measure.first - 1].lower in ("a", "an", "the")  # "opened up a 15-point lead"
    if free or thing or not is_moved(atoms, k):
        return None
    return "up" if lower in _UP_WORDS else "down"


def _is_close_of_trading(atoms: list[Atom], k: int, measure: Measure) -> bool:
    """As in "closed down 3 percent", "closed up 40 cents"; not "closed down 3% of its shops"."""
    if atoms[k - 1].word.lemma not in _TRADING or lower_at(atoms, measure.last) == "of":
        return False
    points = measure.noun is not None and measure.noun.lemma == "point"
    return points or measure.kind in ("percent", "money")


def _of_noun(noun: Word, measure: Measure) -> Direction | None:
    """The direction of "a rise of 3%"; a net loss of $3 million is a level."""
    lemma = noun.lemma.lower()
    if measure.kind != "percent" and lemma in ("gain", "loss"):
        return None
    if lemma in _WAVES and measure.unit is not None and _is_length(measure.unit.name):
        return None  # "a storm surge of 9 feet"
    return "up" if lemma in _UP_NOUNS else "down" if lemma in _DOWN_NOUNS else None


def _direction_behind(atoms: list[Atom], measure: Measure) -> Direction | None:
    """The direction that "higher" or "lower" after a phrase gives: "closed 4 percent lower".

    "4 percent lower than" compares two things, which is not a change, unless it is the same thing
    at another time: "than in the same month of 2021".
    """
    end = measure.last + (measure.noun is not None and measure.unit is None)
    noun = _noun_behind(atoms, measure)
    if noun is not None:
        return _of_noun(noun, measure)
    behind, then = lower_at(atoms, end), lower_at(atoms, end + 1)
    alone = not then.isalpha() and measure.kind == "percent"  # "(1 point up)"
    on = then == "on" and measure.kind in ("percent", "money")  # "$5 down on a month ago"
    if behind in ("up", "down") and (on or alone):
        return "up" if behind == "up" else "down"
    once = any(atom.word.entity == "DATE" for atom in atoms[end + 2 : end + 4])
    once = once or not _AT_A_TIME.isdisjoint(atom.lower for atom in atoms[end + 2 : end + 5])
    if behind not in _COMPARED or (then == "than" and not once):
        return None  # "4 percent higher than a year ago" is a change
    if behind in ("fewer", "more") and then != "than":
        return None
    return _COMPARED[behind]


def _noun_behind(atoms: list[Atom], measure: Measure) -> Word | None:
    """The noun of change that an amount stands before: "a 3.2% rise", "a $5 price cut"."""
    if measure.unit is None or measure.kind in ("duration", "count") or measure.age:
        return None
    k = measure.last
    while k < min(measure.last + _NOUNS_BEFORE, len(atoms)) and is_noun_or_its_quality(
        atoms[k].word
    ):
        k += 1
    word = atoms[k - 1].word if k > measure.last else None
    runs_on = k < len(atoms) and is_noun(atoms[k].word)
    if word is None and lower_at(atoms, k + 1) == ")":
        return atoms[k].word  # "(2 points drop)"
    return word if word is not None and is_common_noun(word) and not runs_on else None


def _of_verb(atoms: list[Atom], lemma: str, measure: Measure) -> Direction | None:
    if lemma in _GAINED and lower_at(atoms, measure.last) == "of":
        return None  # "recovered 80% of the haul", "grows 40% of the crop"
    losing = lemma == "lose" and measure.kind == "measurement"
    share = measure.kind in ("percent", "fraction")  # "lost two-thirds of its value"
    through_space = measure.unit is not None and _is_length(measure.unit.name)
    water = through_space and _is_of_water(atoms, measure)
    if lemma in _THINGS and not share and not losing and not water:
        to = measure.kind == "money" and lower_at(atoms, measure.last) == "to"
        if to and lemma in _SUMS and any(atom.digits for atom in atoms[measure.last :][:4]):
            return "up" if lemma in _UP else "down"  # "gained $4.20 to $1,512"
        return _of_scale(lemma, measure)
    if lemma in _MOTION and through_space and not water:
        return None  # "the bus plunged 30 metres"
    thing = measure.noun if measure.unit is None else None
    if lemma in _MOTION and thing is not None and thing.lemma != "point":
        return None  # "climbed 12 mountains"
    return "up" if lemma in _UP else "down"


def _of_scale(lemma: str, measure: Measure) -> Direction | None:
    """The direction of "gained 120 points" and "dropped 20 degrees"; a player adds points too."""
    counted = measure.unit is None and measure.noun is not None and measure.noun.lemma == "point"
    of_index = (measure.value or 0) % 1 != 0 or (measure.value or 0) > _MOST_OF_A_PLAYER
    points = counted and (lemma in _POINTS or (lemma == "add" and of_index))
    degrees = measure.unit is not None and measure.unit.name.startswith("degree") and lemma != "add"
    if not (points or degrees):
        return None
    return "up" if lemma in _UP else "down"


def _is_of_water(atoms: list[Atom], measure: Measure) -> bool:
    """As in "sea levels rose 9.4 cm": shortly before, a noun of what only rises and falls."""
    before = atoms[max(measure.first - _WORDS_BEFORE_FROM, 0) : measure.first]
    return any(is_noun(atom.word) and atom.word.lemma.lower() in _WATERS for atom in before)


def _is_length(unit: str) -> bool:
    return sizes.dimension(unit) == "length"
