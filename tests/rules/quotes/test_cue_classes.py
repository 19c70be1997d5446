"""Verbs that report only quoted words: one of each class that their lexicon names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holm skewered the plan as “half-baked.”", "the plan as “half-baked.”"),
        ("Anna Holm hailed the “historic” treaty.", "the “historic” treaty"),
        ("Anna Holm savaged the council for its “reckless” spending.",
         "the council for its “reckless” spending"),
        ("Anna Holm contested the “absurd” claim.", "the “absurd” claim"),
        ("Anna Holm despises the “rigged” vote.", "the “rigged” vote"),
        ("Anna Holm designated the files as “confidential.”", "the files as “confidential.”"),
        ("Anna Holm likened the mayor to “a robot in a suit.”",
         "the mayor to “a robot in a suit.”"),
        ("Anna Holm outlined a “bold” plan for the port.", "a “bold” plan for the port"),
        ("Anna Holm issued a “late and heartfelt apology” to the town.",
         "a “late and heartfelt apology” to the town"),
        ("Anna Holm harped on the “crooked” council.", "the “crooked” council"),
        ("Anna Holm pivoted to the price of a “stolen” harbor.",
         "the price of a “stolen” harbor"),
    ],
)  # fmt: skip
def test_a_verb_of_a_class_reports_its_quoted_words(quotes: Read, text: str, expected: str) -> None:
    """What is judged, named or brought up is quoted with the words in marks."""
    quote = only(quotes(text), "mixed")
    assert quote.text == expected
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Holm"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm skewered the plan.",
        "Anna Holm examined a plan for the port.",
        "Anna Holm harped on the council.",
        "Anna Holm played “Clair de Lune” on the piano.",
    ],
)
def test_what_is_not_in_marks_or_no_speech_is_not_said(quotes: Read, text: str) -> None:
    """Such a verb reports nothing without marks, and “played” reports only what is played down."""
    assert quotes(text) == ()


def test_a_verb_and_its_particle_report_together(quotes: Read) -> None:
    """To wave something off as nothing is to say so."""
    quote = only(quotes("Anna Holm waved off the delay as a “minimal” nuisance."), "mixed")
    assert quote.text == "the delay as a “minimal” nuisance"
    assert quote.cue is not None
    assert quote.cue.text == "waved off"


def test_a_document_that_says_something_is_quoted_once(quotes: Read) -> None:
    """In "issued a letter saying" it is the letter that says the words in marks."""
    (quote,) = quotes("The council issued a letter saying “the bridge is safe.”")
    assert quote.text == "the bridge is safe."
    assert quote.cue is not None
    assert quote.cue.lemma == "say"


@pytest.mark.parametrize(
    ("text", "expected", "speaker"),
    [
        ("In Anna Holm's view, the dam is “a sieve.”", "the dam is “a sieve.”", "Anna Holm's"),
        (
            "The dam is safe, in the opinion of the mayor, and stays.",
            "The dam is safe",
            "the mayor",
        ),
        (
            "The vote was, in the words of a senior aide, “the last chance” of the party.",
            "“the last chance” of the party",
            "a senior aide",
        ),
        ("By her own admission, Anna Holm slept.", "Anna Holm slept", "her"),
    ],
)
def test_an_adjunct_tells_whose_view_a_clause_is(
    quotes: Read, text: str, expected: str, speaker: str
) -> None:
    """What is so in somebody's view or words is said by them."""
    (quote,) = quotes(text)
    assert quote.text == expected
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text", ["Tears stood in her eyes.", "In their eyes there was fear.", "In my view, it is old."]
)
def test_not_every_eye_has_a_view(quotes: Read, text: str) -> None:
    """A phrase that nothing sets off says where; the writer's own view is nobody's quote."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "verb",
    [
        "held", "directed", "deposed", "pleaded", "highlighted", "rued", "theorised", "theorized",
        "roared", "insinuated", "stipulated", "forewarned",
    ],
)  # fmt: skip
def test_a_verb_reports_behind_an_overt_that(quotes: Read, verb: str) -> None:
    """A verb with "that" reports a clause, though alone it may do something else."""
    quote = only(quotes(f"Judge Anna Holm {verb} that the bridge was unsafe."), "indirect")
    assert quote.text == "that the bridge was unsafe"
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Holm"


def test_without_that_such_a_verb_reports_nothing(quotes: Read) -> None:
    """To hold a post or direct a play is to say nothing."""
    assert quotes("Anna Holm held the post for years. She directed the play in May.") == ()
