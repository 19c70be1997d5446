"""What kind of bearer a name has, the same throughout an article.

The model types each occurrence by itself. Here the occurrences of one form vote, and evidence in
the text outweighs the votes: a title before it, "who" after it, a fuller name elsewhere, an
organization's noun at its end, a country by that name.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.naming import countries, organizations
from service.reading.names.types import by_company as name_company
from service.reading.names.types import country_namesakes as namesakes
from service.reading.names.types import evidence
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import LABELS, ORGANIZATION_HEADS, PACKAGE, SUFFIXES
from service.reading.vocabulary.people import DISTRICTS, OFFICES, TITLE_WORDS, WORKERS
from service.recall import remembered

if TYPE_CHECKING:
    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word
from service.reading.vocabulary.names import ORGANIZATIONS, PARTISANS

PLACES = frozenset(("country", "region", "city", "area", "facility", "natural"))
MODEL_TYPES = {
    "PERSON": "person", "ORG": "organization", "GPE": "city", "LOC": "area", "FAC": "facility",
}  # fmt: skip
GENERIC = lexicon.words(PACKAGE, "name_words", "generic")
PORTFOLIOS = lexicon.words(PACKAGE, "name_words", "portfolios")
KIN = lexicon.words(PACKAGE, "person_nouns", "kin")
BODY_OPENINGS = lexicon.words(PACKAGE, "name_words", "body_openings")
CALENDAR = lexicon.words(PACKAGE, "name_words", "calendar")
PLACE_NOUNS = lexicon.words(PACKAGE, "name_words", "place_nouns")
ABSTRACT_ENDINGS = tuple(lexicon.table(PACKAGE, "name_words")["abstract_endings"])
AGREEMENTS = lexicon.words("service.reading.names", "agreements", "names")
AGREEMENT_HEADS = lexicon.words("service.reading.names", "agreements", "heads")
PLATFORMS = lexicon.words("service.reading.names", "agreements", "platforms")
BODY_HEADS = lexicon.words(PACKAGE, "name_words", "body_heads")
DOMAINS = (".com", ".org", ".net", ".co.uk", ".info", ".gov", ".edu", ".io", ".news")
# "D-Va.": a US politician's party and state.
PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][A-Za-z.]*")
# "Texans": the ending that makes inhabitants of a place, and what it takes the place of.
INHABITANTS = (
    ("ns", ""), ("ns", "a"), ("ans", "as"), ("ans", "o"), ("ans", ""), ("ians", "a"), ("ians", ""),
    ("ers", ""), ("ers", "e"), ("ites", ""), ("ders", ""), ("rs", ""),
)  # fmt: skip
MARKUP = frozenset("<>{}=\\|[]@#")
# What a reading by the model counts, and a title, an age or "who" beside the name.
MODEL_WEIGHT, TREATED_WEIGHT = 2, 3
LONGEST = 120
CACHE = 8192
# People of a city that is meant before anybody of its name: of a few hundred in the world.
WELL_KNOWN = 250_000
DOING = frozenset(("nsubj", "nsubjpass", "compound", "agent", "dobj", "poss"))
HELD = lexicon.words(PACKAGE, "name_words", "held")
WHERE = frozenset(("in", "at", "near", "from", "outside", "around", "across", "inside", "towards"))


class _Reading(NamedTuple):
    """A candidate as the text has it: its words, its text, and its form among all occurrences."""

    candidate: Candidate
    words: list[Word]
    text: str
    key: str


def typed(parse: Parse, found: list[Candidate]) -> list[tuple[Candidate, str, str]]:
    """The candidates that are names, each with its text and its type, in reading order."""
    readings = [_read(parse, candidate) for candidate in found]
    votes: dict[str, dict[str, int]] = {reading.key: {} for reading in readings}
    company = name_company.votes(parse, found)
    people: set[str] = set()
    for candidate, words, _, key in readings:
        kind = MODEL_TYPES.get(candidate.label)
        if kind is None:
            continue
        cast = votes[key]
        cast[kind] = cast.get(kind, 0) + MODEL_WEIGHT
        if candidate.first in company:
            for other, weight in company[candidate.first].items():
                cast[other] = cast.get(other, 0) + weight
        if kind == "person" and len(words) > 1:
            bare = [word.lower for word in words if word.lower not in SUFFIXES]
            people.update(bare[:1] + bare[-1:])
            people.add(parse.form(words[1].start, candidate.end).lower())
        if evidence.is_treated_as_person(parse, words):
            cast["person"] = cast.get("person", 0) + TREATED_WEIGHT
    bearers = namesakes.bearers(parse, [(reading.candidate, reading.text) for reading in readings])
    agreements = [_is_agreement(reading) for reading in readings]
    unnamed = {_initials(reading.words) for reading in compress(readings, agreements)}
    result = []
    for reading, is_agreement in zip(readings, agreements, strict=True):
        if is_agreement or reading.key in unnamed:
            continue
        bearer = bearers.get(reading.candidate.first)
        bearer = bearer or _type(parse, reading, votes[reading.key], people)
        if bearer is not None:
            result.append((reading.candidate, reading.text, bearer))
    return result


def _read(parse: Parse, candidate: Candidate) -> _Reading:
    words = parse.words[candidate.first : candidate.last + 1]
    text = parse.form(words[0].start, candidate.end)
    return _Reading(candidate, words, text, _key(text))


def _key(text: str) -> str:
    return text.lower().replace(".", "")


def _initials(words: list[Word]) -> str:
    return "".join(word.lower[0] for word in words if word.text[0].isupper())


def _is_agreement(reading: _Reading) -> bool:
    """Whether it names a treaty, a law or an event."""
    if reading.candidate.label == "PERSON":
        return False
    if len(reading.words) > 1 and reading.words[-1].lower in AGREEMENT_HEADS:
        return True
    return reading.key in AGREEMENTS


def _type(parse: Parse, reading: _Reading, votes: dict[str, int], people: set[str]) -> str | None:
    candidate, words, text, key = reading
    if is_no_name(text) or _is_no_name_here(parse, words, text, key):
        return None
    if key in ORGANIZATIONS:
        return "organization"
    if key in PLATFORMS:
        return None if _carries_words(words[-1]) else "organization"
    if candidate.label not in LABELS and not votes:
        return _place_by_syntax(parse, words, text)
    lone_person = key in people
    if candidate.country is not None or candidate.is_dateline:
        country = candidate.country or countries.code(text.title())
        return "country" if country else gazetteer.kind_of(text) or "city"
    if countries.code(text) is not None:
        named_so = lone_person and votes.get("person", 0) > votes.get("city", 0)
        return "person" if named_so else "country"
    if lone_person and _is_person_rather_than_place(parse, words, text, votes):
        return "person"
    return _checked(parse, words, text, votes)


def _checked(parse: Parse, words: list[Word], text: str, votes: dict[str, int]) -> str | None:
    """The type that most votes give, unless the text speaks against it."""
    voted = _winner(votes)
    winner: str | None = None if voted == "thing" else voted
    if winner != "organization" and organizations.parse(text).byname is not None:
        return "organization"
    if winner == "person":
        winner = _checked_person(parse, words, text)
    elif winner != "organization" and _are_inhabitants(words, text):
        return None
    elif winner == "city" and _is_nowhere(parse, words, text):
        return "organization"
    elif winner in ("city", "area") and words[-1].lower in BODY_HEADS and len(words) > 1:
        return gazetteer.kind_of(text) or "organization"
    elif winner == "organization":
        if _is_no_organization(words, text.lower()) or _is_a_unit(parse, words):
            return None
        if words[-1].text == "County" and 1 < len(words) < 4:
            return "region"
        return _place_that_looks_like_a_body(parse, words, text) or winner
    return winner


def _is_person_rather_than_place(
    parse: Parse, words: list[Word], text: str, votes: dict[str, int]
) -> bool:
    """For a word that is a part of somebody's full name: "Brazile", but "in Washington"."""
    if gazetteer.kind_of(text) is None:
        return True
    owns = words[-1].dep == "poss"  # "in Clinton's records"
    located = not owns and _place_by_syntax(parse, words, text) is not None
    if votes.get("city", 0) <= votes.get("person", 0) + votes.get("organization", 0):
        return not (votes.get("city") and located)
    return not located and gazetteer.candidates(text)[0].population < WELL_KNOWN


