"""Whether two names can be of one person.

A full name stands against a full name part by part; a lone surname, a lone given name or a set of
initials is a short form.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.lexicon import table, words
from service.naming import given_names
from service.naming.given_names import LONGEST_SPREAD, is_same_given_name
from service.naming.match import Match
from service.naming.person_names import PersonName, gender_of, parse, without_article
from service.naming.spelling import (
    CACHE,
    consonants,
    fold,
    is_misspelled,
    is_spelled_like,
    is_written_with_umlauts_spelled_out,
    may_be_misspelled,
    skeleton,
    syllables,
)
from service.recall import remembered

__all__ = [
    "PersonName",
    "compare",
    "gender_of",
    "is_full",
    "is_same_given_name",
    "is_surname_of",
    "keys",
    "may_be_same",
    "parse",
]

PACKAGE = "service.naming"
# A given name alone tells somebody if it is no initial or particle.
SHORTEST_GIVEN = 3
# A given name of one syllable is told by its vowel.
SHORTEST_SYLLABLES = 5


@remembered(CACHE)
def compare(a: str, b: str) -> Match:
    """What two persons' names tell, each with or without titles."""
    left, right = parse(a), parse(b)
    if not left.words or not right.words:
        return Match.UNRELATED
    left, right = without_article(left, right), without_article(right, left)
    if left.gender and right.gender and left.gender != right.gender:
        return Match.DIFFERENT
    found = _compare_initials(left, right) or _compare_words(left, right)
    if found is Match.SAME and left.suffix != right.suffix:
        return _compare_suffixes(left, right)
    if found < Match.SHORT and is_written_with_umlauts_spelled_out(a, b):
        return Match.SAME
    return found


def may_be_same(a: str, b: str) -> bool:
    """Whether two persons' names need `compare` to tell that they are not SAME.

    Among thousands of bearers of one surname nearly all have other consonants in the given name:
    names that are spelled alike share those, in whatever order their words stand. Two lone words
    are one name as they are spelled.
    """
    if _is_plain_word(a) and _is_plain_word(b):
        return is_spelled_like(a.lower(), b.lower())
    left, right = _outline(a), _outline(b)
    if left is None or right is None or may_be_misspelled(fold(a), fold(b)):
        return True
    if left.whole == right.whole or left.parts == right.parts:
        return True
    if left.may_be_initials or right.may_be_initials:
        return left.surname == right.surname
    return not left.nicknames.isdisjoint(right.nicknames)


def _is_plain_word(name: str) -> bool:
    """Whether it is one word that holds neither initials nor an article: "Roe", not "ElBaradei"."""
    return name.isascii() and name.isalpha() and (name.islower() or name.istitle())


class _Outline(NamedTuple):
    """What makes two names SAME of which each is one given name and one surname.

    The consonants of the whole, of both words and of the surname, and the nicknames that the given
    name belongs to. A given name so short that it `may_be_initials` agrees with many others.
    """

    whole: str
    parts: tuple[str, ...]
    surname: str
    nicknames: frozenset[int]
    may_be_initials: bool


@remembered(CACHE)
def _outline(name: str) -> _Outline | None:
    """The outline of a name; None for any that is not of two plain words."""
    parsed = parse(name)
    plain = len(parsed.words) == 2 and len(parsed.surname) == 1 and not parsed.nickname
    if not plain or not name.isascii():
        return None
    (given,) = parsed.given
    is_short = len(given) <= LONGEST_SPREAD
    whole, parts = consonants("".join(parsed.words)), tuple(sorted(map(consonants, parsed.words)))
    if given in _family_first():
        if is_short:
            return None
        # Two systems of romanization write other consonants: "Mao Tsetung".
        whole = syllables(parsed.surname[0])
    nicknames = given_names.nickname_sets(given)
    return _Outline(whole, parts, consonants(parsed.surname[0]), nicknames, is_short)


def is_full(name: str) -> bool:
    """Whether a name has more than a surname, so that it tells one person from a relative."""
    parsed = parse(name)
    return bool(parsed.given or parsed.regnal or parsed.initials)


