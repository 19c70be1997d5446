"""Reports of which only a part is quoted: where they begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only, spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A long dry summer, Anna Holm said, “could be a good time to repair the dam.”",
            ["A long dry summer", "could be a good time to repair the dam."],
        ),
        ("The plan, said Anna Holm, “is dead.”", ["The plan", "is dead."]),
        (
            "If the rain goes on, Anna Holm said, the dam will “break in May.”",
            ["If the rain goes on", "the dam will “break in May.”"],
        ),
        (
            "In cases of flood, the ministry said, “the dam holds.”",
            ["In cases of flood", "the dam holds."],
        ),
    ],
)
def test_what_a_tag_cuts_off_is_said_too(quotes: Read, text: str, expected: list[str]) -> None:
    """A tag between commas stands in the middle of what is said."""
    quote = only(quotes(text), "mixed")
    assert spans(quote) == expected
    assert quote.speaker is not None
    assert quote.speaker.text in ("Anna Holm", "the ministry")


@pytest.mark.parametrize(
    "text",
    [
        "Earlier in May, Anna Holm said, “we could repair the dam.”",
        "Anna Holm, a coach, said, “we could do better.”",
        "In a letter to the mayor, Anna Holm said, “We could repair the dam.”",
    ],
)
def test_the_occasion_of_a_saying_is_not_said(quotes: Read, text: str) -> None:
    """What tells when, where or who spoke is no part of a quote."""
    assert len(only(quotes(text)).spans) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm said, “we are two steps from the end” of the work.",
            "“we are two steps from the end” of the work",
        ),
        (
            "“We are ready,” Anna Holm said. “We have lived with this fear” of the river.",
            "“We have lived with this fear” of the river",
        ),
    ],
)
def test_quoted_words_run_on_in_the_reporters(quotes: Read, text: str, expected: str) -> None:
    """Where no full stop closes the quoted words, the end of their sentence is said too."""
    assert only(quotes(text), "mixed").spans[-1].text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She called the plan a “mess,” which surprised her own party.", "the plan a “mess,”"),
        ("She denounced the “water tax,” a levy on every well.", "the “water tax,”"),
    ],
)
def test_what_explains_quoted_words_is_not_said(quotes: Read, text: str, expected: str) -> None:
    """A relative or an apposition behind quoted words is the writer's."""
    assert only(quotes(text), "mixed").text == expected


def test_each_cue_has_its_own_report(quotes: Read) -> None:
    """A report ends where a second cue of the same speaker begins."""
    found = quotes(
        "Anna Holm went on, telling us that the mayor is a “coward” and asking how he “got in.”"
    )
    assert [one.text for one in found] == ["that the mayor is a “coward”", "how he “got in.”"]
    found = quotes("Anna Holm said the dam would open in May, calling it a “late gift.”")
    assert [one.text for one in found] == [
        "the dam would open in May",
        "it a “late gift.”",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm told us that the dam was “way too old,” and has been leaking for years.",
            "that the dam was “way too old,” and has been leaking for years",
        ),
        (
            "Anna Holm said the dam was “way too old” but added that it would hold.",
            "the dam was “way too old”",
        ),
    ],
)
def test_a_report_goes_on_behind_a_conjunction(quotes: Read, text: str, expected: str) -> None:
    """What a speaker cannot have done is said of somebody else, another act of saying is not."""
    assert quotes(text)[0].text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm called the dam “a gift” for the whole valley.",
            "the dam “a gift” for the whole valley",
        ),
        ("Anna Holm called the dam “a gift” on Monday.", "the dam “a gift”"),
    ],
)
def test_a_predicate_runs_on_behind_its_marks(quotes: Read, text: str, expected: str) -> None:
    """A phrase right behind quoted words belongs to them, a day does not."""
    assert only(quotes(text), "mixed").text == expected


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "said"),
    [
        (
            "Anna Holm's answer was that the dam “will never hold.”",
            "answer",
            "Anna Holm's",
            "that the dam “will never hold.”",
        ),
        (
            "Anna Holm made it clear that the dam would be closed.",
            "made it clear",
            "Anna Holm",
            "that the dam would be closed",
        ),
        (
            "The mayor stood by her claim on Monday that the dam was “way too old.”",
            "claim",
            "her",
            "that the dam was “way too old.”",
        ),
        (
            "As Anna Holm noted, the dam has been leaking for years.",
            "noted",
            "Anna Holm",
            "the dam has been leaking for years",
        ),
    ],
)
def test_reports_in_other_words(quotes: Read, text: str, cue: str, speaker: str, said: str) -> None:
    """Nouns of saying, "made clear" and "as X noted" report clauses too."""
    (quote,) = quotes(text)
    assert quote.cue is not None
    assert quote.speaker is not None
    assert (quote.cue.text, quote.speaker.text, quote.text) == (cue, speaker, said)


