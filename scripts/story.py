"""Five articles in, one story record out: `make story`.

Starts the service on a free port, posts seeds/ to /v1/stories, prints the record for people and
writes it whole to story.json. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import textwrap
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.local_service import ROOT, LocalService, ServiceError, running, seed_articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_ACTORS, MOST_PLACES, MOST_NUMBERS, MOST_QUOTES, MOST_VARIANTS = 14, 12, 12, 10, 4
BOUNDS = {
    "approximately": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
}
COLOURS = {"bold": "1", "dim": "2", "agreed": "32", "conflicting": "31", "compatible": "36"}


def main() -> int:
    """Print the story of the seeds; the exit status says whether it worked."""
    parser = argparse.ArgumentParser(prog="python -m scripts.story", description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "story.json")
    path = parser.parse_args().output
    articles = seed_articles()
    try:
        _say("starting the service (two workers, one model) …")
        with running(workers=2) as service:
            _say(f"ready after {service.seconds_to_ready:.1f} s at {service.url}")
            story = _ask(service, articles)
    except ServiceError as error:
        print(f"storyfold: {error}", file=sys.stderr)
        return 1
    _say("service stopped")
    text = json.dumps(story, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
    print("\n".join(Page(_colours_wanted(), _width()).story(story)))
    print(f"\nThe whole record, with every span: {path.name} ({len(text) // 1000:,} kB)")
    return 0


def _ask(service: LocalService, articles: list[dict[str, Any]]) -> Any:
    started = time.perf_counter()
    answer = service.post("/v1/stories", {"articles": articles})
    if answer.status != 200:
        raise ServiceError(f"/v1/stories answered {answer.status}: {answer.body.decode()[:500]}")
    words = sum(len(article["text"].split()) for article in articles)
    seconds = time.perf_counter() - started
    _say(f"{len(articles)} articles, {words:,} words, one record: {seconds:.2f} s")
    return answer.json


def _say(step: str) -> None:
    print(f"storyfold: {step}", file=sys.stderr, flush=True)


def _colours_wanted() -> bool:
    """Colours are for a person at a terminal, who has not asked for none (NO_COLOR)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


class Page:
    """A story record as lines for people. `width` in columns; colours only if wanted."""

    def __init__(self, colours: bool = False, width: int = 100) -> None:
        self._colours = colours
        self._width = width

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

    def _rest(self, items: list[Any], shown: int, what: str, lead: str = "  ") -> Iterator[str]:
        if len(items) > shown:
            yield self._paint(f"{lead}and {len(items) - shown} more {what} in story.json", "dim")

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


if __name__ == "__main__":
    sys.exit(main())
