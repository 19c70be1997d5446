"""Clauses that are what somebody said, or only stand beside it, where the tree does not tell.

1. `by_position.py`: what is said, where the parser hung it on something else: "told the board on
   Friday that it was old".
2. `behind_setting.py`: what is said behind its setting: "say in the van, they found two men".
3. `joined.py`: clauses joined to a verb of saying that go on with what is said.
4. `beside.py`: clauses and days that stand beside a report: "…, while a third were unsure".

A function takes the marked text, a cue and words, and returns ranges of words or an answer.
"""
