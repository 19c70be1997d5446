"""Places that the text calls a village, a province: "the village of Corran", "Corran province".

Whatever the model takes them for, or where it reads no name at all: before a name "the town of",
"a town called", "four villages:"; after it "province", "districts". A plural tells it of the whole
list: "the Corran and Skarvik districts". So does an age before "of": "Ann Roe, 43, of Corran".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.naming import countries, organizations
from service.reading.grammar.word_classes import PROPER, PROPER_NOUN, is_apposition, is_joined
from service.reading.grammar.words.nouns import is_noun
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.names.missed.towns.edges import is_loose
from service.reading.parse.words import among, runs
from service.reading.vocabulary.names import (
    CALENDAR,
    HYPHENS,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    PACKAGE,
)
from service.reading.vocabulary.people import OFFICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word

NOUNS = lexicon.words(PACKAGE, "name_words", "told_before")
NOUNS_BEHIND = lexicon.words(PACKAGE, "name_words", "told_behind")
EITHER = NOUNS | NOUNS_BEHIND
CALLING = lexicon.words(PACKAGE, "name_words", "calling")
JOINTS = lexicon.words(PACKAGE, "place_clues", "joints")
MAY_BE_PLACES = frozenset(("PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART", "FAC", ""))
KNOWN_OTHERWISE = OFFICES | CALENDAR
LONGEST_TOLD_PLACE = 3  # words
LONGEST_LIST = 15  # bounds the cost: names of a list of places


class Spot(NamedTuple):
    """A run of words in capitals, and the candidate that it is, if any."""

    first: Word
    last: Word
    candidate: Candidate | None


def with_places_so_called(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the places that the text calls so, as towns."""
    told_of = any(map(_stands_beside_a_capital, among(parse.by_lemma, EITHER)))
    if not (told_of or any(map(_follows_age, parse.by_form.get("of", ())))):
        return found
    found = [part for candidate in found for part in _parted(parse, candidate)]
    spots = _spots(parse, found)
    told: dict[int, Spot] = {}
    for k, spot in enumerate(spots):
        if _hails(spot):
            told[k] = spot
            continue
        before, behind = _noun_before(spot), _noun_behind(spot)
        noun = before or behind
        if noun is None:
            continue
        told[k] = spot
        if _is_plural(noun):
            step = 1 if before is not None else -1
            told.update(_listed(parse, spots, k, step))
    more = []
    for spot in told.values():
        if not _may_be_a_place(parse, spot):
            continue
        if spot.candidate is None:
            more.append(Candidate(spot.first.i, spot.last.i, "GPE", spot.last.end, is_town=True))
        else:
            spot.candidate.label, spot.candidate.is_town = "GPE", True
    return sorted([*found, *more], key=IN_READING_ORDER) if more else found


def _parted(parse: Parse, candidate: Candidate) -> list[Candidate]:
    """Two names that the model took for one body: "Lund and Roe" of "Lund and Roe counties"."""
    words = parse.words[candidate.first : candidate.last + 1]
    noun = words[-1].after
    if noun is None or noun.lemma not in NOUNS_BEHIND or not _is_plural(noun):
        return [candidate]
    joint = next((word for word in words[1:-1] if word.lower in JOINTS), None)
    if joint is None or candidate.end != words[-1].end:
        return [candidate]
    return [
        Candidate(candidate.first, joint.i - 1, "GPE", parse.words[joint.i - 1].end),
        Candidate(joint.i + 1, candidate.last, "GPE", candidate.end),
    ]


def _stands_beside_a_capital(noun: Word) -> bool:
    """Whether a noun for places can belong to a name: the cheap question, asked of each."""
    before, after = noun.before, noun.after
    if before is not None and before.text[0].isupper() and noun.lemma in NOUNS_BEHIND:
        return True
    if after is None or noun.lemma not in NOUNS:
        return False
    link, after = after, after.after
    return link.text[0].isupper() or (after is not None and after.text[0].isupper())


def _hails(spot: Spot) -> bool:
    """Whether it is where somebody lives: "Ann Roe, 43, of Corran"."""
    link, after = spot.first.before, spot.last.after
    if link is None or link.lower != "of" or not _follows_age(link):
        return False
    ends = after is None or not (after.tag in PROPER and after.text[0].isupper())
    return ends and spot.last.lower not in ORGANIZATION_HEADS


