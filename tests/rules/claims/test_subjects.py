"""What a number counts or measures: its subject, by whichever word the report puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.claim_texts import subject_and_predicate

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_what_is_told_of_holds_nothing(claims_of: Read) -> None:
    """ "Jobs held at 4%, the office said, while pay fell 5%": no figure is said by the jobs."""
    sources = [
        claim.attribution.text if claim.attribution else None
        for claim in claims_of("Unemployment held at 4%, the office said, while pay fell by 5%.")
    ]
    assert "Unemployment" not in sources


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("OSLO - Norway's wheat harvest fell by 14 percent.", "Norway's wheat harvest"),
        ("The FTSE 100 rose 0.4%.", "FTSE 100"),
        ("Police found 62-year-old Ann Roe's car.", "Ann Roe"),
        ("He was banned from driving for two years.", "He"),
    ],
)
def test_a_subject_is_what_the_number_is_of(claims_of: Read, text: str, subject: str) -> None:
    """Without the dateline, with the number of a name, whose age it is, who is banned."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


def test_a_party_with_its_number_won_so_many(claims_of: Read) -> None:
    """In a list without verbs a name and its number are no label."""
    claims = claims_of("The Alliance won 71 of the 179 seats, the Unity Party 60, and Labour 24.")
    assert [claim.quantity.value for claim in claims] == [71, 179, 60, 24]
    assert {claim.quantity.unit for claim in claims} == {"seat"}


def test_so_many_who_vote_are_people(claims_of: Read) -> None:
    """Whatever was counted before; as many countries there are not."""
    *_, voted = claims_of("There were 5,400 polling stations. More than 1.2 million voted early.")
    assert voted.quantity.unit == "person"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They are Ann Roe, 52, and Eve Holm, 55 of Leeds.", ["Ann Roe", "Eve Holm"]),
        ("With just over $200,000, Ann Roe beat Tom Holm.", ["Ann Roe"]),
        ("It took place some seven miles southwest.", ["It"]),
        ("The screen has a 480-by-360 resolution.", []),
        ("It found 4,4′-methylene in the mill.", []),
    ],
)
def test_what_a_number_is_of_stands_where_reporters_put_it(
    claims_of: Read, text: str, told: list[str]
) -> None:
    """A place behind an age is not so old; sides of a screen and molecules count nothing."""
    subjects = [claim.subject.text if claim.subject else None for claim in claims_of(text)]
    assert subjects == told


def test_a_dateline_is_no_subject(claims_of: Read) -> None:
    """The parse takes the place for who acts, and who acts for its explanation."""
    (goals,) = claims_of("DUBLIN — Ireland drew 2-2 with Finland.")
    assert goals.subject is not None
    assert goals.subject.text == "Ireland"


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The court heard 40 witnesses, 17 of them women.", "17", "woman"),
        ("Thieves took 12 pans and half a dozen eggs.", "half a dozen", "egg"),
        ("Thieves took half a dozen HP laptops.", "half a dozen", "laptop"),
        ("They made 20 runs. They were 286 for six.", "286 for six", None),
    ],
)
def test_a_number_counts_what_is_beside_it(
    read_with_actors: Read, text: str, words: str, unit: str | None
) -> None:
    """The part that is named, not the whole; the thing, not its maker; and no runs of before."""
    assert {claim.text: claim.quantity.unit for claim in read_with_actors(text)}[words] == unit


def test_who_says_a_number_is_not_what_it_measures(read_with_actors: Read) -> None:
    """That a ministry says it is no predicate of a share, nor is a poll its own subject."""
    text = "Some 8,700 houses were damaged, a third of them beyond repair, the ministry said."
    share = read_with_actors(text)[-1]
    assert share.predicate is None
    lead = read_with_actors(
        "The poll showed Ann Holm leading Peter Berg, 46 percent to 44 percent."
    )
    subjects = [claim.subject.text if claim.subject else None for claim in lead]
    assert subjects == ["Ann Holm", "Peter Berg"]


