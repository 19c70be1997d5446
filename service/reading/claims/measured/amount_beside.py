"""The noun of an amount by the words right beside it, whatever the parse makes of them.

As in "with profit down 50%", "cocaine worth $9 million", "a 12-tonne (13-ton) crane", "a mirror 4
metres across".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.claims.measured.amount_context import PAYING, is_when_or_where
from service.reading.claims.measured.whole import is_deed
from service.reading.grammar.object import is_direct_object
from service.reading.grammar.punctuation import is_after_comma
from service.reading.grammar.word_classes import TIMES, complement, is_plain_noun, is_verb
from service.reading.grammar.words.clauses import is_predicative
from service.reading.grammar.words.joined import is_linked_on
from service.reading.grammar.words.nouns import is_adposition, is_noun, is_proper
from service.reading.grammar.words.parts import is_passive, is_prepositional
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.quantities.nouns.counted_noun import counted, is_before_what_they_did
from service.reading.quantities.nouns.elided_noun import is_numeral_noun, is_tied_by_hyphen
from service.reading.quantities.nouns.noun_kinds import is_perishing

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim

_A = words("service.reading.claims", "function_words", "indefinite")
_DIMENSIONS = words("service.reading.quantities", "measured", "dimensions")
_LEADS = words("service.reading.quantities", "compared", "leads")
_BEFORE_DEEDS = words("service.reading.claims", "function_words", "before_deeds")
_EACH = words("service.reading.quantities", "counted", "each")
_COMBINED = words("service.reading.quantities", "measured", "combined")
_ON = words("service.reading.quantities", "measured", "period_on_period")
_PRICED_FOR = words("service.reading.claims", "function_words", "priced_for")
_BACK_TO_PRICE = 12  # atoms back to the price before, of a list
_NEAR = 3  # words from a number to a noun that nothing but the parse gives it
_BACK_TO_NOUN = 8  # atoms
_BACK_TO_BRACKET = 12  # atoms from a bracket to an amount in it
_LONGEST_BRACKETS = 8  # atoms of an amount in brackets
_MOST_DEPENDENTS = 40  # bounds the cost: of one verb
_TOTALS = words("service.reading.quantities", "measured", "totals")
_GIVING = table("service.reading.quantities", "measured")["giving"]
_GIVEN_BEHIND: dict[str, list[str]] = {
    verb: entry["prepositions"] for entry in _GIVING for verb in entry["verbs"]
}


def moved_before(atoms: list[Atom], measure: Measure) -> Word | None:
    """What went up or down without a verb: "with profit down 50%", "sales +14%"."""
    j = measure.first - 1
    signed = j > 0 and atoms[j].text == "+" and atoms[j].gap and measure.kind == "percent"
    if j < 1 or not (signed or atoms[j].lower in ("up", "down")):
        return None
    noun = atoms[j - 1].word
    named = is_noun(noun) and noun.entity not in TIMES and atoms[j - 1].text[0].isalpha()
    return noun if named else None


def who_leads(phrases: Phrases, atoms: list[Atom], measure: Measure) -> Word | None:
    """Who is so far before or behind another: "won in 41 minutes, 23 seconds ahead of Roe"."""
    if measure.unit is None or lower_at(atoms, measure.last) not in _LEADS:
        return None
    verb, _ = phrases.governor(atoms[measure.last].word)
    return None if verb is None else phrases.subject_of(verb)


def of_deed(phrases: Phrases, gerund: Word) -> Word | None:
    """What lasts so long: the baking of "after baking for an hour", who wins before a result.

    As in "saved two points before winning 6-4 in two hours".
    """
    done = phrases.object_of(gerund) is not None and gerund.head.lower in _BEFORE_DEEDS
    return phrases.subject_of(gerund.head.head) if done else gerund


def noun_before(
    is_amount: Callable[[Word], bool], atoms: list[Atom], measure: Measure
) -> Word | None:
    """The nearest noun before a phrase that the parse left without one."""
    for k in range(measure.first - 1, max(measure.first - 1 - _BACK_TO_NOUN, -1), -1):
        word = atoms[k].word
        if not is_noun(word) or word.entity in TIMES or is_amount(word):
            continue
        if len(word.text) > 1 and word.lemma not in _TOTALS:  # one character: "y-o-y"
            return word
    return None


def worth(atoms: list[Atom], measure: Measure) -> Word | None:
    """What is worth so much: the noun right before, as in "300 kilos of cocaine worth $9"."""
    j = measure.first - 1
    while j > 1 and measure.first - j <= _NEAR and atoms[j].lower in _COMBINED:
        j -= 1  # "two houses worth a combined $2 million"
    if measure.kind != "money" or j < 1 or atoms[j].lower != "worth":
        return None
    return atoms[j - 1].word if is_noun(atoms[j - 1].word) else None


def behind_brackets(atoms: list[Atom], measure: Measure) -> Word | None:
    """As in "a 12-tonne (13-ton) crane", whatever the parse makes of the brackets.

    An amount with "a" and another in brackets is that of the noun behind them.
    """
    j = measure.last
    if lower_at(atoms, measure.first - 1) not in _A or lower_at(atoms, j) != "(":
        return None
    behind = atoms[j + 1 : j + _LONGEST_BRACKETS]
    closed = next((k for k, atom in enumerate(behind, j + 1) if atom.text == ")"), None)
    if closed is None or not any(atom.digits for atom in atoms[j + 1 : closed]):
        return None
    return counted(atoms, closed + 1)


def sized_before(atoms: list[Atom], measure: Measure, unit: Word) -> Word | None:
    """As in "winds of 90 mph and heavy rain", where the parse joins the unit to the rain."""
    of = atoms[measure.first - 1].word if measure.first else unit
    joined = is_linked_on(unit) and unit.head.i > atoms[measure.last - 1].word.i
    sized = measure.unit is not None and joined and of.lower == "of" and of.head.i < of.i
    return of.head if sized and is_noun(of.head) else None


def in_one_dimension(atoms: list[Atom], measure: Measure) -> Word | None:
    """What is so long or wide: "a mirror 4 metres across", "40 tiles, each 5 cm thick"."""
    if measure.kind != "measurement" or lower_at(atoms, measure.last) not in _DIMENSIONS:
        return None
    j = measure.first - 1
    if lower_at(atoms, j) in _EACH and lower_at(atoms, j - 1) == ",":
        j -= 2
    return atoms[j].word if j >= 0 and is_noun(atoms[j].word) else None


def is_tied_to_noun(atoms: list[Atom], measure: Measure) -> bool:
    """As in "a four-party pact", "nine fours and two sixes": whatever hangs on what."""
    if measure.unit is not None or measure.noun is None:
        return False
    return is_tied_by_hyphen(atoms, measure) or is_numeral_noun(measure.noun)


def is_no_noun_of(atoms: list[Atom], measure: Measure, top: Word, head: Word) -> bool:
    """Whether the noun on which the parse hangs an amount is none that it stands before.

    As in "is 60% complete", "rose 3 per cent year-on-year", "seven developed pneumonia", "82 not
    out off 49 balls", "2 die".
    """
    if is_quality_or_period(top.head) or is_before_what_they_did(atoms, measure.last, top):
        return True
    if measure.unit is None and measure.noun is None:
        far = head.i - atoms[measure.last - 1].word.i > _NEAR
        return far or is_perishing(atoms, measure.last)
    return False


def is_quality_or_period(word: Word) -> bool:
    """Whether an amount beside a word tells nothing of it: "60% complete", "3% year-on-year"."""
    dash, on = word.sentence.at(word.i + 1), word.sentence.at(word.i + 2)
    joined = dash is not None and dash.text in DASHES and on is not None and on.lower in _ON
    return joined or is_predicative(word)


def is_in_brackets_behind_name(atoms: list[Atom], measure: Measure) -> bool:
    """Whether brackets behind a name hold only amounts: "bids from Lund (seven years, $4m)".

    They tell the size of what has the name, and no verb speaks of it. An age is of a person, of
    whom it does.
    """
    if measure.age:
        return False
    counting = measure.noun is not None and measure.unit is None
    if lower_at(atoms, measure.last + counting) not in (")", ",", ";"):
        return False
    for k in range(measure.first - 1, max(measure.first - _BACK_TO_BRACKET, 0), -1):
        if atoms[k].text == "(":
            return is_proper(atoms[k - 1].word)
        if atoms[k].text == ")" or is_verb(atoms[k].word) or is_adposition(atoms[k].word):
            return False  # "(in 2018: 4%)"
    return False


def where_given(verb: Word, top: Word, measure: Measure) -> Word | None:
    """What money or a share goes to or is held in: "spent $5 million on buses"."""
    told = measure.kind in ("money", "percent") or measure.numeral.vague
    lemma = verb.lemma.lower()
    if not told or not is_direct_object(top) or (lemma in PAYING and is_passive(verb)):
        return None
    wanted = _GIVEN_BEHIND.get(lemma, [])
    for child in verb.children[:_MOST_DEPENDENTS] if wanted else ():
        away = child.i < top.i or is_after_comma(child)  # "spend $5, in a town that"
        thing = complement(child) if child.lower in wanted and not away else None
        if thing is None or not is_prepositional(child) or not is_noun(thing):
            continue
        if not is_deed(thing) and not is_when_or_where(thing):
            return thing
    return None


def own_of_list(last: NumericClaim | None, atoms: list[Atom], measure: Measure) -> Word | None:
    """What the next price of a list is for: "offered €5 for ewes and €6 for lambs": the lambs.

    So it is where the price before is of what stands behind its own "for", or where it has none and
    this one is so much by weight or number: "ewes made €5/kg and €6/kg for lambs".
    """
    j = measure.last
    if last is None or measure.kind != "money" or lower_at(atoms, j) not in _PRICED_FOR:
        return None
    reach = atoms[max(measure.first - _BACK_TO_PRICE, 0) : measure.first]
    between = [atom.lower for atom in reach if atom.start >= last.end]
    thing = complement(atoms[j].word)
    if last.subject is None or between[-1:] != ["and"] or thing is None:
        return None
    if last.quantity.kind != "money" or not is_plain_noun(thing) or thing.entity in TIMES:
        return None
    same = between[0] == lower_at(atoms, j) and last.subject.start > last.end
    by_weight = between == ["and"] and measure.core_last < measure.last
    return thing if same or by_weight else None
