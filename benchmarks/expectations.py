"""Does a story record hold what seeds/expected.toml says that it should?

Each entry of that file is one question with the answer yes or no. Comparison ignores case and
straightens curly quotes.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPECTED = Path(__file__).resolve().parent.parent / "seeds" / "expected.toml"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True)
class Expectation:
    """One entry: its kind, what it says, and why it is not met yet, if so."""

    kind: str
    entry: dict[str, Any]
    gap: str | None

    @property
    def label(self) -> str:
        """A short name for a test or a table."""
        keys = ("said", "names", "word", "words", "values", "value")
        what = next(self.entry[key] for key in keys if key in self.entry)
        first = what[0] if isinstance(what, list) else what
        where = f" in {self.entry['article']}" if "article" in self.entry else ""
        return f"{self.kind}: {first}{where}"

    def is_met_by(self, story: dict[str, Any]) -> bool:
        """Whether the record says so."""
        return _QUESTIONS[self.kind](self.entry, story)


@cache
def expectations() -> tuple[Expectation, ...]:
    """All entries of the file, in its order."""
    content = tomllib.loads(EXPECTED.read_text(encoding="utf-8"))
    return tuple(
        Expectation(kind, entry, entry.get("gap"))
        for kind, entries in content.items()
        if isinstance(entries, list)
        for entry in entries
    )


def _fold(text: str | None) -> str:
    return " ".join((text or "").translate(_STRAIGHT).lower().split())


def _forms(entity: dict[str, Any]) -> set[str]:
    return {_fold(entity["name"]), *(_fold(alias["text"]) for alias in entity["aliases"])}


def _has_word(word: str, texts: list[str]) -> bool:
    pattern = re.compile(rf"(?<!\w){re.escape(_fold(word))}")
    return not word or any(pattern.search(_fold(text)) for text in texts)


def _covers(entry: dict[str, Any], item: dict[str, Any]) -> bool:
    return set(entry["articles"]) <= set(item["article_ids"])


def _entity_matches(entry: dict[str, Any], entity: dict[str, Any]) -> bool:
    return (
        {_fold(name) for name in entry["names"]} <= _forms(entity)
        and entity["type"] == entry["type"]
        and entity["country_code"] == entry.get("country", entity["country_code"])
        and _has_word(entry.get("role", ""), entity.get("roles") or [""])
        and _covers(entry, entity)
    )


def _actor(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    return any(_entity_matches(entry, actor) for actor in story["actors"])


def _described(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    return any(
        not actor["named"]
        and actor["type"] == entry["type"]
        and _has_word(entry["word"], [actor["name"]])
        and _covers(entry, actor)
        for actor in story["actors"]
    )


def _location(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    return any(
        {_fold(name) for name in entry["names"]} & _forms(place)
        and place["type"] == entry["type"]
        and place["country_code"] == entry["country"]
        and _covers(entry, place)
        for place in story["locations"]
    )


def _claims_behind(claim: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for value in claim["values"]:
        yield from value["claims"]


def _part(claim: dict[str, Any], part: str, key: str = "text") -> str:
    return str((claim[part] or {}).get(key) or "")


def _gives(wanted: dict[str, Any], claim: dict[str, Any]) -> bool:
    carried = {
        article
        for value in claim["values"]
        if value["value"] == wanted["value"]
        and value["comparator"] == wanted.get("bound", value["comparator"])
        for article in value["article_ids"]
    }
    return set(wanted["articles"]) <= carried


def _number(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    for claim in story["numeric_claims"]:
        behind = list(_claims_behind(claim))
        subjects = [claim["subject"] or "", *(_part(c, "subject") for c in behind)]
        lemmas = {_part(c, "predicate", "lemma") for c in behind}
        if (
            claim["status"] == entry["status"]
            and (claim["lowest"], claim["highest"]) == (entry["lowest"], entry["highest"])
            and _has_word(entry["counted"], subjects)
            and lemmas & set(entry["said"])
            and all(_gives(wanted, claim) for wanted in entry["values"])
        ):
            return True
    return False


def _said_by(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    return any(
        value["value"] == entry["value"]
        and claim["article_id"] == entry["article"]
        and any(
            _has_word(source, [_part(claim, "attribution"), _part(claim, "attribution", "name")])
            for source in entry["source"]
        )
        for entry_claim in story["numeric_claims"]
        for value in entry_claim["values"]
        for claim in value["claims"]
    )


def _no_number(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    given = {value["value"] for claim in story["numeric_claims"] for value in claim["values"]}
    return not given & set(entry["values"])


def _quote(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    actors = {actor["id"]: actor for actor in story["actors"]}
    for quote in story["quotes"]:
        speaker = quote["speaker"] or {}
        names = {_fold(speaker.get("name"))}
        names |= _forms(actors[speaker["actor_id"]]) if speaker.get("actor_id") else set()
        names |= {_fold(v["speaker"]["text"]) for v in quote["variants"] if v["speaker"]}
        texts = [_fold(quote["text"]), *(_fold(v["text"]) for v in quote["variants"])]
        if (
            any(_fold(entry["words"]) in text for text in texts)
            and _fold(entry["speaker"]) in names
            and quote["type"] == entry["type"]
            and _covers(entry, quote)
        ):
            return True
    return False


def _no_actor(entry: dict[str, Any], story: dict[str, Any]) -> bool:
    unwanted = {_fold(name) for name in entry["names"]}
    return not any(unwanted & _forms(actor) for actor in story["actors"])


_QUESTIONS = {
    "actor": _actor,
    "described": _described,
    "location": _location,
    "number": _number,
    "said_by": _said_by,
    "no_number": _no_number,
    "quote": _quote,
    "no_actor": _no_actor,
}
