"""The line on what articles differ on says of what, and takes what matters most."""

from __future__ import annotations

import pytest

from service.library import story


def lines(*texts, days=("2024-05-01", "2024-05-02", "2024-05-03")):
    """The lines at the head of a record, by their kind."""
    read = [
        {"id": f"a{n}", "source": f"Outlet {n}", "text": text, "published_at": day}
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    return {line.kind: line.text for line in story(read).story.overview}


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "The Denholm concert has raised $1.2 million so far for the hospital.",
            "The charity appeal of the Denholm concert had raised $1.5m.",
            "The money raised: $1.2 million",
        ),
        (
            "Police said 12 people were arrested at the march in Leeds.",
            "The number of arrests at the march in Leeds had risen to 28, police said.",
            "The number of people arrested: 12",
        ),
        (
            "Turnout in Denholm was 61 percent, the commission said.",
            "Turnout in Denholm reached 64 percent, according to the commission.",
            "Turnout: 61 percent",
        ),
    ],
    ids=["gift", "arrests", "turnout"],
)
def test_an_update_says_of_what_its_numbers_are(left, right, told):
    """Not "Denholm concert: $1.2 million, then $1.5m"."""
    assert lines(left, right)["update"].startswith(told)


def test_a_disagreement_names_what_a_word_beside_the_numbers_names():
    """As in "on how many people attended"."""
    told = lines(
        "A crowd of 3,000 marched through Leeds against the waste plant.",
        "About 5,000 people attended the march in Leeds against the waste plant.",
    )
    assert told["disagreement"].startswith("Articles differ on how many people attended: ")


def test_deaths_stand_before_other_numbers_and_ages_behind():
    """Three died is the news, not that flights were cancelled, nor how old somebody is."""
    flights = "The storm over Leeds killed two people and 60 flights were cancelled."
    more = "Three people have died in the storm over Leeds and 112 flights were cancelled."
    assert lines(flights, more)["update"].startswith("The number of people killed")
    young = "Marta Quill, 34, took a $20,000 bribe, the court in Leeds heard on Friday."
    old = "The court in Leeds heard that Marta Quill, 35, was paid $30,000 in bribes."
    assert "on the bribes" in lines(young, old)["disagreement"]


def test_a_line_names_in_full_whom_nothing_above_tells():
    """ "Stein received 47%" does not say who that is, where the lead is on Marta Quill."""
    told = lines(
        "Marta Quill was elected mayor of Denholm with 51 per cent of the vote on Sunday. "
        "Paul Stein conceded in the evening. Stein received 47%.",
        "Marta Quill was elected mayor of Denholm on Sunday with 51% of the vote. "
        "Paul Stein, a baker, lost. Stein received 47%.",
    )
    assert "Stein received" not in told.get("agreement", "")
