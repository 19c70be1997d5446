"""Who says a number: the speaker of a quote, a verb above, a source beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import read_claims
from service.records import Actor, Mention, Quote, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Sources = Callable[[str], list[str | None]]
    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_who_expected_a_figure_says_it(claims_of: Read) -> None:
    """The speaker of the sentence gives his own figure, analysts theirs."""
    sales, expected = claims_of(
        "The grocer said sales rose 4.6%, beating the 3.9% expected by analysts."
    )
    assert sales.attribution is not None
    assert sales.attribution.text == "The grocer"
    assert expected.attribution is not None
    assert expected.attribution.text == "analysts"


@pytest.fixture
def sources_of(
    read_parse: Callable[[str], Parse], quotes: Callable[[str], tuple[Quote, ...]]
) -> Sources:
    """Text to who says each of its numbers, quotes read first."""

    def read(text: str) -> list[str | None]:
        claims = read_claims(read_parse(text), Cast(()), quotes(text))
        return [claim.attribution.text if claim.attribution else None for claim in claims]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "The strike will end on Friday, according to three union officials.",
        "Ann Roe told the board that the mill would close, according to two people close to it.",
        "Citing four company documents, the paper reported that the mill would close.",
        "The ferry stays in port, according to Ann Roe, a sailor who has had three boats.",
        "The deal values the firm at $4 billion.",
    ],
)
def test_nobody_says_how_many_sources_there_are(sources_of: Sources, text: str) -> None:
    """A number that names or describes a source is not said by it."""
    assert sources_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("According to police, 12 people died and three were hurt.", ["police", "police"]),
        (
            "Five boats sank, according to Ann Roe of the coast guard.",
            ["Ann Roe of the coast guard"],
        ),
    ],
)
def test_a_source_speaks_of_the_numbers_beside_it(
    sources_of: Sources, text: str, sources: list[str]
) -> None:
    """ "According to" covers the numbers of its sentence that are no part of the source."""
    assert sources_of(text) == sources


def test_a_source_in_a_relative_clause_speaks_of_that_clause(sources_of: Sources) -> None:
    """Who says where the mines lie does not say how long the strip is."""
    text = (
        "The charity hopes to clear a seven-mile strip of the coast, where, according to the army, "
        "40 mines were laid."
    )
    assert sources_of(text) == [None, "the army"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has yet to confirm how many of the 340 passengers survived.",
        "The report did not make clear why Roe left after 12 years.",
        "The company declined to say how many of its 400 workers would go.",
        "Ann Roe was fined and told to do 150 hours of work.",
    ],
)
def test_who_does_not_say_it_is_no_source(sources_of: Sources, text: str) -> None:
    """Whoever is yet to confirm, or declines to say, has said nothing of the number."""
    assert sources_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Using radar, divers found a boat buried 12 metres under the sand.", None),
        ("Detectives found four men hiding in a barn.", None),
        ("The rangers found 12 elephants had been killed.", "The rangers"),
        ("The police unit has charged 95 drivers with theft.", None),
        ("Prosecutors charged that Roe took 5 million dollars.", "Prosecutors"),
    ],
)
def test_who_finds_or_charges_somebody_reports_with_a_clause_alone(
    sources_of: Sources, text: str, source: str | None
) -> None:
    """ "Found that" reports, "found a boat" does not; nor does "charged 95 drivers"."""
    assert sources_of(text) == [source]


def test_a_clause_joined_before_its_verb_is_not_what_somebody_says(sources_of: Sources) -> None:
    """In "the laws differ and Roe said it was late" Roe says nothing of the laws."""
    text = (
        "But those two laws set different rules for the courts and Judge Ann Roe said it was "
        "“a very serious problem” to apply both."
    )
    assert sources_of(text) == [None]


def test_what_a_document_found_is_its_own(sources_of: Sources) -> None:
    """Of "Roe cited a survey that found 73 percent" the survey is the source."""
    text = "The farmers cited a survey that found 73 percent of voters in favour of a tax."
    assert sources_of(text) == ["a survey"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The minister reported a leak at the plant, which has two reactors.", None),
        ("Roe cited a storm that had sunk two ferries.", "Roe"),
    ],
)
def test_a_clause_on_what_is_reported_is_reported_too(
    sources_of: Sources, text: str, source: str | None
) -> None:
    """A relative clause of the thing reported belongs to the report, one of its place does not."""
    assert sources_of(text) == [source]


def test_it_is_easy_to_think_is_said_by_nobody(sources_of: Sources) -> None:
    """The "it" of "it would be rash to think" stands for no source."""
    assert sources_of("It would be rash to think that the two sisters had fallen out.") == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Roe said it was less than the $184 million reported by Ann Holm.", "Ann Holm"),
        ("Roe praised the city's 54 wards.", None),
        ("Roe criticised the killing of the 12 men.", None),
    ],
)
def test_only_who_says_a_number_is_its_source(
    read_whole: Read, text: str, source: str | None
) -> None:
    """What another reported is his; who praises known things says not how many there are."""
    (claim,) = read_whole(text)
    assert (claim.attribution.text if claim.attribution else None) == source


def test_a_source_is_named_without_the_dateline(read_whole: Read) -> None:
    """The page has the place in capitals before who speaks."""
    (claim,) = read_whole("LEEDS – Leeds Police said two people were arrested.")
    assert claim.attribution is not None
    assert claim.attribution.text == "Leeds Police"


def test_those_who_are_counted_are_no_source(claims_of: Read) -> None:
    """ "39 said that 160 had left" tells of an answer, not of who counted."""
    _, second = claims_of("Of the nurses, 39 said that 160 had left.")
    assert second.attribution is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the mining ministry, 300 miners have died.", "the mining ministry"),
        ("The mining ministry said that 300 miners have died.", "The mining ministry"),
        ("The ministry estimates 300 miners died.", "The ministry"),
        ("Mines closed, with reports suggesting 300 miners died.", "reports"),
        ("300 miners have died.", None),
        ("The ministry puts the loss at $3 billion.", "The ministry"),
        ("The mine bought the land at $3 billion.", None),
        ("Almost half said the mine should pay $5 million.", None),
        ("A Fox News poll shows Costa with 47 percent.", "A Fox News poll"),
        ("A survey had Ana Costa at 4 percent.", "A survey"),
        ("The poll has three pages.", None),
        ("Costa has 370 votes, Silva has 163.", None),
        ("As the ministry noted, the mine lost 300 miners.", "the ministry"),
        ("As they say in mining, the mine lost 300 miners.", None),
        ("Profit was above the $15 million expected by analysts.", "analysts"),
        ("Most analysts said the mine should pay $5 million.", "Most analysts"),
        ("Malaria claimed 2,000 lives.", None),
        ("They cannot figure out who won $4 million.", None),
        ("There is no reason to think that 300 miners died.", None),
        ("The ministry claimed that 300 miners died.", "The ministry"),
        ("It will close, according to four people close to the talks.", None),
    ],
)
def test_an_attribution_says_who_says_so(claims_of: Read, text: str, source: str | None) -> None:
    """ "According to", reporting verbs, and null where the article itself says it."""
    *_, claim = claims_of(text)
    assert (claim.attribution.text if claim.attribution else None) == source


def test_two_numbers_of_one_clause_have_one_source(claims_of: Read) -> None:
    """ "reports suggesting 300 have been killed and 2,700 wounded" suggest both."""
    text = "It sent 9,000 miners, with reports suggesting 300 have been killed and 2,700 wounded."
    _, killed, wounded = claims_of(text)
    assert killed.attribution is not None
    assert wounded.attribution == killed.attribution
    assert killed.attribution.text == "reports"


def test_the_speaker_of_the_quote_around_it_says_a_claim(
    read_parse: Callable[[str], Parse],
) -> None:
    """The innermost quote that covers the claim decides, with the actor it resolves to."""
    text = "“We lost 300 miners,” she added."
    speaker = Speaker(22, 25, "she", "actor-1", "Ana Costa", ("actor-1",))
    quote = Quote(
        "quote-1", "direct", text[1:20], (Span(1, 20, text[1:20]),), None, speaker, False, None
    )
    (claim,) = read_claims(read_parse(text), Cast(()), (quote,))
    assert claim.attribution is not None
    assert (claim.attribution.actor_id, claim.attribution.name) == ("actor-1", "Ana Costa")


@pytest.mark.parametrize(
    ("words", "source"), [("Costa, who", "Costa"), ("42% of nurses", None), ("whose task", None)]
)
def test_a_speaker_is_named_without_its_clause(
    read_parse: Callable[[str], Parse], words: str, source: str | None
) -> None:
    """ "Costa, who" is Costa; those whose share is told, or a bare "whose", are no source."""
    text = f"It lost 300 miners, {words} say."
    start = text.index(words)
    speaker = Speaker(start, start + len(words), words, None, None, ())
    quote = Quote(
        "quote-1", "indirect", text[:18], (Span(0, 18, text[:18]),), None, speaker, False, None
    )
    (claim, *_) = read_claims(read_parse("It lost 300 miners."), Cast(()), (quote,))
    assert (claim.attribution.text if claim.attribution else None) == source


def test_a_source_in_the_cast_is_resolved(read_parse: Callable[[str], Parse]) -> None:
    """A source that is an actor carries the actor's id and name."""
    parse = read_parse("Costa said that 300 miners have died.")
    mention = Mention(0, 5, "Costa", "name")
    actor = Actor("actor-1", "Ana Costa", "person", True, (), (), None, 1.0, (mention,))
    (claim,) = read_claims(parse, Cast((actor,), {0: actor}), ())
    assert claim.attribution is not None
    assert (claim.attribution.actor_id, claim.attribution.name) == ("actor-1", "Ana Costa")


@pytest.mark.parametrize(
    "text",
    [
        "Builders found a bell buried 9ft deep.",
        "The palace relayed a response to allegations that Roe hid 12 cars.",
        "Among them: fear that two laws could be repealed.",
        "A farm that was put at $4 million was sold.",
    ],
)
def test_nobody_says_what_is_only_found_or_mentioned(read_whole: Read, text: str) -> None:
    """A thing in some state, what others claim, and what a label opens have no source."""
    (claim,) = read_whole(text)
    assert claim.attribution is None
