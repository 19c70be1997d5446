"""Quotation marks that are lost, turned or doubled: nothing is put into the wrong mouth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def _said(found: tuple[Quote, ...]) -> list[tuple[str | None, str]]:
    return [(one.speaker.name if one.speaker else None, one.text) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mill has stood empty for years, and soon it will fall,” Anna Holm said.",
            [("Anna Holm", "The mill has stood empty for years, and soon it will fall,")],
            id="opening mark lost",
        ),
        pytest.param(
            "“The mill has stood empty for years, and soon it will fall, Anna Holm said.",
            [("Anna Holm", "The mill has stood empty for years, and soon it will fall,")],
            id="closing mark lost",
        ),
        pytest.param(
            'Anna Holm told us: "We lost the mill. "We will build it again." Paul Stein was glad. '
            '"It was a fine mill," Stein said.',
            [
                ("Anna Holm", "We lost the mill. We will build it again."),
                ("Paul Stein", "It was a fine mill,"),
            ],
            id="line breaks lost",
        ),
        pytest.param(
            'Anna Holm was sad. The mill has fallen, " she said in a note. It was old.',
            [(None, "The mill has fallen,")],
            id="a mark between blanks closes before a small part of a tag",
        ),
        pytest.param(
            '"We lost the mill, “Anna Holm said. "We will build it again. “',
            [("Anna Holm", "We lost the mill, We will build it again.")],
            id="closing marks turned",
        ),
        pytest.param(
            "“We lost the mill,’’ Anna Holm said. “We will build it again,’’ Paul Stein said.",
            [("Anna Holm", "We lost the mill,"), ("Paul Stein", "We will build it again,")],
            id="two single marks close a double one",
        ),
    ],
)
def test_marks_are_by_relation_stands_beside_them(
    quotes: Read, text: str, expected: list[tuple[str | None, str]]
) -> None:
    """Every speaker keeps the words between the marks that are theirs."""
    assert _said(quotes(text)) == expected


def test_where_a_pairing_stays_open_nobody_is_named(quotes: Read) -> None:
    """What may be one person's words or another's has no speaker."""
    found = quotes('"We lost. "Again." Paul Stein was hopeful. "Not today," Stein said.')
    assert [name for name, text in _said(found) if "Not today" not in text] in ([], [None])
