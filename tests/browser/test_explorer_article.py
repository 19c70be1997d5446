"""One article in the explorer: its marks stand right, light up together, and tell what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.driven import NEEDED
from tests.browser.explorer import all_of, press, read, seeds, texts, until

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService

pytestmark = NEEDED

LISTS = {
    "actor": "actors",
    "location": "locations",
    "claim": "numeric_claims",
    "quote": "quotes",
    "date": "dates",
}
NASTY = (
    "👩‍👩‍👧 Anna Holm said on Monday: “<img src=x onerror=alert(1)> & 12 people e\u0301tait”.\n"
    "</span><script>window.hurt = 1</script> השר Bo Lind met 3 men in Oslo.\n"
    "🇫🇷 مرحبا Anna Holm paid $5 million on 3 May 2024."
)
LONG = "Anna Holm met 12 people in Oslo on Monday. "
LONG *= 100_000 // len(LONG)


def summary(service: LocalService, text: str) -> dict[str, Any]:
    """What the service reads in a text."""
    answer: dict[str, Any] = service.post("/v1/summaries", {"text": text}).json
    return answer


def spans(kind: str, item: dict[str, Any]) -> list[dict[str, Any]]:
    """The places of an item."""
    found: list[dict[str, Any]] = item.get("mentions") or item.get("spans") or [item]
    return found


def marked(page: Chrome) -> tuple[str, dict[str, set[int]]]:
    """The text as shown, and the places in it that each kind covers."""
    pieces = page.execute_script(
        "return [...document.querySelectorAll('.text > div')].flatMap((n) => [...n.childNodes])"
        ".map((n) => [n.textContent, n.className ?? ''])"
    )
    covered: dict[str, set[int]] = {kind: set() for kind in (*LISTS, "off")}
    at = 0
    for words, classes in pieces:
        for kind in set(classes.split()) & covered.keys():
            covered[kind].update(range(at, at + len(words)))
        at += len(words)
    return "".join(words for words, _ in pieces), covered


@pytest.mark.parametrize("text", [seeds()[1]["text"], NASTY, LONG], ids=["seed", "nasty", "long"])
def test_marks_cover_the_words_of_their_spans(
    page: Chrome, service: LocalService, text: str
) -> None:
    """No letter more or less: behind emoji, combining marks, right-to-left words, in 100,000."""
    read(page, service, {"text": text})
    shown, covered = marked(page)
    assert shown == text
    answer = summary(service, text)
    for kind, name in LISTS.items():
        wanted = {
            place
            for item in answer[name]
            for span in spans(kind, item)
            for place in range(span["start"], span["end"])
        }
        assert covered[kind] == wanted, kind
        assert wanted or text is LONG, kind
    furniture = {
        place
        for span in answer["article"]["boilerplate"]
        for place in range(span["start"], span["end"])
    }
    assert covered["off"] <= furniture
    if text is LONG:
        assert len(all_of(page, ".seg")) > 1000
        blocks = texts(page, ".text > div")  # what is laid out again when a mark lights up
        assert max(map(len, blocks)) < 5000


def test_furniture_is_greyed(page: Chrome, service: LocalService) -> None:
    """What is not the story looks otherwise."""
    read(page, service, seeds()[1])
    assert texts(page, ".text .off") == ["date"]
    colours = page.execute_script(
        "return ['.text .off', '.text'].map((s) =>"
        " getComputedStyle(document.querySelector(s)).color)"
    )
    assert colours[0] != colours[1]


def test_kinds_are_told_apart_without_colour(page: Chrome, service: LocalService) -> None:
    """By the pattern of their line, and by a label where a mark begins."""
    read(page, service, seeds()[1])
    lines = page.execute_script(
        "return ['actor', 'location', 'claim', 'date'].map((kind) =>"
        " getComputedStyle(document.querySelector(`.kinds .${kind}`))"
        ".getPropertyValue('--l').replace(/light-dark\\(.*?\\)\\s*|#\\w+|rgb[^)]*\\)/g, ''))"
    )
    assert len(set(lines)) == 4
    labels = set(
        page.execute_script(
            "return [...document.querySelectorAll('[data-label]')].map((n) =>"
            " getComputedStyle(n, '::before').content)"
        )
    )
    assert {'"who"', '"where"', '"when"'} <= labels
    assert any(label.startswith('"said by') for label in labels)
    assert any("number" in label for label in labels)
    assert '"= Zelensky"' in labels  # who "he" is


def test_kinds_that_overlap_are_both_shown(page: Chrome, service: LocalService) -> None:
    """A quote that holds an actor that holds a number."""
    read(page, service, seeds()[1])
    (layers,) = page.execute_script(
        "return [...document.querySelectorAll('.seg.quote.actor.claim')].slice(0, 1).map((n) =>"
        " [getComputedStyle(n).backgroundImage, getComputedStyle(n).backgroundColor])"
    )
    assert layers[0].count("gradient(") == 2
    assert layers[1] != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("kind", LISTS)
def test_the_panel_gives_every_field(page: Chrome, service: LocalService, kind: str) -> None:
    """In words first, then as in the answer; what is null is said to be not stated."""
    text = seeds()[1]["text"]
    read(page, service, {"text": text})
    item = summary(service, text)[LISTS[kind]][0]
    press(page, f".glance .{kind} .jump")
    until(page, lambda: all_of(page, ".panel:not([hidden])"))
    terms = texts(page, ".panel .every > dl > dt")
    assert terms == [name.replace("_", " ") for name in item]
    values = dict(zip(terms, texts(page, ".panel .every > dl > dd"), strict=True))
    for name, value in item.items():
        if value is None:
            assert values[name.replace("_", " ")] == "not stated"
    for name in ("speaker", "attribution"):
        if item.get(name):
            assert "actor id" in values[name]
    assert len(texts(page, ".panel .known dt")) >= 3
    assert "undefined" not in " ".join(texts(page, ".panel"))
    assert "[object" not in " ".join(texts(page, ".panel"))


def test_the_panel_jumps_to_spans(page: Chrome, service: LocalService) -> None:
    """The place is pointed out, in view, and has the focus."""
    read(page, service, seeds()[1])
    press(page, ".glance .actor .jump")
    press(page, ".panel .known li .jump, .panel .known dd .jump:nth-of-type(3)")
    target = page.find_element(By.CSS_SELECTOR, ".text .target")
    until(page, lambda: page.execute_script("return document.activeElement") == target)
    top, height = page.execute_script(
        "return [arguments[0].getBoundingClientRect().top, innerHeight]", target
    )
    assert 0 < top < height


def test_pointing_at_a_mark_lights_what_belongs_to_it(page: Chrome, service: LocalService) -> None:
    """One mention all of its actor; a quote its speaker; a number its source."""
    text = seeds()[1]["text"]
    read(page, service, {"text": text})
    answer = summary(service, text)
    actor = answer["actors"][0]

    def lit_names(selector: str) -> str:
        node = page.find_element(By.CSS_SELECTOR, selector)
        page.execute_script("arguments[0].scrollIntoView({ block: 'center' })", node)
        ActionChains(page).move_to_element_with_offset(node, 0, 0).perform()
        until(page, lambda: all_of(page, ".seg.lit"))
        return " | ".join(texts(page, ".seg.lit"))

    lit = lit_names(".seg.actor:not(.quote)").split(" | ")
    assert len(lit) >= len({(span["start"], span["end"]) for span in actor["mentions"]})
    quote = next(
        one
        for one in answer["quotes"]
        if one["speaker"] and one["speaker"]["actor_id"] == "actor-1"
    )
    press(page, ".glance .quote .jump")
    lit_now = texts(page, ".seg.lit")
    assert quote["speaker"]["name"] in lit_now
    told = [one["attribution"] for one in answer["numeric_claims"] if one["attribution"]]
    sources = {one["name"] for one in told}
    press(page, ".glance .claim .jump")
    assert sources & set(texts(page, ".seg.lit"))


def test_kinds_can_be_turned_off(page: Chrome, service: LocalService) -> None:
    """With their counts, and back on."""
    text = seeds()[0]["text"]
    read(page, service, {"text": text})
    counts = [int(number) for number in texts(page, ".kinds button b")]
    answer = summary(service, text)
    assert counts == [len(answer[name]) for name in LISTS.values()]
    button = page.find_element(By.CSS_SELECTOR, ".kinds .actor")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert not all_of(page, ".seg.actor")
    assert all_of(page, ".seg.quote")
    button.click()
    assert all_of(page, ".seg.actor")


def test_the_keyboard_alone_walks_through_the_marks(page: Chrome, service: LocalService) -> None:
    """One tab stop, arrows from mark to mark, Enter opens, Escape closes and goes back."""
    read(page, service, seeds()[0])
    assert len(all_of(page, ".text [tabindex='0']")) == 1
    page.execute_script("document.querySelector(\".text [tabindex='0']\").focus()")
    active = page.switch_to.active_element
    first = active.get_attribute("aria-label")
    active.send_keys(Keys.ARROW_RIGHT)
    active = page.switch_to.active_element
    second = active.get_attribute("aria-label")
    assert second != first
    assert all_of(page, ".seg.lit")
    active.send_keys(Keys.ENTER)
    assert page.find_element(By.CSS_SELECTOR, ".panel").is_displayed()
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not page.find_element(By.CSS_SELECTOR, ".panel").is_displayed()
    assert page.switch_to.active_element.get_attribute("aria-label") == second
    page.switch_to.active_element.send_keys(Keys.END)
    last = page.switch_to.active_element.get_attribute("aria-label")
    page.switch_to.active_element.send_keys(Keys.ARROW_LEFT)
    assert page.switch_to.active_element.get_attribute("aria-label") != last


def test_a_number_is_listed_in_the_articles_own_words(page: Chrome, service: LocalService) -> None:
    """From its deed to what is counted, in their order: who was arrested is not who arrests."""
    read(page, service, {"text": "Police have arrested two of the men. The ship carried 140 tons."})
    numbers = texts(page, ".glance .claim li .jump")
    assert numbers == ["have arrested two of the men", "ship carried 140 tons"]
    assert texts(page, ".glance .claim li b") == ["two", "140 tons"]


def test_days_that_cannot_be_dated_are_explained(page: Chrome, service: LocalService) -> None:
    """Without a day of publication nobody knows which Monday; with one, it is told."""
    text = "Anna Holm met 12 people in Oslo on Monday."
    read(page, service, {"text": text})
    (note,) = texts(page, ".glance > .note")
    assert "no publication date, so days such as “Monday” stay open" in note
    assert texts(page, ".glance .date .note")[1:] == ["date unknown"]
    read(page, service, {"text": text, "published_at": "2024-05-08"})
    (note,) = texts(page, ".glance > .note")
    assert note.endswith("published 8 May 2024")
    assert texts(page, ".glance .date .note")[1:] == ["6 May 2024"]


def test_pasted_texts_are_data(page: Chrome, service: LocalService) -> None:
    """Markup in an article or the name of an outlet is shown as it was written, and never run."""
    for other in ({"text": "Bo Lind met 4 men."}, None):
        article = {"text": NASTY, "source": "<b onclick=alert(1)>Post</b>"}
        read(page, service, *([article, other] if other else [article]))
        assert page.execute_script("return window.hurt") is None
        assert not all_of(page, "#view img, #view script, #view [onclick], #tabs b, #views b")
    press(page, ".glance .quote .jump")
    assert "<img src=x" in " ".join(texts(page, ".panel"))
    assert not all_of(page, ".panel img")
