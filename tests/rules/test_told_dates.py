"""At which date a sentence tells what it mainly tells, and whether it says of whom."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading import key_sentences
from service.reading.stages import run
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Told = Callable[[str], list[str]]


@pytest.fixture
def told(read_parse: Callable[[str], Parse]) -> Told:
    """A sentence to the words of the dates at which it tells something."""

    def read(text: str) -> list[str]:
        parse = read_parse(text)
        article = Article(text, "a", published_at="2025-03-12")
        found = run(article, parse, lambda _: nullcontext())
        shown = key_sentences.read(text, parse, found["dates"], found["cast"])
        texts = {date.id: date.text for date in found["dates"]}
        return [texts[id_] for sentence in shown for id_ in sentence.date_ids]

    return read


AT_ITS_OWN_DATE = {
    "its verb": ("The mill in Lund shut on Monday.", "Monday"),
    "third of three joined": (
        "Ann Roe packed her bags, left the town of Lund and died in May 2014.",
        "May 2014",
    ),
    "content before report": (
        "Police in Lund said on Monday that Ann Roe was held on Friday.",
        "Friday",
    ),
    "reported on": ("Ann Roe said in a letter on Monday that she was right.", "Monday"),
    "announced": ("Ann Roe announced on Monday that she would leave in May.", "Monday"),
    "looking ahead": ("Ann Roe told guests on Monday that she will leave in May.", "Monday"),
    "due": ("Ann Roe is due to face a judge in Lund on Friday.", "Friday"),
    "found in a state": ("Two nuns were found hidden in a mill in Lund on Monday.", "Monday"),
    "one event": ("When a ferry sank off Lund on Monday, two men died.", "Monday"),
    "subject": ("Monday's fire in Lund killed two men.", "Monday"),
    "object": ("The storm hit the town of Lund on Monday.", "Monday"),
    "deployment": (
        "Ann Roe spoke of the first loss since their deployment last autumn.",
        "last autumn",
    ),
    "only day of harm": (
        "Ann Roe died after guards said a thief fired at her on Monday.",
        "Monday",
    ),
    "those told of": ("Two men, who were caught on Monday, are in Lund.", "Monday"),
    "of two years the first": ("Ann Roe won the race in 2015 and 2016.", "2015"),
    "not guilty": ("Ann Roe pleaded not guilty in Lund on Monday.", "Monday"),
    "dateline": ("LUND (AP) — A ferry sank off Marra on Monday, police said.", "Monday"),
    "dateline alone": ("LUND (AP) — A ferry sank off Marra on Monday.", "Monday"),
    "is on a day": ("The funeral of Ann Roe will be Saturday at noon.", "Saturday at noon"),
    "a day before a year": (
        "Ann Roe, the mayor, won a prize in 2004 and left Lund on Monday.",
        "Monday",
    ),
    "broken into": ("A crew from Lund was guarding a ship on Monday when thieves came.", "Monday"),
    "birth": ("The court said that he was born in 1990.", "1990"),
    "contest": ("Lund beat Marra 3-1 in Saturday's final.", "Saturday"),
    "contest behind a phrase": (
        "Lund edged Marra 2-1 after extra time in Saturday's final.",
        "Saturday",
    ),
    "outcome": ("Lund lifted the cup after a 2-1 win over Marra on Saturday.", "Saturday"),
    "in hospital after": ("Two men are in hospital after a crash in Lund on Monday.", "Monday"),
    "taken to hospital": (
        "Two men were taken to hospital after a crash near Lund on Monday.",
        "Monday",
    ),
    "sought after": (
        "Police are seeking witnesses after a shop in Lund was robbed on Monday.",
        "Monday",
    ),
    "has died following": ("Ann Roe has died following a crash in Lund on Monday.", "Monday"),
    "death of its own day": ("Ann Roe died on Tuesday after a crash in Lund on Monday.", "Tuesday"),
    "between": ("The ministry of health on Monday closed two mills in Lund.", "Monday"),
    "between, behind brackets": ("The Mill Board (MB) on Monday sacked Ann Roe.", "Monday"),
    "decision": ("Members of the union in Lund voted to accept the offer on Sunday.", "Sunday"),
    "a day set": ("The board will meet in Lund on Friday, Ann Roe said on Monday.", "Friday"),
    "a month ahead": ("The board will meet in Lund in May, Ann Roe said on Monday.", "Monday"),
    "what was won": ("The Left won Sunday's election in Lund, results show.", "Sunday"),
    "the government": ("The government declared an emergency on Monday.", "Monday"),
    "second subject": (
        "Two nuns were killed and another badly injured in a fire Monday in Lund.",
        "Monday",
    ),
}


@pytest.mark.parametrize(("text", "date"), AT_ITS_OWN_DATE.values(), ids=AT_ITS_OWN_DATE)
def test_an_event_is_told_at_its_own_date(told: Told, text: str, date: str) -> None:
    """The date of the main clause, or of what is reported in it."""
    assert told(text) == [date]


NOT_TOLD = {
    "relative": "Ann Roe, who sang in Lund on Monday, opened a shop.",
    "participle": "The strike in Lund was held against the cuts announced on Monday.",
    "after clause": "Ann Roe was praised after she opened a shop on Monday.",
    "deed": "Ann Roe was charged in the raid on Monday.",
    "deed before": "Ann Roe was convicted of the May 2, 2014 robbery of a bank in Lund.",
    "subject that is": "Monday's fire in Lund was big.",
    "of": "Ann Roe was given a hearing date of May 4.",
    "since a foundation": "The club has grown in Lund since its foundation in 2004.",
    "compared": "Sales in Lund were higher than in May 2014.",
    "former amount": "Ann Roe stood at 28%, down from 33% in July.",
    "own month of an event": "Ann Roe served time for a conviction in May 2014.",
    "after": "Ann Roe relied on notes after a raid in Lund in May 2014.",
    "identity": "Ann Roe was mayor of Lund in 2014.",
    "age": "Ann Roe will be 29 in May.",
    "state with an object": "Ann Roe had a mill in Lund in May 2014.",
    "or": "Ann Roe was hired in Lund in 2012 or 2013.",
    "row": "Ann Roe won the race in 2012, 2013 and 2014.",
    "state": "Ann Roe was unsure on Monday.",
    "present": "Today Ann Roe works in a mill.",
    "going on": "Staff in Lund are sending people away today.",
    "was going on": "The town of Lund was counting the cost of the storm on Monday.",
    "price": "Ann Roe sold her shop for 9% more than its close on Monday.",
    "origin": "Ann Roe played a tape from May 2014.",
    "there": "There was much talk in Lund on Monday.",
    "denial": "Ann Roe was not seen in Lund on Monday.",
    "rumour": "The play was rumoured to be shown in Lund in May 2014.",
    "guess": "Ann Roe may have been seen in Lund on Monday.",
    "charged after": "Ann Roe has been charged after a shop in Lund was robbed on Monday.",
    "since": "The flood in Lund has cost nine lives since Monday.",
    "participle of the subject": "Financial details of it, announced May 4, were not disclosed.",
}


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_no_event_of_a_date_has_none(told: Told, text: str) -> None:
    """A clause beside, a noun, a state, a denial, a guess."""
    assert told(text) == []


LEANING = {
    "pronoun": "He was arrested in Lund on Monday.",
    "born": "He was born in Lund in 1990.",
    "in a report": "Police said on Monday that she had left Lund.",
    "pronoun before a name": "In May, she left Ben Poe.",
    "it": "On Monday, it was opened in the old town.",
    "subject of a subject": "The coroner said she left Lund on Monday.",
    "person": "The baker was arrested in Lund on Monday.",
    "his": "His family left for Lund on Monday.",
    "his before a name": "His body was found on Monday, Ben Poe said.",
    "two": "The two were arrested in Lund on Monday.",
    "pointing": "That fire broke out in Lund on Monday.",
}


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING)
def test_a_sentence_that_leans_on_another_tells_nothing(told: Told, text: str) -> None:
    """Who it was stands before it, if anywhere."""
    assert told(text) == []


STANDING = {
    "who": "The man who robbed a bank in Lund was arrested on Monday.",
    "of": "The owner of the mill was arrested in Lund on Monday.",
    "body": "The club left for Lund on Monday.",
    "two bodies": "The two companies signed the deal on Monday.",
    "thing": "The deal was signed on Monday.",
    "thing with a name": "The deal with Lund Mills was signed on Monday.",
    "pronoun after a name": "Ann Roe left on Monday with her son.",
    "after her": "After her trial, Ann Roe left on Monday.",
    "many": "Two men were arrested on Monday.",
}


@pytest.mark.parametrize("text", STANDING.values(), ids=STANDING)
def test_a_sentence_that_says_who_stands(told: Told, text: str) -> None:
    """A name, a description that tells apart, somebody new, or the body that a story is about."""
    assert told(text) == ["Monday"]
