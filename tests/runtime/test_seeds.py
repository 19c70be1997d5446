"""The record of the five seeds against the one that we expect (seeds/expected.toml)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.expectations import Expectation, expectations
from scripts.local_service import seed_articles

if TYPE_CHECKING:
    from scripts.local_service import LocalService


@pytest.fixture(scope="module")
def story(service: LocalService) -> Any:
    answer = service.post("/v1/stories", {"articles": seed_articles()})
    assert answer.status == 200
    return answer.json


@pytest.mark.parametrize(
    "expectation",
    [
        pytest.param(
            e, id=e.label, marks=[pytest.mark.xfail(reason=e.gap, strict=True)] if e.gap else []
        )
        for e in expectations()
    ],
)
def test_the_record_says_what_a_reader_would(expectation: Expectation, story: Any) -> None:
    """Each entry of the expected record is in the real one; each known gap is still a gap."""
    met = expectation.is_met_by(story)
    assert met, f"the record of the seeds lacks {expectation.entry}"
