"""What is named for a saint is one name, and no town of the saint's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The bishop prayed in St. Ida's Basilica on Sunday.", "St. Ida's Basilica", "facility"),
        ("Hundreds met at St. Olaf’s Cathedral in Leeds.", "St. Olaf’s Cathedral", "facility"),
        ("She walked across St Ida's Green at noon.", "St Ida's Green", "facility"),
        ("St. Ida's Children's Hospital said on Monday that it would close.",
         "St. Ida's Children's Hospital", "organization"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_saint_is_one_name(
    read_parse: Callable[[str], Parse], text: str, name: str, kind: str
) -> None:
    assert (name, kind) in {(n.text, n.type) for n in find_names(read_parse(text))}


def test_a_feast_leaves_no_name(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse("The St. Ida's Day parade in Dublin drew thousands."))
    assert [name.text for name in names] == ["Dublin"]


def test_a_town_keeps_its_possessive(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse("Crews came from St. Louis's suburbs on Monday."))
    assert "St. Louis" in {name.text for name in names}
