"""Where a noun phrase ends: what stands at its edge and belongs to it, or does not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import NOUNS, apposed, complement, is_relative_clause
from service.reading.grammar.words.joined import joined_end, joins, lists
from service.reading.grammar.words.nouns import (
    BEFORE_NOUNS,
    BESIDE_PHRASES,
    NO_PHRASE_ENDS,
    is_adposition,
    is_noun,
    is_proper,
    tells_how_many,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import is_content_word, is_prepositional
from service.reading.grammar.words.speech_parts import is_adverb

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word
    from service.records import Span

WITH_NUMBERS = words("service.reading.claims", "function_words", "with_numbers")
MOST_DEPENDENTS = 60  # bounds the cost: dependents looked at
LONGEST_PHRASE = 16  # words of a noun phrase to either side of its noun
_PREPOSITIONS = words("service.reading.claims", "function_words", "inside_phrases")
_WITH = words("service.reading.grammar", "function_words", "with")
_LONGEST_NUMBER = 5  # words of "an estimated 12 million" and the noun behind
_DIMENSIONS = words("service.reading.claims", "function_words", "dimensions")
_SHARE_UNITS = words("service.reading.claims", "function_words", "share_units")
_NESTED = 4  # bounds the cost: heads that begin with the same word
_MARKS = (('"', '"'), ("“", "”"))
_DASHES = frozenset({"-", "--", "–", "—"})
_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_PREFIXES = words("service.reading.claims", "function_words", "verb_prefixes")
_INDICES = words("service.reading.quantities", "labels", "indices")


def is_another_amount(word: Word, before: Word) -> bool:
    """Whether a word begins an amount of its own: "homicides to 500 men", not "of the two men"."""
    bare = is_adposition(before) or before.lower in WITH_NUMBERS or is_adverb(before)
    return bare and is_cardinal(word) and word.entity in _AMOUNTS and word.lower != "one"


def opens_relative(word: Word) -> bool:
    """Whether a relative clause without a pronoun begins: "the costs | they now face"."""
    for _ in range(_NESTED):
        if is_relative_clause(word) or word.head.left != word.left or word.head is word:
            break
        word = word.head
    return is_relative_clause(word)


def is_numbered(name: Word) -> bool:
    """Whether a number behind a name is a part of it: "the FTSE 100", "Flight AB 302"."""
    number = name.after
    if number is None or not is_cardinal(number) or number.head is not name:
        return False
    if name.lower in _INDICES:
        return number.text.isdecimal()
    return number.entity == name.entity != "" and not number.entity_begins


def is_when(preposition: Word) -> bool:
    """Whether a phrase with a preposition says when: "six million posts in 10 hours"."""
    when = complement(preposition) if preposition.lower != "of" else None
    return when is not None and when.entity in ("DATE", "TIME")


def phrase_end(words: list[Word], noun: Word) -> int:
    """The last word of a noun with the prepositions right behind it."""
    last = noun.i
    for child in noun.children[:MOST_DEPENDENTS]:
        if (
            child.i == last + 1
            and is_prepositional(child)
            and child.lower in _PREPOSITIONS
            and child.right - noun.i <= LONGEST_PHRASE
            and not is_when(child)
        ):
            last = _end_of_list(words, _before_clause(words, child))
    return last


def _end_of_list(words: list[Word], last: int) -> int:
    """The last of the names that go on with a phrase: "nurses from Lund, Ulm and Oslo".

    One name behind "and" is in the phrase already.
    """
    if last + 1 >= len(words) or words[last + 1].text != "," or not is_proper(words[last]):
        return last
    end = joined_end(words[last], last, partial(phrase_end, words), counted=False)
    inside = words[last + 1 : end + 1]
    listed = all(is_proper(word) or lists(word) for word in inside)
    return end if listed and end - last <= LONGEST_PHRASE else last


def end_of_those(words: list[Word], pronoun: Word) -> Word:
    """The last word of "those in Lund", without a number ("those over the age of 12")."""
    last = phrase_end(words, pronoun) if pronoun.lower == "those" else pronoun.i
    inside = words[pronoun.i : last + 1]
    counted = any(is_cardinal(word) or word.entity in _AMOUNTS for word in inside)
    return pronoun if counted else words[last]


def _before_clause(words: list[Word], preposition: Word) -> int:
    """The last word of a prepositional phrase, before any clause in it."""
    last, cut = preposition.i, False
    for i in range(preposition.i, preposition.right + 1):
        amount = i > preposition.i and is_another_amount(words[i], words[i - 1])
        cut = amount or words[i].tag in BESIDE_PHRASES or opens_relative(words[i])
        if cut:
            if amount and preposition.lower in _WITH:  # "schools with a total | of 940 pupils"
                return preposition.i - 1
            break
        last = i
    while last > preposition.i and (
        words[last].tag not in NOUNS and words[last].entity != "DATE"
        if cut
        else words[last].pos in NO_PHRASE_ENDS
    ):
        last -= 1
    return last if last > preposition.i else preposition.i - 1


def is_left_out(words: list[Word], i: int) -> bool:
    """Whether a word at the start of a noun phrase is no part of what it names: "the", "two".

    What a hyphen or one capital ties to the next is: "four-cylinder engine", "5G network".
    """
    word, following = words[i], words[i + 1]
    if not (word.tag in BEFORE_NOUNS or word.pos in NO_PHRASE_ENDS):
        return False
    in_a_name = _is_unit_behind(words, i + 1) and len(following.text) == 1
    return following.text != "-" and not (in_a_name and following.text.isupper())


def first_named(words: list[Word], noun: Word, first: int, last: int) -> int:
    """The first word of a phrase that tells what it names, behind articles, units and brackets."""
    while first < min(last, noun.i) and is_left_out(words, first):
        first += 1
    if first < noun.i and (words[first].lower in _SHARE_UNITS or _is_unit_behind(words, first)):
        first += 1  # of "a 5 percent stake", "a 278kg tuna"
    if first < noun.i and words[first].lower in _DIMENSIONS and words[first - 1].text == "-":
        first += 1  # of "a two-metre-high fence"
    return max(first, after_bracket(words, first, noun.i))


def behind_dateline(place: Word) -> Word:
    """The subject that the parse has for an apposition: the "Goa" of "DUBLIN — Goa drew"."""
    for noun in apposed(place):
        dash = noun.sentence.at(noun.left - 1)
        if noun.i > place.i and dash is not None and dash.text in _DASHES:
            return noun
    return place


def name_behind(noun: Word) -> Word | None:
    """The name right behind a noun that tells what has it: "second seed Ann Roe"."""
    first = noun.after
    if first is None or not is_proper(first) or is_proper(noun):
        return None
    return next((name for name in apposed(noun) if name.left == first.i), None)


def is_dash(mark: Word) -> bool:
    """Whether it is a dash with spaces, which parts what stands before it: "OSLO - The mill"."""
    if mark.text not in ("-", "--"):
        return False
    before, after = mark.before, mark.after
    if before is None or after is None:
        return False
    return before.end < mark.start and mark.end < after.start


def is_behind_second_number(words: list[Word], number: int, noun: int) -> bool:
    """As in "11 Danish and 12 Chilean sailors": the 11 are sailors, and not Chilean."""
    return any(
        is_cardinal(words[i]) and joins(words[i - 1]) and words[i + 1].text != "-"
        for i in range(max(number + 3, noun - LONGEST_PHRASE), noun)
    )


def verb_with_prefix(verb: Word) -> tuple[Word, Word]:
    """The first and the last word of a verb that hyphens part: "re-elected", "co-financed"."""
    hyphen, prefix = verb.before, None
    if hyphen is not None and hyphen.text == "-" and hyphen.end == verb.start:
        prefix = hyphen.before
    if prefix is not None and prefix.end == verb.start - 1 and prefix.lower in _PREFIXES:
        return prefix, verb
    hyphen = verb.after if verb.lower in _PREFIXES else None
    root = hyphen.after if hyphen is not None and hyphen.text == "-" else None
    return verb, verb if root is None else root


def with_closing_mark(words: list[Word], first: int, last: int) -> int:
    """The last word of a phrase, or the mark behind it that closes one in it: ‘the "stars"’."""
    following = words[last + 1].text if last + 1 < len(words) else ""
    inside = [words[i].text for i in range(first, last + 1)]
    for opening, closing in _MARKS:
        if following == closing and sum(text in (opening, closing) for text in inside) % 2:
            return last + 1
    return last


def _is_unit_behind(words: list[Word], i: int) -> bool:
    """Whether a word is glued to the figures before it: the "kg" of "278kg"."""
    before = words[i - 1] if i else words[i]
    return before.end == words[i].start and before.text[-1].isdecimal()


def uncounted(parse: Parse, described: Span) -> Span:
    """A description without the number that it begins with: the "people" of "12 people"."""
    words, at = parse.words, parse.index_from(described.start)
    for k in range(at + 1, min(at + _LONGEST_NUMBER, len(words))):
        ends = words[k].end <= described.end and is_cardinal(words[k - 1])
        if ends and words[k].start > words[k - 1].end and not is_cardinal(words[k]):
            return parse.span(words[k].start, described.end)
    return described


def after_bracket(words: list[Word], first: int, noun: int) -> int:
    """The word after a closing bracket whose opening one is left out: "18-kg) bird"."""
    closed = [i for i in range(first, noun) if words[i].text == ")"]
    if not closed or any(words[i].text == "(" for i in range(first, closed[0])):
        return first
    return closed[-1] + 1


def before_number(words: list[Word], noun: Word, number: int) -> int:
    """The last word of a noun's phrase before a number: "jobs", of "jobs of the last five"."""
    last = number - 1
    while last > noun.i and (not is_noun(words[last]) or words[last].lemma == "age"):
        last -= 1
    return last


def after_number(words: list[Word], noun: Word, first: int) -> int:
    """The word after the number that counts the noun: "only 2,200 vans" are vans."""
    for child in noun.children[:MOST_DEPENDENTS]:
        if not tells_how_many(child):
            continue
        if not first <= child.i < noun.i or child.right > child.i:
            continue
        bare = words[child.i + 1].start > child.end  # not "4.3M sales"
        if bare and all(
            not is_content_word(word) or word.lower in WITH_NUMBERS
            for word in words[first : child.i]
        ):
            first = child.i + 1
    return first
