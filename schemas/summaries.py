"""A Summary that comes back, as strictly as it was given.

Fields stand in the order of the records in `service.records`, whose docstrings say what they mean.
Lists are bounded by the longest text: no list of a Summary can have more entries than its text has
characters.
"""

from __future__ import annotations

from typing import Any, ClassVar

from schemas.articles import LANGUAGES, MAX_ID, MAX_LINE, Address, Home, Moment
from schemas.fields import Choice, Flag, Items, Number, Record, RecordSchema, Text, Whole
from service import records
from service.offsets import UNITS
from service.records import terms
from service.records.terms import members

ACTOR_TYPES = members(terms.ActorType)
LOCATION_TYPES = members(terms.LocationType)
MENTION_KINDS = members(terms.MentionKind)
COMPARATORS = members(terms.Comparator)
QUANTITY_KINDS = members(terms.QuantityKind)
DIRECTIONS = members(terms.Direction)
GRANULARITIES = members(terms.Granularity)
MODIFIERS = members(terms.Modifier)
RELATIONS = members(terms.Relation)
ORIGINS = members(terms.Origin)
QUOTE_TYPES = members(terms.QuoteType)


def _words(**kwargs: Any) -> Text:
    """A piece of an article, or what was made of one."""
    return Text(high="max_text_chars", required=True, **kwargs)


def _country() -> Text:
    return Text(pattern="[A-Z]{2}", required=True, allow_none=True)


def _region() -> Text:
    return Text(pattern="[A-Z]{2}-[A-Z0-9]{1,3}", required=True, allow_none=True)


def _id(kind: str, **kwargs: Any) -> Text:
    return Text(pattern=f"{kind}-[1-9][0-9]{{0,6}}", **kwargs)


def _time(**kwargs: Any) -> Text:
    """A day, or a minute of one with an offset where the text states its zone."""
    day, zone = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "Z|[+-][0-9]{2}:[0-9]{2}"
    return Text(
        pattern=f"{day}(?:T[0-9]{{2}}:[0-9]{{2}}(?:{zone})?)?",
        required=True,
        allow_none=True,
        **kwargs,
    )


class SpanSchema(RecordSchema):
    """A piece of the text."""

    record: ClassVar[type] = records.Span

    start = Whole(required=True)
    end = Whole(low=1, required=True)
    text = _words(low=1)


class KeySentenceSchema(SpanSchema):
    """A sentence that a story may show."""

    record: ClassVar[type] = records.KeySentence

    date_ids = Items(_id("date"), unique=True, required=True)


class MentionSchema(SpanSchema):
    """Where an entity is named."""

    record: ClassVar[type] = records.Mention

    kind = Choice(MENTION_KINDS, required=True)


class PhraseSchema(SpanSchema):
    """A verb with its lemma."""

    record: ClassVar[type] = records.Phrase

    lemma = _words()


class AttributionSchema(SpanSchema):
    """Who says a number."""

    record: ClassVar[type] = records.Attribution

    actor_id = _id("actor", required=True, allow_none=True)
    name = _words(allow_none=True)
    when = _id("date", required=True, allow_none=True)


class SpeakerSchema(SpanSchema):
    """Who said it."""

    record: ClassVar[type] = records.Speaker

    actor_id = _id("actor", required=True, allow_none=True)
    name = _words(allow_none=True)
    actor_ids = Items(_id("actor"), unique=True, required=True)


class ActorSchema(RecordSchema):
    """Who acts or is acted on."""

    record: ClassVar[type] = records.Actor

    id = _id("actor", required=True)
    name = _words(low=1)
    type = Choice(ACTOR_TYPES, required=True)
    named = Flag(required=True)
    aliases = Items(_words(low=1), unique=True, required=True)
    roles = Items(_words(low=1), required=True)
    country_code = _country()
    salience = Number(low=0, high=1, required=True)
    mentions = Items(Record(MentionSchema), low=1, required=True)
    member_ids = Items(_id("actor"), unique=True, required=True)


class LocationSchema(RecordSchema):
    """Where."""

    record: ClassVar[type] = records.Location

    id = _id("location", required=True)
    name = _words(low=1)
    type = Choice(LOCATION_TYPES, required=True)
    country_code = _country()
    region_code = _region()
    geonames_id = Whole(low=1, required=True, allow_none=True)
    latitude = Number(low=-90, high=90, required=True, allow_none=True)
    longitude = Number(low=-180, high=180, required=True, allow_none=True)
    aliases = Items(_words(low=1), unique=True, required=True)
    mentions = Items(Record(MentionSchema), low=1, required=True)


