"""Countries whose names are several words: one name, however the model cuts them.

The model reads "Trinidad and Tobago" as two places and "Timor-Leste" as one of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from service.naming import countries
from service.reading.names.candidate import IN_READING_ORDER, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from service.reading.parse.words import Parse, Word

_WORD = re.compile(r"\w+")


def with_long_countries(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with those inside a country's long name replaced by the whole.

    A candidate that goes beyond the name stays: "Bank of the Republic of Korea".
    """
    spans = [(first.i, last.i, last.end) for first, last, _ in matches(parse, _countries())]
    if not spans:
        return found
    inside: dict[int, int] = {}
    for number, (first, last, _) in enumerate(spans):
        inside.update(dict.fromkeys(range(first, last + 1), number))
    broken = {
        inside[i]
        for candidate in found
        for i in (candidate.first, candidate.last)
        if i in inside and inside.get(candidate.first) != inside.get(candidate.last)
    }
    kept = [c for c in found if inside.get(c.first, -1) in broken or c.first not in inside]
    whole = [
        Candidate(first, last, "GPE", end)
        for number, (first, last, end) in enumerate(spans)
        if number not in broken
    ]
    return sorted([*kept, *whole], key=IN_READING_ORDER)


class Forms(NamedTuple):
    """Names of two words or more: the kind of each, and by their first word, the longest first."""

    kinds: Mapping[str, str]
    by_first: Mapping[str, tuple[str, ...]]


def by_first_word(kinds: Mapping[str, str]) -> Forms:
    """The forms of two words or more, as `matches` takes them."""
    forms: dict[str, list[str]] = {}
    for form in sorted(kinds, key=lambda form: (-len(form), form)):
        words = _WORD.findall(form)
        if len(words) > 1 and form[0].isupper():
            forms.setdefault(words[0], []).append(form)
    return Forms(kinds, {first: tuple(alike) for first, alike in forms.items()})


def matches(parse: Parse, forms: Forms) -> Iterator[tuple[Word, Word, str]]:
    """First word, last word and kind of each form in the text, the longest at each place."""
    kinds, by_first = forms
    past = 0
    for word in parse.capitalized:
        alike = by_first.get(word.text if word.text.isalpha() else _first_part(word.text))
        if alike is None or word.start < past or not parse.text.startswith(alike, word.start):
            continue
        for form in alike:
            if parse.text.startswith(form, word.start):
                last = _ending_at(parse, word, word.start + len(form))
                if last is not None:
                    past = last.end
                    yield word, last, kinds[form]
                    break


def _first_part(text: str) -> str:
    first = _WORD.match(text)
    return first[0] if first else ""


def _ending_at(parse: Parse, first: Word, end: int) -> Word | None:
    """The word of the same sentence that ends there."""
    for i in range(first.i, len(parse.words)):
        word = parse.words[i]
        if word.end >= end or word.sentence is not first.sentence:
            return word if word.end == end and word.sentence is first.sentence else None
    return None


@cache
def _countries() -> Forms:
    return by_first_word(
        {
            form: code
            for code, entry in countries.entries().items()
            for name in (entry["name"], *entry.get("also", ()))
            for form in (name, name.replace("'", "’"))
        }
    )
