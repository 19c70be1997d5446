"""Names found by what the article calls them elsewhere.

A headline has capitals everywhere, so the model reads verbs into its names; a surname at the start
of a sentence, or in a construction that the model does not know, it misses. Both are mended
with the names of the running text: in a headline only they are cut out, and wherever their words
stand uncovered, they are names again.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.words.nouns import is_function_word, is_noun, is_proper
from service.reading.grammar.words.speech_parts import is_infinitive_mark
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered, cut, is_prefixed
from service.reading.names.edges import cuts as name_cuts
from service.reading.names.edges.cuts import LONGEST_KNOWN_NAME
from service.reading.vocabulary.names import (
    CALENDAR,
    HYPHENS,
    LABELS,
    MODAL_MONTHS,
    PARTISANS,
    PORTFOLIOS,
    SEATS,
    SUFFIXES,
)
from service.reading.vocabulary.people import MODIFIERS, OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.names.edges.cuts import Known
    from service.reading.parse.words import Parse, Word

HALVES = lexicon.words("service.reading.names", "parts_of_names", "halves")
LONGEST_ACRONYM = 6
KNOWN_SEATS: Known = {tuple(seat.split()): "ORG" for seat in sorted(SEATS)}


def with_repeated_names(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with headlines cut to known names and with those that the model missed."""
    headlines = {sentence.index for sentence in parse.sentences if is_headline(sentence)}
    lower_case = set(filter(str.islower, {word.text for word in parse.words}))
    shouted = name_cuts.shouted(parse)
    body = [
        c
        for c in found
        if parse.words[c.first].sentence.index not in headlines and c.first not in shouted
    ]
    names = _known(parse, body)
    known = KNOWN_SEATS | names
    cut_down = {id(c): name_cuts.in_text(parse, c, known, lower_case) for c in body}
    parts = list(chain.from_iterable(cut_down.values()))
    if parts != body:
        names = _known(parse, parts)
        known = KNOWN_SEATS | names
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
    again = _SecondReading(parse, kept, names, headlines, lower_case)
    return _with_halves(parse, again.read())


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
        key = tuple(map(_plain, words))
        known.setdefault(key, candidate.label)
        if candidate.label == "PERSON" and len(key) > 1:
            bare = [word for word in key if word not in SUFFIXES and word != ","]
            if (
                bare
                and len(bare[-1]) > 2
                and bare[-1] not in MODIFIERS
                and words[0].text not in HYPHENS
            ):
                surnames.setdefault((bare[-1],), "PERSON")
    return {**known, **surnames}


def _plain(word: Word) -> str:
    """A word in small letters; "O’Neill" is "O'Neill"."""
    return word.lower.replace("’", "'")


class _SecondReading:
    """An article's words with a capital, read again for the names that it has elsewhere.

    `longest` tells how many words the longest known name has that begins with a word, `owner` the
    candidate that a word is in, `acronyms` how the article writes its short names in capitals.
    """

    def __init__(
        self,
        parse: Parse,
        found: list[Candidate],
        names: Known,
        headlines: set[int],
        lower_case: set[str],
    ) -> None:
        self.words = parse.words
        self.capitalized = parse.capitalized
        self.parse = parse
        self.known = KNOWN_SEATS | names
        self.headlines = headlines
        self.lower_case = lower_case
        self.found = {id(candidate): candidate for candidate in found}
        self.longest = _longest(names, dict(LONGEST_SEATS))
        self.owner: dict[int, Candidate] = {}
        self.acronyms: dict[str, str] = {}
        for candidate in found:
            if candidate.first == candidate.last:
                self.owner[candidate.first] = candidate
                self._note_acronym(candidate)
            else:
                self._give(candidate)

    def read(self) -> list[Candidate]:
        """The candidates and the known names where none stands, in reading order.

        A longer known name takes the place of shorter ones.
        """
        past = 0
        for word in self.capitalized:
            most = self.longest.get(_plain(word), 0)
            if most and word.i >= past and not self._is_covered(word, most):
                made = self._named_at(word, most)
                past = made.last + 1 if made is not None else past
        return sorted(self.found.values(), key=IN_READING_ORDER)

    def _note_acronym(self, candidate: Candidate) -> None:
        word = self.words[candidate.first]
        text = word.text[: candidate.end - word.start]
        if text.isupper() and len(text) < LONGEST_ACRONYM:
            self.acronyms[text.lower()] = text

    def _give(self, candidate: Candidate) -> None:
        for i in range(candidate.first, candidate.last + 1):
            self.owner[i] = candidate

    def _is_covered(self, word: Word, most: int) -> bool:
        """Whether a candidate begins before the word, or holds whatever name can begin with it."""
        owner = self.owner.get(word.i)
        return owner is not None and (owner.first < word.i or owner.last >= word.i + most - 1)

    def _named_at(self, first: Word, most: int) -> Candidate | None:
        """The longest known name that begins with a word, now a candidate, or None."""
        if is_prefixed(self.parse, first):
            return None
        for size in range(most, 0, -1):
            words = self.words[first.i : first.i + size]
            name = tuple(map(_plain, words))
            if name not in self.known or words[-1].sentence is not first.sentence:
                continue
            covering = {id(self.owner[w.i]): self.owner[w.i] for w in words if w.i in self.owner}
            if not _may_replace(words, covering.values()):
                return None
            if not covering and size == 1 and not self._is_used_as_name(first):
                continue
            for key in covering:
                self.found.pop(key, None)
            made = cut(Candidate(first.i, words[-1].i, self.known[name], words[-1].end), words[-1])
            self.found[id(made)] = made
            self._give(made)
            return made
        return None

    def _is_used_as_name(self, word: Word) -> bool:
        """Whether a lone word that is somebody's name is one here, no common word in a capital."""
        acronym = self.acronyms.get(word.lower)
        if acronym is not None:
            return word.text == acronym
        if word.lower in PARTISANS:
            return True
        if word.lower in CALENDAR or word.lower in OFFICES or word.lower in PORTFOLIOS:
            return False
        if word.entity == "DATE" and word.lower in MODAL_MONTHS:
            return False
        opening = word is word.sentence.words[0]
        if is_proper(word):
            return word.lower not in self.lower_case or not opening
        if word.sentence.index in self.headlines:
            return word.lower not in self.lower_case and not is_function_word(word)
        if opening:
            return is_noun(word) and word.lower not in self.lower_case
        return not is_function_word(word) and not is_infinitive_mark(word)


