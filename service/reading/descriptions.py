"""Actors without a name: "two captured soldiers", "officials", "the ministry".

A description is a noun for people or a body that acts, speaks or is acted on. It is somebody known
where it can be: the person whose role it repeats ("the president"), the organization whose noun it
repeats ("the ministry"), the group described before ("the two men"). Else it is an actor itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.drafts import Draft
from service.reading.name_edges import OFFICES, PACKAGE
from service.reading.roles import gender_of

if TYPE_CHECKING:
    from service.reading.parse import Parse, Word

PERSON = lexicon.words(PACKAGE, "person_nouns", "person") | OFFICES
GROUP = lexicon.words(PACKAGE, "person_nouns", "group")
BODY = lexicon.words(PACKAGE, "person_nouns", "body")
DEEDS = lexicon.words(PACKAGE, "person_nouns", "deeds")
APPELLATIONS = lexicon.words(PACKAGE, "person_nouns", "appellations")
GENERAL = lexicon.words(PACKAGE, "person_nouns", "general")
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
OBJECTS = frozenset(("dobj", "dative"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
NUMBERS = {
    "a": "1", "an": "1", "one": "1", "another": "1", "two": "2", "both": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip
ORDINALS = frozenset(("first", "second", "third", "fourth", "other", "latter", "former", "last"))
# Modifiers that say nothing of who it is.
EMPTY = frozenset(
    ("such", "more", "many", "several", "some", "same", "own", "few", "various", "certain", "fewer",
    "estimated", "numerous", "most", "less", "another", "additional", "around", "about", "nearly")
)  # fmt: skip
# A definite description takes up somebody of the last this many sentences.
REACH = 12
NEAR = 4
MOST_TRIED = 30


@dataclass(slots=True)
class Description:
    """A noun phrase for somebody without a name."""

    head: Word
    first: int
    last: int
    lemma: str
    kind: str
    definite: bool
    counted: bool
    number: str
    owner: Draft | None
    modifiers: frozenset[str]
    ordinal: bool
    restricted: bool


class Descriptions:
    """The unnamed actors of an article, taken up one description at a time in reading order."""

    def __init__(self, parse: Parse, named: list[Draft], by_word: dict[int, Draft]) -> None:
        self.parse = parse
        self.by_word = by_word
        self.drafts: list[Draft] = []
        self.recent: list[tuple[int, Draft]] = []
        self.last_seen: dict[int, int] = {}
        self.people: dict[str, list[Draft]] = {}
        self.bodies: dict[str, list[Draft]] = {}
        for draft in named:
            index = self.people if draft.type == "person" else self.bodies
            for noun in draft.nouns:
                index.setdefault(noun, []).append(draft)
            if draft.type == "organization":
                for noun in sorted({_head_noun(name.text) for name in draft.names} & BODY):
                    if draft not in self.bodies.setdefault(noun, []):
                        self.bodies[noun].append(draft)

    def see(self, word: Word) -> None:
        """Note that a word stands for an actor, so that later descriptions find it near."""
        draft = self.by_word.get(word.i)
        if draft is not None:
            self.last_seen[id(draft)] = word.sentence.index

    def read(self, word: Word) -> Draft | None:
        """The actor of a description headed by a word, or None where it heads none."""
        described = self._described(word)
        if described is None:
            return None
        draft = self._apposed(word) or self._known(described)
        if draft is None:
            draft = self._grouped(described)
        if draft is None:
            if not _is_worth_an_actor(described):
                return None
            draft = self._new(described)
        self._attach(described, draft)
        return draft

    def settled(self) -> list[Draft]:
        """The unnamed actors worth telling, when the whole article has been read.

        Who was described before the text names him ("the president", in a headline) joins the one
        person with that role; who is mentioned once, in general and in silence is left out.
        """
        kept = []
        for draft in self.drafts:
            known = self._named_later(draft)
            if known is not None:
                self._move(draft, known)
            elif len(draft.mentions) > 1 or draft.is_particular:
                kept.append(draft)
            else:
                for i in draft.heads.values():
                    self.by_word.pop(i, None)
        return kept

    def _named_later(self, draft: Draft) -> Draft | None:
        if draft.type != "person" or not draft.is_particular or draft.modifiers & ORDINALS:
            return None
        first = draft.mentions[0].start
        found = {
            id(person): person
            for noun in draft.nouns
            for person in self.people.get(noun, [])[-MOST_TRIED:]
        }
        if len(found) != 1:
            return None
        (person,) = found.values()
        said = " ".join(person.roles).lower()
        agrees = _countries(draft.modifiers) & {countries.demonym(w.title()) for w in said.split()}
        if min(name.start for name in person.names) > first and (agrees or not draft.modifiers):
            return person
        return None

    def _move(self, draft: Draft, to: Draft) -> None:
        for mention in draft.mentions:
            head = draft.heads[mention.start, mention.end]
            to.add(mention.start, mention.end, mention.text, mention.kind, head)
            self.by_word[head] = to

    # ----------------------------------------------------------------- the phrase

    def _described(self, word: Word) -> Description | None:
        words = self.parse.words
        if word.i in self.by_word:
            return None
        kind = _kind(word)
        if not kind or not _takes_part(word) or (word.i and words[word.i - 1].lower == "social"):
            return None
        first, number, definite, owner = word.i, "", False, None
        modifiers: list[str] = []
        for child in reversed([child for child in word.children if child.i < word.i]):
            if child.dep in ("det", "predet"):
                definite = definite or child.lower in DEFINITE
                number = number or NUMBERS.get(child.lower, "")
            elif child.dep == "poss":
                definite = definite or child.lower not in ("my", "our", "your")
                owner = self.by_word.get(child.i)
                if child.tag in ("NNP", "NNPS") and words[child.right + 1].i == first:
                    first = child.left
                    modifiers.append(child.lower)
            elif child.right + 1 != first or not _modifies(words, child):
                continue
            else:
                first = child.left
                if child.dep == "nummod":
                    number = NUMBERS.get(child.lower, child.lower)
                elif child.lower not in EMPTY:
                    modifiers.append(child.lower)
        ordinal = any(modifier in ORDINALS for modifier in modifiers)
        while first < word.i and words[first].tag in ("DT", "PRP$", "PDT", ",", "``", "''", "POS"):
            first += 1
        counted = any(child.dep == "nummod" for child in word.children)
        if not number and word.tag in ("NN", "NNP"):
            number = "1" if kind == "person" else ""
        last = self._end(word)
        return Description(
            word, first, last, word.lemma.lower(), kind, definite, counted, number, owner,
            frozenset(modifiers), ordinal,
            any(_restricts(words, child) for child in word.children if child.i > word.i),
        )  # fmt: skip

    def _end(self, word: Word) -> int:
        """With a short "of" and a name behind it: "members of Congress"."""
        for child in word.children:
            if child.i == word.i + 1 and child.lower == "of" and child.right - word.i <= 5:
                last = self.parse.words[child.right]
                if last.text[0].isupper() and last.tag in ("NNP", "NNPS"):
                    return last.i
        return word.i

    # ----------------------------------------------------------------- who it is

    def _apposed(self, word: Word) -> Draft | None:
        """Whom a name beside it tells: "their leader, Kim Jong Un", "the Yonhap news agency"."""
        if word.lemma in APPELLATIONS:
            for i in range(word.i - 1, max(word.left, word.i - 3) - 1, -1):
                found = self.by_word.get(i)
                if found is not None and found.type == "organization" and found.named:
                    return found
        for child in word.children:
            if child.dep == "appos" and child.i > word.i:
                found = self.by_word.get(child.i)
                if _can_be(found, word):
                    return found
        if word.dep == "appos":
            above = self.by_word.get(word.head.i)
            if _can_be(above, word):
                return above
        return None

    def _known(self, described: Description) -> Draft | None:
        """The named actor whose role or whose name's noun the description repeats."""
        if not described.definite or described.head.tag == "NNS" or described.ordinal:
            return None
        index = self.people if described.kind == "person" else self.bodies
        found = index.get(described.lemma, [])[-MOST_TRIED:]
        here = described.head.sentence.index
        fitting = [
            draft
            for draft in found
            if here - self.last_seen.get(id(draft), -REACH - 1) <= REACH and _fits(described, draft)
        ]
        if len(fitting) == 1:
            # Whoever else has the noun and was named since may be meant as well.
            latest = max(self._lately(draft) for draft in found)
            return fitting[0] if self._lately(fitting[0]) == latest else None
        near = [draft for draft in fitting if here - self.last_seen[id(draft)] <= 1]
        return near[0] if len(near) == 1 else None

    def _lately(self, draft: Draft) -> int:
        return self.last_seen.get(id(draft), -1)

    def _grouped(self, described: Description) -> Draft | None:
        """The unnamed actor described before that this description takes up."""
        here = described.head.sentence.index
        for k in range(len(self.recent) - 1, max(-1, len(self.recent) - 1 - MOST_TRIED), -1):
            index, draft = self.recent[k]
            if _continues(described, draft, here - index):
                return draft
        return None

    def _new(self, described: Description) -> Draft:
        kind = {"person": "person", "body": "organization"}.get(described.kind, "group")
        draft = Draft(kind, named=False)
        draft.plural = kind == "group"
        draft.number = described.number
        draft.gender = gender_of(described.lemma) if kind == "person" else ""
        draft.nouns[described.lemma] = None
        draft.modifiers = described.modifiers
        self.drafts.append(draft)
        return draft

    def _attach(self, described: Description, draft: Draft) -> None:
        words = self.parse.words
        start, end = words[described.first].start, words[described.last].end
        draft.add(start, end, self.parse.text[start:end], "nominal", described.head.i)
        self.by_word[described.head.i] = draft
        here = described.head.sentence.index
        self.last_seen[id(draft)] = here
        if draft.named:
            return
        draft.modifiers |= described.modifiers
        draft.is_particular = draft.is_particular or _is_particular(described)
        draft.number = draft.number or described.number
        if described.lemma not in GENERAL:
            draft.nouns[described.lemma] = None
        self.recent.append((here, draft))
        name_first = described.first
        for child in described.head.children:
            if child.dep == "nummod" and name_first <= child.i < described.head.i:
                name_first = child.right + 1
        while name_first < described.head.i and words[name_first].lower in EMPTY:
            name_first += 1
        text = self.parse.text[words[name_first].start : end]
        opens = words[name_first] is words[name_first].sentence.words[0]
        common = words[name_first].tag not in ("NNP", "NNPS") and not words[name_first].entity
        if opens and common and text[1:2].islower():
            text = text[0].lower() + text[1:]
        draft.descriptions.append(text)


