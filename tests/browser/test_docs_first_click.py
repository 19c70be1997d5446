"""The page at /docs as a newcomer uses it: open an operation, try it out, execute, untouched."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import running
from tests import specification
from tests.browser.driven import BROWSER, DESKTOP, DRIVER, PHONE, browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

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
WINDOWS = {"desktop": DESKTOP, "phone": PHONE}
PATIENCE = 400  # seconds that one script may take
# Every operation in turn, as it stands: the status of its answer by the operation's name.
EXECUTE_ALL = """
const done = arguments[arguments.length - 1];
const wait = async (find, what) => {
  for (let i = 0; i < 2400; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`there is no ${what}`);
};
(async () => {
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
})();
""".replace("COUNT", str(len(OPERATIONS)))

# How wide the page is as it comes, and with every operation open.
FOLDED_AND_OPEN = """
const done = arguments[arguments.length - 1];
const blocks = () => [...document.querySelectorAll(".opblock")];
const when = (ready, then) => (ready() ? then() : setTimeout(() => when(ready, then), 50));
const width = () => document.documentElement.scrollWidth;
when(() => blocks().length >= COUNT, () => {
  const folded = width();
  blocks().forEach((block) => block.querySelector(".opblock-summary-control").click());
  when(
    () => blocks().every((block) => block.querySelector(".responses-table")),
    () => done([folded, width()])
  );
});
""".replace("COUNT", str(len(OPERATIONS)))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A service with room for the stories that the page sends."""
    with running() as service:
        yield service.url


@pytest.fixture(params=WINDOWS, scope="module")
def page(request: pytest.FixtureRequest, address: str) -> Iterator[Chrome]:
    """The page of the contract, just opened, at each width."""
    with browser(WINDOWS[request.param]) as opened:
        opened.set_script_timeout(PATIENCE)
        opened.get(f"{address}/docs")
        yield opened


def test_every_operation_answers_at_the_first_click(page: Chrome) -> None:
    """What the untouched form sends is taken: 200, for each operation, at every width."""
    statuses = page.execute_async_script(EXECUTE_ALL)
    assert statuses == dict.fromkeys(OPERATIONS, "200")


def test_the_page_fits_the_window(page: Chrome) -> None:
    """Nothing has to be scrolled sideways to be read, with every operation folded or open."""
    page.refresh()
    widths = page.execute_async_script(FOLDED_AND_OPEN)
    assert len(widths) == 2
    assert max(widths) <= page.execute_script("return window.innerWidth")
