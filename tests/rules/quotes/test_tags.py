"""Tags that stand in the middle of their report, and what stands beside them."""

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


def said(found: tuple[Quote, ...]) -> list[tuple[str | None, str]]:
    """Who says what."""
    return [(one.speaker.text if one.speaker else None, one.text) for one in found]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Her influence, union officials said, extended to the ports.", "union officials",
         "Her influence extended to the ports"),
        ("The garden, she told me on many occasions, was for her a gift.", "she",
         "The garden was for her a gift"),
        ("Rich donors, said Lena Mauer, are required to show their gifts.", "Lena Mauer",
         "Rich donors are required to show their gifts"),
        ("Mr Roe, the indictment asserted, wanted his rival dead.", "the indictment",
         "Mr Roe wanted his rival dead"),
        ("Such efforts, her advisers believe, will ruin the plan.", "her advisers",
         "Such efforts will ruin the plan"),
        ("Such a plan could harm the ports, union officials fear.", "union officials",
         "Such a plan could harm the ports"),
        ("The man who died in the fire, police said, was a teacher.", "police",
         "The man who died in the fire was a teacher"),
    ],
)  # fmt: skip
def test_a_tag_between_subject_and_verb_parts_one_clause(
    quotes: Read, text: str, speaker: str, content: str
) -> None:
    """What stands before the tag is the subject of the verb behind it, and does not speak."""
    assert said(quotes(text)) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Holm, who denies any wrongdoing, has left the club.",
        "The mayor, Ann Roe, said on Monday, was ill.",
        "The plans of the town are, I think, a mess.",
    ],
)
def test_a_relative_clause_is_no_tag(quotes: Read, text: str) -> None:
    """What somebody has done besides is not reported."""
    assert quotes(text) == ()


def test_what_and_joins_to_a_tag_is_not_said_by_its_speaker(quotes: Read) -> None:
    """Behind "and" another subject does what its own verb says."""
    text = (
        "The school opens, the council said in a statement and teachers hope to return on Monday."
    )
    assert said(quotes(text)) == [
        ("the council", "The school opens"), ("teachers", "to return on Monday"),
    ]  # fmt: skip
    text = "Salt was spread, the town said in a letter and crews expect to finish by noon."
    assert said(quotes(text))[1] == ("crews", "to finish by noon")


def test_a_place_before_a_tag_is_no_part_of_the_speaker(quotes: Read) -> None:
    """A state between commas ends what is said: "died in Lund, Ohio, police said"."""
    text = "The clerk died today in a prison in Springfield, Mo., officials told the agency."
    ((speaker, content),) = said(quotes(text))
    assert speaker == "officials"
    assert content == "The clerk died today in a prison in Springfield, Mo."


def test_the_main_clause_behind_a_clause_of_time_is_not_reported(quotes: Read) -> None:
    """The comma that closes "after she said …" closes the report."""
    text = (
        "In the 1970's, after the ministry said Mr. Holm had taken charge of the Corran "
        "mill, he ran his affairs from a kiosk."
    )
    ((_, content),) = said(quotes(text))
    assert content == "Mr. Holm had taken charge of the Corran mill"


def test_who_is_quoted_as_saying_it_speaks(quotes: Read) -> None:
    """Whoever quotes somebody only hands the words on."""
    text = '"He is sharp as a knife," Ms Roe quoted her uncle as saying after the match.'
    assert said(quotes(text)) == [("her uncle", "He is sharp as a knife,")]
    text = "The paper quoted Anna Berg as saying the club was broke."
    assert said(quotes(text)) == [("Anna Berg", "the club was broke")]


@pytest.mark.parametrize(
    "text",
    [
        "Members were forbidden to speak his name in letters.",
        "Residents were urged to boil their water.",
        "Her story tells the cook's journey from the south to the capital to become a chef.",
        "The team will play at home next week, writes Brad Holm.",
        '"Chapter Two: The Storm" explains how her father left the village.',
        'He posted a "Gone Fishing" picture on Monday.',
    ],
)
def test_these_give_nobody_words(quotes: Read, text: str) -> None:
    """Orders of nobody, tales that are told, bylines, titles and names of things."""
    assert quotes(text) == ()


def test_a_title_goes_on_with_no_speech(quotes: Read) -> None:
    """A quotation that is the subject of the next sentence was not said."""
    text = '"We lost our way," Anna Roe said. "The Long Road" was the name of her first book.'
    assert said(quotes(text)) == [("Anna Roe", "We lost our way,")]


def test_a_description_may_hang_on_what_is_described(quotes: Read) -> None:
    """ "As" behind the object tells what somebody sees in it; of an office it does not."""
    text = "Her brother described the long inquiry as revenge by officials who hated farmers."
    ((_, content),) = said(quotes(text))
    assert content.startswith("the long inquiry as revenge")
    assert quotes("Her brother remembered her years as a nurse.") == ()


