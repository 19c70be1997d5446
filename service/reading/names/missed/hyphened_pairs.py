"""Two names with a hyphen between them: "the Israel-Egypt border", "the Moscow-Kyiv exchange".

The model mostly names the first only. Both are names where each is a place or a movement that is
known and the two together are not, as Baden-Baden and Guinea-Bissau are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import countries
from service.reading.grammar.word_classes import is_determiner
from service.reading.names.candidate import IN_READING_ORDER, Candidate
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import BODIES, HYPHENS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

LONGEST_HYPHENED = 3  # words of a name beside a hyphen: "Papua New Guinea"
# Smaller places share their names with families and brands.
LEAST_PEOPLE = 250_000
SETTLED = frozenset(("country", "region", "city"))


def with_hyphened_pairs(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with both names of every such pair among them, in reading order."""
    joints = [
        word
        for word in parse.capitalized
        if parse.text[word.start - 1] in HYPHENS and is_second(parse, word)
    ]
    if not joints:
        return found
    owner = {i: c for c in found for i in range(c.first, c.last + 1)}
    for second in joints:
        pair = _pair(parse, second, owner)
        for made in pair:
            owner.update(dict.fromkeys(range(made.first, made.last + 1), made))
    distinct = {id(candidate): candidate for candidate in owner.values()}
    return sorted(distinct.values(), key=IN_READING_ORDER)


def is_second(parse: Parse, word: Word) -> bool:
    """Whether a hyphen joins a word to another one with a capital."""
    if word.i < 2:
        return False
    hyphen, first = parse.words[word.i - 1], parse.words[word.i - 2]
    if hyphen.text not in HYPHENS or not first.text[0].isupper():
        return False
    return first.end == hyphen.start and hyphen.end == word.start


def _pair(parse: Parse, second: Word, owner: dict[int, Candidate]) -> list[Candidate]:
    """The names before and after the hyphen, or none."""
    before = _name(parse, second.i - 2, -1, owner)
    behind = _name(parse, second.i, 1, owner) if before is not None else None
    if before is None or behind is None:
        return []
    if gazetteer.kind_of(parse.form(parse.words[before.first].start, behind.end)) in SETTLED:
        return []
    for i in range(before.first, behind.last + 1):
        candidate = owner.get(i)
        if candidate is not None and not _lies_in(candidate, before.first, behind.last):
            return []
    return [before, behind]


def _lies_in(candidate: Candidate, first: int, last: int) -> bool:
    return first <= candidate.first and candidate.last <= last and candidate.label != "PERSON"


def _name(parse: Parse, at: int, step: int, owner: dict[int, Candidate]) -> Candidate | None:
    """The longest name that begins (`step` 1) or ends (-1) at a word, as a candidate."""
    near = parse.words[at].sentence.words
    for size in range(LONGEST_HYPHENED, 0, -1):
        first, last = sorted((at, at + step * (size - 1)))
        if first < near[0].i or last > near[-1].i:
            continue
        if not (_is_capitalized(parse.words[first]) and _is_capitalized(parse.words[last])):
            continue
        text = parse.form(parse.words[first].start, parse.words[last].end)
        label = _label(text)
        own = owner.get(at)
        if label is None and own is not None and (own.first, own.last) == (first, last):
            label = own.label if own.label in ("GPE", "LOC") else None
        if label is not None:
            return Candidate(first, last, label, parse.words[last].end)
    return None


def _is_capitalized(word: Word) -> bool:
    return word.text[0].isupper() and not is_determiner(word)


def _label(text: str) -> str | None:
    """The label of a country, a well-known city or region, or a movement; else None."""
    if countries.code(text) is not None:
        return "GPE"
    if text.lower() in BODIES:
        return "ORG"
    best = next(iter(gazetteer.candidates(text)), None)
    if best is None or not best.usual:
        return None
    known = best.kind == "area" or (best.kind in SETTLED and best.population >= LEAST_PEOPLE)
    return "GPE" if known else None
