"""Quotes that a colon hands over to, that a tag tears apart, or that go on without a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import only, spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Anna Berg has since apologized for what happened: "I should have told you about it."',
            "Anna Berg",
        ),
        ('The report leaves no doubt: "We cannot wait for the next flood."', "The report"),
        ('The council was blunt on Monday: "We cannot wait for the next flood."', "The council"),
        ('Of the bridge there is a saying: "You cross it once and never again."', None),
        ('Later that month on CNN: "We cannot wait for the next flood here."', None),
    ],
    ids=["person", "document", "body", "nobody", "place"],
)
def test_a_colon_hands_over_to_a_sentence(quotes: Read, text: str, speaker: str | None) -> None:
    """A sentence in marks behind a colon is quoted, of whom the clause before it is about."""
    quote = only(quotes(text))
    assert (None if quote.speaker is None else quote.speaker.text) == speaker


def test_a_short_term_behind_a_colon_is_no_quote(quotes: Read) -> None:
    """Behind a colon, too, a term in marks quotes nobody."""
    assert [one for one in quotes('The shop sells one thing: "smart" bulbs.') if one.cue] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Berg: ‘The bridge must go before winter’\nThe council met on Monday.", "Anna Berg"),
        (
            "Anna Berg on the old bridge: ‘It must go before winter.’\nThe council met on Monday.",
            "Anna Berg",
        ),
        (
            "Anna Berg's widower: ‘She knew the river like no other’\nThe council met on Monday.",
            "Anna Berg's widower",
        ),
    ],
    ids=["name alone", "name and subject", "of whom one knows"],
)
def test_a_headline_opens_with_its_speaker(quotes: Read, text: str, speaker: str) -> None:
    """Of a headline with a colon the person whom it opens with speaks, and no word more."""
    quote = only(quotes(text))
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ('The new bridge, Anna Berg said, "is a disgrace to the whole city."', "The new bridge"),
        ('The new bridge, said Anna Berg, "is a disgrace to the whole city."', "The new bridge"),
        (
            'While the river is high, Anna Berg said, "we can only wait and hope."',
            "While the river is high",
        ),
    ],
    ids=["subject", "subject, inverted", "subordinate clause"],
)
def test_a_tag_tears_a_clause_apart(quotes: Read, text: str, reported: str) -> None:
    """What a tag parts from the quoted rest of its clause is reported with it."""
    assert spans(only(quotes(text), "mixed"))[0] == reported


def test_words_before_a_whole_quoted_sentence_are_the_reporters(quotes: Read) -> None:
    """When and where somebody said a sentence is no part of it."""
    quote = only(quotes('In an interview on Monday, Anna Berg said, "We can only wait."'))
    assert spans(quote) == ["We can only wait."]


@pytest.mark.parametrize(
    "text",
    [
        '"We can wait," Anna Berg said, waving her "lucky" flag. "We have done so for years."',
        '"We can wait," Anna Berg said in her film "High Water." "We have done so for years."',
        '"We can wait," Anna Berg said "We have done so for years."',
        '"We can wait," Anna Berg said, asked what the council would do.\n'
        '"We have done so for years."',
    ],
    ids=["fragment in the tag", "title at its end", "stop forgotten", "next paragraph"],
)
def test_a_quote_goes_on_behind_a_long_tag(quotes: Read, text: str) -> None:
    """Whatever else its tag says, a quote goes on behind it."""
    quote = next(one for one in quotes(text) if one.text.startswith("We can wait"))
    assert spans(quote) == ["We can wait,", "We have done so for years."]


@pytest.mark.parametrize(
    "rest",
    [
        'That makes her "by far the best person for the whole job."',
        'Lopez "built the bridge with her own hands, more or less."',
    ],
    ids=["verb outside", "verb inside"],
)
def test_a_quote_goes_on_in_a_sentence_half_quoted(quotes: Read, rest: str) -> None:
    """A sentence without a cue that ends quoted, right behind a tag, goes on with its quote."""
    quote = only(quotes(f'"We can wait," Anna Berg said. {rest}'), "mixed")
    assert spans(quote) == ["We can wait,", rest]


def test_paragraphs_in_marks_are_one_quote(quotes: Read) -> None:
    """Paragraphs that are quoted whole, with no cue, are one quote of somebody."""
    text = (
        "The council met for hours on end.\n“The river is rising every single day.”\n"
        "“We need a new bridge right now.”"
    )
    assert spans(only(quotes(text))) == [
        "The river is rising every single day.",
        "We need a new bridge right now.",
    ]


def test_a_report_goes_on_in_quoted_words(quotes: Read) -> None:
    """A quoted sentence right behind a report of the same paragraph goes on with it."""
    quote = only(
        quotes('Anna Berg said the river was rising. "We need a new bridge right now."'), "mixed"
    )
    assert spans(quote) == ["the river was rising", "We need a new bridge right now."]


def test_a_stage_direction_is_no_quote(quotes: Read) -> None:
    """Brackets in marks tell what was heard, not what was said."""
    assert quotes('The council met on Monday.\n"(LAUGHTER.)"') == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'The supporters broke into chants of "Build the bridge now!" on Monday.',
            "The supporters",
        ),
        ('Their cries of "Build the bridge now!" were heard for miles.', "Their"),
        ('The mayor was met with shouts of "Build the bridge now!" on Monday.', None),
    ],
    ids=["subject", "owner", "nobody"],
)
def test_outcries_are_quoted(quotes: Read, text: str, speaker: str | None) -> None:
    """What a crowd chants is quoted, of whoever is said to chant."""
    quote = only(quotes(text))
    assert quote.cue is not None
    assert quote.cue.lemma in ("chant", "cry", "shout")
    assert (None if quote.speaker is None else quote.speaker.text) == speaker


def test_a_tag_behind_a_full_stop_ends_its_sentence(quotes: Read) -> None:
    """Behind a full stop inside the marks, "Berg said." is a tag and "Berg said so" a sentence."""
    quote = only(quotes('"The river is rising every day." Anna Berg said.\nIt rained.'))
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Berg"


@pytest.mark.parametrize(
    "text",
    [
        'Here I learned to see, and through this "night vision" I began to tell them apart.',
        'In the end the small "sharing economy" reflects the growth of the large one.',
        'In a film that critics called "a disgrace," the mayor expressed a wish to leave.',
    ],
    ids=["term", "title", "someone else's word"],
)
def test_a_verb_behind_a_term_is_no_tag(quotes: Read, text: str) -> None:
    """A verb behind words in marks that are a part of its own sentence attributes nothing."""
    assert [one for one in quotes(text) if one.speaker and one.text.startswith(text[:8])] == []


def test_a_headline_reports_its_quoted_part_with_the_rest(quotes: Read) -> None:
    """What follows a name and a colon in a headline is one quote."""
    found = quotes("Anna Berg: ‘Not our job’ to mend the old bridge\nThe council met on Monday.")
    assert [one.text for one in found] == ["‘Not our job’ to mend the old bridge"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The mayor waved. "It happens, right?" Anna Berg went on, as if deaf.', "Anna Berg"),
        ('Maria Lopez shrugged and Anna Berg had enough: "I am tired of it," she said.', "she"),
    ],
    ids=["verb with a particle", "tag behind a colon"],
)
def test_a_tag_behind_its_quote_tells_who_speaks(quotes: Read, text: str, speaker: str) -> None:
    """A tag decides, whatever stands before the quote."""
    quote = only(quotes(text))
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


def test_a_show_that_goes_on_says_nothing(quotes: Read) -> None:
    """ "Went on" attributes nothing where it leads to another verb or phrase."""
    assert quotes('The mayor went on about the "deal" and went on to build the bridge.') == ()


def test_a_line_below_signs_a_quote(quotes: Read) -> None:
    """A dash and a name below a paragraph in marks sign it, whatever else the line says."""
    text = (
        '"We can wait," Maria Lopez said.\n'
        '"We need a new bridge right now."\n'
        "-Mayor Anna Berg, speaking after the flood."
    )
    first, second = quotes(text)
    assert (first.text, second.text) == ("We can wait,", "We need a new bridge right now.")
    assert second.speaker is not None
    assert second.speaker.name == "Anna Berg"


@pytest.mark.parametrize(
    "text",
    [
        'As they went down to the river, they chanted "build the bridge" and waved.',
        '"We can wait," Maria Lopez said.\nThe mayor thanked her, adding "to all of you: go home!"',
    ],
    ids=["when it was said", "another paragraph"],
)
def test_what_stands_before_a_cue_need_not_be_said(quotes: Read, text: str) -> None:
    """Neither a clause that says when nor another paragraph's quote belongs to a quote."""
    assert all(len(one.spans) == 1 for one in quotes(text))


