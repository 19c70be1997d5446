"""Where a name begins and where it ends: the model's entities in, candidates out.

1. `parts.py` cuts at marks, dashes and words that no name contains, and at a score between two
   sides (`scores.py`: "Rovers | 3-1 | Albion").
2. `trim.py` sets both edges: titles (`titles.py`: "officer | Dean Roe"), articles and a score at
   the end off, particles and suffixes on. A land that the model takes for its people is a place
   (`lands.py`: "the president of Togo").
3. `persons.py`: letters off ("Ann Roe | QC"), nicknames in, months as first names.
4. `cuts.py`, asked by the last pass (`names/missed/by_repetition.py`), cuts with what the article
   knows: "Roe Industries chief Holm" holds two names.
"""
