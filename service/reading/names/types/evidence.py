"""What beside a name shows its type: an age, a title, kin, "he", shares, a place of work.

`EVIDENCE` has each kind with the type that it speaks for and its weight, where a reading by the
model weighs two. Nouns and names beside it have weights of their own (`beside/`). All mentions of a
name vote together.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.reading.grammar.reference import part
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import (
    PARTS,
    attribute,
    does,
    is_apposition,
    is_bound_before,
    is_common_noun,
    is_determiner,
    is_joined,
    is_possessor,
    is_relative_clause,
    is_subject,
)
from service.reading.grammar.words.nouns import follows_party, is_proper
from service.reading.grammar.words.parts import appositions
from service.reading.names.types.beside.bodies import (
    does_business,
    has_players,
    has_shares,
    is_an_example_of_bodies,
    is_known_place,
    is_where_they_work,
    owns_a_business,
)
from service.reading.names.types.beside.next_words import (
    has_a_legal_form,
    is_a_town_behind_its_road,
    is_of_somebody_in_full,
)
from service.reading.names.types.beside.places import stands_before_its_state
from service.reading.names.types.beside.pronouns import (
    has_what_is_its,
    is_followed_by_he,
    is_followed_by_it,
    is_followed_by_which,
)
from service.reading.names.types.beside.sides import has_a_result, is_spoken_of_as_many
from service.reading.names.types.sites import (
    is_a_known_site,
    is_a_landform,
    is_a_park,
    is_a_site_by_its_noun,
    is_a_works,
    is_where_it_happens,
)
from service.reading.names.types.things import (
    are_pieces,
    has_an_article,
    is_a_maker_before_its_model,
    is_a_piece,
    is_a_thing,
    is_an_undertaking,
    runs_an_undertaking,
)
from service.reading.names.types.titles import (
    has_a_given_name,
    has_courtesy,
    is_called_by_occupation,
    is_called_by_office,
    is_surnamed,
    is_where_somebody_works,
)
from service.reading.vocabulary import gazetteer, people
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE
from service.reading.vocabulary.people import KIN, OFFICES

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse, Word

TEAM_DEEDS = lexicon.words(PACKAGE, "name_words", "team_deeds")
CLUB_ENDINGS = lexicon.words(PACKAGE, "name_words", "club_endings")
BAND_DEEDS = lexicon.words(PACKAGE, "name_words", "band_deeds")
BANDS = (
    lexicon.words(PACKAGE, "name_words", "bands")
    | lexicon.words(PACKAGE, "person_nouns", "seated")
    | people.BODY
)
HUMAN_DEEDS = lexicon.words(PACKAGE, "name_words", "human_deeds")
TOWNSPEOPLE = lexicon.words(PACKAGE, "name_words", "townspeople")
BESIDE = 3  # words from a noun over comma and article to its name: "his band, the Lanterns"
# Nouns that are said of people alone.
SOMEBODY = (
    KIN
    | people.MALE
    | people.FEMALE
    | lexicon.words(PACKAGE, "person_nouns", "epithets")
    - lexicon.words(PACKAGE, "person_nouns", "of_bodies_too")
)


def is_treated_as_person(parse: Parse, words: list[Word]) -> bool:
    """Whether a title stands before it, or an age or a clause with "who" after it."""
    if has_an_age(parse, words[-1]):
        return True
    before = parse.words[words[0].i - 1] if words[0].i else None
    if has_courtesy(words):
        return True
    if before is not None and before.sentence is words[0].sentence:
        titled = before.lower in OFFICES and is_bound_before(before)
        if titled and before.head in words and len(words) < 4:
            return True
    if before is not None and is_determiner(before):
        return False  # "of the Mayo Clinic, who was not there": people's names have no article
    if is_called_by_office(words):
        return True
    employed = is_where_somebody_works(before)
    for child in words[-1].children:
        if (
            is_relative_clause(child)
            and not employed
            and any(w.lower == "who" for w in child.children)
        ):
            return True
        if is_apposition(child) and child.lower in people.WORKERS and child.i > words[-1].i:
            return True
    return False


def has_an_age(parse: Parse, word: Word) -> bool:
    """Whether an age stands after it between commas: "Holm, 65,"."""
    if word.i + 3 >= len(parse.words) or parse.words[word.i + 1].text != ",":
        return False
    age, mark = parse.words[word.i + 2].text, parse.words[word.i + 3].text
    return mark in (",", ".") and age.isdecimal() and len(age) < 3


def _following(parse: Parse, words: list[Word]) -> Word | None:
    last = words[-1].i + 1
    return parse.words[last] if last < len(parse.words) else None


def _preceding(parse: Parse, words: list[Word]) -> Word | None:
    return parse.words[words[0].i - 1] if words[0].i else None


def owns_kin(_: Parse, words: list[Word]) -> bool:
    """As in "Holm's wife"."""
    return is_possessor(words[-1]) and words[-1].head.lower in KIN


def is_called_kin(_: Parse, words: list[Word]) -> bool:
    """As in "his son, Holm,": kin in the singular has a person's name beside it."""
    noun = words[-1].head
    return noun.i < words[0].i and noun.lower in KIN and is_common_noun(noun)


