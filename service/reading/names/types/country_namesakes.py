"""Names that a country shares: with a company or a stadium, or with another country.

"Emirates ordered 50 jets", "a draw at the Emirates", "Iceland, the supermarket chain" name no
country, and "the governor of Georgia" governs a state. "Korea" is the one of two countries that the
article names otherwise, if it names one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.naming.spelling import fold
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import is_apposition
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word
    from service.reading.vocabulary.gazetteer import Place

ENTERPRISES = lexicon.words(PACKAGE, "person_nouns", "enterprises")
AMONG = 6  # names before and behind one, of a list of members
WORDS_TO_ENTERPRISE = 8  # words of "the frozen food chain" between the comma and its noun


def bearers(parse: Parse, found: Sequence[tuple[Candidate, str]]) -> dict[int, str]:
    """The type of each name of a country that is something else here, by its first word.

    `found` are candidates with their text. A candidate whose name several countries share gets the
    country that the article means, where it tells. Of what a name is shown to be the last counts:
    a company or venue, a state with a governor, a town before its region, a state among its like.
    """
    forms: dict[str, list[Candidate]] = {}
    for candidate, text in found:
        forms.setdefault(text, []).append(candidate)
    own: dict[str, list[Candidate]] = {}
    codes: set[str] = set()
    for text, candidates in forms.items():
        code = countries.code(text)
        if code is not None or fold(text) in countries.shared_names():
            own[text] = candidates
        country = code or countries.demonym(text) or countries.capital_of(text)
        codes.update([country] if country is not None else [])
    types: dict[int, str] = {}
    for text, candidates in own.items():
        shared = countries.shared_names().get(fold(text), ())
        meant = [code for code in shared if code in codes]
        for candidate in candidates if len(meant) == 1 else ():
            candidate.country = meant[0]
        if shared:
            types.update({candidate.first: "country" for candidate in candidates})
        else:
            _enterprises(parse, text, candidates, types)
            _governed(parse, text, candidates, types)
            _in_a_region(parse, text, candidates, types)
            _among_states(parse, text, found, types)
            _of_members(parse, text, found, types)
    return types


def _governed(parse: Parse, text: str, candidates: list[Candidate], types: dict[int, str]) -> None:
    """Note that a name is a region's where it has a governor: "the governor of Georgia"."""
    if not any(place.kind == "region" and place.usual for place in gazetteer.candidates(text)):
        return
    offices = lexicon.words(gazetteer.PACKAGE, "place_clues", "offices_of_regions")
    for candidate in candidates:
        before = parse.words[max(candidate.first - 2, 0) : candidate.first]
        if len(before) > 1 and before[1].lower == "of" and before[0].lower in offices:
            types.update({one.first: "region" for one in candidates})


def _among_states(
    parse: Parse, text: str, found: Sequence[tuple[Candidate, str]], types: dict[int, str]
) -> None:
    """Note that a name is a region's where a town of it or its like is beside it.

    As in "Atlanta, Georgia", "Florida and Georgia".
    """
    regions = [
        place
        for place in gazetteer.candidates(text)
        if place.kind == "region" and place.usual and "." not in place.region
        if place.country != countries.code(text)
    ]
    if not regions:
        return
    mentions = [k for k, (_, name) in enumerate(found) if name == text]
    if any(_is_a_state_here(parse, found, k, regions) for k in mentions):
        types.update({found[k][0].first: "region" for k in mentions})


def _of_members(
    parse: Parse, text: str, found: Sequence[tuple[Candidate, str]], types: dict[int, str]
) -> None:
    """Note that a name is a region's where members of one house sit for it and for its like.

    As in "Representatives Ann Roe of Ohio and Ben Holm of Georgia".
    """
    regions = [p for p in gazetteer.candidates(text) if p.kind == "region" and p.usual]
    homes = {place.country for place in regions} - {countries.code(text)}
    mentions = [k for k, (_, name) in enumerate(found) if name == text] if homes else []
    for k in mentions:
        sentence = parse.words[found[k][0].first].sentence
        beside = [
            j
            for j in range(max(k - AMONG, 0), min(k + AMONG + 1, len(found)))
            if j != k and parse.words[found[j][0].first].sentence is sentence
        ]
        known = [gazetteer.candidates(found[j][1]) for j in beside if _is_of_home(parse, found, j)]
        states = [state for places in known if places and (state := _state(places)) is not None]
        if _is_of_home(parse, found, k) and any(s.country in homes for s in states):
            types.update({found[one][0].first: "region" for one in mentions})
            return


