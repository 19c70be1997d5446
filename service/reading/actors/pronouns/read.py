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

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors import joint as joint_subjects
from service.reading.actors.described.bodies import may_be_many
from service.reading.actors.described.read import TAKING_UP_ONLY, Unnamed
from service.reading.actors.gender import gender_of
from service.reading.actors.pronouns import antecedent as antecedents
from service.reading.actors.pronouns.body import BODIES, body, stands_for_nothing
from service.reading.actors.pronouns.group import PAIR, group, may_be_plural, several
from service.reading.actors.pronouns.person import MOST, person
from service.reading.actors.pronouns.scene import HIGHEST, NEUTERS, PLURALS, Scene
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.somebody import SUBJECTS, kind_of
from service.reading.grammar.word_classes import (
    NOUNS,
    is_joined,
    is_personal,
    is_possessor,
    is_relative_clause,
)
from service.reading.grammar.words.nouns import MAY_SAY_WHAT, OF_SOMEBODY_SPOKEN_OF, RELATIVE_TAGS
from service.reading.grammar.words.speech_parts import is_punctuation
from service.reading.grammar.words.verbs import agrees_with_many
from service.reading.vocabulary.names import PACKAGE
from service.records.terms import KNOWN_GENDERS

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Sentence, Word
    from service.records.terms import Gender

GENDERS: dict[str, Gender] = {
    word: gender for gender in KNOWN_GENDERS for word in lexicon.table(PACKAGE, "pronouns")[gender]
}
COUPLES = lexicon.words(PACKAGE, "person_nouns", "couples")
PARENTS = lexicon.words("service.reading.actors", "relations", "both_parents")
RELATIVES = lexicon.words(PACKAGE, "pronouns", "relative")
ANAPHORS = RELATIVES | PLURALS | NEUTERS | GENDERS.keys()
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
    return _Reading(parse, names, drafts, by_word, several).read()