def does_what_people_do(_: Parse, words: list[Word]) -> bool:
    """As in "Holm was born"; "Harbour Motors recalled" its cars."""
    if len(words) > 1 and words[-1].lower in ORGANIZATION_HEADS:
        return False
    return is_subject(words[-1]) and words[-1].head.lemma in HUMAN_DEEDS


def is_a_team(parse: Parse, words: list[Word]) -> bool:
    """As in "the Otters beat the Hawks": a plural under "the" does, or is done, what teams do.

    Or what bands do: "the Lanterns reunited".
    """
    before, last = _preceding(parse, words), words[-1]
    if before is None or before.lower != "the" or not last.lower.endswith("s"):
        return False
    while is_joined(last) and is_proper(last.head) and last.head.i < last.i:
        last = last.head
    return does(last, BAND_DEEDS) or part.has_side_in(last, TEAM_DEEDS)


def is_a_club_of_its_town(_: Parse, words: list[Word]) -> bool:
    """As in "Harlow beat Ashby": a known place does to a name, or is done, what teams do."""
    last = words[-1]
    other = part.other_side(last) if part.has_side_in(last, TEAM_DEEDS) else None
    if other is None or not is_proper(other):
        return False
    return _is_named_like_a_club(words) or is_known_place(words)


def is_a_club_by_its_name(_: Parse, words: list[Word]) -> bool:
    """As in "Harlow Wanderers": a known place and what clubs are called, not a place together."""
    if not _is_named_like_a_club(words) or is_known_place(words):
        return False
    return is_known_place(words[:-1])


def _is_named_like_a_club(words: list[Word]) -> bool:
    return len(words) > 1 and words[-1].lower in CLUB_ENDINGS


def is_called_a_band(_: Parse, words: list[Word]) -> bool:
    """As in "his first band, the Lanterns"; a club that is a known place is where it meets."""
    name, noun = words[-1], words[-1].head
    if is_apposition(name) and is_common_noun(noun):
        is_called = words[0].i - noun.i <= BESIDE and noun.lower in BANDS
    else:
        is_called = any(
            one.left == name.i + 2 and is_common_noun(one) and one.lower in BANDS
            for one in appositions(name)
        )
    return is_called and not is_known_place(words)


def is_a_members_state(_: Parse, words: list[Word]) -> bool:
    """As in "Ann Roe, R-Calif.": a politician's party and state."""
    return follows_party(words[0])


def is_of_a_town(parse: Parse, words: list[Word]) -> bool:
    """As in "a Harlow teenager", where Harlow is known as a place."""
    following = _following(parse, words)
    if following is None or following.lower not in TOWNSPEOPLE or is_possessor(words[-1]):
        return False
    return gazetteer.kind_of(" ".join([word.text for word in words])) is not None


