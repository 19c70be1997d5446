"""What can be taken away from the explorer: calls that give the same, tables, and a link."""

from __future__ import annotations

import csv
import io
import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By

from tests.browser.driven import DESKTOP, NEEDED, browser
from tests.browser.explorer import all_of, press, read, seeds, texts, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService

pytestmark = NEEDED

PAGE = {"text": "<article><p>Anna Holm’s team met 12 men in Oslo.</p></article>", "source": "It's"}
ONE = [{"text": "Anna Holm’s team met 12 'men' in Oslo & left. 👩", "source": 'The "Post"'}]
TWO = [*ONE, PAGE]
CATCH = """
window.taken = []; window.saved = [];
navigator.clipboard.writeText = (text) => { taken.push(text); return Promise.resolve(); };
URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return '#'; };
"""


@pytest.fixture(scope="module")
def page() -> Iterator[Chrome]:
    """A browser of one size: what is taken away is the same on all."""
    with browser(DESKTOP) as driver:
        yield driver


def button(page: Chrome, group: str, label: str) -> None:
    """Press a button of a group."""
    page.find_element(
        By.XPATH, f"//*[@role='group'][@aria-label='{group}']//button[text()='{label}']"
    ).click()


def said(page: Chrome) -> str:
    """What the page says beside the buttons."""
    return page.find_element(By.CSS_SELECTOR, "#take [aria-live]").text


def taken(page: Chrome, group: str, label: str) -> str:
    """What a button gives away."""
    into = "taken" if group == "Copy" else "saved"
    before = page.execute_script(f"return {into}.length")
    button(page, group, label)
    until(page, lambda: page.execute_script(f"return {into}.length") > before)
    return str(page.execute_script(f"return {into}.at(-1)"))


@pytest.mark.parametrize("articles", [ONE, [PAGE], TWO], ids=["text", "page", "story"])
def test_a_copied_call_gives_what_is_shown(
    page: Chrome, service: LocalService, articles: list[dict[str, str]]
) -> None:
    """By curl and by Python, whatever quotation marks the text has."""
    read(page, service, *articles)
    page.execute_script(CATCH)
    press(page, "#take summary")
    shown = json.loads(taken(page, "Copy", "JSON"))
    until(page, lambda: said(page) == "JSON copied.")
    assert taken(page, "Save", "JSON") == taken(page, "Copy", "JSON")
    calls = {
        "curl": ["bash", "-c", taken(page, "Copy", "curl")],
        "Python": [sys.executable, "-c", taken(page, "Copy", "Python")],
    }
    for command in calls.values():
        answered = json.loads(subprocess.check_output(command, timeout=60))
        if articles is TWO:  # the text of a page is sent as it was read: its address is another
            for story in (shown, answered):
                for article in story["articles"]:
                    article["text"] = None
        assert answered == shown


def test_tables_are_saved_for_a_spreadsheet(page: Chrome, service: LocalService) -> None:
    """A line a number, a quote, a name, a date; no cell of theirs is a formula."""
    hostile = {"text": seeds()[1]["text"], "source": "=HYPERLINK(1)"}
    read(page, service, hostile, seeds()[3])
    page.execute_script(CATCH)
    press(page, "#take summary")
    record = json.loads(taken(page, "Copy", "JSON"))
    lines = {
        "numbers": sum(len(v["claims"]) for one in record["numeric_claims"] for v in one["values"]),
        "quotes": sum(len(one["variants"]) for one in record["quotes"]),
        "names": sum(len(o["mentions"]) for o in record["actors"] + record["locations"]),
        "dates": len(record["dates"]),
    }
    for name, count in lines.items():
        rows = list(csv.DictReader(io.StringIO(taken(page, "Save", f"{name} (CSV)"))))
        assert len(rows) == count, name
        assert {row["outlet"] for row in rows} == {"'=HYPERLINK(1)", "Outlet 003"}
        assert not any(str(cell)[:1] in "=+@" for row in rows for cell in row.values() if cell)
    assert len(texts(page, "[aria-label=Save] button")) == 5


def test_a_copy_that_is_not_allowed_can_be_made_by_hand(
    page: Chrome, service: LocalService
) -> None:
    """The text stands in a field, chosen."""
    read(page, service, *ONE)
    page.execute_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    press(page, "#take summary")
    button(page, "Copy", "curl")
    until(page, lambda: all_of(page, ".links textarea"))
    field = page.find_element(By.CSS_SELECTOR, ".links textarea")
    assert (field.get_property("value") or "").startswith("curl -s")


def test_a_link_carries_the_articles(page: Chrome, service: LocalService) -> None:
    """In its fragment alone, which no server sees: nothing is sent, nothing is kept."""
    articles = [{**seeds()[0], "published_at": "2025-01-13"}, {**ONE[0], "home": "NO"}]
    read(page, service, *articles)
    press(page, "#take summary")
    asked = "return performance.getEntriesByType('resource').length"
    before = page.execute_script(asked)
    button(page, "Link", "Share as a link")
    until(page, lambda: "#a=" in page.current_url)
    until(page, lambda: "nothing is stored" in said(page))
    link = page.current_url
    assert link.split("#")[0] == f"{service.url}/"
    assert page.execute_script(asked) == before
    assert page.execute_script("return [localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.get_cookies() == []
    page.get("about:blank")
    page.get(link)
    until(page, lambda: all_of(page, ".story"))
    assert texts(page, "#tabs [role=tab]") == ["Outlet 000", 'The "Post"']
    for number, article in enumerate(articles):
        page.execute_script(f"document.querySelectorAll('#tabs [role=tab]')[{number}].click()")
        for field, words in article.items():
            value = page.execute_script(f"return document.getElementById('{field}').value")
            assert value == words


def test_a_long_link_is_warned_of(page: Chrome, service: LocalService) -> None:
    """Many programs cut a long address."""
    chance = random.Random(7)
    noise = " ".join("".join(chance.choices("abcdefghij", k=6)) for _ in range(3000))
    read(page, service, {"text": f"Anna Holm left. {noise}."})
    press(page, "#take summary")
    button(page, "Link", "Share as a link")
    until(page, lambda: "some programs cut it" in said(page))


def test_a_broken_link_is_an_empty_page(page: Chrome, service: LocalService) -> None:
    """Not a failure."""
    for fragment in ("#a=AAAA", "#a=%%%", "#b=1", "#a="):
        page.get("about:blank")
        page.get(f"{service.url}/{fragment}")
        until(page, lambda: page.find_element(By.ID, "count").text)
        assert not all_of(page, "#view > *")
