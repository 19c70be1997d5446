"""Numbers without their noun: what they count is told before, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The gunmen, numbering more than 100, fled.", ["gunman"]),
        ("Goa drew 2-2 in front of 41,612.", [None, "person"]),
        ("She has two sons, who are 9 and 12.", ["son", "year", "year"]),
        (
            "Nine people, including three children, were killed and 21 others injured.",
            ["person", "child", "person"],
        ),
    ],
)
def test_a_bare_number_counts_who_is_meant(
    claims_of: Read, text: str, units: list[str | None]
) -> None:
    """Not what was counted last, where the grammar says another."""
    assert [claim.quantity.unit for claim in claims_of(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Officers made 18 arrests. The under-21 final in Lund drew 7,450.", ["arrest", "person"]),
        ("The club sold 40 shirts. Thousands are expected at a fair.", ["shirt", "person"]),
        ("The club sold 40 shirts. Hundreds are expected to attend.", ["shirt", "person"]),
        ("The first film drew 900 viewers. The second drew 400.", ["viewer", "viewer"]),
        ("The clinic counted 40 cases. Hundreds more are expected.", ["case", "case"]),
    ],
)
def test_who_is_drawn_or_awaited_is_nothing_counted_before(
    claims_of: Read, text: str, units: list[str | None]
) -> None:
    """A crowd is of people; what goes on with one verb is what it was."""
    assert [claim.quantity.unit for claim in claims_of(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "Costa is the only one strong enough.",
        "The bridge was replaced by one built of steel.",
        "One evening in June, the bridge fell.",
    ],
)
def test_one_without_its_noun_counts_nothing(claims_of: Read, text: str) -> None:
    """ "The only one", "one built of steel" stand for a noun; "one evening" says when."""
    assert not claims_of(text)


def test_it_stands_for_no_person(claims_of: Read) -> None:
    """The nearest noun is the spokeswoman; "it" takes the nearest thing."""
    claims = claims_of("The tunnel was old, a spokeswoman said, and it had closed five times.")
    assert [claim.subject.text for claim in claims if claim.subject] == ["tunnel"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports say 300 miners have been killed and 2,700 wounded.",
        "More than 300 miners died, and at least 2,700 of them have been wounded.",
        "About 300 miners have died. Another 2,700 have been wounded.",
    ],
)
def test_a_number_without_its_noun_counts_what_was_counted_before(
    claims_of: Read, text: str
) -> None:
    """Ellipsis and pronouns take the subject and the unit of the claim before, not its bound."""
    _, second = claims_of(text)
    assert second.subject is not None
    assert second.predicate is not None
    assert (second.subject.text, second.quantity.unit) == ("miners", "miner")
    assert (second.quantity.value, second.predicate.lemma) == (2700, "wound")


def test_whom_the_same_event_hurt_is_who_it_killed(claims_of: Read) -> None:
    """ "killed 49 miners and wounded 53": both numbers are of miners."""
    _, wounded = claims_of("The fire killed 49 miners and wounded 53.")
    assert wounded.subject is not None
    assert (wounded.quantity.unit, wounded.subject.text) == ("miner", "miners")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The fire killed two women and wounded 11 others.", "wounded"),
        ("Two women were killed and 11 others wounded in the fire.", "wounded"),
        ("Two women died and 11 others were wounded.", "were wounded"),
    ],
)
def test_others_who_were_hurt_are_people_of_any_kind(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "Killed two women and wounded 11 others": nobody says that these are women."""
    others = claims_of(text)[1]
    assert others.subject is not None
    assert others.predicate is not None
    assert (others.quantity.unit, others.subject.text) == ("person", "others")
    assert others.predicate.text == predicate


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The flood killed 12.", "person"),
        ("In the capital, hundreds marched.", "person"),
        ("The blast left nine dead.", "person"),
        ("The gunman shot 12.", "person"),
        ("The minister said that 4,000 were accepted.", None),
    ],
)
def test_a_number_without_any_noun_takes_none_from_elsewhere(
    claims_of: Read, text: str, unit: str | None
) -> None:
    """Who is killed or marches is a person; else what is counted stays open."""
    (claim,) = claims_of(text)
    assert (claim.subject, claim.quantity.unit) == (None, unit)


