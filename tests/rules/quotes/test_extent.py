"""How far a quote reaches, where it is set off, and what in marks is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only, spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def test_lines_quoted_as_in_mail(quotes: Read) -> None:
    """Lines behind `>` are the words of whoever the line above them names, without their mark."""
    text = (
        "The mayor wrote on Monday:\n> The bridge is old.\n> We will build a new one.\n"
        "Nobody answered."
    )
    quote = only(quotes(text))
    assert spans(quote) == ["The bridge is old.", "We will build a new one."]
    assert quote.speaker is not None
    assert quote.speaker.text == "The mayor"


def test_a_pull_quote_over_its_signature(quotes: Read) -> None:
    """Of a pull quote whose marks also hold its signature, the signature is the speaker."""
    text = (
        '"We need a new bridge before the winter comes.\nAnna Berg, Bridge Institute."\nIt rained.'
    )
    quote = only(quotes(text))
    assert quote.text == "We need a new bridge before the winter comes."
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Berg"


def test_the_tag_of_an_embedded_post_is_no_part_of_it(quotes: Read) -> None:
    """Neither markup nor handle nor date of a post is quoted or speaks."""
    text = '<tweet id="7" author="@al">We need a bridge. — Ana Lopez (@al) June 3, 2021</tweet>'
    quote = only(quotes(text))
    assert quote.text == "We need a bridge."
    assert quote.speaker is not None
    assert quote.speaker.text == "Ana Lopez"


def test_a_quote_goes_on_after_its_tag(quotes: Read) -> None:
    """Where a tag closes a sentence that is partly quoted, the quoted sentence behind it joins."""
    quote = only(quotes('Traders are "in shock," Anna Berg said. "They lost it all."'), "mixed")
    assert spans(quote) == ['Traders are "in shock,"', "They lost it all."]


def test_a_fragment_inside_a_report_is_the_reporters(quotes: Read) -> None:
    """A quoted part of a reported clause is no quote of whoever acts in that clause."""
    found = quotes('The mayor said her party would continue "to break barriers" in May.')
    assert [one.speaker and one.speaker.text for one in found] == ["The mayor"]
    assert found[0].type == "mixed"


def test_whoever_issues_a_statement_says_what_it_says(quotes: Read) -> None:
    """ "Issued a statement saying" has its author for speaker, not the paper."""
    found = quotes("The ministry issued a statement saying that the bridge was safe.")
    assert [one.speaker and one.speaker.text for one in found] == ["The ministry"]


def test_a_participle_goes_with_the_nearest_report(quotes: Read) -> None:
    """ "…, calling it" hangs on the clause that reports, not on the one that does not."""
    found = quotes(
        "France and Spain are negotiating a new treaty after Lopez vowed to leave the old one, "
        'calling it "the worst deal" ever made.'
    )
    assert [one.speaker and one.speaker.text for one in found if one.type == "mixed"] == ["Lopez"]


def test_a_condition_before_the_cue_is_said_too(quotes: Read) -> None:
    """In `If it rains, she said, "we stay"` the condition is hers."""
    quote = only(quotes('If it rains, the mayor said, "we stay at home."'), "mixed")
    assert quote.text == "If it rains we stay at home."


def test_what_a_dash_adds_to_quoted_words_is_not_said(quotes: Read) -> None:
    """The writer explains behind a dash."""
    quote = only(quotes('He called the mayor "the new Lopez" - a man many admire.'), "mixed")
    assert quote.text == 'the mayor "the new Lopez"'


@pytest.mark.parametrize(
    "text",
    ['The star of the television show "The Bridge" retired.', 'A self-described "geeky kid" won.'],
)
def test_titles_and_terms_are_no_quotes(quotes: Read, text: str) -> None:
    """The name of a show and a description are nobody's words."""
    assert quotes(text) == ()


def test_a_paragraph_with_its_own_quote_is_no_block(quotes: Read) -> None:
    """What stands under a colon and quotes somebody itself is the writer's text."""
    text = 'Lopez reminded them that it rained:\nThen Berg said that she was "proud of the bridge."'
    assert [one.speaker and one.speaker.text for one in quotes(text)] == ["Lopez", "Berg"]


def test_no_place_of_a_dateline_speaks(quotes: Read) -> None:
    """Who speaks stands behind the dateline, also where a parser reads both as one."""
    found = quotes("WASHINGTON -- President Obama said on Saturday that the bridge was safe.")
    assert [one.speaker and one.speaker.text for one in found] == ["President Obama"]


