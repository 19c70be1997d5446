"""Units shared, converted and restated; whose dollars they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import read_claims
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def values_and_units(claims: tuple[NumericClaim, ...]) -> list[tuple[float | None, str | None]]:
    """Values and units, in reading order."""
    return [(claim.quantity.value, claim.quantity.unit) for claim in claims]


def test_points_beside_a_share_are_points_of_percent(claims_of: Read) -> None:
    """An index moves by points too: there the percent has moved itself."""
    _, points = claims_of("Turnout was 77%, two points lower than in 2022.")
    assert (points.quantity.unit, points.quantity.direction) == ("percentage_point", "down")


def test_money_is_of_the_country_whose_places_are_named(read_whole: Read) -> None:
    """A bare dollar in a story of Winnipeg is Canadian, beside Miami it may be either."""
    (canadian,) = read_whole("WINNIPEG - The tax in Manitoba will add $25 a tonne.")
    assert canadian.quantity.unit == "CAD"
    (american,) = read_whole("Winds from Nassau in the Bahamas cost Miami, Florida, $4 billion.")
    assert american.quantity.unit == "USD"


def test_pesos_are_of_the_country_whose_places_are_named(read_whole: Read) -> None:
    """Manila pays in Philippine ones."""
    (claim,) = read_whole("A court in Manila fined Ann Roe 5 million pesos.")
    assert claim.quantity.unit == "PHP"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ministry will spend 4 billion shillings.", "shilling"),
        ("Uganda will spend 4 billion shillings.", "UGX"),
        ("Officials in Nairobi will spend 4 billion shillings.", "KES"),
        ("Uganda and Kenya will spend 4 billion shillings.", "shilling"),
        ("The Pakistani army will spend 20 million rupees.", "PKR"),
        ("The ministry will spend 20 million Sri Lankan rupees.", "LKR"),
        ("The ministry will spend 300 million pesos.", "peso"),
        ("The ministry will spend 300 Chilean pesos.", "CLP"),
        ("The ministry was fined 30 Swedish crowns.", "SEK"),
        ("The mine pays 37 Canadian cents a share.", "CAD"),
    ],
)
def test_money_of_several_countries_is_that_of_the_one_named(
    read_with_actors: Read, text: str, unit: str
) -> None:
    """Without a country, or with two that have it, a currency keeps its name."""
    (claim,) = read_with_actors(text)
    assert (claim.quantity.kind, claim.quantity.unit) == ("money", unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The mine in South Africa lost R3.5 billion.", 3.5e9, "ZAR"),
        ("The shop was fined Tk 40,000.", 40_000, "BDT"),
        ("Lagos spent N60 billion on roads.", 60e9, "NGN"),
        ("She won Sh20,000 in Kenya.", 20_000, "KES"),
        ("The share closed at N461.50 in Lagos.", 461.5, "NGN"),
        ("The peso closed at P55.32 in Manila.", 55.32, "PHP"),
        ("The rupee fell to Rs285.04 in Pakistan.", 285.04, "PKR"),
        ("A flat costs Dhs 900,000 in the United Arab Emirates.", 900_000, "AED"),
    ],
)
def test_a_letter_is_money_before_figures_of_money(
    claims_of: Read, text: str, value: float, unit: str
) -> None:
    """Letters stand for money where the figures have a scale or separators."""
    assert values_and_units(claims_of(text)) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "home", "value", "unit"),
    [
        ("Farmers in Australia lost $40 million.", None, 40e6, "AUD"),
        ("Farmers in Australia and China lost $40 million.", None, 40e6, "USD"),
        ("Farmers in Australia lost US$40 million.", None, 40e6, "USD"),
        ("Farmers lost $40 million.", "NZ", 40e6, "NZD"),
        ("Farmers lost $40 million.", "GB", 40e6, "USD"),
        ("Farmers lost $40 million.", None, 40e6, "USD"),
        ("A pint costs 85p.", None, 0.85, "GBP"),
        ("A pint costs 90 cents in Ireland.", None, 0.9, "EUR"),
        ("A pint costs 90 cents.", None, 0.9, "USD"),
        ("A pint costs 90 cents in Ireland and Canada.", None, 90, "cent"),
        ("The Irish share lost 31 Canadian cents.", None, 0.31, "CAD"),
    ],
)
def test_a_bare_dollar_or_cent_is_of_the_country_that_is_told(
    read_parse: Callable[[str], Parse], text: str, home: str | None, value: float, unit: str
) -> None:
    """The only country named tells whose money it is, then the outlet's home, else the US."""
    article = Article(text, "a", home=home)
    (claim,) = read_claims(read_parse(text), Cast(()), (), article)
    assert (claim.quantity.value, claim.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It happened after 20 and 50 years.", "year"),
        ("Sales rose 2, 5 and 10 percent.", "percent"),
    ],
)
def test_a_list_of_numbers_shares_the_unit_at_its_end(
    claims_of: Read, text: str, unit: str
) -> None:
    """ "2, 5 and 10 percent" are three shares."""
    assert {claim.quantity.unit for claim in claims_of(text)} == {unit}


