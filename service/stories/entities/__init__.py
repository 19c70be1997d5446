"""Actors and places of several articles: which are one, and under what name.

In: Summaries. Out: StoryActors (`actors.py`, `merge`), StoryLocations (`locations.py`, `merge`),
and the story's id of each. Before both, a name that is a place in one article and an actor in
another gets one type (`misread.py`).

Each named actor of an article is a node (`node.py`). They join in this order:

1. `full_names.py`: equal full names; variants of full names ("USGS"), those that share a given name
   first; a full name that is another's alias; slips of the pen ("Josh Haver", "Josh Harver"), where
   age or office is the same. Two whose trades exclude each other stay two (`occupations.py`), and
   so do two whose ages differ.
2. `short_names.py`: short forms, each to the one bearer whose name it can be.

Those without a name join by what describes them (`described.py`). `common.py` picks the name shown:
of a country the usual one ("Iran"), where an article has it; else, of the forms that two articles
use, lone surnames and acronyms aside, one with most words, and of those the one that most use.
"""
