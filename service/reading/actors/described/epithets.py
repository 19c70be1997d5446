"""Descriptions that newsrooms use for somebody just named: "the Vermont senator".

To say a name twice running is thought clumsy, so the next sentence opens with what its bearer is
and where from. Without a place it may be anybody ("the nominee", "the businessman") unless it goes
on speaking, and a word for what somebody does to others ("the gunman", "the judge") is not one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.actors.gender import gender_of
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import is_active_subject, is_bound_before
from service.reading.grammar.words.parts import preposition_of
from service.reading.vocabulary import cues, gazetteer
from service.reading.vocabulary.people import ORDINALS, PAST, office, standing
from service.reading.vocabulary.people import gender_of as gender_of_noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word

EPITHETS = lexicon.words("service.reading.vocabulary", "person_nouns", "epithets")
RUNNING = lexicon.words("service.reading.vocabulary", "person_nouns", "running")
OFFICES = lexicon.words("service.reading.vocabulary", "person_nouns", "exclusive")
POSTS = OFFICES | lexicon.words("service.reading.vocabulary", "person_nouns", "posts")
OF_PARTAKERS = EPITHETS - RUNNING - POSTS
PARTISANS = lexicon.words("service.reading.actors", "descriptions", "known_by_party")
PARTIES = {
    word: party
    for party, words in lexicon.table("service.reading.actors", "descriptions")["parties"].items()
    for word in words
}
MOST_TRIED = 30  # bounds the cost: mentions before
PAIR = 2
HIGHEST = 12  # bounds the cost: clauses and phrases above a description
# Ranks of a mention: a subject, the subject of the main clause.
SUBJECT, MAIN = 1, 2


class PeopleSeen:
    """The named people of the sentences read so far, for the epithets of the next one."""

    def __init__(self) -> None:
        self._seen: list[tuple[int, Draft, int, Word]] = []
        self._sentence = 0
        self._times: Counter[int] = Counter()
        self._most = 0

    def go_on(self) -> None:
        """Begin a new sentence; what is all quotation is none."""
        self._sentence += 1

    def see(self, word: Word, draft: Draft) -> None:
        """Note that a word outside quotation marks stands for a named person."""
        self._seen.append((self._sentence, draft, _rank(word), word))
        if not is_bound_before(word):
            self._times[id(draft)] = times = self._times[id(draft)] + 1
            self._most = max(self._most, times)

    def meant(self, described: Description) -> Draft | None:
        """The one person whom an epithet can take up, or None."""
        if not is_epithet(described):
            return None
        here = self._sentence
        lately = [item for item in self._seen[-MOST_TRIED:] if item[0] >= here - 1]
        if any(index == here for index, _, _, _ in lately):
            return None
        found = {id(draft): draft for _, draft, _, _ in lately}
        for least in (SUBJECT, MAIN):
            if len(found) > 1:
                found = {id(draft): draft for _, draft, rank, _ in lately if rank >= least}
        if len(found) != 1:
            return None
        (draft,) = found.values()
        is_main_topic = self._is_topic(draft)
        is_running = described.lemma in RUNNING
        speaks = _speaks(described) and not is_running
        is_main = any(seen is draft and rank == MAIN for _, seen, rank, _ in lately)
        is_subject = any(seen is draft and rank >= SUBJECT for _, seen, rank, _ in lately)
        known = is_main_topic or (speaks and is_main)
        known = known or (is_subject and _tells_where_from(described))
        known = known and not (is_running and _is_of_elsewhere(draft, described))
        return draft if known and _can_be(draft, described) else None

    def told_more_of(self, described: Description) -> Draft | None:
        """The one person whom an epithet in any place tells more of: "attacked the steel tycoon".

        Not who does the deed or says it (no name's bearer is called so under his own name, after
        Chomsky's principle C): of the others in its sentence, else of the last that names somebody,
        the only one, or the only main subject. It must be whom the text is about, but in its own
        sentence, where a modifier tells him apart.
        """
        if not tells_more(described):
            return None
        here = self._sentence
        lately = [item for item in self._seen[-MOST_TRIED:] if item[0] >= here - 2]
        barred = {id(draft) for _, draft, _, word in lately if _binds(word, described.head)}
        free = [item for item in lately if id(item[1]) not in barred]
        for sentence in (here, here - 1, here - 2):
            there = [item for item in free if item[0] == sentence]
            if there:
                return self._told(described, there, sentence == here)
        return None

    def _told(
        self, described: Description, there: list[tuple[int, Draft, int, Word]], is_here: bool
    ) -> Draft | None:
        """The one of a sentence's people whom an epithet in it, or after it, can tell more of."""
        found = {id(draft): draft for _, draft, _, _ in there}
        if len(found) > 1 and not is_here:
            found = {id(draft): draft for _, draft, rank, _ in there if rank == MAIN}
        if len(found) != 1:
            return None
        (draft,) = found.values()
        about = self._is_topic(draft) or len(self._times) == 1
        known = bool(described.modifiers) if is_here else about
        return draft if known and _can_be(draft, described) else None

    def _is_topic(self, draft: Draft) -> bool:
        return PAIR <= self._times[id(draft)] >= self._most / PAIR

    def alone(self, described: Description) -> Draft | None:
        """The only person of these sentences who can be it: "the mother of two"."""
        here = self._sentence
        lately = {
            id(draft): draft
            for index, draft, _, _ in self._seen[-MOST_TRIED:]
            if index >= here - 1 and _can_be(draft, described)
        }
        return next(iter(lately.values())) if len(lately) == 1 else None


def _rank(word: Word) -> int:
    """How much a mention is what its sentence is about."""
    if word.dep not in SUBJECTS:
        return 0
    return MAIN if word.head.head is word.head else SUBJECT


def is_epithet(described: Description) -> bool:
    """Whether it is "the" and a noun that people are known by, and no more than a place beside it.

    It opens a sentence and tells where somebody is from, or it speaks.
    """
    head = described.head
    if not is_active_subject(head) or head.lower not in EPITHETS or not described.definite:
        return False
    capital = head.text[0].isupper() and not head.text.isupper()
    if capital and head.lower not in PARTISANS:
        return False  # "The Union Leader" is a newspaper
    link = preposition_of(head)
    whole = link is None or (link.lower == "of" and bool(described.modifiers & PAST))
    bare = described.owner is None and whole and not described.restricted
    if not bare or described.modifiers & ORDINALS or described.number not in ("", "1"):
        return False
    speaks = _speaks(described)
    if not speaks and head.lower in RUNNING:
        return _is_theme(described) and _tells_where_from(described)
    return speaks or (_is_theme(described) and bool(described.modifiers))


def tells_more(described: Description) -> bool:
    """Whether it is "the" and what people are known by, in a place where somebody takes part.

    Whoever is "the former" something is known, whatever he was.
    """
    head, noun = described.head, described.lemma
    known = noun in OF_PARTAKERS or bool(described.modifiers & PAST)
    if not (known and described.definite) or head.text[0].isupper() or described.restricted:
        return False
    if described.owner is not None or described.modifiers & ORDINALS:
        return False
    return not any(child.i > head.i and child.text.isalpha() for child in head.children)


def _binds(word: Word, head: Word) -> bool:
    """Whether a mention is the subject of a clause above, or stands beside it under one verb."""
    while word.head.head is not word.head and is_bound_before(word):
        word = word.head
    above = head.head
    if word.head is above or word.head is head or above is word:
        return True
    for _ in range(HIGHEST):
        if word.dep in SUBJECTS and word.head is above:
            return True
        if above.head is above:
            return False
        above = above.head
    return True


def _speaks(described: Description) -> bool:
    return "speech" in cues.verbs().get(described.head.head.lemma, ())


def _is_theme(described: Description) -> bool:
    """Whether the sentence is about it: it opens the sentence or is the main clause's subject."""
    head = described.head
    opens = described.first - head.sentence.words[0].i <= 1
    return opens or head.head.head is head.head


def _tells_where_from(described: Description) -> bool:
    """Whether a place stands among the modifiers: "Vermont", "Norwegian"."""
    words = [
        word.text
        for word in described.head.sentence.words
        if described.first <= word.i < described.head.i
    ]
    names = (" ".join(words[k : k + size]) for k in range(len(words)) for size in (1, 2))
    return any(
        name[0].isupper() and (countries.demonym(name) or gazetteer.kind_of(name)) for name in names
    )


def _is_of_elsewhere(draft: Draft, described: Description) -> bool:
    """Whether one is told to be of another country: no "Mexican president" is "the GOP hopeful"."""
    head = described.head
    words = head.sentence.words
    base = words[0].i
    told = words[head.left - base + 1 : head.i - base]
    known = {word.text for word in told} | {word.text.title() for word in told}
    roles = [word for role in draft.roles for word in role.split()]
    return any(countries.demonym(word) and word not in known for word in roles)


def _parties(words: Iterable[str]) -> set[str]:
    """The parties that words tell of: "GOP" of the Republicans."""
    return {PARTIES[word] for word in words if word in PARTIES}


def _can_be(draft: Draft, described: Description) -> bool:
    """Whether neither gender, party, another office, nor one held no more, speaks against it."""
    noun = described.lemma
    party = _parties((noun, *described.modifiers))
    if party:
        own = _parties(word for role in draft.roles for word in role.lower().split())
        if own and own.isdisjoint(party):
            return False
    gender, known = gender_of_noun(noun), gender_of(draft)
    if gender and known and gender != known:
        return False
    if standing(noun, ("former",)) in draft.nouns and not described.modifiers & PAST:
        return False
    called = office(noun, described.modifiers)
    held = {role.removeprefix("former ") for role in draft.nouns}
    held = {role for role in held if role.split()[-1] in OFFICES}
    return not held or noun not in OFFICES or called in held