def test_a_number_too_large_for_what_was_counted_counts_something_else(claims_of: Read) -> None:
    """After "12 members" a bare "110 billion" is not members."""
    _, bare = claims_of("The 12 members met. The 110 billion is gone.")
    assert bare.quantity.unit is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Police freed two cooks. It was the 31st fire, compared with 55 in 2021.", None),
        ("Ten vans were seen. Attendance topped 60,000.", None),
        ("Goa has 24 points from 12 games. Roe has scored seven.", None),
        ("Goa had nine shots. It has lost six of its last seven.", None),
        ("She made six saves. They have lost three in a row.", None),
        ("She made one save in 15.", None),
        ("It killed six men, among them two cooks, and left nine in hospital.", "man"),
        ("The yard will buy 12 boats, with options for nine more.", "boat"),
        ("Nair hit 112 off 97 balls. Roe added 127 with Lund.", None),
        ("Some 12 people died in Goa, against 300 in Pune.", "person"),
        ("Police searched 12 homes and found drugs in nine.", "home"),
    ],
)
def test_a_number_goes_on_from_no_other_count(claims_of: Read, text: str, unit: str | None) -> None:
    """What is compared, scored or played, or only out of how many, counts nothing told before."""
    assert claims_of(text)[-1].quantity.unit == unit


def test_test_scores_are_no_number(claims_of: Read) -> None:
    """ "Scores were hurt" counts people, "test scores fell" nobody."""
    assert [claim.quantity.value for claim in claims_of("Test scores fell in 12 towns.")] == [12]


def test_things_beside_a_share_are_no_share(claims_of: Read) -> None:
    """Of "60% of farms, or about 1,900" the second counts no percent."""
    _, farms = claims_of("Some 60% of farms, or about 1,900, were sold.")
    assert farms.quantity.unit is None


def test_a_prize_counts_no_games(claims_of: Read) -> None:
    """So many times as large, a number counts nothing of what was counted before."""
    *_, prize = claims_of("She dropped only 14 games. The winner will get 380,000.")
    assert prize.quantity.unit != "game"
    *_, more = claims_of("She lost 14 games. Her rival lost 19.")
    assert more.quantity.unit == "game"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Of the dead, seven drowned and four were found in a barn.", ("dead", "person")),
        ("The storm took 87 boxes. Of the crew, two were hurt.", ("crew", "person")),
        ("Of the firm's ferries, two will be scrapped.", ("firm's ferries", "ferry")),
        ("They made 900 vans. Of those arrested, six are students.", (None, "person")),
        ("Divers found 38 bodies. Twelve remain missing.", (None, "person")),
        ("They hired 90 nurses. Of the farms asked, 61 percent use wells.", ("farms", "percent")),
        ("Women live 83.1 years and men 78.4.", ("men", "year")),
        ("The mill, the oldest of three in Lund, closed.", ("mill", "mill")),
        ("They have 900 vans. Ann Roe, the youngest of four, left.", (None, None)),
        ("There were 60 arrests. Of the thousands, 40 stayed.", ("arrests", "arrest")),
    ],
)
def test_a_part_is_of_those_with_whom_the_clause_opens(
    claims_of: Read, text: str, last: tuple[str | None, str | None]
) -> None:
    """Whatever was counted before; a vague number is none of them."""
    *_, claim = claims_of(text)
    subject = claim.subject.text if claim.subject is not None else None
    assert (subject, claim.quantity.unit) == last


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Revenue rose to $4.1 billion. Net debt fell to 900 million.", "USD"),
        ("Revenue rose to $4.1 billion. Van sales rose to 1.2 million.", None),
        ("Tickets cost $40, 5 more than last year.", "USD"),
        ("Growers sowed 41,000 acres of barley, 3,500 fewer than last spring.", "acre"),
        ("Temperatures will drop to 3 on Sunday.", "degree"),
        ("Births dropped below 200.", "birth"),
        ("The canal cut daily transits to 24 in May.", "transit"),
        ("Prices rose to 31.", None),
        ("The median age climbed from 41 to 46.", "year"),
        ("The storm passed, and 3 were hurt.", "person"),
    ],
)
def test_a_bare_number_has_the_unit_that_is_understood(
    claims_of: Read, text: str, unit: str | None
) -> None:
    """Of a sum that can be nothing but money, of what it is compared with, of a temperature."""
    *_, claim = claims_of(text)
    assert claim.quantity.unit == unit
