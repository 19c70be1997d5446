"""Whether a word reports where it stands: with its particle, its objects, its tag.

Which words report at all, and in which constructions, is in `vocabulary/cues.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import SUBJECTS
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import IN_MARKS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_CONTENT = "ccomp"
_LINKS = ("pobj", "prep")
_ADVERBIAL = frozenset(("prep", "npadvmod", "advmod"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_CLIMB = 6  # bounds the cost: heads from a date to what it is a part of: "at a talk late on Monday"
_PAST = "VBD"


def constructions(verb: Word) -> frozenset[str]:
    """The constructions of a verb with its particle: "played it down" reports, "played" does not.

    Empty for a verb that attributes in none.
    """
    frames = cues.verbs().get(verb.lemma, frozenset())
    particles = cues.with_particles().get(verb.lemma, {})
    for child in verb.having("prt", "advmod"):
        if child.lower in particles:
            return particles[child.lower] | frames
    return frames


def attributes(verb: Word) -> bool:
    """Whether a verb stands in a construction in which it tells what somebody says or asks for.

    "Apologized for the delay", "called on him to go", "accused him of lying"; not "called a cab".
    """
    frames = constructions(verb)
    if not frames:
        return False
    if "object_infinitive" in frames and any(
        to.tag == "VB" for to in verb.having("xcomp", "ccomp")
    ):
        return True
    kinds = ("prep", "obj") if verb.child("dobj") is not None else ("prep",)
    found = [f"{kind}:{link.lower}" for link in verb.having("prep") for kind in kinds]
    return any(frame in frames and not cues.needs_marks(verb.lemma, frame) for frame in found)


def tags(verb: Word) -> bool:
    """Whether a verb can close or part what it reports: "…, Roe said", "…, experts believe, …"."""
    if "speech" in cues.verbs().get(verb.lemma, ()):
        return True
    thinks = verb.lemma in cues.listed("tagging", "thinking")
    finds = verb.lemma in cues.listed("tagging", "finding")
    who = verb.child("nsubj") if thinks or finds else None
    if who is None or who.i > verb.i:  # no "(think Ann Roe)"
        return False
    if finds:  # "The road is safe, a study found", and not "…, she found"
        edge = who.sentence.at(who.left - 1)
        apart = edge is not None and edge.text == ","
        return apart and who.lemma in cues.listed("documents", "nouns")
    return who.lower not in cues.listed("tagging", "writer")


def speaks(word: Word) -> bool:
    """Whether a word is a verb that quoted words can go with."""
    if word.pos not in ("VERB", "AUX"):
        named = word.pos in ("NOUN", "PROPN") and word.lower in cues.forms()
        return named and not (word.child("det") and word.dep == "nsubj")  # no "the tweets read"
    frames = cues.verbs().get(word.lemma)
    if (
        frames is None
        or IN_MARKS.isdisjoint(frames)
        or word.lemma in cues.listed("wordless", "verbs")
    ):
        beside = cues.phrasal().get(word.lemma)
        return beside is not None and _has_beside(word, beside)
    return True


def _has_beside(word: Word, beside: frozenset[str]) -> bool:
    """Whether a verb has one of these objects, or, leading to nothing else, of these particles."""
    if any(child.lower in beside for child in word.having("dobj")):
        return True
    if word.tag == "VBG" or word.child("xcomp", "prep") is not None:
        return False
    return any(child.lower in beside for child in word.having("prt", "advmod"))


def lemma(word: Word) -> str:
    """The lemma of a cue, also where its tag is wrong."""
    return word.lemma if word.pos in ("VERB", "AUX") else cues.forms().get(word.lower, word.lemma)


def verb_of_saying(word: Word, *, in_phrase: bool = False) -> Word | None:
    """The past verb of saying that a time or a place belongs to, against the parse; else None.

    What stands between it and the subject of what is said is of the saying: "Roe said on Tuesday
    she would go". Behind "that", a comma or a colon it may be of what is said.

    `word`: the top of the phrase, its preposition apart. `in_phrase`: or what it belongs to does,
    as in "said at a meeting on Tuesday it would close".
    """
    link = _link(word, in_phrase=in_phrase)
    content = link.head
    verb = content.head
    if link.dep not in _ADVERBIAL or content.dep != _CONTENT or verb.tag != _PAST:
        return None
    opening = link.sentence.at(link.left)
    if not verb.i < link.left == content.left or opening is None or opening.before is None:
        return None
    subject = content.child(*SUBJECTS, "csubj")
    if subject is None or link.right >= subject.left or not opening.before.text[-1].isalnum():
        return None
    return verb if constructions(verb) else None


def _link(word: Word, *, in_phrase: bool) -> Word:
    """The preposition or adverb that joins a phrase to a verb: the "late" of "late on Tuesday"."""
    link = word
    for _ in range(_CLIMB):
        is_of_noun = link.dep == "prep" and link.head.pos in _NOUNS
        if link.head.dep == _CONTENT or link.dep not in _LINKS or (is_of_noun and not in_phrase):
            break
        link = link.head
    return link
