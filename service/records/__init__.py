"""The plain middle: what is read from an article, and what is merged over articles.

Frozen dataclasses of builtins, frozen by the type checker (`service.frozen`). Nothing here knows
spaCy, Flask or JSON. A `start` and an `end` count in one offset unit from the start of the text as
sent; `end` is exclusive. Reading counts in code points; `service.offsets` turns a whole Summary
into another unit at the edge. Field names are those of `openapi.yaml`, which says what each of them
means. `summary` has the records of one article, `story` those of many, `terms` the closed sets of
words that stand in them.
"""

from __future__ import annotations

from service.records.story import (
    Alias,
    ClaimValue,
    Groups,
    Headline,
    Lead,
    QuoteVariant,
    SourcedClaim,
    SourcedDate,
    SourcedMention,
    Story,
    StoryActor,
    StoryArticle,
    StoryClaim,
    StoryGroup,
    StoryLocation,
    StoryQuote,
    StorySpeaker,
    TimelineEvent,
)
from service.records.summary import (
    KINDS,
    Actor,
    Article,
    ArticleInfo,
    Attribution,
    Date,
    KeySentence,
    Location,
    Mention,
    Model,
    NumericClaim,
    Phrase,
    Pipeline,
    Quantity,
    Quote,
    ReferenceDate,
    Span,
    Speaker,
    Summary,
)

__all__ = [
    "KINDS",
    "Actor",
    "Alias",
    "Article",
    "ArticleInfo",
    "Attribution",
    "ClaimValue",
    "Date",
    "Groups",
    "Headline",
    "KeySentence",
    "Lead",
    "Location",
    "Mention",
    "Model",
    "NumericClaim",
    "Phrase",
    "Pipeline",
    "Quantity",
    "Quote",
    "QuoteVariant",
    "ReferenceDate",
    "SourcedClaim",
    "SourcedDate",
    "SourcedMention",
    "Span",
    "Speaker",
    "Story",
    "StoryActor",
    "StoryArticle",
    "StoryClaim",
    "StoryGroup",
    "StoryLocation",
    "StoryQuote",
    "StorySpeaker",
    "Summary",
    "TimelineEvent",
]
