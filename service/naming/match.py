"""How far two names go together, the same scale for persons, organizations and places."""

from __future__ import annotations

from enum import IntEnum


class Match(IntEnum):
    """What two names alone tell about those who bear them, from least to most.

    DIFFERENT: they cannot be of one bearer. UNRELATED: nothing in them joins them. SHORT: one is a
    part of the other that people cite it by (a lone surname), so that context decides. SAME: two
    forms of one full name.
    """

    DIFFERENT = 0
    UNRELATED = 1
    SHORT = 2
    SAME = 3
