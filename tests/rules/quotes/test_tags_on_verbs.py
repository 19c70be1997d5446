"""Tags and reports that the parser hangs on a verb of what is said, or tears from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.quotes.read import read_quotes
from tests.rules.quotes.quoted import spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.fixture(scope="session")
def quotes(read_parse: Callable[[str], Parse]) -> Read:
    """Text to quotes; the cast is not the point here."""
    return lambda text: read_quotes(read_parse(text), Cast(()))


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Having keys to so many doors could also pose a risk, Marlow said.", "Marlow",
         ["Having keys to so many doors could also pose a risk"]),
        ("Covered in mud, the girl climbed a wall and then cycled to her grandmother's farm, "
         "officers said.", "officers",
         ["Covered in mud, the girl climbed a wall and then cycled to her grandmother's farm"]),
        ("The depot was sealed on Friday and its manager and clerk were questioned, the ministry "
         "said, without giving details.", "the ministry",
         ["The depot was sealed on Friday and its manager and clerk were questioned"]),
        ("Jars were washed between tests, Kallio points out, and the result was the same when they "
         "were new.", "Kallio",
         ["Jars were washed between tests", "and the result was the same when they were new"]),
        ("None of the calves was in any pain, the owner of the stables was quoted as "
         "saying by the weekly Dale Post.", "the owner of the stables",
         ["None of the calves was in any pain"]),
        ("Actor Sam Dutta, a farmer who is among the richest men, is in line "
         "for the seat, club and league officials said Friday.",
         "club and league officials",
         ["Actor Sam Dutta, a farmer who is among the richest men, is in line "
          "for the seat"]),
        ("A leak at dawn has made two cows sick according to Lt. Sam Roe.",
         "Lt. Sam Roe", ["A leak at dawn has made two cows sick"]),
    ],
    ids=["participle for a subject", "participle in front", "joined clauses", "in the middle",
         "quoted as saying", "speaker hung on the content", "no comma before the source"],
)  # fmt: skip
def test_a_tag_closes_what_stands_before_it(
    quotes: Read, text: str, speaker: str, said: list[str]
) -> None:
    """All of the sentence is said, and how it was said is no part of it."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.text, spans(quote)) == (speaker, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Roe told police Ann Berg loaded a cart with hay.", ["Ann Berg loaded a cart with hay"]),
        ("Neighbours told Radio Nine News the horse was moved to a farm on Tuesday.",
         ["the horse was moved to a farm on Tuesday"]),
        ("She missed a penalty that Roe admitted had left him in tears.",
         ["that", "had left him in tears"]),
        ("Villagers recalled hearing a dozen bells.", ["hearing a dozen bells"]),
        ("She remembered being told to leave the barn.", ["being told to leave the barn"]),
        ("She appealed to drivers to slow down.", ["drivers to slow down"]),
        ("He pleaded with the crowd to leave.", ["the crowd to leave"]),
        ("She put it to the witness that he had lied from the start.",
         ["that he had lied from the start"]),
    ],
    ids=["listener", "name of a listener", "relative", "gerund", "passive gerund", "appeal", "plea",
         "in court"],
)  # fmt: skip
def test_what_follows_a_verb_of_saying_is_said(quotes: Read, text: str, said: list[str]) -> None:
    """Whoever listens is no part of it."""
    assert [spans(quote) for quote in quotes(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The driver, named as Ann Roe, police said on Monday.",
        "The rebels claimed responsibility for raids on the port that sank 12 boats, most of them "
        "old.",
        "Lund has become used to raids — the rebels claimed responsibility for a fire.",
        "Asked at dinner about the plan, the mayor, a baker, said no.",
        "The story that she told moved us.",
        "She never imagined that the bridge would fall.",
        "The coach refused to be drawn on talk of a new job.",
        "The supervisors portrayed themselves as friends of the law.",
        "The stones represent the fall of the town as part of the feast.",
        "Police found her asleep in the barn. Officers found the gate open on Monday.",
        "Police charged Ann Roe with theft of a cart.",
        "Does Mr. Berg worry about who will look after the boats when he is gone?",
        "They were held on suspicion that they had lied.",
        "Holm Trial: Jury Leaves to Weigh Its Verdict",
        "Second Base: Lund in Good Spot for Titles",
    ],
)
def test_these_report_nothing(quotes: Read, text: str) -> None:
    """A surprise, a part that is played, what is found, a charge and a topic are not said."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brill, who rates the shares “hold”, estimated that savings could be large.", "Brill"),
        ("According to the county board, Stein, who is still ill, was last seen on Monday.",
         "the county board"),
        ("The guests were Ann Roe, 54; and Paul Berg, 49.Holm said it was late.", "Holm"),
        ("The craft was lost, says Ann Roe, a historian at the Harbor Museum, who thinks that few "
         "boats remain.", "Ann Roe, a historian at the Harbor Museum, who"),
        ("Sheriff: Farm fire kills 12 cows", "Sheriff"),
        ("Study: Bees can learn from each other", "Study"),
    ],
)  # fmt: skip
def test_a_speaker_is_no_word_of_others(quotes: Read, text: str, speaker: str) -> None:
    """Neither a term in marks nor whom a source tells of speaks."""
    last = quotes(text)[-1].speaker
    assert last is not None
    assert last.text == speaker


def test_who_tells_what_others_thought_goes_on(quotes: Read) -> None:
    """The quotation behind a report in a report is the outer speaker's."""
    found = quotes("Her parents thought she was lost, Lepp said. “My mother still tells it so.”")
    (last,) = [one for one in found if one.text.endswith("tells it so.")]
    assert last.speaker is not None
    assert last.speaker.text == "Lepp"
