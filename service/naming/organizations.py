"""Whether two names can be of one organization.

A name is taken apart into its country, its content words and its initials. Word order, function
words, legal forms and British or American spelling do not count; a country that only one of two
names tells leaves them a short and a full form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from service.lexicon import table, words
from service.naming import countries
from service.naming.match import Match
from service.naming.spelling import CACHE, consonants, fold, is_spelled_like
from service.recall import remembered

PACKAGE = "service.naming"
SHORTEST_ACRONYM, LONGEST_ACRONYM = 2, 7
# In a shorter word an "s" is no plural ("Ma", "Mas").
SHORTEST_PLURAL = 3
PLURALS = ("s", "x")

_SPACED_ACRONYM = re.compile(r"[A-Z](?:-[A-Z]){1,3}")
_LINK = re.compile(r" (?:of|for|on|in) ")


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An organization's name in parts, all folded.

    `core` are its content words in the order of an English compound ("justice department"), without
    country and legal form; `name` the same without words for a kind of body; `countries` are codes;
    `acronym` is the name where it is one, `initials` are the acronyms that the name can have;
    `byname` numbers the body in the table of bynames.
    """

    folded: str
    core: tuple[str, ...]
    name: tuple[str, ...]
    countries: tuple[str, ...]
    acronym: str | None
    initials: frozenset[str]
    byname: int | None


@remembered(CACHE)
def parse(name: str) -> OrganizationName:
    """A name in parts; a leading article is no part of it."""
    if _SPACED_ACRONYM.fullmatch(name):
        name = name.replace("-", "")  # "H-P"
    folded = fold(name.replace("&", " and ")).removeprefix("the ")
    core, codes = _content(folded)
    return OrganizationName(
        folded,
        core,
        tuple(word for word in core if word not in words(PACKAGE, "organizations", "kinds")),
        codes,
        _acronym_of(name, folded),
        _initials(folded),
        _bynames().get(folded, _byname_keys().get((codes, tuple(sorted(core))))),
    )


@remembered(CACHE)
def compare(a: str, b: str) -> Match:
    """What two organizations' names tell."""
    left, right = parse(a), parse(b)
    if left.folded == right.folded:
        return Match.SAME
    if left.byname is not None and right.byname is not None:
        return Match.SAME if left.byname == right.byname else Match.DIFFERENT
    if left.acronym or right.acronym:
        return _compare_acronyms(left, right)
    if left.countries and right.countries and set(left.countries) != set(right.countries):
        return Match.DIFFERENT
    return _compare_cores(left, right)


@remembered(CACHE)
def keys(name: str) -> tuple[str, ...]:
    """Blocking keys: names that `compare` finds SHORT or SAME share at least one."""
    parsed = parse(name)
    found = {"=" + letters for letters in parsed.initials}
    if parsed.acronym:
        found.add("=" + parsed.acronym)
    if len(parsed.core) > 1 and _says_what_it_is(parsed.core[1:]):
        found.add("=" + parsed.core[0])
    if parsed.byname is not None:
        found.add(f"#{parsed.byname}")
    for bag in (parsed.core, parsed.name, parsed.core[-2:], parsed.core[-1:], parsed.core[:2]):
        found.add(" ".join(sorted(map(consonants, bag))))
        found.add(consonants("".join(bag)))
    if not parsed.core:
        found.add("@" + "".join(sorted(parsed.countries)))
    return tuple(sorted(key for key in found if key))


def is_known(name: str) -> bool:
    """Whether the table of bynames has a body of this name."""
    return parse(name).byname is not None


def has_distinctive_word(name: str) -> bool:
    """Whether a name has a word that few bodies share: "Ministry of Defence" has none."""
    parsed = parse(name)
    return parsed.acronym is not None or has_own_word(parsed)


def _compare_acronyms(left: OrganizationName, right: OrganizationName) -> Match:
    if left.acronym and right.acronym:
        return Match.SAME if left.acronym == right.acronym else Match.DIFFERENT
    short, full = (left, right) if left.acronym else (right, left)
    if short.acronym in full.initials:
        return Match.SAME
    if full.core[:1] == (short.acronym,) and _says_what_it_is(full.core[1:]):
        # "KVN news agency" is KVN, "WQZH 6 News" is WQZH.
        return Match.SAME
    return _compare_cores(left, right) if short.name == full.name else Match.UNRELATED


