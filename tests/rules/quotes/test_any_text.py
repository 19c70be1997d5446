"""What holds for the quotes of any text, however its marks and cues fall."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.reading.actors.cast import Cast
from service.reading.quotes.read import read_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

PIECES = st.sampled_from(
    [
        '"We are ready," ', "“Go home.” ", "''Never,'' ", "‘Maybe’ ", '"', "“", "”", "Maria Lopez ",
        "said ", "said that ", "the mayor ", "believes ", "the bridge is safe", ", ", ". ", ": ",
        "\n", "according to ", "and ", "who ", "— ", "LOPEZ: ", "adding that ", "(@lopez) ",
        "as reported by ", "is glad ", "glad is ", "clear that ", "\n> ", "if ",
        "chants of ", "went on ", "wrote", "\n-",
    ]
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(PIECES, max_size=25))
def test_spans_lie_in_the_text_and_differ(
    read_parse: Callable[[str], Parse], pieces: list[str]
) -> None:
    """Every span equals its slice, spans of a quote do not overlap, no two quotes are the same."""
    text = "".join(pieces)
    found = read_quotes(read_parse(text), Cast(()))
    seen = [tuple((span.start, span.end) for span in quote.spans) for quote in found]
    assert len(set(seen)) == len(seen)
    for quote in found:
        parts = [*quote.spans, *([quote.cue] if quote.cue else [])]
        parts += [quote.speaker] if quote.speaker else []
        for part in parts:
            assert text[part.start : part.end] == part.text
            assert part.text.strip() == part.text != ""
        ordered = sorted(quote.spans, key=lambda span: span.start)
        assert list(quote.spans) == ordered
        assert all(a.end <= b.start for a, b in pairwise(ordered))
        assert quote.text == " ".join(span.text for span in quote.spans)


LEAST_SECONDS = 0.005  # below it a clock tells nothing


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
@pytest.mark.parametrize(
    "text",
    [
        'He said "no" and ' * 2500,
        '"' * 5000,
        "“Yes,” she said. " * 2500,
        "She said that he said that " * 1000,
        "'' '' ‘ ’ \" “ ” " * 700,
        '"It is so."\n' * 2500,
        '"It is so," she said, with "this" and "that" and more. ' * 700,
    ],
    ids=[
        "fragments",
        "marks",
        "quotes",
        "nested reports",
        "loose marks",
        "quoted paragraphs",
        "long tags",
    ],
)
def test_long_runs_take_time_in_proportion(read_parse: Callable[[str], Parse], text: str) -> None:
    """Twice as many marks or nested reports take twice the time, not four times."""

    def seconds(parse: Parse) -> float:
        began = time.process_time()
        read_quotes(parse, Cast(()))
        return time.process_time() - began

    half, whole = (read_parse(text[:size]) for size in (len(text) // 2, len(text)))
    # What else the machine does may slow either down: one round that says so is enough.
    rounds = (seconds(whole) / max(seconds(half), LEAST_SECONDS) for _ in range(5))
    assert any(times < 3 for times in rounds)
