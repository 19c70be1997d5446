"""Who speaks, and what, where commas, a day or a description stand between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param("Anna Holm, a nurse from Lund, said the driver, Paul Stein, was drunk.",
                     "Anna Holm", "the driver, Paul Stein, was drunk",
                     id="a speaker with what she is, and another in what she says"),
        pytest.param("The bridge, said Paul Stein, the mayor, will be shut.", "Paul Stein",
                     "The bridge will be shut", id="a tag with what its speaker is"),
        pytest.param("It was backed by the Law Guild, whose chair, Anna Holm, said families were "
                     "waiting.", "Anna Holm", "families were waiting", id="whose chair said"),
        pytest.param("Will Stein came late. “It is old,” Will said.", "Will Stein", "It is old,",
                     id="a given name that is a modal too"),
        pytest.param("“It is old,” Paul Stein told the house. Responding to Mark Berg, he said the "
                     "bill was dead.", "Paul Stein", "the bill was dead",
                     id="who answers is not who asks"),
        pytest.param("The contractor, Kivu Works Ltd, said it would go on.", "Kivu Works Ltd",
                     "it would go on", id="a firm named beside its trade"),
        pytest.param("The clinic's nurse there, Anna Holm, said it was full.", "Anna Holm",
                     "it was full", id="a name behind an adverb"),
        pytest.param("A council spokesperson said: “We are on it.” They added that it was late.",
                     "council spokesperson", "that it was late", id="they for a spokesperson"),
        pytest.param("“He was great,” Paul Stein said of Mark Berg. “He ran,” added the former "
                     "captain.", "Paul Stein", "He ran,", id="who adds is only described"),
        pytest.param("Northern Steel Monday announced it would close.", "Northern Steel",
                     "it would close", id="a day before the verb"),
        pytest.param("The mayor said the bill would pass, but union leader Paul Stein called it "
                     "a sham.", "Paul Stein", "it a sham", id="who calls it so behind but"),
        pytest.param("Holm said the road is bad, whether for cyclists, a group of riders or "
                     "walkers going home.", "Holm", "the road is bad, whether for cyclists, a "
                     "group of riders or walkers going home", id="a list that or closes"),
        pytest.param("Anna Holm, a farmer, announced in an ad that she grew up “milking goats on a "
                     "Lund farm.”", "Anna Holm",
                     "that she grew up “milking goats on a Lund farm.”", id="in an ad that"),
        pytest.param("Holm says at first her parents weren't able to help.", "Holm",
                     "at first her parents weren't able to help", id="a setting without a comma"),
    ],
)  # fmt: skip
def test_who_speaks_and_what_is_said(quotes: Read, text: str, name: str, said: str) -> None:
    """The nearest name is not always the speaker, and what he says is whole."""
    last = quotes(text)[-1]
    assert last.speaker is not None
    assert (last.speaker.name, last.text) == (name, said)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Anna Holm, asked whether it would close, said she did not know.",
                     ["Anna Holm"], id="who is asked does not ask"),
        pytest.param("“He was great,” Paul Stein said. Anna Holm was a spokeswoman. “It is shut,” "
                     "added the spokeswoman.", ["Paul Stein", "Anna Holm"],
                     id="a description that somebody has"),
        pytest.param("The chair of the mill, Northern Steel, said it was late.", ["chair"],
                     id="a firm beside another firm's chair"),
    ],
)  # fmt: skip
def test_nobody_else_speaks(quotes: Read, text: str, names: list[str]) -> None:
    """Nobody is given words by a rule that is meant for others."""
    assert [one.speaker and one.speaker.name for one in quotes(text)] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Northern Steel said on Tuesday it would buy back shares.",
                     "it would buy back shares", id="on a day"),
        pytest.param("Northern Steel said in a statement sales had fallen.", "sales had fallen",
                     id="in a statement, with no that"),
        pytest.param("The college said in a Facebook post nurses would be there.",
                     "nurses would be there", id="in a post, with no that"),
    ],
)  # fmt: skip
def test_when_and_where_it_was_said_is_no_part_of_it(quotes: Read, text: str, said: str) -> None:
    """A report begins behind the day and the place of saying, and keeps its own subject."""
    assert [one.text for one in quotes(text)] == [said]


def test_a_name_after_two_descriptions_is_who_speaks(quotes: Read) -> None:
    """A description that a second one explains is named by the name behind both."""
    (told,) = quotes("His friend the novelist Anna Holm said he was shy.")
    assert told.speaker is not None
    assert told.speaker.name == "Anna Holm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is late,” Anna Holm said.\n\n“I am tired,” the 31-year-old said.", "Anna Holm"),
        ("Anna Holm said it was late. The Norwegian said she was tired.", "Anna Holm"),
        ("Anna Holm said it was late. Jane Lund lost. The Norwegian said she was tired.", None),
    ],
)
def test_an_age_or_a_nation_takes_up_who_spoke(quotes: Read, text: str, name: str | None) -> None:
    """Who only has an age or a nation is who spoke just before, if nobody else is named since."""
    *_, last = quotes(text)
    assert last.speaker is not None
    assert last.speaker.name == name


def test_the_second_of_two_names_before_a_tag_speaks(quotes: Read) -> None:
    """A comma behind the verb says that the name before it is the tag's."""
    (told,) = quotes("Anna Holm, Paul Stein said, was ill.")
    assert told.speaker is not None
    assert (told.speaker.name, told.text) == ("Paul Stein", "Anna Holm was ill")


