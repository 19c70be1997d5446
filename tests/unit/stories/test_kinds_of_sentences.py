"""Which kinds of sentences give way to a plain one on what happened, each by its rule."""

from __future__ import annotations

import pytest

from service.records import Date, KeySentence, Lead, SourcedDate, Span
from service.stories.head import days, drawbacks, latest, lines, persons
from service.stories.merge import merge
from service.stories.sourced import widen
from tests.unit.stories.build import actor, mentions, summary


def test_a_plain_report_is_set_back_by_nothing():
    """Who did what, where and when."""
    text = "Two brothers robbed a bank in Orland on Monday and fled on a stolen tandem."
    assert drawbacks.of_sentence(text) == 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("mourning", "Pupils held a vigil for a skater who drowned in the lake near Orland."),
        ("tentative", "The bakery of Orland is expected to close its last two shops this year."),
        ("preview", "The council of Orland will hold a hearing on the price of a tram ticket."),
        ("routine", "Police are investigating a break-in at a bakery in Orland this Monday."),
        ("showing", "The mayor of Orland looks on as a crane lifts an oven from the ruins."),
        ("unknown", "Why an oven blew up is unclear, a clerk of the town of Orland said."),
        ("steps", "Police have identified the baker who was shot in Orland on Monday."),
        ("speaking", "A baker is sharing his memories of the night when Orland burnt down."),
        ("speaking", "The chief of the Orland brigade discussed a blaze at a bakery with us all."),
        ("believing", "The owner of a bakery in Orland believes that a rival set it on fire."),
        ("before", "The baker is best known for a cake that he sent to a king in Orland."),
        ("describing", "The bakery is the largest of eleven that Orland has to this day."),
        ("judging", "In a sad turn of events a bakery in Orland has lost its only oven."),
    ],
)  # fmt: skip
def test_a_kind_of_sentence_that_is_set_back(kind, text):
    """It tells something else than the event, or in another voice."""
    assert drawbacks.is_of(kind, text)
    assert drawbacks.of_sentence(text) < 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("tentative", "A clerk who was once believed to be a spy has died in Orland at 91."),
        ("before", "A cook who was born in Orland has won the prize of all bakers at 19."),
        ("judging", "A cook in Orland sold \u201ca stunning cake\u201d to a king on Monday."),
    ],
)
def test_a_clause_on_whom_or_a_quotation_may_have_it(kind, text):
    """What is said aside of somebody is not what the sentence tells."""
    assert not drawbacks.is_of(kind, text)


@pytest.mark.parametrize(
    ("text", "is_late"),
    [
        ("Despite the rain, a fair drew 900 people to the park of Orland on Friday.", True),
        ("Riding a boom in bread, a bakery in Orland bought two mills on Friday.", True),
        ("Known to all as Bo, the mayor of Orland has resigned over a tram ticket.", True),
        ("According to police, two men stole a tandem in Orland on Friday night.", False),
        ("Rising waters closed two bridges in Orland on Friday, the mayor said.", False),
        ("Armed men held up a bakery in Orland on Friday, police said.", False),
    ],
)
def test_a_main_clause_that_comes_late(text, is_late):
    """News begins with who did what."""
    assert drawbacks.opens_with_a_circumstance(text) is is_late


@pytest.mark.parametrize(
    ("text", "is_passed_on"),
    [
        ("A bakery in Orland will sell two mills, the Orland Wire reports.", True),
        ("Wireline is reporting that a bakery in Orland will sell two mills.", True),
        ("The owner confirmed to the Orland Gazette that he will sell two mills.", True),
        ("A bakery in Orland will sell two mills, its owner said on Friday.", False),
        ("The Orland Gazette has shut its printing house after ninety years.", False),
    ],
)
def test_what_another_outlet_found(text, is_passed_on):
    """A record tells the news, not whose news it is; of an outlet itself it may tell."""
    assert drawbacks.is_of_another_outlet(text) is is_passed_on


