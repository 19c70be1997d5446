"""Records that are frozen to the type checker: values, which may stand in sets and on the wire."""

from __future__ import annotations

import pickle

import pytest

from service.frozen import replace
from service.records import Mention, Span


def test_records_of_the_same_values_are_the_same() -> None:
    """They are one in a set, unlike one of another kind or with another value."""
    span = Span(3, 7, "Roe")
    assert {span, Span(3, 7, "Roe"), Span(4, 7, "Roe")} == {Span(4, 7, "Roe"), span}
    assert span != Mention(3, 7, "Roe", "name")


def test_a_record_goes_from_process_to_process() -> None:
    """What a companion read comes back to its worker as it was."""
    mention = Mention(3, 7, "Roe", "name")
    assert pickle.loads(pickle.dumps(mention)) == mention


def test_a_record_has_its_own_fields_only() -> None:
    """It takes no more memory than they need."""
    assert not hasattr(Span(3, 7, "Roe"), "__dict__")


def test_a_record_is_made_anew_with_other_values() -> None:
    """As by the standard library: the first stays as it was, an unknown field is an error."""
    span = Span(3, 7, "Roe")
    assert replace(span, start=4, text="oe") == Span(4, 7, "oe")
    assert span == Span(3, 7, "Roe")
    with pytest.raises(TypeError):
        replace(span, finish=9)
