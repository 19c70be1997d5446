"""Forms of one name: the short one of a headline, a surname of kin, a noun for a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


def test_a_body_is_short_in_the_headline(read: Read) -> None:
    cast = read(
        "Brellow shares fall as outlook is cut\n\nBrellow Semiconductor fell by 12 percent."
    )
    assert mentions(cast, "Brellow Semiconductor") == ["Brellow", "Brellow Semiconductor"]


def test_what_comes_later_in_the_text_is_another(read: Read) -> None:
    cast = read("Brellow fell by 12 percent. Brellow Crane Institute rose too.")
    assert mentions(cast, "Brellow Crane Institute") == ["Brellow Crane Institute"]


def test_kin_of_another_surname_keep_their_own(read: Read) -> None:
    cast = read("Ann Brellow died. Brellow's cousin, Eva Holm, left. Holm wept. Holm sang.")
    assert mentions(cast, "Eva Holm").count("Holm") == 2


def test_an_apostrophe_of_another_kind_is_the_same_name(read: Read) -> None:
    cast = read("Ann Dahl met Pete D'Alvaro. D’Alvaro left.")
    assert mentions(cast, "Pete D'Alvaro") == ["Pete D'Alvaro", "D’Alvaro"]


def test_who_oversees_or_supplies_is_a_body(read: Read) -> None:
    """ "The regulator" is no person."""
    cast = read("The regulator said it had seen enough.")
    assert [(actor.name, actor.type) for actor in cast.actors] == [("regulator", "organization")]


def test_a_byname_that_the_text_gives_is_the_same_person(read: Read) -> None:
    """Behind "alias", "aka" or "better known as"; a name behind a comma is somebody else's."""
    cast = read("Police held Edson Dahl, alias “Tatu”, on Monday. Tatu fled in May.")
    assert mentions(cast, "Edson Dahl") == ["Edson Dahl", "Tatu", "Tatu"]


def test_what_somebody_does_something_to_is_not_he(read: Read) -> None:
    """A third of the firm is held by another; its own forecast a body cuts itself."""
    cast = read(
        "Brellow Semiconductor cut its outlook on Monday. Harbour Mills holds a third of the firm."
    )
    assert "firm" in " ".join(mentions(cast, "Brellow Semiconductor"))
    assert mentions(cast, "Harbour Mills") == ["Harbour Mills"]


def test_a_charity_is_the_only_body_in_reach(read: Read) -> None:
    cast = read("Pennine Foodshelf has asked for tins. Rents rose. The charity runs five shops.")
    assert len(mentions(cast, "Pennine Foodshelf")) > 1
