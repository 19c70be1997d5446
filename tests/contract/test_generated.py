"""Requests made up from `openapi.yaml` by schemathesis, for every operation.

Whatever is sent, the answer is one that the document has, and never a failure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.contract.conftest import build

if TYPE_CHECKING:
    from schemathesis import Case

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)

schema = schemathesis.openapi.from_wsgi("/openapi.json", build())


@schema.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_in_the_document(case: Case) -> None:
    """Valid and invalid requests alike."""
    case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})
