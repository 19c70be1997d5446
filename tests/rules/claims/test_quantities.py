"""Numeric claims: value, bound, kind, unit, direction, and what is no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import most_of, read_claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("The blaze killed 14 miners.", "14", 14, "count", "miner"),
        (
            "Two hundred and fifty guests were invited.",
            "Two hundred and fifty",
            250,
            "count",
            "guest",
        ),
        ("One soldier was hurt.", "One", 1, "count", "soldier"),
        ("The club sold 1.2 million tickets.", "1.2 million", 1.2e6, "count", "ticket"),
        ("The bridge cost €2.8bn.", "€2.8bn", 2.8e9, "money", "EUR"),
        (
            "The firm borrowed 7.5 million Swiss francs.",
            "7.5 million Swiss francs",
            7.5e6,
            "money",
            "CHF",
        ),
        ("Oil traded at $71.90 a barrel.", "$71.90 a barrel", 71.9, "money", "USD"),
        ("A litre costs 19 cents.", "19 cents", 0.19, "money", "USD"),
        ("Turnout was 61.5 per cent.", "61.5 per cent", 61.5, "percent", "percent"),
        (
            "The bank raised rates by 25 basis points.",
            "25 basis points",
            25,
            "percent",
            "basis_point",
        ),
        ("A third of the voters stayed away.", "A third", 1 / 3, "fraction", None),
        ("Half of the harvest rotted.", "Half", 0.5, "fraction", None),
        ("Add 1/2 cup of sugar.", "1/2", 0.5, "count", "cup"),
        ("The tower is 828 m tall.", "828 m", 828, "measurement", "metre"),
        ("One in five pupils skips breakfast.", "One in five", 0.2, "fraction", None),
        ("Recruits get a one-week training.", "one-week", 1, "duration", "week"),
        ("They hid for two days.", "two days", 2, "duration", "day"),
        ("A 24-year-old rifleman was captured.", "24-year-old", 24, "age", "year"),
        ("Ana Costa, 41, runs the shelter.", "41", 41, "age", "year"),
        ("The victim was 32 years old.", "32 years old", 32, "age", "year"),
        ("The firm made 35 million pounds.", "35 million pounds", 35e6, "money", "GBP"),
        ("He was fined 500 pounds.", "500 pounds", 500, "money", "GBP"),
        ("The fee was 500 pounds.", "500 pounds", 500, "money", "GBP"),
        ("The crate weighed 500 pounds.", "500 pounds", 500, "measurement", "pound"),
        ("The co-op owes KSh4 billion.", "KSh4 billion", 4e9, "money", "KES"),
        ("It made 5 billion yen a year earlier.", "5 billion yen", 5e9, "money", "JPY"),
        ("The suspect, 34, was held.", "34", 34, "age", "year"),
        ("The quake killed 12.", "12", 12, "count", "person"),
        ("On day two, 30 people came.", "30", 30, "count", "person"),
        ("She turned 70.", "70", 70, "age", "year"),
        ("Anna Costa (left), 40, runs it.", "40", 40, "age", "year"),
        ("Infants under six months are at risk.", "under six months", 6, "age", "month"),
        ("He died at 43.", "43", 43, "age", "year"),
        ("The mayor, 52, stepped down.", "52", 52, "age", "year"),
        ("The average age was 67.", "67", 67, "age", "year"),
        ("Almost half said no.", "Almost half", 0.5, "fraction", None),
        ("Sales were 3.5x higher.", "3.5x", 3.5, "ratio", None),
        ("They won 3-0.", "3-0", None, "score", None),
        ("It was a 3-0 win.", "3-0", None, "score", None),
        ("He left one day before the vote.", "one day", 1, "duration", "day"),
        (
            "The bank cut rates by a quarter point.",
            "a quarter point",
            0.25,
            "percent",
            "percentage_point",
        ),
        ("The pole is 30' tall.", "30'", 30, "measurement", "foot"),
        ("The trench is 12 feet deep.", "12 feet", 12, "measurement", "foot"),
        ("Gusts reached 140mph.", "140mph", 140, "measurement", "mile per hour"),
        (
            "The well gives 900 barrels per day.",
            "900 barrels per day",
            900,
            "measurement",
            "barrel per day",
        ),
    ],
)
def test_a_quantity_has_value_kind_and_unit(
    claims_of: Read, text: str, words: str, value: float | None, kind: str, unit: str | None
) -> None:
    """The phrase, what it is worth, what sort of quantity it is, and in which unit."""
    (claim,) = claims_of(text)
    assert claim.text == words
    assert claim.quantity.value == pytest.approx(value)
    assert (claim.quantity.kind, claim.quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "comparator", "lower", "upper"),
    [
        ("More than 300 miners died.", "more_than", 300, None),
        ("At least 300 miners died.", "at_least", 300, None),
        ("Up to 300 miners died.", "at_most", None, 300),
        ("As many as 300 miners died.", "at_most", None, 300),
        ("Fewer than 300 miners died.", "less_than", None, 300),
        ("Nearly 300 miners died.", "approximately", 300, 300),
        ("An estimated 300 miners died.", "approximately", 300, 300),
        ("Some 300 miners died.", "approximately", 300, 300),
        ("Exactly 300 miners died.", "equal", 300, 300),
        ("Between 300 and 400 miners died.", "between", 300, 400),
        ("The strike cost 300 to 400 jobs.", "between", 300, 400),
        ("About 300 to 400 miners died.", "approximately", 300, 400),
        ("Tens of thousands of miners marched.", "between", 10_000, 100_000),
    ],
)
def test_a_bound_leaves_its_side_open(
    claims_of: Read, text: str, comparator: str, lower: float | None, upper: float | None
) -> None:
    """How exact a number is decides its interval."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.comparator, quantity.lower, quantity.upper) == (comparator, lower, upper)


