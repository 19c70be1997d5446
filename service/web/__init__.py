"""HTTP in and out: bodies, routes, problems. Only this folder and `service/app.py` know Flask.

- Routes: `summaries.py` (one article), `batch.py` (many, a line each), `stories.py` (one record of
  many, groups), `system.py` (probes, metrics, contract, pages).
- In: `body.py` reads a body up to its limit; `patience.py` says how long a caller may still wait.
- Out: `answers.py` JSON bytes, compression, validators; `errors.py` problem documents.
- Around all of them: `exchange.py` what every request has in common, `tracing.py` its ids;
  `parts.py` the settings and the reader that `create_app` was given.
- `explorer/`: the page at `/`.
"""
