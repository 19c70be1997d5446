"""Descriptions of somebody with a name that kin, age, country or a body's noun tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Meant = Callable[[str, str], str | None]


@pytest.fixture
def meant(read_parse: Callable[[str], Parse]) -> Meant:
    """The name of the actor that has a nominal mention with some text."""

    def find(text: str, said: str) -> str | None:
        parse = read_parse(text)
        cast = read_actors(parse, find_names(parse))
        found = [
            actor.name
            for actor in cast.actors
            for mention in actor.mentions
            if mention.kind == "nominal" and mention.text == said
        ]
        return found[-1] if found else None

    return find


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Ann Dahl, 34, was arrested on Monday. The 34-year-old was charged.", "34-year-old",
         "Ann Dahl"),
        ("Police held 34-year-old baker Ann Dahl. The 34-year-old was charged.", "34-year-old",
         "Ann Dahl"),
        ("A 34-year-old baker, Ann Dahl, left. Eva Holm, 41, met the 34-year-old.", "34-year-old",
         "Ann Dahl"),
        ("Ann Dahl, a 34-year-old baker, left. Fans met the 34-year-old.", "34-year-old",
         "Ann Dahl"),
        ("Fans met 34-year-old Ann Dahl. The 34-year-old was cheered.", "34-year-old", "Ann Dahl"),
        ("Ann Dahl was arrested on Monday. The mother of two was charged.", "mother", "Ann Dahl"),
        ("Tom Dahl and his father left for Leeds. His father, Sam Dahl, said they would stay.",
         "father", "Sam Dahl"),
        ("Ann Dahl and Sam Holm married in June. The couple live in Leeds.", "couple",
         "Ann Dahl and Sam Holm"),
        ("Ann Dahl feared a Holm bid. Tom Holm waved. Ann Dahl warned of a Holm bid "
         "without meeting the steel tycoon.", "steel tycoon", "Tom Holm"),
        ("Ann Dahl's ninth season is over after the Brellow star hurt an ankle.", "Brellow star",
         "Ann Dahl"),
        ("Eva Dahl, 41, sued the studio. It denied the claim. The actress won two prizes.",
         "actress", "Eva Dahl"),
        ("Senator Ann Dahl left with Tom Holm. Reporters met the Vermont senator.",
         "Vermont senator", "Ann Dahl"),
        ("Police arrested Ann Dahl, 24, on Friday. The suspect was held at the jail.", "suspect",
         "Ann Dahl"),
        ("Former mill owner had a role in the fire\n\nTom Holm left. Ann Dahl, a former mill "
         "owner, died in Leeds on Monday.", "Former mill owner", "Ann Dahl"),
        ("A lawyer for Mr. Holm, Ann Dahl of Marsh Tull, denied it.", "lawyer", "Ann Dahl"),
        ("Kite Foods shut a mill. The Leeds-based company employs 300 people.",
         "Leeds-based company", "Kite Foods"),
        ("Kite Foods shut a mill. The family-owned brewer said it was old.",
         "family-owned brewer", "Kite Foods"),
        ("Harbour Foods took on Kite Foods as the Danish giant grew.", "Danish giant",
         "Kite Foods"),
        ("The British retail chain Kite Foods is selling stores.", "British retail chain",
         "Kite Foods"),
        ("The Brellow Movement won nine seats. The party is proud of it.", "party",
         "Brellow Movement"),
        ("The Senate passed the bill. The chamber met at night.", "chamber", "Senate"),
        ("The Brellow Committee met. It rained. The hall was full. The panel left.", "panel", None),
        ("Brellow Rovers sacked Ann Dahl. The club said it was over. Fans cheered. The hall was "
         "full. The club lost nine games.", "club", "Brellow Rovers"),
        ("The head of Harbour Aid, Ann Dahl, met the boy.", "head of Harbour Aid", "Ann Dahl"),
        ("Co-founder of Harbour Aid, Ann Dahl, met the boy.", "founder of Harbour Aid", "Ann Dahl"),
        ("Campaign funds were used to pay. Users of them left.", "campaign funds", None),
        ("Worship services are held there, and people like them.", "worship services", None),
        ("Tom Dahl and his wife Eva Dahl lost their son, Sam. The parents were told at once.",
         "parents", "Tom Dahl and Eva Dahl"),
        ("Tom Dahl and Eva Holm married in June. The couple's son, Sam, fell ill. He was four. "
         "His parents took him home.", "parents", "Tom Dahl and Eva Holm"),
        ("Tom Dahl, 42, and his wife Eva Dahl, 36, lost their son, Sam. The couple left.",
         "couple", "Tom Dahl and Eva Dahl"),
        ("Kenya said on Monday it would send troops. The country has long wanted peace.",
         "country", "Kenya"),
        ("Brellow Motors said it would close a plant. The European company has 300 workers.",
         "European company", "Brellow Motors"),
        ("The Brellow Museum was closed on Monday. The museum said it would reopen.", "museum",
         "Brellow Museum"),
        ("Ann Dahl, a wizard in the kitchen, won the cup.", "wizard", "Ann Dahl"),
    ],
)  # fmt: skip
def test_a_description_takes_up_whom_the_text_told_so(
    meant: Meant, text: str, said: str, name: str | None
) -> None:
    """What was said of somebody is enough to mean him later."""
    assert meant(text, said) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Dahl left with Eva Holm. Fans cheered the former singer.", "former singer"),
        ("Ann Dahl told fans that nobody liked the former singer.", "former singer"),
        ("A former singer died. Ann Dahl wept. Fans praised the former singer.", "former singer"),
        ("Tom Dahl and his wife Ann Dahl lost their son, Sam. The parents of other pupils left.",
         "parents"),
        ("Parents left. Tom Dahl and Eva Dahl took their son, Sam, home. The parents wept.",
         "parents"),
        ("Ann Dahl, 34, and Eva Holm, 34, were arrested. The 34-year-old was charged.",
         "34-year-old"),
        ("Police held 34-year-old baker Ann Dahl and Eva Holm, 34. The 34-year-old was charged.",
         "34-year-old"),
        ("Kenya and Uganda said on Monday they would send troops. The country wants peace.",
         "country"),
        ("Brellow Motors said it would close. His company has 300 workers.", "company"),
        ("Brellow Motors met Harbour Foods. It rained. The group of workers left.", "group"),
        ("Ann Dahl, a name from a film, was never used.", "name"),
    ],
)  # fmt: skip
def test_a_description_that_fits_two_or_says_more_takes_up_nobody(
    meant: Meant, text: str, said: str
) -> None:
    """A gap is better than the wrong one of two."""
    assert meant(text, said) not in {
        "Ann Dahl", "Eva Holm", "Kenya", "Uganda", "Brellow Motors",
        "Tom Dahl and Ann Dahl", "Tom Dahl and Eva Dahl",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The latest candidate was Ann Dahl. She spoke in Leeds.", "latest candidate"),
        (
            "Instead, its vice president of worldwide marketing Ann Dahl showed a new screen.",
            None,
        ),
    ],
)
def test_a_noun_is_who_it_is_said_to_be(
    read_parse: Callable[[str], Parse], text: str, said: str | None
) -> None:
    """Behind "was" and behind "of detectives" stands the name of the same person."""
    parse = read_parse(text)
    cast = read_actors(parse, find_names(parse))
    assert [actor.name for actor in cast.actors if actor.type == "person"] == ["Ann Dahl"]
    assert said is None or said in [mention.text for mention in cast.actors[0].mentions]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Gov. Ann Dahl rode to Leeds. The crowd cheered. Critics said the governor should resign.",
         "governor", "Ann Dahl"),
        ("Sgt. Ann Dahl drove home. The street was dark. Two men robbed the sergeant.", "sergeant",
         "Ann Dahl"),
        ("Sen. Ann Dahl spoke late. The hall was full. Guests thanked the lawmaker.", "lawmaker",
         "Ann Dahl"),
    ],
)  # fmt: skip
def test_a_title_is_read_in_full_and_as_what_its_bearer_is(
    meant: Meant, text: str, said: str, name: str
) -> None:
    """Newsrooms write "Gov." before the name and "the governor" or "the lawmaker" later."""
    assert meant(text, said) == name


def test_of_two_with_titles_the_noun_itself_counts_first(meant: Meant) -> None:
    """A senator is a lawmaker, but not where somebody is called one."""
    text = (
        "Sen. Ann Dahl met lawmaker Sam Holm. The hall was full. Guests thanked the lawmaker later."
    )
    assert meant(text, "lawmaker") == "Sam Holm"


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("The FBI searched a house. It was dark. The report said the bureau found nothing.",
         "bureau", "FBI"),
        ("Republicans met in Leeds. Ann Dahl said the party had to change.", "party",
         "Republicans"),
    ],
)  # fmt: skip
def test_initials_and_bynames_are_heard_in_full(
    meant: Meant, text: str, said: str, name: str
) -> None:
    """The FBI is a bureau, since its name in full says so, and the Republicans are a party."""
    assert meant(text, said) == name


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Ann Dahl, the younger sister of Liz Dahl, read her sister's book.", "sister", "Liz Dahl"),
        ("Mia Dahl met her husband, Sam Holm, in Leeds. Sam Holm thanked his wife.", "wife",
         "Mia Dahl"),
        ("Sam Dahl, 42, and his wife Ann Dahl, 36, are on trial for the death of their child, "
         "Gloria. Sam Dahl decided to treat his daughter himself.", "daughter", "Gloria"),
        ("Sam Dahl's lawyer, Ann Holm, spoke in Leeds. Police thanked Dahl's lawyer.",
         "Dahl's lawyer", "Ann Holm"),
    ],
)  # fmt: skip
def test_kin_is_mutual(meant: Meant, text: str, said: str, name: str) -> None:
    """Whose sister Ann is, is Ann's sister; a daughter is the child that was named."""
    assert meant(text, said) == name


