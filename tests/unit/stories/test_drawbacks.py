"""What sets a sentence back as the lead."""

from __future__ import annotations

import pytest

from service.records import Span
from service.stories.head import drawbacks
from service.stories.merge import merge
from tests.unit.stories.build import claim, quantity, summary

FULL_NAME = frozenset({drawbacks.FULL_NAME})


def report(id_, *texts, claims=(), **info):
    """An article of these sentences."""
    start, spans = 0, []
    for text in texts:
        spans.append(Span(start, start + len(text), text))
        start += len(text) + 1
    return summary(id_, *claims, text=" ".join(texts), key_sentences=tuple(spans), **info)


@pytest.mark.parametrize(
    "text",
    [
        "According to reports, a baker in Orland has sold his mill to the town.",
        "A baker in Orland has reportedly sold his mill to the town this week.",
        "News outlets report that a baker in Orland has sold his mill to the town.",
        "Orland is certainly making this a week of mills: it has just bought one more.",
        "If you like old mills, Orland has just bought one more of them from a baker.",
        "One of the victims of the mill fire is the baker Ana Costa, a clerk said.",
        "Fire crews are on the scene after a mill burnt down in Orland on Monday.",
        "A clerk of the town of Orland said on Monday that there were no injuries.",
        "The mill was sold to the town of Orland on Monday for a round sum of money.",
    ],
    ids=[
        "hearsay",
        "reportedly",
        "outlets",
        "judging",
        "you",
        "one of",
        "of the hour",
        "nothing",
        "known",
    ],
)
def test_a_voice_that_is_not_the_papers_own_is_set_back(text):
    """Nor does a paper open with one of several, or with what goes on in the hour of writing."""
    assert drawbacks.of_sentence(text, FULL_NAME) < 1


@pytest.mark.parametrize(
    "text",
    [
        "A baker in Orland has sold his mill to the town, the mayor said on Monday.",
        "“We can certainly use it,” the mayor of Orland said of a mill that the town bought.",
        "One of the oldest banks of the country closed on Monday in the town of Orland.",
        "The Orland council bought a mill on Monday for what the U.S. owner called a song.",
    ],
    ids=["plain", "quoted", "one of, new", "U.S."],
)
def test_a_reporters_statement_is_not_set_back(text):
    """What a speaker says in quotation marks is the speaker's voice."""
    assert drawbacks.of_sentence(text, FULL_NAME) == 1


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("A cook was charged with arson.", 2),
        ("A cook pleaded guilty to arson.", 3),
        ("A cook who was convicted of arson was sentenced to 9 years.", 5),
        ("A cook who was charged with arson will be sentenced in May.", 2),
        ("A mill has burnt down.", 0),
    ],
)
def test_how_far_a_case_has_come(text, reached):
    """What is still ahead has not come."""
    assert drawbacks.stage(text) == reached


PLEA = "A cook has pleaded guilty to setting fire to a mill in the town of Orland last May."
SENTENCE = "A cook was sentenced to nine years for setting fire to a mill in the town of Orland."


@pytest.mark.parametrize(
    ("days", "first"),
    [(("2019-05-02", "2019-07-09"), SENTENCE), (("2019-05-02", None), PLEA)],
    ids=["later", "undated"],
)
def test_the_latest_state_of_a_case_leads(days, first):
    """A plea is past once a later article opens with the sentence."""
    more = "The plea came in a case on a fire in Orland that a cook has set to a mill in May."
    articles = [
        report("x", PLEA, published_at=days[0]),
        report("y", PLEA.replace("last May", "again"), more, published_at=days[0]),
        report("z", SENTENCE, published_at=days[1]),
    ]
    assert (merge(articles).lead.text == SENTENCE) == (first == SENTENCE)


def test_a_number_that_was_updated_does_not_lead():
    """A later article has 40: the 35 of the day before are past."""
    early = "At least 35 people were hurt in a storm that hit the town of Orland on Friday."
    late = "Forty people were hurt in a storm that hit the harbour of Orland over some days."

    def told(id_, number, text, day):
        counted = claim(quantity(number, "person"), "people", "were hurt/hurt", text)
        return report(id_, text, claims=(counted,), published_at=day)

    story = merge([told("x", 35, early, "2019-05-03"), told("y", 40, late, "2019-05-06")])
    assert [entry.status for entry in story.numeric_claims] == ["updated"]
    assert story.lead.text == late


STORM = "A storm that hit the town of Orland on Friday left many roofs without a tile."


def test_a_lead_tells_what_became_of_people():
    """Where most articles open with the dead, a sentence without a word of them is set back."""
    dead = "A storm in Orland killed a baker and a clerk on Friday, the mayor told reporters."
    latest = drawbacks.Latest([report("x", dead), report("y", dead), report("z", STORM)], [])
    assert latest.left("z", Span(0, len(STORM), STORM)) < 1
    assert latest.left("x", Span(0, len(dead), dead)) == 1
