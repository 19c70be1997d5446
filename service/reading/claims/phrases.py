"""Noun phrases and verb groups of one article, each read once.

Climbs are bounded and lists of children are cut short: a sentence may be as long as a text.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.claims.phrase_edges import (
    LONGEST_PHRASE,
    MOST_DEPENDENTS,
    after_number,
    before_number,
    behind_dateline,
    end_of_those,
    first_named,
    is_behind_second_number,
    is_dash,
    is_left_out,
    is_numbered,
    name_behind,
    phrase_end,
    uncounted,
    with_closing_mark,
)
from service.reading.claims.verb_groups import VerbGroups
from service.reading.grammar.attachment import is_content_of_noun
from service.reading.grammar.object import (
    blamed_for,
    is_content_clause,
    is_direct_object,
    is_governed,
    is_object_of_gerund,
)
from service.reading.grammar.subject import controller_by_object
from service.reading.grammar.word_classes import is_plural_noun, is_pronoun, is_subject, is_verb
from service.reading.grammar.words.clauses import (
    finite_above_infinitive,
    is_clause_on_noun,
    is_expletive,
    is_said_of_noun,
    is_subject_clause,
    is_swallowed_verb,
    is_wh_word,
    subject_of_mistaken_conjunct,
    subject_of_swallowed_verb,
    what_there_is,
)
from service.reading.grammar.words.joined import joined_end
from service.reading.grammar.words.nouns import (
    NO_PHRASE_ENDS,
    is_adposition,
    is_one,
)
from service.reading.grammar.words.parts import (
    is_adjectival,
    is_in_prepositional,
    is_joined_or_apposed,
    is_nominal,
    is_of_a_rate,
    is_premodifier,
    is_prepositional,
    is_relative_pronoun,
    may_be_relative,
    names_what_is_spoken_of,
)
from service.reading.grammar.words.relatives import (
    RELATIVES,
    identified_with,
    owner_that_agrees,
    referred_to,
)
from service.reading.quantities.kinds.sports import Sports
from service.reading.quantities.nouns.noun_kinds import after_prefix
from service.records import Span

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Word
    from service.records import Phrase

_CLIMB = 12  # bounds the cost: heads above a word

_FUNCTION_WORDS = "service.reading.claims", "function_words"

_PERSON_NOUNS = words("service.reading.vocabulary", "person_nouns", "person")
_FOR_THINGS = words(*_FUNCTION_WORDS, "for_things")  # pronouns of one thing, and of many
_FOR_MANY = words(*_FUNCTION_WORDS, "for_many")
_ALIKE = _FOR_THINGS | _FOR_MANY
_NOT_THINGS = frozenset({"PERSON", "DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
_MAGNITUDES = frozenset(table("service.reading.quantities", "measured")["magnitudes"])


class Phrases:
    """What stands round a noun or a verb, as spans."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._parse = parse
        self._cast = cast
        self.sports = Sports(parse)
        self._subjects: dict[int, Word | None] = {}
        self._nouns: dict[int, tuple[int, int]] = {}
        self._verbs = VerbGroups(parse)

    # ------------------------------------------------------------------------------- nouns

    def span(
        self, noun: Word, without: tuple[int, int] | None = None, *, joined: bool = True
    ) -> Span | None:
        """A noun's phrase, without article, clauses, appositions and the words `without`.

        `joined`: with the nouns that "and" joins to it.
        """
        if is_relative_pronoun(noun):
            noun = referred_to(noun)
        if (is_pronoun(noun) and not is_relative_pronoun(noun)) or noun.lower in _ALIKE:
            return self._antecedent(noun)
        found = self._nouns.get(noun.i)
        if found is None:
            found = self._nouns[noun.i] = self._edges(noun)
        bounds = self._beside(noun, found, without) if without else found
        if joined and bounds is not None:
            bounds = self._joined(noun, bounds, without)
        if bounds is None:
            return None
        first, last = bounds
        words = self._parse.words
        first = first_named(words, noun, after_number(words, noun, first), last)
        while last > first and words[last].pos in NO_PHRASE_ENDS:
            last -= 1
        if last == noun.i and is_numbered(noun) and (without is None or without[0] > last + 1):
            last += 1
        last = with_closing_mark(words, first, last)
        return self._parse.over(words[first], after_prefix(words[last]) or words[last])

    def alone(self, noun: Word) -> Span:
        """A noun without anything that belongs to it."""
        return self._parse.over(noun, noun)

    def _edges(self, noun: Word) -> tuple[int, int]:
        words = self._parse.words
        if is_subject_clause(noun) and is_wh_word(words[noun.left]):
            return noun.left, noun.i  # "what followed"
        first = noun.i
        for child in noun.children[:MOST_DEPENDENTS]:
            if child.i < noun.i and is_premodifier(child) and not is_swallowed_verb(child):
                first = min(first, child.left)
        last = phrase_end(self._parse.words, name_behind(noun) or noun)
        first = max(first, noun.i - LONGEST_PHRASE, noun.sentence.words[0].i)
        first = max(
            (i + 1 for i in range(first, noun.i) if is_dash(self._parse.words[i])), default=first
        )
        while first < noun.i and is_left_out(words, first):
            first += 1
        return first, last

    def _joined(
        self, noun: Word, edges: tuple[int, int], number: tuple[int, int] | None
    ) -> tuple[int, int]:
        """The edges of a noun's phrase with the nouns that "and" joins to it."""
        first, last = edges
        if number is not None and noun.i < number[0] <= noun.right and number[0] <= last:
            return edges
        counted = number is not None and noun.left <= number[1] < noun.i
        end = joined_end(noun, last, partial(phrase_end, self._parse.words), counted=counted)
        return first, end if end - noun.i <= LONGEST_PHRASE else last

    def _beside(
        self, noun: Word, edges: tuple[int, int], number: tuple[int, int]
    ) -> tuple[int, int] | None:
        """The edges of a noun's phrase without the words of a number; None for a noun of these."""
        first, last = edges
        if number[1] < noun.i:
            second = is_behind_second_number(self._parse.words, number[1], noun.i)
            return noun.i if second else max(first, number[1] + 1), last
        if number[0] > last:
            return edges
        return (
            (first, before_number(self._parse.words, noun, number[0]))
            if noun.i < number[0]
            else None
        )

    def _antecedent(self, pronoun: Word) -> Span:
        """The last earlier name of a pronoun's actor, else a description, else the pronoun."""
        actor = self._cast.at(pronoun.i)
        best = None
        if actor is not None:
            kind = "name" if actor.named else "nominal"
            for mention in actor.mentions:
                if mention.start >= pronoun.start:
                    break
                if mention.kind == kind or (best is None and mention.kind != "pronoun"):
                    best = mention
        if best is not None:
            return uncounted(self._parse, Span(best.start, best.end, best.text))
        noun = self._thing_before(pronoun) if actor is None else None
        thing = None if noun is None else self.span(noun)
        return thing or self._parse.over(pronoun, end_of_those(self._parse.words, pronoun))

    def _thing_before(self, pronoun: Word) -> Word | None:
        """The nearest subject or object in the sentence before a pronoun, alike in number."""
        if pronoun.lower not in _ALIKE or (pronoun.lower == "those" and pronoun.children):
            return None  # "those who fled" speaks of nobody known
        for_many = pronoun.lower in _FOR_MANY
        of_all = pronoun.lower in ("this", "that")  # which mostly stand for what was said
        clause = pronoun.head
        told = clause.head if is_content_of_noun(clause) else None  # "the fact that it fell"
        first = pronoun.sentence.words[0].i
        for i in range(pronoun.i - 1, max(pronoun.i - 1 - 2 * LONGEST_PHRASE, first - 1), -1):
            word = self._parse.words[i]
            alike = is_plural_noun(word) if for_many else is_one(word)
            if word is told:
                continue
            if alike and names_what_is_spoken_of(word) and word.entity not in _NOT_THINGS:
                if not for_many and self._is_person(word):
                    continue
                return None if of_all and word.lemma not in _MAGNITUDES else word
        return None

    def is_body(self, noun: Word) -> bool:
        """Whether a noun names an organization or a country."""
        actor = self._cast.at(noun.i)
        return actor is not None and actor.named and not self._is_person(noun)

    def _is_person(self, noun: Word) -> bool:
        actor = self._cast.at(noun.i)
        return noun.lemma in _PERSON_NOUNS or (actor is not None and actor.type == "person")

    # ------------------------------------------------------------------------------- verbs

    def governor(self, word: Word) -> tuple[Word | None, Word]:
        """`(verb, the word below it)`: the verb that a noun phrase depends on, if any."""
        below = word
        for _ in range(_CLIMB):
            head = below.head
            if head is below:
                return (below if is_verb(below) else None), below
            if is_verb(head) or is_object_of_gerund(below):
                return head, below
            below = head
        return None, below

    def subject_of(self, verb: Word) -> Word | None:
        """The subject of a verb, through coordination, control and relative clauses."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = self._find_subject(verb)
        return self._subjects[verb.i]

    def _find_subject(self, verb: Word) -> Word | None:
        current = verb
        for _ in range(_CLIMB):
            own = self.own_subject(current)
            if own is not None and own is not verb:
                return own
            head = finite_above_infinitive(current) or current.head
            if head is current or is_content_clause(current):
                return None  # who says it is no subject of what is said
            controller = controller_by_object(current) or blamed_for(current)
            if controller is not None:
                return controller  # "ordered the cafe to pay $88,000"
            if is_nominal(head) and is_said_of_noun(current):
                return head
            leads_on = is_verb(head) or is_adposition(head) or is_adjectival(head)
            if not leads_on and not is_prepositional(current):
                return None
            current = head
        return None

    def own_subject(self, verb: Word) -> Word | None:
        """The subject that stands with a verb; of "who" and "which", the noun they refer to."""
        found: Word | None = None
        for child in verb.children[:MOST_DEPENDENTS]:
            if is_expletive(child) and child.lower == "there":
                return what_there_is(verb)
            if not (is_subject(child) or is_subject_clause(child)):
                continue
            # Of two before the verb the nearer one: a fronted phrase is often parsed as another.
            # "those who sleep five hours a night were" has the night only in a rate.
            nearer = child.i < verb.i and is_subject(child) and not is_of_a_rate(child)
            if found is None or nearer:
                found = child
        found = found or subject_of_mistaken_conjunct(verb)
        if found is not None and found.text.isupper():
            found = behind_dateline(found)
        found = found and (subject_of_swallowed_verb(found) or found)
        if found is None or not (found.lower in RELATIVES and may_be_relative(found)):
            return found and (identified_with(found, verb) or found)
        head = verb.head
        if found.lower == "who" and (is_governed(head) or is_joined_or_apposed(head)):
            head = self._whoever(head)
        elif found.lower == "which" and head.entity == "PERSON" and is_adposition(head.head):
            head = head.head.head  # "a meeting with Ann Roe, which lasted two hours"
        else:
            head = owner_that_agrees(head, verb)  # "sales in Lund, which account for a third"
        relative = is_clause_on_noun(verb) or is_content_clause(verb)  # as it may be parsed
        return head if relative and (is_nominal(head) or head.lower == "one") else None

    def _whoever(self, noun: Word) -> Word:
        """Who is meant by "who" after a thing: "the head of Acme who", "those on a list who"."""
        word = noun
        for _ in range(_CLIMB // 2):
            if self._is_person(word) or word.entity == "PERSON":
                return word
            if word.head is word or not (is_in_prepositional(word) or is_joined_or_apposed(word)):
                return noun
            word = word.head
        return noun

    def object_of(self, verb: Word) -> Word | None:
        """The direct object of a verb."""
        return next((c for c in verb.children[:MOST_DEPENDENTS] if is_direct_object(c)), None)

    def group(self, verb: Word) -> Phrase:
        """A verb with all that makes one predicate with it: "were turned down"."""
        return self._verbs.group(verb)
