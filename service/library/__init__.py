"""Storyfold from Python: `storyfold.read(text)`, `storyfold.story(texts)`, or a running service.

- `here`     articles read in this process, and merged
- `client`   the same calls, answered by a service
- `answers`  what both give: records, JSON, and frames of pandas or polars
- `decode`   JSON as records

Importing this loads neither the model nor any library that is not needed.
"""

from service.library.answers import ReadArticle, ReadStory, Refused
from service.library.client import Client
from service.library.here import read, story

__all__ = ["Client", "ReadArticle", "ReadStory", "Refused", "read", "story"]