def test_the_subject_of_a_pronoun_is_the_name(read_with_actors: Read) -> None:
    """A description beside the name says less than the name."""
    (claim,) = read_with_actors(
        "Ann Holm, a former lawmaker, smiled. She will borrow 635 billion euros."
    )
    assert subject_and_predicate(claim)[0] == "Ann Holm"


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "lemma"),
    [
        ("More than 300 Bolivian miners have died.", "Bolivian miners", "have died", "die"),
        ("Two miners were captured on Monday.", "miners", "were captured", "capture"),
        ("Spain has sent 900 relief workers.", "relief workers", "has sent", "send"),
        ("There were 12 survivors.", "survivors", "were", "be"),
        ("The city plans to hire 400 nurses.", "nurses", "to hire", "hire"),
        ("The 40 miners who survived went home.", "miners", "went", "go"),
        ("The court fined each of the nine men.", "men", "fined", "fine"),
        ("The company posted a profit of $5 million.", "profit", "posted", "post"),
        ("The mine lost 35% of its market value.", "market value", "lost", "lose"),
        ("Shares of the mine slid 0.6 percent.", "Shares of the mine", "slid", "slide"),
        ("China put a 15% tax on imported cars.", "tax on imported cars", "put", "put"),
        ("Shares, which fell 3 percent, recovered.", "Shares", "fell", "fall"),
        ("The tower is 47 metres tall.", "tower", "is", "be"),
        ("The car reaches a speed of 90 mph.", "speed", "reaches", "reach"),
        ("A 20-year-old nurse was hurt.", "nurse", "was hurt", "hurt"),
        ("Ana Costa, 41, runs the shelter.", "Ana Costa", "runs", "run"),
        ("The town has two Fiat Panda vans.", "Fiat Panda vans", "has", "have"),
        ("The toll is 10 times the average.", "toll", "is", "be"),
        ("The mine was fined 12 times.", "mine", "was fined", "fine"),
        ("Costa fed the town with $9 worth of bread.", "bread", "fed", "feed"),
        (
            "Two captured South Sudanese soldiers are being questioned in Nairobi.",
            "South Sudanese soldiers",
            "are being questioned",
            "question",
        ),
        ("It runs an 18-hole golf course.", "golf course", "runs", "run"),
        ("He has a family of seven.", "family", "has", "have"),
        ("He took “half a ton” of coal.", "coal", "took", "take"),
        ("It is a 270-hp van.", "van", "is", "be"),
        ("The mine paid $5 million in damages.", "damages", "paid", "pay"),
        ("Costa raised $5 million in 2020.", "Costa", "raised", "raise"),
        ("The town spent $3 million on a bridge.", "bridge", "spent", "spend"),
        ("In Madrid, the town spent $3 million.", "town", "spent", "spend"),
        ("Costa leads Silva by 4 percentage points.", "Costa", "leads", "lead"),
        ("Porto beat Braga 3-1.", "Porto", "beat", "beat"),
        (
            "Silva won the race, followed by Ana Costa at 25 percent.",
            "Ana Costa",
            "followed",
            "follow",
        ),
        ("The widow died at the age of 92.", "widow", "died", "die"),
        ("Men worked there over the course of 30 hours.", "Men", "worked", "work"),
        ("The jobs of the last seven years have gone.", "jobs", "have gone", "go"),
        ("It was a crowd of voters between the ages of 18 and 54.", "voters", "was", "be"),
        ("Costa said there were tents in the park for 12 days.", "tents in the park", "were", "be"),
        ("Her 15 co-defendants were freed.", "co-defendants", "were freed", "free"),
        ("Costa leads Silva by 20 points.", "Costa", "leads", "lead"),
        ("Costa scored 20 points.", "points", "scored", "score"),
        ("The mine has 30 shafts in August.", "shafts", "has", "have"),
        ("For eight years, the mine has polluted the river.", "mine", "has polluted", "pollute"),
        ("The court jailed Costa for two years.", "Costa", "jailed", "jail"),
        ("The mine lost 5 percent on average.", "mine", "lost", "lose"),
        ("The fee rose to $51,000, which the mine paid.", "fee", "rose", "rise"),
        ("Most of it went to 60 percent of those surveyed.", "those", "surveyed", "survey"),
        ("Some 60 percent of those surveyed agree.", "those", "agree", "agree"),
        (
            "The survey has a margin of error of 2 percentage points.",
            "margin of error",
            "has",
            "have",
        ),
        ("The town approved the sale of a stake of 5 percent.", "stake", "approved", "approve"),
        ("Officers seized coal worth an estimated 24 million euros.", "coal", "seized", "seize"),
        ("The rate among those aged 16 fell.", "those", "fell", "fall"),
        ("Costa has a lead of nine points.", "lead", "has", "have"),
        ("The gap is nine points.", "gap", "is", "be"),
        ("Half of Vermont Democrats agreed.", "Vermont Democrats", "agreed", "agree"),
        ("They had access to $9 million in frozen funds.", "frozen funds", "had", "have"),
        ("They earned $9 an hour in factories.", "They", "earned", "earn"),
        ("The index gained 231 points.", "index", "gained", "gain"),
        ("The plane flew at an altitude of 900 feet.", "plane", "flew", "fly"),
        ("The economy grew at an annual rate of 3 percent.", "economy", "grew", "grow"),
        ("It took the team three days to reach them.", "team", "took", "take"),
        ("The court sentenced Costa to six years in jail.", "Costa", "sentenced", "sentence"),
        ("The war led to 900 combat and civilian deaths.", "civilian deaths", "led", "lead"),
    ],
)
def test_a_claim_says_what_is_counted_and_what_of_it(
    claims_of: Read, text: str, subject: str, predicate: str, lemma: str
) -> None:
    """Subject and verb, through passives, control, relative clauses and partitives."""
    (claim,) = claims_of(text)
    assert claim.subject is not None
    assert claim.predicate is not None
    assert claim.subject.text == subject
    assert (claim.predicate.text, claim.predicate.lemma) == (predicate, lemma)


@pytest.mark.parametrize(
    ("text", "unit", "subject"),
    [
        ("Her 15 co-defendants were freed.", "co-defendant", "co-defendants"),
        ("At least 18 of the dead were found.", "person", "dead"),
        ("Costa found 5,000 species.", "species", "species"),
        ("Costa taught 20 first-graders.", "first-grader", "first-graders"),
        ("The town has three taxes.", "tax", "taxes"),
        ("Costa won 49 out of the seats.", "seat", "seats"),
        ("Costa is a mother of three.", "child", "mother"),
        ("Costa keeps a staff of dozens for baking bread.", "person", "staff"),
    ],
)
def test_a_count_has_the_whole_noun_for_its_unit(
    claims_of: Read, text: str, unit: str | None, subject: str
) -> None:
    """A prefix belongs to its noun; a verb after the number has no noun for it."""
    (claim,) = claims_of(text)
    assert claim.subject is not None
    assert (claim.quantity.unit, claim.subject.text) == (unit, subject)


