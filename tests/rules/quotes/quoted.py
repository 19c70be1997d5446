"""What tests of quotes ask of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import Quote


def spans(quote: Quote) -> list[str]:
    """The texts of its spans."""
    return [span.text for span in quote.spans]


def only(found: tuple[Quote, ...], kind: str = "direct") -> Quote:
    """The one quote of a type."""
    (quote,) = [one for one in found if one.type == kind]
    return quote
