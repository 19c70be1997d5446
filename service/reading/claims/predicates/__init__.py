"""What verbs say of numbers.

`verb.py` finds the verb; `other_verbs.py` tells where it speaks of something else, which beats all
that would take it; `fates.py` reads what becomes of those who are counted ("left 12 dead").

An article's "the harbour forum, a group of 32 cities, said" says nothing of the 32.
"""
