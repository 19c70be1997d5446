"""The named bodies and countries of the sentences read so far: "the company", "the country"."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.described.bodies import COMPANIES, OF_ANY_COMPANY, can_be_called
from service.reading.grammar.reference.binding import verb_of_clause
from service.reading.grammar.word_classes import PARTS, is_possessor, is_subject
from service.reading.grammar.words.nouns import whole_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word

FAR = lexicon.words("service.reading.vocabulary", "person_nouns", "heard_from_afar")
MOST_TRIED = 30  # bounds the cost: mentions of bodies before
# Sentences back from which "the company" is heard, "the airline" and "the panel".
SENTENCES_FROM_AFAR, OF_A_TRADE, NEXT = 12, 3, 1
DOMINANT = 2  # times as often named as any other


class BodiesSeen:
    """Mentions of named bodies, with their sentence and whether they are its subject."""

    def __init__(self) -> None:
        self._seen: list[tuple[Word, Draft]] = []

    def see(self, word: Word, draft: Draft) -> None:
        """Note that a word stands for a named body."""
        self._seen.append((word, draft))

    def meant(self, described: Description, fits: Callable[[Draft], bool]) -> Draft | None:
        """The only body in reach that the noun fits: "the company" after "Samsung declined".

        Of several in the sentence before the only subject; else the one that is named most by far.
        """
        if not _is_plain(described):
            return None
        here = described.head.sentence.index
        reach = NEXT
        if not described.modifiers:
            if described.lemma in FAR:
                reach = SENTENCES_FROM_AFAR
            elif described.lemma in COMPANIES:
                reach = OF_A_TRADE
        bound = self._subjects_above(described)
        found = [
            (word.sentence.index, draft, is_subject(word))
            for word, draft in self._seen[-MOST_TRIED:]
            if here - word.sentence.index <= reach
            and can_be_called(draft.names[0].text, described.lemma)
            and fits(draft)
            and not (described.modifiers and word.sentence.index == here and id(draft) in bound)
            and not _does_it_to(word, described)
        ]
        near = [(draft, acts) for index, draft, acts in found if here - index <= NEXT]
        if near:
            return _only([draft for draft, _ in near]) or _only([d for d, acts in near if acts])
        return _most_named([draft for _, draft, _ in found])

    def _subjects_above(self, described: Description) -> set[int]:
        """The bodies that are subjects of the clauses above: "Kite sued, as the Danish giant left".

        A name's bearer is not called otherwise under his own name (Chomsky's principle C), unless
        the noun is as plain as a pronoun: "Kite said the company would leave".
        """
        verbs = {above.i for above in described.head.ancestors()}
        lately = self._seen[-MOST_TRIED:]
        return {id(d) for word, d in lately if is_subject(word) and word.head.i in verbs}


class CountriesSeen:
    """The countries by the sentences that name them, whether they act there or are places."""

    def __init__(self, parse: Parse, names: list[Name], named: list[Draft]) -> None:
        self._drafts = {draft.country: draft for draft in named if draft.type == "country"}
        # By sentence each country with the first word that names it: a few, however many names.
        self._named: dict[int, dict[str, int]] = defaultdict(dict)
        for name in names:
            if name.country is not None and name.kind == "name":
                index = parse.words[name.first].sentence.index
                first = self._named[index].setdefault(name.country, name.first)
                self._named[index][name.country] = min(first, name.first)

    def meant(self, word: Word) -> Draft | None:
        """The actor that "the country" is, where it acts or owns and no other can be meant."""
        before = word.before
        takes_part = word.dep in PARTS or is_possessor(word)
        if not self._drafts or before is None or before.lower != "the" or not takes_part:
            return None
        index = word.sentence.index
        for there in (index, index - 1):
            codes = [code for code, first in self._named.get(there, {}).items() if first < word.i]
            if codes:
                return self._drafts.get(codes[0]) if len(codes) == 1 else None
        return None


def _does_it_to(doer: Word, described: Description) -> bool:
    """Whether a body does something to or with what is described: "Kite holds a third of the firm".

    Two arguments of one clause are two (Chomsky's principle C), whatever the noun; an owner may be
    the subject: "Kite cut the firm's forecast".
    """
    head = described.head
    if not is_subject(doer) or is_subject(head) or is_possessor(head):
        return False
    if doer.sentence is not head.sentence:
        return False
    return verb_of_clause(head) is doer.head


def _is_plain(described: Description) -> bool:
    """Whether only the noun tells who it is, perhaps with where from: "the group"; not "his"."""
    if described.owner is not None or described.restricted:
        return False
    if whole_of(described.head) is not None:
        return False  # "the group of contenders"
    if described.lemma in COMPANIES:
        return all(
            word.lower in OF_ANY_COMPANY or not word.text[0].islower()
            for word in described.head.sentence.words
            if described.first <= word.i < described.head.i
        )
    return not described.modifiers or _tells_where_from(described)


def _only(found: list[Draft]) -> Draft | None:
    return found[0] if found and all(draft is found[0] for draft in found) else None


def _most_named(found: list[Draft]) -> Draft | None:
    times = Counter(map(id, found)).most_common(2)
    if not times or (len(times) > 1 and times[0][1] < DOMINANT * times[1][1]):
        return None
    return next(draft for draft in found if id(draft) == times[0][0])


def _tells_where_from(described: Description) -> bool:
    """Whether its one modifier is an adjective of a place: "the European company"."""
    before = described.head.before
    one = described.first == described.head.i - 1 and len(described.modifiers) == 1
    return one and before is not None and before.text[0].isupper()
