"""What the company of a name, the other names beside it, says about its type.

Names that are joined by commas and "and" are of one kind: a guest list holds people, "in A and B"
two places. Whoever a body owns and whose first name is a given name is a person: "the bank's Ann
Roe". What follows "in" and is a known place is one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.word_classes import PLACES as PLACE_LABELS
from service.reading.grammar.word_classes import (
    does,
    is_apposition,
    is_determiner,
    is_joined,
    is_preposition,
)
from service.reading.grammar.words.nouns import is_behind, is_plural_name, is_proper
from service.reading.names.types.beside import nouns
from service.reading.names.types.evidence import is_treated_as_person
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.names import (
    CALENDAR,
    ORGANIZATION_HEADS,
    PACKAGE,
    PLACE_NOUNS,
    POSSESSIVES,
)
from service.reading.vocabulary.people import SPEECH
from service.recall import remembered

if TYPE_CHECKING:
    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

GIVEN_NAMES = given_names.given_names()
LOCATIVE = lexicon.words(PACKAGE, "place_clues", "around_places")
# Weight of one such reason against the two of a reading by the model.
WEIGHT = 5
AMONG_BODIES = 3  # of a lone name that a list has with bodies: "Kite, Harbour and NCF"
LONGEST_LIST = 12  # bounds the cost: joined words before one
LONGEST_PERSON = 4
CACHE = 8192  # bounds the cost: names kept


def votes(parse: Parse, found: list[Candidate]) -> dict[int, Counter[str]]:
    """Votes for types ("person", "city") by the first word of the names that they concern."""
    cast: dict[int, Counter[str]] = defaultdict(Counter)
    lists: dict[int, list[Candidate]] = defaultdict(list)
    for k, candidate in enumerate(found):
        last = parse.words[candidate.last]
        lists[_opens_list(last).i if _is_listed(last) else last.i].append(candidate)
        vote = nouns.votes(parse, found, k)
        if vote is not None:
            cast[candidate.first][vote[0]] += vote[1]
        if candidate.first == candidate.last:
            continue
        words = parse.words[candidate.first : candidate.last + 1]
        if candidate.label == "PERSON":
            if _stands_where_a_place_does(parse, words):
                cast[candidate.first]["city"] += WEIGHT
        elif _looks_like_a_person(words):
            known = words[0].lower in GIVEN_NAMES
            unplaced = candidate.label == "GPE" and not is_preposition(
                parse.words[candidate.first - 1]
            )
            month = known and words[0].lower in CALENDAR  # "April Holm" sounds like no person's
            if known + month + unplaced + _speaks(last) + _is_owned(parse, found, k) > 1:
                cast[candidate.first]["person"] += WEIGHT
    for first, members in lists.items():
        if len(members) > 1:
            _vote_in_list(parse, parse.words[first], members, cast)
    return cast


def with_types_shown(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, labelled as people where the text plainly shows that they are.

    By a title, an age, "who" or a noun such as "a senator" beside the name; or by its last word
    standing alone elsewhere: no body with a given name is cited so, nor a place that no gazetteer
    has.
    """
    alone = {
        parse.words[c.first].lower for c in found if c.first == c.last and not _is_plural(parse, c)
    }
    for candidate in found:
        if candidate.label not in ("ORG", "GPE") or candidate.first == candidate.last:
            continue
        words = parse.words[candidate.first : candidate.last + 1]
        if not _looks_like_a_person(words):
            continue
        placed = candidate.first and is_preposition(parse.words[candidate.first - 1])
        given = words[0].lower in GIVEN_NAMES or (candidate.label == "GPE" and not placed)
        cited = given and words[-1].lower in alone and not _is_plural(parse, candidate)
        if cited or is_treated_as_person(parse, words):
            candidate.label = "PERSON"
    return found


def _is_plural(parse: Parse, candidate: Candidate) -> bool:
    """Whether it names many, as teams and bands are: "the Carolina Panthers"."""
    before = parse.words[candidate.first - 1] if candidate.first else None
    return is_plural_name(parse.words[candidate.last]) or (
        before is not None and is_determiner(before)
    )


def _speaks(word: Word) -> bool:
    return does(word, SPEECH)


