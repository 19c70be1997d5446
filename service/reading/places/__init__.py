"""Where: which names are places, and which of its namesakes each one means.

In: the parse, the names of the article, its cast, its outlet. Out: one Location per place.

The order (`read.py`), each step with what it is for:

1. `which/missed.py`: places that the model read no name in: "flew to Kramatorsk", "his Corran Bay
   resort".
2. `read.py`: two names that no comma parts are two: "Lagos Nigeria". Surnames of people that the
   article names in full are left out; then, by `which/told.py`, a name in no table that the text
   does not treat as a place (in "a house in Corran" it does).
3. `evidence.py`, collected in `setting.py`: what all names together say about where the article
   is: "Ohio State Patrol", "Adair County", "Ukrainian", the outlet's home; names with a single
   bearer come first.
4. `clues.py`: what the text says beside a name: "Paris, Texas", "Newark and Heath in Licking
   County", "the Russian city of Kursk", "the Mill Row neighborhood of Leeds", "New York Gov. Roe",
   "Elm and Oak streets" (`beside.py`, `containers.py`), and the name's own words
   (`name_words.py`: "County Road 12"). A dateline says by itself only that its name is a place
   where somebody is, most often a town; with a region behind it, "CORRAN, Ohio –", it decides.
5. `senses.py`: a clue decides; else a country, sea or landmark of that name; else the weights.
6. `reach.py`: before weighing, little-known places far from the article's region are dropped;
   afterwards such a place is not accepted as the answer: in a text on Montana, "Shelby" is not the
   Shelby of Michigan.
7. `weights.py`: how well known each namesake is, and how far the article's country, region and
   district speak for it. "ALEXANDRIA – … Rapides Parish" is in Louisiana. Where two come close,
   none is given.

What the text says a name means at one spot holds for the article, unless another spot says
otherwise (`meanings.py`). A place whose namesake stays undecided has the country and region of what
the text says it lies in.
"""
