"""Crowds by their own noun, and whom "their", "her client" and "his wife" go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


def test_a_crowd_is_called_by_its_noun(read: Read) -> None:
    """A story about hundreds of people lists the people, not "hundreds"."""
    cast = read("Thousands of farmers marched in Lund on Monday.")
    assert mentions(cast, "farmers") == ["Thousands of farmers"]


def test_money_is_no_crowd(read: Read) -> None:
    assert not mentions(read("The club lost thousands of dollars."), "dollars")


def test_their_in_a_quotation_is_its_clauses_group(read: Read) -> None:
    cast = read("Roe said: “Many schools will raise their fees this year.”")
    assert "their" in mentions(cast, "schools")


def test_an_advocates_client_is_whom_she_stands_up_for(read: Read) -> None:
    cast = read("Marlow attorney Ann Holm spoke on Monday. Sam Marlow sat by. Her client slept.")
    assert "client" in mentions(cast, "Sam Marlow")


def test_a_wife_behind_and_is_that_of_who_stands_before_it(read: Read) -> None:
    cast = read("Emil Stadler was brought up by Rolf Kern and his wife in Basel.")
    assert "his" in mentions(cast, "Rolf Kern")


def test_it_is_nobody_where_a_clause_follows_a_quality(read: Read) -> None:
    cast = read("Harbour Bank lost. The ruling could make it harder for other banks to sue.")
    assert "it" not in mentions(cast, "Harbour Bank")


def test_a_spokesmans_office_is_not_that_of_whom_he_serves(read: Read) -> None:
    cast = read("A spokesman for Lund County Prosecutor Ann Holm declined to comment.")
    (holm,) = [actor for actor in cast.actors if actor.name == "Ann Holm"]
    assert holm.roles == ("Lund County Prosecutor",)


def test_people_without_an_article_are_anyone(read: Read) -> None:
    cast = read("Police said ten people were hurt on Monday. People fled into the streets.")
    assert mentions(cast, "people") == ["ten people"]


def test_the_people_are_no_crowd_that_was_told_of(read: Read) -> None:
    """Who rule a land are not those who came to hear so."""
    cast = read("An angry crowd of farmers shouted. The mayor said the people had spoken.")
    assert all(m.text != "people" for actor in cast.actors for m in actor.mentions)


def test_two_numbers_of_millions_are_two_groups(read: Read) -> None:
    cast = read("Over 4 million visitors came in May. About 6 million visitors came in June.")
    groups = [actor for actor in cast.actors if actor.name == "visitors"]
    assert [len(actor.mentions) for actor in groups] == [1, 1]


def test_the_government_of_one_country_is_not_that_of_another(read: Read) -> None:
    cast = read("The communist government of Cuba lost. The government of Chad said it had won.")
    assert mentions(cast, "communist government of Cuba") == ["communist government of Cuba"]


def test_head_of_cattle_are_nobody(read: Read) -> None:
    cast = read("The kill had reached 30,400 head, the farmers' union said.")
    assert not mentions(cast, "head")
