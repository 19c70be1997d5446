"""What a timeline prints: one entry for a range, none for a year that only names a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from scripts.local_service import LocalService


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "The old mill on the river lost nine workers between 2009 and 2012.",
            [("2009-01-01", "2013-01-01")],
        ),
        ("Ann Roe told reporters why the 2016 election had cost her dear.", []),
        ("Ann Roe told reporters why she had lost in 2016.", [("2016-01-01", "2017-01-01")]),
        ("Ben Poe wrote of Ann Roe’s failed 2016 bid for her seat.", []),
        ("Owners of shops are checked under the Fire Safety Order 2005.", []),
        ("Ann Roe worked in the 2016 campaign and left for Oslo in 2018.", ["2018"]),
    ],
)
def test_a_timeline_has_what_happened_when(
    service: LocalService, text: str, times: list[tuple[str, str] | str]
) -> None:
    """Editors print a range once, and no event of another time because its name has a year."""
    article = {"id": "a", "text": text, "language": "en"}
    events = service.post("/v1/stories", {"articles": [article]}).json["timeline"]
    wanted = [t if isinstance(t, tuple) else (f"{t}-01-01", f"{int(t) + 1}-01-01") for t in times]
    assert [(event["from"], event["to"]) for event in events] == wanted


def test_a_sentence_is_not_printed_twice_within_days(service: LocalService) -> None:
    """What a sentence tells beside is read there, unless another outlet tells it by itself."""
    texts = {
        "a": "Ann Roe, who left the town on May 2, 2014, opened a shop there on May 9, 2014.",
        "b": "Ann Roe left the town on May 2, 2014 after a quarrel with the council.",
        "c": "Ann Roe, who was born in 1990, left the town in 2014.",
    }
    for ids, told in (("a", ["a"]), ("ab", ["b", "a"]), ("c", ["c"])):
        articles = [{"id": id_, "text": texts[id_], "language": "en"} for id_ in ids]
        events = service.post("/v1/stories", {"articles": articles}).json["timeline"]
        assert [event["article_id"] for event in events] == told


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["Ann Roe, who sang in Saturday’s show, opened a shop on Tuesday."], [["14"]]),
        (
            ["Lund opened the Mill Bridge on Monday.", "On Monday the Mill Bridge was opened."],
            [["13"]],
        ),
        (
            [
                "A gunman shot two men in Lund on Monday.",
                "Two men were shot in Lund at 9 a.m. Monday.",
            ],
            [["13"]],
        ),
        (
            ["Two men were shot in Lund on Monday.", "Ben Poe was charged on Monday."],
            [["13", "13"]],
        ),
        (["These were the worst floods in the valley since May 2014."], [[]]),
        (["The vote planned for Friday was called off and moved to Sunday."], [["19"]]),
    ],
    ids=[
        "in passing",
        "verb and thing",
        "harm within a day",
        "what came of it",
        "superlative",
        "called off",
    ],
)
def test_an_event_is_told_once_and_at_its_own_time(
    service: LocalService, texts: list[str], days: list[list[str]]
) -> None:
    """One line for what happened to whom on a day; none for a time that is told in passing."""
    sent = [
        {"id": f"{n}", "text": text, "language": "en", "published_at": "2025-01-15"}
        for n, text in enumerate(texts)
    ]
    events = service.post("/v1/stories", {"articles": sent}).json["timeline"]
    assert [[event["from"][8:10] for event in events]] == days


@pytest.mark.parametrize(
    "text",
    [
        "The council heard from the owner of the shop that opened in the 1960s.",
        "Ben Poe was jailed for killing a guard at the mill in May 2014.",
        "Ben Poe was convicted on Tuesday of robbery for the May 2014 raid on the mill.",
        "The merger is the dearest for the firm since it bought a rival mill in 2014.",
        "Ben Poe was caught three days after the May 2014 raid.",
        "The strike was called against the cuts announced in May 2014.",
        "Sales at the mill were a tenth higher than in May 2014.",
        "“The mill should open in May 2014,” Ben Poe said.",
        "In May 2014, she ran for mayor of the old mill town.",
        "All of them left the mill for good in May 2014.",
        "Their mill closed its doors for good in May 2014.",
        "Ben Poe did not show up at the mill in May 2014.",
        "The owners hope to open a second mill in May 2014.",
        "The mill on the hill hired Ben Poe either in 2012 or 2013.",
        "The mill on the hill won the town's prize in 2012, 2013 and 2014.",
        "Ben Poe, who was mayor of the town from 2012 to 2014, praised the guards.",
        "Ben Poe, wanted for a murder that happened in May 2014, was caught in Lund.",
        "Calls seeking comment rang out at the mill in May 2014.",
        "The raid was the fifth on the mill since May 2014.",
        "Police say Ben Poe remains at large in May 2014.",
        "The wheel of the mill is seen in May 2014 under a coat of ice.",
        "Ann Roe/Lund Wire Guards carried Ben Poe out of the mill in May 2014.",
        "Ben Poe ran the old mill in the town until May 2014.",
        "Did Ben Poe burn down the old mill in May 2014?",
        "I wrote a long piece on the old mill in May 2014.",
        '"Mills close," Ben Poe said in a statement in May 2014.',
    ],
)
def test_a_sentence_about_something_else_is_no_entry(service: LocalService, text: str) -> None:
    """An empty place is better than a time that is not that of what the sentence tells."""
    article = {"id": "a", "text": text, "language": "en", "published_at": "2015-01-15"}
    events = service.post("/v1/stories", {"articles": [article]}).json["timeline"]
    assert not any(event["from"][:4] in {"1960", "2012", "2013", "2014"} for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "Ben Poe was charged with arson in May 2014.",
        "Ben Poe was convicted in May 2014 of killing a guard at the mill.",
        "Ben Poe said in May 2014 that he would not stand for mayor again.",
        "The May 2014 flood tore the old bridge from its piers.",
        "Ben Poe pleaded not guilty to fraud in May 2014.",
        "Lund lost its last mill in May 2014.",
        "Ben Poe scored the only goal for Lund in May 2014.",
    ],
)
def test_a_sentence_about_its_own_time_is_an_entry(service: LocalService, text: str) -> None:
    """What a court does has its day, and a deed that is told in the main clause."""
    article = {"id": "a", "text": text, "language": "en", "published_at": "2015-01-15"}
    events = service.post("/v1/stories", {"articles": [article]}).json["timeline"]
    assert [event["from"] for event in events] == ["2014-05-01"]


@pytest.mark.parametrize(
    ("texts", "times"),
    [
        (
            [
                "Ann Roe died in her sleep on Monday.",
                "A niece confirmed the death of Ann Roe on Monday.",
            ],
            ["2025-01-13"],
        ),
        (
            [
                "Ann Roe joined the Lund city council in 2014.",
                "Ann Roe joined the Lund city council on May 2, 2014.",
            ],
            ["2014-05-02"],
        ),
        (
            [
                "Ann Roe was arrested in May 2014 after a long hunt.",
                "Ann Roe was arrested on May 2, 2014.",
            ],
            ["2014-05-02"],
        ),
        (
            [
                "Guards raided a mill near Lund in May 2014.",
                "Police raided the old mill in Lund in May 2014 for a hoard of coins.",
            ],
            ["2014-05-01"],
        ),
        (
            [
                "A quake of magnitude 4.6 shook Lund on Monday.",
                "Marra was woken on Monday by the 4.6 tremor.",
            ],
            ["2025-01-13"],
        ),
        (
            [
                "Guards in Lund said they went on Monday to a quarrel over a fence and a cow.",
                "The cow and the fence led Ben Poe to a quarrel in Lund on Monday.",
            ],
            ["2025-01-13"],
        ),
        (
            [
                "Ann Roe was charged with arson in Lund on Monday.",
                "A cook was charged on Monday over the fire at the inn.",
            ],
            ["2025-01-13"],
        ),
        (
            [
                "Ann Roe was charged with arson in Lund on Monday.",
                "Ben Poe was charged on Monday over the fire at the inn.",
            ],
            ["2025-01-13", "2025-01-13"],
        ),
        (
            [
                "A guard shot two men in Lund at 9 a.m. Monday.",
                "Two cooks were shot in Lund on Monday night.",
            ],
            ["2025-01-13T09:00"],
        ),
        (
            [
                "A guard shot two men in Lund on Monday.",
                "Two men were shot in Lund on Monday.",
                "Ann Roe said on Monday afternoon that the attack in Lund had been planned.",
            ],
            ["2025-01-13"],
        ),
    ],
    ids=[
        "a death",
        "a finer date",
        "an act",
        "at a place",
        "a measure",
        "words",
        "one step of a case",
        "one step of two people",
        "one harm at two hours",
        "told again",
    ],
)
def test_an_event_with_a_coarse_and_a_fine_date_is_one(
    service: LocalService, texts: list[str], times: list[str]
) -> None:
    """The sentence with the finer date tells it."""
    sent = [
        {"id": f"{n}", "text": text, "language": "en", "published_at": "2025-01-15"}
        for n, text in enumerate(texts)
    ]
    events = service.post("/v1/stories", {"articles": sent}).json["timeline"]
    assert [event["from"] for event in events] == times


@pytest.mark.parametrize(
    ("others", "times"),
    [
        ("In May 2014, Ben Poe sold a mill in Marra.", []),
        ("In May 2014, Ann Roe sold a mill in Marra.", ["2014-05-01"]),
        ("In May 2014, Ben Poe sold a mill in Lund.", []),
        ("On Monday, Ben Poe sold a mill in Marra.", []),
        ("On Monday, Ben Poe opened a shop in Lund.", ["2025-01-13"]),
        ("On Monday, Ben Poe was arrested.", ["2025-01-13"]),
        ("On Monday, Ben Poe moved a shop to Marra.", ["2025-01-13"]),
        ("On January 6, the council gave its leave.", ["2025-01-06"]),
        ("The council will meet on January 20.", ["2025-01-20"]),
        ("On Wednesday, the government gave shops a grant.", ["2025-01-15"]),
        ("On Monday, Ann Roe dropped her value-added goods.", ["2025-01-13"]),
        ("Ann Roe spoke to reporters on Monday.", []),
        ("Sales at the shop of Ann Roe rose 3% last year.", []),
        ("Neighbours mourned Ann Roe on Monday.", []),
        ("Ann Roe won a medal for her cakes in May 2014.", []),
        ("Ann Roe was scheduled to open a mill on January 13, 2025.", []),
        ("Ann Roe is scheduled to open a mill on January 20.", ["2025-01-20"]),
    ],
    ids=[
        "others elsewhere",
        "one of them",
        "there long ago",
        "others elsewhere these days",
        "of others",
        "a step of a case",
        "of its words elsewhere",
        "the weeks before",
        "the weeks ahead",
        "these days",
        "no comment",
        "comment",
        "figure",
        "around",
        "career",
        "overtaken",
        "still ahead",
    ],
)
def test_what_one_outlet_dates_has_to_be_of_the_story(
    service: LocalService, others: str, times: list[str]
) -> None:
    """It has its people in it, or its words where it is of these days, and is an event."""
    texts = ["Ann Roe opened a shop in Lund.", f"Ann Roe opened a shop in Lund. {others}"]
    sent = [
        {"id": f"{n}", "text": text, "language": "en", "published_at": "2025-01-15"}
        for n, text in enumerate(texts)
    ]
    events = service.post("/v1/stories", {"articles": sent}).json["timeline"]
    assert [event["from"] for event in events] == times


@pytest.mark.parametrize("again", ["Two months later", "Later that year", "The following year"])
def test_a_day_that_only_the_sentence_before_tells_is_not_printed(
    service: LocalService, again: str
) -> None:
    """A line stands alone: "two months later" says nothing by itself."""
    text = f"Ann Roe opened a shop in May 2014. {again}, Ann Roe left the town of Lund for good."
    article = {"id": "a", "text": text, "language": "en"}
    events = service.post("/v1/stories", {"articles": [article]}).json["timeline"]
    assert [event["from"] for event in events] == ["2014-05-01"]


def test_the_sentence_that_opens_an_article_tells_the_event(service: LocalService) -> None:
    """Of several that tell of one day the lead of a report says most plainly what it was."""
    texts = {
        "a": "Lund Mills agreed on Monday to buy Marra Mills for $4 million.\n\nShares fell.",
        "b": "Ann Roe holds 3% of Lund Mills.\n\nAnn Roe of Oslo said that Lund Mills, which has "
        "9 mills in Norway, agreed on Monday to buy Marra Mills for $4 million.",
    }
    sent = [
        {"id": id_, "text": text, "language": "en", "published_at": "2025-01-15"}
        for id_, text in texts.items()
    ]
    events = service.post("/v1/stories", {"articles": sent}).json["timeline"]
    assert [(event["article_id"], event["article_ids"]) for event in events] == [("a", ["a", "b"])]
