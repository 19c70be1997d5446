"""Fields: JSON as it is, and two ways in that agree."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

import pytest
from marshmallow import ValidationError
from marshmallow.experimental.context import Context

from schemas import fields
from schemas.articles import Address, Moment


@dataclasses.dataclass(frozen=True)
class Point:
    """A record for these tests."""

    x: float
    names: tuple[str, ...]
    inner: Any


class InnerSchema(fields.RecordSchema):
    """An object in an object."""

    record: ClassVar[type] = dict
    n = fields.Whole(high=9, required=True)

    def exactly(self, value: Any) -> Any:
        """Its number."""
        if type(value) is not dict or value.keys() != {"n"}:
            raise ValidationError("x: y")
        return {"n": self.fields["n"].exactly(value["n"])}  # type: ignore[attr-defined]


class PointSchema(fields.RecordSchema):
    """Each kind of field once."""

    record: ClassVar[type] = Point
    x = fields.Number(low=0, high=2, required=True)
    names = fields.Items(
        fields.Text(low=1, high=3), high="max_articles", unique=True, required=True
    )
    inner = fields.Record(InnerSchema, required=True, allow_none=True)


@pytest.fixture(autouse=True)
def limits() -> Any:
    """A list of articles may have two entries here."""
    with Context(fields.Limits(max_text_chars=5, max_articles=2, max_summaries=2)):
        yield


GOOD: dict[str, Any] = {"x": 1, "names": ["a", "b"], "inner": {"n": 3}}


@pytest.mark.parametrize("change", [{}, {"inner": None}, {"names": []}, {"x": 2.0}, {"x": 0}])
def test_both_ways_in_make_the_same_record(change: dict[str, Any]) -> None:
    """The quick one and the one that gathers errors."""
    value = {**GOOD, **change}
    assert PointSchema().exactly(value) == PointSchema().load(value)


@pytest.mark.parametrize(
    ("change", "errors"),
    [
        ({"x": True}, {"x": ["invalid_type: must be a number"]}),
        ({"x": "1"}, {"x": ["invalid_type: must be a number"]}),
        ({"x": 2.01}, {"x": ["out_of_range: must be from 0 to 2"]}),
        ({"x": 10**400}, {"x": ["out_of_range: must be within the range of a double"]}),
        ({"x": None}, {"x": ["invalid_type: may not be null"]}),
        ({"names": "ab"}, {"names": ["invalid_type: must be a list"]}),
        ({"names": ["a", "a"]}, {"names": ["duplicate: may not have an item twice"]}),
        ({"names": list("abc")}, {"names": ["too_many: may have at most 2 items, has 3"]}),
        (
            {"names": ["", "long"]},
            {
                "names": {
                    0: ["too_short: must have at least 1 character(s)"],
                    1: ["too_long: may have at most 3 characters, has 4"],
                }
            },
        ),
        ({"names": [None]}, {"names": {0: ["invalid_type: may not be null"]}}),
        ({"inner": {"n": 10}}, {"inner": {"n": ["out_of_range: must be from 0 to 9"]}}),
        ({"inner": []}, {"inner": {"_schema": ["invalid_type: must be an object"]}}),
        ({"y": 1}, {"y": ["unknown_field: is not a field of this object"]}),
    ],
)
def test_both_ways_in_refuse_the_same(change: dict[str, Any], errors: Any) -> None:
    """And the second says what and where."""
    value = {**GOOD, **change}
    with pytest.raises(ValidationError):
        PointSchema().exactly(value)
    with pytest.raises(ValidationError) as caught:
        PointSchema().load(value)
    assert caught.value.messages == errors


def test_a_number_is_a_float_however_it_was_written() -> None:
    """`40` and `40.0` are one number in JSON, and give the same bytes."""
    assert type(fields.Number().exactly(40)) is float


def test_errors_in_a_list_are_bounded() -> None:
    """A hundred places are enough."""
    field = fields.Items(fields.Flag(), high=1000)
    with pytest.raises(ValidationError) as caught:
        field.deserialize([0] * 500)
    assert len(caught.value.messages) == 100


@pytest.mark.parametrize(
    "moment", ["2024-02-29", "2025-01-11T00:00:00Z", "2025-01-11T23:59:59.5+14:00"]
)
def test_moments_of_the_calendar_are_taken(moment: str) -> None:
    """RFC 3339, unchanged."""
    assert Moment().exactly(moment) == moment


@pytest.mark.parametrize(
    "moment",
    [
        "",
        "2025",
        "2025-1-1",
        "2025-02-30",
        "2025-01-11T24:00:00Z",
        "2025-01-11T10:00Z",
        "٢٠٢٥-01-11",
    ],
)
def test_other_moments_are_not(moment: str) -> None:
    """Neither half a date nor a day that there is not."""
    with pytest.raises(ValidationError, match="invalid_format"):
        Moment().exactly(moment)


@pytest.mark.parametrize(
    "address", ["http://a.example", "https://a.example/b?c=d#e", "HTTPS://A.B/"]
)
def test_web_addresses_are_taken(address: str) -> None:
    """Absolute ones of http and https."""
    assert Address().exactly(address) == address
