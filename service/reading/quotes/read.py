"""Who said what: the quotes of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.somebody import is_somebody
from service.reading.quotes.direct.read import DirectQuotes
from service.reading.quotes.marks.marked_text import Marked
from service.reading.quotes.nesting import outermost
from service.reading.quotes.orphans import join_orphans
from service.reading.quotes.report_runs_on import take_up
from service.reading.quotes.reported.read import ReportedSpeech
from service.reading.quotes.saying import UNSAID, Saying
from service.reading.vocabulary import cues
from service.records import Phrase, Quote, Speaker

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.reading.quotes.saying import Range, Voice
    from service.records import Actor


def read_quotes(parse: Parse, cast: Cast) -> tuple[Quote, ...]:
    """The quotes of an article in reading order, direct, reported and mixed.

    Offsets are code points of `parse.text`. No two quotes have the same spans.
    """
    marked = Marked(parse)
    direct = DirectQuotes(marked)
    sayings = direct.read() + [
        Saying(None, None, one.voice, [(one.start, one.end)], "headline")
        for one in marked.headlines
    ]
    sayings = sayings + ReportedSpeech(marked, direct.used).read()
    sayings = outermost(marked, sayings)
    take_up(marked, sayings)
    join_orphans(marked, direct, sayings)
    return _quotes(marked, cast, [one for one in sayings if one.frame != UNSAID])


def _quotes(marked: Marked, cast: Cast, sayings: list[Saying]) -> tuple[Quote, ...]:
    parse = marked.parse
    sayings.sort(key=lambda saying: saying.spans)
    quotes: list[Quote] = []
    seen = set()
    for saying in sayings:
        spans = _without_outer_marks(marked, saying)
        if not spans or spans in seen:
            continue
        seen.add(spans)
        pieces = tuple([parse.span(start, end) for start, end in spans])
        quotes.append(
            Quote(
                f"quote-{len(quotes) + 1}",
                _type(marked, spans),
                " ".join([piece.text for piece in pieces]),
                pieces,
                _cue(parse, saying),
                None if saying.voice is None else _speaker(parse, cast, saying.voice),
                denied=saying.denied,
                when=None,
            )
        )
    return tuple(quotes)


def _without_outer_marks(marked: Marked, saying: Saying) -> tuple[tuple[int, int], ...]:
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
            spans.append((start, end))
    return _apart(spans)


def _apart(spans: list[Range]) -> tuple[Range, ...]:
    """Spans in reading order, those that overlap made one."""
    if len(spans) < 2:
        return tuple(spans)
    merged: list[Range] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _type(marked: Marked, spans: tuple[tuple[int, int], ...]) -> str:
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
    return Phrase(start, end, parse.text[start:end], cues.lemma(saying.cue))


def _author(cast: Cast, word: Word) -> tuple[Actor, ...]:
    """Whose statement, tweet or letter a document is; () for other words.

    Reports, polls and treaties speak for themselves.
    """
    if word.lemma not in cues.listed("documents", "authored"):
        return ()
    owners = [word.head.child("nsubj") if word.dep == "dobj" else None]
    for child in word.children:
        if child.dep in ("poss", "compound", "nmod"):
            owners.append(child)
        elif child.dep == "prep" and child.lower in ("from", "by", "of"):
            owners.append(child.child("pobj"))
    found = (cast.at(owner.i) for owner in owners if owner is not None)
    author = next((actor for actor in found if actor is not None), None)
    return () if author is None else (author,)


def _named_behind(cast: Cast, word: Word, last: int) -> tuple[Actor, ...]:
    """Who an apposition up to the word `last` names: "one of the men, Jess Roe", "a friend, Jo"."""
    if not is_somebody(word) and word.pos not in ("NUM", "PRON"):
        return ()
    for child in word.having("appos"):
        found = cast.at(child.i)
        if child.i > last or child.pos != "PROPN" or found is None:
            continue
        if found.named and found.type == "person":
            return (found,)
    return ()


def _speaker(parse: Parse, cast: Cast, voice: Voice) -> Speaker:
    first, last = voice.words
    start, end = parse.words[first].start, parse.words[last].end
    actors: list[Actor] = []
    for word in (voice.head, *voice.joint):
        said_by = cast.all_at(word.i) or _author(cast, word) or _named_behind(cast, word, last)
        actors += [actor for actor in said_by if actor not in actors]
    return Speaker(
        start,
        end,
        parse.text[start:end],
        actors[0].id if actors else None,
        actors[0].name if actors else None,
        tuple(actor.id for actor in actors),
    )
