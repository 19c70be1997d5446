"""What holds when and where, and which number is a part of which: one construction a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading import stages
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from service.reading.parse.words import Parse

    Reading = Callable[[str], Mapping[str, Any]]


@pytest.fixture(scope="module")
def reading(read_parse: Callable[[str], Parse]) -> Reading:
    """Text to all that is read from it, published on a Wednesday in January."""
    from contextlib import nullcontext

    def read(text: str) -> Mapping[str, Any]:
        article = Article(text, "a", published_at="2025-01-15")
        return stages.run(article, read_parse(text), lambda _: nullcontext())

    return read


def _named(result: Mapping[str, Any], kind: str, id_: str | None) -> str | None:
    return next((item.text for item in result[kind] if item.id == id_), None)


def test_a_date_of_the_former_value_is_not_that_of_the_new(reading: Reading) -> None:
    """As in "from 4,310 in 2016 to 3,285 last year": the year behind the former is its own."""
    result = reading("Thefts fell from 4,310 in 2016 to 3,285 last year, the guard said.")
    (claim,) = result["numeric_claims"]
    assert _named(result, "dates", claim.when) == "last year"


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("A crowd of 5,100 watched the final, up from 4,200 in Perth last year.", None, []),
        ("The clinic has put off 212 operations, up from 57 on Friday.", None, []),
        ("The clinic put off 212 operations on Monday, up from 57 on Friday.", "Monday", []),
        ("Sales were 340 tonnes, against 410 tonnes in Graz in 2024.", None, []),
        ("Sales were 300 tonnes in Ulm, down from 340 tonnes last year.", None, ["Ulm"]),
        ("Turnout was 61%, against 54% in Carlow on Friday.", None, []),
        ("Deaths rose to 40 from 12 on Friday.", "Friday", []),
    ],
)
def test_what_stands_behind_a_former_value_is_its_own(
    reading: Reading, text: str, when: str | None, where: list[str]
) -> None:
    """Where and when there were 4,200 is not where and when there are 5,100."""
    result = reading(text)
    claim = result["numeric_claims"][0]
    assert _named(result, "dates", claim.when) == when
    assert [place.name for place in result["locations"] if place.id in claim.where] == where


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 17-inch screen will ship on Monday in Ulm.", id="a measure by a hyphen"),
        pytest.param("The 4-million-member union met in Ulm on Monday.", id="a count by a hyphen"),
        pytest.param("The five-year inquiry came to an end on Monday.", id="a duration"),
        pytest.param("Police held Ann Roe, a mother of 2 boys, in Ulm on Monday.", id="of a name"),
        pytest.param("The 30 MW plant opened in Ulm on Monday.", id="a measure before a noun"),
        pytest.param("The three term mayor met her in Ulm on Monday.", id="a count before a noun"),
    ],
)
def test_what_a_thing_has_does_not_hold_where_something_happens_to_it(
    reading: Reading, text: str
) -> None:
    """A screen is as large before it ships, and a town as before the quake."""
    for claim in reading(text)["numeric_claims"]:
        assert (claim.when, claim.where) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "Crews shut two of the three lanes in May.",
        "He wept in the third of his 3 films in May.",
    ],
)
def test_the_whole_of_a_part_stands_whatever_happens_to_the_part(
    reading: Reading, text: str
) -> None:
    """Two lanes were shut in May; there were three before."""
    whole = next(c for c in reading(text)["numeric_claims"] if c.text in ("three", "3"))
    assert whole.when is None


def test_a_clause_behind_a_place_is_of_what_happened_there(reading: Reading) -> None:
    """Its place, and the year of the deed."""
    result = reading("He told of the 2011 riots at a mine in Ulm, in which four men were killed.")
    (claim,) = result["numeric_claims"]
    assert _named(result, "dates", claim.when) == "2011"
    assert [place.name for place in result["locations"] if place.id in claim.where] == ["Ulm"]


def test_nothing_happens_where_a_member_is_elected(reading: Reading) -> None:
    """The state of "D-Ohio" only tells whom somebody sits for."""
    (claim,) = reading("All nine farmers are calling on Rep. Ann Roe (D-Ohio) to quit.")[
        "numeric_claims"
    ]
    assert claim.where == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two shops, opened in 1970 and 1985, have closed.", id="two years"),
        pytest.param("The index stood at double the level seen in May.", id="what it is double of"),
        pytest.param("Debt fell to 11 percent from 12 percent a year earlier.", id="value before"),
        pytest.param("He is a 1966 graduate of Ulm and a nurse of 39 years.", id="before a noun"),
        pytest.param("Roe wrote a letter on Monday, asking for 12 ships.", id="what is asked for"),
        pytest.param("He wrote within 48 hours of the vote on Monday.", id="how long until"),
    ],
)
def test_a_date_of_something_else_is_no_time_of_a_number(reading: Reading, text: str) -> None:
    """A year that says which thing is meant, or what is compared, is not when a number holds."""
    assert [claim.when for claim in reading(text)["numeric_claims"]] == [None]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (
            "A coach fell into a ravine on Sunday. Nine people died and 15 were hurt.",
            ["Sunday", "Sunday"],
        ),
        (
            "A storm that hit the coast on Sunday killed two cows and left 900 homes dark.",
            ["Sunday", "Sunday"],
        ),
        (
            "Nine roofs were damaged when a tornado passed on Sunday, and two men were hurt.",
            ["Sunday", "Sunday"],
        ),
        ("Two soldiers were captured on January 9.", ["January 9"]),
        ("There were 12 deaths in 2014.", ["2014"]),
        ("Police named the 12 men who died on Monday.", ["Monday"]),
        ("A bomb exploded on Tuesday, killing 12 people.", ["Tuesday"]),
        ("On Sunday, 12 people died and 30 were hurt.", ["Sunday", "Sunday"]),
        ("Lee said on Monday that 300 soldiers had died.", [None]),
        ("“We lost 20 houses in March,” the mayor said on Friday.", ["March"]),
        ("A bus crashed in Leeds on Saturday. Nine people were injured.", ["Saturday"]),
        ("When troops stormed the hall on Monday, three men were hurt.", ["Monday"]),
        ("Trains stopped on Friday when 40 trees fell on the line.", ["Friday"]),
        ("Two hikers drowned as a storm swept the valley on Sunday.", ["Sunday"]),
        ("Four people died after a ferry sank on Thursday.", ["Thursday"]),
        ("A storm that swept the coast on Thursday killed two people.", ["Thursday"]),
        ("Tuesday's blast killed six people.", ["Tuesday"]),
        ("A fire on Tuesday caused a roof to fall, killing six people.", ["Tuesday"]),
        ("The car hit a wall on Monday and two girls were injured.", ["Monday"]),
        ("Twelve men were killed and 30 wounded on Monday.", ["Monday", "Monday"]),
        ("It was in May that the bank lost $5 million.", ["May"]),
        ("Sales in March were 8 percent higher.", ["March"]),
        ("He recalled the 1991 fair, at which 12 visitors fell ill.", ["1991"]),
        ("In April, pensioners received benefits averaging $900.", ["April"]),
        ("By 2040 the fund will be able to pay 74 percent.", ["2040"]),
        ("The miner was freed on Monday after 39 years.", [None]),
        ("The barn burned on Monday 30 miles south of Ulm.", [None]),
        ("It is the worst crash since May, when nine people died.", ["May"]),
        ("Visits were 31 percent higher than in 2019.", [None]),
        ("In 2023 the firm made $9 million, up from $7 million in 2022.", ["2023"]),
        ("Shares fell on Wednesday to close at $18.", ["Wednesday"]),
        ("Crews found 31 graves near the mill, the office said on Monday.", [None]),
        ("The bus left at 9 a.m. Nine people were injured.", [None]),
        ("Two men were shot on Monday.\n\nThree others were injured.", ["Monday", "Monday"]),
        ("The stock fell 4 percent (the lowest since May).", [None]),
        ("He spoke on Saturday, two days before the vote.", [None]),
        ("Roe was born on March 3. He was one of six sons.", [None]),
        ("Her client, a 21-year veteran, was fired on Friday.", [None]),
        ("Roe posted pictures of the two captured men on Saturday.", [None]),
        ("The mayor, Anna Roe, 59, quit her job in January.", [None]),
        ("Turnout was 61 percent, the lowest since 1948.", [None]),
        ("It was down 12 percent on 2015.", [None]),
        ("That is a 12 percent rise over the previous year.", [None]),
        ("It costs 12 percent more, up 3 percent from a year ago.", [None, None]),
        ("The club lost 12 members from 2003 to 2006.", ["2003"]),
        ("Mines dug 30 tonnes of ash in January-March of 2018.", ["January"]),
        (
            "It lost $9 million after a profit of $7 million a year earlier.",
            [None, "a year earlier"],
        ),
        ("Inflation eased to 3 percent in May from 4 percent in April.", ["May"]),
        ("ULM, Norway (AP) — A storm that hit Crete on Sunday killed two people.", ["Sunday"]),
        ("A clerk suspected of killing three people was held on Monday.", [None]),
        ("On Monday the court heard Ann Roe and Kate Lund, two of the nurses who sued.", [None]),
        ("A man was sought on Monday in the killing of two cooks.", [None]),
        ("The raid on Monday resulted in the death of two cooks.", ["Monday"]),
        ("The players meet on Tuesday, when they hope to draw 900.", ["Tuesday"]),
        ("The loan is for buyers of 12 cars at 0% APR.", [None, None]),
        ("He left on Monday. Nine days after the talks, 30 boys were hurt.", [None, None]),
        ("A bus fell on Monday. An hour later it killed nine boys.", [None]),
        ("The night before the match on Sunday, police held 30 boys.", [None]),
        ("A day after he was shot on Monday, police held 30 boys.", [None]),
        ("Nine boys were hurt; as of Sunday, two remained in Ulm.", [None, "Sunday"]),
        ("It had a profit of $9 million for the quarter ended June 30.", ["June 30"]),
        ("Bonds due in 2045 yielded 3 percent.", [None]),
        ("Sales fell 9 percent from the same period a year earlier.", [None]),
        ("Roe won 52 percent in the May 2018 referendum.", ["May 2018"]),
        ("The January 9 debate drew 900 boys.", ["January 9"]),
    ],
)
def test_a_claim_holds_at_the_date_of_its_event(
    reading: Reading, text: str, whens: list[str | None]
) -> None:
    """The date said of the counted noun or its verb; that of saying is another."""
    result = reading(text)
    assert [_named(result, "dates", c.when) for c in result["numeric_claims"]] == whens


@pytest.mark.parametrize(
    ("text", "wheres"),
    [
        ("Two soldiers were captured in Lviv.", [["Lviv"]]),
        ("Some 300 schools in Kenya were shut.", [["Kenya"]]),
        ("On Sunday 30 people were hurt in Lagos, Nigeria.", [["Lagos"]]),
        ("Over 300 pilgrims were killed in a stampede near Mecca.", [["Mecca"]]),
        ("Two thirds of Ohio's teachers left.", [["Ohio"]]),
        ("Two of Ohio's senators left.", [[]]),
        ("Lagos had 41 cases.", [["Lagos"]]),
        ("In Dalarna, where 20 fires were burning, no rain fell.", [["Dalarna"]]),
        ("A fire at a mill in Ulm hurt two people.", [["Ulm"]]),
        ("A fire gutted a shop on the west side of Toledo, injuring three.", [["Toledo"]]),
        (
            "Four men rammed a car into a shop in central Paris, taking 12 rings.",
            [["Paris"], ["Paris"]],
        ),
        ("A storm hit the town of Bergen, killing nine people.", [["Bergen"]]),
        ("Farmers in Kenya expect to harvest 30 percent less maize.", [["Kenya"]]),
        ("Sixty people were killed in Brittany and Normandy.", [["Brittany", "Normandy"]]),
        (
            "Output grew most in Indonesia (306 tons) and Turkey (243 tons).",
            [["Indonesia"], ["Turkey"]],
        ),
        ("The firm will close a mill in Maine, which will cost 320 jobs.", [["Maine"]]),
        ("A bus crashed in Leeds on Monday. Nine people were injured.", [["Leeds"]]),
        ("Anna Roe, a teacher at a school in Ulm, won 12 medals.", [[]]),
        ("The quake struck 30 miles south of Ulm.", [[]]),
        ("She came home after a stop in Ulm and 28 hours of travel.", [[]]),
        ("Roe, Ohio's mayor for 22 years, died.", [[]]),
        ("She sent 12 lorries to Kyiv.", [[]]),
        (
            "Floods closed 30 schools in Kenya, 12 in Uganda and 14 in Malawi.",
            [["Kenya"], ["Uganda"], ["Malawi"]],
        ),
        ("A quake hit Ulm, a town of 15,000 people in Bavaria.", [["Ulm"]]),
        ("A quake hit Corran island, home to 12,000 people.", [["Corran"]]),
        ("LEEDS (AP) — A Kent man had a score three times the limit.", [[]]),
        ("Nine raids were made in Toledo, Ohio, and Perth, Scotland.", [["Toledo", "Perth"]]),
        (
            "The firm has 40 shops in Kenya, Europe, Chile and Peru.",
            [["Kenya", "Europe", "Chile", "Peru"]],
        ),
        (
            "Ships lay on 12 cables across the Baltic and through the Kiel Canal.",
            [["Baltic", "Kiel Canal"]],
        ),
        ("Some 900 fans crowded onto Orbel Square near downtown Leeds.", [["Orbel Square"]]),
        (
            "In Devon, 20 inches of snow fell, with nine inches expected along much of Exmoor.",
            [["Devon"], ["Exmoor"]],
        ),
        ("A clerk suspected of killing three people was held in Ulm.", [[]]),
        ("Sales fell 8 percent on Monday as mills in Ulm stood idle.", [[]]),
        ("In Ulm, a rocket hit a mill; four men were pulled out.", [["Ulm"]]),
        ("The 900-page report on Ulm was printed.", [[]]),
        ("Nine clerks were hurt in a fire in Leeds's Orbel neighborhood.", [["Orbel"]]),
        ("Output grew 9 percent, one of the fastest rises in Asia.", [[]]),
        ("Some 90 boys ran to a hut that is among the most worn huts in Asia.", [[]]),
        ("Headquartered in Ulm with 13 offices worldwide, the firm sells maps.", [[]]),
        ("Kent cast 36 ballots for the new president of Kenya.", [[]]),
        ("She spent $9,000 on holidays in Crete.", [["Crete"]]),
        ("Nine clerks slept at Leeds's old station.", [["Leeds"]]),
        ("A fire in a Leeds hospital hurt nine clerks.", [["Leeds"]]),
        ("Nine clerks wrote to a Leeds hospital.", [[]]),
        ("Roe won the race for mayor of Leeds with 52 percent.", [["Leeds"]]),
        ("Some 73 percent of Leeds residents agreed.", [["Leeds"]]),
        ("Vans stood outside three Leeds schools.", [["Leeds"]]),
        ("Roe and two Leeds boxers won.", [[]]),
        ("Ohio's road toll rose to 8.", [["Ohio"]]),
        ("Leeds reported 74 cases.", [["Leeds"]]),
        ("Leeds was second, with 74 cases.", [["Leeds"]]),
        ("Roe won Ohio's primary with 48 percent.", [["Ohio"]]),
        ("In the Leeds constituency, Roe was elected with 900 votes.", [["Leeds"]]),
        ("It is the first fair in 28 years, in Ulm in June.", [[]]),
        ("Crews evacuated 300 boys from Ulm.", [["Ulm"]]),
        ("Crews met 300 boys from Ulm.", [[]]),
        ("A gang of 200 boys stormed the Acropolis.", [["Acropolis"]]),
        (
            "They live in 32 huts over the foothills of the Harlow Mountains.",
            [["Harlow Mountains"]],
        ),
        ("Floods hit Ulm, she said, adding that 90 boys were evacuated.", [["Ulm"]]),
        ("Nine men are missing after a flood tore down a wall in Ulm.", [["Ulm"]]),
        ("Roe fell in a race in Ulm and was out, missing five games.", [[]]),
        ("Some 300 people, including 40 boys, fell ill in Ulm.", [["Ulm"], ["Ulm"]]),
        ("The bomb was found in Ulm. The town's 900 residents left.", [["Ulm"]]),
        ("The bomb was found in Ulm. The town has 900 wells.", [["Ulm"]]),
    ],
)
def test_a_claim_holds_at_the_narrowest_place(
    reading: Reading, text: str, wheres: list[list[str]]
) -> None:
    """The place of its noun or its clause; where something goes is not where it is."""
    result = reading(text)
    names = {place.id: place.name for place in result["locations"]}
    assert [[names[id_] for id_ in c.where] for c in result["numeric_claims"]] == wheres


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thirteen people were wounded, seven of them men.", {"seven": "Thirteen"}),
        ("Two of the five ships sank.", {"Two": "five"}),
        ("Some 300 people, including 40 children, fled.", {"40": "Some 300"}),
        ("There were 40 passengers. Of those, 12 were children.", {"12": "40"}),
        ("Roe spent $9 million, of which $2 million was borrowed.", {"$2 million": "$9 million"}),
        ("Customs seized 70 tons, nearly half of it in Ulm.", {"nearly half": "70 tons"}),
        ("The blast killed 16 men. Five of the dead were cooks.", {"Five": "16"}),
        ("The fire hurt six cooks. Two of the cooks were treated.", {"Two": "six"}),
        (
            "Crews saved 227 people, among them 28 women and 11 children.",
            {"28": "227", "11": "227"},
        ),
        (
            "The bank cut 400 jobs, 120 of them in Ulm and 30 in Graz.",
            {"120": "400", "30": "400"},
        ),
        ("Out of 200 firms, 30 closed.", {"30": "200"}),
        (
            "Six people, including two nurses, three police officers and a cook, were hurt.",
            {"two": "Six", "three": "Six"},
        ),
        ("Repairs cost $3 million. The state paid 80 percent of it.", {}),
        (
            "Some 12 of the 30 towns have signed, and 9 of them have paid.",
            {"Some 12": "30", "9": "Some 12"},
        ),
        ("Roe won by 300 votes. Holm won a third of the vote.", {}),
        ("Some 900 nurses were asked. A third of those on leave replied.", {}),
        ("Some 900 nurses were asked. Nine of those on leave replied.", {"Nine": "Some 900"}),
        ("Twelve people died and 30 were hurt.", {}),
    ],
)
def test_a_number_may_be_a_part_of_another(
    reading: Reading, text: str, parts: dict[str, str]
) -> None:
    """As in "seven of them", "two of the five", "including 40", "of those, 12"."""
    claims = reading(text)["numeric_claims"]
    texts = {claim.id: claim.text for claim in claims}
    assert {c.text: texts[c.part_of] for c in claims if c.part_of} == parts


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The mayor said on Friday that the bridge was safe.", "Friday"),
        ("Speaking on Thursday, Smith said the city would hire officers.", "Thursday"),
        ("A report released on Wednesday said farms had closed.", "Wednesday"),
        ("The port said Saturday it had closed two piers.", "Saturday"),
        ("The mayor said the bridge was closed on Friday.", None),
        ("The winner of Monday's race said the bridge was safe.", None),
    ],
)
def test_a_quote_was_said_at_the_date_of_its_cue(
    reading: Reading, text: str, when: str | None
) -> None:
    """The date of the cue, its occasion or its document, never one of the content."""
    result = reading(text)
    assert [_named(result, "dates", q.when) for q in result["quotes"]] == [when]


def test_a_source_is_cited_at_its_date(reading: Reading) -> None:
    """The time of saying goes to the attribution."""
    result = reading("Lee said on Monday that 300 soldiers had died.")
    (claim,) = result["numeric_claims"]
    assert _named(result, "dates", claim.attribution.when) == "Monday"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The fire began in Ulm. Rents in the city rose 9 percent.", ["Ulm"]),
        ("A storm hit Garissa county. There were 50 tents across the county.", ["Garissa"]),
        ("A flood hit Chad. There were 50 tents in the country.", ["Chad"]),
        ("A flood hit Chad. Peru sent tents. It has 50 of the country's nurses.", []),
        ("Roe flew from Ulm to Lund. Rents in the city rose 9 percent.", []),
        ("The fire began in Ulm. Rents in the next city rose 9 percent.", []),
    ],
)
def test_a_place_is_called_again_by_its_kind(reading: Reading, text: str, where: list[str]) -> None:
    """ "The city" is the one city that stands before; of two it is neither."""
    result = reading(text)
    claim = result["numeric_claims"][-1]
    names = {place.id: place.name for place in result["locations"]}
    assert [names[id_] for id_ in claim.where] == where
