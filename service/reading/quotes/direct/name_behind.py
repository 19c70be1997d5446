"""Who speaks where a name and no verb of speech follows a quotation.

`"It must go." — Ann Roe`, `"It must go," Ann Roe.`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DASHES, SENTENCE_ENDS
from service.reading.grammar.word_classes import TENSED, is_name, phrase_head
from service.reading.grammar.words import speech_parts
from service.reading.quotes.saying import Range, Voice

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_LONGEST_NAME = 5  # words of a signature with a title: "Ann Roe, Mayor of Ulm"


def name_after(marked: Marked, k: int) -> Word | None:
    """The name after a comma that ends a quotation, where the verb was left out."""
    following = marked.after(k)
    if following is None or marked.tail(k) != "," or not marked.opens_sentence(k):
        return None
    word = phrase_head(following, following.i + _LONGEST_NAME + 1)
    return word if is_name(word) and following.text[0].isupper() else None


def signature(marked: Marked, k: int) -> Voice | None:
    """The name after a quotation and a dash that ends the paragraph."""
    following = marked.after(k)
    if following is None or following.text[0] not in DASHES:
        return None
    glued = following.text not in DASHES  # "-Mayor Ann Roe"
    if glued and not following.text[1:2].isupper():
        return None
    _, high = marked.bounds[marked.quotations[k].paragraph]
    name = marked.words[following.i + 1 : min(high, following.i + 12)]
    while name and speech_parts.is_punctuation(name[-1]):
        name = name[:-1]
    if not name or name[-1].i < high - 2:
        return None
    commas = [i for i, word in enumerate(name) if word.text == ","]
    if not name[0].text[0].isupper():
        return _described_before(marked, k, name, commas)
    titled = len(name) <= _LONGEST_NAME and all(not word.text[0].islower() for word in name)
    named = is_name(name[0]) and all(map(speech_parts.is_of_titled_name, name))
    own = name[: commas[0]] if commas else name
    described = len(own) > 1 and is_phrase(name) and all(word.entity == "PERSON" for word in own)
    if not (titled or named or described):
        return None
    return Voice(own[-1] if own else name[0], Range((name[0].i, name[-1].i)))


def _described_before(marked: Marked, k: int, name: list[Word], commas: list[int]) -> Voice | None:
    """A signature that opens with what its person is: `"No." – the club's lawyer, Ann Roe`."""
    own = name[commas[-1] + 1 :] if commas else []
    person = len(own) > 1 and all(word.entity == "PERSON" for word in own)
    if not person or not is_phrase(name) or marked.tail(k) not in SENTENCE_ENDS:
        return None
    return Voice(own[-1], Range((name[0].i, name[-1].i)))


def is_phrase(words: list[Word]) -> bool:
    """Whether words tell nothing by themselves: they have no verb with a tense and no full stop."""
    return not any(word.tag in TENSED or word.text in SENTENCE_ENDS for word in words)
