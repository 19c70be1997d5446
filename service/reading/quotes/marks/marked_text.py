"""A parse together with its quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import CLOSING_MARKS, DASHES, SENTENCE_ENDS
from service.reading.grammar.words.joined import conjunctions
from service.reading.parse.words import among
from service.reading.quotes.marks.layout import find_set_off
from service.reading.quotes.marks.lost import with_lost_marks
from service.reading.quotes.marks.pairs import Quotation, find_quotations
from service.reading.quotes.saying import Offsets, Range

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word
    from service.reading.quotes.marks.layout import SetOff
    from service.reading.quotes.saying import Voice


_INNER_CLOSING = CLOSING_MARKS | {")", "]"}
_LONGEST_DATELINE = 14
_END = attrgetter("end")


class Marked:
    """A parse and what of it stands in quotation marks.

    `inside[i]` is the index in `quotations` of the one that word `i` stands in (its marks
    included), or -1. `ranges` are the words of each quotation, its marks included, and `bounds`
    the first word and the end of its paragraph. `word_starts` are the offsets of all words,
    `conjunctions` and `dashes` the indices of the words that are one.
    """

    __slots__ = (
        "_firsts", "_lengths", "_starts", "bounds", "conjunctions", "dashes", "headlines", "inside",
        "parse", "quotations", "ranges", "voices", "word_starts", "words",
    )  # fmt: skip

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.words = parse.words
        self.conjunctions = [word.i for word in conjunctions(parse.words)]
        self.dashes = [word.i for word in among(parse.by_form, DASHES)]
        self.headlines: list[SetOff] = []
        self.voices: dict[int, Voice] = {}
        self.inside = [-1] * len(parse.words)
        self.quotations: list[Quotation] = []
        self.ranges: list[Range] = []
        self.word_starts = starts = parse.starts
        spans = [Offsets((one.start, one.end)) for one in parse.paragraphs]
        edges = [(bisect_left(starts, a), bisect_left(starts, b)) for a, b in spans]
        self.bounds = [(_after_dateline(parse.words, *edge), edge[1]) for edge in edges]
        for one in self._with_set_off(_quotations(parse.text, spans)):
            first = bisect_right(parse.words, one.start, key=_END)
            last = bisect_left(starts, one.end) - 1
            if first > last:
                continue
            k = len(self.quotations)
            self.quotations.append(one)
            self.ranges.append(Range((first, last)))
            self.inside[first : last + 1] = [k] * (last + 1 - first)
        self._starts = [one.start for one in self.quotations]
        self._firsts = [first for first, _ in self.ranges]
        self._lengths = [0, *accumulate(one.end - one.start for one in self.quotations)]

    @staticmethod
    def among(indices: list[int], first: int, last: int) -> list[int]:
        """Those of ascending indices of words that are in a range without its last word."""
        return indices[bisect_left(indices, first) : bisect_left(indices, last)]

    def _with_set_off(self, quotations: list[Quotation]) -> list[Quotation]:
        """Quotations, those in set-off stretches replaced by the stretch."""
        found = find_set_off(self.parse)
        self.headlines = [one for one in found if one.reported]
        stretches = {one.paragraph: one for one in found if not one.reported}
        if not stretches:
            return quotations
        merged: list[Quotation] = []
        signatures = {
            self.words[stretch.voice.words[0]].sentence.paragraph.index
            for stretch in stretches.values()
            if stretch.voice is not None
        }
        for one in quotations:
            stretch = stretches.get(one.paragraph)
            if one.resumed and one.paragraph in signatures and one.paragraph not in stretches:
                continue
            if stretch is None or one.start >= stretch.end or one.end <= stretch.start:
                merged.append(one)
        for stretch in stretches.values():
            edge = (stretch.start, stretch.end)
            opening = stretch.start if stretch.opening is None else stretch.opening
            merged.append(Quotation(opening, stretch.end, *edge, stretch.paragraph))
            if stretch.voice is not None:
                self.voices[opening] = stretch.voice
        return sorted(merged, key=lambda one: one.start)

    def starting(self, offset: int) -> Quotation | None:
        """The quotation whose opening mark stands at an offset."""
        k = bisect_left(self._starts, offset)
        if k < len(self._starts) and self._starts[k] == offset:
            return self.quotations[k]
        return None

    def quoted(self, start: int, end: int) -> int:
        """How many characters between two offsets stand in a quotation, its marks included."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        covered = self._lengths[high] - self._lengths[low]
        if high > low:
            covered -= max(0, self.quotations[high - 1].end - end)
        if low:
            covered += max(0, min(self.quotations[low - 1].end, end) - start)
        return covered

    def all_quoted(self, spans: list[Offsets]) -> bool:
        """Whether nothing in these spans stands outside quotation marks."""
        return all(self.quoted(start, end) == end - start for start, end in spans)

    def before(self, k: int) -> Word | None:
        """The word before a quotation in its paragraph."""
        first = self.ranges[k][0]
        start = self.bounds[self.quotations[k].paragraph][0]
        return self.parse.words[first - 1] if first > start else None

    def after(self, k: int) -> Word | None:
        """The word after a quotation in its paragraph."""
        last = self.ranges[k][1]
        end = self.bounds[self.quotations[k].paragraph][1]
        return self.parse.words[last + 1] if last + 1 < end else None

    def tail(self, k: int) -> str:
        """The last mark or word inside a quotation, the closing marks of inner ones left out."""
        first, last = self.ranges[k]
        last -= self.quotations[k].inner_end < self.quotations[k].end
        while last > first and self.words[last].text in _INNER_CLOSING:
            last -= 1
        return self.words[max(first, last)].text

    def opens_sentence(self, k: int) -> bool:
        """Whether a quotation begins a paragraph or follows a full stop or another quotation."""
        lead = self.before(k)
        if lead is None or lead.text in SENTENCE_ENDS or self.inside[lead.i] >= 0:
            return True
        return self.is_apart(k)

    def is_apart(self, k: int) -> bool:
        """Whether the credit of a picture stands in brackets before a quotation, as no story.

        Whom a caption shows does not say what is quoted behind it.
        """
        lead = self.before(k)
        if lead is None:
            return False
        between = self.parse.text[lead.end : self.quotations[k].start].strip()
        return between.startswith("(") and between.endswith(")")

    def holds_quotation(self, first: int, last: int) -> bool:
        """Whether a quotation stands among the words from one index to another, both included."""
        k = bisect_left(self._firsts, first)
        if k < len(self._firsts) and self._firsts[k] <= last:
            return True
        return k > 0 and self.ranges[k - 1][1] >= first

    def last_quotation(self, first: int, last: int) -> int | None:
        """The last quotation that ends among the words from one index to another."""
        k = bisect_right(self._firsts, last) - 1
        return k if k >= 0 and first <= self.ranges[k][1] <= last else None

    def whole(self, ranges: list[Range]) -> list[Range]:
        """Ranges widened so that none ends inside a quotation."""
        inside = self.inside
        widened: list[Range] = []
        for first, last in ranges:
            if inside[first] >= 0:
                first = min(first, self.ranges[inside[first]][0])
            if inside[last] >= 0:
                last = max(last, self.ranges[inside[last]][1])
            if widened and first <= widened[-1][1] + 1:
                widened[-1] = Range((widened[-1][0], max(last, widened[-1][1])))
            else:
                widened.append(Range((first, last)))
        return widened


def _quotations(text: str, paragraphs: list[Offsets]) -> list[Quotation]:
    """The quotations between marks, those of which one mark is lost mended."""
    return with_lost_marks(text, paragraphs, find_quotations(text, paragraphs))


def _after_dateline(words: list[Word], first: int, end: int) -> int:
    """The first word after a dateline, "PARIS, Aug. 31 (Reuters) -", or the first word."""
    last = min(first + _LONGEST_DATELINE, end - 1)
    if DASHES.isdisjoint([word.text for word in words[first:last]]):
        return first
    for i in range(first, last):
        hyphen = i > first and words[i].text == "-" and words[i - 1].end == words[i].start
        if words[i].text in DASHES and not hyphen:  # of "DEIR AL-BALAH"
            place = words[first].text
            named = place.isupper() and len(place) > 1
            return i + 1 if named or words[i - 1].text == ")" else first
    return first
