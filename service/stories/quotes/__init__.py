"""Quotes of several articles: which are one utterance.

In: the quotes of all Summaries with the story's actors. Out: one StoryQuote for each utterance
(`entry.py`, `merge`). `groups.py` joins them in three rounds, in this order:

1. Equal words of one speaker, however short.
2. Words that are nearly the same, whoever is credited, and a piece of one speaker's own words; of
   these the pairs that share most of their words first.
3. A long run of one speaker's own words, and a paraphrase under one speaker; again the pairs that
   share most first.

A denial never joins what it denies.
"""
