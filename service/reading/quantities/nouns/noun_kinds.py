"""Nouns that numbers count: their singular, and what is counted where no noun stands.

Tables: quantities/lexicon/counted.toml, quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import is_direct_object
from service.reading.grammar.word_classes import NOUNS, is_active_subject, undergoes
from service.reading.grammar.words.nouns import is_plural_common, is_plural_name, is_proper
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_IRREGULAR: dict[str, str] = table("service.reading.quantities", "counted")["irregular"]
_TABLE = table("service.reading.quantities", "measured")
_HARMING, _GATHERING = frozenset(_TABLE["harming"]), frozenset(_TABLE["gathering"])
_PERISHING = frozenset(_TABLE["perishing"])
_SPENDING = frozenset(_TABLE["spending"])
_PARENTS = frozenset(_TABLE["parents"])
_VICTIMS, _BEHIND_VICTIMS = frozenset(_TABLE["victims"]), frozenset(_TABLE["behind_victims"])
_REST = frozenset(_TABLE["rest"])
# "Them": those whom a number before has counted.
OF_THEM = words("service.reading.quantities", "counted", "of_them")
_INVARIANT = words("service.reading.quantities", "counted", "invariant")
_PEOPLE = "NORP"
_SHORTEST = 2  # characters: "As" is no plural of an abbreviation
_PREFIXES = words("service.reading.quantities", "counted", "prefixes")


def singular(noun: Word) -> str:
    """The singular of a counted noun."""
    lower = noun.lower
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower in _INVARIANT:
        return lower
    if lower in _VICTIMS:
        return "person"  # "18 of the dead"
    rest = after_prefix(noun)
    if rest is not None:
        return f"{lower}-{rest.lemma.lower()}"
    before = _hyphened_before(noun)
    if is_proper(noun) and lower.endswith("s") and lower[-2:-1].isdigit():
        models = f"{before.text}-{noun.text}" if before is not None else noun.text
        return models[:-1]  # "22 Airbus A320s", "nine 737-800s"
    if before is not None and is_plural_name(noun):
        return f"{before.text}-{noun.text.removesuffix('s')}"
    if before is not None:
        return f"{before.lower}-{noun.lemma.lower()}"
    if is_proper(noun):
        one = noun.text[:-1] if is_plural_name(noun) and lower.endswith("s") else noun.text
        return f"{_first_of_people(noun)}{one}"
    if noun.text[-1] == "s" and noun.text[:-1].isupper() and len(noun.text) > _SHORTEST:
        return lower[:-1]  # "600 GPs", whose lemma keeps its "s"
    return noun.lemma.lower()


def _first_of_people(noun: Word) -> str:
    """The first word of a people's name, with a space: the "South" of "12 South Africans"."""
    before = noun.before
    within = noun.entity == _PEOPLE and not noun.entity_begins and is_plural_name(noun)
    within = within and before is not None and before.entity == _PEOPLE and is_proper(before)
    return f"{before.text} " if within and before is not None else ""


def _hyphened_before(noun: Word) -> Word | None:
    """The word that a hyphen joins to a noun: "first", of "graders" in "20 first-graders"."""
    at = noun.i - noun.sentence.words[0].i
    if at < 2:
        return None
    word, hyphen = noun.sentence.words[at - 2 : at]
    hyphened = hyphen.text == "-" and word.end == hyphen.start and hyphen.end == noun.start
    named = word.text.isalpha() and not is_cardinal(word)
    return word if hyphened and (named or noun.text[0].isdigit()) else None


def after_prefix(word: Word) -> Word | None:
    """The noun to which a prefix is hyphened: "defendants", of "co" in "co-defendants"."""
    if word.lower not in _PREFIXES:
        return None
    at = word.i - word.sentence.words[0].i
    following = word.sentence.words[at + 1 : at + 3]
    if len(following) < 2:
        return None
    hyphen, noun = following
    hyphened = hyphen.text == "-" and word.end == hyphen.start and hyphen.end == noun.start
    return noun if hyphened and noun.tag in NOUNS else None


def is_parent(noun: Word) -> bool:
    """Whether "of three" after a noun counts children: "a mother of three"."""
    return noun.lemma in _PARENTS


def is_plural(noun: Word) -> bool:
    """Whether a noun is several things or people; "two Super Bowls" is a name."""
    people = is_plural_name(noun) and noun.entity in ("NORP", "")
    return is_plural_common(noun) or people or noun.lower in _INVARIANT


def are_people(atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a number without its noun counts people: "killed 12", "12 dead", "hundreds marched".

    `top` is the word by which it hangs on the rest of the sentence.
    """
    lemma = top.head.lemma
    behind = behind_rest(atoms, measure.last)
    if lower_at(atoms, behind) in _VICTIMS or is_perishing(atoms, behind):
        return True
    if is_active_subject(top):
        return lemma in _GATHERING
    return is_harmed(top)


def are_others(atoms: list[Atom], measure: Measure, noun: Word | None, *, known: bool) -> bool:
    """Whether "others" are people: the last who were counted are (`known`), or these are hurt.

    They are not the women of "killed one woman and hurt 11 others".
    """
    if noun is None or noun.lower != "others":
        return False
    return known or lower_at(atoms, behind_rest(atoms, measure.last)) in _VICTIMS


def behind_rest(atoms: list[Atom], j: int) -> int:
    """The place after a number, past the "others" or "more" of "four others hurt"."""
    return j + (lower_at(atoms, j) in _REST)


def is_perishing(atoms: list[Atom], j: int) -> bool:
    """Whether what stands after a number tells what so many people do: "2 die, 5 hurt"."""
    return lower_at(atoms, j) in _PERISHING


def are_victims(atoms: list[Atom], j: int) -> bool:
    """Whether a number stands for people before what became of them: "left 12 dead and hurt 5"."""
    ends = j + 1 >= len(atoms) or not atoms[j + 1].text[0].isalnum()
    return lower_at(atoms, j) in _VICTIMS and (ends or lower_at(atoms, j + 1) in _BEHIND_VICTIMS)


def is_money(top: Word) -> bool:
    """Whether a number is what somebody pays, raises or owes."""
    return is_direct_object(top) and top.head.lemma in _SPENDING


def is_harmed(top: Word) -> bool:
    """Whether a number is what somebody killed, hurt or rescued."""
    return undergoes(top, _HARMING)
