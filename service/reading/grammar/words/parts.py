"""What part a word has in its phrase or clause, and what hangs by it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import NOMINAL
from service.reading.grammar.words.nouns import RELATIVE_TAGS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_PREMODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "quantmod", "npadvmod"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "ROOT"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def is_nominal(word: Word) -> bool:
    """Whether it is a noun, a name or a pronoun, by its part of speech."""
    return word.pos in NOMINAL


def is_relative_pronoun(word: Word) -> bool:
    """Whether it is "who", "which" or "that" in the place of a noun."""
    return word.tag in RELATIVE_TAGS


def is_adjectival(word: Word) -> bool:
    """Whether it is an adjective by its part of speech, in any degree."""
    return word.pos == "ADJ"


def is_prepositional(word: Word) -> bool:
    """Whether a preposition hangs its noun on another word: the "in" of "sold in Ulm"."""
    return word.dep == "prep"


def preposition_of(word: Word) -> Word | None:
    """The first preposition that hangs a noun on a word: the "of" of "a ton of ash in Ulm"."""
    return word.child("prep")


def article_of(noun: Word) -> Word | None:
    """The article of a noun, or the word in its place: "the", "this", "no"."""
    return noun.child("det")


def is_of_a_rate(noun: Word) -> bool:
    """Whether a noun tells per what an amount before it is: "five hours a night", "$9 a kg"."""
    article, before = article_of(noun), noun.sentence.at(noun.left - 1)
    bare = article is not None and article.lower in ("a", "an") and article.i == noun.i - 1
    return bare and before is not None and before.tag in ("NNS", "CD") and before.i == noun.i - 2


def determiner_of(noun: Word) -> Word | None:
    """The article or the owner that a noun has before it: "the house", "Roe's house"."""
    return noun.child("det", "poss")


def number_of(noun: Word) -> Word | None:
    """The number that counts a noun: the "12" of "12 sheep"."""
    return noun.child("nummod")


def receiver_of(verb: Word) -> Word | None:
    """Who is given something, or the "to" before him: "paid Holm $5", "paid $5 to Holm"."""
    return verb.child("dative")


def relative_clause_on(noun: Word) -> Word | None:
    """The verb of the relative clause that a noun has: "a mill that shut"."""
    return noun.child("relcl")


def is_object(word: Word) -> bool:
    """Whether it is the object of a verb or of a preposition."""
    return word.dep in ("dobj", "pobj")


def is_adverbial_noun(word: Word) -> bool:
    """Whether it tells how far, how much or when, without a preposition: "drove 5 miles"."""
    return word.dep == "npadvmod"


def is_joined_or_apposed(word: Word) -> bool:
    """Whether it stands beside a noun that it hangs by: in a list, or to explain it."""
    return word.dep in ("conj", "appos")


def is_behind_preposition(word: Word) -> bool:
    """Whether a preposition leads to it, be it a noun or a clause: "in Ulm", "by selling"."""
    return word.dep in ("pobj", "pcomp")


def led_to(preposition: Word) -> Word | None:
    """What a preposition leads to, a noun or a gerund: "of oil", "of digging"."""
    return preposition.child("pobj", "pcomp")


def adjective_of(noun: Word) -> Word | None:
    """The first adjective or participle of a noun: the "gross" of "gross sales"."""
    return noun.child("amod")


def stands_bare(noun: Word) -> bool:
    """Whether a noun has no article, owner, quality or other noun before it: "in support of"."""
    return noun.child("det", "poss", "amod", "compound") is None


def is_determined(noun: Word) -> bool:
    """Whether a noun has an article, an owner or a number: "in the fund", "in 12 funds"."""
    return noun.child("det", "poss", "nummod", "quantmod") is not None


def is_measured_by_verb(noun: Word) -> bool:
    """Whether a verb says how much it is: "hired 12", "drove 12 miles", "was 12 miles"."""
    return noun.dep in ("dobj", "npadvmod", "attr")


def content_clause(verb: Word) -> Word | None:
    """The verb of the clause that a verb has for its object: "said it was over"."""
    return verb.child("ccomp")


def governed_clauses(verb: Word) -> list[Word]:
    """The clauses and infinitives that a verb governs: "said it was over", "vowed to go"."""
    return verb.having("ccomp", "xcomp")


def clauses_of_noun(noun: Word) -> list[Word]:
    """The relative clauses, participles and infinitives that explain a noun."""
    return noun.having("relcl", "acl")


def passive_subject(verb: Word) -> Word | None:
    """Whom or what the deed of a passive is done to."""
    return verb.child("nsubjpass")


def active_subjects(verb: Word) -> list[Word]:
    """The subjects of an active verb, of which the parser may give it more than one."""
    return verb.having("nsubj")


def objects(verb: Word) -> list[Word]:
    """The objects of a verb, of which the parser may give it more than one."""
    return verb.having("dobj")


def agent_link(verb: Word) -> Word | None:
    """The "by" of a passive that says who does it."""
    return verb.child("agent")


def phrases_behind(word: Word) -> list[Word]:
    """The prepositions that hang on a word, the "by" of a passive among them."""
    return word.having("agent", "prep")


def gerund_behind(preposition: Word) -> Word | None:
    """The gerund after a preposition: "of losing"."""
    return preposition.child("pcomp")


def deed_behind(link: Word) -> Word | None:
    """The verb that one, or an "as" after it, leads to: "was heard asking", "quoted as saying"."""
    return link.child("xcomp", "conj", "pcomp")


def appositions(noun: Word) -> list[Word]:
    """The nouns that explain one: "one of the men, Jess Roe"."""
    return noun.having("appos")


def appositions_and_conjuncts(noun: Word) -> list[Word]:
    """The nouns that explain one or are joined to it: the parser may take either for the other."""
    return noun.having("appos", "conj")


def helpers(verb: Word) -> list[Word]:
    """The auxiliaries of a verb: "has been"."""
    return verb.having("aux", "auxpass")


def helper(verb: Word) -> Word | None:
    """The first auxiliary of a verb."""
    return verb.child("aux", "auxpass")


def auxiliary_of(verb: Word) -> Word | None:
    """The first auxiliary of a verb but for that of a passive: "would", "has", "to"."""
    return verb.child("aux")


def finite_form(verb: Word) -> Word:
    """The word that has the tense of a verb: its first auxiliary, or itself."""
    return helper(verb) or verb


def is_passive(verb: Word) -> bool:
    """Whether a verb is in the passive: "was told"."""
    return verb.child("auxpass") is not None


def is_led_in(verb: Word) -> bool:
    """Whether a conjunction or an adverb stands with a verb: "when she left", "then left"."""
    return verb.child("mark", "advmod") is not None


def infinitives(verb: Word) -> list[Word]:
    """The infinitives and gerunds that a verb has with its own subject: "went on to say"."""
    return verb.having("xcomp")


def has_object_or_clause(verb: Word) -> bool:
    """Whether a verb has an object, an infinitive or a clause."""
    return verb.child("dobj", "xcomp", "ccomp") is not None


def predicates(verb: Word) -> list[Word]:
    """What a verb makes of its object: "made it clear", "made it known that"."""
    return verb.having("ccomp", "oprd", "acomp")


def content_or_adjuncts(word: Word) -> list[Word]:
    """The clauses of a verb or quality, in whichever part: "made clear that", "clear as it is"."""
    return word.having("ccomp", "advcl", "csubj")


def contents(verb: Word) -> list[Word]:
    """The objects, infinitives and clauses of a verb."""
    return verb.having("ccomp", "xcomp", "dobj")


def parts_of_passive(verb: Word) -> list[Word]:
    """What a passive says of its subject: "called a gift", "seen as rude", "told to go"."""
    return verb.having("oprd", "prep", "xcomp")


def anything_behind(preposition: Word) -> Word | None:
    """Whatever a preposition leads to: "as old", "for her", "of losing", "from behind"."""
    return preposition.child("pobj", "pcomp", "amod", "acomp", "prep")


def is_premodifier(word: Word) -> bool:
    """Whether it stands before a noun as a part of its phrase: noun, quality, owner or number."""
    return word.dep in _PREMODIFIERS


def names_what_is_spoken_of(noun: Word) -> bool:
    """Whether a clause speaks of a noun: subject, object, what a subject is, or a bare heading."""
    return noun.dep in _ARGUMENTS


def is_content_word(word: Word) -> bool:
    """Whether it is a noun, a name, an adjective or a verb: it means something by itself."""
    return word.pos in _CONTENT


def may_be_relative(word: Word) -> bool:
    """Whether it can be a relative pronoun by its tag; "that" is often taken for a conjunction."""
    return is_relative_pronoun(word) or word.tag == "IN"


def is_in_prepositional(word: Word) -> bool:
    """Whether it is a preposition or the noun that it leads to."""
    return word.dep in ("prep", "pobj")


def stands_for_another(word: Word) -> bool:
    """Whether it only stands for a noun given elsewhere: "who", "which", "there"."""
    return is_relative_pronoun(word) or word.tag == "EX"


def is_said_by_verb(word: Word) -> bool:
    """Whether a verb says it of its subject or has it for its object: "is 25", "turned 25"."""
    return word.dep in ("attr", "acomp", "dobj", "oprd", "npadvmod")


def is_noun_or_its_quality(word: Word) -> bool:
    """Whether it is a singular noun, or an adjective that can stand before it: "price cut"."""
    return word.tag in ("NN", "JJ")


def is_of_no_class(word: Word) -> bool:
    """Whether it is of no part of speech: a foreign word, a letter."""
    return word.pos == "X"


def stands_as_article(word: Word) -> bool:
    """Whether it is the article of its noun, or stands in the place of one: "both towns"."""
    return word.dep == "det"


def auxiliaries(verb: Word) -> list[Word]:
    """The auxiliaries of a verb but for that of a passive: "would have gone"."""
    return verb.having("aux")
