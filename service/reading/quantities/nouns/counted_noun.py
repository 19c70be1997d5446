"""The noun that a bare number counts, found by the parse or, where it fails, by the words.

News copy without its punctuation, headlines and lists parse badly; the order of words does not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import is_governed
from service.reading.grammar.source import reports
from service.reading.grammar.tense import is_past, is_past_participle
from service.reading.grammar.word_classes import (
    TIMES,
    is_active_subject,
    is_adjective,
    is_common_noun,
    is_participle,
    is_plural_noun,
    is_preposition,
    is_singular_name,
    is_subject,
)
from service.reading.grammar.words.clauses import is_clause
from service.reading.grammar.words.joined import joins, lists
from service.reading.grammar.words.nouns import (
    is_adposition,
    is_bound_noun,
    is_common,
    is_modifier,
    is_noun,
    is_one,
    is_plural_common,
    is_proper,
    tells_how_many,
)
from service.reading.grammar.words.numbers import (
    is_before_counted,
    is_cardinal,
    runs_on_in_compound,
)
from service.reading.grammar.words.parts import is_noun_or_its_quality
from service.reading.grammar.words.speech_parts import can_help
from service.reading.grammar.words.verbs import (
    has_words_of_verb,
    heads_sentence,
    is_past_or_passive,
    is_third_person,
)
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import CARDINALS, is_numeral

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word


_PEOPLE = "NORP"
_WORDS_TO_COUNTED = 9  # words from a number to the noun that it counts
_DEPENDENTS = 9  # bounds the cost: of a word that looks like a verb, looked at
_LONGEST_LIST = 16  # bounds the cost: atoms from another number of a list to "one"
_TABLE = table("service.reading.quantities", "counted")
_SOME_OF_THEM = frozenset(_TABLE["some_of_them"])
_ONE_AFTER, _ONE_BEFORE = frozenset(_TABLE["after_one"]), frozenset(_TABLE["before_one"])
_ONE_TIME = frozenset(_TABLE["one_time"])
_ANOTHER = frozenset((link, "another") for link in _TABLE["before_another"])
_INVARIANT = frozenset(_TABLE["invariant"])
_ARTICLES = words("service.reading.quantities", "counted", "articles")
_CLOSING = frozenset(_TABLE["closing"])
_FURTHER = frozenset(_TABLE["further"])


def counted(atoms: list[Atom], j: int, number: Word | None = None) -> Word | None:
    """The head of the nouns that follow a number which ends before atom `j`, or None."""
    if j >= len(atoms) or (not atoms[j].gap and atoms[j].text not in DASHES):
        return None
    if atoms[j].text == "(" and j + 1 < len(atoms) and atoms[j + 1].digits:
        return None  # "was 0.62 (95% confidence interval 0.48 to 0.81)"
    if number is not None and is_active_subject(number) and number.head is atoms[j].word:
        return _after_participle(atoms, j)
    if number is not None and is_before_what_they_did(atoms, j, number):
        return None
    if atoms[j].lower in _ONE_TIME and number is not None and number.lower == "one":
        return atoms[j].word  # "in one night"
    scanned = _scan(atoms, j)
    if scanned is not None and scanned.lower in _CLOSING:
        return scanned
    if number is not None and tells_how_many(number):
        head = number.head
        if (
            is_noun(head)
            and not _is_parted(atoms, j, head)
            and number.i < head.i <= number.i + _WORDS_TO_COUNTED
            and head.entity not in TIMES
        ):
            nearer = scanned is not None and is_plural_noun(scanned) and scanned.i < head.i
            nearer = nearer and not _is_sort_of(scanned, head)
            return scanned if nearer else _of_the_kind(head, number)
    return scanned if scanned is not None else _mistaken_for_a_verb(atoms[j].word, number)


def _is_parted(atoms: list[Atom], j: int, head: Word) -> bool:
    """Whether a preposition and another number stand between: "82 not out off 49 balls"."""
    between = [atom for atom in atoms[j : j + _WORDS_TO_COUNTED] if atom.word.i < head.i]
    related = any(is_preposition(atom.word) for atom in between)
    return related and any(atom.digits for atom in between)


def _is_sort_of(plural: Word | None, head: Word) -> bool:
    """As in "eight plainclothes officers": the first plural only tells what the others are."""
    if plural is None or not is_plural_noun(plural) or not is_modifier(plural):
        return False
    return is_plural_noun(head) and plural.i < plural.head.i <= head.i


def _after_participle(atoms: list[Atom], j: int) -> Word | None:
    """The noun in "two captured soldiers are being questioned", taken for "two captured …".

    A participle that is read as the verb stands before the subject of another verb; a verb of
    saying may stand there too, with that clause as its content.
    """
    participle = atoms[j].word
    if not is_past_or_passive(participle) or reports(participle.lemma.lower()):
        return None
    noun = _scan(atoms, j + 1)
    if noun is None or not is_plural_noun(noun) or not is_subject(noun):
        return None
    return noun if noun.head.i > noun.i else None


def is_before_what_they_did(atoms: list[Atom], j: int, number: Word) -> bool:
    """Whether what follows a number is a verb and its object: "seven developed pneumonia".

    Several are counted by a plural only, whatever the parse makes of it.
    """
    if number.lower in ("one", "1") or j >= len(atoms) or not is_past_or_passive(atoms[j].word):
        return False
    thing = number.head
    held = thing is atoms[j].word.head and heads_sentence(thing)
    return held and is_noun(thing) and is_one(thing)


def _of_the_kind(noun: Word, number: Word) -> Word:
    """The plural that a name before it tells the kind of: "40 Fiat 500 and Panda models"."""
    head = noun.head
    joined = _sharing(noun, number)
    if joined is not None:
        return joined
    if _is_sort_of(noun, head):
        return head
    kind = is_singular_name(noun) and is_bound_noun(noun) and is_plural_common(head)
    return head if kind and noun.i < head.i <= number.i + _WORDS_TO_COUNTED else noun


def _sharing(noun: Word, number: Word) -> Word | None:
    """The plural of which a noun tells one sort: "900 combat and civilian deaths".

    Or one people, beside so many of another: "11 Danish and 12 Chilean sailors".
    """
    if noun.entity == _PEOPLE and is_proper(noun) and noun.text[-1] != "s":
        return _of_two_peoples(noun)
    if not is_common_noun(noun) or noun.lower in _INVARIANT or number.lower in ("one", "1"):
        return None
    at = noun.i - noun.sentence.words[0].i
    following = noun.sentence.words[at + 1 : at + 5]
    if not following or following[0].lower not in ("and", "or"):
        return None
    for word in following[1:]:
        if is_plural_common(word):
            return word
        if not is_noun_or_its_quality(word):
            return None
    return None


def _of_two_peoples(people: Word) -> Word | None:
    """The plural after "and", another number and another people."""
    at = people.i - people.sentence.words[0].i
    match people.sentence.words[at + 1 : at + 5]:
        case [link, number, other, noun] if joins(link) and is_cardinal(number):
            return noun if other.entity == _PEOPLE and is_plural_common(noun) else None
    return None


def _mistaken_for_a_verb(word: Word, number: Word | None) -> Word | None:
    """A plural noun that the model takes for a verb: "from 90 to 140 hires".

    A number above one would take the verb in the plural, and no subject stands with this one.
    """
    if not is_third_person(word) or can_help(word):
        return None
    if number is None or number.head is word:
        return None
    if not is_governed(number) or number.lower == "one" or heads_sentence(word):
        return None
    return None if has_words_of_verb(word, _DEPENDENTS) else word


def _scan(atoms: list[Atom], j: int) -> Word | None:
    last: Word | None = None
    for k in range(j, min(j + _WORDS_TO_COUNTED, len(atoms))):
        word = atoms[k].word
        dated = word.entity in TIMES and is_noun(word) and not is_plural_common(word)
        if dated and not _is_sort_of_time(word):
            break
        if is_noun(word) and word.text[0].isalnum():
            # "twelve times sales", "30 more years worth of songs"
            if last is not None and last.lower in _CLOSING:
                break
            last = word
        elif is_before_counted(word) and not _is_verb(word):
            if last is not None and (is_plural_noun(last) or not runs_on_in_compound(word)):
                break
        elif not (lists(word) and k > j and (last is None or _shares(atoms, k, last))):
            break
        elif atoms[k - 1].lower in _FURTHER:
            break  # "wounded 56 more, officials said"
    return last


def _is_sort_of_time(noun: Word) -> bool:
    """Whether a noun tells what sort of days or weeks are counted: "within 12 business days"."""
    return not is_proper(noun) and is_plural_common(noun.head) and noun.head.i == noun.i + 1


def _is_verb(participle: Word) -> bool:
    """Whether a participle says what those before it do: "a crowd of 2,600 waved flags"."""
    return (
        is_participle(participle) and is_clause(participle) and (participle.head.i <= participle.i)
    )


def _shares(atoms: list[Atom], k: int, last: Word) -> bool:
    """Whether names on both sides of "and" share a later noun: "40 Fiat and Ford dealers"."""
    behind = [atom.word for atom in atoms[k + 1 : k + 4]]
    names = is_singular_name(last) and any(map(is_singular_name, behind[:1]))
    return names and any(map(is_plural_common, behind))


def is_one_of_a_kind(atoms: list[Atom], i: int) -> bool:
    """Whether "one" counts a noun, and is not a pronoun and no part of a fixed phrase."""
    following = atoms[i + 1] if i + 1 < len(atoms) else None
    if _is_one_of_a_list(atoms, i):
        return True
    if following is None or not following.text.isalpha() or following.lower in _ONE_AFTER:
        return False
    if i and atoms[i - 1].lower in _ONE_BEFORE:
        return False
    if _is_one_or_another(atoms, i) or _is_some_time(atoms, i):
        return False
    word = atoms[i].word
    if _is_said_of(following.word, word):
        return False  # "the only one strong enough", "one built here"
    if tells_how_many(word) and word.head.i > word.i and is_noun(word.head):
        return True
    behind = following.word
    single = is_one(behind) or is_adjective(behind) or is_past_participle(behind)
    return is_cardinal(word) and single


def _is_one_of_a_list(atoms: list[Atom], i: int) -> bool:
    """As in "three were in Kano, two in Jos and one in Ibadan"."""
    if i + 1 >= len(atoms) or not is_adposition(atoms[i + 1].word) or atoms[i + 1].lower == "of":
        return False
    if lower_at(atoms, i - 1) not in ("and", ","):
        return False
    relation = atoms[i + 1].lower
    return any(
        atoms[k + 1 + (atoms[k + 1].word.lemma == "be")].lower == relation and is_numeral(atoms[k])
        for k in range(max(i - _LONGEST_LIST, 0), i - 1)
    )


def _is_quality(word: Word) -> bool:
    """Whether it can tell what one is like: "one cold evening", "one built here"."""
    return is_adjective(word) or is_participle(word)


def _is_said_of(word: Word, one: Word) -> bool:
    return word.head is one and (_is_quality(word) or is_past(word))


def _is_one_or_another(atoms: list[Atom], i: int) -> bool:
    """As in "from one town to another", "in one form or another"."""
    words = [atom.lower for atom in atoms[i + 1 : i + 6]]
    return any(pair in _ANOTHER for pair in pairwise(words))


def _is_some_time(atoms: list[Atom], i: int) -> bool:
    """As in "one cold evening", "in one memorable moment": the noun says no more than when."""
    k = i + 1
    while k < min(i + 4, len(atoms)) and _is_quality(atoms[k].word):
        k += 1
    noun = lower_at(atoms, k)
    if k > i + 1 and noun in _ONE_AFTER and is_common(atoms[k].word):
        return True
    # "in one night" and "for one night" say how long, "on one night" when.
    lasting = i > 0 and is_adposition(atoms[i - 1].word)
    lasting = lasting and atoms[i - 1].lower not in ("on", "at")
    return noun in _ONE_TIME and not lasting


def stands_for_its_noun(atoms: list[Atom], i: int, j: int) -> bool:
    """Whether a number word stands for its noun or only numbers a list.

    "the two embraced" speaks of two known before; "one, the cost, and two, the time" counts
    nothing.
    """
    before, after = lower_at(atoms, i - 1), lower_at(atoms, j)
    if before == "or" and atoms[i].lower == "two" and i > 1:
        return is_one(atoms[i - 2].word)  # "a plane or two"
    named = atoms[i].lower in CARDINALS and after != "of" and before not in _SOME_OF_THEM
    named = named and before != "record"
    capital = i > 0 and atoms[i - 1].text[0].isupper()  # "Labour won 34 seats, the Greens nine"
    if named and i > 1 and not capital and is_noun_or_its_quality(atoms[i - 1].word):
        articles = {lower_at(atoms, i - 2), lower_at(atoms, i - 3)}
        return not articles.isdisjoint(_ARTICLES)  # "the “core four”", "a back four"
    if after != "of" and before in ("the", "those", "these") and lower_at(atoms, i - 2) == "of":
        return not (lower_at(atoms, i - 3) in CARDINALS or (i > 2 and atoms[i - 3].digits))
    if before in ("the", "those", "these", "you") or (
        before == "other" and lower_at(atoms, i - 2) == "the"
    ):
        return after != "of"
    return after == "," and before in (",", "and", "is", "are", ":")
