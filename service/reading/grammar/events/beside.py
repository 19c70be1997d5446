"""What only stands beside something in its phrase, so that no verb speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.attachment import CLIMB
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import NOMINAL, NOUNS, any_subject
from service.reading.grammar.words.nouns import is_name_behind_title
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.parse.words import Word

_WHOLE_IN_THEMSELVES = words("service.reading.grammar", "function_words", "whole_in_themselves")
_PARTS = words("service.reading.grammar", "function_words", "parts_of_number")
_VERBS = frozenset(("VERB", "AUX"))
_LINKS = frozenset(("prep", "pobj", "pcomp", "npadvmod", "punct", "advmod", "quantmod", "case"))
_PICKING = frozenset(("JJ", "JJR", "JJS"))  # "the larger of the two", "the third of the 12"
_SINCE = words("service.reading.grammar", "function_words", "since_when")
_GIVING_WITH = words("service.reading.grammar", "function_words", "giving_with")
_WITH = words("service.reading.grammar", "function_words", "with")
_HOME = words("service.reading.grammar", "function_words", "home_to")
_BEFORE_NOUN = frozenset(("nummod", "compound", "amod", "nmod", "npadvmod", "quantmod"))
_COLON_REACH = 12  # bounds the cost: words from a verb to a colon
_ONE_THING = frozenset(("NN", "NNP"))


def is_nested(word: Word, top: Word) -> bool:
    """Whether a word only tells more of the apposition of a name in the phrase with the head `top`.

    Nothing that is said of the whole is said of it: "the forum, a group of 32 cities, said". What
    the parser takes for an apposition in a list stands in no phrase with a preposition.
    """
    within = False
    for _ in range(CLIMB):
        if word is top or word.head is word:
            return False
        if word.dep == "appos":
            single = word.tag in _ONE_THING or word.lower == "one"
            return within and single and word.head.pos == "PROPN"
        within = word.dep == "prep" or (within and word.dep == "conj")
        word = word.head
    return False


def tells_more_of_another(noun: Word, below: Word) -> bool:
    """Whether a noun only tells more of another one, of which the verb above `below` speaks.

    "Officials in 12 towns met", "was asked about flights between the two countries". Not what the
    object has, which gets or loses it ("closed shops in 12 towns"), nor what is after a bare noun
    with prepositions on both sides, which is a part of them ("in connection with 12 thefts").
    """
    word, within = noun, below.dep in SUBJECTS or below.dep == "prep"
    found = False
    for _ in range(CLIMB):
        if word is below or word.head is word:
            return found and within
        owner = word.head
        if word.dep == "prep" and word.tag == "IN" and owner.tag in NOUNS:
            if found or word.lower == "between":  # "ended a row between two towns"
                return True
            if not _only_modifies(owner, word):
                return False
            found = True
        word = owner
    return False


def _only_modifies(owner: Word, preposition: Word) -> bool:
    """Whether a verb speaks of a noun alone, and not of what a preposition adds to it.

    What "of" adds is mostly meant itself ("a group of 12 men"), but not to a person ("the mayors
    of 12 towns") or a study ("a survey of 1,000 adults found").
    """
    if preposition.lower == "of":
        return owner.lemma.lower() in PERSON or owner.lemma in _WHOLE_IN_THEMSELVES
    return owner.tag != "NN" or any(child.i < owner.i for child in owner.children)


def person_of_age(age: Word) -> Word:
    """Of "Ann Roe, 44," the person, else the age itself."""
    return age.head if age.dep == "appos" else age


def belongs_to_noun(noun: Word) -> bool:
    """Whether a noun only tells whose or which another is: "the house of Roe", "Roe's house"."""
    for _ in range(CLIMB):
        if noun.dep != "conj" and not is_name_behind_title(noun):
            break
        noun = noun.head
    owner = noun.head.head if noun.dep == "pobj" else noun.head
    return noun.dep in ("pobj", "poss") and owner.pos in ("NOUN", "PROPN", "PRON", "DET")


def is_set_off(noun: Word) -> bool:
    """Whether a mark sets a phrase off: "won, with 12 abstaining", "Lund, home to 900 people,".

    Also "…, with a turnout of 900 voters".
    """
    links = _prepositions_above(noun)
    link = next(links, None)
    mark = None if link is None else link.before
    if link is not None and link.lower == "of" and (mark is None or mark.lower not in _HOME):
        link = next(links, None)
        mark = None if link is None else link.before
    if mark is not None and mark.lower in _HOME:
        mark = mark.before
    elif link is None or link.lower not in _WITH:
        return False
    return mark is not None and not mark.text[-1].isalnum()


def is_accompanying(size: Word) -> bool:
    """Whether it is the size of what only goes with something: "moved on with winds of 90 mph"."""
    noun = size.head.head
    if size.dep != "pobj" or size.head.lower != "of" or noun.dep != "pobj":
        return False
    link = noun.head
    mark = link.before
    apart = mark is not None and not mark.text[-1].isalnum()
    given = link.head.pos not in _VERBS or link.head.lemma in _GIVING_WITH
    return link.lower in _WITH and (apart or not given)


def is_since_when(time: Word) -> bool:
    """As in "the mill closed, the third in two weeks": a remark with a time after a comma."""
    link = time.head
    owner = link.head
    if link.dep != "prep" or link.lower not in _SINCE or owner.pos in _VERBS:
        return False
    mark = owner.sentence.at(owner.left - 1)
    return mark is not None and not mark.text[-1].isalnum() and owner.dep not in SUBJECTS


def is_in_opening_phrase(noun: Word, prepositions: frozenset[str]) -> bool:
    """Whether a noun stands in a phrase that opens a clause before its subject."""
    for link in _prepositions_above(noun):
        if link.head.pos in _VERBS:
            subject = any_subject(link.head)
            return subject is not None and link.i < subject.left and link.lower in prepositions
    return False


def is_in_phrase_with(noun: Word, prepositions: frozenset[str]) -> bool:
    """Whether a noun stands in a phrase with one of these: "fled amid dozens of arrests"."""
    return any(
        link.lower in prepositions or link.head.lower in prepositions
        for link in _prepositions_above(noun)
    )


def is_whole_of_part(noun: Word) -> bool:
    """Whether a noun is the whole of which a number counts a part: "two of the 12 ships".

    The number may be left out: "most of the 12 ships", "the larger of the two ships"; of all of
    them is said what is said of each.
    """
    part = part_of(noun)
    if part is None:
        return False
    picks = part.tag in _PICKING and part.child("det") is not None  # not of "proud of the 12"
    return picks or part.tag == "CD" or part.lower in _PARTS


def part_of(whole: Word) -> Word | None:
    """What stands before "of" and a noun: the "two" of "two of the 12", "two out of the 12"."""
    if whole.dep != "pobj" or whole.head.lower != "of":
        return None
    part = whole.head.head
    if part.pos == "ADP":
        part = part.head
    return part if part.i < whole.i else None


def _prepositions_above(noun: Word) -> Iterator[Word]:
    """The prepositions of the phrases that a noun stands in, the nearest first."""
    for _ in range(CLIMB):
        if noun.dep == "prep":
            yield noun
        if noun.dep not in _LINKS and noun.dep not in ("conj", "nummod"):
            return
        noun = noun.head


def clause_shown(verb: Word, number: Word) -> Word | None:
    """What is shown of somebody: the "edging" of "a poll showed Roe edging Holm, 46 to 45"."""
    for child in verb.children:
        if child.dep != "ccomp" or child.pos not in _VERBS or any_subject(child) is None:
            continue
        if verb.i < child.i < number.i:
            return child
    return None


def is_remark(verb: Word, qualities: frozenset[str]) -> bool:
    """Whether an infinitive is a remark on what is said: "12 of them, to be precise"."""
    to, quality = verb.child("aux"), verb.child("acomp")
    remark = verb.lemma == "be" and to is not None and to.lower == "to"
    return remark and quality is not None and quality.lower in qualities


def is_had_by_attribute(noun: Word) -> bool:
    """Whether "with" gives it to what a subject is called: "is a mayor with two sons"."""
    return any(
        link.lower in _WITH and link.head.dep == "attr" for link in _prepositions_above(noun)
    )


def is_in_adjunct_by_size(size: Word, unit: Word | None, prepositions: frozenset[str]) -> bool:
    """Whether a size stands before the noun of an adjunct: "ruled in a 30-page decision".

    `unit` is the noun that is counted, which the size is more than: "ruled in 30 pages" has none.
    """
    noun = size
    for _ in range(CLIMB):
        if noun.dep not in _BEFORE_NOUN or noun.head.i <= noun.i:
            break
        noun = noun.head
    if noun is size or noun is unit or noun.dep != "pobj" or noun.tag not in NOUNS:
        return False
    return noun.head.lower in prepositions and noun.head.head.pos in _VERBS


def is_list_behind_colon(verb: Word, item: Word) -> bool:
    """Whether a colon parts an item from a clause that it explains: "It is good: it has 12 ports".

    A noun or pronoun between verb and colon may be what the list names: "bought two things: 12
    eggs and flour", "comes in two sizes: …". So may the verb itself: "they are: 12 eggs".
    """
    first = verb.sentence.place_of(verb) + 1
    for word in verb.sentence.words[first : first + _COLON_REACH]:
        if word.text == ":":
            return verb.i + 1 < word.i < item.i
        if word.pos in NOMINAL:
            return False
    return False