def _can_be(draft: Draft | None, word: Word) -> bool:
    """Whether a noun beside a name can be the same: one of a person, a body of an organization."""
    if draft is None or not draft.named:
        return False
    if draft.type == "person":
        return word.tag in ("NN", "NNP") and word.lemma in PERSON
    return draft.type == "organization" and word.lemma in BODY


def _head_noun(name: str) -> str:
    """The word that says what a body is: "Service" of "Security Service of Ukraine"."""
    return re.split(r" (?:of|for|on|in) ", name, maxsplit=1)[0].split()[-1].lower()


def _restricts(words: list[Word], child: Word) -> bool:
    """Whether a clause after the noun says which one is meant: no comma stands before it."""
    return child.dep in ("relcl", "acl") and words[child.left - 1].text not in (",", "—", "-", "–")


def _modifies(words: list[Word], child: Word) -> bool:
    """Whether a dependent before the noun is part of its description."""
    if child.dep == "nummod":
        return True
    if child.dep not in ("amod", "compound", "nmod") or child.tag in ("VBG", "VBP", "VB", "VBZ"):
        return False
    return not any(word.tag in ("CC", "VBG") for word in words[child.left : child.right + 1])


def _kind(word: Word) -> str:
    """person, group or body, by the noun; "" for any other word."""
    if word.tag in ("NN", "NNS"):
        lemma, lower = word.lemma, word.lower
    elif word.tag in ("NNP", "NNPS") and not word.entity and word.dep in SUBJECTS:
        lemma = lower = word.lower
    else:
        return ""
    if lower in GROUP:
        return "group" if lower not in BODY else "body"
    if lemma in PERSON:
        return "group" if word.tag in ("NNS", "NNPS") else "person"
    return "body" if lemma in BODY and word.tag == "NN" else ""


