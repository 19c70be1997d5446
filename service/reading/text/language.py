"""The language of a text: whether it is one that is served.

English shows in its small words, which a count finds in a millisecond. Only a text that lacks them
is put to py3langid, which knows 97 languages; it and the count must agree before a text is refused,
so a list of names or an English report full of foreign speech is read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from service.lexicon import words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SERVED = ("en",)

_FEWEST_LETTERS = 200  # below that, names and figures can outweigh the language
_ENGLISH_SHARE = 0.1  # of running words; English news has 0.25 to 0.4, other languages under 0.03
_SURE = 0.9  # py3langid's probability; a bare list of names stays below 0.5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class UnsupportedLanguage(Exception):
    """The text, or the caller's word for it, is in a language that is not served.

    `language` is its ISO 639-1 code (of ISO 639-3 where there is none), or the caller's word.
    """

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.language = language

    def __str__(self) -> str:
        return f"language {self.language!r} is not served"


def identify(text: str, declared: str | None = None) -> str:
    """The language in which an article is read, as an ISO 639-1 code.

    `declared` is the caller's word for it, a BCP 47 tag such as "en-GB", which is believed. Without
    it only a text of 200 letters or more that is clearly in another language is refused. Raises
    UnsupportedLanguage.
    """
    if declared is not None:
        primary = re.split(r"[-_]", declared.strip(), maxsplit=1)[0].lower()
        if primary not in SERVED:
            raise UnsupportedLanguage(primary)
        return primary
    if _has_letters(text) and not _is_english(text):
        found, probability = _identifier().classify(text)
        if found not in SERVED and probability >= _SURE:
            raise UnsupportedLanguage(str(found))
    return SERVED[0]


@cache
def _identifier() -> LanguageIdentifier:
    """The language model (0.5 s, 75 MB), loaded for the first text that does not look English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _has_letters(text: str) -> bool:
    letters = 0
    for start in range(0, len(text), 1000):
        letters += sum(map(str.isalpha, text[start : start + 1000]))
        if letters >= _FEWEST_LETTERS:
            return True
    return False


def _is_english(text: str) -> bool:
    spoken = _WORD.findall(text.replace("’", "'").lower())
    known = words(__package__, "english", "function_words")
    return sum(map(known.__contains__, spoken)) >= _ENGLISH_SHARE * max(1, len(spoken))
