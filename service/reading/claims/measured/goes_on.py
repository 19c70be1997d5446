"""Numbers that lean on the one before: lists, shares of a contest, clauses without their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.amount_context import is_scale
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    is_common_noun,
    is_determiner,
    is_joined,
    is_name,
    is_singular_name,
    is_verb,
    is_verb_form,
)
from service.reading.grammar.words.nouns import (
    can_stand_in_phrase,
    determines,
    is_adposition,
    is_before_noun,
    is_noun,
    is_plural_common,
    is_proper,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.numbers import pieces
from service.reading.quantities.changes import is_of_change
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim, Span

_CONTESTS = words("service.reading.quantities", "measured", "contests")
_CONTEST_REACH = 12  # atoms from the verb of a contest to the second share
_LONGEST_BRACKETS = 8  # bounds the cost: atoms of a conversion with its brackets
_FOR_EACH = words("service.reading.claims", "function_words", "for_each")
_LONGEST_SUBJECT = 6  # bounds the cost: atoms of a subject without its verb
_LEVELLING = words("service.reading.claims", "function_words", "before_levels")
_JOINING = words("service.reading.claims", "function_words", "joining")
_WITH = words("service.reading.grammar", "function_words", "with")
_BEFORE_SUBJECTS = _JOINING | _WITH  # of a clause without its verb
_STANDING_FOR = words("service.reading.claims", "function_words", "standing_for")
_BEFORE_SHARES = words("service.reading.claims", "function_words", "before_shares")
_BESIDE = words("service.reading.claims", "function_words", "beside_marks")
_COMPARED = words("service.reading.claims", "function_words", "compared")
_COMPASS = words("service.reading.quantities", "measured", "compass")
_LONGEST_JOINT = 2  # words: "and" and the noun it joins
_WHERE = words("service.reading.claims", "function_words", "in_lists")


def formerly(before: Before, atoms: list[Atom], measure: Measure, top: Word) -> NumericClaim | None:
    """The claim before, of which an amount is the former value: "won 44, up from 31"."""
    words = [pieces.lower_at(atoms, measure.first - k) for k in (2, 1)]
    last = before.claim
    if words[1] != "from" or words[0] not in ("up", "down") or last is None:
        return None
    same = before.sentence == top.sentence.index and measure.noun is None
    return last if same and last.quantity.kind == measure.kind else None


def listed(before: Before, atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a number of a list goes on from the one before: "rises of 2 GW in Goa, 9 in Pune".

    The parse hangs the later ones on whatever verb is near.
    """
    last, j = before.claim_in(top.sentence), measure.first - 1
    if last is None:
        return False
    if last.subject is None and last.quantity.unit is None:
        return False  # "12 died in Goa, 9 in Pune" has the persons that nobody names
    if last.quantity.kind != measure.kind or measure.noun is not None or measure.age:
        return False
    while j > 0 and pieces.lower_at(atoms, j) in (",", "and", "with"):
        j -= 1
    if not j < measure.first - 1:
        return False
    follows = _behind_brackets(atoms, measure.last)
    relation = pieces.lower_at(atoms, follows)
    if relation not in _WHERE:
        return False
    each = relation in _FOR_EACH  # "85p for children and £1.70 for adults"
    k = j
    while k > 0 and atoms[k].start >= last.end and _is_in_list(atoms[k].word, each=each):
        k -= 1
    if not k < j or atoms[k].lower != relation or atoms[k].start < last.end:
        return False
    between = _between(atoms, last, k)
    parted = each and [atom.text for atom in between] not in ([], [")"])
    named = any(_is_in_list(atom.word, each=each) for atom in atoms[follows + 1 : follows + 2])
    return named and not parted and not any(_is_other_verb(atom, last) for atom in between)


def _is_other_verb(atom: Atom, last: NumericClaim) -> bool:
    """Whether it is a verb that speaks of no number before it: "12 died in Goa, 9 in Pune"."""
    said = last.predicate
    return is_verb(atom.word) and not (said is not None and said.start <= atom.start < said.end)


def _between(atoms: list[Atom], last: NumericClaim, k: int) -> list[Atom]:
    """The atoms from the claim before up to atom `k`."""
    first = k
    while first > 0 and atoms[first - 1].start >= last.end:
        first -= 1
    return atoms[first:k]


