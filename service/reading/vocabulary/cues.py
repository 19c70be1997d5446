"""Which words attribute, and in which construction.

Tables: lexicon/cues.toml, and lexicon/quoted_words.toml for what only reports quoted words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from service import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from service.reading.parse.words import Word

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
    """Verbs that report a clause only behind an overt "that": "held that the fee was due"."""
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


def constructions(verb: Word) -> frozenset[str]:
    """The constructions of a verb with its particle: "played it down" reports, "played" does not.

    Empty for a verb that attributes in none.
    """
    frames = verbs().get(verb.lemma, frozenset())
    particles = with_particles().get(verb.lemma, {})
    for child in verb.having(*_PARTICLES):
        if child.lower in particles:
            return particles[child.lower] | frames
    return frames


_PARTICLES = ("prt", "advmod")


def attributes(verb: Word) -> bool:
    """Whether a verb stands in a construction in which it tells what somebody says or asks for.

    "Apologized for the delay", "called on him to go", "accused him of lying"; not "called a cab".
    """
    frames = constructions(verb)
    if not frames:
        return False
    if "object_infinitive" in frames and any(
        to.tag == "VB" for to in verb.having("xcomp", "ccomp")
    ):
        return True
    kinds = ("prep", "obj") if verb.child("dobj") is not None else ("prep",)
    found = [f"{kind}:{link.lower}" for link in verb.having("prep") for kind in kinds]
    return any(frame in frames and not needs_marks(verb.lemma, frame) for frame in found)


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
    """One list of cues.toml as it stands there: `listed("documents", "media")`."""
    found: frozenset[str] = _table()[part][key]
    return found


def phrases(part: str) -> list[tuple[str, ...]]:
    """The phrases of several words that a part of cues.toml lists, each as its words, sorted."""
    return sorted(tuple(phrase.split("_")) for phrase in listed(part, "phrases"))


def controls_by_object(lemma: str) -> bool:
    """Whether the object of a verb does what an infinitive behind it says: "told him to say"."""
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


def tags(verb: Word) -> bool:
    """Whether a verb can close or part what it reports: "…, Roe said", "…, experts believe, …"."""
    if "speech" in verbs().get(verb.lemma, ()):
        return True
    who = verb.child("nsubj") if verb.lemma in listed("tagging", "thinking") else None
    if who is None or who.i > verb.i:  # no "(think Ann Roe)"
        return False
    return who.lower not in listed("tagging", "writer")


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


_QUOTED = frozenset(("speech", "quoted_only", "question"))


def speaks(word: Word) -> bool:
    """Whether a word is a verb that quoted words can go with."""
    if word.pos not in ("VERB", "AUX"):
        return word.pos in ("NOUN", "PROPN") and word.lower in forms()
    frames = verbs().get(word.lemma)
    if frames is None or _QUOTED.isdisjoint(frames) or word.lemma in listed("wordless", "verbs"):
        beside = _table()["phrasal"].get(word.lemma)
        return beside is not None and _has_beside(word, beside)
    return True


def _has_beside(word: Word, beside: frozenset[str]) -> bool:
    """Whether a verb has one of these objects, or, leading to nothing else, of these particles."""
    if any(child.lower in beside for child in word.having("dobj")):
        return True
    if word.tag == "VBG" or word.child("xcomp", "prep") is not None:
        return False
    return any(child.lower in beside for child in word.having("prt", "advmod"))


def lemma(word: Word) -> str:
    """The lemma of a cue, also where its tag is wrong."""
    return word.lemma if word.pos in ("VERB", "AUX") else forms().get(word.lower, word.lemma)