def test_what_a_change_is_said_of_stands_before_by(claims_of: Read) -> None:
    """The nearest word of change before "by" tells what goes up, whatever the parse says."""
    (claim,) = claims_of("They criticised the giant for raising its fees by $24.")
    assert claim.subject is not None
    assert claim.predicate is not None
    assert (claim.subject.text, claim.predicate.lemma) == ("fees", "raise")


def test_who_does_something_to_a_number_is_not_counted(claims_of: Read) -> None:
    """ "hired 300" counts nobody named; "the toll reached 300" counts the toll."""
    (hired,) = claims_of("The company hired 300.")
    (reached,) = claims_of("The toll reached 300.")
    assert hired.subject is None
    assert reached.subject is not None
    assert reached.subject.text == "toll"


def test_a_counted_noun_is_named_without_its_own_number(claims_of: Read) -> None:
    """The subject of the second number is "vans", not "about 900 vans"."""
    _, cost = claims_of("About 900 vans cost $5 million.")
    assert cost.subject is not None
    assert cost.subject.text == "vans"


def test_the_nearer_of_two_subjects_is_meant(claims_of: Read) -> None:
    """A fronted phrase that the model takes for a subject is not what acts."""
    (claim,) = claims_of("A striker of the old school, Costa scored in 20 games.")
    assert subject_and_predicate(claim)[0] == "games"


def test_that_stands_for_an_amount_only(claims_of: Read) -> None:
    """ "that's $250" speaks of all that was said before; of an amount, of that amount."""
    (whole,) = claims_of("Whoever loses a tire knows this costs $250.")
    assert whole.subject is not None
    assert whole.subject.text == "this"


def test_who_gives_money_is_a_person(claims_of: Read) -> None:
    """Of "the head of the fund Acme Partners, who gave", the head gave."""
    claims = claims_of("Costa met the secretary of Acme Partners who has donated $250,000.")
    assert [claim.subject.text for claim in claims if claim.subject] == [
        "secretary of Acme Partners"
    ]


def test_a_noun_is_named_without_the_amounts_in_its_phrase(claims_of: Read) -> None:
    """The fee is the subject, not "the fee of $8": what an amount says is no part of a name."""
    first, second = claims_of("The town cut the fee of $8 for 30 firms.")[:2]
    assert first.subject is not None
    assert second.subject is not None
    assert (first.subject.text, second.subject.text) == ("fee", "firms")


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
    assert subject_and_predicate(claim)[0] == subject


def test_a_change_in_brackets_is_of_what_stands_before_them(claims_of: Read) -> None:
    """Of "Revenue reached $5 million (a 3 percent rise)" revenue rose."""
    _, rise = claims_of("Revenue reached $5 million (a 3 percent rise).")
    assert subject_and_predicate(rise)[0] == "Revenue"


def test_more_behind_a_number_takes_no_noun_behind_a_comma(claims_of: Read) -> None:
    """ "Wounded 56 more, officials said" tells of soldiers again, not of officials."""
    _, wounded = claims_of("A bomb killed 13 soldiers and wounded 56 more, officials said.")
    assert wounded.quantity.unit == "soldier"


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
    assert subject_and_predicate(claim) == (subject, predicate)


