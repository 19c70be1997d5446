"""Which words attribute, and in which construction.

Tables: lexicon/cues.toml, and lexicon/quoted_words.toml for what only reports quoted words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from service import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


PACKAGE = "service.reading.vocabulary"


def _split(value: str | dict[str, Any]) -> Any:
    if isinstance(value, str):
        return frozenset(_in_both_spellings(value.split()))
    return {key: _split(inner) for key, inner in value.items()}


def _in_both_spellings(words: Iterable[str]) -> Iterator[str]:
    """Words as listed and, of those in -ize, the British spelling: "theorize", "theorise"."""
    for word in words:
        yield word
        if word.endswith("ize"):
            yield word.removesuffix("ize") + "ise"


@cache
def _table() -> dict[str, Any]:
    return {key: _split(value) for key, value in lexicon.table(PACKAGE, "cues").items()}


@cache
def _quoted_only() -> dict[str, frozenset[str]]:
    """The words that report only quoted words in a construction, by the construction."""
    table = lexicon.table(PACKAGE, "quoted_words")
    found = {frame: set(_split(words)) for frame, words in table["frames"].items()}
    for part in table["classes"].values():
        for frame in part["frames"].split():
            found.setdefault(frame, set()).update(_split(part["words"]))
    return {frame: frozenset(words) for frame, words in found.items()}


@cache
def _anywhere() -> dict[str, frozenset[str]]:
    """The words that report quoted words or not, by the construction."""
    found = {f"noun:{frame}": words for frame, words in _table()["nouns"].items()}
    for name, part in _table()["verbs"].items():
        if name == "that":
            continue
        if isinstance(part, frozenset):
            found[name] = part
        else:
            found |= {f"{_PREFIXES[name]}:{frame}": words for frame, words in part.items()}
    return found


_PREFIXES = {"preposition": "prep", "object_preposition": "obj", "passive": "pass"}


@cache
def verbs() -> dict[str, frozenset[str]]:
    """The constructions of every verb of the tables.

    A construction is a list's name (`speech`, `infinitive`, …), `prep:about` for what follows a
    preposition, `obj:of` for an object with it, `pass:as` for a passive. A verb with a particle
    is written `play_down`.
    """
    return _by_lemma(
        (frame, words)
        for table in (_anywhere(), _quoted_only())
        for frame, words in table.items()
        if not frame.startswith("noun:")
    )


@cache
def behind_that() -> frozenset[str]:
    """Verbs that report a clause only after an overt "that": "held that the fee was due"."""
    manners = listed("verbs", "quoted_only") - listed("wordless", "no_clause")
    return listed("verbs", "that") | manners


@cache
def with_particles() -> dict[str, dict[str, frozenset[str]]]:
    """The constructions of verbs with a particle, by verb and particle: `{"play": {"down": …}}`."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for words, frames in verbs().items():
        lemma, joint, particle = words.partition("_")
        if joint:
            found.setdefault(lemma, {})[particle] = frames
    return found


@cache
def nouns() -> dict[str, frozenset[str]]:
    """The constructions of every noun: `that`, `infinitive`, or a preposition."""
    return _by_lemma(
        (frame.removeprefix("noun:"), words)
        for table in (_anywhere(), _quoted_only())
        for frame, words in table.items()
        if frame.startswith("noun:")
    )


@cache
def adjectives() -> dict[str, frozenset[str]]:
    """The constructions of every adjective: `clause`, `infinitive`, or a preposition."""
    return _by_lemma(_table()["adjectives"].items())


def _by_lemma(lists: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    frames: dict[str, set[str]] = {}
    for frame, words in lists:
        for lemma in words:
            frames.setdefault(lemma, set()).add(frame)
    return {lemma: frozenset(found) for lemma, found in frames.items()}


@cache
def viewpoints() -> dict[str, frozenset[str]]:
    """Nouns of adjuncts that tell whose view something is, with "in" or "by": "in her opinion"."""
    return _by_lemma(_table()["viewpoints"].items())


@cache
def listed(part: str, key: str) -> frozenset[str]:
    """One list of lexicon/cues.toml as it stands there: `listed("documents", "media")`."""
    found: frozenset[str] = _table()[part][key]
    return found


def phrases(part: str) -> list[tuple[str, ...]]:
    """The phrases of several words in a part of lexicon/cues.toml, each as its words, sorted."""
    return sorted(tuple(phrase.split("_")) for phrase in listed(part, "phrases"))


def controls_by_object(lemma: str) -> bool:
    """Whether the object of a verb does what an infinitive after it says: "told him to say"."""
    return lemma in listed("control", "object") or "object_infinitive" in verbs().get(lemma, ())


def needs_marks(lemma: str, frame: str) -> bool:
    """Whether a word reports in a construction only what stands in quotation marks.

    `frame` is as in `verbs`, of a noun with `noun:` before it. A verb that has a particle is asked
    about without it.
    """
    return lemma in _in_marks().get(frame, ()) and lemma not in _anywhere().get(frame, ())


@cache
def _in_marks() -> dict[str, frozenset[str]]:
    """The words of `_quoted_only`, verbs without their particles."""
    return {
        frame: frozenset(word.partition("_")[0] for word in words)
        for frame, words in _quoted_only().items()
    }


@cache
def forms() -> dict[str, str]:
    """Inflected forms that are verbs of saying whatever their tag, with their lemma."""
    return {form: lemma for lemma, words in _table()["forms"].items() for form in sorted(words)}


@cache
def present() -> frozenset[str]:
    """The present tense of the verbs that tag what is said: "state", "states"."""
    said = [lemma for lemma, frames in verbs().items() if "speech" in frames]
    return frozenset([*said, *[f"{lemma}s" for lemma in said]])


def is_wordless(lemma: str) -> bool:
    """Whether a verb puts nothing into words: "thought", "showed" or "made clear", not "said"."""
    frames = verbs().get(lemma, ())
    return lemma in listed("wordless", "verbs") or ("thought" in frames and "speech" not in frames)


@cache
def phrasal() -> dict[str, frozenset[str]]:
    """Verbs of saying with an object or a particle: `{"chime": {"in"}}`, by the verb."""
    found: dict[str, frozenset[str]] = _table()["phrasal"]
    return found
