"""The explorer for everyone: by keyboard, by ear, on a phone, in the dark, on paper, in haste."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.driven import DESKTOP, NEEDED, browser
from tests.browser.explorer import (
    all_of,
    appearance,
    complaints,
    press,
    read,
    seeds,
    status,
    texts,
    until,
    visit,
)

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    from scripts.local_service import LocalService

pytestmark = NEEDED

MOST_STOPS = 120  # of the tab key, until a thing must be reached
HEAVIEST = 200_000  # bytes of the first load, as transferred


def tab_to(page: Chrome, selector: str) -> WebElement:
    """Press the tab key until an element that matches has the focus."""
    for _ in range(MOST_STOPS):
        ActionChains(page).send_keys(Keys.TAB).perform()
        if page.execute_script("return document.activeElement.matches(arguments[0])", selector):
            return page.switch_to.active_element
    pytest.fail(f"no {selector} within reach of the tab key")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("count", [0, 1, 3], ids=["start", "article", "story"])
def test_axe_finds_nothing(page: Chrome, service: LocalService, count: int, scheme: str) -> None:
    """Names, roles, contrast, order: with the panel open and nothing folded."""
    page.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})  # for axe itself
    appearance(page, color_scheme=scheme)
    if count:
        read(page, service, *seeds()[:count])
        press(page, "#take summary")
        if count == 1:
            press(page, ".glance .claim .jump")
        page.execute_script(
            "for (const one of document.querySelectorAll('#view details')) one.open = true"
        )
    else:
        visit(page, service)
    assert complaints(page) == []


def test_the_keyboard_alone_walks_both_views(page: Chrome, service: LocalService) -> None:
    """From the empty box to a mark's panel, to the story, to a sentence, and back."""
    visit(page, service)
    tab_to(page, "#example").send_keys(Keys.ENTER)
    until(page, lambda: len(all_of(page, "#tabs [role=tab]")) == 5)
    ActionChains(page).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
    until(page, lambda: all_of(page, ".story"))
    tab_to(page, ".parts button").send_keys(Keys.ENTER)
    tab_to(page, ".card .jump").send_keys(Keys.ENTER)
    assert page.execute_script("return document.activeElement.id.startsWith('entry-')")
    tab_to(page, ".matrix .jump").send_keys(Keys.ENTER)
    until(page, lambda: all_of(page, ".text .target"))
    until(page, lambda: page.execute_script("return !!document.activeElement.closest('.text')"))
    page.switch_to.active_element.send_keys(Keys.ENTER)
    assert page.find_element(By.CSS_SELECTOR, ".panel").is_displayed()
    tab_to(page, ".panel .jump")
    ActionChains(page).send_keys(Keys.ESCAPE).perform()
    assert page.execute_script("return !!document.activeElement.closest('.text')")
    for _ in range(MOST_STOPS):
        ActionChains(page).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        if page.execute_script("return document.activeElement.matches('#views [role=tab]')"):
            break
    ActionChains(page).send_keys(Keys.HOME).perform()
    until(page, lambda: all_of(page, ".story"))
    ActionChains(page).send_keys(Keys.ARROW_RIGHT).perform()
    until(page, lambda: all_of(page, ".article"))


def test_the_focus_is_seen(page: Chrome, service: LocalService) -> None:
    """On all that the tab key reaches."""
    read(page, service, seeds()[0])
    page.execute_script("document.activeElement.blur()")
    for _ in range(25):
        ActionChains(page).send_keys(Keys.TAB).perform()
        seen = page.execute_script(
            "const style = getComputedStyle(document.activeElement);"
            "return document.activeElement === document.body || style.outlineStyle !== 'none'"
        )
        assert seen, page.switch_to.active_element.get_attribute("outerHTML")[:200]


def test_a_screen_reader_is_told_kinds_and_results(page: Chrome, service: LocalService) -> None:
    """Each mark by its kind and whom it means; what was read in a live region."""
    read(page, service, seeds()[1])
    assert page.find_element(By.ID, "status").get_attribute("aria-live") == "polite"
    found = service.post("/v1/summaries", seeds()[1]).json
    actors, places, numbers = (
        len(found[kind]) for kind in ("actors", "locations", "numeric_claims")
    )
    assert status(page).startswith(
        f"Found: {actors} people and organizations, {places} places, {numbers} numbers"
    )
    names = [node.get_attribute("aria-label") or "" for node in all_of(page, ".text [role=button]")]
    assert "Pyongyang (who: North Korea)" in names
    assert any(name.startswith("Kyiv (where: ") for name in names)
    assert any("quote: " in name for name in names)
    assert any("number: " in name for name in names)
    assert any("when: " in name for name in names)
    press(page, ".glance .location .jump")
    assert texts(page, ".heard")[0].startswith("where: Russia")
    read(page, service, *seeds()[:3])
    assert "3 articles compared" in status(page)


@pytest.mark.parametrize("count", [0, 1, 5], ids=["start", "article", "story"])
def test_the_page_does_not_scroll_sideways(page: Chrome, service: LocalService, count: int) -> None:
    """On a phone as on a desktop, with long words, names and nothing folded."""
    long = {"text": "Ab" * 400 + " said Anna Holm in Oslo.", "source": "Outlet" * 40}
    if count:
        read(page, service, *(seeds()[: count - 1]), long)
        press(page, "#take summary")
        press(page, ".glance .actor .jump" if count == 1 else "#desk > summary")
        page.execute_script(
            "for (const one of document.querySelectorAll('details')) one.open = true"
        )
    else:
        visit(page, service)
    widths = page.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert widths[0] <= widths[1]


