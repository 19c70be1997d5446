"""Where a name begins and ends.

The model's entities are the start. From each the article, title and possessive come off, and what
belongs to the name but was left out is taken in: the rest of a hyphenated name, "Jr.", a legal
suffix, the "of Ukraine" of a service.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from service import lexicon
from service.reading import name_parts
from service.reading.name_parts import HYPHENS, LEGAL, PACKAGE, SUFFIXES

if TYPE_CHECKING:
    from service.reading.parse import Parse, Sentence, Word

POSSESSIVES = frozenset(("'s", "’s", "'", "’", "'S", "’S"))
MISPRINTED = ("‘s", "`s", "´s")  # a possessive with the wrong mark, which stays in the word
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
EDGE_TAGS = frozenset(("DT", "PRP$", "POS", "``", "''", ",", ":", ".", "CC", "IN", "-LRB-", "HYPH"))

PROPER = frozenset(("NNP", "NNPS"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
LONGEST_REST = 5

COURTESY = lexicon.words(PACKAGE, "titles", "courtesy")
OFFICES = lexicon.words(PACKAGE, "titles", "office")
MODIFIERS = lexicon.words(PACKAGE, "titles", "modifier")
TITLE_WORDS = OFFICES | MODIFIERS
PERSON_NOUNS = lexicon.words(PACKAGE, "person_nouns", "person")
INTRODUCING = lexicon.words(PACKAGE, "person_nouns", "introducing")
PORTFOLIOS = lexicon.words(PACKAGE, "name_words", "portfolios")
PARTICLES = lexicon.words(PACKAGE, "name_words", "particles")
CALENDAR = lexicon.words(PACKAGE, "name_words", "calendar")
JOINED = lexicon.words(PACKAGE, "name_words", "joined")
BODIES = lexicon.words(PACKAGE, "seats", "partisans") | lexicon.words(PACKAGE, "seats", "movements")
ORGANIZATION_HEADS = lexicon.words(PACKAGE, "name_words", "organization_heads")


@dataclass(slots=True)
class Candidate:
    """A possible name: the `i` of its first and last word, the model's label, where it ends.

    `end` is the offset after it, which lies inside the last word of "U.S.-led". `country` is the
    code of a country where the words alone do not tell it ("the North"); `is_dateline` marks the
    place that opens a report.
    """

    first: int
    last: int
    label: str
    end: int
    country: str | None = None
    is_dateline: bool = False


IN_READING_ORDER = attrgetter("first")


def is_title_case(word: Word) -> bool:
    """Whether it begins with a capital."""
    return word.text[:1].isupper()


def is_headline(sentence: Sentence) -> bool:
    """Whether nearly every longer word has a capital, the verbs too.

    With a full stop behind it, every one must have.
    """
    if sentence.is_headline is None:
        sentence.is_headline = _has_capitals_throughout(sentence.words)
    return sentence.is_headline


def _has_capitals_throughout(words: list[Word]) -> bool:
    enough = 0.92 if words[-1].text == "." else 0.75
    most = (1 - enough) * len(words)  # of small letters: what there can be among so many words
    long = small = 0
    for word in words:
        if len(word.text) > 3 and word.text[0].isalpha():
            long += 1
            if not word.text[0].isupper():
                small += 1
                if small > most:
                    return False
    if long < 3 or long - small < enough * long:
        return False
    for word in words:
        if word.tag in FINITE and word.text.islower():
            return False
        if word.text in (":", "“", "‘", '"', "'"):  # what is quoted keeps its small letters
            break
    return True


def candidates(parse: Parse) -> list[Candidate]:
    """The model's entities with exact edges, in reading order, without overlap."""
    found = []
    for part, label in name_parts.parts(parse):
        if label == "NORP" and part[-1].lower in BODIES:
            label = "ORG"
        elif label == "ORG" and _is_titled_person(part):
            label = "PERSON"
        if label == "WORK_OF_ART" and any(w.tag in FINITE and w.text.islower() for w in part):
            continue  # "” Roe told Le Monde" is no title
        trimmed = _without_portfolio(parse, _trimmed(part, label), label)
        if trimmed and not is_prefixed(parse, trimmed[0]) and _has_capital(trimmed):
            found.append(_extended(parse, trimmed, label))
    return _without_overlap(_joined(parse, found))


