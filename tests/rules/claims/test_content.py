"""Numeric claims: what is counted or measured, what is said of it, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import read_claims
from service.records import Actor, Mention, Quote, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


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
        ("Men worked there over the course of 48 hours.", "Men", "worked", "work"),
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
            "The poll has a margin of error of 3 percentage points.",
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
        ("Costa has a staff of dozens producing films.", None, "staff"),
    ],
)
def test_a_count_has_the_whole_noun_for_its_unit(
    claims_of: Read, text: str, unit: str | None, subject: str
) -> None:
    """A prefix belongs to its noun; a verb after the number has no noun for it."""
    (claim,) = claims_of(text)
    assert claim.subject is not None
    assert (claim.quantity.unit, claim.subject.text) == (unit, subject)


@pytest.mark.parametrize(
    "text",
    [
        "Costa is the only one strong enough.",
        "The bridge was replaced by one built of steel.",
        "One evening in June, the bridge fell.",
    ],
)
def test_one_without_its_noun_counts_nothing(claims_of: Read, text: str) -> None:
    """ "The only one", "one built of steel" stand for a noun; "one evening" says when."""
    assert not claims_of(text)


def test_it_stands_for_no_person(claims_of: Read) -> None:
    """The nearest noun is the spokeswoman; "it" takes the nearest thing."""
    claims = claims_of("The tunnel was old, a spokeswoman said, and it had closed five times.")
    assert [claim.subject.text for claim in claims if claim.subject] == ["tunnel"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports say 300 miners have been killed and 2,700 wounded.",
        "More than 300 miners died, and at least 2,700 of them have been wounded.",
        "About 300 miners have died. Another 2,700 have been wounded.",
    ],
)
def test_a_number_without_its_noun_counts_what_was_counted_before(
    claims_of: Read, text: str
) -> None:
    """Ellipsis and pronouns take the subject and the unit of the claim before, not its bound."""
    _, second = claims_of(text)
    assert second.subject is not None
    assert second.predicate is not None
    assert (second.subject.text, second.quantity.unit) == ("miners", "miner")
    assert (second.quantity.value, second.predicate.lemma) == (2700, "wound")


def test_whom_the_same_event_hurt_is_who_it_killed(claims_of: Read) -> None:
    """ "killed 49 miners and wounded 53": both numbers are of miners."""
    _, wounded = claims_of("The fire killed 49 miners and wounded 53.")
    assert wounded.subject is not None
    assert (wounded.quantity.unit, wounded.subject.text) == ("miner", "miners")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The fire killed two women and wounded 11 others.", "wounded"),
        ("Two women were killed and 11 others wounded in the fire.", "wounded"),
        ("Two women died and 11 others were wounded.", "were wounded"),
    ],
)
def test_others_who_were_hurt_are_people_of_any_kind(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "Killed two women and wounded 11 others": nobody says that these are women."""
    others = claims_of(text)[1]
    assert others.subject is not None
    assert others.predicate is not None
    assert (others.quantity.unit, others.subject.text) == ("person", "others")
    assert others.predicate.text == predicate


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The flood killed 12.", "person"),
        ("In the capital, hundreds marched.", "person"),
        ("The blast left nine dead.", "person"),
        ("The gunman shot 12.", "person"),
        ("The minister said that 4,000 were accepted.", None),
    ],
)
def test_a_number_without_any_noun_takes_none_from_elsewhere(
    claims_of: Read, text: str, unit: str | None
) -> None:
    """Who is killed or marches is a person; else what is counted stays open."""
    (claim,) = claims_of(text)
    assert (claim.subject, claim.quantity.unit) == (None, unit)


def test_what_a_change_is_said_of_stands_before_by(claims_of: Read) -> None:
    """The nearest word of change before "by" tells what goes up, whatever the parse says."""
    (claim,) = claims_of("They criticised the giant for raising its fees by $24.")
    assert claim.subject is not None
    assert claim.predicate is not None
    assert (claim.subject.text, claim.predicate.lemma) == ("fees", "raise")


