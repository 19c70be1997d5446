"""What a timeline prints: one entry for a range, none for a year that only names a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from scripts.local_service import LocalService


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "The old mill on the river lost nine workers between 2009 and 2012.",
            [("2009-01-01", "2013-01-01")],
        ),
        ("The mayor told reporters why the 2016 election had cost him dear.", []),
        ("The mayor told reporters why he had lost in 2016.", [("2016-01-01", "2017-01-01")]),
        ("The clerk worked in the 2016 campaign and left for Oslo in 2018.", ["2018"]),
    ],
)
def test_a_timeline_has_what_happened_when(
    service: LocalService, text: str, times: list[tuple[str, str] | str]
) -> None:
    """Editors print a range once, and no event of another time because its name has a year."""
    article = {"id": "a", "text": text, "language": "en"}
    events = service.post("/v1/stories", {"articles": [article]}).json["timeline"]
    wanted = [t if isinstance(t, tuple) else (f"{t}-01-01", f"{int(t) + 1}-01-01") for t in times]
    assert [(event["from"], event["to"]) for event in events] == wanted
