"""Which number is a part of which; the rules stand in `RULES`, and the first that fits decides."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import table, words
from service.reading.grammar import attachment
from service.reading.grammar.word_classes import is_joined
from service.reading.grammar.words.nouns import is_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.circumstances.ties import Text
    from service.reading.parse.words import Word
    from service.records import NumericClaim

PACKAGE = "service.reading.circumstances"
TAKING_UP = words(PACKAGE, "circumstances", "taking_up")
TAKING_UP_MASS = words(PACKAGE, "circumstances", "taking_up_mass")
RELATIVES = words(PACKAGE, "circumstances", "relatives")
INCLUDING = words(PACKAGE, "circumstances", "including")
FATES: dict[str, list[str]] = table(PACKAGE, "circumstances")["fates"]
SHARES = frozenset(("fraction", "percent"))
PARTS = SHARES | {"count", "money", "measurement"}
WHOLES = PARTS - SHARES
NEAR = 3  # claims back in which the whole is looked for
NEAR_NOUN, NEAR_SENTENCES = 8, 6  # the same for a whole that is called again by its noun
WINDOW = 2  # words before a number in which "including" or "among them" stands
NEXT = 2  # words from a noun to the next number of a list: "two cooks, three"
WINDOW_WHICH = 6  # words before a number in which "of which" stands


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of an article, and the words of the number of each."""

    all: tuple[NumericClaim, ...]
    numbers: list[list[Word]]

    def before(self, n: int, *, in_sentence: bool = False) -> int | None:
        """The nearest before that could be the whole, in this sentence or the one before."""
        own = self.numbers[n]
        for k in range(n - 1, max(n - 1 - NEAR, -1), -1):
            other = self.numbers[k]
            if not other or own[0].sentence.index - other[0].sentence.index > (not in_sentence):
                break
            if self.holds(k, n):
                return k
        return None

    def holds(self, whole: int, part: int) -> bool:
        """Whether one number is of a kind and size to hold another."""
        one, two = self.all[whole].quantity, self.all[part].quantity
        if two.kind in SHARES:
            return one.kind in WHOLES
        if one.kind != two.kind or (one.kind != "count" and one.unit != two.unit):
            return False
        most = one.value or one.upper or one.lower
        own = two.value or two.lower
        return most is not None and own is not None and own < most


def wholes(text: Text, claims: tuple[NumericClaim, ...]) -> dict[str, str]:
    """The id of the whole of each claim that is a part."""
    known = Claims(claims, [text.between(claim.start, claim.end) for claim in claims])
    found: dict[int, int] = {}
    for n, claim in enumerate(claims):
        if claim.quantity.kind not in PARTS or not known.numbers[n]:
            continue
        for rule in RULES:
            whole = rule(known, n)
            if whole is not None and known.holds(whole, n):
                found[n] = whole
                break
        else:
            if (beside := _listed_with(known, n)) in found and known.holds(found[beside], n):
                found[n] = found[beside]
    return {claims[part].id: claims[whole].id for part, whole in found.items()}


def _of(own: list[Word]) -> Word | None:
    """What stands after the "of" of a number, or of the noun that it counts."""
    own_noun = [own[-1].head] if not is_joined(own[-1]) else []
    for word in (*own, *own_noun):
        of = attachment.pobj_of(word, "of")
        if of is not None:
            return of
    return None


def _of_a_number(known: Claims, n: int) -> int | None:
    """As in "two of the five"."""
    of = _of(known.numbers[n])
    if of is None:
        return None
    for k in (n + 1, n - 1):
        if 0 <= k < len(known.all) and any(
            attachment.is_within_phrase(w, of) for w in known.numbers[k]
        ):
            return k
    return None


def _of_those_before(known: Claims, n: int) -> int | None:
    """As in "seven of them", "40 of whom", "nearly half of it"."""
    of = _of(known.numbers[n])
    if of is None:
        return None
    whole = known.before(n)
    if whole and _of_a_number(known, whole - 1) == whole and known.holds(whole - 1, n):
        whole -= 1  # "two of the five left, and one of them"
    of_others = attachment.is_told_more_of(of) and known.all[n].quantity.kind in SHARES
    if of.lower in TAKING_UP and not of_others:  # "4% of those on leave"
        return whole
    if of.lower in TAKING_UP_MASS and known.all[n].quantity.kind in SHARES:
        return known.before(n, in_sentence=True)
    return None


def _of_which(known: Claims, n: int) -> int | None:
    """As in "$1.9 million, of which $700,000 came from builders", "Of those, two were men"."""
    own = known.numbers[n]
    before = own[0].sentence.words
    k = own[0].i - before[0].i
    near = [w.lower for w in before[max(k - WINDOW_WHICH, 0) : k]]
    if any(one == "of" and two in RELATIVES for one, two in pairwise(near)):
        return known.before(n, in_sentence=True)
    opens = k <= WINDOW_WHICH and near[:1] == ["of"] and near[1:2] != [] and near[1] in TAKING_UP
    return known.before(n) if opens else None


def _of_a_noun_again(known: Claims, n: int) -> int | None:
    """As in "killed 16 … Five of the dead", "three firefighters … Two of the firefighters".

    "48% of the vote" is no share of the 300 votes told before.
    """
    own = known.numbers[n]
    of = _of(own)
    if of is None or not attachment.is_known_already(of):
        return None
    fates = FATES.get(of.lower, ())
    for k in range(n - 1, max(n - 1 - NEAR_NOUN, -1), -1):
        other, claim = known.numbers[k], known.all[k]
        if not other or own[0].sentence.index - other[0].sentence.index > NEAR_SENTENCES:
            break
        if claim.quantity.kind != "count" or not known.holds(k, n):
            continue
        predicate = claim.predicate.lemma if claim.predicate is not None else None
        again = claim.quantity.unit == of.lemma and not is_one(of)
        if again or claim.quantity.unit in fates or predicate in fates:
            return k
    return None


def _included(known: Claims, n: int) -> int | None:
    """As in "300 people, including 40 children", "among them 28 women"."""
    own = known.numbers[n]
    before = own[0].sentence.words
    k = own[0].i - before[0].i
    near = [w.lower for w in before[max(k - WINDOW, 0) : k]]
    if (near and near[-1] in INCLUDING and near[-1] != "among") or near[-2:] in (
        ["among", "them"],
        ["including", "the"],
        ["including", "at"],
    ):
        return known.before(n)
    return None


def _listed_with(known: Claims, n: int) -> int:
    """As in "among them 28 women and 11 children", "120 of them in Ulm and 30 in Graz".

    So is the second of "including two cooks, three porters and a guard", which the parser joins to
    the whole.
    """
    if n == 0 or not known.numbers[n - 1]:
        return -1
    own, other = known.numbers[n][-1], known.numbers[n - 1][-1]
    noun = other.head
    if own.i - noun.i == NEXT and attachment.goes_on_in_list(noun, own):
        return n - 1
    above = own.head if is_joined(own) else own.head.head
    if not (is_joined(own) or is_joined(own.head)):
        return -1
    return n - 1 if above is other or above is other.head else -1


RULES: tuple[Callable[[Claims, int], int | None], ...] = (
    _of_a_number,
    _of_those_before,
    _of_which,
    _of_a_noun_again,
    _included,
)
