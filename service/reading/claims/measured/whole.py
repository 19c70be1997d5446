"""The whole that a number is a part of: "2,700 of them", "25 percent on steel", "among nurses".

Table: quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.claims.measured.amount_context import is_when_or_where
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    TIMES,
    complement,
    is_common_noun,
    is_plain_noun,
    is_plural_noun,
    is_pronoun,
    is_singular_name,
    is_verb,
)
from service.reading.grammar.words.nouns import (
    is_adposition,
    is_behind,
    is_common,
    is_noun,
    is_one,
    is_plural_common,
    is_substantive,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import (
    adjective_of,
    is_adjectival,
    is_adverbial_noun,
    is_determined,
    is_joined_or_apposed,
    is_nominal,
    is_prepositional,
    led_to,
    stands_bare,
)
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import direction
from service.reading.quantities.nouns.counted_noun import counted
from service.reading.quantities.nouns.elided_noun import lacks_hyphen
from service.reading.quantities.nouns.noun_kinds import OF_THEM

if TYPE_CHECKING:
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_MARKS = frozenset("'\"’”»")

_PLACES = frozenset({"GPE", "LOC"})
_ENDS = frozenset(",.;:)—–")
_WHO = frozenset({"PERSON", "ORG", "NORP"})

_TABLE = table("service.reading.quantities", "measured")
_VICTIMS = frozenset(_TABLE["victims"])
_NO_WHOLE = words("service.reading.claims", "function_words", "no_wholes")  # "5 percent on average"
_FRACTIONS_OF = words("service.reading.claims", "function_words", "fractions_of")
_COMPASS = words("service.reading.quantities", "measured", "compass")
_FAR = words("service.reading.claims", "function_words", "far")
_WITHIN = words("service.reading.claims", "function_words", "within")
_GROSS = words("service.reading.claims", "function_words", "gross")
_LEVELS = words("service.reading.claims", "function_words", "before_sums")
_SHARES_OF, _TOTALS = frozenset(_TABLE["share_prepositions"]), frozenset(_TABLE["totals"])
_DEEDS, _ATTEMPTS = frozenset(_TABLE["deed_nouns"]), frozenset(_TABLE["attempts"])
_TALLIES = frozenset(_TABLE["tallies"])
RELATIVE = words("service.reading.claims", "function_words", "partitive")
_IN = frozenset({"in"})
_AMONG = words("service.reading.claims", "function_words", "opening_wholes")
_MOST_PLACES = 12  # bounds the cost: of one list
BEFORE_WHICH = 5  # characters of ", of " between an amount and "which"
_FRONTED = 7  # words from "of which" to the number of the part
_LONGEST_PHRASE = 7  # words from a noun behind a hyphen to the head of its phrase


def partitive(atoms: list[Atom], measure: Measure) -> Word | None:
    """The noun or pronoun after "of": "60% of its market cap", "2,700 of them"."""
    j = measure.last
    if lower_at(atoms, j) == "(":  # "5 miles (8 kilometers) of dikes"
        closed = next((k for k in range(j, min(j + 8, len(atoms))) if atoms[k].text == ")"), j)
        j = closed + 1
    elif lower_at(atoms, j) == ")":
        j += 1
    if lower_at(atoms, j) in _MARKS:  # "three days' worth of food", "“half a ton” of files"
        j += 1
    j += lower_at(atoms, j) == "worth"
    j += _is_out_of(atoms, measure, j)  # "49 out of 54 seats"
    if j + 1 >= len(atoms):
        return None
    word = atoms[j].word
    if word.lower != "of" and not _is_share_of(atoms, measure, word):
        return None
    if not is_adposition(word):
        return None
    if lower_at(atoms, j + 1) in OF_THEM and _is_named_part(atoms, j + 2):
        return atoms[j + 2].word  # "17 of them women"
    inside = led_to(word)
    if inside is not None and is_gerund(inside):
        return inside  # "six weeks of digging"
    if inside is not None:
        inside = _headed(inside, atoms[measure.core].word)
        named = is_nominal(inside) or inside.lower in _VICTIMS  # "18 of the dead"
        return inside if named and not _is_yardstick(inside) else None
    for k in (j + 1, j + 2):
        found = counted(atoms, k)
        if found is not None:
            return found
    following = atoms[j + 1].word
    return following if is_pronoun(following) else None


def is_distance(atoms: list[Atom], measure: Measure) -> bool:
    """Whether it is how far from something a thing is: "within 30 metres of its record"."""
    return atoms[measure.first].lower in _WITHIN


def far_from(atoms: list[Atom], measure: Measure) -> Word | None:
    """What is so far from a place, set off after it: the Goa of "in Goa, 12 miles from Pune"."""
    j = measure.first - 2
    if measure.kind != "measurement" or j < 0 or lower_at(atoms, j + 1) != ",":
        return None
    if lower_at(atoms, measure.last) not in _FAR:
        return None
    place = atoms[j].word
    return place if is_noun(place) and place.entity not in TIMES else None


def in_a_place(phrases: Phrases, atoms: list[Atom], measure: Measure) -> Word | None:
    """What is in a place behind which its size stands: "dams in Goa (30 MW) and Pune (24 MW)"."""
    i = measure.first
    bracketed = lower_at(atoms, i - 1) == "(" and lower_at(atoms, measure.last) == ")"
    if not bracketed or i < 2 or measure.kind not in ("measurement", "money"):
        return None
    place = atoms[i - 2].word
    if place.entity not in _PLACES:
        return None
    noun = place
    for _ in range(_MOST_PLACES):
        if noun.entity not in _PLACES or not is_joined_or_apposed(noun):
            break
        noun = noun.head
    if is_behind(noun, _IN):
        above = noun.head.head
        thing = phrases.object_of(above) if is_verb(above) else above
    else:
        led = any(is_prepositional(c) and c.lower in _IN for c in noun.children[:_MOST_PLACES])
        thing = noun if led else None
    return thing if thing is not None and is_common(thing) and thing.i < place.i else None


def away(phrases: Phrases, top: Word) -> Word | None:
    """What is so far away: "opened fire some seven miles southwest", "east southeast"."""
    way = top.head
    if not is_adverbial_noun(top) or way.lower not in _COMPASS:
        return None
    while way.head is not way and (way.head.lower in _COMPASS or way.head.lower == "as"):
        way = way.head
    return placed_by(phrases, way.head, top) if is_verb(way.head) else None


def placed_by(phrases: Phrases, verb: Word, top: Word) -> Word | None:
    """What a verb says to be so far away: its subject, or a place or what is listed for object."""
    thing = phrases.object_of(verb)  # "visited Goa, 45 miles south"
    placed = thing is not None and (is_when_or_where(thing) or _is_given_as(thing, top))
    return thing if placed else phrases.subject_of(verb)


def _is_given_as(thing: Word, top: Word) -> bool:
    """Whether "as" stands right after an object: "listed the camp as 4 miles east of Lund"."""
    behind = thing.sentence.at(thing.right + 1)
    return behind is not None and behind.lower == "as" and thing.i < behind.i < top.i


def is_set_off_size(atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether it is a size after a comma: "the bridge, 40 metres long, was closed"."""
    adjective = top.head
    if measure.kind != "measurement" or lower_at(atoms, measure.first - 1) != ",":
        return False
    thing = atoms[measure.first - 2].word if measure.first > 1 else top
    named = is_noun(thing) and thing.entity not in _WHO
    behind = adjective.i == atoms[measure.last - 1].word.i + 1
    return named and behind and is_adjectival(adjective)


