"""Who "the Ohio Republican" is: the one politician whom the text gives that party and state.

American papers put both after the name once, "Rep. Ann Roe, R-Ohio" or "Ann Roe, Republican of
Ohio", and call its bearer by them later, however far down.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.actors.described.phrase.description import Description
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse

PARTISANS: dict[str, str] = lexicon.table("service.reading.actors", "descriptions")["partisans"]
MOST_NAMES = 12  # bounds the cost: mentions of one person that are looked at
LONGEST_STATE = 2  # words: "South Carolina"
_STATE = r"((?:[A-Z][A-Za-z]*\.? ?){1,2})"
# "Roe, R-Ohio", "Roe (D-N.J.)"; "Roe, Republican of Ohio", "Roe, a Democrat from Ohio".
_LETTERS = re.compile(rf",? ?\(?([{''.join(sorted(PARTISANS))}])[-–]{_STATE}")
_IN_FULL = lexicon.pattern(
    "service.reading.actors", "descriptions", rf", (?:<before_party> )?(\w+) <of_state> {_STATE}"
)


class Partisans:
    """The people of an article by party and state."""

    def __init__(self, parse: Parse, people: Iterable[Draft]) -> None:
        self._by_seat: dict[tuple[str, str], dict[int, Draft]] = {}
        for draft in people:
            for name in draft.names[:MOST_NAMES]:
                seat = _seat_behind(parse, name.end)
                if seat is not None:
                    self._by_seat.setdefault(seat, {})[id(draft)] = draft

    def meant(self, described: Description) -> Draft | None:
        """Who alone is of the party and the state in a description."""
        party = described.lemma.lower()
        if not self._by_seat or not described.definite or party not in PARTISANS.values():
            return None
        words, head = described.head.sentence.words, described.head
        at = head.i - words[0].i
        for size in range(LONGEST_STATE, 0, -1):
            state = _state(" ".join([word.text for word in words[max(at - size, 0) : at]]))
            if state:
                found = list(self._by_seat.get((party, state), {}).values())
                return found[0] if len(found) == 1 else None
        return None


def _seat_behind(parse: Parse, end: int) -> tuple[str, str] | None:
    """The party and the state that stand after a name."""
    letters, full = _LETTERS.match(parse.text, end), _IN_FULL.match(parse.text, end)
    if letters is not None:
        party, place = PARTISANS[letters[1]], letters[2]
    elif full is not None and full[1].lower() in PARTISANS.values():
        party, place = full[1].lower(), full[2]
    else:
        return None
    state = _state(place.strip())
    return (party, state) if state else None


def _state(text: str) -> str:
    """The code of the state that a text names, or ""."""
    if gazetteer.kind_of(text) != "region":
        return ""
    return next((place.iso or "" for place in gazetteer.candidates(text)), "")