def _is_of_home(parse: Parse, found: Sequence[tuple[Candidate, str]], k: int) -> bool:
    """Whether "of" joins it to somebody's name before it."""
    first, before = found[k][0].first, found[k - 1][0] if k else None
    of = before is not None and before.label == "PERSON" and before.last + 2 == first
    return of and parse.words[first - 1].lower == "of"


def _is_a_state_here(
    parse: Parse, found: Sequence[tuple[Candidate, str]], k: int, regions: list[Place]
) -> bool:
    beside: list[Sequence[Place]] = []
    for other, mark in ((k - 1, k), (k + 1, k + 1)):
        if not (0 <= other < len(found) and 0 < mark < len(found)):
            continue
        between = parse.words[found[mark - 1][0].last + 1 : found[mark][0].first]
        if between and all(word.text == "," or word.lower in ("and", "or") for word in between):
            beside.append(gazetteer.candidates(found[other][1]))
    known = [places for places in beside if places]
    if any(places[0].kind == "country" for places in known):
        return False
    states = [state for places in known if (state := _state(places)) is not None]
    if any(state.country == region.country for state in states for region in regions):
        return True
    town = gazetteer.candidates(found[k - 1][1])[:1] if k else ()
    comma = parse.words[found[k][0].first - 1].text == "," if k else False
    follows = comma and found[k - 1][0].last + 2 == found[k][0].first
    return follows and any(place.is_within(region) for place in town for region in regions)


def _state(places: Sequence[Place]) -> Place | None:
    """The first-order region of a name, also where a city has it: "Oklahoma", no capital."""
    if gazetteer.is_capital(places[0]):
        return None
    return next((p for p in places if p.kind == "region" and p.usual and "." not in p.region), None)


def _in_a_region(
    parse: Parse, text: str, candidates: list[Candidate], types: dict[int, str]
) -> None:
    """Note that a name is a town's where the region that has it follows: "Cuba, Mo.,"."""
    towns = [place for place in gazetteer.candidates(text) if place.kind == "city"]
    if towns and any(_lies_in_next(parse, candidate, towns) for candidate in candidates):
        types.update({one.first: "city" for one in candidates})


def _lies_in_next(parse: Parse, candidate: Candidate, towns: list[Place]) -> bool:
    """Whether a region with a town of the name follows between commas, no list of regions."""
    words = parse.words[candidate.last + 1 : candidate.last + 5]
    if len(words) < 2 or words[0].text != ",":
        return False
    for size in (2, 1):
        if len(words) <= size or not words[1].text[0].isupper():
            continue
        text = parse.form(words[1].start, words[size].end)
        after = words[size + 1] if len(words) > size + 1 else None
        following = after.after if after is not None and after.text == "," else None
        goes_on = following is not None and (
            following.lower in ("and", "or") or countries.code(following.text) is not None
        )
        ends = after is None or after.text in (",", ".", ")", "-", "—", "–")
        regions = [
            place
            for place in gazetteer.candidates(text)
            if place.kind == "region" and place.usual and "." not in place.region
        ]
        is_list = goes_on and not text.endswith(".")  # nobody lists "Peru, Ind., and"
        if ends and not is_list and any(town.is_within(r) for r in regions for town in towns):
            return True
    return False


def _enterprises(
    parse: Parse, text: str, candidates: list[Candidate], types: dict[int, str]
) -> None:
    """Note which of the mentions of one form are a company or a venue."""
    if any(_is_shown_as_company(parse, candidate) for candidate in candidates):
        types.update({candidate.first: "organization" for candidate in candidates})
    elif text in countries.namesakes():
        for candidate in candidates:
            bearer = _bearer(parse, parse.words[candidate.first])
            if bearer is not None:
                types[candidate.first] = bearer


def _is_shown_as_company(parse: Parse, candidate: Candidate) -> bool:
    """As in "the carrier Emirates", "Iceland, the supermarket chain,"."""
    last = parse.words[candidate.last]
    before = parse.words[candidate.first - 1] if candidate.first else None
    if before is not None and before.lower in ENTERPRISES:
        return before.head is last or (is_apposition(last) and last.head is before)
    return any(
        is_apposition(child)
        and child.lower in ENTERPRISES
        and child.i - last.i <= WORDS_TO_ENTERPRISE
        for child in last.children
    )


def _bearer(parse: Parse, word: Word) -> str | None:
    """What "Emirates" is: the country has an article, a stadium "at" before that."""
    before = parse.words[word.i - 2 : word.i] if word.i > 1 else parse.words[: word.i]
    if not before or before[-1].lower != "the":
        return None if is_headline(word.sentence) else "organization"
    return "facility" if before[0].lower == "at" else None