def _is_out_of(atoms: list[Atom], measure: Measure, j: int) -> bool:
    """Whether "out of" leads to the whole; a sum may be "$900 out of pocket"."""
    out = lower_at(atoms, j) == "out" and lower_at(atoms, j + 1) == "of"
    return out and measure.kind != "money"


def _is_yardstick(noun: Word) -> bool:
    """As in "5 percent of total", "debt of 92 percent of GDP": the share is of something else."""
    gross = adjective_of(noun)
    return noun.lower in _NO_WHOLE or (gross is not None and gross.lower in _GROSS)


def _is_named_part(atoms: list[Atom], k: int) -> bool:
    """Whether a plural ends the phrase: it tells what the part of them is."""
    if k >= len(atoms) or not is_plural_common(atoms[k].word):
        return False
    return k + 1 == len(atoms) or atoms[k + 1].text in _ENDS


def _headed(name: Word, number: Word) -> Word:
    """The plural after a name that only tells which: "half of Ohio voters".

    And those who are counted without a noun: "12 of the 45 wounded".
    """
    victims = name.after if is_cardinal(name) else None
    if victims is not None and victims.lower in _VICTIMS:
        return victims
    at = name.i + 1 - name.sentence.words[0].i
    following = name.sentence.words[at : at + 1]
    if not is_singular_name(name) or not following or not is_plural_noun(following[0]):
        return name
    return following[0] if following[0].left <= number.i else name


