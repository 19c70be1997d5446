"""Names found by what the article calls them elsewhere.

A headline has capitals everywhere, so the model reads verbs into its names; a surname at the start
of a sentence, or in a construction that the model does not know, it passes over. Both are mended
with the names of the running text: in a headline only they are cut out, and wherever their words
stand uncovered, they are names again.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from service.naming import countries
from service.reading import name_cuts
from service.reading.name_cuts import LONGEST, PARTISANS, SEATS
from service.reading.name_edges import (
    CALENDAR,
    HYPHENS,
    LABELS,
    OFFICES,
    PORTFOLIOS,
    SUFFIXES,
    Candidate,
    cut,
    is_headline,
    is_prefixed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.name_cuts import Known
    from service.reading.parse import Parse, Word

HALVES = frozenset(("north", "south", "east", "west"))
LONGEST_ACRONYM = 6
KNOWN_SEATS: Known = {tuple(seat.split()): "ORG" for seat in sorted(SEATS)}


def completed(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with headlines cut to known names and with those that the model missed."""
    headlines = {sentence.index for sentence in parse.sentences if is_headline(sentence)}
    lower_case = {text for text in {word.text for word in parse.words} if text.islower()}
    shouted = name_cuts.shouted(parse)
    body = [
        c
        for c in found
        if parse.words[c.first].sentence.index not in headlines and c.first not in shouted
    ]
    known = KNOWN_SEATS | _known(parse, body)
    cut_down = {id(c): name_cuts.in_text(parse, c, known, lower_case) for c in body}
    known = KNOWN_SEATS | _known(parse, [part for parts in cut_down.values() for part in parts])
    kept = [
        part
        for candidate in found
        for part in (
            cut_down[id(candidate)]
            if id(candidate) in cut_down
            else _of_known_names(parse, candidate, known)
            if candidate.first in shouted
            else name_cuts.in_headline(parse, candidate, known, lower_case)
        )
    ]
    return _with_halves(parse, _with_missed(parse, kept, known, headlines, lower_case))


def _of_known_names(parse: Parse, candidate: Candidate, known: Known) -> list[Candidate]:
    """What stays of a name in a row of capitals: those that the text has elsewhere."""
    if candidate.is_dateline:
        return [candidate]
    words = parse.words[candidate.first : candidate.last + 1]
    return name_cuts.matches(words, known)


def _known(parse: Parse, found: Iterable[Candidate]) -> Known:
    """Names of the running text by their words; of people named in full also the surname."""
    known: Known = {}
    surnames: Known = {}
    for candidate in found:
        if candidate.label not in LABELS:
            continue
        words = parse.words[candidate.first : candidate.last + 1]
        key = tuple(word.lower for word in words)
        known.setdefault(key, candidate.label)
        if candidate.label == "PERSON" and len(key) > 1:
            bare = [word for word in key if word not in SUFFIXES and word != ","]
            if bare and len(bare[-1]) > 2 and words[0].text not in HYPHENS:
                surnames.setdefault((bare[-1],), "PERSON")
    return {**known, **surnames}


def _with_missed(
    parse: Parse,
    found: list[Candidate],
    known: Known,
    headlines: set[int],
    lower_case: set[str],
) -> list[Candidate]:
    """Add known names where no candidate stands; a longer known name takes the place of shorter."""
    longest: dict[str, int] = {}
    for name in known:
        longest[name[0]] = min(max(len(name), longest.get(name[0], 0)), LONGEST)
    acronyms: dict[str, str] = {}
    owner: dict[int, Candidate] = {}
    for candidate in found:
        text = parse.form(parse.words[candidate.first].start, candidate.end)
        if candidate.first == candidate.last and text.isupper() and len(text) < LONGEST_ACRONYM:
            acronyms[text.lower()] = text
        for i in range(candidate.first, candidate.last + 1):
            owner[i] = candidate
    result = {id(candidate): candidate for candidate in found}
    for _, words in groupby(parse.capitalized, key=lambda word: word.sentence.index):
        _read_again(
            parse, list(words), longest, known, owner, result, headlines, lower_case, acronyms
        )
    return sorted(result.values(), key=lambda candidate: candidate.first)


