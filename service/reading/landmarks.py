"""Landmarks that the model read no name in: "his Mar-a-Lago resort"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import places
from service.reading import long_names
from service.reading.names import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.cast import Cast
    from service.reading.parse import Parse, Word


def unread(parse: Parse, names: Sequence[Name], cast: Cast) -> list[Name]:
    """Known landmarks of two words or more outside all names, in reading order.

    A single word may be many things ("Java", "Champagne"): those are left to the model.
    """
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    return [
        Name(
            first.i,
            last.i,
            first.start,
            last.end,
            parse.text[first.start : last.end],
            kind,
            "place",
        )
        for first, last, kind in long_names.matches(parse, _forms())
        if not any(i in taken or cast.at(i) for i in range(first.i, last.i + 1))
        and not _goes_on(parse, first, last)
    ]


@cache
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    return long_names.by_first_word(
        {
            form: kind
            for kind, entries in lexicon.table(places.PACKAGE, "landmarks").items()
            for name, entry in entries.items()
            for form in (name, *entry.get("also", ()))
        }
    )


def _goes_on(parse: Parse, first: Word, last: Word) -> bool:
    """Whether it is a part of a longer name: "Trump Taj Mahal", "Near East Policy"."""
    around = [parse.words[i] for i in (first.i - 1, last.i + 1) if 0 <= i < len(parse.words)]
    return any(
        word.sentence is first.sentence and word.tag in ("NNP", "NNPS") and word.text[0].isupper()
        for word in around
    )
