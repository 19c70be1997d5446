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
