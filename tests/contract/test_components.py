"""Records, marshmallow schemas and components of `openapi.yaml` say the same.

The record is what is written, the schema what is read back, the component what is promised.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any

import pytest
from marshmallow.experimental.context import Context

from schemas import articles, fields, stories, summaries
from service import problems, records
from service.settings import Settings
from tests import specification

RECORDS = [
    value
    for value in vars(records).values()
    if isinstance(value, type) and dataclasses.is_dataclass(value) and value is not records.Article
]
SCHEMAS = [
    value
    for module in (articles, summaries, stories)
    for value in vars(module).values()
    if isinstance(value, type)
    and issubclass(value, fields.RecordSchema)
    and value is not fields.RecordSchema
]
SCHEMAS = sorted(set(SCHEMAS), key=lambda schema: schema.__name__)


def component(name: str) -> dict[str, Any]:
    """A schema of the document."""
    found: dict[str, Any] = specification.component(f"#/components/schemas/{name}")
    return found


def flattened(node: dict[str, Any]) -> dict[str, Any]:
    """A property with what it refers to."""
    if "$ref" in node:
        return {**flattened(specification.resolve(node)), **node}
    return node


def is_nullable(node: dict[str, Any]) -> bool:
    """Whether null is a value of a property."""
    node = flattened(node)
    if "anyOf" in node:
        return any(is_nullable(choice) for choice in node["anyOf"])
    return node.get("type") == "null" or "null" in node.get("type", ())


def without_null(node: dict[str, Any]) -> dict[str, Any]:
    """A property as it is when it is not null."""
    node = flattened(node)
    choices = [
        c for c in node.get("anyOf", ()) if c.get("type") not in ("null", None) or "$ref" in c
    ]
    return without_null(choices[0]) if len(choices) == 1 else node


def kind(node: dict[str, Any]) -> str:
    """The JSON type of a property, apart from null."""
    declared = without_null(node)["type"]
    return declared if isinstance(declared, str) else next(t for t in declared if t != "null")


def written(name: str) -> str:
    """A field's name in JSON: `from_` is written `from`, which Python keeps for itself."""
    return name.removesuffix("_")


JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_is_written_as_its_component_promises(record: type) -> None:
    """The same fields in the same order, all required, of the same types, null where it may be."""
    promised = component(record.__name__)
    names = [written(field.name) for field in dataclasses.fields(record)]
    assert list(promised["properties"]) == names
    assert promised["required"] == names
    assert "additionalProperties" not in promised
    for name, hint in typing.get_type_hints(record).items():
        node = promised["properties"][written(name)]
        several = typing.get_origin(hint) in (types.UnionType, typing.Union)
        options = typing.get_args(hint) if several else (hint,)
        assert is_nullable(node) == (type(None) in options), name
        (inner,) = [option for option in options if option is not type(None)]
        if typing.get_origin(inner) is tuple:
            assert kind(node) == "array", name
            item = flattened(without_null(node)["items"])
            member = typing.get_args(inner)[0]
            assert kind(item) == JSON_TYPES.get(member, "object"), name
        elif typing.get_origin(inner) is typing.Literal:
            assert kind(node) == "string", name
            enumerated = tuple(word for word in without_null(node)["enum"] if word is not None)
            assert set(enumerated) == set(typing.get_args(inner)), name
        else:
            assert kind(node) == JSON_TYPES.get(inner, "object"), name


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.__name__)
def test_a_schema_takes_what_its_component_says(schema: type[fields.RecordSchema]) -> None:
    """The same fields, required and nullable alike, with the same bounds."""
    promised = component(schema.__name__.removesuffix("Schema"))
    made = schema()
    assert [written(name) for name in made.fields] == list(promised["properties"])
    required = {written(name) for name, field in made.fields.items() if field.required}
    assert required == set(promised.get("required", ()))
    with Context(fields.Limits(100_000, 50, 200)):
        for name, field in made.fields.items():
            node = promised["properties"][written(name)]
            assert field.allow_none == is_nullable(node), name
            compare(field, without_null(node), name)


