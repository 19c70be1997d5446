"""What tests of the explorer do with it: paste, read, look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from scripts.local_service import seed_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    from scripts.local_service import LocalService

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 240  # seconds until the page has done what it was asked
FIELDS = ("text", "source", "published_at", "home")


def seeds() -> list[dict[str, Any]]:
    """The five articles with names of outlets."""
    return [{"text": one["text"], "source": f"Outlet {one['id']}"} for one in seed_articles()]


def visit(page: Chrome, service: LocalService) -> None:
    """Open the page anew, and wait until it has asked for the service's limits."""
    page.get("about:blank")
    page.get(f"{service.url}/")
    until(page, lambda: page.find_element(By.ID, "count").text)


def paste(page: Chrome, *articles: Mapping[str, str]) -> None:
    """Put articles into tabs."""
    for number, article in enumerate(articles):
        if number:
            page.find_element(By.ID, "add").click()
        for field in FIELDS:
            fill(page, field, article.get(field, ""))


def read(page: Chrome, service: LocalService, *articles: Mapping[str, str]) -> None:
    """Open the page anew, put articles into tabs and read them with Ctrl and Enter."""
    visit(page, service)
    paste(page, *articles)
    page.find_element(By.ID, "text").send_keys(Keys.CONTROL, Keys.ENTER)
    until(page, lambda: page.find_elements(By.CSS_SELECTOR, "#view > *"))


def fill(page: Chrome, field: str, text: str) -> None:
    """Paste a text: a driver's keys know no character beyond the first plane."""
    script = (
        "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
        "field.dispatchEvent(new Event('input')); field.dispatchEvent(new Event('change'));"
    )
    page.execute_script(script, field, text)


def until(page: Chrome, holds: Callable[[], Any]) -> None:
    """Wait until something holds."""
    WebDriverWait(page, PATIENCE, poll_frequency=0.1).until(lambda _: holds())


def all_of(page: Chrome, selector: str) -> list[WebElement]:
    """The elements of a selector."""
    return page.find_elements(By.CSS_SELECTOR, selector)


def texts(page: Chrome, selector: str) -> list[str]:
    """What the elements of a selector say, shown or folded."""
    script = "return [...document.querySelectorAll(arguments[0])].map((n) => n.textContent.trim())"
    return list(page.execute_script(script, selector))


def press(page: Chrome, selector: str) -> None:
    """Click on the first element of a selector, wherever it is on the page."""
    page.execute_script("document.querySelector(arguments[0]).click()", selector)


def status(page: Chrome) -> str:
    """The last that the page said in its live region."""
    return page.find_element(By.ID, "status").text


def answering(page: Chrome, script: str) -> None:
    """From the next visit on, what the page fetches goes through a function."""
    source = (
        "{ const real = window.fetch.bind(window); const calls = window.calls = [];"
        f"const answer = {script};"
        "window.fetch = (path, options = {}) => { calls.push(String(path));"
        " return answer(String(path), options, real); }; }"
    )
    page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})


def appearance(page: Chrome, **features: str) -> None:
    """What the system wants: color_scheme, reduced_motion; or a `media` such as print."""
    media = features.pop("media", "")
    wanted = [
        {"name": f"prefers-{name.replace('_', '-')}", "value": value}
        for name, value in features.items()
    ]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": wanted})


def complaints(page: Chrome) -> list[str]:
    """What axe finds wrong for people who use the page otherwise."""
    page.execute_script(AXE.read_text("utf-8"))
    found = page.execute_async_script(
        "const done = arguments[0]; axe.run().then((r) => done(r.violations.map("
        "(v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html).join(' '))))"
    )
    return [str(violation) for violation in found]
