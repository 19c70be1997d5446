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


def hard_texts() -> dict[str, str]:
    """Texts that a rule which looks back or ahead without bound would take for ever over.

    At most as long as an article may be.
    """
    syllables = [a + b for a in "bcdfglmnprst" for b in "aeiou"]
    given = (f"{a}{b}{c}".title() for a in syllables for b in syllables for c in syllables)
    names = [f"{name} Holm" for name, _ in zip(given, range(5_000), strict=False)]
    return {
        "10,000 quotation marks": 'He said "no" and ' * 5_000,
        "quotation marks, none closed": "“He said ‘so and that " * 4_000,
        "20,000 numbers": " ".join(str(1_000 + 7 * i % 9_000) for i in range(20_000)),
        "counted things": "more than 300 people and " * 4_000,
        "one token": "x" * 100_000,
        "5,000 names of one surname": "\n".join(
            ". ".join(
                f"{a} met {b}" for a, b in zip(names[i::50], names[i + 1 :: 50], strict=False)
            )
            for i in range(49)
        )[:100_000],
        "nested parentheses": "(the mayor said " * 4_000 + ")" * 4_000,
        "said that he said": "said that he said that she " * 3_000,
        "mail addresses": "write to anna.holm@paper.example or " * 2_700,
        "links": "see https://www.example.org/a/b?c=d&e=f and " * 2_200,
    }


def dense_texts(pieces: int) -> dict[str, str]:
    """Texts of so many pieces with a word in every second or third character.

    They take more time a character than news, as the model takes its time for each word and each
    paragraph, yet no more than twice the time for twice as many.
    """
    return {
        "a list of numbers": "12, " * pieces,
        "ages": "Holm, 65, " * pieces,
        "speakers of a transcript": "HOLM: no\n" * pieces,
        "short lines": "Yes.\n" * pieces,
        "emoji, one a line": "😀\n" * pieces,
        "amounts": "$5 " * pieces,
        "commas": "a, " * pieces,
        "brackets": "(he (she " * pieces,
        "one country": "U.S. " * pieces,
    }
