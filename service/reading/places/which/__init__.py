"""Which names are places: those that the model did not read, and those that it alone took for one.

- `missed.py`: "flew to Kramatorsk", "his Corran Bay resort".
- `told.py`: a name in no table is a place where the text puts something there, or says that it is
  one: "a house in Corran", "the village of Corran".
"""
