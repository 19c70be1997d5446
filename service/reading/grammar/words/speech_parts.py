"""What may stand in a phrase, or begin one, by its part of speech alone.

For places where the parser may have torn a phrase, so that its labels tell nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Of noun phrases and of phrases with a preposition: "in her old letter to the city's mayor".
_OF_PHRASES = frozenset(("ADP", "PROPN", "NOUN", "DET", "ADJ", "NUM", "PART", "ADV", "PRON"))
_OF_TITLED_NAMES = frozenset(("PROPN", "PUNCT", "ADP", "DET", "NOUN", "ADJ"))
_OF_ROWS = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "CCONJ", "PUNCT"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ"))
_WITH_CONTENT = frozenset(("NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "NUM"))
_ADDING = frozenset(("WDT", "WP", "WP$", "CC", "IN", "TO"))
_EXPLAINING = frozenset(("WDT", "WP", "DT", "PRP$"))


def is_of_phrase(word: Word) -> bool:
    """Whether it may stand in a noun phrase, or in one with a preposition: no verb, no mark."""
    return word.pos in _OF_PHRASES


def is_of_titled_name(word: Word) -> bool:
    """Whether it may stand in a name with its title: "Ann Roe, mayor of the old town"."""
    return word.pos in _OF_TITLED_NAMES


def is_of_row(word: Word) -> bool:
    """Whether it may stand in a row of names with titles and numbers: "Mayor Roe and Jo Holm (2)".

    An article is none of these: it begins another noun phrase.
    """
    return word.pos in _OF_ROWS


def begins_noun_phrase(word: Word) -> bool:
    """Whether a noun phrase without a number may begin with it: "the", "old", "Roe", "they"."""
    return word.pos in _NOMINAL


def says_something_alone(word: Word) -> bool:
    """Whether it is a noun, a verb, an adjective or a number, and so says something by itself."""
    return word.pos in _WITH_CONTENT


def begins_addition(word: Word) -> bool:
    """Whether it leads to a phrase or clause more: a relative pronoun, "and", "in", "if", "to"."""
    return word.tag in _ADDING


def begins_explanation(word: Word) -> bool:
    """Whether after a comma it begins what explains a noun: "which", "the", "her"."""
    return word.tag in _EXPLAINING


def is_relative(word: Word) -> bool:
    """Whether it is a relative or interrogative pronoun: "which", "who", "whose"."""
    return word.tag in ("WDT", "WP", "WP$")


def is_linking(word: Word) -> bool:
    """Whether a "that" opens a clause, and is not a demonstrative."""
    return word.tag in ("IN", "WDT")


def is_article(word: Word) -> bool:
    """Whether it is an article or a word in its place, by its part of speech: "the", "some"."""
    return word.pos == "DET"


def is_number(word: Word) -> bool:
    """Whether it is a number: "12", "two"."""
    return word.pos == "NUM"


def is_adverb(word: Word) -> bool:
    """Whether it is an adverb by its part of speech."""
    return word.pos == "ADV"


def is_punctuation(word: Word) -> bool:
    """Whether it is a mark of punctuation."""
    return word.pos == "PUNCT"


def can_help(word: Word) -> bool:
    """Whether it is a verb that can help another, or a modal: "is", "has", "will"."""
    return word.pos == "AUX"


def runs_on_behind_name(word: Word) -> bool:
    """Whether after a name it makes that a part of a longer phrase: "Roe's", "the Roe plan"."""
    return word.pos in ("PART", "NOUN", "PROPN")


def heads_noun_phrase(word: Word) -> bool:
    """Whether it can head a noun phrase: a noun, a name, a pronoun, a number, a sign."""
    return word.pos in ("NOUN", "PROPN", "NUM", "PRON", "SYM")


def is_possessive_mark(word: Word) -> bool:
    """Whether it is the "'s" of a possessor."""
    return word.tag == "POS"


def is_infinitive_mark(word: Word) -> bool:
    """Whether it is tagged as the "to" of an infinitive, which that of a phrase is as well."""
    return word.tag == "TO"


def is_adverbial_particle(word: Word) -> bool:
    """Whether it is tagged as a particle of a verb: the "up" of "up to"."""
    return word.tag == "RP"


def is_coordinator(word: Word) -> bool:
    """Whether it is tagged as a conjunction that joins like with like: "and", "but"."""
    return word.tag == "CC"


def is_between_qualities(word: Word) -> bool:
    """Whether it is a comma or the "'s" of a possessor: "Roe's long, cold walk"."""
    return word.tag in ("POS", ",")


def is_symbol(word: Word) -> bool:
    """Whether it is a sign that is read as a word: "+", "=", "/"."""
    return word.tag == "SYM"


def may_precede_sentence(word: Word) -> bool:
    """Whether it is an opening mark or a conjunction: a sentence may begin after either."""
    return word.tag in ("``", "CC")


def is_quotation_mark(word: Word) -> bool:
    """Whether it is tagged as an opening or a closing quotation mark."""
    return word.tag in ("``", "''")


def ends_sentence(word: Word) -> bool:
    """Whether it is tagged as the mark that ends a sentence: "." or "?"."""
    return word.tag == "."


def parts_clauses(word: Word) -> bool:
    """Whether it is tagged as a comma or as the mark that ends a sentence."""
    return word.tag in (".", ",")
