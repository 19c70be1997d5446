"""What a verb has for its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import NOUNS, TIMES, complement
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import GROUP, PERSON

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Word


_DENYING = words("service.reading.vocabulary", "denials", "denying")
ASKING = words("service.reading.vocabulary", "sources", "questions")
_GERUND = "ing"
_ASKED_OF = words("service.reading.grammar", "function_words", "asked_of")
_OF_OBJECTS = words("service.reading.grammar", "function_words", "of_objects")
_PENALTIES = words("service.reading.grammar", "function_words", "penalties")
_DEEPEST = 6  # bounds the cost: phrases within phrases at the end of an object
_COMPARED = frozenset(("JJR", "RBR"))
_NAMING = frozenset(("NNP", "NNPS", "PRP", "DT", "WP"))
_QUALITY_REACH = 5  # words from "be" to the last of a quality: "was a very good friend"
_STATE_REACH = 3  # words from "be" to its preposition: "were still all in custody"


def has_object(verb: Word) -> bool:
    """Whether a verb says something else already: "Prices fell, he offered a refund"."""
    who, thing = verb.child("nsubj"), verb.child("dobj")
    if who is None or thing is None or verb.lemma == "tell":
        return False
    return who.i < verb.i < thing.i and is_thing(thing)


def is_thing(word: Word) -> bool:
    """Whether a noun is no listener: "a wish", "responsibility", not "the crowd", "parliament"."""
    listener = word.lemma in PERSON or word.lemma in GROUP or word.pos != "NOUN"
    told = word.child("det", "poss") is not None or (word.tag == "NN" and not is_somebody(word))
    return not listener and told


def is_tale(word: Word) -> bool:
    """Whether it is what is told, not the hearer: "the story", "her journey to the coast"."""
    if word.lemma in cues.listed("commenting", "told"):
        return True
    return word.tag == "NN" and not is_somebody(word) and word.child("poss") is not None


def gives_examples(link: Word) -> bool:
    """Whether an "as" gives examples of a noun: "named old towns such as Ulm"."""
    before = link.before
    return link.lower == "as" and before is not None and before.lower == "such"


def accusation(target: Word) -> list[Word]:
    """The "of" at the end of who is accused, where the parser hangs it there; [] for none.

    "Accused the owners of the mill of lying", "accused the army and its allies of attacks".
    """
    word = target
    found: list[Word] = []
    for _ in range(_DEEPEST):
        after = [child for child in word.children if child.i > word.i]
        if not after or after[-1].right != target.right:
            break
        word = after[-1]
        if word.lower == "of" and word.dep == "prep" and (word.child("pcomp") or word.i > target.i):
            found = [word]
    return found


def reason_behind(verb: Word) -> list[Word]:
    """The "for" that the parser hangs on a phrase between: "praised her on TV for going"."""
    nouns = [link.child("pobj") for link in verb.having("prep") if link.i > verb.i]
    links = [link for noun in nouns if noun is not None for link in noun.having("prep")]
    return [link for link in links if link.lower == "for" and link.child("pcomp") is not None]


def seen_as(target: Word) -> Word | None:
    """The adjective right after an object and "as": "described the man as quiet and polite"."""
    for clause in target.head.having("advcl"):
        opening = clause.sentence.at(clause.left)
        behind = clause.left == target.right + 1 and clause.pos == "ADJ"
        if behind and opening is not None and opening.lower == "as":
            return clause
    return None


def keeps_from(gerund: Word) -> Word | None:
    """The verb that keeps somebody from a deed: the "banned" of "banned from driving"."""
    if gerund.tag != "VBG" or gerund.dep != "pcomp" or gerund.head.lower != "from":
        return None
    verb = gerund.head.head
    return verb if verb.pos == "VERB" else None


def blamed_for(gerund: Word) -> Word | None:
    """For whose deed something is done to them: the Roe of "fined Roe for driving at 90 mph"."""
    link = gerund.head
    if gerund.dep != "pcomp" or link.lower not in _OF_OBJECTS:
        return None
    noun = link.head  # of "sentenced Roe to a year in jail for driving"
    verb = noun.head.head if noun.lemma in _PENALTIES and noun.dep == "pobj" else noun
    whom = verb.child("dobj", "dative")
    return whom if whom is not None and whom.i < link.i and is_somebody(whom) else None


def infinitive_of(verb: Word) -> Word | None:
    """The infinitive or gerund that a verb has with its own subject: "refused to say"."""
    return verb.child("xcomp")


def last_clause_of(noun: Word) -> Word | None:
    """The last clause that tells something of a noun: "a plan that failed", "a sum paid by Roe"."""
    clauses = [one for one in noun.having("relcl", "acl") if one.child("mark") is None]
    return clauses[-1] if clauses else None


def noun_with_clause(opening: Word) -> Word | None:
    """The noun of a phrase, by its first word, that has a clause of its own: "the idea that"."""
    head = opening.head if opening.dep in ("det", "amod", "compound", "poss") else opening
    return head if head.child("acl", "ccomp", "relcl") is not None else None


def state_of(verb: Word, prepositions: Collection[str], no_states: Collection[str]) -> Word | None:
    """The last word of what "be" says of somebody: "are on trial", "was unclear", "are the heirs".

    Not where it is a number or has one ("was 12 feet long", "was a total of 12"), unless one more
    phrase tells that ("was guilty of 12 thefts"), nor after "there", which says no more.
    """
    if verb.lemma != "be" or verb.child("expl") is not None:
        return None
    quality = verb.child("acomp", "attr")
    if quality is not None:
        return quality if _is_plain(verb, quality) else None
    return _state_behind(verb, prepositions, no_states)


def _is_plain(verb: Word, quality: Word) -> bool:
    """Whether a quality is a few words after "be", no name, without a number or a mark."""
    first = verb.sentence.words[0].i
    inside = verb.sentence.words[verb.i - first + 1 : quality.i - first + 1]
    behind = verb.sentence.words[quality.i - first + 1 : quality.right - first + 1]
    return (
        quality.tag not in _NAMING
        and 0 < len(inside) <= _QUALITY_REACH
        and all(word.text[-1].isalnum() or word.text == "-" for word in inside)
        and not any(map(_is_number, inside))
        and (not any(map(_is_number, behind)) or _opens_phrase(quality, behind[0]))
    )


def _opens_phrase(quality: Word, behind: Word) -> bool:
    """Whether a number after a quality stands in a phrase of its own: "guilty of 12 thefts".

    Not that of "a total of 12", "more than 12".
    """
    if behind.tag not in ("IN", "TO") or quality.tag in _COMPARED:
        return False
    return quality.tag not in NOUNS or behind.lower != "of"


def _is_number(word: Word) -> bool:
    return word.tag in ("CD", "PDT") or any(map(str.isdigit, word.text))


def _state_behind(
    verb: Word, prepositions: Collection[str], no_states: Collection[str]
) -> Word | None:
    """A noun without an article after a preposition tells a state; with one, a place."""
    leading = (c for c in verb.having("prep") if 0 < c.i - verb.i <= _STATE_REACH)
    preposition = next(leading, None)
    if preposition is None or preposition.lower not in prepositions:
        return None
    preposition = preposition.child("prep") or preposition
    noun = preposition.child("pobj")
    if noun is None or noun.tag != "NN" or noun.entity or noun.lower in no_states:
        return None
    bare = noun.left == preposition.i + 1
    inside = (child for child in noun.children if child.i < noun.i)
    return noun if bare and all(child.dep == "compound" for child in inside) else None


def direct_object(verb: Word) -> Word | None:
    """The noun that a verb has for its object."""
    return verb.child("dobj")


def is_object_of_gerund(noun: Word) -> bool:
    """Whether its gerund is tagged as a noun: the points of "with Roe scoring 12 points"."""
    return noun.dep == "dobj" and noun.head.tag in NOUNS and noun.head.lower.endswith(_GERUND)


def is_direct_object(noun: Word) -> bool:
    """Whether it is the object of a verb."""
    return noun.dep == "dobj"


def is_said_or_done(noun: Word) -> bool:
    """Whether it is the object of a verb before it, or what "be" says: "is a spy"."""
    return noun.dep in ("dobj", "attr") and noun.head.i < noun.i


def content_clauses(verb: Word) -> list[Word]:
    """The verbs of the clauses that a verb has for its object."""
    return verb.having("ccomp")


def is_content_clause(verb: Word) -> bool:
    """Whether it heads the clause that another verb has for its object: "said it was over"."""
    return verb.dep == "ccomp"


def is_governed(noun: Word) -> bool:
    """Whether a preposition stands before it: the bank of "at the bank"."""
    return noun.dep == "pobj"


def is_infinitive_clause(verb: Word) -> bool:
    """Whether it heads a clause that shares its subject with the verb above: "wants to go"."""
    return verb.dep == "xcomp"


def who_is_to(verb: Word) -> Word | None:
    """Whose deed an infinitive after "for" is: "took six days for the crew to find it"."""
    for clause in verb.having("advcl", "ccomp", "xcomp"):
        mark, whose = clause.child("mark"), clause.child("nsubj", "nsubjpass")
        if mark is not None and mark.lower == "for" and whose is not None and whose.i < clause.i:
            return whose
    return None


def who_is_asked(verb: Word) -> Word | None:
    """Whom a verb of asking has for its object, or after a link: "appealed to them to go"."""
    thing, link = verb.child("dobj"), verb.child("prep")
    if thing is not None or link is None or link.lower not in _ASKED_OF:
        return thing
    return link.child("pobj")


def is_request(verb: Word, clause: Word) -> bool:
    """Whether "for" opens an infinitive with its own subject: "asked for the case to be heard".

    Only when that was may stand before it: "called on Tuesday for the mayor to go".
    """
    mark, to = clause.child("mark"), clause.child("aux")
    if mark is None or mark.lower != "for" or mark.i < verb.i:
        return False
    words = verb.sentence.words
    base = words[0].i
    between = words[verb.i + 1 - base : mark.i - base]
    if not all(word.entity in TIMES or complement(word) in between for word in between):
        return False
    return to is not None and to.lower == "to"


def is_anothers_claim(verb: Word, thing: Word) -> bool:
    """Whether an object is what another claims: "defended his claim that it was lost".

    Whoever rejects a claim denies it, and whoever repeats "his claim" claims it himself; what else
    is done to a claim leaves the words to its owner.
    """
    if verb.lemma in _DENYING or "that" not in cues.nouns().get(thing.lemma, ()):
        return False
    if cues.needs_marks(thing.lemma, "noun:that"):
        return False
    whose, clause = thing.child("poss"), thing.child("acl", "ccomp", "relcl")
    mark = None if clause is None else clause.child("mark")
    if whose is None or mark is None or mark.lower != "that":
        return False
    return whose.pos != "PRON" or verb.lemma not in cues.listed("claiming", "again")


def is_ones_own(report: Word) -> bool:
    """Whether a noun of saying is what the subject says: "repeated warnings that it would flood".

    It may stand "in a statement that"; "responded to warnings that it would flood", without an
    owner, tells of those of others.
    """
    if report.child("poss") is not None:
        return True
    verb = report.head
    if report.dep == "pobj":
        return verb.lower == "in" and verb.head.pos == "VERB"
    shared = verb.child("nsubj") is not None or verb.dep in ("xcomp", "conj", "ROOT")
    return report.dep == "dobj" and shared


def says_content(noun: Word, clause: Word) -> bool:
    """Whether a clause is what a noun says: "allegations that it was sold"."""
    if clause.dep not in ("acl", "ccomp") or clause.head is not noun or clause.i < noun.i:
        return False
    opening = clause.sentence.at(clause.left)
    opened = opening is not None and opening.lower == "that"
    return opened and "that" in cues.nouns().get(noun.lemma, ())


def object_and_infinitive(verb: Word) -> list[tuple[int, int]]:
    """Who is asked and what to do, where the parser hangs the deed on the noun, or [].

    "Asked the campaign of Ann Roe to stop": "to stop" closes the object. Who is persuaded is not
    asked.
    """
    target = verb.child("dobj")
    if target is None or target.i < verb.i or not is_somebody(target):
        return []
    if verb.lemma in cues.listed("control", "object"):  # "persuaded the guard to leave"
        return []
    word = target
    for _ in range(_DEEPEST):
        deed = word.child("acl", "relcl")
        to = None if deed is None else deed.child("aux")
        if deed is not None and deed.right == target.right:
            asked = deed.tag == "VB" and to is not None and to.lower == "to"
            return [(target.left, target.right)] if asked and deed.child("mark") is None else []
        if not word.children or word.children[-1].i < word.i:
            break
        word = word.children[-1]
    return []


def is_question(clause: Word) -> bool:
    """Whether a clause after a verb of asking is what is asked ("asked her if …")."""
    mark = clause.child("mark")
    return mark is not None and mark.lower in ASKING and clause.i > clause.head.i
