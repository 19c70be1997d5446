"""Sentences that a tag or a quotation mark cuts in two."""
