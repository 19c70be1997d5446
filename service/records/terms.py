"""The closed sets of words in records and answers: types that mypy checks, and their members.

Each set is named once, here. `members` gives its words in order, for schemas and for tests.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

ActorType = Literal["person", "organization", "country", "region", "group"]
LocationType = Literal["country", "region", "city", "area", "facility", "natural"]
MentionKind = Literal["name", "nominal", "pronoun", "metonym"]
Comparator = Literal[
    "equal", "approximately", "at_least", "more_than", "at_most", "less_than", "between"
]
QuantityKind = Literal[
    "count", "money", "percent", "fraction", "duration", "age", "measurement", "ratio", "score"
]
Direction = Literal["up", "down"]
QuoteType = Literal["direct", "indirect", "mixed"]
Granularity = Literal[
    "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "season", "quarter",
    "half", "year", "decade", "century",
]  # fmt: skip
Modifier = Literal["early", "middle", "late", "about"]
Relation = Literal["in", "since", "until", "by", "before", "after"]
Gender = Literal["male", "female", ""]  # of a person, as the text has it; "" where it does not say
Origin = Literal["published_at", "text"]
OffsetUnit = Literal["code_point", "utf16", "utf8"]
Status = Literal["single_source", "incomparable", "agreed", "updated", "conflicting", "compatible"]
HeadlineKind = Literal["lead", "agreement", "disagreement", "update", "quote", "only"]

KNOWN_GENDERS: tuple[Gender, ...] = ("male", "female")
NameType = ActorType | LocationType


# What lies within one day, and what a day is itself.
WITHIN_A_DAY: frozenset[Granularity] = frozenset(("minute", "hour", "part_of_day", "day"))


def members(words: Any) -> tuple[str, ...]:
    """The words of one of the sets above, in order."""
    return get_args(words)
