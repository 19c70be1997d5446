"""Which actor a description stands for, and the actors that only descriptions tell of.

It is somebody known where it can be: the person whose role it repeats ("the president"), the
organization whose noun it repeats ("the ministry"), the group described before ("the two men").
Else it is an actor itself.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.described import bodies, predicates
from service.reading.actors.described import description as descriptions
from service.reading.actors.described.beside import NAMING, apposed, named_next
from service.reading.actors.described.by_noun import NamedByNoun, undergone_as
from service.reading.actors.described.by_relation import (
    Relatives,
    age_span,
    aged,
    by_age,
    client_of,
    is_parent_of_many,
)
from service.reading.actors.described.description import TYPES, describe, is_particular
from service.reading.actors.described.epithets import PeopleSeen
from service.reading.actors.described.label import codes, drafted, is_said, label
from service.reading.actors.described.multitudes import are_things
from service.reading.actors.described.same_again import (
    REACH,
    agrees,
    continues,
    is_said_again,
    of_one_kind,
    recurs,
    subject_before,
)
from service.reading.actors.described.seen import FAR, BodiesSeen, CountriesSeen
from service.reading.grammar.reference.identity import named_as
from service.reading.grammar.word_classes import is_common_noun
from service.reading.grammar.words.nouns import is_plural_common
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import GENERAL, ORDINALS, standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.described.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word

NATIONS = lexicon.words(PACKAGE, "person_nouns", "nations")
OLD = "old"
CLIENT = "client"
# What makes no actor by itself, and may take up one: "the museum", "the country".
TAKING_UP_ONLY = bodies.SEATED | NATIONS | {OLD}
MOST_TRIED = 30


class Unnamed:
    """The unnamed actors of an article, taken up one description at a time in reading order."""

    def __init__(
        self,
        parse: Parse,
        names: list[Name],
        named: list[Draft],
        by_word: dict[int, Draft],
        several: Mapping[int, tuple[Draft, ...]],
    ) -> None:
        self.parse = parse
        self.countries = CountriesSeen(parse, names, named)
        self.by_word = by_word
        self.drafts: list[Draft] = []
        self.recent: list[tuple[int, Draft]] = []
        self.same: dict[tuple[str, frozenset[str]], Draft] = {}
        self.last_seen: dict[int, int] = {}
        self.waiting: dict[int, tuple[Description, Draft]] = {}
        self.bodies_seen = BodiesSeen()
        self.people_seen = PeopleSeen()
        self.kin = Relatives(by_word, several)
        self.ages = by_age(parse, [draft for draft in named if draft.type == "person"])
        self.by_noun = NamedByNoun(named)
        self.identified: dict[int, Draft] = {}
        self.quoted = False  # whether what is read now stands in quotation marks

    def see(self, word: Word, draft: Draft, *, quoted: bool) -> None:
        """Note that a word stands for an actor, so that later descriptions find it near."""
        here = word.sentence.index
        self.last_seen[id(draft)] = here
        if draft.named and draft.type == "person" and not quoted:
            self.people_seen.see(word, draft)
            for noun in undergone_as(word):
                self.by_noun.call(draft, noun)
        elif draft.named and draft.type == "organization":
            self.bodies_seen.see(word, draft)

    def read(self, word: Word, kind: str) -> Draft | None:
        """The actor of a description headed by a noun of some kind, or None where it heads none."""
        described = describe(self.parse.words, word, kind)
        if described is None:
            return None
        draft = (
            apposed(self.parse, self.by_word, word)
            or named_next(self.parse, self.by_word, word)
            or self._by_relation(described)
            or self._known(described)
        )
        if draft is not None and draft.type == "person" and named_as(word, NAMING) is not None:
            self._identify(described, draft)
        if draft is None:
            draft = self._grouped(described)
        if draft is None:
            if not descriptions.is_worth_an_actor(described):
                return None
            draft = self._new(described)
        self._attach(described, draft)
        return draft

    def _identify(self, described: Description, draft: Draft) -> None:
        """Who was "the gunman" so far turns out to be this one, and is "the gunman" from now on."""
        before = self._grouped(described) if described.definite else None
        if before is not None:
            self.identified[id(before)] = draft
        for noun in (described.lemma, *sorted(of_one_kind(described.lemma))):
            self.by_noun.call(draft, noun)

    def _by_relation(self, described: Description) -> Draft | None:
        """Whom kin tells, or an advocate: "his father", "the mother of two", "her client"."""
        if described.lemma == CLIENT and described.owner is not None and not described.modifiers:
            advocate = self.by_word.get(described.owner.i)
            return None if advocate is None else client_of(self.parse, self.by_word, advocate)
        if is_parent_of_many(described):
            return self.people_seen.alone(described)
        return self.kin.meant(described)

    def known_only(self, word: Word) -> Draft | None:
        """Who has a name already and is taken up by a noun that makes no actor: "the museum"."""
        if word.lower in NATIONS:
            if (country := self.countries.meant(word)) is not None:
                country.add_word(word, "nominal")
                self.by_word[word.i] = country
            return country
        draft = aged(word, self.ages) if word.lower == OLD else None
        if draft is not None:
            start, end, text = age_span(self.parse, word)
            draft.add(start, end, text, "nominal", word.i)
            self.by_word[word.i] = draft
            return draft
        if word.lower not in bodies.SEATED or not is_common_noun(word):
            return None
        described = describe(self.parse.words, word, "body")
        draft = (
            None
            if described is None
            else apposed(self.parse, self.by_word, word) or self._known(described)
        )
        if described is not None and draft is not None:
            self._attach(described, draft)
        return draft

    def said_of_somebody(self, word: Word) -> Draft | None:
        """Who a noun tells what he is: "Holm, a homeopath", "she is a nurse"."""
        above = predicates.predicated_of(word)
        draft = None if above is None else self.by_word.get(above.i)
        if draft is None or draft.type != "person" or word.entity in predicates.NAMING:
            return None
        first = predicates.first_word(self.parse.words, word)
        start, end = self.parse.words[first].start, word.end
        draft.add(start, end, self.parse.text[start:end], "nominal", word.i)
        self.by_word[word.i] = draft
        return draft

    def tentative(self, word: Word, kind: str) -> Draft | None:
        """The actor of a description that makes none unless a pronoun takes it up."""
        described = describe(self.parse.words, word, kind)
        bare = described is not None and described.lemma in GENERAL and not described.modifiers
        if described is None or bare or are_things(described):
            return None
        draft = drafted(described)
        self.waiting[id(draft)] = described, draft
        return draft

    def adopt(self, draft: Draft) -> None:
        """Make an actor of a tentative one: a pronoun takes it up."""
        described, _ = self.waiting.pop(id(draft), (None, None))
        if described is not None:
            draft.is_particular = True
            self.drafts.append(draft)
            self._attach(described, draft)

    def settled(self) -> list[Draft]:
        """The unnamed actors worth telling, when the whole article has been read.

        Who was described before the text names him ("the president", in a headline) joins the one
        person with that role; who is mentioned once, in general and in silence is left out.
        """
        kept = []
        relatives = self.kin.named_later()
        for draft in self.drafts:
            known = self.identified.get(id(draft)) or relatives.get(id(draft))
            known = known or self._named_later(draft)
            if known is not None:
                self._move(draft, known)
            elif draft.is_particular or recurs(self.parse.words, draft):
                kept.append(draft)
            else:
                for i in draft.heads.values():
                    self.by_word.pop(i, None)
        return kept

    def _named_later(self, draft: Draft) -> Draft | None:
        if draft.type != "person" or not draft.is_particular or draft.modifiers & ORDINALS:
            return None
        first, end = draft.mentions[0].start, draft.mentions[0].end
        if descriptions.is_one_of_many(self.parse.words[draft.heads[first, end]]):
            return None
        said = draft.descriptions[0].lower()
        nouns = [standing(noun, draft.modifiers) for noun in draft.nouns] if " " in said else []
        so = {id(p): p for n in nouns for p in self.by_noun.holders(n) if is_said(p, said)}
        if len(so) == 1:  # in the very same words: "former mill owner", in a headline
            return next(iter(so.values()))
        found = {id(p): p for noun in draft.nouns for p in self.by_noun.holders(noun)}
        if len(found) != 1:
            return None
        (person,) = found.values()
        agrees = draft.countries & codes(" ".join(person.roles))
        later = min(name.start for name in person.names) > first
        return person if later and (agrees or not draft.modifiers) else None

    def _move(self, draft: Draft, to: Draft) -> None:
        for mention in draft.mentions:
            head = draft.heads[mention.start, mention.end]
            to.add(mention.start, mention.end, mention.text, mention.kind, head)
            self.by_word[head] = to

    def _known(self, described: Description) -> Draft | None:
        """The named actor whose role or whose name's noun the description repeats."""
        if not described.definite or is_plural_common(described.head) or described.is_ordinal:
            return None
        noun = standing(described.lemma, described.modifiers)
        is_person = described.kind == "person"
        found = self.by_noun.people(noun) if is_person else self.by_noun.bodies(noun)
        if not found and is_person:
            return self._just_named(described, noun)
        if not found and described.lemma in bodies.GENERAL:
            return self._just_named_body(described)
        here = described.head.sentence.index
        fitting = [
            draft
            for draft in found
            if here - self._lately(draft) <= REACH and self._fits(described, draft)
        ]
        if len(fitting) == 1:
            # Whoever else has the noun and was named since may be meant as well.
            latest = max(self._lately(draft) for draft in found)
            return fitting[0] if self._lately(fitting[0]) == latest else None
        if not fitting and is_person:
            return self._just_named(described, noun)
        near = [draft for draft in fitting if here - self._lately(draft) <= 1]
        if len(near) == 1:
            return near[0]
        subject = subject_before(self.parse, self.by_word, described)
        return subject if subject in near else None

    def _just_named(self, described: Description, noun: str) -> Draft | None:
        """Whom an epithet takes up, and henceforth any description with its noun."""
        draft = self.people_seen.meant(described)
        if draft is None and not self.quoted and self._grouped(described) is None:
            draft = self.people_seen.told_more_of(described)
        if draft is not None:
            self.by_noun.call(draft, noun)
        return draft

    def _just_named_body(self, described: Description) -> Draft | None:
        """Which body a general noun takes up, and henceforth any description with it."""
        draft = self.bodies_seen.meant(described, lambda body: self._fits(described, body))
        if draft is not None and described.lemma not in FAR:
            self.by_noun.call_body(draft, described.lemma)
        return draft

    def _fits(self, described: Description, draft: Draft) -> bool:
        """Whether nothing in the description speaks against a named actor."""
        own = described.owner is not None and self.by_word.get(described.owner.i) is draft
        return not own and agrees(self.parse, described, draft)

    def _lately(self, draft: Draft) -> int:
        return self.last_seen.get(id(draft), -REACH - 1)

    def _grouped(self, described: Description) -> Draft | None:
        """The unnamed actor described before that this description takes up."""
        same = self.same.get((described.lemma, described.modifiers))
        if same is not None and is_said_again(described, same):
            return same
        if described.is_ordinal or described.restricted:
            return None
        here = described.head.sentence.index
        kind = TYPES[described.kind]
        for index, draft in islice(reversed(self.recent), MOST_TRIED):
            if here - index > REACH:
                break
            if draft.type == kind and continues(described, draft, here - index):
                return draft
        return None

    def _new(self, described: Description) -> Draft:
        draft = drafted(described)
        self.drafts.append(draft)
        return draft

    def _attach(self, described: Description, draft: Draft) -> None:
        words = self.parse.words
        start, end = words[described.first].start, words[described.last].end
        draft.add(start, end, self.parse.text[start:end], "nominal", described.head.i)
        self.by_word[described.head.i] = draft
        self.kin.note(described, draft)
        here = described.head.sentence.index
        self.last_seen[id(draft)] = here
        if draft.named:
            return
        draft.modifiers |= described.modifiers
        draft.countries |= described.countries
        draft.is_particular = draft.is_particular or is_particular(described)
        draft.number = draft.number or described.number
        draft.whole = draft.whole or described.whole
        if described.lemma not in GENERAL:
            draft.nouns[described.lemma] = None
        self.recent.append((here, draft))
        self.same[described.lemma, described.modifiers] = draft
        draft.descriptions.append(label(self.parse, described))
