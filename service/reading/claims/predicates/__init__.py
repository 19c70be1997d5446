"""What verbs say of numbers: `other_verbs.py` tells where a verb speaks of something else.

An article's "the harbour forum, a group of 32 cities, said" says nothing of the 32.
"""
