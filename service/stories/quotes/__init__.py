"""Quotes of several articles: which are one utterance.

In: the quotes of all Summaries with the story's actors. Out: one StoryQuote for each utterance
(`entry.merge`). `groups` joins, in this order: the same words of one speaker, however short; nearly
the same words, whoever is credited; a piece of the speaker's own words; a long run of them; a
paraphrase under the same speaker. A denial never joins what it denies.
"""
