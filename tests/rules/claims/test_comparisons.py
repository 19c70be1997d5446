"""Numbers that compare: ratios, scores, magnitudes, former values, denials."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "words", "value", "direction"),
    [
        ("Rents have doubled.", "doubled", 2, "up"),
        ("The firm has more than tripled its staff.", "more than tripled", 3, "up"),
        ("Traffic halved.", "halved", 0.5, "down"),
        ("Smokers are five times as likely to die.", "five times", 5, None),
        ("It is twice the average.", "twice", 2, None),
        ("A home costs eight times average pay.", "eight times", 8, None),
        ("Fees saw a tenfold rise.", "tenfold", 10, None),
        ("Profit rose 2.4 times.", "2.4 times", 2.4, "up"),
    ],
)
def test_a_ratio_tells_how_many_times_as_large(
    claims_of: Read, text: str, words: str, value: float, direction: str | None
) -> None:
    """Verbs of multiplying and "times as" have no unit, verbs a direction."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (claim.text, quantity.kind, quantity.value) == (words, "ratio", value)
    assert (quantity.unit, quantity.direction) == (None, direction)


@pytest.mark.parametrize(
    "text",
    [
        "They meet twice a week.",
        "He doubled over and doubled back.",
        "She served twice as mayor.",
        "The shed doubles as a shop.",
    ],
)
def test_verbs_and_adverbs_of_other_senses_are_no_ratio(claims_of: Read, text: str) -> None:
    """What is done twice, and "doubles as", multiply nothing."""
    assert not claims_of(text)


@pytest.mark.parametrize(
    ("text", "parts", "unit"),
    [
        ("Leeds lost 1-3 at home.", [(1, 3)], None),
        ("She won 6-4, 3-6, 7-5.", [(6, 4), (3, 6), (7, 5)], None),
        ("The council voted 45-55 against it.", [(45, 55)], "vote"),
        ("The law passed by a vote of 228 to 191.", [(228, 191)], "vote"),
        ("The motion passed by seven votes to four.", [(7, 4)], "vote"),
        ("Kenya reached 212 for eight.", [(212, 8)], None),
        ("Ama took 5 for 42.", [(5, 42)], None),
        ("It ended in a 2-2 draw.", [(2, 2)], None),
    ],
)
def test_a_score_has_parts_and_no_value(
    claims_of: Read, text: str, parts: list[tuple[int, int]], unit: str | None
) -> None:
    """The sides of a result or a vote stand in the order of the text, each set by itself."""
    claims = claims_of(text)
    assert [claim.quantity.parts for claim in claims] == parts
    for claim in claims:
        quantity = claim.quantity
        assert (quantity.kind, quantity.unit, quantity.comparator) == ("score", unit, "equal")
        assert (quantity.value, quantity.lower, quantity.upper) == (None, None, None)


def test_a_change_and_its_level_are_no_vote(claims_of: Read) -> None:
    """ "Confirmed cases rose by 312 to 4,871" confirms nothing by a vote."""
    claims = claims_of("The number of confirmed cases rose by 312 to 4,871.")
    assert [claim.quantity.value for claim in claims] == [312, 4871]


