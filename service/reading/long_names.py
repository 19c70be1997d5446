"""Countries whose names are several words: one name, however the model cuts them.

The model reads "Trinidad and Tobago" as two places and "Timor-Leste" as one of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from service.naming import countries
from service.reading.name_edges import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from service.reading.parse import Parse, Word

_WORD = re.compile(r"\w+")


def joined(parse: Parse, found: list[Candidate]) -> list[Candidate]:
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
    return sorted([*kept, *whole], key=lambda candidate: candidate.first)


def by_first_word(kinds: Mapping[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Forms of two words or more with their kinds, as `matches` takes them."""
    forms: dict[str, dict[str, str]] = {}
    for form, kind in kinds.items():
        words = _WORD.findall(form)
        if len(words) > 1 and form[0].isupper():
            forms.setdefault(words[0], {})[form] = kind
    return {
        first: tuple(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
        for first, known in forms.items()
    }


def matches(
    parse: Parse, forms: Mapping[str, tuple[tuple[str, str], ...]]
) -> Iterator[tuple[Word, Word, str]]:
    """First word, last word and kind of each form in the text, the longest at each place."""
    past = 0
    for word in [
        word for word in parse.capitalized if word.text in forms or not word.text.isalpha()
    ]:
        if word.start < past:
            continue
        for form, kind in forms.get(_first_part(word.text), ()):
            if parse.text.startswith(form, word.start):
                last = _ending_at(parse, word, word.start + len(form))
                if last is not None:
                    past = last.end
                    yield word, last, kind
                    break


def _first_part(text: str) -> str:
    if text.isalpha():
        return text
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
def _countries() -> dict[str, tuple[tuple[str, str], ...]]:
    return by_first_word(
        {
            form: code
            for code, entry in countries.entries().items()
            for name in (entry["name"], *entry.get("also", ()))
            for form in (name, name.replace("'", "’"))
        }
    )
