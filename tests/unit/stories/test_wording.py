"""Words of free text, as the merge compares them."""

from __future__ import annotations

from service.stories import wording


def test_what_is_in_quotation_marks_is_not_the_writers() -> None:
    """Of either kind; a mark that is not closed leaves the text as it is."""
    own = wording.without_quoted('Roe said “we go” and "me too" on Monday')
    assert own.split() == ["Roe", "said", "and", "on", "Monday"]
    assert wording.without_quoted("Roe said “we go") == "Roe said “we go"
