"""Sends a story with the client that openapi-python-client made: ADDRESS is the first argument."""

import sys

from storyfold_client import Client
from storyfold_client.api.stories import create_story
from storyfold_client.models import Article, Story, StoryRequest

articles = [
    Article(text="Twelve people were hurt in Bergen, Anna Holm said.", id="a"),
    Article(text="14 people were hurt in Bergen, said Anna Holm.", id="b"),
]
story = create_story.sync(client=Client(base_url=sys.argv[1]), body=StoryRequest(articles=articles))
assert isinstance(story, Story), story
print(" ".join(article.id for article in story.articles), story.numeric_claims[0].status.value)
