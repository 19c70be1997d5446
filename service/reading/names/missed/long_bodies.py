"""Bodies whose names hold commas or "and", which the model cuts there.

"Department for Farming, Fishing and Food" goes on over its list; an acronym in brackets tells how
far "Rules and Ethics Board (REB)" reaches to the left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import is_common_noun
from service.reading.grammar.words.nouns import is_proper
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from, covered
from service.reading.vocabulary.names import OTHER_LABELS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# Bodies that are named for what they look after.
RESORTS = lexicon.words("service.reading.names", "parts_of_names", "resorts")
LINKS = lexicon.words("service.reading.names", "parts_of_names", "resort_links")
SMALL = lexicon.words("service.reading.names", "parts_of_names", "small_in_bodies")
LONGEST_LIST = 12  # words and commas of a list in a body's name
MOST_PARTNERS = 10  # names before the "&"
FURTHEST = 9  # bounds the cost: words before a body from which on its acronym is made


def with_long_bodies(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the bodies at full length; what they take in is dropped."""
    result: list[Candidate] = []
    for candidate in found:
        if result and candidate.first <= result[-1].last:
            continue
        one = _with_list(parse, candidate)
        acronym = _bracketed(parse, one)
        named = _before_bracket(parse, one, result) if acronym else None
        if named is not None:
            one = replace(one, label="ORG")
            first = _first_of(parse, named, acronym)
            kept = len(result) if first is None else _kept_before(result, first)
            if first is not None and (not kept or result[kept - 1].last < first):
                result[kept:] = [replace(named, first=first)]
        result.append(one)
    return result


def with_partnerships(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with each list of partners as one body: "Roe, Holm, Dorn & Lund".

    People are joined by "and"; the sign is a firm's, also of two whom the model reads as nothing.
    """
    read = covered(found)
    firms = [
        firm
        for word in parse.by_form.get("&", ())
        if (firm := _partners(word) or _unread_pair(word, read))
    ]
    if not firms:
        return found
    kept = apart_from(firms, found)
    return sorted([*kept, *firms], key=IN_READING_ORDER)


def _partners(sign: Word) -> Candidate | None:
    """The list of lone names that ends behind an "&" and has a comma before it."""
    last, first, listed = sign.after, sign, False
    for _ in range(MOST_PARTNERS):
        before = first.before
        listed = listed or (before is not None and before.text == ",")
        name = before.before if before is not None and before.text == "," else before
        if name is None or not _is_partner(name) or (first is not sign and name is before):
            break
        first = name
    if first is sign or not listed or last is None or not _is_partner(last):
        return None
    return Candidate(first.i, last.i, "ORG", last.end)


def _unread_pair(sign: Word, read: set[int]) -> Candidate | None:
    """As in "Faber & Gray", where no name is read on either side."""
    first, last = sign.before, sign.after
    if first is None or last is None or first.i in read or last.i in read:
        return None
    alone = first.before is None or not _is_partner(first.before)
    closed = last.after is None or not _is_partner(last.after)
    two = alone and closed and _is_partner(first) and _is_partner(last)
    return Candidate(first.i, last.i, "ORG", last.end) if two else None


def _is_partner(word: Word) -> bool:
    return is_proper(word) and word.text.istitle() and word.text.isalpha()


def _before_bracket(parse: Parse, acronym: Candidate, found: list[Candidate]) -> Candidate | None:
    """The body before an acronym in brackets, as far as the model names it, else its last word."""
    last = parse.words[acronym.first - 2]
    if found and found[-1].last == last.i:
        return found[-1] if found[-1].label == "ORG" else None
    return Candidate(last.i, last.i, "ORG", last.end) if acronym.label == "ORG" else None


def _kept_before(found: list[Candidate], first: int) -> int:
    """How many candidates begin before a word."""
    kept = len(found)
    while kept and found[kept - 1].first >= first:
        kept -= 1
    return kept


def _with_list(parse: Parse, candidate: Candidate) -> Candidate:
    """A body with the rest of the list in its name: "Department for Farming, Fishing and Food"."""
    words = parse.words[candidate.first : candidate.last + 1]
    if candidate.label != "ORG" or words[0].lower not in RESORTS:
        return candidate
    if LINKS.isdisjoint([word.lower for word in words]):
        return candidate
    last = words[-1]
    listed = False
    after = parse.words[candidate.last + 1 : candidate.last + 1 + LONGEST_LIST]
    for k, word in enumerate(after):
        if word.sentence is not last.sentence:
            break
        if word.text == ",":
            listed = True
        elif word.lower in ("and", "&"):
            closing = _capitals(after[k + 1 :])
            if listed and closing:
                return replace(candidate, last=closing[-1].i, end=closing[-1].end)
            break
        elif not _is_capital(word):
            break
    return candidate


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
    noun = is_proper(word) or is_common_noun(word) or is_gerund(word)
    return word.text.istitle() and noun and own


def _bracketed(parse: Parse, candidate: Candidate) -> str:
    """The acronym that a candidate is if it stands alone in brackets after a word, else ""."""
    first = candidate.first
    if first != candidate.last or first < 2 or parse.words[first - 1].text != "(":
        return ""
    word = parse.words[first]
    after = parse.text[word.end : word.end + 1]
    acronym = word.text.replace(".", "")
    if after != ")" or parse.words[first - 2].sentence is not word.sentence:
        return ""
    return acronym if acronym.isupper() and acronym.isalpha() and len(acronym) > 2 else ""


def _first_of(parse: Parse, body: Candidate, acronym: str) -> int | None:
    """The word from which on the initials of a body are its acronym."""
    if _initials(parse.words[body.first : body.last + 1]) == acronym:
        return body.first
    sentence = parse.words[body.first].sentence
    for i in range(body.first - 1, max(body.first - FURTHEST, -1), -1):
        word = parse.words[i]
        small = word.lower in SMALL or not word.text[0].isalpha()
        if word.sentence is not sentence or not (small or word.text[0].isupper()):
            return None
        if not small and _initials(parse.words[i : body.last + 1]) == acronym:
            return i
    return None


def _initials(words: list[Word]) -> str:
    """First letters of the words in capitals, of each part of "Anti-Fraud"."""
    return "".join(
        part[0]
        for word in words
        for part in word.text.split("-")
        if part[:1].isupper() and word.lower not in SMALL
    )
