"""A story in the explorer: where outlets agree, where they differ, and who copies whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.by import By

from tests.browser.driven import NEEDED
from tests.browser.explorer import all_of, press, read, seeds, texts, until, visit

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService

pytestmark = NEEDED

SINKING = (
    "At least {dead} people died when the ferry Aurora sank off Brellow on Monday, police said."
    " The ferry carried {aboard} passengers. Harbour master Ruth Adler said: “{words}”\n"
    "Divers from Norland searched the wreck through the night, and relatives waited at the pier"
    " for news of those who had been on board. The ship had left the town of Brellow at dawn."
)
OUTLETS: list[dict[str, str]] = [
    {
        "source": "Harbour Post",
        "published_at": "2024-03-05",
        "text": SINKING.format(
            dead="12", aboard="140", words="We searched all night and found nobody alive."
        ),
    },
    {
        "source": "Coast Wire",
        "published_at": "2024-03-06",
        "text": "The number of dead in the sinking of the ferry Aurora rose to 15, police said on"
        " Wednesday. The ferry carried 160 passengers when it sank off Brellow on Monday."
        " Harbour master Ruth Adler said: “We searched all night and found almost nobody alive.”"
        " A crane is to lift the wreck next week, according to the coast guard, which closed the"
        " strait to all ships and asked fishermen to keep away from the place of the sinking.",
    },
]
COPY = {**OUTLETS[0], "source": "Copycat", "published_at": "2024-03-07"}
OTHER = {
    "source": "Touchline",
    "published_at": "2024-03-06",
    "text": "Northgate United beat Calder Rovers 3-2 at Mill Lane on Saturday in front of 41,250"
    " fans, ending a run of six defeats. Striker Ana Ferreira scored twice before half-time and"
    " Lucy Boateng added a third. “We suffered, but we never stopped believing,” said coach Mara"
    " Lindqvist. Northgate are fourth and travel to Lisbon on Wednesday to meet the champions.",
}


@pytest.fixture
def story(page: Chrome, service: LocalService) -> Chrome:
    """The story of the five seeds."""
    read(page, service, *seeds())
    return page


def merged(service: LocalService, articles: list[dict[str, str]]) -> dict[str, Any]:
    """The record of a story."""
    answer: dict[str, Any] = service.post("/v1/stories", {"articles": articles}).json
    return answer


def test_a_story_has_all_its_parts(story: Chrome) -> None:
    """Who, numbers, quotes, when, where; a column an outlet, as their tabs stand."""
    assert texts(story, ".story h2") == [
        "At a glance", "Who", "Numbers", "Quotes", "When", "Where", "Only in one outlet",
    ]  # fmt: skip
    outlets = [f"Outlet 00{number}" for number in range(5)]
    assert texts(story, "table thead th")[1:6] == outlets
    assert texts(story, "#views [role=tab]") == ["The story", *outlets]
    dated = texts(story, ".timeline time")
    assert {"2016", "autumn 2024", "October 2024"} <= set(dated)
    assert dated.index("2016") < dated.index("autumn 2024")
    assert any("each from one source" in line for line in texts(story, ".story summary"))


def test_the_glance_says_what_agrees_and_differs(story: Chrome, service: LocalService) -> None:
    """Its lines are the record's, and lead to their entries."""
    record = merged(service, seeds())
    assert texts(story, ".story .lead .jump") == [record["lead"]["text"]]
    lines = [line["text"] for line in record["overview"] if line["kind"] != "lead"]
    assert texts(story, ".card p") == lines
    statuses = {one["id"]: one["status"] for one in record["numeric_claims"]}
    (agreement,) = [line for line in record["overview"] if line["kind"] == "agreement"]
    assert statuses[agreement["ref"]] == "compatible"  # in other words, so the card says no more
    assert texts(story, ".card.compatible h3") == ["They broadly agree"]
    press(story, ".card.conflicting .jump")
    assert "fact" in (story.switch_to.active_element.get_attribute("class") or "")
    assert "conflicting" in story.switch_to.active_element.text


def test_each_fact_has_its_status_and_what_each_outlet_says(
    story: Chrome, service: LocalService
) -> None:
    """In the words of the record, under the outlet's head."""
    record = merged(service, seeds())
    shared = [one for one in record["numeric_claims"] if one["status"] != "single_source"]
    statuses = texts(story, "[aria-label='Numbers by outlet'] .status")
    assert sorted(statuses) == sorted(one["status"] for one in shared)
    assert {"conflicting", "compatible", "agreed"} <= set(statuses)
    cells = story.execute_script(
        "return [...document.querySelectorAll(\"[aria-label='Numbers by outlet'] tbody tr\")]"
        ".map((row) => [...row.children].map((cell) => cell.textContent))"
    )
    conflict = next(one for one in shared if one["status"] == "conflicting")
    row = next(cells for cells in cells if cells[0].startswith(conflict["subject"]))
    for value in conflict["values"]:
        for claim in value["claims"]:
            column = 2 + record["articles"].index(
                next(one for one in record["articles"] if one["id"] == claim["article_id"])
            )
            assert any(claim["text"] in cell for cell in row[2:]), (column, claim["text"])
    assert any("source: " in cell for cell in row[2:])


