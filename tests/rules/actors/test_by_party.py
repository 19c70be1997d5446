"""Who "the Ohio Republican" is: whom the text gives that party and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read

BETWEEN = "Ida Dell left. Lea Marr met him in the hall and said no."
SEATS = {
    "letters": "Sen. Tom Harlow, R-Neb., wrote to her.",
    "brackets": "Sen. Tom Harlow (R-Neb.) wrote to her.",
    "in full": "Senator Tom Harlow, Republican of Nebraska, wrote to her.",
}


@pytest.mark.parametrize("lead", SEATS.values(), ids=SEATS)
def test_party_and_state_tell_who_it_is(read: Read, lead: str) -> None:
    """However far down, and whoever was named since."""
    cast = read(f"{lead} {BETWEEN} The Nebraska Republican chose June.")
    assert "Nebraska Republican" in mentions(cast, "Tom Harlow")


def test_two_of_one_party_and_state_are_told_apart_by_their_names(read: Read) -> None:
    """Then it may be either."""
    both = f"{SEATS['letters']} Rep. Ann Roe, R-Neb., agreed. {BETWEEN}"
    cast = read(f"{both} The Nebraska Republican chose June.")
    assert "Nebraska Republican" not in mentions(cast, "Tom Harlow")
    assert "Nebraska Republican" not in mentions(cast, "Ann Roe")
