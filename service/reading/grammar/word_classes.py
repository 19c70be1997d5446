"""Classes of tags, parts of speech, labels and words, and questions to one word by them.

The names of the classes are those of `Word`: Penn Treebank tags, Universal POS tags and ClearNLP
dependency labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Sentence, Word

PROPER_NOUN = "NNP"
PROPER = frozenset((PROPER_NOUN, "NNPS"))
WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})

FINITE = frozenset(("VBD", "VBZ", "VBP"))  # tags
TENSED = FINITE | {"MD"}
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))  # parts of speech
PLACES = frozenset(("GPE", "LOC", "FAC"))  # entity labels
TIMES = frozenset(("DATE", "TIME"))
SUBJECTS = ("nsubj", "nsubjpass", "expl")  # labels
# Of what stands in a noun phrase before its head.
INSIDE_PHRASE = frozenset(("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod"))
PARTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr"))  # of a clause, for a noun
SMALL_IN_TITLES = frozenset(("ADP", "DET", "CCONJ"))  # what has no capital in a title
PERSONS = words("service.reading.grammar", "function_words", "persons")  # pronouns of who can speak


def is_apposition(word: Word) -> bool:
    """Whether a word explains the noun that it hangs by: "Iceland, the supermarket chain"."""
    return word.dep == "appos"


def is_agentless(verb: Word) -> bool:
    """Whether a passive leaves out who does it: "staff were told to go"."""
    return verb.child("auxpass") is not None and verb.child("agent") is None


def is_passive_participle(verb: Word) -> bool:
    """Whether a participle after a noun is passive: "a fence intended to keep deer out".

    "Word that he had offered to pay" has one that is active.
    """
    active = verb.child("aux") is not None and verb.child("auxpass") is None
    return verb.dep == "acl" and verb.tag == "VBN" and not active


def is_subordinate(verb: Word) -> bool:
    """Whether a conjunction of time or reason opens the clause of a verb: "after she said"."""
    before = (child for child in verb.children if child.i < verb.i)
    return any(child.dep == "mark" or child.tag == "WRB" for child in before)


def is_adjective(word: Word) -> bool:
    """Whether it is an adjective without degree: "a young man"."""
    return word.tag == "JJ"


def is_plain_noun(word: Word) -> bool:
    """Whether it is a noun that is not a name, of one or many: "farmer", "farmers"."""
    return word.tag in ("NN", "NNS")


def is_singular_name(word: Word) -> bool:
    """Whether it is a word of a name, in the singular: "Kite"."""
    return word.tag == PROPER_NOUN


def is_plural_noun(word: Word) -> bool:
    """Whether it is a noun or a name of several: "farmers", "Albanians"."""
    return word.tag in ("NNS", "NNPS")


def is_verb_form(word: Word) -> bool:
    """Whether it is tagged as a form of a verb, whatever its part in the sentence: "raised"."""
    return word.tag.startswith("VB")


def is_full_verb(word: Word) -> bool:
    """Whether it is a verb in its sentence, and no auxiliary."""
    return word.pos == "VERB"


def is_participle(word: Word) -> bool:
    """Whether it is a present or past participle, or a gerund: "buying", "bought"."""
    return word.tag in ("VBG", "VBN")


def complement(preposition: Word) -> Word | None:
    """The noun that a preposition leads to: the "steel" of "on steel"."""
    return preposition.child("pobj")


def is_article_of(word: Word, noun: Word) -> bool:
    """Whether two words are an article or a demonstrative and a common noun: "a … film"."""
    return word.pos == "DET" and noun.pos == "NOUN"


def has_article(noun: Word) -> bool:
    """Whether a singular noun has an article or a possessive pronoun: "a letter", "her letter"."""
    first = noun.children[0] if noun.children else None
    return noun.tag == "NN" and first is not None and first.tag in ("DT", "PRP$")


def phrase_head(word: Word, end: int) -> Word:
    """The head of the noun phrase that a word begins, as far as it stands before the word `end`."""
    while word.dep in INSIDE_PHRASE and word.i < word.head.i < end:
        word = word.head
    return word


def is_bound_before(word: Word) -> bool:
    """Whether it only tells apart the noun after it: "the Kite browser"."""
    return word.dep == "compound"


def attribute(word: Word) -> Word | None:
    """What a subject is said to be: "a ship" of "the Albatross is a ship"."""
    if word.dep != "nsubj" or word.head.lemma != "be":
        return None
    return word.head.child("attr")


def apposed(word: Word) -> list[Word]:
    """The nouns that say what a name is, on either side: "the ship Albatross", "Kite, an app"."""
    found = [child for child in word.children if child.dep == "appos"]
    return [word.head, *found] if word.dep == "appos" else found


def is_one_of_many(word: Word, first: int) -> bool:
    """Whether an article or a number before the word `first` counts it: "a Kite", "three Kites".

    Not where it stands before another noun or is joined to one: "a Roe and Holm exhibition".
    """
    if word.dep not in PARTS or word.child("conj") is not None:
        return False
    plural = word.lower.endswith("s")
    return any(
        (child.dep == "nummod" and plural) or (child.dep == "det" and child.lower in ("a", "an"))
        for child in word.children
        if child.i < first
    )


def does(word: Word, deeds: Collection[str]) -> bool:
    """Whether it is the subject of a verb with one of the lemmas."""
    return word.dep == "nsubj" and word.head.lemma in deeds


def undergoes(word: Word, deeds: Collection[str]) -> bool:
    """Whether it is the object of a verb with one of the lemmas, or the subject of its passive."""
    return word.dep in ("dobj", "nsubjpass") and word.head.lemma in deeds


def object_lemma(verb: Word) -> str:
    """The lemma of a verb's object, or ""."""
    thing = verb.child("dobj")
    return "" if thing is None else thing.lemma


