"""Who reports in a headline: "Sheriff: Dam shut"; "Holm Trial: Jury out" has a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import is_name, is_verb
from service.reading.grammar.words.nouns import is_substantive
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues
from service.reading.vocabulary.people import BODY, GROUP, PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

_SOMEBODY = PERSON | GROUP | BODY
_TOPICS = lexicon.words(PACKAGE, "reporting_words", "topics")


def names_reporter(parse: Parse, label: list[Word], last: Word) -> bool:
    """Whether the words before the colon of a headline name who or what reports the rest.

    `last` is the last of them with a letter. "Ann Holm: Nominee for Mayor", without a verb, tells
    of her. A name that the model does not know as one stands in the story again.
    """
    if is_substantive(last) and (last.lower in _SOMEBODY or last.lemma in _documents()):
        return True
    if last.lower.endswith("ing") or last.lower in _TOPICS:
        return False
    first = label[0]
    led = first.after is not None and first.after.lower == "on"  # "Holm on the Dam: …"
    named = is_name(last) and (last.entity in ("PERSON", "ORG") or (led and is_name(first)))
    if not named and not (first is last and _is_name_below(parse, last)):
        return False
    after = last.sentence.paragraph.words[label[-1].i + 2 - first.i :]
    return any(is_verb(word) for word in after)


def _documents() -> frozenset[str]:
    return cues.listed("documents", "nouns")


def _is_name_below(parse: Parse, word: Word) -> bool:
    """Whether a word of the headline is a name in the story below."""
    below = (other for paragraph in parse.paragraphs[1:] for other in paragraph.words)
    return any(other.text == word.text and is_name(other) for other in below)
