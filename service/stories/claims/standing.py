"""How an entry stands: its status, and its numbers in one unit.

The first of `STATUSES` that holds is its status.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.stories.claims import agreement, said, states

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from service.records import Quantity
    from service.records.terms import Status
    from service.stories.claims.node import Node, StoryIndex
    from service.stories.evidence import Evidence

    Verdict = tuple[Status, float | None]  # with the latest of later states


@dataclass(frozen=True, slots=True)
class Standing:
    """Status and numbers of an entry; the numbers are None where no one unit holds them."""

    status: Status
    is_comparable: bool
    unit: str | None
    lowest: float | None
    highest: float | None
    consensus: float | None
    latest: float | None


def voters(group: Sequence[Node], evidence: Evidence) -> list[Node]:
    """The claims that count: of independent articles, and of copies the numbers they change.

    A report sent again with another number gives a later state. What an article tells as given up
    does not count beside the number that it puts in its place.
    """
    counted = evidence.independent(node.article_id for node in group)
    given: dict[str, set[object]] = {}
    for node in group:
        given.setdefault(node.article_id, set()).add(_number(node.claim.quantity))

    def counts(node: Node) -> bool:
        if node.article_id in counted:
            return True
        original = given.get(evidence.originals.get(node.article_id, ""))
        return original is not None and _number(node.claim.quantity) not in original

    kept = {node.article_id for node in group if not node.circumstance.is_superseded}
    return [
        node
        for node in group
        if counts(node) and not (node.circumstance.is_superseded and node.article_id in kept)
    ]


def of(group: Sequence[Node], counted: Sequence[Node], story: StoryIndex) -> Standing:
    """How the claims of a group stand; `counted` are its voters."""
    is_score = group[0].claim.quantity.kind == "score"
    is_comparable = is_score or _is_comparable(group)
    unit = _unit(counted) if is_comparable and not is_score else None
    status, latest = _status(_Case(counted, unit, story, is_score, is_comparable))
    written = said.commonest(node.claim.quantity.unit for node in counted)
    if unit is None:
        return Standing(
            status, is_comparable, written if is_score else None, None, None, None, None
        )
    low, high, shared = _range(group, counted, unit)
    if status == "agreed" and shared is None:
        # Numbers in two units are one: in that of the entry as it was given.
        own = [n for n in counted if not agreement.is_converted(n.claim.quantity, unit)]
        shared = _range(own, own, unit)[2]
    return Standing(
        status, True, written if unit != agreement.CENT else unit, low, high,
        shared if latest is None else latest, latest,
    )  # fmt: skip


def _is_comparable(group: Sequence[Node]) -> bool:
    dimensions = {node.topic.dimension for node in group}
    return len(dimensions - {f"money {agreement.CENT}"}) <= 1


def _unit(counted: Sequence[Node]) -> str:
    """The unit that most articles use; hundredths only where nobody names the currency."""
    units = [agreement.unit_of(node.claim.quantity) for node in counted]
    return said.commonest(unit for unit in units if unit != agreement.CENT) or (
        agreement.CENT if agreement.CENT in units else ""
    )


# -------------------------------------------------------------------------------------- status


@dataclass(frozen=True, slots=True)
class _Case:
    """The numbers that count, in the unit that they share, None for scores and what has none."""

    counted: Sequence[Node]
    unit: str | None
    story: StoryIndex
    is_score: bool
    is_comparable: bool


def _status(case: _Case) -> tuple[Status, float | None]:
    """The status of an entry, and of later states the latest."""
    for rule in STATUSES:
        found = rule(case)
        if found is not None:
            return found
    return "conflicting", None


def _single_source(case: _Case) -> Verdict | None:
    """One article, or copies of it."""
    return None if len({node.article_id for node in case.counted}) > 1 else ("single_source", None)


def _score(case: _Case) -> Verdict | None:
    """Results are one or are not: "2-1" and "1-2" are one."""
    if not case.is_score:
        return None
    results = {tuple(sorted(node.claim.quantity.parts)) for node in case.counted}
    return ("agreed" if len(results) == 1 else "conflicting"), None


def _incomparable(case: _Case) -> Verdict | None:
    """As in "12 miles" and "three days"."""
    return None if case.is_comparable else ("incomparable", None)


def _agreed(case: _Case) -> Verdict | None:
    """As in "12.5 miles" and "20 kilometres"."""
    unit = case.unit or ""
    return ("agreed", None) if agreement.are_one(_quantities(case), unit) else None


def _compatible(case: _Case) -> Verdict | None:
    """As in "at least 10" and "12"."""
    intervals = [agreement.interval(quantity, case.unit or "") for quantity in _quantities(case)]
    return None if agreement.are_disjoint(intervals) else ("compatible", None)


def _updated(case: _Case) -> Verdict | None:
    """As in "10" on Monday and "12" on Tuesday, of a number that time changes.

    "At least 10" and "30" are two states of a toll, too, even though the first bound allows the
    second number.
    """
    again = _restatements(case.counted, case.unit or "")
    told = [node for i, node in enumerate(case.counted) if i not in again]
    latest = states.latest(told, case.unit or "", case.story)
    return None if latest is None else ("updated", latest)


def _quantities(case: _Case) -> list[Quantity]:
    again = _restatements(case.counted, case.unit or "")
    return [n.claim.quantity for i, n in enumerate(case.counted) if i not in again]


STATUSES: tuple[Callable[[_Case], Verdict | None], ...] = (
    _single_source,
    _score,
    _incomparable,
    _agreed,
    _updated,
    _compatible,
)  # else the numbers are in conflict


def _restatements(counted: Sequence[Node], unit: str) -> set[int]:
    """Places of numbers that stand in brackets for the one before: "20 kilometres (12.5 miles)".

    Of the two the one that is in the entry's unit, else the first, says what the article says.
    """
    order = sorted(range(len(counted)), key=lambda i: (counted[i].article_id, _start(counted[i])))
    again = set()
    for i, j in pairwise(order):
        one, two = counted[i].claim, counted[j].claim
        if counted[i].article_id != counted[j].article_id:
            continue
        gap = two.sentence.text[one.end - two.sentence.start : two.start - two.sentence.start]
        is_other = agreement.is_converted(two.quantity, agreement.unit_of(one.quantity))
        if is_other and one.sentence.start <= two.sentence.start <= one.end and gap.strip() == "(":
            again.add(i if agreement.unit_of(two.quantity) == unit else j)
    return again


def _start(node: Node) -> int:
    return node.claim.start


def _range(
    group: Sequence[Node], counted: Sequence[Node], unit: str
) -> tuple[float | None, float | None, float | None]:
    """Lowest, highest and consensus of claims in units that convert exactly."""
    ends = [
        float(agreement.converted(end, node.claim.quantity, unit))
        for node in group
        for end in _numbers(node.claim.quantity)
    ]
    supporters = [
        (
            float(agreement.converted(node.claim.quantity.value, node.claim.quantity, unit)),
            node.article_id,
        )
        for node in counted
        if node.claim.quantity.value is not None
    ]
    return min(ends, default=None), max(ends, default=None), agreement.consensus(supporters)


def _numbers(quantity: Quantity) -> set[float]:
    """The numbers that a quantity gives; an open side gives none."""
    return {n for n in (quantity.value, quantity.lower, quantity.upper) if n is not None}


def _number(quantity: Quantity) -> object:
    return (quantity.value, quantity.lower, quantity.upper, quantity.parts, quantity.unit)
