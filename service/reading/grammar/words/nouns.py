"""What kind of noun or name a word is, and what it is to the noun or preposition beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import NOUNS, PROPER
from service.reading.vocabulary.people import PARTY_LETTERS

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Word

# Tags of what may stand in a noun phrase before its noun, and of the noun.
OF_NOUN_PHRASE = frozenset(("DT", "CD", "PRP$", "JJ", "NN", "NNS", "NNP"))
# Parts of speech of what may follow a noun phrase.
BESIDE_NOUN_PHRASES = frozenset(("ADP", "CCONJ", "ADV", "ADJ", "VERB", "AUX", "SCONJ"))
# Tags of a singular noun and of what qualifies it: "earlier forecast".
QUALIFIED_NOUN = frozenset(("NN", "JJ", "JJR", "RBR"))
# Labels of a noun in its clause, and of whose another one is.
OF_NOUN_OF_CLAUSE = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "poss"))
_LONGEST_PREFIX = 2  # letters: "e-mailed", "re-stated", "co-wrote"
_MODIFYING = frozenset(("PRP$", "POS", "JJ", "NN", "NNP", "CD", "HYPH"))
# Parts of speech that no noun phrase ends in.
NO_PHRASE_ENDS = frozenset(("PUNCT", "ADP", "DET", "CCONJ", "PART", "SYM"))
# Tags of what stands before the noun of a phrase and is left out where the phrase is given.
BEFORE_NOUNS = frozenset(("DT", "PRP", "PRP$", "CD", ",", "``", "''", "-LRB-", ":", "PDT", "$"))
# Tags of what ends a noun phrase: a clause or a mark begins.
BESIDE_PHRASES = frozenset(
    ("WDT", "WP", "VBZ", "VBD", "VBP", "MD", ",", ":", ".", "''", "``", "-LRB-")
)
# Tags of what is no part of a name at its edge, and of what goes on behind one.
NO_NAME_BEGINS_OR_ENDS = frozenset(
    ("DT", "PRP$", "POS", "``", "''", ",", ":", ".", "CC", "IN", "-LRB-", "HYPH")
)
BEHIND_NAMES = frozenset(("DT", "CC", "WP", "PRP", "VBD", "VBZ"))
RELATIVE_TAGS = frozenset(("WP", "WDT"))
# Tags of pronouns, of "both", of nouns, and of "the 34-year-old".
OF_SOMEBODY_SPOKEN_OF = RELATIVE_TAGS | NOUNS | {"PRP", "PRP$", "DT", "JJ"}
# Labels of what somebody is said to be, and of what is joined to it.
SAYING_WHAT = frozenset(("appos", "attr"))
MAY_SAY_WHAT = SAYING_WHAT | {"conj"}
# Labels of a noun that acts, undergoes or owns, and of one beside another.
OF_SOMEBODY = frozenset(("nsubj", "nsubjpass", "compound", "agent", "dobj", "poss"))


def is_proper(word: Word) -> bool:
    """Whether it is a name, or a part of one, of one or many: "Holm", "Panthers"."""
    return word.tag in PROPER


def is_plural_name(word: Word) -> bool:
    """Whether it is a name in the plural: "the Panthers"."""
    return word.tag == "NNPS"


def is_read_as_person(word: Word) -> bool:
    """Whether the model reads it as a part of a person's name."""
    return word.entity == "PERSON"


def is_read_as_body(word: Word) -> bool:
    """Whether the model reads it as a part of a body's name."""
    return word.entity == "ORG"


def is_read_as_no_name(word: Word) -> bool:
    """Whether the model reads it as no name."""
    return not word.entity


def is_noun(word: Word) -> bool:
    """Whether it is a noun of any kind."""
    return word.tag in NOUNS


def is_common(word: Word) -> bool:
    """Whether it is a noun and no name, of one or many, by its part of speech."""
    return word.pos == "NOUN"


def ends_noun_phrase(word: Word) -> bool:
    """Whether it is a verb or a preposition, so that no more of a noun phrase comes before it."""
    return word.pos in ("VERB", "ADP", "AUX")


def qualifies_name(word: Word) -> bool:
    """Whether it says more of a name between it and its owner: "Ohio's far western Corran"."""
    return word.pos in ("ADJ", "NOUN", "ADV")


def is_before_name(word: Word) -> bool:
    """Whether it can stand in a noun phrase before a name: "the two Greek islands of"."""
    return word.pos in ("NOUN", "ADJ", "PROPN", "NUM")


def leads_to_name(word: Word) -> bool:
    """Whether it is an article, an adjective or a name: "in the northern Russian Corran"."""
    return word.pos in ("DET", "ADJ", "PROPN")


def is_one(word: Word) -> bool:
    """Whether it is a noun or a name in the singular."""
    return word.tag in ("NN", "NNP")


def is_function_word(word: Word) -> bool:
    """Whether a capital makes no name of it: a modal, preposition, article, pronoun or "and"."""
    return word.tag in ("MD", "IN", "DT", "PRP", "CC")


def tells_how_many(word: Word) -> bool:
    """Whether it is the number of what it stands before: "two men"."""
    return word.dep == "nummod"


