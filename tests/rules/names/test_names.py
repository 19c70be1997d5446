"""Names in text: their edges, their types, and what is no name."""

from __future__ import annotations

from itertools import pairwise
from time import process_time
from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

    Read = Callable[[str], list[Name]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    return lambda text: find_names(read_parse(text))


def texts(names: list[Name]) -> list[str]:
    return [name.text for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank of England raised rates on Thursday.", "Bank of England"),
        ("The Security Service of Ukraine arrested two men.", "Security Service of Ukraine"),
        ("Canada's government replied on Monday.", "Canada"),
        ("Pollster Harbour gave him a lead.", "Harbour"),
        ("Mr. Anders Holm met reporters in Oslo.", "Anders Holm"),
        ("President Park Geun-hye spoke in Seoul.", "Park Geun-hye"),
        ("She met Robert Downey Jr. in Paris.", "Robert Downey Jr."),
        ("British Prime Minister Theresa May arrived late.", "Theresa May"),
        ("The White House National Security Council met on Friday.",
         "White House National Security Council"),
        ("The U.S.-led forces withdrew from the valley.", "U.S."),
        ("Secretary of State Maria Lindgren resigned.", "Maria Lindgren"),
        ("The House Ways and Means Committee voted.", "House Ways and Means Committee"),
        ("The Nordic Council of Farmers (NCF) met.", "NCF"),
        ("Ursula von der Leyen spoke in Brussels.", "Ursula von der Leyen"),
        ("South Korea’s National Intelligence Service met.", "National Intelligence Service"),
        ("He was questioned at Mar-a-Lago on Friday.", "Mar-a-Lago"),
        ("He is a fan of the Dallas Cowboys.", "Dallas Cowboys"),
        ("Arsenal beat Chelsea 3-1 at home on Saturday.", "Chelsea"),
        ("He came at the urging of Reinar Lindgren, who will be his aide.", "Reinar Lindgren"),
        ("Republican Senate and House hopefuls left.", "Senate"),
        ("The shock hit Lund's Maria Lindgren In the northern district on Monday.",
         "Maria Lindgren"),
        ("Even Administrator Lindgren said so.", "Lindgren"),
        ("Will Lindgren win? Maria Lindgren hopes so.", "Lindgren"),
        ("President Barack Obama‘s pick won.", "Barack Obama"),
        ("The progressive Center for Economic Policy agreed.", "Center for Economic Policy"),
    ],
)  # fmt: skip
def test_a_name_has_exact_edges(read: Read, text: str, name: str) -> None:
    """Article, title and possessive are outside; initials, "of" and "Jr." are inside."""
    assert name in texts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Geneva Convention protects prisoners.",
        "He met them on Tuesday in December.",
        "The North American Free Trade Agreement (NAFTA) is being renegotiated.",
        "The French cheered.",
        "She wrote about it on Twitter.",
        "A Russian spoke first.",
    ],
)
def test_treaties_days_peoples_and_platforms_are_no_names(read: Read, text: str) -> None:
    """Capitals alone make no actor and no place."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Snow fell along the U.S.-Canada border.", ["U.S.", "Canada"]),
        ("The Norway–Sweden talks went on.", ["Norway", "Sweden"]),
        ("The US‑China talks went on.", ["US", "China"]),
        ("The Israel-Hamas war began in May.", ["Israel", "Hamas"]),
        ("The Sudan-South Sudan border was closed.", ["Sudan", "South Sudan"]),
        ("Workers in the London-Paris train slept.", ["London", "Paris"]),
        ("The Baden-Baden casino closed.", ["Baden-Baden"]),
        ("The Stratford-upon-Avon festival closed.", ["Stratford-upon-Avon"]),
        ("The A.F.L.-C.I.O. agreed.", ["A.F.L.-C.I.O."]),
    ],
)
def test_a_hyphen_joins_two_names_or_two_halves_of_one(
    read: Read, text: str, pair: list[str]
) -> None:
    """Each of two countries, cities or movements has its own span; a double name is whole."""
    assert texts(read(text)) == pair


def test_a_headline_is_read_with_the_help_of_the_text(read: Read) -> None:
    """Verbs in capitals stay out of names that the text knows."""
    names = read(
        "Lindgren Offers To Resign After Talks With Norway\n\n"
        "Maria Lindgren offered to resign on Monday. Lindgren said talks with Norway had failed."
    )
    assert [name.text for name in names if name.start < 50] == ["Lindgren", "Norway"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("WASHINGTON (AP) — The Senate voted on Monday.", ["WASHINGTON"]),
        ("NAIROBI, Kenya (AP) — Two ministers resigned.", ["NAIROBI", "Kenya"]),
        ("LONDON (Reuters) - The minister resigned.", ["LONDON"]),
        ("KAFR EL-DAWWAR, Egypt (AP) - Two men resigned.", ["KAFR EL-DAWWAR", "Egypt"]),
        ("BOISE, Idaho--(BUSINESS WIRE)--The firm Tamarind named a chief.", ["BOISE", "Idaho"]),
        ("TORONTO—(Marketwired)—The firm Tamarind named a chief.", ["TORONTO"]),
        ("Anna Berg — a nurse — resigned.", []),
    ],
)
def test_a_dateline_names_places(read: Read, text: str, places: list[str]) -> None:
    """What opens a report in capitals is where it was written, not a government or a person."""
    assert [name.text for name in read(text) if name.role == "place"] == places


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Maria Lindgren arrived. Lindgren, who is 54, declined to comment.", "Lindgren", "person"),
        ("The Kremlin declined to comment.", "Kremlin", "organization"),
        ("Downing Street rejected the plan.", "Downing Street", "organization"),
        ("Republicans blocked the bill.", "Republicans", "organization"),
        ("Ukraine rejected the plan.", "Ukraine", "country"),
        ("The E.U. imposed tariffs.", "E.U.", "organization"),
        ("Hamas released two hostages.", "Hamas", "organization"),
        ("Anna Berg of the Mayo Clinic, who was absent, agreed.", "Mayo Clinic", "organization"),
        ("A dam in Mai Mahiu, Nakuru County, burst at night.", "Mai Mahiu", "city"),
        ("Toyota Motor Corp. cut its forecast. Shares in Toyota fell.", "Toyota", "organization"),
        ("It stood in Hampton's records. Ann Hampton left.", "Hampton", "person"),
        ("Dist. Atty. Ann Roe left. Roe declined to add more.", "Roe", "person"),
        ("Rep. Carl Dahl (R-Calif.), who led the farms panel, said so.", "Calif.", "city"),
        ("Scarborough retweeted it. Joe Scarborough left.", "Scarborough", "person"),
    ],
)
def test_a_name_has_the_type_of_its_bearer(read: Read, text: str, name: str, kind: str) -> None:
    """Seats and parties are organizations, a surname is the person's."""
    assert {found.type for found in read(text) if found.text == name} == {kind}


