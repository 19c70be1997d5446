"""Numeric claims: what is said of a number's subject, and what only stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def told(claim: NumericClaim) -> tuple[str | None, str | None]:
    """Subject and predicate of a claim, as texts."""
    subject, predicate = claim.subject, claim.predicate
    return subject.text if subject else None, predicate.text if predicate else None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Roe used the money to buy items including a $43,000 watch.", "to buy"),
        ("The men had a cache of arms, including seven rifles.", "had"),
        ("Following a fire in 12 flats, the tower was closed.", None),
        ("The ferry sails on Friday, according to three guests.", None),
    ],
)
def test_what_is_said_of_the_whole_is_said_of_what_it_includes(
    claims_of: Read, text: str, predicate: str | None
) -> None:
    """ "Including" hands on the verb of the whole; other prepositions say nothing."""
    (claim,) = claims_of(text)
    assert told(claim)[1] == predicate


@pytest.mark.parametrize(
    "text",
    [
        "“The city has changed,” said Ann Roe, who runs the forum, a grouping of 32 cities.",
        "Ann Roe, chair of a panel of twelve, said the flag would stay.",
        "Tom Holm, a father of three, drowned on Friday.",
        "Officials in 12 towns met on Friday.",
        "The mayors of 12 towns met on Friday.",
        "The survey of 1,000 adults was made in May.",
        "The vote ended a row between the two towns.",
        "The storm fell on a city of two million people.",
        "Roe was asked about the ferry between the two islands.",
        "The law is a burden for a county with three million people.",
    ],
)
def test_nothing_is_said_of_what_only_describes_somebody(claims_of: Read, text: str) -> None:
    """The verb of "the forum, a group of 32 cities, said" is not that of the cities."""
    (claim,) = claims_of(text)
    assert told(claim)[1] is None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A group of 12 men was held.", "was held"),
        ("Acme has closed its shops in 12 towns.", "has closed"),
        ("Roe was held in connection with 12 thefts.", "was held"),
    ],
)
def test_what_belongs_to_the_object_shares_its_verb(
    claims_of: Read, text: str, predicate: str
) -> None:
    """A group is its members, and shops are closed where they are."""
    (claim,) = claims_of(text)
    assert told(claim)[1] == predicate


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The charges against Ann Roe, 44, were dropped.", None),
        ("A letter from Tom Holm, 36, was read to the court.", None),
        ("Ann Roe, 52, was hurt.", "was hurt"),
        ("Police named the victim as Ann Roe, 47.", "named"),
    ],
)
def test_a_verb_of_something_else_is_not_that_of_the_person_beside_it(
    claims_of: Read, text: str, predicate: str | None
) -> None:
    """ "The charges against Roe, 44, were dropped" says nothing of Roe but her age."""
    (claim,) = claims_of(text)
    assert told(claim)[1] == predicate


def test_an_opening_phrase_with_with_has_no_predicate(claims_of: Read) -> None:
    """In "With output of 63 million litres, the region came second" the region came."""
    (claim,) = claims_of("With output of 63 million litres a year, the region came second.")
    assert told(claim) == ("output", None)


def test_what_a_chance_is_of_is_not_said_of_the_chance(claims_of: Read) -> None:
    """Of "There is a 1 in 3 chance that we could lose" it is said that there is a chance."""
    (claim,) = claims_of("There is a 1 in 3 chance that we could lose.")
    assert told(claim) == ("chance", "is")
    assert not claim.hypothetical


def test_what_a_poll_shows_is_said_of_the_candidates(claims_of: Read) -> None:
    """ "A poll showed Roe edging Holm, 46 percent to 45": Roe edges, the poll shows it."""
    first, second = claims_of("A poll showed Roe edging Holm, 46 percent to 45 percent.")
    assert told(first) == ("Roe", "edging")
    assert told(second) == ("Holm", "edging")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The board ordered the cafe to pay $88,000 for dumping waste.", "cafe"),
        ("Unions called the biggest strike in nearly two decades.", "biggest strike"),
        ("It was the club’s first win in 12 years.", "club’s first win"),
        ("The team won the title and $50,000.", "team"),
        ("The agency measured the quakes at magnitude 6.4.", "quakes"),
        ("Lund was hit by a €2m jewel heist.", "jewel heist"),
        ("Sales saw a 5 percent increase in May.", "Sales"),
        ("There was a 5 percent increase in sales.", "increase in sales"),
    ],
)
def test_a_measure_is_of_whom_or_what_it_belongs_to(
    claims_of: Read, text: str, subject: str
) -> None:
    """Who is told to pay pays; the strike is the biggest; light verbs hand on their subject."""
    *_, claim = claims_of(text)
    assert told(claim)[0] == subject


def test_a_change_in_brackets_is_of_what_stands_before_them(claims_of: Read) -> None:
    """Of "Revenue reached $5 million (a 3 percent rise)" revenue rose."""
    _, rise = claims_of("Revenue reached $5 million (a 3 percent rise).")
    assert told(rise)[0] == "Revenue"


def test_more_behind_a_number_takes_no_noun_behind_a_comma(claims_of: Read) -> None:
    """ "Wounded 56 more, officials said" tells of soldiers again, not of officials."""
    _, wounded = claims_of("A bomb killed 13 soldiers and wounded 56 more, officials said.")
    assert wounded.quantity.unit == "soldier"


def test_a_number_too_large_for_what_was_counted_counts_something_else(claims_of: Read) -> None:
    """After "12 members" a bare "110 billion" is not members."""
    _, bare = claims_of("The 12 members met. The 110 billion is gone.")
    assert bare.quantity.unit is None


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("One of two bridges was closed.", 2.0, "count"),
        ("One of every five voters stayed home.", 0.2, "fraction"),
        ("Three of five voters stayed home.", 0.6, "fraction"),
        ("Ann Roe, Leader Who Fooled the Court, Dies at 77", 77.0, "age"),
        ("Roe won the vote, 134 to 63.", None, "score"),
        ("The group took on two 20-somethings.", 2.0, "count"),
    ],
)
def test_a_number_is_of_its_kind(
    claims_of: Read, text: str, value: float | None, kind: str
) -> None:
    """One of two is no half, who dies at 77 is 77, a vote has two sides."""
    (claim,) = claims_of(text)
    assert (claim.quantity.value, claim.quantity.kind) == (value, kind)


@pytest.mark.parametrize("text", ["A nine-nation trade pact", "A four-storey brick tower in Lund"])
def test_the_walk_to_the_whole_ends_at_the_head_of_its_sentence(claims_of: Read, text: str) -> None:
    """In a line without a verb the whole of so many parts is the root, which has no head above."""
    (claim,) = claims_of(text)
    assert told(claim)[0] is not None


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("The talk comes about six months after Roe had a fight.", "talk", "comes"),
        ("The road was shut four hours after the guest was let in.", "road", "was shut"),
        ("The flight took nine hours after the storm had passed.", "flight", "took"),
        ("At the school, players aged five to 18 train on the grounds.", "players", None),
        ("In a narrow victory, 98 to 96, Ann Roe beat another teacher.", "Ann Roe", "beat"),
        ("Roe beat Holm, 134 to 63.", "Roe", "beat"),
        ("Roe, the speaker of a three-day conference, ripped the plan.", "conference", None),
        ("There were 130 fires here, compared with 292 over there.", "fires", "were"),
    ],
)
def test_whose_event_or_result_a_number_tells(
    claims_of: Read, text: str, subject: str, predicate: str | None
) -> None:
    """A length before "after" dates the main clause; a score is the winner's."""
    claim = claims_of(text)[-1]
    assert told(claim) == (subject, predicate)