@pytest.mark.parametrize(
    "text",
    [
        "A poll found that 79 percent of nurses were content and 60 percent said they would stay.",
        "Among nurses, 79 percent were content. Some 60 percent said they would stay.",
    ],
)
def test_a_share_without_its_whole_is_of_the_one_before(claims_of: Read, text: str) -> None:
    """ "and 60 percent said" speaks of those that the share before it was of."""
    for claim in claims_of(text):
        assert claim.subject is not None
        assert claim.subject.text == "nurses"


def test_those_who_are_counted_are_no_source(claims_of: Read) -> None:
    """ "39 said that 160 had left" tells of an answer, not of who counted."""
    _, second = claims_of("Of the nurses, 39 said that 160 had left.")
    assert second.attribution is None


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
    assert claim.subject is not None
    assert claim.subject.text == "games"


def test_that_stands_for_an_amount_only(claims_of: Read) -> None:
    """ "that's $250" speaks of all that was said before; of an amount, of that amount."""
    (whole,) = claims_of("Whoever loses a tire knows this costs $250.")
    assert whole.subject is not None
    assert whole.subject.text == "this"


def test_a_verb_left_out_carries_over(claims_of: Read) -> None:
    """ "A fell 2%, B 3%": each amount has its own subject and the direction of the first."""
    first, second = claims_of("Fords fell 1.2 percent, Fiats by 1.7 percent.")
    assert first.subject is not None
    assert second.subject is not None
    assert (first.subject.text, first.quantity.direction) == ("Fords", "down")
    assert (second.subject.text, second.quantity.direction) == ("Fiats", "down")


def test_money_alone_is_not_of_what_was_counted_before(claims_of: Read) -> None:
    """Who owns mines and makes billions makes no billions of mines."""
    _, billions = claims_of("Costa owns 300 mines. Costa made billions.")
    assert billions.subject is not None
    assert (billions.quantity.unit, billions.subject.text) == (None, "Costa")


def test_who_gives_money_is_a_person(claims_of: Read) -> None:
    """Of "the head of the fund Acme Partners, who gave", the head gave."""
    claims = claims_of("Costa met the secretary of Acme Partners who has donated $250,000.")
    assert [claim.subject.text for claim in claims if claim.subject] == [
        "secretary of Acme Partners"
    ]


def test_each_of_a_list_has_its_own_share(claims_of: Read) -> None:
    """A name, a share, the next name, its share: the verb stands only with the first."""
    text = "Costa must win 53 percent of the remaining votes, Silva 59 percent, Reis 68 percent."
    assert [claim.subject.text for claim in claims_of(text) if claim.subject] == [
        "remaining votes",
        "Silva",
        "Reis",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Costa took 57 percent of the vote to Silva's 43 percent.",
        "Costa took 57 percent of the vote, compared with 43 percent for Ana Silva.",
    ],
)
def test_a_share_against_another_is_that_of_its_own_side(claims_of: Read, text: str) -> None:
    """A possessor before a share, or a name after "for", tells whose it is."""
    _, other = claims_of(text)
    assert other.subject is not None
    assert other.subject.text in ("Silva", "Ana Silva")


def test_a_noun_is_named_without_the_amounts_in_its_phrase(claims_of: Read) -> None:
    """The fee is the subject, not "the fee of $8": what an amount says is no part of a name."""
    first, second = claims_of("The town cut the fee of $8 for 30 firms.")[:2]
    assert first.subject is not None
    assert second.subject is not None
    assert (first.subject.text, second.subject.text) == ("fee", "firms")


