"""What a verb of saying governs: clauses, infinitives, objects, what follows a preposition.

The constructions are those of English reporting (Huddleston and Pullum 2002, ch. 11 and 17).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.object import (
    ASKING,
    accusation,
    content_clauses,
    direct_object,
    gives_examples,
    has_object,
    is_anothers_claim,
    is_content_clause,
    is_direct_object,
    is_infinitive_clause,
    is_request,
    is_tale,
    object_and_infinitive,
    reason_behind,
    seen_as,
    who_is_asked,
)
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.source import is_appeal, only_hears, quoted_subject
from service.reading.grammar.tense import has_own_subject, is_gerund_clause, is_verbal_participle
from service.reading.grammar.word_classes import (
    NOMINAL,
    WH_TAGS,
    is_adverbial_clause,
    is_agentless,
    is_conjunction,
    is_passive_participle,
    is_subordinate,
)
from service.reading.grammar.words import clauses, parts, reporting
from service.reading.grammar.words.phrases import prepositions as prepositions_on
from service.reading.quotes.reported.clauses.by_position import (
    asks,
    behind_listener,
    clause_behind,
    is_mute_gerund,
    is_perceived,
    is_torn,
    relative_around,
    subject_before,
)
from service.reading.quotes.reported.clauses.joined import (
    before_joined,
    before_teller,
    end_of_gerund,
    goes_on,
    second_cue,
)
from service.reading.quotes.reported.passive import is_suffered, is_told, passive
from service.reading.quotes.saying import PACKAGE, Range, without
from service.reading.quotes.split.clause_before_tag import (
    before_lost_stop,
    clause_before_tag,
    up_to_tag,
)
from service.reading.quotes.split.tag_on_verb import around_tag, can_close
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import OF_CLAUSES

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_ENDING = lexicon.words(PACKAGE, "reporting_words", "ending")

Found = list[tuple[str, list[Range]]]


class Complements:
    """The complements of the verbs of one article.

    `owner` maps the index of a second cue to the cue whose subject it shares.
    """

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.words = marked.words
        self.verbs = cues.verbs()
        self.nouns = cues.nouns()
        self.documents = cues.listed("documents", "nouns")
        self.owner: dict[int, Word] = {}

    def of(self, verb: Word, frames: frozenset[str]) -> Found:
        """The construction that a verb stands in and the word ranges of its content, or []."""
        options = passive(verb, frames) or self._clause(verb, frames)
        return (options or self._phrase(verb, frames))[:1]

    def _clause(self, verb: Word, frames: frozenset[str]) -> Found:
        """Clauses and infinitives; those after the verb come first."""
        after: Found = []
        before: Found = []
        for child in verb.children:
            if not clauses.is_beside_or_governed(child) or is_perceived(verb, child, frames):
                continue
            infinitive = is_infinitive_clause(child) or is_appeal(verb, child)
            if is_content_clause(child) or (infinitive and self._is_that_clause(verb, child)):
                option = self._content_clause(verb, child, frames)
            elif infinitive:
                option = self._infinitive(verb, child, frames)
            elif "question" in frames and is_adverbial_clause(child) and asks(verb, child):
                option = "question", [Range((child.left, child.right))]
            elif "prep:for" in frames and is_request(verb, child):
                option = "prep:for", [Range((child.left, child.right))]
            else:
                continue
            if option is not None:
                (before if option[0] == "preposed" else after).append(option)
        found = self._joined(verb, after) + before
        if not found and (reporting.tags(verb) or "speech" in frames):
            found = around_tag(verb)
        if not found and "speech" in frames:
            behind = clause_behind(self.marked, verb, self.nouns)
            found = found if behind is None else [("clause", [behind])]
        if not found and "object_infinitive" in frames:
            ranges = [Range(part) for part in object_and_infinitive(verb)]
            found = [("object_infinitive", ranges)] if ranges else []
        if not found and not OF_CLAUSES.isdisjoint(frames):
            ranges = relative_around(self.marked, verb)
            found = [("clause", ranges)] if ranges else []
        return found

    def _joined(self, verb: Word, found: Found) -> Found:
        """Two content clauses of one verb made one, save "After she said it was over, he left"."""
        if len(found) < 2 or any(frame != "clause" for frame, _ in found):
            return found
        second = found[1][1][0][0]
        commas = self.words[second].text, self.words[second - 1].text
        if "," in commas and is_subordinate(verb):
            return found[:1]
        return [("clause", [Range((found[0][1][0][0], found[-1][1][0][1]))])]

    def _infinitive(
        self, verb: Word, child: Word, frames: frozenset[str]
    ) -> tuple[str, list[Range]] | None:
        """What somebody promises, asks or proposes to do; with "urge", also whom."""
        if "gerund" in frames and is_gerund_clause(child):
            return "gerund", [Range((child.left, end_of_gerund(verb, child, self.owner)))]
        to = parts.auxiliary_of(child)
        if to is None or to.lower != "to" or child.i < verb.i:
            return None
        plea = next((prep for prep in prepositions_on(verb) if prep.lower == "for"), None)
        if plea is not None and "prep:for" in frames and plea.right + 1 == child.left:
            return "prep:for", [Range((plea.i, child.right))]
        thing = direct_object(verb)
        heard = "object_infinitive" in frames and thing is not None and verb.i < thing.i < child.i
        if "infinitive" in frames and not heard:  # "begged to go", not "begged her to go"
            said = [Range((child.left, child.right))]
            return None if is_suffered(verb) else ("infinitive", said)
        target = who_is_asked(verb)
        tale = target is not None and verb.lemma == "tell" and is_tale(target)
        if tale or "object_infinitive" not in frames or is_told(verb, target):
            return None  # "tells her journey to become a chef"
        first = target.left if target and verb.i < target.i < child.i else child.left
        return "object_infinitive", [Range((first, child.right))]

    def _is_that_clause(self, verb: Word, clause: Word) -> bool:
        """Whether "that" opens a clause after a verb; before it, it is a relative."""
        return verb.i < clause.left and self.words[clause.left].lower == "that"

    def _content_clause(
        self, verb: Word, child: Word, frames: frozenset[str]
    ) -> tuple[str, list[Range]] | None:
        opening = self.words[child.left]
        to = parts.auxiliary_of(child)
        if to is not None and to.lower == "to" and not self._is_that_clause(verb, child):
            asks = "object_infinitive" in frames or "infinitive" in frames
            asks = asks and not is_agentless(verb)
            return ("object_infinitive", [Range((child.left, child.right))]) if asks else None
        asked = opening.lower in ASKING or (opening.tag in WH_TAGS and opening.lower != "that")
        if asked:
            if "question" in frames:
                return "question", [Range((child.left, child.right))]
            if child.i > verb.i:
                return None
        if child.i < verb.i:
            tag = reporting.tags(verb) and not parts.is_passive(verb)
            if not ((tag and can_close(verb, child)) or only_hears(verb) or quoted_subject(verb)):
                return None
            if is_verbal_participle(opening) and not has_own_subject(child):
                return None
            if has_object(verb):
                return None
            said = Range((child.left, up_to_tag(self.marked, verb, child.right)))
            return "preposed", without([said], [Range((verb.i, verb.i))])
        if OF_CLAUSES.isdisjoint(frames):
            return self._behind_that(verb, child, frames)
        return self._behind_verb(verb, child)

    def _behind_verb(self, verb: Word, child: Word) -> tuple[str, list[Range]] | None:
        """A clause after a verb, or the one before it that the verb closes as a tag."""
        if verb.lemma in _ENDING and self.words[verb.i + 1].text == ",":
            return None  # "Her speech concluded, she sat down"
        if child.pos in NOMINAL and self.words[child.left - 1].text == ",":
            return None  # "claimed a raid on 12 boats, most of them old"
        others = [other for other in content_clauses(verb) if other is not child]
        behind = any(verb.i < other.i < child.i for other in others)
        if not behind and is_conjunction(self.words[child.left - 1]):
            return None  # "The road is shut, the town said and crews are there"
        if is_mute_gerund(child):  # "confirmed the plan saying it was late"
            self.owner[child.i] = verb
            return None
        start = subject_before(self.words, verb, child)
        if start is not None:
            return "clause", [Range((start, child.right))]
        front = before_lost_stop(self.marked, verb, self.words[child.left])
        if front is not None:
            return "preposed", [front]
        if is_torn(self.marked, child) and clause_before_tag(self.marked, verb, child.left) is None:
            return None
        first = behind_listener(self.words, verb, child)
        return "clause", [Range((first, self._end_of_clause(verb, child)))]

    def _behind_that(
        self, verb: Word, clause: Word, frames: frozenset[str]
    ) -> tuple[str, list[Range]] | None:
        """The clause of a verb that reports one after an overt "that" only, or in marks."""
        thing = direct_object(verb)
        if "that" in frames and self._is_that_clause(verb, clause):
            heard = thing is None or is_somebody(thing)  # no "began his day, so that"
            if not heard:
                return None
            return "clause", [Range((clause.left, self._end_of_clause(verb, clause)))]
        named = "object" in frames and thing is None
        quoted = named and self.marked.holds_quotation(clause.left, clause.right)
        return ("object", [Range((clause.left, clause.right))]) if quoted else None

    def _end_of_clause(self, cue: Word, clause: Word) -> int:
        """The last word of a clause, without a participle of saying that follows on the cue.

        "He rejected the idea that it failed, saying …": the parser hangs "saying" on "failed".
        """
        shared = second_cue(cue, clause)
        if shared is not None:
            end, verb = shared
            if verb is not None:
                self.owner[verb.i] = cue
            return end
        if cue.right > clause.right:
            joined = conjunct(cue)
            if joined is not None and joined.i > clause.right and goes_on(self.marked, cue, joined):
                return joined.right
        before = before_teller(self.marked, cue, clause)
        return clause.right if before is None else before

    def _phrase(self, verb: Word, frames: frozenset[str]) -> Found:
        """Objects and what follows a preposition."""
        if "complement" in frames and not is_passive_participle(verb):
            option = self._named(verb)
            if option:
                return [option]
        prepositions = [child for child in verb.children if parts.is_prepositional(child)]
        target = direct_object(verb)
        if target is not None and target.i > verb.i:
            last = parts.objects(verb)[-1]
            if target.lemma in cues.listed("offices", "nouns"):
                frames -= {"object_as"}  # "remembered her years as a nurse"
            if "object_as" in frames:
                prepositions += [p for p in prepositions_on(target) if p.lower == "as"]
            if "obj:of" in frames:
                prepositions += accusation(target)
            if "obj:for" in frames:
                prepositions += reason_behind(verb)
            behind = (p for p in prepositions if p.i > target.i and not gives_examples(p))
            paired = [p for p in behind if self._pairs(frames, p)]
            if paired:
                prep = max(paired, key=lambda p: (p.lower == "as", -p.i))
                end = before_joined(verb, prep, self.owner)
                return [(f"obj:{prep.lower}", [Range((target.left, end))])]
            if "object_as" in frames and (quality := seen_as(target)) is not None:
                return [("obj:as", [Range((target.left, quality.right))])]
            itself = self._speaks_itself(target) or is_anothers_claim(verb, target)
            if "object" in frames and not itself:
                return [("object", [Range((target.left, last.right))])]
        return self._prepositional(verb, frames, prepositions)

    def _speaks_itself(self, thing: Word) -> bool:
        """Whether words in an object have a verb of their own: "played it down saying “…”"."""
        told = parts.clauses_of_noun(thing)
        document = thing.lemma in self.documents
        return any(
            "speech" in self.verbs.get(child.lemma, ())
            and (document or self.marked.holds_quotation(child.i, child.right + 1))
            for child in told
        )

    def _prepositional(self, verb: Word, frames: frozenset[str], prepositions: list[Word]) -> Found:
        """What follows "about", "for", "to" and others; "referred to X as Y" is one content."""
        pairing = [prep for prep in prepositions if prep.lower == "as" and "object_as" in frames]
        for prep in prepositions:
            wanted = f"prep:{prep.lower}" in frames or (
                prep in pairing and self.marked.holds_quotation(prep.left, prep.right)
            )
            child = parts.anything_behind(prep)
            if wanted and prep.i > verb.i and child is not None:
                end = max([child.right, *(one.right for one in pairing if one.i > prep.i)])
                return [(f"prep:{prep.lower}", [Range((child.left, end))])]
        return []

    def _pairs(self, frames: frozenset[str], prep: Word) -> bool:
        """Whether what a preposition adds to an object is part of what is said of it."""
        if f"obj:{prep.lower}" in frames or (prep.lower == "as" and "object_as" in frames):
            return True
        quoted = self.marked.holds_quotation(prep.left, prep.right)
        return quoted and (prep.lower == "as" or (prep.lower == "for" and "object" in frames))

    def _named(self, verb: Word) -> tuple[str, list[Range]] | None:
        """Y and Z of "X called Y Z", and a quotation right after them."""
        after = [c for c in verb.children if c.i > verb.i and clauses.may_name(c)]
        if not after:
            return None
        first, last = after[0].left, after[-1].right
        alone = len(after) == 1 and is_direct_object(after[0])
        if alone and not self.marked.holds_quotation(first, last + 1):
            return None
        if last + 1 < len(self.words) and self.marked.inside[last + 1] >= 0:
            last = self.marked.ranges[self.marked.inside[last + 1]][1]
        return "complement", [Range((first, last))]