def test_what_is_left_open_nobody_has_said(quotes: Read) -> None:
    """Whether somebody said so is not that he did."""
    assert not quotes("It is not clear whether Holm said trams were dead.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("A spokesman for Mr Holm said it was late.", "spokesman", id="Mr"),
        pytest.param("A lawyer for Mrs Anna Holm said it was late.", "lawyer", id="Mrs"),
        pytest.param("A spokeswoman for Senate Majority Leader Paul Stein said it was late.",
                     "spokeswoman", id="a title of the other"),
        pytest.param("A spokesman for Northern Steel chief Anna Holm said it was late.",
                     "spokesman", id="a post of the other in a body"),
        pytest.param("The wife of Senate Majority Leader Paul Stein said it was late.", "wife",
                     id="whose wife"),
        pytest.param("Earlier, chairman of the House Roads Committee Rep. Anna Holm said it was "
                     "late.", "Anna Holm", id="but a short title behind a body is of the chair"),
        pytest.param("The director for public schools Anna Holm said it was late.", "Anna Holm",
                     id="but a post has a field"),
    ],
)  # fmt: skip
def test_who_speaks_for_another_is_himself(quotes: Read, text: str, name: str) -> None:
    """A spokesman's words are not those of whom he speaks for."""
    (told,) = quotes(text)
    assert told.speaker is not None
    assert told.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "The mayor called on Northern Steel to explain why the mill was shut.",
        "The court asked Northern Steel to explain why the mill was shut.",
    ],
)
def test_who_is_asked_to_explain_has_not_said_so(quotes: Read, text: str) -> None:
    """What somebody is to explain nobody has said yet: there is one quote, the request."""
    assert len(quotes(text)) == 1


def test_a_clause_begins_behind_the_time_of_saying(quotes: Read) -> None:
    """When it was said is no part of it."""
    (told,) = quotes("The minister said last week it was under review.")
    assert told.text == "it was under review"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Anna Holm told the BBC supply would fall before autumn.",
            "supply would fall before autumn",
        ),
        ("Anna Holm told Reuters prices would rise by May.", "prices would rise by May"),
    ],
)
def test_an_outlet_that_listens_is_no_part_of_it(quotes: Read, text: str, said: str) -> None:
    """Nobody is told without a listener: it is no supply of the outlet's."""
    assert [one.text for one in quotes(text)] == [said]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Northern Steel: Paul Stein threw a stone and felt no pain.", 0),
        ("About Northern Steel: It was founded in 1901 by two brothers.", 0),
        ("Northern Steel: We are sorry that the mill was shut.", 1),
    ],
)
def test_a_body_before_a_colon_speaks_in_the_first_person(
    quotes: Read, line: str, count: int
) -> None:
    """A label that is a body's name leads notes on it as often as its words."""
    assert len(quotes(f"The fair opened on Monday.\n\n{line}")) == count


def test_whom_a_deed_is_done_to_is_told_by_its_doer(quotes: Read) -> None:
    """A prosecutor who tells what somebody did and said has not said that himself."""
    *_, told = quotes("Prosecuting, Paul Stein said Berg had hit Holm and told her: “I will go.”")
    assert told.speaker is not None
    assert (told.speaker.name, told.text) == ("Berg", "I will go.")


def test_who_admits_one_deed_and_denies_another_does_both(quotes: Read) -> None:
    """A second verb of the cue's form has a content of its own."""
    found = quotes("Berg admitted hitting Holm but denied trying to rob her.")
    assert [(one.text, one.denied) for one in found] == [
        ("hitting Holm", False),
        ("trying to rob her", True),
    ]


def test_a_newspaper_called_by_a_nation_is_nobody_who_spoke(quotes: Read) -> None:
    """In the present, who reports is a paper: "The Australian reports that"."""
    *_, last = quotes("Anna Holm said it was late. The Australian reports that she was tired.")
    assert last.text == "that she was tired"
    assert last.speaker is None or last.speaker.actor_id is None
