"""The numeric claims of a story: what its articles measure in common, and whether they agree."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from service.records import StoryClaim
from service.stories.claims import casualties, happening, node, said, standing, values
from service.stories.claims.same import groups
from service.stories.sourced import changed, numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import NumericClaim, Summary
    from service.records.terms import QuantityKind
    from service.stories.claims.node import Node, StoryIndex
    from service.stories.evidence import Evidence


def read(summaries: Sequence[Summary], story: StoryIndex) -> list[Node]:
    """The claims of all articles with what they are about; `summaries` sorted by article id."""
    return [one for summary in summaries for one in node.read(summary, story)]


def merge(nodes: Sequence[Node], story: StoryIndex, evidence: Evidence) -> tuple[StoryClaim, ...]:
    """One entry for each thing that the claims measure."""
    merged = []
    for some in evidence.by_event(nodes):
        read = [
            (_record(group, voters, story, evidence), voters)
            for group in groups.group(some, evidence)
            for voters in [standing.voters(group, evidence)]
        ]
        largest = _tolls_of_all(read)
        for entry, voters in read:
            is_some = _is_part(voters) or _is_of_some(entry, voters, largest)
            merged.append((_order(entry, voters, evidence, is_some=is_some), entry))
    merged.sort(key=itemgetter(0))
    return _with_wholes(numbered("claim", [entry for _, entry in merged]))


def _tolls_of_all(read: Iterable[tuple[StoryClaim, Sequence[Node]]]) -> Mapping[str, float]:
    """By what became of people, the largest number that several articles give of all of them."""
    largest: dict[str, float] = {}
    for entry, voters in read:
        if entry.sources > 1 and entry.consensus is not None and _counts_all(voters):
            for fate in _fates(voters):
                largest[fate] = max(largest.get(fate, 0), entry.consensus)
    return largest


def _is_of_some(entry: StoryClaim, voters: Sequence[Node], largest: Mapping[str, float]) -> bool:
    """Whether a toll counts a kind, of a larger one: "two children died", "five people died"."""
    number = entry.consensus
    if number is None or _counts_all(voters):
        return False
    return any(number < largest.get(fate, 0) for fate in _fates(voters))


def _counts_all(voters: Sequence[Node]) -> bool:
    """Whether most of those who tell a number count people of any kind."""
    some = [n for n in voters if n.circumstance.scope]
    return 2 * len(some) < len(voters) and not _is_part(voters)


def _fates(voters: Sequence[Node]) -> list[str]:
    """What most of those who tell a number say has become of those who are counted.

    Of people who were shot some died: they are not a toll of the wounded.
    """
    fates = casualties.fates() - {casualties.WOUND}
    votes = Counter(
        fate
        for n in voters
        for fate in n.topic.happenings
        & (fates if happening.HIT in n.topic.happenings else casualties.fates())
    )
    return sorted(fate for fate, count in votes.items() if 2 * count > len(voters))


def _is_part(voters: Sequence[Node]) -> bool:
    """Whether most of those who tell a number tell it as a part, a rest or an addend."""
    parts = {
        node.article_id
        for node in voters
        if node.circumstance.is_part or node.circumstance.is_addend
    }
    return 2 * len(parts) > len({node.article_id for node in voters})


def _number(claim: NumericClaim) -> int:
    """Which number of its article a claim is, counted from its head."""
    return int(claim.id.rpartition("-")[2])


def _order(
    entry: StoryClaim, voters: Sequence[Node], evidence: Evidence, *, is_some: bool
) -> tuple[int | bool | str, ...]:
    """Most independent articles first, wholes before parts, then what stands nearest to a head.

    The first number of a report is what it is about; equally near, what is said more often.
    """
    first = entry.values[0].claims[0]
    return (
        -evidence.weight(entry.article_ids),
        is_some,
        min(_number(node.claim) for node in voters),
        -len(voters),
        entry.subject or "",
        entry.predicate or "",
        first.article_id,
        first.start,
        first.id,
    )


def _record(
    group: Sequence[Node], voters: Sequence[Node], story: StoryIndex, evidence: Evidence
) -> StoryClaim:
    article_ids = {one.article_id for one in group}
    stands = standing.of(group, voters, story)
    predicate = said.predicate(voters)
    kind: QuantityKind | None = said.commonest(one.claim.quantity.kind for one in voters)
    start, end = _period(voters, story)
    return StoryClaim(
        "",
        said.subject(voters, predicate),
        predicate,
        kind or group[0].claim.quantity.kind,
        stands.unit,
        stands.status,
        stands.lowest,
        stands.highest,
        stands.consensus,
        stands.latest,
        part_of=None,
        where=_places(voters),
        from_=start,
        to=end,
        sources=len(values.sources(group, evidence)),
        values=values.of(group, story, evidence, comparable=stands.is_comparable),
        article_ids=tuple(sorted(article_ids)),
    )


def _places(voters: Sequence[Node]) -> tuple[str, ...]:
    """The places that most of the articles that name one tie the number to."""
    named = {(one.article_id, id_) for one in voters for id_ in one.claim.where}
    articles = {article_id for article_id, _ in named}
    votes = Counter(id_ for _, id_ in named)
    return tuple(sorted(id_ for id_, count in votes.items() if 2 * count > len(articles)))


def _period(voters: Sequence[Node], story: StoryIndex) -> tuple[str | None, str | None]:
    """The interval that most articles which tell one give."""
    periods = {
        (one.article_id, date.from_, date.to)
        for one in voters
        if (date := story.dates.get(one.claim.when or "")) and date.from_
    }
    votes = Counter((start, end) for _, start, end in periods)
    if not votes:
        return None, None
    return min(votes, key=lambda period: (-votes[period], period[0] or "", period[1] or ""))


def _with_wholes(claims: tuple[StoryClaim, ...]) -> tuple[StoryClaim, ...]:
    """The entries with the entry of the whole that most of their claims are a part of."""
    entries = {
        (claim.article_id, claim.id): entry.id
        for entry in claims
        for value in entry.values
        for claim in value.claims
    }
    made = []
    for entry in claims:
        votes = Counter(
            whole
            for value in entry.values
            for claim in value.claims
            if claim.part_of and (whole := entries.get((claim.article_id, claim.part_of)))
        )
        votes.pop(entry.id, None)
        best = min(votes, key=lambda id_: (-votes[id_], int(id_.rpartition("-")[2])), default=None)
        made.append(changed(entry, part_of=best) if best else entry)
    return tuple(made)