def _takes_part(word: Word) -> bool:
    """Whether it acts, is acted on, speaks or owns."""
    for _ in range(4):
        if word.dep != "conj" or word.head is word:
            break
        word = word.head
    above = word.head
    if word.dep in SUBJECTS or word.dep in OBJECTS or word.dep == "appos":
        return True
    if word.dep == "poss":
        return True
    if word.dep == "pobj":
        return above.dep == "agent" or above.lower in ("by", "to", "with", "against", "from", "of")
    return word.dep == "ROOT" and word.tag in ("NNS", "NN")


def _is_worth_an_actor(described: Description) -> bool:
    """Whether an actor begins here: it acts, and the words say more than "a man"."""
    word = described.head
    for _ in range(4):
        if word.dep != "conj" or word.head is word:
            break
        word = word.head
    above = word.head
    acts = word.dep in SUBJECTS or (word.dep == "pobj" and above.dep == "agent") or _is_source(word)
    undergoes = word.dep in OBJECTS or (
        word.dep == "pobj" and above.lower == "of" and above.head.lemma in DEEDS
    )
    if not acts and (
        not undergoes or described.kind == "body" or not (described.number or described.modifiers)
    ):
        return False
    if described.lemma in GENERAL and not described.modifiers:
        return False
    return not (described.kind == "body" and not described.definite and not described.modifiers)