def test_a_quotation_mark_after_plus_is_no_inch(claims_of: Read) -> None:
    """The mark closes what was said."""
    (claim,) = claims_of("She asked about “2 million-plus” people.")
    assert claim.quantity.unit != "inch"


def test_a_currency_in_brackets_tells_the_one_before(claims_of: Read) -> None:
    """Of the second of two prices that are converted the currency may be left out."""
    claims = claims_of("It costs 2,400,000 yen ($22,000) new and 1,300,000 ($12,000) used.")
    units = [(claim.quantity.value, claim.quantity.unit) for claim in claims]
    assert units == [(2.4e6, "JPY"), (22000, "USD"), (1.3e6, "JPY"), (12000, "USD")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lund ordered doses at £18 each.", "£18 each"),
        ("They want $15,000 apiece.", "$15,000 apiece"),
        ("He paid $5 each Tuesday.", "$5"),
        ("Corn sold at $4.12 a bushel.", "$4.12 a bushel"),
    ],
)
def test_a_price_has_what_it_is_for(claims_of: Read, text: str, words: str) -> None:
    """ "Each" tells that it is the price of one."""
    assert claims_of(text)[0].text == words


@pytest.mark.parametrize(
    "text",
    [
        "Loads averaged 84 percent, three points better than in May.",
        "Planting is 62 percent complete, 9 points ahead of the average.",
    ],
)
def test_points_beside_a_share_are_of_percent(claims_of: Read, text: str) -> None:
    """How far a share is from another is told in points of it."""
    assert claims_of(text)[1].quantity.unit == "percentage_point"


def test_two_numbers_share_the_unit_behind_the_second(claims_of: Read) -> None:
    """ "By 2 and 3 percent" are two shares."""
    units = [claim.quantity.unit for claim in claims_of("Pay rose by 2 and 3 percent in towns.")]
    assert units == ["percent", "percent"]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Danish crowns fell. The price was 71.3 crowns per kilo.", (71.3, "DKK")),
        ("The shares closed at 143 crowns.", (143, "crown")),
        ("The queen had 3 crowns.", None),
    ],
)
def test_so_many_crowns_are_money(
    claims_of: Read, text: str, money: tuple[float, str] | None
) -> None:
    """Whose they are an adjective tells; nobody wears so many, or a part of one."""
    (claim,) = claims_of(text)
    found = (claim.quantity.value, claim.quantity.unit) if claim.quantity.kind == "money" else None
    assert found == money


def test_a_level_has_the_unit_of_the_fall(claims_of: Read) -> None:
    """However much larger it is: "fell by 4.6 million barrels to 447.2 million"."""
    _, level = claims_of("Stocks fell by 4.6 million barrels in the week to 447.2 million.")
    assert level.quantity.unit == "barrel"


def test_more_that_bounds_the_next_number_bounds_no_sum(claims_of: Read) -> None:
    """ "And more" ends a sum only where nothing is compared behind it."""
    worth, staff = claims_of("It is worth $2 trillion and more than 900 people work there.")
    assert worth.text == "$2 trillion"
    assert staff.quantity.comparator == "more_than"


def test_points_behind_a_share_of_votes_are_points_of_percent(claims_of: Read) -> None:
    """Behind a comma and "up" they tell how far the share moved; an index has its own."""
    share, swing = claims_of("The party won 43.1% of the vote, up 5.6 points on 2019.")[:2]
    assert share.quantity.unit == "percent"
    assert swing.quantity.unit == "percentage_point"


def test_models_in_the_plural_are_counted(claims_of: Read) -> None:
    """Behind so many of a model its name is no number: "nine 737-800s"."""
    fleet = claims_of("The airline operates 48 aircraft, including nine Boeing 737-800s.")
    assert [claim.quantity.value for claim in fleet] == [48, 9]
    _, those = claims_of("The airline operates 48 aircraft, including 22 Airbus A320s.")
    assert those.quantity.unit == "A320"


