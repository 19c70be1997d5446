"""Figures that a space has torn, and lists and years that only look so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import NumericClaim

# A figure that a space has torn: "magnitude 6. 4", "1, 500 metres". A comma parts thousands: not
# "in 2015, 300 people", "aged 16, 17 and 20", "5ft 8, 135 pounds".
_TORN_BEFORE = re.compile(r"(?:\d\.|(?<!\d)\d{1,3},)\s+$")
_TORN_BEHIND = re.compile(r"^(?:\.\s+\d|,\s+\d{3}(?!\d))")
_TORN_MEASURE = re.compile(r"^[.,]\s+\d")
_FIRST_FIGURE, _LAST_FIGURE = re.compile(r"\d(\d\d(?!\d))?"), re.compile(r"(?<![\w-])\d{1,3}$")


def is_torn(claim: NumericClaim) -> bool:
    """Whether a number is half of a figure: "1, 500 metres"."""
    sentence = claim.sentence.text
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    in_front, rest = _TORN_BEFORE.search(sentence[: max(0, start)]), sentence[end:]
    is_measure = claim.quantity.kind == "measurement"
    first = _FIRST_FIGURE.match(claim.text) if in_front else None
    if in_front and first and (is_measure or first[1] or "." in in_front[0]):
        return True
    behind_it = _TORN_MEASURE if is_measure else _TORN_BEHIND
    return bool(behind_it.match(rest) and _LAST_FIGURE.search(claim.text))
