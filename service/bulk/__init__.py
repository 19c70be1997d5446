"""Archives: many articles in, files of Summaries and of stories out; one machine, or an engine.

Everything that computes is a pure function of Arrow tables (`batches`, `merging`): the local pool,
Ray and Spark call the same ones, so the bytes that come out are the same. What is written is
decided by the order of the input alone, never by who was quicker.

`read`: archives → Summaries

1. `sources`: which files there are, and the articles in them, in order.
2. `batches.read_batch`: a table of articles → a table of Summaries and problems.
3. `parts`: what was read, in files of so many articles that bear their names when they are whole.
4. `ledger`: which parts are whole, while the work goes on; the manifest at the end.

`stories`: Summaries → stories

1. `summaries`: the parts of one or several reads; those of an older version are read again.
2. `merging.profile_batch`: what each Summary tells of its event.
3. `candidates`, `grouping`: near pairs by the rarer words, then sets by event.
4. `merging.merge_batch`: each set merged; parts and ledger as above.

`local` is the pool of processes, `cluster` is Ray. Only this folder knows Arrow.
"""
