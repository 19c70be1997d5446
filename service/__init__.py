"""Storyfold: news articles in, actors, locations, numeric claims, dates and quotes out.

A map for the newcomer. A request flows through:

- `serving/`: gunicorn's worker; `web/`: bodies, routes, answers, and the page at `/`. JSON becomes
  records in `schemas/`, beside this folder. `app.py` wires them, `wsgi.py` is what gunicorn runs
  (`gunicorn.conf.py`).
- `reading/`: one Article becomes one Summary; the guide of each folder says its rules in order.
- `stories/`: many Summaries become one Story.
- `records/`: the plain dataclasses of all of these.

The same reading and merging without HTTP:

- `cli/`: the command `storyfold`; `library/`: `import storyfold`; `bulk/`: archives of articles.
- `examples/`: articles to try it on.

Asked by reading and stories alike: `naming/` (are two names one?) and `units/` (how large units
are). Beside them stand, for all: `lexicon.py` (word lists as data), `recall.py` (what is remembered
between requests), `offsets.py`, `frozen.py`, `fingerprint.py` (near-duplicate articles),
`problems.py` (what can go wrong for a caller), `settings.py`, `logs.py` and `metrics.py`.

Start with `reading/stages.py` and `stories/merge.py`: the order of all that happens.
"""

__version__ = "0.2.0"
