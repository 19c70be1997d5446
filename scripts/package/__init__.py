"""Storyfold: news articles in, one record of the story out. See `storyfold --help`.

    import storyfold

    article = storyfold.read("Anna Holm said that at least 12 people had been hurt.")
    story = storyfold.story([text, another])
    story.to_frame("numeric_claims")

`storyfold.Client(url)` asks a running service instead; `storyfold.bulk` is for archives.
"""

from storyfold.service import __version__
from storyfold.service.library import Client, ReadArticle, ReadStory, Refused, read, story

__all__ = ["Client", "ReadArticle", "ReadStory", "Refused", "__version__", "read", "story"]
