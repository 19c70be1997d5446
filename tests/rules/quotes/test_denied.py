"""What nobody said is no quote, and what a cue says is not so is `denied`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The guild did not say that the pit would shut.", id="not"),
        pytest.param("Anna Holm has never said that the pit would shut.", id="never"),
        pytest.param("Nobody said that the pit would shut.", id="nobody"),
        pytest.param("Few predicted that the pit would shut.", id="few"),
        pytest.param("Few miners believe that the pit will shut.", id="few of a kind"),
        pytest.param("No one has said “goodbye” to the pit.", id="no one, in marks"),
        pytest.param("Anna Holm has not said “goodbye” to the pit.", id="not, in marks"),
        pytest.param("Anna Holm refused to say whether the pit would shut.", id="refused to say"),
        pytest.param("Anna Holm failed to say that the pit would shut.", id="failed to say"),
        pytest.param("Anna Holm left without saying that the pit would shut.", id="without"),
        pytest.param("Anna Holm is yet to say whether the pit will shut.", id="yet to"),
        pytest.param("Anna Holm declined to comment on the pit.", id="declined to comment"),
        pytest.param("Nobody believes that the pit will shut.", id="nobody's belief"),
        pytest.param("There were no reports that the pit would shut.", id="no reports"),
        pytest.param("The guild made no promise that the pit would reopen.", id="no promise"),
        pytest.param("There is no reason to think that the pit will shut.", id="no reason"),
        pytest.param("An aide asked not to be named.", id="asked not to be named"),
        pytest.param("Anna Holm did not deny that the pit would shut.", id="no denial"),
    ],
)
def test_what_nobody_said_is_no_quote(quotes: Read, text: str) -> None:
    """A newsroom never sees as said what the article says was not."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param("Anna Holm denied that the pit would shut.", True, id="clause"),
        pytest.param("Anna Holm denied taking bribes from the firm.", True, id="gerund"),
        pytest.param("Anna Holm rejected claims that the pit would shut.", True, id="claims"),
        pytest.param("Anna Holm denied “any wrongdoing” at the pit.", True, id="words"),
        pytest.param("Anna Holm does not think that the pit will shut.", True, id="raised"),
        pytest.param("Her denial that the pit would shut was brief.", True, id="noun"),
        pytest.param("Anna Holm said that the pit would shut.", False, id="said"),
        pytest.param("Anna Holm rejected the “absurd” claim.", False, id="own words"),
        pytest.param("Anna Holm could not resist saying that it shut.", False, id="helpless"),
        pytest.param("Anna Holm not only said that the pit would shut.", False, id="not only"),
        pytest.param(
            "The guild said “perhaps never,” but miners left.", False, id="never, in marks"
        ),
    ],
)
def test_what_a_cue_denies_is_denied(quotes: Read, text: str, denied: bool) -> None:
    """`denied` tells what somebody holds to be untrue from what somebody holds."""
    (quote,) = quotes(text)
    assert quote.denied is denied


@pytest.mark.parametrize(
    "text",
    [
        "We should understand that supply sets the price.",
        "The council must say whether the bridge is safe.",
    ],
)
def test_what_somebody_ought_to_say_is_not_said(quotes: Read, text: str) -> None:
    """What is asked of somebody has not been said yet."""
    assert quotes(text) == ()


def test_rumours_that_are_discounted_are_denied(quotes: Read) -> None:
    """Who discounts a rumour says that it is not so."""
    (quote,) = quotes("Mr Roe discounted rumours that he was the source.")
    assert quote.denied
    assert quotes("The army left, abandoning plans to stay in the valley for years.") == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [("Dahl denied taking bribes.", True), ("Dahl admitted taking bribes.", False)],
)
def test_a_deed_of_two_words(text: str, denied: bool, quotes: Read) -> None:
    """A verb in -ing and its object say what somebody did or did not do."""
    (quote,) = quotes(text)
    assert (quote.text, quote.denied) == ("taking bribes", denied)
