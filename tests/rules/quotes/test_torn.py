"""Reports that the parser tore off their verb: known by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only, spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "While those surveyed said the former governor Lena Berg has the “best experience,” "
            "Roe is the candidate voters trust most.",
            "the former governor Lena Berg has the “best experience,”",
        ),
        (
            "For someone who conceded in an early interview that she is “no great sailor,” Lena "
            "Berg had a good night.",
            "that she is “no great sailor,”",
        ),
        (
            "Berg told me his doubt about the plan makes him “more careful” than others.",
            "his doubt about the plan makes him “more careful” than others",
        ),
        (
            "Pointing to bottles and telling viewers that cheap corn syrup is “ruining” them, Roe "
            "smiled.",
            "that cheap corn syrup is “ruining” them",
        ),
        (
            "Given the success of the mine, the new road will bring “a fair amount of trade” and "
            "help the town, said the mayor.",
            "Given the success of the mine, the new road will bring “a fair amount of trade” and "
            "help the town",
        ),
    ],
)
def test_a_clause_in_the_place_of_a_report_is_the_report(
    quotes: Read, text: str, expected: str
) -> None:
    """A clause behind its verb or before its tag is reported, though the parser tore it off."""
    assert only(quotes(text), "mixed").text == expected


@pytest.mark.parametrize(
    ("text", "expected", "speaker"),
    [
        (
            "The committee closed the road, which some said leads “nowhere at all.”",
            ["which", "leads “nowhere at all.”"],
            "some",
        ),
        (
            "She sold her shares in the mine, which Anna Holm has said was a “grave mistake.”",
            ["which", "was a “grave mistake.”"],
            "Anna Holm",
        ),
        (
            "The towns gave money to what planners hope will be a “garden on the water” by May.",
            ["what", "will be a “garden on the water” by May"],
            "planners",
        ),
    ],
)
def test_a_report_in_a_relative_clause_has_the_relative_for_its_subject(
    quotes: Read, text: str, expected: list[str], speaker: str
) -> None:
    """What a relative clause reports is the relative with the verb behind the cue."""
    quote = only(quotes(text), "mixed")
    assert spans(quote) == expected
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


def test_the_main_verb_behind_a_relative_clause_is_not_reported(quotes: Read) -> None:
    """Without a comma the verb behind the clause tells of what was told."""
    assert not quotes("The story that she told moved us.")
