"""What follows a quotation: the tag that says who spoke, `," X said` or `," said X`.

Newspapers set a comma or a full thought inside the marks before it (The Chicago Manual of Style
13.37-13.45). The parser often cuts the sentence there, so the tag is known by its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import is_of_noun
from service.reading.grammar.object import content_clauses, direct_object, is_thing
from service.reading.grammar.punctuation import DASHES, SENTENCE_ENDS
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.tense import is_past, is_past_participle
from service.reading.grammar.word_classes import (
    INSIDE_PHRASE,
    NOMINAL,
    SMALL_IN_TITLES,
    SUBJECTS,
    TENSED,
    has_subject,
    is_adverbial_clause,
    is_full_verb,
    is_joined,
    is_of_noun_phrase,
    is_possessor,
    is_pronoun,
    is_verb,
    main_verb,
    phrase_head,
    runs_on,
)
from service.reading.grammar.words import parts, reporting, speech_parts
from service.reading.grammar.words.nickname import is_nickname
from service.reading.grammar.words.nouns import is_adposition, is_modifier
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import (
    active_subject,
    is_active_auxiliary,
    is_auxiliary,
    is_modal,
)
from service.reading.quotes.saying import PACKAGE
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_WORDS_ON_TO_CUE = 45  # bounds the cost: words from a mark on to its cue
_LONGEST_SHORT_TAG = 8  # words of a name with its title and its cue
_EXPLAINING = lexicon.words(PACKAGE, "reporting_words", "explaining")


def cue_after(marked: Marked, k: int) -> Word | None:
    """The cue that follows a quotation: `," X said`, `," said X`."""
    following = marked.after(k)
    if following is None or marked.inside[following.i] >= 0 or following.text in SENTENCE_ENDS:
        return None
    tail = marked.tail(k)
    linked = tail == "," or following.text == "," or following.text in DASHES
    if not linked and tail == ".":
        return _whole_sentence(marked, k)
    if not linked and (_is_term(marked, k) or _modifies(marked, k, following)):
        return None
    if not linked and _is_title(marked, k, following):
        return None
    cue = _cue_in_gap(marked, k, following)
    if cue is not None or not marked.opens_sentence(k):
        return None if cue is None else _cue_of_reported_speaker(marked, cue)
    asked = tail in ("?", "!") and following.text[0].islower()
    return _torn_tag(marked, k) if tail == "," or asked else None


def _cue_of_reported_speaker(marked: Marked, cue: Word) -> Word:
    """The cue of who is reported to have spoken: `“…,” police said he told them`; else the cue.

    What the inner verb tells stands in the marks: it has no clause of its own.
    """
    inner = next((verb for verb in content_clauses(cue) if verb.i > cue.i), None)
    if inner is None or marked.inside[inner.i] >= 0 or not reporting.speaks(inner):
        return cue
    who = active_subject(inner)
    alone = not parts.governed_clauses(inner)
    alone = alone and all(map(is_somebody, parts.objects(inner)))
    spoke = who is not None and cue.i < who.i < inner.i and is_somebody(who)
    spoke = spoke and inner.tag in TENSED and has_subject(cue)
    return inner if spoke and alone else cue


def _cue_in_gap(marked: Marked, k: int, following: Word) -> Word | None:
    """The verb of speech that the words after a quotation begin with, or that ends a long tag."""
    tail = marked.tail(k)
    start = gap(marked, k)
    _, high = marked.bounds[following.sentence.paragraph.index]
    for i in range(start, min(start + _WORDS_ON_TO_CUE, high)):
        word = marked.words[i]
        if marked.inside[i] >= 0:
            first, last = marked.ranges[marked.inside[i]]
            if i == first and tail != "," and not is_nickname(marked.words, first, last):
                return None
            continue
        if word.text in SENTENCE_ENDS:
            return None
        named = tail == "," and word.text[0].isupper()  # "From" of "…,” From said"
        if i == start and not named and speech_parts.begins_addition(word):
            return None
        finite = word.tag in TENSED and is_verb(word)
        if is_modal(word) and word.text[0].isupper():
            finite = False  # Will, the writer
        if finite or (word.pos in NOMINAL and reporting.speaks(word)):
            if _begins_gap(marked, word, start, marked.ranges[k][0]):
                return _main_verb(marked, word, k, tail)
            if is_full_verb(word) and not _in_relative(word):
                late = reporting.speaks(word) and marked.words[i - 1].text == "," and tail == ","
                return word if late else None
    return None


def _torn_tag(marked: Marked, k: int) -> Word | None:
    """The verb of a tag that the parser took for a part of the speaker's phrase.

    That is a participle, `," Roe, a nurse, recalled on Monday`, or, to the tagger, a noun:
    `," the ministers state in a paper`.
    """
    start = gap(marked, k)
    _, high = marked.bounds[marked.quotations[k].paragraph]
    if start >= high or not is_of_noun_phrase(marked.words[start]) or _names_work(marked, k):
        return None
    for i in range(start + 1, min(start + _WORDS_ON_TO_CUE, high)):
        word = marked.words[i]
        if marked.inside[i] >= 0 or word.text in SENTENCE_ENDS:
            return None
        before, after = marked.words[i - 1], marked.words[min(i + 1, high - 1)]
        if (is_past(word) or is_past_participle(word)) and reporting.speaks(word):
            return None if after.lower == "by" or speech_parts.can_help(before) else word
        named = before.pos in NOMINAL or speech_parts.is_number(before) or before.text[0].isupper()
        if (
            word.lower in cues.present()
            and named
            and (after is word or speech_parts.is_punctuation(after) or is_adposition(after))
        ):
            return word
    return None


def _main_verb(marked: Marked, word: Word, k: int, tail: str) -> Word | None:
    """The verb of speech that the words after a quotation begin with, if they do."""
    carried = _carried_by_auxiliary(word)
    if carried is not None and is_joined(carried) and not marked.opens_sentence(k):
        carried = None
    if speech_parts.can_help(word) and carried is not None:
        return None if _leads_on(marked, carried, k) else carried
    speaks = reporting.speaks(word)
    if not speaks and marked.opens_sentence(k):
        speaks = tail == "," and not _names_work(marked, k)
    if speaks:
        return None if _leads_on(marked, word, k) else word
    return carried


def _names_work(marked: Marked, k: int) -> bool:
    """Whether a quotation is a title with an apposition or relative: `"Tide," a novel, won`."""
    first, last = marked.ranges[k]
    words = [word for word in marked.words[first:last] if word.text[0].isalpha()]
    following = marked.words[gap(marked, k)]
    return following.lower in _EXPLAINING and all(
        word.text[0].isupper() or word.pos in SMALL_IN_TITLES for word in words
    )


def _whole_sentence(marked: Marked, k: int) -> Word | None:
    """The cue of a tag that is all that stands between a full stop and the next."""
    return _short_tag(
        marked, marked.ranges[k][1] + 1, marked.bounds[marked.quotations[k].paragraph][1]
    )


def _short_tag(marked: Marked, start: int, high: int) -> Word | None:
    for i in range(start, min(start + _LONGEST_SHORT_TAG, high)):
        word = marked.words[i]
        if marked.inside[i] >= 0 or not _is_of_short_tag(word):
            return None
        if reporting.speaks(word) and word.tag in TENSED:
            ended = i + 1 >= high or marked.words[i + 1].text in SENTENCE_ENDS
            return word if ended and i > start and _begins_gap(marked, word, start, start) else None
    return None


def _is_of_short_tag(word: Word) -> bool:
    """Whether a word may stand in a tag of a name with its title and a verb: "Mayor Roe said"."""
    if speech_parts.is_of_titled_name(word) or is_pronoun(word):
        return True
    return is_verb(word) or speech_parts.is_number(word)


def late_tag(marked: Marked, k: int) -> tuple[Word, int] | None:
    """The cue at the end of a sentence that opens quoted and runs on, and its comma.

    `"It would be a shame" if the bridge closed, said Roe.`
    """
    following = marked.after(k)
    if following is None or not marked.opens_sentence(k):
        return None
    start = gap(marked, k)
    _, high = marked.bounds[marked.quotations[k].paragraph]
    if start >= high or not runs_on(marked.words[start]):
        return None
    for i in range(start + 1, min(start + _WORDS_ON_TO_CUE, high - 2)):
        word = marked.words[i]
        if marked.inside[i] < 0 and word.text in SENTENCE_ENDS:
            return None
        if word.text == "," and marked.inside[i] < 0:
            cue = _tag_behind(marked, i + 1, high)
            if cue is not None:
                return cue, i
    return None


def _tag_behind(marked: Marked, start: int, high: int) -> Word | None:
    """The cue of `said Roe` or, up to a full stop, of `Roe said`."""
    opening = marked.words[start]
    if opening.tag in TENSED and reporting.speaks(opening):
        return opening if speech_parts.begins_noun_phrase(marked.words[start + 1]) else None
    return _short_tag(marked, start, high)


def _is_term(marked: Marked, k: int) -> bool:
    """Whether a quotation stands in a sentence like any of its words: `The "deal" shows that…`."""
    return marked.tail(k)[-1].isalnum() and not marked.opens_sentence(k)


def quotation_is_subject(marked: Marked, k: int) -> bool:
    """Whether a verb with a tense goes on right after a quotation: `"Tide" was a film`."""
    following = marked.after(k)
    if following is None or not marked.tail(k)[-1].isalnum():
        return False
    return marked.inside[following.i] < 0 and following.tag in TENSED


def _is_title(marked: Marked, k: int, verb: Word) -> bool:
    """Whether a quotation is what tells something: `"Tide" tells how a village drowned`.

    Without a comma a verb after it is a tag only if who speaks stands after the verb.
    """
    if not quotation_is_subject(marked, k):
        return False
    _, high = marked.bounds[verb.sentence.paragraph.index]
    if verb.i + 1 >= high:
        return False
    return not is_somebody(phrase_head(marked.words[verb.i + 1], high))


def _modifies(marked: Marked, k: int, following: Word) -> bool:
    """Whether a quotation without a comma is a part of the noun phrase after it."""
    if not marked.tail(k)[-1].isalnum() or is_pronoun(following) or is_verb(following):
        return False
    first, last = marked.ranges[k]
    return last - first < 7 or any(
        word.head.i > last and (is_modifier(word) or is_possessor(word))
        for word in marked.words[first:last]
    )


def _leads_on(marked: Marked, cue: Word, k: int) -> bool:
    """Whether a cue after a fragment introduces what follows: `To cries of "Go," he said he…`."""
    if marked.opens_sentence(k) or _stands_in_dashes(marked, cue, k):
        return False
    thing = direct_object(cue)  # "urged them to go", "expressed a wish"
    if thing is not None and thing.i > cue.i and is_thing(thing) and cue.lemma != "tell":
        return True
    return any(
        child.i > cue.i and (thing is not None or child.child(*SUBJECTS) is not None)
        for child in parts.governed_clauses(cue)
    )


def _stands_in_dashes(marked: Marked, cue: Word, k: int) -> bool:
    """Whether dashes part a quotation and its tag from the sentence: `- "No," she said - but …`."""
    lead = marked.before(k)
    following = marked.words[cue.i + 1 : cue.i + 2]
    return lead is not None and lead.text in DASHES and [w.text for w in following] == [lead.text]


def _carried_by_auxiliary(word: Word) -> Word | None:
    """The verb of speech that an auxiliary belongs to, as in "has said"."""
    head = word.head
    carried = is_auxiliary(word)
    if carried and is_active_auxiliary(word) and reporting.speaks(head):
        return head
    passive = carried and parts.is_passive(head)
    main = head if passive else word
    link = next((prep for prep in prepositions(main) if prep.lower == "as"), main)
    following = parts.deed_behind(link)
    return following if following is not None and reporting.speaks(following) else None


def gap(marked: Marked, k: int) -> int:
    """The first word after a quotation and its comma or dash."""
    after = marked.ranges[k][1] + 1
    return after + speech_parts.is_punctuation(marked.words[after])


def _begins_gap(marked: Marked, verb: Word, start: int, first: int) -> bool:
    """Whether the words after a quotation begin with this verb or with its subject."""
    main = main_verb(verb)
    head = active_subject(main) or parts.passive_subject(main)
    if head is not None and head.i < first:
        return False
    if verb.i - start <= 1:
        return True
    if head is None or head.i >= verb.i:
        return False
    return head.left <= start + 1 or all(
        word.dep in INSIDE_PHRASE for word in marked.words[start : head.i]
    )


def _in_relative(word: Word) -> bool:
    """Whether a verb stands in a relative clause or participle of a subject."""
    return is_of_noun(word) or is_adverbial_clause(word) or is_of_noun(word.head)