def test_lawyers_are_not_the_one_who_is_named(meant: Meant) -> None:
    """Of several only the one who is alone in the text is meant."""
    text = "Sam Dahl's lawyer, Ann Holm, spoke in Leeds. Police thanked Dahl's lawyers."
    assert meant(text, "Dahl's lawyers") == "Dahl's lawyers"


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Governor Ann Dahl rode to Leeds. The crowd cheered. Critics met the Republican governor.",
         "Republican governor", "Ann Dahl"),
        ("Deputy Sam Holm was shot. It was dark. A man was charged with hitting the 40-year-old "
         "deputy.", "40-year-old deputy", "Sam Holm"),
        ("President Ann Dahl met Vice President Sam Holm. It was late. Guests thanked the "
         "president.", "president", "Ann Dahl"),
        ("Lt. Gov. Ann Dahl met Gov. Sam Holm. It was late. Guests thanked the governor.",
         "governor", "Sam Holm"),
    ],
)  # fmt: skip
def test_what_somebody_is_like_tells_nobody_apart_and_his_rank_does(
    meant: Meant, text: str, said: str, name: str
) -> None:
    """Ages and parties are new words for who was named; a vice president is no president."""
    assert meant(text, said) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The assailant, who was identified as Sam Dahl, was shot. The gunman had a car.",
         "gunman"),
        ("A man shot two women on Monday. The gunman fled in a car. Police identified the gunman "
         "as Sam Dahl, 30. The suspect died.", "suspect"),
        ("Sam Dahl, Managing Director of the Harbour Company, said it was late.",
         "Managing Director"),
    ],
)  # fmt: skip
def test_a_name_given_or_a_title_behind_it_tells_who_is_described(
    meant: Meant, text: str, said: str
) -> None:
    """Who is identified as Sam Dahl is Sam Dahl before and after."""
    assert meant(text, said) == "Sam Dahl"


def test_who_fled_before_he_was_identified_is_the_one_identified(meant: Meant) -> None:
    """The gunman of the first sentences is the one with the name, not another."""
    text = (
        "A man shot two women on Monday. The gunman fled in a car. It was dark. Police identified "
        "the suspect as Sam Dahl, 30."
    )
    assert meant(text, "gunman") == "Sam Dahl"
