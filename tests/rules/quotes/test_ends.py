"""Where a report ends: what behind it still belongs to it, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Anna Holm called for “open ditches” as the answer to floods.",
            "“open ditches” as the answer to floods",
        ),
        (
            "Anna Holm promised to rebuild the old dam should she win the election.",
            "to rebuild the old dam should she win the election",
        ),
        (
            "Anna Holm called for a ban on boats because of fears that the dam could break.",
            "a ban on boats because of fears that the dam could break",
        ),
        (
            "Anna Holm rejected attacks from Roe and other leaders that she was not a builder.",
            "attacks from Roe and other leaders that she was not a builder",
        ),
        (
            "Roe told guests the dam was “a toy,” compared to what the Dutch are building.",
            "the dam was “a toy,” compared to what the Dutch are building",
        ),
    ],
)
def test_a_report_takes_in_what_only_its_speaker_adds(
    quotes: Read, text: str, content: str
) -> None:
    """A role, a condition or a cause right behind a report is a part of it."""
    assert content in [one.text for one in quotes(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "She wants to tell everyone how cold it is to row and that this is a bad harbor.",
            "how cold it is to row and that this is a bad harbor",
        ),
        (
            "Anna Holm says that parts of the plan are “open,” but only small details about the "
            "dam.",
            "that parts of the plan are “open,” but only small details about the dam",
        ),
        (
            "Anna Holm has called for a check of the “silent wells” that lie under the town, and "
            "for a tax on boats.",
            "a check of the “silent wells” that lie under the town, and for a tax on boats",
        ),
        (
            "Anna Holm called the dam “old,” and the mayor of Leeds left the meeting.",
            "the dam “old,”",
        ),
    ],
)
def test_a_phrase_behind_a_conjunction_is_reported(quotes: Read, text: str, content: str) -> None:
    """What is joined without a verb, or by a second "that", is said; another's act is not."""
    assert content in [one.text for one in quotes(text)]


def test_a_that_behind_a_tag_goes_on_with_the_clause_before_it(quotes: Read) -> None:
    """`It matters, he said, that we stay` is one sentence, all of it reported."""
    (found,) = quotes("It makes a difference, Anna Holm said, that the town keeps the dam.")
    assert [span.text for span in found.spans] == [
        "It makes a difference",
        "that the town keeps the dam",
    ]
    (found,) = quotes("On Monday, Anna Holm said, that the town keeps the dam.")
    assert [span.text for span in found.spans] == ["that the town keeps the dam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It is our bad luck,” Anna Holm said, that both boats came from this small harbor.",
            ["It is our bad luck,", "that both boats came from this small harbor"],
        ),
        (
            "“Only you, Roe,” she said, would take a storm to sell a boat in the harbor.",
            ["Only you, Roe,", "would take a storm to sell a boat in the harbor"],
        ),
        (
            "“We are worried,” Anna Holm wrote in May, that the board “may have sold the dam.”",
            ["We are worried,", "that the board “may have sold the dam.”"],
        ),
        (
            "The costs are hard to tell, Anna Holm says, because nobody has built such a dam.",
            ["The costs are hard to tell", "because nobody has built such a dam"],
        ),
        (
            "Few people know the dam, Anna Holm said, and the old maps are kept in a school.",
            ["Few people know the dam", "and the old maps are kept in a school"],
        ),
        (
            "“Few people know the dam,” Anna Holm said, and the mayor left the room with her.",
            ["Few people know the dam,"],
        ),
        (
            "“It is our bad luck,” Anna Holm said, walking to the boats in the harbor.",
            ["It is our bad luck,"],
        ),
    ],
)
def test_a_sentence_goes_on_behind_a_tag(quotes: Read, text: str, expected: list[str]) -> None:
    """What cannot begin a clause of the reporter's goes on with the words before the tag."""
    assert [span.text for span in quotes(text)[0].spans] == expected
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holm pronounced Leeds “a friend.”", "Leeds “a friend.”"),
        (
            "Anna Holm asked them “quietly consider” the future of the dam.",
            "them “quietly consider” the future of the dam",
        ),
        ("Anna Holm told the town “we will stay.”", "we will stay."),
    ],
)
def test_quoted_words_stand_with_what_they_are_said_of(
    quotes: Read, text: str, expected: str
) -> None:
    """An object between a verb and a mark is reported too, a listener is not."""
    (found,) = quotes(text)
    assert found.text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm ordered her men to guard the dam and asked the town to pay for it.",
            ["her men to guard the dam", "the town to pay for it"],
        ),
        (
            "Anna Holm said the dam would hold if it is closed and urged people to stay.",
            ["the dam would hold if it is closed", "people to stay"],
        ),
        (
            "Anna Holm has said that boats are her great love and left early.",
            ["that boats are her great love"],
        ),
        (
            "Anna Holm said the boat was old and sank in the harbor.",
            ["the boat was old and sank in the harbor"],
        ),
    ],
)
def test_a_past_tense_joins_no_present(quotes: Read, text: str, expected: list[str]) -> None:
    """Nor an infinitive: it goes on with the verb of saying."""
    assert [one.text for one in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm said the dam is safe -- though she said Berg doubted it.",
            [("the dam is safe", "Anna Holm"), ("Berg doubted it", "Anna Holm")],
        ),
        (
            "Anna Holm confirmed that they will close the dam though she said nothing about boats.",
            [("that they will close the dam", "Anna Holm")],
        ),
        (
            "Anna Holm said the town wants to sell the dam, although she would not say when.",
            [("the town wants to sell the dam", "Anna Holm")],
        ),
    ],
)
def test_a_concession_about_who_spoke_ends_the_report(
    quotes: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    """What a speaker also said, or would not say, stands beside the report."""
    found = [(one.text, one.speaker.name) for one in quotes(text) if one.speaker]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm said she would close the dam — a plan that the council rejected.",
            "she would close the dam",
        ),
        (
            "Anna Holm admitted that she sold two boats -- which the town had paid for.",
            "that she sold two boats",
        ),
        (
            "Anna Holm said the town is full of fear — a belief that the old dam would break.",
            "the town is full of fear — a belief that the old dam would break",
        ),
        (
            "Anna Holm said the dam — a wall that nobody mends — would break.",
            "the dam — a wall that nobody mends — would break",
        ),
    ],
)
def test_a_remark_behind_a_dash_is_the_writers(quotes: Read, text: str, expected: str) -> None:
    """A new noun with a clause, or "which", tells what else is so of a report."""
    assert quotes(text)[0].text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holm called for an end to the work in a long statement.", "an end to the work"),
        (
            "Anna Holm announced her plans to sell the boats in a letter.",
            "her plans to sell the boats",
        ),
        (
            "Anna Holm accused Berg of giving false figures in speeches.",
            "Berg of giving false figures in speeches",
        ),
    ],
)
def test_where_somebody_spoke_is_not_what_was_said(quotes: Read, text: str, expected: str) -> None:
    """A statement of the speaker's behind a phrase or an infinitive tells where."""
    assert [one.text for one in quotes(text)] == [expected]


