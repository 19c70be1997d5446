"""What somebody is said to be: "Ann Holm, a homeopath", "she is a nurse", "became a nurse"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.reference.identity import states_plainly
from service.reading.grammar.word_classes import (
    is_apposition,
    is_common_noun,
    is_joined,
    is_singular_name,
)
from service.reading.grammar.words.nouns import (
    SAYING_WHAT,
    determines,
    is_attribute,
    is_modifier,
    tells_how_many,
)
from service.reading.grammar.words.parts import article_of
from service.reading.grammar.words.phrases import own_dependents, prefix_of
from service.reading.grammar.words.speech_parts import is_between_qualities
from service.reading.grammar.words.verbs import active_subject
from service.reading.vocabulary.names import HYPHENS, PACKAGE
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Word

ENDINGS = tuple(lexicon.table(PACKAGE, "person_nouns")["person_suffixes"])
NAMING = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "MONEY", "CARDINAL"))
MARKS = frozenset((",", "—", "–", "-", "--", "("))
ABOUT_NAMES = lexicon.words(PACKAGE, "person_nouns", "about_names")
ONE = lexicon.words(PACKAGE, "pronouns", "indefinite_articles")
LINKING = lexicon.words("service.reading.actors", "descriptions", "linking_verbs")
BESIDE = 2  # words from a name over the comma to an article


def predicated_of(word: Word) -> Word | None:
    """The subject or the name that a noun says something of, if it does."""
    if is_singular_name(word) and is_apposition(word) and word.lower in PERSON:
        return word.head if _is_a_title_behind(word) else None
    if not is_common_noun(word) or word.lower in ABOUT_NAMES:
        return None
    above = word.head
    listed = word.lower in PERSON or word.lower.endswith(ENDINGS)
    if is_joined(word):  # "then a mayor and later the governor"
        joined = listed and above.dep in SAYING_WHAT and article_of(word) is not None
        return predicated_of(above) if joined else None
    if is_apposition(word):
        words, at = word.sentence.words, word.left - word.sentence.words[0].i
        article = article_of(word)
        behind = article is not None and above.i < word.left  # "Holm, 42, a homeopath"
        beside = word.left - above.i == BESIDE and article is not None and article.lower in ONE
        return above if behind and (listed or beside) and words[at - 1].text in MARKS else None
    if not is_attribute(word) or above.lemma not in LINKING or not states_plainly(above):
        return None
    article = article_of(word)
    if article is None:
        return None
    if not listed and article.lower not in ONE:
        return None
    subject = active_subject(above)
    return subject if subject is not None and subject.i < above.i else None


def _is_a_title_behind(word: Word) -> bool:
    """As in "Ann Roe, Managing Director of"; "Holm, Mayor Ann Roe and" has the next one's."""
    after = word.after
    ends = after is None or not (after.entity == "PERSON" or after.text in HYPHENS)
    return ends and word.left - word.head.i == BESIDE and word.text.istitle()


def first_word(words: list[Word], word: Word) -> int:
    """The first word of what stands before a noun and belongs to it, without its article."""
    prefix = prefix_of(word)
    first = word.i if prefix is None else prefix.i
    for child in reversed(own_dependents(word)):
        if (
            child.i < word.i
            and (is_modifier(child) or tells_how_many(child))
            and child.right + 1 == first
        ):
            first = child.left
    while first < word.i and (determines(words[first]) or is_between_qualities(words[first])):
        first += 1
    return first