def _is_share_of(atoms: list[Atom], measure: Measure, word: Word) -> bool:
    """Whether a preposition other than "of" leads to the whole: "25 percent on steel"."""
    if measure.numeral.fraction:
        if word.lower not in _FRACTIONS_OF:
            return False  # "cut it by a quarter after protests"
        place = complement(word) if word.lower == "in" else None
        return place is None or place.entity not in _PLACES  # "7 in 10 in Tennessee"
    if measure.kind == "money":
        if measure.last > measure.core_last:
            return False  # "$20 an hour in factories"
        level = lower_at(atoms, measure.first - 1) in _LEVELS
        sort = complement(word) if word.lower == "in" else None
        single = sort is not None and is_common_noun(sort)
        return _is_what_money_is(sort) and not (level and single)
    if measure.kind != "percent" or measure.change:
        return False
    if word.lower not in ("from", "for"):
        sized = lower_at(atoms, measure.first - 1) == "of"
        return word.lower in _SHARES_OF and not sized  # "discounts of 40 percent on books"
    whole = complement(word)  # "48 percent from abroad", not "up 48 percent from 2020"
    named = whole is not None and is_noun(whole) and whole.entity not in TIMES
    if named and whole is not None and word.lower == "for":  # "to 40 percent for Smith"
        named = is_singular_name(whole) and whole.entity in _WHO
    return named and direction(atoms, measure) is None


def is_deed(noun: Word) -> bool:
    """Whether a noun after "in" says how or why: "in support of", "in an attempt to"."""
    return noun.lemma in _ATTEMPTS or (stands_bare(noun) and noun.lower in _DEEDS)


def _is_what_money_is(noun: Word | None) -> bool:
    """Whether "in" leads to the sort of a sum: "$2 million in donations", "in cash", "in 2020"."""
    if noun is None or not is_plain_noun(noun) or noun.entity:
        return False
    return not is_determined(noun) and not is_deed(noun)


def among(top: Word) -> Word | None:
    """The noun in "among nurses, 60 percent said so", "nurses, of whom 60 percent are men"."""
    for child in (*top.children[:1], *top.head.children[:40]):
        before = child.i < top.i and is_prepositional(child)
        if before and child.lower in _AMONG:
            whole = complement(child)
            return whole if whole is not None and _is_whole(whole) else None
    return None


def opening(atoms: list[Atom], measure: Measure) -> Word | None:
    """The nurses of "among the nurses, 60 percent agreed", by the words alone."""
    first, commas = atoms[0].word, [atom for atom in atoms[: measure.first] if atom.text == ","]
    if first.lower not in _AMONG or commas != atoms[measure.first - 1 : measure.first]:
        return None
    whole = complement(first)
    return whole if whole is not None and _is_whole(whole) else None


def _is_whole(word: Word) -> bool:
    """Whether a word names those of whom a part is told: "nurses", "those", "the dead"."""
    return is_noun(word) or word.lower in OF_THEM or word.lower in _VICTIMS


def fronted(atoms: list[Atom], measure: Measure) -> Word | None:
    """The pronoun of "of which" in "a fund, of which only $12 million was spent"."""
    for k in range(measure.first - 1, max(measure.first - 1 - _FRONTED, 0), -1):
        word = atoms[k].word
        if word.lower in RELATIVE:
            return word if atoms[k - 1].lower == "of" and word.head is atoms[k - 1].word else None
        if not atoms[k].text[0].isalnum():
            return None
    return None


def group_of(atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
    """The noun whose size a number alone is: "a family of seven", not "a total of seven"."""
    if not is_behind(top, ("of",)) or lower_at(atoms, measure.first - 1) != "of":
        return None
    noun = top.head.head
    sized = is_noun(noun) and noun.i < top.i
    return noun if sized and noun.lemma not in _TOTALS and noun.lemma not in _TALLIES else None


def thing_of_parts(atoms: list[Atom], measure: Measure, noun: Word) -> Word:
    """The thing that has so many parts: the pact of "a nine-nation trade pact".

    A hyphen that is left out is understood: "three term governor".
    """
    j = measure.core_last
    if not is_one(noun):
        return noun
    if lower_at(atoms, j) != "-" and not lacks_hyphen(atoms, measure, noun):
        return noun
    whole = noun
    while whole.head is not whole and is_substantive(whole.head):
        if not 0 < whole.head.i - noun.i < _LONGEST_PHRASE:
            break
        whole = whole.head
    k = next((k for k in range(j, len(atoms)) if atoms[k].word is noun), None)
    if whole is noun and k is not None:
        whole = counted(atoms, k + 1) or noun
    return whole