@pytest.mark.parametrize(
    ("text", "is_set"),
    [("A MAN WAS shot.", True),("TWO BAKERS HAVE sold a mill.", True),
     ("A NATO ship has left Orland.", False), ("The U.S. has bought a mill.", False)],
)  # fmt: skip
def test_a_beginning_in_capitals(text, is_set):
    """A page sets the first words so; an acronym before a noun is none."""
    assert drawbacks.is_in_capitals(text) is is_set


@pytest.mark.parametrize(
    "text",
    ["The mayor\u2019 s mill burnt.", "It began at 3 p. m. on Friday.", "He sat in in the mill.",
     "They sold \u2018 The Mill\u2019 to him.", "She left the mill\u2013 and the town.",
     "The mill is shut, said a clerk ."],
)  # fmt: skip
def test_a_torn_line(text):
    """A mark stands apart from its word, or a word stands twice."""
    assert lines.is_torn(text)
    assert not lines.is_torn("The mayor\u2019s aides said that they had had \u2018The Mill\u2019.")


def named(text, *names):
    """The names in a sentence: all of an actor each, short where it is one word."""
    return frozenset(
        persons.Named(text.index(name), name.split()[-1], " " not in name) for name in names
    )


@pytest.mark.parametrize(
    ("text", "names", "are_known"),
    [
        ("Police said that Costa sold a mill.", ["Costa"], True),
        ("Mayor Costa sold a mill.", ["Costa"], False),
        ("Police said that Sgt. Costa sold a mill.", ["Costa"], False),
        ("While Costa sold a mill, it rained.", ["Costa"], True),
        ("Ana Costa sold a mill, and Costa left.", ["Ana Costa", "Costa"], False),
        ("Ana Costa sold a mill to an aide of Novak.", ["Ana Costa", "Novak"], False),
        ("Costa sold a mill to Bela Novak.", ["Costa", "Bela Novak"], True),
    ],
)
def test_a_bare_surname_is_of_one_who_was_told_of(text, names, are_known):
    """A title, or the name in full in the same sentence, says who it is."""
    assert persons.are_known(text, 0, named(text, *names)) is are_known


def test_a_sentence_further_down_that_opens_with_a_name_goes_on_from_another():
    """The sentence before tells on whom; it leads itself."""
    first = "A baker in Orland, Ana Costa, sold a mill to her son on Friday, police said."
    second = "Ana Costa, 61, in Orland sold a mill to her son on Friday, police said."

    spans = tuple(
        KeySentence(start, start + len(text), text, ())
        for start, text in ((0, first), (len(first) + 1, second))
    )
    both = [m for at in (19, len(first) + 1) for m in mentions("Ana Costa", start=at)]
    person = actor("Ana Costa", mentions=tuple(both))
    articles = [
        summary(id_, person, text=f"{first} {second}", key_sentences=spans) for id_ in ("x", "y")
    ]
    assert merge(articles).lead.text == first


def dated(text, said, from_="2023-05-09", granularity="day"):
    """A lead with one date."""
    at = text.index(said)
    date = Date("date-1", at, at + len(said), said, from_, from_, granularity, None, "in")
    lead = Lead("x", 0, len(text), text, (), (), None, None)
    return days.told(lead, [widen(date, SourcedDate, article_id="x")])


def test_a_day_that_is_left_to_the_paper_has_its_date_beside_it():
    """Readers of another day know which Tuesday."""
    text = "A mill burnt down on Tuesday in Orland."
    assert dated(text, "Tuesday") == "A mill burnt down on Tuesday (9 May 2023) in Orland."
    night = dated(text.replace("Tuesday", "Tuesday night"), "Tuesday night", "2023-05-09T18:00",
                  "part_of_day")  # fmt: skip
    assert night == "A mill burnt down on Tuesday night (9 May 2023) in Orland."