@pytest.mark.parametrize(
    ("text", "name", "role", "kind"),
    [
        ("Japan has sent aid.", "Japan", "actor", "name"),
        ("The army fought against Japan.", "Japan", "actor", "name"),
        ("He was born in Japan.", "Japan", "place", "name"),
        ("The road runs to the border with Mongolia.", "Mongolia", "place", "name"),
        ("Pyongyang has sent troops.", "Pyongyang", "actor", "metonym"),
        ("He flew to Pyongyang.", "Pyongyang", "place", "name"),
        ("Two people died in Kyiv.", "Kyiv", "place", "name"),
        ("California sued the agency.", "California", "actor", "name"),
        ("The fire spread in California.", "California", "place", "name"),
        ("It was brought by Oregon, Idaho and Washington.", "Washington", "place", "name"),
        ("Moscow Mayor Ivan Petrov resigned.", "Moscow", "place", "name"),
        ("The Norway-based firm sold ships.", "Norway", "place", "name"),
        ("The Norway-led forces withdrew.", "Norway", "actor", "name"),
        ("The Norway-Sweden talks went on.", "Norway", "actor", "name"),
        ("The Norway-Sweden border was closed.", "Norway", "place", "name"),
    ],
)
def test_a_country_acts_or_is_where(read: Read, text: str, name: str, role: str, kind: str) -> None:
    """A subject, an opponent and a government by its capital act; after "in" it is a place."""
    assert [(n.role, n.kind) for n in read(text) if n.text == name] == [(role, kind)]


