"""Articles read in this process, and merged: no service, no network."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from service.library.answers import ReadArticle, ReadStory, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from service.reading.reader import Reader
    from service.records import Summary

    # A text, an Article by its fields, or one that was read before.
    Given = str | Mapping[str, Any] | ReadArticle


def read(text: str, **fields: Any) -> ReadArticle:
    """All that is read from one article; `fields` are those of an Article, and `offset_unit`.

    The first call loads the model. Raises Refused.
    """
    return ReadArticle(_read({"text": text, **fields}))


def story(articles: Iterable[Given]) -> ReadStory:
    """One record of several articles. Raises Refused, and ValueError for two of one id."""
    from service.stories.merge import merge

    summaries = [
        one.summary if isinstance(one, ReadArticle) else _read(payload(one)) for one in articles
    ]
    return ReadStory(merge(summaries))


def payload(article: str | Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an article."""
    return {"text": article} if isinstance(article, str) else dict(article)


def document(fields: Mapping[str, Any]) -> dict[str, Any]:
    """An Article as it is sent: what is not given is left out, the unit stands in the options."""
    content = {name: value for name, value in fields.items() if value is not None}
    if (unit := content.pop("offset_unit", None)) is not None:
        content["options"] = {"offset_unit": unit}
    return content


def _read(fields: Mapping[str, Any]) -> Summary:
    from schemas import documents
    from schemas.answers import encode
    from service import offsets
    from service.problems import Problem, of_a_line
    from service.reading.reader import UnsupportedLanguage
    from service.settings import Settings

    try:
        asked = documents.article_of(document(fields), Settings())
        try:
            summary = _reader().read(asked.article)
        except UnsupportedLanguage as error:
            raise documents.not_served(error.language) from None
    except Problem as problem:
        raise Refused(json.loads(encode(of_a_line(problem)))) from None
    return offsets.convert(summary, asked.article.text, asked.options.offset_unit)


@cache
def _reader() -> Reader:
    from service.reading.reader import Reader

    return Reader()