def test_the_first_plural_tells_the_sort_of_the_second(claims_of: Read) -> None:
    """ "Eight plainclothes officers" are officers."""
    (claim,) = claims_of("They were held by eight plainclothes police officers.")
    assert claim.quantity.unit == "officer"


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


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("She spent $4,300 on wool coats and scarves.", "wool coats and scarves"),
        ("Lawmakers and the mayor have three weeks to agree.", "Lawmakers and the mayor"),
        ("The airport had 30 delays and cancellations.", "delays and cancellations"),
        ("He bought $900 worth of lamps, desk chairs and rugs.", "lamps, desk chairs and rugs"),
        ("The plan has a 500-seat hall and a pool.", "hall"),
        ("The club bought a 250-acre farm and the mill.", "farm"),
    ],
)
def test_what_and_joins_is_measured_together(claims_of: Read, text: str, subject: str) -> None:
    """What stands before a noun alone is not of the one that "and" joins to it."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


def test_numbers_of_one_noun_have_their_own_adjectives(claims_of: Read) -> None:
    """ "12 Chilean and 11 Danish sailors": the 12 are no Danes."""
    claims = claims_of("The navy seized 12 Chilean and 11 Danish sailors.")
    assert [subject_and_predicate(claim)[0] for claim in claims] == [
        "sailors",
        "Danish sailors",
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The city has a GDP per capita of $41,500.", "GDP per capita"),
        ("Output per worker rose 3 percent.", "Output per worker"),
    ],
)
def test_what_a_rate_is_counted_by_belongs_to_its_name(
    claims_of: Read, text: str, subject: str
) -> None:
    """Output per worker is not output."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The levy costs owners about $135 a year.", "levy"),
        ("It costs $340 for a season ticket.", "season ticket"),
        ("It costs $340.", "It"),
        ("The jury fined the company $500.", "company"),
        ("What cost $700 was the boiler.", "boiler"),
        ("What cost $700 was unclear.", "What"),
    ],
)
def test_a_price_is_that_of_what_costs(claims_of: Read, text: str, subject: str) -> None:
    """Not of who pays it."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The bank signed a USD 7 million (EUR 6 m) loan.", "loan"),
        ("The port bought a 12-tonne (13-ton) crane.", "crane"),
        ("The mill paid $7 million (€6 million) in fines.", "fines"),
    ],
)
def test_an_amount_told_twice_is_of_the_noun_behind_the_brackets(
    claims_of: Read, text: str, subject: str
) -> None:
    """Where "a" stands before it; else the verb decides."""
    assert {subject_and_predicate(claim)[0] for claim in claims_of(text)} == {subject}


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("It owns wind farms in Lund (30 MW) and Oslo (24 MW).", ["wind farms"] * 2),
        ("Shares fell in Japan (2 percent) and Chile (3 percent).", ["Japan", "Chile"]),
        ("It opened in Lund (30 MW).", ["Lund"]),
    ],
)
def test_a_size_behind_a_place_is_of_what_is_there(
    claims_of: Read, text: str, subjects: list[str]
) -> None:
    """No share, and nothing where only a verb says what is done in the place."""
    assert [subject_and_predicate(claim)[0] for claim in claims_of(text)] == subjects


def test_a_phrase_begins_behind_a_verb_that_the_parse_hangs_on_its_noun(claims_of: Read) -> None:
    """ "Neighbours allege Tom Roe" is no noun phrase."""
    (claim,) = claims_of("Neighbours allege Tom Roe, 47, sank the boat.")
    assert subject_and_predicate(claim)[0] == "Tom Roe"


def test_a_sum_is_that_of_who_gives_it(claims_of: Read) -> None:
    """Where a clause tells which sum it is, its subject gives it."""
    *_, claim = claims_of("The mill was built for another $2.5 billion the state had allocated.")
    assert subject_and_predicate(claim)[0] == "state"


def test_a_person_lasts_no_hours(claims_of: Read) -> None:
    """ "Which" is never a person: of a meeting with one it is the meeting."""
    (claim,) = claims_of("After the meeting with Ann Roe, which lasted two hours, they left.")
    assert subject_and_predicate(claim)[0] == "meeting with Ann Roe"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The island was hit two years after the city of Corran was destroyed.", "island"),
        ("But two days after the story aired, the government agreed to pay.", "government"),
        ("She sued and was paid $52,000 for a patent.", "She"),
    ],
)
def test_an_interval_dates_the_main_event_and_a_payment_is_whose_it_is(
    claims_of: Read, text: str, subject: str
) -> None:
    """Not what it is counted from, nor what it was paid for."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Acme fell to the €2.40 level.", "Acme"),
        ("Sales passed the $2 billion mark.", "Sales"),
        ("Roe seeks a deal in the $40 million range.", "deal"),
        ("The strike closed in on the three-week mark.", "strike"),
        ("Cuts would contain inflation to the 2 percent range.", "inflation"),
        ("Parliament raised the 5% threshold.", "threshold"),
        ("The 5 percent threshold is high.", "threshold"),
    ],
)
def test_a_level_is_that_of_what_stands_at_it(claims_of: Read, text: str, subject: str) -> None:
    """Unless the level itself is spoken of."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The debt stands at 92 percent of GDP.", "debt"),
        ("A deficit of 3 percent of gross domestic product is planned.", "deficit"),
        ("The index closed at 1,463 points.", "index"),
    ],
)
def test_a_size_told_in_units_of_something_is_not_its(
    claims_of: Read, text: str, subject: str
) -> None:
    """A debt of so much of the GDP tells nothing of the GDP."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    "text",
    [
        "Output did well with a gain of 1 percent.",
        "Output grew, following a 1 percent drop in March.",
        "Output has seen a 1 percent rise.",
    ],
)
def test_a_change_beside_a_clause_is_of_its_subject(claims_of: Read, text: str) -> None:
    """A fall that says of nothing what fell."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == "Output"


@pytest.mark.parametrize(
    ("votes", "unit"), [("700", "station"), ("1,200", "person")], ids=["few", "many"]
)
def test_from_a_thousand_on_those_who_vote_are_people(
    claims_of: Read, votes: str, unit: str
) -> None:
    """So many things there are not; fewer may be what was counted before."""
    *_, voted = claims_of(f"There were 40 stations. Some {votes} voted.")
    assert voted.quantity.unit == unit


def test_the_parts_are_those_of_the_whole_phrase(claims_of: Read) -> None:
    """However many nouns say which thing it is that has so many parts."""
    (claim,) = claims_of("The nine-nation Asian steel and coal trade pact was signed.")
    assert subject_and_predicate(claim) == ("Asian steel and coal trade pact", "was signed")


@pytest.mark.parametrize(
    ("text", "unit", "subject"),
    [
        ("Health workers, 63 of whom fell ill, marched.", "worker", "Health workers"),
        ("Members, of whom 40 are women, met.", "member", "Members"),
        ("Nurses, 40 percent of whom work nights, marched.", "percent", "Nurses"),
        ("Lund has a $9 million fund, of which $2 million was spent.", "USD", "fund"),
        ("Lund asked for $9 million, of which it got less than a third.", None, "$9 million"),
        ("Towns gave 9 million euros, of which Lund paid 2 million.", "EUR", "9 million euros"),
        ("The fund holds £7 million, of which 3 million is pledged.", "GBP", "£7 million"),
    ],
)
def test_a_part_is_of_what_its_pronoun_stands_for(
    claims_of: Read, text: str, unit: str | None, subject: str
) -> None:
    """ "Of whom" and "of which" stand for what was told right before."""
    claim = claims_of(text)[-1]
    assert (claim.quantity.unit, subject_and_predicate(claim)[0]) == (unit, subject)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The cafe serves 60 diners a night.", "diner per night"),
        ("The line flies 40 flights each day.", "flight per day"),
        ("A cow gives 28 litres of milk a day.", "litre per day"),
        ("The shop sold 40 bikes a year earlier.", "bike"),
        ("Output fell to 2.1 million bpd.", "barrel per day"),
        ("The firm will close five bases.", "base"),
    ],
)
def test_a_rate_stays_with_what_is_counted(claims_of: Read, text: str, unit: str) -> None:
    """So many a day are not so many a year."""
    assert claims_of(text)[0].quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The 6ft 4in keeper Lars Vik has left.", "keeper Lars Vik"),
        ("The two-metre-high bronze statue was moved.", "bronze statue"),
        ("It took six years for Roe to concede.", "Roe"),
        ("The index extended a decline of 2.3 percent.", "index"),
    ],
)
def test_who_or_what_is_so_large(claims_of: Read, text: str, subject: str) -> None:
    """Words of the measure, and days, are not what is measured."""
    assert subject_and_predicate(claims_of(text)[0])[0] == subject


@pytest.mark.parametrize(
    "text",
    [
        "The hall, which seats 1,800, has two doors.",
        "He was mayor of a city of 40,000.",
        "A team of 12 was sent.",
    ],
)
def test_seats_and_towns_are_of_people(claims_of: Read, text: str) -> None:
    """Whoever sits or lives there is counted, whatever was counted before."""
    assert claims_of(text)[0].quantity.unit == "person"


def test_what_so_many_people_are_is_told_without_their_number(claims_of: Read) -> None:
    """ "12,000 people were hurt, half of them badly": the half is of people."""
    half = claims_of("An estimated 12,000 people were hurt, three quarters of them badly.")[-1]
    assert subject_and_predicate(half)[0] == "people"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Analysts see profit per share of $2.15.", "profit per share"),
        ("Sales in Lund, which account for a third of the total, rose.", "Sales in Lund"),
        ("Sales in Lund rose, while those in Oslo grew by 4 percent.", "those in Oslo"),
        ("The police cut the number by a quarter after protests.", "number"),
        ("The bill was passed by a vote of 266 to 39.", "bill"),
        ("The House passed the bill by a vote of 266 to 39.", "bill"),
        ("The victims of the crash who waited two hours left.", "victims of the crash"),
        ("The court fined Ann Roe for driving at 90 mph.", "Ann Roe"),
        ("It offers discounts of 40 percent on books.", "discounts"),
        ("The error left them $900 out of pocket.", "error"),
        ("The river is within 30 centimetres of its record.", "river"),
        ("A tree fell, bringing to five the number of deaths.", "number of deaths"),
    ],
)
def test_the_thing_and_not_the_noun_beside_it_is_measured(
    claims_of: Read, text: str, subject: str
) -> None:
    """Not the share of "profit per share", the Lund of "sales in Lund, which account", the vote."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