def test_the_first_plural_tells_the_sort_of_the_second(claims_of: Read) -> None:
    """ "Eight plainclothes officers" are officers."""
    (claim,) = claims_of("They were held by eight plainclothes police officers.")
    assert claim.quantity.unit == "officer"


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("The victory over Ann Roe, a 43-year-old nurse, shows a shift.", "nurse", None),
        ("Of the seven defendants, Roe and Holm refused to plead.", "defendants", None),
        ("The 48-year-old was jailed for theft.", None, "was jailed"),
        ("She took the 14-year-old on a ride.", None, "took"),
        ("The 20-year-old nurse was hurt.", "nurse", "was hurt"),
        ("She was the first physician under 40 to win.", "first physician", "was"),
    ],
)
def test_who_is_of_an_age(
    claims_of: Read, text: str, subject: str | None, predicate: str | None
) -> None:
    """ "The 48-year-old" stands for somebody named elsewhere, and for nothing beside it."""
    (claim,) = claims_of(text)
    assert told(claim) == (subject, predicate)


def test_what_is_closed_down_has_not_gone_down(claims_of: Read) -> None:
    """ "Closed down two lanes" is no fall by two."""
    (claim,) = claims_of("The state closed down two lanes.")
    assert claim.quantity.direction is None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Four bakers are on strike in the harbour district.", "are on strike"),
        ("Nearly 60 trams were out of service on Monday.", "were out of service"),
        ("Seven rowers are still in hospital.", "are still in hospital"),
        ("Two guards have been under investigation since May.", "have been under investigation"),
        ("Nine smugglers were in police custody.", "were in police custody"),
        ("About 30 nurses were at work when the lift stopped.", "were at work"),
        ("Some 800 jobs are at risk.", "are at risk"),
        ("The 14 crates were in the cellar.", "were"),
        ("The 14 crates were in Oslo.", "were"),
        ("There were 14 crates in storage.", "were"),
    ],
)
def test_a_bare_noun_behind_a_preposition_is_a_state(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "On strike" is what is said of them, "in the cellar" only where they are."""
    assert told(claims_of(text)[0])[1] == predicate


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A welder was charged in the stabbing deaths of four divers.", "deaths"),
        ("A welder was charged with the murder of two divers.", "murder"),
        ("A welder was charged with two counts of theft.", "was charged"),
    ],
)
def test_a_noun_tells_what_became_of_those_behind_it(
    claims_of: Read, text: str, predicate: str | None
) -> None:
    """ "Charged in the deaths of four divers": who was charged is somebody else."""
    assert told(claims_of(text)[0])[1] == predicate


def test_a_participle_behind_a_joined_noun_is_said_of_it(claims_of: Read) -> None:
    """ "Two men were killed and four women injured": the women live."""
    _, women = claims_of("Two men were killed and four women injured in a crash.")
    assert told(women) == ("women", "injured")


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("Roe backed three term Governor Ann Holm.", "Governor Ann Holm", "backed"),
        ("The cost of the work they now face is $5 million.", "cost of the work", "is"),
        ("The fire led to the loss of 300 jobs.", "jobs", "loss"),
        ("Of the ferries 40 percent were late.", "ferries", "were late"),
        ("The 12 women are the heirs of Roe.", "women", "are the heirs"),
        ("The toll, it was clear, was 12 (to be precise).", "toll", "was"),
        ("Her parents spend $12, in a town where wages are low.", "parents", "spend"),
        ('Dozens of paid "influencers" were seen.', 'paid "influencers"', "were seen"),
        ("Roe won the vote, with 12 nurses against.", "nurses", None),
    ],
)
def test_a_claim_speaks_of_its_own_noun(
    claims_of: Read, text: str, subject: str, predicate: str | None
) -> None:
    """A singular behind three tells of the next noun; what was lost is told by "loss of"."""
    (claim,) = claims_of(text)
    assert told(claim) == (subject, predicate)
