"""Numeric claims of several articles: what they measure in common, and whether they agree.

In: the claims of all Summaries with the story's actors, places and dates (`node.py`, `StoryIndex`).
Out: one StoryClaim for each thing measured (`entry.py`, `merge`), in this order:

1. `node.py`: a claim with its `topic.py` (what is counted or measured, what happened) and with what
   sets it apart from others (`same/circumstance.py`). `happening.py` says what became of those
   who are counted, by the verb or by what follows it ("left 12 dead"); `casualties.py` knows
   which words say so, `departures.py` who has to go from home or work, `fires.py` how far a fire
   has come; `single/` of what a story tells one number: the toll that reports open with, the age
   of a person, the term that somebody is jailed for, what a deal is worth, a turnout.
2. `same/`: which claims measure one thing. Equal numbers first, then different ones where no rule
   of `same/contradiction.py` sets them apart.
3. `standing.py`: status, by the first of `STATUSES` that holds: a single source, a score, numbers
   that cannot be compared, agreement, an update (`states.py`: time explains that reports differ),
   bounds that go together; else a conflict. Then lowest, highest and consensus in one unit
   (`agreement.py`: intervals, exact and rounded conversion).
4. `values.py`, `said.py`: one value for each distinct quantity, and the wording that most articles
   use.
"""