def _is_nowhere(parse: Parse, words: list[Word], text: str) -> bool:
    """Whether a supposed place of one word is in no gazetteer and does something: "Altria sold"."""
    if len(words) > 1 or words[0].dep not in DOING or gazetteer.kind_of(text) is not None:
        return False
    return not (words[0].i and parse.words[words[0].i - 1].lower in WHERE)


def _carries_words(word: Word) -> bool:
    """Whether a platform is only the medium: "on Telegram", "his Telegram channel"."""
    if word.dep == "pobj":
        return word.head.lower in ("on", "via", "over", "through", "to", "across", "using")
    return word.dep in ("compound", "nmod", "amod", "ROOT", "npadvmod")


def _winner(votes: dict[str, int]) -> str:
    if len(votes) == 1:
        return next(iter(votes))
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _checked_person(parse: Parse, words: list[Word], text: str) -> str | None:
    """A lone word read as a person, unless it is an acronym, a quality, or plainly a place."""
    if words[-1].lower in ORGANIZATION_HEADS and len(words) > 1:
        return "organization" if words[0].text != words[-1].text else "person"
    if len(words) > 1 and words[0].lower in BODY_OPENINGS:
        return "organization"
    if len(words) > 1 and all(w.lower in TITLE_WORDS for w in words):
        return None
    if len(words) > 1 and name_company.lies_in_a_region(parse, words):
        return "city"
    if len(words) > 1 or evidence.is_treated_as_person(parse, words):
        return "person"
    if text.isupper() and len(text) > 1 and words[0].sentence.words[0].i != words[0].i:
        return "organization"
    opens = words[0].sentence.words[0] is words[0]
    if words[0].lower in KIN or (opens and words[0].lower.endswith(ABSTRACT_ENDINGS)):
        return None
    return _place_by_syntax(parse, words, text) or "person"


