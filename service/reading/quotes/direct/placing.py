"""What a rule on a quotation in marks answers: the saying that it is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.grammar.object import is_content_clause
from service.reading.quotes import denial
from service.reading.quotes.saying import SIGNED, Offsets, Saying, cue_words

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Voice


@dataclass(frozen=True, slots=True)
class Placing:
    """What a rule answers of a quotation: its saying, and what that takes.

    `saying` is None for an orphan. `spans` are added to one that is not new. `quotations` are
    placed by it, `cues` the indices of the words that no other quote may have for its cue.
    """

    saying: Saying | None
    quotations: tuple[int, ...]
    is_new: bool = True
    spans: tuple[Offsets, ...] = ()
    cues: tuple[int, ...] = ()


LEFT_TO_REPORTS = Placing(None, ())  # part of a longer clause: `Roe said the dam was "old" by now`


def under(marked: Marked, cue: Word, k: int, who: Voice | None, spans: list[Offsets]) -> Placing:
    """A quotation that a cue governs."""
    denied = denial.denies_words(marked, cue, k)
    taken = [cue.i]
    if is_content_clause(cue) and marked.ranges[k][1] < cue.head.i < cue.i:
        taken.append(cue.head.i)  # “…,” police said he told them
    saying = Saying(cue, cue_words(cue), who, spans, "speech", denied)
    return Placing(saying, (k,), cues=tuple(taken))


def without_cue(marked: Marked, k: int, who: Voice | None) -> Placing:
    """A quotation that somebody signs, or to which a colon hands over."""
    return Placing(Saying(None, None, who, [inner(marked, k)], SIGNED), (k,))


def onto(marked: Marked, saying: Saying, k: int, span: Offsets | None = None) -> Placing:
    """A quotation that goes on with a saying, alone or with words around it."""
    return Placing(saying, (k,), is_new=False, spans=(span or inner(marked, k),))


def inner(marked: Marked, k: int) -> Offsets:
    """What stands between the marks."""
    quotation = marked.quotations[k]
    return Offsets((quotation.inner_start, quotation.inner_end))