def is_surname_of(short: str, full: str) -> bool:
    """Whether a short form is, or ends in, the surname of a full name, not its given name."""
    return (
        parse(short).words[-1:] != parse(full).words[:1] or parse(full).words[0] in _family_first()
    )


@remembered(CACHE)
def keys(name: str) -> tuple[str, ...]:
    """Blocking keys: names that `compare` finds SHORT or SAME share at least one."""
    parsed = parse(name)
    if parsed.initials:
        return (f"={parsed.initials}",)
    found = {consonants(word) for word in parsed.words if len(word) > 1}
    found |= {consonants("".join(parsed.words[at:])) for at in (0, 1)}
    found |= {consonants(word) for word in parsed.nickname if len(word) > 1}
    found.add("=" + "".join(word[0] for word in parsed.words))
    return tuple(sorted(key for key in found if key))


def _compare_initials(left: PersonName, right: PersonName) -> Match | None:
    if left.initials and right.initials:
        return Match.SAME if left.initials == right.initials else Match.UNRELATED
    for short, full in ((left, right), (right, left)):
        if short.initials and short.initials == "".join(word[0] for word in full.words):
            return Match.SAME
    return None


def _compare_words(left: PersonName, right: PersonName) -> Match:
    short, full = sorted((left, right), key=lambda name: (len(name.words), name.words))
    if len(short.words) == len(full.words) == 1:
        return Match.SAME if is_spelled_like(short.words[0], full.words[0]) else Match.UNRELATED
    if _same_words_in_any_order(short, full):
        return Match.SAME
    if len(short.words) == 1 or not short.given:
        return _compare_short(short, full)
    if _is_tail(short.words, full.words) and (
        _starts_with_family(full, len(short.words)) or len(full.surname) >= len(short.words)
    ):
        return Match.SHORT
    return _compare_full(short, full)


def _starts_with_family(full: PersonName, length: int) -> bool:
    """Whether the last words are a name by themselves: "Suu Kyi" of "Aung San Suu Kyi"."""
    return len(full.words) - length >= 2 or len(full.words) > 3


def _same_words_in_any_order(left: PersonName, right: PersonName) -> bool:
    if _joined(left.words) == _joined(right.words):
        return True
    if len(left.words) != len(right.words) or len(left.words) < 2:
        return False
    if sorted(map(skeleton, left.words)) != sorted(map(skeleton, right.words)):
        return False
    # "Henry James" is not "James Henry": two given names may stand in either order.
    return not all(given_names.nickname_sets(word) for word in left.words)


def _compare_short(short: PersonName, full: PersonName) -> Match:
    words_of = short.words
    if short.regnal:
        # One given name is a monarch's or a pope's whole name.
        return Match.UNRELATED if full.given or full.words[0] != words_of[0] else Match.SAME
    if short.gender and full.gender and short.gender != full.gender:
        return Match.DIFFERENT
    if _spelled_alike(words_of, full.surname) or _is_compound_surname(words_of, full):
        return Match.SHORT
    if not _has_patronymic(full.surname) and _spelled_alike(words_of, full.surname[-1:]):
        return Match.SHORT
    if words_of == full.words[:1] and words_of[0] in _family_first():
        return Match.SHORT
    if len(full.surname) > 1 and words_of == full.given[-1:] and len(full.given) > 1:
        # The first part of a compound surname: "Lula da Silva".
        return Match.SHORT
    is_given = len(words_of[0]) >= SHORTEST_GIVEN and words_of == full.words[:1]
    return Match.SHORT if is_given else Match.UNRELATED


def _is_compound_surname(short: tuple[str, ...], full: PersonName) -> bool:
    return len(short) > 1 and len(full.words) > len(short) and _is_tail(short, full.words)


def _has_patronymic(surname: tuple[str, ...]) -> bool:
    return any(word in words(PACKAGE, "personal", "patronymics") for word in surname)