@remembered(CACHE)
def is_no_name(text: str) -> bool:
    """Whether words are no name whatever stands round them: an address, a month, "Swedes"."""
    if not 1 < len(text) <= LONGEST or not any(letter.isupper() for letter in text):
        return True
    if text.lower().endswith(DOMAINS) or "://" in text or not MARKUP.isdisjoint(text):
        return True
    if PARTY_AND_STATE.fullmatch(text):
        return True
    key = _key(text)
    if key in GENERIC or key in CALENDAR:
        return True
    parts = re.split("[-–]", text)  # "the U.S.-Mexico border"
    if len(parts) > 1 and all(countries.code(part) for part in parts):
        return True
    return countries.demonym(text) is not None and countries.code(text) is None


def _is_no_name_here(parse: Parse, words: list[Word], text: str, key: str) -> bool:
    """Whether it only shouts, or belongs to an office behind or before it: "Justice Minister"."""
    if _is_stressed(words, text):
        return True
    following = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    if following is not None and following.text in ("Minister", "Ministers") and len(words) == 1:
        return not text.isupper() and countries.code(text) is None and key not in PARTISANS
    if key in PORTFOLIOS:
        if following is not None and following.lower in OFFICES:
            return True
        before = parse.words[words[0].i - 2 : words[0].i] if words[0].i > 1 else []
        if len(before) == 2 and before[1].lower == "of" and before[0].lower in OFFICES:
            return True
    return False


def _is_stressed(words: list[Word], text: str) -> bool:
    """Whether a common word only shouts: "I have NEVER"."""
    return len(words) == 1 and text.isupper() and len(text) > 4 and words[0].tag[0] != "N"


def _is_no_organization(words: list[Word], key: str) -> bool:
    """Whether capitals only make a title or an adjective of it."""
    return len(words) == 1 and key in OFFICES and not words[0].text.isupper()


def _are_inhabitants(words: list[Word], text: str) -> bool:
    """Whether it is the people of a place that is known: "Iowans", "New Yorkers"."""
    if len(words) > 2 or not text.endswith("s") or gazetteer.kind_of(text) is not None:
        return False
    return any(
        text.endswith(ending)
        and len(text) - len(ending) > 2
        and gazetteer.kind_of(text[: -len(ending)] + restored) is not None
        for ending, restored in INHABITANTS
    )


def _is_a_unit(parse: Parse, words: list[Word]) -> bool:
    """Whether it is written to a number: "60GB", "PS21,700"."""
    first = words[0]
    before = parse.words[first.i - 1] if first.i else None
    glued = before is not None and before.end == first.start and before.text[-1].isdigit()
    return glued or (len(words) == 1 and sum(letter.isdigit() for letter in first.text) > 2)


def _place_that_looks_like_a_body(parse: Parse, words: list[Word], text: str) -> str | None:
    """The type of a place that the model took for an organization: "prefecture of X", "in X"."""
    if words[0].i < 2 or words[-1].lower in ORGANIZATION_HEADS or text.isupper():
        return None
    noun, link = parse.words[words[0].i - 2 : words[0].i]
    if link.lower == "of" and noun.lower in DISTRICTS:
        return gazetteer.kind_of(text) or "region"
    held = noun.lower in HELD  # "shares in Toyota"
    hails = link.lower == "from" and (noun.lower in WORKERS or noun.lower == "old")
    return gazetteer.kind_of(text) if hails or (link.lower == "in" and not held) else None


def _place_by_syntax(parse: Parse, words: list[Word], text: str) -> str | None:
    """The type of a place that the gazetteer knows and the sentence treats as one, or None."""
    kind = gazetteer.kind_of(text)
    if kind is None or not words[0].text[0].isupper():
        return None
    following = parse.words[words[-1].i + 1] if words[-1].i + 1 < len(parse.words) else None
    before = parse.words[words[0].i - 1] if words[0].i else None
    if following is not None and following.lower in PLACE_NOUNS:
        return kind
    if before is not None and (
        before.lower in WHERE or (before.tag == "IN" and before.head.lower in PLACE_NOUNS)
    ):
        return kind
    comma = following is not None and following.text == ","
    if comma and following is not None and following.i + 1 < len(parse.words):
        after = parse.words[following.i + 1]
        if after.lower in ("in", "near") or countries.code(after.text) is not None:
            return kind
    return None
