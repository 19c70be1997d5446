"""What is cut off a name, or out of it, with what the article knows.

A headline's capitals, the "campaign" after a person, an owner before a possessive, the title that
the model took for the first word of an organization.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.word_classes import is_bound_before, is_full_verb, is_preposition
from service.reading.grammar.words.nouns import is_plural_name
from service.reading.grammar.words.speech_parts import ends_sentence, is_quotation_mark
from service.reading.grammar.words.verbs import OF_PREDICATES
from service.reading.names.candidate import Candidate, cut
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import (
    LABELS,
    ORGANIZATION_HEADS,
    PACKAGE,
    PARTISANS,
    POSSESSIVES,
    SEATS,
    SUFFIXES,
)
from service.reading.vocabulary.people import TITLE_WORDS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

FOLLOWERS = lexicon.words(PACKAGE, "name_words", "followers")
SAID = lexicon.words("service.reading.names", "parts_of_names", "said")
LONGEST_KNOWN_NAME = 12  # bounds the cost: words of a known name
LEAST_SHOUTED = 4  # words in capitals that make a row
THREE = 3  # words of "NCF & BFW"

# Lower-case words of a name, and its label.
Known = dict[tuple[str, ...], str]


def in_headline(
    parse: Parse, candidate: Candidate, known: Known, lower_case: set[str]
) -> list[Candidate]:
    """A headline's candidate if the text knows it or no verb is in it, else the names inside."""
    words = parse.words[candidate.first : candidate.last + 1]
    if tuple([word.lower for word in words]) in known:
        return [candidate]
    inside = matches(words, known)
    if inside or candidate.label not in LABELS:
        return inside
    common = any(word.lower in lower_case for word in words if len(word.text) > 3)
    if common and candidate.label == "ORG" and words[-1].lower not in ORGANIZATION_HEADS:
        return []
    return _up_to_a_verb(words, candidate)


def _up_to_a_verb(words: list[Word], candidate: Candidate) -> list[Candidate]:
    """A headline's name keeps no word of a predicate unless the text knows it."""
    size = len(words)
    for k, word in enumerate(words):
        verbal = word.tag in OF_PREDICATES or (is_full_verb(word) and k)
        if verbal or (is_preposition(word) and word.lower not in ("of", "for")):
            size = k
            break
    if candidate.label == "PERSON" and size > 2 and words[size - 1].lower in FOLLOWERS:
        size -= 1
    if size == len(words):
        return [candidate]
    last = words[size - 1]
    return [Candidate(candidate.first, last.i, candidate.label, last.end)] if size else []


def in_text(
    parse: Parse, candidate: Candidate, known: Known, lower_case: set[str]
) -> list[Candidate]:
    """A candidate of the running text, cut before "campaign" and the like after a person."""
    words = parse.words[candidate.first : candidate.last + 1]
    if len(words) == 1:
        is_none = _is_common_word(words[0], lower_case) or _is_a_family(parse, words[0], known)
        return [] if is_none else [candidate]
    if "," in [word.text for word in words] and _opens_with_person(words, known):
        return matches(words, known)
    if len(words) > 2 and [word.lower for word in words[-2:]] == ["super", "pac"]:
        words = words[:-1]
    cut_apart = (
        _behind_said(words, candidate, known)
        or _two_bodies(words, candidate, known)
        or _before_followers(words, candidate, known)
        or _owner_and_owned(words, candidate, known)
        or _country_and_body(words, candidate, known)
        or _person_and_place(words, candidate, known)
        or _person_of_place(words, candidate, known)
    )
    if cut_apart:
        return cut_apart
    titled = _behind_title(words, known) if candidate.label != "PERSON" else 0
    if titled:
        return [Candidate(words[titled].i, candidate.last, "PERSON", candidate.end)]
    of_party = words[-1].lower in PARTISANS and is_plural_name(words[-1])
    if of_party and " ".join(word.lower for word in words) not in PARTISANS:
        return [Candidate(words[-1].i, words[-1].i, "ORG", candidate.end)]
    return [candidate]


