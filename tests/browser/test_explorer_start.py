"""The explorer before it has read: articles come in, the service is asked, and waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.driven import NEEDED
from tests.browser.explorer import (
    all_of,
    answering,
    fill,
    paste,
    press,
    read,
    status,
    texts,
    until,
    visit,
)

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService

pytestmark = NEEDED

DROP = """
const data = new DataTransfer();
for (const [name, text] of arguments[0]) data.items.add(new File([text], name));
document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
"""
PASTE = """
const data = new DataTransfer();
data.setData('text/plain', arguments[0]);
document.getElementById('text').dispatchEvent(
  new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
"""
PAGE = (
    '<html><head><meta property="og:site_name" content="Evening Post">'
    "<meta content='2025-01-13T08:00:00Z' property='article:published_time'></head>"
    "<body><article><p>Anna Holm left Oslo on Monday.</p></article></body></html>"
)


def fields(page: Chrome) -> list[str]:
    """What stands in the fields of the open tab."""
    return [
        page.find_element(By.ID, name).get_property("value") or ""
        for name in ("text", "source", "published_at")
    ]


def test_the_counter_lives(page: Chrome, service: LocalService) -> None:
    """It counts what people count, and says when the limit is passed."""
    visit(page, service)
    counter = page.find_element(By.ID, "count")
    assert counter.text == "0 of 100,000 characters"
    page.find_element(By.ID, "text").send_keys("Anna")
    assert counter.text.startswith("4 of")
    fill(page, "text", "👩" * 100_001)
    assert counter.text.startswith("100,001 of")
    assert "1 too many" in counter.text
    assert "problem" in (counter.get_attribute("class") or "")


def test_what_is_pasted_before_the_script_runs_stays(fresh: Chrome, service: LocalService) -> None:
    """On a slow line, or where the browser fills in what stood there before."""
    early = (
        "document.addEventListener('readystatechange', () => {"
        " const text = document.getElementById('text');"
        " if (text && document.readyState === 'interactive') text.value = 'Anna Holm left.'; })"
    )
    fresh.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": early})
    visit(fresh, service)
    assert fields(fresh)[0] == "Anna Holm left."
    assert fresh.find_element(By.ID, "count").text.startswith("15 of")


def test_the_limit_is_that_of_the_service(fresh: Chrome, service: LocalService) -> None:
    """Which its operator may have set."""
    limits = '{"limits": {"max_text_chars": 50, "max_articles": 2}}'
    answering(
        fresh,
        f"(path, options, real) => path === 'v1/info'"
        f" ? Promise.resolve(new Response('{limits}')) : real(path, options)",
    )
    visit(fresh, service)
    until(fresh, lambda: fresh.find_element(By.ID, "count").text == "0 of 50 characters")


def test_the_example_fills_five_tabs(page: Chrome, service: LocalService) -> None:
    """The five articles that come with the service; Read then reads them."""
    visit(page, service)
    page.find_element(By.ID, "example").click()
    until(page, lambda: len(all_of(page, "#tabs [role=tab]")) == 5)
    assert "5 articles" in status(page)
    assert page.switch_to.active_element.get_attribute("id") == "read"
    assert len(set(texts(page, "#tabs [role=tab]"))) == 5
    page.find_element(By.ID, "clear").click()
    assert texts(page, "#tabs [role=tab]") == ["Article 1"]
    assert fields(page) == ["", "", ""]


def test_the_example_replaces_nothing_of_ones_own(page: Chrome, service: LocalService) -> None:
    """It is offered on an empty desk alone."""
    visit(page, service)
    example = page.find_element(By.ID, "example")
    assert example.is_displayed()
    fill(page, "text", "Anna Holm left.")
    assert not example.is_displayed()
    page.find_element(By.ID, "add").click()
    assert not example.is_displayed()


def test_files_are_dropped_into_tabs(page: Chrome, service: LocalService) -> None:
    """Text and pages, with the outlet and the day that a page tells; HTML is read as HTML."""
    visit(page, service)
    files = [["wire.txt", "Bo Lind met 3 men."], ["a.html", PAGE]]
    page.execute_script(DROP, files)
    until(page, lambda: len(all_of(page, "#tabs [role=tab]")) == 2)
    assert texts(page, "#tabs [role=tab]") == ["wire", "Evening Post"]
    assert fields(page)[1:] == ["Evening Post", "2025-01-13T08:00:00Z"]
    assert "read as HTML" in page.find_element(By.ID, "count").text
    page.find_element(By.ID, "read").click()
    until(page, lambda: all_of(page, "#view > *"))
    page.execute_script("document.querySelectorAll('#views [role=tab]')[2].click()")
    until(page, lambda: all_of(page, ".text"))
    assert "<article>" not in texts(page, ".text")[0]
    assert "Anna Holm" in texts(page, ".seg.actor")


def test_files_can_be_chosen(page: Chrome, service: LocalService, tmp_path: Path) -> None:
    """By who cannot drop them: with the keyboard, on a phone."""
    visit(page, service)
    file = tmp_path / "Evening Post.txt"
    file.write_text("Anna Holm left.", "utf-8")
    assert page.find_element(By.ID, "open").is_displayed()
    page.find_element(By.ID, "files").send_keys(str(file))
    until(page, lambda: fields(page)[:2] == ["Anna Holm left.", "Evening Post"])


def test_a_file_is_text_or_said_to_be_none(page: Chrome, service: LocalService) -> None:
    """Old encodings are read; PDF and Word are named, and the rest is taken for all that."""
    visit(page, service)
    files = [
        ["report.pdf", list(b"%PDF-1.7 Anna")],
        ["note.docx", list(b"PK\x03\x04\x00")],
        ["post.txt", list("Zoë paid £3.".encode("cp1252"))],
        ["wire.txt", list("\ufeffZoë left.".encode("utf-16-le"))],
    ]
    page.execute_script(DROP.replace("[text]", "[Uint8Array.from(text)]"), files)
    until(page, lambda: "Not text or HTML: report.pdf, note.docx." in status(page))
    assert texts(page, "#tabs [role=tab]") == ["post", "wire"]
    assert fields(page)[0] == "Zoë left."
    page.find_element(By.CSS_SELECTOR, "#tabs [role=tab]").click()
    assert fields(page)[0] == "Zoë paid £3."


def test_a_picture_beside_a_pasted_text_is_left_out(page: Chrome, service: LocalService) -> None:
    """A word processor puts one of the same words on the clipboard."""
    visit(page, service)
    picture = "data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));"
    handled = "return !document.getElementById('text').dispatchEvent("
    script = PASTE.replace("data.setData", f"{picture} data.setData").replace(
        "document.getElementById('text').dispatchEvent(", handled
    )
    assert not page.execute_script(script, "Anna Holm left.")  # the browser pastes it itself
    assert len(all_of(page, "#tabs [role=tab]")) == 1


@pytest.mark.parametrize(
    "pasted",
    [
        "Anna Holm left.\n\n=====\nBo Lind came.\n",
        '[{"text": "Anna Holm left.", "source": "Post"}, {"text": "Bo Lind came."}]',
        '{"articles": [{"text": "Anna Holm left."}, {"text": "Bo Lind came."}]}',
        '{"text": "Anna Holm left."}\n{"text": "Bo Lind came."}\n',
    ],
    ids=["line", "list", "request", "lines"],
)
def test_several_articles_are_pasted_at_once(
    page: Chrome, service: LocalService, pasted: str
) -> None:
    """Each gets a tab."""
    visit(page, service)
    page.execute_script(PASTE, pasted)
    until(page, lambda: len(all_of(page, "#tabs [role=tab]")) == 2)
    assert fields(page)[0] == "Bo Lind came."


def test_what_is_no_list_of_articles_is_pasted_as_it_is(
    page: Chrome, service: LocalService
) -> None:
    """Braces and brackets are text, too."""
    visit(page, service)
    for text in ("[Update] Anna Holm left.", '{"a": 1}', "One\n===\nTwo"):
        page.execute_script(PASTE, text)
    assert len(all_of(page, "#tabs [role=tab]")) == 1


def test_an_article_can_be_removed(page: Chrome, service: LocalService) -> None:
    """And the others stay as they are."""
    visit(page, service)
    paste(page, {"text": "Anna Holm left.", "source": "Post"}, {"text": "Bo Lind came."})
    page.find_element(By.ID, "remove").click()
    assert fields(page)[:2] == ["Anna Holm left.", "Post"]
    assert not page.find_element(By.ID, "remove").is_displayed()


def test_a_problem_stands_beside_its_field(page: Chrome, service: LocalService) -> None:
    """In words for people, in the tab that it is about, with the focus."""
    visit(page, service)
    paste(page, {"text": "Anna Holm left.", "home": "UK"}, {"text": "Bo Lind came."})
    page.find_element(By.ID, "read").click()
    place = page.find_element(By.ID, "home-problem")
    until(page, lambda: place.text)
    assert place.text == "Write a country or state code, such as AU, GB or US-OH."
    assert page.switch_to.active_element.get_attribute("id") == "home"
    assert page.find_element(By.ID, "home").get_attribute("aria-invalid") == "true"
    assert fields(page)[0] == "Anna Holm left."
    fill(page, "home", "gb")
    fill(page, "published_at", "yesterday")
    page.find_element(By.ID, "read").click()
    until(page, lambda: "2025-01-13" in page.find_element(By.ID, "published_at-problem").text)
    fill(page, "published_at", "")
    page.find_element(By.ID, "read").click()
    until(page, lambda: all_of(page, "#view > *"))
    assert place.text == ""


def test_a_text_that_is_too_long_or_none_is_said(page: Chrome, service: LocalService) -> None:
    """Beside the text."""
    visit(page, service)
    page.find_element(By.ID, "text").send_keys(Keys.CONTROL, Keys.ENTER)
    assert "Paste an article" in page.find_element(By.ID, "text-problem").text
    fill(page, "text", "x " * 50_001)
    page.find_element(By.ID, "read").click()
    until(page, lambda: "100" in page.find_element(By.ID, "text-problem").text)


def test_a_link_is_not_read_as_an_article(page: Chrome, service: LocalService) -> None:
    """The service opens none; the page says so, and asks nothing of the service."""
    visit(page, service)
    paste(page, {"text": "https://news.example/a-1 "}, {"text": "Bo Lind came."})
    page.find_element(By.ID, "read").click()
    assert "links are not opened" in page.find_element(By.ID, "text-problem").text
    assert fields(page)[0].startswith("https://")
    assert not all_of(page, "#view > *")


def test_a_busy_service_is_waited_for(fresh: Chrome, service: LocalService) -> None:
    """As long as it says; the page says so, too."""
    answering(
        fresh,
        "((busy) => (path, options, real) => path === 'v1/summaries' && busy-- > 0"
        " ? Promise.resolve(new Response('{}', { status: 503, headers: { 'Retry-After': '2' } }))"
        " : real(path, options))(1)",
    )
    visit(fresh, service)
    paste(fresh, {"text": "Anna Holm left."})
    fresh.find_element(By.ID, "read").click()
    until(fresh, lambda: "busy; trying again in 2 s" in status(fresh))
    assert fresh.find_element(By.ID, "progress").is_displayed()
    until(fresh, lambda: all_of(fresh, "#view > *"))
    assert fresh.execute_script("return calls").count("v1/summaries") == 2


def test_long_work_shows_its_progress_and_can_be_cancelled(
    fresh: Chrome, service: LocalService
) -> None:
    """What was shown before stays, and another reading can begin."""
    answering(
        fresh,
        "(path, options, real) => path !== 'v1/summaries' || !options.body.includes('never')"
        " ? real(path, options) : new Promise((_, reject) => options.signal.addEventListener("
        "'abort', () => reject(options.signal.reason)))",
    )
    read(fresh, service, {"text": "Anna Holm left."})
    press(fresh, "#desk > summary")
    press(fresh, "#add")
    fill(fresh, "text", "Bo Lind never came.")
    press(fresh, "#read")
    until(fresh, lambda: "Reading 2 of 2" in status(fresh))
    bar = fresh.find_element(By.ID, "progress")
    assert bar.is_displayed()
    assert (bar.get_property("value"), bar.get_property("max")) == (1, 3)
    fresh.find_element(By.ID, "cancel").click()
    until(fresh, lambda: status(fresh) == "Cancelled.")
    assert not bar.is_displayed()
    assert "Anna Holm" in texts(fresh, ".seg.actor")
    fill(fresh, "text", "Bo Lind came.")
    fresh.find_element(By.ID, "read").click()
    until(fresh, lambda: all_of(fresh, ".story"))


def test_a_key_is_asked_for_where_one_is_needed(fresh: Chrome, service: LocalService) -> None:
    """And sent from then on."""
    refusal = '{"status": 401, "title": "Unauthorized", "detail": "send one of the keys"}'
    answering(
        fresh,
        "(path, options, real) => path.startsWith('v1/')"
        " && options.headers?.Authorization !== 'Bearer open-sesame'"
        f" ? Promise.resolve(new Response('{refusal}', {{ status: 401 }}))"
        " : real(path, options)",
    )
    visit(fresh, service)
    key = fresh.find_element(By.ID, "key")
    until(fresh, key.is_displayed)
    paste(fresh, {"text": "Anna Holm left."})
    fresh.find_element(By.ID, "read").click()
    until(fresh, lambda: fresh.find_element(By.ID, "key-problem").text == "send one of the keys")
    key.send_keys("open-sesame", Keys.ENTER)
    until(fresh, lambda: all_of(fresh, "#view > *"))


def test_no_service_is_said(fresh: Chrome, service: LocalService) -> None:
    """In words, not in silence: no answer, and an answer of something in between."""
    answering(
        fresh,
        "(path, options, real) => path !== 'v1/summaries' ? real(path, options)"
        " : options.body.includes('between')"
        " ? Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))"
        " : Promise.reject(new TypeError('Failed to fetch'))",
    )
    visit(fresh, service)
    fill(fresh, "text", "Anna Holm left.")
    fresh.find_element(By.ID, "read").click()
    until(fresh, lambda: "does not answer" in status(fresh))
    fill(fresh, "text", "In between.")
    fresh.find_element(By.ID, "read").click()
    until(fresh, lambda: "502" in fresh.find_element(By.ID, "text-problem").text)
