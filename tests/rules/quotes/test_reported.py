"""Reported speech: one small case for each construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.quotes.read import read_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.fixture(scope="session")
def quotes(read_parse: Callable[[str], Parse]) -> Read:
    """Text to quotes; the cast is not the point here."""
    return lambda text: read_quotes(read_parse(text), Cast(()))


def facts(quote: Quote) -> tuple[str, str | None, str | None]:
    """What is said, by which cue and by whom."""
    return (
        quote.text,
        quote.cue.text if quote.cue else None,
        quote.speaker.text if quote.speaker else None,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister said that the bridge would open in May.",
            ("that the bridge would open in May", "said", "The minister"),
        ),
        (
            "The minister believes the bridge is safe.",
            ("the bridge is safe", "believes", "The minister"),
        ),
        (
            "Officials denied that the bridge was closed.",
            ("that the bridge was closed", "denied", "Officials"),
        ),
        (
            "The minister has promised to open the bridge in May.",
            ("to open the bridge in May", "has promised", "The minister"),
        ),
        (
            "The minister urged drivers to stay at home.",
            ("drivers to stay at home", "urged", "The minister"),
        ),
        (
            "Reporters asked whether the bridge was safe.",
            ("whether the bridge was safe", "asked", "Reporters"),
        ),
        (
            "The minister explained why the bridge was closed.",
            ("why the bridge was closed", "explained", "The minister"),
        ),
        (
            "The bridge will open in May, the ministry said.",
            ("The bridge will open in May", "said", "the ministry"),
        ),
        (
            "According to the ministry, the bridge will open in May.",
            ("the bridge will open in May", "According to", "the ministry"),
        ),
        (
            "The bridge will open in May, according to a senior official.",
            ("The bridge will open in May", "according to", "a senior official"),
        ),
        (
            "Reports indicate that the bridge is unsafe.",
            ("that the bridge is unsafe", "indicate", "Reports"),
        ),
        (
            "One poll found that most drivers like the bridge.",
            ("that most drivers like the bridge", "found", "One poll"),
        ),
        (
            "The mayor criticized the ministry for its silence.",
            ("the ministry for its silence", "criticized", "The mayor"),
        ),
        (
            "The mayor accused the ministry of lying.",
            ("the ministry of lying", "accused", "The mayor"),
        ),
        (
            "The mayor described the bridge as a disaster.",
            ("the bridge as a disaster", "described", "The mayor"),
        ),
        (
            "The mayor called the bridge a disaster.",
            ("the bridge a disaster", "called", "The mayor"),
        ),
        (
            "The mayor called for the closure of the bridge.",
            ("the closure of the bridge", "called", "The mayor"),
        ),
    ],
    ids=[
        "that", "belief", "denial", "to", "urge to", "whether", "why", "parenthetical end",
        "according, first", "according, last", "reports", "poll", "blame", "accuse of",
        "describe as", "call", "call for",
    ],
)  # fmt: skip
def test_a_cue_and_its_content(
    quotes: Read, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    """The content is the whole clause with its opening word, without cue and speaker."""
    (quote,) = quotes(text)
    assert quote.type == "indirect"
    assert facts(quote) == expected


def test_a_cue_in_the_middle_cuts_the_content(quotes: Read) -> None:
    """A parenthetic cue leaves a content of two spans."""
    (quote,) = quotes("The bridge, the minister says, is the safest in the country.")
    assert [span.text for span in quote.spans] == ["The bridge", "is the safest in the country"]
    assert facts(quote)[2] == "the minister"


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("His promise to open the bridge was kept.", "to open the bridge", "His"),
        ("The mayor's claim that the bridge is unsafe was false.", "that the bridge is unsafe",
         "The mayor's"),
        ("The mayor made the claim that the bridge is unsafe.", "that the bridge is unsafe",
         "The mayor"),
    ],
    ids=["pronoun", "possessive", "object"],
)  # fmt: skip
def test_nouns_report(quotes: Read, text: str, content: str, speaker: str) -> None:
    """A noun of saying reports its clause for whoever owns it."""
    found = [facts(one) for one in quotes(text)]
    assert [(what, who) for what, _, who in found if what == content] == [(content, speaker)]


def test_a_passive_report_names_nobody(quotes: Read) -> None:
    """ "Is said to" reports, and the text does not tell who says so."""
    (quote,) = quotes("The bridge is said to be unsafe.")
    assert [span.text for span in quote.spans] == ["The bridge", "to be unsafe"] or (
        quote.text == "The bridge is said to be unsafe"
    )
    assert quote.speaker is None


def test_a_passive_speaker_stands_behind_by(quotes: Read) -> None:
    """The agent of a passive is the speaker."""
    (quote,) = quotes("It was announced by the ministry that the bridge would close.")
    assert facts(quote) == ("that the bridge would close", "was announced", "the ministry")


def test_quoted_as_saying(quotes: Read) -> None:
    """Who is quoted as saying something says it."""
    found = quotes("The mayor was quoted as saying the bridge was unsafe.")
    assert ("the bridge was unsafe", "saying", "The mayor") in [facts(one) for one in found]


def test_participles_share_the_speaker(quotes: Read) -> None:
    """ "…, adding that" goes on in the name of the same speaker."""
    found = quotes("The mayor said the bridge was safe, adding that it would open in May.")
    assert [facts(one)[::2] for one in found] == [
        ("the bridge was safe", "The mayor"),
        ("that it would open in May", "The mayor"),
    ]


def test_conjoined_cues_share_the_speaker(quotes: Read) -> None:
    """Two cues with one subject are two quotes of one speaker."""
    found = quotes("The mayor said that the bridge was safe and called the report nonsense.")
    assert [facts(one)[::2] for one in found] == [
        ("that the bridge was safe", "The mayor"),
        ("the report nonsense", "The mayor"),
    ]


def test_the_content_ends_with_its_clause(quotes: Read) -> None:
    """What the writer adds behind a comma is not reported."""
    (quote,) = quotes("The mayor said he would close the bridge, which was built in 1990.")
    assert quote.text == "he would close the bridge"


def test_outer_and_inner_reports_are_both_found(quotes: Read) -> None:
    """In "X said Y believes Z" each speaker has a quote."""
    found = quotes("The mayor said the ministry believes the bridge is safe.")
    assert [facts(one)[::2] for one in found] == [
        ("the ministry believes the bridge is safe", "The mayor"),
        ("the bridge is safe", "the ministry"),
    ]


def test_a_relative_pronoun_speaks_for_its_noun(quotes: Read) -> None:
    """The speaker of "a woman who said" is the woman."""
    (quote,) = quotes("Police arrested a woman who said that the bridge had moved.")
    assert quote.text == "that the bridge had moved"
    assert quote.speaker is not None
    assert quote.speaker.text == "a woman who"


def test_a_clause_torn_off_by_a_phrase_of_place_is_found(quotes: Read) -> None:
    """The words between a cue and its clause do not hide it."""
    found = quotes("The mayor told a crowd in Springfield on Monday that the bridge was safe.")
    assert facts(found[0])[::2] == ("that the bridge was safe", "The mayor")


def test_a_dateline_is_no_part_of_a_speaker(quotes: Read) -> None:
    """Place and agency before the first sentence belong to nobody's name."""
    (quote,) = quotes("PARIS (Reuters) - The mayor said on Monday that the bridge was safe.")
    assert facts(quote)[2] == "The mayor"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in May.",
        "She drove across the bridge.",
        "The river rose by two metres.",
        "The minister posted photographs of the two damaged bridges.",
        "The images show one of the pillars with a deep crack.",
        "Reporters talked about the old bridge over the river.",
        "The mayor mentioned the old bridge over the river.",
        "The minister defended the new bridge over the river.",
        "The older man was identified as a former bridge builder.",
        "Reports suggest 300.",
        "The minister expressed surprise.",
        "The closure of the bridge shows that the winter was hard.",
        "Her better understanding of modern river traffic helped the city.",
        "The bridge seems to be the safest in the country.",
        "He found himself standing on the wrong bank of the river.",
        "The mayor is skeptical of such an agreement.",
    ],
)
def test_what_nobody_says_is_no_quote(quotes: Read, text: str) -> None:
    """Plain narration quotes nobody, nor does what somebody shows, shares, backs or brings up."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The soldier expressed a desire to go home.", "a desire to go home"),
        ("The mayor warned of the collapse of the bridge.", "the collapse of the bridge"),
    ],
)
def test_a_phrase_headed_by_a_deed_is_said(quotes: Read, text: str, content: str) -> None:
    """A phrase reports where its head stands for a clause."""
    assert content in [quote.text for quote in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prices are expected to rise in the spring.", id="expected"),
        pytest.param("Anyone with news is asked to call the police.", id="asked"),
        pytest.param("Anna Holm is accused of stealing a lorry.", id="accused"),
        pytest.param("Anna Holm found the back door of the mill broken.", id="no clause"),
        pytest.param("The mill was described as old and ugly.", id="described"),
        pytest.param("Asked whether the bridge was safe, Holm left.", id="a question put"),
    ],
)
def test_what_nobody_is_named_for_is_no_quote(quotes: Read, text: str) -> None:
    """A passive without "by" reports where it has a clause, and nobody's expectation is a quote."""
    assert quotes(text) == ()