def test_a_streak_counts_games_or_what_nobody_says(claims_of: Read) -> None:
    """ "Made 22 saves … lost nine straight": nine games, which nobody names, and no saves."""
    _, lost = claims_of("They made 22 saves. The Rams have lost nine straight.")
    assert lost.quantity.unit is None
    _, lost = claims_of("They won 22 games. The Rams have lost nine straight.")
    assert lost.quantity.unit == "game"


def test_sailors_of_two_peoples_are_all_sailors(claims_of: Read) -> None:
    """ "11 Danish and 12 Chilean sailors" are 23 sailors."""
    claims = claims_of("At least 11 Danish and 12 Chilean sailors were held.")
    assert [claim.quantity.unit for claim in claims] == ["sailor", "sailor"]


def test_plurals_that_look_like_singulars_are_counted(claims_of: Read) -> None:
    """Larvae, oxen and vertebrae are several, though their tag may say one."""
    claims = claims_of("They found 13 vertebrae, 12 larvae and 14 oxen.")
    assert [claim.quantity.unit for claim in claims] == ["vertebra", "larva", "ox"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Some 900 boats crossed the gulf, a third more than in May.", ["boats", "boats"]),
        ("Sales rose by 12 percent in Lund, 3 percent less than in Oslo.", ["Sales", "Sales"]),
        ("Sales in Lund grew by 4 percent and those in Oslo by 7 percent.", None),
        ("Two schools with a total of 940 pupils opened.", ["schools", "pupils"]),
        ("It had 12 mills and annual sales of 900 tonnes.", ["mills", "annual sales"]),
    ],
)
def test_two_numbers_have_each_its_own_subject_or_share_one(
    claims_of: Read, text: str, subjects: list[str] | None
) -> None:
    """What is compared with the number before is of the same; what has its own size is not."""
    found = [subject_and_predicate(claim)[0] for claim in claims_of(text)]
    assert found == (subjects or ["Sales in Lund", "those in Oslo"])


def test_the_number_of_things_counts_the_things(claims_of: Read) -> None:
    """ "Bringing to five the number of deaths" counts deaths."""
    (claim,) = claims_of("A tree fell on a car, bringing to five the number of deaths.")
    assert claim.quantity.unit == "death"


def test_who_climbs_mountains_raises_none(claims_of: Read) -> None:
    """A motion over so many things is no change of their number."""
    (claim,) = claims_of("He climbed 12 mountains.")
    assert claim.quantity.direction is None


def test_what_is_listed_as_so_far_away_is_the_object(claims_of: Read) -> None:
    """Not the agency lies so far from the towns."""
    text = "The agency listed the wreck as two miles east of Lund, four miles north of Ulm."
    subjects = [subject_and_predicate(claim)[0] for claim in claims_of(text)]
    assert subjects == ["wreck", "wreck"]


