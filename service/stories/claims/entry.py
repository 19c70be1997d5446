"""The numeric claims of a story: what its articles measure in common, and whether they agree."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from service.naming.spelling import fold
from service.records import ClaimValue, SourcedClaim, StoryClaim
from service.stories.claims import agreement
from service.stories.claims import groups as claim_groups
from service.stories.claims import topic as claim_words
from service.stories.sourced import changed, numbered, widen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Attribution, NumericClaim, Quantity, Summary
    from service.stories.entities.actors import Ids
    from service.stories.evidence import Evidence


def read(summaries: Sequence[Summary], ids: Ids) -> list[claim_groups.Node]:
    """The claims of all articles with their topics.

    `summaries` come sorted by article id; `ids` give the story's actors.
    """
    return [node for summary in summaries for node in _nodes(summary, ids)]


def merge(nodes: Sequence[claim_groups.Node], evidence: Evidence) -> tuple[StoryClaim, ...]:
    """One entry for each thing that the claims measure."""
    merged = [_record(group, evidence) for group in claim_groups.group(nodes, evidence)]
    return numbered("claim", sorted(merged, key=lambda claim: _order(claim, evidence)))


def _order(claim: StoryClaim, evidence: Evidence) -> tuple[object, ...]:
    first = claim.values[0].claims[0]
    return (
        -evidence.weight(claim.article_ids),
        claim.subject or "",
        claim.predicate or "",
        first.article_id,
        first.start,
        first.id,
    )


def _nodes(summary: Summary, ids: Ids) -> list[claim_groups.Node]:
    """The claims of an article with their topics, in one pass over its mentions."""
    article_id = summary.article.id
    placed = sorted(
        (mention.start, id_)
        for actor in summary.actors
        if actor.named
        for id_ in [ids[article_id, actor.id].id]
        for mention in actor.mentions
    )
    starts = [start for start, _ in placed]
    nodes = []
    for claim in summary.numeric_claims:
        low = bisect_left(starts, claim.sentence.start)
        high = bisect_left(starts, claim.sentence.end)
        named = frozenset(id_ for _, id_ in placed[low:high])
        nodes.append(
            claim_groups.Node(
                article_id,
                changed(claim, attribution=_attribution(claim.attribution, article_id, ids)),
                claim_words.topic(claim, named),
            )
        )
    return nodes


def _attribution(said_by: Attribution | None, article_id: str, ids: Ids) -> Attribution | None:
    if said_by is None or said_by.actor_id is None:
        return said_by
    actor = ids.get((article_id, said_by.actor_id))
    if actor is None:
        return changed(said_by, actor_id=None)
    return changed(said_by, actor_id=actor.id, name=actor.name)


def _record(group: Sequence[claim_groups.Node], evidence: Evidence) -> StoryClaim:
    article_ids = {node.article_id for node in group}
    counted = evidence.independent(article_ids)
    voters = [node for node in group if node.article_id in counted]
    claims = [node.claim for node in voters]
    comparable = len({node.topic.dimension for node in group}) == 1
    unit = _commonest(agreement.unit_of(claim.quantity) for claim in claims) or None
    written = _commonest(claim.quantity.unit for claim in claims)
    low = high = shared = None
    if comparable:
        low, high, shared = _range(group, voters, unit or "")
    return StoryClaim(
        "",
        _commonest(_by_article((node, claim_words.subject_text(node.claim)) for node in voters)),
        _predicate(voters),
        _commonest(claim.quantity.kind for claim in claims) or group[0].claim.quantity.kind,
        written if comparable else None,
        _status(voters, unit or "", several=len(counted) > 1, comparable=comparable),
        low,
        high,
        shared,
        latest=None,
        part_of=None,
        where=(),
        from_=None,
        to=None,
        sources=len(_sources(group, evidence)),
        values=_values(group, evidence, comparable=comparable),
        article_ids=tuple(sorted(article_ids)),
    )


def _status(
    voters: Sequence[claim_groups.Node], unit: str, *, several: bool, comparable: bool
) -> str:
    """Whether the claims of `several` articles agree, where their units convert exactly."""
    if not several:
        return "single_source"
    if not comparable:
        return "incomparable"
    return agreement.status([agreement.interval(node.claim.quantity, unit) for node in voters])


def _range(
    group: Sequence[claim_groups.Node], voters: Sequence[claim_groups.Node], unit: str
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
        for node in voters
        if node.claim.quantity.value is not None
    ]
    return min(ends, default=None), max(ends, default=None), agreement.consensus(supporters)


def _numbers(quantity: Quantity) -> set[float]:
    """The numbers that a quantity gives; an open side gives none."""
    return {n for n in (quantity.value, quantity.lower, quantity.upper) if n is not None}


def _values(
    group: Sequence[claim_groups.Node], evidence: Evidence, *, comparable: bool
) -> tuple[ClaimValue, ...]:
    """One value for each distinct quantity, the most carried first."""
    distinct: dict[tuple[object, ...], list[claim_groups.Node]] = {}
    for node in group:
        quantity = node.claim.quantity
        unit = "" if quantity.kind == "count" and comparable else agreement.unit_of(quantity)
        key = (quantity.value, quantity.lower, quantity.upper, quantity.comparator, unit)
        distinct.setdefault(key, []).append(node)
    values = [_value(nodes, evidence) for nodes in distinct.values()]
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
                value.unit or "",
            ),
        )
    )


def _value(nodes: Sequence[claim_groups.Node], evidence: Evidence) -> ClaimValue:
    quantity = nodes[0].claim.quantity
    claims = [widen(node.claim, SourcedClaim, article_id=node.article_id) for node in nodes]
    return ClaimValue(
        quantity.value,
        quantity.lower,
        quantity.upper,
        quantity.comparator,
        _commonest(node.claim.quantity.unit for node in nodes),
        parts=quantity.parts,
        direction=quantity.direction,
        first_published_at=None,
        last_published_at=None,
        sources=len(_sources(nodes, evidence)),
        article_ids=tuple(sorted({node.article_id for node in nodes})),
        claims=tuple(
            sorted(claims, key=lambda claim: (claim.article_id, claim.start, claim.end, claim.id))
        ),
    )


def _sources(nodes: Iterable[claim_groups.Node], evidence: Evidence) -> set[tuple[str, str]]:
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


def _predicate(voters: Sequence[claim_groups.Node]) -> str | None:
    """The wording of what most articles say of it, rather than of what one outlet adds.

    "Were captured" where all speak of captured soldiers, whatever else each says of them. Of its
    wordings the commonest verb leads, then one that follows what is counted, as its subject.
    """
    said = [node for node in voters if node.claim.predicate]
    articles: dict[str, set[str]] = {}
    for node in voters:
        for happening in node.topic.happenings:
            articles.setdefault(happening, set()).add(node.article_id)
    shared = [name for name, holders in articles.items() if len(holders) > 1]
    for happening in sorted(shared, key=lambda name: (-len(articles[name]), name)):
        telling = [node for node in said if happening in claim_words.happenings_of(node.claim)]
        if telling:
            return _wording(telling, happening)
    return _commonest(_by_article((node, _predicate_of(node)[0]) for node in said))


def _wording(telling: Sequence[claim_groups.Node], happening: str) -> str:
    lemmas = Counter(_by_article((node, _predicate_of(node)[1]) for node in telling))
    return min(
        (
            (-lemmas[lemma], _comes_first(node.claim), lemma != happening, len(text.split()), text)
            for node in telling
            for text, lemma in [_predicate_of(node)]
        )
    )[-1]


def _comes_first(claim: NumericClaim) -> bool:
    """Whether the predicate stands before what is counted: "had sent 10,000 troops"."""
    return bool(claim.predicate and claim.subject and claim.predicate.start < claim.subject.start)


def _predicate_of(node: claim_groups.Node) -> tuple[str, str]:
    predicate = node.claim.predicate
    return (predicate.text, predicate.lemma) if predicate else ("", "")


def _by_article(texts: Iterable[tuple[claim_groups.Node, str]]) -> list[str]:
    """Each text once for every article that has it."""
    return [text for _, text in sorted({(node.article_id, text) for node, text in texts})]


def _commonest(texts: Iterable[str | None]) -> str | None:
    """The commonest wording, then the one of most words, then code point order."""
    votes: dict[str, int] = {}
    for text in texts:
        if text:
            votes[text] = votes.get(text, 0) + 1
    return min(votes, key=lambda text: (-votes[text], -len(text.split()), text), default=None)