def test_values_that_differ_are_bars_on_one_scale(story: Chrome, service: LocalService) -> None:
    """A greater number stands further right; each has its outlets."""
    (fact,) = [one for one in all_of(story, ".fact") if "conflicting" in one.text]
    lines = fact.find_elements(By.CSS_SELECTOR, ".ranges li")
    places = {
        line.find_element(By.CSS_SELECTOR, ".figure").text: float(
            line.find_element(By.CSS_SELECTOR, "rect").get_attribute("x") or "nan"
        )
        for line in lines
    }
    assert places["about 10,000"] == places["at least 10,000"] < places["about 11,000"]
    assert places["about 11,000"] < places["12,000"]
    for line in lines:
        assert line.find_elements(By.CSS_SELECTOR, ".chip")
    assert "source: Ukraine" in fact.text
    ends = fact.find_elements(By.CSS_SELECTOR, ".ends span")
    assert len(ends) == 2
    assert all(end.text for end in ends)


def test_wordings_stand_side_by_side_with_their_differences(
    page: Chrome, service: LocalService
) -> None:
    """The words that an outlet adds and leaves out are marked, and only they."""
    read(page, service, *OUTLETS, COPY)
    said = page.find_element(By.CSS_SELECTOR, ".utterance")
    assert said.text.startswith("Ruth Adler")
    words = [line.text for line in said.find_elements(By.CSS_SELECTOR, ".words")]
    assert len(words) == 2  # the copy's stands with the one it repeats
    assert [mark.text for mark in said.find_elements(By.CSS_SELECTOR, "ins, del")] == ["almost"]
    assert "Copycat (copy)" in said.text
    assert "in 2 outlets" in said.text
    tops = [line.location["y"] for line in said.find_elements(By.CSS_SELECTOR, ".variant")]
    wide = page.execute_script("return innerWidth > 600")
    assert (tops[0] == tops[1]) == wide


DIFFERENCES = [
    ("the port will close", "the port will not close", "the port will {not} close"),
    ("We lost 12 men", "We lost 15 men", "We lost -12- {15} men"),
    ("the port will close", "The port, will close.", "The port, will close."),
    (
        "We mourn. There should be no doubt left in the world that the army depends on aid",
        "there should be no doubt that the army depends on aid",
        "-We mourn.- there should be no doubt -left in the world- that the army depends on aid",
    ),
    (
        "one two three four five six seven eight nine ten eleven the harbour stays open",
        "the harbour stays open",
        "[11] the harbour stays open",
    ),
    ("the minister will resign at once", "he steps down, a minister said", None),
]


@pytest.mark.parametrize(("fullest", "other", "shown"), DIFFERENCES)
def test_differences_are_those_that_a_reader_sees(
    page: Chrome, service: LocalService, fullest: str, other: str, shown: str | None
) -> None:
    """Words, not letters; case and stops are none; what has little in common is not compared."""
    visit(page, service)
    found = page.execute_async_script(
        "const done = arguments[2]; import('/explorer/story/wording.js').then(({ difference }) =>"
        " done(difference(arguments[0], arguments[1])))",
        fullest,
        other,
    )
    look = {"same": "{}", "ins": "{{{}}}", "del": "-{}-"}
    if shown is None:
        assert found["apart"]
    else:
        assert not found["apart"]
        assert shown == " ".join(
            f"[{piece['left']}]" if piece["kind"] == "cut"
            else look[piece["kind"]].format(piece["words"])
            for piece in found["pieces"]
        )  # fmt: skip


def test_a_number_that_changed_is_told_by_time(page: Chrome, service: LocalService) -> None:
    """What was told first stands first; the latest is said."""
    updated = {
        one["subject"]: one
        for one in merged(service, OUTLETS)["numeric_claims"]
        if one["status"] == "updated"
    }
    entry = updated["passengers"]
    read(page, service, *OUTLETS)
    fact = page.find_element(By.ID, f"entry-{entry['id']}")
    assert f"the latest is {entry['latest']:.0f}" in fact.text
    figures = [figure.text for figure in fact.find_elements(By.CSS_SELECTOR, ".figure")]
    assert figures == ["140", "160"]


def test_copies_and_outsiders_are_shown_as_such(page: Chrome, service: LocalService) -> None:
    """A copy counts for nothing of its own; another event is kept out of the story's lists."""
    read(page, service, *OUTLETS, COPY, OTHER)
    outlets = texts(page, ".outlets li")
    assert "Copy of Harbour Post" in outlets[2]
    assert "another event" in outlets[3]
    heads = texts(page, ".matrix thead th")
    assert heads[2:6] == ["Harbour Post", "Coast Wire", "Copycatcopy", "Touchlineanother event?"]
    assert "Mara Lindqvist" not in " ".join(texts(page, "[aria-label='Who, by outlet'] tbody th"))
    assert "Lisbon" not in " ".join(texts(page, ".places"))
    alone = texts(page, "#part-6 summary")
    assert any(line.startswith("Harbour Post") for line in alone)  # for all that its copy has it
    assert any(line.startswith("Touchline") for line in alone)
    assert not any(line.startswith("Copycat") for line in alone)


