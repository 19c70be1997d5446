"""What sets a sentence back as the lead, and a number or a quote as a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import KeySentence, Span
from service.stories.head import drawbacks, latest
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, quantity, quote, summary


def report(id_, *texts, claims=(), **info):
    """An article of these sentences."""
    start, spans = 0, []
    for text in texts:
        spans.append(KeySentence(start, start + len(text), text, ()))
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
        "One of two victims is the baker Ana Costa, a clerk in Orland said on Monday.",
        "Firemen are responding to a blaze at an old mill in Orland this Monday night.",
        "A clerk of the town of Orland said on Monday that there were no injuries.",
        "Ana Costa, 38, had been arrested in Orland a day after the fire in the mill.",
        "The Orland fire brigade knows one of those bakers whose old mill burnt down.",
        "LVIV, Ukraine (AP) - The mill was sold to the town for a round sum of money.",
        "Orland 7 News Two bakers have bought an old mill in the town of Orland.",
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
        "before",
        "those",
        "known, behind a dateline",
        "label",
        "known",
    ],
)
def test_a_voice_that_is_not_the_papers_own_is_set_back(text):
    """Nor does a paper open with one of several, or with what goes on in the hour of writing."""
    assert drawbacks.of_sentence(text) < 1


@pytest.mark.parametrize(
    "text",
    [
        "A baker in Orland has sold his mill to the town, the mayor said on Monday.",
        "“We can certainly use it,” the mayor of Orland said of a mill that the town bought.",
        "One of the oldest banks of the country closed on Monday in the town of Orland.",
        "A baker who had been jailed for a year has sold his mill to the town of Orland.",
        "The Orland council bought a mill on Monday for what the U.S. owner called a song.",
    ],
    ids=["plain", "quoted", "one of, new", "who had", "U.S."],
)
def test_a_reporters_statement_is_not_set_back(text):
    """What a speaker says in quotation marks is the speaker's voice."""
    assert drawbacks.of_sentence(text) == 1


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("A cook was charged with arson.", 2),
        ("A judge ordered that a cook be held without bail.", 3),
        ("A cook pleaded guilty to arson.", 4),
        ("A cook who was convicted of arson was sentenced to 9 years.", 6),
        ("A cook who was charged with arson will be sentenced in May.", 2),
        ("A jury found a cook guilty of arson.", 5),
        ("A cook pleaded not guilty on a count of arson.", 4),
        ("A cook was jailed for arson.", 6),
        ("A mill has burnt down.", 0),
        ("A cook who is dead had been charged with arson.", 0),
    ],
)
def test_how_far_a_case_has_come(text, reached):
    """What is still ahead has not come."""
    assert latest.stage(text) == reached


PLEA = "A cook has pleaded guilty to setting fire to a mill in the town of Orland last May."
SENTENCE = "A cook was sentenced to nine years for setting fire to a mill in the town of Orland."


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("2019-05-02", "2019-07-09"), SENTENCE),
        (("2019-05-02", None), SENTENCE),
        (("2019-07-09", "2019-05-02"), PLEA),
    ],
    ids=["later", "undated", "earlier"],
)
def test_the_latest_state_of_a_case_leads(days, first):
    """A plea is past once a later article opens with the sentence, or one of no day does.

    A sentence of a day before the plea is another's.
    """
    more = "The plea came in a case on a fire in Orland that a cook has set to a mill in May."
    articles = [
        report("x", PLEA, published_at=days[0]),
        report("y", PLEA.replace("last May", "again"), more, published_at=days[0]),
        report("z", SENTENCE, published_at=days[1]),
    ]
    assert (merge(articles).lead.text == SENTENCE) == (first == SENTENCE)


@pytest.mark.parametrize("step", [SENTENCE, "A cook was arrested after a fire in Orland."])
@pytest.mark.parametrize(("day", "is_past"), [("2019-05-02", True), ("2019-08-01", False)])
def test_what_was_before_a_step_of_a_case_is_past(step, day, is_past):
    """A cook who spoke in May leads no story of a sentence in July; what came of him in August may.

    A cook who escaped is later news.
    """
    spoke = "A cook from Orland spoke at last of a fire in a mill on Monday."
    states = latest.Latest(
        [report("x", spoke, published_at=day), report("y", step, published_at="2019-07-09")], []
    )
    assert (states.left("x", Span(0, len(spoke), spoke)) < 1) is is_past


def test_a_number_that_was_updated_does_not_lead():
    """A later article has 40: the 35 of the day before are past."""
    early = "A storm hurt at least 35 people as it came over the town of Orland on Friday."
    late = "A storm hurt forty people as it came over the harbour of Orland over some days."

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
    states = latest.Latest([report("x", dead), report("y", dead), report("z", STORM)], [])
    assert states.left("z", Span(0, len(STORM), STORM)) < 1
    assert states.left("x", Span(0, len(dead), dead)) == 1


