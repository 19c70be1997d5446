"""What a coverage-guided fuzzer feeds: heads, and bodies of every kind (`make fuzz`).

`targets.py` says what must hold for any bytes; `run.py` lets atheris look for some that break it,
in an environment of its own, as it instruments what it imports. What it has found stands in
`found/`, and `test_found.py` reads it again in every test run.
"""