def test_an_hour_before_midnight_is_a_time(claims_of: Read) -> None:
    """ "Between nine and midnight" counts nothing; between nine and twelve people do."""
    assert not claims_of("Shops may open between nine and midnight.")
    assert claims_of("Shops employ between nine and twelve people.")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("India's rupee settled at 83.27 against the US dollar.", 83.27, "INR"),
        ("The naira traded at 890 to the dollar.", 890, "NGN"),
        ("The team rose to 12 to the coach's joy.", 12, None),
    ],
)
def test_a_rate_of_exchange_is_so_much_money(
    claims_of: Read, text: str, value: float, unit: str | None
) -> None:
    """Of the money that is its subject, where another stands behind the number."""
    (claim,) = claims_of(text)
    assert (claim.quantity.value, claim.quantity.unit) == (value, unit)


def test_a_sum_of_millions_has_the_money_before_it(claims_of: Read) -> None:
    """What a charge or a profit is of is money; so many who watch are none."""
    _, charge = claims_of("It will spend 800 million euros and take a charge of 1.3 billion.")
    assert charge.quantity.unit == "EUR"
    _, watched = claims_of("It earned 800 million euros, and 1.3 billion people watched.")
    assert watched.quantity.unit == "person"


def test_a_year_between_two_shares_is_no_share(claims_of: Read) -> None:
    """ "5% in 2020 and 8% in 2021": the second share lends the year before it no unit."""
    shares = claims_of("Sales rose 5% in 2020 and 8% in 2021.")
    assert [claim.quantity.value for claim in shares] == [5, 8]
    both = claims_of("Rates rose by 2 and 3 percent.")
    assert [claim.quantity.unit for claim in both] == ["percent", "percent"]


def test_parties_with_their_shares_have_so_many_percent(claims_of: Read) -> None:
    """The word stands once, at the first of them."""
    front, greens, unity = claims_of(
        "The Front took 34.7 percent of the vote, the Greens 12.1 and the Unity Party 5.3."
    )
    assert [claim.quantity.unit for claim in (front, greens, unity)] == ["percent"] * 3
    assert greens.subject is not None
    assert greens.subject.text == "Greens"


@pytest.mark.parametrize("share", ["half", "about half", "more than half"])
def test_a_fall_by_half_is_a_share(claims_of: Read, share: str) -> None:
    """With and without a bound."""
    (claim,) = claims_of(f"Sales fell by {share}.")
    assert claim.text == share
    assert claim.quantity.direction == "down"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was 12 degrees below zero.", [(-12, "degree")]),
        ("It fell to 30 below zero.", [(-30, "degree")]),
        ("Homes pay 1,849 pounds, a rise of 111 pounds.", [(1849, "GBP"), (111, "GBP")]),
        ("Flats cost 1.8 per cent more than a year before.", [(1.8, "percent")]),
        ("Norvia sold a tenth more than a year before.", [(0.1, None)]),
        ("They got $90, of which a third was spent.", [(90, "USD"), (1 / 3, None)]),
    ],
)
def test_units_that_words_around_them_tell(
    claims_of: Read, text: str, told: list[tuple[float, str | None]]
) -> None:
    """Degrees below zero, money told as such once, a comparison that is no bound, shares of it."""
    assert [(c.quantity.value, c.quantity.unit) for c in claims_of(text)] == told


def test_a_level_behind_a_share_counts_what_the_subject_counts(claims_of: Read) -> None:
    """So many thefts, no percentage; of a share that moves from one to another both are."""
    share, level = claims_of("Thefts in the county fell by 12 per cent last year, to 34.")
    assert (share.quantity.unit, level.quantity.unit) == ("percent", "theft")
    (rate,) = claims_of("The jobless rate rose from 3 percent in May to 5.")
    assert (rate.quantity.unit, rate.quantity.previous) == ("percent", 3)


def test_money_that_countries_share_is_of_the_one_with_most_places(read_whole: Read) -> None:
    """One runner from Uganda does not make the shillings of a race in Kenya unknown."""
    claims = read_whole(
        "The race from Nakuru to Eldoret in Kenya ended in Kisumu. A runner from Uganda was "
        "third. The winners took home Sh3.5 million each."
    )
    assert claims[-1].quantity.unit == "KES"