def test_a_second_source_behind_with_speaks_for_itself(quotes: Read) -> None:
    """ "With the paper reporting that …" is not what the first source said."""
    text = (
        "Officials tell the paper every claim will be judged on its merits, with the Post "
        "reporting no one will be refused."
    )
    assert said(quotes(text)) == [
        ("Officials", "every claim will be judged on its merits"),
        ("the Post", "no one will be refused"),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A young woman died when she walked home, a court heard.",
         "A young woman died when she walked home"),
        ("He was caught by two men on bikes, a jury was told.",
         "He was caught by two men on bikes"),
        ("They were helped by a boy, the Old Bailey heard.", "They were helped by a boy"),
        ("The tribunal heard the driver had slept for two hours.",
         "the driver had slept for two hours"),
    ],
)  # fmt: skip
def test_what_a_court_hears_is_said_by_nobody_named(quotes: Read, text: str, content: str) -> None:
    """A court that hears something reports it without its speaker."""
    assert said(quotes(text)) == [(None, content)]


def test_a_setting_in_front_belongs_to_the_report(quotes: Read) -> None:
    """ "Police say in the shed, they found …": where they found it is said."""
    text = "Police say in the shed, they found Ann Roe, 43, of Leeds."
    assert said(quotes(text)) == [
        ("Police", "in the shed, they found Ann Roe, 43, of Leeds"),
    ]


def test_as_somebody_put_it_names_who_said_quoted_words(quotes: Read) -> None:
    """Behind the marks "as the Weekly put it" tells whose words they are."""
    text = 'A scandal has shown that the office "ran illegal schemes," as the Weekly put it.'
    assert said(quotes(text)) == [
        ("the Weekly", 'A scandal has shown that the office "ran illegal schemes,"')
    ]


def test_an_object_that_is_a_thing_does_not_speak(quotes: Read) -> None:
    """ "Played down the unrest saying …": it is who played it down that says so."""
    text = 'An official downplayed the unrest saying that "for years there have been strikes".'
    assert said(quotes(text)) == [("An official", 'that "for years there have been strikes"')]


def test_who_fights_accusations_did_not_make_them(quotes: Read) -> None:
    """Accusations that somebody fights are another's."""
    text = "The chancellor, fighting accusations of holding up the loan, said the euro was safe."
    speakers = [speaker for speaker, content in said(quotes(text)) if "loan" in content]
    assert speakers == [None]


def test_a_label_in_capitals_is_not_said(quotes: Read) -> None:
    """ "UPDATE : …, according to the sheriff" reports what stands behind the label."""
    text = "UPDATE : The two men have been found in Leeds, according to the sheriff's office."
    ((_, content),) = said(quotes(text))
    assert content == "The two men have been found in Leeds"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The union accused the owners of the mill of breaking the law.", "The union",
         "the owners of the mill of breaking the law"),
        ("Farmers accused the army and its allies of heavy shelling of villages.", "Farmers",
         "the army and its allies of heavy shelling of villages"),
        ("Neighbours described the man as quiet and polite.", "Neighbours",
         "the man as quiet and polite"),
        ("Police appealed for witnesses to come forward.", "Police",
         "for witnesses to come forward"),
        ("The sale added $300 to its fund, the bakery informed through social media.",
         "the bakery", "The sale added $300 to its fund"),
        ("The pool is shut, the club said The gym is open.", "the club", "The pool is shut"),
        ("Luke Holm said he did not hear a shot but saw a woman run from the house.", "Luke Holm",
         "he did not hear a shot but saw a woman run from the house"),
    ],
)  # fmt: skip
def test_what_the_parser_hangs_elsewhere_is_said_all_the_same(
    quotes: Read, text: str, speaker: str, content: str
) -> None:
    """Accusations, descriptions, tags of rarer verbs, a lost full stop, "but" behind "did not"."""
    assert said(quotes(text)) == [(speaker, content)]


def test_a_name_that_is_given_is_not_said(quotes: Read) -> None:
    """ "Calls their farm Harlow Farms" names it; "a disgrace" says what somebody thinks of it."""
    assert quotes("The family calls their farm Harlow Farms.") == ()
    assert said(quotes("She called the plan a disgrace.")) == [("She", "the plan a disgrace")]
    ((_, content),) = said(
        quotes("Roe has called the storm a hoax spread by Norway to hurt U.S. farming.")
    )
    assert content.startswith("the storm a hoax")
    ((_, content),) = said(quotes("The captain told his subordinates never to speak of it."))
    assert content == "his subordinates never to speak of it"


def test_who_gets_through_to_somebody_says_what_follows(quotes: Read) -> None:
    """ "Reported that Anna had phoned her cousin, saying …": it is Anna who says so."""
    text = "State TV reported that Anna had phoned her cousin, saying she and her father were well."
    assert said(quotes(text))[1] == ("Anna", "she and her father were well")


def test_words_quoted_in_the_passive_are_given_once(quotes: Read) -> None:
    """Of "was cited by two aides as saying" the saying has the words, not the citing."""
    text = 'Anna was cited by two aides as saying: "He is resting. I will go home soon."'
    assert said(quotes(text)) == [("Anna", "He is resting. I will go home soon.")]


