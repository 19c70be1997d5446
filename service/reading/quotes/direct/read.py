"""Words in quotation marks and the cue that introduces, interrupts or follows them.

The parser often cuts a sentence at a closing mark, so a direct quote is tied to its cue by where
the two stand: which marks of punctuation lie between them, and what the words between quotations
begin or end with. That is how newspapers set speech (The Chicago Manual of Style 13.37-13.45): a
comma or a full thought inside the marks before "X said"; a comma, a colon or nothing after it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.grammar.punctuation import DASHES, SENTENCE_ENDS, is_mark
from service.reading.grammar.tense import opens_participle
from service.reading.grammar.word_classes import is_verb, only_links
from service.reading.quotes.beside import names_medium, names_thing
from service.reading.quotes.direct import lead as quote_leads
from service.reading.quotes.direct import lead_name, name_behind
from service.reading.quotes.direct import tag as quote_tags
from service.reading.quotes.direct.placing import (
    LEFT_TO_REPORTS,
    Placing,
    inner,
    onto,
    under,
    without_cue,
)
from service.reading.quotes.direct.same_speech import goes_on_after, next_sentence, same_breath
from service.reading.quotes.direct.speaker import apart_from, speaker_of
from service.reading.quotes.saying import UNSAID, Offsets, Range, Saying
from service.reading.quotes.speaker import voice
from service.reading.quotes.split import clause_around_tag, running_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_PAUSES = DASHES | {":"}
_LONGEST_SENTENCE = 150  # bounds the cost: words


class DirectQuotes:
    """The direct quotes of one article.

    After `read`, `used` holds the indices of their cue words, `of` maps a quotation to its saying,
    and `orphans` are the quotations that stand by themselves with no cue beside them.
    """

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.words = marked.parse.words
        self.found: list[Saying] = []
        self.of: dict[int, Saying] = {}
        self.used: set[int] = set()
        self.orphans: list[int] = []

    def read(self) -> list[Saying]:
        """All direct quotes that have a cue, in reading order."""
        for k in range(len(self.marked.quotations)):
            if k in self.of or self._is_part_of_headline(k):
                continue
            for rule in RULES:
                placing = rule.place(self, k)
                if placing is not None:
                    self._keep(placing)
                    break
        return self.found

    def _keep(self, placing: Placing) -> None:
        saying = placing.saying
        if saying is None:
            self.orphans += placing.quotations
            return
        if placing.is_new:
            self.found.append(saying)
        saying.spans += placing.spans
        self.of |= dict.fromkeys(placing.quotations, saying)
        self.used.update(placing.cues)

    # ------------------------------------------------------------------ one quotation

    def signed(self, k: int) -> Placing | None:
        """A quotation of a speaker whom the layout (a transcript) or a name after a dash gives."""
        marked = self.marked
        signed = marked.voices.get(marked.quotations[k].start) or name_behind.signature(marked, k)
        return None if signed is None else without_cue(self.marked, k, signed)

    def resumed(self, k: int) -> Placing | None:
        """A quotation that opens the one above again."""
        return onto(self.marked, self.of[k - 1], k) if self._resumes(k) else None

    def tagged_at_once(self, k: int) -> Placing | None:
        """A quotation under its own tag, though a pause leads up to it."""
        return self.tagged(k) if self._has_own_tag(k) else None

    def going_on(self, k: int) -> Placing | None:
        """A quotation that goes on with the speech before it."""
        previous = same_breath(self.marked, self.of, k)
        if previous is None:
            return None
        cue = previous.cue
        onward = None if cue is None else running_on.running_on(self.marked, cue, k)
        return onto(self.marked, previous, k, onward)

    def named_after(self, k: int) -> Placing | None:
        """A quotation whose comma a name alone follows."""
        name = name_behind.name_after(self.marked, k)
        return None if name is None else without_cue(self.marked, k, voice(self.marked.parse, name))

    def in_the_next_sentence(self, k: int) -> Placing | None:
        """A quotation that ends a half quoted sentence after a tag."""
        further = next_sentence(self.marked, self.of, k)
        return None if further is None else onto(self.marked, further[0], k, further[1])

    def by_itself(self, k: int) -> Placing | None:
        """A quotation that is a sentence of its own, left to the orphans."""
        return Placing(None, (k,)) if self._stands_alone(k) else None

    def _resumes(self, k: int) -> bool:
        """Whether a paragraph goes on with the quotation above it and no tag names its speaker."""
        if not self.marked.quotations[k].resumed or k - 1 not in self.of:
            return False
        return self.marked.tail(k) != "," or quote_tags.cue_after(self.marked, k) is None

    def _has_own_tag(self, k: int) -> bool:
        """Whether a comma in the marks leads to a tag, though a pause stands before the quotation.

        In `Roe had enough: "I am tired," she said` the tag tells who speaks.
        """
        lead = self.marked.before(k)
        if lead is None or lead.text not in _PAUSES or self.marked.tail(k) != ",":
            return False
        return quote_tags.cue_after(self.marked, k) is not None

    def _is_part_of_headline(self, k: int) -> bool:
        """Whether a headline reports more than a quotation: `Roe: "Old" bridge must go`."""
        one, lines = self.marked.quotations[k], self.marked.headlines
        if one.paragraph or not lines or lines[0].paragraph:
            return False
        return lines[0].start <= one.start and one.end < lines[0].end

    def crying_out(self, k: int) -> Placing | None:
        """A quotation of what a crowd cries: `to chants of "Go home!"`."""
        outcry = quote_leads.outcry_before(self.marked, k)
        if outcry is None:
            return None
        crowd = quote_leads.crier(outcry)
        who = None if crowd is None else voice(self.marked.parse, crowd, outcry.i)
        place = Range((outcry.i, outcry.i))
        return Placing(Saying(outcry, place, who, [inner(self.marked, k)], "speech"), (k,))

    def introduced(self, k: int) -> Placing | None:
        """A quotation under the words that lead up to it, if they introduce it."""
        cue = quote_leads.cue_before(self.marked, k)
        if cue is None:
            name = lead_name.name_before(self.marked, k)
            if name is None and not quote_leads.under_colon(self.marked, k):
                return None
            return without_cue(self.marked, k, name)
        if goes_on_after(self.marked, self.of, cue, k):
            return onto(self.marked, self.of[k - 1], k)
        if cue.i in self.used or names_thing(self.marked, k):
            return None
        if quote_leads.is_unsaid(self.marked, cue, k):
            return Placing(
                Saying(cue, None, None, [inner(self.marked, k)], UNSAID), (k,), cues=(cue.i,)
            )
        if quote_leads.clause_holds(self.marked, cue, k):
            return LEFT_TO_REPORTS
        return self._led(k, cue)

    def _led(self, k: int, cue: Word) -> Placing:
        earlier = clause_around_tag.before_cue(self.marked, cue, k)
        whole = quote_leads.report_ends_in(self.marked, cue, k) if earlier is None else None
        whole = whole or running_on.onward(self.marked, cue, k)
        span = quote_leads.with_object(self.marked, cue, k, whole) or inner(self.marked, k)
        who = speaker_of(self.marked, cue)
        if earlier is None:
            return under(self.marked, cue, k, who, [span])
        return under(
            self.marked, cue, k, apart_from(self.marked, who, cue, earlier), [earlier, span]
        )

    def tagged(self, k: int) -> Placing | None:
        """A quotation under the tag that follows it, if there is one."""
        cue = quote_tags.cue_after(self.marked, k)
        if cue is None:
            return self._tagged_late(k)
        span = self._sentence_before(k)
        if span is not None and not self.marked.opens_sentence(k) and not self._has_verb(k, span):
            return None
        if span is not None and names_medium(self.marked, k, span[0]):
            return LEFT_TO_REPORTS
        who = speaker_of(self.marked, cue, quote_tags.gap(self.marked, k))
        placing = under(self.marked, cue, k, who, [span or inner(self.marked, k)])
        rest = clause_around_tag.behind_tag(self.marked, cue)
        return placing if rest is None else self._with_rest(placing, *rest)

    def tagged_further_on(self, k: int) -> Placing | None:
        """A quotation whose paragraph opens again, line breaks lost, up to its tag.

        `"We lost. "It was hard," Roe said.` is one quotation: the tag is for both parts.
        """
        quotations, last = self.marked.quotations, k
        while last + 1 < len(quotations) and not quotations[last].closed:
            following = quotations[last + 1]
            if not following.resumed or following.paragraph != quotations[k].paragraph:
                break
            last += 1
        if last == k or self.marked.tail(last) != ",":
            return None
        placing = self.tagged(last)
        if placing is None or placing.saying is None:
            return None
        before = range(k, last)
        spans = [*[inner(self.marked, at) for at in before], *placing.saying.spans]
        return replace(
            placing,
            saying=replace(placing.saying, spans=spans),
            quotations=(*before, *placing.quotations),
        )

    def _with_rest(self, placing: Placing, first: int, last: int) -> Placing:
        """A placing with the words after a tag, and the quotations among them."""
        inside = [self.marked.inside[i] for i in range(first, last + 1)]
        return replace(
            placing,
            spans=(Offsets((self.words[first].start, self.words[last].end)),),
            quotations=(*placing.quotations, *[k for k in inside if k >= 0]),
        )

    def _tagged_late(self, k: int) -> Placing | None:
        """A quotation that runs on in the reporter's words up to a tag."""
        found = quote_tags.late_tag(self.marked, k)
        if found is None or found[0].i in self.used:
            return None
        cue, comma = found
        start = self.words[self.marked.ranges[k][0]].start
        who = speaker_of(self.marked, cue, comma + 1)
        return under(self.marked, cue, k, who, [Offsets((start, self.words[comma - 1].end))])

    def _has_verb(self, k: int, span: Offsets) -> bool:
        """Whether a sentence up to the end of a quotation has a verb, so that it can be said."""
        for i in range(self.marked.ranges[k][1], -1, -1):
            word = self.words[i]
            if word.start < span[0]:
                return False
            if is_verb(word):
                return True
        return False

    # ------------------------------------------------------------------ cues before

    def _sentence_before(self, k: int) -> Offsets | None:
        """From the start of its sentence to the end of a quotation that ends a reported clause.

        `Traders are "in shock," he said` reports the whole clause, not only the quoted words.
        """
        first, last = self.marked.ranges[k]
        low, _ = self.marked.bounds[self.marked.quotations[k].paragraph]
        if first > low and self.words[first - 1].text in DASHES:
            return None
        start = first
        for i in range(first - 1, max(low, first - _LONGEST_SENTENCE) - 1, -1):
            inside = self.marked.inside[i]
            if inside >= 0:
                if inside in self.of or self.marked.tail(inside) in SENTENCE_ENDS:
                    break
            elif self.words[i].text in (":", "(") or (
                self.words[i].text in SENTENCE_ENDS and is_mark(self.words[i])
            ):
                break
            elif i in self.used:
                return None
            start = i
        opening = self.words[start]
        if opens_participle(opening):
            return None
        if start == first or not any(not only_links(w) for w in self.words[start:first]):
            return None
        return Offsets((self.words[start].start, self.words[last].end))

    # ------------------------------------------------------------------ no cue beside it

    def _stands_alone(self, k: int) -> bool:
        """Whether a quotation is a sentence of its own.

        That is neither a heading in single marks nor a stage direction in brackets.
        """
        quotation = self.marked.quotations[k]
        if quotation.single and self.marked.before(k) is None:
            return False
        if self.marked.parse.text[quotation.inner_start] == "(":
            return False
        return self.marked.opens_sentence(k) and self.marked.tail(k) in SENTENCE_ENDS


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which a quotation is placed, or None."""

    name: str
    example: str
    place: Callable[[DirectQuotes, int], Placing | None]


# The first rule that places a quotation wins.
RULES = (
    Rule("signed", "“…” — Ann Roe", DirectQuotes.signed),
    Rule("resumed", "“…\n“… (opened again below, with no tag of its own)", DirectQuotes.resumed),
    Rule("own tag", "Roe had enough: “I am tired,” she said", DirectQuotes.tagged_at_once),
    Rule("outcry", "to chants of “…”", DirectQuotes.crying_out),
    Rule("introduced", "Roe said, “…”; Roe: “…”", DirectQuotes.introduced),
    Rule("tagged", "“…,” Roe said; “…” if it closes, said Roe", DirectQuotes.tagged),
    Rule("tag further on", "“…. “…,” Roe said (line breaks lost)", DirectQuotes.tagged_further_on),
    Rule("same speech", "“…,” Roe said. “…”", DirectQuotes.going_on),
    Rule("name after a comma", "“…,” Roe.", DirectQuotes.named_after),
    Rule("next sentence", "“…,” Roe says. It is “…”", DirectQuotes.in_the_next_sentence),
    Rule("by itself", "“….” (left to `orphans`)", DirectQuotes.by_itself),
)
