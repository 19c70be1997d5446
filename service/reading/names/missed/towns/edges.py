"""Where the name of a town begins and ends: one body that is two towns, half of a town's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from service import lexicon
from service.naming import places
from service.reading.grammar.word_classes import PROPER, is_adjective
from service.reading.names.candidate import Candidate
from service.reading.names.missed.towns.levels import listed
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.people import GROUP, WORKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word

PLACE_LABELS = frozenset(("GPE", "LOC"))
DISTRICTS = lexicon.words(gazetteer.PACKAGE, "place_clues", "districts")
# Words of a town's name at most.
LONGEST_TOWN = 3
LEADS = lexicon.words(gazetteer.PACKAGE, "place_clues", "stands_before") | lexicon.words(
    gazetteer.PACKAGE, "place_clues", "moves_before"
)


def cut(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those of towns with their edges."""
    return _made_whole(parse, [part for one in found for part in _parted(parse, one)])


def _parted(parse: Parse, candidate: Candidate) -> list[Candidate]:
    """Two towns that the model took for one body: "fled to Pulka and Madagali"."""
    first, last = parse.words[candidate.first], parse.words[candidate.last]
    if candidate.label != "ORG" or candidate.last != candidate.first + 2:
        return [candidate]
    before = first.before
    if parse.words[first.i + 1].lower != "and" or before is None or before.lower not in LEADS:
        return [candidate]
    if not (gazetteer.candidates(first.text) and gazetteer.candidates(last.text)):
        return [candidate]
    return [Candidate(word.i, word.i, "ORG", word.end) for word in (first, last)]


def _made_whole(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """With the word before or after a place that makes a known town of it: "Merthyr Tydfil"."""
    taken = {i for candidate in found for i in range(candidate.first, candidate.last + 1)}
    alone = {candidate.first for candidate in found if candidate.first == candidate.last}
    in_longer_names = taken - alone
    nouns = set()
    for candidate in found:
        if _is_cut_district(parse, candidate, in_longer_names):
            noun = parse.words[candidate.last + 1]
            candidate.last, candidate.end, candidate.label = noun.i, noun.end, "GPE"
            nouns.add(noun.i)
            continue
        if (
            candidate.label not in PLACE_LABELS
            or candidate.last - candidate.first + 1 >= LONGEST_TOWN
        ):
            continue
        first, last = parse.words[candidate.first], parse.words[candidate.last]
        if candidate.end != last.end or candidate.country is not None:
            continue
        before, after = first.before, last.after
        if is_loose(before, taken) and _is_known(parse.form(before.start, last.end)):
            candidate.first = before.i
        elif is_loose(after, taken) and _is_a_longer_town(parse, first, last, after):
            candidate.last, candidate.end = after.i, after.end
    return [candidate for candidate in found if candidate.first not in nouns]


def _is_cut_district(parse: Parse, candidate: Candidate, taken: set[int]) -> bool:
    """Whether the model left off what makes it a district: "a Grant | Parish jury"."""
    last = parse.words[candidate.last]
    noun = last.after
    if noun is None or noun.i in taken or noun.lower not in DISTRICTS or not noun.text.istitle():
        return False
    follows = noun.after
    goes_on = follows is not None and follows.tag in PROPER and follows.text[0].isupper()
    text = parse.form(parse.words[candidate.first].start, noun.end)
    return candidate.end == last.end and not goes_on and gazetteer.is_district(text)


def _is_a_longer_town(parse: Parse, first: Word, last: Word, after: Word) -> bool:
    """Whether the word after makes a known town, as in "Newcastle Emlyn".

    Not where the shorter name is known and the word tells a kind ("Maryland State Police").
    """
    longer = parse.form(first.start, after.end)
    if not _is_known(longer):
        return False
    tells = places.without_kind(places.fold(longer))[1] is not None
    return not (tells and _is_known(parse.form(first.start, last.end)))


def is_loose(word: Word | None, taken: set[int]) -> TypeGuard[Word]:
    """Whether a word with a capital belongs to no name."""
    return (
        word is not None and word.i not in taken and word.tag in PROPER and word.text[0].isupper()
    )


def is_adjective_of_a_town(word: Word, taken: set[int]) -> bool:
    """Whether the model takes for an adjective what stands before who a town has: "a Corran nurse".

    It then reads no name there, or drops it.
    """
    loose = word.i not in taken and word.text[0].isupper()
    return loose and is_adjective(word) and is_of_a_town(word.after)


def is_of_a_town(noun: Word | None) -> bool:
    """Whether a noun tells who lives or works in a town, or what stands there."""
    if noun is None:
        return False
    who = noun.lemma in WORKERS or noun.lower in GROUP or noun.lower in listed("inhabitants")
    return who or noun.lower in listed("houses_of_towns")


def _is_known(text: str) -> bool:
    return any(p.kind in ("city", "region") and p.usual for p in gazetteer.candidates(text))
