"""Who speaks where a name and no verb of speech follows a quotation.

`"It must go." — Ann Roe`, `"It must go," Ann Roe.`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import is_name, phrase_head
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
    if not name or name[-1].i < high - 2 or not name[0].text[0].isupper():
        return None
    titled = len(name) <= _LONGEST_NAME and all(not word.text[0].islower() for word in name)
    named = is_name(name[0]) and all(map(speech_parts.is_of_titled_name, name))
    if not titled and not named:
        return None
    comma = next((i for i, word in enumerate(name) if word.text == ","), len(name))
    return Voice(name[max(comma - 1, 0)], Range((name[0].i, name[-1].i)))
