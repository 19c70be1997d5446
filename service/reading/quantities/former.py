"""The former value of an amount, given after it: "64 percent, up from 58", "against 12 a year ago".

The two become one quantity: the former value is its `previous`. Table: lexicon/compared.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.source import reports
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import TENSED, any_subject, is_subject, main_verb
from service.reading.grammar.words.verbs import OF_CLAUSE_OF_ONE
from service.reading.numbers.days_of_months import is_year_number
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.measure import unconverted
from service.reading.quantities.neighbours import put
from service.reading.quantities.nouns.noun_kinds import OF_THEM
from service.reading.quantities.parted_changes import before_noun, is_outside

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "compared")["former"]
_PHRASES = sorted((phrase.split() for phrase in _TABLE["phrases"]), key=len, reverse=True)
_PLAIN = [phrase.split() for phrase in _TABLE["plain"]]
# The words right before a former value, that of "an earlier forecast of" included.
_LAST_WORDS = {phrase[-1] for phrase in _PHRASES} | {"of"}
_TIMES = frozenset(_TABLE["times"])
_DATES = frozenset({"DATE", "TIME"})
_ATOMS_TO_FORMER = 30  # bounds the cost: atoms from an amount to its former value
_PHRASE_REACH = 7  # atoms of "down from an earlier peak of"
_TIME_REACH = 12  # atoms from a former value to what tells when
_FARTHEST = 20  # times: what differs by more than that has another unit
_KINDS = frozenset({"percent", "money", "count", "measurement", "duration", "fraction"})
_OF_SUBJECTS = frozenset({"percent", "count", "fraction"})  # kinds that may stand in a subject


def joined(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """The quantities of a sentence, those that are a former value taken in by their amount."""
    kept: list[Measure] = []
    taken: Measure | None = None  # the amount that the one before was taken in by
    for measure in found:
        phrase = _leading(atoms, measure)
        if phrase is not None and kept:
            measure = _with_unit_of_amount(atoms, unconverted(kept), measure, phrase)
        amount = _amount_of(atoms, kept, measure, phrase)
        amount = amount or _next_of_pair(atoms, kept, measure, taken)
        if amount is None:
            kept.append(measure)
            taken = None
            continue
        previous = _value_before(amount, measure)
        taken = replace(amount, previous=previous, former=" ".join(phrase or ()))
        put(kept, amount, taken)
    return kept


def _value_before(amount: Measure, former: Measure) -> float | None:
    """One number that an amount was before: of a range the middle, as its `value` is.

    Of "2%, down from 3% to 4%" nobody says how much it was: a gap.
    """
    ranges = [measure.comparator == "between" for measure in (amount, former)]
    return None if ranges == [False, True] else former.value


def _with_unit_of_amount(
    atoms: list[Atom], amount: Measure, measure: Measure, phrase: list[str]
) -> Measure:
    """A bare former value with the unit of its amount: "40 litres, compared with 35 last year"."""
    if measure.unit is not None or measure.noun is not None or measure.numeral.fraction:
        return measure
    if amount.unit is None or amount.kind not in _KINDS or not (amount.value and measure.value):
        return measure
    if _is_near(amount, measure) and (phrase in _PLAIN or _is_dated(atoms, measure)):
        return replace(measure, unit=amount.unit)
    return measure


def _is_near(amount: Measure, former: Measure) -> bool:
    """Whether a former value is of the size of its amount: one a share is none of the whole."""
    if not amount.value or not former.value:
        return True
    return 1 / _FARTHEST < former.value / amount.value < _FARTHEST


def _amount_of(
    atoms: list[Atom], kept: list[Measure], measure: Measure, phrase: list[str] | None
) -> Measure | None:
    """The earlier amount whose former value a measure gives, or None."""
    if phrase is None or measure.value is None or measure.kind not in _KINDS:
        return None
    if phrase not in _PLAIN and not _is_dated(atoms, measure):
        return None
    if phrase in _PLAIN:
        subject = _subject_moved(atoms, kept, measure)
        if subject is not None:
            return subject
    for amount in _nearest_first(atoms, kept, measure):
        aside = lower_at(atoms, amount.last) == "of" and lower_at(atoms, amount.last + 1) in OF_THEM
        if not amount.conversion and not aside and _are_alike(amount, measure):
            between = atoms[amount.last : measure.first]
            core = atoms[amount.core].word
            broken = amount.change or amount.previous is not None
            broken = broken or _is_parted(between, core if amount.kind in _OF_SUBJECTS else None)
            return None if broken else amount
    return None


def _subject_moved(atoms: list[Atom], kept: list[Measure], measure: Measure) -> Measure | None:
    """As in "62 shops with room for 900 people had opened, up from 40": the subject of the verb."""
    before = atoms[max(measure.first - _PHRASE_REACH, 0) : measure.first]
    moved = next((atom.word for atom in reversed(before) if atom.lower in ("up", "down")), None)
    verb = moved.head if moved is not None else None
    for amount in kept:
        noun = amount.noun
        counts = noun is not None and is_subject(noun) and noun.head is verb
        if counts and amount.previous is None and _are_alike(amount, measure):
            return amount
    return None


def _leading(atoms: list[Atom], measure: Measure) -> list[str] | None:
    """The phrase that leads to a former value, before the number and its sign."""
    core = measure.core if lower_at(atoms, measure.core - 1) in _LAST_WORDS else measure.first
    if measure.prefix and lower_at(atoms, measure.first - 1) == "the":
        core = measure.first - 1  # "up from the $39 million forecast in May"
    if lower_at(atoms, core - 1) not in _LAST_WORDS:
        return None
    end = before_noun(atoms, core)
    for phrase in _PLAIN if end < measure.core else _PHRASES:
        first = end - len(phrase)
        if first >= 0 and [atom.lower for atom in atoms[first:end]] == phrase:
            return phrase if phrase != ["from"] or measure.first == measure.core else None
    return None


def _are_alike(amount: Measure, former: Measure) -> bool:
    """Whether two amounts are of one unit, and what the second counts is not another thing."""
    if amount.value is None or amount.kind != former.kind:
        return False
    if amount.comparator == "between" and not is_outside(amount, former):
        return False
    if amount.kind == "money" and not _is_near(amount, former):
        return False
    names = {m.unit.name if m.unit is not None else None for m in (amount, former)}
    nouns = {m.noun.lemma for m in (amount, former) if m.noun is not None}
    return len(names) == 1 and len(nouns) <= 1 and (amount.noun is not None or former.noun is None)


def _nearest_first(atoms: list[Atom], kept: list[Measure], measure: Measure) -> list[Measure]:
    """The amounts near enough before a former value, those of the same rate before all others.

    As in "$1.12 billion, or $1.84 per share, against $965 million"; "$380 a tonne, up from $210".
    """
    near = [amount for amount in reversed(kept) if measure.first - amount.last <= _ATOMS_TO_FORMER]
    return sorted(near, key=lambda amount: _rate(atoms, amount) != _rate(atoms, measure))


def _rate(atoms: list[Atom], measure: Measure) -> list[str]:
    """Per what an amount is told: ["per", "share"]; [] for none."""
    rate = [atom.lower for atom in atoms[measure.core_last : measure.last]]
    return [] if rate[:1] == ["or"] else rate


def _is_parted(between: list[Atom], share: Word | None) -> bool:
    """Whether another clause begins between an amount and what leads to its former value.

    "Exports were $5 million, the ministry said, up from $4 million" goes on, and so does "5 percent
    of trains were late, compared with 4 percent".
    """
    if any(atom.text in ";:" for atom in between):
        return True
    return any(
        atom.word.tag in TENSED and not (reports(atom.word.lemma) or _is_said_of(atom.word, share))
        for atom in between
    )


def _is_said_of(verb: Word, share: Word | None) -> bool:
    """Whether a share is in the subject of a verb: "5 percent of trains were late"."""
    main = main_verb(verb)
    subject = any_subject(main)
    if subject is None or share is None or subject.i > main.i:
        return False
    return subject.left <= share.i <= subject.right


def _is_dated(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a time stands after a former value: "a year earlier", "in 2019", "last month"."""
    for k in range(measure.last, min(measure.last + _TIME_REACH, len(atoms))):
        atom = atoms[k]
        if atom.text in ";:" or atom.word.tag in OF_CLAUSE_OF_ONE:
            return False
        if atom.text == "," and k + 1 < len(atoms) and is_gerund(atoms[k + 1].word):
            return False  # "compared with 2% on placebo, according to data shown on Thursday"
        if atom.lower in _TIMES or atom.word.entity in _DATES or is_year_number(atoms, k):
            return True
    return False


def _next_of_pair(
    atoms: list[Atom], kept: list[Measure], measure: Measure, taken: Measure | None
) -> Measure | None:
    """Of two amounts said twice the second: "$3m, or 9 cents a share, against $2m, or 7 cents".

    So in "12 cases and three deaths, up from nine cases and two deaths".
    """
    link = lower_at(atoms, measure.first - 1)
    if taken is None or link not in ("or", "and"):
        return None
    at = kept.index(taken) + 1
    if at >= len(kept) or kept[at].previous is not None:
        return None
    amount = kept[at]
    restated = lower_at(atoms, amount.first - 1) == link and amount.value is not None
    return amount if restated and _are_alike(amount, measure) else None
