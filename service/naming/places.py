"""Whether two names can be of one place.

A name is folded, taken for what it is a byname of, and parted from the word that tells its kind.
So Kiev is Kyiv, `the U.K.` is Britain, and `Kursk Oblast` the region that others call `Kursk`.
Bynames are in three tables: `lexicon/countries.toml`, `lexicon/places.toml` (regions
and cities), `lexicon/landmarks.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from service.lexicon import table
from service.naming import countries, spelling
from service.naming.match import Match
from service.recall import remembered

if TYPE_CHECKING:
    from service.records.terms import LocationType

PACKAGE = "service.naming"
CITY, REGION, COUNTRY = "city", "region", "country"
# Where a word that tells the kind is no part of the name: `Kursk region`, `city of Kursk`, but not
# `Kansas City`.
DROPPED = ((REGION, "after"), (REGION, "before"), (CITY, "before"))


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name in parts.

    `core` is the folded name without a word for region or city; `kind` what such a word tells, or
    that it is a country; `countries` the codes it may belong to as the table of bynames knows them;
    `main` the folded name that a byname stands for, else `core`.
    """

    core: str
    kind: str | None
    countries: tuple[str, ...]
    main: str


@remembered(spelling.CACHE)
def fold(name: str) -> str:
    """A place's name as folded words, without leading article and with written-out "Saint".

    `St. Louis` and `Saint-Louis` fold to one key, as do `the U.S.` and `US`, or `Co. Sligo` and
    `County Sligo`.
    """
    words = spelling.fold(name).split()
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        short = shortened()
        words = [short.get(word, word) for word in words[:-1]] + words[-1:]
        if words[0] == "co":
            words[0] = "county"
        elif words[-1] == "co":
            words[-1] = "county"
    return " ".join(words)


@remembered(spelling.CACHE)
def without_kind(name: str) -> tuple[str, LocationType | None]:
    """A folded name without its word for region or city, and the kind that the word tells.

    Words for natural features and facilities stay: `Han River` is not `Han`.
    """
    before, after = _words()
    edges = (before.get(name.partition(" ")[0], ()), after.get(name.rpartition(" ")[2], ()))
    for edge in sorted(word for words in edges for word in words):
        if edge.is_behind and name.endswith(f" {edge.word}"):
            return (name[: -len(edge.word) - 1] if edge.is_dropped else name), edge.kind
        if not edge.is_behind and name.startswith(f"{edge.word} "):
            return (name[len(edge.word) + 1 :] if edge.is_dropped else name), edge.kind
    return name, None


@lru_cache(maxsize=1)
def shortened() -> dict[str, str]:
    """Words that are written short before the rest of a name, and whole: "st" for "saint"."""
    whole: dict[str, str] = table(PACKAGE, "place_words")["short"]
    return whole


@lru_cache(maxsize=1)
def directions() -> frozenset[str]:
    """Words that make a part of a country of its name: "eastern"."""
    return frozenset(table(PACKAGE, "place_words")["area"]["before"])


@lru_cache(maxsize=1)
def degrees() -> frozenset[str]:
    """Words before one of them: "far north Queensland"."""
    return frozenset(table(PACKAGE, "place_words")["area"]["degrees"])


@remembered(spelling.CACHE)
def bynames(name: str) -> tuple[tuple[str, str, str], ...]:
    """What a byname stands for, as (kind, country code, main name); abbreviations as written.

    `NYC` gives a city of the US, `Fla.` a region; `Miss` and `fla` give nothing. A landmark that
    lies in no one country has the code "".
    """
    short = name.removeprefix("the ").strip()
    return _abbreviations().get(short) or _bynames().get(fold(name), ())


@remembered(spelling.CACHE)
def parse(name: str) -> PlaceName:
    """A name in parts."""
    folded = fold(name)
    code = countries.code(name)
    if code is not None:
        return PlaceName(folded, COUNTRY, (code,), code)
    meant = bynames(name)
    core, kind = without_kind(folded)
    if not meant and core != folded:
        meant = tuple(entry for entry in bynames(core) if entry[0] == kind)
    mains = {fold(main) for _, _, main in meant}
    codes = tuple(sorted({code for _, code, _ in meant if code}))
    if len(mains) != 1:
        return PlaceName(core, kind, (), core)
    kinds = {entry[0] for entry in meant}
    return PlaceName(core, kind or (kinds.pop() if len(kinds) == 1 else None), codes, *mains)


