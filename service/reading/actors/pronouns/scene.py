"""Who was mentioned so far: the stage that pronouns look back at, and up to the clauses above."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.events.clauses import is_behind_semicolon
from service.reading.grammar.reference.binding import owns_unsaid
from service.reading.grammar.subject_by_position import is_finite, torn_subject
from service.reading.grammar.word_classes import (
    PROPER,
    any_subject,
    is_adverbial_clause,
    is_bound_before,
    is_joined,
    is_personal,
    is_plural_noun,
    is_possessor,
)
from service.reading.grammar.words.nouns import complements, is_one
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import receivers
from service.reading.vocabulary import cues
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word

PLURALS = lexicon.words(PACKAGE, "pronouns", "plural")
NEUTERS = lexicon.words(PACKAGE, "pronouns", "neuter")
MALE = lexicon.words(PACKAGE, "pronouns", "male")
SOMEBODY = lexicon.words(PACKAGE, "pronouns", "somebody")
MOST_JOINED = 40  # bounds the cost: what hangs on one verb that is looked through
HIGHEST = 12  # bounds the cost: clauses above a pronoun
# How many sentences back a person stays in reach of a pronoun.
SENTENCES_TO_ANTECEDENT = 2


class Scene:
    """The mentions outside quotation marks of the sentence read now and of those before it.

    `seen` has people, groups and bodies by sentence, `joint` the subjects of several ("A and B
    said"), `beside` the names of this sentence that only go with a noun ("Roe supporters"), `times`
    how often an actor was mentioned. `left_open` are the pronouns of each sentence that stand for
    nobody known. `tentative` are nouns that are not actors unless a pronoun
    takes them up.
    """

    def __init__(self, by_word: dict[int, Draft]) -> None:
        self.by_word = by_word
        self.tentative: dict[int, Draft] = {}
        self.seen: list[list[tuple[Word, Draft]]] = []
        self.joint: list[list[Word]] = []
        self.left_open: list[list[Word]] = []
        self.beside: list[tuple[Word, Draft]] = []
        self.times: Counter[int] = Counter()
        self._subjects: dict[int, Word | None] = {}

    def go_on(self) -> None:
        """Begin a new sentence."""
        self.seen.append([])
        self.joint.append([])
        self.left_open.append([])
        if len(self.seen) > SENTENCES_TO_ANTECEDENT + 1:
            self.seen.pop(0)
            self.joint.pop(0)
            self.left_open.pop(0)

    def see(self, word: Word, draft: Draft) -> None:
        """Note that a word outside quotation marks stands for an actor."""
        self.times[id(draft)] += 1
        if _heads_mention(word):
            self.seen[-1].append((word, draft))
        elif self.by_word.get(word.head.i) is not draft:
            self.beside.append((word, draft))

    def at(self, i: int) -> Draft | None:
        """The actor that a word stands for, or would stand for if a pronoun took it up."""
        return self.by_word.get(i) or self.tentative.get(i)

    def subject_of(self, clause: Word) -> Word | None:
        """The subject of a clause, by its verb; a name before it where the tree has none."""
        if clause.i not in self._subjects:
            found = any_subject(clause)
            if found is None and clause.head is clause and is_finite(clause):
                torn = torn_subject(clause)
                found = torn if torn is not None and torn.tag in PROPER else None
            self._subjects[clause.i] = found
        return self._subjects[clause.i]

    def subject_above(
        self, word: Word, fits: Callable[[Draft], bool], since: int = 0
    ) -> tuple[Draft | None, bool]:
        """The subject of a clause that governs the pronoun's: "X said he", "X lost his".

        With it whether the question stays open: a subject that is not an actor comes between.
        """
        clause = word if is_possessor(word) or owns_unsaid(word) else word.head
        adverbial = is_adverbial_clause(clause)
        for _ in range(HIGHEST):
            if clause.head is clause:
                break
            below, clause = clause, clause.head
            subject = self._subject_between(clause, below) or self.subject_of(clause)
            if subject is not None and subject is not word and subject.i >= since:
                found = self.at(subject.i)
                # In "When he left, X said" the pronoun comes first.
                if found is not None and fits(found) and (subject.i < word.i or adverbial):
                    asked = self._subject_of_report(clause, fits)
                    return (asked or found), False
                if found is None and (_may_be_meant(subject, word) or self._is_open(subject, word)):
                    return None, True
            adverbial = adverbial or is_adverbial_clause(clause)
        return None, False

    def _is_open(self, subject: Word, word: Word) -> bool:
        """Whether it is the same pronoun, which stands for nobody known: "she left, and she"."""
        alike = _kind(subject) == _kind(word) and subject.i < word.i
        return alike and subject in self.left_open[-1]

    def _subject_between(self, clause: Word, below: Word) -> Word | None:
        """The subject of the clause joined last before: "Ann Roe left, and Eva Holm stayed; she".

        The parser hangs each of several joined clauses on the first of them, or what stands before
        a semicolon on what stands behind.
        """
        if not is_joined(below):
            return None
        between = [other for other in clause.children[:MOST_JOINED] if is_joined(other)]
        between += [other for other in below.children if is_behind_semicolon(below, other)]
        for other in reversed(between):
            if other.i < below.i:
                subject = self.subject_of(other)
                if subject is not None and self.at(subject.i) is not None:
                    return subject
        return None

    def _subject_of_report(self, clause: Word, fits: Callable[[Draft], bool]) -> Draft | None:
        """Whom a report is about: "she asked Mr. Holm whether he", "said of Mr. Holm that he"."""
        things = receivers(clause) if clause.lemma == "ask" else []
        if "speech" in cues.verbs().get(clause.lemma, ()):
            links = [link for link in prepositions(clause) if link.lower == "of"]
            things += [thing for link in links for thing in complements(link)]
        for thing in things:
            found = self.by_word.get(thing.i)
            if found is not None and fits(found):
                return found
        return None


def _may_be_meant(subject: Word, pronoun: Word) -> bool:
    """Whether a subject that is not an actor can be the antecedent: the question is open."""
    if subject.i > pronoun.i:
        return False
    if pronoun.lower in PLURALS:
        return is_plural_noun(subject)
    if pronoun.lower in NEUTERS:
        return is_one(subject)
    return subject.lemma in PERSON or subject.lower in SOMEBODY


def _kind(pronoun: Word) -> tuple[bool, ...]:
    """Which pronouns it belongs with: "they" is no "she" and no "he"."""
    return tuple(pronoun.lower in kind for kind in (MALE, PLURALS, NEUTERS))


def _heads_mention(word: Word) -> bool:
    """Whether it is the last word of its name, so that each mention counts once."""
    return not is_bound_before(word) or is_personal(word)
