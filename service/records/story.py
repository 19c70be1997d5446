"""What is merged over many articles: a Story, and articles put into groups."""

from __future__ import annotations

from service.frozen import dataclass
from service.records.summary import (
    ArticleInfo,
    Date,
    Mention,
    Model,
    NumericClaim,
    Quote,
)
from service.records.terms import (  # noqa: TC001 - `service.offsets` reads the types of the fields
    ActorType,
    Comparator,
    Direction,
    Granularity,
    HeadlineKind,
    LocationType,
    QuantityKind,
    QuoteType,
    Status,
)


@dataclass(frozen=True, slots=True)
class SourcedMention(Mention):
    """A mention and the article that has it."""

    article_id: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A form of a name and the articles that use it."""

    text: str
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryArticle(ArticleInfo):
    """An article of a story.

    `duplicate_of` is the id of the one that it copies word for word. `belongs` is false for an
    article that shares too little with the others to be about the same story.
    """

    duplicate_of: str | None = None
    belongs: bool = True


@dataclass(frozen=True, slots=True)
class StoryActor:
    """One actor over all articles."""

    id: str
    name: str
    type: ActorType
    named: bool
    aliases: tuple[Alias, ...]
    roles: tuple[str, ...]
    country_code: str | None
    salience: float
    mentions: tuple[SourcedMention, ...]
    member_ids: tuple[str, ...]
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryLocation:
    """One place over all articles."""

    id: str
    name: str
    type: LocationType
    country_code: str | None
    region_code: str | None
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    aliases: tuple[Alias, ...]
    mentions: tuple[SourcedMention, ...]
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcedClaim(NumericClaim):
    """A numeric claim and the article that makes it."""

    article_id: str


@dataclass(frozen=True, slots=True)
class SourcedDate(Date):
    """A date and the article that has it; its id is one of the story's."""

    article_id: str


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """One distinct quantity that articles give for the same thing.

    `sources` counts who stands behind it: outlets that cite one authority are one source, an
    independent article that cites nobody is its own. `first_published_at` and `last_published_at`
    are those of the articles that have it, as they were sent; None where none was.
    """

    value: float | None
    lower: float | None
    upper: float | None
    comparator: Comparator
    unit: str | None
    parts: tuple[float, ...]
    direction: Direction | None
    first_published_at: str | None
    last_published_at: str | None
    sources: int
    article_ids: tuple[str, ...]
    claims: tuple[SourcedClaim, ...]


@dataclass(frozen=True, slots=True)
class StoryClaim:
    """What the articles measure in common, and whether they agree.

    `status`: single_source, incomparable, agreed, updated, conflicting or compatible. `latest` is
    the value of the latest time of an updated entry. `part_of` is the id of the entry of the
    whole, `where` ids of the story's locations, `from_` and `to` the interval that it holds over.
    `sources` as in ClaimValue, over all values.
    """

    id: str
    subject: str | None
    predicate: str | None
    kind: QuantityKind
    unit: str | None
    status: Status
    lowest: float | None
    highest: float | None
    consensus: float | None
    latest: float | None
    part_of: str | None
    where: tuple[str, ...]
    from_: str | None
    to: str | None
    sources: int
    values: tuple[ClaimValue, ...]
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuoteVariant(Quote):
    """A quote, the article that carries it, and how near it is to the entry's text (0 to 1)."""

    article_id: str
    similarity: float


@dataclass(frozen=True, slots=True)
class StorySpeaker:
    """The actor that most outlets give for an utterance."""

    actor_id: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class StoryQuote:
    """One utterance in all its wordings."""

    id: str
    speaker: StorySpeaker | None
    text: str
    type: QuoteType
    variants: tuple[QuoteVariant, ...]
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """The articles' own sentence that says most of what most of them say."""

    article_id: str
    start: int
    end: int
    text: str
    actor_ids: tuple[str, ...]
    location_ids: tuple[str, ...]
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """What happened or was said at a date: one article's own sentence, and who else dates it so."""

    id: str
    from_: str
    to: str
    granularity: Granularity
    text: str
    article_id: str
    start: int
    end: int
    article_ids: tuple[str, ...]
    actor_ids: tuple[str, ...]
    location_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]
    quote_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A fact of the record that people read first, in the articles' own words.

    `kind`: lead, agreement, disagreement, update, quote or only. `ref` is the id of the entry that
    it comes from, None for the lead.
    """

    kind: HeadlineKind
    text: str
    ref: str | None
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Articles that tell of one story; `label` names its chief actors and places."""

    id: str
    label: str
    article_ids: tuple[str, ...]
    coherence: float


@dataclass(frozen=True, slots=True)
class Groups:
    """Articles put into stories, every article in exactly one."""

    groups: tuple[StoryGroup, ...]
    model: Model


@dataclass(frozen=True, slots=True)
class Story:
    """One record from many articles.

    `coherence` (0 to 1) says how far the articles are about one story; 1 for one article.
    """

    articles: tuple[StoryArticle, ...]
    actors: tuple[StoryActor, ...]
    locations: tuple[StoryLocation, ...]
    numeric_claims: tuple[StoryClaim, ...]
    quotes: tuple[StoryQuote, ...]
    dates: tuple[SourcedDate, ...]
    model: Model
    coherence: float = 1.0
    overview: tuple[Headline, ...] = ()
    lead: Lead | None = None
    timeline: tuple[TimelineEvent, ...] = ()
