"""What the words right beside a name show: a legal form, the road before it, whose body it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.headlines import is_title_case
from service.reading.vocabulary.names import HYPHENS, LEGAL, PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

ROADS = lexicon.words(PACKAGE, "place_clues", "roads")
FORMS = frozenset(form.replace(".", "") for form in LEGAL)


def has_a_legal_form(_: Parse, words: list[Word]) -> bool:
    """As in "Mama Pia, L.L.C., was sued": the model takes the name for somebody's.

    In "Lund, Co Sligo" the form is a county's word.
    """
    comma = words[-1].after
    form = None if comma is None or comma.text != "," else comma.after
    if form is None or not is_title_case(form) or form.lower.replace(".", "") not in FORMS:
        return False
    after = form.after
    if after is None:
        return True
    is_county = form.lower.rstrip(".") == "co" and is_title_case(after)
    return after.text not in HYPHENS and not is_county  # "Ann Roe, Co-owner of"


def is_of_somebody_in_full(_: Parse, words: list[Word]) -> bool:
    """As in "Ann Roe of Marsh Tull": nobody is somebody's, so the partners are a firm.

    Only what the model takes for a person is asked: "Ann Roe of Leeds" is a town's.
    """
    link = words[0].before
    named = None if link is None or link.lower != "of" else link.before
    if named is None or words[-1].entity != "PERSON" or len(words) == 1:
        return False
    first = named.before
    return named.entity == "PERSON" and first is not None and first.entity == "PERSON"


def is_a_town_behind_its_road(_: Parse, words: list[Word]) -> bool:
    """As in "Ann Roe, 58, of Mill Road, Colby, denied": what stands after a road is its town."""
    comma = words[0].before
    road = None if comma is None or comma.text != "," else comma.before
    if road is None or words[-1].entity != "PERSON" or len(words) > 1:
        return False
    behind = words[-1].after
    closed = behind is None or behind.text in (",", ".")
    return closed and is_title_case(road) and road.lower in ROADS