def test_an_inverted_tag_before_a_colon_has_its_speaker_behind_it(quotes: Read) -> None:
    """What stands before `, said Lena Berg:` is the opening of her sentence and does not speak."""
    text = "One difference between the towns, said Lena Berg:\n“Ours has a harbour by the sea.”"
    assert said(quotes(text)) == [("Lena Berg", "Ours has a harbour by the sea.")]


def test_a_turned_mark_before_a_tag_in_small_letters_closes(quotes: Read) -> None:
    """A mark that a program turned behind a space ends the words before `police said`."""
    text = "“The suspect, a tall man, entered the hall, “police said in a letter. It rained."
    assert said(quotes(text)) == [("police", "The suspect, a tall man, entered the hall,")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Growth was strong, with gains of 2 GW in China, 51 MW in India and 43 MW in Kenya, the "
         "agency said.", "the agency",
         "Growth was strong, with gains of 2 GW in China, 51 MW in India and 43 MW in Kenya"),
        ("A farmer died and four others were hurt when a roof fell, officials said.", "officials",
         "A farmer died and four others were hurt when a roof fell"),
        ("Output rose in Java (30 MW) and Crete (24 MW), said the report.", "the report",
         "Output rose in Java (30 MW) and Crete (24 MW)"),
        ("The judge asked for psychiatric reports to be completed before May.", "The judge",
         "for psychiatric reports to be completed before May"),
        ("The letter said Mr Holm co-founded the firm 12 years ago.", "The letter",
         "Mr Holm co-founded the firm 12 years ago"),
    ],
)  # fmt: skip
def test_a_report_is_given_to_its_end(quotes: Read, text: str, speaker: str, content: str) -> None:
    """Up to the tag's comma, the bracket that it opened, the end of a word, and from its "for"."""
    assert said(quotes(text)) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Considering that he is 40, he ran well.",
        "If you feel the urge to ask a guest whether she is ill, think twice.",
        "The case was heard in his absence and a trial date was set for May.",
    ],
)
def test_conjunctions_report_nothing(quotes: Read, text: str) -> None:
    """A participle that opens a sentence as "if" does, and what "and" joins to a verb."""
    assert quotes(text) == ()


def test_a_title_cut_short_is_no_part_of_what_is_said(quotes: Read) -> None:
    """It leads up to who speaks."""
    (quote,) = quotes("She then opened the old gate, Elm County Police Capt. Nils Holm said.")
    assert quote.text == "She then opened the old gate"


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        pytest.param(
            '"Shall we let her sing?" Carl Holm was quoted as saying, raising a glass.',
            "Shall we let her sing?", "Carl Holm", id="quoted as saying",
        ),
        pytest.param(
            'Added Holm: "I hope you find a farmer who says... lets mow it now and by noon rakes '
            'it all and says, fine, it is dry. None will."',
            "I hope you find a farmer who says... lets mow it now and by noon rakes it all and "
            "says, fine, it is dry. None will.", "Holm", id="an inverted lead",
        ),
        pytest.param(
            'Elm Rescue, whose boats answered the call, wrote these lines: "We mourn them all."',
            "We mourn them all.", "Elm Rescue", id="no tag in a relative clause",
        ),
        pytest.param(
            "Her comments, said Carl Holm, the mayor's press secretary, are in line with the plan.",
            "Her comments are in line with the plan", "Carl Holm, the mayor's press secretary",
            id="a tag with an apposition",
        ),
    ],
)  # fmt: skip
def test_a_tag_by_its_place(quotes: Read, text: str, said: str, speaker: str) -> None:
    """Verbs that the parser took for something else, or for a tag."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.text, quote.speaker.text) == (said, speaker)


def test_a_speaker_with_a_relative_clause_is_not_said(quotes: Read) -> None:
    """ "Holm, who lives in Elm" is who speaks, though a noun stands behind the verb."""
    found = quotes("Holm, who lives in Elm with his sister, Ann, said the last boat he built for "
                   "Carl lay in Ulm at Easter, when the baker's cousin came too.")  # fmt: skip
    assert not any("who lives" in one.text for one in found)


def test_a_nickname_in_marks_parts_no_tag(quotes: Read) -> None:
    """The marks inside a name are a part of who speaks."""
    text = (
        '"Here comes the best cook of this valley!" Holm\'s aunt, Mayor Marta "Tia" Lund '
        "(D-Elm), shouted to the crowd."
    )
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.text == 'Holm\'s aunt, Mayor Marta "Tia" Lund (D-Elm)'


def test_a_tag_closes_a_clause_with_a_modal(quotes: Read) -> None:
    """Though the parser joins the tag to it as one more deed."""
    text = "The mill will cut a fifth of its staff, chief executive Ann Roe told workers on Monday."
    (quote,) = quotes(text)
    assert quote.text == "The mill will cut a fifth of its staff"
    assert quote.speaker is not None
    assert quote.speaker.text == "chief executive Ann Roe"
