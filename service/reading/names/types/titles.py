"""Titles before a name, given names in it, and who works where it names a place of work."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import (
    is_apposition,
    is_bound_before,
    is_common_noun,
    is_determiner,
    is_possessor,
    is_preposition,
    is_subject,
)
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.phrases import prepositions
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.given_names import given_names
from service.reading.vocabulary.names import (
    GENERIC,
    ORGANIZATION_HEADS,
    PACKAGE,
    PLACE_NOUNS,
    PORTFOLIOS,
)
from service.reading.vocabulary.people import COURTESY, INTRODUCING, OFFICES, SPEECH, WORKERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from service.reading.parse.words import Parse, Word

# Offices that newspapers and shows are named for: "the Harlow Reporter".
SEATS = lexicon.words("service.reading.names", "parts_of_names", "seats_of_officers")
# Occupations right before a person's name: "striker Ann Roe", where a broadcaster may be a body.
OF_PEOPLE_ALONE = lexicon.words(PACKAGE, "person_nouns", "epithets") - (
    lexicon.words(PACKAGE, "person_nouns", "of_bodies_too") | INTRODUCING
)
LONGEST_PLAIN = 3  # words of a plain full name: "Morgan Richard Holm"
GIVEN_NAMES = given_names()
SURNAMING = lexicon.words(PACKAGE, "name_words", "surnaming")
NO_SURNAMES = ORGANIZATION_HEADS | PLACE_NOUNS | lexicon.words(PACKAGE, "name_words", "things")
# What an officer is called by and no newspaper is.
OF_BODIES = OFFICES - lexicon.words(PACKAGE, "titles", "in_papers")


def has_courtesy(words: list[Word]) -> bool:
    """Whether a title that only people have stands before it: "Sir", "Dr"."""
    before = words[0].before
    return before is not None and before.lower in COURTESY


def has_a_given_name(parse: Parse, words: list[Word]) -> bool:
    """As in "Carlo Holm": a given name and one or two words, none of which a body or place has.

    "The Carlo Holm" is a ship or a house, "Ann Roe of Carlo Holm" works for a firm, "Charlotte
    Holm" may be of the town.
    """
    first, before = words[0], words[0].before
    if not 1 < len(words) <= LONGEST_PLAIN or first.lower not in GIVEN_NAMES:
        return False
    if not all(word.text.istitle() and word.text.isalpha() for word in words):
        return False
    if words[-1].lower in NO_SURNAMES:
        return False
    if before is not None and (is_determiner(before) or before.lower == "of"):
        return False
    text = parse.form(first.start, words[-1].end)
    return gazetteer.kind_of(text) is None and gazetteer.kind_of(first.text) is None


def is_surnamed(_: Parse, words: list[Word]) -> bool:
    """As in "a captain surnamed Lim"."""
    before = words[0].before
    return before is not None and before.lemma in SURNAMING and len(words) == 1


def is_somebody_like_a_site(words: list[Word]) -> bool:
    """As in "Dora Lane said", "her rival Dora Lane": a given name with a street's or a hall's.

    Or whatever name behind an office: "its president, Carlos Plaza".
    """
    last = words[-1]
    if is_called_by_office(words):
        return True
    if words[0].lower not in GIVEN_NAMES or not last.text.istitle():
        return False
    speaks = is_subject(last) and last.head.lemma in SPEECH
    return speaks or has_courtesy(words) or any(is_possessor(child) for child in last.children)


def is_surname_like_a_noun(words: list[Word]) -> bool:
    """As in "Park said", "Mr Hall", "Church's": a word like a common noun, used as a name is."""
    word, before = words[0], words[0].before
    if len(words) > 1 or word.lower not in GENERIC or not (is_proper(word) and word.text.istitle()):
        return False
    bare = before is None or not is_determiner(before)
    return (
        bare
        and not is_bound_before(word)
        and (is_subject(word) or has_courtesy(words) or is_possessor(word))
    )


def mostly_titled(names: Iterable[tuple[str, list[Word]]]) -> set[str]:
    """The keys of names that have such a title at least half of the times: "Mr. Slate"."""
    times: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for key, words in names:
        times[key] += 1
        titled[key] += has_courtesy(words)
    return {key for key, many in times.items() if 2 * titled[key] >= many}


def is_called_by_office(words: list[Word]) -> bool:
    """Whether an office in small letters stands before it with a comma: "its chief, Ann Holm,".

    With what the office is of: "its vice president of sales, Ann Holm,".
    """
    office, comma = words[-1].head, words[0].before
    if not (is_apposition(words[-1]) and is_common_noun(office)) or office.lower not in OFFICES:
        return False
    if comma is None or comma.text != "," or not office.text.islower():
        return False
    duties = prepositions(office)
    return comma.i == (duties[-1].right if duties else office.i) + 1


def is_called_by_occupation(_: Parse, words: list[Word]) -> bool:
    """As in "the guitarist Ann Sterling": what only people are, right before a full name.

    The parser may make two subjects of the noun and the name.
    """
    name, noun = words[-1], words[0].before
    if noun is None or len(words) == 1 or noun.lower not in OF_PEOPLE_ALONE:
        return False
    if not (noun.text.islower() and is_common_noun(noun)):
        return False
    if noun.head in words or (is_apposition(name) and name.head is noun):
        return True
    return noun.head is name.head and is_subject(noun) and is_subject(name)


def surnames_like_bodies(names: Iterable[tuple[str, list[Word]]]) -> set[str]:
    """The nouns of bodies that the text gives to somebody with a title: "Ms Board"."""
    return {
        key
        for key, words in names
        if len(words) == 1 and key in ORGANIZATION_HEADS and has_courtesy(words)
    }


def has_surname(words: list[Word], label: str, surnames: Collection[str]) -> bool:
    """Whether a name ends in one of some surnames: "Ms Board", "Ida Board", not "the Board"."""
    before = words[0].before
    if words[-1].lower not in surnames or (before is not None and is_determiner(before)):
        return False
    in_full = len(words) > 1 and words[0].lower in GIVEN_NAMES
    return label == "PERSON" or in_full or has_courtesy(words)


def is_an_office(words: list[Word]) -> bool:
    """Whether capitals only make somebody's office: "the EU Fisheries Commissioner".

    One that acts is a body, "the State Water Commissioner proposed", and so is a newspaper.
    """
    last = words[-1]
    if last.lower not in OF_BODIES or not last.text.istitle():
        return False
    if len(words) == 1:
        return True
    if len(words) > 2 and words[-2].lower == "of":  # "the Office of Congressman | Ann Roe"
        return words[-3].lower in SEATS and last.lower not in PORTFOLIOS
    return not is_subject(last) and all(word.text[0].isupper() for word in words)


def is_an_office_of_whom_follows(words: list[Word]) -> bool:
    """As in "its Resident Commissioner, Prof. Roe", "the Commissioner of Police, Ann Roe".

    An article or a possessive stands before an office, and none before "John Bishop".
    """
    before, comma = words[0].before, words[-1].after
    office = words[0] if len(words) > 1 and words[1].lower == "of" else words[-1]
    if len(words) == 1 or office.lower not in OF_BODIES:
        return False
    owned = before is not None and (is_determiner(before) or is_possessor(before))
    name = comma.after if comma is not None and comma.text == "," else None
    if not owned or name is None:
        return False
    return name.entity == "PERSON" or name.lower in COURTESY or name.lower in OFFICES


def is_where_somebody_works(before: Word | None) -> bool:
    """Whether a preposition joins the name to somebody: "an analyst at Harbour, who"."""
    return before is not None and is_preposition(before) and before.head.lower in WORKERS
