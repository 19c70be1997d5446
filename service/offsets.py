"""Offsets of a whole Summary in another unit: code points, UTF-16 code units or UTF-8 bytes.

Reading counts in code points. JavaScript, Java and C# count in UTF-16 code units, Go and Rust in
UTF-8 bytes. The text is never changed for it: no normalization, no other line ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from service.records import (
    Actor,
    Attribution,
    Location,
    Mention,
    NumericClaim,
    Phrase,
    Quote,
    Span,
    Speaker,
    Summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Move = Callable[[int], int]

UNITS = ("code_point", "utf16", "utf8")

_WIDE_16 = re.compile("[\U00010000-\U0010ffff]")
_WIDE_8 = re.compile("[^\x00-\x7f]")


def length(text: str, unit: str) -> int:
    """How long a text is in a unit."""
    if unit == "code_point" or text.isascii():
        return len(text)
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))


def mapping(text: str, unit: str) -> Move:
    """A function from an offset in code points of this text to the same place in a unit.

    Linear in the text once, then logarithmic in the number of characters that are wider than one
    unit, which in English news are a few dozen.
    """
    if unit not in UNITS:
        raise ValueError(f"an offset unit is one of {', '.join(UNITS)}")
    if unit == "code_point" or text.isascii():
        return int
    extra: list[int] = []  # the place of a character, once for each unit beyond its first
    if unit == "utf16":
        extra.extend(match.start() for match in _WIDE_16.finditer(text))
    else:
        for match in _WIDE_8.finditer(text):
            extra += [match.start()] * (len(match[0].encode("utf-8", "surrogatepass")) - 1)
    return lambda offset: offset + bisect_left(extra, offset)


def convert(summary: Summary, text: str, unit: str) -> Summary:
    """A Summary that counts in code points of `text`, in another unit."""
    article = replace(summary.article, offset_unit=unit)
    if unit == "code_point" or text.isascii():
        return replace(summary, article=article)
    at = mapping(text, unit)
    return Summary(
        article=replace(article, boilerplate=_spans(article.boilerplate, at)),
        actors=tuple(_actor(actor, at) for actor in summary.actors),
        locations=tuple(_location(location, at) for location in summary.locations),
        numeric_claims=tuple(_claim(claim, at) for claim in summary.numeric_claims),
        quotes=tuple(_quote(quote, at) for quote in summary.quotes),
        model=summary.model,
    )


def _span(span: Span, at: Move) -> Span:
    return Span(at(span.start), at(span.end), span.text)


def _spans(spans: tuple[Span, ...], at: Move) -> tuple[Span, ...]:
    return tuple(_span(span, at) for span in spans)


def _mentions(mentions: tuple[Mention, ...], at: Move) -> tuple[Mention, ...]:
    return tuple(Mention(at(m.start), at(m.end), m.text, m.kind) for m in mentions)


def _phrase(phrase: Phrase | None, at: Move) -> Phrase | None:
    if phrase is None:
        return None
    return Phrase(at(phrase.start), at(phrase.end), phrase.text, phrase.lemma)


def _actor(actor: Actor, at: Move) -> Actor:
    return replace(actor, mentions=_mentions(actor.mentions, at))


def _location(location: Location, at: Move) -> Location:
    return replace(location, mentions=_mentions(location.mentions, at))


def _attribution(source: Attribution | None, at: Move) -> Attribution | None:
    return source and replace(source, start=at(source.start), end=at(source.end))


def _claim(claim: NumericClaim, at: Move) -> NumericClaim:
    return replace(
        claim,
        start=at(claim.start),
        end=at(claim.end),
        sentence=_span(claim.sentence, at),
        subject=claim.subject and _span(claim.subject, at),
        predicate=_phrase(claim.predicate, at),
        attribution=_attribution(claim.attribution, at),
    )


def _speaker(speaker: Speaker | None, at: Move) -> Speaker | None:
    return speaker and replace(speaker, start=at(speaker.start), end=at(speaker.end))


def _quote(quote: Quote, at: Move) -> Quote:
    return replace(
        quote,
        spans=_spans(quote.spans, at),
        cue=_phrase(quote.cue, at),
        speaker=_speaker(quote.speaker, at),
    )
