"""The names in what the model takes for one: cut at marks, dashes and words that no name contains.

"Roe, Doe said" and "Roe - the mayor" come as one entity, as do lists of surnames. Law firms,
ministries and universities have commas of their own. A unit's number, which is cut off too, is a
part of its name.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.word_classes import FINITE
from service.reading.names.edges import scores
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import HYPHENS, LABELS, LEGAL, OTHER_LABELS, PACKAGE, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.parse.words import Parse, Word

NAMING = LABELS | OTHER_LABELS  # not dates, amounts and the like
BOUNDS = frozenset(("/", "(", ")", "[", "]", "|", ";", ":", "…", "—", '"', "“", "”", "•"))
PERSON_BOUNDS = BOUNDS | {","}
CAMPUSES = lexicon.words(PACKAGE, "name_words", "campuses")
MODALS = lexicon.words(PACKAGE, "name_words", "modals")
APART = lexicon.words(PACKAGE, "name_words", "apart")
CUTTING = PERSON_BOUNDS | APART | HYPHENS
BETWEEN = lexicon.words("service.reading.names", "parts_of_names", "between_places")
AND = lexicon.words("service.reading.names", "parts_of_names", "joining")

ORDINAL = lexicon.pattern("service.reading.numbers", "numbers", r"\d{1,4}<ordinal_endings>")
# Bodies of which a nation has several, told by their number.
NUMBERED = lexicon.words("service.reading.names", "parts_of_names", "numbered_bodies")


def parts(parse: Parse) -> Iterator[tuple[list[Word], str]]:
    """The words and the label of every possible name, in reading order; no list is empty."""
    runs = _runs(parse)
    people = {words[-1].lower for words, label in runs if label == "PERSON"}
    for words, label in runs:
        if label == "PERSON" and _asks(words):
            words = words[1:]
        if label == "GPE" and (places := _joined_places(words)):
            yield from ((part, label) for part in places)
            continue
        if not _may_be_cut(words):
            yield words, label
            continue
        listed = label == "ORG" and _is_list_of_people(words, people)
        for part in _cut(words, label, listed):
            yield part, "PERSON" if listed else _label_of_part(part, words, label)


def _runs(parse: Parse) -> list[tuple[list[Word], str]]:
    """The model's entities as lists of words with their label; none crosses a sentence."""
    runs: list[tuple[list[Word], str]] = []
    before = None
    for word in [word for word in parse.words if word.entity in NAMING]:
        if (
            before is None
            or word.entity_begins
            or before.i + 1 < word.i
            or before.entity != word.entity
            or before.sentence is not word.sentence
        ):
            runs.append(([], word.entity))
        runs[-1][0].append(word)
        before = word
    return runs


def _asks(words: list[Word]) -> bool:
    """Whether the first word is a modal and no given name: "Will Roe win?"."""
    sentence = words[0].sentence.words
    opens = len(words) == 2 and words[0].lower in MODALS and words[0] is sentence[0]
    return opens and sentence[-1].text == "?"


def _joined_places(words: list[Word]) -> list[list[Word]]:
    """The two known places of "the Czech Republic or Austria"; none of "Bosnia and …"."""
    k = next((k for k, word in enumerate(words) if word.lower in BETWEEN), 0)
    parts = [words[:k], words[k + 1 :]]
    if not all(parts) or _is_known_place(words):
        return []
    return parts if all(_is_known_place(part) for part in parts) else []


def _is_known_place(words: list[Word]) -> bool:
    kept = words[words[0].lower == "the" :]
    return gazetteer.kind_of(" ".join([word.text for word in kept])) is not None


def _may_be_cut(words: list[Word]) -> bool:
    if len(words) < 2:
        return False
    return not CUTTING.isdisjoint([word.text for word in words]) or any(map(_is_its_verb, words))


def _is_its_verb(word: Word) -> bool:
    """Whether it is a verb in small letters, which ends a name: "Kite Q10 combines Kite"."""
    return word.tag in FINITE and word.text.islower()


def _label_of_part(part: list[Word], words: list[Word], label: str) -> str:
    """A place that was read as the end of a body's name is one again."""
    if label != "ORG" or len(part) == len(words) or part[0].lower == "the":
        return label
    kind = gazetteer.kind_of(" ".join(word.text for word in part))
    return "GPE" if kind in ("country", "region", "city") else label


def _cut(words: list[Word], label: str, listed: bool) -> list[list[Word]]:
    """`listed` says that the run is surnames with commas and "and" between them."""
    marks = PERSON_BOUNDS if label == "PERSON" else BOUNDS
    cut: list[list[Word]] = [[]]
    for k, word in enumerate(words):
        if word.text == ",":
            ends = listed or _ends_at_comma(words, k, label)
        else:
            ends = word.text in marks or word.text in APART or _is_dash(words, k)
            ends = ends or _is_its_verb(word) or scores.parts_two_sides(words, k)
            ends = ends or (listed and word.lower in AND)
        if ends:
            cut.append([])
        else:
            cut[-1].append(word)
    return [part for part in cut if part]


def _ends_at_comma(words: list[Word], k: int, label: str) -> bool:
    """Whether a name ends at the comma at `k`: not before "Jr.", "Inc." or the rest of a list."""
    after = words[k + 1 :]
    if after and after[0].lower in SUFFIXES:
        return False
    if label == "PERSON" or (
        label != "ORG" and countries.code(" ".join(word.text for word in after)) is not None
    ):  # "The Hague, South Africa asked"
        return True
    if label != "ORG" or not after or after[0].lower in LEGAL:
        return False
    listed = any(word.lower in AND for word in after)
    return not listed and all(word.lower not in CAMPUSES for word in words[:k])


def _is_dash(words: list[Word], k: int) -> bool:
    """Whether a hyphen stands for a dash, between spaces."""
    if words[k].text not in HYPHENS or not 0 < k < len(words) - 1:
        return False
    return words[k - 1].end < words[k].start and words[k].end < words[k + 1].start


def _is_list_of_people(words: list[Word], people: set[str]) -> bool:
    """Whether it is surnames only, one of them known: "Roe, Doe and Poe"."""
    names = [word for word in words if word.text != "," and word.lower not in AND]
    if len(names) < 2 or all(word.lower not in people for word in names):
        return False
    return all(a in names or b in names for a, b in pairwise(words)) and len(words) == (
        2 * len(names) - 1
    )


def with_ordinal(words: list[Word]) -> list[Word]:
    """With the number that tells a unit from its like: "the 4th Lancer Battalion"."""
    before = words[0].before if words else None
    if before is None or not ORDINAL.fullmatch(before.lower):
        return words
    return [before, *words] if any(word.lower in NUMBERED for word in words) else words
