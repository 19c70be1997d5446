"""Whose words they are where others stand nearer: a wrong mouth is the gravest error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


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
        pytest.param(
            "The mayor sent a note to members saying that the bridge was closed.",
            ("that the bridge was closed", "saying", "The mayor"),
            id="who sends a message says it, not who gets it",
        ),
        pytest.param(
            "The advert uses footage of the mayor saying that the bridge was safe.",
            ("that the bridge was safe", "saying", "the mayor"),
            id="who is heard in a recording",
        ),
        pytest.param(
            "Mia Dahl recalled Mr. Brandt saying that the bridge was safe.",
            ("that the bridge was safe", "saying", "Mr. Brandt"),
            id="who is remembered as he speaks",
        ),
        pytest.param(
            "He let the tenants know that the bridge was safe.",
            ("that the bridge was safe", "know", "He"),
            id="who lets others know",
        ),
        pytest.param(
            "The bridge was safe, according to three aides – a finding that came late.",
            ("The bridge was safe", "according to", "three aides"),
            id="a speaker ends before a dash that adds a remark",
        ),
        pytest.param(
            "The mill, as one of its owners noted, was old.",
            ("The mill was old", "noted", "one of its owners"),
            id="one of several comments",
        ),
        pytest.param(
            "Designer Otto Ive explained that the lamp was old.",
            ("that the lamp was old", "explained", "Designer Otto Ive"),
            id="a name is no pronoun that lost its apostrophe",
        ),
        pytest.param(
            "The senators explained her claim that the bridge was safe.",
            ("that the bridge was safe", "claim", "her"),
            id="another's claim is its owner's",
        ),
        pytest.param(
            "The mayor repeated her claim that the bridge was safe.",
            ("her claim that the bridge was safe", "repeated", "The mayor"),
            id="who repeats a claim makes it",
        ),
        pytest.param(
            "“We lost the bridge,” aides said the mayor told her colleagues before the vote.",
            ("We lost the bridge,", "told", "the mayor"),
            id="who is said to have told it",
        ),
        pytest.param(
            "The paper has proof:\n\n“Is it safe?” a reporter can be heard asking the mayor.",
            ("Is it safe?", "asking", "a reporter"),
            id="who can be heard asking",
        ),
        pytest.param(
            "Admitting that the bridge was “a mess” she warned: “It will not be cheap.”",
            ("that the bridge was “a mess”", "Admitting", "she"),
            id="a report that opens its sentence ends before the main clause",
        ),
        pytest.param(
            "According to the ministry over 300 people have been moved to the coast.",
            ("over 300 people have been moved to the coast", "According to", "the ministry"),
            id="a source without a comma keeps no part of what it says",
        ),
        pytest.param(
            "In her view the bridge is too old for trucks.",
            ("the bridge is too old for trucks", "In her view", "her"),
            id="a view needs no comma",
        ),
        pytest.param(
            "Ann Roe scoffed at the mayor for believing that he could win.",
            ("that he could win", "believing", "the mayor"),
            id="who is scoffed at for a belief holds it",
        ),
        pytest.param(
            "The historian told the paper the mayor had borrowed money, describing it as “a mess”.",
            ("it as “a mess”", "describing", "The historian"),
            id="who reports also describes",
        ),
        pytest.param(
            "Ann Roe voiced doubt that Ben Holm was rich and speculated that his firm was weak.",
            ("that his firm was weak", "speculated", "Ann Roe"),
            id="who voices a doubt goes on",
        ),
        pytest.param(
            "The drivers’ theory is that the bridge is too old for trucks.",
            ("that the bridge is too old for trucks", "theory", "The drivers"),
            id="an apostrophe behind a plural",
        ),
        pytest.param(
            "The five firms agreed that the road is old and agreed to look for a new one.",
            ("that the road is old", "agreed", "The five firms"),
            id="the same verb again goes on with the cue",
        ),
        pytest.param(
            "The mayor in the past has said that the bridge was safe.",
            ("that the bridge was safe", "has said", "The mayor"),
            id="when somebody spoke is no part of his name",
        ),
        pytest.param(
            "She said that while they are “fake,” she does not demand that they go.",
            ("that while they are “fake,” she does not demand that they go", "said", "She"),
            id="what leads on is no tag",
        ),
        pytest.param(
            'The time had come, he said, "to heal the town" but added that "wounds stay open".',
            ('that "wounds stay open"', "added", "he"),
            id="who speaks in a tag also adds",
        ),
        pytest.param(
            "NEWTON FALLS, Ohio — Mayor Ann Roe said on Monday that the bridge was safe.",
            ("that the bridge was safe", "said", "Mayor Ann Roe"),
            id="a place before a dash is no part of a speaker",
        ),
        pytest.param(
            'Both were critics, with Ann Roe once saying she was "not a fan", and Lena Berg '
            'branding the mayor a "liar".',
            ('she was "not a fan"', "saying", "Ann Roe"),
            id="a report ends before what another does",
        ),
        pytest.param(
            "The union has asked the campaign of mayor Ben Roe to stop the work.",
            ("the campaign of mayor Ben Roe to stop the work", "has asked", "The union"),
            id="what is asked, hung on who is asked",
        ),
    ],
)
def test_words_are_given_to_who_said_them(
    quotes: Read, text: str, expected: tuple[str, str, str]
) -> None:
    """The nearest name is not the speaker where grammar says otherwise."""
    assert expected in [facts(quote) for quote in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "They found a radio in his car, according to Roe was taken to jail on charges.",
            id="a source that does something itself is torn",
        ),
        pytest.param(
            "They vote according to their instinctive preference for tall people.",
            id="a preference is no source",
        ),
        pytest.param(
            "Her statement concluded, the mayor then sat down while others stood.",
            id="a speech that ended",
        ),
        pytest.param("The race promises to be a close one in many towns.", id="how a thing looks"),
        pytest.param(
            "The mayor is expected to announce on Thursday that she will run.",
            id="what is awaited is not said yet",
        ),
        pytest.param(
            "This story has been updated to note that the bridge is closed.",
            id="what a page tells of itself",
        ),
        pytest.param(
            "Roe was known as the “bagman” who delivered the money.",
            id="what nobody is said to call him",
        ),
        pytest.param("It is fair to say that the bridge is old.", id="what anybody might say"),
        pytest.param("The council fined Roe. It is doubtful that he will pay.", id="or doubts"),
        pytest.param(
            "The assumption that the bridge is old has no ground.", id="a thought of nobody's"
        ),
        pytest.param(
            "Roe turned down an invitation to meet with the leaders of the union in Leeds.",
            id="what another offers",
        ),
        pytest.param("It seems logical to assume that the bridge is old.", id="or assume"),
        pytest.param("It came on Monday, calling the bridge a “wreck.”", id="an it for no speaker"),
        pytest.param(
            "The price would lead us to believe that the bridge is new.", id="what anybody believes"
        ),
        pytest.param(
            "To say she was a good speaker would be too little.", id="what it would be to say"
        ),
        pytest.param(
            "Bingham specified a small item known as a “love rose.”",
            id="what a thing is known as, in a phrase",
        ),
        pytest.param(
            "Asked about it on the news programme “Face the Nation,” Roe remained calm.",
            id="a title alone, with nobody who said it",
        ),
        pytest.param(
            "Asked whether he was suggesting that Holm lacked sympathy, Roe did not back down.",
            id="what is only asked",
        ),
        pytest.param(
            "Asked what the plan looks like, she left the room.", id="a question that nobody asked"
        ),
    ],
)
def test_what_nobody_says_is_no_quote(quotes: Read, text: str) -> None:
    """No words are put into anybody's mouth."""
    assert not quotes(text)