def test_a_report_stops_where_another_condemns(quotes: Read) -> None:
    """What stands behind "while" is another's."""
    found = quotes(
        "Anna Holm said the bridge was old, while Paul Stein condemned the mayor for it."
    )
    assert [one.text for one in found] == ["the bridge was old"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister announced the closure of the bridge.", "the closure of the bridge"),
        ("The minister proposed a ban on fires in the park.", "a ban on fires in the park"),
        ("The mayor expressed concern over the old dam.", "concern over the old dam"),
        ("The club closed the stand, citing a lack of funds.", "a lack of funds"),
    ],
)
def test_an_object_that_is_told_is_a_quote(quotes: Read, text: str, content: str) -> None:
    """Who announces or cites a deed or a state tells of it."""
    assert [quote.text for quote in quotes(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The club claimed an easy victory in Lund.",
        "The minister maintained his firm stance on the bridge.",
        "The minister denied any wrongdoing over the bridge.",
        "The plan for the bridge was approved by the council.",
    ],
)
def test_a_bare_object_is_no_quote(quotes: Read, text: str) -> None:
    """Who claims or denies a thing is given no words."""
    assert quotes(text) == ()


def test_quoted_words_need_no_cue_of_saying(quotes: Read) -> None:
    """What the marks hold is said, whatever verb and however few words bring it."""
    (quote,) = quotes('The minister defended the "safest bridge" of the country.')
    assert quote.type == "mixed"