def _is_particular(described: Description) -> bool:
    """Whether it speaks, or the words say which one is meant, and not anyone of a kind."""
    word = described.head
    for _ in range(4):
        if word.dep != "conj" or word.head is word:
            break
        word = word.head
    if _is_source(word) or (word.dep in SUBJECTS and word.head.lemma in _speech()):
        return True
    if word.dep == "pobj" and word.head.dep == "agent":
        return True
    if described.owner is not None or described.ordinal or _countries(described.modifiers):
        return True
    return described.counted or (described.definite and bool(described.modifiers))


@cache
def _speech() -> frozenset[str]:
    """Verbs of saying, asking, thinking and wanting, those that make a quote."""
    verbs = lexicon.table(PACKAGE, "cues")["verbs"]
    return frozenset(
        verb for kind in ("speech", "thought", "question") for verb in verbs[kind].split()
    )


def _is_source(word: Word) -> bool:
    above = word.head
    return word.dep == "pobj" and above.lower == "to" and above.head.lower == "according"


def _fits(described: Description, draft: Draft) -> bool:
    """Whether nothing in the description speaks against a named actor."""
    if described.owner is draft:
        return False
    said = " ".join([*draft.roles, *(name.text for name in draft.names[:MOST_TRIED])]).lower()
    for modifier in described.modifiers:
        if modifier in said:
            continue
        country = countries.demonym(modifier.title()) or countries.code(modifier.title())
        if country is None or _mentions_another_country(said, country):
            return False
    noun_gender = gender_of(described.lemma)
    return not (noun_gender and draft.gender and noun_gender != draft.gender)


def _mentions_another_country(said: str, country: str) -> bool:
    codes = {countries.demonym(word.title()) for word in said.split()} - {None}
    return bool(codes) and country not in codes


def _continues(described: Description, draft: Draft, distance: int) -> bool:
    if described.ordinal or described.restricted or distance > REACH:
        return False
    if draft.modifiers & ORDINALS and distance > 1:
        return False
    plural = described.kind != "person"
    if plural != (draft.type != "person") or (described.kind == "body") != (
        draft.type == "organization"
    ):
        return False
    if described.number and draft.number and described.number != draft.number:
        return False
    if _countries(described.modifiers) - _countries(draft.modifiers):
        return False
    counted = bool(described.number) and described.number == draft.number
    same = described.modifiers <= draft.modifiers or (counted and plural)
    if described.lemma in draft.nouns:
        if described.definite:
            return same
        return described.modifiers == draft.modifiers and described.kind == "group"
    if not described.definite or distance > NEAR:
        return False
    if described.lemma in GENERAL:
        return described.kind != "body"
    return same and _are_of_one_kind(described.lemma, draft)


def _countries(modifiers: frozenset[str]) -> set[str | None]:
    """The countries that adjectives and possessors of a description name."""
    codes = {countries.demonym(word.title()) or countries.code(word.title()) for word in modifiers}
    return codes - {None}


def _are_of_one_kind(lemma: str, draft: Draft) -> bool:
    kinds = lexicon.table(PACKAGE, "person_nouns")["kinds"].values()
    return any(lemma in kind and any(noun in kind for noun in draft.nouns) for kind in kinds)
