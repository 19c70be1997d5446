"""Of what a story tells one number, two reports' different numbers contradict each other."""

from __future__ import annotations

import pytest

from service.library import story

DAY = "2021-05-04"


def statuses(*texts, days=()):
    """The entries of several articles: their status with the numbers as they are written."""
    days = days or [DAY] * len(texts)
    merged = story(
        [
            {"id": f"a{n}", "text": text, "published_at": day}
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
    ).story
    return {
        (entry.status, *sorted({claim.text for value in entry.values for claim in value.claims}))
        for entry in merged.numeric_claims
        if len(entry.article_ids) > 1
    }


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "A ferry sank off Cardiff on Friday, killing 14 people, the coastguard said.",
            "At least 17 passengers drowned when a ferry went down near Cardiff on Friday.",
            ("14", "At least 17"),
        ),
        (
            "Seven miners died in a blast at the Torvik colliery on Tuesday.",
            "An explosion at the Torvik coal mine has left nine dead.",
            ("Seven", "nine"),
        ),
        (
            "Some 300 residents were evacuated from Larch Street after a gas leak on Wednesday.",
            "About 450 people had to flee Larch Street when gas leaked there on Wednesday.",
            ("About 450", "Some 300"),
        ),
        (
            "A magnitude 6.2 earthquake struck off Crete early on Tuesday.",
            "An earthquake of magnitude 6.5 hit Crete and cracked a school.",
            ("6.2", "6.5"),
        ),
    ],
    ids=["synonyms", "those-there", "displaced", "magnitude"],
)
def test_tolls_that_reports_open_with_are_of_one_event(left, right, numbers):
    """Whatever else their sentences say, and by whatever word the people are called."""
    assert ("conflicting", *numbers) in statuses(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "An attacker killed three people at a fair in Leeds, then shot himself.",
            "At a fair in Leeds four people have died, the attacker included.",
        ),
        ("One man is dead and two others are wounded in Leeds.", "Three people were wounded."),
        (
            "Two officers were hurt as police raided a flat in Graz.",
            "Five people were hurt as police raided a flat in Graz, two of them officers.",
        ),
        (
            "Three workers died as a boiler burst in Turin.",
            "Five people were killed or hurt as a boiler burst in Turin.",
        ),
    ],
    ids=["doer", "others", "kind", "two-fates"],
)
def test_tolls_that_count_others_contradict_nothing(left, right):
    """The one who did it, those beside one, a kind of people, two fates together."""
    assert not [found for found in statuses(left, right) if found[0] in ("conflicting", "updated")]


def test_ages_by_one_name_contradict_each_other():
    """Of reports of one time; a birthday explains a year in one of another."""
    young = "Police said that Marta Quill, 34, of Denholm, had drowned."
    old = "Police named the dead woman as 35-year-old Marta Quill, who worked in Denholm."
    assert statuses(young, old) == {("conflicting", "34", "35-year-old")}
    assert statuses(young, old, days=("2021-01-10", "2021-09-10")) == set()
    assert statuses(young, old, days=("2021-09-10", "2021-01-10")) == {
        ("conflicting", "34", "35-year-old")
    }


def test_one_age_by_two_names_is_of_two():
    """As of two who are 34, whom two reports name."""
    assert (
        statuses(
            "Marta Quill, 34, was shot dead in Leeds on Friday.",
            "Paul Stein, 34, was arrested in Leeds on Friday.",
        )
        == set()
    )


