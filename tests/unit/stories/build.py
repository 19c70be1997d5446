"""Summaries in a line: only what a test is about is stated, everything else is filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from service import __version__
from service.fingerprint import fingerprint
from service.records import (
    Actor,
    ArticleInfo,
    Attribution,
    Date,
    KeySentence,
    Location,
    Mention,
    Model,
    NumericClaim,
    Phrase,
    Pipeline,
    Quantity,
    Quote,
    Span,
    Speaker,
    Summary,
)

MODEL = Model(__version__, Pipeline("en_core_web_md", "3.7.1"))


def mentions(*forms: str, kind: str = "name", start: int = 0) -> tuple[Mention, ...]:
    """A mention of each form, one after the other."""
    found = []
    for form in forms:
        found.append(Mention(start, start + len(form), form, kind))
        start += len(form) + 1
    return tuple(found)


def actor(name: str, type_: str = "person", *aliases: str, **more: Any) -> Actor:
    """An actor mentioned once by each of its forms."""
    record = Actor(
        "", name, type_, True, aliases, (), None, 0.5, mentions(name, *aliases)
    )  # fmt: skip
    return replace(record, **more)


def group(name: str, *aliases: str) -> Actor:
    """A described group."""
    return actor(name, "group", *aliases, named=False, mentions=mentions(name, kind="nominal"))


def place(name: str, type_: str = "city", **more: Any) -> Location:
    """A place mentioned once."""
    record = Location("", name, type_, None, None, None, None, None, (), mentions(name))
    return replace(record, **more)


def quantity(value: float, unit: str | None = None, **more: Any) -> Quantity:
    """An exact count, unless told otherwise; a bound opens its side."""
    low: float | None = value
    high: float | None = value
    comparator = more.pop("comparator", "equal")
    if comparator in ("at_least", "more_than"):
        high = None
    if comparator in ("at_most", "less_than"):
        low = None
    return replace(Quantity(value, low, high, comparator, "count", unit), **more)


def claim(
    how_many: Quantity, subject: str = "", predicate: str = "", sentence: str = "", **more: Any
) -> NumericClaim:
    """A claim; `predicate` is a verb as written, or `text/lemma`."""
    text, _, lemma = predicate.partition("/")
    number = f"{how_many.value:g}" if how_many.value is not None else "many"
    whole = sentence or f"{number} {subject} {text}."
    record = NumericClaim(
        "", 0, len(number), number, Span(0, len(whole), whole), how_many,
        Span(0, len(subject), subject) if subject else None,
        Phrase(0, len(text), text, lemma or text) if text else None,
        None, False, False, None, (), None,
    )  # fmt: skip
    return replace(record, **more)


def said_by(text: str, actor_id: str | None = None) -> Attribution:
    """An attribution."""
    return Attribution(0, len(text), text, actor_id, text if actor_id else None)


def quote(text: str, speaker: str | None = None, type_: str = "direct") -> Quote:
    """A quote; the speaker is the id of an actor, or words that resolve to none."""
    who = None
    if speaker is not None:
        known = speaker.startswith("actor-")
        who = Speaker(
            0, len(speaker), speaker, speaker if known else None, None, (speaker,) if known else ()
        )
    return Quote("", type_, text, (Span(0, len(text), text),), None, who, False, None)


def numbered(kind: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
    """Records with their ids; what has one keeps it."""
    return tuple(replace(r, id=r.id or f"{kind}-{n}") for n, r in enumerate(records, 1))


def summary(id_: str, *records: Any, text: str = "", **article: Any) -> Summary:
    """The Summary of an article that has these records, of any kind, in this order.

    A key sentence that is given as a Span tells of no date.
    """
    if "key_sentences" in article:
        article["key_sentences"] = tuple(
            one if isinstance(one, KeySentence) else KeySentence(one.start, one.end, one.text, ())
            for one in article["key_sentences"]
        )
    whole = text or f"article {id_}"
    info = ArticleInfo(
        id_, None, None, None, None, None, None, "en", "code_point", "0" * 64, fingerprint(whole),
        len(whole), len(whole.split()), 1, None, (), (),
    )  # fmt: skip
    return Summary(
        replace(info, **article),
        numbered("actor", tuple(r for r in records if isinstance(r, Actor))),
        numbered("location", tuple(r for r in records if isinstance(r, Location))),
        numbered("claim", tuple(r for r in records if isinstance(r, NumericClaim))),
        numbered("quote", tuple(r for r in records if isinstance(r, Quote))),
        numbered("date", tuple(r for r in records if isinstance(r, Date))),
        MODEL,
    )