def _says_what_it_is(some: tuple[str, ...]) -> bool:
    """Whether words behind an acronym name no other body: its kind, or a station's programme."""
    lists = ("kinds", "generic", "broadcast")
    return all(
        word.isdigit() or any(word in words(PACKAGE, "organizations", key) for key in lists)
        for word in some
    )


def _compare_cores(left: OrganizationName, right: OrganizationName) -> Match:
    same_country = left.countries == right.countries
    alike = Match.SAME if same_country else Match.SHORT
    if not left.core or not right.core:
        return Match.SAME if same_country and left.core == right.core else Match.UNRELATED
    if sorted(left.core) == sorted(right.core) or _spelled_alike(left.core, right.core):
        return alike
    if left.name == right.name or _spelled_alike(left.name, right.name):
        kinds = max(len(name.core) - len(name.name) for name in (left, right))
        if kinds > 1 and not same_country:
            # "International Committee of the Red Cross" is no country's Red Cross.
            return Match.UNRELATED
        return _compare_without_kinds(left, right)
    short, full = sorted((left, right), key=lambda name: (len(name.core), name.core))
    if short.byname is not None:
        # A body that is known by this name is no part of another ("Democratic Party").
        return Match.UNRELATED
    if _leaves_out_a_scope(short, full):
        return Match.SHORT
    is_tail = 1 < len(short.core) < len(full.core) and full.core[-len(short.core) :] == short.core
    if is_tail or _is_team_of(short, full) or _is_begun_by(short, full):
        return Match.SHORT
    return Match.UNRELATED


def _is_team_of(short: OrganizationName, full: OrganizationName) -> bool:
    """Whether a plural alone calls a team by the last word of its name: "the Herons"."""
    plural = short.core[0] if len(short.core) == 1 else ""
    if not plural.endswith(PLURALS) or len(plural) < SHORTEST_PLURAL:
        return False
    known = words(PACKAGE, "organizations", "kinds") | words(PACKAGE, "organizations", "generic")
    papers = words(PACKAGE, "organizations", "plural_kinds")
    return full.core[-1:] == (plural,) and len(full.core) > 1 and plural not in known | papers


def _leaves_out_a_scope(short: OrganizationName, full: OrganizationName) -> bool:
    """Whether only a word is left out that some kinds of bodies go without: "Lund County Sheriff".

    A state's police, university or court is another one than its city's.
    """
    added = set(full.core).difference(short.core)
    if len(full.core) - len(short.core) != 1 or len(added) != 1:
        return False
    word = added.pop()
    idle = table(PACKAGE, "organizations")["scopes"].get(word, ())
    return not set(idle).isdisjoint(short.core) and set(short.core) <= set(full.core)


def _is_begun_by(short: OrganizationName, full: OrganizationName) -> bool:
    """Whether only words for a kind of body are left out: "Ardent Bay", "Ardent Bay Foods"."""
    size = len(short.core)
    if not 1 < size < len(full.core) or full.core[:size] != short.core:
        return False
    return _is_generic_or_kind(full.core[size:]) and has_own_word(short)


def _is_generic_or_kind(some: tuple[str, ...]) -> bool:
    lists = ("kinds", "facilities")
    return all(any(word in words(PACKAGE, "organizations", key) for key in lists) for word in some)


def has_own_word(parsed: OrganizationName) -> bool:
    """Whether a name has a word that few bodies share."""
    generic = words(PACKAGE, "organizations", "generic")
    return any(word not in generic for word in parsed.name)


def _compare_without_kinds(left: OrganizationName, right: OrganizationName) -> Match:
    """For names such as "Labour" and "Labour Party": what is left must be a name by itself."""
    generic = words(PACKAGE, "organizations", "generic")
    if not any(word not in generic for word in left.name):
        return Match.UNRELATED
    one_is_bare = left.name == left.core or right.name == right.core
    return Match.SHORT if one_is_bare else Match.UNRELATED


