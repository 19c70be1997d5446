"""Closed sets of words that several folders read, typed, each loaded once from `lexicon/`.

- `cues.py`: which verb, noun or adjective attributes, in which construction ("say" with a clause,
  "accuse … of"), for quotes and for numbers. A verb that reports goes into `lexicon/cues.toml`; one
  that only introduces quoted words ("“…,” she chuckled") there too, under `quoted_only`; one that
  in a construction reports only words in marks (`shared “a hope”`) goes into
  `lexicon/quoted_words.toml`.
  Two short lists of verbs serve names alone: `said` in `names/lexicon/parts_of_names.toml` and
  `governing` in `names/lexicon/country_roles.toml`.
- `frames.py`: the names of those constructions, and what goes by them: what is a clause or a
  phrase, what stands in marks, what another report may go on with.
- `people.py`, `given_names.py`: offices, kin, courtesy titles, groups, bodies; names and gender.
- `names.py`: what makes or ends a name: legal forms, suffixes, parties, seats.
- `place_nouns.py`, `gazetteer.py`, `place.py`, `place_table.py`, `as_written.py`, `neighbours.py`:
  kinds of places, the places that a name may stand for, what is known of one, the file that holds
  them, which are spelled as a text spells them, and which lie close to each other.

A set answers whether a word is in it, in which construction it reports (`cues.needs_marks`), or, of
places, how near they are (`neighbours.py` weighs namesakes); what follows from that for a sentence
is for the folder that asks.
"""
