"""A whole claim: its sentence, its order, its limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import most_of, read_claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_a_number_torn_at_its_point_is_one_claim_of_one_sentence(claims_of: Read) -> None:
    """ "A magnitude-6. 4 quake rocked Lund" is one sentence, its number as printed."""
    (claim,) = claims_of("A magnitude-6. 4 quake rocked Lund.")
    assert (claim.quantity.value, claim.text, claim.start) == (6.4, "6. 4", 12)
    assert claim.sentence.text == "A magnitude-6. 4 quake rocked Lund."


def test_a_long_sentence_is_cut_round_its_number(claims_of: Read) -> None:
    """An answer stays in proportion to its text: at most 200 code points of a sentence of 1,000."""
    text = "The fair sold " + "red and green and blue and white and yellow " * 40 + "and 40 hats."
    (claim,) = claims_of(text)
    assert len(claim.sentence.text) <= 200
    assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
    assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.text


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


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
def test_twenty_thousand_numbers_take_time_in_proportion() -> None:
    """A list of numbers under one head is read in one pass: no rule looks back over all of it."""
    from time import process_time

    from service.reading.parse.words import Paragraph, Parse, Sentence, Word, link

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
        link(words)
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