def test_persons_told_of_by_place_are_of_no_place(claims_of: Read) -> None:
    """ "Seven were hurt in Goa, 12 in Pune": twelve persons, not twelve of Goa."""
    claims = claims_of("Seven were hurt in Goa, 12 in Pune and nine in Agra.")
    assert [claim.quantity.unit for claim in claims] == ["person"] * 3
    assert [subject_and_predicate(claim) for claim in claims] == [(None, "were hurt")] * 3


def test_a_result_before_a_compound_is_that_of_its_last_noun(claims_of: Read) -> None:
    """A 2-0 cup final defeat is a defeat, no cup."""
    (claim,) = claims_of("Holm missed the 2-0 cup final defeat.")
    assert subject_and_predicate(claim)[0] == "cup final defeat"


@pytest.mark.parametrize(
    ("text", "subject", "unit"),
    [
        ("She said 12 of the 45 wounded stayed in hospital.", "wounded", "person"),
        ("The army killed 12 men in Lund (three of them guards).", "guards", "guard"),
        ("She met mayors of 54 towns, various clubs and banks.", "towns", "town"),
        ("Three men from Oslo, Ulm and Lund won.", "men from Oslo, Ulm and Lund", "man"),
        ("The hall holds 54 photographs and other relics.", "photographs and other relics", None),
        ("The Ulm clan operated gambling dens at the pier, extorted bribes and stole $5,000.",
         "Ulm clan", "USD"),
    ],
)  # fmt: skip
def test_a_phrase_begins_and_ends_with_what_is_counted(
    claims_of: Read, text: str, subject: str, unit: str | None
) -> None:
    """Without the pronoun of the whole, a noun that is counted anew, or a verb in its middle."""
    claims = [claim for claim in claims_of(text) if claim.subject is not None]
    found = {claim.subject.text: claim.quantity.unit for claim in claims if claim.subject}
    assert subject in found
    assert unit in (None, found[subject])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Sgt. Ann Roe and Trooper Lee Holm, both 44, died at the scene.",
            "Ann Roe and Trooper Lee Holm",
        ),
        ("Two boys, both 12, were hurt.", "boys"),
    ],
)
def test_an_age_of_both_is_that_of_both(claims_of: Read, text: str, subject: str) -> None:
    """ "Roe and Holm, both 44": neither of them alone."""
    assert subject_and_predicate(claims_of(text)[-1])[0] == subject


def test_nothing_is_what_its_own_content_speaks_of(claims_of: Read) -> None:
    """ "The fact that it fell 3 percent": no fact fell."""
    (claim,) = claims_of("The pound was weak, showing the fact that it fell 3 percent.")
    assert subject_and_predicate(claim) == ("pound", "fell")


def test_a_finite_verb_goes_on_no_infinitive(claims_of: Read) -> None:
    """ "Is the first to come from Lund and offers 410 hp": the van does, no first model."""
    (claim,) = claims_of(
        "The new van is the first model to come from the Lund plant and offers 410 hp."
    )
    assert subject_and_predicate(claim) == ("new van", "offers")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Fish prices rose 2% to 3%, with tea and nuts between 12% and 15%.",
            "tea and nuts",
        ),
        ("He owns 51% of the mill and his son 24%.", "son"),
        (
            "Roe is followed by Ada Lund with 18 percent, Ruiz and Sen. Pat Holm with 11 percent.",
            "Ruiz and Sen. Pat Holm",
        ),
    ],
)
def test_two_in_a_clause_without_its_verb_have_one_amount(
    claims_of: Read, text: str, subject: str
) -> None:
    """ "With tea and nuts between 12% and 15%": both of them rise so much."""
    assert subject_and_predicate(claims_of(text)[-1])[0] == subject


def test_a_direction_of_two_points_is_that_of_the_object(claims_of: Read) -> None:
    """ "Listed the wreck as nine miles north northwest of Lund": the list lies nowhere."""
    (claim,) = claims_of("The report listed the wreck as nine miles north northwest of Lund.")
    assert subject_and_predicate(claim)[0] == "wreck"


def test_an_index_is_named_with_its_number(claims_of: Read) -> None:
    """ "S&P" is an agency, the S&P 500 an index."""
    (claim,) = claims_of("On Tuesday the S&P 500 gained 1.3%.")
    assert subject_and_predicate(claim)[0] == "S&P 500"


def test_a_clause_that_is_subject_begins_with_its_pronoun(claims_of: Read) -> None:
    """ "What came was a calm nine hours": "came" alone is nothing."""
    (claim,) = claims_of("What came was a calm nine hours.")
    assert subject_and_predicate(claim) == ("What came", "was")


def test_of_leads_from_an_amount_to_the_noun_before_it(claims_of: Read) -> None:
    """ "A crowd of 900 members and noise of 96 decibels": the noise, no members, is so loud."""
    _, rate = claims_of(
        "The motion was passed on Friday, with a record-setting crowd of some 90,000 members "
        "and a turnout of 71%."
    )
    assert subject_and_predicate(rate)[0] == "turnout"


def test_a_billion_of_what_came_in_thousands_is_of_something_else(claims_of: Read) -> None:
    """ "Tens of thousands of farmers … a 900 billion": no farmers."""
    *_, last = claims_of(
        "Tens of thousands of dairy farmers marched. They opposed the law since agreeing a 900 "
        "billion."
    )
    assert last.quantity.unit != "farmer"


