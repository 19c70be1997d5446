"""The search for the text that costs most: in time, and in bytes of its answer.

A text is a pattern of a few pieces, over and over, with numbers and names that differ each time.
The search begins with each kind of piece, then changes and crosses the worst that it has, for
either cost. The same seed tries the same patterns as far as the clock allows. `python -m benchmarks
worst` prints them; what was mended for them is held by `tests/runtime/test_proportion.py`.
"""

from __future__ import annotations

import gc
import itertools
import json
import random
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.articles import of_length
from benchmarks.tables import show
from service.app import create_app
from service.reading.reader import Reader
from service.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

SEED = 22
LENGTH = 5_000  # code points of a text that is tried
CONFIRMED = 20_000  # code points at which the worst are measured again
TRIED = 240  # patterns for each cost
KEPT = 12  # of them the worst go on
SHOWN = 10
LONGEST = 12  # pieces of a pattern
MOST_BYTES = 110  # of an answer for a byte of its text, beyond the first 100 kB
FREE_BYTES = 100_000
MOST_TIMES = 2.0  # the time of plain news a code point

_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]

# {n} is a number, {w} a word, {N} a name: another one each time.
PIECES = {
    "emoji": (
        "😀",
        "👩\u200d👩\u200d👧\u200d👦",
        "🇫🇷",
        "❤\ufe0f",
        "👍🏽",
        "\u200d",
        "1\ufe0f\u20e3",
    ),
    "combining marks": (
        "e\u0301",
        "o\u0308\u0323\u0331",
        "\u0301",
        "Z\u0338\u0321",
        "\u202e",
        "\ufeff",
    ),
    "other scripts": ("大", "ש", "ไ", "한", "ß", "İ", "ﬁ", "\u00ad"),
    "lines": ("Yes.\n", "{w}\n", "{N}\n", "{N}:\n", "- {w}\n", "\n", "\n\n", "\t"),
    "digits": (
        "{n}",
        "{n},",
        "1",
        "1,",
        "1.",
        "1-2",
        "3/4",
        "1:2",
        "$5",
        "5%",
        "£{n}m",
        "no. 7",
        "5ft",
    ),
    "counted": (
        "{n} people",
        "two men",
        "a dozen {w}s",
        "half of",
        "more than",
        "up to",
        "a third",
    ),
    "marks of quotation": ('"', "“", "”", "‘", "’", "'", "«", "»", "``", "”“", "'s", "n't"),
    "brackets": ("(", ")", "[", "]", "((", "))", "<", ">", "{{", "}}"),
    "capitals": (
        "{N}",
        "A",
        "A.",
        "AB",
        "THE",
        "U.S.",
        "Mr. {N}",
        "{N} {N}",
        "{N}-{N}",
        "President {N}",
    ),
    "dates": (
        "Monday",
        "May {n}",
        "2014",
        "2014-2017",
        "5 p.m.",
        "last year",
        "5/6/2014",
        "June",
        "the 1990s",
    ),
    "names": (
        "{N} and {N}",
        "{N} of {N}",
        "Anna Holm",
        "Holm",
        "Paris",
        "France",
        "the {N} Union",
        "the mayor",
    ),
    "saying": (
        "said",
        "said that",
        "he said",
        "{N} said",
        "told",
        "according to",
        "says:",
        "“{w}”",
        "denied",
    ),
    "small words": (
        "a",
        "I",
        "he",
        "she",
        "they",
        "it",
        "of",
        "and",
        "or",
        "to",
        "that",
        "who",
        "by",
        "not",
    ),
    "punctuation": (
        ".",
        ",",
        ";",
        ":",
        "-",
        "–",
        "—",
        "…",
        "?",
        "!",
        "/",
        "&",
        "@",
        "#",
        "*",
        "_",
        "\\",
        "|",
    ),
    "links": ("https://a.example/{w}", "@{w}", "#{w}", "{w}@{w}.example", "www.{w}.example"),
    "news": (
        "The mayor said on Monday that {n} people had been hurt in {N}.",
        "“We mourn,” she said.",
        "{N} {N}, who leads the {N} Party, told {N} that {n} of them had left.",
        "By May {n} more than {n} had died, up from {n}, {N} {N} said.",
    ),
    "spaces": (" ", " ", " ", "", "  ", ". ", ", ", "; ", " \u2009"),
}
ALL = tuple(itertools.chain.from_iterable(PIECES.values()))
Pattern = tuple[str, ...]


def filled(pattern: Pattern, length: int) -> str:
    """A text of so many code points: the pattern over and over, its numbers and names differing."""
    choice = random.Random(length)
    template = "".join(pattern)
    pieces: list[str] = []
    size = 0 if template else length  # what is left of a pattern may be nothing
    while size < length:
        piece = with_values(template, choice)
        pieces.append(piece)
        size += len(piece)
    text = "".join(pieces)[:length]
    return text if text.strip() else "." * length


