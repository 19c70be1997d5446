"""Pronouns and descriptions joined to the actors that they stand for.

One pass in reading order, so that each pronoun sees only who was mentioned before it; whom a
pronoun inside quotation marks means is read later (`quoted`), when the speaker is known. Gender and
number come from the text: titles, nouns such as "spokeswoman", pronouns resolved before; a table of
given names only breaks ties. If no actor fits clearly, none is set: a wrong antecedent is worse
than none.

A noun that makes no actor by itself ("a cosplayer", "voters") may be what a pronoun stands for, and
is an actor then: until then it is tentative.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors import joint as joint_subjects
from service.reading.actors.described import read as described
from service.reading.actors.described.bodies import may_be_many
from service.reading.actors.described.read import TAKING_UP_ONLY
from service.reading.actors.gender import gender_of
from service.reading.actors.pronouns import antecedent as antecedents
from service.reading.actors.pronouns import relative
from service.reading.actors.pronouns.body import BODIES, body, stands_for_nothing
from service.reading.actors.pronouns.group import PAIR, group, may_be_plural, several
from service.reading.actors.pronouns.person import MOST, person
from service.reading.actors.pronouns.scene import NEUTERS, PLURALS, Scene
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.somebody import SUBJECTS, kind_of
from service.reading.grammar.word_classes import (
    NOUNS,
    is_personal,
    is_possessor,
)
from service.reading.grammar.words.nouns import MAY_SAY_WHAT, OF_SOMEBODY_SPOKEN_OF
from service.reading.grammar.words.speech_parts import is_punctuation
from service.reading.vocabulary.names import PACKAGE
from service.records.terms import KNOWN_GENDERS

if TYPE_CHECKING:
    from service.reading.actors.described.read import Unnamed
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Sentence, Word
    from service.records.terms import Gender

GENDERS: dict[str, Gender] = {
    word: gender for gender in KNOWN_GENDERS for word in lexicon.table(PACKAGE, "pronouns")[gender]
}
COUPLES = lexicon.words(PACKAGE, "person_nouns", "couples")
PARENTS = lexicon.words("service.reading.actors", "relations", "both_parents")
PAIRS = COUPLES | PARENTS
ANAPHORS = relative.RELATIVES | PLURALS | NEUTERS | GENDERS.keys()
OPENING, CLOSING = frozenset("“«"), frozenset("”»")
STRAIGHT = frozenset(('"', "''", "``"))
MARKS = OPENING | CLOSING | STRAIGHT


def resolve(
    parse: Parse,
    names: list[Name],
    drafts: list[Draft],
    by_word: dict[int, Draft],
    several: dict[int, tuple[Draft, ...]],
) -> list[Draft]:
    """Join pronouns and descriptions to `drafts`; the drafts of unnamed actors are returned.

    Pronouns for more than one actor go to `several`, by the index of their word.
    """
    _mark_parties(parse, drafts)
    unnamed = described.begin(parse, names, drafts, by_word, several)
    return _read(_Pass(parse, by_word, several, unnamed, Scene(by_word)))


@dataclass(slots=True)
class _Pass:
    """What the pass through an article has come to.

    `by_word` has whom each word stands for, `several` the actors of a pronoun for more than one;
    `groups` are those that a plural pronoun stands for together, by their members. `opened` is the
    mark that the quotation read now began with, and `told` says whether the last sentence had words
    outside quotation marks.
    """

    parse: Parse
    by_word: dict[int, Draft]
    several: dict[int, tuple[Draft, ...]]
    unnamed: Unnamed
    scene: Scene
    groups: dict[tuple[int, ...], Draft] = field(default_factory=dict)
    opened: int = 0
    told: bool = False


def _mark_parties(parse: Parse, drafts: list[Draft]) -> None:
    """Let the name of a party stand for all its people: "Democrats"."""
    for draft in drafts:
        if draft.type == "organization":
            last = (parse.words[name.last] for name in draft.names[:MOST])
            draft.plural = any(may_be_plural(w) and w.entity == "NORP" for w in last)


def _read(state: _Pass) -> list[Draft]:
    """The drafts of unnamed actors, with all that stands for anybody joined."""
    before = None
    quoted = False
    for sentence in state.parse.sentences:
        if sentence.paragraph is not before:
            # A quotation that runs on opens each paragraph anew.
            before, quoted = sentence.paragraph, False
        state.scene.beside = []
        if state.told or not state.scene.seen:
            # What is all quotation puts nobody further away.
            state.scene.go_on()
            state.unnamed.named.people.go_on()
            state.told = False
        quoted = _read_sentence(state, sentence, quoted)
    groups = [made for made in state.groups.values() if made.mentions]
    return described.settle(state.unnamed) + groups


def _read_sentence(state: _Pass, sentence: Sentence, quoted: bool) -> bool:
    by_word, told = state.by_word, state.told
    for word in sentence.words:
        if word.text in MARKS:
            either = quoted or word.text in STRAIGHT
            quoted = not quoted if either else word.text in OPENING
            state.opened = word.i
        elif not told and not quoted and not is_punctuation(word):
            state.told = told = True
        if word.dep in SUBJECTS and not quoted and conjunct(word) is not None:
            state.scene.joint[-1].append(word)
        draft = by_word.get(word.i)
        if draft is None:
            if word.tag not in OF_SOMEBODY_SPOKEN_OF:
                continue
            draft = _join(state, word, quoted)
            if draft is None:
                continue
        state.unnamed.named.see(word, draft, quoted=quoted)
        if not quoted:
            state.scene.see(word, draft)
    return quoted


def _join(state: _Pass, word: Word, quoted: bool) -> Draft | None:
    """Join a pronoun or a description to whom it stands for."""
    lower = word.lower
    if lower in ANAPHORS:
        return _join_pronoun(state, word, quoted)
    if lower in TAKING_UP_ONLY:
        return described.join_known(state.unnamed, word)
    if word.tag not in NOUNS:
        return None
    pair = _pair_meant(state, word) if lower in PAIRS else None
    if pair is not None:
        pair.add_word(word, "nominal")
        state.by_word[word.i] = pair
        return pair
    kind = kind_of(word)
    state.unnamed.named.quoted = quoted
    draft = described.take_in(state.unnamed, word, kind) if kind else None
    kind = kind or may_be_many(word)
    if draft is None and word.dep in MAY_SAY_WHAT:
        draft = described.join_said_of_somebody(state.unnamed, word)
    if draft is None and kind and (kind == "group" or not quoted):
        _note_tentative(state, word, kind, quoted)
    return draft


def _note_tentative(state: _Pass, word: Word, kind: str, quoted: bool) -> None:
    """Keep a noun for a pronoun; inside quotation marks only for one that it governs."""
    draft = described.keep_tentative(state.unnamed, word, kind)
    if draft is not None:
        state.scene.tentative[word.i] = draft
        if not quoted:
            state.scene.seen[-1].append((word, draft))


def _join_pronoun(state: _Pass, word: Word, quoted: bool) -> Draft | None:
    """Join a pronoun to whom it means; what it leaves open is noted for later."""
    lower, is_plain = word.lower, not quoted and _is_anaphor(word)
    found = _meant(state, word, quoted)
    if found is None:
        if is_plain and lower in GENDERS:
            state.scene.left_open[-1].append(word)
        elif is_plain and lower in PLURALS:
            _note_several(state, word)
        return None
    if lower in GENDERS and not (quoted or found.gender):
        found.gender = GENDERS[lower]
    described.adopt(state.unnamed, found)
    found.add_word(word, "pronoun")
    state.by_word[word.i] = found
    return found


def _is_anaphor(word: Word) -> bool:
    """Whether a word that is no relative stands for somebody: "she", "both"."""
    return not relative.is_relative(word) and (is_personal(word) or word.lower == "both")


def _meant(state: _Pass, word: Word, quoted: bool) -> Draft | None:
    """Whom a pronoun means."""
    lower = word.lower
    if relative.is_relative(word):
        return relative.antecedent(state.parse, state.scene, word)
    if not _is_anaphor(word):
        return None
    if quoted:
        return _above_in_quote(state, word)
    if lower in GENDERS:
        return person(state.scene, word, GENDERS[lower])
    if lower in PLURALS:
        return group(state.scene, word)
    return body(state.scene, word, state.parse) if lower in NEUTERS else None


def _above_in_quote(state: _Pass, word: Word) -> Draft | None:
    """The subject of a clause above that stands inside the same quotation marks."""
    gender = GENDERS.get(word.lower)

    def fits(draft: Draft) -> bool:
        if gender is not None:
            return draft.type == "person" and gender_of(draft) in ("", gender)
        if word.lower in PLURALS:
            return draft.type == "group" or draft.plural
        return draft.type in BODIES and not stands_for_nothing(word)

    barred = antecedents.barred(word, state.scene.at)
    return state.scene.subject_above(
        word, lambda draft: draft not in barred and fits(draft), state.opened
    )[0]


def _pair_meant(state: _Pass, word: Word) -> Draft | None:
    """The two people of "the couple" or "her parents"."""
    lower, before = word.lower, word.before
    pair = None
    if lower in COUPLES and before is not None and before.lower == "the":
        couple = _couple(state)
        pair = _parents(state, word) if couple is None else _joint(state, *couple)
    if pair is None and lower in PARENTS:
        pair = _parents(state, word)
    return pair


def _couple(state: _Pass) -> tuple[Word, tuple[Draft, ...]] | None:
    """The two people of the last joint subject: "Ann Roe and Sam Holm … the couple"."""
    for heads in reversed(state.scene.joint):
        for head in reversed(heads):
            found = joint_subjects.members(head, state.by_word)
            if len(found) == PAIR and all(draft.type == "person" for draft in found):
                return head, found
    return None


def _parents(state: _Pass, word: Word) -> Draft | None:
    """The two whose child the text has told of: "their daughter, Rosa … her parents".

    Where it has told of other parents, only those of that child.
    """
    others = state.unnamed.before.is_told_of(word.lemma)
    whose = next((child for child in word.children if is_possessor(child)), None)
    if whose is not None and whose.i not in state.by_word:
        whose = None  # "her" in quotation marks, which is resolved later
    found = () if others and whose is None else state.unnamed.kin.parents(word, whose)
    return state.groups.get(tuple(id(draft) for draft in found))


def _joint(state: _Pass, head: Word, found: tuple[Draft, ...]) -> Draft:
    """The group of some actors, the same each time."""
    key = tuple(id(draft) for draft in found)
    if key not in state.groups:
        state.groups[key] = joint_subjects.group(state.parse, head, found)
    return state.groups[key]


def _note_several(state: _Pass, word: Word) -> None:
    """File a pronoun with the actors of the joint subject that it takes up, if there is one.

    They make up a group of their own, and a quote that "they" said has them all for speakers.
    """
    taken_up = several(state.scene, word)
    if taken_up is None:
        return
    head, found = taken_up
    state.several[word.i] = found
    joint = _joint(state, head, found)
    if is_personal(word):
        joint.add_word(word, "pronoun")