def test_no_and_parts_the_subject_of_a_second_clause_from_its_verb(claims_of: Read) -> None:
    """ "Was split from their older suits and quarrels ensued": the quarrels, not the claim."""
    (claim,) = claims_of(
        "Her claim was split from their older suits and fierce quarrels ensued for nine years."
    )
    assert subject_and_predicate(claim) == ("fierce quarrels", "ensued")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The levy hurt 14 South Africans.", "South African"),
        ("The levy hurt 14 Danes.", "Dane"),
        ("Some 40 House Democrats left.", "Democrat"),
    ],
)
def test_a_people_is_counted_by_its_whole_name(claims_of: Read, text: str, unit: str) -> None:
    """Not every African is a South African, and a House Democrat is a Democrat."""
    (claim,) = claims_of(text)
    assert claim.quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Rovers eased past Orr 3-0 on Monday.", "Rovers"),
        ("Ann Roe upset Eve Holm 6-4, 7-5 in the final.", "Ann Roe"),
        ("Roe put Lund 2-1 ahead with a header.", "Lund"),
        ("Lund were 2-1 up at the break.", "Lund"),
        ("Orr lost to Lund 3-1.", "Orr"),
        ("The House passed the bill 52-48.", "bill"),
    ],
)
def test_a_result_is_of_who_wins_or_stands_so(claims_of: Read, text: str, subject: str) -> None:
    """ "Eased past Orr 3-0": Rovers did; "put Lund 2-1 ahead": so Lund stands."""
    claims = claims_of(text)
    assert {subject_and_predicate(claim)[0] for claim in claims} == {subject}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tea sales hit a record $9.4 million.", "Tea sales"),
        ("The barge carries a dish 14 metres across.", "dish"),
        ("The roof is made of 40 tiles, each 5 cm thick.", "tiles"),
        ("The canal, which is 60% complete, opens in May.", "canal"),
        ("The mill's net profit rose 9 per cent year-on-year.", "mill's net profit"),
        (
            "Guests who sleep fewer than five hours a night are 2.1 times more likely to fall.",
            "Guests",
        ),
        ("The plan passed, cutting repair time from 50 days to 35.", "repair time"),
        ("Of those asked, six caught measles.", None),
        ("Only 90 of the owls are left, a quarter of them in cages.", "owls"),
    ],
)
def test_the_parse_may_hang_an_amount_on_another_word(
    claims_of: Read, text: str, subject: str | None
) -> None:
    """What is so long stands right before it; a quality, a period and a rate are not measured."""
    assert subject_and_predicate(claims_of(text)[-1])[0] == subject


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Holm hit 61, including nine fours and a six.", "four"),
        ("Nearly 80 GPs have signed the letter.", "gp"),
        ("The trip takes 79 minutes for adults and 93 for children.", "minute"),
    ],
)
def test_a_unit_is_that_of_its_own_words(claims_of: Read, text: str, unit: str) -> None:
    """Numerals and abbreviations in the plural are things; a duration has its unit once."""
    assert claims_of(text)[-1].quantity.unit == unit


def test_figures_are_read_with_what_stands_beside_them(claims_of: Read) -> None:
    """A year is no end of a range, "200m from the mill" is a length, "over the limit" a ratio."""
    told = [
        (claim.quantity.value, claim.quantity.kind)
        for claim in claims_of(
            "The value has tripled since 2019 to $4 million. Five passengers sat 300m from the "
            "mill. The driver was three times over the limit."
        )
    ]
    assert told == [
        (3, "ratio"),
        (4e6, "money"),
        (5, "count"),
        (300, "measurement"),
        (3, "ratio"),
    ]


def test_a_date_that_is_compared_with_is_no_bound(claims_of: Read) -> None:
    """ "Higher than 12 months earlier" tells when; so many months are no claim."""
    found = claims_of("Rents are $40 a week higher than 12 months earlier.")
    assert [claim.quantity.value for claim in found] == [40]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("With the index falling 2%, traders left.", ("index", "falling")),
        ("The pill cut the load 50-fold.", ("load", "cut")),
        ("Fields yielded 1.8 t/ha.", ("Fields", "yielded")),
        ("He signed an €800-a-week deal.", ("deal", "signed")),
    ],
)
def test_a_clause_with_its_own_subject_says_what_it_says(
    claims_of: Read, text: str, told: tuple[str, str]
) -> None:
    """So does a verb, whatever stands between it and its number."""
    assert subject_and_predicate(claims_of(text)[0]) == told


def test_two_sides_of_a_contest_have_each_its_share(claims_of: Read) -> None:
    """A share that ends in the name of a party has the unit of the one before."""
    claims = claims_of("Boys outperformed girls by 71% to 60%.")
    assert [subject_and_predicate(claim)[0] for claim in claims] == ["Boys", "girls"]
    last = claims_of("Labour won 40 percent, followed by Unity on 9.5 percent and the Greens at 6.")
    assert last[-1].quantity.unit == "percent"


def test_how_often_a_wish_is_told_is_a_fact(claims_of: Read) -> None:
    """ "Promised 12 times to leave": the promises were made."""
    assert not claims_of("She has promised hundreds of times to sell.")[0].hypothetical
    assert claims_of("She has promised $12 million.")[0].hypothetical


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Roe won in a time of 41 minutes, 23 seconds ahead of Holm.", "Roe"),
        ("Roe saved two points before winning 6-4 in two hours.", "Roe"),
        ("A total of 40 athletes are competing over nine days.", "athletes"),
        ("Judge Ann Roe sentenced them to 11 years.", "them"),
        ("The fire hurt nobody in two houses worth a combined $2 million.", "houses"),
        ("Fjordlaks closed at $487.16, a gain of 2.5%.", "Fjordlaks"),
        ("Wales scored five tries to two.", "tries"),
        ("Enrolment at the two schools has fallen from 2,310 to 1,984.", "Enrolment"),
    ],
)
def test_of_whom_the_last_amount_tells(claims_of: Read, text: str, subject: str) -> None:
    """Who leads, whose deed takes so long, what fell; not the noun or gerund beside it."""
    *_, claim = claims_of(text)
    assert subject_and_predicate(claim)[0].startswith(subject)