def test_a_verb_joined_to_a_cue_is_no_part_of_a_gerund(quotes: Read) -> None:
    """What is joined to "being" is a gerund: "encourage" goes with "accuse"."""
    found = quotes("Roe came to accuse the party of being lazy and encourage drivers to leave.")
    assert found[0].text == "the party of being lazy"


def test_a_statement_is_its_authors(quotes: Read) -> None:
    """The paragraph below a statement is not whoever's the statement tells of."""
    found = quotes(
        "The council issued a statement on the letters, which included staff members saying that "
        "the bridge was old.\n\n“On behalf of all here, we want to say that we are sorry.”"
    )
    assert facts(found[-1])[2] == "The council"


def test_curly_marks_inside_straight_ones_are_inner(quotes: Read) -> None:
    """The first curly mark that closes does not end what a straight one opened."""
    found = quotes(
        'Dr Roe stated:\n\n"The office isn’t about “Equal Roads” anymore. It’s about money.\n\n'
        '"The latest example is the suit."'
    )
    assert [quote.text for quote in found] == [
        "The office isn’t about “Equal Roads” anymore. It’s about money. "
        "The latest example is the suit."
    ]


@pytest.mark.parametrize(
    ("text", "content", "actor"),
    [
        pytest.param(
            "Ann Roe asked Paul Holm about the farm. Holm's response: “We will not sell the farm.”",
            "We will not sell the farm.",
            "Paul Holm",
            id="response",
        ),
        pytest.param(
            "Paul Holm left town. His apology said the mill would pay.",
            "the mill would pay",
            "Paul Holm",
            id="apology",
        ),
        pytest.param(
            "It came after Paul Holm left, calling the bridge a “wreck.”",
            "the bridge a “wreck.”",
            "Paul Holm",
            id="it came after",
        ),
        pytest.param(
            "Ann Roe's remarks came as Paul Holm put off his visit to the yard in Lund, saying the "
            "weather was too bad.",
            "the weather was too bad",
            "Paul Holm",
            id="came as",
        ),
    ],
)
def test_an_answer_is_its_authors(quotes: Read, text: str, content: str, actor: str) -> None:
    """An answer speaks for who gave it, and remarks do not do what a clause behind them tells."""
    (said,) = [quote for quote in quotes(text) if quote.text == content]
    assert said.speaker is not None
    assert said.speaker.name == actor


def test_a_cue_again_ends_the_report_before_it(quotes: Read) -> None:
    """Who "claimed it was old and claims it is safe" makes two claims."""
    text = "The owners claimed the dam was new and claims it is safe."
    assert quotes(text)[0].text == "the dam was new"


def test_a_second_verb_with_a_clause_is_the_first_speakers(quotes: Read) -> None:
    """Behind a comma it goes on with who speaks, not with whom the report tells of."""
    found = quotes("Holm said his wife had been ill, but accepted that the bill was late.")
    assert [facts(one) for one in found] == [
        ("his wife had been ill", "said", "Holm"),
        ("that the bill was late", "accepted", "Holm"),
    ]


def test_whom_a_caption_shows_does_not_speak_behind_it(quotes: Read) -> None:
    """The credit of the picture parts them."""
    found = quotes(
        "Coach Ola Brandt continued: “It is a blow for us. We have no options.\n\n"
        "Ilse Fisk of Lund City leaves the pitch (Image: Ann Roe/Getty Images) "
        "“Ilse had a bad week last year and came back. “That gives me hope for Sunday.”"
    )
    assert [one.speaker.text for one in found if one.speaker] == ["Coach Ola Brandt"]
    assert found[-1].text.startswith("Ilse had a bad week")