def _compare_full(short: PersonName, full: PersonName) -> Match:
    if short.words[0] in _family_first() and _are_one_family(short.words[0], full.words[0]):
        # Korean and Chinese names: the family name first, the rest is the given name.
        alike = _are_one_given(short.words[1:], full.words[1:])
        if (
            alike
            or len(short.words) > 2
            or len(full.words) > 2
            or not given_names.nickname_sets(short.words[1])
        ):
            return Match.SAME if alike else Match.DIFFERENT
    if not _surnames_agree(short, full):
        return _compare_second_surname(short, full)
    agree = given_names.agree(short.given, full.given) or _is_called(short, full)
    return Match.SAME if agree or _is_called(full, short) else Match.DIFFERENT


def _is_called(name: PersonName, other: PersonName) -> bool:
    """Whether the nickname in one name is the given name of the other."""
    return bool(name.nickname and other.given) and is_same_given_name(
        name.nickname[0], other.given[0]
    )


def _are_one_family(a: str, b: str) -> bool:
    return a == b or not _family_spellings(a).isdisjoint(_family_spellings(b))


def _are_one_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two given names are one in another romanization; a short one must be the same."""
    left, right = "".join(a), "".join(b)
    if is_spelled_like(left, right):
        return True
    return min(len(left), len(right)) >= SHORTEST_SYLLABLES and syllables(left) == syllables(right)


def _surnames_agree(short: PersonName, full: PersonName) -> bool:
    left, right = _bare(short.surname), _bare(full.surname)
    if _spelled_alike(left, right):
        return True
    return short.given == full.given != () and is_misspelled("".join(left), "".join(right))


def _compare_second_surname(short: PersonName, full: PersonName) -> Match:
    """A Spanish or married name may add a second surname behind the one that people use."""
    longer = full.words[: len(short.words)]
    if len(full.words) == len(short.words) + 1 and _spelled_alike(short.words, longer):
        return Match.SAME
    if _joined(short.words) == _joined(full.words):
        return Match.SAME
    return Match.UNRELATED


def _compare_suffixes(left: PersonName, right: PersonName) -> Match:
    """What a suffix of one of two otherwise equal names tells."""
    if left.suffix and right.suffix:
        return Match.DIFFERENT
    marked, plain = (left, right) if left.suffix else (right, left)
    if marked.suffix == "sr" or marked.regnal or plain.regnal or not plain.given:
        return Match.SAME
    if len(plain.given) > 1 and plain.words == marked.words:
        # "Martin Luther King" is the Jr.; "Robert F. Kennedy" is not.
        return Match.SAME if len(plain.given[1]) > 1 else Match.DIFFERENT
    if len(marked.given) < 2:
        # A son named for his father is told from him by "Jr."; the third of a name seldom is.
        return Match.DIFFERENT if marked.suffix == "jr" else Match.SHORT
    # A name in full ("Joseph R. Biden Jr.", "Roger J. Stone Jr.") is cited without the suffix, too:
    # a nickname tells it at once, else it must be that no relative of that name is about.
    return Match.SAME if plain.given[0] != marked.given[0] else Match.SHORT


def _spelled_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) == len(b) == 1:
        return is_spelled_like(a[0], b[0])
    if len(a) == len(b) and all(map(is_spelled_like, a, b)):
        return True
    return is_spelled_like("".join(a), "".join(b))


def _is_tail(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return _spelled_alike(short, full[-len(short) :])


def _joined(names: tuple[str, ...]) -> str:
    return skeleton("".join(names))


def _bare(surname: tuple[str, ...]) -> tuple[str, ...]:
    if len(surname) == 1:
        return surname
    kept = words(PACKAGE, "personal", "particles")
    return tuple(word for word in surname[:-1] if word not in kept) + surname[-1:]


@lru_cache(maxsize=1)
def _family_first() -> frozenset[str]:
    return words(PACKAGE, "personal", "family_first")


def _family_spellings(name: str) -> frozenset[int]:
    return _families().get(name, frozenset())


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[int]]:
    return given_names.numbered(table(PACKAGE, "personal")["family_spellings"])
