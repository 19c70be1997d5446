"""The constructions in which a cue and what it reports stand, and what goes by them.

A frame is a construction alone (`clause`), or one with the word that makes it behind a colon
(`obj:of` "accused him of", `noun:that` "the claim that", `pass:as` "was described as").
"""

from __future__ import annotations

from typing import Literal

Construction = Literal[
    "speech",  # "…," she said: in marks, or what a verb reports as a clause
    "thought",  # a clause that is only thought: "she believes it is late"
    "quoted_only",  # a verb that reports nothing but words in marks
    "clause",  # she said it was late
    "question",  # she asked whether it was late
    "complement",  # he is said to be late; "she called him a liar"
    "object",  # she denied the claim
    "object_infinitive",  # she told him to go
    "infinitive",  # she promised to go
    "gerund",  # she denied going
    "prep",  # with a preposition: "warned of floods"
    "obj",  # an object, and a preposition behind it
    "pass",  # a passive
    "noun",  # a noun that reports: "the claim that"
    "adj",  # an adjective: "sure that"
    "preposed",  # the bridge will close, she said
    "parenthetic",  # the bridge, she said, will close
    "according",  # according to her
    "signed",  # a name signs or leads the quote, with no verb
    "headline",  # a headline with its speaker behind a colon
    "orphan",  # a sentence in marks that nothing introduces
    "unsaid",  # words that somebody is told not to have said: no quote, nor part of another
]

# A quote that holds all that stands inside its clause: another in it is its own only if quoted.
WHOLE_CLAUSES: frozenset[Construction] = frozenset(("clause", "question", "complement"))
# A clause that is reported, before its cue, behind it or around it.
REPORTED_CLAUSES: frozenset[Construction] = frozenset(
    ("clause", "question", "preposed", "parenthetic")
)
# What somebody utters: another cue inside it is not a report of its own.
UTTERANCES: frozenset[Construction] = frozenset(
    ("clause", "question", "speech", "preposed", "parenthetic", "according")
)
# A report that words in marks may go on with.
GOING_ON: frozenset[Construction] = frozenset(
    ("clause", "question", "infinitive", "parenthetic", "preposed")
)
# What stands in marks or before its cue ends where it is seen to end.
ENDED: frozenset[Construction] = frozenset(
    ("speech", "signed", "preposed", "parenthetic", "headline", "orphan")
)
# A phrase and no clause: it ends with its noun.
PHRASES: frozenset[Construction] = frozenset(
    ("object", "complement", "prep", "obj", "pass", "noun", "adj", "infinitive",
     "object_infinitive", "gerund")
)  # fmt: skip
# A verb of denying has in these what is denied, and not what is said of it.
PROPOSITIONS: frozenset[Construction] = frozenset(("clause", "gerund", "infinitive"))
# Whose content is a clause.
OF_CLAUSES: frozenset[Construction] = frozenset(("speech", "thought"))
# Whose content may stand in marks.
IN_MARKS: frozenset[Construction] = frozenset(("speech", "quoted_only", "question"))
# The content stands in front of its tag, in one piece or in two.
BEFORE_TAG: frozenset[Construction] = frozenset(("preposed", "parenthetic"))


def construction(frame: str) -> str:
    """The construction of a frame, without the word that makes it."""
    return frame.partition(":")[0]