def is_subject(word: Word) -> bool:
    """Whether it is the subject of an active or passive verb."""
    return word.dep in ("nsubj", "nsubjpass")


def is_preposition(word: Word) -> bool:
    """Whether it is tagged as a preposition or a conjunction that subordinates."""
    return word.tag == "IN"


def is_adjective_before(word: Word) -> bool:
    """Whether it is an adjective that stands before its noun: "Biblical language"."""
    return word.tag == "JJ" and word.dep == "amod"


def is_common_noun(word: Word) -> bool:
    """Whether it is a common noun in the singular: "a ferry"."""
    return word.tag == "NN"


def is_determiner(word: Word) -> bool:
    """Whether it is an article or a word in its place."""
    return word.tag == "DT"


def is_possessor(word: Word) -> bool:
    """Whether it owns the noun that it hangs by: "Roe's book", "her book"."""
    return word.dep == "poss"


def is_active_subject(word: Word) -> bool:
    """Whether it is the subject of an active verb."""
    return word.dep == "nsubj"


def has_subject(verb: Word) -> bool:
    """Whether an active verb has a subject of its own."""
    return verb.child("nsubj") is not None


def is_joined(word: Word) -> bool:
    """Whether "and" or a comma joins it to a word before it."""
    return word.dep == "conj"


def is_personal(word: Word) -> bool:
    """Whether it is a personal or possessive pronoun, and no relative one."""
    return word.tag in ("PRP", "PRP$")


def is_verb(word: Word) -> bool:
    """Whether it is a verb, an auxiliary too."""
    return word.pos in ("VERB", "AUX")


def main_verb(word: Word) -> Word:
    """The verb that an auxiliary helps: the "gone" of "has gone"; of another word itself."""
    return word.head if word.dep in ("aux", "auxpass") else word


def is_relative_clause(verb: Word) -> bool:
    """Whether it heads a relative clause: "who left"."""
    return verb.dep == "relcl"


def is_conjunction(word: Word) -> bool:
    """Whether it joins like with like: "and", "or", "but"."""
    return word.pos == "CCONJ"


def only_links(word: Word) -> bool:
    """Whether it is a mark of punctuation or a conjunction."""
    return word.pos in ("PUNCT", "CCONJ")


def is_name(word: Word) -> bool:
    """Whether it is a proper name or a part of one."""
    return word.pos == "PROPN"


def sentence_subject(sentence: Sentence) -> Word | None:
    """The subject of the main verb of a sentence, where that is active."""
    return sentence.root.child("nsubj")


def is_pronoun(word: Word) -> bool:
    """Whether it is a pronoun."""
    return word.pos == "PRON"


def is_adverbial_clause(verb: Word) -> bool:
    """Whether it heads a clause of time, reason or manner: "while she spoke"."""
    return verb.dep == "advcl"


def is_agent(link: Word) -> bool:
    """Whether it is the "by" that says who did what a passive tells."""
    return link.dep == "agent"


def is_adjunct(word: Word) -> bool:
    """Whether it heads an adverbial clause or a phrase with a preposition."""
    return word.dep in ("advcl", "prep", "pcomp")


def helps(word: Word) -> bool:
    """Whether it is an auxiliary of a verb or its "not"."""
    return word.dep in ("aux", "auxpass", "neg")


def is_particle(word: Word) -> bool:
    """Whether it makes one verb with the verb that it hangs by: the "out" of "point out"."""
    return word.dep == "prt"


def any_subject(verb: Word) -> Word | None:
    """The subject of a verb, active or passive."""
    return verb.child("nsubj", "nsubjpass")


def owner(noun: Word) -> Word | None:
    """Whose a noun is: "Roe's house", "her house"."""
    return noun.child("poss")


def is_of_noun_phrase(word: Word) -> bool:
    """Whether it can stand in a noun phrase without prepositions: "the two new rules"."""
    return word.pos in NOMINAL or word.pos in ("ADJ", "DET", "NUM")


def is_small_link(word: Word) -> bool:
    """Whether it is a mark, a preposition, a conjunction or a particle: it opens no clause."""
    return word.pos in ("PUNCT", "ADP", "SCONJ", "CCONJ", "PART")


def is_within_name_phrase(word: Word) -> bool:
    """Whether it stands before a noun as a part of it, a quality or an owner: "Roe's new house"."""
    return word.dep in ("compound", "amod", "poss")


def is_counted(noun: Word) -> bool:
    """Whether it is a number or has one before it: "20 of them", "three towns"."""
    return noun.tag == "CD" or noun.child("nummod") is not None


def opens_clause(word: Word) -> bool:
    """Whether an article, a pronoun or "there" begins a new noun phrase."""
    return word.tag in ("DT", "PRP", "PRP$", "EX")


def runs_on(word: Word) -> bool:
    """Whether it leads on to something further: "to", "of", "if"."""
    return word.pos in ("ADP", "SCONJ", "PART")


def is_subordinator(word: Word) -> bool:
    """Whether it opens a subordinate clause: "if", "because"."""
    return word.pos == "SCONJ"


def joins_phrase(word: Word) -> bool:
    """Whether a word after "and" opens another noun phrase, and no clause by its subject."""
    return word.pos in ("NOUN", "DET", "ADJ", "PRON") and word.dep not in ("nsubj", "expl")
