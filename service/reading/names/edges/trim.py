"""Where a name begins and ends.

The model's entities are the start. From each the article, title and possessive come off, and what
belongs to the name but was left out is taken in: the rest of a hyphenated name, "Jr.", a legal
suffix, the "of Ukraine" of a service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.headlines import is_headline, is_title_case
from service.reading.grammar.word_classes import (
    FINITE,
    PROPER,
    TENSED,
    is_bound_before,
    is_preposition,
)
from service.reading.grammar.words.nouns import (
    BEHIND_NAMES,
    NO_NAME_BEGINS_OR_ENDS,
    determines,
    is_plural_name,
    is_proper,
)
from service.reading.grammar.words.verbs import is_modal
from service.reading.names.candidate import Candidate, cut, is_prefixed
from service.reading.names.edges import lands, scores, titles
from service.reading.names.edges import parts as name_parts
from service.reading.vocabulary.names import (
    BODIES,
    CALENDAR,
    HYPHENS,
    JOINED,
    LEGAL,
    MODAL_MONTHS,
    ORGANIZATION_HEADS,
    PARTICLES,
    PORTFOLIOS,
    POSSESSIVES,
    SUFFIXES,
)
from service.reading.vocabulary.people import (
    BODY,
    COURTESY,
    OFFICES,
)

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

LONGEST_REST = 5  # bounds the cost: capitals behind a body's noun
PAIR = 2
OF_PARTY = lexicon.words("service.reading.actors", "descriptions", "of_party")
CHAMBERS = lexicon.words("service.reading.names", "parts_of_names", "chambers")


OPENING_KINDS = lexicon.words("service.reading.vocabulary", "name_words", "opening_kinds")
OWN_S = POSSESSIVES - {"'", "’"}  # behind a plural the mark alone owns something


def candidates(parse: Parse) -> list[Candidate]:
    """The model's entities with exact edges, in reading order, without overlap."""
    found = []
    for part, label in name_parts.parts(parse):
        if label == "NORP" and part[-1].lower in BODIES:
            label = "ORG"
        elif label == "NORP" and lands.is_a_land(part):
            label = "GPE"
        elif label == "ORG" and titles.is_titled_person(part):
            label = "PERSON"
        if label == "WORK_OF_ART" and any(w.tag in FINITE and w.text.islower() for w in part):
            continue  # "” Roe told Le Monde" is no title
        trimmed = _without_portfolio(parse, _trimmed(part, label), label)
        if label == "ORG" and titles.is_a_nations_office(trimmed):
            continue
        if label == "ORG":
            trimmed = name_parts.with_ordinal(trimmed)
        if trimmed and not is_prefixed(parse, trimmed[0]) and _has_capital(trimmed):
            found.append(_extended(parse, trimmed, label))
    return _with_own_s(parse, _without_overlap(_joined(parse, found)))