@pytest.mark.parametrize(
    ("text", "unit", "subject"),
    [
        ("Costa won 44 seats, up from 31 in May.", "seat", "seats"),
        ("Costa scored 89 goals in 33 games, 11 more than Silva.", "goal", "goals"),
        ("The farm made 6 percent of the milk, up from 4 percent.", "percent", "milk"),
        ("Turnout rose by 9 points to 52 percent.", "percent", "Turnout"),
        ("The school has 1,400 pupils, 60 percent of whom get meals.", "percent", "pupils"),
    ],
)
def test_a_later_number_is_of_what_the_first_was_of(
    claims_of: Read, text: str, unit: str, subject: str
) -> None:
    """Former values, the losing side, what is compared, and relatives go back to the first."""
    *_, last = claims_of(text)
    assert last.subject is not None
    assert (last.quantity.unit, last.subject.text) == (unit, subject)


def test_a_bound_stays_with_its_own_conjunct(claims_of: Read) -> None:
    """ "about 300 killed and 2,700 wounded" says nothing of how exact the second is."""
    first, second = claims_of("About 300 miners have been killed and 2,700 wounded.")
    assert (first.quantity.comparator, second.quantity.comparator) == ("approximately", "equal")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the mining ministry, 300 miners have died.", "the mining ministry"),
        ("The mining ministry said that 300 miners have died.", "The mining ministry"),
        ("The ministry estimates 300 miners died.", "The ministry"),
        ("Mines closed, with reports suggesting 300 miners died.", "reports"),
        ("300 miners have died.", None),
        ("The ministry puts the loss at $3 billion.", "The ministry"),
        ("The mine bought the land at $3 billion.", None),
        ("Almost half said the mine should pay $5 million.", None),
        ("A Fox News poll shows Costa with 47 percent.", "A Fox News poll"),
        ("A survey had Ana Costa at 4 percent.", "A survey"),
        ("The poll has three pages.", None),
        ("Costa has 370 votes, Silva has 163.", None),
        ("As the ministry noted, the mine lost 300 miners.", "the ministry"),
        ("As they say in mining, the mine lost 300 miners.", None),
        ("Profit was above the $15 million expected by analysts.", "analysts"),
        ("Most analysts said the mine should pay $5 million.", "Most analysts"),
        ("Malaria claimed 2,000 lives.", None),
        ("They cannot figure out who won $4 million.", None),
        ("There is no reason to think that 300 miners died.", None),
        ("The ministry claimed that 300 miners died.", "The ministry"),
        ("It will close, according to four people close to the talks.", None),
    ],
)
def test_an_attribution_says_who_says_so(claims_of: Read, text: str, source: str | None) -> None:
    """ "According to", reporting verbs, and null where the article itself says it."""
    *_, claim = claims_of(text)
    assert (claim.attribution.text if claim.attribution else None) == source


def test_two_numbers_of_one_clause_have_one_source(claims_of: Read) -> None:
    """ "reports suggesting 300 have been killed and 2,700 wounded" suggest both."""
    text = "It sent 9,000 miners, with reports suggesting 300 have been killed and 2,700 wounded."
    _, killed, wounded = claims_of(text)
    assert killed.attribution is not None
    assert wounded.attribution == killed.attribution
    assert killed.attribution.text == "reports"


def test_a_share_behind_or_says_what_the_amount_before_it_says(claims_of: Read) -> None:
    """ "$31 billion, or 55% of output, would …": the share restates the amount."""
    amount, share = claims_of(
        "He said the debt, which stood at $31.4 billion at the end of June, or 55.5% of output, "
        'would take "a generation" to bring down.'
    )
    assert share.predicate == amount.predicate
    assert not share.hypothetical


def test_a_conversion_says_what_the_amount_before_it_says(claims_of: Read) -> None:
    """The same sum in another currency has the same subject, verb and source."""
    amount, converted = claims_of(
        "The firm said that the bridge cost 6.4 billion euros ($7 billion)."
    )
    assert converted.subject == amount.subject
    assert converted.predicate == amount.predicate
    assert converted.attribution == amount.attribution


