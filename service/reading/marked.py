"""A parse together with its quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from service.reading.quotation_marks import find_quotations

if TYPE_CHECKING:
    from service.reading.parse import Parse, Word
    from service.reading.quotation_marks import Quotation
    from service.reading.sayings import Range


class Marked:
    """A parse and what of it stands in quotation marks.

    `inside[i]` is the index in `quotations` of the one that word `i` stands in (its marks
    included), or -1. `ranges` are the words of each quotation, its marks included, and `bounds`
    the first word and the end of its paragraph.
    """

    __slots__ = ("_starts", "bounds", "inside", "parse", "quotations", "ranges")

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.inside = [-1] * len(parse.words)
        self.quotations: list[Quotation] = []
        self.ranges: list[Range] = []
        starts = [word.start for word in parse.words]
        spans = [(one.start, one.end) for one in parse.paragraphs]
        self.bounds = [(bisect_left(starts, a), bisect_left(starts, b)) for a, b in spans]
        for one in find_quotations(parse.text, spans):
            first, last = bisect_left(starts, one.start), bisect_left(starts, one.end) - 1
            if first > last:
                continue
            k = len(self.quotations)
            self.quotations.append(one)
            self.ranges.append((first, last))
            self.inside[first : last + 1] = [k] * (last + 1 - first)

        self._starts = [one.start for one in self.quotations]

    def starting(self, offset: int) -> Quotation | None:
        """The quotation whose opening mark stands at an offset."""
        k = bisect_left(self._starts, offset)
        if k < len(self._starts) and self._starts[k] == offset:
            return self.quotations[k]
        return None

    def quoted(self, start: int, end: int) -> int:
        """How many characters between two offsets stand in a quotation, its marks included."""
        covered = 0
        for k in range(max(bisect_left(self._starts, start) - 1, 0), len(self.quotations)):
            one = self.quotations[k]
            if one.start >= end:
                break
            covered += max(0, min(end, one.end) - max(start, one.start))
        return covered

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

    def whole(self, ranges: list[Range]) -> list[Range]:
        """Ranges widened so that none ends inside a quotation."""
        inside, widened = self.inside, []
        for first, last in ranges:
            if inside[first] >= 0:
                first = min(first, self.ranges[inside[first]][0])
            if inside[last] >= 0:
                last = max(last, self.ranges[inside[last]][1])
            if widened and first <= widened[-1][1] + 1:
                widened[-1] = (widened[-1][0], max(last, widened[-1][1]))
            else:
                widened.append((first, last))
        return widened
