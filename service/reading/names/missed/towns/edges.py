"""Where the name of a town begins and ends: one body that is two towns, half of a town's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from service import lexicon
from service.naming import places
from service.reading.grammar.word_classes import PROPER, is_adjective
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.names.missed.towns.levels import listed
from service.reading.parse.words import among
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.people import GROUP, WORKERS
from service.reading.vocabulary.place_nouns import SHORT_COUNTIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word

PLACE_LABELS = frozenset(("GPE", "LOC"))
DISTRICTS = lexicon.words(gazetteer.PACKAGE, "place_clues", "districts")
SAINTS = lexicon.words("service.reading.vocabulary", "place_clues", "saints")
# Words of a town's name at most.
LONGEST_TOWN = 3
LEADS = lexicon.words(gazetteer.PACKAGE, "place_clues", "stands_before") | lexicon.words(
    gazetteer.PACKAGE, "place_clues", "moves_before"
)


def cut(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those of towns and counties with their edges."""
    found = [part for one in found for part in _parted(parse, one)]
    return _made_whole(parse, _with_counties(parse, found))


def _with_counties(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """With counties whose word is written short before them, whole: "Lund, Co | Sligo"."""
    for short in among(parse.by_form, SHORT_COUNTIES):
        name = short.after
        if name is None or not (short.text.istitle() and name.text.istitle()):
            continue
        if not _is_a_county(parse.form(short.start, name.end)):
            continue
        beside, found = found, []
        for one in beside:
            if one.first < short.i <= one.last:
                mark = parse.words[short.i - 1]
                last = mark.i - (mark.text == ",")
                one.last, one.end = last, parse.words[last].end
            if not short.i <= one.first <= name.i or one.last > name.i:
                found.append(one)
        found.append(Candidate(short.i, name.i, "GPE", name.end))
        found.sort(key=IN_READING_ORDER)
    return found


def _is_a_county(text: str) -> bool:
    """Whether the gazetteer has it as a county, or as a historic one without a border."""
    return any(p.usual and p.kind in ("region", "area") for p in gazetteer.candidates(text))


def _parted(parse: Parse, candidate: Candidate) -> list[Candidate]:
    """Two towns that the model took for one body: "fled to Pulka and Madagali".

    So it does at the end of a list: "Milan, Pulka and Madagali".
    """
    first, last = parse.words[candidate.first], parse.words[candidate.last]
    if (way := _from_and_to(parse, candidate)) is not None:
        return way
    if candidate.label != "ORG" or candidate.last != candidate.first + 2:
        return [candidate]
    before = first.before
    if parse.words[first.i + 1].lower != "and" or before is None:
        return [candidate]
    if before.lower not in LEADS and not _ends_a_place(before):
        return [candidate]
    if not (gazetteer.candidates(first.text) and gazetteer.candidates(last.text)):
        return [candidate]
    return [Candidate(word.i, word.i, "ORG", word.end) for word in (first, last)]


def _from_and_to(parse: Parse, candidate: Candidate) -> list[Candidate] | None:
    """The two ends of a way that the model took for one body: "from Pulka to Lower Madagali"."""
    words = parse.words[candidate.first : candidate.last + 1]
    link = next((word for word in words[1:-1] if word.lower in listed("way_to")), None)
    if link is None or candidate.label in PLACE_LABELS:
        return None
    before = words[0].before
    ends = (
        parse.form(words[0].start, parse.words[link.i - 1].end),
        parse.form(parse.words[link.i + 1].start, candidate.end),
    )
    is_way = before is not None and before.text in listed("way_from")
    if not is_way and not all(map(gazetteer.candidates, ends)):
        return None
    first = Candidate(candidate.first, link.i - 1, "ORG", parse.words[link.i - 1].end)
    return [first, Candidate(link.i + 1, candidate.last, "ORG", candidate.end)]


def _ends_a_place(comma: Word) -> bool:
    """Whether a comma stands behind what the model took for a place."""
    before = comma.before
    return comma.text == "," and before is not None and before.entity in PLACE_LABELS


def _made_whole(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """With the word before or after a place that makes a known town of it: "Merthyr Tydfil"."""
    taken = covered(found)
    alone = {candidate.first for candidate in found if candidate.first == candidate.last}
    in_longer_names = taken - alone
    nouns = set()
    for candidate in found:
        if (first := _opens_district(parse, candidate, in_longer_names)) is not None:
            noun = parse.words[candidate.last + 1]
            candidate.first, candidate.last, candidate.end = first.i, noun.i, noun.end
            candidate.label = "GPE"
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


def _opens_district(parse: Parse, candidate: Candidate, taken: set[int]) -> Word | None:
    """The first word of a district of which the model left off a part, or None.

    What makes it one, "a Grant | Parish jury", and the saint before it: "St. | Roe | County".
    """
    first, last = parse.words[candidate.first], parse.words[candidate.last]
    noun = last.after
    if noun is None or noun.i in taken or noun.lower not in DISTRICTS or not noun.text.istitle():
        return None
    follows = noun.after
    goes_on = follows is not None and follows.tag in PROPER and follows.text[0].isupper()
    if candidate.end != last.end:
        return None
    saint = first.before
    if saint is not None and saint.i not in taken and saint.lower.rstrip(".") in SAINTS:
        return saint if gazetteer.is_district(parse.form(saint.start, noun.end)) else None
    is_one = not goes_on and gazetteer.is_district(parse.form(first.start, noun.end))
    return first if is_one else None


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
