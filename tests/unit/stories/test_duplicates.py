"""Which articles are copies of another, and which only tell of the same."""

from __future__ import annotations

import pytest

from service.stories import duplicates
from tests.unit.stories.build import summary

WIRE = """
The ferry Marianna ran aground on a sandbank off the northern coast of Halsa island shortly
before dawn on Thursday with 212 passengers and 31 crew on board, the coast guard said. Two
lifeboats and a navy helicopter brought everyone ashore within four hours, and eleven people were
treated for
cold and bruises at the hospital in Lervik. The captain, a man of 54 with twenty years at sea, told
investigators that the steering had failed in the narrow channel and that the anchor did not hold.
The company that runs the line said the ship had passed its yearly inspection in March. Divers will
look at the hull when the wind drops, which forecasters do not expect before Saturday evening. Oil
booms were laid round the wreck, although no fuel has leaked so far, and the channel stays closed
to all traffic until further notice. The island's mayor thanked the volunteers who had opened the
school for those who were rescued and called for a second tug to be stationed in the harbour.
"""
OTHER = """
More than two hundred people were taken off a stranded passenger ship near Halsa yesterday morning.
Rescuers needed most of the morning to bring the 212 travellers and the crew to land, where nurses
looked after eleven of them. "It was dark and everybody ran upstairs," said a teacher who was
travelling with her class. Investigators are asking why the Marianna left the marked route between
the islands; the master blames a rudder that no longer answered. The shipping line points to an
inspection this spring that found nothing wrong. Fishermen say that the sands have moved since the
storms of last winter and that charts are out of date. Until divers have seen the hull nobody can
say when the ferry will be pulled free, and islanders must do without their morning boat for some
days.
"""


def edited(text, every):
    """The text with each so many-th word another."""
    return " ".join("otherwise" if n % every == 0 else w for n, w in enumerate(text.split(), 1))


def copies(first, second):
    """The originals by copy of two articles of one story, the first published earlier."""
    articles = [
        summary("a", text=first, published_at="2025-01-12").article,
        summary("b", text=second, published_at="2025-01-13").article,
    ]
    return duplicates.find(articles)


@pytest.mark.parametrize(
    "copy",
    [
        f"FERRY AGROUND: ALL SAFE\n\n{WIRE}",
        " ".join(WIRE.split()[:-40]),
        edited(WIRE, 10),
        edited(" ".join(WIRE.split()[:-30]), 12),
        " ".join(WIRE.split()[:70]),
    ],
    ids=["headline", "trim", "edits", "trim and edits", "the first third"],
)
def test_a_copy_is_found_under_another_headline_trimmed_or_edited(copy):
    """What a desk does to a wire text leaves it a copy."""
    assert copies(WIRE, copy) == {"b": "a"}


@pytest.mark.parametrize(
    "report",
    [OTHER, f"{WIRE} {OTHER}", " ".join(WIRE.split()[:25]) + OTHER],
    ids=["own words", "as much added", "one sentence taken over"],
)
def test_two_reports_of_one_event_are_no_copies(report):
    """Who tells it in other words, or adds as much, has an article of one's own."""
    assert copies(WIRE, report) == {}
