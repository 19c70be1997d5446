"""Whether a place acts or is only where something happens: the rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names import country_roles
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

COUNTRIES = {
    "situates": ("The Norway-bound ship sank.", "place"),  # though it stands before a noun
    "behind preposition": ("The plan was signed with Norway.", "actor"),
    "before noun": ("Norway's coast was hit.", "place"),
    "visited": ("Farmers left Norway.", "place"),
    "struck": ("A strong quake hit Norway.", "place"),
    "beside noun": ("They wrote to the loser, Norway.", "actor"),
    "stands alone": ("Norway", "place"),
}
CAPITALS = {
    "has will": ("Pyongyang wants it.", "metonym"),
    "owns power": ("Pyongyang's troops left.", "metonym"),
    "is addressed": ("The army blamed Pyongyang.", "metonym"),
    "is agent": ("The plan was rejected by Pyongyang.", "metonym"),
    "is dealt with": ("Talks with Pyongyang failed.", "metonym"),
    "streets": ("Pyongyang's streets were full.", "name"),
}


@pytest.mark.parametrize(("text", "role"), COUNTRIES.values(), ids=COUNTRIES)
def test_the_first_rule_says_what_a_country_is(
    read_parse: Callable[[str], Parse], text: str, role: str
) -> None:
    """Where none answers, it acts."""
    assert [name.role for name in find_names(read_parse(text))] == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Norway was battered by two storms.", "place"),
        ("The floods that devastated Norway killed nine people.", "place"),
        ("Cyclone Odile formed on Sunday and battered Norway.", "place"),
        ("The army struck Norway with missiles.", "actor"),
        ("Norway was hit by new tariffs.", "actor"),
    ],
)
def test_what_a_disaster_strikes_is_a_place(
    read_parse: Callable[[str], Parse], text: str, role: str
) -> None:
    """In the passive, a relative clause and a second verb too; an army strikes a country."""
    roles = {name.text: name.role for name in find_names(read_parse(text))}
    assert roles["Norway"] == role


@pytest.mark.parametrize(("text", "kind"), CAPITALS.values(), ids=CAPITALS)
def test_a_capital_that_governs_is_its_government(
    read_parse: Callable[[str], Parse], text: str, kind: str
) -> None:
    """What else stands beside it makes it a place."""
    assert [name.kind for name in find_names(read_parse(text))] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Relations between Pyongyang and Seoul got worse.", "metonym"),
        ("The sanctions on Pyongyang stay.", "metonym"),
        ("Pyongyang has protested to Seoul.", "metonym"),
        ("Trains between Pyongyang and Seoul are rare.", "name"),
        ("The envoy will return to Seoul on Monday.", "name"),
        ("Two prisoners were transferred to Seoul.", "name"),
    ],
)
def test_what_governments_have_between_them_makes_governments_of_capitals(
    read_parse: Callable[[str], Parse], text: str, kind: str
) -> None:
    """Relations, not trains."""
    names = [name for name in find_names(read_parse(text)) if name.text in ("Pyongyang", "Seoul")]
    assert names
    assert {name.kind for name in names} == {kind}


def test_what_runs_between_two_countries_makes_places_of_them(
    read_parse: Callable[[str], Parse],
) -> None:
    """A cable does, relations do not."""
    found = find_names(read_parse("A cable between Chad and Niger broke."))
    assert [name.role for name in found] == ["place", "place"]
    found = find_names(read_parse("The dispute between Chad and Niger ended."))
    assert [name.role for name in found] == ["actor", "actor"]


def test_who_sits_for_states_makes_a_state_of_georgia(read_parse: Callable[[str], Parse]) -> None:
    """Beside a member of one state stands one of another."""
    text = "Representatives Jan Dorn of Ohio and Lea Marr of Georgia voted no."
    found = {name.text: name.type for name in find_names(read_parse(text))}
    assert found["Georgia"] == "region"


def test_every_rule_has_its_row() -> None:
    """The rows stand in the order of the tables."""
    rules = country_roles.OF_COUNTRIES, country_roles.OF_GOVERNMENTS
    names = [[rule.__name__.strip("_").replace("_", " ") for rule in table] for table in rules]
    assert names == [list(COUNTRIES), [row for row in CAPITALS if row != "streets"]]