def test_infinitives_in_a_row_are_one_content(quotes: Read) -> None:
    """A promise has all that is promised, wherever the parser joins the second verb."""
    (found,) = quotes(
        "Anna Holm touted her proposals to invest $275 million in roads, expand the harbor, and "
        "mend the dam."
    )
    assert found.text == "to invest $275 million in roads, expand the harbor, and mend the dam"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm said the town found the fault in May, but didn't say why the dam broke.",
            ["the town found the fault in May"],
        ),
        (
            "Anna Holm said the meeting led to nothing, and has denied taking boats from it.",
            ["the meeting led to nothing", "taking boats from it"],
        ),
    ],
)
def test_what_a_speaker_also_said_is_apart(quotes: Read, text: str, expected: list[str]) -> None:
    """Nor is what he would not say a part of his report."""
    assert [one.text for one in quotes(text)] == expected


def test_what_somebody_said_according_to_another_is_his(quotes: Read) -> None:
    """ "He" speaks, also in what a source tells of him at second hand."""
    found = quotes("Anna Holm left early. “I will not resign,” she said, according to the Courier.")
    assert [(one.text, one.speaker.text) for one in found if one.speaker and one.cue] == [
        ("“I will not resign,” she said", "the Courier"),
        ("I will not resign,", "she"),
    ]


def test_measures_are_no_sources(quotes: Read) -> None:
    """Who is paid by the hour is told of by nobody."""
    assert quotes("Anna Holm was paid according to the number of hours that she worked.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers said there was another boat and have not found it.", "there was another boat"),
        ("Officials said the man was ill and are looking for others.", "the man was ill"),
        ("The club said the roof was safe and has been mended.",
         "the roof was safe and has been mended"),
        ("Guards said that Nils Holm would rise early, dress and read alone.",
         "that Nils Holm would rise early, dress and read alone"),
    ],
)  # fmt: skip
def test_a_verb_that_agrees_with_who_spoke_is_not_said(
    quotes: Read, text: str, expected: str
) -> None:
    """The number of a joined verb tells whose deed it is."""
    assert expected in [one.text for one in quotes(text)]
