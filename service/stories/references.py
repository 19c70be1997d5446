"""Ids of one article as ids of the story: what sentences, claims and quotes say of when, where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.records import SourcedDate
from service.stories.sourced import changed, numbered, widen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import KeySentence, NumericClaim, Quote, Summary

    # The story's id by article id and the id in that article's Summary.
    Ids = Mapping[tuple[str, str], str]


def dates(
    summaries: Sequence[Summary],
) -> tuple[tuple[SourcedDate, ...], dict[tuple[str, str], str]]:
    """The dates of all articles by article and place, and the story's id of each.

    `summaries` come sorted by article id.
    """
    own = [(summary.article.id, date) for summary in summaries for date in summary.dates]
    records = numbered("date", [widen(date, SourcedDate, article_id=id_) for id_, date in own])
    ids = {(id_, date.id): made.id for (id_, date), made in zip(own, records, strict=True)}
    return records, ids


def in_story(summary: Summary, places: Ids, times: Ids) -> Summary:
    """A Summary whose sentences, claims and quotes name the story's dates and locations.

    `part_of` stays the id of a claim of the article.
    """
    article_id = summary.article.id

    def time(own: str | None) -> str | None:
        return None if own is None else times.get((article_id, own))

    def claim(item: NumericClaim) -> NumericClaim:
        where = [found for own in item.where if (found := places.get((article_id, own)))]
        said_by = item.attribution
        if said_by is not None and said_by.when is not None:
            said_by = changed(said_by, when=time(said_by.when))
        return changed(
            item, when=time(item.when), where=tuple(dict.fromkeys(where)), attribution=said_by
        )

    def quote(item: Quote) -> Quote:
        return changed(item, when=time(item.when))

    def sentence(item: KeySentence) -> KeySentence:
        found = (time(own) for own in item.date_ids)
        return changed(item, date_ids=tuple([id_ for id_ in found if id_ is not None]))

    shown = tuple(map(sentence, summary.article.key_sentences))
    return replace(
        summary,
        article=changed(summary.article, key_sentences=shown),
        numeric_claims=tuple(map(claim, summary.numeric_claims)),
        quotes=tuple(map(quote, summary.quotes)),
    )
