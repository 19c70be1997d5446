"""Who said what: the quotes of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.words import reporting
from service.reading.quotes.direct.read import DirectQuotes
from service.reading.quotes.identity import Identities
from service.reading.quotes.marks.marked_text import Marked
from service.reading.quotes.nesting import not_too_deep, outermost
from service.reading.quotes.orphans import with_orphans
from service.reading.quotes.report_runs_on import extended
from service.reading.quotes.reported.read import ReportedSpeech
from service.reading.quotes.saying import UNSAID, Offsets, Saying
from service.records import Phrase, Quote, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse
    from service.reading.quotes.saying import Voice
    from service.records import Actor
    from service.records.terms import QuoteType


def read_quotes(parse: Parse, cast: Cast) -> tuple[Quote, ...]:
    """The quotes of an article in reading order, direct, reported and mixed.

    Offsets are code points of `parse.text`. No two quotes have the same spans.
    """
    marked = Marked(parse)
    direct = DirectQuotes(marked)
    sayings: list[Saying] = []
    for source in SOURCES:
        sayings += source(marked, direct)
    for one_pass in PASSES:
        sayings = one_pass(marked, direct, sayings)
    return _quotes(marked, cast, sayings)


def _in_marks(_: Marked, direct: DirectQuotes) -> list[Saying]:
    return direct.read()


def _in_headlines(marked: Marked, _: DirectQuotes) -> list[Saying]:
    return [
        Saying(None, None, one.voice, [Offsets((one.start, one.end))], "headline")
        for one in marked.headlines
    ]


def _reported(marked: Marked, direct: DirectQuotes) -> list[Saying]:
    return ReportedSpeech(marked, direct.used).read()


def _outermost(marked: Marked, _: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    return outermost(marked, sayings)


def _extended(marked: Marked, _: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    return extended(marked, sayings)


def _joined(marked: Marked, direct: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    return with_orphans(marked, direct, sayings)


def _said(_: Marked, __: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    return [one for one in sayings if one.frame != UNSAID]


def _not_too_deep(_: Marked, __: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    return not_too_deep(sayings)


# Where sayings come from; a cue that an earlier one has taken is left alone by the later ones.
SOURCES: tuple[Callable[[Marked, DirectQuotes], list[Saying]], ...] = (
    _in_marks,  # `"I am tired," Roe said.`
    _in_headlines,  # "Roe: Dam is old"
    _reported,  # "Roe said the dam was old."
)
# What each pass gives, the next one takes.
PASSES: tuple[Callable[[Marked, DirectQuotes, list[Saying]], list[Saying]], ...] = (
    _outermost,  # "Roe said Holm said it was old": two quotes; "Roe said he hoped so": one
    _extended,  # `Roe said it was old, so the town would "try again".`
    _joined,  # `"It is old," Roe said.`, and below it `"It will go."`
    _said,  # `Roe has not said "sorry".`
    _not_too_deep,  # a "said that" in a "said that" in a …
)


def _quotes(marked: Marked, cast: Cast, sayings: list[Saying]) -> tuple[Quote, ...]:
    parse = marked.parse
    sayings.sort(key=lambda saying: saying.spans)
    quotes: list[Quote] = []
    seen = set()
    identities = Identities(parse, cast)
    for saying in sayings:
        spans = _without_outer_marks(marked, saying)
        if not spans or spans in seen:
            continue
        seen.add(spans)
        voice = saying.voice
        pieces = tuple([parse.span(start, end) for start, end in spans])
        quotes.append(
            Quote(
                f"quote-{len(quotes) + 1}",
                _type(marked, spans),
                " ".join([piece.text for piece in pieces]),
                pieces,
                _cue(parse, saying),
                None if voice is None else _speaker(parse, voice, identities.of(saying)),
                denied=saying.denied,
                when=None,
            )
        )
    return tuple(quotes)


def _without_outer_marks(marked: Marked, saying: Saying) -> tuple[Offsets, ...]:
    spans = []
    for start, end in saying.spans:
        whole = marked.starting(start)
        if whole is not None and whole.end == end:
            start, end = whole.inner_start, whole.inner_end
        text = marked.parse.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Offsets((start, end)))
    return _apart(spans)


def _apart(spans: list[Offsets]) -> tuple[Offsets, ...]:
    """Spans in reading order, those that overlap made one."""
    if len(spans) < 2:
        return tuple(spans)
    merged: list[Offsets] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = Offsets((merged[-1][0], max(end, merged[-1][1])))
        else:
            merged.append(Offsets((start, end)))
    return tuple(merged)


def _type(marked: Marked, spans: tuple[Offsets, ...]) -> QuoteType:
    inside = outside = False
    for start, end in spans:
        covered = marked.quoted(start, end)
        inside = inside or covered > 0
        outside = outside or covered < end - start
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _cue(parse: Parse, saying: Saying) -> Phrase | None:
    if saying.cue is None or saying.cue_words is None:
        return None
    first, last = sorted(saying.cue_words)
    start, end = parse.words[first].start, parse.words[last].end
    return Phrase(start, end, parse.text[start:end], reporting.lemma(saying.cue))


def _speaker(parse: Parse, voice: Voice, actors: tuple[Actor, ...]) -> Speaker:
    first, last = voice.words
    start, end = parse.words[first].start, parse.words[last].end
    return Speaker(
        start,
        end,
        parse.text[start:end],
        actors[0].id if actors else None,
        actors[0].name if actors else None,
        tuple(actor.id for actor in actors),
    )
