"""How far a rule on quotes looks, and from which size on it holds: at the limit and one past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]

RAIN = " Rain fell on the hall."

# A text and the name of the speaker of its last quote.
SPEAKERS = {
    "nobody named far behind an age": (
        "Police met a 34-year-old, Ann Roe. Sam Holm left. The 34-year-old said it was late.",
        None),
    "a body of three words behind a dash": (
        "“We must go to the mill.” — The Harbour Board", "Harbour Board"),
    "a line of a dozen words that says who speaks": (
        "From the chairwoman of the old harbour board, Ann Roe:\n\n“It is late and we must go.”",
        "Ann Roe"),
    "none of sixteen": (
        "From the chairwoman of the old and new harbour board of the town of Lund, Ann Roe:\n\n"
        "“It is late and we must go.”", None),
    "a signature of a dozen words": (
        "“We must go to the mill.”\n\n— Ann Roe, speaking on Monday to the board of the mill",
        "Ann Roe"),
    "none of two dozen": (
        "“We must go to the mill.”\n\n— Ann Roe, speaking on Monday to the board of the old mill "
        "by the river in Lund", None),
    "a name of four words on its own line": (
        "“We must go to the mill.”\n\nAnn May Lee Roe", "Ann May Lee Roe"),
    "a tag of six words": ("“We must go.” Mayor of Lund Ann Roe said.", "Mayor of Lund Ann Roe"),
    "who is 31 years old": (
        "The town held 31-year-old Ann Roe. “We must go,” the 31-year-old said.", "Ann Roe"),
    "the last speaker a few lines above": (
        f"“We must go,” police said.{RAIN * 9} “It is late,” they added.", "police"),
    "nobody who spoke farther above": (
        f"“We must go,” police said.{RAIN * 14} “It is late,” they added.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name"), SPEAKERS.values(), ids=SPEAKERS)
def test_reaches_of_speakers(quotes: Read, text: str, name: str | None) -> None:
    """Half as far, or twice as far, would let another speak."""
    speaker = quotes(text)[-1].speaker
    assert (speaker and speaker.name) == name


# A text and the type and content of its quotes.
CONTENTS = {
    "what somebody with a long name said": (
        "They met on what the old head of the town board said was a road.",
        ["what was a road"],
    ),
    "eight words of the reporter before the rest in marks": (
        "“It is an ambush,” she says. For all in the town of Lund it is “a new kind of talk.”",
        ["It is an ambush, For all in the town of Lund it is “a new kind of talk.”"]),
    "not fifteen": (
        "“It is an ambush,” she says. It is to all of us who live and work here in the old town of "
        "Lund “a new kind of talk.”", ["It is an ambush,"]),
    "a claim with its place and day before its clause": (
        "Ann Roe made the claim in a note to the board of the town on Monday that the dam was old.",
        ["that the dam was old"]),
    "a lost stop some words behind a tag": (
        "The pool is shut, she said on Monday It is cold.", ["The pool is shut"]),
    "no lost stop ten words behind it": (
        "The pool is shut, she said in a note to the men on Monday It is cold.", ["It is cold"]),
    "five words in marks end a sentence of the speaker": (
        "“It is an ambush,” she says. It is “a new kind of talk.”",
        ["It is an ambush, It is “a new kind of talk.”"]),
    "three are a term": (
        "“It is an ambush,” she says. It is “a new kind.”", ["It is an ambush,"]),
    "a block of six words": (
        "Ann Roe said in a statement:\n\nWe must go to the mill.", ["We must go to the mill."]),
    "none of four": ("Ann Roe said in a statement:\n\nWe must go.", []),
    "what two words say according to a source": (
        "Sales fell, according to the board.", ["Sales fell"]),
    "no dateline in the second paragraph": (
        "It is late\n\nOslo (NPA) — The mill was shut, Ann Roe said.", ["The mill was shut"]),
    "a dash in the fourth": (
        "It is late\n\nIt rains\n\nIt is so\n\nOslo (NPA) — The mill was shut, Ann Roe said.",
        ["Oslo (NPA) — The mill was shut"]),
    "who writes, in the second paragraph": (
        "It is late\n\nThe cup is back where it should be, writes Ann Roe.", []),
    "what is written, in the third": (
        "It is late\n\nIt is so\n\nThe cup is back where it should be, writes Ann Roe.",
        ["The cup is back where it should be"]),
    "six words behind a tag": (
        "“It is sad,” he said, that both men came from here.",
        ["It is sad, that both men came from here"]),
    "not three": ("“It is sad,” he said, that men left.", ["It is sad,"]),
    "a long bracket": (
        "Ann Roe said the mill was shut (it opened in May.",
        ["the mill was shut (it opened in May"]),
    "a gap of a mark and a blank": (
        "Ann Roe said it was late. “We must go.”", ["it was late We must go."]),
    "a gap of a dozen blanks": (
        "Ann Roe said it was late.            “We must go.”", ["it was late", "We must go."]),
    "a mark far from the words beside it": ('We are tired, "          he said.', []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "contents"), CONTENTS.values(), ids=CONTENTS)
def test_reaches_of_contents(quotes: Read, text: str, contents: list[str]) -> None:
    """Half as many words, or twice as many, would be another quote."""
    assert [quote.text for quote in quotes(text)] == contents


@pytest.mark.parametrize(
    ("more", "speaks"), [("", True), (" and the long wall by the sea and the fields", False)]
)
def test_a_place_speaks_in_a_headline_and_opens_what_is_longer(
    quotes: Read, more: str, speaks: bool
) -> None:
    """More than 25 words before the first break are a report behind its dateline."""
    text = f"Nairobi: We cannot shut the mill until we have paid for the road and the bridge{more}."
    assert bool(quotes(f"{text}\n\nThe board met in Nairobi.")) is speaks
