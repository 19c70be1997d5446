"""When and where a claim holds, who was cited when, and when a quote was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import replace
from service.reading.circumstances import parts, sayings
from service.reading.circumstances.spots import Spots
from service.reading.circumstances.ties import Phrase, Text
from service.reading.circumstances.times import Times, is_quality_of_a_thing, is_standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Parse, Word
    from service.records import Attribution, Date, Location, NumericClaim, Quote

_LONGEST_SUBJECT = 200  # bounds the cost: code points of what is counted


def date_quotes(
    parse: Parse, quotes: tuple[Quote, ...], dates: tuple[Date, ...]
) -> tuple[Quote, ...]:
    """The quotes, with the date that each was said at."""
    if not dates or not quotes:
        return quotes
    text = Text(parse, quotes)
    found = sayings.times(text, quotes, _phrases(text, dates), dates)
    return tuple(
        replace(quote, when=found[quote.id]) if quote.id in found else quote for quote in quotes
    )


def place_claims(
    parse: Parse,
    claims: tuple[NumericClaim, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[Date, ...],
    locations: tuple[Location, ...],
) -> tuple[NumericClaim, ...]:
    """The claims, with when and where they hold, what they are a part of, and who said so when."""
    if not claims:
        return claims
    text = Text(parse, quotes)
    numbers = sorted(claim.start for claim in claims)
    times = Times(text, quotes, _phrases(text, dates), {date.id: date for date in dates}, numbers)
    spots = Spots(text, locations, numbers, times.days, times.dated)
    wholes = parts.wholes(text, claims)
    made = []
    for claim in claims:
        number = text.between(claim.start, claim.end)
        if not number:
            made.append(claim)
            continue
        when = times.of(claim, number)
        unquoted = not any(quotes[n].type == "direct" for n in text.quotes_around(claim.start))
        unquoted = unquoted and claim.quantity.kind != "duration"
        holds_anywhere = claim.quantity.kind == "age" or is_standing(claim, number)
        quality = is_quality_of_a_thing(claim, number)
        where: tuple[str, ...] = ()
        if not holds_anywhere:
            where = spots.of(
                number,
                _counted(text, claim),
                unquoted=unquoted,
                quality=quality,
                score=claim.quantity.kind == "score",
                changed=claim.quantity.previous is not None,
            )
        made.append(
            replace(
                claim,
                when=when,
                where=where,
                part_of=wholes.get(claim.id),
                attribution=_dated(claim.attribution, times.said(claim, number)),
            )
        )
    by_id = {claim.id: claim for claim in made}
    return tuple(_with_whole(claim, by_id) for claim in made)


def _counted(text: Text, claim: NumericClaim) -> list[Word]:
    """The words of what is counted; none of a long list of them."""
    what = claim.subject
    if what is None or what.end - what.start > _LONGEST_SUBJECT:
        return []
    return text.between(what.start, what.end)


def _with_whole(claim: NumericClaim, claims: Mapping[str, NumericClaim]) -> NumericClaim:
    """As in "Some 300 people, including 40 children, fell ill in Ulm on Monday": all did there.

    A part of what is told after it may be elsewhere: "a third of the 900 that were held in May".
    """
    whole = claims[claim.part_of] if claim.part_of is not None else None
    if whole is None or whole.start > claim.start or whole.sentence.start != claim.sentence.start:
        return claim
    return replace(claim, when=claim.when or whole.when, where=claim.where or whole.where)


def _dated(source: Attribution | None, when: str | None) -> Attribution | None:
    return source if source is None or when is None else replace(source, when=when)


def _phrases(text: Text, dates: tuple[Date, ...]) -> list[Phrase]:
    found = (text.phrase(date.id, date.start, date.end) for date in dates)
    return [phrase for phrase in found if phrase is not None]