@pytest.mark.parametrize(
    ("text", "said", "from_", "granularity"),
    [
        ("A mill burnt down on Tuesday, May 9, in Orland.", "Tuesday, May 9", "2023-05-09", "day"),
        ("A mill burnt down on Tuesday in Orland.", "Tuesday", None, "day"),
        ("A mill burnt down last week in Orland.", "last week", "2023-05-01", "week"),
        ("A mill burnt down in Tuesday's storm.", "Tuesday", "2023-05-09", "day"),
        ("A mill burnt down on Tuesday (May 9).", "Tuesday", "2023-05-09", "day"),
    ],
    ids=["spelled", "unknown", "no day", "possessive", "in brackets"],
)
def test_a_day_that_stands_as_it_is(text, said, from_, granularity):
    """What is spelled out, what nobody can date, and where a date would tear the words."""
    assert dated(text, said, from_, granularity) == text


def test_police_routine_may_tell_the_event():
    """What became of people is the news, whoever looks into it."""
    alone = "Police are investigating a quarrel at a bakery in Orland on Monday night."
    event = "Police are investigating after two bakers were killed in Orland on Monday night."
    assert drawbacks.of_sentence(alone) < drawbacks.of_sentence(event) < 1


@pytest.mark.parametrize(
    ("text", "is_told_aside"),
    [
        ("A cook who killed his two aunts had a knife on him, a clerk in Orland said.", True),
        ("A clerk walks by the mill whose fire has killed two bakers in Orland on Monday.", True),
        ("A bakery has shut in Orland since a shooting that killed eleven on Monday night.", True),
        ("Guards at a mill in Orland saw a cook who ran away on Monday, killing two.", True),
        ("A third baker from Orland, who sang with two who were killed, has died too.", False),
        ("A cook was charged over the fire that killed two bakers in Orland on Monday.", False),
        ("Two bakers were killed by a cook who had a knife on him, a clerk said.", False),
        ("A clerk in Orland said that two bakers were killed at the mill on Monday.", False),
    ],
)
def test_what_became_of_people_told_aside(text, is_told_aside):
    """Where most articles open with the dead, a clause on whom else it is does not tell of them."""
    dead = "A cook killed two bakers at a mill in Orland on Monday, a clerk said."

    def report(id_, said):
        return summary(id_, text=said, key_sentences=(KeySentence(0, len(said), said, ()),))

    states = latest.Latest([report("x", dead), report("y", dead), report("z", text)], [])
    assert (states.left("z", Span(0, len(text), text)) < 1) is is_told_aside


def test_today_where_nothing_tells_which_day_it_was():
    """ "Today" of an unknown day is set back behind a sentence that says no day."""
    today = "A cook sold a mill in Orland to two bakers today for a round sum."
    plain = "A cook sold a mill in Orland to two bakers there for a round sum."
    made = [
        summary(id_, text=said, key_sentences=(KeySentence(0, len(said), said, ()),))
        for id_, said in (("x", today), ("y", plain))
    ]
    assert merge(made).lead.text == plain


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("A 7. 3 magnitude quake shook Orland.", "A 7.3 magnitude quake shook Orland."),
        ("A quake of magnitude 7. 3 shook Orland.", "A quake of magnitude 7.3 shook Orland."),
        ("The mill cost $2. 5 million.", "The mill cost $2.5 million."),
        ("It shook at 5: 47 a. m. there.", "It shook at 5:47 a.m. there."),
        ("The mayor\u2019 s mill burnt.", "The mayor\u2019s mill burnt."),
        ("It burnt on May 4. 6 people fled.", "It burnt on May 4. 6 people fled."),
        ("On May 4, 600 people fled.", "On May 4, 600 people fled."),
    ],
)
def test_a_torn_figure_that_can_be_read_in_one_way(torn, whole):
    """It is closed up as an editor does; what may be two numbers stays as it is."""
    assert lines.mended(torn) == whole


def test_a_lead_is_printed_without_the_tears_of_a_page():
    """The sentence stands in its article as it was sent, and in the overview as it is printed."""
    torn = "A quake of magnitude 7. 3 shook the town of Orland at 5: 47 a. m. on Monday."
    story = merge([summary("x", text=torn, key_sentences=(KeySentence(0, len(torn), torn, ()),))])
    assert story.lead.text == torn
    assert story.overview[0].text == (
        "A quake of magnitude 7.3 shook the town of Orland at 5:47 a.m. on Monday."
    )
