"""What a speaker said, as it can stand at the head of a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.head.lines import flat, is_a_notice
from service.stories.wording import PACKAGE, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Quote, StoryClaim, StoryQuote

# Fewer words are a piece of a sentence; longer lines are not read at the head.
SENTENCE, LONGEST_SPOKEN = 8, 260
# A short one that is all that a speaker is quoted with there stands where no longer one is carried.
SHORT_SENTENCE = 6
# A role of more words is a story of its own.
LONGEST_ROLE = 6
# Bounds the cost: pieces of one quote, and sentences of a piece, that are looked at.
MOST_PIECES = 20
# An article carries a sentence that has so much of its words, translated or cut.
CARRIED = 0.6
# Bounds the cost: wordings of one quote that are looked at.
MOST_COMPARED = 20

_MARKED = re.compile(r"“([^”]*)”?|\"([^\"]*)\"?")
_END = re.compile(r"(?<=[.!?])[”\"’']*\s+(?=[“\"A-Z])")


class Spans:
    """Where in their articles the speakers' own words stand."""

    def __init__(self, quotes: Sequence[StoryQuote]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for quote in quotes:
            for said in quote.variants:
                if said.type == "direct":
                    own = self._spans.setdefault(said.article_id, [])
                    own.extend((span.start, span.end) for span in said.spans)

    def have(self, claim: StoryClaim) -> bool:
        """Whether all that give the number give it in a speaker's own words."""
        return all(
            any(start <= one.start < end for start, end in self._spans.get(one.article_id, ()))
            for value in claim.values
            for one in value.claims
        )


def own_words(quote: StoryQuote) -> str | None:
    """The words of a quote that most articles have, as they can stand at the head."""
    found = carried(quote)
    return found[0] if found else None


def carried(quote: StoryQuote, shortest: int = SENTENCE) -> tuple[str, tuple[str, ...]] | None:
    """Whole sentences of a quote as they stand in one piece, as many as a line holds.

    Sentences of fewer words than `shortest` are none.

    With the articles that have most of their words in quotation marks. The piece that most
    articles have, then the shorter one; a single sentence only where it is carried further than
    a whole piece.
    """
    compared = quote.variants[:MOST_COMPARED]
    stemmed = [
        (variant.article_id, frozenset(stems(words_of)))
        for variant in quote.variants
        if (words_of := _in_quotation_marks(variant))
    ]
    direct = [v for v in compared if v.type == "direct"]
    pieces = sorted({piece for variant in direct for piece in _pieces(variant)})[:MOST_PIECES]
    lines = [(piece, kept, False) for piece in pieces if (kept := _first_sentences(piece))]
    lines += [(one, one, True) for piece in pieces for one in _END.split(piece)[:MOST_PIECES]]
    found = [
        (-len(carriers), -_holders(quote, whole), is_single, len(whole), kept, carriers)
        for whole, kept, is_single in lines
        if len(tokens(kept)) >= (shortest if kept == whole and not is_single else SENTENCE)
        if len(kept) <= LONGEST_SPOKEN
        if (kept[-1:] in ".!?," or kept == whole) and _is_spoken(kept)
        for carriers in [_carriers(kept, stemmed)]
    ]
    if not found:
        return None
    *_, kept, carriers = min(found)
    return kept.rstrip(","), carriers


def who_is(name: str, roles: Sequence[str]) -> str:
    """A speaker with who it is: "Gov. Ana Costa", "Ana Costa, mayor of Orland".

    The role that most articles give, in the words that say most of it: "Orland mayor". One that
    ends in a capital is a title and stands before the name.
    """
    plain = [role for role in map(flat, roles) if _tells_who(role)]
    if not plain:
        return name
    head = tokens(plain[0])[-1:]
    told = max(
        (role for role in plain if {*head} <= {*tokens(role)}), key=lambda role: len(role.split())
    )
    is_title = told.endswith(".") or told.split()[-1][:1].isupper()
    if is_title and words(PACKAGE, "lead", "of_a_post").isdisjoint(tokens(told)):
        return f"{told} {name}"
    lower = f"{told[:1].lower()}{told[1:]}"
    return f"{name}, {lower if lower in plain else told}"


def _tells_who(role: str) -> bool:
    """Whether a role is of a line's length and says more than what everybody is."""
    found = tokens(role)
    is_short = 0 < len(role.split()) <= LONGEST_ROLE
    return is_short and words(PACKAGE, "lead", "anybody").isdisjoint(found)


def names_its_speaker(said: str, name: str) -> bool:
    """Whether words name in full the person who is to have said them: they are another's."""
    found, own = tokens(said), tokens(name)
    return len(own) > 1 and own[0] in found and own[-1] in found


def _first_sentences(piece: str) -> str:
    """As many sentences from the beginning as a line holds."""
    kept = ""
    for sentence in _END.split(piece):
        if len(kept) + len(sentence) > LONGEST_SPOKEN:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def _carriers(said: str, stemmed: Sequence[tuple[str, frozenset[str]]]) -> tuple[str, ...]:
    """The articles that have most of those words."""
    own = frozenset(stems(said))
    return tuple(
        sorted({id_ for id_, words_of in stemmed if len(own & words_of) >= CARRIED * len(own)})
    )


def _in_quotation_marks(variant: Quote) -> str:
    """The speaker's own words in a wording: all of a direct quote, what a report puts in marks."""
    if variant.type == "direct":
        return variant.text
    return " ".join(a or b for a, b in _MARKED.findall(variant.text))


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
    if " ".join(found[:2]) in words(PACKAGE, "overview", "leaning_phrases"):
        return False  # "Until then": until when was said before
    return found[0] not in words(PACKAGE, "overview", "conditions") or "," in text[:-1]


def _holders(quote: StoryQuote, text: str) -> int:
    """In how many variants a wording stands whole."""
    return sum(text.rstrip(".,") in flat(v.text) for v in quote.variants[:MOST_COMPARED])