def test_a_range_in_a_contest_is_none(claims_of: Read) -> None:
    """ "won 30-40 seats" are so many as one to the other."""
    (claim,) = claims_of("The party will win 30-40 seats.")
    assert (claim.quantity.kind, claim.quantity.comparator) == ("count", "between")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A magnitude 5.6 earthquake struck.", 5.6),
        ("A magnitude-7 quake struck.", 7),
        ("A 6.4 tremor was felt.", 6.4),
        ("The quake measured 4.9.", 4.9),
        ("It was 7.1 on the Richter scale.", 7.1),
    ],
)
def test_a_magnitude_is_a_measurement(claims_of: Read, text: str, value: float) -> None:
    """The size of a quake is no count of quakes."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.kind, quantity.unit, quantity.value) == ("measurement", "magnitude", value)


@pytest.mark.parametrize(
    ("text", "value", "previous", "direction"),
    [
        ("Goa has 40 percent of the trade, up from 35 percent in 2019.", 40, 35, "up"),
        ("Profit was $4 million, compared with $6 million a year earlier.", 4e6, 6e6, "down"),
        ("It sold 90 vans, against 70 the year before.", 90, 70, "up"),
        ("Output grew 5 percent, against 13 percent a year earlier.", 5, 13, "up"),
        ("The wage will go up to $12 from $8.", 12, 8, "up"),
        ("Costs fell to 80 million euros ($90 million) from 95 million euros.", 80e6, 95e6, "down"),
    ],
)
def test_a_former_value_is_kept_with_the_present_one(
    claims_of: Read, text: str, value: float, previous: float, direction: str
) -> None:
    """ "Up from", "compared with" and "against" give what the number was, where a time is told."""
    quantity = claims_of(text)[0].quantity
    assert (quantity.value, quantity.previous, quantity.direction) == (value, previous, direction)


def test_two_things_compared_are_no_change(claims_of: Read) -> None:
    """Without a time, what a number is compared with belongs to something else."""
    quantities = [
        c.quantity for c in claims_of("Goa grew 4 percent, compared with 2 percent in Pune.")
    ]
    assert [quantity.previous for quantity in quantities] == [None, None]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Orbel: €3.10 (-2.4%).", "down"),
        ("DAX: +0.4%.", "up"),
        ("Inflation was -0.3%.", None),
        ("It was a 3.2% rise.", "up"),
        ("Prices are 8% higher than a year ago.", "up"),
        ("Prices are 8% higher than in Peru.", None),
        ("Police recovered 80% of the haul.", None),
        ("Oil dropped 85 cents to $61.", None),
        ("Margins widened 150 basis points.", "up"),
        ("It grew by an average of 3.2%.", "up"),
    ],
)
def test_words_and_signs_beside_it_tell_a_change(
    claims_of: Read, text: str, direction: str | None
) -> None:
    """A sign in brackets, a noun or "higher" behind it; no sign behind a verb."""
    assert claims_of(text)[-1].quantity.direction == direction


@pytest.mark.parametrize(
    ("text", "negated", "comparator"),
    [
        ("None of the 14 climbers came back.", True, "equal"),
        ("Not one of the 30 shops opened.", True, "equal"),
        ("Neither of the two pilots was hurt.", True, "equal"),
        ("All but three of the boats sank.", True, "equal"),
        ("The toll has not exceeded 50.", False, "at_most"),
        ("Three of the boats sank.", False, "equal"),
        ("After 15 points in one half, Larsen did not score.", False, "equal"),
    ],
)
def test_a_denial_holds_for_its_own_number(
    claims_of: Read, text: str, negated: bool, comparator: str
) -> None:
    """ "None of", "all but" deny it; a denied bound is a limit; other clauses deny nothing."""
    claim = claims_of(text)[0]
    assert (claim.negated, claim.quantity.comparator) == (negated, comparator)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The guard is 6ft 3in tall.", 6.25, "foot"),
        ("It took two hours and 30 minutes.", 2.5, "hour"),
        ("He got five years and six months.", 5.5, "year"),
        ("It took 2 hours, 30 minutes and 36 seconds.", 2.51, "hour"),
    ],
)
def test_a_measure_of_two_parts_is_one_claim(
    claims_of: Read, text: str, value: float, unit: str
) -> None:
    """Its value is in the larger unit."""
    (claim,) = claims_of(text)
    assert (claim.quantity.value, claim.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Police wrote 900 speeding and 40 parking tickets.", ["ticket", "ticket"]),
        ("It makes four-, five- and six-seat planes.", ["seat", "seat", "seat"]),
        ("At least three, perhaps more, shots were heard.", ["shot"]),
        ("He leads a four-party pact.", ["party"]),
        ("Labour won 34 seats, the Greens nine.", ["seat", "seat"]),
        ("Of 19 deaths, two were in Goa and one in Pune.", ["death", "death", "death"]),
        ("The number of pupils in Goa is 430, with 57 in Pune.", ["pupil", "pupil"]),
        ("Six huts fell, and thousands are spending the night outside.", ["hut", "person"]),
        ("Six huts fell, leaving 1,500 homeless.", ["hut", "person"]),
        ("2 die, 5 hurt as bus overturns", ["person", "person"]),
        ("The blast left 12 dead and scores injured.", ["person", "person"]),
    ],
)
def test_a_counted_noun_may_stand_elsewhere(claims_of: Read, text: str, units: list[str]) -> None:
    """Behind the next number, a hyphen or an aside, or before a list that leaves it out."""
    assert [claim.quantity.unit for claim in claims_of(text)] == units


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The jobless rate fell to a five-year low of 4.1%.", ["low", "jobless rate"]),
        ("Mrs Okole led Mr Belo by 48% to 45%.", ["Mrs Okole", "Mr Belo"]),
        ("Chile and Peru grew 2% and 3% respectively.", ["Chile", "Peru"]),
        ("He owns 51% of the firm and his son 24%.", ["firm", "son"]),
        ("Ana Roe joined the firm aged 14.", ["Ana Roe"]),
        ("Two men, both 23, were held.", ["men", "men"]),
        ("A poll shows Roe leading Paz, 49 percent to 44 percent.", ["Roe", "Paz"]),
        ("Thefts were blamed on Leigh Roe, now 53.", ["Leigh Roe"]),
        ("The Topix fell 0.7%, or 14 points.", ["Topix", "Topix"]),
        ("Sales rose 5%, with profit down 9%.", ["Sales", "profit"]),
        ("One child in three is hungry.", ["child"]),
        ("Costs were €9, double the average.", ["Costs", "Costs"]),
        ("The village lies 12 miles south-west of Leeds.", ["village"]),
        ("Two boys, aged 16 and 17, left.", ["boys", "boys", "boys"]),
        ("Winds of 90 mph and heavy rain battered the coast.", ["Winds"]),
        ("It has 12 nurses, of whom 60% are men.", ["nurses", "nurses"]),
    ],
)
def test_each_number_has_its_own_subject(claims_of: Read, text: str, subjects: list[str]) -> None:
    """Through a low or high, of two rivals, and of those told "respectively"."""
    found = [claim.subject.text if claim.subject else None for claim in claims_of(text)]
    assert found == subjects


def test_a_long_sentence_is_cut_round_its_number(claims_of: Read) -> None:
    """An answer stays in proportion to its text: at most 200 code points of a sentence of 1,000."""
    text = "The fair sold " + "red and green and blue and white and yellow " * 40 + "and 40 hats."
    (claim,) = claims_of(text)
    assert len(claim.sentence.text) <= 200
    assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
    assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.text
