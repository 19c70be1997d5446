"""Whom "he" and "she" stand for.

In this order: whose relative stands after "and" ("Peter Holm and his wife"), the subject of a
clause above ("Roe said she"), the subject that follows ("In her book, Roe"), whoever of the same
sentence can be meant, then whoever of the sentences before it, unless a subject that stands for
nobody known goes on. Of several that fit: the one whose gender the text shows, the parallel one,
and whom the text is about so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.gender import gender_of
from service.reading.actors.pronouns import antecedent as antecedents
from service.reading.grammar.reference.binding import verb_of_clause, whom_a_judgement_is_of
from service.reading.grammar.reference.part import is_main_subject
from service.reading.grammar.word_classes import is_joined, is_possessor
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import KIN, SPOUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.draft import Draft
    from service.reading.actors.pronouns.scene import Scene
    from service.reading.parse.words import Word
    from service.records.terms import Gender

# Bounds the cost: mentions of one sentence that a pronoun looks at, the last first.
MOST = 40
PAIRS = lexicon.words(PACKAGE, "person_nouns", "couples") | lexicon.words(
    PACKAGE, "person_nouns", "two_together"
)


def person(scene: Scene, word: Word, gender: Gender) -> Draft | None:
    """Whom a pronoun of this gender stands for, or None where that stays open."""
    # "His wife" is the wife of somebody with a name.
    kin = is_possessor(word) and word.head.lower in KIN

    def fits(draft: Draft) -> bool:
        known = draft.named or not kin
        return draft.type == "person" and known and gender_of(draft) in ("", gender)

    return _chosen(scene, word, fits, gender)


def _chosen(
    scene: Scene, word: Word, fits: Callable[[Draft], bool], gender: Gender
) -> Draft | None:
    companion = _companion(scene, word)
    if companion is not None and fits(companion):
        return companion
    barred = antecedents.barred(word, scene.at)

    def may_be(draft: Draft) -> bool:
        return draft not in barred and fits(draft)

    above, is_open = scene.subject_above(word, may_be)
    here = [(w, d) for w, d in scene.seen[-1][-MOST:] if may_be(d)]
    if _is_one_of_two(scene, word, here):
        return None
    here = antecedents.outside_report(word, here)
    if above is not None:
        judged = whom_a_judgement_is_of(word) if is_possessor(word) else None
        if judged is not None and any(w is judged for w, _ in here):
            return scene.by_word.get(judged.i)
        if antecedents.is_rivalled(word, above, here, gender):
            return None
        kept = antecedents.kept_up(word, above, here)
        return kept or antecedents.better_known(word, above, here, gender)
    if is_open:
        return None
    announced = _announced(scene, word, may_be, gender)
    if announced is not None:
        return announced
    if here:
        return antecedents.chosen(word, here, gender, scene.times)
    if _goes_on_open(scene, word):
        return None
    return _from_sentences_before(scene, word, may_be, gender)


def _is_one_of_two(scene: Scene, word: Word, here: list[tuple[Word, Draft]]) -> bool:
    """Whether a pair just spoken of has them: "Roe met Ann Holm, and the two wrote to her son"."""
    several = len({id(draft) for _, draft in here}) > 1
    subject = scene.subject_of(verb_of_clause(word)) if several else None
    return subject is not None and subject.i < word.i and subject.lower in PAIRS


def _companion(scene: Scene, word: Word) -> Draft | None:
    """Whose relative stands after "and": "by Peter Holm and his wife"."""
    if not is_possessor(word) or not is_joined(word.head) or word.head.lower not in SPOUSES:
        return None
    return scene.by_word.get(word.head.head.i)


def _goes_on_open(scene: Scene, word: Word) -> bool:
    """Whether it is the subject of the sentence before again, which stands for nobody known.

    "He knew that Sam Roe had left. He shut the door": not Sam Roe, who was spoken of.
    """
    if not is_main_subject(word) or len(scene.left_open) == 1:
        return False
    before = scene.left_open[-2]
    return any(one.lower == word.lower and is_main_subject(one) for one in before)


def _from_sentences_before(
    scene: Scene, word: Word, fits: Callable[[Draft], bool], gender: Gender
) -> Draft | None:
    """Whom the sentences before tell of: a known actor, else somebody merely described."""
    for known in (True, False):
        for sentence in reversed(scene.seen[:-1]):
            there = [
                (w, d)
                for w, d in sentence[-MOST:]
                if fits(d) and (w.i in scene.by_word or d.gender == gender or not known)
            ]
            if there:
                main = antecedents.main_subject(there) or _torn_subject(scene, there)
                return main or antecedents.chosen(word, there, gender, scene.times)
    return antecedents.only([(w, d) for w, d in scene.beside[-MOST:] if fits(d)], gender)


def _torn_subject(scene: Scene, there: list[tuple[Word, Draft]]) -> Draft | None:
    """The subject that the parser has torn from its verb: "In a life of Roe, Ann Holm claims"."""
    if any(is_main_subject(word) for word, _ in there):
        return None
    subject = scene.subject_of(there[0][0].sentence.root)
    return next((draft for word, draft in there if word is subject), None)


def _announced(
    scene: Scene, word: Word, fits: Callable[[Draft], bool], gender: Gender
) -> Draft | None:
    """The main subject that follows, if it is known to fit: "With him by her side, Ann Roe"."""
    subject = scene.subject_of(word.sentence.root)
    if subject is None or subject.i < word.i or not is_possessor(word):
        return None
    found = scene.by_word.get(subject.i)
    known = found is not None and fits(found) and gender_of(found) == gender
    return found if known else None