def test_sums_of_one_deal_contradict_each_other():
    """Where both sentences name both parties; not what is paid for a share of it."""
    buys = "Microsoft agreed to buy the software maker Nokia for $2.1 billion on Monday."
    deal = "Nokia will be taken over by Microsoft in a deal worth $2.4 billion."
    assert statuses(buys, deal) == {("conflicting", "$2.1 billion", "$2.4 billion")}
    share = "Microsoft will pay $31 a share for Nokia in the deal."
    assert statuses(buys, share) == set()


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "Turnout in the election was 61 percent, the commission said.",
            "Turnout in Sunday's election reached 64 percent, according to the commission.",
            ("61 percent", "64 percent"),
        ),
        (
            "The storm cut power to 40,000 homes in Leeds county.",
            "About 65,000 customers lost power in Leeds county.",
            ("40,000", "About 65,000"),
        ),
        (
            "A crowd of 54,000 watched the final at the stadium in Turin.",
            "The final at the stadium in Turin drew 61,000 spectators.",
            ("54,000", "61,000"),
        ),
        (
            "The quake off Crete struck at a depth of 10 kilometres, the survey said.",
            "The quake was centred off Crete at a depth of 14 kilometres, the survey said.",
            ("10 kilometres", "14 kilometres"),
        ),
        (
            "Closing the depot would save $4m, the council said.",
            "The council expects savings of $6m from the closure.",
            ("$4m", "$6m"),
        ),
        (
            "Quill, a harbour master, took a $20,000 bribe, the court heard.",
            "Prosecutors said that Quill was paid $30,000 in bribes.",
            ("$20,000", "$30,000"),
        ),
        (
            "About 60 people were inside when the roof of the market gave way in Leeds.",
            "Some 80 people were inside the market in Leeds when the roof fell.",
            ("About 60", "Some 80"),
        ),
        (
            "The union said 1,800 staff had joined the strike at Leeds airport.",
            "Around 1,200 workers took part in the walkout, the airport said.",
            ("1,800", "Around 1,200"),
        ),
        (
            "Quill was clocked at 92 miles an hour in a 40mph zone, the court heard.",
            "Quill had driven at 98mph through Leeds.",
            ("92 miles an hour", "98mph"),
        ),
        (
            "The union rejected an offer of 3 per cent on pay.",
            "The airport has offered staff a rise of 4 per cent.",
            ("3 per cent", "4 per cent"),
        ),
    ],
    ids=[
        *("turnout", "outage", "attendance", "depth", "savings", "bribe", "inside", "strikers"),
        *("speed", "offer"),
    ],
)
def test_a_word_beside_a_number_says_what_it_is_of(left, right, numbers):
    """Whatever the verb and the subject are."""
    assert statuses(left, right) == {("conflicting", *numbers)}


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "The bridge will cost $340 million, the minister said.",
            "The minister put the cost of the bridge at $390 million.",
            ("$340 million", "$390 million"),
        ),
        (
            "The painting by Lotte Hahn sold for $8.2 million at auction in Geneva on Tuesday.",
            "A painting by Lotte Hahn fetched $8.7 million at a Geneva auction on Tuesday.",
            ("$8.2 million", "$8.7 million"),
        ),
        (
            "Officers found 14 rifles in the house of the smith.",
            "Officers seized 11 rifles from the house of the smith.",
            ("11", "14"),
        ),
    ],
    ids=["cost", "price", "rifles"],
)
def test_sentences_that_say_the_same_need_no_event(left, right, numbers):
    """Whatever verb each of them has."""
    assert statuses(left, right) == {("conflicting", *numbers)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A poll by the Guardian puts Marr at 52 percent.",
            "A poll by the BBC puts Marr at 47 percent.",
        ),
        ("Krehl ran the bank for 12 years.", "Krehl worked at the bank for 25 years."),
        ("The fund fell 3 percent on Monday.", "The fund fell 5 percent on Tuesday."),
        (
            "Turnout was 61 percent, up from 55 percent in 2016.",
            "Turnout in 2016 was 55 percent.",
        ),
        (
            "A magnitude 6.2 quake hit Crete on Tuesday.",
            "A magnitude 7 quake can topple houses, experts in Crete said.",
        ),
    ],
    ids=["polls", "deeds", "days", "years", "any-quake"],
)
def test_measures_of_two_things_contradict_nothing(left, right):
    """Two polls, deeds, days and years, and a quake that none felt."""
    assert not [found for found in statuses(left, right) if found[0] in ("conflicting", "updated")]


def test_a_number_that_its_report_gave_up_parts_nobody():
    """A report tells the old number beside the new: others have one or the other."""
    told = statuses(
        "A 4.2-magnitude quake was felt in Crete on Tuesday, said the survey, which first rated it"
        " at magnitude 4.4.",
        "A quake of magnitude 4.4 was felt in Crete on Tuesday, the survey said.",
        "A 4.2 magnitude quake was felt in Crete on Tuesday, the survey said.",
    )
    assert {found[0] for found in told} == {"conflicting"}


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "The bodies of 11 people have been found after a boat capsized off Malta.",
            "Malta's navy said that 14 migrants had died when their boat capsized.",
            ("11", "14"),
        ),
        (
            "Nokia said it would eliminate 2,000 positions in Finland by June.",
            "The company will cut 2,300 jobs in Finland, Nokia said.",
            ("2,000", "2,300"),
        ),
        (
            "The man was stabbed 12 times, the court heard.",
            "He had been stabbed 17 times.",
            ("12", "17"),
        ),
        (
            "Inflation in Turkey rose to 61 percent in May.",
            "Turkish inflation reached 64 percent in May.",
            ("61 percent", "64 percent"),
        ),
        (
            "The flood destroyed 40 homes on Monday, the mayor said.",
            "The mayor said 55 houses were destroyed by Monday's flood.",
            ("40", "55"),
        ),
    ],
    ids=["bodies", "plan", "times", "country", "agent"],
)
def test_other_words_for_one_number_hide_no_disagreement(left, right, numbers):
    """Bodies of people, a plan told as such, one person's name, a country's adjective, a day."""
    assert statuses(left, right) == {("conflicting", *numbers)}


