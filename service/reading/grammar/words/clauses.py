"""What kind of clause a verb heads, what opens it, and what it is to the word above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import NOUNS, WH_TAGS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Clauses that hold only if the one above them does: "plans to sell", "would come and stay".
_GOING_WITH_ABOVE = frozenset(("xcomp", "advcl", "conj", "pcomp", "acl"))
_FINITE_OR_PARTICIPLE = frozenset(("VBD", "VBP", "VBZ", "VBN"))  # past forms look alike
_CLIMB = 4  # bounds the cost: words from an infinitive to the verb of its clause
_MAIN = frozenset(("ROOT", "parataxis", "ccomp", "conj"))
_BESIDE = frozenset(("parataxis", "advcl"))
_GOVERNED = frozenset(("ccomp", "xcomp", "advcl"))
_CARRYING = frozenset(("dobj", "dative", "prep", "pobj", "npadvmod", "advmod", "conj"))
_WITH = words("service.reading.grammar", "function_words", "with")
_NAMED = frozenset(("dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "dative"))
_IN_PHRASE = frozenset(("acl", "relcl", "pcomp"))


def is_wh_word(word: Word) -> bool:
    """Whether it opens a question or a relative clause: "who", "which", "whose", "when"."""
    return word.tag in WH_TAGS


def mark_of(clause: Word) -> Word | None:
    """The conjunction that opens a subordinate clause: "if", "that", "because"."""
    return clause.child("mark")


def can_open_clause(word: Word) -> bool:
    """Whether it opens a clause, as a conjunction or an adverb: "if", "when"."""
    return word.dep in ("mark", "advmod")


def is_object_clause(verb: Word) -> bool:
    """Whether it heads a clause that a verb has for its object: "said it was", "wants to go"."""
    return verb.dep in ("ccomp", "xcomp")


def is_complement_clause(verb: Word) -> bool:
    """Whether it heads a clause that a verb, noun or preposition calls for: "a plan to sell"."""
    return verb.dep in ("xcomp", "ccomp", "acl", "pcomp")


def is_clause_of_noun(verb: Word) -> bool:
    """Whether it heads a participle, infinitive or content that a noun has: "a plan to sell"."""
    return verb.dep == "acl"


def goes_with_above(verb: Word) -> bool:
    """Whether a clause holds only if the one above it does: "would come and stay"."""
    return verb.dep in _GOING_WITH_ABOVE


def adds_to_noun(word: Word) -> bool:
    """Whether it tells more of a noun, as an apposition or a clause: "Holm, a nurse who left"."""
    return word.dep in ("appos", "relcl", "acl")


def is_adverbial(word: Word) -> bool:
    """Whether it only tells when, where or how: a phrase, a clause or an adverb of a verb."""
    return word.dep in ("prep", "advcl", "npadvmod", "advmod")


def tells_of_noun(word: Word) -> bool:
    """Whether a form of a verb tells more of a noun: "a note saying so", "the said man"."""
    return word.dep in ("acl", "amod", "compound")


def hangs_on_verb(word: Word) -> bool:
    """Whether a verb is joined to another, governed by it or helps it: "came and said"."""
    return word.dep in ("conj", "xcomp", "ccomp", "aux")


def can_be_main(verb: Word) -> bool:
    """Whether a verb heads its sentence, or a clause that the parser may have hung for one."""
    return verb.dep in _MAIN


def is_parenthetic(verb: Word) -> bool:
    """Whether its clause stands beside another one: "prices, he said, fell", "as he said"."""
    return verb.dep in _BESIDE


def is_beside_or_governed(verb: Word) -> bool:
    """Whether a clause or an infinitive hangs on a verb as its object or as an adjunct.

    No clause is what a preposition heads: "said it like a prayer".
    """
    return verb.dep in _GOVERNED and verb.pos != "ADP"


def is_passive_in_list(verb: Word) -> bool:
    """Whether a participle is joined to an adjective or a passive: "unmarked and intended"."""
    if verb.dep != "conj" or verb.tag != "VBN" or verb.child("aux", "auxpass") is not None:
        return False
    return verb.head.pos == "ADJ" or verb.head.child("auxpass") is not None


def is_in_noun_phrase(verb: Word) -> bool:
    """Whether a verb stands in a noun phrase, or after a preposition: "of saying", "who said"."""
    return verb.dep in _IN_PHRASE


def is_adverb_of(word: Word) -> bool:
    """Whether it tells more of a verb as an adverb does: "then", "not", "how"."""
    return word.dep == "advmod"


def may_be_torn(word: Word) -> bool:
    """Whether the parser may have hung a subject there: on a noun, as joined, as an adverb."""
    return word.dep in ("appos", "conj", "pobj", "npadvmod", "advmod")


def may_be_content(verb: Word) -> bool:
    """Whether the parser may have hung what is said there: as object, adjunct or joined verb."""
    return verb.dep in ("ccomp", "advcl", "conj")


def may_carry(word: Word) -> bool:
    """Whether the parser may hang on it what stands after: an object, a phrase, an adverb."""
    return word.dep in _CARRYING


def is_subject_clause(verb: Word) -> bool:
    """Whether its clause is the subject of another verb: "swimming is fun"."""
    return verb.dep == "csubj"


def is_of_absolute(verb: Word) -> bool:
    """Whether it has its own subject behind "with": "with the index falling 2%"."""
    behind = verb.dep == "pcomp" and verb.head.lower in _WITH
    return behind and verb.child("nsubj", "nsubjpass") is not None


def is_predicative(word: Word) -> bool:
    """Whether it is the adjective that a verb says its subject to be: "was ready"."""
    return word.dep == "acomp"


def may_name(word: Word) -> bool:
    """Whether it may be whom a verb calls something, or what it calls them: "called it a farce"."""
    return word.dep in _NAMED


def may_be_added(word: Word) -> bool:
    """Whether it may explain what stands before it: an apposition, a relative, an adjunct."""
    return word.dep in ("appos", "relcl", "prep", "advcl")


def begins_subordinate(word: Word) -> bool:
    """Whether a participle, or a "when", stands there to open a subordinate clause."""
    return word.tag in ("VBN", "VBG", "WRB")


def is_expletive(word: Word) -> bool:
    """Whether it only holds the place of a subject: "there were 12", "it is clear that"."""
    return word.dep == "expl"


def what_there_is(verb: Word) -> Word | None:
    """What "there is": the sheep of "there were 12 sheep"."""
    return verb.child("attr", "dobj", "nsubj")


def is_clause_on_noun(verb: Word) -> bool:
    """Whether its clause hangs on a noun: "the men who left", "the men left there"."""
    return verb.dep in ("acl", "relcl")


def is_said_of_noun(word: Word) -> bool:
    """Whether a clause, or what stands for one, is said of the noun that it hangs on."""
    return word.dep in ("acl", "relcl", "advcl", "conj", "appos")


def is_joined_or_dependent(verb: Word) -> bool:
    """Whether a verb is joined to the one above it, or is what that one does, when or how."""
    return verb.dep in ("conj", "xcomp", "advcl")


def is_clause(verb: Word) -> bool:
    """Whether it heads a sentence, a clause of a noun, an adverbial one or a content."""
    return verb.dep in ("ROOT", "acl", "advcl", "ccomp")


def subject_of_swallowed_verb(noun: Word) -> Word | None:
    """The subject of a verb that the parser takes for an adjective of the noun after it.

    As in "the firm ran shops, sold cars and made $5": "firm ran shops" is not a noun phrase. So who
    does what he is taken for the object of: "Senior running back Lee Roe ran".
    """
    role = noun.child("acl") if noun.tag == "JJ" else None
    whose = role.child("dobj") if role is not None and role.tag == "VBG" else None
    behind = noun.sentence.at(whose.right + 1) if whose is not None else None
    if whose is not None and whose.entity == "PERSON" and behind is not None:
        return whose if behind.tag in ("VBP", "VBZ", "VBD") else None
    for child in noun.children:
        if child.i < noun.i and child.dep == "amod" and child.tag == "VBD":
            whose = child.child("nsubj", "npadvmod")
            return whose if whose is not None and whose.tag in NOUNS else None
    return None


def is_swallowed_verb(word: Word) -> bool:
    """Whether a verb with its own subject is taken for a part of a noun's phrase.

    As in "neighbours allege Ann Roe broke in", where the verb hangs on the name.
    """
    finite = word.tag in ("VBP", "VBZ", "VBD") and word.dep in ("compound", "amod", "nmod")
    whose = word.child("nsubj") if finite else None
    return whose is not None and whose.i < word.i and whose.tag in NOUNS


def verb_of_mistaken_object(noun: Word, verb: Word) -> Word | None:
    """The verb of a clause whose subject the parse takes for the object of the verb above.

    As in "neighbours allege Ann Roe, 47, broke in", which has no "that" and no "and".
    """
    joined = verb.having("conj") if noun.dep == "dobj" and noun.head is verb else []
    behind = next((clause for clause in joined if clause.left == noun.right + 1), None)
    finite = behind is not None and behind.tag in ("VBD", "VBP", "VBZ")
    return behind if finite and behind is not None and behind.child("nsubj") is None else None


def verb_of_mistaken_conjunct(noun: Word, verb: Word) -> Word | None:
    """The verb of a clause whose subject the parse joins to a noun of the clause before it."""
    beside = verb.having("conj", "advcl") if noun.dep == "conj" else []
    return next((it for it in beside if subject_of_mistaken_conjunct(it) is noun), None)


def subject_of_mistaken_conjunct(verb: Word) -> Word | None:
    """The subject of a verb that the parse joins to a noun of the clause before.

    As in "Lund is a port and the two mayors signed a deal": "and" stands before the mayors, and
    none before what they did.
    """
    alone = verb.dep in ("conj", "advcl") and verb.child("nsubj", "mark", "aux") is None
    noun = verb.sentence.at(verb.left - 1)
    if noun is None or not alone or verb.tag not in _FINITE_OR_PARTICIPLE:
        return None
    if noun.dep == "appos" and noun.tag in NOUNS and noun.head.tag == "CD":
        return noun  # "tin rose to $2,268, zinc lost 1%"
    while noun.dep != "conj" and noun.head.right == noun.right and noun.head.i != noun.i:
        noun = noun.head
    link = noun.head.child("cc")
    joined = noun.dep == "conj" and noun.tag in NOUNS and noun.head.tag in NOUNS
    apart = joined and link is not None and link.i == noun.left - 1
    return noun if apart and noun.right == verb.left - 1 else None


def finite_above_infinitive(verb: Word) -> Word | None:
    """The verb of the clause that a finite verb goes on, where the parse joins it to an infinitive.

    As in "the van is the first to be built in Lund and carries 12": no finite verb goes on one
    that has no subject.
    """
    above = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or verb.child("nsubj") is not None:
        return None
    to = above.child("aux")
    if above.tag != "VB" or to is None or to.tag != "TO":
        return None
    for _ in range(_CLIMB):
        if above.head is above:
            return None
        above = above.head
        if above.tag in ("VBD", "VBP", "VBZ") and above.child("nsubj") is not None:
            return above
    return None


def auxiliary_or_mark(verb: Word) -> Word | None:
    """What shows that a verb heads a clause or an infinitive: "to go", "that he went"."""
    return verb.child("aux", "mark")


def opens_as_conjunction(word: Word) -> bool:
    """Whether it is the conjunction that opens a subordinate clause.

    It is one too where the parser makes it an object and no place is free for it: of a verb as of a
    preposition, or beside another object ("in an ad that she grew up on a farm").
    """
    if word.dep == "mark":
        return True
    above = word.head
    if word.dep == "pobj":
        return above.pos != "ADP" or len(above.having("pobj")) > 1
    return word.dep == "dobj" and len(above.having("dobj")) > 1


def predicate_name(verb: Word) -> Word | None:
    """What a verb calls its object: the "fraud" of "was called a fraud"."""
    return verb.child("oprd")


def opens_clause_of_time(word: Word) -> bool:
    """Whether a conjunction of time opens a clause: "AFTER sales fell", not "AFTER Monday"."""
    return word.dep == "mark" and word.pos == "SCONJ"
