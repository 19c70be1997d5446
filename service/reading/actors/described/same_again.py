"""Whether a description takes up an actor that was described before."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.actors.described.bodies import COMPANIES, OF_ANY_COMPANY
from service.reading.actors.described.label import codes
from service.reading.actors.described.phrase.description import TYPES, seat
from service.reading.grammar.word_classes import any_subject, is_personal, is_subject
from service.reading.grammar.words.parts import article_of
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import GENERAL, ORDINALS, PAST, SPEECH, gender_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

# A definite description takes up somebody of the last this many sentences, in other words of NEAR.
SENTENCES_TO_DESCRIBED = 12
COLLECTIVES = lexicon.words("service.reading.actors", "descriptions", "collectives")
NEAR = 4
OF_ANYBODY = lexicon.words("service.reading.actors", "descriptions", "of_anybody")
OF_PARTY = lexicon.words("service.reading.actors", "descriptions", "of_party")
OF_OFFICERS = OF_ANYBODY | OF_PARTY
EXCLUSIVE = lexicon.words(PACKAGE, "person_nouns", "exclusive")
PARTS_OF_PLACES = lexicon.words(PACKAGE, "person_nouns", "parts_of_places")
UNDERGOING = lexicon.words(PACKAGE, "person_nouns", "undergoing")
SEATED_IN = "based"
PUBLIC = "people"
SINGULAR = lexicon.words(PACKAGE, "pronouns", "gendered_owners")
MOST_TRIED = 30  # bounds the cost: descriptions before
MOST_NAMES = 30  # bounds the cost: names of a body that are asked for its seat


class DescribedBefore:
    """The unnamed actors so far: in reading order, and by the words last used for them."""

    def __init__(self) -> None:
        self.recent: list[tuple[int, Draft]] = []
        self.same: dict[tuple[str, frozenset[str]], Draft] = {}
        self.brought_in_speaking: dict[Draft, bool] = {}

    def note(self, described: Description, draft: Draft) -> None:
        """Note whom a description meant."""
        self.recent.append((described.head.sentence.index, draft))
        self.same[described.lemma, described.modifiers] = draft
        speaks = _speaks(described.head) and described.lemma not in UNDERGOING
        self.brought_in_speaking.setdefault(draft, speaks)

    def meant(self, described: Description, barred: Sequence[Draft] = ()) -> Draft | None:
        """The unnamed actor described before that a description takes up, none of the `barred`."""
        same = self.same.get((described.lemma, described.modifiers))
        if same is not None and is_said_again(described, same):
            return same
        if described.is_ordinal or described.restricted:
            return None
        here = described.head.sentence.index
        kind = TYPES[described.kind]
        people = described.lemma in GENERAL and described.kind != "body"
        is_told_of = people and not _speaks(described.head)
        for index, draft in islice(reversed(self.recent), MOST_TRIED):
            if here - index > SENTENCES_TO_DESCRIBED:
                break
            if is_told_of and self.brought_in_speaking[draft]:
                continue  # "A spokesman said so. The man died"
            if draft in barred:
                continue
            if draft.type == kind and continues(described, draft, here - index):
                return draft
        return None

    def is_told_of(self, lemma: str) -> bool:
        """Whether somebody was described by a noun alone: "the driver"."""
        return (lemma, frozenset[str]()) in self.same


def _speaks(head: Word) -> bool:
    """Whether whom a description means speaks there: "a spokesman said"."""
    return is_subject(head) and head.head.lemma in SPEECH


def is_said_again(described: Description, draft: Draft) -> bool:
    """Whether the same words tell the same actor however far apart: "the Trump administration"."""
    if described.is_ordinal or described.restricted or draft.type == "person":
        return False
    if described.counted or draft.number not in ("", described.number):
        return False
    return described.kind == "group" or (described.definite and bool(described.modifiers))


def sits_elsewhere(parse: Parse, noun: Word, draft: Draft) -> bool:
    """Whether a body's names give it another place: embassies in two capitals."""
    place = seat(noun)
    seats = {seat(parse.words[name.last]) for name in draft.names[:MOST_NAMES]} - {""}
    return bool(place) and bool(seats) and place not in seats


def agrees(parse: Parse, described: Description, draft: Draft) -> bool:
    """Whether the place, the modifiers and the gender of a description fit a named actor."""
    if sits_elsewhere(parse, described.head, draft):
        return False
    said = " ".join([*draft.roles, *(name.text for name in draft.names[:MOST_NAMES])]).lower()
    known = codes(said)
    if described.countries and known and not described.countries <= known:
        return False
    for modifier in described.modifiers - PAST - _saying_no_more(described):
        if modifier not in said and not _is_of_a_place(described, modifier):
            return False
    if _is_of_another(described, draft):
        return False
    gender = gender_of(described.lemma)
    return not (gender and draft.gender and gender != draft.gender)


