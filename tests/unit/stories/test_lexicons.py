"""The word lists of naming and stories say what the code that reads them relies on."""

from __future__ import annotations

from collections import Counter

from service.lexicon import table
from service.naming.spelling import fold


def test_opposed_happenings_are_happenings():
    """A happening is named by the first verb of its line."""
    content = table("service.stories.claims", "predicates")
    names = {line.split()[0] for line in content["sets"]}
    assert {name for line in content["opposed"] for name in line.split()} <= names


def test_each_happening_has_one_line():
    """Two lines of one name would be one happening."""
    names = Counter(
        line.split()[0] for line in table("service.stories.claims", "predicates")["sets"]
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_a_byname_is_of_one_body():
    """A form that two bodies have would tell neither."""
    forms = Counter(
        form
        for line in table("service.naming", "bynames")["organizations"]
        for form in {_bare(form) for form in line.split("|")}
    )
    assert [form for form, count in forms.items() if count > 1] == []


def _bare(form):
    return fold(form.replace("&", " and ")).removeprefix("the ")


def test_nicknames_are_sets():
    """A line of one name joins nothing."""
    lines = table("service.naming", "nicknames")["sets"]
    assert [line for line in lines if len(set(fold(line).split())) < 2] == []
