"""The page at /docs as a newcomer uses it: open an operation, try it out, execute, untouched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import running
from tests import specification
from tests.browser.driver import BROWSER, DRIVER, Browser, browsing

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where the project's own runs take place the browser is installed, and nothing is skipped.
pytestmark = pytest.mark.skipif(
    not ((BROWSER and DRIVER) or os.environ.get("CI")),
    reason="there is no Chromium with its driver on this machine",
)

OPERATIONS = {
    operation["operationId"]: operation["responses"]
    for operations in specification.document()["paths"].values()
    for operation in operations.values()
}
WINDOWS = {"desktop": (1280, 900), "phone": (390, 844)}
# Every operation in turn, as it stands: the status of its answer by the operation's name.
EXECUTE_ALL = """
const wait = async (find, what) => {
  for (let i = 0; i < 600; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`there is no ${what}`);
};
const statuses = {};
try {
  await wait(() => document.querySelectorAll(".opblock").length >= COUNT, "operation");
  for (const block of document.querySelectorAll(".opblock")) {
    const name = block.id.split("-").pop();
    block.querySelector(".opblock-summary-control").click();
    (await wait(() => block.querySelector(".try-out__btn"), `way to try ${name}`)).click();
    (await wait(() => block.querySelector(".execute"), `button of ${name}`)).click();
    const cell = await wait(
      () => block.querySelector(".live-responses-table .response .response-col_status"),
      `answer to ${name}`
    );
    statuses[name] = cell.firstChild.textContent.trim();
    block.querySelector(".opblock-summary-control").click();
  }
  done(statuses);
} catch (error) {
  done({...statuses, error: String(error)});
}
""".replace("COUNT", str(len(OPERATIONS)))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A service with room for the stories that the page sends."""
    with running() as service:
        yield service.url


@pytest.fixture(params=WINDOWS, scope="module")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A window of each size."""
    with browsing(*WINDOWS[request.param]) as opened:
        yield opened


def test_every_operation_answers_at_the_first_click(browser: Browser, address: str) -> None:
    """What the untouched form sends is taken: 200, for each operation, at every width."""
    browser.open(f"{address}/docs")
    statuses = browser.run(EXECUTE_ALL)
    assert statuses == dict.fromkeys(OPERATIONS, "200")


def test_the_page_fits_the_window(browser: Browser, address: str) -> None:
    """Nothing has to be scrolled sideways to be read."""
    browser.open(f"{address}/docs")
    script = "done([document.documentElement.scrollWidth, window.innerWidth])"
    wide, window = browser.run(script)
    assert wide <= window