class _Reading:
    def __init__(
        self,
        parse: Parse,
        names: list[Name],
        drafts: list[Draft],
        by_word: dict[int, Draft],
        several: dict[int, tuple[Draft, ...]],
    ) -> None:
        self.parse = parse
        self.by_word = by_word
        self.several = several
        for draft in drafts:
            if draft.type == "organization":  # "Democrats": a party, and all its people
                last = (parse.words[name.last] for name in draft.names[:MOST])
                draft.plural = any(may_be_plural(w) and w.entity == "NORP" for w in last)
        self.unnamed = Unnamed(parse, names, drafts, by_word, several)
        self.scene = Scene(by_word)
        # The groups of actors that a plural pronoun takes up together, by their members.
        self.groups: dict[tuple[int, ...], Draft] = {}
        # The mark that the quotation read now began with.
        self.opened = 0
        # Whether the last sentence had words outside quotation marks.
        self.told = False

    def read(self) -> list[Draft]:
        before = None
        quoted = False
        for sentence in self.parse.sentences:
            if sentence.paragraph is not before:
                # A quotation that runs on opens each paragraph anew.
                before, quoted = sentence.paragraph, False
            self.scene.beside = []
            if self.told or not self.scene.seen:
                # What is all quotation puts nobody further away.
                self.scene.go_on()
                self.unnamed.named.people.go_on()
                self.told = False
            quoted = self._read_sentence(sentence, quoted)
        groups = [made for made in self.groups.values() if made.mentions]
        return self.unnamed.settled() + groups

    def _read_sentence(self, sentence: Sentence, quoted: bool) -> bool:
        by_word, told = self.by_word, self.told
        for word in sentence.words:
            if word.text in MARKS:
                either = quoted or word.text in STRAIGHT
                quoted = not quoted if either else word.text in OPENING
                self.opened = word.i
            elif not told and not quoted and not is_punctuation(word):
                self.told = told = True
            if word.dep in SUBJECTS and not quoted and conjunct(word) is not None:
                self.scene.joint[-1].append(word)
            draft = by_word.get(word.i)
            if draft is None:
                if word.tag not in OF_SOMEBODY_SPOKEN_OF:
                    continue
                draft = self._met(word, quoted)
                if draft is None:
                    continue
            self.unnamed.named.see(word, draft, quoted=quoted)
            if not quoted:
                self.scene.see(word, draft)
        return quoted

    def _met(self, word: Word, quoted: bool) -> Draft | None:
        """Whom a pronoun or a description stands for."""
        lower = word.lower
        if lower in ANAPHORS:
            return self._resolved(word, quoted)
        if lower in TAKING_UP_ONLY:
            return self.unnamed.known_only(word)
        if word.tag not in NOUNS:
            return None
        if lower in COUPLES and (pair := self._couple(word)) is not None:
            return pair
        if lower in PARENTS and (pair := self._parents(word)) is not None:
            return pair
        kind = kind_of(word)
        self.unnamed.named.quoted = quoted
        draft = self.unnamed.read(word, kind) if kind else None
        kind = kind or may_be_many(word)
        if draft is None and word.dep in MAY_SAY_WHAT:
            draft = self.unnamed.said_of_somebody(word)
        if draft is None and kind and (kind == "group" or not quoted):
            self._note_tentative(word, kind, quoted)
        return draft

    def _note_tentative(self, word: Word, kind: str, quoted: bool) -> None:
        """Keep a noun for a pronoun; inside quotation marks only for one that it governs."""
        draft = self.unnamed.tentative(word, kind)
        if draft is not None:
            self.scene.tentative[word.i] = draft
            if not quoted:
                self.scene.seen[-1].append((word, draft))

    def _resolved(self, word: Word, quoted: bool) -> Draft | None:
        lower = word.lower
        if lower in RELATIVES and word.tag in RELATIVE_TAGS:
            found = self._antecedent(word)
        elif not is_personal(word) and lower != "both":
            return None
        elif quoted:
            found = self._above_in_quote(word)
        elif lower in GENDERS:
            found = person(self.scene, word, GENDERS[lower])
            if found is None:
                self.scene.left_open[-1].append(word)
        elif lower in PLURALS:
            found = group(self.scene, word)
            if found is None:
                self._note_several(word)
        elif lower in NEUTERS:
            found = body(self.scene, word, self.parse)
        else:
            return None
        if found is not None:
            if lower in GENDERS and not (quoted or found.gender):
                found.gender = GENDERS[lower]
            self.unnamed.adopt(found)
            found.add_word(word, "pronoun")
            self.by_word[word.i] = found
        return found

    def _above_in_quote(self, word: Word) -> Draft | None:
        """The subject of a clause above that stands inside the same quotation marks."""
        gender = GENDERS.get(word.lower)

        def fits(draft: Draft) -> bool:
            if gender is not None:
                return draft.type == "person" and gender_of(draft) in ("", gender)
            if word.lower in PLURALS:
                return draft.type == "group" or draft.plural
            return draft.type in BODIES and not stands_for_nothing(word)

        barred = antecedents.barred(word, self.scene.at)
        return self.scene.subject_above(
            word, lambda draft: draft not in barred and fits(draft), self.opened
        )[0]

    def _antecedent(self, word: Word) -> Draft | None:
        """The noun before a relative clause, or the name right before the comma that opens it."""
        verb = word.head
        for _ in range(HIGHEST):
            if is_relative_clause(verb):
                found = (
                    self._person_beside(word, verb)
                    or self.by_word.get(verb.head.i)
                    or self._group_beside(word, verb)
                )
                human = found is not None and found.type in ("person", "group")
                fits = word.lower == "that" or human != (word.lower == "which")
                return found if fits or self._are_its_people(word, verb, found) else None
            if verb.head is verb:
                return None
            verb = verb.head
        return None

    def _are_its_people(self, word: Word, verb: Word, body: Draft | None) -> bool:
        """As in "the Tigers, who were": after a comma a plural verb is said of a body's people."""
        named = body is not None and body.named and word.lower == "who"
        return named and self._adds_to(verb) and agrees_with_many(verb)

    def _group_beside(self, word: Word, verb: Word) -> Draft | None:
        """As in "by villagers, who": a clause after a comma is told of some group, not of any."""
        found = self.scene.tentative.get(verb.head.i)
        adds = found is not None and word.lower == "who" and self._adds_to(verb)
        return found if adds and found is not None and found.type == "group" else None

    def _adds_to(self, verb: Word) -> bool:
        """Whether a relative clause stands right after its noun and a comma."""
        comma = self.parse.words[verb.left].before
        return comma is not None and comma.text == "," and comma.before is verb.head

    def _person_beside(self, word: Word, verb: Word) -> Draft | None:
        """As in "a pupil of Ann Roe, who", though the parser hangs the clause by the pupil."""
        comma = self.parse.words[verb.left].before
        name = comma.before if comma is not None and comma.text == "," else None
        if name is None or name.i <= verb.head.i or word.lower not in ("who", "whom"):
            return None
        if is_joined(name):  # "Roe and Holm, who"
            return None
        found = self.by_word.get(name.i)
        return found if found is not None and found.named and found.type == "person" else None

    def _couple(self, word: Word) -> Draft | None:
        """The two people of the last joint subject: "Ann Roe and Sam Holm … the couple"."""
        before = word.before
        if before is None or before.lower != "the":
            return None
        for heads in reversed(self.scene.joint):
            for head in reversed(heads):
                found = joint_subjects.members(head, self.by_word)
                if len(found) == PAIR and all(draft.type == "person" for draft in found):
                    pair = self._joint(head, found)
                    pair.add_word(word, "nominal")
                    self.by_word[word.i] = pair
                    return pair
        return self._parents(word)

    def _parents(self, word: Word) -> Draft | None:
        """The two whose child the text has told of: "their daughter, Rosa … her parents".

        Where it has told of other parents, only those of that child.
        """
        others = self.unnamed.before.is_told_of(word.lemma)
        whose = next((child for child in word.children if is_possessor(child)), None)
        if whose is not None and whose.i not in self.by_word:
            whose = None  # "her" in quotation marks, which is resolved later
        found = () if others and whose is None else self.unnamed.kin.parents(word, whose)
        pair = self.groups.get(tuple(id(draft) for draft in found))
        if pair is not None:
            pair.add_word(word, "nominal")
            self.by_word[word.i] = pair
        return pair

    def _joint(self, head: Word, found: tuple[Draft, ...]) -> Draft:
        """The group of some actors, the same each time."""
        key = tuple(id(draft) for draft in found)
        if key not in self.groups:
            self.groups[key] = joint_subjects.group(self.parse, head, found)
        return self.groups[key]

    def _note_several(self, word: Word) -> None:
        """File a pronoun with the actors of the joint subject that it takes up, if there is one.

        They make up a group of their own, and a quote that "they" said has them all for speakers.
        """
        taken_up = several(self.scene, word)
        if taken_up is None:
            return
        head, found = taken_up
        self.several[word.i] = found
        joint = self._joint(head, found)
        if is_personal(word):
            joint.add_word(word, "pronoun")