def test_a_click_opens_the_sentence_in_its_article(story: Chrome) -> None:
    """From the timeline, a number, a wording, a place, a name, the lead."""
    for selector in (
        ".timeline .jump", ".matrix .jump", ".variant .jump", ".places .jump",
        "[aria-label='Who, by outlet'] td .jump", ".story .lead .jump", "#part-6 details .jump",
    ):  # fmt: skip
        words = texts(story, selector)[0]
        press(story, selector)
        until(story, lambda: all_of(story, ".text .target"))
        shown = "".join(texts(story, ".text .target"))
        assert shown, selector
        if selector in (".timeline .jump", ".story .lead .jump"):
            assert shown.replace(" ", "") == words.replace(" ", "")
        top, height = story.execute_script(
            "return [document.querySelector('.target').getBoundingClientRect().top, innerHeight]"
        )
        assert 0 <= top < height, selector
        press(story, "#views [role=tab]")
        until(story, lambda: all_of(story, ".story"))


@pytest.mark.parametrize("way", ["browser", "page"])
def test_the_way_back_leads_to_where_one_was(story: Chrome, way: str) -> None:
    """The browser's own and the page's, with what was unfolded, and forth again."""
    press(story, "#part-6 summary")
    button = story.find_element(By.CSS_SELECTOR, "#part-6 details .sayings .jump")
    story.execute_script("arguments[0].scrollIntoView({ block: 'center' })", button)
    button.click()
    until(story, lambda: all_of(story, ".text .target"))
    if way == "browser":
        story.back()
    else:
        press(story, ".back")
    until(story, lambda: all_of(story, ".story"))
    until(story, lambda: story.execute_script("return document.activeElement") == button)
    top, height = story.execute_script(
        "return [arguments[0].getBoundingClientRect().top, innerHeight]", button
    )
    assert 0 < top < height
    story.forward()
    until(story, lambda: all_of(story, ".text .target"))


def test_a_deed_stands_before_what_it_is_done_to(page: Chrome, service: LocalService) -> None:
    """With a gap for the number; who carries is not who is carried."""
    read(page, service, *OUTLETS)
    rows = texts(page, ".matrix tbody th")
    assert "carried … passengers" in rows
    assert any(" · " in row for row in rows)


def test_articles_that_share_nothing_are_asked_about(page: Chrome, service: LocalService) -> None:
    """Whoever puts a match beside a shipwreck is told so; a copy is no second event."""
    question = "Are they about the same event?"
    read(page, service, OUTLETS[0], OTHER)
    assert question in page.find_element(By.ID, "part-0").text
    for other in (OUTLETS[1], COPY):
        read(page, service, OUTLETS[0], other)
        assert question not in page.find_element(By.ID, "part-0").text


def test_a_long_name_of_an_outlet_leaves_room_for_the_others(
    page: Chrome, service: LocalService
) -> None:
    """No column is more than twice as wide as another for the sake of its head."""
    long = {**OUTLETS[0], "source": "The Harbour Post and Advertiser of the Northern Counties"}
    read(page, service, long, OUTLETS[1])
    one, other = (
        head.size["width"] for head in all_of(page, "[aria-label='Who, by outlet'] thead th")[1:]
    )
    assert one < 2 * other


def test_the_map_shows_the_places_that_have_a_point(story: Chrome, service: LocalService) -> None:
    """With no other host; the list beside it has them all."""
    locations = merged(service, seeds())["locations"]
    placed = [one for one in locations if one["latitude"] is not None]
    assert len(all_of(story, ".map circle")) == len(placed)
    assert set(texts(story, ".map title")) == {one["name"] for one in placed}
    assert set(texts(story, ".map text")) <= {one["name"] for one in placed}
    assert len(texts(story, ".map text")) >= len(placed) - 3
    assert len(texts(story, ".places li")) == len(locations)
    areas = [one for one in placed if one["type"] in ("country", "region", "area")]
    assert len(all_of(story, ".map .area")) == len(areas)
    assert story.execute_script("return document.querySelector('.map .land').getAttribute('d')")


def test_a_story_without_places_or_quotes_says_so(page: Chrome, service: LocalService) -> None:
    """No empty box, no failure."""
    read(page, service, {"text": "It rained all day."}, {"text": "The rain did not stop."})
    shown = page.find_element(By.ID, "view").text
    for words in ("Nobody is named.", "No numbers.", "Nobody is quoted.", "No places."):
        assert words in shown