def _is_listed(word: Word) -> bool:
    """Whether it goes on a list: the parser takes many a comma for an apposition's."""
    return is_joined(word) or is_apposition(word)


def _opens_list(word: Word) -> Word:
    """The first of joined words."""
    for _ in range(LONGEST_LIST):
        if not _is_listed(word) or word.head.i > word.i:
            break
        if is_apposition(word) and not is_proper(word.head):
            break
        word = word.head
    return word


def _vote_in_list(
    parse: Parse, opening: Word, members: list[Candidate], cast: dict[int, Counter[str]]
) -> None:
    people = sum(c.label == "PERSON" and c.last > c.first for c in members)
    behind_in = is_behind(opening, LOCATIVE) and not people
    places = sum(c.label in PLACE_LABELS for c in members)
    bodies = _are_bodies(parse, members)
    for candidate in members:
        words = parse.words[candidate.first : candidate.last + 1]
        if candidate.label in PLACE_LABELS or candidate.label == "ORG":
            enough = 1 if candidate.label in PLACE_LABELS else 2
            if people >= enough and people >= places and _looks_like_a_person(words):
                cast[candidate.first]["person"] += WEIGHT
        elif candidate.label == "PERSON" and bodies and len(words) == 1:
            cast[candidate.first]["organization"] += AMONG_BODIES
        elif candidate.label == "PERSON" and behind_in and len(words) == 1:
            known = gazetteer.kind_of(words[0].text) is not None
            cast[candidate.first]["city"] += WEIGHT * known


def _are_bodies(parse: Parse, members: list[Candidate]) -> bool:
    """Whether as many of joined names are bodies as are lone names for people, and no places."""
    bodies = sum(c.label == "ORG" for c in members)
    lone = sum(c.label == "PERSON" and c.first == c.last for c in members)
    joined = all(is_joined(parse.words[c.last]) for c in members[1:])
    return joined and bodies >= max(lone, 1) and bodies + lone == len(members)


def _looks_like_a_person(words: list[Word]) -> bool:
    """Whether it can be a given name and a surname: known as no place, with no body's noun."""
    if not 2 <= len(words) <= LONGEST_PERSON:
        return False
    last = words[-1].lower
    if last in ORGANIZATION_HEADS or last in PLACE_NOUNS or words[0].lower in ORGANIZATION_HEADS:
        return False
    return _is_no_place(" ".join([word.text for word in words]))


@remembered(CACHE)
def _is_no_place(name: str) -> bool:
    """Whether it is capitalized words of which none, nor all together, name a place."""
    for word in name.split(" "):
        if not (word.istitle() and word.isalpha()):
            return False
        if countries.code(word) or countries.demonym(word):
            return False
    return gazetteer.kind_of(name) is None


def _is_owned(parse: Parse, found: list[Candidate], k: int) -> bool:
    """Whether a body or a place stands before a candidate, the one at `k`, as its possessor."""
    first = found[k].first
    if first < 2 or parse.words[first - 1].text not in POSSESSIVES:
        return False
    for possessor in found[max(k - 2, 0) : k]:
        if possessor.first <= first - 2 <= possessor.last:
            return possessor.label != "PERSON"
    return is_proper(parse.words[first - 2])


def lies_in_a_region(parse: Parse, words: list[Word]) -> bool:
    """Whether "in" stands before it and a region after it: "in Roe Falls, Nakuru County"."""
    before = parse.words[words[0].i - 1].lower if words[0].i else ""
    after = parse.words[words[-1].i + 1 : words[-1].i + 5]
    if before not in LOCATIVE or len(after) < 2 or after[0].text != ",":
        return False
    for size in (2, 1):
        region = after[1 : size + 1]
        name = " ".join(word.text for word in region)
        proper = all(word.text[0].isupper() for word in region)
        if proper and gazetteer.kind_of(name) in ("region", "country"):
            return len(after) == size + 1 or after[size + 1].text not in POSSESSIVES
    return False


def _stands_where_a_place_does(parse: Parse, words: list[Word]) -> bool:
    """Whether "in" stands before what the gazetteer knows as a place of two words or more."""
    before = parse.words[words[0].i - 1] if words[0].i else None
    if before is None or before.lower not in LOCATIVE:
        return False
    return gazetteer.kind_of(" ".join(word.text for word in words)) is not None