class QuantitySchema(RecordSchema):
    """A number with its bound and unit."""

    record: ClassVar[type] = records.Quantity

    value = Number(required=True, allow_none=True)
    lower = Number(required=True, allow_none=True)
    upper = Number(required=True, allow_none=True)
    comparator = Choice(COMPARATORS, required=True)
    kind = Choice(QUANTITY_KINDS, required=True)
    unit = _words(low=1, allow_none=True)
    direction = Choice(DIRECTIONS, required=True, allow_none=True)
    previous = Number(required=True, allow_none=True)
    parts = Items(Number(), required=True)


class NumericClaimSchema(RecordSchema):
    """How many or how much of what."""

    record: ClassVar[type] = records.NumericClaim

    id = _id("claim", required=True)
    start = Whole(required=True)
    end = Whole(low=1, required=True)
    text = _words(low=1)
    sentence = Record(SpanSchema, required=True)
    quantity = Record(QuantitySchema, required=True)
    subject = Record(SpanSchema, required=True, allow_none=True)
    predicate = Record(PhraseSchema, required=True, allow_none=True)
    attribution = Record(AttributionSchema, required=True, allow_none=True)
    negated = Flag(required=True)
    hypothetical = Flag(required=True)
    when = _id("date", required=True, allow_none=True)
    where = Items(_id("location"), unique=True, required=True)
    part_of = _id("claim", required=True, allow_none=True)


class QuoteSchema(RecordSchema):
    """Who said what."""

    record: ClassVar[type] = records.Quote

    id = _id("quote", required=True)
    type = Choice(QUOTE_TYPES, required=True)
    text = _words(low=1)
    spans = Items(Record(SpanSchema), low=1, required=True)
    cue = Record(PhraseSchema, required=True, allow_none=True)
    speaker = Record(SpeakerSchema, required=True, allow_none=True)
    denied = Flag(required=True)
    when = _id("date", required=True, allow_none=True)


class DateSchema(RecordSchema):
    """When."""

    record: ClassVar[type] = records.Date

    id = _id("date", required=True)
    start = Whole(required=True)
    end = Whole(low=1, required=True)
    text = _words(low=1)
    from_ = _time(data_key="from")
    to = _time()
    granularity = Choice(GRANULARITIES, required=True, allow_none=True)
    modifier = Choice(MODIFIERS, required=True, allow_none=True)
    relation = Choice(RELATIONS, required=True, allow_none=True)


class ReferenceDateSchema(RecordSchema):
    """The day that relative dates count from."""

    record: ClassVar[type] = records.ReferenceDate

    date = Text(pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}", required=True)
    origin = Choice(ORIGINS, required=True)


class ArticleInfoSchema(RecordSchema):
    """The article as it was read."""

    record: ClassVar[type] = records.ArticleInfo

    id = Text(low=1, high=MAX_ID, required=True)
    title = Text(high=MAX_LINE, required=True, allow_none=True)
    source = Text(high=MAX_LINE, required=True, allow_none=True)
    url = Address(required=True, allow_none=True)
    published_at = Moment(required=True, allow_none=True)
    home = Home(required=True, allow_none=True)
    reference_date = Record(ReferenceDateSchema, required=True, allow_none=True)
    language = Choice(LANGUAGES, required=True)
    offset_unit = Choice(UNITS, required=True)
    sha256 = Text(pattern="[0-9a-f]{64}", required=True)
    fingerprint = Text(pattern="(?:[0-9a-f]{128})?", required=True)
    characters = Whole(required=True)
    words = Whole(required=True)
    sentences = Whole(required=True)
    text = _words(allow_none=True)
    boilerplate = Items(Record(SpanSchema), required=True)
    key_sentences = Items(Record(KeySentenceSchema), required=True)


class PipelineSchema(RecordSchema):
    """The language model."""

    record: ClassVar[type] = records.Pipeline

    name = Text(low=1, high=MAX_ID, required=True)
    version = Text(low=1, high=MAX_ID, required=True)


class ModelSchema(RecordSchema):
    """What made an answer."""

    record: ClassVar[type] = records.Model

    service = Text(low=1, high=MAX_ID, required=True)
    pipeline = Record(PipelineSchema, required=True)


class SummarySchema(RecordSchema):
    """All that is read from one article."""

    record: ClassVar[type] = records.Summary

    article = Record(ArticleInfoSchema, required=True)
    actors = Items(Record(ActorSchema), required=True)
    locations = Items(Record(LocationSchema), required=True)
    numeric_claims = Items(Record(NumericClaimSchema), required=True)
    quotes = Items(Record(QuoteSchema), required=True)
    dates = Items(Record(DateSchema), required=True)
    model = Record(ModelSchema, required=True)
