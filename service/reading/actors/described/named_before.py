"""Which named actor a description takes up: the mayor, the ministry, whoever was just named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming.match import Match
from service.naming.organizations import compare
from service.reading.actors.described import bodies
from service.reading.actors.described.by_noun import NamedByNoun, undergone_as
from service.reading.actors.described.epithets import PeopleSeen
from service.reading.actors.described.same_again import (
    SENTENCES_TO_DESCRIBED,
    SINGULAR,
    agrees,
    sits_elsewhere,
    subject_before,
)
from service.reading.actors.described.seen import FAR, BodiesSeen
from service.reading.grammar.words.nouns import is_plural_common
from service.reading.vocabulary.people import standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.described.same_again import DescribedBefore
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

OF_SOMEBODY = lexicon.words("service.reading.actors", "descriptions", "of_somebody")
MOST_NAMES = 30  # bounds the cost: names of a body that a description is compared with


class NamedBefore:
    """The named actors seen so far, by what they are called and by where.

    `quoted` is whether what is read now stands in quotation marks.
    """

    def __init__(
        self,
        parse: Parse,
        by_word: Mapping[int, Draft],
        named: list[Draft],
        unnamed: DescribedBefore,
    ) -> None:
        self.parse = parse
        self.by_word = by_word
        self.unnamed = unnamed
        self.by_noun = NamedByNoun(named)
        self.people = PeopleSeen()
        self.bodies = BodiesSeen()
        self.last_seen: dict[int, int] = {}
        self.quoted = False

    def see(self, word: Word, draft: Draft, *, quoted: bool) -> None:
        """Note that a word stands for an actor, so that later descriptions find it near."""
        self.last_seen[id(draft)] = word.sentence.index
        if draft.named and draft.type == "person" and not quoted:
            self.people.see(word, draft)
            for noun in undergone_as(word):
                self.by_noun.call(draft, noun)
        elif draft.named and draft.type == "organization":
            self.bodies.see(word, draft)

    def meant(self, described: Description) -> Draft | None:
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
            if here - self._lately(draft) <= SENTENCES_TO_DESCRIBED and self._fits(described, draft)
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

    def body_in_words(self, unnamed: Draft) -> Draft | None:
        """The only body that a description in small letters names: "the Danish trade ministry".

        The text may have "the Ministry of Trade" elsewhere.
        """
        said, first = unnamed.descriptions[0], unnamed.mentions[0]
        if " " not in said:
            return None
        head = self.parse.words[unnamed.heads[first.start, first.end]]
        found = {
            id(draft): draft
            for noun in unnamed.nouns
            for draft in self.by_noun.bodies(noun)
            if any(compare(said, name) >= Match.SHORT for name in _forms(draft))
            and not sits_elsewhere(self.parse, head, draft)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _just_named(self, described: Description, noun: str) -> Draft | None:
        """Whom an epithet takes up, and henceforth any description with its noun."""
        draft = self.people.meant(described)
        if draft is None and not self.quoted and self.unnamed.meant(described) is None:
            draft = self.people.told_more_of(described)
        if draft is not None:
            self.by_noun.call(draft, noun)
        return draft

    def _just_named_body(self, described: Description) -> Draft | None:
        """Which body a general noun takes up, and henceforth any description with it."""
        draft = self.bodies.meant(described, lambda body: self._fits(described, body))
        if draft is not None and described.lemma not in FAR:
            self.by_noun.call_body(draft, described.lemma)
        return draft

    def _fits(self, described: Description, draft: Draft) -> bool:
        """Whether nothing in the description speaks against a named actor."""
        own = described.owner is not None and self.by_word.get(described.owner.i) is draft
        return (
            not own and self._may_be_his(described, draft) and agrees(self.parse, described, draft)
        )

    def _may_be_his(self, described: Description, draft: Draft) -> bool:
        """As in "the attorney … his office", the attorney's; no Office of Bridges is a mayor's."""
        owner = described.owner
        if described.lemma not in OF_SOMEBODY or owner is None or owner.lower not in SINGULAR:
            return True
        person = self.by_word.get(owner.i)
        words = {word for name in _forms(draft) for word in name.lower().replace("’", "'").split()}
        return person is not None and any({noun, f"{noun}'s"} & words for noun in person.nouns)

    def _lately(self, draft: Draft) -> int:
        return self.last_seen.get(id(draft), -SENTENCES_TO_DESCRIBED - 1)


def _forms(draft: Draft) -> set[str]:
    return {name.text for name in draft.names[:MOST_NAMES]}
