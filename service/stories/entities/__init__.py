"""Actors and places of several articles: which are one, and under what name.

In: Summaries. Out: StoryActors (`actors.merge`), StoryLocations (`locations.merge`), and the
story's id of each. Named actors join in this order (`full_names`, `short_names`): equal full
names, variants of full names ("USGS"), aliases; then short forms, each to the one bearer that it
can be of. Two whose trades exclude each other stay two (`occupations`). Those without a name join
by what describes them (`described`). `common` picks the name shown: of the fullest forms that two
articles use the one that most use.
"""