def is_adposition(word: Word) -> bool:
    """Whether it is a preposition by its part of speech, whatever hangs on it: "in one day"."""
    return word.pos == "ADP"


def is_behind(word: Word, prepositions: Collection[str]) -> bool:
    """Whether it hangs by one of the prepositions: "on Kite"."""
    return word.dep == "pobj" and word.head.lower in prepositions


def is_receiver(preposition: Word) -> bool:
    """Whether a "to" says who is given or told something: "sold arms to Norway"."""
    return preposition.dep == "dative"


def is_modifier(word: Word) -> bool:
    """Whether it stands before a noun that it says more of: "the Kite channel"."""
    return word.dep in ("compound", "nmod", "amod")


def is_bound_noun(word: Word) -> bool:
    """Whether it stands before a noun as a noun, and no adjective: "the Kite channel"."""
    return word.dep in ("compound", "nmod")


def stands_alone(word: Word) -> bool:
    """Whether a noun has no part in a clause: a heading, a noun used as an adverb."""
    return word.dep in ("ROOT", "npadvmod")


def is_quality(word: Word) -> bool:
    """Whether it is an adjective in any degree: "hard", "harder"."""
    return word.tag in ("JJ", "JJR", "JJS")


def can_stand_in_phrase(word: Word) -> bool:
    """Whether a noun phrase can have it inside, by its tag alone: "the other mill's output"."""
    return word.tag in NOUNS or word.tag in ("DT", "PRP$", "POS", "JJ", "JJR", "JJS", "HYPH")


def is_plural_common(word: Word) -> bool:
    """Whether it is a noun in the plural and no name: "farmers"."""
    return word.tag == "NNS"


def is_substantive(word: Word) -> bool:
    """Whether it is a noun or a name, and no pronoun, by its part of speech."""
    return word.pos in ("NOUN", "PROPN")


def is_noun_or_quality(word: Word) -> bool:
    """Whether it may go on with a noun phrase after its number: "12 big ships"."""
    return word.pos in ("NOUN", "PROPN", "ADJ")


def is_hyphen(word: Word) -> bool:
    """Whether it joins two words to one."""
    return word.tag == "HYPH"


def is_second_part(word: Word) -> bool:
    """Whether a hyphen joins it to a word before: the "fired" of "gas-fired", not of "re-fired"."""
    hyphen = word.before
    if hyphen is None or not is_hyphen(hyphen) or hyphen.end < word.start:
        return False
    first = hyphen.before
    return first is not None and len(first.text) > _LONGEST_PREFIX


def follows_party(word: Word) -> bool:
    """Whether it is whom a politician sits for: the "Ohio" of "Ann Roe, D-Ohio"."""
    hyphen = word.before
    party = None if hyphen is None or hyphen.text != "-" else hyphen.before
    return party is not None and party.text in PARTY_LETTERS and party.start + 2 == word.start


def is_attribute(noun: Word) -> bool:
    """Whether it is what the subject is said to be: "the fine was 500 pounds"."""
    return noun.dep == "attr"


def goes_on_behind(word: Word) -> bool:
    """Whether it goes on with a noun phrase after its noun: "the mayor of Ulm and his wife"."""
    return word.dep in ("prep", "compound", "flat", "conj", "case")


def can_modify(word: Word) -> bool:
    """Whether it may belong to a noun right after it: the "better" of "her better half"."""
    return word.tag in _MODIFYING


def determines(word: Word) -> bool:
    """Whether it is an article, or a pronoun in its place: "the", "her"."""
    return word.tag in ("DT", "PRP$")


def is_gradable(word: Word) -> bool:
    """Whether "as" may compare it: "as large", "as fast", "as damaged"."""
    return word.tag in ("JJ", "RB", "VBN", "RBR")


def is_comparative(word: Word) -> bool:
    """Whether it compares in the second degree: "fainter", "more"."""
    return word.tag in ("JJR", "RBR")


def owners(noun: Word) -> list[Word]:
    """The nouns before a noun that say whose it is: "Roe's lawyer", "the Roe lawyer"."""
    return noun.having("poss", "compound")


def complements(preposition: Word) -> list[Word]:
    """The nouns that a preposition leads to."""
    return preposition.having("pobj")


def begins_anew(noun: Word) -> bool:
    """Whether a noun after "and" has an article, an owner or a number, or a list, of its own."""
    return noun.child("det", "poss", "nummod", "conj") is not None


def is_before_noun(word: Word) -> bool:
    """Whether it is an adjective or a participle before its noun: "rising prices"."""
    return word.dep == "amod"


def whole_of(part: Word) -> Word | None:
    """What a share or a number is one of: the "farms" of "half of Ohio's farms"."""
    for link in part.children:
        if link.lower == "of" and link.i > part.i:
            return link.child("pobj")
    return None


def is_superlative_form(word: Word) -> bool:
    """Whether it is an adjective or adverb in the highest degree: "biggest", "most"."""
    return word.tag in ("JJS", "RBS")


def is_name_behind_title(noun: Word) -> bool:
    """Whether it is the name right after what somebody is to another: "his mum Ida Holm"."""
    return noun.dep == "appos" and noun.left == noun.head.i + 1
