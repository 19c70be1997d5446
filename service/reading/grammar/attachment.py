"""What a phrase of time or place belongs to: the verb or noun that it is said of."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import TENSED, WH_TAGS
from service.reading.grammar.words.reporting import verb_of_saying
from service.reading.parse.words import DEEPEST

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_VERBS = frozenset(("VERB", "AUX"))
_LINKS = frozenset(("prep", "pobj", "pcomp", "npadvmod", "punct", "advmod", "quantmod", "case"))
_INSIDE = frozenset(("compound", "nummod", "amod", "det", "poss", "nmod", "quantmod", "appos"))
_KNOWN = lexicon.words("service.reading.grammar", "function_words", "known")
# "Began to", "was able to": the time of the one is the time of the other.
_CARRYING = lexicon.words("service.reading.vocabulary", "tense", "carrying")
_APART = lexicon.words("service.reading.vocabulary", "setting", "apart")
_DEEDS = lexicon.words("service.reading.vocabulary", "setting", "deeds")
_RESULTING = lexicon.words("service.reading.vocabulary", "setting", "resulting")
_FOR_DEEDS = lexicon.words("service.reading.vocabulary", "setting", "for_deeds")
_OF_NOUN = frozenset(("acl", "relcl"))
_EXPLAINING = _OF_NOUN | {"appos"}
_DISTANCES = lexicon.words("service.reading.vocabulary", "setting", "distances")
_CLOSING = lexicon.words("service.reading.vocabulary", "setting", "closing")
_OUT = "out"
CLIMB = 12  # bounds the cost: heads from a number to the verb of its clause


def top_of(words: list[Word]) -> Word:
    """The word of a phrase whose head stands outside it."""
    first, last = words[0].i, words[-1].i
    for word in words:
        if word.head is word or not first <= word.head.i <= last:
            return word
    return words[-1]


def governor(phrase: list[Word]) -> Word | None:
    """The verb or the noun that a phrase of time or place is said of."""
    word = top_of(phrase)
    if (saying := verb_of_saying(word)) is not None:
        return saying
    for _ in range(CLIMB):
        head = word.head
        if head is word:
            return None
        if head.pos in _VERBS and not _closes_period(head):
            return head
        if word.dep not in _LINKS and head.pos in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
            return head
        if head.pos in ("NOUN", "PROPN", "NUM", "PRON") and word.dep in ("prep", "npadvmod"):
            return head
        word = head
    return None


def _closes_period(verb: Word) -> bool:
    """As in "the three months ended March 31": the day only names the months."""
    return verb.lemma in _CLOSING and verb.dep == "acl" and verb.head.lemma in _DISTANCES


def is_attributive(phrase: list[Word]) -> bool:
    """Whether a phrase stands before the noun that it is said of: "Monday's vote"."""
    return top_of(phrase).dep in ("poss", "compound", "amod", "nmod", "nummod")


def clause_of(word: Word) -> tuple[list[Word], Word | None]:
    """The chain of nouns above a word, itself first, and the verb of its clause."""
    chain = [word]
    for _ in range(CLIMB):
        head = word.head
        if word.pos in _VERBS and word.dep not in ("aux", "auxpass"):
            return chain, word
        if head is word:
            return chain, None
        word = head
        if word.pos in _VERBS and word.dep not in ("aux", "auxpass"):
            return chain, word
        chain.append(word)
    return chain, None


def is_clause_of_one(verb: Word, chain: list[Word]) -> bool:
    """Whether a participle or relative clause is one of a noun of a chain: "12 men who died"."""
    return verb.dep in _OF_NOUN and any(verb.head is noun for noun in chain)


def is_of_noun(verb: Word) -> bool:
    """Whether its clause explains a noun: "the quake that killed 12"."""
    return verb.dep in _OF_NOUN


def is_known_within(chain: list[Word]) -> bool:
    """As in "posted photographs of the two captured men": what is counted was known before.

    So was what stands after "despite" or "after": "was freed on Monday after 39 years".
    """
    return any(word.dep == "prep" and word.lower in _APART for word in chain) or is_known_noun(
        chain
    )


def is_in_named_deed(chain: list[Word]) -> bool:
    """As in "was sought on Monday in the killing of nine": a deed that only names the charge.

    Not what a deed comes to: "an attack in May that resulted in the killing of nine".
    """
    return any(
        preposition.dep == "prep"
        and preposition.lower in _FOR_DEEDS
        and deed.lemma in _DEEDS
        and of.lower == "of"
        and preposition.head.lemma not in _RESULTING
        for of, deed, preposition in zip(chain, chain[1:], chain[2:], strict=False)
    )


def is_known_noun(chain: list[Word]) -> bool:
    """As in "photographs of the two men", "the second of the six ships"."""
    nouns = [word for word in chain if word.pos in ("NOUN", "PROPN")]
    if len(nouns) < 2:
        return False
    known = any(c.dep == "det" and c.lower in _KNOWN for c in nouns[0].children)
    return known and any(word.dep == "prep" for word in chain)


def is_result_of(verb: Word, main: Word) -> bool:
    """As in "exploded, killing 12": a participle without a subject of its own."""
    for _ in range(CLIMB):
        if verb.dep != "conj":
            break
        verb = verb.head
    if verb.dep != "advcl" or verb.head is not main or verb.tag != "VBG":
        return False
    return verb.child("mark", "nsubj", "nsubjpass") is None


def is_joined_to(verb: Word, main: Word) -> bool:
    """Whether a verb is joined to an earlier one, or is what that one is able or begins to do."""
    for _ in range(CLIMB):
        carried = verb.dep in ("xcomp", "ccomp") and verb.head.lemma in _CARRYING
        if verb.dep != "conj" and not carried:
            return False
        verb = verb.head
        if verb is main:
            return True
    return False


def is_carrying(verb: Word) -> bool:
    """As in "began to", "is expected to"."""
    return verb.lemma in _CARRYING


def is_subject_of(noun: Word, verb: Word) -> bool:
    """Whether a noun is the subject of a verb."""
    return noun.head is verb and noun.dep in ("nsubj", "nsubjpass")


def has_past_tense(verb: Word) -> bool:
    """A past tense without a modal: "died", "were killed"."""
    if verb.tag == "VBD":
        return True
    return any(c.dep in ("aux", "auxpass") and c.tag == "VBD" for c in verb.children)


def is_past_or_participle(verb: Word) -> bool:
    """A past tense or a participle: "died", "killed", "leaving two dead"."""
    return has_past_tense(verb) or verb.tag in ("VBN", "VBG")


def top_of_sentence(word: Word) -> Word:
    """The word that the sentence of a word hangs by."""
    for _ in range(DEEPEST):
        if word.head is word:
            break
        word = word.head
    return word


def is_known_already(noun: Word) -> bool:
    """As in "the dead", "those firefighters": mentioned before."""
    return any(c.dep == "det" and c.lower in _KNOWN for c in noun.children)


def is_told_more_of(pronoun: Word) -> bool:
    """Whether a phrase or clause tells which ones are meant: "those on leave", "those who left"."""
    return pronoun.child("prep", "acl", "relcl") is not None


def conjunct(word: Word) -> Word | None:
    """What is joined to a word by "and" or a comma: the Holm of "Roe and Holm"."""
    return word.child("conj")


def conjuncts(word: Word) -> list[Word]:
    """All that is joined to a word: "Roe, Holm and Lund"."""
    return word.having("conj")


def goes_on_in_list(noun: Word, number: Word) -> bool:
    """Whether a comma leads from a noun to a number whose noun has more joined to it."""
    listed = number.head.child("conj") is not None and number.head.i > number.i
    mark = number.before
    return listed and mark is not None and mark.text == "," and noun.dep == "pobj"


def is_opening_bracket(word: Word | None) -> bool:
    """Whether a bracket opens there."""
    return word is not None and word.text == "("


def pobj_of(word: Word, preposition: str) -> Word | None:
    """As in "two (out) of the five": the object of a preposition that a word has."""
    for child in word.children:
        if child.dep == "prep" and child.lower == preposition:
            return child.child("pobj")
        if child.dep == "prep" and child.lower == _OUT:
            return pobj_of(child, preposition)
    return None


def is_within_phrase(word: Word, noun: Word) -> bool:
    """Whether a number stands before its noun inside one phrase."""
    return word is noun or (word.dep in _INSIDE and word.head is noun)


def explains(word: Word, noun: Word) -> bool:
    """Whether a word stands in an apposition or clause that a noun is explained by."""
    for _ in range(CLIMB):
        if word is noun or word.head is word:
            return False
        if word.head is noun:
            return word.dep in _EXPLAINING
        word = word.head
    return False


def relative_clause_of(adjunct: Word) -> Word | None:
    """The verb of the relative clause in whose opening an adjunct stands.

    As in "the coast, where, according to the army, mines were laid"; after the verb it may speak
    of the whole sentence.
    """
    above = islice(adjunct.ancestors(), CLIMB)
    verb = next((word for word in above if word.pos in _VERBS and word.dep not in _LINKS), None)
    if verb is None or verb.dep != "relcl":
        return None
    return verb if verb.left < adjunct.i < verb.i else None


def is_relative_of(pronoun: Word, verb: Word) -> bool:
    """Whether "that", "which" or "who" stands for the noun that the clause of a verb explains."""
    return verb.dep == "relcl" and pronoun.tag in WH_TAGS


def has_content_clause(verb: Word) -> bool:
    """Whether a verb has a clause with a tense for its object: "found that she had left"."""
    for child in verb.children:
        if child.dep in ("ccomp", "parataxis") and (
            child.tag in TENSED or any(aux.tag in TENSED for aux in child.having("aux", "auxpass"))
        ):
            return True
    return False


def finds_in_state(verb: Word) -> bool:
    """Whether its clause only says in which state a thing was: "found a chest buried in sand".

    The parser takes such a participle for a past tense; one has no object ("deep" of "buried 9ft
    deep" is none).
    """
    clause = verb.child("ccomp")
    if clause is None or clause.tag != "VBD" or clause.child("mark", "aux") is not None:
        return False
    second, thing = clause.child("dobj"), clause.child("nsubj")
    if second is not None and second.tag != "JJ":
        return False
    article = None if thing is None else thing.child("det", "nummod")
    return article is not None and (article.lower in ("a", "an") or article.dep == "nummod")


def is_behind_report(phrase: Word, verb: Word) -> bool:
    """Whether a phrase after a comma goes on from what a verb has reported before it.

    As in "12 fell ill, the ministry said, up from nine".
    """
    comma = phrase.sentence.at(phrase.left - 1)
    if phrase.i < verb.i or phrase.dep not in ("prep", "advmod"):
        return False
    content = verb.head if verb.dep == "parataxis" else verb.child("ccomp")
    return comma is not None and comma.text == "," and content is not None and content.i < verb.i


def is_joined_before(clause: Word, verb: Word) -> bool:
    """Whether "and" joins a verb to a clause before it, which is then no object of the verb.

    In "the laws differ and Roe said it was late" the parser may hang "differ" on "said".
    """
    subject = verb.child("nsubj", "nsubjpass")
    if clause.i > verb.i or subject is None or subject.i > verb.i:
        return False
    first = verb.sentence.at(subject.left - 1)
    return first is not None and clause.i < first.i and first.tag == "CC"


def is_prepositional_participle(word: Word) -> bool:
    """Whether a participle does the work of a preposition: "including", "compared with"."""
    return word.dep == "prep" and word.tag in ("VBG", "VBN")


def is_content_of_noun(clause: Word) -> bool:
    """Whether a clause is what a noun is about: "a chance that we lose", no "loss that hurts"."""
    mark = clause.child("mark")
    return clause.dep == "acl" and mark is not None and mark.i < clause.i