def test_a_vague_plural_has_no_value(claims_of: Read) -> None:
    """Nobody counted: the value is a gap, not a middle."""
    (claim,) = claims_of("Dozens of homes burned.")
    assert claim.quantity.value is None
    assert claim.quantity.unit == "home"


@pytest.mark.parametrize(
    ("text", "value", "previous", "direction"),
    [
        ("Shares rose 2 percent.", 2, None, "up"),
        ("Shares rose about 2 percent.", 2, None, "up"),
        ("Shares were down 2.3 percent.", 2.3, None, "down"),
        ("Shares closed 2.3 percent lower.", 2.3, None, "down"),
        ("The index ended 20 points higher.", 20, None, "up"),
        ("Rents are 5 percent lower than in Oslo.", 5, None, None),
        ("Profit fell by $40 million.", 40e6, None, "down"),
        ("There was a rise of 3 percent.", 3, None, "up"),
        ("Unemployment rose to 40 percent.", 40, None, None),
        ("Unemployment rose from 35 to 40 percent.", 40, 35, "up"),
        ("Output fell to 35 tonnes from 40 tonnes.", 35, 40, "down"),
        ("Prices range from 35 to 40 dollars.", 37.5, None, None),
        ("The charity gave up 230 desks.", 230, None, None),
        ("Ratings have risen above 50 percent.", 50, None, None),
        ("Turnout fell four points short.", 4, None, None),
        ("The index gained 120 points.", 120, None, "up"),
        ("The index added 45.1 points.", 45.1, None, "up"),
        ("The guard added 12 points.", 12, None, None),
        ("It snowed on 20 of 40 days.", 0.5, None, None),
        ("She opened up a 15-point lead.", 15, None, None),
        ("Support has also declined, by nine percentage points.", 9, None, "down"),
        ("She took off eight days.", 8, None, None),
        ("They will sink $30 million into the mine.", 30e6, None, None),
        ("Temperatures dropped 20 degrees.", 20, None, "down"),
        ("Cases double every 20 days.", 20, None, None),
        ("She rallied hundreds of workers.", None, None, None),
        ("The bus plunged 30 metres.", 30, None, None),
        ("The euro was last up 0.2 percent.", 0.2, None, "up"),
        ("The plan cuts waste 26 percent to 28 percent.", 27, None, None),
    ],
)
def test_a_change_has_a_direction_and_a_level_none(
    claims_of: Read,
    text: str,
    value: float | None,
    previous: float | None,
    direction: str | None,
) -> None:
    """What a number was before a change is kept with what it is now."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.value, quantity.previous, quantity.direction) == (value, previous, direction)


@pytest.mark.parametrize(
    "text",
    [
        "Shares slid $1.15, or 2.1 percent, on Friday.",
        "The index fell 12.3 points, or 0.6 percent.",
        "Sales were down 1% in Oslo and 0.5% in Bergen.",
    ],
)
def test_an_amount_shares_the_direction_of_what_it_restates(claims_of: Read, text: str) -> None:
    """The same change in other terms, and the next of its kind, go the same way."""
    assert [claim.quantity.direction for claim in claims_of(text)] == ["down", "down"]


def test_a_change_and_the_level_it_leads_to_are_two_claims(claims_of: Read) -> None:
    """ "rose 2 percent to 40" says both; only the first is a change."""
    change, level = claims_of("The index climbed 0.9 percent to 3,418.55.")
    assert (change.quantity.value, change.quantity.direction) == (0.9, "up")
    assert (level.quantity.value, level.quantity.direction) == (3418.55, None)
    change, level = claims_of("Gold gained $4.20 to $1,512.30.")
    assert (change.quantity.value, change.quantity.direction) == (4.2, "up")
    assert (level.quantity.value, level.quantity.direction) == (1512.3, None)


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1999 and joined in 2016.",
        "They met on January 9, 2025.",
        "The vote is on 9 Jan.",
        "Doors open at 11:43 AM.",
        "It was the 14th amendment.",
        "It was one of the best matches.",
        "One with bandaged hands lay on a bed.",
        "No one came.",
        "One day he left.",
        "Some 2016 candidates agree.",
        "He has a 401(k).",
        "Lee scores again.",
        "They joined the “Gang of Eight”.",
        "Part 4 of the Harbour Safety Act 2011 applies.",
        "Flight 370 never landed.",
        "Acme sells the Orbit X9 and the k7 Z40.",
        "The museum is at 49 Elm Park Road.",
        "Call 555-1234 for details.",
        "The category 4 hurricane made landfall.",
        "The S&P 500 closed higher.",
        "It has a first-class body and 5G.",
        "The commit is 3f2a9c1d77.",
        "Read more at https://example.org/2024/15.",
        "They finished in the bottom three.",
        "They backed the Gang of Eight amnesty plan.",
        "The core four met today.",
        "It rained on day two.",
        "300%, 45 – 17%.",
        "One chilly evening he left.",
        "In one memorable moment she wept.",
        "They moved from one town to another.",
        "She has a plan, one drawn up in haste.",
        "Fees run to six figures.",
        "The Seven Sisters are cliffs.",
        "The Orbit One X is sold out.",
        "They met at half past nine.",
        "The sea will cover it by 2100.",
        "They flew on the 737 MAX.",
        "It was raised at the Group of 20 summit.",
    ],
)
def test_numbers_that_count_nothing_are_no_claims(claims_of: Read, text: str) -> None:
    """Dates, times, ordinals, names, labels, addresses, codes and the pronoun "one"."""
    assert [claim.text for claim in claims_of(text)] == []


def test_twenty_thousand_numbers_take_time_in_proportion() -> None:
    """A list of numbers under one head is read in one pass: no rule looks back over all of it."""
    from time import process_time

    from service.reading.parse.words import Paragraph, Parse, Sentence, Word

    def seconds(count: int) -> float:
        words = [Word(0, "list", 0)]
        at = 5
        for i in range(1, count + 1):
            word = Word(i, str(i % 900 + 10), at)
            word.tag, word.pos, word.dep, word.head = "CD", "NUM", "conj", words[0]
            words[0].children.append(word)
            words.append(word)
            at = word.end + 2
        text = "list " + ", ".join(word.text for word in words[1:])
        paragraph = Paragraph(0, 0, len(text))
        sentence = Sentence(0, words, paragraph)
        paragraph.sentences.append(sentence)
        for word in words:
            word.sentence = sentence
        words[0].right = count
        begun = process_time()
        claims = read_claims(Parse(text, words, [sentence], [paragraph]), Cast(()), ())
        assert len(claims) == min(count, most_of(sentence))
        return process_time() - begun

    assert seconds(20_000) < 12 * seconds(4_000) + 1


def test_the_same_text_gives_the_same_claims(claims_of: Read) -> None:
    """Ids count in reading order, spans equal their slices."""
    text = "More than 300 miners died, and at least 2,700 of them have been hurt."
    first: Any = claims_of(text)
    assert first == claims_of(text)
    assert [claim.id for claim in first] == ["claim-1", "claim-2"]
    for claim in first:
        assert text[claim.start : claim.end] == claim.text
        assert text[claim.subject.start : claim.subject.end] == claim.subject.text
        assert text[claim.predicate.start : claim.predicate.end] == claim.predicate.text


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("The hearing took over two hours.", "more_than"),
        ("The hearing lasted over two hours.", "more_than"),
        ("The mine will save $9 million over two years.", "equal"),
        ("The bridge is estimated to cost $40 million.", "approximately"),
        ("She averages 20 miles a day.", "approximately"),
        ("Costa was chosen over three other finalists.", "equal"),
        ("The firm hired over three hundred miners.", "more_than"),
        ("Tickets start at $99.", "at_least"),
        ("Sales fell just short of 500 vans.", "approximately"),
    ],
)
def test_a_verb_may_give_the_bound(claims_of: Read, text: str, comparator: str) -> None:
    """What the verb says of a number bounds it, and is no part of the quantity phrase."""
    found = claims_of(text)[-1] if "$9 m" not in text else claims_of(text)[1]
    assert found.quantity.comparator == comparator
    assert found.quantity.direction is None


def test_a_change_of_a_number_and_its_level_are_no_range(claims_of: Read) -> None:
    """ "fell by 10,000 to 270,000" gives a change and what was left."""
    change, level = claims_of("Enrolment fell by 10,000 to 270,000.")
    assert (change.quantity.value, change.quantity.direction) == (10_000, "down")
    assert (level.quantity.value, level.quantity.direction) == (270_000, None)


def test_a_tally_after_a_name_is_no_part_of_it(claims_of: Read) -> None:
    """Of "trails Costa 458 to 359" both are votes."""
    values = [claim.quantity.value for claim in claims_of("Holm trails Costa 458 to 359.")]
    assert values == [458, 359]


def test_a_change_in_steps_is_two_changes(claims_of: Read) -> None:
    """ "from 130 to 150 to 190" rises twice."""
    first, second = claims_of("The fee rises from $130 to $150 to $190.")
    assert (first.quantity.previous, first.quantity.value) == (130, 150)
    assert (second.quantity.previous, second.quantity.value) == (150, 190)
    assert second.quantity.direction == "up"


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


def test_a_score_counts_nothing_that_was_counted_before(claims_of: Read) -> None:
    """ "He pitched seven innings, and they won, 4-2" has no four innings."""
    innings, score = claims_of("He pitched seven innings, and they won, 4-2.")
    assert (innings.quantity.unit, score.quantity.unit) == ("inning", None)


def test_a_quotation_mark_after_plus_is_no_inch(claims_of: Read) -> None:
    """The mark closes what was said."""
    (claim,) = claims_of("She asked about “2 million-plus” people.")
    assert claim.quantity.unit != "inch"


def test_a_score_goes_neither_up_nor_down(claims_of: Read) -> None:
    """ "ended up 4-4" tells a result, not a rise."""
    (claim,) = claims_of("The match ended up 4-4.")
    assert claim.quantity.direction is None


def test_a_currency_in_brackets_tells_the_one_before(claims_of: Read) -> None:
    """Of the second of two prices that are converted the currency may be left out."""
    claims = claims_of("It costs 2,400,000 yen ($22,000) new and 1,300,000 ($12,000) used.")
    units = [(claim.quantity.value, claim.quantity.unit) for claim in claims]
    assert units == [(2.4e6, "JPY"), (22000, "USD"), (1.3e6, "JPY"), (12000, "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "The suspect, believed to be 25, fled.",
        "Voters younger than 25 stayed at home.",
        "Most of them are under 18.",
        "The fire killed nurses, most of them over 75.",
    ],
)
def test_an_age_is_known_by_whose_it_is(claims_of: Read, text: str) -> None:
    """A person said to be 25, and those younger than 25."""
    (claim,) = claims_of(text)
    assert (claim.quantity.kind, claim.quantity.unit) == ("age", "year")
