"""The places of a story: which places of its articles are one, and their merged record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.naming import places
from service.naming.spelling import fold, is_spelled_like
from service.records import StoryLocation
from service.stories import entities
from service.stories.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Location, Summary
    from service.stories.evidence import Evidence


def merge(summaries: Sequence[Summary], evidence: Evidence) -> tuple[StoryLocation, ...]:
    """The places of all articles, one entry each; `summaries` sorted by article id."""
    groups = _group(summaries, evidence)
    merged = [_record(group, evidence) for group in groups]
    merged.sort(
        key=lambda place: (
            -evidence.weight(place.article_ids),
            place.name,
            place.mentions[0].article_id,
            place.mentions[0].start,
        )
    )
    return tuple(replace(place, id=f"location-{n}") for n, place in enumerate(merged, 1))


def _group(summaries: Sequence[Summary], evidence: Evidence) -> list[list[tuple[str, Location]]]:
    nodes = [(s.article.id, place) for s in summaries for place in s.locations]
    articles = [article_id for article_id, _ in nodes]
    clusters = Clusters(articles)
    for original, copy in evidence.twins(articles, [(p.type, p.name) for _, p in nodes]):
        clusters.join(original, copy)
    by_id: dict[object, int] = {}
    for i, (_, place) in enumerate(nodes):
        known = _identity(place)
        if known is not None:
            clusters.join(by_id.setdefault(known, i), i)
    _join_by_name(nodes, clusters)
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _identity(place: Location) -> object | None:
    """What tells a place from all others: its GeoNames number, or the code of a country."""
    if place.type == "country" and place.country_code:
        return place.country_code
    return place.geonames_id


def _join_by_name(nodes: list[tuple[str, Location]], clusters: Clusters) -> None:
    """Join places without an identity to the one place that has their name."""
    by_name: dict[str, list[int]] = {}
    for i, (_, place) in enumerate(nodes):
        for form in sorted({places.fold(form) for form in (place.name, *place.aliases)}):
            by_name.setdefault(form, []).append(i)
    for _, holders in sorted(by_name.items()):
        for i in holders:
            fitting = {clusters.find(j) for j in holders if _fits(nodes, clusters, i, j)}
            if _identity(nodes[i][1]) is None and len(fitting - {clusters.find(i)}) == 1:
                clusters.join(i, min(fitting - {clusters.find(i)}))
            elif _identity(nodes[i][1]) is None:
                for j in sorted(fitting):
                    if all(_identity(nodes[k][1]) is None for k in clusters.members(j)):
                        clusters.join(i, j)


def _fits(nodes: list[tuple[str, Location]], clusters: Clusters, i: int, j: int) -> bool:
    a, b = nodes[i][1], nodes[j][1]
    if clusters.find(i) == clusters.find(j) or not clusters.can_join(i, j):
        return False
    if a.country_code and b.country_code and a.country_code != b.country_code:
        return False
    return _identity(a) is None or _identity(b) is None


def is_same_name(a: str, b: str) -> bool:
    """Whether two places' names are spellings of one."""
    left, right = fold(a).split(), fold(b).split()
    return len(left) == len(right) and all(map(is_spelled_like, left, right))


def _record(group: Sequence[tuple[str, Location]], evidence: Evidence) -> StoryLocation:
    name = entities.name_of(group, evidence)
    kind = entities.commonest(group, evidence, [place.type for _, place in group])
    code = entities.commonest(group, evidence, [place.country_code for _, place in group])
    known = sorted(
        (place.geonames_id, place.latitude, place.longitude)
        for _, place in group
        if place.geonames_id is not None
        and place.latitude is not None
        and place.longitude is not None
    )
    number, latitude, longitude = known[0] if known else (None, None, None)
    return StoryLocation(
        "",
        name,
        kind or group[0][1].type,
        code,
        number,
        latitude,
        longitude,
        entities.aliases_of(group, name, evidence),
        entities.mentions_of(group),
        tuple(sorted({article_id for article_id, _ in group})),
    )