def _behind_brackets(atoms: list[Atom], i: int) -> int:
    """The atom behind the brackets that open at atom `i`, else `i` itself."""
    if pieces.lower_at(atoms, i) != "(":
        return i
    reach = range(i, min(i + _LONGEST_BRACKETS, len(atoms)))
    return next((k + 1 for k in reach if atoms[k].text == ")"), i)


def _is_in_list(word: Word, *, each: bool) -> bool:
    """Whether a word is of what a number of a list is for: a name, or what each is for."""
    if is_proper(word) or is_determiner(word):
        return True
    return each and (can_stand_in_phrase(word) or is_cardinal(word) or word.lower == "of")


def next_set(before: Before, atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a score is that of the next set or game: "won 6-4, 3-6, 7-5"."""
    last = before.claim_in(top.sentence)
    if last is None or last.quantity.kind != "score":
        return False
    j = measure.first - 1
    while (j > 0 and atoms[j].text in ",;()") or pieces.lower_at(atoms, j) == "and":
        j -= 1
    return atoms[j].start < last.end


def contest(atoms: list[Atom], measure: Measure) -> Word | None:
    """The verb that sets two shares against each other: "leading Roe, 49 percent to 44"."""
    for atom in reversed(atoms[max(measure.first - _CONTEST_REACH, 0) : measure.first]):
        if is_verb_form(atom.word):
            return atom.word if atom.word.lemma in _CONTESTS else None
    return None


def rival(
    before: Before, phrases: Phrases, atoms: list[Atom], measure: Measure, top: Word
) -> Word | None:
    """The owner of the second of two shares: the side that trails or loses to the first."""
    last = before.claim
    if last is None or pieces.lower_at(atoms, measure.first - 1) != "to":
        return None
    if not 0 <= atoms[measure.first - 1].start - last.end <= 1:
        return None
    if measure.kind not in ("percent", "count") or last.quantity.kind != measure.kind:
        return None
    verb = contest(atoms, measure)
    if verb is None:
        return None
    beaten = phrases.object_of(verb)
    if beaten is None or beaten.i > top.i:
        return None  # "won the state by 53 percent to 41" tells of no rival
    somebody = is_name(beaten) or beaten.lemma in PERSON_NOUNS or beaten.lemma in OFFICES
    return beaten if somebody else None


def without_verb(before: Before, atoms: list[Atom], measure: Measure) -> Word | None:
    """The subject of a clause whose verb is that of the one before: "A fell 73%, and B by 10%".

    Nothing but "and" or a comma, the noun phrase and "by" stands between the two amounts.
    """
    last, j = before.claim, measure.first - 1
    if last is None or last.predicate is None or measure.age:
        return None
    if last.predicate.start > last.start or not is_alike(last, measure):
        return None
    j -= pieces.lower_at(atoms, j) in _LEVELLING
    noun, k = atoms[max(j, 0)].word, j
    while k >= 0 and atoms[k].start >= last.end and atoms[k].lower not in _JOINING:
        if not (can_stand_in_phrase(atoms[k].word) or is_adposition(atoms[k].word)):
            return None
        k -= 1
    if not 0 < j - k <= _LONGEST_SUBJECT or k < 0 or atoms[k].start < last.end:
        return None
    if atoms[k + 1].lower in _STANDING_FOR:
        noun = atoms[k + 1].word  # "and those in Lund by 20 percent"
    elif any(is_adposition(atom.word) for atom in atoms[k + 1 : j]):
        return None
    parted = any(is_verb(atom.word) for atom in _between(atoms, last, k))
    verb = measure.last < len(atoms) and is_verb(atoms[measure.last].word)
    named = is_noun(noun) or noun.lower in _STANDING_FOR
    named = named and noun.entity not in ("DATE", "TIME")
    named = named and not is_scale(noun) and not is_of_change(noun)
    return _of_all(noun, last) if named and not parted and not verb else None


def _of_all(noun: Word, last: NumericClaim) -> Word:
    """The first of two nouns that "and" joins into one subject behind the number before them."""
    first = noun.head
    joined = is_joined(noun) and is_noun(first) and noun.left - first.i <= _LONGEST_JOINT
    if not joined or first.start < last.end:
        return noun
    mark = first.sentence.at(first.left - 1)
    return first if mark is not None and mark.lower in _BEFORE_SUBJECTS else noun


def set_beside(last: NumericClaim, atoms: list[Atom], measure: Measure) -> bool:
    """Whether an amount tells how far the one before it is from a mark, or from another.

    As in "sold 4,000 vans, 15 percent above target", "scored 512 points, 14 fewer than in 2019".
    """
    if measure.age or pieces.lower_at(atoms, measure.first - 1) not in _BEFORE_SHARES:
        return False
    between = _between(atoms, last, measure.first)
    if any(atom.text in ";:" for atom in between):
        return False
    k = measure.last
    k += k < len(atoms) and atoms[k].word is measure.noun
    if pieces.lower_at(atoms, k) in _COMPARED and pieces.lower_at(atoms, k + 1) == "than":
        return True
    shares = measure.kind in ("percent", "fraction") and pieces.lower_at(atoms, k) in _BESIDE
    return shares and not any(is_verb(atom.word) for atom in between)


def is_next_alike(last: NumericClaim, atoms: list[Atom], measure: Measure) -> bool:
    """Whether a count goes on a list of the same things: "from two Ohio towns, six Iowa towns".

    Nothing but the noun phrase of the one before, a comma and "and" stands between.
    """
    noun, unit = measure.noun, last.quantity.unit
    if noun is None or unit is None or {last.quantity.kind, measure.kind} != {"count"}:
        return False
    if noun.lemma != unit.lower() or not is_plural_common(noun):
        return False
    between = [atom for atom in _between(atoms, last, measure.first) if atom.lower != "and"]
    if not 1 < len(between) <= _LONGEST_SUBJECT or between[-1].text != ",":
        return False
    return all(can_stand_in_phrase(atom.word) for atom in between[:-1])


def next_distance(last: NumericClaim, atoms: list[Atom], measure: Measure) -> bool:
    """Whether a distance is of the same thing as the one before it: "4 miles south of Pune".

    Nothing but a point of the compass and the name of a place stands between the two.
    """
    if measure.kind != "measurement" or pieces.lower_at(atoms, measure.last) not in _COMPASS:
        return False
    between = _between(atoms, last, measure.first)
    if not between or between[0].lower not in _COMPASS:
        return False
    return between[-1].lower in _JOINING and not any(is_verb(atom.word) for atom in between)


def rises_to(last: NumericClaim, atoms: list[Atom], measure: Measure) -> Word | None:
    """The participle that tells where an amount goes from the one before: "£3, rising to £4"."""
    i = measure.first - 2
    if i < 1 or not is_alike(last, measure):
        return None
    verb = atoms[i].word
    levelling = pieces.lower_at(atoms, i + 1) in _LEVELLING
    if not (levelling and is_gerund(verb) and is_of_change(verb)):
        return None
    between = _between(atoms, last, i)
    joined = bool(between) and between[-1].text in _JOINING
    return verb if joined and not any(is_verb(atom.word) for atom in between) else None


def is_alike(last: NumericClaim, measure: Measure) -> bool:
    """Whether two amounts are of one kind; a share may be told as a percentage or a fraction."""
    kinds = {last.quantity.kind, measure.kind}
    return len(kinds) == 1 or kinds == {"percent", "fraction"}


def gapped(
    before: Before, atoms: list[Atom], measure: Measure, subject: Span | None
) -> Word | None:
    """The noun of a clause whose verb stands only in the one before: "A fell 2%, B 3%".

    The parse gives both amounts the first subject; no verb stands between them.
    """
    last, j = before.claim, measure.first - 1
    if last is None or subject is None or last.end <= subject.start:
        return None
    j -= pieces.lower_at(atoms, j) in ("by", "to", "at", "with")
    if j < 0 or atoms[j].start < last.end:
        return None
    noun, k = atoms[j].word, j
    while k > 0 and is_singular_name(atoms[k].word) and atoms[k].start > last.end:
        k -= 1
    listed = is_singular_name(noun) and atoms[k].text in (",", ";", "and")
    listed = listed and last.quantity.kind == measure.kind
    own = is_common_noun(noun) and j > 1 and determines(atoms[j - 1].word)
    own = own and atoms[j - 2].lower in (",", "and", ";")  # "51% of it and his son 24%"
    own = own and last.quantity.kind == measure.kind
    if is_scale(noun) or (subject != last.subject and not (listed or own)):
        return None
    for k in range(j, max(j - 6, -1), -1):
        word = atoms[k].word
        if atoms[k].start < last.end:
            break
        if is_verb(word) and not is_before_noun(word):
            return None
    named = is_plural_common(noun) or is_proper(noun) or own
    return _of_all(noun, last) if named and noun.entity != "DATE" else None
