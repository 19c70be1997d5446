"""What is said of a number, and what only stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.claim_texts import subject_and_predicate

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_who_is_alleged_to_do_something_is_not_alleged(claims_of: Read) -> None:
    """Where "that" is left out the parse may take the subject of the clause for an object."""
    (claim,) = claims_of("Neighbours allege Adam Lee Roe, 47, broke into the mill.")
    assert subject_and_predicate(claim) == ("Adam Lee Roe", "broke")
    assert claim.attribution is not None
    assert claim.attribution.text == "Neighbours"


def test_a_verb_left_out_carries_over(claims_of: Read) -> None:
    """ "A fell 2%, B 3%": each amount has its own subject and the direction of the first."""
    first, second = claims_of("Fords fell 1.2 percent, Fiats by 1.7 percent.")
    assert first.subject is not None
    assert second.subject is not None
    assert (first.subject.text, first.quantity.direction) == ("Fords", "down")
    assert (second.subject.text, second.quantity.direction) == ("Fiats", "down")


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
    assert subject_and_predicate(claim)[1] == predicate


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
    assert subject_and_predicate(claim)[1] is None


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
    assert subject_and_predicate(claim)[1] == predicate


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
    assert subject_and_predicate(claim)[1] == predicate


def test_an_opening_phrase_with_with_has_no_predicate(claims_of: Read) -> None:
    """In "With output of 63 million litres, the region came second" the region came."""
    (claim,) = claims_of("With output of 63 million litres a year, the region came second.")
    assert subject_and_predicate(claim) == ("output", None)


def test_what_a_chance_is_of_is_not_said_of_the_chance(claims_of: Read) -> None:
    """Of "There is a 1 in 3 chance that we could lose" it is said that there is a chance."""
    (claim,) = claims_of("There is a 1 in 3 chance that we could lose.")
    assert subject_and_predicate(claim) == ("chance", "is")
    assert not claim.hypothetical


def test_what_a_poll_shows_is_said_of_the_candidates(claims_of: Read) -> None:
    """ "A poll showed Roe edging Holm, 46 percent to 45": Roe edges, the poll shows it."""
    first, second = claims_of("A poll showed Roe edging Holm, 46 percent to 45 percent.")
    assert subject_and_predicate(first) == ("Roe", "edging")
    assert subject_and_predicate(second) == ("Holm", "edging")


@pytest.mark.parametrize("text", ["A nine-nation trade pact", "A four-storey brick tower in Lund"])
def test_the_walk_to_the_whole_ends_at_the_head_of_its_sentence(claims_of: Read, text: str) -> None:
    """In a line without a verb the whole of so many parts is the root, which has no head above."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] is not None


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
    assert subject_and_predicate(claims_of(text)[0])[1] == predicate


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
    assert subject_and_predicate(claims_of(text)[0])[1] == predicate


def test_a_participle_behind_a_joined_noun_is_said_of_it(claims_of: Read) -> None:
    """ "Two men were killed and four women injured": the women live."""
    _, women = claims_of("Two men were killed and four women injured in a crash.")
    assert subject_and_predicate(women) == ("women", "injured")


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
    assert subject_and_predicate(claim) == (subject, predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "lemma"),
    [
        ("Voters re-elected 12 mayors.", "re-elected", "re-elect"),
        ("The bank has co-financed nine mills.", "has co-financed", "co-finance"),
        ("The mill-owner sold nine mills.", "sold", "sell"),
    ],
)
def test_a_prefix_before_a_hyphen_belongs_to_its_verb(
    claims_of: Read, text: str, predicate: str, lemma: str
) -> None:
    """Who was re-elected was not elected for the first time."""
    (claim,) = claims_of(text)
    assert claim.predicate is not None
    assert (claim.predicate.text, claim.predicate.lemma) == (predicate, lemma)


