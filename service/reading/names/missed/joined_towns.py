"""Towns whose names have several parts: "Corran-sur-Orm", "Corran upon Orm".

The model cuts them at the link, takes them for bodies, or reads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Parse, Word

# What joins two parts without a hyphen: "Corran upon Orm".
LINKS = lexicon.words("service.reading.names", "parts_of_names", "links_of_towns")
MOST_PARTS = 13  # words and hyphens, the longest that the gazetteer has


def with_joined_towns(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with such towns whole, where the gazetteer knows the whole name."""
    spans = {span for mark in sorted(HYPHENS) for span in _hyphened(parse, mark)}
    spans |= {(before.i, after.i) for before, after in _linked(parse)}
    if not spans:
        return found
    owner = {i: one for one in found for i in range(one.first, one.last + 1)}
    towns = [
        town
        for first, last in sorted(spans)
        if (town := _town(parse, first, last)) and not _is_more(owner, town)
    ]
    return sorted([*apart_from(towns, found), *towns], key=IN_READING_ORDER)


def _hyphened(parse: Parse, mark: str) -> list[tuple[int, int]]:
    """The first and last word of each run of capitals and small words glued by hyphens."""
    found = []
    for hyphen in parse.by_form.get(mark, ()):
        if hyphen.before is None or not hyphen.before.text[0].isupper():
            continue  # only the first hyphen of a run needs to be looked at
        first = hyphen.before
        if first.before is not None and first.before.end == first.start:
            continue
        last = hyphen
        for _ in range(MOST_PARTS):
            after = last.after
            if after is None or after.start != last.end:
                break
            if not (after.text.isalpha() or after.text in HYPHENS):
                break
            last = after
        if first.end == hyphen.start and last.text[0].isupper():
            found.append((first.i, last.i))
    return found


def _linked(parse: Parse) -> list[tuple[Word, Word]]:
    return [
        (link.before, link.after)
        for form in sorted(LINKS)
        for link in parse.by_form.get(form, ())
        if link.before is not None and link.before.text.istitle()
        if link.after is not None and link.after.text.istitle()
    ]


def _town(parse: Parse, first: int, last: int) -> Candidate | None:
    """The run as a town that the gazetteer has people for; a capital may be its government too."""
    end = parse.words[last].end
    text = parse.form(parse.words[first].start, end)
    best = next(iter(gazetteer.candidates(text)), None)
    if best is None or best.kind != "city" or not best.usual or not best.population:
        return None
    return Candidate(first, last, "GPE", end, is_town=gazetteer.capital_of(text) is None)


def _is_more(owner: Mapping[int, Candidate], town: Candidate) -> bool:
    """Whether the model reads a longer name, or somebody's: "Ann Corran-Orm"."""
    inside = (owner[i] for i in range(town.first, town.last + 1) if i in owner)
    return any(
        one.first < town.first or one.last > town.last or one.label == "PERSON" for one in inside
    )