def test_words_run_on_from_a_mark_to_a_late_tag(quotes: Read) -> None:
    """A sentence that opens quoted and ends in the reporter's words and a tag is one quote."""
    text = '"It would be a shame for us all" if the old bridge closed for good, said Anna Berg.'
    quote = only(quotes(text), "mixed")
    assert quote.text == '"It would be a shame for us all" if the old bridge closed for good'
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Berg"


@pytest.mark.parametrize(
    "text",
    [
        'Anna Berg issued a statement, "The river rises every day and we need a new bridge."',
        'Anna Berg also took up the old plan -- "The river rises every day and we need a bridge."',
    ],
    ids=["comma", "dash"],
)
def test_a_pause_hands_over_to_a_sentence(quotes: Read, text: str) -> None:
    """A whole sentence in marks behind a comma or dash is said by whom the clause is about."""
    quote = only(quotes(text))
    assert quote.speaker is not None
    assert quote.speaker.text == "Anna Berg"


def test_a_pause_before_a_title_hands_over_nothing(quotes: Read) -> None:
    """A title behind a comma is no quote."""
    text = 'Anna Berg published a book, "The River Rises and the Bridge Will Go."'
    assert [one for one in quotes(text) if one.type == "direct"] == []


def test_a_cut_off_tag_names_nobody(quotes: Read) -> None:
    """A text that breaks off behind its cue is read all the same."""
    assert all(one.speaker is None for one in quotes("The bridge is safe, said"))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"The river is old," the two engineers state in the paper. "It stays."', "state"),
        ('"The river is old," Anna Berg, a nurse who knows it well, tweeted.', "tweeted"),
        ('"Is the river old?" the 61-year-old asked in the letter.', "asked"),
    ],
    ids=["noun to the tagger", "behind a relative", "participle"],
)
def test_a_tag_is_known_by_its_place(quotes: Read, text: str, cue: str) -> None:
    """A verb of speech behind a quoted sentence is its tag, whatever the parser makes of it."""
    quote = only(quotes(text))
    assert quote.cue is not None
    assert quote.cue.text == cue