def is_said_to_be_somebody(_: Parse, words: list[Word]) -> bool:
    """As in "Holm is a novelist", "Holm was the elder sister of"; a body may be a leader."""
    said = attribute(words[-1])
    return said is not None and said.lower in SOMEBODY and is_common_noun(said)


class Evidence(NamedTuple):
    """What speaks for a type, how much, and whether a mention shows it.

    `roles` are the labels of the last word that it can be shown in; any where None.
    """

    type: str
    weight: int
    shows: Callable[[Parse, list[Word]], bool]
    roles: frozenset[str] | None = None


# A reading by the model weighs 2. What is said outright outweighs two of them.
EVIDENCE = (
    Evidence("person", 3, is_treated_as_person),
    Evidence("person", 5, is_called_by_occupation),
    Evidence("person", 5, owns_kin, part.OWNER),
    Evidence("person", 5, is_called_kin, part.APPOSED),
    Evidence("person", 5, is_followed_by_he, SUBJECTS),
    Evidence("person", 3, does_what_people_do, SUBJECTS),
    Evidence("person", 5, is_said_to_be_somebody, SUBJECTS),
    Evidence("person", 3, has_a_given_name),
    Evidence("organization", 5, does_business, part.BOUND),
    Evidence("person", 5, is_surnamed),
    Evidence("organization", 5, owns_a_business, part.OWNER),
    Evidence("organization", 5, has_shares, part.GOVERNED),
    Evidence("organization", 5, is_where_they_work, part.GOVERNED),
    Evidence("organization", 5, is_an_example_of_bodies, part.GOVERNED_OR_JOINED),
    Evidence("organization", 9, has_players, part.BOUND),
    Evidence("organization", 5, is_followed_by_it, SUBJECTS),
    Evidence("organization", 5, is_followed_by_which),
    Evidence("organization", 5, has_what_is_its, SUBJECTS),
    Evidence("organization", 5, is_a_team, part.JOINED_SIDES),
    Evidence("organization", 5, is_a_club_of_its_town, part.SIDES),
    Evidence("organization", 5, is_spoken_of_as_many, SUBJECTS),
    Evidence("organization", 5, has_a_result, part.GOVERNED_OR_SIDES),
    Evidence("organization", 4, is_a_club_by_its_name),
    Evidence("organization", 5, is_called_a_band),
    Evidence("organization", 9, has_a_legal_form),
    Evidence("organization", 5, is_of_somebody_in_full),
    Evidence("organization", 50, runs_an_undertaking),
    Evidence("city", 5, is_of_a_town),
    Evidence("city", 9, is_a_members_state, part.APPOSED),
    Evidence("city", 9, stands_before_its_state),
    Evidence("city", 5, is_a_town_behind_its_road),
    Evidence("facility", 5, is_a_site_by_its_noun, part.BOUND),
    Evidence("facility", 4, is_a_known_site),
    Evidence("facility", 3, is_a_works),
    Evidence("facility", 3, is_where_it_happens),
    Evidence("facility", 5, is_a_park),
    Evidence("natural", 3, is_a_landform),
    Evidence("thing", 5, is_a_thing),
    Evidence("thing", 5, is_a_maker_before_its_model, part.BOUND),
    Evidence("thing", 4, is_a_piece, PARTS),
    Evidence("thing", 8, are_pieces),
    Evidence("thing", 3, has_an_article),
    Evidence("thing", 8, is_an_undertaking),
)


def evidence_of(parse: Parse, words: list[Word]) -> list[Evidence]:
    """The evidence that a mention shows."""
    return [one for one in _shown_in(words[-1].dep) if one.shows(parse, words)]


@cache
def _shown_in(role: str) -> tuple[Evidence, ...]:
    """The evidence that a name in a role can show."""
    return tuple(one for one in EVIDENCE if one.roles is None or role in one.roles)