def test_a_share_of_those_who_were_asked_is_not_asked(claims_of: Read) -> None:
    """Who leads with 21 percent of the voters surveyed leads."""
    (claim,) = claims_of("Ann Roe leads the field with 21 percent of voters surveyed.")
    assert subject_and_predicate(claim) == ("voters", "leads")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The board turned down 12 offers.", "turned down"),
        ("The state set aside $5 million for clinics.", "set aside"),
        ("Profit came in at £40 million.", "came in"),
        ("Police are looking into 12 complaints.", "are looking"),
        ("Three teachers called in sick.", "called in sick"),
        ("The race took place over six days.", "took place"),
        ("The siege came to an end after nine days.", "came to an end"),
        ("He pleaded guilty to 14 counts.", "pleaded guilty"),
        ("Four people were shot dead.", "were shot dead"),
        ("The gap is half a percentage point or less.", "is"),
    ],
)
def test_what_makes_one_predicate_with_a_verb(claims_of: Read, text: str, predicate: str) -> None:
    """ "Turned down" says another thing than "turned"."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] == predicate


def test_the_verb_of_saying_says_nothing_of_what_goes_on_behind_it(claims_of: Read) -> None:
    """ "12 fell ill, the ministry said, up from nine cases": nothing else is said of the nine."""
    claims = claims_of(
        "The flu has killed 12 people, the ministry said, up from nine cases in May."
    )
    assert [subject_and_predicate(claim)[1] for claim in claims] == ["has killed", None]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Two of the 12 ships sank.", ["sank", None]),
        ("Two out of the 12 ships sank.", ["sank", None]),
        ("Some of the 12 ships sank.", [None]),
        ("Two of the 12 ships built in Lund sank.", ["sank", "built"]),
        ("Two of the 12 injured died.", ["died", "injured"]),
        ("Two-thirds of the 900 homes are heated.", ["are heated", None]),
        ("Some 74 of 210 flights were cancelled.", ["were cancelled", None]),
        ("He saved hundreds of thousands of bees.", ["saved"]),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_its_whole(
    claims_of: Read, text: str, predicates: list[str | None]
) -> None:
    """Of "two of the 12 ships sank" it is told that two sank, and not that 12 did."""
    assert [subject_and_predicate(claim)[1] for claim in claims_of(text)] == predicates


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold despite 1,200 letters of protest.",
        "The crowd fled amid dozens of arrests.",
        "Apart from a grant of $900, the mill gets nothing.",
        "The tax is for all except those with savings above $90,000.",
        "A key lay in her 8-year-old son's bag.",
        "Exports, worth $4 million a year, fell.",
        "The town, home to 9,000 people, has lost its mill.",
    ],
)
def test_nothing_is_said_of_what_stands_against_it_or_tells_whose_it_is(
    claims_of: Read, text: str
) -> None:
    """Letters despite which a mill is sold are not sold, and a boy whose bag it is does not lie."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] is None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("He was guilty of 12 thefts.", "was guilty"),
        ("The shares were down 3.4 percent.", "were down"),
        ("The fee is up to $30.", "is"),
        ("The toll was more than 1,000.", "was"),
        ("It was a total of 12 miles.", "was"),
        ("She was the first dentist under 40 to win.", "was"),
    ],
)
def test_what_be_says_stands_with_it_before_a_number(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "Was guilty", not "was": but a state is neither the number nor what is counted."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] == predicate


def test_a_gerund_that_is_taken_for_a_noun_has_its_object(claims_of: Read) -> None:
    """In "won, with Ann Roe scoring 31 points" the points are scored."""
    (claim,) = claims_of("The Hawks beat the Rams on Tuesday, with Ann Lee Roe scoring 31 points.")
    assert subject_and_predicate(claim) == ("points", "scoring")


@pytest.mark.parametrize(
    ("text", "predicate", "lemma"),
    [
        ("Some 40 trees had to be cut down.", "had to be cut down", "cut"),
        ("Some 900 people were believed to remain.", "were believed to remain", "believe"),
        ("He ended up spending $40 million.", "ended up spending", "spend"),
        ("She was able to raise $5 million.", "was able to raise", "raise"),
        ("The fund is expected to grow by 4 percent.", "is expected to grow", "grow"),
        ("The mill stopped paying 12 men.", "stopped paying", "pay"),
        ("The firm had to begin to sell 12 mills.", "had to begin to sell", "sell"),
        ("Roe ordered them to pay $900.", "to pay", "pay"),
    ],
)
def test_a_chain_of_verbs_is_one_predicate(
    claims_of: Read, text: str, predicate: str, lemma: str
) -> None:
    """ "Ended up spending" is neither "ended up" nor "spending"."""
    (claim,) = claims_of(text)
    assert claim.predicate is not None
    assert (claim.predicate.text, claim.predicate.lemma) == (predicate, lemma)


@pytest.mark.parametrize(
    "text",
    [
        "The body was found in Lund, 12 miles from the coast.",
        "Wages rose, the first time in nine years.",
        "Lund lost in front of 900 fans.",
        "The wall, 12 feet high, fell in May.",
        "The storm moved on with winds of 90 mph.",
        "She kept her lead over the course of the 2,000-metre race.",
        "The firm, with a budget of $4 million, built a mill.",
    ],
)
def test_nothing_is_said_of_a_distance_a_time_or_a_crowd_beside_it(
    claims_of: Read, text: str
) -> None:
    """A body is found, not the miles from there to the coast."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] is None


def test_what_is_given_with_a_verb_is_told_by_it(claims_of: Read) -> None:
    """A bank that is "hit with a fine of $40 million" is hit with it."""
    (claim,) = claims_of("The bank was hit with a fine of $40 million.")
    assert subject_and_predicate(claim) == ("fine", "was hit")


@pytest.mark.parametrize(
    "text",
    [
        "She is a mayor with two children.",
        "Both are dentists with 15 years of experience.",
        "The judge threw out the suit in a 90-page ruling.",
        "In the one-day trial, the jury found Holm guilty.",
        "Bids came from the Lund Ravens ($140 million) and a bank.",
        "The laptop is impressive: a fast chip and three ports.",
        "A mother of three was killed in Lund.",
        "After three days of talks, the union gave in.",
    ],
)
def test_nothing_is_said_of_what_only_tells_a_size_or_more_of_another(
    claims_of: Read, text: str
) -> None:
    """Children are no mayor, a ruling throws nothing out, and three children were not killed."""
    (claim,) = claims_of(text)
    assert claim.predicate is None


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Police found three things: two guns and 12 knives.", ["found"] * 3),
        ("These are our guests: 12 nurses.", ["are"]),
        ("Anna Holm (61), a nurse, left Lund on Monday.", ["left"]),
        ("The firm was fined in three states.", ["was fined"]),
        ("The ferry sank in 12 minutes.", ["sank"]),
    ],
)
def test_what_a_verb_names_it_speaks_of(claims_of: Read, text: str, predicates: list[str]) -> None:
    """A list goes on from the noun before its colon; "in 12 minutes" has no noun behind it."""
    assert [subject_and_predicate(claim)[1] for claim in claims_of(text)] == predicates


def test_so_often_is_done_what_stands_behind(claims_of: Read) -> None:
    """Five times is how often somebody asked, and not suspected."""
    (claim,) = claims_of("Roe suspected him and five times asked the chief to sack him.")
    assert subject_and_predicate(claim) == ("Roe", "asked")


def test_of_a_sum_is_not_said_what_it_includes(claims_of: Read) -> None:
    """ "Including" does the work of a preposition."""
    texts = "A $90 million sum, including the $50 million fee, was paid to the club."
    assert [subject_and_predicate(claim)[1] for claim in claims_of(texts)] == ["was paid"] * 2


def test_nothing_is_said_of_the_age_of_who_only_tells_more_of_another(claims_of: Read) -> None:
    """Whoever was charged with a murder, she who was killed was not."""
    (claim,) = claims_of("Ada Lunt was charged with the murder of her mum Alva Roe, 58, in May.")
    assert claim.predicate is None


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "The quake hit hard, with 70 barns and nearly 800 homes rendered unsafe.",
            ["rendered unsafe"] * 2,
        ),
        (
            "They found goods from two Ohio towns, four Utah towns, and six Iowa towns.",
            ["found"] * 3,
        ),
        ("Two mills shut, and two mills opened.", ["shut", "opened"]),
    ],
)
def test_what_stands_in_one_list_shares_its_verb(
    claims_of: Read, text: str, predicates: list[str]
) -> None:
    """The parser hangs the later ones on whatever verb is near."""
    assert [subject_and_predicate(claim)[1] for claim in claims_of(text)] == predicates


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("One shed, owned by Acme, has yet to be let.", "has yet to be let"),
        ("Roe went there for a week but ended up spending nine years there.", "ended up spending"),
    ],
)
def test_a_verb_has_with_it_what_it_adds_to(claims_of: Read, text: str, predicate: str) -> None:
    """Of what "has yet to be let" nobody has anything."""
    assert subject_and_predicate(claims_of(text)[-1])[1] == predicate


def test_no_and_parts_a_subject_from_its_verb(claims_of: Read) -> None:
    """ "X is a port and two mayors signed a deal": the mayors are no port."""
    (claim,) = claims_of(
        "Lund is Norway’s oldest port and the two mayors affirmed their trust in the plan."
    )
    assert subject_and_predicate(claim) == ("mayors", "affirmed")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Two mayors were re-elected.", "were re-elected"),
        ("Ann Roe was re-elected with 900 votes.", "was re-elected"),
        ("The county has fast-tracked six permits.", "has fast-tracked"),
    ],
)
def test_an_auxiliary_stays_with_its_verb(claims_of: Read, text: str, predicate: str) -> None:
    """The parse takes "re" for a verb, and "fast-tracked" for an adjective."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] == predicate


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The town was calm after the killing of 26-year-old Ann Roe.", "killing"),
        ("The bill pays for the beating of Roe's 71-year-old mother.", "beating"),
        ("The club praised the appointment of three coaches.", "appointment"),
        ("The strike forced the cancellation of 40 flights.", "cancellation"),
    ],
)
def test_a_deed_told_by_a_noun_is_said_of_whom_it_is_done_to(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "The town was calm after the killing of 26-year-old Roe": Roe was not calm."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] == predicate


def test_a_deed_told_by_a_noun_holds_as_its_clause_does(claims_of: Read) -> None:
    """What is only planned to begin has not been built."""
    (planned,) = claims_of("Acme plans to begin construction of 190 homes.")
    (begun,) = claims_of("Acme began construction of 190 homes.")
    assert (planned.hypothetical, begun.hypothetical) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Mill Lane, the narrower of the two roads, reopened.",
        "The motion was passed, with a turnout of 900 members.",
        "Lund, home of the 12 mills, was flooded.",
    ],
)
def test_what_is_picked_from_or_set_off_has_no_predicate(claims_of: Read, text: str) -> None:
    """ "The narrower of the two roads reopened": of both nothing is said."""
    assert subject_and_predicate(claims_of(text)[-1])[1] is None


def test_a_quality_picks_nothing(claims_of: Read) -> None:
    """ "Proud of the 12 ships" is no part of them."""
    (claim,) = claims_of("The owner is proud of the 12 ships.")
    assert subject_and_predicate(claim)[1] == "is proud"


def test_a_bound_is_no_part_of_a_verb(claims_of: Read) -> None:
    """ "Can carry up to 900" says "can carry"; in an absolute phrase its own verb says it."""
    (carried,) = claims_of("The ship can carry up to 900 people.")
    assert subject_and_predicate(carried)[1] == "can carry"
    *_, level = claims_of("Stocks rose, with Fjord Steel tumbling 4.6% to £183.")
    assert subject_and_predicate(level)[1] == "tumbling"