def test_a_title_and_its_verb_are_no_quote(quotes: Read) -> None:
    """What a work in marks does is said by nobody."""
    assert [one for one in quotes('"The River," a novel by a nurse, won the prize.') if one] == []


def test_dashes_part_a_quote_and_its_tag_from_the_sentence(quotes: Read) -> None:
    """What goes on behind the dash is the reporter's."""
    text = 'Nobody liked Lopez - "She was born rich," Anna Berg said - but they could not leave.'
    assert [one.text for one in quotes(text)] == ["She was born rich,"]


def test_a_question_behind_an_answer_is_somebody_elses(quotes: Read) -> None:
    """In an exchange whoever asked goes on asking."""
    text = '"I did," Anna Berg replied.\n"And what did you mean by it?"\n"Nothing," said Berg.'
    assert [(one.text, one.speaker and one.speaker.name) for one in quotes(text)] == [
        ("I did,", "Anna Berg"),
        ("And what did you mean by it?", None),
        ("Nothing,", "Anna Berg"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Mayor Anna Berg on the flood: "It came at night, like a thief."', "Mayor Anna Berg"),
        ('Anna Berg, 61, who is a nurse: "It came at night."', "Anna Berg, 61"),
    ],
    ids=["subject", "description"],
)
def test_a_list_of_voices_names_each_first(quotes: Read, text: str, speaker: str) -> None:
    """A paragraph that opens with a person and hands over with a colon is that person's."""
    quote = only(quotes(f"It rained.\n{text}"))
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        'Asked how long the rain would go on, Anna Berg shook her head: "I cannot tell you that."',
        'Asked about the rain, Anna Berg was blunt: "It will not end before winter."',
        'Anna Berg, who said she was tired, had a message for them: "Go home and sleep."',
        'After Lopez told them of the rain, Anna Berg had a request: "Go home and sleep."',
    ],
    ids=["asked whether", "asked about", "relative", "time"],
)
def test_a_colon_hands_over_from_its_main_clause(quotes: Read, text: str) -> None:
    """A verb of speech in a clause beside it does not tell who speaks."""
    quote = only(quotes(text))
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Berg"