def test_things_of_two_holders_contradict_nothing():
    """Where neither sentence names both."""
    assert (
        statuses(
            "Microsoft sold 40 factories in the region.",
            "Nokia sold 62 factories in the region.",
        )
        == set()
    )


def test_what_is_measured_of_two_countries_is_of_two():
    """Though both shares are of the unemployed, and are equal."""
    spain = "Unemployment in Spain rose to 9.2 percent in May."
    assert statuses(spain, "Unemployment in France was 9.2 percent in May.") == set()
    assert statuses(spain, "Unemployment in Spain was 9.6 percent in May.") == {
        ("conflicting", "9.2 percent", "9.6 percent")
    }


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "The landslide at Torvik killed 4 people and injured 20, rescuers said.",
            "The toll of Tuesday's landslide at Torvik rose to six dead and 23 hurt on Wednesday.",
            ("4", "six"),
        ),
        (
            "The storm left 40,000 homes without power on Monday.",
            "Some 38,000 households were still without electricity on Tuesday.",
            ("40,000", "Some 38,000"),
        ),
        (
            "The ministry has registered 2,310 suspected cases of cholera.",
            "Doctors said that the number of suspected cases had reached 2,740.",
            ("2,310", "2,740"),
        ),
    ],
    ids=["dead and hurt", "power", "cases"],
)
def test_states_of_one_number_are_told_by_what_stands_beside_them(left, right, numbers):
    """Later states, whatever the verb."""
    found = statuses(left, right, days=["2021-05-03", "2021-05-05"])
    assert any(entry[1:] == numbers for entry in found), found


def test_a_sum_in_brackets_is_set_beside_the_one_before_it_alone():
    """ "4.2 million euros ($4.9 million)" and "4 million euros" differ in euros, if at all."""
    found = statuses(
        "The court said that Ann Roe took 4.2 million euros ($4.9 million) from builders.",
        "The court said that Ann Roe took at least 4 million euros from builders.",
    )
    assert not any(entry[0] == "incomparable" for entry in found), found


def test_ages_in_an_apposition_are_of_the_one_named():
    """ "Quill, a 35-year-old nurse" is as much of her as "Quill, 34"."""
    young = "Marta Quill, 34, of Denholm, drowned on Friday, police said."
    old = "Marta Quill, a 35-year-old nurse of Denholm, drowned in the river, police said."
    assert ("conflicting", "34", "35-year-old") in statuses(young, old)


def test_an_age_stands_for_the_one_who_bears_it():
    """As in "they jailed the 61-year-old", whatever else is said."""
    named = "Paul Stein, 61, was found guilty of theft in Leeds."
    called = "Jurors needed nine hours before they convicted the 61-year-old on four counts."
    assert ("agreed", "61", "61-year-old") in statuses(named, called)


def test_a_share_of_votes_counted_is_no_share_of_votes_won():
    """Nor a later state of it."""
    early = "Marta Quill had 51 per cent of the vote early on, with 40 per cent of ballots counted."
    late = "Marta Quill won 50 per cent of the vote, with 98 per cent of ballots counted."
    found = statuses(early, late, days=("2021-05-04", "2021-05-05"))
    assert ("updated", "40 per cent", "98 per cent") in found
    assert not [one for one in found if {"51 per cent", "98 per cent"} <= {*one}]


@pytest.mark.parametrize(
    "other",
    [
        "Last year's march in Leeds was attended by 18,000 people.",
        "A smaller march in Leeds was attended by 12,000 people.",
    ],
    ids=["another-year", "another-march"],
)
def test_a_crowd_of_another_occasion_contradicts_nothing(other):
    """What is told of last year's march, or of a smaller one."""
    march = "About 25,000 people attended the march in Leeds."
    assert statuses(march, other) == set()
    assert statuses(march, "A crowd of 32,000 marched in Leeds.") == {
        ("conflicting", "32,000", "About 25,000")
    }


def test_savings_on_two_things_contradict_nothing():
    """Of savings there are many: the sentences must share more than the word."""
    heating = "The hospital in Leeds expects savings of $200,000 a year on heating."
    facade = "Its architects saved $400,000 on the stone of the front."
    assert statuses(heating, facade) == set()


def test_an_age_of_kin_is_nobodys_who_has_that_age():
    """ "The 19-year-old daughter of the driver" is not the passenger who is 19."""
    passenger = "Marta Quill, 19, a passenger, climbed out of the coach in Leeds."
    daughter = "The 19-year-old daughter of the driver was among the dead."
    assert not [found for found in statuses(passenger, daughter) if "19-year-old" in found]


def test_what_is_demanded_is_no_offer():
    """Whatever the other side has offered in the same sentence."""
    both = "The union is demanding a rise of 8 per cent; the government has offered 5 per cent."
    raised = "The government raised its offer to 5.5 per cent, the union in Leeds said."
    found = statuses(both, raised)
    assert not [one for one in found if "8 per cent" in one]
