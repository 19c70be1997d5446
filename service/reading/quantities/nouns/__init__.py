"""What a bare number counts: atoms and a `Measure` in, the head of the counted noun phrase out.

1. `elided_noun.py`: a noun that stands apart or is left out until later: "12 of them were men".
2. `counted_noun.py`: the noun beside it, by the parse, or where that fails by the words.
3. `noun_kinds.py`: its singular, and what is counted where no noun stands.
"""
