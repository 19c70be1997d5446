"""Whom a noun or pronoun stands for, as far as the sentence itself tells.

A word of a sentence in, other words of it or an answer out:

1. `part.py`: which part a noun takes: it acts, undergoes, speaks, owns, or does nothing.
2. `identity.py`: which other noun is the same one: "Ann Roe, the chair", "Ann Roe is the chair",
   "the gunman was named as Ann Roe".
3. `binding.py`: whom a pronoun cannot stand for: in "Ann Roe told her" she is somebody else.
4. `leaning.py`: whether whom a word means is only said in an earlier sentence: "the man", "she".
5. `nearest_doer.py`: who does what a verb tells by its place, though another is its subject:
   "Roe praised Kite, whose head, Holm, said".

Who anybody is, is for `actors/` to say.
"""
