"""Blocks of a story: one a line, save in text broken at a fixed width."""

from __future__ import annotations

import textwrap

import pytest

from service.reading.text.paragraphs import lines, split
from service.records import Span


def blocks(text: str, *boilerplate: str) -> list[str]:
    """The masked blocks, with these pieces of the text as boilerplate."""
    spans = []
    for piece in boilerplate:
        start = text.index(piece)
        spans.append(Span(start, start + len(piece), piece))
    found = split(text, spans)
    assert all(len(masked) == end - start for start, end, masked in found)
    return [masked for _, _, masked in found]


PROSE = (
    "The council met on Tuesday evening and voted to close the old bridge before the winter, "
    "because engineers had found cracks in two of its piers. Traffic will be led over the new "
    "crossing at the mill, which opened last spring and has room for twice as many cars."
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\u2028", "\n \t\n"])
def test_each_line_is_a_block_whatever_ends_it(end: str):
    """Headline and paragraph stay apart with every line end in use."""
    assert blocks(f"Bridge closed{end}The council met.{end}") == [
        "Bridge closed",
        "The council met.",
    ]


def test_text_broken_at_a_width_is_read_by_paragraphs():
    """Lines of a hard-wrapped paragraph are one block, its line breaks spaces."""
    text = textwrap.fill(PROSE, 70) + "\n\n" + textwrap.fill(PROSE, 70)
    assert blocks(text) == [PROSE, PROSE]


def test_wrapped_text_with_carriage_returns_keeps_its_offsets():
    """A line end of two characters becomes two spaces."""
    text = textwrap.fill(PROSE, 60).replace("\n", "\r\n")
    assert [block.split() for block in blocks(text)] == [PROSE.split()]


def test_a_list_in_wrapped_text_stays_a_list():
    """An item begins a block of its own."""
    text = textwrap.fill(PROSE, 70) + "\n- first point of the council\n- second point\n"
    assert len(blocks(text)) == 3


def test_headlines_on_adjacent_lines_are_not_joined():
    """Lines of much the same length that each begin anew are no wrapped paragraph."""
    text = "\n".join(
        [
            "Council closes old bridge before winter after cracks",
            "Mill crossing opens with twice the room for cars",
            "Engineers find damage in piers of river bridge",
            "Ferry returns to service after long summer break",
            "Harbour master warns of high water in the spring",
        ]
    )
    assert len(blocks(text)) == 5


def test_a_short_line_of_broken_text_goes_on_too():
    """Where lines break off in sentences, one broken again where markup stood goes on."""
    text = "\n".join(
        [
            "The council closed the old bridge before the winter came,",
            "as the cracks in its piers had grown and the river",
            "was high. Engineers found damage in the piers of the mill",
            "crossing by the",
            "old harbour, and the ferry will go on until the spring",
            "comes back to the valley.",
        ]
    )
    assert len(blocks(text)) == 1


def test_short_lines_are_not_wrapped_text():
    """A column of words is a list, not a paragraph."""
    assert len(blocks("a\n" * 50)) == 50


def test_boilerplate_in_a_block_becomes_spaces():
    """What is masked keeps its width, so that offsets stay right."""
    text = "Photo: bridge (AP)\nSee https://a.example/x now."
    assert blocks(text, "(AP)", "https://a.example/x") == [
        "Photo: bridge     ",
        "See                     now.".replace("                     ", " " * 21),
    ]


def test_a_block_of_nothing_but_boilerplate_is_left_out():
    """Nothing is read where nothing is left."""
    assert blocks("Advertisement\nThe council met.", "Advertisement") == ["The council met."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u2028"])
def test_white_space_has_no_blocks(text: str):
    """White space alone is no story."""
    assert split(text, ()) == []
    assert lines(text) == []


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
def test_many_spans_take_linear_time():
    """Masking 20,000 links costs about twenty times as much as masking 1,000, not four hundred."""
    from time import process_time

    def seconds(count: int) -> float:
        text = "see link now. " * count
        spans = [Span(i * 14 + 4, i * 14 + 8, "link") for i in range(count)]
        begun = process_time()
        split(text, spans)
        return process_time() - begun

    few = min(seconds(1000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(3)) < 100 * few


def test_a_full_line_that_ends_no_sentence_goes_on_with_a_capital():
    """Where paragraphs follow on each other the lines that break off show the width."""
    paragraph = (
        "The council met late on Tuesday and voted with Anna Holm to close the old bridge before "
        "the winter, as engineers had found cracks."
    )
    text = "\n".join([textwrap.fill(paragraph, 52)] * 3)
    assert "Anna\nHolm" in text
    assert [" ".join(block.split()) for block in blocks(text)] == [paragraph] * 3


def test_a_line_that_breaks_off_in_a_sentence_goes_on_below():
    """A page that breaks a sentence loses nothing of it."""
    text = (
        "The mayor of the town said on Monday that the bridge over the river is\n"
        "     unsafe for lorries.\nAnna Holm Wins\nThe band played on in the rain."
    )
    assert [" ".join(block.split()) for block in blocks(text)] == [
        "The mayor of the town said on Monday that the bridge over the river is unsafe for "
        "lorries.",
        "Anna Holm Wins",
        "The band played on in the rain.",
    ]