def test_a_country_inside_a_longer_place_is_not_meant(read: Read) -> None:
    """A headline's "New Mexico" is not Mexico."""
    found = texts(read("Call the hotline -- New Mexico Lottery (@x)"))
    assert found == ["New Mexico"]


def test_half_a_name_stands_for_the_country_named_in_full(read: Read) -> None:
    """ "The North" is North Korea where the article names it."""
    names = read("North Korea fired a missile. South Korea said the North had broken its word.")
    assert [name.country for name in names] == ["KP", "KR", "KP"]


def test_names_lie_in_the_text_and_do_not_overlap(read: Read) -> None:
    """Every name is the slice that it claims, one after the other."""
    text = (
        "ANNA BERG TO LEAD UN AGENCY\n\nAnna Berg, 51, will lead the World Food Programme (WFP), "
        "the United Nations said. “Ms. Berg’s record in Kenya’s north is known,” said John "
        "O’Neill-Smith III of the U.S. Department of State. — With Reuters"
    )
    names = read(text)
    assert all(text[name.start : name.end] == name.text for name in names)
    assert all(a.end <= b.start for a, b in pairwise(names))


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
@pytest.mark.parametrize(
    "piece",
    ["He saw Stratford-upon-Avon. ", "LYON, France (AP) — He ran.\n\n"],
    ids=["hyphened", "datelines"],
)
def test_many_missed_names_take_linear_time(read_parse: Callable[[str], Parse], piece: str) -> None:
    """Eight times as many names that replace others cost about eight times as much, not sixty."""

    def seconds(count: int) -> float:
        parse = read_parse(piece * count)
        rounds = []
        for _ in range(3):  # a collection of garbage may fall into one
            begun = process_time()
            find_names(parse)
            rounds.append(process_time() - begun)
        return min(rounds)

    assert seconds(4_000) < 24 * seconds(500)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Suella Marlowe told voters she would act.", "Suella Marlowe", "person"),
        ("Tarik Abeba Gebre warned of floods. Tarik said he was worried.", "Tarik Abeba Gebre",
         "person"),
        ("Carlsberg shares fell by 5%. Carlsberg said it would cut jobs.", "Carlsberg",
         "organization"),
        ("Anna Holm said it cost too much.", "Anna Holm", "person"),
        ("The Lakers beat the Celtics on Sunday.", "Lakers", "organization"),
        ("The race went to Nathan Lind of Demosta. Demosta's Nathan Lind smiled. Few knew Demosta.",
         "Demosta", "organization"),
        ("The exchange Coinchek, which was hit by thieves, closed. Coinchek rose. Few liked "
         "Coinchek.", "Coinchek", "organization"),
        ("Dame Helen Church won the prize.", "Helen Church", "person"),
        ("Ines Paris was born in Bern. Paris said she left.", "Paris", "person"),
        ("The Harbour Food Programme said it was short of money.", "Harbour Food Programme",
         "organization"),
        ("Police met him at the Al-Noor Hotel.", "Al-Noor Hotel", "facility"),
        ("A Regina teenager was charged.", "Regina", "city"),
    ],
)  # fmt: skip
def test_all_mentions_of_a_name_decide_its_type(
    read_parse: Callable[[str], Parse], text: str, name: str, kind: str
) -> None:
    """ "He", kin, shares and deeds outweigh what the model takes a form for."""
    types = {found.text: found.type for found in find_names(read_parse(text))}
    assert types.get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "He uses the Kite browser.",
        "Pirates took the cruise ship, Albatross.",
        "They sailed aboard the Albatross.",
        "She is aboard the superyacht Talisman Lindgren.",
        "HMS Albatross left port.",
        "The Children's Kitchen Program grew.",
        "Dad was there.",
    ],
)
def test_things_with_names_are_no_actors(read_parse: Callable[[str], Parse], text: str) -> None:
    """Ships, products, programmes and kin by their noun act as nobody."""
    assert find_names(read_parse(text)) == []