@pytest.mark.parametrize(
    "text",
    [
        "The problem was that the dam had never been repaired.",
        "As the mayor spoke of her plans, a truck crossed the old dam.",
        "The council made the old dam safe before it rained again.",
    ],
)
def test_what_nobody_says(quotes: Read, text: str) -> None:
    """A clause that a thing is, and what happens while somebody speaks, are no quotes."""
    assert quotes(text) == ()


def test_a_report_goes_on_in_quoted_words(quotes: Read) -> None:
    """A quoted sentence right behind a report belongs to it."""
    found = quotes("Anna Holm said that the dam was old. “We told them for years and years.”")
    assert [spans(one) for one in found] == [
        ["that the dam was old", "We told them for years and years."]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They sold the old dam, which Anna Holm said could “never be repaired.”",
            ["which", "could “never be repaired.”"],
        ),
        (
            "Those who do sell the farms struggle, even with a “good” price, Anna Holm said.",
            ["Those who do sell the farms struggle, even with a “good” price"],
        ),
    ],
)
def test_the_tag_is_no_part_of_a_report(quotes: Read, text: str, expected: list[str]) -> None:
    """A tag inside or behind a report belongs to neither of its parts."""
    quote = only(quotes(text), "mixed")
    assert spans(quote) == expected
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Holm"


def test_a_quoted_paragraph_behind_a_report_is_a_quote_of_its_own(quotes: Read) -> None:
    """A new paragraph parts whole quoted words from the report above them."""
    found = quotes("Anna Holm said that the dam was old.\n\n“We told them for years and years.”")
    assert [one.type for one in found] == ["indirect", "direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Holm added that the port could do without cranes but it was a “great help.”",
            "that the port could do without cranes but it was a “great help.”",
        ),
        (
            "Berg was asked by the host whether his plan to build homes, which a study says would "
            "cost millions, would risk “yet another ruin” in town.",
            "whether his plan to build homes, which a study says would cost millions, would risk "
            "“yet another ruin” in town",
        ),
        (
            "Roe said he was not asking for more, only a “fair share.”",
            "he was not asking for more, only a “fair share.”",
        ),
    ],
)
def test_a_report_goes_on_through_the_quotation_of_its_sentence(
    quotes: Read, text: str, expected: str
) -> None:
    """Quoted words behind a report belong to it, whatever clause of its sentence they stand in."""
    assert only(quotes(text), "mixed").text == expected


@pytest.mark.parametrize(
    "text",
    [
        "While she said the bridge was old, the “Friends of the River” disagreed.",
        "Roe promised to close the mill, and walked off to the “Golden Hall” for lunch.",
        "Holm said the mine was closed. Visitors met in the “Golden Hall” of the town.",
    ],
)
def test_a_report_leaves_out_quoted_words_of_another_clause(quotes: Read, text: str) -> None:
    """A report ends before the main clause, the speaker's next act or the next sentence."""
    (report,) = quotes(text)
    assert report.type == "indirect"
    assert "“" not in report.text


def test_what_is_only_thought_in_a_report_quotes_nobody_else(quotes: Read) -> None:
    """Words in marks are those of who uttered them, not of who is reported to think so."""
    for inner in ('drivers think the bridge is "a joke"', 'a poll shows the bridge is "a joke"'):
        (quote,) = quotes(f"Maria Lopez said {inner}.")
        assert quote.speaker is not None
        assert quote.speaker.text == "Maria Lopez"


def test_what_somebody_else_said_in_a_report_is_theirs(quotes: Read) -> None:
    """Of two who uttered the same words, each is quoted."""
    found = quotes('Maria Lopez said the drivers told her the bridge is "a joke".')
    assert [one.speaker and one.speaker.text for one in found] == ["Maria Lopez", "the drivers"]


@pytest.mark.parametrize(
    "text",
    [
        'In an interview on TV8\'s "Face the Town," Anna Holm said the bridge was old.',
        'In her 2003 book, "Go West at Last," Anna Holm said the bridge was old.',
    ],
)
def test_the_title_of_where_somebody_spoke_is_not_said(quotes: Read, text: str) -> None:
    """A title that ends the phrase of a preposition names a show or a book."""
    (quote,) = quotes(text)
    assert (quote.type, quote.text) == ("indirect", "the bridge was old")
