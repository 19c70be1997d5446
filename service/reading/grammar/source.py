"""Who says this: the sources that an adjunct of a clause names, for quotes and for claims alike.

The rules in their order; the first that answers wins:

1. A preposition of source: "according to the ministry, 12 people died", "…, as per police".
2. A viewpoint: "in the union's view", "by Ann Roe's count", "in the words of one aide".
3. A citation: "Citing Ann Roe, the paper put the toll at 12". Who is cited says it. What is cited
   for a reason ("citing high costs") says nothing, and nobody cited for a deed reports it.
4. A comment clause: "as reported by the ministry, …", "…, as Ann Roe noted".

They are evidential and viewpoint adjuncts (Huddleston and Pullum 2002, ch. 8.17) and comment
clauses (Quirk et al. 1985, 15.53 to 15.56). Words: vocabulary/lexicon/cues.toml.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import who_is_asked
from service.reading.grammar.punctuation import CLOSING_DOUBLE_MARKS
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import NOMINAL
from service.reading.grammar.words import reporting
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Sentence, Word

_WRITERS = lexicon.words("service.reading.grammar", "function_words", "writers")
_IN_PHRASE = frozenset(("DET", "ADJ", "NUM"))  # before the noun of a source
_FARTHEST_NOUN = 9  # bounds the cost: words from a preposition to its source without a tree
_SETTING_OFF = frozenset((",", "(", ")", "-", "--", "–", "—"))


def named_beside(sentence: Sentence) -> Word | None:
    """The head of the source that an adjunct of a sentence names, or None.

    The first by place of rules 1 to 3; a comment clause (rule 4) only where there is none.
    """
    words, commenting = sentence.words, None
    prepositions, citing = _prepositions(), cues.listed("citing", "participles")
    for k, word in enumerate(words):
        lower, governed = word.lower, word.dep == "pobj"
        if not (governed or lower in prepositions or lower in citing or lower == "as"):
            continue
        source = _after_preposition(words, k) if lower in prepositions else None
        if source is None and governed:
            source = _viewing(words, k)
        if source is None and lower in citing:
            source = cited(word)
        if source is not None:
            return source
        if commenting is None and lower == "as" and word.dep == "mark":
            commenting = _set_off_comment(word.head)
    return commenting


def view_owner(noun: Word) -> Word | None:
    """Whose view a noun is: "the union's view", "the words of one aide".

    Nobody's is a day's ("by Monday's count") and the writer's own ("in my view").
    """
    owner = noun.child("poss")
    if owner is None:
        of = next((child for child in noun.having("prep") if child.lower == "of"), None)
        owner = None if of is None else of.child("pobj")
    if owner is None or owner.lower in _WRITERS or owner.entity in ("DATE", "TIME"):
        return None
    return owner


def cited(participle: Word) -> Word | None:
    """Who is cited for what a verb reports, beside it: "the paper, quoting police, put the toll".

    The subject of the verb hands on what the source says. None where the cited is no source or the
    verb reports nothing: "closed 12 schools, citing a lack of money".
    """
    if participle.tag != "VBG" or participle.dep not in ("advcl", "prep", "acl"):
        return None
    source, verb = participle.child("dobj", "pobj"), participle.head
    if verb.pos in NOMINAL and verb.dep in ("nsubj", "nsubjpass"):  # "the paper, citing her, said"
        verb = verb.head
    if source is None or verb is participle or not _can_be_cited(source):
        return None
    return source if reports(verb.lemma) or verb.lemma in cues.listed("valuing", "verbs") else None


def citation(verb: Word) -> Word | None:
    """Who is cited beside a verb that reports, before or after it or after its subject."""
    subject = verb.child("nsubj")
    near = [*verb.children, *(() if subject is None else subject.children)]
    for child in near:
        if child.lower in cues.listed("citing", "participles"):
            source = cited(child)
            if source is not None:
                return source
    return None


def only_hears(verb: Word) -> bool:
    """Whether a court or jury hears what is said: "…, a jury was told", "…, the Old Bailey heard".

    Where what it hears stands before the verb any name may be that of a court. Who has done
    something "after hearing that" it was so has not said it either.
    """
    passive = verb.child("nsubjpass")
    if passive is not None:
        return verb.lemma == "tell" and passive.lemma in cues.listed("hearing", "bodies")
    if verb.lemma not in cues.listed("hearing", "verbs"):
        return False
    who = verb.child("nsubj")
    if who is None:
        return verb.tag == "VBG"
    fronted = any(clause.i < verb.i for clause in verb.having("ccomp"))
    return who.lemma in cues.listed("hearing", "bodies") or (fronted and who.pos == "PROPN")


def is_appeal(verb: Word, clause: Word) -> bool:
    """Whether an infinitive right behind an addressee is what he is asked to do.

    "Appealed to both sides to wait", which the parser takes for what the appeal was for.
    """
    to, asked = clause.child("aux"), who_is_asked(verb)
    if clause.dep != "advcl" or clause.tag != "VB" or to is None or to.i != clause.left:
        return False
    if asked is None or asked.dep != "pobj" or asked.right + 1 != clause.left:
        return False
    if asked.pos != "NOUN":
        return is_somebody(asked)
    # "To both sides", "to the club"; "bid on mills to own them" asks nobody
    return asked.head.lower == "to" and (is_somebody(asked) or asked.tag == "NNS")


def publishes(verb: Word) -> bool:
    """Whether a document is what finds: "a poll found Roe leading", not "she found Roe dead"."""
    who = verb.child("nsubj")
    return who is not None and who.lemma in cues.listed("documents", "nouns")


def hands_on(verb: Word) -> bool:
    """Whether somebody is quoted "as saying" what follows: the saying is another verb's."""
    if verb.lemma not in cues.listed("citing", "verbs"):
        return False
    return any(link.lower == "as" and link.child("pcomp") for link in verb.having("prep"))