def test_a_dateline_is_not_said(quotes: Read) -> None:
    """What comes before the first words of a story is no part of what is reported."""
    (quote,) = quotes("WASHINGTON, April 30 (Reuters) - The bridge was closed, the mayor said.")
    assert quote.text == "The bridge was closed"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The mayor said the plan, which some have argued was intended to help voters, "
            'was an "insult" to the town.',
            'the plan, which some have argued was intended to help voters, was an "insult" to '
            "the town",
        ),
        (
            'The mayor said that the harbor "could be crowded," and that the town had struggled '
            "with its traffic.",
            'that the harbor "could be crowded," and that the town had struggled with its traffic',
        ),
        (
            "The mayor said the sign was in poor taste, but there was no reason for a fine.",
            "the sign was in poor taste, but there was no reason for a fine",
        ),
        (
            'The mayor says voters are "right to be angry," but also hungry for new ideas.',
            'voters are "right to be angry," but also hungry for new ideas',
        ),
    ],
)
def test_a_report_goes_on_behind_a_comma(quotes: Read, text: str, content: str) -> None:
    """A long subject, a second "that", a joined adjective and a missing reason end no report."""
    assert content in [one.text for one in quotes(text)]


def test_a_closing_tag_includes_what_explains_the_last_noun(quotes: Read) -> None:
    """A relative clause between a statement and the tag behind it belongs to the statement."""
    quote = only(
        quotes("The city closes the old bridge, which was built in 1950, Berg said."), "indirect"
    )
    assert quote.text == "The city closes the old bridge, which was built in 1950"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Of the voters, 40 percent said they would stay home, while 22 percent were unsure.",
            "they would stay home",
        ),
        (
            "The mayor said that the bridge would be closed, though she did not say when.",
            "that the bridge would be closed",
        ),
        (
            "The audit found that three clerks had sold permits, though it did not identify them.",
            "that three clerks had sold permits",
        ),
        (
            "The club says that the pitch is dry, though a referee from Kiel said it was flooded.",
            "that the pitch is dry",
        ),
        (
            'The mayor said that the talks "should be over by March," referring to the dispute.',
            'that the talks "should be over by March,"',
        ),
        (
            "The mayor said that the bridge was old, while the station was new.",
            "that the bridge was old, while the station was new",
        ),
    ],
)
def test_a_clause_beside_a_report(quotes: Read, text: str, content: str) -> None:
    """What a clause behind a comma reports, counts, withholds or explains is not said before it."""
    assert content in [one.text for one in quotes(text)]


def test_a_paper_tells_the_whole_of_an_utterance(quotes: Read) -> None:
    """What "according to" a paper was said goes on with the quotation behind the tag."""
    quote = only(
        quotes('"The bridge is old," Berg said, according to the Post. "We will close it."'),
        "mixed",
    )
    assert spans(quote) == ['"The bridge is old," Berg said', "We will close it."]
    assert quote.speaker is not None
    assert quote.speaker.text == "the Post"


def test_a_name_behind_a_comma_stays_in_a_report(quotes: Read) -> None:
    """A name that says who a person of the report is belongs to it."""
    quote = only(quotes("The mayor said she would miss her deputy, Anna Holm."), "indirect")
    assert quote.text == "she would miss her deputy, Anna Holm"


def test_quotations_in_a_list(quotes: Read) -> None:
    """Quotations that follow one another in a list are said together."""
    quote = only(
        quotes('The mayor charged the port with "open lies," "fraud" and "theft of money."'),
        "mixed",
    )
    assert quote.text == 'the port with "open lies," "fraud" and "theft of money."'


def test_a_report_ends_before_the_next_quote(quotes: Read) -> None:
    """A quoted sentence with a tag of its own is no part of the report before it."""
    text = (
        "Winter, Anna Berg noted, may be on the mind of the owners, rather than of the crew. "
        "''There is nothing as helpful as a name,'' she said."
    )
    assert [one.text for one in quotes(text)] == [
        "Winter may be on the mind of the owners, rather than of the crew",
        "There is nothing as helpful as a name,",
    ]


def test_the_tag_behind_a_dash_and_a_quote_speaks(quotes: Read) -> None:
    """Where a dash leads from what one does to a quote with a tag, the tag says who speaks."""
    text = (
        'Anna Holm is responding - "If Roe wins, they could be leaving the port," one paper said.'
    )
    (quote,) = quotes(text)
    assert quote.text == "If Roe wins, they could be leaving the port,"
    assert quote.speaker is not None
    assert quote.speaker.text == "one paper"


