"""Which actor a speaker's words stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The head of the guild, Anna Holm, says the hall will close.", "Anna Holm",
                     id="a name in apposition wins over the description"),
        pytest.param("The Prime Minister, Paul Stein, told us that taxes would rise.", "Paul Stein",
                     id="over a title in capitals, too"),
        pytest.param("Hull Mayor, Anna Holm, said the hall would close.", "Anna Holm",
                     id="over a title without article"),
        pytest.param("The company behind the mill, Northern Steel, said it would close.",
                     "Northern Steel", id="a body named beside its description"),
        pytest.param("Northern Steel shut its mill. In a statement, the company said it was old. "
                     "The statement said that jobs would go.", "Northern Steel",
                     id="a statement taken up is its author's"),
        pytest.param("Northern Steel released a statement through a lawyer. “We are sorry that it "
                     "burned,” the statement read.", "Northern Steel",
                     id="and so is one that was put out"),
        pytest.param("A letter sent by Northern Steel said that the mill was old.",
                     "Northern Steel", id="a letter is whose who sent it"),
        pytest.param("A letter sent from Northern Steel said that the mill was old.",
                     "Northern Steel", id="or from whom it was sent"),
        pytest.param("A lawyer for Paul Stein, Anna Holm of Berg and Roe, said it was late.",
                     "Anna Holm", id="a name in apposition with where it belongs"),
        pytest.param("The detective who led the search, DC Anna Holm, admitted that it was slow.",
                     "Anna Holm", id="a name behind a rank in apposition"),
        pytest.param("The detective who led the search, DC Anna Holm, admitted that it was slow. "
                     "“We tried,” she said.", "Anna Holm", id="and whoever she is henceforth"),
        pytest.param("As Anna Holm told the paper, the lake is dying.", "Anna Holm",
                     id="as X told Y"),
        pytest.param("The film was called a triumph by critic Anna Holm.", "Anna Holm",
                     id="a passive's agent"),
        pytest.param("“The road is old, and we told the town so.” -Mayor Anna Holm", "Anna Holm",
                     id="a signature glued to its dash"),
        pytest.param("“The road is old, and we told the town so.” - Anna Holm, Head of Roads",
                     "Anna Holm", id="a signature with a post"),
        pytest.param("And from Chairwoman Anna Holm:\n“We are glad and we thank you.”", "Anna Holm",
                     id="a header on the line above"),
        pytest.param("- Anna Holm, head of roads: “We are glad and we thank you.”", "Anna Holm",
                     id="behind a bullet"),
        pytest.param("The bridge was old, officials said.\n“We built a new one.”\nAnna Holm",
                     "Anna Holm", id="a name on the line below"),
        pytest.param("“We won,” Paul Stein said. “I raced with Mark Lang.” Lang came second last "
                     "year. “It is a joy,” he continued.", "Paul Stein",
                     id="who goes on is who spoke last"),
        pytest.param("Anna Holm, 31, won. Lena Berg, 40, came second. The 31-year-old said she "
                     "would rest.", "Anna Holm", id="somebody by an age that the text tells"),
        pytest.param("Northern Steel said it was sorry. “We will pay,” it added.",
                     "Northern Steel", id="a body that goes on"),
        pytest.param("The lake is dying, Northern Steel said. It has no fish and the mill is to "
                     "blame, it said.", "Northern Steel", id="a body taken up by it"),
        pytest.param("“It is a joy,” Northern Steel said. Is it? “We hope so,” they said.",
                     "Northern Steel", id="or by they"),
        pytest.param("Mayor Anna Holm told Mayor Paul Stein to go. The mayor said it was late.",
                     "Anna Holm", id="of two, the subject before"),
        pytest.param("The deputy director for village sports Paul Stein said the hall would close.",
                     "Paul Stein", id="a name at the end of an office"),
        pytest.param("The Department of Rural Roads director-general Paul Stein said it was late.",
                     "Paul Stein", id="a name at the end of a body's office"),
        pytest.param("Several village elders called on him to step aside.", "village elders",
                     id="a group that calls for a deed"),
        pytest.param("A bank executive apologized for closing the branch.", "bank executive",
                     id="somebody who apologizes"),
        pytest.param("The mill will close, people with knowledge of the matter said.", "people",
                     id="people of whom the text tells which"),
    ],
)  # fmt: skip
def test_a_speaker_is_who_the_text_names(quotes: Read, text: str, name: str) -> None:
    """The newsroom gets the name that the article gives, not the description beside it."""
    speaker = quotes(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The boss, who is a friend of Anna Holm, said it was late.", "Anna Holm",
                     id="whom a clause mentions"),
        pytest.param("Others, including the head of the guild, Anna Holm, said it was late.",
                     "Anna Holm", id="one of a group"),
        pytest.param("A letter seen by Anna Holm said that the mill was old.", "Anna Holm",
                     id="who only saw a letter"),
        pytest.param("The lake is dying, Anna Holm said. The City Council hired the Water Board. "
                     "It has no fish, it said.", "Anna Holm", id="who spoke before two others"),
        pytest.param("The lawyer for Mayor Anna Holm said it was late.", "Anna Holm",
                     id="whose lawyer speaks"),
        pytest.param("Two daughters of jazz legend Anna Holm said it was late.", "Anna Holm",
                     id="whose daughters speak"),
        pytest.param("Anna Holm obtained a letter that said that the mill was old.", "Anna Holm",
                     id="who only got it"),
    ],
)  # fmt: skip
def test_nobody_else_is_put_in_a_speakers_place(quotes: Read, text: str, name: str) -> None:
    """A name near the speaker is not the speaker."""
    speaker = quotes(text)[-1].speaker
    assert speaker is not None
    assert speaker.name != name


@pytest.mark.parametrize(
    "text",
    [
        "Layoffs are rare, said Paul Berg, president of a safety firm. But the beer brewer's "
        "president said that it knew of none.",
        "Ann Holm, head of the fire department, said it was a leak. Nobody was in "
        "danger, the head of the mountain rescue school said.",
    ],
)  # fmt: skip
def test_a_post_in_another_body_is_anothers(quotes: Read, text: str) -> None:
    """Of two presidents the one without a name is not the one with a name."""
    speaker = quotes(text)[-1].speaker
    assert speaker is not None
    assert speaker.name not in ("Paul Berg", "Ann Holm")


def test_who_asks_does_not_answer(quotes: Read) -> None:
    """The pronoun behind a question is somebody else."""
    found = quotes("Asked by the vicar whether he liked the tune, he responded “Yes, I do.”")
    assert found[-1].speaker is not None
    assert (found[-1].speaker.text, found[-1].speaker.name) == ("he", None)


@pytest.mark.parametrize(
    ("speaker", "names"),
    [
        ("Senators Anna Holm and Paul Stein", ["Anna Holm", "Paul Stein"]),
        ("The three judges -- Anna Holm, Paul Stein and Lena Berg --",
         ["Anna Holm", "Paul Stein", "Lena Berg"]),
        ("Anna Holm (Leeds), Hull Mayor Paul Stein and Ripon Mayor Lena Berg all",
         ["Anna Holm", "Paul Stein", "Lena Berg"]),
        ("The writers Anna Holm and Paul Stein, two friends of Lena Berg,",
         ["Anna Holm", "Paul Stein"]),
        ("Anna Holm, a friend of Paul Stein and Lena Berg,", ["Anna Holm"]),
    ],
)  # fmt: skip
def test_all_persons_of_a_row_speak(quotes: Read, speaker: str, names: list[str]) -> None:
    """Whoever is named in a row speaks, and none of those whom a phrase mentions."""
    text = f"{speaker} said the hall was old. Anna Holm, Paul Stein and Lena Berg left."
    found = quotes(text)[0].speaker
    assert found is not None
    assert len(found.actor_ids) == len(names)
    assert found.name == names[0]


def test_two_who_spoke_together_go_on(quotes: Read) -> None:
    """Two who spoke as one are both quoted again where "they" adds to it."""
    found = quotes("“It is old,” Anna Holm and Paul Stein said. “It will go,” they added.")
    speaker = found[-1].speaker
    assert speaker is not None
    assert len(speaker.actor_ids) == len(("Anna Holm", "Paul Stein"))


def test_a_dateline_before_a_colon_is_no_speaker(quotes: Read) -> None:
    """Nairobi says nothing."""
    assert quotes("Nairobi, Kenya: Getting water has become harder for many in the slum.") == ()
    text = (
        "Nairobi: Getting water has become harder for many in the slum since the old pipes were "
        "closed. Women queue for hours at the few wells that are left in the valley."
    )
    assert quotes(text) == ()


def test_a_nickname_is_no_quote(quotes: Read) -> None:
    """What somebody is known as is a name."""
    assert [one.text for one in quotes("“It never ends,” said a cleaner known as “Patch”.")] == [
        "It never ends,"
    ]


def test_a_report_and_the_quotation_below_are_two(quotes: Read) -> None:
    """Reported words and quoted ones of the next paragraph are no one text."""
    found = quotes("The bridge took four years, Anna Holm said.\n“We did it.”\nIt opens in May.")
    assert [(one.type, one.text) for one in found] == [
        ("indirect", "The bridge took four years"),
        ("direct", "We did it."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna Holm asked for the case to be heard again.",
                     "for the case to be heard again", id="a request with its own subject"),
        pytest.param("Anna Holm called on Tuesday for the case to be heard again.",
                     "for the case to be heard again", id="a request behind its day"),
        pytest.param("Anna Holm begged her staff to look for the files.",
                     "her staff to look for the files", id="whom somebody begs"),
        pytest.param("The club told fans they could come but they will not, said Anna Holm.",
                     "The club told fans they could come but they will not",
                     id="joined before an inverted tag"),
        pytest.param("The mayor is accused by Anna Holm of lying about the mill.",
                     "The mayor of lying about the mill", id="an agent is no content"),
    ],
)  # fmt: skip
def test_a_report_holds_what_is_said(quotes: Read, text: str, expected: str) -> None:
    """Nothing of a report is cut off, and its speaker is no part of it."""
    (quote,) = [
        one for one in quotes(text) if one.speaker is not None and one.speaker.name == "Anna Holm"
    ]
    assert quote.text == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Speaking to us, Executive Director of the Lund Bakers Guild, Ann Roe, outlined that "
            "the year would be about bread.",
            "Ann Roe",
            id="a name between commas behind the speaker's words",
        ),
        pytest.param(
            "The fireman, Omar Mir Sede Holman, shouted “Lund is ours” at the guards.",
            "Omar Mir Sede Holman",
            id="a long name between commas",
        ),
        pytest.param(
            "Ann Felt ran the mill.\n\nFelt later said she believed the flour was wet.",
            "Ann Felt",
            id="a surname that is also another word",
        ),
    ],
)
def test_a_speaker_by_another_form_of_his_name_is_known(
    quotes: Callable[[str], tuple[Quote, ...]], text: str, speaker: str
) -> None:
    """A name between commas, and a surname alone, stand for the one who bears it."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A nurse asked Paul Roe whether it was late. He replied that nobody had told him.",
         "Paul Roe"),
        ("“Is it late?” Ann Roe asked. She answered that nobody had told her.", None),
    ],
)  # fmt: skip
def test_who_has_asked_does_not_answer(quotes: Read, text: str, name: str | None) -> None:
    """Whom a question was put to does, where the text names him."""
    speaker = quotes(text)[-1].speaker
    assert (speaker and speaker.name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new owner of the pit, Orex Metals, says that wages will be paid.", "Orex Metals"),
        ("The head of the mill, Kite Ltd, said it was late.", "head"),
    ],
)
def test_a_firm_is_named_behind_what_it_owns_or_makes(quotes: Read, text: str, name: str) -> None:
    """Behind a post it names the body of whoever has that."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == name