def _follows_age(link: Word) -> bool:
    """Whether an age stands between commas before "of": "Roe, 43, of"."""
    mark = link.before
    age = mark.before if mark is not None and mark.text == "," else None
    opening = age.before if age is not None and age.text.isdecimal() else None
    return opening is not None and opening.text == "," and age is not None and len(age.text) < 3


def _spots(parse: Parse, found: Sequence[Candidate]) -> list[Spot]:
    """All candidates, and the runs of proper names in capitals between them, in reading order."""
    taken = covered(found)
    spots = [Spot(parse.words[c.first], parse.words[c.last], c) for c in found]
    loose = (word for word in parse.capitalized if is_loose(word, taken))
    spots += [Spot(run[0], run[-1], None) for run in runs(loose)]
    return sorted(spots, key=lambda spot: spot.first.i)


def _noun_before(spot: Spot) -> Word | None:
    """The noun of "the village of X", "a town called X", "the slum X", "four villages: X"."""
    link = spot.first.before
    if link is None or _only_modifies(spot.last):
        return None
    noun = link.before
    if link.lemma in NOUNS:
        apposed = is_apposition(spot.last) and spot.last.head is link
        return link if apposed and link.text.islower() else None
    if noun is None or noun.lemma not in NOUNS or not _is_a_noun(noun):
        return None
    if link.text == ":":
        return noun if _is_plural(noun) else None
    return noun if link.lower == "of" or link.lower in CALLING else None


def _only_modifies(last: Word) -> bool:
    """Whether a name belongs to the noun after it: "a town of Roe supporters"."""
    after = last.after
    return after is not None and last.head is after and after.lemma not in NOUNS_BEHIND


def _noun_behind(spot: Spot) -> Word | None:
    """The noun of "X province"; "the X province council" is a council."""
    noun, name = spot.last.after, spot.last
    if noun is None or noun.lemma not in NOUNS_BEHIND or not _is_a_noun(noun):
        return None
    if is_joined(name):  # "the Corran and Skarvik districts"
        name = name.head
    before = spot.first.before
    # "Corran and Skarvik counties", which the parser takes for three names
    closes = before is not None and before.lower in JOINTS and _is_plural(noun)
    return noun if name.head is noun or closes else None


def _is_a_noun(word: Word) -> bool:
    return is_noun(word) and word.text.islower()


def _is_plural(noun: Word) -> bool:
    return noun.lower != noun.lemma


def _listed(parse: Parse, spots: Sequence[Spot], k: int, step: int) -> dict[int, Spot]:
    """The names that only commas and "and" part from the one at `k`, on one side of it."""
    found: dict[int, Spot] = {}
    for at in range(k + step, k + step * LONGEST_LIST, step):
        if not 0 <= at < len(spots):
            break
        left, right = sorted((at, at - step))
        between = parse.words[spots[left].last.i + 1 : spots[right].first.i]
        one = spots[left].last.sentence is spots[right].first.sentence
        if not (one and between and all(word.lower in JOINTS for word in between)):
            break
        found[at] = spots[at]
    return found


def _may_be_a_place(parse: Parse, spot: Spot) -> bool:
    """Whether it is a name in capitals that is not a country, people, party, office or month."""
    words = parse.words[spot.first.i : spot.last.i + 1]
    label = spot.candidate.label if spot.candidate is not None else ""
    # "The town of Corran", which the model takes for a people, and not "a village of Amish".
    misread = label == "NORP" and words[0].before is not None and words[-1].tag == PROPER_NOUN
    if (label not in MAY_BE_PLACES and not misread) or len(words) > LONGEST_TOLD_PLACE:
        return False
    text = parse.form(spot.first.start, spot.last.end)
    if text.isupper() or not text[0].isupper() or text.lower() in ORGANIZATIONS:
        return False
    if parse.text[words[0].start - 1 : words[0].start] in HYPHENS:
        return False  # a part of a longer name
    if countries.code(text) is not None or organizations.parse(text).byname is not None:
        return False
    return not any(word.lower in KNOWN_OTHERWISE or countries.demonym(word.text) for word in words)
