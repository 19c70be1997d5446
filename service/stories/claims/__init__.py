"""Numeric claims of several articles: what they measure in common, and whether they agree.

In: the claims of all Summaries with the story's actors, places and dates (`node.Story`). Out: one
StoryClaim for each thing measured (`entry.merge`), in this order:

1. `node`: a claim with its `topic` (what is counted or measured, what happened) and with what tells
   it from others (`same.circumstance`). `happening` says what became of those who are counted, by
   the verb or by what stands behind it ("left 12 dead"); `casualties` knows which words say so,
   `fires` how far a fire has come.
2. `same`: which claims measure one thing. Equal numbers first, then different ones where no rule of
   `same.contradiction` tells them apart.
3. `standing`: status, lowest, highest, consensus in one unit (`agreement`: intervals, exact and
   rounded conversion); `states`: whether time explains that reports differ.
4. `values`, `said`: one value for each distinct quantity, and the wording that most articles use.
"""
