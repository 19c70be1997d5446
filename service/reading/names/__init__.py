"""Exact names with one type each: a parse in, `Name`s in reading order out (`read.find_names`).

In this order; each pass takes the candidates of the one before:

1. `edges/trim.py`: what the model found, cut where no name goes on: "Mayor | Ann Roe | of Lund".
2. `PASSES` in `read.py`, in their order with an example each: roads and countries of several
   words, names by their grammar, pairs with a hyphen, persons, armed groups, bodies with commas in
   them, towns, what the names beside a name show it to be, what the article names elsewhere.
3. `types/`: one type for a name throughout the article, by weighed evidence.
4. `country_roles.py`: a country acts ("France vetoed …") or is a place ("in France"); a capital may
   stand for its government ("Paris objects"), the region that a country rules for the country. A
   name in a dateline is a place, whatever stands behind it.
"""
