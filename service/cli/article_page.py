"""A Summary as lines for people: what `storyfold read` prints."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST = 20  # entries of a kind; --json has them all


def lines(summary: dict[str, Any], colours: bool, width: int) -> Iterator[str]:
    """The page of one article: who, where, how many, when, who said what."""
    article = summary["article"]

    def bold(text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if colours else text

    yield bold(f"{article['id']}: {article['words']:,} words, {article['sentences']} sentences")
    kinds: tuple[tuple[str, str, Callable[[dict[str, Any]], str]], ...] = (
        ("ACTORS", "actors", _actor),
        ("PLACES", "locations", _place),
        ("NUMBERS", "numeric_claims", _number),
        ("DATES", "dates", _date),
        ("QUOTES", "quotes", _quote),
    )
    for title, kind, line in kinds:
        entries = summary[kind]
        if entries:
            yield from ("", bold(title))
            yield from _wrapped((line(entry) for entry in entries[:MOST]), width)
            if len(entries) > MOST:
                yield f"  and {len(entries) - MOST} more (--json)"
    yield ""


def _wrapped(texts: Iterable[str], width: int) -> Iterator[str]:
    for text in texts:
        plain = " ".join(text.split())
        yield from textwrap.wrap(plain, width, initial_indent="  ", subsequent_indent="      ")


def _actor(actor: dict[str, Any]) -> str:
    kind = actor["type"] if actor["named"] else f"{actor['type']}, unnamed"
    also = "; also ".join(actor["aliases"])
    return (
        f"{actor['name']} ({', '.join([kind, *actor['roles'][:2]])})"
        f"{f', also {also}' if also else ''}, {len(actor['mentions'])}×"
    )


def _place(place: dict[str, Any]) -> str:
    code = f", {place['country_code']}" if place["country_code"] else ""
    return f"{place['name']} ({place['type']}{code})"


def _number(claim: dict[str, Any]) -> str:
    subject = f" · {claim['subject']['text']}" if claim["subject"] else ""
    predicate = f" · {claim['predicate']['text']}" if claim["predicate"] else ""
    source = claim["attribution"]
    says = f", says {source['name'] or source['text']}" if source else ""
    return f"{claim['text']}{subject}{predicate}{says}{', negated' if claim['negated'] else ''}"


def _date(date: dict[str, Any]) -> str:
    if date["from"] is None:
        return f"{date['text']}: open"
    return f"{date['text']}: {date['from']} to before {date['to']} ({date['granularity']})"


def _quote(quote: dict[str, Any]) -> str:
    speaker = quote["speaker"]
    name = (speaker["name"] or speaker["text"]) if speaker else "nobody named"
    text = f"“{quote['text']}”" if quote["type"] == "direct" else quote["text"]
    return f"{name}{' denies' if quote['denied'] else ''}: {text}"