def quoted_object(verb: Word) -> Word | None:
    """Who is quoted in the active: "“…,” the paper quoted Ann Roe as saying"; None if nobody is."""
    speaker = verb.child("dobj")
    if speaker is None or speaker.i < verb.i or not is_somebody(speaker):
        return None
    return speaker if hands_on(verb) else None


def quoted_subject(verb: Word) -> Word | None:
    """Who is quoted in the passive: "12 died, officials were quoted by the agency as saying"."""
    if verb.lemma not in cues.listed("citing", "verbs"):
        return None
    return verb.child("nsubjpass") if verb.child("auxpass") is not None else None


def commenter(verb: Word, frames: frozenset[str]) -> Word | None:
    """Who speaks in "as reported by X" or "as X noted"; None where a verb is no such comment.

    `frames` are the constructions of the verb. "As he warned of a flood" tells when, not who.
    """
    beside = verb.dep in ("advcl", "parataxis")
    if (not beside and verb.tag != "VBN") or verb.head is verb:
        return None
    mark = verb.child("mark")
    if mark is None or mark.lower != "as":
        return None
    agent = verb.child("agent") if verb.tag == "VBN" and "speech" in frames else None
    if agent is not None:
        return agent.child("pobj")
    if not beside or verb.lemma not in cues.listed("commenting", "verbs"):
        return None
    who = verb.child("nsubj")
    if who is None or not mark.i < who.i < verb.i:
        return None
    said = verb.child("ccomp", "xcomp", "dobj")
    if verb.lemma == "tell" and said is not None and said.dep == "dobj":
        # "As Roe told the paper, …", but "As Roe told the story, …"
        said = said if said.lemma in cues.listed("commenting", "told") else None
    if verb.lemma == "put":  # "As she put it, …"; behind the words it tells how they are put
        if said is None or said.lower != "it":
            return None
        return who if verb.i < verb.head.i or _behind_marks(verb) else None
    if said is not None or any(f"prep:{prep.lower}" in frames for prep in verb.having("prep")):
        return None
    return who


def _behind_marks(verb: Word) -> bool:
    """Whether the clause of a verb stands right after quoted words: `“a mess,” as she put it`."""
    words = verb.sentence
    before = words.at(verb.left - 1)
    if before is not None and before.text == ",":
        before = before.before
    return before is not None and before.text in CLOSING_DOUBLE_MARKS


@cache
def reports(lemma: str) -> bool:
    """Whether a clause under a verb is what its subject says, holds or finds."""
    frames = cues.verbs().get(lemma, frozenset())
    return not frames.isdisjoint(("speech", "thought")) or lemma in cues.listed("verbs", "that")


def _after_preposition(words: list[Word], k: int) -> Word | None:
    """The object of a preposition of source that ends in word `k`."""
    for parts in _prepositions()[words[k].lower]:
        first = k + 1 - len(parts)
        if first >= 0 and tuple(word.lower for word in words[first : k + 1]) == parts:
            source = _object(words, k)
            if source is not None:
                return source
    return None


@cache
def _prepositions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Prepositions of source in words, by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in cues.phrases("source_prepositions"):
        found.setdefault(phrase[-1], []).append(phrase)
    return {last: tuple(phrases) for last, phrases in found.items()}


def _object(words: list[Word], k: int) -> Word | None:
    """The object of word `k`; where the tree gives none, the noun after it."""
    for child in words[k].children:
        if child.dep in ("pobj", "dobj") and child.i > words[k].i:
            return child
    last = None
    for word in words[k + 1 : k + 1 + _FARTHEST_NOUN]:
        if word.pos in NOMINAL:
            last = word
        elif last is not None or word.pos not in _IN_PHRASE:
            break
    return last


def _viewing(words: list[Word], k: int) -> Word | None:
    """Whose view a clause is, `k` being an object, if commas or the edge set the adjunct off."""
    noun = words[k]
    if noun.head.lower not in cues.viewpoints().get(noun.lemma, ()):
        return None
    owner = view_owner(noun)
    if owner is None or not is_somebody(owner):
        return None
    edge = noun.head.before or noun.sentence.at(noun.right + 1)
    return owner if edge is not None and edge.text in _SETTING_OFF else None


def _set_off_comment(verb: Word) -> Word | None:
    """Who comments, in a clause that a comma parts: "As the ministry reported, 300 have died"."""
    source = commenter(verb, reporting.constructions(verb))
    if source is None or source.pos == "PRON":
        return None
    edges = (verb.sentence.at(verb.left - 1), *map(verb.sentence.at, (verb.right, verb.right + 1)))
    return source if any(edge is not None and edge.text == "," for edge in edges) else None


def _can_be_cited(word: Word) -> bool:
    """Whether it is somebody, or a document that stands for who made it: "official figures"."""
    return is_somebody(word) or word.lemma in cues.listed("documents", "nouns")
