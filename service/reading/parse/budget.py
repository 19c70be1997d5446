"""How much of a text the networks read, where it is nothing like prose.

Their time goes by tokens and documents, not by characters, and that of the claims by numbers. News
has a token in every five or six characters, a number in every fifty and a paragraph in every
hundred and more; a text of brackets, or of emoji one a line, has one of each in every second
character, and would take ten times the time of news of its length.
So an article may cost at most a third more than news of its length, or what a table of eighty
results costs. Of one that would cost more the densest pieces are left unread until the rest is in
proportion: in a long story that ends in a page of symbols the story is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_A_DOCUMENT = 10  # tokens that take as long as a document does beside them (measured)
_A_NUMBER = 3  # tokens that take as long as what is read of a number (measured)
_FREE = 1_700  # tokens of any text, however short: a table of eighty results is read whole
_A_CHARACTER = 0.32  # tokens: news has 0.24, documents and numbers counted, the densest as many


def affordable(
    lengths: Sequence[int], tokens: Sequence[int], numbers: Sequence[int], characters: int
) -> list[bool]:
    """Which pieces of an article to read: all, or all but the densest; of equals the first.

    One is read, however dense it is: what a piece can hold is bounded.
    `lengths` in code points, `tokens` and `numbers` of each piece; `characters` of the article.
    """
    costs = [
        token + _A_NUMBER * number + _A_DOCUMENT
        for token, number in zip(tokens, numbers, strict=True)
    ]
    excess = sum(costs) - max(_FREE, _A_CHARACTER * characters)
    kept = [True] * len(costs)
    if excess <= 0:
        return kept
    densest = sorted(range(len(costs)), key=lambda i: (costs[i] / max(lengths[i], 1), i))[::-1]
    for i in densest[:-1]:
        kept[i] = False
        excess -= costs[i]
        if excess <= 0:
            break
    return kept
