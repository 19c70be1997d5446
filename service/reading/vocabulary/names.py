"""Words that make or end a name: suffixes, legal forms, parties, seats."""

from __future__ import annotations

from service import lexicon

POSSESSIVES = frozenset(("'s", "’s", "'", "’", "'S", "’S"))
PACKAGE = "service.reading.vocabulary"
PORTFOLIOS = lexicon.words(PACKAGE, "name_words", "portfolios")
PARTICLES = lexicon.words(PACKAGE, "name_words", "particles")
CALENDAR = lexicon.words(PACKAGE, "name_words", "calendar")
MODAL_MONTHS = lexicon.words(PACKAGE, "name_words", "modal_months")
GENERIC = lexicon.words(PACKAGE, "name_words", "generic")
PLACE_NOUNS = lexicon.words(PACKAGE, "name_words", "place_nouns")
JOINED = lexicon.words(PACKAGE, "name_words", "joined")
BODIES = lexicon.words(PACKAGE, "seats", "partisans") | lexicon.words(PACKAGE, "seats", "movements")
COMPANY_NOUNS = lexicon.words(PACKAGE, "name_words", "company_nouns")
ORGANIZATION_HEADS = COMPANY_NOUNS | lexicon.words(PACKAGE, "name_words", "organization_heads")
LABELS = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC"))
OTHER_LABELS = frozenset(("NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE"))
HYPHENS = frozenset("-‐‑–")
SUFFIXES = lexicon.words(PACKAGE, "titles", "suffix")
LEGAL = lexicon.words(PACKAGE, "name_words", "legal")
SEATS = lexicon.words(PACKAGE, "seats", "seats")
PARTISANS = lexicon.words(PACKAGE, "seats", "partisans")
MOVEMENTS = lexicon.words(PACKAGE, "seats", "movements")
OUTLETS = lexicon.words(PACKAGE, "seats", "outlets")
INSTITUTIONS = lexicon.words(PACKAGE, "seats", "institutions")
ORGANIZATIONS = INSTITUTIONS | SEATS | PARTISANS | MOVEMENTS | OUTLETS
