"""Places that the model read no name in: "his Corran Bay resort", "flew to Kramatorsk"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from service import lexicon
from service.naming import places
from service.reading.grammar.word_classes import PROPER, PROPER_NOUN
from service.reading.grammar.words.nouns import follows_party
from service.reading.names.missed import long_countries as long_names
from service.reading.names.name import Name
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.records.terms import LocationType


# A word after one of these is where something is, if it is a name of a place at all.
LOCATIVE = lexicon.words(gazetteer.PACKAGE, "place_clues", "before_missed")
# What the model calls a word of a language that it does not know.
UNSURE = frozenset(("", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"))
# What a member sits for: a Georgia among them is the state.
SEATED = (places.CITY, places.REGION)
# Smaller places share their names with too many other things.
LEAST_PEOPLE, LEAST_SPELLINGS = 50_000, 20


def unread(parse: Parse, names: Sequence[Name], cast: Cast) -> list[Name]:
    """Known places outside all names, in reading order.

    Landmarks of two words or more, and single words that stand where a place does: elsewhere a
    word may be many things ("Java", "Champagne"), and those are left to the model.
    """
    spans = [
        (first, last, kind)
        for first, last, kind in long_names.matches(parse, _forms())
        if not _goes_on(parse, first, last)
    ]
    spans += [
        (word, word, kind)
        for word in parse.capitalized
        if word.tag == PROPER_NOUN and word.entity in UNSURE and (kind := _placed(parse, word))
    ]
    seats = [*_seats(parse), *_before_states(parse, names)]
    if not spans and not seats:
        return []
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    return [seat for seat in seats if seat.first not in taken and not cast.at(seat.first)] + [
        _place(parse, first, last, kind)
        for first, last, kind in sorted(spans, key=lambda span: (span[0].i, -span[1].i))
        if not any(i in taken or cast.at(i) for i in range(first.i, last.i + 1))
    ]


def _seats(parse: Parse) -> list[Name]:
    """Towns and states after a party's letter, "R-Ocilla", "D-Ohio": whom a member sits for."""
    found = []
    for word in parse.capitalized:
        if not follows_party(word):
            continue
        if not word.text.istitle() or parse.text.startswith(".", word.end):
            continue
        seats = [p for p in gazetteer.candidates(word.text) if p.kind in SEATED]
        kinds = [p.kind for p in seats if not p.is_hamlet]
        if kinds:
            found.append(_place(parse, word, word, kinds[0]))
    return found


def _before_states(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """Towns before the state that they lie in, written short: "taught in Liberal, Kan."."""
    found = []
    for name in names:
        if name.first < 2 or name.type not in PLACE_TYPES or not places.is_short(name.text):
            continue
        mark, word = parse.words[name.first - 1], parse.words[name.first - 2]
        if mark.text != "," or not word.text.istitle() or word.sentence is not mark.sentence:
            continue
        wholes = gazetteer.candidates(name.text) or gazetteer.candidates(f"{name.text}.")
        if not wholes or wholes[0].kind != places.REGION or _goes_on(parse, word, word):
            continue
        if any(
            p.kind == places.CITY and p.is_within(wholes[0])
            for p in gazetteer.candidates(word.text)
        ):
            found.append(_place(parse, word, word, places.CITY))
    return found


def _place(parse: Parse, first: Word, last: Word, kind: str) -> Name:
    type_ = cast("LocationType", kind)  # the table of landmarks is built with these
    text = parse.form(first.start, last.end)
    return Name(first.i, last.i, first.start, last.end, text, type_, "place")


def _placed(parse: Parse, word: Word) -> LocationType | None:
    """The kind of a well-known place whose name the word is, right after "in" or "near"."""
    if not word.i:
        return None
    before = parse.words[word.i - 1]
    if before.lower not in LOCATIVE or before.sentence is not word.sentence:
        return None
    if word.text.isupper() or _goes_on(parse, word, word):
        return None
    best = next(iter(gazetteer.candidates(word.text)), None)
    if best is None or not best.usual or best.kind not in ("city", "region", "country"):
        return None
    known = best.population >= LEAST_PEOPLE or best.spellings >= LEAST_SPELLINGS
    return best.kind if known else None


@cache
def _forms() -> long_names.Forms:
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
        word.sentence is first.sentence and word.tag in PROPER and word.text[0].isupper()
        for word in around
    )
