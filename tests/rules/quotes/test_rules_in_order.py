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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("“It is an ambush,” Ann Roe says. It is “a new kind of journalism.”",
                     ["Ann Roe"], id="the rest of a sentence"),
        pytest.param("“It is an ambush,” Ann Roe says. It is “a trap.”",
                     ["Ann Roe"], id="a term"),
        pytest.param("“It is an ambush,” Ann Roe says. In those old days it was mostly just “a new "
                     "kind of journalism.”", ["Ann Roe"], id="a rest behind words of the reporter"),
        pytest.param("“It is an ambush,” Ann Roe says. In the old days of the town by the river "
                     "and the mill and the dam and the road, it was “a new kind of journalism.”",
                     ["Ann Roe"], id="a rest too far away"),
        pytest.param("“It is a shame.” Ulm City Mayor Ann Roe said.", ["Ann Roe"],
                     id="a tag with a title"),
        pytest.param("“The dam is old and it will go.” — A Reader From The Town Of Ulm", [None],
                     id="a line too long for a name"),
    ],
)  # fmt: skip
def test_how_far_a_rule_reaches(quotes: Read, text: str, names: list[str | None]) -> None:
    """What is longer, shorter or farther away is no part of the quote."""
    found = quotes(text)
    assert [one.speaker.name if one.speaker else None for one in found] == names
    goes_on = any(span.text.endswith("journalism.”") for one in found for span in one.spans)
    assert goes_on == ("journalism" in text and "the dam and" not in text)
