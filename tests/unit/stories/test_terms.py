"""Terms of imprisonment, and whose a number is: what joins different numbers of one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Date, Mention
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, quantity, summary
from tests.unit.stories.test_contradictions import people


def term(years, sentence, name="Lena Osk", *, written="{} years"):
    """A span in its sentence, and the person whom the sentence names."""
    text = written.format(years)
    start = sentence.index(text)
    made = claim(quantity(years, "year", kind="duration"), "", "", sentence)
    at = sentence.index(name)
    who = replace(actor(name), mentions=(Mention(at, at + len(name), name, "name"),))
    return replace(made, start=start, end=start + len(text), text=text), who


def statuses(*articles):
    read = [summary(f"x{i}", *records) for i, records in enumerate(articles)]
    return [entry.status for entry in merge(read).numeric_claims]


JAILED = term(6, "Lena Osk was jailed for 6 years on Friday.")


@pytest.mark.parametrize(
    "other",
    [
        term(4, "Judges gave the treasurer Lena Osk a 4-year prison sentence.", written="{}-year"),
        term(4, "The court sentenced Lena Osk to 4 years."),
        term(4, "Lena Osk will spend 4 years behind bars."),
        term(4, "The treasurer Lena Osk got 4 years in prison."),
        term(4, "Lena Osk was sent to prison for 4 years."),
    ],
    ids=["noun", "verb", "behind bars", "got", "sent"],
)
def test_two_terms_of_one_person_contradict(other):
    """Of the sentence that somebody gets one length is true, by whatever words it is told."""
    assert statuses(JAILED, other) == ["conflicting"]


@pytest.mark.parametrize(
    "other",
    [
        term(4, "The court sentenced Paul Reit to 4 years.", "Paul Reit"),
        term(20, "Lena Osk faces 20 years if she is sentenced."),
        term(4, "Lena Osk, who was jailed, ran the fund for 4 years."),
        term(4, "Lena Osk was jailed for robbing the fund for 4 years."),
        term(4, "The court reduced the sentence of Lena Osk to 4 years."),
    ],
    ids=["of another", "feared", "another span", "the deed", "reduced"],
)
def test_what_is_no_other_term_of_one_person(other):
    """Another's term, what is feared, how long a deed took, and what an appeal left of it."""
    assert statuses(JAILED, other) == ["single_source"] * 2


def test_who_has_two_terms_has_none_to_hold_against_another():
    """ "Four years for theft and two for perjury" may be six in another report."""
    two = "The court sentenced Lena Osk to 4 years for theft, and to 2 years for perjury."
    four, who = term(4, two)
    assert statuses(JAILED, (four, term(2, two)[0], who)) == ["single_source"] * 3


def profit(millions, sentence, *, holder="", **more):
    text = f"${millions} million"
    made = claim(
        quantity(millions * 1e6, "USD", kind="money"), "profit", "rose/rise", sentence, **more
    )
    subject = f"profit at {holder}" if holder else "profit"
    at = sentence.index(subject)
    start = sentence.index(text)
    return replace(
        made, start=start, end=start + len(text), text=text,
        subject=replace(made.subject, start=at, end=at + len(subject), text=subject),
    )  # fmt: skip


def firm(sentence, name):
    at = sentence.index(name)
    return replace(
        actor(name, "organization"), mentions=(Mention(at, at + len(name), name, "name"),)
    )


@pytest.mark.parametrize(
    ("said_by", "expected"),
    [("Orm Foods", ["conflicting"]), ("Velm Foods", ["single_source"] * 2)],
)
def test_the_one_body_of_a_sentence_is_whose_its_number_is(said_by, expected):
    """ "Profit at Orm Foods rose", "Orm Foods said that profit rose" are one firm's profit."""
    one = "In March profit at Orm Foods rose to $31 million after a mild winter."
    two = f"{said_by} said that in March profit rose to $34 million after a mild winter."
    left = profit(31, one, holder="Orm Foods")
    assert (
        statuses((left, firm(one, "Orm Foods")), (profit(34, two), firm(two, said_by))) == expected
    )


def test_a_time_that_stands_in_the_other_sentence_is_no_other_time():
    """ "Profit rose in the third quarter" is "third-quarter profit rose"."""
    one = "Orm said profit rose to $31 million in the third quarter of the year."
    two = "Orm said its third-quarter profit rose to $34 million for the year."
    at = one.index("the third")
    day = Date("date-1", at, at + 17, "the third quarter", None, None, "quarter", None, "in")
    left = profit(31, one, when="date-1")
    assert statuses((left, firm(one, "Orm"), day), (profit(34, two), firm(two, "Orm"))) == [
        "conflicting"
    ]


def test_others_to_whom_something_else_happened_are_all_of_them():
    """Where nine died, "another 20 were hurt" and "17 others are missing" count all of those."""
    dead = people(9, "The ferry fire killed 9 people.")
    more = people(20, "Another 20 people were hurt in the ferry fire.", predicate="hurt/hurt")
    hurt = people(26, "The ferry fire hurt 26 people.", predicate="hurt/hurt")
    days = ("2026-01-01", "2026-01-02")
    read = [summary(day, *some, published_at=day)
            for day, some in zip(days, ((dead, more), (hurt,)), strict=True)]  # fmt: skip
    found = {entry.latest: entry.status for entry in merge(read).numeric_claims}
    assert found == {None: "single_source", 26: "updated"}


def test_bare_others_of_whom_a_fate_is_told_are_people():
    """ "31 people are missing", then "the toll is 41, with 17 others missing"."""
    first = people(31, "After the ferry fire 31 people are missing.", predicate="are/be")
    then = "The ferry fire killed 41 people, with 17 others missing."
    rest = claim(quantity(17), "others", "", then)
    at, noun = then.index("17"), then.index("others")
    rest = replace(
        rest, start=at, end=at + 2, subject=replace(rest.subject, start=noun, end=noun + 6)
    )
    days = ("2026-01-01", "2026-01-02")
    told = ((first,), (people(41, then), rest))
    read = [summary(day, *some, published_at=day) for day, some in zip(days, told, strict=True)]
    found = {entry.latest: entry.status for entry in merge(read).numeric_claims}
    assert found == {None: "single_source", 17: "updated"}


@pytest.mark.parametrize(("counted", "is_joined"), [("toll", True), ("count", False)])
def test_a_toll_is_of_all_whatever_stands_beside_it(counted, is_joined):
    """ "15 more bodies were found, bringing the toll to 21" is a later state of six dead."""
    first = people(6, "The ferry fire killed 6 people.")
    then = f"Divers found 15 bodies in the ferry, bringing the {counted} to 21 after the fire."
    found = people(15, then, "bodies", "found/find")
    all_ = people(21, then, counted, "bringing/bring")
    all_ = replace(all_, quantity=quantity(21))
    days = ("2026-01-01", "2026-01-02")
    read = [summary(day, *some, published_at=day)
            for day, some in zip(days, ((first,), (found, all_)), strict=True)]  # fmt: skip
    states = [entry.latest for entry in merge(read).numeric_claims if entry.status == "updated"]
    assert states == [21] if is_joined else 21 not in states
