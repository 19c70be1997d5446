"""How far a report reaches: over its quotations, and not into what the writer adds after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.object import is_content_clause
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.tense import is_base, is_gerund, tells_past
from service.reading.grammar.word_classes import (
    TENSED,
    WH_TAGS,
    complement,
    has_article,
    is_active_subject,
    is_adverbial_clause,
    is_apposition,
    is_conjunction,
    is_joined,
    is_name,
    is_relative_clause,
    is_verb,
)
from service.reading.grammar.words import clauses, parts, speech_parts
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.nouns import is_adposition, is_common
from service.reading.grammar.words.parts import is_prepositional
from service.reading.grammar.words.verbs import active_subject, is_active_auxiliary
from service.reading.quotes.reported.clauses.beside import before_remark, stands_beside
from service.reading.quotes.reported.clauses.joined import next_cue
from service.reading.quotes.saying import PACKAGE, Offsets, Range, trimmed
from service.reading.quotes.split.running_on import beyond_marks
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import PHRASES, construction

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_FARTHEST = 25  # bounds the cost: heads above a word
_FIRST = 3  # paragraphs among which a dateline stands
_LONGEST_PHRASE = 40  # bounds the cost: words of a phrase that a conjunction joins
_CLINGING = lexicon.words(PACKAGE, "reporting_words", "clinging")
_INTRODUCING = lexicon.words(PACKAGE, "reporting_words", "introducing")
_SPECIFYING = lexicon.words(PACKAGE, "reporting_words", "specifying")
_CHOOSING = lexicon.words(PACKAGE, "reporting_words", "choosing")
_WHERE = lexicon.words(PACKAGE, "reporting_words", "where")


class Extents:
    """Where the reports of one article begin and end.

    `owner` maps the index of a second cue to the cue whose subject it shares.
    """

    def __init__(self, marked: Marked, owner: dict[int, Word]) -> None:
        self.marked = marked
        self.owner = owner
        self.words = marked.words
        self.verbs = cues.verbs()

    def spans(self, ranges: list[Range], cue: Word, frame: str) -> list[Offsets]:
        """Offsets of word ranges, widened over quotations and without edge punctuation."""
        words, parse = self.words, self.marked.parse
        spans = []
        ranges = sorted(ranges)
        first, last = ranges[-1]
        if first > cue.i and (joined := next_cue(self.marked, cue, first, last)) is not None:
            last, verb = joined
            if is_gerund(cue) or tells_past(cue):
                self.owner.setdefault(verb.i, cue)
        if frame != "preposed" or cue.i < last:  # a tag closes all that stands before it
            last = self._edge(cue, first, last, construction(frame) in PHRASES)
            if first > cue.i:
                last = self._torn_off(cue, last)
        ranges[-1] = Range((first, self._whole_word(last)))
        widened = self.marked.whole(ranges)
        first, last = widened[-1]
        k = self.marked.inside[last]
        if k >= 0:
            last = beyond_marks(self.marked, cue, k) or last
            widened[-1] = Range((first, self._last_of_list(last)))
        for first, last in widened:
            opening = self.marked.bounds[words[first].sentence.paragraph.index][0]
            if first < opening <= last and has_dateline(words[first]):
                first = opening
            kept = trimmed(parse, self._behind_label(first, last), last)
            if kept is not None:
                spans.append(Offsets((words[kept[0]].start, words[kept[1]].end)))
        return spans

    def _whole_word(self, last: int) -> int:
        """The end of a content that the parser ends within a word: "he co-" of "he co-founded"."""
        words = self.words
        hyphen = last if words[last].text == "-" else last + 1
        if not hyphen or hyphen + 1 >= len(words) or words[hyphen].text != "-":
            return last
        before, rest = words[hyphen - 1], words[hyphen + 1]
        glued = before.end == words[hyphen].start and words[hyphen].end == rest.start
        prefix = before.lower in cues.listed("word_parts", "prefixes")
        return max(rest.right, rest.i) if glued and prefix else last

    def _behind_label(self, first: int, last: int) -> int:
        """The first word after a label in capitals: "UPDATE: The road is shut, police said"."""
        words = self.words
        label = words[first].text
        labelled = first < last and words[first + 1].text == ":" and label.isupper()
        rubrics = cues.listed("labels", "rubrics")
        return first + 2 if labelled and label.lower() in rubrics else first

    def _torn_off(self, cue: Word, last: int) -> int:
        """The end of a content with what after it nobody but its speaker can have added.

        The parser often hangs that on the cue: "as", "than" or "because of" after an object, an
        infinitive of purpose, an inverted condition ("should he win"), the that-clause of a noun
        ("rejected claims from others that …") and what a conjunction joins.
        """
        words, k = self.words, self.marked.inside[last]
        i = (last if k < 0 else self.marked.ranges[k][1]) + 1
        if i + 2 >= words[last].sentence.words[-1].i:
            return last
        comma = words[i].text == ","
        word = words[i + comma]
        if self.marked.inside[word.i] >= 0:
            return last
        if is_conjunction(word):
            return self._joined(cue, word.i + 1) or last
        if comma and self._is_of_list(word, cue, last):
            return _end_of_list(word)
        head = _widest(word)
        torn = (
            (word.lower in _CLINGING and head is word and is_prepositional(word))
            or (word.lower == "to" and is_adverbial_clause(head))
            or (word.lower == "that" and _is_clause(head) and words[last].lower != "now")
            or (word.lower == "should" and is_active_auxiliary(word) and head is not word)
        )
        return head.right if torn and not comma else last

    def _is_of_list(self, verb: Word, cue: Word, last: int) -> bool:
        """Whether an infinitive goes on with a list: "promised to mend roads, build a dam and go".

        The parser joins it to a verb with a tense, which takes no infinitive beside it.
        """
        if not is_joined(verb) or not is_base(verb) or verb.left != verb.i:
            return False
        return not is_base(verb.head) and any(map(is_base, self.words[cue.i + 1 : last + 1]))

    def _joined(self, cue: Word, i: int) -> int | None:
        """The end of what a conjunction joins to a content, or None if that need not be said.

        A second "that", "how" or "because" goes on with it, and so does a phrase, as whoever writes
        would need a verb to go on with anything else.
        """
        opening = self.words[i]
        head = _widest(opening)
        if self.marked.inside[i] >= 0 or head.head.i > i:
            return None
        if opening.lower in _INTRODUCING and not is_active_subject(opening):
            return head.right
        if is_common(cue) or clauses.is_in_noun_phrase(cue) or is_verb(head):
            return None
        joined = self.words[i : min(head.right, i + _LONGEST_PHRASE) + 1]
        return None if any(word.tag in TENSED for word in joined) else head.right

    def _last_of_list(self, last: int) -> int:
        """The end of quotations in a list: `accused of "lies," "fraud" and "theft"`."""
        marked, words = self.marked, self.words
        k = marked.inside[last]
        while 0 <= k < len(marked.ranges) - 1 and marked.ranges[k][1] == last:
            start, end = marked.ranges[k + 1]
            between = words[last + 1 : min(start, last + 4)]
            joined = all(is_conjunction(word) or word.text == "," for word in between)
            parted = between or marked.tail(k) == ","
            if not joined or not parted or words[start].sentence is not words[last].sentence:
                break
            k, last = k + 1, end
        return last

    def _is_explained(self, k: int, last: int) -> bool:
        """Whether a relative or apposition after a comma explains the words of a quotation."""
        after = self.marked.ranges[k][1] + 1
        if after >= last:
            return False
        comma = self.words[after].text == ","
        explains = speech_parts.begins_explanation(self.words[after + comma])
        return (comma or self.marked.tail(k) == ",") and explains

    def _behind_quotation(self, i: int) -> bool:
        """Whether a quotation that a comma ends stands before a word."""
        k = self.marked.inside[i - 1]
        return k >= 0 and k != self.marked.inside[i] and self.marked.tail(k) == ","

    def _has_own_cue(self, clause: Word) -> bool:
        """Whether an added clause reports by itself: "…, calling it a mess", "…, which he called".

        What it reports belongs to its own cue.
        """
        if is_adverbial_clause(clause):
            return is_gerund(clause) and clause.lemma in self.verbs
        if not is_relative_clause(clause) or clause.lemma not in self.verbs:
            return False
        who = active_subject(clause)
        return who is not None and who.tag not in WH_TAGS

    def _edge(self, cue: Word, first: int, last: int, phrase: bool) -> int:
        """The last word of a content without what the writer adds after a comma.

        "…, which was built in 1990" explains a noun of the report and is not reported, nor is what
        a dash adds to quoted words.
        """
        words = self.words
        k = self.marked.last_quotation(first, last)
        if k is not None:
            end = self.marked.ranges[k][1]
            dash = end + 1 < last and words[end + 1].text in DASHES
            if dash and not any(word.text in DASHES for word in words[end + 2 : last + 1]):
                return end
            if phrase and self._is_explained(k, last):
                return end
            if end < last and _medium(words[end + 1]) is not None:
                return end
        if cue.i < first:
            last = before_remark(self.marked, first, last)
            if phrase:
                last = self._before_medium(first, last)
        node = words[last]
        for _ in range(_FARTHEST):
            if clauses.may_be_added(node) and node.left - 1 > first:
                before = self._before_addition(cue, node, last)
                if before is not None:
                    return before
            if node.head is node or not first <= node.head.i <= last:
                return last
            node = node.head
        return last

    def _before_medium(self, first: int, last: int) -> int:
        """The last word of a phrase without where it was said: "called for calm in a letter"."""
        node = self.words[last]
        while node.head is not node and node.head.right == last and node.left > first + 1:
            medium = _medium(node)
            if medium is not None and has_article(medium):
                return node.left - 1
            node = node.head
        return last

    def _before_addition(self, cue: Word, node: Word, last: int) -> int | None:
        """The last word before an adjunct that the writer adds, or None where it adds none."""
        words, low = self.words, node.left
        if cue.i < low and stands_beside(self.marked, cue, node):
            return low - 1
        comma = words[low - 1].text == ","
        if not comma and not self._behind_quotation(low):
            return None
        if self._has_own_cue(node) or (
            (is_prepositional(node) or is_adverbial_clause(node))
            and (words[low].lower == "according" or is_tag(node))
        ):
            return low - 1 - comma
        opening = words[low + 1] if is_adposition(words[low]) and low < last else words[low]
        # a name only completes what stands before it: "his wife, Anna Holm"
        named = is_name(node) or (_is_choice(node) and not is_name(node.head))
        added = (is_apposition(node) and not named) or (
            is_relative_clause(node) and opening.tag in WH_TAGS
        )
        if not added or not comma or words[low].lower in _SPECIFYING:
            return None
        own = is_apposition(node) and any(map(self._has_own_cue, parts.clauses_of_noun(node)))
        return last if self.marked.holds_quotation(low, last) and not own else low - 2


def _is_choice(noun: Word) -> bool:
    """Whether a noun is one of a list that "or" closes: "for pets, a flock of sheep or a horse"."""
    other = conjunct(noun)
    link = None if other is None else noun.sentence.at(other.left - 1)
    return link is not None and link.lower in _CHOOSING


def _is_clause(head: Word) -> bool:
    """Whether the parser took a that-clause for the object of a verb or for an adjunct."""
    return is_content_clause(head) or is_adverbial_clause(head)


def _end_of_list(verb: Word) -> int:
    """The last word of infinitives in a row, before a clause that is joined to them."""
    joined = conjunct(verb)
    while joined is not None and is_base(joined):
        verb, joined = joined, conjunct(joined)
    return verb.right if joined is None else joined.left - 1


def _widest(word: Word) -> Word:
    """The head of the widest phrase that a word begins, as far up as anybody writes."""
    head = word
    for _ in range(_FARTHEST):
        if head.head is head or head.head.left != word.i:
            break
        head = head.head
    return head


def _medium(preposition: Word) -> Word | None:
    """The noun of a phrase that tells where somebody spoke: "in a letter", "on Twitter"."""
    if not is_prepositional(preposition) or preposition.lower not in _WHERE:
        return None
    medium = complement(preposition)
    media = cues.listed("documents", "media")
    return medium if medium is not None and medium.lemma in media else None


def has_dateline(word: Word) -> bool:
    """Whether a paragraph whose beginning a dash cuts off begins with a place in capitals.

    Or it is one of the first, where agencies set their place in small letters.
    """
    paragraph = word.sentence.paragraph
    return paragraph.sentences[0].words[0].text.isupper() or paragraph.index < _FIRST


def is_tag(verb: Word) -> bool:
    """Whether a verb stands in "as reported by X"."""
    mark = mark_of(verb)
    return mark is not None and mark.lower == "as" and parts.agent_link(verb) is not None
