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
_MOST_DEPENDENTS = 60  # bounds the cost: dependents looked at
_DETERMINING = ("nummod", "det", "poss")
_HELPER_REACH = 6  # words from an auxiliary to its verb
_TURNING = words("service.reading.grammar", "verbs", "turning")
_TAKEN_FOR = words("service.reading.grammar", "verbs", "taken_for")
_ADDING = words("service.reading.grammar", "verbs", "adding")
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


def is_active_auxiliary(word: Word) -> bool:
    """Whether it helps another verb, and not to its passive: the "had" of "had been closed"."""
    return word.dep == "aux"


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


def predicative_of(verb: Word) -> Word | None:
    """The adjective that a verb says its subject to be: "it was ready"."""
    return verb.child("acomp")


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
    behind = word.after
    number = behind.after if behind is not None and behind.tag == "TO" else None
    if number is not None and number.tag == "CD":
        return None  # "carries up to 900 people"
    particle = word.dep == "prt" or word.tag == "RP"
    return word if particle or (word.dep == "advmod" and word.lower in _PARTICLES) else None


def level_behind(verb: Word) -> Word | None:
    """Where "be" says that something stands: the "down" of "were down 3 percent", not "up to 3"."""
    word = verb.after if verb.lemma == "be" else None
    if word is None or word.head is not verb or word.lower not in _LEVELS:
        return None
    behind = word.after
    return None if behind is None or behind.tag in ("IN", "TO") else word


def participle_of_perfect(verb: Word) -> Word | None:
    """The participle behind "has" that the parser takes for an adjective of the object.

    As in "has fast-tracked six permits": no adjective stands before a number or an article.
    """
    thing = verb.child("dobj") if verb.lemma == "have" else None
    if thing is None:
        return None
    for child in thing.children[:_MOST_DEPENDENTS]:
        if child.dep == "amod" and child.tag == "VBN" and child.left == verb.i + 1:
            counted = any(child.i < word.i < thing.i for word in thing.having(*_DETERMINING))
            return child if counted else None
    return None


def first_helper(verb: Word) -> Word | None:
    """The first auxiliary or negation before a verb, where no subject stands between them."""
    first: Word | None = None
    for child in verb.children[:_MOST_DEPENDENTS]:
        if child.i >= verb.i:
            break
        if child.dep in ("aux", "auxpass", "neg") and verb.i - child.i <= _HELPER_REACH:
            first = first or child
        elif first is not None and child.dep in ("nsubj", "nsubjpass", "expl"):
            return None
    return first


def chained_below(verb: Word, last: Word) -> Word | None:
    """The infinitive or gerund right after the words of a verb, which end with `last`.

    As in "had to be cut", "were believed to remain", "ended up spending", "were able to leave".
    """
    below = verb.child("xcomp") or last.child("xcomp")
    if below is None and verb.lemma in _ADDING:
        below = verb.child("dobj")  # as the parser may take the gerund of "ended up spending"
    if below is None or below.i <= last.i or not _is_infinitive_or_gerund(below):
        return None
    between = below.sentence.words[last.i + 1 - below.sentence.words[0].i :][: below.i - last.i - 1]
    return below if all(word.head is below and _is_helper(word) for word in between) else None


def _is_helper(word: Word) -> bool:
    """Whether it stands between a verb and the one above: "to", "not", "fatally", not "how"."""
    return word.dep in ("aux", "auxpass", "neg", "advmod") and word.tag != "WRB"


def chained_above(verb: Word) -> Word | None:
    """The verb that only adds to an infinitive or gerund right after it: "had to close"."""
    above = verb.head
    if verb.dep != "xcomp" or not _is_infinitive_or_gerund(verb):
        return None
    last = above
    if above.dep == "acomp":
        last, above = above, above.head
    adds = above.lemma in _ADDING | _TURNING or last.lower in _ADDING
    taken = above.lemma in _TAKEN_FOR and above.child("auxpass") is not None
    if not adds and not taken:
        return None
    last = particle_behind(last) or last
    return above if chained_below(above, last) is verb else None


def adds_to_another(verb: Word) -> bool:
    """Whether a verb adds little to the infinitive or gerund after it: "had to", "began"."""
    return verb.lemma in _ADDING


def _is_infinitive_or_gerund(verb: Word) -> bool:
    to = verb.child("aux")
    return verb.tag == "VBG" or (to is not None and to.tag == "TO")


def is_set_beside(verb: Word) -> bool:
    """Whether a clause stands beside another without a link: "12 died, she said"."""
    return verb.dep == "parataxis"


def ends_behind(verb: Word, last: Word) -> Word | None:
    """The last word of what makes one predicate with a verb whose own words end with `last`.

    A set phrase ("took place", "came to an end"), or one quality ("pleaded guilty", "called in
    sick", "were shot dead").
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
    quality = quality and behind.text.isalpha()  # "have risen 1.1C"
    if verb.lemma == "be":
        return None  # which has its state from `object.state_of`
    fate = behind.head is verb and behind.lower in _FATES and behind.dep != "dobj"  # "fell ill"
    return behind if fate or (quality and behind.tag in ("JJ", "VBN")) else None


def is_gerund_as_noun(verb: Word) -> bool:
    """Whether a gerund stands where a noun can: "after baking", "baking takes time"."""
    return verb.tag == "VBG" and verb.dep in ("pcomp", "csubj")


def object_or_attribute(verb: Word) -> Word | None:
    """What a verb has for its object, or says that its subject is: "reached $5", "is $5"."""
    return verb.child("attr", "dobj")


def is_modal(word: Word) -> bool:
    """Whether it is a modal auxiliary: "would", "can"."""
    return word.tag == "MD"


def has_active_auxiliary(verb: Word) -> bool:
    """Whether a verb has an auxiliary that is none of a passive: "would go", "has gone"."""
    return verb.child("aux") is not None


def negation_of(verb: Word) -> Word | None:
    """The first negation of a verb: "not", "never"."""
    return verb.child("neg")


def negations_of(verb: Word, most: int) -> list[Word]:
    """The negations among the first dependents of a verb, so many of which are looked at."""
    return [child for child in verb.children[:most] if child.dep == "neg"]


def may_follow_one(word: Word) -> bool:
    """Whether it is a form that one can be the subject of: "runs", "ran", "will"."""
    return word.tag in OF_CLAUSE_OF_ONE


def is_past_or_passive(word: Word) -> bool:
    """Whether it is tagged as a past tense or past participle, which are often alike: "wounded"."""
    return word.tag in ("VBN", "VBD")


def has_auxiliary(verb: Word) -> bool:
    """Whether an auxiliary helps it: "has aged", "was aged"."""
    return verb.child("aux", "auxpass") is not None


def doer_of(verb: Word) -> Word | None:
    """Who does what a verb says, its subject or after "by": "Roe sold it", "sold by Roe"."""
    doer = verb.child("agent", "nsubj")
    return doer.child("pobj") if doer is not None and doer.dep == "agent" else doer


def patient_of(verb: Word) -> Word | None:
    """What a verb does something to, as its object or the subject of its passive."""
    return verb.child("dobj", "nsubjpass")


def heads_sentence(word: Word) -> bool:
    """Whether a sentence hangs on it."""
    return word.dep == "ROOT"


def has_words_of_verb(word: Word, most: int) -> bool:
    """Whether it has a subject or an auxiliary among the first so many words that hang on it."""
    verbal = ("nsubj", "nsubjpass", "expl", "aux")
    return any(child.dep in verbal for child in word.children[:most])
