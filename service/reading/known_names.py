"""Names found by what the article calls them elsewhere.

A headline has capitals everywhere, so the model reads verbs into its names; a surname at the start
of a sentence, or in a construction that the model does not know, it passes over. Both are mended
with the names of the running text: in a headline only they are cut out, and wherever their words
stand uncovered, they are names again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.name_edges import (
    CALENDAR,
    HYPHENS,
    LABELS,
    MODIFIERS,
    OFFICES,
    ORGANIZATION_HEADS,
    PACKAGE,
    PORTFOLIOS,
    SUFFIXES,
    Candidate,
    cut,
    is_headline,
    is_prefixed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse import Parse, Sentence, Word

FOLLOWERS = lexicon.words(PACKAGE, "name_words", "followers")
SEATS = lexicon.words(PACKAGE, "seats", "seats")
PARTISANS = lexicon.words(PACKAGE, "seats", "partisans")
HALVES = frozenset(("north", "south", "east", "west"))
LONGEST = 12
LONGEST_ACRONYM = 6
# A headline's name keeps no word with these tags unless the text knows it.
VERBAL = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO", "RB", "PRP", "WP", "WRB"))

# Lower-case words of a name, and its label.
Known = dict[tuple[str, ...], str]


def completed(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with headlines cut to known names and with those that the model missed."""
    headlines = {sentence.index for sentence in parse.sentences if is_headline(sentence)}
    lower_case = {word.text for word in parse.words if word.text.islower()}
    body = [c for c in found if parse.words[c.first].sentence.index not in headlines]
    seats = {tuple(seat.split()): "ORG" for seat in sorted(SEATS)}
    known = seats | _known(parse, body)
    cut_down = {id(c): _in_text(parse, c, known, lower_case) for c in body}
    known = seats | _known(parse, [part for parts in cut_down.values() for part in parts])
    kept = [
        part
        for candidate in found
        for part in (
            cut_down[id(candidate)]
            if id(candidate) in cut_down
            else _in_headline(parse, candidate, known, lower_case)
        )
    ]
    return _with_halves(parse, _with_missed(parse, kept, known, headlines, lower_case))


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


def _in_headline(
    parse: Parse, candidate: Candidate, known: Known, lower_case: set[str]
) -> list[Candidate]:
    """A headline's candidate if the text knows it or no verb is in it, else the names inside."""
    words = parse.words[candidate.first : candidate.last + 1]
    if tuple(word.lower for word in words) in known:
        return [candidate]
    inside = _matches(words, known)
    if inside or candidate.label not in LABELS:
        return inside
    common = any(word.lower in lower_case for word in words if len(word.text) > 3)
    if common and candidate.label == "ORG" and words[-1].lower not in ORGANIZATION_HEADS:
        return []
    return _up_to_a_verb(words, candidate)


def _up_to_a_verb(words: list[Word], candidate: Candidate) -> list[Candidate]:
    for k, word in enumerate(words):
        verbal = word.tag in VERBAL or (word.pos == "VERB" and k)
        if verbal or (word.tag == "IN" and word.lower not in ("of", "for")):
            if not k:
                return []
            return [Candidate(candidate.first, words[k - 1].i, candidate.label, words[k - 1].end)]
    return [candidate]


def _in_text(
    parse: Parse, candidate: Candidate, known: Known, lower_case: set[str]
) -> list[Candidate]:
    """A candidate of the running text, cut before "campaign" and the like after a person."""
    words = parse.words[candidate.first : candidate.last + 1]
    if _is_common_word(words, lower_case):
        return []
    if len(words) > 1 and words[-1].lower in FOLLOWERS and candidate.label in ("ORG", "PERSON"):
        owner = tuple(word.lower for word in words[:-1])
        country = " ".join(word.text for word in words[:-1])
        if countries.code(country) and words[-1].lower not in ORGANIZATION_HEADS:
            return [Candidate(candidate.first, words[-2].i, "GPE", words[-2].end)]
        if known.get(owner) == "PERSON" or (candidate.label == "PERSON" and len(words) > 2):
            return [Candidate(candidate.first, words[-2].i, "PERSON", words[-2].end)]
    titled = _behind_title(words, known) if candidate.label != "PERSON" else 0
    if titled:
        return [Candidate(words[titled].i, candidate.last, "PERSON", candidate.end)]
    of_party = len(words) > 1 and words[-1].lower in PARTISANS and words[-1].tag == "NNPS"
    if of_party and " ".join(word.lower for word in words) not in PARTISANS:
        return [Candidate(words[-1].i, words[-1].i, "ORG", candidate.end)]
    return [candidate]


