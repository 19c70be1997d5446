"""Several articles merged to one record: agreement, conflict, later states, quotes, who belongs.

In: Summaries, of articles on what a caller takes for one story. Out: one Story. Pure functions of
what a Summary carries; nothing depends on the order in which articles are sent, nor on ids or
titles. `merge.py` is the whole, in this order:

1. `duplicates.py`: which articles copy another. A copy is listed but does not count, except for
   numbers it changes.
2. `coherence.py`, with `events.py` and `times.py`: which articles tell the story's event. Police,
   victims and the town's name weigh little, other times much; an article is cast out only on
   evidence of another event.
3. `entities/`: which actors and places are one, and under what name ("Ada Lindkvist",
   "Lindqvist"); first, whether a name is an actor or a place (`entities/misread.py`).
4. `references.py`: ids of one article as ids of the story.
5. `claims/`: what the articles measure in common, and whether they agree.
6. `quotes/`: one entry for each utterance, in all its wordings.
7. `head/`: what people read first, in the articles' own words.
8. `timeline/`: what happened and what was said, by date.

`groups.py` is for articles thrown together: it puts them into stories, by the same nearness as
step 2. `evidence.py` knows which articles count; `clusters.py` joins items decision by decision;
`wording.py` compares words; `sourced.py` makes records of a story out of those of an article.
"""