def _trimmed(words: list[Word], label: str) -> list[Word]:
    """Without article, title, possessive and punctuation at the edges."""
    first, last = 0, len(words)
    if label == "PERSON" and last > 1:
        first = _title_length(words)
    while first < last and _stands_before_a_name(words[first], last - first > 1):
        first += 1
    while last > first and _stands_behind_a_name(words, first, last):
        last -= 1
    for size in (1, 3) if words[last - 1].text[-1].isdigit() else ():  # as one token, or as three
        score = "".join(word.text for word in words[max(last - size, first + 1) : last])
        if SCORE.fullmatch(score):
            last -= size
    if label == "PERSON" and last > first and words[last - 1].text[:1].isdigit():
        last = last - 1 if last - first > 2 else first  # a vote, a bill, a verse of Timothy
    return words[first:last]


def _has_capital(words: list[Word]) -> bool:
    return not words[0].text.islower() or any(not word.text.islower() for word in words[1:])


def is_prefixed(parse: Parse, word: Word) -> bool:
    """Whether a hyphen joins it to a prefix: "anti-Obama", "pro-Israel"."""
    if word.i < 2:
        return False
    hyphen, prefix = parse.words[word.i - 1], parse.words[word.i - 2]
    if hyphen.text in HYPHENS:
        return hyphen.end == word.start and prefix.end == hyphen.start and prefix.text.islower()
    return hyphen.text[-1] in HYPHENS and hyphen.end == word.start


def _without_portfolio(parse: Parse, words: list[Word], label: str) -> list[Word]:
    """Cut what belongs to the office behind it: "EU" of "EU Trade Commissioner"."""
    if label != "ORG" or len(words) < 2 or words[-1].i + 1 >= len(parse.words):
        return words
    if parse.words[words[-1].i + 1].lower in OFFICES:
        while words and words[-1].lower in PORTFOLIOS:
            words = words[:-1]
    return words


def _stands_before_a_name(word: Word, more_follow: bool) -> bool:
    if word.tag in EDGE_TAGS or word.lower in COURTESY or word.text[0] in HYPHENS:
        return True
    if _is_mark(word.text):
        return True
    return more_follow and word.text.islower() and word.lower not in PARTICLES


def _is_mark(text: str) -> bool:
    return not text.isalnum() and not any(letter.isalnum() for letter in text)


def _stands_behind_a_name(words: list[Word], first: int, last: int) -> bool:
    """Whether the last word is a possessive, a mark or a common noun ("Trump associates")."""
    text = words[last - 1].text
    if text in POSSESSIVES or _is_mark(text):
        return True
    return last - first > 1 and text.islower() and words[last - 2].text not in HYPHENS


def _is_titled_person(words: list[Word]) -> bool:
    """Whether a supposed body is somebody behind what he is: "Witness Ann Roe"."""
    if len(words) != 3 or words[0].lower not in PERSON_NOUNS or not words[0].text.istitle():
        return False
    return words[-1].lower not in ORGANIZATION_HEADS and words[1].text.istitle()


def _title_length(words: list[Word]) -> int:
    """How many words before a person's name are titles: as many as end in an office."""
    length = 0
    opening = words[0].sentence.words[0] is words[0]
    if opening and len(words) == 2 and words[0].lower in INTRODUCING:
        return 1  # "Pollster Harbour found"
    if opening and len(words) > 2 and words[0].lower in PERSON_NOUNS and words[0].text.istitle():
        return 1  # "Villager Ann Roe" has its capital from the sentence
    for k, word in enumerate(words[:-1]):
        lower = word.lower
        if lower in OFFICES or lower in COURTESY:
            length = k + 1
        elif lower not in MODIFIERS and lower not in PORTFOLIOS and lower != "of":
            break
    if not length:  # "Elm Street Elementary Principal Ann Roe"
        inner = [k for k, word in enumerate(words[:-2]) if k and word.lower in OFFICES]
        length = inner[-1] + 1 if inner and words[inner[-1] + 1].lower not in SUFFIXES else 0
    return length


def _extended(parse: Parse, words: list[Word], label: str) -> Candidate:
    first, last = words[0], words[-1]
    total = len(parse.words)
    following = parse.words[last.i + 1] if last.i + 1 < total else None
    if following is None or following.sentence is not last.sentence:
        return cut(Candidate(first.i, last.i, label, last.end), last)
    after = parse.words[following.i + 1] if following.i + 1 < total else None
    if label == "PERSON":
        last = _end_of_person(first, last, following, after)
    elif after is not None and following.text == "," and after.lower in LEGAL:
        last = after
    elif label == "ORG":
        last = _end_of_body(parse, last)
    elif label == "GPE" and last.dep == "compound" and not following.entity:
        team = _end_of_team(parse, last)
        label, last = ("ORG", team) if team is not last else (label, last)
    return cut(Candidate(first.i, last.i, label, last.end), last)


