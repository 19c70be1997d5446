"""The page of the contract in a real browser: what its script makes of it, and what it asks for.

Headless Chromium with an empty profile. Of its flags, `--no-sandbox` lets it start as root in a
container, `--disable-gpu` where there is no graphics card, the other `--disable-…` and
`--no-first-run` keep it from its own errands, `--no-proxy-server` and `--host-resolver-rules` from
any host but this one. `--virtual-time-budget` is in milliseconds of the page's clock, which runs
ahead while nothing is under way; `--dump-dom` then prints the page. Its log has what the page wrote
to the console, the net log every request with the origin that made it, which is none for those
that the browser makes for itself.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import running
from tests import specification
from tests.browser.driven import BROWSER, FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VISIT = (*FLAGS, "--enable-logging=stderr", "--virtual-time-budget=8000", "--dump-dom")

# The initiator, in the net log, of what the browser asks for itself; an address typed in, too.
NO_PAGE = "not an origin"

pytestmark = pytest.mark.skipif(
    not (BROWSER or os.environ.get("CI")), reason="there is no Chromium on this machine"
)


@dataclass(frozen=True)
class Visit:
    """What a browser made of a page: its elements, its console, and what it asked for."""

    dom: str
    console: list[str]
    requests: list[str]


def visit(url: str, folder: Path) -> Visit:
    """Open a page with a profile of its own in an empty folder."""
    net_log = folder / "net.json"
    shown = subprocess.run(
        [
            str(BROWSER),
            *VISIT,
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={net_log}",
            url,
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=400,
    )
    events = [event.get("params", {}) for event in json.loads(net_log.read_text())["events"]]
    return Visit(
        shown.stdout,
        re.findall(r":CONSOLE[^\]]*\] (.*)", shown.stderr),
        [event["url"] for event in events if event.get("initiator", NO_PAGE) != NO_PAGE],
    )


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Visit]]:
    """The address of a service and a visit to its page."""
    with running() as service:
        yield service.url, visit(f"{service.url}/docs", tmp_path_factory.mktemp("browser"))


def test_every_operation_is_listed(docs: tuple[str, Visit]) -> None:
    """The page reads the contract and shows all of it."""
    shown = set(re.findall(r'id="operations-[a-z]+-(\w+)"', docs[1].dom))
    operations = {
        operation["operationId"]
        for path in specification.document()["paths"].values()
        for operation in path.values()
    }
    assert operations <= shown


def test_the_page_asks_nobody_else(docs: tuple[str, Visit]) -> None:
    """It works without a network: every request that it makes goes where it came from."""
    url, page = docs
    assert f"{url}/openapi.yaml" in page.requests
    assert not [request for request in page.requests if not request.startswith(f"{url}/")]


def test_the_page_has_no_complaint(docs: tuple[str, Visit]) -> None:
    """No script fails, and nothing is against the page's own content security policy."""
    assert docs[1].console == []


def test_a_complaint_and_a_request_elsewhere_would_be_seen(tmp_path: Path) -> None:
    """A visit that saw nothing would let everything pass."""
    page = tmp_path / "page.html"
    page.write_text("<script>fetch('http://192.0.2.1/there'); missing()</script>")
    seen = visit(page.as_uri(), tmp_path)
    assert any("missing is not defined" in line for line in seen.console)
    assert "http://192.0.2.1/there" in seen.requests
