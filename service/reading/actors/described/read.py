"""Which actor a description stands for, and the actors that only descriptions tell of.

It is somebody known where it can be: the person whose role it repeats ("the president"), the
organization whose noun it repeats ("the ministry"), the group described before ("the two men").
Else it is an actor itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.described import bodies
from service.reading.actors.described.beside import NAMING, named_next, told_by_name_beside
from service.reading.actors.described.by_party import Partisans
from service.reading.actors.described.by_relation import (
    Relatives,
    age_span,
    aged,
    by_age,
    client_of,
    is_parent_of_many,
)
from service.reading.actors.described.label import codes, drafted, is_said, label
from service.reading.actors.described.named_before import NamedBefore
from service.reading.actors.described.phrase import description as descriptions
from service.reading.actors.described.phrase import predicates
from service.reading.actors.described.phrase.description import describe, is_particular
from service.reading.actors.described.phrase.multitudes import are_things
from service.reading.actors.described.same_again import DescribedBefore, of_one_kind, recurs
from service.reading.actors.described.seen import CountriesSeen
from service.reading.grammar.reference.binding import others
from service.reading.grammar.reference.identity import named_as
from service.reading.grammar.reference.part import OBJECTS
from service.reading.grammar.word_classes import is_common_noun
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import GENERAL, ORDINALS, standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word

NATIONS = lexicon.words(PACKAGE, "person_nouns", "nations")
OLD = "old"
CLIENT = "client"
# What makes no actor by itself, and may take up one: "the museum", "the country".
TAKING_UP_ONLY = bodies.SEATED | NATIONS | {OLD}


@dataclass(slots=True)
class Unnamed:
    """The descriptions of an article, read one at a time in reading order.

    `by_word` has whom each word stands for, `drafts` the actors that only descriptions tell of,
    `waiting` those of them that a pronoun has to take up first, `identified` who they turn out to
    be. `before`, `named` and `kin` are what was said so far; all others hold for the whole article.
    """

    parse: Parse
    by_word: dict[int, Draft]
    countries: CountriesSeen
    before: DescribedBefore
    named: NamedBefore
    kin: Relatives
    ages: Mapping[str, list[Draft]]
    partisans: Partisans
    drafts: list[Draft] = field(default_factory=list)
    waiting: dict[int, tuple[Description, Draft]] = field(default_factory=dict)
    identified: dict[int, Draft] = field(default_factory=dict)


def begin(
    parse: Parse,
    names: list[Name],
    named: list[Draft],
    by_word: dict[int, Draft],
    several: Mapping[int, tuple[Draft, ...]],
) -> Unnamed:
    """What is known before the first description."""
    before = DescribedBefore()
    people = [draft for draft in named if draft.type == "person"]
    return Unnamed(
        parse,
        by_word,
        countries=CountriesSeen(parse, names, named),
        before=before,
        named=NamedBefore(parse, by_word, named, before),
        kin=Relatives(by_word, several),
        ages=by_age(parse, people),
        partisans=Partisans(parse, people),
    )


def take_in(state: Unnamed, word: Word, kind: str) -> Draft | None:
    """Join a description headed by a noun of some kind to its actor; None where it heads none."""
    described = describe(state.parse.words, word, kind)
    if described is None:
        return None
    draft = (
        told_by_name_beside(state.parse, state.by_word, word)
        or named_next(state.parse, state.by_word, word)
        or state.partisans.meant(described)
        or _by_relation(state, described)
        or state.named.meant(described)
    )
    if draft is not None and draft.type == "person" and named_as(word, NAMING) is not None:
        _identify(state, described, draft)
    if draft is None:
        draft = state.before.meant(described, _others_of_clause(state, word))
    if draft is None:
        if not descriptions.is_worth_an_actor(described):
            return None
        draft = _new(state, described)
    _attach(state, described, draft)
    return draft


def _others_of_clause(state: Unnamed, word: Word) -> list[Draft]:
    """Who stands in one clause with somebody done to: "The officer saw the man"."""
    if word.dep not in OBJECTS:
        return []
    found = (state.by_word.get(other.i) for other in others(word))
    return [draft for draft in found if draft is not None]


def _identify(state: Unnamed, described: Description, draft: Draft) -> None:
    """Who was "the gunman" so far turns out to be this one, and is "the gunman" from now on."""
    before = state.before.meant(described) if described.definite else None
    if before is not None:
        state.identified[id(before)] = draft
    for noun in (described.lemma, *sorted(of_one_kind(described.lemma))):
        state.named.by_noun.call(draft, noun)


def _by_relation(state: Unnamed, described: Description) -> Draft | None:
    """Whom kin tells, or an advocate: "his father", "the mother of two", "her client"."""
    if described.lemma == CLIENT and described.owner is not None and not described.modifiers:
        advocate = state.by_word.get(described.owner.i)
        return None if advocate is None else client_of(state.parse, state.by_word, advocate)
    if is_parent_of_many(described):
        return state.named.people.alone(described)
    return state.kin.meant(described)


def join_known(state: Unnamed, word: Word) -> Draft | None:
    """Join a noun that makes no actor to whom it means, if he has a name: "the museum"."""
    if word.lower in NATIONS:
        if (country := state.countries.meant(word)) is not None:
            country.add_word(word, "nominal")
            state.by_word[word.i] = country
        return country
    draft = aged(word, state.ages) if word.lower == OLD else None
    if draft is not None:
        start, end, text = age_span(state.parse, word)
        draft.add(start, end, text, "nominal", word.i)
        state.by_word[word.i] = draft
        return draft
    if word.lower not in bodies.SEATED or not is_common_noun(word):
        return None
    described = describe(state.parse.words, word, "body")
    draft = (
        None
        if described is None
        else told_by_name_beside(state.parse, state.by_word, word) or state.named.meant(described)
    )
    if described is not None and draft is not None:
        _attach(state, described, draft)
    return draft


def join_said_of_somebody(state: Unnamed, word: Word) -> Draft | None:
    """Join a noun to him of whom it tells what he is: "Holm, a homeopath", "she is a nurse"."""
    above = predicates.predicated_of(word)
    draft = None if above is None else state.by_word.get(above.i)
    if draft is None or draft.type != "person" or word.entity in predicates.NAMING:
        return None
    first = predicates.first_word(state.parse.words, word)
    start, end = state.parse.words[first].start, word.end
    draft.add(start, end, state.parse.text[start:end], "nominal", word.i)
    state.by_word[word.i] = draft
    return draft


def keep_tentative(state: Unnamed, word: Word, kind: str) -> Draft | None:
    """The actor of a description that makes none unless a pronoun takes it up; it has to wait."""
    described = describe(state.parse.words, word, kind)
    bare = described is not None and described.lemma in GENERAL and not described.modifiers
    if described is None or bare or are_things(described):
        return None
    draft = drafted(described)
    state.waiting[id(draft)] = described, draft
    return draft


def adopt(state: Unnamed, draft: Draft) -> None:
    """Make an actor of a tentative one: a pronoun takes it up."""
    described, _ = state.waiting.pop(id(draft), (None, None))
    if described is not None:
        draft.is_particular = True
        state.drafts.append(draft)
        _attach(state, described, draft)


def settle(state: Unnamed) -> list[Draft]:
    """The unnamed actors worth telling, when the whole article has been read.

    Who was described before the text names him ("the president", in a headline) joins the one
    person with that role; who is mentioned once, in general and in silence is left out.
    """
    kept = []
    relatives = state.kin.named_later()
    for draft in state.drafts:
        known = state.identified.get(id(draft)) or relatives.get(id(draft))
        known = known or _named_later(state, draft)
        if known is not None:
            _move(state, draft, known)
        elif draft.is_particular or recurs(state.parse.words, draft):
            kept.append(draft)
        else:
            for i in draft.heads.values():
                state.by_word.pop(i, None)
    return kept


def _named_later(state: Unnamed, draft: Draft) -> Draft | None:
    if draft.type == "organization":
        return state.named.body_in_words(draft)
    if draft.type != "person" or not draft.is_particular or draft.modifiers & ORDINALS:
        return None
    first, end = draft.mentions[0].start, draft.mentions[0].end
    if descriptions.is_one_of_several(state.parse.words[draft.heads[first, end]]):
        return None
    said = draft.descriptions[0].lower()
    nouns = [standing(noun, draft.modifiers) for noun in draft.nouns] if " " in said else []
    so = {id(p): p for n in nouns for p in state.named.by_noun.holders(n) if is_said(p, said)}
    if len(so) == 1:  # in the very same words: "former mill owner", in a headline
        return next(iter(so.values()))
    found = {id(p): p for noun in draft.nouns for p in state.named.by_noun.holders(noun)}
    if len(found) != 1:
        return None
    (person,) = found.values()
    told = " ".join(person.roles)
    agrees = draft.countries & codes(told) or draft.modifiers <= set(told.lower().split())
    later = min(name.start for name in person.names) > first
    return person if later and (agrees or not draft.modifiers) else None


def _move(state: Unnamed, draft: Draft, to: Draft) -> None:
    for mention in draft.mentions:
        head = draft.heads[mention.start, mention.end]
        to.add(mention.start, mention.end, mention.text, mention.kind, head)
        state.by_word[head] = to


def _new(state: Unnamed, described: Description) -> Draft:
    draft = drafted(described)
    state.drafts.append(draft)
    return draft


def _attach(state: Unnamed, described: Description, draft: Draft) -> None:
    words = state.parse.words
    start, end = words[described.first].start, words[described.last].end
    draft.add(start, end, state.parse.text[start:end], "nominal", described.head.i)
    state.by_word[described.head.i] = draft
    state.kin.note(described, draft)
    state.named.last_seen[id(draft)] = described.head.sentence.index
    if draft.named:
        return
    draft.modifiers |= described.modifiers
    draft.countries |= described.countries
    draft.is_particular = draft.is_particular or is_particular(described)
    draft.number = draft.number or described.number
    draft.whole = draft.whole or described.whole
    if described.lemma not in GENERAL:
        draft.nouns[described.lemma] = None
    state.before.note(described, draft)
    draft.descriptions.append(label(state.parse, described))