def _may_replace(words: list[Word], covering: Iterable[Candidate]) -> bool:
    """Whether the words hold every candidate that they touch, and more than one word of them."""
    for candidate in covering:
        inside = words[0].i <= candidate.first and candidate.last <= words[-1].i
        if not inside or candidate.last - candidate.first + 1 == len(words):
            return False
    return True


def _with_halves(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """With "the North" and "the South" as countries where the article names one so in full."""
    if HALVES.isdisjoint([word.lower for word in parse.capitalized]):
        return found
    codes: dict[str, str] = {}
    kept = []
    for candidate in found:
        first, last = parse.words[candidate.first], parse.words[candidate.last]
        if first.lower in HALVES:
            if first is last:
                continue
            code = countries.code(f"{first.text} {last.text}") if first.i + 1 == last.i else None
            if code is not None:
                codes[first.text] = code
        kept.append(candidate)
    kept += _joined_halves(parse, kept)
    if codes:
        kept += _lone_halves(parse, kept, codes)
    return sorted(kept, key=IN_READING_ORDER)


def _joined_halves(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The first country of "North and South Korea", of whose name only one word is there."""
    halves: list[tuple[Word, str]] = []
    for candidate in found:
        if candidate.first < 2 or candidate.first + 1 != candidate.last:
            continue
        half, link = parse.words[candidate.first - 2 : candidate.first]
        if link.lower in ("and", "or") and half.lower in HALVES and half.text[0].isupper():
            code = countries.code(f"{half.text} {parse.words[candidate.last].text}")
            if code is not None:
                halves.append((half, code))
    taken = covered(found) if halves else set()
    return [
        Candidate(half.i, half.i, "GPE", half.end, code)
        for half, code in halves
        if half.i not in taken
    ]


def _lone_halves(parse: Parse, found: list[Candidate], codes: dict[str, str]) -> list[Candidate]:
    taken = covered(found)
    return [
        Candidate(word.i, word.i, "GPE", word.end, codes[word.text])
        for word in parse.capitalized
        if word.text in codes and word.i not in taken and _is_half(parse, word)
    ]


def _is_half(parse: Parse, word: Word) -> bool:
    """Whether a country is meant: "the North", not "the North Side" or "the North of"."""
    before = parse.words[word.i - 1] if word.i else None
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    if before is None or before.lower != "the":
        return False
    return after is None or (not after.text[0].isupper() and after.lower not in ("of", "-"))


def _longest(names: Known, longest: dict[str, int]) -> dict[str, int]:
    """By the first word of names, how many words the longest has: these, or those in `longest`."""
    for name in names:
        if len(name) > longest.get(name[0], 0):
            longest[name[0]] = min(len(name), LONGEST_KNOWN_NAME)
    return longest


LONGEST_SEATS = _longest(KNOWN_SEATS, {})