@remembered(spelling.CACHE)
def compare(a: str, b: str) -> Match:
    """What two places' names tell; that two places share one name, they cannot."""
    left, right = parse(a), parse(b)
    if COUNTRY in (left.kind, right.kind):
        same = left.main == right.main
        return Match.SAME if same else Match.DIFFERENT
    if left.kind and right.kind and left.kind != right.kind:
        return Match.DIFFERENT
    if left.countries and right.countries and not set(left.countries) & set(right.countries):
        return Match.DIFFERENT
    if left.main == right.main:
        known = left.kind == right.kind or left.countries or right.countries
        return Match.SAME if known else Match.SHORT
    if _are_spelled_alike(left.main, right.main):
        return Match.SAME
    return Match.UNRELATED


def is_short(name: str) -> bool:
    """Whether a name is an abbreviation of a table, with or without its point: "Kan", "S.C."."""
    short = _abbreviations()
    return name in short or f"{name}." in short


def key(name: str) -> str:
    """Equal for all names of one place that a table or rule knows, "Kiev" and "Kyiv"."""
    return parse(name).main


def keys(name: str) -> tuple[str, ...]:
    """Blocking keys: names that `compare` finds SHORT or SAME share at least one."""
    parsed = parse(name)
    sounds = " ".join(map(spelling.consonants, parsed.main.split()))
    return tuple(sorted({parsed.core, parsed.main, f"~{sounds}"}))


def _are_spelled_alike(left: str, right: str) -> bool:
    """Romanizations of one name; a word that both know as another place is none."""
    a, b = left.split(), right.split()
    return len(a) == len(b) and all(map(spelling.is_spelled_like, a, b))


class KindWord(NamedTuple):
    """A word, or several, that tells a kind, in the order in which they are tried."""

    order: int
    kind: LocationType
    word: str
    is_behind: bool
    is_dropped: bool


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, list[KindWord]], dict[str, list[KindWord]]]:
    """What stands before a name, by its first word, and what stands behind it, by its last.

    They are tried kind by kind, the longest first: "autonomous republic" goes before "republic".
    """
    content: dict[str, Any] = table(PACKAGE, "place_words")
    kinds: tuple[LocationType, ...] = ("region", "city", "natural", "facility")
    before: dict[str, list[KindWord]] = {}
    after: dict[str, list[KindWord]] = {}
    order = count()
    for kind in kinds:
        for where, by_word in (("after", after), ("before", before)):
            words = sorted(map(spelling.fold, content[kind][where]), key=lambda w: (-len(w), w))
            for word in words:
                edge = word.split()[-1 if where == "after" else 0]
                dropped = (kind, where) in DROPPED
                entry = KindWord(next(order), kind, word, where == "after", dropped)
                by_word.setdefault(edge, []).append(entry)
    return before, after


@lru_cache(maxsize=1)
def _entries() -> tuple[tuple[str, tuple[str, str, str]], ...]:
    content = table(PACKAGE, "places")
    entries = [
        (other, (kind, code, main))
        for kind in (CITY, REGION)
        for code, names in content[kind].items()
        for main, others in names.items()
        for other in others
    ]
    for kind, landmarks in table(PACKAGE, "landmarks").items():
        for main, entry in landmarks.items():
            codes = entry.get("in", ())
            place = (kind, codes[0] if len(codes) == 1 else "", main)
            entries += [(other, place) for other in (main, *entry.get("also", ()))]
    return tuple(entries)


def _is_abbreviation(name: str) -> bool:
    return name.endswith(".") or name.isupper()


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, tuple[tuple[str, str, str], ...]]:
    return _grouped([entry for entry in _entries() if _is_abbreviation(entry[0])])


@lru_cache(maxsize=1)
def _bynames() -> dict[str, tuple[tuple[str, str, str], ...]]:
    return _grouped([(fold(n), place) for n, place in _entries() if not _is_abbreviation(n)])


def _grouped(
    entries: list[tuple[str, tuple[str, str, str]]],
) -> dict[str, tuple[tuple[str, str, str], ...]]:
    found: dict[str, dict[tuple[str, str, str], None]] = {}
    for name, place in entries:
        found.setdefault(name, {})[place] = None
    return {name: tuple(places) for name, places in found.items()}
