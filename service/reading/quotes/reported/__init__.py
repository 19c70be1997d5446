"""Reports without marks: cues in, the clause or phrase that each governs out (`read.py`).

A verb is tried in this order, and the first that answers wins:

1. As an adjunct that names a source: "according to X", "citing X", "as X noted"
   (`according_to.py`). Who the source is, `grammar/source.py` tells.
2. As a tag inside its clause: "The plan, Roe said, is dead" (`quotes/split/clause_around_tag.py`).
3. As a passive that reports: "the dam is expected to fall" (`passive.py`).
4. With a clause or an infinitive that it governs: "said it was old", "vowed to go"
   (`complements.py`), or on whose verb its tag hangs (`quotes/split/tag_on_verb.py`).
5. With the clause that its position shows, where the parser hung it elsewhere: "told the board on
   Friday that it was old" (`clauses/by_position.py`), or behind its setting: "say in the van, they
   found two men" (`clauses/behind_setting.py`).
6. With an object and an infinitive ("urged Holm to go"), or inside a relative clause ("the dam
   that Roe said was old"), then with an object or what follows a preposition: "warned of a flood"
   (all in `complements.py`).
7. As a tag after its clause: "The dam is old, Roe said" (`quotes/split/clause_before_tag.py`).
8. With the rest of a headline: "Roe Says Dam Near Collapse" (`headline.py`).

In addition, whatever of these has answered, a verb may join a cue to a clause without being a verb
of saying ("her answer was that …"), and an adjective or a noun may be the cue itself: "she is sure
that …", "her claim that …" (all in `periphrasis.py`). A noun is first tried as a viewpoint: "in X's
view" (`viewpoint.py`).

`extent.py` then says how far a report reaches: `clauses/joined.py` which clauses go on with it,
`clauses/beside.py` which only stand beside it. `is_report.py` leaves out what reports nothing.
"""
