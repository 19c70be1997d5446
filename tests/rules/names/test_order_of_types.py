"""What beats what where two rules know the type of a name: the one that stands first in its table.

The tables are `before_vote.RULES`, `after_vote.OF_ANY` and those of `after_vote.BY_WINNER`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Read = Callable[[str], list[tuple[str, str]]]

# By what beats what: a text, a name in it, and the type of each mention of that name.
BEFORE_THE_VOTE: dict[str, tuple[str, str, list[str]]] = {
    "no name beats part of a name": (
        "Dad Holm said he was tired. Mum said that Dad was late.", "Dad", [],
    ),
    "no name here beats known body": ("The SECRETARY of Labour said he was tired.", "Labour", []),
    "no name here beats the office that won": (
        "The Justice Minister Peter Holm agreed to wait.", "Justice", [],
    ),
    "known body beats part of a name": (
        "The BBC met Ann Roe. Ann BBC left. The BBC said she was late.", "BBC",
        ["organization", "organization"],
    ),
    "platform beats what the model reads": (
        "Facebook said it was sorry. He wrote in a Facebook post that he was tired.", "Facebook",
        ["organization"],
    ),
    "dateline beats part of a name": (
        "LINCOLN, Neb. — Ann Lincoln said she was tired on Monday. Lincoln left the room.",
        "LINCOLN", ["city"],
    ),
    "club beats part of a name": (
        "Tarn Rovers beat Lund 3-1. Rovers scored twice. Karori Stags led. Tony Stags was there.",
        "Rovers", ["organization"],
    ),
    "country beats part of a name": ("Ann Jordan flew to Jordan on Monday.", "Jordan", ["country"]),
    "person who is shown beats country": (
        "Ann Jordan left for work. Jordan said she was tired.", "Jordan", ["person"],
    ),
    "place by its sentence beats part of a name": (
        "Ann Washington said she was tired. She lives in Washington. Washington said she would go.",
        "Washington", ["city", "person"],
    ),
}  # fmt: skip
AFTER_THE_VOTE: dict[str, tuple[str, str, list[str]]] = {
    "unit beats the winner": (
        "The plant makes 40 MW of power. MW said it was sorry.", "MW", ["organization"],
    ),
    "site beats person": (
        "In Elm Street, Peter Holm met a friend. Elm Street said he was late.", "Elm Street",
        ["facility", "facility"],
    ),
    "courtesy beats the noun of a body, and that beats person": (
        "Dame Helen Church spoke at the hall. Helen Church said she was sad.", "Helen Church",
        ["person", "organization"],
    ),
    "in a region beats person": (
        "Ann Roe lives in Kesh Marn, Nakuru County, with her son.", "Kesh Marn", ["city"],
    ),
    "county beats person": (
        "Ida County said he was tired.", "Ida County", ["region"],
    ),
    "acronym beats person": (
        "He was with the ZOLK in 2012, and ZOLK said he was late.", "ZOLK",
        ["organization", "organization"],
    ),
    "nowhere beats city": (
        "Altria sold its plant. He left Altria for Lund.", "Altria",
        ["organization", "organization"],
    ),
}  # fmt: skip
ROWS = BEFORE_THE_VOTE | AFTER_THE_VOTE


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """The names in order, with their types."""
    return lambda text: [(name.text, name.type) for name in find_names(read_parse(text))]


@pytest.mark.parametrize(("text", "name", "types"), ROWS.values(), ids=ROWS)
def test_the_first_rule_that_answers_gives_the_type(
    read: Read, text: str, name: str, types: list[str]
) -> None:
    """Each mention of the name has the type of the first rule that knows it; none is no name."""
    assert [kind for found, kind in read(text) if found == name] == types
