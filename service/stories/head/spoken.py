"""What a speaker said, as it can stand at the head of a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.head.lines import flat, is_a_notice
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from service.records import Quote, StoryQuote

# Fewer words are a piece of a sentence; longer lines are not read at the head.
SENTENCE, LONGEST = 8, 260
# Wordings of one quote that are looked at.
MOST_COMPARED = 20

_END = re.compile(r"(?<=[.!?])[”\"’']*\s+(?=[“\"A-Z])")


def own_words(quote: StoryQuote) -> str | None:
    """Whole sentences of a quote as they stand in one piece, as many as a line holds.

    The piece that most articles have, then the shorter one.
    """
    direct = [v for v in quote.variants if v.type == "direct"][:MOST_COMPARED]
    pieces = sorted({piece for variant in direct for piece in _pieces(variant)})
    pieces.sort(key=lambda text: (-_holders(quote, text), len(text), text))
    for piece in pieces:
        kept = ""
        for sentence in _END.split(piece):
            if len(kept) + len(sentence) > LONGEST:
                break
            kept = f"{kept} {sentence}".strip()
        is_closed = kept[-1:] in ".!?," or kept == piece
        if len(tokens(kept)) >= SENTENCE and is_closed and _is_spoken(kept):
            return kept.rstrip(",")
    return None


def _pieces(variant: Quote) -> list[str]:
    """The parts of a quote on one line each, but for those that the next part goes on."""
    found = [flat(span.text) for span in variant.spans]
    following = [*found[1:], ""]
    return [
        piece for piece, behind in zip(found, following, strict=True) if not behind[:1].islower()
    ]


def _is_spoken(text: str) -> bool:
    """Whether a piece is a sentence that stands by itself, with nothing put in."""
    found = tokens(text)
    if not text[:1].isupper() or is_a_notice(text) or any(mark in text for mark in "[]()…—"):
        return False
    if ".." in text or found[0] in words(PACKAGE, "overview", "leaning_speech"):
        return False
    return found[0] not in words(PACKAGE, "overview", "conditions") or "," in text[:-1]


def _holders(quote: StoryQuote, text: str) -> int:
    """In how many variants a wording stands whole."""
    return sum(text.rstrip(".,") in flat(v.text) for v in quote.variants[:MOST_COMPARED])
