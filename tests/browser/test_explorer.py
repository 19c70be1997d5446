"""The explorer in a real browser: both views, with the keyboard, on a desktop and on a phone."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from scripts.local_service import running, seed_articles
from tests.browser.driven import BROWSER, DESKTOP, DRIVER, PHONE, browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService

pytestmark = pytest.mark.skipif(
    not ((BROWSER and DRIVER) or os.environ.get("CI")),
    reason="there is no Chromium with its driver on this machine",
)

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 60  # seconds until the page has done what it was asked
NASTY = (
    "👩‍👩‍👧 Anna Holm said on Monday: “<img src=x onerror=alert(1)> & 12 people e\u0301tait”.\n"
    "</span><script>window.hurt = 1</script> השר Bo Lind met 3 men in Oslo."
)


@pytest.fixture(scope="module")
def service() -> Iterator[LocalService]:
    """A service whose page is visited."""
    with running() as started:
        yield started


@pytest.fixture(scope="module", params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest) -> Iterator[Chrome]:
    """A browser of a size."""
    with browser(request.param) as driver:
        yield driver


def read(page: Chrome, service: LocalService, *articles: dict[str, Any]) -> None:
    """Open the page anew, put articles into tabs and read them with Ctrl and Enter."""
    page.get(f"{service.url}/")
    for number, article in enumerate(articles):
        if number:
            page.find_element(By.ID, "add").click()
        fill(page, "text", article["text"])
        fill(page, "source", article.get("source", ""))
    page.find_element(By.ID, "text").send_keys(Keys.CONTROL, Keys.ENTER)
    WebDriverWait(page, PATIENCE).until(lambda _: page.find_elements(By.CSS_SELECTOR, "#view > *"))


def fill(page: Chrome, field: str, text: str) -> None:
    """Paste a text: a driver's keys know no character beyond the first plane."""
    script = (
        "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
        "field.dispatchEvent(new Event('input')); field.dispatchEvent(new Event('change'));"
    )
    page.execute_script(script, field, text)


def seeds() -> list[dict[str, Any]]:
    """The five articles with names of outlets."""
    return [{"text": one["text"], "source": f"Outlet {one['id']}"} for one in seed_articles()]


def complaints(page: Chrome) -> list[str]:
    """What axe finds wrong for people who use the page otherwise."""
    page.execute_script(AXE.read_text("utf-8"))
    found = page.execute_async_script(
        "const done = arguments[0]; axe.run().then((r) => done(r.violations.map("
        "(v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html).join(' '))))"
    )
    return [str(violation) for violation in found]


def test_an_article_is_shown_with_its_marks(page: Chrome, service: LocalService) -> None:
    """Each mark covers the words of its span, and the panel says what is known of it."""
    read(page, service, seeds()[1])
    text = page.execute_script(
        "return [...document.querySelector('.text').childNodes].map((n) => n.textContent).join('')"
    )
    assert text == seeds()[1]["text"]
    for kind in ("actor", "location", "claim", "quote", "date"):
        assert page.find_elements(By.CSS_SELECTOR, f".seg.{kind}"), kind
    page.execute_script("document.querySelector('.seg.actor').click()")
    terms = [term.text for term in page.find_elements(By.CSS_SELECTOR, ".panel dt")]
    assert {"name", "type", "roles", "country code"} <= set(terms)
    assert "not stated" in page.find_element(By.CSS_SELECTOR, ".panel").text


def test_the_keyboard_alone_walks_through_the_marks(page: Chrome, service: LocalService) -> None:
    """One tab stop, arrows from mark to mark, Enter opens, Escape goes back."""
    read(page, service, seeds()[0])
    assert len(page.find_elements(By.CSS_SELECTOR, ".text [tabindex='0']")) == 1
    page.execute_script("document.querySelector(\".text [tabindex='0']\").focus()")
    active = page.switch_to.active_element
    first = active.get_attribute("aria-label")
    active.send_keys(Keys.ARROW_RIGHT)
    active = page.switch_to.active_element
    assert active.get_attribute("aria-label") != first
    assert page.find_elements(By.CSS_SELECTOR, ".seg.lit")
    active.send_keys(Keys.ENTER)
    opened = page.find_element(By.CSS_SELECTOR, ".panel h2").text
    active.send_keys(Keys.ESCAPE)
    assert page.find_element(By.CSS_SELECTOR, ".panel h2").text != opened


def test_kinds_can_be_turned_off(page: Chrome, service: LocalService) -> None:
    """With their counts, and back on."""
    read(page, service, seeds()[0])
    button = page.find_element(By.CSS_SELECTOR, ".kinds .actor")
    assert any(letter.isdigit() for letter in button.text)
    button.click()
    assert not page.find_elements(By.CSS_SELECTOR, ".seg.actor")
    button.click()
    assert page.find_elements(By.CSS_SELECTOR, ".seg.actor")


