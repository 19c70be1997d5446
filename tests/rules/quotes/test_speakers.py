"""Who speaks: the words for a speaker and the actor behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def speakers(found: tuple[Quote, ...]) -> list[tuple[str, str] | None]:
    """The cue and the words for the speaker of every quote, None where nobody is named."""
    return [
        (quote.cue.text if quote.cue else "", quote.speaker.text) if quote.speaker else None
        for quote in found
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a letter to the Courier, her deputy, Jonas Holm, said the bridge was unsafe.",
         "her deputy, Jonas Holm"),
        ("At a town hall in Lund, Sweden, Holm told reporters that the bridge was unsafe.",
         "Holm"),
        ("ACCRA, Ghana (Reuters) - Ghana’s central bank kept its rate at 27% on Monday, saying "
         "that the bridge was too dear.",
         "Ghana’s central bank"),
        ("The bridge is old, according to the minutes, which described it as “unsafe.”",
         "the minutes"),
        ("Holm, meanwhile, who has no vote, said that the bridge was unsafe.", "Holm"),
        ("Holm, later adding that he was tired, said he would rebuild the bridge.", "Holm"),
        ("But Sen. Anna Holm (D-Ill.), noting the cost of the bridge, said, “It is unsafe.”",
         "Sen. Anna Holm (D-Ill.)"),
        ("Drivers waiting for the ferry in the harbor say they miss the bridge.", "Drivers"),
        ("Editor's note: An article on Monday reported that the bridge was closed.",
         "An article"),
        ("“It would have changed if the bridge had been closed,” Aftergood said.", "Aftergood"),
        ("Holm closed the tunnel, at one point calling the bridge a wreck.", "Holm"),
        ("She's said she will rebuild the bridge.", "She"),
        ("A federal judge on Thursday closed the bridge, calling it “plainly unsafe.”",
         "A federal judge"),
        ("Not everyone is convinced that the bridge is safe.", "Not everyone"),
        ("Anna Holm, who has no vote, said that the bridge was unsafe.", "Anna Holm"),
        ("Anna Holm, speaking at the harbor, said that the bridge was unsafe.", "Anna Holm"),
        ("His sister after she left the court said that the bridge was unsafe.", "His sister"),
        ("Many drivers, including Holm, said that the bridge was unsafe.",
         "Many drivers, including Holm"),
        ("The council, of which Holm is a member, said that the bridge was unsafe.",
         "The council"),
        ("Holm, who has no vote, and Berg said that the bridge was unsafe.",
         "Holm, who has no vote, and Berg"),
        ("Some engineers are concerned that the bridge is unsafe.", "Some engineers"),
        ("The “bridge watchers” have said that the bridge is unsafe.", "bridge watchers"),
        ("That is the view of experts in road law, who said that the bridge was unsafe.",
         "experts in road law, who"),
        ("It is closed, said Berg, an aide to Holm in Lund, who added that it was unsafe.",
         "Berg, an aide to Holm in Lund, who"),
        ("A day after saying that the bridge was unsafe, Holm closed it.", "Holm"),
        ("LUND, Nov 16 - Holmberg said on Monday that the bridge was unsafe.", "Holmberg"),
    ],
)  # fmt: skip
def test_a_subject_is_found_where_it_stands(quotes: Read, text: str, speaker: str) -> None:
    """Fronted phrases, parentheses and the like come between no cue and its speaker."""
    assert speaker in [found[1] for found in speakers(quotes(text)) if found is not None]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("In addition to stating that the bridge was unsafe, Holm closed the tunnel.",
         "stating", "Holm"),
        ("Holm drew applause by promising to rebuild the bridge.", "promising", "Holm"),
        ("Berg rebuked Holm for suggesting that the bridge was unsafe.", "suggesting", "Holm"),
        ("Holm asked Berg to ask whether the bridge was safe.", "to ask", "Berg"),
        ("Holm interrupted Berg to ask whether the bridge was safe.", "to ask", "Holm"),
        ("Holm told the engineers that it was late, adding that the bridge was unsafe.",
         "adding", "Holm"),
        ("Holm said the bridge was closed by Berg and said, “It is unsafe.”", "said", "Holm"),
        ("Holm opposed a bill that would close the bridge, telling reporters it was safe.",
         "telling", "Holm"),
        ("Holm released an ad that accuses Berg of lying.", "accuses", "Holm"),
        ("Holm started a petition calling on Berg to resign.", "calling", "Holm"),
        ("Holm read a report saying that the bridge was unsafe.", "saying", "a report"),
        ("She called the council, telling it that the bridge is unsafe and asking whether it knew.",
         "asking", "She"),
    ],
)  # fmt: skip
def test_a_subject_is_shared(quotes: Read, text: str, cue: str, speaker: str) -> None:
    """Participles, infinitives and joined verbs have the subject of the clause they belong to."""
    assert (cue, speaker) in speakers(quotes(text))


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Holm met with drivers who oppose the toll, saying it would empty the bridge.",
         "saying", "drivers who oppose the toll"),
        ("Holm rebuked drivers who oppose the toll, saying it would save the bridge.",
         "saying", "Holm"),
        ("Neighbors say Anna Holm had often cursed the bridge, claimed it shook her house.",
         "claimed", "Anna Holm"),
        ("The town presented complaints from drivers that the bridge was unsafe.",
         "complaints", "drivers"),
        ("Anna Holm, the former mayor of Kiel, charged on the radio that the bridge was unsafe.",
         "charged", "Anna Holm, the former mayor of Kiel"),
    ],
)  # fmt: skip
def test_a_nearer_speaker_goes_before_the_main_subject(
    quotes: Read, text: str, cue: str, speaker: str
) -> None:
    """Whose view, complaint or past deed stands right before a cue is who speaks."""
    assert (cue, speaker) in speakers(quotes(text))


def test_a_second_report_is_no_part_of_the_first(quotes: Read) -> None:
    """Whoever goes on to say something else is quoted twice."""
    found = quotes("She said that the bridge would stay closed and promised that it was safe.")
    assert [(quote.text, quote.speaker and quote.speaker.text) for quote in found] == [
        ("that the bridge would stay closed", "She"),
        ("that it was safe", "She"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It's said that the bridge is unsafe.",
        "They crossed a bridge called “The Old Lady of the River.”",
    ],
)
def test_nobody_speaks_in_the_passive(quotes: Read, text: str) -> None:
    """A passive verb without "by" names no speaker."""
    assert all(found is None for found in speakers(quotes(text)))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When told that the bridge was unsafe, Holm left.", None),
        ("Holm left when told that the bridge was unsafe.", None),
        ("Asked by Berg whether the bridge was safe, Holm left.", ("Asked", "Berg")),
    ],
)
def test_whoever_was_asked_did_not_ask(
    quotes: Read, text: str, speaker: tuple[str, str] | None
) -> None:
    """A participle in front says what was put to the subject; who put it stands behind "by"."""
    assert speakers(quotes(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor forcefully defended revelations that the town was reading letters.",
        "The papers told of accusations that the mayor had misused his office.",
        "Police are widening their probe into allegations that the mayor had closed the bridge.",
    ],
)
def test_what_others_claim_is_not_given_to_whom_it_is_about(quotes: Read, text: str) -> None:
    """Who defends against a claim, or is accused in it, does not make it."""
    assert [quote.speaker for quote in quotes(text)] == [None]


def test_nobody_believes_what_a_question_asks(quotes: Read) -> None:
    """A belief inside a question is not told."""
    assert not quotes("Holm demurred when asked whether she believed that Berg had lied.")


def test_joint_speakers_have_one_name_each(quotes: Read) -> None:
    """A title before the second name hides nobody."""
    (quote,) = quotes("Joe Scarborough and co-host Lena Berg said they were glad.")
    assert quote.speaker is not None
    assert len(quote.speaker.actor_ids) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One of the men, Jess Lund, 70, said the bridge was unsafe.", "Jess Lund"),
        ("One of its engineers, Nils Holm, said the bridge was unsafe.", "Nils Holm"),
    ],
)
def test_one_of_several_is_the_one_named_behind(quotes: Read, text: str, name: str) -> None:
    """In "one of the men, Jess Lund" the apposition tells who speaks."""
    (found,) = quotes(text)
    assert found.speaker is not None
    assert found.speaker.name == name


@pytest.mark.parametrize("who", ["A witness", "Two eyewitnesses", "The legislature", "Her sibling"])
def test_people_and_bodies_speak_whose_nouns_end_like_those_of_deeds(
    quotes: Read, who: str
) -> None:
    """ "-ness" and "-ure" make nouns of deeds and states, which say nothing; people do."""
    assert speakers(quotes(f"{who} said the van was blue.")) == [("said", who)]


@pytest.mark.parametrize("label", ["Source", "Contact", "Headline"])
def test_a_line_of_a_header_speaks_for_nobody(quotes: Read, label: str) -> None:
    """ "Source:" and its like head a press text; what stands behind them nobody says."""
    text = f"{label}: Harbour Trust. The trust opened a new pier on Monday. It is free for a year."
    assert quotes(text) == ()


def test_a_quotation_goes_to_the_person_that_its_lead_is_about(quotes: Read) -> None:
    """Whom the sentence right before is about speaks, not who spoke before that."""
    found = quotes(
        "“The windows shook,” said Carl Roe. Ann Berg, 17, also heard the bang. “I thought it was "
        "thunder.”"
    )
    assert speakers(found)[0] == ("said", "Carl Roe")
    assert speakers(found)[1] == ("", "Ann Berg, 17")


def test_a_quotation_goes_on_where_its_lead_is_about_who_spoke(quotes: Read) -> None:
    """A pronoun, or the name once more, is no other person."""
    for who in ("He", "Roe"):
        text = f"“The windows shook,” said Carl Roe. {who} ran outside. “I thought it was thunder.”"
        assert speakers(quotes(text))[0] == ("said", "Carl Roe")
        assert not any(one and "Berg" in one[1] for one in speakers(quotes(text)))


def test_the_statement_is_whose_it_was_when_it_was_named(quotes: Read) -> None:
    """ "The letter said" takes up the letter's author, whoever spoke in between."""
    *_, found = quotes(
        "According to a letter released by the Harbour Trust, the pier was unsafe. “We told them,” "
        "said Ann Roe. The letter said the gates had rusted for years."
    )
    assert found.speaker is not None
    assert found.speaker.name == "Harbour Trust"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The shop was Carl Poe's. The couple's daughter, Ann Poe, works there. “It was my home,” "
         "Poe said. She sold it. “It was old,” Poe said.", ["Ann Poe", "Ann Poe"]),
        ("Carl Poe went on trial. Poe's wife, Ann Poe, wept. “I am sorry,” Poe said.",
         ["Carl Poe"]),
        ("“I hid,” said Lena Poe, a nurse. “He had a gun,” Poe said. Her niece, Ann Poe, ran. “I "
         "called her,” Poe said.", ["Lena Poe", "Lena Poe", "Lena Poe"]),
    ],
)  # fmt: skip
def test_a_surname_of_kin_is_that_of_who_was_just_named(
    quotes: Read, text: str, names: list[str]
) -> None:
    """Kin who were just named in full speak by the surname, unless another spoke by it before."""
    assert [one.speaker.name for one in quotes(text) if one.speaker is not None] == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will not pay twice.” – the club's lawyer, Max Ott", "the club's lawyer, Max Ott"),
        ("“We will not pay twice.” – Max Ott, the club's lawyer", "Max Ott, the club's lawyer"),
        (
            "Reactions:\n\n• Prof. Jan Holm, University of Lund — “The court got the law right.”",
            "Prof. Jan Holm, University of Lund",
        ),
        ("The union's statement in full:\n\n“We regret the vote and will appeal.”", "The union's"),
    ],
)
def test_who_is_named_beside_a_dash_or_above(text: str, speaker: str, quotes: Read) -> None:
    """A signature with what its person is, a name before a dash, a header with a document."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


def test_the_date_in_the_markup_of_a_post_is_not_said(quotes: Read) -> None:
    """Only a credit in brackets parts a quotation from the words before it."""
    found = quotes('A user wrote.\n\n<tweet author="@al" date="June 3, 2021">We need a tram.')
    assert all("2021" not in quote.text for quote in found)


def test_a_name_right_before_its_verb_speaks_though_a_noun_looks_like_a_verb(quotes: Read) -> None:
    """No verb but its own stands between a subject and its object without a comma."""
    (quote,) = quotes("Hawkes lock Tom Holm says the team has moved on from last week.")
    assert quote.speaker is not None
    assert quote.speaker.name == "Tom Holm"


def test_a_town_in_capitals_before_a_colon_is_a_dateline(quotes: Read) -> None:
    """Whatever the model takes its name for, it says nothing."""
    found = quotes(
        "KARACHI: The home minister on Thursday ruled out a curfew, saying calm had returned to "
        "most of the city."
    )
    assert [quote.text for quote in found] == ["calm had returned to most of the city"]


def test_a_board_or_a_parliament_only_hears(quotes: Read) -> None:
    """Who told it is not said."""
    (quote,) = quotes("The board also heard that the bridge may be closed until spring.")
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They met women who were teenagers at the time who claimed Roe had lied to them.",
         "teenagers at the time who"),
        ("The report contradicts last June's assertion that the mill was sold.", None),
    ],
)  # fmt: skip
def test_a_time_says_nothing(quotes: Read, text: str, speaker: str | None) -> None:
    """Somebody told of before it does, or nobody whom the text names."""
    (quote,) = quotes(text)
    assert (quote.speaker and quote.speaker.text) == speaker


@pytest.mark.parametrize("opening", ["LAGOS, May 2 - ", "LAGOS - ", "LAGOS (AP) — "])
def test_the_head_of_a_phrase_behind_a_dateline_speaks(quotes: Read, opening: str) -> None:
    """And not the last noun of what tells more of it."""
    (quote,) = quotes(f"{opening}Three ministers from the old north say the strike will go on.")
    assert quote.speaker is not None
    assert quote.speaker.name == "ministers"
