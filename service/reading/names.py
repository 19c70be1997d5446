"""Names of people, organizations, countries and places, with exact edges.

The model finds nearly every name but gets its edges wrong: it keeps the article and the
possessive, runs over the end of a headline, and calls a lone surname an organization. Here its
findings are trimmed, and what an article says elsewhere of the same name decides its type.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from service import lexicon

if TYPE_CHECKING:
    from service.reading.parse import Parse, Word

PACKAGE = "service.reading"
MODEL_TYPES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "country",
    "LOC": "natural",
    "FAC": "facility",
}
PLACES = frozenset(("country", "region", "city", "area", "facility", "natural"))
APOSTROPHES = ("'s", "’s", "'", "’", "'S", "’S")
ACTING = frozenset(("nsubj", "nsubjpass", "dobj", "dative", "agent", "csubj"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text.

    `first` and `last` are the `i` of its first and last word; `start`, `end` and `text` its exact
    span. `type`: person, organization, country, region, city, area, facility or natural. `role`:
    "actor", or "place" where a place is only where something happens. `kind`: "name", or
    "metonym" for a capital that stands for its government.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    type: str
    role: str = "actor"
    kind: str = "name"


def find_names(parse: Parse) -> list[Name]:
    """All names of an article in reading order; they do not overlap."""
    found = [name for run in _runs(parse) if (name := _named(parse, *run)) is not None]
    return [_with_role(parse, name) for name in _vote(parse, found)]


def _runs(parse: Parse) -> list[tuple[list[Word], str]]:
    """The model's entities as lists of words with their label."""
    runs: list[tuple[list[Word], str]] = []
    label = ""
    sentence = None
    for word in parse.words:
        if not word.entity:
            label = ""
            continue
        if word.entity_begins or word.entity != label or word.sentence is not sentence:
            runs.append(([], word.entity))
        label, sentence = word.entity, word.sentence
        runs[-1][0].append(word)
    return runs


def _named(parse: Parse, words: list[Word], label: str) -> Name | None:
    words = _trimmed(words)
    if not words:
        return None
    text = parse.text[words[0].start : words[-1].end]
    lower = text.lower()
    kind = MODEL_TYPES.get(label)
    if lower in lexicon.words(PACKAGE, "seats", "seats"):
        kind = "organization"
    elif label == "NORP":
        parties = lexicon.words(PACKAGE, "seats", "partisans")
        movements = lexicon.words(PACKAGE, "seats", "movements")
        kind = "organization" if lower in parties or lower in movements else None
    if kind is None or not any(letter.isupper() for letter in text) or "@" in text:
        return None
    return Name(words[0].i, words[-1].i, words[0].start, words[-1].end, text, kind)


def _trimmed(words: list[Word]) -> list[Word]:
    """Without article, title, possessive and punctuation at the edges."""
    courtesy = lexicon.words(PACKAGE, "titles", "courtesy")
    office = lexicon.words(PACKAGE, "titles", "office")
    first, last = 0, len(words)
    while first < last and (
        words[first].tag in ("DT", "PRP$", "POS", "``", "''", ",", ":", "IN")
        or words[first].lower in courtesy
        or (words[first].lower in office and first + 1 < last and words[first + 1].tag == "NNP")
        or not any(letter.isalnum() for letter in words[first].text)
    ):
        first += 1
    while last > first and (
        words[last - 1].text in APOSTROPHES
        or not any(letter.isalnum() for letter in words[last - 1].text)
    ):
        last -= 1
    return words[first:last]


def _vote(parse: Parse, names: list[Name]) -> list[Name]:
    """Give the same words the same type: a surname that of the person named in full."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames: set[str] = set()
    for name in names:
        votes[name.text.lower()][name.type] += 1
        if name.type == "person" and name.last > name.first:
            surnames.add(parse.words[name.last].lower)
    result = []
    for name in names:
        lower = name.text.lower()
        (winner, _), *_ = sorted(votes[lower].items(), key=lambda item: (-item[1], item[0]))
        if name.first == name.last and lower in surnames:
            winner = "person"
        result.append(replace(name, type=winner))
    return result


def _with_role(parse: Parse, name: Name) -> Name:
    """A place acts where it is the subject or object of a verb; else it is where."""
    if name.type not in PLACES:
        return name
    head = parse.words[name.last]
    while head.head is not head and name.first <= head.head.i <= name.last:
        head = head.head
    acts = name.type == "country" and (
        head.dep in ACTING
        or (head.dep == "pobj" and head.head.lower in ("by", "against", "with"))
        or head.dep == "poss"
        or (head.dep == "conj" and head.head.dep in ACTING)
    )
    return replace(name, role="actor" if acts else "place")