def _is_of_another(described: Description, draft: Draft) -> bool:
    """Whether a post is of another body than the one the text gives: "head of the clinic"."""
    if described.kind != "person" or not described.whole:
        return False
    posts = [role.lower() for role in draft.roles if f"{described.lemma} of " in role.lower()]
    return bool(posts) and all(described.whole not in post for post in posts)


def _is_of_a_place(described: Description, modifier: str) -> bool:
    """Whether a modifier says where from: "Kenyan"; also a town or state: "Ohio", "Lund-based"."""
    name = modifier.title()
    if modifier in PARTS_OF_PLACES or countries.demonym(name) or countries.code(name):
        return True
    placed = described.kind == "person" or SEATED_IN in described.modifiers
    return placed and gazetteer.kind_of(name) is not None


def _saying_no_more(described: Description) -> frozenset[str]:
    """The modifiers that tell nobody from others: what he is like, the party in office, a trade."""
    if described.kind != "person":
        return OF_ANY_COMPANY if described.lemma in COMPANIES else frozenset()
    return OF_OFFICERS if described.lemma in EXCLUSIVE else OF_ANYBODY


def subject_before(
    parse: Parse, by_word: Mapping[int, Draft], described: Description
) -> Draft | None:
    """The main subject just before a bare description: "Roe told Holm to go. The mayor"."""
    here = described.head.sentence.index
    if (
        not here
        or described.kind != "person"
        or described.modifiers
        or not is_subject(described.head)
    ):
        return None
    subject = any_subject(parse.sentences[here - 1].root)
    return None if subject is None else by_word.get(subject.i)


def continues(described: Description, draft: Draft, distance: int) -> bool:
    """Whether it takes up an actor of its kind that was described `distance` sentences before.

    It does so at most SENTENCES_TO_DESCRIBED sentences later, and tells nobody apart: neither an
    ordinal nor a clause says which one is meant.
    """
    if distance > 1 and not ORDINALS.isdisjoint(draft.modifiers):
        return False
    if described.number and draft.number and described.number != draft.number:
        return False
    if described.whole and described.whole != draft.whole:
        return False
    if not described.countries <= draft.countries:
        return False
    plural = described.kind != "person"
    counted = bool(described.number) and described.number == draft.number
    same = described.modifiers <= draft.modifiers or (counted and plural)
    if described.lemma in draft.nouns:
        if described.definite:
            return same
        # "People" and "others" without an article are anyone, each time anew.
        particular = described.kind == "group" and described.lemma not in GENERAL
        return particular and described.modifiers == draft.modifiers
    if not described.definite or distance > NEAR:
        return False
    if _are_the_public(described):
        return False
    if described.lemma in GENERAL:
        if described.owner is not None and described.owner.lower in SINGULAR:
            return False  # "his people" are others than those told of
        # "The men" are those who were told apart before, not the police.
        particular = bool(draft.number or draft.modifiers) and not COLLECTIVES & draft.nouns.keys()
        return described.kind != "body" and (particular or not plural)
    if counted and plural and all(noun in GENERAL for noun in draft.nouns):
        return True
    return same and not of_one_kind(described.lemma).isdisjoint(draft.nouns)


def _are_the_public(described: Description) -> bool:
    """Whether it is "the people", who are those of a country; "these people" were told of."""
    article = article_of(described.head)
    return described.head.lower == PUBLIC and article is not None and article.lower == "the"


@cache
def of_one_kind(lemma: str) -> frozenset[str]:
    """The nouns that may take up somebody called so: "the suspect" after "a gunman"."""
    kinds = lexicon.table(PACKAGE, "person_nouns")["kinds"].values()
    return frozenset(noun for kind in kinds if lemma in kind for noun in kind)


def recurs(words: Sequence[Word], draft: Draft) -> bool:
    """Whether it comes up again: "voters … their", but "voters who" is one mention."""
    first, *again = [draft.heads[m.start, m.end] for m in draft.mentions]
    opened = words[first].sentence
    nominal = any(m.kind == "nominal" for m in draft.mentions[1:])
    plural = draft.type == "group" and any(is_personal(words[i]) for i in again)
    return nominal or plural or any(words[i].sentence is not opened for i in again)
