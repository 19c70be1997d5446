"""Who a speaker is, beside the name: the line of a quote says why his words count."""

from __future__ import annotations

import pytest

from service.stories.head import spoken
from service.stories.merge import merge
from tests.unit.stories.build import actor, quote, summary


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        (("mayor",), "Ana Costa, mayor"),
        (("mayor", "mayor of Orland"), "Ana Costa, mayor of Orland"),
        (("Mayor", "Orland mayor"), "Ana Costa, Orland mayor"),
        (("Gov.",), "Gov. Ana Costa"),
        (("Prime Minister",), "Prime Minister Ana Costa"),
        (("brigade spokeswoman Sgt.",), "brigade spokeswoman Sgt. Ana Costa"),
        (("head of the Orland Mill",), "Ana Costa, head of the Orland Mill"),
        (("Mayor of Orland", "mayor of Orland"), "Ana Costa, mayor of Orland"),
        (("woman", "baker"), "Ana Costa, baker"),
        (("mother of six",), "Ana Costa"),
        (("one of the last bakers who still knew the old mill",), "Ana Costa"),
        ((), "Ana Costa"),
    ],
)
def test_a_speaker_is_named_with_who_it_is(roles, told):
    """A title stands before the name, a post behind it; what anybody is says nothing."""
    assert spoken.who_is("Ana Costa", roles) == told


def test_the_line_of_a_quote_says_who_spoke():
    """The role that articles give."""
    said = "We shall build the old mill again before the winter comes to this town."
    reports = [
        summary(id_, actor("Ana Costa", roles=("mayor of Orland",)), quote(said, "actor-1"))
        for id_ in ("x", "y")
    ]
    (line,) = [line for line in merge(reports).overview if line.kind == "quote"]
    assert line.text.startswith("Ana Costa, mayor of Orland (2 articles): \u201cWe shall")


@pytest.mark.parametrize(("roles", "is_told"), [((), False), (("mayor",), True)])
def test_a_speaker_of_one_word_is_told_with_a_role(roles, is_told):
    """Nobody knows who "Costa" is; the mayor is known."""
    said = "We shall build the old mill again before the winter comes to this town."
    reports = [
        summary(id_, actor("Costa", roles=roles), quote(said, "actor-1")) for id_ in ("x", "y")
    ]
    assert any(line.kind == "quote" for line in merge(reports).overview) is is_told
