"""A number that one report gives otherwise stands in the entry of those that agree."""

from __future__ import annotations

import pytest

from service.library import read, story


def standings(*texts):
    """Status and numbers of each entry of reports of one day, read from their texts."""
    reports = [
        read(text, id=f"a{n}", source=f"s{n}", published_at="2026-05-08T08:00:00Z")
        for n, text in enumerate(texts)
    ]
    return {
        (entry.status, tuple(sorted(value.value for value in entry.values if value.value)))
        for entry in story(reports).story.numeric_claims
    }


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (
            (
                "Labour won the seat. The swing from the Greens to Labour was 9 points.",
                "Labour took the seat on Friday. It was a swing of 6 points.",
            ),
            (6, 9),
        ),
        (
            (
                "Polls have closed in Velm. Six candidates are standing.",
                "Labour won in Velm. The vote was contested by five candidates.",
            ),
            (5, 6),
        ),
        (
            (
                "Orm Steel reported a loss. It said it would cut 700 jobs by the end of 2031.",
                "Orm Steel made a loss. The company plans to cut 850 jobs.",
            ),
            (700, 850),
        ),
        (
            (
                "Paul Hern was stabbed 11 times at his flat in Lund in January, a jury was told.",
                "A doctor told the trial on Friday that Paul Hern had been stabbed 14 times.",
            ),
            (11, 14),
        ),
    ],
    ids=["swing", "candidates", "jobs", "times"],
)
def test_one_thing_told_with_two_numbers_is_one_entry(texts, numbers):
    """What is counted and what is done tell it, whatever else the sentences say."""
    assert ("conflicting", numbers) in standings(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Labour won the seat. The swing from the Greens to Labour was 9 points.",
            "Labour took the seat on Friday. It needs a swing of 12 points in the next vote.",
        ),
        (
            "Polls have closed in Velm. Six candidates are standing.",
            "Labour won in Velm. Two independent candidates stood.",
        ),
        (
            "Orm Steel reported a loss. It said it would cut 700 jobs by the end of 2031.",
            "Orm Steel made a loss. A union fears that 2,000 jobs could be lost.",
        ),
        (
            "Paul Hern was stabbed 11 times at his flat in Lund in January, a jury was told.",
            "A doctor told the trial on Friday that Anna Sile had been stabbed four times.",
        ),
    ],
    ids=["needed", "some", "feared", "another"],
)
def test_another_thing_of_the_kind_contradicts_nothing(texts):
    """What is needed, a kind of them, what is feared, and what befell another stand apart."""
    assert "conflicting" not in {status for status, _ in standings(*texts)}
