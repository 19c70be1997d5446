"""Pronouns and descriptions joined to the actors that they stand for.

One pass in reading order, so that each pronoun sees only who was mentioned before it. The subject
of the clause above comes first ("X said he …"), then the subject of the sentence before, then
whoever is the only one in reach that fits. Gender and number come from the text: titles, nouns such
as "spokeswoman", pronouns resolved before; a table of given names only breaks ties. What stays
open is left open: a wrong antecedent is worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.actors import joint as joint_subjects
from service.reading.actors.described.read import Unnamed
from service.reading.actors.gender import gender_of
from service.reading.actors.pronouns import antecedent as antecedents
from service.reading.grammar.somebody import kind_of
from service.reading.vocabulary.people import KIN, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Sentence, Word

GENDERS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
PLURALS = frozenset(("they", "them", "their", "theirs", "themselves", "both"))
NEUTERS = frozenset(("it", "its", "itself"))
RELATIVES = frozenset(("who", "whom", "which", "that"))
ANAPHORS = RELATIVES | PLURALS | NEUTERS | GENDERS.keys()
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
SOMEBODY = frozenset(
    ("one", "another", "other", "someone", "somebody", "anyone", "everyone", "nobody", "each",
    "neither", "either", "no")
)  # fmt: skip
BODIES = frozenset(("organization", "country", "region"))
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Tags of pronouns, and of "both".
PRONOUNS = frozenset(("PRP", "PRP$", "WP", "WDT", "DT", *NOUNS))
PLURAL_TAGS = frozenset(("NNS", "NNPS", "PRP", "PRP$"))
OPENING, CLOSING = frozenset("“«"), frozenset("”»")
STRAIGHT = frozenset(('"', "''", "``"))
MARKS = OPENING | CLOSING | STRAIGHT
SAYING = frozenset(("say", "add", "tell", "report", "note", "announce", "warn", "claim", "confirm"))
HIGHEST = 12
PAIR = 2
# Mentions of one sentence that a pronoun looks at, the last first.
MOST = 40
# How many sentences back a person stays in reach of a pronoun.
REACH = 2


def resolve(
    parse: Parse,
    drafts: list[Draft],
    by_word: dict[int, Draft],
    several: dict[int, tuple[Draft, ...]],
) -> list[Draft]:
    """Join pronouns and descriptions to `drafts`; the drafts of unnamed actors are returned.

    Pronouns for more than one actor go to `several`, by the index of their word.
    """
    return _Reading(parse, drafts, by_word, several).read()


class _Reading:
    def __init__(
        self,
        parse: Parse,
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
                draft.plural = any(w.tag in PLURAL_TAGS and w.entity == "NORP" for w in last)
        self.unnamed = Unnamed(parse, drafts, by_word)
        # Mentions of people, groups and bodies outside quotation marks, by sentence.
        self.seen: list[list[tuple[Word, Draft]]] = []
        # The subjects of several in those sentences ("A and B said").
        self.joint: list[list[Word]] = []
        # Names in this sentence that only go with a noun ("Roe supporters").
        self.beside: list[tuple[Word, Draft]] = []
        self.subjects: dict[int, Word | None] = {}
        # Whether the last sentence had words outside quotation marks.
        self.told = False

    def read(self) -> list[Draft]:
        before = None
        quoted = False
        for sentence in self.parse.sentences:
            if sentence.paragraph is not before:
                # A quotation that runs on opens each paragraph anew.
                before, quoted = sentence.paragraph, False
            self.beside = []
            if self.told or not self.seen:
                # What is all quotation puts nobody further away.
                self.seen.append([])
                self.joint.append([])
                self.unnamed.people_seen.go_on()
                self.told = False
            if len(self.seen) > REACH + 1:
                self.seen.pop(0)
                self.joint.pop(0)
            quoted = self._read_sentence(sentence, quoted)
        return self.unnamed.settled()

    def _read_sentence(self, sentence: Sentence, quoted: bool) -> bool:
        by_word, unnamed = self.by_word, self.unnamed
        for word in sentence.words:
            if word.text in MARKS:
                either = quoted or word.text in STRAIGHT
                quoted = not quoted if either else word.text in OPENING
            elif not (quoted or self.told) and word.pos != "PUNCT":
                self.told = True
            if word.dep in SUBJECTS and not quoted and word.child("conj") is not None:
                self.joint[-1].append(word)
            draft = by_word.get(word.i)
            if draft is None:
                if word.tag not in PRONOUNS:
                    continue
                if word.lower in ANAPHORS:
                    draft = self._resolved(word, quoted)
                elif word.tag in NOUNS and (kind := kind_of(word)):
                    draft = unnamed.read(word, kind)
                if draft is None:
                    continue
            unnamed.see(word, draft, quoted=quoted)
            if not quoted and _heads_mention(word):
                self.seen[-1].append((word, draft))
            elif not quoted and by_word.get(word.head.i) is not draft:
                self.beside.append((word, draft))
        return quoted

    def _resolved(self, word: Word, quoted: bool) -> Draft | None:
        lower = word.lower
        if lower in RELATIVES and word.tag in ("WP", "WDT"):
            found = self._antecedent(word)
        elif quoted or (word.tag not in ("PRP", "PRP$") and lower != "both"):
            return None
        elif lower in GENDERS:
            found = self._person(word, GENDERS[lower])
        elif lower in PLURALS:
            found = self._group(word)
            if found is None:
                self._note_several(word)
        elif lower in NEUTERS:
            found = self._body(word)
        else:
            return None
        if found is not None:
            found.add_word(word, "pronoun")
            self.by_word[word.i] = found
        return found

    def _antecedent(self, word: Word) -> Draft | None:
        """The noun before a relative clause."""
        verb = word.head
        for _ in range(HIGHEST):
            if verb.dep == "relcl":
                found = self.by_word.get(verb.head.i)
                human = found is not None and found.type in ("person", "group")
                fits = word.lower == "that" or human != (word.lower == "which")
                return found if fits else None
            if verb.head is verb:
                return None
            verb = verb.head
        return None

    def _person(self, word: Word, gender: str) -> Draft | None:
        # Whose wife is told are people with names.
        kin = word.dep == "poss" and word.head.lower in KIN

        def fits(draft: Draft) -> bool:
            known = draft.named or not kin
            return draft.type == "person" and known and gender_of(draft) in ("", gender)

        chosen = self._chosen(word, fits, gender)
        if chosen is not None and not chosen.gender:
            chosen.gender = gender
        return chosen

    def _chosen(self, word: Word, fits: Callable[[Draft], bool], gender: str) -> Draft | None:
        above, is_open = self._subject_above(word, fits)
        if above is not None or is_open:
            return above
        barred = self._barred(word)
        here = [(w, d) for w, d in self.seen[-1][-MOST:] if fits(d) and d is not barred]
        here = antecedents.outside_report(word, here)
        if here:
            return self._announced(word, fits, gender) or antecedents.chosen(word, here, gender)
        for sentence in reversed(self.seen[:-1]):
            there = [(w, d) for w, d in sentence[-MOST:] if fits(d) and d is not barred]
            if there:
                return antecedents.main_subject(there) or antecedents.chosen(word, there, gender)
        return antecedents.only([(w, d) for w, d in self.beside[-MOST:] if fits(d)], gender)

    def _subject_above(
        self, word: Word, fits: Callable[[Draft], bool]
    ) -> tuple[Draft | None, bool]:
        """The subject of a clause that governs the pronoun's: "X said he", "X lost his".

        With it whether the question stays open, because a subject that is no actor comes between.
        """
        clause = word if word.dep == "poss" else word.head
        adverbial = clause.dep == "advcl"
        for _ in range(HIGHEST):
            if clause.head is clause:
                break
            clause = clause.head
            subject = self._subject_of(clause)
            if subject is not None and subject is not word:
                found = self.by_word.get(subject.i)
                # In "When he left, X said" the pronoun comes first.
                if found is not None and fits(found) and (subject.i < word.i or adverbial):
                    asked = self._asked(clause, fits)
                    return (asked or found), False
                if found is None and _may_be_meant(subject, word):
                    return None, True
            adverbial = adverbial or clause.dep == "advcl"
        return None, False

    def _announced(self, word: Word, fits: Callable[[Draft], bool], gender: str) -> Draft | None:
        """The main subject that follows, if it is known to fit: "With him by her side, Ann Roe"."""
        subject = self._subject_of(word.sentence.root)
        if subject is None or subject.i < word.i or word.dep != "poss":
            return None
        found = self.by_word.get(subject.i)
        known = found is not None and fits(found) and gender_of(found) == gender
        return found if known else None

    def _asked(self, clause: Word, fits: Callable[[Draft], bool]) -> Draft | None:
        """Who is asked, whom the question is about: "she asked Mr. Holm whether he"."""
        if clause.lemma != "ask":
            return None
        thing = clause.child("dobj", "dative")
        found = self.by_word.get(thing.i) if thing is not None else None
        return found if found is not None and fits(found) else None

    def _subject_of(self, clause: Word) -> Word | None:
        if clause.i not in self.subjects:
            self.subjects[clause.i] = clause.child("nsubj", "nsubjpass")
        return self.subjects[clause.i]

    def _barred(self, word: Word) -> Draft | None:
        """Whom a pronoun cannot stand for: "him" the subject, "he" the object of its own clause."""
        if word.dep == "poss" or word.lower.endswith(("self", "selves")):
            return None
        clause = antecedents.clause_of(word)
        other = self._subject_of(clause)
        if other is word:
            other = clause.child("dobj", "dative")
        return self.by_word.get(other.i) if other is not None else None

    def _group(self, word: Word) -> Draft | None:
        def fits(draft: Draft) -> bool:
            plural = draft.type == "group" or draft.plural
            return plural and (word.lower != "both" or draft.number in ("", "2"))

        if word.lower == "both" and (word.dep not in SUBJECTS or word.tag != "DT"):
            return None
        above, is_open = self._subject_above(word, fits)
        if above is not None or is_open:
            return above
        for sentence, joint in list(zip(self.seen, self.joint, strict=True))[:-3:-1]:
            there = [
                (w, d)
                for w, d in sentence[-MOST:]
                if fits(d) and w.i < word.i and (d.type == "group" or w.tag in PLURAL_TAGS)
            ]
            if joint:
                return None  # "A and B … They": both are meant, who are not one actor.
            if there:
                return antecedents.of_group(word, there)
        return None

    def _note_several(self, word: Word) -> None:
        """File a pronoun with the actors of the joint subject that it takes up, if there is one."""
        found = joint_subjects.above(word, self.by_word)
        before = self.joint[-2] if len(self.joint) > 1 else []
        if not found and len(before) == 1 and joint_subjects.opens_its_sentence(word):
            rivals = [d for _, d in self.seen[-1] + self.seen[-2] if d.type == "group"]
            found = () if rivals else joint_subjects.members(before[0], self.by_word)
        of_two = word.lower != "both" or (len(found) == PAIR and word.dep != "det")
        if found and of_two:
            self.several[word.i] = found

    def _body(self, word: Word) -> Draft | None:
        def fits(draft: Draft) -> bool:
            return draft.type in BODIES

        if word.dep not in ("poss", "nsubj"):
            return None
        above, is_open = self._subject_above(word, fits)
        if above is not None or is_open or word.dep == "poss":
            return above
        if word.head.lemma not in SAYING or len(self.seen) < REACH:
            return None
        there = {id(d): d for w, d in self.seen[-2][-MOST:] if fits(d) and w.dep in SUBJECTS}
        return next(iter(there.values())) if len(there) == 1 else None


def _may_be_meant(subject: Word, pronoun: Word) -> bool:
    """Whether a subject that is no actor can be the antecedent, so that the question is open."""
    if subject.i > pronoun.i:
        return False
    if pronoun.lower in PLURALS:
        return subject.tag in ("NNS", "NNPS")
    if pronoun.lower in NEUTERS:
        return subject.tag in ("NN", "NNP")
    return subject.lemma in PERSON or subject.lower in SOMEBODY


def _heads_mention(word: Word) -> bool:
    """Whether it is the last word of its name, so that each mention counts once."""
    return word.dep != "compound" or word.tag in ("PRP", "PRP$")
