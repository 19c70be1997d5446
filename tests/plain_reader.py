"""A reader that needs no model: capitalized words act, digits count, curly quotes speak.

For tests of everything round the reading. It finds spans in any text, so what holds for spans can
be stated for any text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service import __version__
from service.fingerprint import fingerprint
from service.reading.reader import Busy, UnsupportedLanguage
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
    ReferenceDate,
    Span,
    Speaker,
    Summary,
)

if TYPE_CHECKING:
    from service.records import Article

MODEL = Model(__version__, Pipeline("plain", "1.0"))

_NAME = re.compile(r"(?!\w+day\b)[A-ZÀ-ÞА-Я]\w+")
_NUMBER = re.compile(r"[0-9]{1,9}(?![0-9])")
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_QUOTED = re.compile("“([^“”]+)”")
_FURNITURE = re.compile("Also read:[^\n]*")
_SENTENCE = re.compile(r"[A-Z“][^.\n]{20,}\.")


@dataclass
class PlainReader:
    """Reads without a model. `busy` makes it turn that many calls away, `language` all of them."""

    ready: bool = True
    model: Model = MODEL
    busy: int = 0
    language: str | None = None
    failure: Exception | None = None
    read_ids: list[str] = field(default_factory=list)

    def read(self, article: Article) -> Summary:
        """A Summary whose spans are right."""
        if self.failure:
            raise self.failure
        if self.language:
            raise UnsupportedLanguage(self.language)
        if self.busy:
            self.busy -= 1
            raise Busy("no turn")
        self.read_ids.append(article.id)
        text = article.text
        actors = _actors(text)
        first = actors[0] if actors else None
        return Summary(
            article=_info(article),
            actors=actors,
            locations=_locations(text),
            numeric_claims=_claims(text, first),
            quotes=_quotes(text, first),
            dates=_dates(text),
            model=self.model,
        )


def _span(text: str, match: re.Match[str], group: int = 0) -> Span:
    start, end = match.span(group)
    return Span(start, end, text[start:end])


def _mentions(text: str) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for match in _NAME.finditer(text):
        mention = Mention(match.start(), match.end(), match[0], "name")
        found.setdefault(match[0], []).append(mention)
    return found


def _actors(text: str) -> tuple[Actor, ...]:
    return tuple(
        Actor(f"actor-{i}", name, "person", True, (), ("captain",), None, 0.5, tuple(mentions))
        for i, (name, mentions) in enumerate(_mentions(text).items(), 1)
    )


def _locations(text: str) -> tuple[Location, ...]:
    found = _mentions(text).get("Bergen")
    if not found:
        return ()
    place = Location(
        "location-1", "Bergen", "city", "NO", "NO-46", 3161732, 60.39, 5.32, ("Björgvin",),
        tuple(found),
    )  # fmt: skip
    return (place,)


def _claims(text: str, first: Actor | None) -> tuple[NumericClaim, ...]:
    claims = []
    for i, match in enumerate(_NUMBER.finditer(text), 1):
        span = _span(text, match)
        value = float(match[0])
        said = first.mentions[0] if first else None
        claims.append(
            NumericClaim(
                id=f"claim-{i}",
                start=span.start,
                end=span.end,
                text=span.text,
                sentence=span,
                quantity=Quantity(value, value, value, "equal", "count", "person"),
                subject=span if i % 2 else None,
                predicate=Phrase(span.start, span.end, span.text, "die") if i % 3 else None,
                attribution=said
                and Attribution(said.start, said.end, said.text, "actor-1", said.text),
                negated=False,
                hypothetical=False,
                when="date-1" if _DAY.search(text) else None,
                where=("location-1",) if "Bergen" in _mentions(text) else (),
                part_of="claim-1" if i > 1 else None,
            )
        )
    return tuple(claims)


def _dates(text: str) -> tuple[Date, ...]:
    found = []
    for i, match in enumerate(_DAY.finditer(text), 1):
        span = _span(text, match)
        found.append(
            Date(
                f"date-{i}", span.start, span.end, span.text, "2025-01-06", "2025-01-07", "day",
                None, "in",
            )
        )  # fmt: skip
    return tuple(found)


def _quotes(text: str, first: Actor | None) -> tuple[Quote, ...]:
    quotes = []
    for i, match in enumerate(_QUOTED.finditer(text), 1):
        said = first.mentions[0] if first else None
        quotes.append(
            Quote(
                id=f"quote-{i}",
                type="direct",
                text=match[1],
                spans=(_span(text, match, 1),),
                cue=said and Phrase(said.start, said.end, said.text, "say"),
                speaker=said
                and Speaker(said.start, said.end, said.text, "actor-1", said.text, ("actor-1",)),
                denied=False,
                when="date-1" if _DAY.search(text) else None,
            )
        )
    return tuple(quotes)


def _date_ids(text: str, sentence: re.Match[str]) -> tuple[str, ...]:
    found = (date for date in _dates(text) if sentence.start() <= date.start < sentence.end())
    return tuple(date.id for date in found)


def _info(article: Article) -> ArticleInfo:
    text = article.text
    return ArticleInfo(
        id=article.id,
        title=article.title,
        source=article.source,
        url=article.url,
        published_at=article.published_at,
        home=article.home,
        reference_date=article.published_at
        and ReferenceDate(article.published_at[:10], "published_at"),
        language=article.language or "en",
        offset_unit="code_point",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        fingerprint=fingerprint(text),
        characters=len(text),
        words=len(text.split()),
        sentences=text.count("."),
        text=text if article.extracted else None,
        boilerplate=tuple(_span(text, match) for match in _FURNITURE.finditer(text)),
        key_sentences=tuple(
            KeySentence(match.start(), match.end(), match[0], _date_ids(text, match))
            for match in _SENTENCE.finditer(text)
        ),
    )
