"""How far a rule on actors looks, and how much it takes for one: at the limit and one past it."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading.stages import run
from service.records import Article
from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from tests.rules.actors.casts import Read

LEAD = "A former treasurer was jailed for theft. Denis Marsh, 58, pleaded guilty in Leeds."
COMPANY = (
    "Harbour Foods bought it. It rained. The hall was full. Guests left. Guests said the company"
)
SIX = "Ann Dahl, Sam Holm, Eva Marsh, Tom Reed, Liz Tull and Mia Ford"
QUIET = (
    "It rained. It snowed. It was late. Guests left. Guests sang. The hall was full. The road was "
    "wet. It was hot. It was cold."
)
CLIENT = "spoke. The hall was full. Guests heard that her client had left."

# What stands before it, the name of an actor, and whether its last words are a mention of it.
ROWS = {
    "a lead below a headline and a caption": (
        f"Old mill shut. Hall closed in Leeds. {LEAD}", "Denis Marsh", "former treasurer", True),
    "no lead after three sentences": (
        f"It rained in Leeds. The hall was full. The mill was shut. {LEAD}", "Denis Marsh",
        "former treasurer", False),
    "a body of six initials": (
        "Officers of the BRKTLM met in Leeds. The agency has met Ann Dahl.", "BRKTLM",
        "agency", True),
    "no initials of seven letters": (
        "Officers of the BRKTLMF met in Leeds. The agency has met Ann Dahl.", "BRKTLMF",
        "agency", False),
    "a body named twice as often as the other": (
        f"Kite Foods shut a mill. Kite Foods sold a shop. {COMPANY} was closed.", "Kite Foods",
        "company", True),
    "no body named as often as the other": (
        f"Kite Foods shut a mill. {COMPANY} was closed.", "Kite Foods", "company", False),
    "a company heard ten sentences back": (
        f"Kite Foods shut a mill. {QUIET} The company was closed.", "Kite Foods", "company", True),
    "no company heard fourteen back": (
        f"Kite Foods shut a mill. {QUIET} It rained. It hailed. It blew. It froze. The company was "
        "closed.", "Kite Foods", "company", False),
    "an airline heard three sentences back": (
        "Kite Air shut a base. It rained. It snowed. The airline was closed.", "Kite Air",
        "airline", True),
    "no airline heard four back": (
        "Kite Air shut a base. It rained. It snowed. It was late. The airline was closed.",
        "Kite Air", "airline", False),
    "a state of two words before its party": (
        "Ann Roe, R-S.C., left early. Sam Holm, D-Ohio, stayed. The South Carolina Republican was "
        "tired.", "Ann Roe", "South Carolina Republican", True),
    "a body cited by the name of a town of some size": (
        "Ashford Bank shut a mill. Guests left. Ashford sold it.", "Ashford Bank", "Ashford",
        True),
    "none cited by the name of a city of 100,000": (
        "Dayton Bank shut a mill. Guests left. Dayton sold it.", "Dayton Bank", "Dayton", False),
    "a title six words from its name": (
        f"Ann Holm, who has long been the very busy old lawyer for Sam Dahl, {CLIENT}", "Sam Dahl",
        "client", True),
    "no title farther away": (
        f"Ann Holm, who has for many years now been the busy lawyer for Sam Dahl, {CLIENT}",
        "Sam Dahl", "client", False),
    "six who are they": (f"{SIX} resigned. They gave no reason.", SIX, "They", True),
    "a group with what is said of its first": (
        "Ann Dahl, the chair of the board, and Sam Holm, her deputy, resigned. They gave no "
        "reason.", "Ann Dahl and Sam Holm", "Ann Dahl, the chair of the board, and Sam Holm", True),
    "no group over a long description": (
        "Ann Dahl, the chair of the board of the old mill on the long road to the harbour, and "
        "Sam Holm, her deputy, resigned. They gave no reason.", "Ann Dahl and Sam Holm",
        "Ann Dahl, the chair of the board of the old mill on the long road to the harbour, and "
        "Sam Holm", False),
    "a father some words behind his son": (
        "The judge met his son, Bill Dahl, who runs the mill, and William Dahl.", "Bill Dahl",
        "William Dahl", False),
    "another form of a name farther away": (
        "The judge met his son, Bill Dahl, who runs the old mill beside that long narrow road to "
        "Leeds, and William Dahl.", "Bill Dahl", "William Dahl", True),
    "a surname two sentences behind its bearer": (
        "Ann Dahl spoke. Ann Dahl waved. Sam Dahl left. It rained. Dahl waved.", "Sam Dahl", "Dahl",
        True),
    "a surname four sentences behind goes to whom the text names more": (
        "Ann Dahl spoke. Ann Dahl waved. It was late. Sam Dahl left. It rained. The hall was full. "
        "The street was dark. Dahl waved.", "Ann Dahl", "Dahl", True),
    "initials of three letters": (
        "President John Frank Kettle was shot. It was late. Crowds cheered JFK, who waved.",
        "John Frank Kettle", "JFK", True),
    "no initials of four letters": (
        "Henry Otto Lee Marsh left. The hall was full. Guests met HOLM, who waved. He said HOLM "
        "was late.", "Henry Otto Lee Marsh", "HOLM", False),
    "a possessive that opens its sentence": (
        "Brellow Motors shut a mill. In a late blow to its staff, the hall was closed as well.",
        "Brellow Motors", "its", True),
    "no possessive in the middle of its sentence": (
        "Brellow Motors shut a mill. On Monday at the new mill near Leeds its staff left.",
        "Brellow Motors", "its", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name", "said", "taken"), ROWS.values(), ids=ROWS)
def test_reaches(read: Read, text: str, name: str, said: str, taken: bool) -> None:
    """Half as far, or twice as far, would mean another."""
    assert (said in mentions(read(text), name)) is taken


@pytest.mark.parametrize(("headline", "taken"), [("sells old mill", True), ("sells mill", False)])
def test_a_headline_has_four_words(read: Read, headline: str, taken: bool) -> None:
    """Above the text a body may be cited by the first word of its name; a label is no headline."""
    cast = read(
        f"Unitel {headline}\n\nUnitel Orchard Cider Works met on Monday. Staff of Unitel left."
    )
    assert ("Unitel" in mentions(cast, "Unitel Orchard Cider Works")) is taken


@pytest.mark.parametrize(("sentences", "taken"), [(12, True), (20, False)])
def test_whom_a_quotation_is_about_was_named_shortly_before(
    read_parse: Callable[[str], Parse], sentences: int, taken: bool
) -> None:
    """A screenful of text above the quotation is what its reader remembers."""
    between = "The hall was full and it rained all day. " * sentences
    text = f"Sam Dahl left the mill. {between}“He lied,” Ann Holm said."
    cast = run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["cast"]
    assert ("He" in mentions(cast, "Sam Dahl")) is taken
