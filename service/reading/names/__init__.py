"""Exact names with one type each: a parse in, `Name`s in reading order out (`read.find_names`).

In this order; each pass takes the candidates of the one before:

1. `edges/`: what the model found, cut where no name goes on: "Mayor | Ann Roe | of Lund".
2. `missed/long_countries.py`: names of countries in several words are joined.
3. `missed/`: names by their grammar, pairs with a hyphen, datelines, bodies with commas in them.
4. `types/by_company.py`: what the names beside a name show it to be.
5. `missed/by_repetition.py`: what the article names elsewhere.
6. `types/`: one type for a name throughout the article, by weighed evidence.
7. `country_roles.py`: a country acts ("France vetoed …") or is a place ("in France"); a capital may
   stand for its government ("Paris objects").
"""
