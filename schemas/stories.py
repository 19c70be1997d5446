"""A story request: articles, summaries that came from `/v1/summaries`, or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from marshmallow import post_load

from schemas.articles import ArticleSchema, Options, OptionsSchema
from schemas.fields import Items, Record, RecordSchema
from schemas.summaries import SummarySchema

if TYPE_CHECKING:
    from service.records import Article, Summary


@dataclass(frozen=True, slots=True)
class StoryRequest:
    """What a call for a story asks."""

    articles: tuple[Article, ...] = ()
    summaries: tuple[Summary, ...] = ()
    options: Options = field(default_factory=Options)


class StoryRequestSchema(RecordSchema):
    """Articles, summaries and the options of the call."""

    record: ClassVar[type] = StoryRequest

    articles = Items(Record(ArticleSchema), high="max_articles")
    summaries = Items(Record(SummarySchema), high="max_summaries")
    options = Record(OptionsSchema, allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> StoryRequest:
        """The request, with the options' defaults."""
        return StoryRequest(**{**data, "options": data.get("options") or Options()})
