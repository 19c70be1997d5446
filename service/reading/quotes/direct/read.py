"""Words in quotation marks and the cue that introduces, interrupts or follows them.

The parser often cuts a sentence at a closing mark, so a direct quote is tied to its cue by where
the two stand: which marks of punctuation lie between them, and what the words between quotations
begin or end with. That is how newspapers set speech (The Chicago Manual of Style 13.37-13.45): a
comma or a full thought inside the marks before "X said"; a comma, a colon or nothing after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.grammar.object import is_content_clause
from service.reading.grammar.punctuation import DASHES, SENTENCE_ENDS
from service.reading.grammar.tense import opens_participle
from service.reading.grammar.word_classes import is_verb, only_links
from service.reading.quotes import denial
from service.reading.quotes.beside import names_thing
from service.reading.quotes.direct import lead as quote_leads
from service.reading.quotes.direct import lead_name
from service.reading.quotes.direct import tag as quote_tags
from service.reading.quotes.direct.same_speech import goes_on_after, next_sentence, same_breath
from service.reading.quotes.direct.speaker import keep_apart, speaker_of
from service.reading.quotes.saying import SIGNED, UNSAID, Saying, cue_words
from service.reading.quotes.speaker import voice
from service.reading.quotes.split import clause_around_tag, running_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Range, Voice

_PAUSES = DASHES | {":"}
# A participle may be a subject or a preposition: "Given the cold, the road “is safe,” she said."
_LONGEST_SENTENCE = 150


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
            self._place(k)
        return self.found

    # ------------------------------------------------------------------ one quotation

    def _place(self, k: int) -> None:
        if k in self.of or self._is_part_of_headline(k):
            return
        for rule in RULES:
            if rule.places(self, k):
                return

    def signed(self, k: int) -> bool:
        """Place a quotation that the layout or a name behind a dash signs."""
        marked = self.marked
        signed = marked.voices.get(marked.quotations[k].start) or quote_tags.signature(marked, k)
        if signed is not None:
            self._say(k, signed)
        return signed is not None

    def resumed(self, k: int) -> bool:
        """Place a quotation that opens the one above again."""
        if not self._resumes(k):
            return False
        self._add(self.of[k - 1], k)
        return True

    def tagged_at_once(self, k: int) -> bool:
        """Place a quotation under its own tag, though a pause leads up to it."""
        return self._has_own_tag(k) and self.tagged(k)

    def going_on(self, k: int) -> bool:
        """Place a quotation that goes on with the speech before it."""
        previous = same_breath(self.marked, self.of, k)
        if previous is None:
            return False
        cue = previous.cue
        onward = None if cue is None else running_on.running_on(self.marked, cue, k)
        self._add(previous, k, onward)
        return True

    def named_after(self, k: int) -> bool:
        """Place a quotation whose comma a name alone follows."""
        name = quote_tags.name_after(self.marked, k)
        if name is not None:
            self._say(k, voice(self.marked.parse, name))
        return name is not None

    def in_the_next_sentence(self, k: int) -> bool:
        """Place a quotation that ends a half quoted sentence behind a tag."""
        further = next_sentence(self.marked, self.of, k)
        if further is not None:
            self._add(further[0], k, further[1])
        return further is not None

    def by_itself(self, k: int) -> bool:
        """Leave a quotation that is a sentence of its own to the orphans."""
        alone = self._stands_alone(k)
        if alone:
            self.orphans.append(k)
        return alone

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

    def introduced(self, k: int) -> bool:
        """Place a quotation under the words that lead up to it, if they introduce it."""
        outcry = quote_leads.outcry_before(self.marked, k)
        if outcry is not None:
            crowd = quote_leads.crier(outcry)
            who = None if crowd is None else voice(self.marked.parse, crowd, outcry.i)
            self.found.append(Saying(outcry, (outcry.i, outcry.i), who, [], "speech"))
            self._add(self.found[-1], k)
            return True
        cue = quote_leads.cue_before(self.marked, k)
        if cue is None:
            name = lead_name.name_before(self.marked, k)
            if name is None and not quote_leads.under_colon(self.marked, k):
                return False
            self._say(k, name)
            return True
        if goes_on_after(self.marked, self.of, cue, k):
            self._add(self.of[k - 1], k)
            return True
        if cue.i in self.used or names_thing(self.marked, k):
            return False
        if quote_leads.is_unsaid(self.marked, cue, k):
            self.found.append(Saying(cue, None, None, [], UNSAID))
            self.used.add(cue.i)
            self._add(self.found[-1], k)
            return True
        if not quote_leads.clause_holds(self.marked, cue, k):
            earlier = clause_around_tag.before_cue(self.marked, cue, k)
            whole = quote_leads.runs_on(self.marked, cue, k) if earlier is None else None
            whole = whole or running_on.onward(self.marked, cue, k)
            self._start(k, cue, quote_leads.with_object(self.marked, cue, k, whole))
            if earlier is not None:
                self.found[-1].spans.insert(0, earlier)
                keep_apart(self.marked, self.found[-1], cue, earlier)
        return True

    def tagged(self, k: int) -> bool:
        """Place a quotation under the tag that follows it, if there is one."""
        cue = quote_tags.cue_after(self.marked, k)
        if cue is None:
            return self._tagged_late(k)
        span = self._sentence_before(k)
        if span is not None and not self.marked.opens_sentence(k) and not self._has_verb(k, span):
            return False
        self._start(k, cue, span, quote_tags.gap(self.marked, k))
        rest = clause_around_tag.behind_tag(self.marked, cue)
        if rest is not None:
            self._extend(self.found[-1], *rest)
        return True

    def tagged_further_on(self, k: int) -> bool:
        """Place a quotation whose paragraph opens again, line breaks lost, up to its tag.

        `"We lost. "It was hard," Roe said.` is one quotation: the tag is for both parts.
        """
        quotations, last = self.marked.quotations, k
        while last + 1 < len(quotations) and not quotations[last].closed:
            following = quotations[last + 1]
            if not following.resumed or following.paragraph != quotations[k].paragraph:
                break
            last += 1
        if last == k or self.marked.tail(last) != "," or not self.tagged(last):
            return False
        saying = self.of[last]
        for at in range(last - 1, k - 1, -1):
            saying.spans.insert(0, (quotations[at].inner_start, quotations[at].inner_end))
            self.of[at] = saying
        return True

    def _extend(self, saying: Saying, first: int, last: int) -> None:
        """Add words to a saying, and the quotations among them."""
        saying.spans.append((self.words[first].start, self.words[last].end))
        for i in range(first, last + 1):
            if self.marked.inside[i] >= 0:
                self.of[self.marked.inside[i]] = saying

    def _tagged_late(self, k: int) -> bool:
        """Place a quotation that runs on in the reporter's words up to a tag."""
        found = quote_tags.late_tag(self.marked, k)
        if found is None or found[0].i in self.used:
            return False
        cue, comma = found
        start = self.words[self.marked.ranges[k][0]].start
        self._start(k, cue, (start, self.words[comma - 1].end), comma + 1)
        return True

    def _has_verb(self, k: int, span: Range) -> bool:
        """Whether a sentence up to the end of a quotation has a verb, so that it can be said."""
        for i in range(self.marked.ranges[k][1], -1, -1):
            word = self.words[i]
            if word.start < span[0]:
                return False
            if is_verb(word):
                return True
        return False

    def _start(
        self, k: int, cue: Word, span: tuple[int, int] | None, gap: int | None = None
    ) -> None:
        saying = Saying(cue, cue_words(cue), speaker_of(self.marked, cue, gap), [], "speech")
        saying.denied = denial.denies_words(self.marked, cue, k)
        self.found.append(saying)
        self.used.add(cue.i)
        if is_content_clause(cue) and self.marked.ranges[k][1] < cue.head.i < cue.i:
            self.used.add(cue.head.i)  # “…,” police said he told them
        self._add(saying, k, span)

    def _say(self, k: int, who: Voice | None) -> None:
        """A quotation with no cue: somebody signs it, or a colon hands over to it."""
        saying = Saying(None, None, who, [], SIGNED)
        self.found.append(saying)
        self._add(saying, k)

    def _add(self, saying: Saying, k: int, span: tuple[int, int] | None = None) -> None:
        quotation = self.marked.quotations[k]
        saying.spans.append(span or (quotation.inner_start, quotation.inner_end))
        self.of[k] = saying

    # ------------------------------------------------------------------ cues before

    def _sentence_before(self, k: int) -> tuple[int, int] | None:
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
                self.words[i].text in SENTENCE_ENDS and self.words[i].dep == "punct"
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
        return self.words[start].start, self.words[last].end

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
    """A way in which a quotation is placed: `places` places it, or returns False."""

    name: str
    example: str
    places: Callable[[DirectQuotes, int], bool]


# The first rule that places a quotation wins.
RULES = (
    Rule("signed", "“…” — Ann Roe", DirectQuotes.signed),
    Rule("resumed", "“…\n“… (opened again below, with no tag of its own)", DirectQuotes.resumed),
    Rule("own tag", "Roe had enough: “I am tired,” she said", DirectQuotes.tagged_at_once),
    Rule("introduced", "Roe said, “…”; Roe: “…”; chants of “…”", DirectQuotes.introduced),
    Rule("tagged", "“…,” Roe said; “…” if it closes, said Roe", DirectQuotes.tagged),
    Rule("tag further on", "“…. “…,” Roe said (line breaks lost)", DirectQuotes.tagged_further_on),
    Rule("same speech", "“…,” Roe said. “…”", DirectQuotes.going_on),
    Rule("name after a comma", "“…,” Roe.", DirectQuotes.named_after),
    Rule("next sentence", "“…,” Roe says. It is “…”", DirectQuotes.in_the_next_sentence),
    Rule("by itself", "“….” (left to `orphans`)", DirectQuotes.by_itself),
)
