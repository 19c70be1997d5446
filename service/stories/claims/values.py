"""The values of an entry: one for each distinct quantity, with the claims behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming.spelling import fold
from service.records import ClaimValue, SourcedClaim
from service.stories.claims import agreement, said, states
from service.stories.sourced import widen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.stories.claims.node import Node, StoryIndex
    from service.stories.evidence import Evidence


def of(
    group: Sequence[Node], story: StoryIndex, evidence: Evidence, *, comparable: bool
) -> tuple[ClaimValue, ...]:
    """One value for each distinct quantity, the most carried first."""
    distinct: dict[tuple[object, ...], list[Node]] = {}
    for node in group:
        quantity = node.claim.quantity
        unit = "" if quantity.kind == "count" and comparable else agreement.unit_of(quantity)
        key = (
            quantity.value, quantity.lower, quantity.upper, quantity.comparator, quantity.parts,
            unit,
        )  # fmt: skip
        distinct.setdefault(key, []).append(node)
    values = [_value(nodes, story, evidence) for nodes in distinct.values()]
    return tuple(
        sorted(
            values,
            key=lambda value: (
                -evidence.weight(value.article_ids),
                *(
                    (number is None, number or 0)
                    for number in (value.value, value.lower, value.upper)
                ),
                value.comparator,
                value.parts,
                value.unit or "",
            ),
        )
    )


def _value(nodes: Sequence[Node], story: StoryIndex, evidence: Evidence) -> ClaimValue:
    quantity = nodes[0].claim.quantity
    claims = [widen(node.claim, SourcedClaim, article_id=node.article_id) for node in nodes]
    article_ids = sorted({node.article_id for node in nodes})
    published = [
        timestamp
        for id_ in article_ids
        if (timestamp := story.articles[id_].published_at) is not None
    ]
    published.sort(key=lambda timestamp: (states.seconds(timestamp), timestamp))
    return ClaimValue(
        quantity.value,
        quantity.lower,
        quantity.upper,
        quantity.comparator,
        said.commonest(node.claim.quantity.unit for node in nodes),
        parts=quantity.parts,
        direction=said.commonest(node.claim.quantity.direction for node in nodes),
        first_published_at=published[0] if published else None,
        last_published_at=published[-1] if published else None,
        sources=len(sources(nodes, evidence)),
        article_ids=tuple(article_ids),
        claims=tuple(
            sorted(claims, key=lambda claim: (claim.article_id, claim.start, claim.end, claim.id))
        ),
    )


def sources(nodes: Iterable[Node], evidence: Evidence) -> set[tuple[str, str]]:
    """Who stands behind the claims: the authority cited, else the article itself."""
    every = list(nodes)
    counted = evidence.independent(node.article_id for node in every)
    found = set()
    for node in every:
        cited = node.claim.attribution
        if node.article_id not in counted:
            continue
        if cited is None:
            found.add(("article", node.article_id))
        else:
            found.add(("actor", cited.actor_id) if cited.actor_id else ("words", fold(cited.text)))
    return found
