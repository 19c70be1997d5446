"""The plain middle: what is read from an article, and what is merged over articles.

Frozen dataclasses of builtins, frozen by the type checker (`service.frozen`). Nothing here knows
spaCy, Flask or JSON. A `start` and an `end` count in one offset unit from the start of the text as
sent; `end` is exclusive. Reading counts in code points; `service.offsets` turns a whole Summary
into another unit at the edge. Field names are those of `openapi.yaml`, which says what each of them
means.
"""

from __future__ import annotations

from service.frozen import dataclass

# --------------------------------------------------------------------------- in


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a caller sends it.

    `home` is where the outlet is at home: an ISO 3166-1 alpha-2 or ISO 3166-2 code. `extracted`
    marks a text that was taken out of HTML.
    """

    text: str
    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published_at: str | None = None
    home: str | None = None
    language: str | None = None
    extracted: bool = False


# --------------------------------------------------------------------------- spans


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open piece of the text, with the text itself."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entity is named or referred to. `kind`: name, nominal, pronoun or metonym."""

    start: int
    end: int
    text: str
    kind: str


# --------------------------------------------------------------------------- one article


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted on. `type`: person, organization, country, region or group.

    `member_ids`: the actors that make up an unnamed group, sorted; empty for any other.
    """

    id: str
    name: str
    type: str
    named: bool
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    country_code: str | None
    salience: float
    mentions: tuple[Mention, ...]
    member_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """Where. `type`: country, region, city, area, facility or natural.

    `country_code` is of ISO 3166-1, `region_code` of ISO 3166-2; degrees are of WGS 84.
    """

    id: str
    name: str
    type: str
    country_code: str | None
    region_code: str | None
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound and unit.

    `comparator`: equal, approximately, at_least, more_than, at_most, less_than or between.
    `kind`: count, money, percent, fraction, duration, age, measurement, ratio or score. An open
    side is None. `parts`: the sides of a score in the order of the text; empty for other kinds.
    """

    value: float | None
    lower: float | None
    upper: float | None
    comparator: str
    kind: str
    unit: str | None
    direction: str | None = None
    previous: float | None = None
    parts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb with its lemma: the predicate of a claim, the cue of a quote."""

    start: int
    end: int
    text: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a number: the words in the text and the actor they resolve to.

    `when`: the id of the date it was said at.
    """

    start: int
    end: int
    text: str
    actor_id: str | None
    name: str | None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class NumericClaim:
    """How many or how much of what, and who says so.

    `when` is the id of the date that it holds at or over, `where` are ids of the locations that it
    holds at, `part_of` is the id of the claim of the same article that this number is a part of.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: Span
    quantity: Quantity
    subject: Span | None
    predicate: Phrase | None
    attribution: Attribution | None
    negated: bool
    hypothetical: bool
    when: str | None
    where: tuple[str, ...]
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the full noun phrase in the text and the actors it resolves to."""

    start: int
    end: int
    text: str
    actor_id: str | None
    name: str | None
    actor_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Who said what. `type`: direct, indirect or mixed.

    `denied`: the cue denies the content. `when`: the id of the date it was said at.
    """

    id: str
    type: str
    text: str
    spans: tuple[Span, ...]
    cue: Phrase | None
    speaker: Speaker | None
    denied: bool
    when: str | None


@dataclass(frozen=True, slots=True)
class Date:
    """When: a time expression and the interval it means.

    `from_` (inclusive) and `to` (exclusive) are ISO 8601 dates, or `YYYY-MM-DDThh:mm` for what is
    finer than a day, with an offset only where the text states a zone; both None where neither the
    text nor a reference day decides. `granularity`: minute, hour, part_of_day, day, weekend, week,
    month, season, quarter, half, year, decade or century. `modifier`: early, middle, late, about.
    `relation`: in, since, until, by, before, after. Written as `from` in JSON: `from_` is the name
    that Python allows.
    """

    id: str
    start: int
    end: int
    text: str
    from_: str | None
    to: str | None
    granularity: str | None
    modifier: str | None
    relation: str | None


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The day that relative dates count from. `origin`: published_at or text."""

    date: str
    origin: str


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """The article as it was read: the `article` of every answer.

    `key_sentences` are those that open it and those with a date: what a story may show of it.
    """

    id: str
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    home: str | None
    reference_date: ReferenceDate | None
    language: str
    offset_unit: str
    sha256: str
    fingerprint: str
    characters: int
    words: int
    sentences: int
    text: str | None
    boilerplate: tuple[Span, ...]
    key_sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The language model by its name and version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Model:
    """What made an answer: the service's version and the pipeline's."""

    service: str
    pipeline: Pipeline


@dataclass(frozen=True, slots=True)
class Summary:
    """All that is read from one article."""

    article: ArticleInfo
    actors: tuple[Actor, ...]
    locations: tuple[Location, ...]
    numeric_claims: tuple[NumericClaim, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[Date, ...]
    model: Model


# The lists of a Summary, in its order: what one kind alone can be asked for, counted and merged.
KINDS = ("actors", "locations", "numeric_claims", "quotes", "dates")


# --------------------------------------------------------------------------- many articles


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
    type: str
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
    type: str
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
    comparator: str
    unit: str | None
    parts: tuple[float, ...]
    direction: str | None
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
    kind: str
    unit: str | None
    status: str
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
    type: str
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
    granularity: str
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

    kind: str
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
