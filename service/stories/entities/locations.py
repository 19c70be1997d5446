"""The places of a story: which places of its articles are one, and their merged record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import places
from service.naming.match import Match
from service.naming.spelling import is_misspelled
from service.records import StoryLocation
from service.stories.clusters import Clusters
from service.stories.entities import common as entities
from service.stories.sourced import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Location, Summary
    from service.records.terms import LocationType
    from service.stories.evidence import Evidence

# Bounds the cost: where more places have a name, it tells none of them.
LARGEST_BLOCK = 60
# Places of one name that lie no more degrees apart are one.
DEGREES_OF_ONE_PLACE = 0.3
# A slip of the pen in a shorter name makes another name; so many articles have to spell it right.
SHORTEST_SLIP, FEWEST = 8, 2
# Stands behind every number of GeoNames: counties and landmarks have a point and no number.
NO_NUMBER = 2**31


# The story's id of a place by article id and the place's id in that article's Summary.
Ids = dict[tuple[str, str], str]


def merge(
    summaries: Sequence[Summary], evidence: Evidence
) -> tuple[tuple[StoryLocation, ...], Ids]:
    """The places of all articles, one entry each, and the story's id of each place of an article.

    `summaries` come sorted by article id.
    """
    merged = sorted(
        ((_record(group, evidence), group) for group in _group(summaries, evidence)),
        key=lambda pair: _order(pair[0], evidence),
    )
    records = numbered("location", [record for record, _ in merged])
    ids = {
        (article_id, place.id): record.id
        for record, (_, group) in zip(records, merged, strict=True)
        for article_id, place in group
    }
    return records, ids


def _order(place: StoryLocation, evidence: Evidence) -> tuple[object, ...]:
    first = place.mentions[0]
    return (-evidence.weight(place.article_ids), place.name, first.article_id, first.start)


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
    _join_near(nodes, clusters)
    _join_by_name(nodes, clusters)
    _join_slips(nodes, clusters)
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _join_near(nodes: list[tuple[str, Location]], clusters: Clusters) -> None:
    """Join places of one name that lie close by: the town of Paris and the department.

    "Orange County" is another name than "Orange".
    """
    by_name: dict[object, list[int]] = {}
    for members in clusters.all():
        place = nodes[members[0]][1]
        if place.latitude is not None:
            same = places.fold(place.name), place.country_code
            by_name.setdefault(same, []).append(members[0])
    for some in by_name.values():
        for at, i in enumerate(some):
            for j in some[at + 1 : at + 1 + LARGEST_BLOCK]:
                if _are_near(nodes[i][1], nodes[j][1]):
                    clusters.join(i, j)


def _are_near(a: Location, b: Location) -> bool:
    apart = (a.latitude or 0) - (b.latitude or 0), (a.longitude or 0) - (b.longitude or 0)
    return max(map(abs, apart)) <= DEGREES_OF_ONE_PLACE


def _identity(place: Location) -> object | None:
    """What tells a place from all others: a country's code, its GeoNames number, else its point."""
    if place.type == "country" and place.country_code:
        return place.country_code
    if place.geonames_id is None and place.latitude is not None:
        return place.type, place.latitude, place.longitude
    return place.geonames_id


def _join_by_name(nodes: list[tuple[str, Location]], clusters: Clusters) -> None:
    """Join places without an identity: to the one known place of their name, or to each other."""
    first: dict[tuple[str, str, str | None], int] = {}
    for i, (_, place) in enumerate(nodes):
        if _identity(place) is None:
            same = (place.type, places.key(place.name), place.country_code)
            clusters.join(first.setdefault(same, i), i)
    blocks: dict[str, list[int]] = {}
    unknown = []
    for members in clusters.all():
        if _identity(nodes[members[0]][1]) is None:
            unknown.append(members[0])
        for key in sorted({key for i in members for key in places.keys(nodes[i][1].name)}):
            blocks.setdefault(key, []).append(members[0])
    for i in unknown:
        some = [blocks[key] for key in places.keys(nodes[i][1].name)]
        near = set().union(*some) if max(map(len, some), default=0) <= LARGEST_BLOCK else ()
        if not 0 < len(near) <= LARGEST_BLOCK:
            continue
        fitting = [j for j in sorted(near) if _fits(nodes, clusters, i, j)]
        known = [j for j in fitting if _identity(nodes[j][1]) is not None]
        for j in known if len(known) == 1 else [] if known else fitting:
            clusters.join(i, j)


def _join_slips(nodes: list[tuple[str, Location]], clusters: Clusters) -> None:
    """Join what one article misspells to the place that several have: "Gulf of Edan", "of Adan".

    Numbers and letters that tell one street or gate from the next are no slips.
    """
    carried = [
        (members[0], places.fold(nodes[members[0]][1].name))
        for members in clusters.all()
        if len(clusters.articles(members[0])) >= FEWEST
    ]
    if not carried:
        return
    for i, (_, place) in enumerate(nodes):
        name = places.fold(place.name)
        if (
            len(name) < SHORTEST_SLIP
            or _identity(place) is not None
            or len(clusters.articles(i)) > 1
            or any(map(str.isdigit, name))
        ):
            continue
        meant = [j for j, other in carried if is_misspelled(name, other)]
        if len(meant) == 1:
            clusters.join(i, meant[0])


def _fits(nodes: list[tuple[str, Location]], clusters: Clusters, i: int, j: int) -> bool:
    a, b = nodes[i][1], nodes[j][1]
    if clusters.find(i) == clusters.find(j) or not clusters.can_join(i, j):
        return False
    if a.country_code and b.country_code and a.country_code != b.country_code:
        return False
    return places.compare(a.name, b.name) >= Match.SHORT


def _record(group: Sequence[tuple[str, Location]], evidence: Evidence) -> StoryLocation:
    counted = entities.voters(group, evidence)
    name = entities.name_of(group, counted)
    kind: LocationType | None = entities.commonest(counted, [place.type for _, place in counted])
    code = entities.commonest(counted, [place.country_code for _, place in counted])
    known = sorted(
        (place.geonames_id or NO_NUMBER, place.latitude, place.longitude, place.region_code or "")
        for _, place in group
        if place.latitude is not None and place.longitude is not None
    )
    number, latitude, longitude, region = known[0] if known else (NO_NUMBER, None, None, "")
    return StoryLocation(
        "",
        name,
        kind or group[0][1].type,
        code,
        region or entities.commonest(counted, [place.region_code for _, place in counted]),
        number if number != NO_NUMBER else None,
        latitude,
        longitude,
        entities.aliases_of(group, name, evidence),
        entities.mentions_of(group),
        tuple(sorted({article_id for article_id, _ in group})),
    )
