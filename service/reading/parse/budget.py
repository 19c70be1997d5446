"""How much of a text the networks read, where it is nothing like prose.

Their time goes by tokens and documents, not by characters. News has a token in every five or six
characters and a paragraph in every hundred and more; a text of brackets, or of emoji one a line,
has one of each in every second character, and would take ten times the time of news of its length.
So an article may cost at most a third more than news of its length. Of one that would cost
more the densest pieces are left unread until the rest is in proportion: in a long story that ends
in a page of symbols the story is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_A_DOCUMENT = 10  # tokens that take as long as a document does beside them (measured)
_FREE = 1_000  # tokens of any text, however short: a table of results is read whole
_A_CHARACTER = 0.32  # tokens: plain news has 0.25, documents counted


def affordable(lengths: Sequence[int], tokens: Sequence[int], characters: int) -> list[bool]:
    """Which pieces of an article to read: all, or all but the densest; of equals the first."""
    costs = [number + _A_DOCUMENT for number in tokens]
    excess = sum(costs) - _FREE - _A_CHARACTER * characters
    kept = [True] * len(costs)
    if excess <= 0:
        return kept
    for i in sorted(range(len(costs)), key=lambda i: (costs[i] / max(lengths[i], 1), i))[::-1]:
        kept[i] = False
        excess -= costs[i]
        if excess <= 0:
            break
    return kept
