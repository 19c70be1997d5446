"""What an article says of where it is: the countries, regions and districts that its names lie in.

All names are weighed together. A name that can only be one place speaks for that place's district,
region and country with its full weight. One that may be several speaks for each of them with the
share that the others' evidence gives it: "Newark", "Heath" and "Pataskala" alone are each in many
states, all three in one county of Ohio. The outlet's home speaks too, though less than the text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import outlets, places
from service.reading.places import reach, weights
from service.reading.places.name_words import is_road
from service.reading.places.setting import (
    Setting,
    count,
    count_country,
    count_name,
    count_shares,
)
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.reading.names.name import Name
    from service.reading.parse.words import Word
    from service.reading.vocabulary.gazetteer import Place
    from service.records import Article

# How often the shares of names that may be several places are told anew from each other's.
ROUNDS = 2
# A name that may be several places says less than one that is told, the less the more open it is;
# never less than so much of its share.
DOUBT = 0.5
# Bounds the cost: names of an article that are weighed, and places of one name.
MOST_NAMES, MOST_PLACES = 300, 12
# The longest name of a region inside a body's: "the Northern Territory Police", in words.
LONGEST_INSIDE = 3
# What the outlet's home weighs beside one mention in the text, and where the text names no region
# of that country.
HOME, HOME_ALONE = 0.5, 3.0


def read_setting(
    capitalized: Sequence[Word], names: Sequence[Name], article: Article | None = None
) -> Setting:
    """What an article's names, its peoples and bodies, and its outlet tell of where it is."""
    setting = Setting()
    _read_peoples(capitalized, setting)
    open_names: dict[str, Sequence[Place]] = {}
    for name in names[:MOST_NAMES]:
        if (code := _bodies().get(name.text)) is not None:
            count_country(setting, code)
        elif name.type == "organization":
            _read_inside(name.text, setting, open_names)
        elif name.type in PLACE_TYPES:
            _read_name(name.text, setting, open_names)
            if name.type == "facility" and not is_road(name.text):
                _read_inside(name.text, setting, open_names)
    _read_districts(capitalized, setting, open_names)
    if article is not None:
        _read_outlet(article, setting)
    for _ in range(ROUNDS):
        for key, found in open_names.items():
            shares = weights.shares(weights.likely(found, setting, MOST_PLACES), setting, key)
            count_shares(
                setting, key, [(place, share * max(share, DOUBT)) for place, share in shares]
            )
    return setting


def _read_peoples(capitalized: Iterable[Word], setting: Setting) -> None:
    """What speaks of a country by its people: "Ukrainian", "North Korean"."""
    previous = None
    for word in capitalized:
        code = None
        if previous is not None and previous.i + 1 == word.i:
            code = gazetteer.demonym(f"{previous.text} {word.text}")
        code = code or gazetteer.demonym(word.text)
        if code is not None:
            count_country(setting, code)
        previous = word


def _read_name(text: str, setting: Setting, open_names: dict[str, Sequence[Place]]) -> None:
    found = gazetteer.candidates(text)
    if not found:
        return
    key = places.key(text)
    setting.map.add(key, found)
    if weights.needs_no_context(found):
        count_name(setting, key, found[0])
    else:
        open_names[key] = found


def _read_inside(text: str, setting: Setting, open_names: dict[str, Sequence[Place]]) -> None:
    """The place in a body's or house's name: "Florida Highway Patrol", "Adair County Jail"."""
    words = text.split()
    for first in range(len(words)):
        if words[first].islower() or words[first].lower() in places.directions():
            continue  # "Northern Ohio Task Force"
        for length in range(min(LONGEST_INSIDE, len(words) - first), 0, -1):
            if words[first + length - 1].islower():
                continue
            inside = " ".join(words[first : first + length])
            found = gazetteer.candidates(inside)
            # "Washington Post" and "New York Police" are of the cities.
            if found and found[0].kind == "region" and _is_said_as_region(found, inside):
                _read_name(inside, setting, open_names)
                return
    civic = lexicon.words(gazetteer.PACKAGE, "place_clues", "civic_bodies")
    for length in range(min(LONGEST_INSIDE, len(words) - 1), 0, -1):
        if words[length].lower() in civic:
            _read_name(" ".join(words[:length]), setting, open_names)


def _is_said_as_region(found: Sequence[Place], inside: str) -> bool:
    """Whether a name in a body's is that of a large region, or says what it is ("county")."""
    return places.parse(inside).kind == places.REGION or "." not in found[0].region


def _read_districts(
    capitalized: Sequence[Word], setting: Setting, open_names: dict[str, Sequence[Place]]
) -> None:
    """Districts wherever they stand, in bodies and in names cut short: "Adair County"."""
    nouns = lexicon.words(gazetteer.PACKAGE, "place_clues", "districts")
    for k, word in enumerate(capitalized):
        if word.lower not in nouns:
            continue
        for length in (2, 1):
            before = capitalized[max(k - length, 0) : k]
            if len(before) < length or before[0].i != word.i - length:
                continue
            text = " ".join([*(one.text for one in before), word.text])
            if any(place.kind == "region" for place in gazetteer.candidates(text)):
                _read_name(text, setting, open_names)
                break


def _read_outlet(article: Article, setting: Setting) -> None:
    """`home`; where it is absent, a place in the outlet's name or the country of its address."""
    if article.home:
        region = gazetteer.region_of_code(article.home)
        home = region or gazetteer.country(article.home.partition("-")[0])
        homes = [home] if home is not None else []
    else:
        homes = list(_in_outlet(article.source or ""))
        code = outlets.country_of(None, None, article.url)
        if not homes and code is not None and (home := gazetteer.country(code)) is not None:
            homes = [home]
    for place in homes:
        is_silent = not any(
            weight >= reach.NAMED and code == place.country
            for (code, _), weight in setting.regions.items()
        )
        count(setting, place, (HOME_ALONE if is_silent else HOME) / len(homes))


def _in_outlet(source: str) -> tuple[Place, ...]:
    """The places that the first place name in an outlet's name may be."""
    words = source.split()
    for first in range(len(words)):
        for length in range(min(LONGEST_INSIDE, len(words) - first), 0, -1):
            found = gazetteer.candidates(" ".join(words[first : first + length]))
            found = tuple(one for one in found if one.population >= weights.SEEN_IN_OUTLETS)
            if found and found[0].usual:
                return found[:1] if weights.needs_no_context(found) else found[:MOST_PLACES]
    return ()


@cache
def _bodies() -> dict[str, str]:
    listed = lexicon.table(gazetteer.PACKAGE, "place_clues")["bodies"]
    return {name: code for code, names in listed.items() for name in names}