def test_a_participle_after_its_noun_is_no_cue(quotes: Read) -> None:
    """ "The driver found with the map" is described, not quoted."""
    found = quotes("The soldier found with the card told officers he had got it in Paris.")
    assert [facts(one)[::2] for one in found][-1:] == [("he had got it in Paris", "The soldier")]
    assert "told officers he had got it in Paris" not in [one.text for one in found]


def test_who_reports_last_reports_the_whole(quotes: Read) -> None:
    """ "X said that …, according to Z" has Z report what X said."""
    found = quotes("The driver said that the bridge had moved, according to the police.")
    assert [facts(one)[::2] for one in found] == [
        ("The driver said that the bridge had moved", "the police"),
        ("that the bridge had moved", "The driver"),
    ]


@pytest.mark.parametrize(
    ("sentence", "content", "speaker"),
    [
        (
            "The bridge was shut in May and it will stay shut, according to a senior official.",
            "The bridge was shut in May and it will stay shut",
            "a senior official",
        ),
        (
            "In May the bridge was shut, while the tunnel stayed open, according to Anna Holm.",
            "In May the bridge was shut, while the tunnel stayed open",
            "Anna Holm",
        ),
        (
            'According to conservative radio host Rush Berg, the plan reeks of "fear" and haste.',
            'the plan reeks of "fear" and haste',
            "conservative radio host Rush Berg",
        ),
        ("Roads are out, according to show insiders.", "Roads are out", "show insiders"),
    ],
    ids=["and", "while", "torn-first", "torn-last"],
)
def test_according_to_covers_its_sentence(
    quotes: Read, sentence: str, content: str, speaker: str
) -> None:
    """A tag that closes a sentence covers its joined clauses; one the parser tears still speaks."""
    (quote,) = quotes(sentence)
    assert facts(quote)[::2] == (content, speaker)


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("Glenn Berg Says Ministry, ‘Old Guard’ Pose Threat", "Ministry, ‘Old Guard’ Pose Threat"),
        ("Holm Claims Harbor Most Modern Ever – But Is It?", "Harbor Most Modern Ever"),
        ("Roe Said To Leave Ministry", None),
    ],
    ids=["torn", "dash", "no-clause"],
)
def test_a_headline_that_the_parser_tears(quotes: Read, line: str, content: str | None) -> None:
    """Behind a verb of saying the rest of a headline is said."""
    found = quotes(f"{line}\n\nThe bridge was shut on Monday after heavy rain and snow.")
    assert [one.text for one in found if one.spans[0].end <= len(line)] == (
        [content] if content else []
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "It goes without saying that the bridge is the oldest of the country.",
        "She left the room without mentioning that the bridge was shut.",
    ],
)
def test_what_goes_without_saying_is_not_said(quotes: Read, sentence: str) -> None:
    """ "Without saying" denies the saying."""
    assert quotes(sentence) == ()


def test_that_may_be_torn_off_the_clause_of_a_noun(quotes: Read) -> None:
    """A noun's clause is found by the "that" that it opens with."""
    (quote,) = quotes(
        'It sends a plain message that the "guilds" of this town do not have to keep our rules '
        "-- only the young people do."
    )
    what = 'that the "guilds" of this town do not have to keep our rules'
    assert facts(quote)[:2] == (what, "message")


def test_as_somebody_puts_it(quotes: Read) -> None:
    """ "As X put it" attributes the clause behind it."""
    (quote,) = quotes("As the mayor put it, the bridge is a monument to bad planning.")
    assert facts(quote)[::2] == ("the bridge is a monument to bad planning", "the mayor")


