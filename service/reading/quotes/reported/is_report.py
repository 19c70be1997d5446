"""Which unquoted phrases say something, and which sources can say it.

A clause or an infinitive says something by itself: "warned that the bridge was closed". A phrase
does so only where its head stands for a clause: "warned of the closure of the bridge" (Huddleston
and Pullum 2002, 16.10: nominalisations). "Posted photographs of the bridge", "mentioned the mayor"
and "the closure shows" report nothing that anybody said. Quoted words need no such test.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import is_of_noun
from service.reading.grammar.object import is_content_clause, is_infinitive_clause
from service.reading.grammar.punctuation import is_after_comma
from service.reading.grammar.somebody import is_somebody, kind_of
from service.reading.grammar.tense import is_base, is_gerund, is_past_participle
from service.reading.grammar.word_classes import (
    PERSONS,
    WH_TAGS,
    is_adverbial_clause,
    is_agentless,
    is_name,
    is_passive_participle,
    is_pronoun,
    is_relative_clause,
)
from service.reading.grammar.words import clauses, parts, speech_parts
from service.reading.grammar.words.clauses import auxiliary_or_mark, mark_of
from service.reading.grammar.words.nouns import RELATIVE_TAGS, is_common
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import auxiliary_of
from service.reading.grammar.words.verbs import predicative_of
from service.reading.quotes.beside import is_title, names_thing
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Range, Voice

_POSING = lexicon.words("service.reading.quotes", "reporting_words", "posing")
_TITLING = lexicon.words("service.reading.quotes", "reporting_words", "titling")
_SELVES = lexicon.words("service.reading.quotes", "reporting_words", "reflexives")
_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_DEED = 2  # "denied taking bribes"
_FIRST_PARAGRAPHS = 2  # headline or standfirst, and what opens the story
_BLANK = lexicon.words("service.reading.quotes", "nominalizations", "blank")
_UPDATING = lexicon.words("service.reading.quotes", "nominalizations", "updating")
_STATES = lexicon.words("service.reading.vocabulary", "person_nouns", "somebodys_states")
_SEEMING = lexicon.words("service.reading.quotes", "nominalizations", "seeming")
# Constructions whose content is a phrase and not a clause. Of the first, two parts make a
# statement together ("accused the ministry of lying"); the others need a head that makes one.
_PAIRS = frozenset(("obj:as", "obj:for", "obj:of", "obj:with", "obj:to", "complement", "pass:as",
                    "pass:complement"))  # fmt: skip
# What nobody is named for is nobody's promise, request, plan or question: "Asked if he would go, he
# shrugged", "prices are expected to rise". A clause is reported all the same: "it is said that …".
_ANYBODYS = ("pass:", "gerund", "prep:", "obj:")
_BARE = frozenset(("object", "pass:subject"))  # an object, or the subject of its passive
_OWNED = frozenset(("infinitive", "noun:infinitive", "noun:for", "question"))


def lacks_marks(marked: Marked, cue: Word, frame: str, ranges: list[Range]) -> bool:
    """Whether a cue that reports only what is quoted has nothing in marks for its content."""
    if _only_names(cue, frame):
        return True
    if frame == "obj:as" and cue.lemma in _POSING and marked.words[ranges[0][0]].lower in _SELVES:
        return not holds_quotation(marked, ranges)  # "portrayed herself as a nurse"
    seen_as = frame == "obj:as" and cues.needs_marks(cue.lemma, "object_as")
    if not seen_as and not cues.needs_marks(cue.lemma, frame):
        return False
    if not holds_quotation(marked, ranges):
        return True
    k = marked.last_quotation(*ranges[-1])
    if k is None:
        return False
    start = marked.ranges[k][0]
    only = frame == "object" and not marked.holds_quotation(ranges[0][0], start - 1)
    named = frame in ("object", "obj:to") and marked.words[start - 1].lower in _TITLING
    return named or names_thing(marked, k) or (only and _is_name_of_work(marked, k, ranges[0][0]))


def _is_name_of_work(marked: Marked, k: int, first: int) -> bool:
    """Whether a quotation after the first words of a phrase is a title of two words or more."""
    start, end = marked.ranges[k]
    words = [word for word in marked.words[start:end] if word.text[0].isalpha()]
    return start > first + 1 and len(words) > 1 and is_title(marked, k)


def is_byline(marked: Marked, cue: Word, ranges: list[Range]) -> bool:
    """Whether a sentence ends in the name of who wrote the article: "The cup is back, writes Roe".

    That is so in one of the first paragraphs, of words that stand in no marks.
    """
    if cue.lower not in _list("signing") or holds_quotation(marked, ranges):
        return False
    behind = cue.after
    named = behind is not None and behind.entity == "PERSON"
    return named and cue.sentence.paragraph.index < _FIRST_PARAGRAPHS


def is_of_nobody(cue: Word, speaker: Word | None) -> bool:
    """Whether nobody says or thinks what a cue reports: "the assumption that the road is old"."""
    if speaker is None:
        return is_common(cue) and cue.lemma in _list("thoughts")
    return _is_impersonal(cue, speaker)


def _is_impersonal(cue: Word, speaker: Word) -> bool:
    """Whether an "it" for a cue's subject stands for a clause or for nothing.

    "It is doubtful that they will go", "It is fair to say that the road is old", "It came late,
    calling it a mess"; not "It is confident that …" or "It is critical, saying that …", where
    a body or a report may be meant.
    """
    verb = speaker.head
    if speaker.lower != "it" or verb.lemma not in _list("empty"):
        return False
    state = predicative_of(verb)
    if verb is cue:
        return state is not None and state.lemma not in _STATES
    return verb.lemma != "be" or not (is_gerund(cue) and is_after_comma(cue))


def _is_no_saying(cue: Word, speaker: Word) -> bool:
    """Whether pictures only show what a cue tells, or the writer himself knows it.

    "Images showed the bridge in flames", "we know that it is old", "we can expect it to close".
    """
    if speaker.lemma in cues.listed("documents", "recordings"):
        return cues.is_wordless(cue.lemma) or cue.lemma in _list("picturing")
    if speaker.lower not in _list("writers"):
        return _comes_to_know(cue, speaker)
    generic = any(helping.lower in _list("possible") for helping in parts.helpers(cue))
    return cue.lemma in _list("knowing") or (generic and cue.lemma in _list("generic"))


def _comes_to_know(cue: Word, speaker: Word) -> bool:
    """Whether people only find out what a cue tells: "police learned that", "crews found that".

    What a body or experts find they publish: "the court found that", "researchers found that"; who
    "he" or "they" are it does not tell.
    """
    people = kind_of(speaker) in ("person", "group")
    if cue.lemma == "find":
        return people and speaker.lemma not in _list("experts")
    named = speaker.entity == "PERSON" or speaker.lower in PERSONS
    return cue.lemma in _list("finding_out") and (people or named)


def is_editors_note(verb: Word) -> bool:
    """Whether a page tells what was changed in it: "This story has been updated to note that"."""
    above = verb.head
    to_do = (is_adverbial_clause(verb) or is_infinitive_clause(verb)) and is_base(verb)
    return to_do and above.lemma in _UPDATING and parts.is_passive(above)


def _only_names(cue: Word, frame: str) -> bool:
    """Whether a participle only tells what somebody is called: "a cleaner known as “Patch”".

    Nobody is said to call him so.
    """
    if not frame.endswith(("as", "complement")) or parts.agent_link(cue) is not None:
        return False
    own = [who for who in parts.active_subjects(cue) if who.tag not in WH_TAGS]
    bare = (
        is_past_participle(cue) and auxiliary_of(cue) is None and not own
    )  # "who, better known as"
    return is_passive_participle(cue) or (is_relative_clause(cue) and (bare or is_agentless(cue)))


def holds_quotation(marked: Marked, ranges: list[Range]) -> bool:
    """Whether something in marks stands in a content."""
    return any(marked.holds_quotation(first, last) for first, last in ranges)


def says_something(
    marked: Marked, cue: Word, frame: str, ranges: list[Range], source: Voice | None
) -> bool:
    """Whether the words of a report that no quotation marks hold are something said.

    `ranges` are the words of the content, `frame` the construction of its cue, `source` who says
    it. A cue that needs quoted words has them (`lacks_marks`).
    """
    if source is None and frame.startswith("pass:"):
        return False
    if holds_quotation(marked, ranges):
        return source is not None or not _is_title_alone(marked, ranges)
    words = marked.words
    if source is None:
        if frame in _OWNED or frame.startswith(_ANYBODYS):
            return False
    else:
        unfit = _is_no_saying(cue, source.head) or not can_speak(source.head)
        if unfit or _only_seems(words, frame, ranges, source.head):
            return False
    fewest = _FEWEST_WORDS_OF_DEED if frame == "gerund" else _FEWEST_WORDS
    if sum(last + 1 - first for first, last in ranges) < fewest:
        return False
    return _phrase_says_something(words, frame, ranges, source is not None)


def _is_title_alone(marked: Marked, ranges: list[Range]) -> bool:
    """Whether a content is nothing but a title in marks: "asked on “Face the Nation,” she said"."""
    k = marked.last_quotation(*ranges[-1])
    return k is not None and ranges[0][0] >= marked.ranges[k][0] and is_title(marked, k)


def _phrase_says_something(
    words: list[Word], frame: str, ranges: list[Range], has_source: bool
) -> bool:
    """Whether a clause, a pair of phrases or a noun for a clause stands in a construction."""
    first, last = ranges[0]
    head = _top(words, first, last)
    if frame == "complement" and _gives_name(words[first : ranges[-1][1] + 1]):
        return False
    if frame in _PAIRS:
        return has_source
    if not speech_parts.heads_noun_phrase(head):
        return True
    kind, _, _ = frame.partition(":")
    told = frame == "object" and head.head.lemma in _list("announcing")  # "announced a strike"
    beside = head.head.children
    if frame in _BARE and not told and not _has_clause([*words[first : last + 1], *beside]):
        return False  # "claimed an easy victory", "his claims were denied" tell no words
    if kind == "adj" or (frame == "prep:for" and head.head.head.lemma in _list("striving")):
        return False  # "is critical of the plan" is a state of mind, "pushed for a ban" a deed
    if kind not in ("object", "prep", "obj", "noun") and frame not in _BARE:
        return True
    return has_source and stands_for_clause(head)


def _only_seems(words: list[Word], frame: str, ranges: list[Range], head: Word) -> bool:
    """Whether an infinitive tells how a thing looks: "it promises to be a bruising campaign"."""
    to = words[ranges[0][0]]
    to_be = frame == "infinitive" and to.lower == "to" and to.head.lemma in _SEEMING
    return to_be and not is_somebody(head)


def _gives_name(words: list[Word]) -> bool:
    """Whether the end of a phrase names its beginning: "called their farm Blue Hill".

    A name after an article or a preposition belongs to what is said: "called it a gift to Lund".
    """
    k = len(words) - 1
    while k >= 0 and is_name(words[k]) and words[k].text[0].isupper():
        k -= 1
    return 0 <= k < len(words) - 1 and speech_parts.heads_noun_phrase(words[k])


def _has_clause(phrase: list[Word]) -> bool:
    """Whether a noun of a phrase has its content in a clause: "claims by Roe that it fell".

    The parser may hang the clause on the verb beside the noun.
    """
    for word in phrase:
        mark = mark_of(word)
        if (
            (is_of_noun(word) or is_content_clause(word))
            and mark is not None
            and mark.lower == "that"
        ):
            return True
        if (
            clauses.is_clause_of_noun(word) and is_base(word) and mark is None
        ):  # "expressed a wish to go"
            return "infinitive" in cues.nouns().get(word.head.lemma, ())
    return False


def can_speak(word: Word) -> bool:
    """Whether a source is somebody, a body, or a document, and not a deed or a demonstrative."""
    if is_pronoun(word):
        return word.lower not in _BLANK or word.tag in RELATIVE_TAGS
    if is_cardinal(word) and clauses.predicate_name(word.head) is not None:
        return False  # "44 were rescued, 61 confirmed dead"
    if not is_common(word) or word.entity in ("PERSON", "ORG", "NORP", "GPE"):
        return True
    if word.lemma in cues.listed("documents", "nouns") or word.lemma in _list("speaking"):
        return True
    return is_somebody(word) or not _names_deed(word.lemma)  # "the witness", "the legislature"


def stands_for_clause(word: Word) -> bool:
    """Whether a noun is a deed, a state of mind or a statement, or takes a clause itself."""
    if not is_common(word):
        return False
    if _names_deed(word.lemma) or word.lemma in cues.nouns():
        return True
    return any(
        clauses.is_clause_of_noun(child) and auxiliary_or_mark(child) is not None
        for child in word.children
    )


def _names_deed(lemma: str) -> bool:
    if lemma in _list("things"):
        return False
    return lemma in _list("nouns") or (len(lemma) > 5 and lemma.endswith(_endings()))


def _top(words: list[Word], first: int, last: int) -> Word:
    """The word that heads a phrase."""
    word = words[first]
    for _ in range(last + 1 - first):
        if word.head is word or not first <= word.head.i <= last:
            break
        word = word.head
    return word


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(lexicon.table("service.reading.quotes", "nominalizations")[key].split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_list("endings")))