def _behind_said(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """The known person of "Said Holm", which the model takes for a given name and a surname."""
    first, rest = words[0], tuple(word.lower for word in words[1:])
    if first.before is not None and not (
        is_quotation_mark(first.before) or ends_sentence(first.before)
    ):
        return []
    if first.lower not in SAID or known.get(rest) != "PERSON":
        return []
    return [Candidate(words[1].i, candidate.last, "PERSON", candidate.end)]


def _two_bodies(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """The two bodies of "NCF & BFW", where the article names both alone."""
    if len(words) != THREE or candidate.label != "ORG":
        return []
    first, link, last = words
    if link.lower not in ("and", "&") or not (first.text.isupper() and last.text.isupper()):
        return []
    if {known.get((first.lower,)), known.get((last.lower,))} != {"ORG"}:
        return []
    return [
        Candidate(first.i, first.i, "ORG", first.end),
        Candidate(last.i, candidate.last, "ORG", candidate.end),
    ]


def _before_followers(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """The person or country of "Ann Holm campaign", "Harbour supporters"."""
    if words[-1].lower not in FOLLOWERS or candidate.label not in ("ORG", "PERSON"):
        return []
    owner = tuple(word.lower for word in words[:-1])
    country = " ".join(word.text for word in words[:-1])
    if countries.code(country) and words[-1].lower not in ORGANIZATION_HEADS:
        return [Candidate(candidate.first, words[-2].i, "GPE", words[-2].end)]
    if known.get(owner) == "PERSON" or (candidate.label == "PERSON" and len(words) > 2):
        return [Candidate(candidate.first, words[-2].i, "PERSON", words[-2].end)]
    return []


def _is_a_family(parse: Parse, word: Word, known: Known) -> bool:
    """Whether a person's surname stands in the plural: "the Holms"."""
    if not word.lower.endswith("s") or not word.i or parse.words[word.i - 1].lower != "the":
        return False
    return known.get((word.lower[:-1],)) == "PERSON"


def _opens_with_person(words: list[Word], known: Known) -> bool:
    """Whether known people are read as one body: "Holm, Roe and Berg"."""
    end = next(k for k, word in enumerate(words) if word.text == ",")
    return known.get(tuple(word.lower for word in words[:end])) == "PERSON"


def shouted(parse: Parse) -> set[int]:
    """The `i` of words in a row of capitals, which tell no name from other words.

    Empty for a text that has hardly anything else.
    """
    capitals = [word for word in parse.capitalized if word.text.isupper() and word.text.isalpha()]
    if len(capitals) < LEAST_SHOUTED:
        return set()
    found: set[int] = set()
    row: list[Word] = []
    for word in capitals:
        if row and not _is_next(parse, row[-1], word):
            _close_row(row, found)
            row = []
        row.append(word)
    _close_row(row, found)
    others = sum(word.text.isalpha() for word in parse.words) - len(capitals) if found else 0
    return found if len(capitals) <= others else set()


def _is_next(parse: Parse, word: Word, other: Word) -> bool:
    """Whether there are only figures and marks between two words of one sentence."""
    if word.sentence is not other.sentence:
        return False
    return not any(w.text.isalpha() for w in parse.words[word.i + 1 : other.i])


def _close_row(row: list[Word], found: set[int]) -> None:
    long = sum(len(word.text) > 3 for word in row)
    if len(row) >= LEAST_SHOUTED and long * 2 >= len(row) - 1:
        found.update(range(row[0].i, row[-1].i + 1))


def _owner_and_owned(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """The two names of "Meloni's Brothers of Italy", where the owner is known as one."""
    for k in range(1, len(words) - 1):
        if words[k].text not in POSSESSIVES:
            continue
        owner = " ".join(word.text for word in words[:k])
        person = known.get(tuple(word.lower for word in words[:k])) == "PERSON"
        country = countries.code(owner) is not None
        body = k > 1 and words[k - 1].lower in ORGANIZATION_HEADS
        if person or country or body:
            label = "PERSON" if person else "GPE" if country else "ORG"
            return [
                Candidate(candidate.first, words[k - 1].i, label, words[k - 1].end),
                Candidate(words[k + 1].i, candidate.last, candidate.label, candidate.end),
            ]
    return []


def _country_and_body(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """The two names of "three U.S. Harbour plants", where the article calls the body Harbour."""
    country, *rest = words
    head = words[-1].head
    if candidate.label != "ORG" or not is_bound_before(words[-1]) or not head.text.islower():
        return []
    if not country.text.replace(".", "").isupper() or countries.code(country.text) is None:
        return []
    if rest[-1].lower in ORGANIZATION_HEADS or (tuple([w.lower for w in rest]) not in known):
        return []
    return [
        Candidate(country.i, country.i, "GPE", country.end),
        Candidate(rest[0].i, candidate.last, "ORG", candidate.end),
    ]


def _person_and_place(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """A known person and where he is, of "Roe in New Elm" read as one body."""
    for k in range(1, len(words) - 1):
        if words[k].lower not in ("in", "at"):
            continue
        if known.get(tuple(word.lower for word in words[:k])) == "PERSON":
            return [
                Candidate(candidate.first, words[k - 1].i, "PERSON", words[k - 1].end),
                Candidate(words[k + 1].i, candidate.last, "GPE", candidate.end),
            ]
    return []


def _person_of_place(words: list[Word], candidate: Candidate, known: Known) -> list[Candidate]:
    """Who is of a town or of a body: "Ann Roe of Lund"; a monarch is named so with his number."""
    if candidate.label != "PERSON" or len(words) <= THREE or words[-2].lower != "of":
        return []
    named, place = words[-3], words[-1]
    if named.lower in SUFFIXES or not all(word.text.istitle() for word in (*words[:-2], place)):
        return []
    label = "GPE" if gazetteer.candidates(place.text) else known.get((place.lower,), "ORG")
    return [
        Candidate(candidate.first, named.i, "PERSON", named.end),
        Candidate(place.i, candidate.last, label, candidate.end),
    ]


def _behind_title(words: list[Word], known: Known) -> int:
    """How many words of a supposed organization are the title of a known person: "AG Mukasey"."""
    for k in range(1, len(words)):
        if known.get(tuple([word.lower for word in words[k:]])) == "PERSON":
            title = all(w.lower in TITLE_WORDS for w in words[:k])
            return k if title else 0
    return 0


def _is_common_word(word: Word, lower_case: set[str]) -> bool:
    """Whether a lone word at the start of a sentence is one the article writes in lower case."""
    return word.lower in lower_case and word is word.sentence.words[0] and word.text.istitle()


def matches(words: list[Word], known: Known) -> list[Candidate]:
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
    key = [word.lower for word in words[k : k + LONGEST_KNOWN_NAME]]
    for size in range(len(key), 0, -1):
        name = tuple(key[:size])
        if name in known or _is_known_to_the_world(words[k : k + size]):
            return size
    return 0


def _is_known_to_the_world(words: list[Word]) -> bool:
    if len(words) >= 5:
        return False
    text = " ".join([word.text for word in words])
    if countries.code(text) is not None or text.lower() in SEATS:
        return True
    # "New Mexico" is not Mexico.
    longer = len(words) > 1 and countries.code(words[-1].text) is not None
    return longer and gazetteer.kind_of(text) in ("region", "city")


def _label(words: list[Word], known: Known) -> str:
    name = tuple(word.lower for word in words)
    return known.get(name) or ("ORG" if " ".join(name) in SEATS else "GPE")
