"""What the form of a verb tells of its subject, and which words stand beside a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Tags of verbs and of what stands with them in a predicate, not in a name.
OF_PREDICATES = frozenset(
    ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO", "RB", "PRP", "WP", "WRB")
)
OF_CLAUSE_OF_ONE = frozenset(("VBZ", "VBD", "MD"))  # tags of a verb that may follow a singular
_FATES = words("service.reading.grammar", "verbs", "fates")
_PHRASES = {
    verb: [phrase.split() for phrase in phrases]
    for verb, phrases in table("service.reading.grammar", "verbs")["phrases"].items()
}
_LEVELS = words("service.reading.grammar", "function_words", "levels")
_PARTICLES = words("service.reading.grammar", "function_words", "particles")


def may_follow_many(word: Word) -> bool:
    """Whether it is a form that several can be the subject of: "were", "hurt", "march"."""
    return word.tag in ("VBD", "VBN", "VBP")


def agrees_with_many(verb: Word) -> bool:
    """Whether its form is that of a plural subject: "were", "have left", "guard"."""
    finite = verb.child("aux", "auxpass") or verb
    return finite.tag == "VBP" or finite.lower == "were"


def is_third_person(verb: Word) -> bool:
    """Whether it is a verb in the present whose subject is one: "carries"."""
    return verb.tag == "VBZ"


def is_auxiliary(word: Word) -> bool:
    """Whether it helps another verb: the "had" of "had closed"."""
    return word.dep in ("aux", "auxpass")


def active_subject(verb: Word) -> Word | None:
    """Who does what an active verb says."""
    return verb.child("nsubj")


def is_plural_present(verb: Word) -> bool:
    """Whether it is a verb in the present whose subject is many, or "I" or "you": "carry"."""
    return verb.tag == "VBP"


def receivers(verb: Word) -> list[Word]:
    """Whom or what a verb is done or said to: "asked Mr. Holm"."""
    return verb.having("dobj", "dative")


def doer_to(done: Word) -> Word | None:
    """What does to a noun what its verb says, or None.

    The "quake" of "a quake hit Oslo", "the quake that hit Oslo", "Oslo was hit by a quake".
    """
    verb = done.head
    if done.dep == "nsubjpass":
        agent = verb.child("agent")
        return None if agent is None else agent.child("pobj")
    if done.dep != "dobj":
        return None
    if verb.dep in ("relcl", "acl"):
        return verb.head
    while (doer := verb.child("nsubj")) is None and verb.dep == "conj":
        verb = verb.head
    return doer


def heads_clause(word: Word) -> bool:
    """Whether it heads a clause inside another: "that he left", "to leave", "leaving"."""
    return word.dep in ("ccomp", "xcomp", "csubj", "acl", "advcl")


def states(verb: Word) -> list[Word]:
    """The adjectives that a verb says its subject to be: "it was ready"."""
    return verb.having("acomp")


def attribute_of(verb: Word) -> Word | None:
    """The noun that a verb says its subject to be: "it was a ship"."""
    return verb.child("attr")


def deeds_behind(verb: Word) -> list[Word]:
    """The verbs joined to one or governed by it: "wants to sell and announced"."""
    return verb.having("xcomp", "conj")


def particle_behind(verb: Word) -> Word | None:
    """The particle that makes one verb with the verb right before it: "turned down 12 offers"."""
    word = verb.after
    if word is None or word.head is not verb:
        return None
    particle = word.dep == "prt" or word.tag == "RP"
    return word if particle or (word.dep == "advmod" and word.lower in _PARTICLES) else None


def level_behind(verb: Word) -> Word | None:
    """Where "be" says that something stands: the "down" of "were down 3 percent", not "up to 3"."""
    word = verb.after if verb.lemma == "be" else None
    if word is None or word.head is not verb or word.lower not in _LEVELS:
        return None
    behind = word.after
    return None if behind is None or behind.tag in ("IN", "TO") else word


def is_set_beside(verb: Word) -> bool:
    """Whether a clause stands beside another without a link: "12 died, she said"."""
    return verb.dep == "parataxis"


def ends_behind(verb: Word, last: Word) -> Word | None:
    """The last word of what makes one predicate with a verb whose own words end with `last`.

    A set phrase ("took place", "came to an end"), or one quality ("pleaded guilty", "called in
    sick"). What became of people stands apart from its verb ("were shot dead").
    """
    behind = last.after
    if behind is None:
        return None
    for phrase in _PHRASES.get(verb.lemma, ()):
        at = last.i - verb.sentence.words[0].i + 1
        following = verb.sentence.words[at : at + len(phrase)]
        if [word.lower for word in following] == phrase:
            return following[-1]
    quality = behind.head is verb and behind.dep in ("acomp", "oprd") and behind.left == behind.i
    if verb.lemma == "be":
        return None  # which has its state from `object.state_of`
    fate = last is verb and behind.lower in _FATES
    return behind if quality and behind.tag in ("JJ", "VBN") and not fate else None
