"""What two organizations' names tell."""

from __future__ import annotations

import pytest

from service.naming.match import Match
from service.naming.organizations import compare, has_distinctive_word, keys

SAME = [
    ("European Space Agency", "ESA"),
    ("E.S.A.", "ESA"),
    ("Coast Guard of Iceland", "Iceland’s Coast Guard"),
    ("Icelandic Coast Guard", "Iceland's Coast Guard"),
    ("Ministry of Labour", "Labor Ministry"),
    ("U.N. Environment Programme", "United Nations Environment Program"),
    ("Nokia Oyj", "Nokia"),
    ("the Red Cross", "ICRC"),
    ("Hizbollah", "Hezbollah"),
    ("House Committee on Agriculture", "House Agriculture Committee"),
    ("DFK", "Chad's Digital Frontier Kommission"),
    ("USWB", "U.S. Weather Board"),
    ("TLR", "The Lakeview Reporter"),
    ("TLR", "Lakeview Reporter"),
    ("VRT news", "VRT"),
    ("WQZH 6 Action News", "WQZH"),
    ("WQZH Television Network", "WQZH"),
    ("Union of Moving Pictures", "Union of Moving Picture"),
    ("K-B", "KB"),
]
SHORT = [
    ("Velmora", "Velmora Biotech"),
    ("Velmora", "Velmora Therapeutics"),
    ("Velm Highway Patrol", "Velm State Highway Patrol"),
    ("Tonrud Police", "Tonrud Bureau of Police"),
    ("Tonrud Sheriff's Office", "Tonrud County Sheriff's Office"),
    ("Coast Guard", "Coast Guard of Iceland"),
    ("Green", "Green Party"),
    ("Honda", "Honda Motor Co."),
    ("Agriculture Committee", "Senate Agriculture Committee"),
    ("Herons", "Leeds Herons"),
    ("Ardent Bay", "Ardent Bay Systems Inc."),
]
NOT = [
    ("Velmora Mining", "Velmora Steel"),
    ("Velmora", "Velmora Bank"),
    ("Velm Police", "Velm State Police"),
    ("Velm University", "Velm State University"),
    ("Tonrud City Council", "Tonrud County Council"),
    ("Bank of Greece", "Bank of Cyprus"),
    ("Coast Guard of Iceland", "Norwegian Coast Guard"),
    ("Green Party", "Green Movement Union"),
    ("Lancet", "Lancet Foundation"),
    ("ESA", "EFSA"),
    ("House Agriculture Committee", "Senate Agriculture Committee"),
    ("General Dynamics", "General Mills"),
    ("Air Malta", "Air Serbia"),
    ("Times", "Lakeview Times"),
    ("Heron", "Leeds Heron"),
    ("Ardent Bay", "Ardent Bay Dundee"),
    ("WQZH", "WQZH Foundation"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_forms_of_one_name(a, b):
    """Acronym, country, word order, legal form, spelling and byname make no other body."""
    assert compare(a, b) is compare(b, a) is Match.SAME


@pytest.mark.parametrize(("a", "b"), SHORT)
def test_a_short_form(a, b):
    """What is left out may be another body's as well: context decides."""
    assert compare(a, b) is compare(b, a) is Match.SHORT


@pytest.mark.parametrize(("a", "b"), NOT)
def test_names_of_two_bodies(a, b):
    """Sister bodies, other countries' bodies and names inside others are not joined."""
    assert compare(a, b) is compare(b, a) < Match.SHORT


@pytest.mark.parametrize(("a", "b"), SAME + SHORT)
def test_names_that_match_share_a_key(a, b):
    """Blocking never hides a pair that the comparison would join."""
    assert set(keys(a)) & set(keys(b))


@pytest.mark.parametrize(
    ("name", "tells"), [("Ministry of Defence", False), ("Nokia", True), ("ESA", True)]
)
def test_a_distinctive_word(name, tells):
    """Words that many bodies share do not tell one."""
    assert has_distinctive_word(name) is tells
