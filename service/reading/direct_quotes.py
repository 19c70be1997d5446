"""Words in quotation marks and the cue that introduces, interrupts or follows them.

The parser often cuts a sentence at a closing mark, so a direct quote is tied to its cue by where
the two stand: which marks of punctuation lie between them, and what the words between quotations
begin or end with. That is how newspapers set speech (The Chicago Manual of Style 13.37-13.45): a
comma or a full thought inside the marks before "X said"; a comma, a colon or nothing after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.sayings import Saying, Voice, cue_words
from service.reading.speakers import subject, voice

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
_DASHES = frozenset(("—", "–", "―", "-", "--"))
_IN_NAME = frozenset(("PROPN", "PUNCT", "ADP", "DET", "NOUN", "ADJ"))
_SPEECH = frozenset(("speech", "quoted_only", "question"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))
_INSIDE_PHRASE = frozenset(
    ("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod")
)
_REACH = 45


class DirectQuotes:
    """The direct quotes of one article.

    After `read`, `used` holds the indices of their cue words, `of` maps a quotation to its saying,
    and `orphans` are the quotations that stand by themselves with no cue beside them.
    """

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.words = marked.parse.words
        self.verbs = cues.verbs()
        self.forms = cues.forms()
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
        signed = self.marked.voices.get(self.marked.quotations[k].start) or self._signature(k)
        if signed is not None:
            self._say(k, signed)
            return
        if self.marked.quotations[k].resumed and k - 1 in self.of:
            self._add(self.of[k - 1], k)
            return
        before = self._cue_before(k)
        name = None if before is not None else self._name_before(k)
        if name is not None:
            self._say(k, voice(self.marked.parse, name))
            return
        if before is not None and self._goes_on_after(before, k):
            self._add(self.of[k - 1], k)
            return
        if before is not None and before.i not in self.used:
            if not self._clause_holds(before, k):
                earlier = self._before_cue(before, k)
                self._start(k, before, self._onward(before, k))
                if earlier is not None:
                    self.found[-1].spans.insert(0, earlier)
            return
        after = self._cue_after(k)
        if after is not None and not self._is_title_before(k):
            self._start(k, after, self._sentence_before(k), self._gap(k))
            return
        previous = self._same_breath(k)
        if previous is None:
            name = self._name_after(k)
            if name is not None:
                self._say(k, voice(self.marked.parse, name))
                return
        if previous is not None:
            self._add(previous, k)
        elif self._stands_alone(k):
            self.orphans.append(k)

    def _start(
        self, k: int, cue: Word, span: tuple[int, int] | None, gap: int | None = None
    ) -> None:
        saying = Saying(cue, cue_words(cue), self._voice(cue, gap), [], "speech")
        self.found.append(saying)
        self.used.add(cue.i)
        self._add(saying, k, span)

    def _say(self, k: int, who: Voice) -> None:
        """A quotation with a speaker and no cue."""
        saying = Saying(None, None, who, [], "set_off")
        self.found.append(saying)
        self._add(saying, k)

    def _add(self, saying: Saying, k: int, span: tuple[int, int] | None = None) -> None:
        quotation = self.marked.quotations[k]
        saying.spans.append(span or (quotation.inner_start, quotation.inner_end))
        self.of[k] = saying

    def _voice(self, cue: Word, start: int | None = None) -> Voice | None:
        """Who speaks; `start` is where the words between a quotation and a later cue begin."""
        head = subject(cue)
        if start is not None and (head is None or not start <= head.i < cue.i) and start < cue.i:
            head = self._noun_from(start, cue) or head
        if head is None or self.marked.inside[head.i] >= 0:
            head = self._noun_beside(cue)
        return None if head is None else voice(self.marked.parse, head, cue.i)

    def _noun_from(self, start: int, cue: Word) -> Word | None:
        """The head of the noun phrase that begins a stretch of words before a cue."""
        word = self.words[start]
        while word.dep in _INSIDE_PHRASE and start <= word.head.i < cue.i:
            word = word.head
        return word if word.pos in _NOMINAL else None

    def _noun_beside(self, cue: Word) -> Word | None:
        """The noun right beside a cue whose clause the parser tore apart."""
        low, high = self.marked.bounds[cue.sentence.paragraph.index]
        before = self.words[cue.i - 1] if cue.i > low else None
        if before is not None and self.marked.inside[before.i] < 0 and before.pos in _NOMINAL:
            return before
        after = self.words[cue.i + 1] if cue.i + 1 < high else None
        if after is None or self.marked.inside[after.i] >= 0:
            return None
        while after.dep in _INSIDE_PHRASE and cue.i < after.head.i < high:
            after = after.head
        return after if after.pos in _NOMINAL else None

    # ------------------------------------------------------------------ cues before

    def speaks(self, word: Word) -> bool:
        """Whether a word is a verb that quoted words can go with."""
        if word.pos not in ("VERB", "AUX"):
            return word.pos in ("NOUN", "PROPN") and word.lower in self.forms
        frames = self.verbs.get(word.lemma)
        if frames is None or _SPEECH.isdisjoint(frames):
            return word.lemma == "put" and any(c.lower == "it" for c in word.having("dobj"))
        return True

    def _cue_before(self, k: int) -> Word | None:
        """The cue in the words that lead up to a quotation."""
        lead = self.marked.before(k)
        if lead is None:
            return self._cue_of_block(k)
        if self.marked.inside[lead.i] >= 0:
            return None
        if lead.text == ":":
            return self._verb_before(lead, colon=True)
        if lead.text == ",":
            return None if self._is_apposition(k, lead) else self._verb_before(lead)
        if self.speaks(lead) and lead.dep != "acl":
            return lead
        return None if lead.tag == "TO" or lead.lower == "that" else self._governor(k)

    def _cue_of_block(self, k: int) -> Word | None:
        """The cue at the end of the paragraph before, where a colon hands over to a block."""
        index = self.marked.quotations[k].paragraph
        if not index or self._cue_after(k) is not None:
            return None
        low, high = self.marked.bounds[index - 1]
        if low < high and self.words[high - 1].text == ":":
            return self._verb_before(self.words[high - 1], colon=True)
        return None

    def _name_after(self, k: int) -> Word | None:
        """The name after a comma that ends a quotation, where the verb was left out."""
        following = self.marked.after(k)
        if following is None or self._tail(k) != "," or not self._opens_sentence(k):
            return None
        word = self._noun_from(following.i, self.words[self.marked.ranges[k][1] + 1 + 4 :][0]) \
            if self.marked.ranges[k][1] + 6 < len(self.words) else None
        return word if word is not None and word.entity == "PERSON" else None

    def _name_before(self, k: int) -> Word | None:
        """The name or document before a colon that no verb goes with: `Roe: "Never."`."""
        lead = self.marked.before(k)
        if lead is None or lead.text != ":":
            return None
        word = self.words[lead.i - 1] if lead.i else lead
        while word.dep in ("compound", "amod", "poss") and word.i < word.head.i < lead.i:
            word = word.head
        named = word.entity in ("PERSON", "ORG") or word.lemma in cues.documents()
        return word if named and word.pos in _NOMINAL else None

    def _verb_before(self, lead: Word, colon: bool = False) -> Word | None:
        """The nearest verb of speech before a comma or colon, in the same sentence."""
        words, inside = self.words, self.marked.inside
        low = self.marked.bounds[lead.sentence.paragraph.index][0]
        main: Word | None = None
        for i in range(lead.i - 1, max(lead.i - _REACH, low - 1), -1):
            word = words[i]
            if inside[i] >= 0 or (word.text in _ENDS and word.dep == "punct" and i < lead.i - 1):
                break
            if self.speaks(word):
                return word
            if word.pos in ("VERB", "AUX"):
                if main is None and word.head is word:
                    main = word
        return main if colon else None

    def _is_apposition(self, k: int, lead: Word) -> bool:
        """Whether a quotation after a comma only names what stands before the comma.

        That is a title or a term: "his new comedy, 'Latin Nights,'".
        """
        first, last = self.marked.ranges[k]
        names = [word for word in self.words[first : last + 1] if word.text[0].isalpha()]
        if len(names) > 12 or self.words[lead.i - 1].pos not in ("NOUN", "PROPN"):
            return False
        return all(word.text[0].isupper() or word.pos in ("ADP", "DET", "CCONJ") for word in names)

    def _governor(self, k: int) -> Word | None:
        """The verb of saying that has the quotation, and nothing before it, for its complement."""
        first, last = self.marked.ranges[k]
        for word in self.words[first : last + 1]:
            if word.pos == "PUNCT" or first <= word.head.i <= last:
                continue
            head = word.head
            if head.i < first and word.left >= first - 1 and self.speaks(head):
                return head
            return None
        return None

    def _clause_holds(self, cue: Word, k: int) -> bool:
        """Whether the quotation is a part of a longer clause that the cue reports."""
        first, _ = self.marked.ranges[k]
        for child in cue.children:
            if child.dep == "ccomp" and cue.i < child.left < first and child.right >= first:
                return any(
                    word.pos not in ("PUNCT", "SCONJ") for word in self.words[child.left : first]
                )
        return False

    def _before_cue(self, cue: Word, k: int) -> tuple[int, int] | None:
        """What a cue in the middle cuts off: `The plan, she said, "is dead"`."""
        first, _ = self.marked.ranges[k]
        lead = self.marked.before(k)
        if lead is None or lead.text not in (",", ":"):
            return None
        if lead.text == ":":
            return self._clause_under_colon(cue, lead)
        top = cue.child("ccomp")
        low = top.left if top is not None and top.left < cue.i <= first <= top.right else None
        if low is None and cue.dep == "parataxis" and cue.head.left < cue.left:
            low = cue.head.left
        if low is None:
            return None
        high = cue.i - 1
        while high >= low and self.words[high].text != ",":
            high -= 1
        kept = [word for word in self.words[low : high + 1] if self.marked.inside[word.i] < 0]
        kept = [word for word in kept if word.pos != "PUNCT" or word.text == "("]
        if any(word.text == "(" for word in kept):
            return None
        kept = [word for word in kept if word.pos not in ("CCONJ", "SCONJ", "ADV")]
        return (kept[0].start, kept[-1].end) if kept else None

    def _clause_under_colon(self, cue: Word, lead: Word) -> tuple[int, int] | None:
        """The clause before the colon of `She said it was over: "Go home."`."""
        for child in cue.having("ccomp"):
            if cue.i < child.left and child.i < lead.i:
                return self.words[child.left].start, self.words[lead.i - 1].end
        return None

    def _is_title_before(self, k: int) -> bool:
        """Whether a quotation in the middle of a sentence has no clause that could be said."""
        if self._opens_sentence(k):
            return False
        span = self._sentence_before(k)
        if span is None:
            return False
        first, last = self.marked.ranges[k]
        i = last
        while i >= 0 and self.words[i].start >= span[0]:
            if self.words[i].pos in ("VERB", "AUX"):
                return False
            i -= 1
        return first <= last

    def _onward(self, cue: Word, k: int) -> tuple[int, int] | None:
        """A quotation and the rest of its clause: `said "it is hard" if they continue`."""
        first, last = self.marked.ranges[k]
        lead = self.marked.before(k)
        if lead is None or not self._tail(k)[-1].isalnum():
            return None
        for child in cue.children:
            if child.dep == "ccomp" and child.i >= first - 1 and child.right > last + 1:
                ranges = self.marked.whole([(child.left, child.right)])
                end = ranges[-1][1]
                while end > last and self.words[end].pos == "PUNCT" and self.marked.inside[end] < 0:
                    end -= 1
                if end > last:
                    return self.words[first].start, self.words[end].end
        return None

    # ------------------------------------------------------------------ cues after

    def _cue_after(self, k: int) -> Word | None:
        """The cue that follows a quotation: `," X said`, `," said X`."""
        following = self.marked.after(k)
        if following is None or self.marked.inside[following.i] >= 0:
            return None
        tail = self._tail(k)
        linked = tail == "," or following.text == "," or following.text in _DASHES
        if not linked and (tail == "." or self._modifies(k, following)):
            return None
        start = self._gap(k)
        _, high = self.marked.bounds[following.sentence.paragraph.index]
        for i in range(start, min(start + _REACH, high)):
            word = self.words[i]
            if self.marked.inside[i] >= 0:
                if i == self.marked.ranges[self.marked.inside[i]][0] and tail != ",":
                    return None
                continue
            if word.text in _ENDS:
                return None
            if i == start and word.tag in ("WDT", "WP", "CC", "IN", "TO"):
                return None
            finite = word.tag in _FINITE and word.pos in ("VERB", "AUX")
            if finite or (word.pos in _NOMINAL and self.speaks(word)):
                if self._begins_gap(word, start, self.marked.ranges[k][0]):
                    if self.speaks(word) or (tail == "," and self._opens_sentence(k)):
                        return None if self._leads_on(word, k) else word
                    return self._carried_by_auxiliary(word)
                if word.pos == "VERB" and not _in_relative(word):
                    late = self.speaks(word) and self.words[i - 1].text == "," and tail == ","
                    return word if late else None
        return None

    def _modifies(self, k: int, following: Word) -> bool:
        """Whether a quotation without a comma is a part of the noun phrase after it."""
        if not self._tail(k)[-1].isalnum() or following.pos in ("PRON", "VERB", "AUX"):
            return False
        first, last = self.marked.ranges[k]
        return last - first < 7 or any(
            word.head.i > last and word.dep in ("compound", "amod", "nmod", "poss")
            for word in self.words[first:last]
        )

    def _leads_on(self, cue: Word, k: int) -> bool:
        """Whether a cue after a fragment introduces what follows: `To cries of "Go," he said he…`."""
        if self._opens_sentence(k):
            return False
        return any(
            child.i > cue.i and child.child("nsubj", "nsubjpass", "expl") is not None
            for child in cue.having("ccomp")
        )

    def _carried_by_auxiliary(self, word: Word) -> Word | None:
        """The verb of speech that an auxiliary belongs to, as in "has said"."""
        head = word.head
        if word.dep == "aux" and self.speaks(head):
            return head
        following = word.child("xcomp", "conj")
        return following if following is not None and self.speaks(following) else None

    def _gap(self, k: int) -> int:
        """The first word after a quotation and its comma or dash."""
        after = self.marked.ranges[k][1] + 1
        return after + (self.words[after].pos == "PUNCT")

    def _tail(self, k: int) -> str:
        """The last mark or word inside a quotation."""
        first, last = self.marked.ranges[k]
        return self.words[max(first, last - 1)].text

    def _opens_sentence(self, k: int) -> bool:
        lead = self.marked.before(k)
        return lead is None or lead.text in _ENDS or self.marked.inside[lead.i] >= 0

    def _begins_gap(self, verb: Word, start: int, first: int) -> bool:
        """Whether the words after a quotation begin with this verb or with its subject."""
        main = verb.head if verb.dep in ("aux", "auxpass") else verb
        head = main.child("nsubj")
        if head is not None and head.i < first:
            return False
        if verb.i - start <= 1:
            return True
        return head is not None and head.left <= start + 1 and head.i < verb.i

    def _sentence_before(self, k: int) -> tuple[int, int] | None:
        """From the start of its sentence to the end of a quotation that ends a reported clause.

        `Traders are "in shock," he said` reports the whole clause, not only the quoted words.
        """
        first, last = self.marked.ranges[k]
        low, _ = self.marked.bounds[self.marked.quotations[k].paragraph]
        start = first
        for i in range(first - 1, low - 1, -1):
            inside = self.marked.inside[i]
            if inside >= 0:
                if inside in self.of or self._tail(inside) in _ENDS:
                    break
            elif self.words[i].text in (":", "(") or (
                self.words[i].text in _ENDS and self.words[i].dep == "punct"
            ):
                break
            elif i in self.used:
                return None
            start = i
        if self.words[start].tag in ("VBN", "VBG", "WRB"):
            return None
        if start == first or not any(
            w.pos not in ("PUNCT", "CCONJ") for w in self.words[start:first]
        ):
            return None
        return self.words[start].start, self.words[last].end

    # ------------------------------------------------------------------ no cue beside it

    def _signature(self, k: int) -> Voice | None:
        """The name after a quotation and a dash that ends the paragraph."""
        following = self.marked.after(k)
        if following is None or following.text not in _DASHES:
            return None
        _, high = self.marked.bounds[self.marked.quotations[k].paragraph]
        name = self.words[following.i + 1 : min(high, following.i + 12)]
        while name and name[-1].pos == "PUNCT":
            name = name[:-1]
        if not name or name[-1].i < high - 2 or any(w.pos not in _IN_NAME for w in name):
            return None
        if name[0].pos != "PROPN":
            return None
        return Voice(name[-1], (name[0].i, name[-1].i))

    def _same_breath(self, k: int) -> Saying | None:
        """The quote that a quotation goes on with, as in `"A," X said. "B."`."""
        if not k or self.marked.quotations[k - 1].paragraph != self.marked.quotations[k].paragraph:
            return None
        previous = self.of.get(k - 1)
        if previous is None:
            return None
        first, last = self.marked.ranges[k - 1][1] + 1, self.marked.ranges[k][0] - 1
        if last < first:
            return previous
        gap = self.words[first : last + 1]
        if all(word.pos in ("CCONJ", "PUNCT") for word in gap) and len(gap) < 4:
            return previous
        if previous.cue is None or not first <= previous.cue.i <= last:
            return None
        if any(_has_own_subject(word, previous.cue) for word in gap):
            return None
        end = self.words[last].text
        ended = end[-1] in ".,:;" or end in _DASHES
        return previous if ended or self.words[last].pos == "CCONJ" else None

    def _goes_on_after(self, before: Word, k: int) -> bool:
        """Whether a quotation ends the sentence that the one before it began.

        `"We lost," she wrote, explaining why, "but we go on."` has one cue, not two.
        """
        previous = self.of.get(k - 1)
        if previous is None or previous.cue is None or before is previous.cue:
            return False
        opening = self.words[self.marked.ranges[k][0] + 1]
        last = self.marked.ranges[k - 1][1]
        return (
            self._tail(k - 1) == ","
            and last < previous.cue.i < before.i
            and before.tag == "VBG"
            and opening.text[0].islower()
        )

    def _stands_alone(self, k: int) -> bool:
        """Whether a quotation is a sentence of its own, and not a heading in single marks."""
        if self.marked.quotations[k].single and self.marked.before(k) is None:
            return False
        return self._opens_sentence(k) and self._tail(k) in _ENDS


def _has_own_subject(word: Word, cue: Word) -> bool:
    """Whether a verb beside a cue has another subject: "she said, and her husband cut in"."""
    return word.dep == "conj" and word.head is cue and word.child("nsubj") is not None


def _in_relative(word: Word) -> bool:
    """Whether a verb stands in a relative clause or participle of a subject."""
    return word.dep in ("relcl", "acl", "advcl") or word.head.dep in ("relcl", "acl")