def test_on_a_phone_the_panel_comes_to_the_mark(page: Chrome, service: LocalService) -> None:
    """It lies in view, and the mark that was touched stays in view, too."""
    read(page, service, seeds()[1])
    mark = page.find_element(By.CSS_SELECTOR, ".seg.location[role=button]")
    page.execute_script("arguments[0].scrollIntoView({ block: 'start' }); scrollBy(0, -120)", mark)
    mark.click()
    panel, touched, height = page.execute_script(
        "const box = (node) => { const { top, bottom } = node.getBoundingClientRect();"
        " return [top, bottom]; };"
        "return [box(document.querySelector('.panel')), box(arguments[0]), innerHeight]",
        mark,
    )
    assert 0 <= panel[0] < height
    assert 0 <= touched[0] < height
    if page.execute_script("return innerWidth < 960"):
        assert touched[1] <= panel[0]


def test_light_and_dark_are_the_systems(page: Chrome, service: LocalService) -> None:
    """No switch, no memory: what the system says."""
    visit(page, service)
    grounds = []
    for scheme in ("light", "dark"):
        appearance(page, color_scheme=scheme)
        ground = page.execute_script("return getComputedStyle(document.body).backgroundColor")
        grounds.append(sum(int(part) for part in ground[4:-1].split(",")))
    assert grounds[0] > 600 > 200 > grounds[1]


def test_nothing_moves_where_motion_is_not_wanted(page: Chrome, service: LocalService) -> None:
    """No transition, no animation, no gliding to a place."""
    moving = (
        "return [...document.querySelectorAll('*')].some((n) => {"
        " const s = getComputedStyle(n); return s.transitionDuration.split(', ')"
        ".some((d) => d !== '0s') || s.animationName !== 'none' || s.scrollBehavior === 'smooth' })"
    )
    read(page, service, seeds()[0])
    appearance(page, reduced_motion="no-preference")
    assert page.execute_script(moving)
    appearance(page, reduced_motion="reduce")
    assert not page.execute_script(moving)


def test_kinds_are_told_apart_in_the_systems_colours(page: Chrome, service: LocalService) -> None:
    """Where a system forces its own, backgrounds are gone: lines of text are drawn instead."""
    read(page, service, seeds()[1])
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]}
    )
    lines = page.execute_script(
        "return ['actor', 'location', 'claim', 'date'].map((kind) => getComputedStyle("
        "document.querySelector(`.seg.${kind}:not(.quote)`)).textDecorationStyle)"
    )
    appearance(page)
    assert sorted(lines) == ["dashed", "dotted", "solid", "wavy"]


def test_paper_has_the_record_with_its_labels(page: Chrome, service: LocalService) -> None:
    """No form and no buttons for programs; marks with labels, and nothing folded."""
    read(page, service, seeds()[1])
    appearance(page, media="print")
    assert not page.find_element(By.ID, "input").is_displayed()
    assert not page.find_element(By.ID, "take").is_displayed()
    assert page.find_element(By.TAG_NAME, "footer").text == (
        "Read by a program: check before you publish."
    )
    head = "return getComputedStyle(document.getElementById('view'), '::before').content"
    assert page.execute_script(head) == '"Outlet 001"'
    label, adjust = page.execute_script(
        "const mark = document.querySelector('.seg.actor[data-label]');"
        "return [getComputedStyle(mark, '::before').content,"
        " getComputedStyle(mark).printColorAdjust]"
    )
    assert (label, adjust) == ('"who"', "exact")
    appearance(page)
    read(page, service, *seeds()[:2])
    closed = "return document.querySelectorAll('#view details:not([open])').length"
    folded = page.execute_script(closed)
    assert folded
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert page.execute_script(closed) == 0
    page.execute_script("dispatchEvent(new Event('afterprint'))")
    assert page.execute_script(closed) == folded
    paper = page.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    assert base64.b64decode(paper["data"]).startswith(b"%PDF")


def test_the_first_load_is_light_and_asks_nobody_else(service: LocalService) -> None:
    """Under 200 kB as transferred with a story and its map, all from this service."""
    with browser(DESKTOP) as page:
        read(page, service, *seeds()[:2])
        loaded = page.execute_script(
            "return performance.getEntries().filter((e) => e.transferSize !== undefined)"
            ".map((e) => [e.name, e.transferSize])"
        )
    parts = {name: size for name, size in loaded if "/v1/" not in name}
    assert f"{service.url}/explorer/outline.json" in parts
    assert sum(parts.values()) < HEAVIEST
    assert all(name.startswith(service.url) for name, _ in loaded)


def test_the_page_has_no_complaint(service: LocalService) -> None:
    """No script fails, and nothing is against the page's own policy."""
    with browser(DESKTOP) as page:
        read(page, service, *seeds()[:2])
        press(page, ".timeline .jump, .matrix .jump")
        until(page, lambda: all_of(page, ".text .target"))
        press(page, ".glance .quote .jump")
        press(page, "#take summary")
        severe = [line for line in page.get_log("browser") if line["level"] == "SEVERE"]
    assert severe == []
