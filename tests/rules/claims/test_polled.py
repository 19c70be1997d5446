"""Of whom the shares of a poll are, and who gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_all_shares_of_a_poll_are_its_own(claims_of: Read) -> None:
    """Of those asked, whichever clause of the list the parse makes the main one."""
    _, *shares = claims_of(
        "A survey of 1,022 adults found that 58% support the ban, 31% oppose it and 11% are unsure."
    )
    assert [claim.subject.text if claim.subject else None for claim in shares] == ["adults"] * 3
    assert all(claim.attribution is not None for claim in shares)


def test_a_share_behind_another_clause_is_no_poll_s(claims_of: Read) -> None:
    """Only what a poll finds is of those whom it asked."""
    *_, share = claims_of("A survey of 1,022 adults began on Monday, and 31% of shops shut.")
    assert share.attribution is None


def test_a_semicolon_ends_what_is_believed(claims_of: Read) -> None:
    """What stands before it nobody reports."""
    six, fifteen = claims_of("Six people were saved; rescuers believe that 15 more are trapped.")
    assert six.attribution is None
    assert fifteen.attribution is not None
