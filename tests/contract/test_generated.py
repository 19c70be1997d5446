"""Requests made up from `openapi.yaml` by schemathesis, for every operation.

Whatever is sent, the answer is one that the document has, and never a failure.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests import specification
from tests.contract.conftest import build

# To trace what makes up the requests takes several times as long; the tests beside cover the lines.
pytestmark = pytest.mark.no_cover

schemathesis.serializer.alias("application/x-ndjson", "text/plain")

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)
# Kept summaries are large, and each made-up one is refused for its model.
EXAMPLES = {"createStory": 6, "createGroups": 6}
CALLS = [
    (operation["operationId"], mode)
    for operations in specification.document()["paths"].values()
    for operation in operations.values()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or "requestBody" in operation  # else nothing can be wrong
]


@cache
def loaded() -> Any:
    """The document as the app serves it."""
    return schemathesis.openapi.from_wsgi("/openapi.json", build())


@pytest.mark.parametrize(("name", "mode"), CALLS)
def test_every_answer_is_in_the_document(name: str, mode: GenerationMode) -> None:
    """Requests by the document and against it."""
    operation = loaded().find_operation_by_id(name)

    @given(operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES.get(name, 40),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def hold(case: Any) -> None:
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    hold()
