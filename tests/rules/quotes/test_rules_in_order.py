"""The order in which a quotation in marks is placed: the first rule that can, does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.quotes.direct.read import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


def test_each_rule_has_a_name_and_an_example() -> None:
    """Whoever changes the order sees what a rule is for."""
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.example for rule in RULES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Paul Stein had enough: “I am tired of the road,” Anna Holm said.",
                     "Anna Holm", id="own tag over what leads up to it"),
        pytest.param("Paul Stein said: “I am tired of the road.” Anna Holm said it was late.",
                     "Paul Stein", id="what leads up to it over what follows"),
        pytest.param("Paul Stein spoke. “I am tired,” he said. “It is late,” Anna Holm said.",
                     "Anna Holm", id="a tag over the speech before it"),
        pytest.param("“I am tired,” Paul Stein said. “It is late.” Anna Holm left.",
                     "Paul Stein", id="the speech before it over whoever comes next"),
    ],
)  # fmt: skip
def test_the_first_rule_that_can_places_a_quotation(quotes: Read, text: str, name: str) -> None:
    """What two rules could read goes to the first."""
    direct = [one for one in quotes(text) if one.type == "direct"]
    assert direct[-1].speaker is not None
    assert direct[-1].speaker.name == name
