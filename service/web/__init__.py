"""HTTP in and out: bodies, routes, problems. Only this folder and `app.py` know Flask."""
