"""What the line on agreement says: a number that stands, of all who met with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import KeySentence, Phrase, Span
from service.stories.merge import merge
from tests.unit.stories.build import claim, quantity, summary


def toll(number, who, verb, lemma, sentence=""):
    """A count of people with the verb that says what became of them."""
    told = sentence or f"{number} {who} {verb} in the storm."
    return claim(quantity(number, who), who, f"{verb}/{lemma}", told)


DEAD = toll(8, "people", "were killed", "kill")
CHILDREN = toll(3, "children", "were killed", "kill")
THREE_DEAD = toll(3, "people", "died", "die", "Three people died in the harbour storm.")
LONG_AGO = toll(40, "people", "were killed", "kill", "A quake killed 40 people in 1960.")
SHOT = toll(2, "people", "were shot", "shoot", "Two people were shot at the old mill.")
KILLED = toll(3, "people", "were killed", "kill", "Three people were killed near the river.")
HURT = toll(6, "people", "were wounded", "wound")
BAILIFFS = toll(2, "bailiffs", "were killed", "kill")
VICTIMS = toll(4, "victims", "were killed", "kill")
ARRESTED = replace(
    claim(quantity(7, "picketer"), sentence="Police arrested 7 picketers."),
    start=16,
    end=17,
    predicate=Phrase(7, 15, "arrested", "arrest"),
    subject=Span(18, 27, "picketers"),
)


@pytest.mark.parametrize(
    ("articles", "line"),
    [
        ([[DEAD], [DEAD, CHILDREN], [DEAD, CHILDREN]], "3 of 3 articles: 8 people were killed"),
        ([[THREE_DEAD], [THREE_DEAD]], "2 of 2 articles: 3 people died"),
        (
            [[THREE_DEAD, LONG_AGO], [THREE_DEAD, LONG_AGO], [THREE_DEAD]],
            "3 of 3 articles: 3 people died",
        ),
        ([[SHOT, KILLED], [SHOT, KILLED], [KILLED]], "3 of 3 articles: 3 people were killed"),
        ([[BAILIFFS], [BAILIFFS]], "2 of 2 articles: 2 bailiffs were killed"),
        ([[ARRESTED], [ARRESTED]], "2 of 2 articles: 7 picketers were arrested"),
        ([[DEAD], [DEAD], [], [], []], None),
        ([[VICTIMS], [VICTIMS]], "2 of 2 articles: 4 people were killed"),
        (
            [[DEAD, HURT], [DEAD, HURT], []],
            "2 of 3 articles: 8 people were killed and 6 people were wounded",
        ),
        ([[DEAD, HURT], [DEAD, HURT], [DEAD]], "3 of 3 articles: 8 people were killed"),
    ],
    ids=[
        "whole, not a part",
        "nobody's deed",
        "background",
        "of those shot",
        "people",
        "done to them",
        "few",
        "victims are people",
        "beside",
        "beside, fewer",
    ],
)
def test_a_line_gives_the_number_of_all(articles, line):
    """An editor prints it without asking whether it is a part, a minority or another event."""
    told = [summary(f"a{n}", *claims) for n, claims in enumerate(articles)]
    lines = [h.text for h in merge(told).overview if h.kind == "agreement"]
    assert lines == ([line] if line else [])


def test_some_of_a_kind_that_the_lead_tells_of_are_no_agreement():
    """The lead says that five pupils were hurt: three boys are some of them."""
    text = "A bus crash near Orland hurt 5 pupils on Monday, police said."
    pupils = toll(5, "pupils", "hurt", "hurt", text)
    boys = toll(3, "boys", "were hurt", "hurt", "At Orland 3 boys were hurt, a nurse said.")
    reports = [
        summary(id_, *claims, text=text, key_sentences=(KeySentence(0, len(text), text, ()),))
        for id_, claims in (("x", [pupils, boys]), ("y", [boys]), ("z", [boys]))
    ]
    story = merge(reports)
    assert story.lead is not None
    assert [line.text for line in story.overview if line.kind == "agreement"] == []