def _with_own_s(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Bodies with the 's that is theirs: "Harlow's said" shows it, before a verb it owns nothing.

    In "Harlow's shares" there is one for both.
    """
    behind = {
        id(c): following
        for c in found
        if c.label == "ORG" and (following := parse.words[c.last].after) is not None
        if following.text in OWN_S and following.start == c.end
    }
    names = {
        parse.words[c.last].lower
        for c in found
        if id(c) in behind and (verb := behind[id(c)].after) is not None and verb.tag in TENSED
    }
    for candidate in found if names else ():
        if id(candidate) in behind and parse.words[candidate.last].lower in names:
            candidate.end = behind[id(candidate)].end
    return found


def _trimmed(words: list[Word], label: str) -> list[Word]:
    """Without article, title, possessive and punctuation at the edges."""
    first, last = _described_length(words) if label == "ORG" else 0, len(words)
    if not first and label in ("ORG", "PERSON"):
        first = _opens_with_kind(words)
    if label == "ORG" and _is_a_chamber_of_a_party(words):
        first = 1
    if label == "PERSON" and last > 1 and not first:
        first = titles.length_before_name(words)
    while first < last and _stands_before_a_name(words[first], last - first > 1):
        first += 1
    while last > first and _stands_behind_a_name(words, first, last):
        last -= 1
    last = scores.end_before(words, first, last)
    if label == "PERSON" and last > first and words[last - 1].text[:1].isdigit():
        last = last - 1 if last - first > 2 else first  # a vote, a bill, a verse of Timothy
    return words[first:last]


def _is_a_chamber_of_a_party(words: list[Word]) -> bool:
    """As in "Republican | Senate hopefuls"."""
    return len(words) == PAIR and words[0].lower in OF_PARTY and words[1].lower in CHAMBERS


def _described_length(words: list[Word]) -> int:
    """How many words only say what a body is: "Volunteer group | Harbour Aid"."""
    if len(words) < 3 or not words[1].text.islower() or words[1].lower not in BODY:
        return 0
    return 2 if words[2].text[0].isupper() and words[2].lower not in ORGANIZATION_HEADS else 0


def _opens_with_kind(words: list[Word]) -> int:
    """1 where the first has its capital from the sentence and says what a body is: "Carmaker"."""
    first = words[0]
    opens = len(words) > 1 and first is first.sentence.words[0] and first.text.istitle()
    return int(opens and first.lower in OPENING_KINDS and words[1].text[0].isupper())


def _has_capital(words: list[Word]) -> bool:
    return not words[0].text.islower() or any(not word.text.islower() for word in words[1:])


def _without_portfolio(parse: Parse, words: list[Word], label: str) -> list[Word]:
    """Cut what belongs to the office after it: "EU" of "EU Trade Commissioner"."""
    if label != "ORG" or len(words) < 2 or words[-1].i + 1 >= len(parse.words):
        return words
    if any(word.lower == "of" for word in words):
        return words  # "Office of Civil Defence chief": what it is of is its own
    if parse.words[words[-1].i + 1].lower in OFFICES:
        while words and words[-1].lower in PORTFOLIOS:
            words = words[:-1]
    return words


def _stands_before_a_name(word: Word, more_follow: bool) -> bool:
    if word.tag in NO_NAME_BEGINS_OR_ENDS or word.lower in COURTESY or word.text[0] in HYPHENS:
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


def _extended(parse: Parse, words: list[Word], label: str) -> Candidate:
    first, last = words[0], words[-1]
    total = len(parse.words)
    following = parse.words[last.i + 1] if last.i + 1 < total else None
    if following is None or following.sentence is not last.sentence:
        return cut(Candidate(first.i, last.i, label, last.end), last)
    after = following.after
    if label == "PERSON":
        last = _end_of_person(first, last, following, after)
    elif after is not None and following.text == "," and after.lower in LEGAL:
        last = after
    elif label == "ORG":
        last = _end_of_body(parse, last)
    elif label == "GPE" and is_bound_before(last) and not following.entity:
        team = _end_of_team(parse, last)
        label, last = ("ORG", team) if team is not last else (label, last)
    return cut(Candidate(first.i, last.i, label, last.end), last)


def _end_of_person(first: Word, last: Word, following: Word, after: Word | None) -> Word:
    glued = following.start == last.end
    if glued and following.text in HYPHENS and after is not None and after.start == following.end:
        part = after.text[0].isalpha() and after.tag not in BEHIND_NAMES
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
    """The organization's noun that more capitals after it lead to ("White House … Council")."""
    end = last
    for word in parse.words[last.i + 1 : last.i + 1 + LONGEST_REST]:
        known = word.entity and word.entity != "ORG"
        if known or not is_proper(word) or word.sentence is not last.sentence:
            break
        if word.lower in OFFICES:
            return last
        if word.lower in ORGANIZATION_HEADS:
            end = word
    return last if is_headline(last.sentence) else end


def _end_of_team(parse: Parse, place: Word) -> Word:
    """The rest of a club's name after its place: "Dallas Cowboys", "Paris Saint-Germain"."""
    words = parse.words[place.i + 1 : place.i + 4]
    proper = words[0].tag in PROPER and words[0].text.istitle() and words[0].lower not in OFFICES
    if not proper or place.head not in words or is_headline(place.sentence):
        return place
    if len(words) == 3 and words[1].text in HYPHENS and words[2].tag in PROPER:
        glued = words[0].end == words[1].start and words[1].end == words[2].start
        return words[2] if glued and not words[2].entity else place
    return words[0] if is_plural_name(words[0]) and place.head is words[0] else place


def _continues_a_name(word: Word, after_one_word: bool) -> bool:
    """Whether a capitalized word after a person's name is the rest of it."""
    if word.lower in CALENDAR or word.lower in OFFICES or word.lower in PORTFOLIOS:
        return False
    if word.entity == "DATE":  # "Theresa May"
        return after_one_word and word.lower in MODAL_MONTHS and word.entity_begins
    if word.after is not None and determines(word.after):
        return is_proper(word)  # "Ann Roe In the northern district"
    return not word.entity and (is_proper(word) or is_preposition(word) or is_modal(word))


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
