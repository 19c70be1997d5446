"""A story record as lines for people: what `storyfold story` and `make story` print."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_ACTORS, MOST_PLACES, MOST_NUMBERS, MOST_QUOTES, MOST_VARIANTS = 14, 12, 12, 10, 4
MOST_EVENTS = 30
BOUNDS = {
    "approximately": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
}
COLOURS = {"bold": "1", "dim": "2", "agreed": "32", "conflicting": "31", "compatible": "36"}


class Page:
    """`width` in columns; `whole` is where a reader finds what the page leaves out."""

    def __init__(self, colours: bool = False, width: int = 100, whole: str = "the record") -> None:
        self._colours = colours
        self._width = width
        self._whole = whole

    def story(self, story: dict[str, Any]) -> Iterator[str]:
        """The whole page."""
        articles = story["articles"]
        copies = [a for a in articles if a["duplicate_of"]]
        yield ""
        yield self._paint(
            f"{len(articles)} articles, {len(articles) - len(copies)} independent, "
            f"{sum(a['words'] for a in articles):,} words, coherence {story['coherence']}",
            "bold",
        )
        yield from self._section("In short", self._overview(story))
        yield from self._section("Actors", self._actors(story))
        yield from self._section("Places", self._places(story))
        yield from self._section("Numbers", self._numbers(story))
        yield from self._section("Quotes", self._quotes(story))
        yield from self._section("Timeline", self._timeline(story))

    def _section(self, title: str, lines: Iterable[str]) -> Iterator[str]:
        yield ""
        yield self._paint(title.upper(), "bold")
        yield from lines

    def _overview(self, story: dict[str, Any]) -> Iterator[str]:
        for fact in story["overview"]:
            text = f"· {fact['text']} [{' '.join(fact['article_ids'])}]"
            yield from textwrap.wrap(
                text, self._width, initial_indent="  ", subsequent_indent="    "
            )

    def _actors(self, story: dict[str, Any]) -> Iterator[str]:
        actors = story["actors"]
        for actor in actors[:MOST_ACTORS]:
            kind = actor["type"] if actor["named"] else f"{actor['type']}, unnamed"
            roles = f", {actor['roles'][0]}" if actor["roles"] else ""
            yield (
                f"  {self._paint(actor['name'], 'bold')} ({kind}{roles}) "
                f"{self._outlets(actor['article_ids'])}"
            )
            yield from self._spellings(actor)
        yield from self._rest(actors, MOST_ACTORS, "actors")

    def _spellings(self, entity: dict[str, Any]) -> Iterator[str]:
        forms = [f"{a['text']} {self._outlets(a['article_ids'])}" for a in entity["aliases"]]
        if forms:
            yield "      also " + ", ".join(forms)

    def _places(self, story: dict[str, Any]) -> Iterator[str]:
        places = story["locations"]
        for place in places[:MOST_PLACES]:
            country = f", {place['country_code']}" if place["country_code"] else ""
            also = "".join(f"; also {alias['text']}" for alias in place["aliases"])
            yield (
                f"  {self._paint(place['name'], 'bold')} ({place['type']}{country}{also}) "
                f"{self._outlets(place['article_ids'])}"
            )
        yield from self._rest(places, MOST_PLACES, "places")

    def _numbers(self, story: dict[str, Any]) -> Iterator[str]:
        claims = story["numeric_claims"]
        for claim in claims[:MOST_NUMBERS]:
            what = " · ".join(part for part in (claim["subject"], claim["predicate"]) if part)
            status = self._paint(claim["status"].replace("_", " "), claim["status"])
            yield (
                f"  {self._paint(what or claim['kind'], 'bold')}: {status}"
                f"{_range(claim)} {self._outlets(claim['article_ids'])}"
            )
            for value in claim["values"]:
                outlets = self._outlets(value["article_ids"])
                yield f"      {_quantity(value, claim['kind'])}{_says(value)} {outlets}"
        yield from self._rest(claims, MOST_NUMBERS, "numbers")

    def _quotes(self, story: dict[str, Any]) -> Iterator[str]:
        quotes = story["quotes"]
        for quote in quotes[:MOST_QUOTES]:
            speaker = (quote["speaker"] or {}).get("name") or "someone"
            yield f"  {self._paint(speaker, 'bold')}: {self._cut(_quoted(quote), len(speaker) + 4)}"
            variants = quote["variants"]
            if len(variants) == 1:
                yield f"      {quote['type']} {self._outlets(quote['article_ids'])}"
                continue
            for variant in variants[:MOST_VARIANTS]:
                nearness = f"{variant['similarity']:.2f}"
                lead = f"      {variant['article_id']} {variant['type']}, {nearness}: "
                yield lead + self._cut(_quoted(variant), len(lead))
            yield from self._rest(variants, MOST_VARIANTS, "wordings", "      ")
        yield from self._rest(quotes, MOST_QUOTES, "quotes")

    def _timeline(self, story: dict[str, Any]) -> Iterator[str]:
        events = story["timeline"]
        for event in events[:MOST_EVENTS]:
            when = _interval(event)
            outlets = self._outlets(event["article_ids"])
            room = len(when) + len(" ".join(event["article_ids"])) + 8
            yield f"  {self._paint(when, 'bold')}: {self._cut(event['text'], room)} {outlets}"
        yield from self._rest(events, MOST_EVENTS, "events")

    def _rest(self, items: list[Any], shown: int, what: str, lead: str = "  ") -> Iterator[str]:
        if len(items) > shown:
            yield self._paint(f"{lead}and {len(items) - shown} more {what} in {self._whole}", "dim")

    def _outlets(self, article_ids: list[str]) -> str:
        return self._paint(f"[{' '.join(article_ids)}]", "dim")

    def _cut(self, text: str, taken: int) -> str:
        room = max(self._width - taken, 30)
        text = " ".join(text.split())
        return text if len(text) <= room else text[: room - 1].rstrip() + "…"

    def _paint(self, text: str, style: str) -> str:
        code = COLOURS.get(style)
        return f"\x1b[{code}m{text}\x1b[0m" if self._colours and code else text


def _quoted(quote: dict[str, Any]) -> str:
    return f"“{quote['text']}”" if quote["type"] == "direct" else quote["text"]


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def _interval(event: dict[str, Any]) -> str:
    """A date as people write it: a year, a month, a day, else its first moment."""
    begun = str(event["from"])
    lengths = {"year": 4, "month": 7, "day": 10}
    if (length := lengths.get(event["granularity"])) is not None:
        return begun[:length]
    return f"{event['granularity'].replace('_', ' ')} from {begun.replace('T', ' ')}"


def _range(claim: dict[str, Any]) -> str:
    lowest, highest, consensus = claim["lowest"], claim["highest"], claim["consensus"]
    if lowest is None or lowest == highest:
        return ""
    most = f", most say {_number(consensus)}" if consensus is not None else ""
    return f", {_number(lowest)} to {_number(highest)}{most}"


def _quantity(value: dict[str, Any], kind: str) -> str:
    """A number with its bound and unit; what is counted stands in the line above it."""
    unit = f" {value['unit']}" if value["unit"] and kind != "count" else ""
    if kind in {"duration", "age"} and value["value"] != 1:
        unit += "s"
    if value["value"] is None or value["comparator"] == "between":
        return f"{_number(value['lower'])} to {_number(value['upper'])}{unit}"
    return f"{BOUNDS.get(value['comparator'], '')}{_number(value['value'])}{unit}"


def _says(value: dict[str, Any]) -> str:
    """Who gives a number, the commonest first; nothing where the articles say it themselves."""
    names = Counter(
        claim["attribution"]["name"] or claim["attribution"]["text"]
        for claim in value["claims"]
        if claim["attribution"]
    )
    return (
        f", say{'s' * (len(names) == 1)} {', '.join(name for name, _ in names.most_common(3))}"
        if names
        else ""
    )