def _end_of_person(first: Word, last: Word, following: Word, after: Word | None) -> Word:
    glued = following.start == last.end
    if glued and following.text in HYPHENS and after is not None and after.start == following.end:
        part = after.text[0].isalpha() and after.tag not in ("DT", "CC", "WP", "PRP", "VBD", "VBZ")
        if part and after.lower not in JOINED and first.i != last.i:
            return after
        return last
    if following.lower in SUFFIXES:
        return following
    if following.text == "," and after is not None and after.lower in SUFFIXES:
        return after
    if (
        is_title_case(following)
        and not glued
        and following.text.isalpha()
        and _continues_a_name(following, first.i == last.i)
        and not is_headline(following.sentence)
    ):
        return following
    return last


def _end_of_body(parse: Parse, last: Word) -> Word:
    """The organization's noun that more capitals behind it lead to ("White House … Council")."""
    end = last
    for word in parse.words[last.i + 1 : last.i + 1 + LONGEST_REST]:
        known = word.entity and word.entity != "ORG"
        if known or word.tag not in ("NNP", "NNPS") or word.sentence is not last.sentence:
            break
        if word.lower in OFFICES:
            return last
        if word.lower in ORGANIZATION_HEADS:
            end = word
    return last if is_headline(last.sentence) else end


def _end_of_team(parse: Parse, place: Word) -> Word:
    """The rest of a club's name behind its place: "Dallas Cowboys", "Paris Saint-Germain"."""
    words = parse.words[place.i + 1 : place.i + 4]
    proper = words[0].tag in PROPER and words[0].text.istitle() and words[0].lower not in OFFICES
    if not proper or place.head not in words or is_headline(place.sentence):
        return place
    if len(words) == 3 and words[1].text in HYPHENS and words[2].tag in PROPER:
        glued = words[0].end == words[1].start and words[1].end == words[2].start
        return words[2] if glued and not words[2].entity else place
    return words[0] if words[0].tag == "NNPS" and place.head is words[0] else place


def _continues_a_name(word: Word, after_one_word: bool) -> bool:
    """Whether a capitalized word after a person's name is the rest of it."""
    if word.lower in CALENDAR or word.lower in OFFICES or word.lower in PORTFOLIOS:
        return False
    if word.entity == "DATE":  # "Theresa May"
        return after_one_word and word.lower == "may" and word.entity_begins
    return not word.entity and word.tag in ("NNP", "NNPS", "IN", "MD")


def cut(candidate: Candidate, last: Word) -> Candidate:
    """End the name before what a hyphen joins to it: "U.S.-led", "Obama-era"."""
    if last.text.isalpha():
        return candidate
    if not HYPHENS.isdisjoint(last.text):
        for k, letter in enumerate(last.text):
            if letter in HYPHENS and k and last.text[k + 1 :].lower() in JOINED:
                candidate.end = last.start + k
                break
    if last.text.endswith(MISPRINTED) and len(last.text) > 2:
        candidate.end = last.end - 2
    return candidate


def _joined(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Join an organization and the name after its "of" or "for": "Security Service of Ukraine"."""
    result: list[Candidate] = []
    for candidate in found:
        before = result[-1] if result else None
        if before is not None and before.label == "ORG" and _belongs_to(parse, before, candidate):
            before.last, before.end = candidate.last, candidate.end
        else:
            result.append(candidate)
    return result


def _belongs_to(parse: Parse, before: Candidate, candidate: Candidate) -> bool:
    gap = parse.words[before.last + 1 : candidate.first]
    if not 1 <= len(gap) <= 2 or gap[0].lower not in ("of", "for"):
        return False
    if len(gap) == 2 and gap[1].lower != "the":
        return False
    head = parse.words[before.last]
    same_sentence = head.sentence is parse.words[candidate.first].sentence
    bound = head.lower in ORGANIZATION_HEADS and gap[0].head is head
    return same_sentence and bound and candidate.label in ("GPE", "ORG", "LOC", "NORP")


def _without_overlap(found: list[Candidate]) -> list[Candidate]:
    found.sort(key=lambda candidate: (candidate.first, -candidate.last))
    result: list[Candidate] = []
    for candidate in found:
        if not result or candidate.first > result[-1].last:
            result.append(candidate)
    return result
