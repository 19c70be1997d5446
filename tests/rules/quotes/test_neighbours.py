"""Where one person's words end and the next one's begin, though the parser runs them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def said(quotes: tuple[Quote, ...]) -> list[tuple[str, str | None]]:
    """What is said and by whom, in reading order."""
    return [(one.text, one.speaker.text if one.speaker else None) for one in quotes]


def test_who_comments_behind_as_says_what_stands_around(quotes: Read) -> None:
    """The subject before the comment clause belongs to what is said, and says nothing."""
    text = "Iceland, as one of Mr. Holm's advisers pointed out, normally does not get such winters."
    assert said(quotes(text)) == [
        ("Iceland normally does not get such winters", "one of Mr. Holm's advisers")
    ]


def test_a_name_with_no_comma_behind_it_is_the_subject_and_no_apposition(quotes: Read) -> None:
    """A comma closes an apposition; where none does, the name belongs to the verb behind it."""
    text = (
        "Sen. Ann Roe (R-Fla.) expressed “great admiration” for the former judge, Sen. Paul Holm "
        "(R-Texas) speculated that Ruiz could get ninety votes, and Sen. Jo Lind (R-Ariz.), said "
        "he would be “overjoyed” if Ruiz were picked."
    )
    assert said(quotes(text))[:2] == [
        ("“great admiration” for the former judge", "Sen. Ann Roe (R-Fla.)"),
        ("that Ruiz could get ninety votes", "Sen. Paul Holm (R-Texas)"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            'Capt. Ann Roe told reporters that Holm called the police, saying "I am lost here" and '
            "reporting that she had been robbed.",
            "I am lost here",
            "Holm",
        ),
        (
            'Capt. Ann Roe told reporters that Holm called the police, saying "I am lost here" and '
            "reporting that she had been robbed.",
            "that she had been robbed",
            "Holm",
        ),
        (
            "Capt. Ann Roe told reporters that Holm left the yard, saying it was a quiet night.",
            "it was a quiet night",
            "Capt. Ann Roe",
        ),
    ],
)
def test_who_gets_through_to_somebody_in_a_report_says_what_follows(
    quotes: Read, text: str, content: str, speaker: str
) -> None:
    """What is said on the phone is the caller's, and not his who tells of the call."""
    assert (content, speaker) in said(quotes(text))


def test_what_somebody_else_does_behind_marks_ends_the_report(quotes: Read) -> None:
    """A clause joined to the cue with a subject of its own is no part of what was said."""
    text = (
        'The group said it had put its guns "beyond use" but the government dismissed the '
        'statement as "theatrical".'
    )
    assert said(quotes(text)) == [
        ('it had put its guns "beyond use"', "The group"),
        ('the statement as "theatrical"', "the government"),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'Mr. Holm said that the town was in decline. "I love it," he said. Of Mr. Ruiz, he '
            'said, "A poor swimmer."',
            "A poor swimmer.",
            id="of whom",
        ),
        pytest.param(
            "Mr. Holm spoke of the candidates. “My gut tells me,” he said. Governor Peter Roe? "
            "“Strong,” he said.",
            "Strong,",
            id="asked about whom",
        ),
        pytest.param(
            "Mr. Holm spoke on Monday. “We are ill,” he said. Peter Roe, he said, was “no cure.” "
            "“This is what ails us,” he said.",
            "This is what ails us,",
            id="a tag parts what is said of him",
        ),
        pytest.param(
            "Mr. Holm spoke on Monday. “We are ill,” he said. Blaming Mr. Roe, he said, was “too "
            "easy.” “This is what ails us,” he said.",
            "This is what ails us,",
            id="a tag parts what is said of blaming him",
        ),
        pytest.param(
            "Mr. Holm spoke on Monday.\n\nHe said: “We are ill.\n\nNot a Peter Roe.”\n\n“Mark my "
            "words,” he said.",
            "Mark my words,",
            id="spoken of in the words before",
        ),
    ],
)
def test_who_is_spoken_of_is_not_who_speaks(quotes: Read, text: str, content: str) -> None:
    """A speaker's pronoun stands for nobody whom his own remark is about."""
    (quote,) = [one for one in quotes(text) if one.text == content]
    assert quote.speaker is not None
    assert quote.speaker.name == "Holm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mr. Berg, fearing a fine, asserted in a note that the grocers had met for tea, "
            "and complained that a trial would hand over a “safe” seat.",
            [
                ("that the grocers had met for tea", "Mr. Berg"),
                ("that a trial would hand over a “safe” seat", "Mr. Berg"),
            ],
            id="a participle in front of the verb parts nobody from it",
        ),
        pytest.param(
            "The mayor, Paul Holm, confirmed the closure saying his new pool was a failure.",
            [("his new pool was a failure", "The mayor, Paul Holm")],
            id="a thing confirmed says nothing",
        ),
        pytest.param(
            "Economists predict higher growth in 2011 if the council passes the plan.",
            [],
            id="a condition is no question",
        ),
        pytest.param(
            "Ann Holm wrote online as Ruiz took the oath that her party would “stand by the law.”",
            [],
            id="an oath that is taken tells nothing",
        ),
        pytest.param(
            "Some say the council should not raise taxes, and were sad that he went so far.",
            [("the council should not raise taxes", "Some")],
            id="were goes with some",
        ),
        pytest.param(
            "Holm claims that the mayor knew about the theft, renewing questions of whether she "
            "hindered the police.",
            [("that the mayor knew about the theft", "Holm")],
            id="the doubts that a claim raises are the writer's",
        ),
        pytest.param(
            "Holm said the boats came in two sizes, namely those for lakes and those for rivers.",
            [
                (
                    "the boats came in two sizes, namely those for lakes and those for rivers",
                    "Holm",
                )
            ],
            id="what is specified is said",
        ),
        pytest.param(
            "“We have a team that mends bridges,” the tweets read. “Bridges come before roads,” it "
            "says there.",
            [("We have a team that mends bridges,", "the tweets")],
            id="a noun with an article is no cue",
        ),
        pytest.param(
            'Paul Holm posted a link to a film called "Behind the Mill" on Monday.',
            [],
            id="the name of a film is nobody's words",
        ),
    ],
)
def test_each_report_has_its_own_speaker_and_its_own_end(
    quotes: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Nothing is reported that a thing, a condition or the writer says."""
    assert said(quotes(text))[: len(expected) or None] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The town hall relayed Mayor Paul Holm’s reply on Friday to bombshell allegations "
            "that his clerk had robbed a shop.",
            [("that his clerk had robbed a shop", None)],
            id="what an answer is to is not said by who hands it on",
        ),
        pytest.param(
            "Former mayor Ann Roe was the latest grand voice to speak up and urge Holm to rest.",
            [("Holm to rest", "Former mayor Ann Roe")],
            id="who is the latest voice to urge it urges it",
        ),
        pytest.param(
            "Farm chiefs arrested in Lund, ordered to stay at home",
            [],
            id="who is ordered in a headline orders nothing",
        ),
        pytest.param(
            "The cuts hurt, and in the words of Lund’s prosecutor, Mark Holm, QC, “The girl wept "
            "for a lot of that year.”",
            [("The girl wept for a lot of that year.", "Lund’s prosecutor, Mark Holm, QC")],
            id="the words of somebody with a name between commas",
        ),
    ],
)
def test_a_verb_has_no_subject_that_does_not_fit_it(
    quotes: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    """By voice and sense: whoever cannot do a deed is not who does it."""
    assert said(quotes(text)) == expected