def _behind_title(words: list[Word], known: Known) -> int:
    """How many words of a supposed organization are the title of a known person: "AG Mukasey"."""
    for k in range(1, len(words)):
        if known.get(tuple(word.lower for word in words[k:])) == "PERSON":
            title = all(w.lower in OFFICES or w.lower in MODIFIERS for w in words[:k])
            return k if title else 0
    return 0


def _is_common_word(words: list[Word], lower_case: set[str]) -> bool:
    """Whether a lone word at the start of a sentence is one the article writes in lower case."""
    word = words[0]
    first = word.sentence.words[0]
    return len(words) == 1 and word is first and word.lower in lower_case and word.text.istitle()


def _matches(words: list[Word], known: Known) -> list[Candidate]:
    """The longest known names in a row of words, from left to right."""
    found = []
    k = 0
    while k < len(words):
        size = _longest_match(words, k, known)
        if size:
            label = _label(words[k : k + size], known)
            last = words[k + size - 1]
            found.append(cut(Candidate(words[k].i, last.i, label, last.end), last))
        k += size or 1
    return found


def _longest_match(words: list[Word], k: int, known: Known) -> int:
    if not words[k].text[0].isupper():
        return 0
    key = [word.lower for word in words[k : k + LONGEST]]
    for size in range(len(key), 0, -1):
        name = tuple(key[:size])
        if name in known or _is_known_to_the_world(words[k : k + size]):
            return size
    return 0


def _is_known_to_the_world(words: list[Word]) -> bool:
    text = " ".join(word.text for word in words)
    return len(words) < 5 and (countries.code(text) is not None or text.lower() in SEATS)


def _label(words: list[Word], known: Known) -> str:
    name = tuple(word.lower for word in words)
    return known.get(name) or ("ORG" if " ".join(name) in SEATS else "GPE")


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
        text = parse.text[parse.words[candidate.first].start : candidate.end]
        if candidate.first == candidate.last and text.isupper() and len(text) < LONGEST_ACRONYM:
            acronyms[text.lower()] = text
        for i in range(candidate.first, candidate.last + 1):
            owner[i] = candidate
    result = {id(candidate): candidate for candidate in found}
    for sentence in parse.sentences:
        _read_again(
            parse, sentence, longest, known, owner, result,
            sentence.index in headlines, lower_case, acronyms,
        )  # fmt: skip
    return sorted(result.values(), key=lambda candidate: candidate.first)


def _read_again(
    parse: Parse,
    sentence: Sentence,
    longest: dict[str, int],
    known: Known,
    owner: dict[int, Candidate],
    result: dict[int, Candidate],
    headline: bool,
    lower_case: set[str],
    acronyms: dict[str, str],
) -> None:
    free_from = 0
    for word in sentence.words:
        if word.i < free_from or not word.text[0].isupper() or is_prefixed(parse, word):
            continue
        for size in range(longest.get(word.lower, 0), 0, -1):
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
    for word in parse.words if halves else ():
        if word.text not in halves or word.i in taken or not _is_half(parse, word):
            continue
        kept.append(Candidate(word.i, word.i, "GPE", word.end, halves[word.text]))
    return sorted(kept, key=lambda candidate: candidate.first)


def _is_half(parse: Parse, word: Word) -> bool:
    """Whether a country is meant: "the North", not "the North Side" or "the North of"."""
    before = parse.words[word.i - 1] if word.i else None
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    if before is None or before.lower != "the":
        return False
    return after is None or (not after.text[0].isupper() and after.lower not in ("of", "-"))
