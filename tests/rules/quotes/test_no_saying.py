"""What only looks like a report: orders, set phrases, pictures, what a writer knows, conduct."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Say the town sold the mill tomorrow. It would still owe money.", id="say"),
        pytest.param("Her visit let tenants know their worries were shared.", id="let know"),
        pytest.param("Brandt tells so many tales that nobody listens.", id="so many that"),
        pytest.param("The two gas-fired plants together heat a town.", id="gas-fired"),
        pytest.param("It was said by the minister opening the fair.", id="it was said"),
        pytest.param("Experts regard her as a threat to the league.", id="regard as"),
        pytest.param("Fans see the stand as a gift to the town.", id="see as"),
        pytest.param("Brandt acknowledged the change of plan.", id="a bare object"),
        pytest.param("The guild pushed for a ban on night trams.", id="pushed for"),
        pytest.param("All told, the club spent three million on the stand.", id="all told"),
        pytest.param("Only time will tell if the stand pays for itself.", id="time will tell"),
        pytest.param("It’s safe to say the mill will never open again.", id="it’s safe to say"),
        pytest.param("The boat sank; 44 were saved, 61 confirmed dead.", id="61 confirmed dead"),
        pytest.param("Images showed the bridge had collapsed.", id="images"),
        pytest.param("Footage from the yard shows a man leaving the shop.", id="footage"),
        pytest.param("We know that the new tram will be quick.", id="we know"),
        pytest.param("I found that he had lost none of his wit.", id="I found"),
        pytest.param("We can expect the mill to close by May.", id="we can expect"),
        pytest.param("Paul Holm refused to quit the race for mayor.", id="refused to"),
        pytest.param("The report did not make clear why the mill closed.", id="not made clear"),
        pytest.param("After a search police learned that the man had left.", id="learned"),
        pytest.param("Officers found that the man had been driving.", id="officers found"),
        pytest.param("There is no proof that Roe objected to the sale of the mill.", id="no proof"),
        pytest.param("They will vote once Roe reveals whether she means to run.", id="not yet"),
        pytest.param(
            "If Roe admits that she sold the mill, she will be fined.", id="if she admits"
        ),
        pytest.param("The crowd said it like a prayer.", id="said it like"),
        pytest.param("The gates are unmarked and intended to be left open.", id="intended"),
        pytest.param("The guide is good at identifying rare plants such as orchids.", id="such as"),
    ],
)
def test_what_says_nothing_is_no_quote(quotes: Read, text: str) -> None:
    """A reader of quotes gets what somebody said, and nothing that only looks like it."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "I think the plan for the mill is wrong.",
            "the plan for the mill is wrong",
            id="I think",
        ),
        pytest.param(
            "They all told police the mill was empty.", "the mill was empty", id="they all told"
        ),
        pytest.param(
            "Researchers found that the lake is warming.", "that the lake is warming", id="found"
        ),
        pytest.param("Data show that prices fell in May.", "that prices fell in May", id="data"),
        pytest.param(
            "There is no sign Mr Roe's mill was down to its last sack, one of the bakers said.",
            "There is no sign Mr Roe's mill was down to its last sack",
            id="a tag behind no sign",
        ),
        pytest.param(
            "If Roe hopes to sell the mill, it will take her years.", "to sell the mill", id="hopes"
        ),
        pytest.param(
            "Even if Roe says that the mill is safe, the town will close it.",
            "that the mill is safe",
            id="even if",
        ),
        pytest.param("In the tape he says the mill was empty.", "the mill was empty", id="tape"),
    ],
)
def test_what_is_like_it_and_reports(quotes: Read, text: str, content: str) -> None:
    """The neighbours of these rules stay quotes."""
    assert [spans(quote) for quote in quotes(text)] == [[content]]


def test_a_participle_is_no_tag(quotes: Read) -> None:
    """Who tours a county, each touting a record, has not said the sentence before it."""
    text = "Ann Roe and Paul Holm toured the county, each touting their own record."
    assert quotes(text) == ()


def test_a_semicolon_parts_a_tag_from_another_headline(quotes: Read) -> None:
    """In a row of headlines who vows something has not said the line before."""
    assert quotes("Farmers denounce milk quota; dairies, shops vow boycott.") == ()


def test_who_hands_on_a_tag_has_not_said_its_speaker(quotes: Read) -> None:
    """Behind "said the minister as quoted by X" the minister is nothing that X said."""
    text = '"There are firms that build such ships," said the minister as quoted by KLP.'
    (quote,) = quotes(text)
    assert spans(quote) == ["There are firms that build such ships,"]


def test_a_reason_may_stand_behind_where_it_was_given(quotes: Read) -> None:
    """Who praises somebody "in her speech for building" praises them for that."""
    text = "Ann Roe praised Mr. Holm in her speech for building “cheap homes.”"
    (quote,) = quotes(text)
    assert spans(quote) == ["Mr. Holm in her speech for building “cheap homes.”"]


def test_a_noun_with_a_participle_is_the_subject(quotes: Read) -> None:
    """In "members getting ready to vote accused the owner" the members accuse."""
    text = (
        "The club has been beset with claims of fraud since two members getting ready to vote on "
        "the budget accused the owner of lying."
    )
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.text == "two members"


def test_what_a_thing_is_meant_to_do_nobody_says(quotes: Read) -> None:
    """A bare participle right behind a noun is a passive, whatever the tagger takes it for."""
    text = "The mill will host four workshops across the county intended to teach people to spin."
    assert quotes(text) == ()


def test_who_has_only_heard_something_has_not_said_it(quotes: Read) -> None:
    """Nor does he where he did something after it; a trust speaks for all that."""
    found = quotes("A judge left after hearing that a man lied. The trust said it was sorry.")
    assert [(one.text, one.speaker and one.speaker.text) for one in found] == [
        ("that a man lied", None),
        ("it was sorry", "The trust"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not dispute that Jo Holm had told guards to leave the site.",
        "Police declined to confirm that Jo Holm had agreed to close the site.",
        "Ann Roe would not say if Jo Holm had asked the guards to leave.",
        "Jo Holm is accused of ordering the guards to leave the site.",
        "Jo Holm was charged with trying to persuade the guards to leave.",
        "Jo Holm is believed to have promised to close the site.",
    ],
)
def test_an_order_or_promise_that_is_left_open_is_no_quote(quotes: Read, text: str) -> None:
    """Nobody says that the accused asked or promised it."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It emerged that Jo Holm had ordered the guards to leave the site.",
        "Jo Holm was convicted of ordering the guards to leave the site.",
        "Jo Holm is known to have ordered the guards to leave the site.",
        "Ann Roe would not say why Jo Holm had ordered the guards to leave the site.",
        "The ministry did not know that Jo Holm had ordered the guards to leave the site.",
    ],
)
def test_an_order_that_the_article_tells_is_a_quote(quotes: Read, text: str) -> None:
    """What comes out, is proven or is not known to somebody was done all the same."""
    (quote,) = quotes(text)
    assert quote.text == "the guards to leave the site"


def test_what_somebody_advocates_is_no_quote_without_a_clause(quotes: Read) -> None:
    """As what somebody pushes or lobbies for."""
    assert quotes("The talks went on, with Ann Roe advocating for openness from all sides.") == ()