def _read_again(
    parse: Parse,
    capitalized: list[Word],
    longest: dict[str, int],
    known: Known,
    owner: dict[int, Candidate],
    result: dict[int, Candidate],
    headlines: set[int],
    lower_case: set[str],
    acronyms: dict[str, str],
) -> None:
    """Read the words of one sentence that begin with a capital."""
    sentence = capitalized[0].sentence
    headline = sentence.index in headlines
    free_from = 0
    for word in capitalized:
        most = longest.get(word.lower, 0)
        if not most or word.i < free_from or is_prefixed(parse, word):
            continue
        for size in range(most, 0, -1):
            words = parse.words[word.i : word.i + size]
            name = tuple(w.lower for w in words)
            if name not in known or words[-1].sentence is not sentence:
                continue
            covering = {id(owner[w.i]): owner[w.i] for w in words if w.i in owner}
            if not _may_replace(words, covering.values()):
                break
            if (
                not covering
                and len(name) == 1
                and not _is_used_as_name(word, headline, lower_case, acronyms.get(word.lower, ""))
            ):
                continue
            for key in covering:
                result.pop(key, None)
            made = cut(Candidate(word.i, words[-1].i, known[name], words[-1].end), words[-1])
            result[id(made)] = made
            for w in words:
                owner[w.i] = made
            free_from = words[-1].i + 1
            break


def _may_replace(words: list[Word], covering: Iterable[Candidate]) -> bool:
    """Whether the words hold every candidate that they touch, and more than one word of them."""
    for candidate in covering:
        inside = words[0].i <= candidate.first and candidate.last <= words[-1].i
        if not inside or candidate.last - candidate.first + 1 == len(words):
            return False
    return True


def _is_used_as_name(word: Word, headline: bool, lower_case: set[str], acronym: str) -> bool:
    """Whether a lone word that is somebody's name is one here, not a common word in a capital."""
    if acronym:
        return word.text == acronym
    if word.lower in PARTISANS:
        return True
    if word.lower in CALENDAR or word.lower in OFFICES or word.lower in PORTFOLIOS:
        return False
    if word.entity == "DATE" and word.lower == "may":
        return False
    if word.tag in ("NNP", "NNPS"):
        return word.lower not in lower_case or word is not word.sentence.words[0]
    if headline:
        return word.lower not in lower_case and word.tag not in ("MD", "IN", "DT", "PRP", "CC")
    if word is word.sentence.words[0]:
        return word.tag.startswith("NN") and word.lower not in lower_case
    return word.tag not in ("MD", "IN", "DT", "PRP", "CC", "TO")


def _with_halves(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """With "the North" and "the South" as countries where the article names one so in full."""
    halves: dict[str, str] = {}
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        if len(words) == 2 and words[0].lower in HALVES:
            code = countries.code(f"{words[0].text} {words[1].text}")
            if code is not None:
                halves[words[0].text] = code
    kept = [
        candidate
        for candidate in found
        if candidate.first < candidate.last or parse.words[candidate.first].lower not in HALVES
    ]
    taken = {i for c in kept for i in range(c.first, c.last + 1)}
    kept += _joined_halves(parse, kept, taken)
    for word in parse.words if halves else ():
        if word.text not in halves or word.i in taken or not _is_half(parse, word):
            continue
        kept.append(Candidate(word.i, word.i, "GPE", word.end, halves[word.text]))
    return sorted(kept, key=lambda candidate: candidate.first)


def _joined_halves(parse: Parse, found: list[Candidate], taken: set[int]) -> list[Candidate]:
    """The first country of "North and South Korea", of whose name only one word is there."""
    made = []
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        before = parse.words[max(candidate.first - 2, 0) : candidate.first]
        if len(words) != 2 or len(before) != 2 or before[1].lower not in ("and", "or"):
            continue
        half = before[0]
        if half.lower in HALVES and half.text[0].isupper() and half.i not in taken:
            code = countries.code(f"{half.text} {words[1].text}")
            if code is not None:
                made.append(Candidate(half.i, half.i, "GPE", half.end, code))
                taken.add(half.i)
    return made


def _is_half(parse: Parse, word: Word) -> bool:
    """Whether a country is meant: "the North", not "the North Side" or "the North of"."""
    before = parse.words[word.i - 1] if word.i else None
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    if before is None or before.lower != "the":
        return False
    return after is None or (not after.text[0].isupper() and after.lower not in ("of", "-"))