def test_as_may_tell_when(quotes: Read) -> None:
    """ "As X warns of Y" is no tag of the clause before it."""
    found = quotes("The bank kept the bridge shut as the minister warned of a “painful” winter.")
    assert "The bank kept the bridge shut" not in [one.text for one in found]


def test_a_verb_with_its_own_object_says_no_clause_before_it(quotes: Read) -> None:
    """ "The bridge fell, courts ordered a search" are two statements of the reporter."""
    found = quotes("There is an inquiry into the bridge, courts are still ordering the release.")
    assert "There is an inquiry into the bridge" not in [one.text for one in found]


def test_who_faces_a_claim_does_not_make_it(quotes: Read) -> None:
    """The claim that somebody has to face is somebody else's: nobody is named."""
    found = [facts(one) for one in quotes("The mayor faced the claim that the bridge is unsafe.")]
    assert [who for what, _, who in found if what == "that the bridge is unsafe"] == [None]


def test_as_reported_by(quotes: Read) -> None:
    """ "As reported by" attributes like "according to"."""
    (quote,) = quotes("As reported by the agency, investigators found thousands of letters.")
    assert facts(quote) == ("investigators found thousands of letters", "As reported", "the agency")


def test_another_speaker_ends_the_content(quotes: Read) -> None:
    """ "…, and others said" begins a report of its own."""
    found = quotes("The mayor said the bridge was safe, and other officials said that it was not.")
    assert [facts(one)[::2] for one in found] == [
        ("the bridge was safe", "The mayor"),
        ("that it was not", "other officials"),
    ]


def test_a_participle_of_thought_behind_a_report_has_no_speaker(quotes: Read) -> None:
    """Whether the reporter or the miners feared a flood is left open; who adds is the reporter."""
    found = quotes("Anna Holm said the miners had left, fearing a flood of the lower tunnels.")
    assert [quote.cue.text for quote in found] == ["said"]
    found = quotes("Anna Holm said the mine was safe, adding that it would open again.")
    assert [quote.cue.text for quote in found] == ["said", "adding"]


def test_a_semicolon_closes_a_report(quotes: Read) -> None:
    """What stands behind it was said by nobody."""
    found = quotes("Strikes kill 35 in the port, the ministry says; Holm weighs an offer.")
    assert not any("offer" in quote.text for quote in found)


def test_a_verb_keeps_its_against(quotes: Read) -> None:
    """Without it "argued against closing the pier" would say the opposite."""
    (quote,) = quotes("Anna Holm argued against closing the pier.")
    assert facts(quote) == ("closing the pier", "argued against", "Anna Holm")


@pytest.mark.parametrize(
    "text",
    [
        "It froze for a week, to the point that the pipes burst.",
        "The council ran workshops intended to inform tenants about their rents.",
        "Holm and Roe met to discuss leading the harbour board.",
        "Last year she endorsed Nils Holm for mayor.",
    ],
)
def test_what_nobody_puts_into_words_is_no_quote(quotes: Read, text: str) -> None:
    """A degree, the purpose of a thing, a topic and a vote for somebody report nothing."""
    assert quotes(text) == ()


def test_a_point_that_is_made_is_reported(quotes: Read) -> None:
    """Only "to the point that" tells how far something went."""
    (quote,) = quotes("Anna Holm made the point that the pipes were old.")
    assert quote.text == "that the pipes were old"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bishop appealed to both sides to wait for the court.",
         "to both sides to wait for the court"),
        ("The judge directed jurors to forget the letter.", "jurors to forget the letter"),
        ("The board instructed Holm to close the mill.", "Holm to close the mill"),
    ],
)  # fmt: skip
def test_who_is_told_and_what_to_do_is_what_an_order_says(
    quotes: Read, text: str, content: str
) -> None:
    """An infinitive right behind whom one appeals to is what is asked for."""
    (quote,) = quotes(text)
    assert quote.text.removeprefix("to ") == content.removeprefix("to ")


def test_a_broadcaster_hears_what_is_said(quotes: Read) -> None:
    """A station is no somebody, and one tells it things all the same."""
    (quote,) = quotes('Roe told a local radio station the mayor was "sleeping".')
    assert (quote.text, quote.type) == ('the mayor was "sleeping"', "mixed")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The move followed a call from Ann Roe for firms to stay in Lund.", "Ann Roe"),
        ("Amid calls for firms to stay in Lund, the mayor left.", None),
    ],
)
def test_who_calls_for_somebody_to_act_asks_for_it(
    quotes: Read, text: str, speaker: str | None
) -> None:
    """Nobody's calls are no quote."""
    found = [(quote.text, quote.speaker and quote.speaker.text) for quote in quotes(text)]
    assert found == ([("for firms to stay in Lund", speaker)] if speaker else [])
