"""Quotations that stand by themselves, and whose words they go on with.

A paragraph that is all quotation continues the quote before it; a quoted sentence after one that
tells what somebody said or did is that person's. Where nobody was speaking, nobody is named.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from service.reading.sayings import Saying

if TYPE_CHECKING:
    from service.reading.direct_quotes import DirectQuotes
    from service.reading.marked import Marked


def join_orphans(marked: Marked, direct: DirectQuotes, sayings: list[Saying]) -> None:
    """Give every quotation of `direct.orphans` to the quote that it continues, or add it."""
    if not direct.orphans:
        return
    ordered = sorted((saying.spans[0], n) for n, saying in enumerate(sayings))
    starts = [span[0] for span, _ in ordered]
    for k in direct.orphans:
        quotation = marked.quotations[k]
        at = bisect_right(starts, quotation.start) - 1
        previous = sayings[ordered[at][1]] if at >= 0 else None
        span = (quotation.inner_start, quotation.inner_end)
        if previous is None:
            sayings.append(Saying(None, None, None, [span], "orphan"))
            continue
        paragraph = marked.parse.paragraphs[quotation.paragraph]
        here = previous.spans[-1][0] >= paragraph.start
        above = marked.parse.paragraphs[quotation.paragraph - 1]
        near = here or previous.spans[-1][0] >= above.start
        if near and marked.all_quoted(previous.spans):
            previous.spans.append(span)
        else:
            voice = previous.voice if near else None
            sayings.append(Saying(None, None, voice, [span], "orphan"))