def compare(field: Any, node: dict[str, Any], name: str) -> None:
    """Hold one field against one property."""
    if isinstance(field, fields.Record):
        assert node["type"] == "object", name
        assert list(map(written, field.schema.fields)) == list(node["properties"]), name
    elif isinstance(field, fields.Items):
        assert (node.get("minItems", 0), node["maxItems"]) == (
            field.low,
            fields.limit(field.high),
        ), name
        assert node.get("uniqueItems", False) == field.unique, name
        compare(field.item, flattened(node["items"]), name)
    elif isinstance(field, fields.Choice):
        assert [choice for choice in node["enum"] if choice is not None] == list(field.choices)
    elif isinstance(field, articles.Language):
        assert [choice for choice in node["enum"] if choice is not None] == list(articles.LANGUAGES)
    elif isinstance(field, articles.Moment):
        assert [choice["format"] for choice in node["anyOf"]] == ["date", "date-time"]
    elif isinstance(field, fields.Text):
        assert (node.get("minLength", 0), node["maxLength"] if field.high else None) == (
            field.low,
            fields.limit(field.high),
        ), name
        if field.pattern is not None:
            assert node["pattern"] == f"^{field.pattern.pattern}$", name
    elif isinstance(field, fields.Whole):
        assert (node["minimum"], node["maximum"]) == (field.low, field.high), name
    elif isinstance(field, fields.Number):
        bounds = (node.get("minimum", float("-inf")), node.get("maximum", float("inf")))
        assert bounds == (field.low, field.high), name
    else:
        assert isinstance(field, fields.Flag), name
        assert node["type"] == "boolean", name


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.__name__)
def test_the_fields_of_a_schema_stand_as_its_record_has_them(
    schema: type[fields.RecordSchema],
) -> None:
    """The quick way in hands values over by place."""
    if schema.record is records.Article:
        return
    own = [field.name for field in dataclasses.fields(schema.record)]
    assert list(schema().fields) == own


def test_every_record_of_a_summary_has_a_schema() -> None:
    """A record that can come back can be read back."""
    covered = {schema.record for schema in SCHEMAS}
    reachable = set()
    queue: list[Any] = [records.Summary]
    while queue:
        hint = queue.pop()
        if dataclasses.is_dataclass(hint):
            reachable.add(hint)
            queue += typing.get_type_hints(hint).values()
        else:
            queue += typing.get_args(hint)
    assert len(reachable) > 10
    assert reachable <= covered


@pytest.mark.parametrize("name", ["Article", "ArticleRequest", "Options", "StoryRequest"])
def test_requests_are_closed(name: str) -> None:
    """A misspelt field is an error, in the document as in the service."""
    assert component(name)["additionalProperties"] is False


def test_the_limits_of_the_document_are_the_defaults() -> None:
    """Those that a document can state."""
    settings = Settings()
    assert component("Article")["properties"]["text"]["maxLength"] == settings.max_text_chars
    story = component("StoryRequest")["properties"]
    assert story["articles"]["maxItems"] == settings.max_articles
    assert story["summaries"]["maxItems"] == settings.max_summaries
    limits = component("Info")["properties"]["limits"]
    assert limits["required"] == list(limits["properties"])


def test_query_parameters_are_the_fields_of_an_article() -> None:
    """All but the text, and the options."""
    parameters = specification.document()["paths"]["/v1/summaries"]["post"]["parameters"]
    names = {specification.resolve(parameter)["name"] for parameter in parameters}
    assert names == {*component("Article")["properties"], "offset_unit"} - {"text"}


def test_every_problem_is_in_the_document() -> None:
    """With its type in the table of the description, and its status at every call."""
    found: list[type[problems.Problem]] = [problems.Problem]
    for problem in found:
        found += problem.__subclasses__()
    typed = [problem for problem in found if problem.type != "about:blank"]
    assert len(typed) == 10
    description = specification.document()["info"]["description"]
    responses = specification.document()["paths"]["/v1/stories"]["post"]["responses"]
    for problem in typed:
        assert f"`{problem.type}` | {problem.status} |" in description
        assert str(problem.status) in responses
