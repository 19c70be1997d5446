"""Pairing of quotation marks, without a model."""

from __future__ import annotations

import pytest

from service.reading.quotes.marks.pairs import find_quotations


def inner(text: str) -> list[str]:
    """The text inside the marks, paragraphs being lines."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return [text[one.inner_start : one.inner_end] for one in find_quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "it rains" today.', ["it rains"]),
        ("She said “it rains” today.", ["it rains"]),
        ("She said ‘it rains’ today.", ["it rains"]),
        ("She said 'it rains' today.", ["it rains"]),
        ("She said ''it rains'' today.", ["it rains"]),
        ("She said «it rains» today.", ["it rains"]),
        ("She said „it rains“ today.", ["it rains"]),
        ("She said ``it rains'' today.", ["it rains"]),
    ],
    ids=[
        "straight",
        "curly",
        "single curly",
        "single",
        "doubled",
        "guillemets",
        "low",
        "backticks",
    ],
)
def test_every_style_of_marks_is_paired(text: str, expected: list[str]) -> None:
    """Each style of quotation marks encloses what stands between its marks."""
    assert inner(text) == expected


def test_styles_mix_in_one_paragraph() -> None:
    """A writer may use several styles side by side, or close a straight mark with a curly one."""
    assert inner('“One,” he said, ‘two’ and "three”.') == ["One,", "two", "three"]


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' boots weren't dry.",
        "It's the farmers’ market of the '90s.",
        "Rock 'n' roll isn't dead.",
        "He is 6'2\" tall and she is 5' 11\".",
        "Give 'em what they want.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    """Possessives, contractions, elisions, feet and inches open no quotation."""
    assert inner(text) == []


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    """The plural possessive looks like a closing mark; the firmer mark behind it closes."""
    assert inner("He called it 'the workers' own plan.'") == ["the workers' own plan."]


def test_a_quotation_inside_another_is_part_of_it() -> None:
    """Only the outermost marks make a quotation, whatever the inner ones look like."""
    assert inner("“She told me ‘go home’ twice,” he said.") == ["She told me ‘go home’ twice,"]
    assert inner("“She told me “go home” twice,” he said.") == ["She told me “go home” twice,"]
    assert inner("‘She told me “go home” twice,’ he said.") == ["She told me “go home” twice,"]


def test_a_quote_over_paragraphs_opens_again_and_closes_once() -> None:
    """An unclosed mark ends with its paragraph and the next opening mark resumes it."""
    text = "“We begin here.\n“We go on.\n“We end here,” she said."
    spans = find_quotations(text, [(0, 15), (16, 26), (27, 54)])
    assert [one.closed for one in spans] == [False, False, True]
    assert [one.resumed for one in spans] == [False, True, True]


def test_a_quote_in_single_marks_runs_over_paragraphs() -> None:
    """A single mark stays open where the next paragraph opens again, and only there."""
    assert inner("‘We met the families’ friends.\n‘They will stay.’") == [
        "We met the families’ friends.",
        "They will stay.",
    ]
    assert inner("‘We met the families.\nThey will stay.") == []


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    """What is never closed does not swallow the next paragraph."""
    assert inner('He said "it rains today.\nShe left.') == ["it rains today."]


def test_a_stray_closing_mark_opens_nothing() -> None:
    """A closing mark that nothing opened is left alone."""
    assert inner("It rains” today and tomorrow.") == []


def test_ten_thousand_marks_are_paired_in_one_pass() -> None:
    """The pairing of a long run of marks stays linear."""
    assert len(inner('"a" ' * 10_000)) == 10_000