def test_a_resumed_paragraph_with_a_tag_of_its_own_is_given_once(quotes: Read) -> None:
    """Where a new tag closes the first words of a resumed paragraph, a new quote begins there."""
    text = (
        '"The bridge is old," Anna Berg said. "It is a danger.\n'
        '"We must close it now," Berg said. "Nobody will help us."'
    )
    assert [one.text for one in quotes(text)] == [
        "The bridge is old, It is a danger.",
        "We must close it now, Nobody will help us.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        'A fisherman said she prayed with her "last breath" that Roe keeps the harbor: "Then '
        'we can sell the fish that nobody eats for another winter."',
        'Asked whether Roe "has the patience to serve as mayor," 75 percent of drivers said yes.',
    ],
)
def test_a_part_of_a_report_is_given_once(quotes: Read, text: str) -> None:
    """Quoted words that a report gives as a whole are not given again by themselves."""
    only(quotes(text), "mixed")
    assert len(quotes(text)) == 1


def test_what_is_added_behind_a_tag_is_given_once(quotes: Read) -> None:
    """A fragment in a clause that a second cue behind the tag reports is that clause's alone."""
    text = (
        '"I think of Roe as a neighbor," Holm told the paper, adding that she and her son, '
        'Nils, "have often sailed with him in summer."'
    )
    assert [one.text for one in quotes(text)] == [
        "I think of Roe as a neighbor,",
        'that she and her son, Nils, "have often sailed with him in summer."',
    ]


def test_what_a_tag_says_somebody_will_or_would_say(quotes: Read) -> None:
    """An auxiliary before the verb of a tag changes nothing."""
    quote = only(quotes('"I was never even tall," Anna Berg would laugh. "I was lucky."'))
    assert spans(quote) == ["I was never even tall,", "I was lucky."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Berg said the plan was "dead": "Nobody wants it and nobody will pay."',
            ['the plan was "dead"', "Nobody wants it and nobody will pay."],
        ),
        (
            'Berg added that she would "love to be wrong" — but "I am not."',
            ['that she would "love to be wrong" — but "I am not."'],
        ),
    ],
    ids=["colon", "dash"],
)
def test_no_words_stand_in_two_quotes_of_one_report(
    quotes: Read, text: str, expected: list[str]
) -> None:
    """A quoted fragment of a report does not part what follows from its cue."""
    (quote,) = quotes(text)
    assert spans(quote) == expected


def test_an_adverb_does_not_part_a_quote_from_its_second_half(quotes: Read) -> None:
    """ "…," X said, and still "…" is one quote."""
    (quote,) = quotes(
        'The minister "got a second chance," Holm said, and still "got to keep her bridge."'
    )
    assert spans(quote) == ['The minister "got a second chance,"', "got to keep her bridge."]
