"""Reports without marks: cues in, the clause or phrase that each governs out (`read.py`).

For each word that can attribute, the first that answers:

1. An adjunct that names a source: "according to X", "citing X" (`according_to.py`), "in X's view"
   (`viewpoint.py`), "as X noted". Who it is, `grammar/source.py` tells.
2. The clause around a parenthetic tag: "The plan, Roe said, is dead" (`quotes/split`).
3. What the word governs (`complements.py`): a clause ("said it was old"), an infinitive ("vowed to
   go"), an object, what follows a preposition; passives (`passive.py`).
4. The clause that its position shows where the parser hung it elsewhere (`clause_by_position.py`).
5. The clause before a tag: "The dam is old, Roe said" (`quotes/split`).
6. The rest of a headline: "Roe Says Dam Near Collapse" (`headline.py`).
7. A noun with a verb: "her answer was that …" (`periphrasis.py`).

`extent.py` then says how far a report reaches: `clause_joined.py` what goes on with it,
`clause_beside.py` what only stands beside it. `is_report.py` leaves out what says nothing.
"""
