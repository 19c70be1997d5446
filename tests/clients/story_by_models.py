"""Sends a story with the models that datamodel-code-generator made and an HTTP client."""

import sys

import httpx
from models import Article, Story, StoryRequest

articles = [
    Article(text="Twelve people were hurt in Bergen, Anna Holm said.", id="a"),
    Article(text="14 people were hurt in Bergen, said Anna Holm.", id="b"),
]
asked = StoryRequest(articles=articles).model_dump_json(exclude_unset=True)
answer = httpx.post(f"{sys.argv[1]}/v1/stories", content=asked, timeout=60, trust_env=False,
                    headers={"Content-Type": "application/json"})  # fmt: skip
story = Story.model_validate_json(answer.content)
ids = [article.id for article in story.articles]
print(" ".join(ids), story.numeric_claims[0].status.value)