def test_a_story_shows_where_outlets_agree_and_differ(page: Chrome, service: LocalService) -> None:
    """A column an outlet, a word for each status, and a click leads to the sentence."""
    read(page, service, *seeds())
    shown = page.find_element(By.ID, "view").text
    for title in ("Who", "Where", "When", "How many", "Who said what", "Only one outlet has"):
        assert title in shown
    heads = [head.text for head in page.find_elements(By.CSS_SELECTOR, "table thead th")]
    assert {f"Outlet 00{n}" for n in range(5)} <= set(heads)
    assert page.find_elements(By.CSS_SELECTOR, ".map circle")
    names = [head for head in heads if head.startswith("Outlet")]
    assert names[:5] == [f"Outlet 00{n}" for n in range(5)]  # as their tabs stand
    dated = [
        line.text for line in page.find_elements(By.CSS_SELECTOR, ".timeline li > :first-child")
    ]
    assert {"2016", "autumn 2024", "October 2024"} <= set(dated)
    single = [word.text for word in page.find_elements(By.CSS_SELECTOR, ".story summary")]
    assert any(re.fullmatch(r"\d+ more, each from one source", word) for word in single)
    page.execute_script("document.querySelector('.story td .jump').click()")
    WebDriverWait(page, PATIENCE).until(
        lambda _: page.find_elements(By.CSS_SELECTOR, ".article .text")
    )


def test_pasted_texts_are_data(page: Chrome, service: LocalService) -> None:
    """Markup in them is shown as it was written, and marks stand right behind wide characters."""
    read(page, service, {"text": NASTY, "source": "<b>Post</b>"})
    assert page.execute_script("return window.hurt") is None
    assert not page.find_elements(By.CSS_SELECTOR, "#view img, #view script, #tabs b")
    names = [name.text for name in page.find_elements(By.CSS_SELECTOR, ".seg.actor")]
    assert any(name.endswith("Anna Holm") for name in names)
    assert any(name.endswith("Bo Lind") for name in names)


def test_a_problem_stands_beside_its_field(page: Chrome, service: LocalService) -> None:
    """As the service says it."""
    page.get(f"{service.url}/")
    fill(page, "text", "Anna Holm left.")
    fill(page, "home", "UK")
    page.find_element(By.ID, "read").click()
    place = page.find_element(By.ID, "home-problem")
    WebDriverWait(page, PATIENCE).until(lambda _: place.text)
    assert "ISO 3166" in place.text


def test_a_long_text_is_shown_whole(page: Chrome, service: LocalService) -> None:
    """A hundred thousand characters with a thousand marks and more."""
    sentence = "Anna Holm met 12 people in Oslo on Monday. "
    text = sentence * (100_000 // len(sentence))
    read(page, service, {"text": text})
    assert len(page.find_elements(By.CSS_SELECTOR, ".seg")) > 1000


def test_the_page_does_not_scroll_sideways(page: Chrome, service: LocalService) -> None:
    """On a phone as on a desktop."""
    read(page, service, *seeds()[:2])
    widths = page.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert widths[0] <= widths[1]


@pytest.mark.parametrize("count", [1, 3], ids=["article", "story"])
def test_axe_finds_nothing(page: Chrome, service: LocalService, count: int) -> None:
    """Names, roles, contrast, order: for people who see or point otherwise."""
    page.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})  # for axe itself
    read(page, service, *seeds()[:count])
    assert complaints(page) == []


def test_a_link_carries_the_articles(page: Chrome, service: LocalService) -> None:
    """In its fragment alone, which no server sees."""
    read(page, service, seeds()[0])
    page.find_element(By.CSS_SELECTOR, "#take summary").click()
    page.find_element(By.XPATH, "//button[text()='Share as a link']").click()
    WebDriverWait(page, PATIENCE).until(lambda _: "#a=" in page.current_url)
    link = page.current_url
    page.get("about:blank")
    page.get(link)
    WebDriverWait(page, PATIENCE).until(lambda _: page.find_elements(By.CSS_SELECTOR, ".seg"))
    assert page.execute_script("return document.getElementById('text').value") == seeds()[0]["text"]


def test_the_page_has_no_complaint(service: LocalService) -> None:
    """No script fails, and nothing is against the page's own policy."""
    with browser(DESKTOP) as page:
        read(page, service, *seeds()[:2])
        severe = [line for line in page.get_log("browser") if line["level"] == "SEVERE"]
    assert severe == [], json.dumps(severe)
