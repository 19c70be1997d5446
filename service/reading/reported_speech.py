"""Reported speech: cues outside quotation marks, and the clause or phrase that each governs.

The constructions are those of English reporting (Huddleston and Pullum 2002, ch. 17): content
clauses after, before or around the verb, infinitives, objects, what follows a preposition, and the
complements of nouns and adjectives. Which word takes which is in `lexicon/cues.toml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.sayings import Saying, cue_words, trimmed, without
from service.reading.speakers import subject, voice

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word
    from service.reading.sayings import Range

_PARENTHETIC = frozenset(("parataxis", "advcl"))
_CLAUSE_FRAMES = frozenset(("speech", "thought"))
_WH = frozenset(("WDT", "WP", "WP$", "WRB"))
_CARRIERS = frozenset(("dobj", "dative", "prep", "pobj", "npadvmod", "advmod", "conj"))
_FARTHEST = 25
_BEARING = frozenset(("with", "in"))
_ASKING = frozenset(("whether", "if"))
_QUOTED_AFTER = frozenset(("about", "against", "as", "for", "of", "with"))
_NAMED = frozenset(("dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "dative"))
_DEEPEST = 6

Found = list[tuple[str, list["Range"]]]


class ReportedSpeech:
    """The reported speech of one article."""

    def __init__(self, marked: Marked, used: set[int]) -> None:
        self.marked = marked
        self.words = marked.parse.words
        self.used = used
        self.owner: dict[int, Word] = {}
        self.verbs = cues.verbs()
        self.nouns = cues.nouns()
        self.adjectives = cues.adjectives()

    def read(self) -> list[Saying]:
        """Every saying whose cue stands outside quotation marks, in the order of the cues."""
        found: list[Saying] = []
        inside = self.marked.inside
        for word in self.words:
            if inside[word.i] >= 0 or word.i in self.used:
                continue
            pos = word.pos
            if pos == "VERB" or pos == "AUX":
                if word.lower == "according":
                    self._according(word, found)
                    continue
                frames = self.verbs.get(word.lemma)
                if frames is not None:
                    self._verb(word, frames, found)
                if word.children:
                    for child in word.children:
                        if child.dep == "acomp":
                            self._adjective(word, child, found)
            elif pos == "NOUN":
                frames = self.nouns.get(word.lemma)
                if frames is not None:
                    self._noun(word, frames, found)
        return found

    # ------------------------------------------------------------------ verbs

    def _verb(self, verb: Word, frames: frozenset[str], found: list[Saying]) -> None:
        options = self._passive(verb, frames) if verb.child("nsubjpass") else []
        options = options or self._clause(verb, frames) or self._phrase(verb, frames)
        for frame, ranges in options[:1]:
            self._append(found, verb, frame, ranges)

    def _clause(self, verb: Word, frames: frozenset[str]) -> Found:
        found: Found = []
        for child in verb.children:
            if child.dep == "ccomp":
                option = self._content_clause(verb, child, frames)
                if option and option[0] == "preposed":
                    found.append(option)
                elif option:
                    found.insert(len(found) if found and found[0][0] != "preposed" else 0, option)
            elif child.dep == "advcl" and self._asks(child) and "question" in frames:
                found.append(("question", [(child.left, child.right)]))
            elif child.dep == "xcomp":
                to = child.child("aux")
                if to is not None and to.lower == "to" and child.i > verb.i:
                    if "infinitive" in frames:
                        found.append(("infinitive", [(child.left, child.right)]))
                    elif "object_infinitive" in frames:
                        target = verb.child("dobj")
                        low = (
                            target.left if target is not None and target.i > verb.i else child.left
                        )
                        found.append(("object_infinitive", [(low, child.right)]))
                elif child.tag == "VBG" and "gerund" in frames:
                    found.append(("gerund", [(child.left, child.right)]))
        if not found and "speech" in frames:
            if verb.dep in _PARENTHETIC:
                found.extend(self._around(verb))
            found = found or self._detached(verb)
        return found

    def _asks(self, clause: Word) -> bool:
        """Whether a clause after a verb of asking is what is asked ("asked her if …")."""
        mark = clause.child("mark")
        return mark is not None and mark.lower in _ASKING and clause.i > clause.head.i

    def _detached(self, verb: Word) -> Found:
        """A that-clause that the parser hung on the noun before it.

        "He told a crowd in Ohio that …": the noun ("Ohio") is no noun that takes such a clause.
        """
        noun = verb
        for _ in range(_DEEPEST):
            after = [c for c in noun.children if c.i > noun.i and c.dep in _CARRIERS]
            if not after:
                return []
            noun = after[-1]
            for child in noun.children:
                if child.dep in ("acl", "relcl") and self.words[child.left].lower == "that":
                    if child.child("nsubj", "nsubjpass") is None or noun.lemma in self.nouns:
                        return []
                    subject_word = child.child("nsubj", "nsubjpass")
                    if subject_word is not None and subject_word.lower == "that":
                        return []
                    return [("clause", [(child.left, child.right)])]
        return []

    def _content_clause(
        self, verb: Word, child: Word, frames: frozenset[str]
    ) -> tuple[str, list[Range]] | None:
        opening = self.words[child.left]
        to = child.child("aux")
        if to is not None and to.lower == "to":
            if "object_infinitive" in frames or "infinitive" in frames:
                return "object_infinitive", [(child.left, child.right)]
            return None
        asked = opening.lower in _ASKING or (opening.tag in _WH and opening.lower != "that")
        if asked:
            if "question" in frames:
                return "question", [(child.left, child.right)]
            if child.i > verb.i:
                return None
        if child.i < verb.i:
            if "speech" not in frames or opening.tag in ("VBN", "VBG"):
                return None
            return "preposed", without([(child.left, child.right)], [(verb.i, verb.i)])
        if _CLAUSE_FRAMES.isdisjoint(frames):
            return None
        return "clause", [(child.left, self._end_of_clause(verb, child))]

    def _end_of_clause(self, cue: Word, clause: Word) -> int:
        """The last word of a clause, without a participle of saying that follows on the cue.

        "He rejected the idea that it failed, saying …": the parser hangs "saying" on "failed".
        """
        shared = self._shared_cue(cue, clause)
        if shared is not None:
            return shared
        for child in reversed(clause.children):
            if child.i < clause.i or child.dep not in ("advcl", "prep"):
                continue
            inner = child.child("pcomp") if child.dep == "prep" else child
            if inner is None or inner.tag != "VBG":
                continue
            if "speech" in self.verbs.get(inner.lemma, ()) and child.left > clause.i + 1:
                return child.left - 1
        return clause.right

    def _shared_cue(self, cue: Word, clause: Word) -> int | None:
        """Where a second cue of the same speaker ends a clause: "She said it was over and called …".

        The parser hangs the second cue on the clause of the first. Its form tells: the same tense
        as the cue's, and no subject of its own.
        """
        word = clause.child("conj")
        while word is not None:
            frames = self.verbs.get(word.lemma, ())
            if (
                word.tag == cue.tag
                and ("speech" in frames or "complement" in frames)
                and word.child("nsubj", "nsubjpass", "aux") is None
            ):
                self.owner[word.i] = cue
                end = word.left - 1
                while end > clause.i and self.words[end].pos in ("CCONJ", "PUNCT"):
                    end -= 1
                return end
            word = word.child("conj")
        return None

    def _around(self, verb: Word) -> Found:
        """The clause that a parenthetic cue stands in: "This, he says, is new"."""
        head = verb.head
        own = verb.child("nsubj")
        if own is None or verb.child("mark", "ccomp") or head.pos not in ("VERB", "AUX"):
            return []
        if any(child.tag in _WH for child in verb.children):
            return []
        return [("parenthetic", without([(head.left, head.right)], [(verb.left, verb.right)]))]

    def _phrase(self, verb: Word, frames: frozenset[str]) -> Found:
        """Objects and what follows a preposition."""
        target = verb.child("dobj")
        if "complement" in frames and not (verb.dep == "acl" and verb.tag == "VBN"):
            option = self._named(verb)
            if option:
                return [option]
        prepositions = [c for c in verb.children if c.dep == "prep"]
        found: Found = []
        if target is not None and target.i < verb.i:
            target = None
        if target is not None:
            for prep in prepositions:
                key = prep.lower
                if prep.i > target.i and self._pairs(frames, prep):
                    return [(f"obj:{key}", [(target.left, prep.right)])]
            if "object" in frames or self._quotes(target.left, target.right):
                return [("object", [(target.left, target.right)])]
        after = [prep for prep in prepositions if prep.lower == "as" and "object_as" in frames]
        for prep in prepositions:
            wanted = f"prep:{prep.lower}" in frames
            if not wanted and prep.lower in _QUOTED_AFTER:
                wanted = self._quotes(prep.left, prep.right)
            if wanted and prep.i > verb.i:
                for child in prep.children:
                    if child.dep in ("pobj", "pcomp"):
                        end = max([child.right, *(p.right for p in after if p.i > prep.i)])
                        return [(f"prep:{prep.lower}", [(child.left, end)])]
        return found

    def _pairs(self, frames: frozenset[str], prep: Word) -> bool:
        """Whether what a preposition adds to an object is part of what is said of it."""
        if f"obj:{prep.lower}" in frames or (prep.lower == "as" and "object_as" in frames):
            return True
        return prep.lower == "as" and self._quotes(prep.left, prep.right)

    def _named(self, verb: Word) -> tuple[str, list[Range]] | None:
        """Y and Z of "X called Y Z"."""
        after = [c for c in verb.children if c.i > verb.i and c.dep in _NAMED]
        if not after or (
            len(after) == 1 and after[0].dep == "dobj" and not self._quotes(after[0].left, after[0].right + 1)
        ):
            return None
        return "complement", [(after[0].left, after[-1].right)]

    def _quotes(self, first: int, last: int) -> bool:
        """Whether a quotation stands among these words."""
        inside = self.marked.inside
        return any(inside[i] >= 0 for i in range(first, min(last + 1, len(inside))))

    def _passive(self, verb: Word, frames: frozenset[str]) -> Found:
        patient = verb.child("nsubjpass")
        if patient is None or patient.i > verb.i:
            return []
        whole = (patient.left, patient.right)
        if "pass:infinitive" in frames:
            child = verb.child("xcomp")
            if child is not None:
                return [("pass:infinitive", [whole, (child.left, child.right)])]
        if "pass:as" in frames:
            for prep in verb.having("prep"):
                if prep.lower == "as":
                    return [("pass:as", [whole, (prep.left, prep.right)])]
        if "pass:complement" in frames:
            child = verb.child("oprd")
            if child is not None:
                return [("pass:complement", [whole, (child.left, child.right)])]
        if "pass:subject" in frames and not verb.child("ccomp", "xcomp"):
            return [("pass:subject", [whole])]
        return []

    # ------------------------------------------------------------------ other words

    def _according(self, word: Word, found: list[Saying]) -> None:
        to = word.child("prep")
        source = to.child("pobj") if to is not None else None
        if to is None or source is None or word.head is word:
            return
        head = word.head
        spans = self._spans(without([(head.left, head.right)], [(word.left, word.right)]))
        if spans:
            who = voice(self.marked.parse, source)
            found.append(Saying(word, (word.i, to.i), who, spans, "according"))

    def _adjective(self, verb: Word, adjective: Word, found: list[Saying]) -> None:
        frames = self.adjectives.get(adjective.lemma)
        if frames is None:
            return
        for child in adjective.children:
            wanted = {"ccomp": "clause", "xcomp": "infinitive"}.get(child.dep)
            if wanted in frames:
                ranges = [(child.left, child.right)]
            elif child.dep == "prep" and child.lower in frames:
                inner = child.child("pobj", "pcomp")
                if inner is None:
                    continue
                ranges = [(inner.left, inner.right)]
            else:
                continue
            if child.i > adjective.i and self.marked.inside[adjective.i] < 0:
                self._append(found, verb, f"adj:{adjective.lemma}", ranges, (verb.i, adjective.i))
                return

    def _noun(self, noun: Word, frames: frozenset[str], found: list[Saying]) -> None:
        for child in noun.children:
            if child.i < noun.i:
                continue
            ranges: list[Range] = []
            if child.dep in ("acl", "ccomp", "relcl"):
                mark, to = child.child("mark"), child.child("aux")
                if (mark is not None and mark.lower == "that" and "that" in frames) or (
                    to is not None and to.lower == "to" and "infinitive" in frames
                ):
                    ranges = [(child.left, child.right)]
            elif child.dep == "prep" and child.lower in frames:
                inner = child.child("pobj", "pcomp")
                if inner is not None:
                    ranges = [(inner.left, inner.right)]
            if ranges:
                self._append(found, noun, f"noun:{child.dep}", ranges, (noun.i, noun.i))
                return

    # ------------------------------------------------------------------ making

    def _append(
        self,
        found: list[Saying],
        cue: Word,
        frame: str,
        ranges: list[Range],
        words: Range | None = None,
    ) -> None:
        spans = self._spans(ranges)
        if not spans:
            return
        head = self._holder(cue) if cue.pos == "NOUN" else subject(self.owner.get(cue.i, cue))
        if head is not None and self.marked.inside[head.i] >= 0:
            head = None
        who = None if head is None else voice(self.marked.parse, head, cue.i)
        found.append(Saying(cue, words or cue_words(cue), who, spans, frame))

    def _holder(self, noun: Word) -> Word | None:
        """Whose claim, promise or view a noun is."""
        for child in noun.children:
            if child.dep == "poss":
                return child
            if child.dep == "prep" and child.lower in ("by", "from", "among"):
                return child.child("pobj")
        if noun.dep == "dobj":
            return subject(noun.head)
        if noun.dep == "pobj" and noun.head.lower in _BEARING and noun.head.head.pos == "VERB":
            return subject(noun.head.head)
        return None

    def _spans(self, ranges: list[Range]) -> list[Range]:
        """Offsets of word ranges, widened over quotations and without edge punctuation."""
        words, parse = self.words, self.marked.parse
        spans = []
        ranges = sorted(ranges)
        first, last = ranges[-1]
        ranges[-1] = (first, self._edge(first, last))
        for first, last in self.marked.whole(ranges):
            kept = trimmed(parse, first, last)
            if kept is not None:
                spans.append((words[kept[0]].start, words[kept[1]].end))
        return spans

    def _edge(self, first: int, last: int) -> int:
        """The last word of a content without what the writer adds behind a comma.

        "…, which was built in 1990" explains a noun of the report and is not reported.
        """
        words = self.words
        node = words[last]
        for _ in range(_FARTHEST):
            low = node.left
            added = node.dep == "appos" or (node.dep == "relcl" and words[low].tag in _WH)
            if node.dep == "advcl" and node.tag == "VBG" and node.lemma in self.verbs:
                added = True
            if added and low - 1 > first and words[low - 1].text == ",":
                return last if self._quotes(low, last) else low - 2
            if node.head is node or not first <= node.head.i <= last:
                return last
            node = node.head
        return last
