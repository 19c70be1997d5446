"""Direct quotes: one small case for each way newspapers set them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only, spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def test_a_quote_split_by_its_cue_is_one(quotes: Read) -> None:
    """`"A," X said. "B."` is one quote with two spans and the cue between them."""
    quote = only(quotes('"We are ready," Maria Lopez said. "Nobody can stop us."'))
    assert spans(quote) == ["We are ready,", "Nobody can stop us."]
    assert quote.text == "We are ready, Nobody can stop us."
    assert quote.cue is not None
    assert (quote.cue.text, quote.cue.lemma) == ("said", "say")
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("Maria Lopez", "Maria Lopez")


def test_several_sentences_are_one_quote(quotes: Read) -> None:
    """A quote of several sentences is one span."""
    quote = only(quotes('"It rained. Then it snowed. We stayed home," Maria Lopez said.'))
    assert spans(quote) == ["It rained. Then it snowed. We stayed home,"]


def test_a_quote_runs_over_paragraphs(quotes: Read) -> None:
    """Each paragraph opens again, the last closes: one quote."""
    text = (
        "“We came here in the spring,” Maria Lopez said. “The river was high.\n"
        "“We left in the autumn and never came back.”"
    )
    assert spans(only(quotes(text))) == [
        "We came here in the spring,",
        "The river was high.",
        "We left in the autumn and never came back.",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"The bridge is safe," said Anna Berg, a spokeswoman for the city council who has '
            "worked on it for years.",
            "Anna Berg",
        ),
        ('"The bridge is safe," Anna Berg said.', "Anna Berg"),
        ('Anna Berg said, "The bridge is safe."', "Anna Berg"),
        ('Anna Berg said: "The bridge is safe."', "Anna Berg"),
        ('"The bridge," Anna Berg said, "is safe."', "Anna Berg"),
        ('Said Anna Berg: "The bridge is safe."', "Anna Berg"),
        ('As Anna Berg put it, "The bridge is safe."', "Anna Berg"),
    ],
    ids=["inverted, long", "after", "before", "colon", "inside", "inverted, first", "put it"],
)
def test_a_cue_stands_anywhere(quotes: Read, text: str, speaker: str) -> None:
    """The cue may stand before, inside or after the quote, also inverted with a long speaker."""
    quote = only(quotes(text))
    assert quote.cue is not None
    assert quote.speaker is not None
    assert quote.speaker.text.startswith(speaker)


def test_a_name_and_a_colon_introduce(quotes: Read) -> None:
    """A name and a colon are enough of an introduction."""
    quote = only(quotes('The council met on Monday. Then Anna Berg: "The bridge is safe."'))
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Berg"


def test_a_colon_hands_over_to_the_next_paragraph(quotes: Read) -> None:
    """A paragraph that ends in a colon introduces the quote below it."""
    quote = only(quotes('Anna Berg said in a letter:\n"The bridge is safe. Nobody was hurt."'))
    assert spans(quote) == ["The bridge is safe. Nobody was hurt."]
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Berg"


def test_a_quote_without_a_cue_keeps_its_speaker(quotes: Read) -> None:
    """A quoted sentence after one that reports somebody is that person's."""
    found = quotes('Anna Berg defended the new bridge. "It is the safest in the country."')
    quote = only(found)
    assert quote.cue is None
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Berg"


def test_nobody_speaks_where_nobody_was_named(quotes: Read) -> None:
    """No speaker is better than a wrong one."""
    quote = only(quotes('"It is the safest bridge in the whole country."'))
    assert quote.speaker is None


def test_transcript_lines(quotes: Read) -> None:
    """A name in capitals and a colon lead what that person says."""
    found = quotes(
        "LOPEZ: We will build the bridge next year.\nBERG: And who is going to pay for it?"
    )
    assert [(one.type, one.text, one.speaker and one.speaker.text) for one in found] == [
        ("direct", "We will build the bridge next year.", "LOPEZ"),
        ("direct", "And who is going to pay for it?", "BERG"),
    ]


def test_transcript_lines_with_a_party(quotes: Read) -> None:
    """What stands in brackets behind a name in capitals belongs to the label."""
    found = quotes("SEN. LOPEZ (D-WA): Who built the bridge?\nMR. BERG: Nobody did, senator.")
    assert [one.text for one in found] == ["Who built the bridge?", "Nobody did, senator."]


def test_a_post_over_its_signature(quotes: Read) -> None:
    """A tweet is its author's words, though it has no marks."""
    found = quotes(
        "The minister posted a photograph.\n"
        "We will build the bridge next year, whatever it takes.\n"
        "— Maria Lopez (@marialopez) March 3, 2021"
    )
    quote = only(found)
    assert quote.text == "We will build the bridge next year, whatever it takes."
    assert quote.speaker is not None
    assert quote.speaker.text == "Maria Lopez"


def test_a_quote_signed_behind_a_dash(quotes: Read) -> None:
    """A name behind a dash at the end of the paragraph signs the quote."""
    quote = only(quotes('"We will build the bridge next year." — Maria Lopez'))
    assert quote.speaker is not None
    assert quote.speaker.text == "Maria Lopez"


def test_a_block_under_a_colon(quotes: Read) -> None:
    """A paragraph set off under "said in a statement:" is quoted without marks."""
    quote = only(
        quotes(
            "Maria Lopez said in a statement:\n"
            "We will build the bridge next year. We have the money and the people."
        )
    )
    assert quote.text == "We will build the bridge next year. We have the money and the people."
    assert quote.speaker is not None
    assert quote.speaker.name == "Maria Lopez"


