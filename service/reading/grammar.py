"""Classes of tags, parts of speech and labels that several rules on quotes ask for.

The names of the classes are those of `Word`: Penn Treebank tags, Universal POS tags and ClearNLP
dependency labels.
"""

from __future__ import annotations

FINITE = frozenset(("VBD", "VBZ", "VBP"))  # tags
TENSED = FINITE | {"MD"}
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))  # parts of speech
SUBJECTS = ("nsubj", "nsubjpass", "expl")  # labels
# Of what stands in a noun phrase before its head.
INSIDE_PHRASE = frozenset(("compound", "det", "amod", "nummod", "poss", "nmod", "case", "quantmod"))
