"""What is read from one article: an Article in, a Summary out."""

from __future__ import annotations

from service.frozen import dataclass
from service.records.terms import (  # noqa: TC001 - `service.offsets` reads the types of the fields
    ActorType,
    Comparator,
    Direction,
    Granularity,
    LocationType,
    MentionKind,
    Modifier,
    OffsetUnit,
    Origin,
    QuantityKind,
    QuoteType,
    Relation,
)

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
    kind: MentionKind


# --------------------------------------------------------------------------- one article


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted on. `type`: person, organization, country, region or group.

    `member_ids`: the actors that make up an unnamed group, sorted; empty for any other.
    """

    id: str
    name: str
    type: ActorType
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
    type: LocationType
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
    comparator: Comparator
    kind: QuantityKind
    unit: str | None
    direction: Direction | None = None
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
    type: QuoteType
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
    granularity: Granularity | None
    modifier: Modifier | None
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The day that relative dates count from. `origin`: published_at or text."""

    date: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class KeySentence(Span):
    """A sentence that a story may show.

    `date_ids` are the dates of what it mainly tells: none where it tells no event, or does not say
    of whom.
    """

    date_ids: tuple[str, ...]


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
    offset_unit: OffsetUnit
    sha256: str
    fingerprint: str
    characters: int
    words: int
    sentences: int
    text: str | None
    boilerplate: tuple[Span, ...]
    key_sentences: tuple[KeySentence, ...]


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