@pytest.mark.parametrize(
    "text",
    [
        "‘We are ready,’ Maria Lopez said.",
        "“We are ready,” Maria Lopez said.",
        "''We are ready,'' Maria Lopez said.",
        "«We are ready,» Maria Lopez said.",
    ],
    ids=["single", "curly", "doubled single", "guillemets"],
)
def test_every_style_of_marks_quotes(quotes: Read, text: str) -> None:
    """The marks are no part of the quote, whatever their style."""
    assert spans(only(quotes(text))) == ["We are ready,"]


def test_styles_of_marks_mix_in_one_article(quotes: Read) -> None:
    """One article may use several styles."""
    found = quotes("“We are ready,” Maria Lopez said.\n'We are not,' Anna Berg said.")
    assert [one.text for one in found if one.type == "direct"] == ["We are ready,", "We are not,"]


@pytest.mark.parametrize(
    "text",
    [
        'Anna Berg said,"We are ready to go." Nobody was.',
        "Anna Berg said,“We are ready to go.” Nobody was.",
        'Anna Berg (D-Iowa):"We are ready to go."',
        'It rained. Anna Berg (D-Iowa): "We are ready to go."',
        '"We are ready to go."said Anna Berg, the mayor.',
    ],
    ids=["comma", "curly", "colon", "bracket and colon", "tag"],
)
def test_a_missing_space_at_a_mark_hides_no_quote(quotes: Read, text: str) -> None:
    """A mark that sticks to the words on both sides opens or closes all the same."""
    quote = only(quotes(text))
    assert spans(quote) == ["We are ready to go."]
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Berg"


def test_a_quote_in_a_quote_is_part_of_it(quotes: Read) -> None:
    """What the speaker quotes belongs to the speaker's quote."""
    quote = only(quotes("“My mother said ‘go home’ twice,” Maria Lopez said."))
    assert spans(quote) == ["My mother said ‘go home’ twice,"]


def test_an_unclosed_mark_ends_with_its_paragraph(quotes: Read) -> None:
    """A forgotten closing mark does not swallow the next paragraph."""
    quote = only(quotes('Maria Lopez said, "We are ready.\nThe bridge opened on Monday.'))
    assert spans(quote) == ["We are ready."]


@pytest.mark.parametrize(
    "text",
    [
        'Her film "The Long Night" opened in Rome.',
        'Robert "Bob" Miller opened the shop.',
        'He drives a so-called "smart" car.',
        "The 6'2\" guard plays for Boston.",
    ],
    ids=["title", "nickname", "term", "inches"],
)
def test_titles_nicknames_and_terms_are_no_quotes(quotes: Read, text: str) -> None:
    """Marks round a title, a nickname or a term quote nobody."""
    assert [one for one in quotes(text) if one.type == "direct"] == []


def test_a_quoted_fragment_makes_a_report_mixed(quotes: Read) -> None:
    """Reported speech with a quoted part is one mixed quote over the whole clause."""
    quote = only(
        quotes('The minister said the plan was "a gift to the rich" and would fail.'), "mixed"
    )
    assert quote.text == 'the plan was "a gift to the rich" and would fail'


def test_a_report_that_ends_quoted_before_its_cue(quotes: Read) -> None:
    """The whole clause is reported, not only its quoted end."""
    quote = only(quotes('Traders are still "in a state of shock," Maria Lopez said.'), "mixed")
    assert quote.text == 'Traders are still "in a state of shock,"'


def test_the_same_text_gives_the_same_quotes(quotes: Read) -> None:
    """Reading twice changes nothing, and ids count up in reading order."""
    text = '"We are ready," Maria Lopez said. Anna Berg said that nobody was.'
    assert quotes(text) == quotes(text)
    assert [one.id for one in quotes(text)] == ["quote-1", "quote-2"]


def test_signed_quotes_in_a_row_keep_their_signers(quotes: Read) -> None:
    """A list of signed quotes gives each its own name."""
    found = quotes('"It is safe." — Maria Lopez\n"It is not." — Anna Berg')
    assert [(one.text, one.speaker and one.speaker.text) for one in found] == [
        ("It is safe.", "Maria Lopez"),
        ("It is not.", "Anna Berg"),
    ]


def test_a_statement_speaks_for_its_author(quotes: Read) -> None:
    """What Lopez's statement said, Lopez said."""
    quote = only(quotes('Maria Lopez resigned. "I am tired," Lopez\'s statement said.'))
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("Lopez's statement", "Maria Lopez")


def test_joint_speakers_are_all_named(quotes: Read) -> None:
    """Two people who speak together are both speakers."""
    quote = only(quotes('"We are tired," Maria Lopez and Anna Berg said.'))
    assert quote.speaker is not None
    assert quote.speaker.text == "Maria Lopez and Anna Berg"
    assert len(quote.speaker.actor_ids) == 2


def test_they_speak_for_all_of_them(quotes: Read) -> None:
    """ "They said" after "A and B" is said by both."""
    quote = only(quotes('Maria Lopez and Anna Berg resigned. "We are tired," they said.'))
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("they", "Maria Lopez")
    assert len(quote.speaker.actor_ids) == 2


def test_a_pronoun_speaks_for_its_person(quotes: Read) -> None:
    """ "She added" is the woman of the sentence before."""
    found = quotes('"We are ready," Maria Lopez said. She added: "We have the money."')
    assert [one.speaker and one.speaker.name for one in found] == ["Maria Lopez", "Maria Lopez"]
