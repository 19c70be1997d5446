"""Characters that hide a word: what is read, and where it stands in the text as sent."""

from __future__ import annotations

import pytest

from service.reading.parse.characters import mended
from service.reading.parse.pieces import pieces_of


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("Itâ€™s Â£4 in SÃ£o Tomé", "It’s £4 in São Tomé"),
        ("â€œWe winâ€\x9d", "“We win”"),
        ("the â‚¬9 ti\u00adcket", "the €9 ticket"),
        ("＄３ and ￡4", "$3 and £4"),
        ("A\u0301gnes", "Ágnes"),
        ("It cost آ£44 million.", "It cost £44 million."),
        ("CAFÉ”, Spaß”, Gârde, Ângela", "CAFÉ”, Spaß”, Gârde, Ângela"),
    ],
)
def test_a_reader_sees_what_was_meant(sent: str, meant: str) -> None:
    """Broken encoding, soft hyphens, wide and decomposed letters are read; accents stay."""
    assert mended(sent)[0] == meant


def test_a_span_covers_what_was_sent() -> None:
    """Offsets count in the text as sent, to the end of what stands for one character."""
    sent = "Holmâ€™s  plan: Â£3"
    (piece,) = pieces_of(sent, 100)
    assert piece.source == "Holm’s plan: £3"
    first, end = piece.span(piece.source.index("’"), 1)
    assert sent[first - 100 : end - 100] == "â€™"
    first, end = piece.span(piece.source.index("£"), 2)
    assert sent[first - 100 : end - 100] == "Â£3"


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("In June a 3. 0 quake struck.", "In June a 3.0 quake struck."),
        (
            "A magnitude-6. 4 quake, then 5. 1 miles off",
            "A magnitude-6.4 quake, then 5.1 miles off",
        ),
        ("a three-year, $37. 5 million deal", "a three-year, $37.5 million deal"),
        ("a 2. 8GHz chip, 100, 000 of them", "a 2.8GHz chip, 100,000 of them"),
        ("a population of 2, 500, at 9. 35am", "a population of 2,500, at 9.35am"),
        ("5, 184, 000 dots 0. 71 inches apart", "5,184,000 dots 0.71 inches apart"),
        ("It won 3-0. 12 were booked.", "It won 3-0. 12 were booked."),
        ("He won in 2012. 5 million saw it.", "He won in 2012. 5 million saw it."),
        ("It left on May 5. 12 miles on it stopped.", "It left on May 5. 12 miles on it stopped."),
        ("She scored 6. 12 men were booked.", "She scored 6. 12 men were booked."),
        ("the 6-foot-4, 230-pound guard", "the 6-foot-4, 230-pound guard"),
        ("rooms 101, 200 and 300", "rooms 101, 200 and 300"),
    ],
)
def test_torn_figures_are_one_number(sent: str, meant: str) -> None:
    """A space behind a point or comma parts no number from its unit; sentences stay apart."""
    assert mended(sent)[0] == meant


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("It cost £9m. Lund won.", "It cost £9m . Lund won."),
        ("It raised $12M.", "It raised $12M ."),
        ("It ran on a 650M. “We won.”", "It ran on a 650M . “We won.”"),
        ("It left at 9 a.m. Monday.", "It left at 9 a.m. Monday."),
        ("It held 9m. of rope.", "It held 9m. of rope."),
    ],
)
def test_the_letter_of_a_sum_ends_a_sentence(sent: str, meant: str) -> None:
    """The point behind "£9m" is no part of the word; every character keeps its place."""
    source, places = mended(sent)
    assert source == meant
    assert places is None or [sent[place] for place in places[:-1] if sent[place] != " "]


@pytest.mark.parametrize(
    ("text", "longest"), [("well " * 600, 3_000), ("(-) " * 250, 1_000)], ids=["prose", "signs"]
)
def test_a_block_is_one_piece_up_to_a_length(text: str, longest: int) -> None:
    """Of signs it is a third as long, since what cannot be afforded is left piece by piece."""
    whole = text[:-1] + text[0]
    assert len(whole) == longest
    assert [len(piece.source) for piece in pieces_of(whole, 0)] == [longest]
    first, second = pieces_of(whole + text[0], 0)
    assert longest // 2 <= len(first.source) <= longest
    assert second.start == len(first.source) + 1


@pytest.mark.parametrize(("signs", "pieces"), [(251, 2), (250, 1)])
def test_signs_make_a_block_dense_from_a_quarter_of_it_on(signs: int, pieces: int) -> None:
    """Of 1,001 characters, cut at a space; fewer are prose, or a table."""
    marks = ["+" if place % 2 else "-" for place in range(signs)]
    block = " ".join(marks + ["a"] * (501 - signs))
    assert len(block) == 1_001
    assert len(list(pieces_of(block, 0))) == pieces
