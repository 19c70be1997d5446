"""Words in quotation marks and the cue that introduces, interrupts or follows them.

The parser often cuts a sentence at a closing mark, so a direct quote is tied to its cue by where
the two stand: which marks of punctuation lie between them, and what the words between quotations
begin or end with. That is how newspapers set speech (The Chicago Manual of Style 13.37-13.45): a
comma or a full thought inside the marks before "X said"; a comma, a colon or nothing after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.sayings import Saying
from service.reading.speakers import subject, voice

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word
    from service.reading.sayings import Range, Voice

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
_SPEECH = frozenset(("speech", "quoted_only", "question"))
_REACH = 45


class DirectQuotes:
    """The direct quotes of one article, read paragraph by paragraph."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.words = marked.parse.words
        self.verbs = cues.verbs()
        self.found: list[Saying] = []
        self.of: dict[int, Saying] = {}
        self.used: set[int] = set()

    def read(self) -> list[Saying]:
        """All direct quotes; afterwards `used` holds their cue words and `of` their quotations."""
        for k in range(len(self.marked.quotations)):
            self._place(k)
        return self.found

    # ------------------------------------------------------------------ one quotation

    def _place(self, k: int) -> None:
        quotation = self.marked.quotations[k]
        if quotation.resumed and k and k - 1 in self.of:
            self._add(self.of[k - 1], k)
            return
        before = self._cue_before(k)
        if before is not None and before.i not in self.used:
            self._start(k, before)
            return
        after = self._cue_after(k)
        if after is not None:
            self._start(k, after)
            return
        previous = self._same_breath(k)
        if previous is not None:
            self._add(previous, k)

    def _start(self, k: int, cue: Word) -> None:
        saying = Saying(cue, cue_words(cue), self._voice(cue), [], "speech")
        self.found.append(saying)
        self.used.add(cue.i)
        self._add(saying, k)

    def _add(self, saying: Saying, k: int) -> None:
        quotation = self.marked.quotations[k]
        saying.spans.append((quotation.inner_start, quotation.inner_end))
        self.of[k] = saying

    def _voice(self, cue: Word) -> Voice | None:
        head = subject(cue)
        if head is None or self.marked.inside[head.i] >= 0:
            head = self._nearest_subject(cue)
        return None if head is None else voice(self.marked.parse, head, cue.i)

    def _nearest_subject(self, cue: Word) -> Word | None:
        """The noun right beside a cue whose clause the parser tore apart."""
        words, inside = self.words, self.marked.inside
        low, high = self.marked.bounds[cue.sentence.paragraph.index]
        for i in range(cue.i + 1, min(cue.i + 8, high)):
            if inside[i] >= 0 or words[i].text in _ENDS:
                break
            if words[i].pos in ("PROPN", "NOUN", "PRON") and words[i].dep != "compound":
                return words[i]
        for i in range(cue.i - 1, max(cue.i - 8, low - 1), -1):
            if inside[i] >= 0 or words[i].text in _ENDS:
                break
            if words[i].pos in ("PROPN", "NOUN", "PRON") and words[i].dep != "compound":
                return words[i]
        return None

    # ------------------------------------------------------------------ cues

    def _speaks(self, word: Word) -> bool:
        frames = self.verbs.get(word.lemma)
        return frames is not None and word.pos in ("VERB", "AUX") and not _SPEECH.isdisjoint(frames)

    def _cue_before(self, k: int) -> Word | None:
        """The cue in the words that lead up to a quotation."""
        lead = self.marked.before(k)
        if lead is None or self.marked.inside[lead.i] >= 0:
            return None
        if lead.text in (",", ":"):
            return self._nearest_verb_before(lead, colon=lead.text == ":")
        if self._speaks(lead):
            return lead
        return self._governor(k)

    def _nearest_verb_before(self, lead: Word, colon: bool) -> Word | None:
        words, inside = self.words, self.marked.inside
        low = self.marked.bounds[lead.sentence.paragraph.index][0]
        finite: Word | None = None
        for i in range(lead.i - 1, max(lead.i - _REACH, low - 1), -1):
            word = words[i]
            if inside[i] >= 0 or (word.text in _ENDS and word.dep == "punct" and i < lead.i - 1):
                break
            if word.pos in ("VERB", "AUX"):
                if self._speaks(word):
                    return word
                if word.tag in _FINITE and finite is None and word.dep == "ROOT":
                    finite = word
        return finite if colon else None

    def _governor(self, k: int) -> Word | None:
        """The verb of saying that has the quotation, and nothing before it, for its complement."""
        first, last = self.marked.ranges[k]
        for i in range(first, last + 1):
            word = self.words[i]
            if word.pos == "PUNCT" or first <= word.head.i <= last:
                continue
            head = word.head
            if head.i < first and word.left >= first and self._speaks(head):
                return head
            return None
        return None

    def _cue_after(self, k: int) -> Word | None:
        """The cue that follows a quotation: `," X said`, `," said X`."""
        following = self.marked.after(k)
        if following is None or self.marked.inside[following.i] >= 0:
            return None
        last = self.words[self.marked.ranges[k][1] - 1]
        comma = last.text == "," or following.text in (",", "—", "–", "-", "--")
        if not comma and last.text == ".":
            return None
        start = following.i + (following.text in (",", "—", "–", "-", "--"))
        _, high = self.marked.bounds[following.sentence.paragraph.index]
        for i in range(start, min(start + _REACH, high)):
            word = self.words[i]
            if self.marked.inside[i] >= 0 or word.text in _ENDS:
                return None
            if word.tag in _FINITE and word.pos in ("VERB", "AUX"):
                if self._begins_gap(word, start) and (self._speaks(word) or last.text == ","):
                    return word
                if word.pos == "VERB" and not self._in_subject(word):
                    return None
        return None

    def _in_subject(self, word: Word) -> bool:
        """Whether a verb stands in a relative clause or apposition of the subject to come."""
        return word.dep in ("relcl", "acl", "advcl") or word.head.dep in ("relcl", "acl")

    def _begins_gap(self, verb: Word, start: int) -> bool:
        """Whether the words after a quotation begin with this verb or with its subject."""
        if verb.i - start <= 1:
            return True
        head = verb.child("nsubj")
        return head is not None and head.left <= start + 1 and head.i < verb.i

    def _same_breath(self, k: int) -> Saying | None:
        """The quote that a quotation goes on with, as in `"A," X said. "B."`."""
        if not k or self.marked.quotations[k - 1].paragraph != self.marked.quotations[k].paragraph:
            return None
        previous = self.of.get(k - 1)
        if previous is None:
            return None
        gap_first, gap_last = self.marked.ranges[k - 1][1] + 1, self.marked.ranges[k][0] - 1
        if gap_last < gap_first:
            return previous
        if previous.cue is None or not gap_first <= previous.cue.i <= gap_last:
            return None
        return (
            previous
            if self.words[gap_last].text in (".", ",", ":", ";", "—", "–", "-", "--")
            else None
        )


def cue_words(cue: Word) -> Range:
    """A verb with the auxiliaries, negation and particles that stand beside it."""
    first = last = cue.i
    for child in reversed(cue.children):
        if child.dep in ("aux", "auxpass", "neg") and first - 3 <= child.i < first:
            first = child.i
    for child in cue.children:
        if child.dep == "prt" and child.i == last + 1:
            last = child.i
    return first, last