def test_an_adverb_in_marks_is_no_quote(quotes: Read) -> None:
    """A word in marks that only tells how is nothing that the subject said."""
    assert not quotes('The two men asked each other "casually" in the street.')


def test_a_lone_dash_ends_what_runs_on_from_a_quote(quotes: Read) -> None:
    """What the writer adds behind a closing mark and a dash is not said."""
    text = 'Holm said "the ferry is the oldest in the north" - upon which the choir sang.'
    assert [one.text for one in quotes(text)] == ["the ferry is the oldest in the north"]


def test_a_tag_behind_a_comma_in_the_marks_covers_all(quotes: Read) -> None:
    """Where the comma before "according to" stands in the marks, the whole report is meant."""
    said = "the quiet sale was to “avoid raising the price of the neighbor’s farm,”"
    found = quotes(f"The clerk said {said} according to the report.")
    assert [(one.speaker and one.speaker.text, one.text) for one in found] == [
        ("the report", f"The clerk said {said}"),
        ("The clerk", said),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The port said Saturday it had closed two piers.", "it had closed two piers"),
        ("The port said Saturday Anna Holm's plan was late.", "Anna Holm's plan was late"),
        ("The mayor said Friday the plan was dear.", "the plan was dear"),
        ("Anna Holm said Friday’s vote was a mistake.", "Friday’s vote was a mistake"),
        ("Anna Holm said Monday was a good day.", "Monday was a good day"),
    ],
)  # fmt: skip
def test_a_day_behind_the_verb_is_when_it_was_said(quotes: Read, text: str, content: str) -> None:
    """The day is no part of the content, but of its saying; "Friday’s vote" is a part of it."""
    (quote,) = quotes(text)
    assert quote.text == content


def test_a_bracket_that_opens_in_a_content_closes_in_it(quotes: Read) -> None:
    """Also where the parser ends the content before the mark."""
    (quote,) = quotes("He spoke of the cold, adding that it was mild (12 degrees Celsius).")
    assert quote.text == "that it was mild (12 degrees Celsius)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The price was a surprise, according to a memo by the mill, filed on the same day.",
            ["The price was a surprise"],
            id="what tells of a document is no part of what it says",
        ),
        pytest.param(
            "LUND—Mayor Ann Roe is cutting the budget, officials said Wednesday.",
            ["Mayor Ann Roe is cutting the budget"],
            id="nor is a dateline before a dash without spaces",
        ),
        pytest.param(
            "The court heard Mr Holm, a retired baker, had noticed the loss in May.",
            ["Mr Holm, a retired baker, had noticed the loss in May"],
            id="a subject parted from its verb by an apposition",
        ),
        pytest.param(
            "A former baker told a jury he “always meant to pay it back”.",
            ["he “always meant to pay it back”"],
            id="a clause behind a listener",
        ),
        pytest.param(
            "Brandt unveiled plans last month to lend the mill to the town.",
            ["to lend the mill to the town"],
            id="an infinitive that a time parts from its noun",
        ),
        pytest.param(
            "An arbitration panel in 2021 found the town was in breach.",
            ["the town was in breach"],
            id="what a panel finds it publishes",
        ),
    ],
)
def test_a_report_is_the_whole_clause(text: str, expected: list[str], quotes: Read) -> None:
    """Neither more nor less, where the parser tears it or adds to it."""
    (quote,) = quotes(text)
    assert spans(quote) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The clerk confirmed that the mill was sold but gave no details.",
        "The clerk confirmed that the mill was sold, but would not say to whom.",
    ],
)
def test_what_a_speaker_leaves_out_is_no_part_of_what_he_says(quotes: Read, text: str) -> None:
    """The writer tells it of him."""
    (quote,) = quotes(text)
    assert quote.text == "that the mill was sold"


def test_a_noun_that_somebody_else_calls_something_is_added_by_the_writer(quotes: Read) -> None:
    """Its clause reports by itself, also where it has quoted words."""
    found = quotes('Roe said it would cost two million, a sum that Holm called "absurd".')
    assert [quote.text for quote in found] == ["it would cost two million", "absurd"]


def test_whom_a_source_cites_is_no_part_of_what_it_says(quotes: Read) -> None:
    """It stands between the source and the clause."""
    (quote,) = quotes("According to the Herald, quoting the old harbour board, two men died.")
    assert (quote.text, quote.speaker and quote.speaker.name) == ("two men died", "Herald")
