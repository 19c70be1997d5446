"""How requests reach the app: received whole, admitted in turn, or refused in time.

gunicorn's threaded worker gives every connection a thread, so callers that send slowly hold all
threads, and others wait unseen in its queue. Here the worker's main thread receives requests as
their bytes come, and a thread sees a request only when it is complete and its turn has come.

- `balance`    which worker takes the next connection
- `intake`     bytes of a connection → a request that is complete, too long or too slow
- `admission`  who is next, who has waited too long, and when a refused caller should come back
- `refusals`   problem documents as bytes, for what never reaches the app
- `connection` one caller, and how the parser reads what it has sent
- `receiving`  connections on the main thread, until their request is there
- `sending`    what of an answer a connection does not take at once, on the main thread
- `worker`     the gunicorn worker class: lines, threads, answers
"""