def test_the_speaker_of_the_quote_around_it_says_a_claim(
    read_parse: Callable[[str], Parse],
) -> None:
    """The innermost quote that covers the claim decides, with the actor it resolves to."""
    text = "“We lost 300 miners,” she added."
    speaker = Speaker(22, 25, "she", "actor-1", "Ana Costa", ("actor-1",))
    quote = Quote(
        "quote-1", "direct", text[1:20], (Span(1, 20, text[1:20]),), None, speaker, False, None
    )
    (claim,) = read_claims(read_parse(text), Cast(()), (quote,))
    assert claim.attribution is not None
    assert (claim.attribution.actor_id, claim.attribution.name) == ("actor-1", "Ana Costa")


@pytest.mark.parametrize(
    ("words", "source"), [("Costa, who", "Costa"), ("42% of nurses", None), ("whose task", None)]
)
def test_a_speaker_is_named_without_its_clause(
    read_parse: Callable[[str], Parse], words: str, source: str | None
) -> None:
    """ "Costa, who" is Costa; those whose share is told, or a bare "whose", are no source."""
    text = f"It lost 300 miners, {words} say."
    start = text.index(words)
    speaker = Speaker(start, start + len(words), words, None, None, ())
    quote = Quote(
        "quote-1", "indirect", text[:18], (Span(0, 18, text[:18]),), None, speaker, False, None
    )
    (claim, *_) = read_claims(read_parse("It lost 300 miners."), Cast(()), (quote,))
    assert (claim.attribution.text if claim.attribution else None) == source


def test_a_source_in_the_cast_is_resolved(read_parse: Callable[[str], Parse]) -> None:
    """A source that is an actor carries the actor's id and name."""
    parse = read_parse("Costa said that 300 miners have died.")
    mention = Mention(0, 5, "Costa", "name")
    actor = Actor("actor-1", "Ana Costa", "person", True, (), (), None, 1.0, (mention,))
    (claim,) = read_claims(parse, Cast((actor,), {0: actor}), ())
    assert claim.attribution is not None
    assert (claim.attribution.actor_id, claim.attribution.name) == ("actor-1", "Ana Costa")


@pytest.mark.parametrize(
    ("text", "negated", "hypothetical"),
    [
        ("The mine fired 300 workers.", False, False),
        ("The mine did not fire 300 workers.", True, False),
        ("The mine fired not only 300 workers.", False, False),
        ("Do not forget that the mine fired 300 workers.", False, False),
        ("The mine did not say that it fired 300 workers.", True, False),
        ("The mine did not say why it fired 300 workers.", False, False),
        ("The mine would later fire 300 workers.", False, False),
        ("The mine had hoped to hire 300, but it fired them.", False, True),
        ("The mine hopes to sell the 300 pits that it runs.", False, False),
        ("The mine fired 300 workers and the farm did not.", False, False),
        ("More likely than not, the mine fired 300 workers.", False, False),
        ("The mine could fire 300 workers.", False, True),
        ("The mine plans to fire 300 workers.", False, True),
        ("If the mine fires 300 workers, the town dies.", False, True),
        ("The mine has fired 300 workers to save money.", False, False),
        ("If the talks fail, the mine fires 300 workers.", False, True),
        ("Even if the talks fail, the mine fires 300 workers.", False, False),
        ("The mine would close, because it has lost 300 workers.", False, False),
        ("The mine must fire 300 workers.", False, True),
        ("The mine demanded $5 million.", False, True),
        ("The mine asked for $5 million.", False, True),
        ("The mine proposed a tax of $5 million.", False, True),
        ("The 300 workers demanded a school.", False, False),
        ("Costa predicted the end of the mine in five films.", False, False),
        ("The fair drew 300 guests last year; this year it expects more.", False, False),
    ],
)
def test_denials_and_plans_are_marked(
    claims_of: Read, text: str, negated: bool, hypothetical: bool
) -> None:
    """What is denied, possible, planned or conditional is no fact."""
    (claim,) = claims_of(text)
    assert (claim.negated, claim.hypothetical) == (negated, hypothetical)
