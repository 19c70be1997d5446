"""Exact names with one type each: a parse in, `Name`s in reading order out (`read.find_names`).

A name is a `Candidate` (`candidate.py`) until it has its type, then a `Name` (`name.py`). In this
order; each pass takes the candidates of the one before:

1. `edges/trim.py`: what the model found, cut where no name goes on: "Mayor | Ann Roe | of Lund".
2. `missed/`, `edges/persons.py` and `types/beside/votes.py`, in the order of `read.PASSES`: roads
   ("the A38"), countries of several words, names by their grammar ("Mayor Roe"), people whom the
   model did not read ("Ivy Manners left"), pairs with a hyphen ("U.S.-Mexico talks"), towns of
   several parts ("Corran-sur-Orm"), persons ("Ann de la Roe"), armed groups, what is named for a
   saint ("St. Ida's Cathedral"), bodies named for a person or a place ("the Ann Roe Memorial
   Hospital"), bodies with commas or "and" in their names, bodies that the model did not read
   ("Queen Ida Roe University"), others that act or are told something ("Seedwatch estimated"),
   places that the text calls so ("the village of Corran"), small towns, names labelled as
   people's by the names or words beside them, and last what the article names elsewhere ("Roe",
   where it has "Ann Roe").
3. `types/`: one type for a name throughout the article, by weighed evidence.
4. `country_roles.py`: for countries, capitals and regions, whether they act or are only a place. A
   country acts ("France vetoed …") unless it is where something is ("in France"); any other place
   is one, unless it stands for its government: a capital ("Paris objects": a metonym of France) or
   a region ("Ohio sued"). A name in a dateline is always a place, whatever follows it.
"""