def with_values(template: str, choice: random.Random) -> str:
    """A template with a number for each {n}, a word for each {w}, a name for each {N}."""
    if "{" not in template:
        return template
    for mark, value in (("{n}", _number), ("{w}", _word), ("{N}", _name)):
        while mark in template:
            template = template.replace(mark, value(choice), 1)
    return template.replace("{{", "{").replace("}}", "}")


def _number(choice: random.Random) -> str:
    return str(choice.randrange(2, 10 ** choice.randrange(1, 5) + 2))


def _word(choice: random.Random) -> str:
    return "".join(choice.choices(_SYLLABLES, k=choice.randrange(1, 4)))


def _name(choice: random.Random) -> str:
    return _word(choice).title()


class Scales:
    """Measures texts through the app, against plain news that is read beside them."""

    def __init__(self) -> None:
        self.client: FlaskClient = create_app(Settings(), Reader()).test_client()
        self._plain: dict[int, float] = {}
        self._ask(of_length(2_000))
        gc.collect()
        gc.freeze()  # as in the service's workers: else a text pays for what is loaded

    def times(self, text: str, rounds: int = 1) -> float:
        """Its time against plain news of its length, the least of rounds in which both are read."""
        hard = min(self._ask(text)[0] for _ in range(rounds))
        plain = min(self._ask(of_length(len(text)))[0] for _ in range(rounds))
        self._plain[len(text)] = plain = min(plain, self._plain.get(len(text), plain))
        return hard / plain

    def bytes(self, text: str) -> float:
        """Bytes of its answer, but for those that any may have, to a byte of it."""
        _, size = self._ask(text)
        return (size - FREE_BYTES) / len(text.encode())

    def _ask(self, text: str) -> tuple[float, int]:
        body = json.dumps({"text": text, "language": "en"})
        begun = process_time()
        answer = self.client.post("/v1/summaries", data=body, content_type="application/json")
        taken = process_time() - begun
        assert answer.status_code == 200, answer.status_code
        return taken, len(answer.data)


def search(
    cost_of: Callable[[Pattern], float], choice: random.Random, tried: int = TRIED
) -> list[tuple[float, Pattern]]:
    """The worst patterns by one cost, the worst first."""
    seen: dict[Pattern, float] = {}
    for pattern in itertools.islice(_beginnings(choice), tried // 2):
        if pattern not in seen:
            seen[pattern] = cost_of(pattern)
    while len(seen) < tried:
        worst = sorted(seen, key=lambda pattern: -seen[pattern])[:KEPT]
        pattern = _changed(choice.choice(worst), choice.choice(worst), choice)
        if pattern not in seen:
            seen[pattern] = cost_of(pattern)
    return sorted(((cost, pattern) for pattern, cost in seen.items()), reverse=True)


def _beginnings(choice: random.Random) -> Iterator[Pattern]:
    """Every piece with a space behind it, mixed; then pairs of pieces of two kinds."""
    singles = [(piece, " ") for piece in ALL if piece.strip()]
    choice.shuffle(singles)
    spaces = PIECES["spaces"]
    for single in singles:
        yield single
        one, other = choice.choice(ALL), choice.choice(ALL)
        yield (one, choice.choice(spaces), other, choice.choice(spaces))


def _changed(pattern: Pattern, other: Pattern, choice: random.Random) -> Pattern:
    """A pattern with a piece more, fewer or another, or with a part of another pattern."""
    pieces = list(pattern)
    at = choice.randrange(len(pieces))
    way = choice.randrange(5)
    if way == 0:
        pieces.insert(at, choice.choice(ALL))
    elif way == 1 and len(pieces) > 1:
        del pieces[at]
    elif way == 2:
        pieces[at] = choice.choice(ALL)
    elif way == 3:
        pieces[at:at] = pieces[: choice.randrange(1, len(pieces) + 1)]
    else:
        pieces[at:] = other[choice.randrange(len(other)) :]
    return tuple(pieces[:LONGEST])


def main() -> None:
    """Search for both costs and print the worst, measured again in a longer text."""
    scales = Scales()
    for title, cost, limit in (
        ("Bytes of the answer to a byte of text, but for 100 kB", scales.bytes, MOST_BYTES),
        ("Time a code point against plain news", scales.times, MOST_TIMES),
    ):
        found = search(lambda p, cost=cost: cost(filled(p, LENGTH)), random.Random(SEED))
        rows = [
            (repr("".join(pattern))[:60], first, cost(filled(pattern, CONFIRMED)))
            for first, pattern in found[:SHOWN]
        ]
        over = sum(again > limit for _, _, again in rows)
        note = f"{len(found)} patterns tried; of the longer texts {over} over {limit:g}"
        show(title, ("pattern", f"at {LENGTH:,}", f"at {CONFIRMED:,}"), rows, note)
