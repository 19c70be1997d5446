"""The texts of the benchmarks: the five seeds, and texts of any length made from them."""

from __future__ import annotations

import random
from itertools import cycle

from scripts.local_service import seed_articles


def seeds() -> list[str]:
    """The five articles."""
    return [article["text"] for article in seed_articles()]


def _paragraphs() -> list[str]:
    return [line.strip() for text in seeds() for line in text.splitlines() if line.strip()]


def of_length(characters: int) -> str:
    """A news text of exactly so many code points: the seeds' paragraphs, over and over."""
    pieces, length = [], 0
    for paragraph in cycle(_paragraphs()):
        pieces.append(paragraph)
        length += len(paragraph) + 2
        if length >= characters:
            break
    return "\n\n".join(pieces)[: characters - 1].rstrip().ljust(characters - 1) + "."


def reports(number: int, paragraphs: int = 12) -> list[str]:
    """Different reports of one story: each a choice of the seeds' paragraphs, in their order.

    The same call gives the same texts.
    """
    choice = random.Random(7)
    pool = _paragraphs()
    return [
        "\n\n".join(pool[i] for i in sorted(choice.sample(range(len(pool)), paragraphs)))
        for _ in range(number)
    ]


def hard_texts(characters: int) -> dict[str, str]:
    """Texts that a rule which looks back or ahead without bound would take for ever over."""

    def filled(piece: str) -> str:
        return (piece * (characters // len(piece) + 1))[: characters - 1] + "."

    return {
        "quotation marks, none closed": filled('“He said ‘so " and '),
        "numbers": filled("12 or 1,300.5 to 7% of $4bn, "),
        "one token": "x" * characters,
        "names of one surname": "".join(
            f"{first}{i} Holm met {first}{i + 1} Holm. "
            for i, first in enumerate(["Anna", "Ben", "Cara", "Dan"] * (characters // 140))
        )[:characters],
        "nested parentheses": filled("(he (she ") + ")" * 2,
        "said, said, said": filled("said that he said that she "),
    }
