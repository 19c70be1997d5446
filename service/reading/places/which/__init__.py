"""Which names are places: what the model read no name in, and what only it took for a place.

- `missed.py`: "flew to Kramatorsk", "his Mar-a-Lago resort".
- `told.py`: a name of no table is a place where the text puts something there, or says so.
"""