def _spelled_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if left and "".join(left) == "".join(right):
        return True
    if len(left) != len(right) or not left:
        return False
    generic = words(PACKAGE, "organizations", "generic")
    return all(
        a == b
        or _is_plural_of(a, b)
        or (a not in generic and b not in generic and is_spelled_like(a, b))
        for a, b in zip(left, right, strict=True)
    )


def _is_plural_of(a: str, b: str) -> bool:
    """Whether two words are one in singular and plural, which outlets mix up in long names."""
    return (
        abs(len(a) - len(b)) == 1
        and min(len(a), len(b)) > SHORTEST_PLURAL
        and (a + "s" == b or b + "s" == a)
    )


def _content(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The content words in compound order and the countries of a folded name."""
    parts = _LINK.split(f" {folded} ".replace(" of the ", " of ").replace(" for the ", " for "))
    spelled = _spellings()
    function = words(PACKAGE, "organizations", "function")
    kept: list[str] = []
    codes: list[str] = []
    for part in reversed(parts):
        rest, found = countries.replace(part.split())
        codes.extend(found)
        for word in rest:
            if word not in function:
                kept.extend(spelled.get(word, word).split())
    legal = words(PACKAGE, "organizations", "legal")
    while len(kept) > 1 and kept[-1] in legal:
        kept.pop()
    return tuple(kept), tuple(sorted(set(codes)))


def _acronym_of(name: str, folded: str) -> str | None:
    bare = name.replace(".", "").removeprefix("the ").removeprefix("The ").strip()
    if " " in folded or not SHORTEST_ACRONYM <= len(bare) <= LONGEST_ACRONYM:
        return None
    capitals = sum(letter.isupper() for letter in bare)
    return folded if capitals >= max(2, len(bare) - 2) and not bare.islower() else None


def _initials(folded: str) -> frozenset[str]:
    """The acronyms of a name: of all its words, of its content words, with and without "and"."""
    parts = folded.split()
    if len(parts) < SHORTEST_ACRONYM:
        return frozenset()
    function = words(PACKAGE, "organizations", "function")
    legal = words(PACKAGE, "organizations", "legal")
    content = [word for word in parts if word not in function]
    bare = [word for word in content if word not in legal] or content
    local = [word for word in countries.replace(content)[0] if word not in legal]
    choices = (parts, content, bare, local, [w for w in parts if w not in function or w == "and"])
    found = {"".join(word[0] for word in choice) for choice in choices}
    # "USGS" of "U.S. Geological Survey", "THR" of "The Harlow Reporter".
    found |= {
        parts[0] + "".join(word[0] for word in content[1:])
        for _ in parts[:1]
        if parts[0] in words(PACKAGE, "organizations", "spelled_out")
    }
    if len(parts) > 1:
        found.add("t" + "".join(word[0] for word in parts))
    return frozenset(letters for letters in found if len(letters) >= SHORTEST_ACRONYM)


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    return dict(table(PACKAGE, "organizations")["spellings"])


def full_name(name: str) -> str | None:
    """The name in full of a body that the table of bynames has: of "GOP" the "Republican Party"."""
    number = parse(name).byname
    return None if number is None else _full_names()[number]


@lru_cache(maxsize=1)
def _full_names() -> list[str]:
    return [line.split("|")[0].strip() for line in table(PACKAGE, "bynames")["organizations"]]


@lru_cache(maxsize=1)
def _bynames() -> dict[str, int]:
    """The number of a body by each folded form of its name."""
    return {
        fold(form.replace("&", " and ")).removeprefix("the "): number
        for number, line in enumerate(table(PACKAGE, "bynames")["organizations"])
        for form in line.split("|")
    }


@lru_cache(maxsize=1)
def _byname_keys() -> dict[tuple[tuple[str, ...], tuple[str, ...]], int]:
    """The same by country and content words, for forms of two content words or more."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    for form, number in _bynames().items():
        core, codes = _content(form)
        if len(core) > 1:
            found.setdefault((codes, tuple(sorted(core))), number)
    return found
