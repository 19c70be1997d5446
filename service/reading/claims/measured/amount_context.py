"""What the words beside an amount say of it: a price, a period, a margin, whose share it is.

Table: quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.object import (
    direct_object,
    infinitive_of,
    is_direct_object,
    is_governed,
    who_is_to,
)
from service.reading.grammar.word_classes import (
    PLACES,
    TIMES,
    complement,
    is_bound_before,
    is_joined,
    is_plain_noun,
    is_verb,
)
from service.reading.grammar.word_classes import owner as owner_of
from service.reading.grammar.words.nouns import (
    is_attribute,
    is_bound_noun,
    is_common,
    is_noun,
    is_plural_common,
    is_superlative_form,
    tells_how_many,
)
from service.reading.grammar.words.parts import (
    article_of,
    is_adverbial_noun,
    is_nominal,
    is_object,
    is_prepositional,
    is_relative_pronoun,
    number_of,
    preposition_of,
    receiver_of,
    relative_clause_on,
)
from service.reading.grammar.words.verbs import active_subject, object_or_attribute, receivers
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change

if TYPE_CHECKING:
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure


_MARGINS = words("service.reading.claims", "function_words", "before_margins")
_TOTALS = words("service.reading.quantities", "measured", "totals")
_FIGURING = words("service.reading.vocabulary", "sources", "figuring")
_MANNERS = words("service.reading.quantities", "measured", "manners")
_WHOSE = words("service.reading.claims", "function_words", "of_what")
_AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL", "DATE"})
_CIRCUMSTANCES = _AMOUNTS | TIMES | PLACES
_A = words("service.reading.claims", "function_words", "indefinite")
_LONGEST_BRACKETS = 8  # atoms of an amount in brackets
_MOST_NOUNS = 3  # bounds the cost: behind an amount that all name one thing

_FIRST = words("service.reading.quantities", "measured", "first")
_MARKS = words("service.reading.quantities", "measured", "marks")
_AT_MARKS = words("service.reading.quantities", "measured", "at_marks")
_REACHING = words("service.reading.quantities", "measured", "reaching")
_COSTING = words("service.reading.quantities", "measured", "costing")
PAYING = words("service.reading.quantities", "measured", "paying")
_GIVING_TIME = words("service.reading.quantities", "measured", "giving_time")
_SIZED_BY = words("service.reading.claims", "function_words", "sized_by")
_TRADED = words("service.reading.claims", "function_words", "before_traders")
_EQUATING = words("service.reading.quantities", "measured", "equating")
_GRANTING = words("service.reading.quantities", "measured", "granting")
_TO_VERB = 6  # bounds the cost: heads from a sum to its verb
_PERIODS = words("service.reading.quantities", "measured", "periods")


def tells_the_kind(noun: Word, counted_noun: Word | None) -> bool:
    """Whether a noun that a number hangs on only modifies what is counted: "two Model 3 cars"."""
    if counted_noun is None or counted_noun.lower == "times":
        return counted_noun is not None
    several = is_plural_common(counted_noun) and not is_plural_common(noun)
    return counted_noun.i > noun.i and (several or is_bound_before(noun))


def is_adjectival(atoms: list[Atom], measure: Measure) -> bool:
    """Whether an amount is written as an adjective, as in "270-hp", with its noun after it."""
    return any(atom.text == "-" for atom in atoms[measure.numeral.last : measure.core_last])


def priced(noun: Word) -> Word:
    """What has a price: the head of "a plan with a data cap", not what comes with it.

    Nor who sells or gets it: "bought the mill from Holm Foods for $4 million".
    """
    with_it = noun.head
    if is_governed(noun) and with_it.lower in _TRADED and is_verb(with_it.head):
        thing = direct_object(with_it.head)
        return thing if thing is not None and is_noun(thing) and thing.i < noun.i else noun
    if is_governed(noun) and is_prepositional(with_it) and with_it.lower == "with":
        owner = with_it.head
        if is_noun(owner):
            return owner
        if is_verb(owner):
            thing = direct_object(owner)
            return thing if thing is not None and is_noun(thing) else noun
    return noun


def is_when_or_where(noun: Word) -> bool:
    """Whether a noun names a time or a place: "spent $3 million in Madrid in May"."""
    return noun.entity in TIMES or noun.entity in PLACES


def purpose_of(atoms: list[Atom], measure: Measure) -> Word | None:
    """What a sum that is granted or kept is for: "approved $4 million for road repairs".

    Not where a noun names the payment: "announced a grant of $4 million for the villages".
    """
    if measure.kind != "money" or lower_at(atoms, measure.last) != "for":
        return None
    if lower_at(atoms, measure.first - 1) == "of":
        return None
    purpose = complement(atoms[measure.last].word)
    if purpose is None or not is_plain_noun(purpose) or is_when_or_where(purpose):
        return None
    verb = atoms[measure.core_last - 1].word
    for _ in range(_TO_VERB):
        if verb.head is verb or is_verb(verb):
            break
        verb = verb.head
    return purpose if is_verb(verb) and verb.lemma.lower() in _GRANTING else None


def is_only_of_a_kind(noun: Word, measure: Measure) -> bool:
    """Whether a noun only says what sort of amount it is: "over a period of", "at the age of"."""
    if measure.age:
        return noun.lemma == "age"
    if measure.kind == "duration":
        return is_common(noun) and noun.lemma in _PERIODS
    # "flew at a height of 30 feet" tells how high it flew
    how = is_governed(noun) and noun.head.lower == "at"
    grows = noun.lemma == "rate" and is_of_change(noun.head.head)  # "grew at a rate of 2 percent"
    how = how and (noun.lemma in _MANNERS or grows)
    article = article_of(noun) if how else None
    return article is not None and article.lower in ("a", "an")


def is_name_of_measure(noun: Word, measure: Measure) -> bool:
    """As in "at age 23", "magnitude 6.4": the noun says no more than the unit."""
    if measure.age:
        return noun.lemma == "age"
    unit = measure.unit.name if measure.unit is not None else None
    return unit == "magnitude" and noun.lemma == unit


def is_of_something(noun: Word) -> bool:
    """Whether a noun of change says of what: "an increase in sales", "a sales increase"."""
    for child in noun.children[:20]:
        thing = complement(child) if child.lower in _WHOSE else None
        if thing is not None and thing.entity not in _CIRCUMSTANCES:
            return True
        named = is_noun(child) and child.entity not in _AMOUNTS | TIMES
        if child.i < noun.i and named:
            return True
    return False


def is_superlative(noun: Word) -> bool:
    """As in "the biggest strike", "the first win": so long there was none before it."""
    if not is_noun(noun):
        return False
    return any(
        child.i < noun.i and (is_superlative_form(child) or child.lower in _FIRST)
        for child in noun.children[:12]
    )


def right_before(preposition: Word) -> Word:
    """What a phrase with a preposition belongs to; with "of", the noun right before it.

    Of two nouns the parse may take the first: "a crowd of 900 and a noise level of 96 decibels".
    With "to" it is a noun of change there, whatever has it: "face a fare hike to $3".
    """
    above, noun = preposition.head, preposition.before
    if noun is None or not is_noun(noun):
        return above
    joined = preposition.lower == "of" and is_joined(noun) and noun.head is above
    changes = preposition.lower == "to" and is_direct_object(noun) and is_of_change(noun)
    return noun if joined or changes else above


def possessor(measure: Measure, top: Word) -> Word | None:
    """Whose share it is: "52 percent to Holm's 41 percent", "to her 35 percent"."""
    if measure.kind not in ("percent", "money", "measurement"):
        return None
    if not (is_object(top) or is_joined(top)):
        return None
    owner = owner_of(top)
    return owner if owner is not None and owner.entity not in TIMES else None


def of_price(phrases: Phrases, verb: Word, price: Word, measure: Measure) -> Word | None:
    """What costs so much, or who gets or pays it: "the levy costs owners $135", "fined Holm $500".

    None for other verbs.
    """
    if verb.lemma in _COSTING:
        return _that_costs(phrases, verb, price)
    given = _GIVING_TIME if measure.kind == "duration" else PAYING  # "gave him seven years"
    whom = receiver_of(verb) if verb.lemma in given else None
    return whom if whom is not None and is_nominal(whom) else None


def _that_costs(phrases: Phrases, verb: Word, price: Word) -> Word | None:
    """Not who pays, nor the "it" of "it costs $5 for a ride"."""
    thing = phrases.subject_of(verb)
    if thing is None or thing.lower != "it":
        return thing
    behind = preposition_of(price) or preposition_of(verb)
    sold = complement(behind) if behind is not None and behind.lower == "for" else None
    return sold if sold is not None and is_noun(sold) and sold.i > price.i else thing


def giver(measure: Measure, amount: Word) -> Word | None:
    """Who does something with a sum of which the text tells which one: "the $5 Roe had asked"."""
    if measure.kind != "money":
        return None
    clause = relative_clause_on(amount)
    whose = active_subject(clause) if clause is not None else None
    if clause is None or whose is None or is_relative_pronoun(whose):
        return None
    if clause.lemma.lower() in _FIGURING:
        return None  # "ahead of the $8 million that analysts had forecast"
    return whose if direct_object(clause) is None and whose.i < clause.i else None


def marked(phrases: Phrases, mark: Word) -> Word | None:
    """What stands at a level: "shed 2% to the €2.40 level", "a deal in the $40 million range".

    Of what is brought there, that: "hold inflation below the 2% mark". None for a mark that is
    spoken of itself: "raised the 5% threshold".
    """
    if mark.lemma not in _MARKS:
        return None
    verb, below = phrases.governor(mark)
    if is_governed(mark) and mark.head.lower in _AT_MARKS:
        within, thing = mark.head.lower == "in", mark.head.head
        if within and not is_verb(thing):
            return thing if is_noun(thing) else None
        if verb is None:
            return None
        brought = phrases.object_of(verb)
        if brought is not None and (within or _is_no_amount(brought)):
            return brought
        return phrases.subject_of(verb)
    reached = verb is not None and below is mark and verb.lemma in _REACHING
    return phrases.subject_of(verb) if verb is not None and reached else None


def _is_no_amount(thing: Word) -> bool:
    """Whether it is a thing, and no amount of one: "sales", not "2%" or "31 points"."""
    return is_noun(thing) and thing.text[0].isalpha() and number_of(thing) is None


def sized(noun: Word) -> Word:
    """Of two nouns before an amount the first, where the second tells its sort: "margin of error".

    With an article the second stands for itself: "the sale of a stake of 5 percent". So is it with
    "per": "profit per share of $2".
    """
    bare = noun.left == noun.i
    if not is_governed(noun) or noun.head.lower not in _SIZED_BY or not bare:
        return noun
    first = noun.head.head
    return first if is_noun(first) and first.i < noun.i else noun


def is_total_of(number: Word) -> bool:
    """Whether the noun before a number says no more than the number: "hit a record $9 million"."""
    return tells_how_many(number) and number.head.i < number.i and number.head.lemma in _TOTALS


def is_scale(noun: Word) -> bool:
    """Whether a counted noun only tells how much: "10 times the average", "by 12 points"."""
    if noun.lower == "times":
        return True
    if noun.lower not in ("points", "point"):
        return False
    moved = is_direct_object(noun) and is_of_change(noun.head)  # "the index gained 12 points"
    if is_governed(noun):
        margin = noun.head.lower == "of" and is_noun(noun.head.head)  # "a lead of 12 points"
        return margin or noun.head.lower in _MARGINS
    return moved or is_adverbial_noun(noun) or is_attribute(noun)


def whole_compound(noun: Word) -> Word:
    """The last of nouns that an amount stands before: the heist of "a 2m-euro jewel heist"."""
    for _ in range(_MOST_NOUNS):
        head = noun.head
        if not is_bound_noun(noun) or not is_noun(head) or head.i <= noun.i:
            break
        noun = head
    return noun


def who_needs(verb: Word, time: Word) -> Word | None:
    """Who needs a time: "it took them nine hours to leave", "took a year for Roe to find it"."""
    whom = next(iter(receivers(verb)), None) if infinitive_of(verb) is not None else None
    return whom if whom is not None and whom is not time else who_is_to(verb)


def equated(verb: Word) -> Word | None:
    """What a number is the same as: "30 degrees equals 86 Fahrenheit"."""
    other = object_or_attribute(verb)
    if other is None or not is_noun(other) or verb.lemma.lower() not in _EQUATING:
        return None
    # "70 percent have been children" tells what they are, not of what they are a part.
    return None if is_plural_common(other) else other