def test_a_deed_tells_of_the_dead_and_hurt():
    """A story of an attack is one of them, where only one article says so at its head."""
    dead = "Two bakers died in an attack on a mill in Orland, the mayor told reporters."
    deed = "A cook was seen near the mill before the shooting began there on Friday night."
    states = latest.Latest([report("x", dead), report("y", deed), report("z", STORM)], [])
    assert states.left("z", Span(0, len(STORM), STORM)) < 1
    assert states.left("y", Span(0, len(deed), deed)) == 1


def agreed(*articles):
    """The lines of agreement of articles: claims, and a sentence that leads."""
    asides = ("A clerk slept.", "Rain fell on bakers.", "Trams stood idle.", "Boats sank, too.")
    made = [
        report(f"a{n}", text, aside, claims=claims)
        for n, ((text, claims), aside) in enumerate(zip(articles, asides, strict=False))
    ]
    return [line.text for line in merge(made).overview if line.kind == "agreement"]


def hurt(number, who, text):
    """A count of people who were hurt."""
    return claim(quantity(number, who), who, "were hurt/hurt", text)


def test_a_number_of_half_of_the_articles_is_no_agreement():
    """Two of four are not most."""
    told = (STORM, (hurt(6, "people", "6 people were hurt in the storm."),))
    assert agreed(told, told, (STORM, ())) == ["2 of 3 articles: 6 people were wounded"]
    assert agreed(told, told, (STORM, ()), (STORM, ())) == []


def test_a_toll_that_is_not_the_leads_own_is_no_agreement():
    """The lead has 40: two are those of one place."""
    text = "Storms hurt 40 people in the towns of Orland and Brusk on Friday, police said."
    some = hurt(2, "people", "In Brusk 2 people were hurt by a tree.")
    some = replace(some, start=len(text) + 9, end=len(text) + 10)
    all_ = hurt(40, "people", text)
    assert agreed((text, (all_, some)), (text, (some,)), (text, (some,))) == []


def test_a_part_that_the_lead_gives_is_no_agreement():
    """The lead has 20 and seven of them."""
    text = "A storm hurt 20 people in Orland on Friday, 7 of them at a barbecue."
    all_ = hurt(20, "people", text)
    some = replace(hurt(7, "people", text), start=50, end=51)
    assert agreed((text, (all_, some)), (text, (some,)), (text, (some,))) == []


def test_who_calls_them_otherwise_has_the_number_too():
    """Six women who were hurt are six people who were hurt."""
    people = hurt(6, "people", "6 people were hurt in the storm.")
    women = hurt(6, "women", "6 women were hurt as a roof came down.")
    told = agreed((STORM, (people,)), (STORM, (people,)), (STORM, (women,)))
    assert told[0].startswith("3 of 3 articles")


SAID = "We shall build the old mill again before the winter comes to this town."


def test_a_paraphrase_carries_no_quote():
    """Two articles have the words in quotation marks; a third reports them."""
    reports = [
        summary(id_, actor("Ana Costa"), quote(words, "actor-1", type_))
        for id_, words, type_ in (
            ("x", SAID, "direct"),
            ("y", SAID, "direct"),
            ("z", "that they would build the old mill again before the winter comes", "indirect"),
        )
    ]
    (line,) = [one for one in merge(reports).overview if one.kind == "quote"]
    assert line.text == f"Ana Costa (2 articles): “{SAID}”"
    assert line.article_ids == ("x", "y")


def test_who_names_himself_in_full_has_not_said_it():
    """Those are another's words on the mayor."""
    said = "Ana Costa has worked with all of us at the old mill for more than nine years."
    told = [summary(id_, actor("Ana Costa"), quote(said, "actor-1", "direct")) for id_ in "xy"]
    assert [line for line in merge(told).overview if line.kind == "quote"] == []


@pytest.mark.parametrize(("charge", "count"), [("murder", 3), ("attempted murder", 2)])
def test_counts_of_murder_are_the_dead(charge, count):
    """A court counts them so; an attempt killed nobody."""
    dead = claim(quantity(6, "person"), "people", "were killed/kill", "6 people were killed.")
    text = f"The cook faces 6 counts of {charge}."
    counts = claim(quantity(6, "count"), f"counts of {charge}", "faces/face", text)
    told = agreed((STORM, (dead,)), (STORM, (dead,)), (STORM, (counts,)))
    assert told == [f"{count} of 3 articles: 6 people were killed"]
