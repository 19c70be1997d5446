"""Landmarks that the model read no name in: "his Mar-a-Lago resort"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.reading import gazetteer
from service.reading.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from service.reading.cast import Cast
    from service.reading.parse import Parse, Word

_FIRST_WORD = re.compile(r"\w+")


def unread(parse: Parse, names: Sequence[Name], cast: Cast) -> list[Name]:
    """Known landmarks of two words or more outside all names, in reading order.

    A single word may be many things ("Java", "Champagne"): those are left to the model.
    """
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    return [
        name
        for name in _found(parse)
        if not any(i in taken or cast.at(i) for i in range(name.first, name.last + 1))
    ]


def _found(parse: Parse) -> Iterator[Name]:
    forms = gazetteer.landmark_forms()
    past = 0
    for word in parse.words:
        if word.start < past or not word.text[:1].isupper():
            continue
        first = _FIRST_WORD.match(word.text)
        for form, kind in forms.get(first[0], ()) if first else ():
            if parse.text.startswith(form, word.start):
                last = _ending_at(parse, word, word.start + len(form))
                if last is not None and not _goes_on(parse, word, last):
                    past = last.end
                    yield Name(word.i, last.i, word.start, last.end, form, kind, "place")
                    break


def _ending_at(parse: Parse, first: Word, end: int) -> Word | None:
    """The word of the same sentence that ends there."""
    for i in range(first.i, len(parse.words)):
        word = parse.words[i]
        if word.end >= end or word.sentence is not first.sentence:
            return word if word.end == end and word.sentence is first.sentence else None
    return None


def _goes_on(parse: Parse, first: Word, last: Word) -> bool:
    """Whether it is a part of a longer name: "Trump Taj Mahal", "Near East Policy"."""
    around = [parse.words[i] for i in (first.i - 1, last.i + 1) if 0 <= i < len(parse.words)]
    return any(
        word.sentence is first.sentence and word.tag in ("NNP", "NNPS") and word.text[0].isupper()
        for word in around
    )