def test_a_clause_behind_a_comma_has_its_own_subject(claims_of: Read) -> None:
    """Prices in a row: the metal before each verb, whatever the parse makes of it."""
    claims = claims_of(
        "Aluminium rose 1.2% to $2,268, zinc lost 0.4% to $2,541 and nickel fell 2%."
    )
    subjects = [subject_and_predicate(claim)[0] for claim in claims]
    assert subjects[:4] == ["Aluminium", "Aluminium", "zinc", "zinc"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Senior running back Lee Roe ran for 241 yards.", "Lee Roe"),
        ("LUND \u2014 Senior running back Lee Roe ran for 241 yards.", "Lee Roe"),
        ("The plant makes 900 vans daily, some 40% of which are exported.", "vans"),
        ("The plant makes 900 vans, some 40% of which are exported.", "vans"),
        (
            "A court jailed Tom Roe and sentenced a banker to seven years in prison for taking"
            " $480 million.",
            "banker",
        ),
        (
            "A court sentenced a banker, Tom Roe, to seven years' imprisonment for taking"
            " $480 million.",
            "banker",
        ),
        ("The mayor asked a banker about a plan for saving $480 million.", "mayor"),
    ],
)
def test_whose_deed_and_what_is_told_of(claims_of: Read, text: str, subject: str) -> None:
    """A person and not the role before; the noun before an adverb; who is punished for a deed."""
    *_, claim = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The council approved $750,000 for road repairs.", "road repairs"),
        ("Ann Roe won $50,000 for her painting.", "Ann Roe"),
        ("Riders face a fare hike to $3 in May.", "fare hike"),
        ("The judge gave Ann Roe seven years.", "Ann Roe"),
        ("Second seed Petra Lund beat Oksana Holm 6-4.", "Second seed Petra Lund"),
        ("The city spent $9 million on its 5G network.", "5G network"),
    ],
)
def test_whose_an_amount_is(claims_of: Read, text: str, subject: str) -> None:
    """What a grant is for, what rises to a level, and of both the whole name."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The new pump uses up to 30% less energy than the old one.", "less energy"),
        ("Ann Roe had about 3 million more votes than Ed Holm.", "more votes"),
        ("Lund confirmed two more cases.", "more cases"),
        ("The mill hired 30 fewer clerks.", "fewer clerks"),
        ("The five most recent polls differ.", "most recent polls"),
    ],
)
def test_a_difference_keeps_its_comparative(claims_of: Read, text: str, subject: str) -> None:
    """So many more are no total, so much less is not that much, and a superlative is a whole."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[0] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Lund army outnumbered the guards three to one.", "Lund army"),
        ("The owners outspent their rivals five to one last year.", "owners"),
        ("The guards were outnumbered six to one.", "guards"),
        ("Voters backed the plan by a three-to-one margin.", "Voters"),
        ("Factline rates the claims of Holm as false by a 3 to 1 margin.", None),
        ("Factline rated most claims of Holm as false – a 3 to 1 margin.", None),
        ("It was backed by a two-to-one majority of members.", "majority of members"),
    ],
)
def test_so_many_to_one_is_of_who_outnumbers(
    claims_of: Read, text: str, subject: str | None
) -> None:
    """A margin is of what is said behind it or of the many counted, else of nobody known."""
    (claim,) = claims_of(text)
    assert (claim.quantity.kind, subject_and_predicate(claim)[0]) == ("ratio", subject)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Ewes made €5.10/kg and €5.30/kg for lambs.", ["Ewes", "lambs"]),
        ("Farmers were offered €5/kg for ewes and €6/kg for lambs.", ["ewes", "lambs"]),
        ("Tickets cost $12 for adults and $8 for children.", ["Tickets", "Tickets"]),
    ],
)
def test_a_price_behind_and_is_of_what_it_is_for(
    claims_of: Read, text: str, subjects: list[str]
) -> None:
    """What is paid for goods is theirs; of a ticket it is the ticket's, whoever buys it."""
    assert [claim.subject and claim.subject.text for claim in claims_of(text)] == subjects


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Holm Foods is to buy the Brook mill from Lund Resources for R4.7bn in a deal.", "mill"),
        ("They sold the farm at Brook End to Lund Council for £3 million.", "farm"),
        ("They announced an ex gratia of ₹10 lakh each for the families.", "ex gratia"),
        ("They announced a grant of £3 million for the village hall.", "grant"),
        ("They approved £750,000 for road repairs.", "road repairs"),
    ],
)
def test_a_sum_is_of_what_is_sold_or_of_the_payment_that_is_named(
    claims_of: Read, text: str, subject: str
) -> None:
    """Who sells or gets a thing has no price, and a payment with a name is no one else's."""
    (claim,) = claims_of(text)
    assert claim.subject is not None
    assert claim.subject.text.endswith(subject)


def test_how_far_behind_a_side_stands_is_said_of_its_own_verb(claims_of: Read) -> None:
    """As in "visit Lund …, where they sit second": nobody visits by points."""
    (claim,) = claims_of(
        "Holm visit Lund on Saturday in the league, where they sit second, three points behind Goa."
    )
    assert claim.subject is not None
    assert claim.predicate is not None
    assert (claim.subject.text, claim.predicate.text) == ("they", "sit")
