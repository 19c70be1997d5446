"""Bodies whose names hold commas or "and", which the model cuts there.

"Department for Farming, Fishing and Food" goes on over its list; an acronym in brackets tells how
far "Rules and Ethics Board (REB)" reaches to the left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.names.candidate import Candidate
from service.reading.vocabulary.names import OTHER_LABELS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# Bodies that are named for what they look after.
RESORTS = lexicon.words("service.reading.names", "parts_of_names", "resorts")
LINKS = lexicon.words("service.reading.names", "parts_of_names", "resort_links")
SMALL = lexicon.words("service.reading.names", "parts_of_names", "small_in_bodies")
LONGEST_LIST = 12
FURTHEST = 9


def completed(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the bodies at full length; what they take in is no candidate any more."""
    result: list[Candidate] = []
    for candidate in found:
        if result and candidate.first <= result[-1].last:
            continue
        if candidate.label == "ORG" and parse.words[candidate.first].lower in RESORTS:
            _extend_over_list(parse, candidate)
        acronym = _bracketed(parse, candidate)
        before = result[-1] if result else None
        if acronym and before is not None and before.last == candidate.first - 2:
            if before.label == "ORG":
                candidate.label = "ORG"
                _reach_back(parse, before, acronym, result)
        elif acronym and candidate.label == "ORG":
            last = parse.words[candidate.first - 2]
            body = Candidate(last.i, last.i, "ORG", last.end)
            result.append(body)
            if not _reach_back(parse, body, acronym, result):
                result.remove(body)
        result.append(candidate)
    return result


def _extend_over_list(parse: Parse, candidate: Candidate) -> None:
    words = parse.words[candidate.first : candidate.last + 1]
    if LINKS.isdisjoint([word.lower for word in words]):
        return
    last = words[-1]
    listed = False
    after = parse.words[candidate.last + 1 : candidate.last + 1 + LONGEST_LIST]
    for k, word in enumerate(after):
        if word.sentence is not last.sentence:
            return
        if word.text == ",":
            listed = True
        elif word.lower in ("and", "&"):
            closing = _capitals(after[k + 1 :])
            if listed and closing:
                candidate.last, candidate.end = closing[-1].i, closing[-1].end
            return
        elif not _is_capital(word):
            return


def _capitals(words: list[Word]) -> list[Word]:
    run: list[Word] = []
    for word in words:
        if not _is_capital(word):
            break
        run.append(word)
    return run


def _is_capital(word: Word) -> bool:
    """Whether it may go on the list: a noun in a capital that the model takes for nobody."""
    own = word.entity not in ("PERSON", "GPE", "DATE") or word.entity in OTHER_LABELS
    return word.text.istitle() and word.tag in ("NNP", "NNPS", "NN", "VBG") and own


def _bracketed(parse: Parse, candidate: Candidate) -> str:
    """The acronym that a candidate is if it stands alone in brackets behind a word, else ""."""
    first = candidate.first
    if first != candidate.last or first < 2 or parse.words[first - 1].text != "(":
        return ""
    word = parse.words[first]
    after = parse.text[word.end : word.end + 1]
    acronym = word.text.replace(".", "")
    if after != ")" or parse.words[first - 2].sentence is not word.sentence:
        return ""
    return acronym if acronym.isupper() and acronym.isalpha() and len(acronym) > 2 else ""


def _reach_back(parse: Parse, body: Candidate, acronym: str, result: list[Candidate]) -> bool:
    """Begin a body, the last of `result`, where its initials make up the acronym; whether so."""
    if _initials(parse.words[body.first : body.last + 1]) == acronym:
        return True
    sentence = parse.words[body.first].sentence
    for i in range(body.first - 1, max(body.first - FURTHEST, -1), -1):
        word = parse.words[i]
        small = word.lower in SMALL or not word.text[0].isalpha()
        if word.sentence is not sentence or not (small or word.text[0].isupper()):
            return False
        if not small and _initials(parse.words[i : body.last + 1]) == acronym:
            while len(result) > 1 and result[-2].first >= i:
                result.pop(-2)
            if len(result) > 1 and result[-2].last >= i:
                return False
            body.first = i
            return True
    return False


def _initials(words: list[Word]) -> str:
    """First letters of the words in capitals, of each part of "Anti-Fraud"."""
    return "".join(
        part[0]
        for word in words
        for part in word.text.split("-")
        if part[:1].isupper() and word.lower not in SMALL
    )
