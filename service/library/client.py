"""A client for a running service: typed, thin, and patient where it says when to come back.

Standard library only. Every call is stateless, so asking again does no harm.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from service.library.answers import ReadArticle, ReadStory, Refused
from service.library.decode import record
from service.library.here import document, payload
from service.records import Story, StoryGroup, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from service.library.here import Given

LINES = 1000  # articles of one call for many: what the service takes by default
AGAIN = (429, 503)  # a gateway's and the service's own: both say when to come back
LATER = 2.0  # seconds, where nothing is said


class Client:
    """A service at an address.

    `patience` is how many seconds a call is asked again for while the service is busy, `timeout`
    how many it may take to answer once. Raises Refused for what cannot be read, and OSError where
    there is no service.
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:8000",
        *,
        key: str | None = None,
        patience: float = 120.0,
        timeout: float = 300.0,
    ) -> None:
        self._url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._patience = patience
        self._timeout = timeout

    def read(self, text: str, **fields: Any) -> ReadArticle:
        """All that is read from one article; `fields` are those of an Article."""
        content = _json(document({"text": text, **fields}))
        return _article(json.loads(self._ask("/v1/summaries", content)))

    def read_many(
        self, articles: Iterable[Given], lines: int = LINES
    ) -> Iterator[ReadArticle | Refused]:
        """Articles one after the other, as many as there are: each read, or why it was not."""
        left = iter(articles)
        while some := list(islice(left, lines)):
            content = b"\n".join(_json(document(payload(_sent(one)))) for one in some)
            answer = self._ask("/v1/summaries/batch", content, "application/x-ndjson")
            for line in answer.splitlines():
                found = json.loads(line)
                problem = found.get("problem")
                yield Refused(problem) if problem else _article(found["summary"])

    def story(self, articles: Iterable[Given]) -> ReadStory:
        """One record of several articles."""
        content = self._ask("/v1/stories", _request(articles))
        return ReadStory(record(Story, json.loads(content)))

    def groups(self, articles: Iterable[Given]) -> tuple[StoryGroup, ...]:
        """Which of the articles tell of one story."""
        content = json.loads(self._ask("/v1/groups", _request(articles)))
        return tuple(record(StoryGroup, group) for group in content["groups"])

    def _ask(self, path: str, content: bytes, kind: str = "application/json") -> bytes:
        headers = {**self._headers, "Content-Type": kind}
        until = time.monotonic() + self._patience
        while True:
            request = urllib.request.Request(  # noqa: S310 - the caller's own service
                self._url + path, content, headers
            )
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as answer:  # noqa: S310
                    read: bytes = answer.read()
                    return read
            except urllib.error.HTTPError as error:
                with error:
                    seconds = _seconds(error.headers.get("Retry-After"), error.headers.get("Date"))
                    if error.code not in AGAIN or time.monotonic() + seconds > until:
                        raise Refused(_problem(error)) from None
            time.sleep(seconds)


def _seconds(retry_after: str | None, date: str | None = None) -> float:
    """How long to wait: seconds, or a date (RFC 9110, section 10.2.3) by the clock that gave it."""
    if retry_after is None:
        return LATER
    try:
        return max(0.0, float(retry_after))
    except ValueError:
        pass
    try:
        until, now = (parsedate_to_datetime(moment or "") for moment in (retry_after, date))
    except ValueError:
        return LATER
    return max(0.0, (until - now).total_seconds())


def _problem(error: urllib.error.HTTPError) -> dict[str, Any]:
    try:
        content = json.loads(error.read())
    except ValueError:  # of a gateway
        content = None
    if isinstance(content, dict):
        return content
    return {"type": "about:blank", "status": error.code, "detail": str(error.reason)}


def _request(articles: Iterable[Given]) -> bytes:
    every = list(articles)
    read = [one for one in every if isinstance(one, ReadArticle)]
    texts = [_json(document(payload(one))) for one in every if not isinstance(one, ReadArticle)]
    summaries = [one.to_json() for one in read]
    return b'{"articles":[%b],"summaries":[%b]}' % (b",".join(texts), b",".join(summaries))


def _sent(article: Given) -> Any:
    if isinstance(article, ReadArticle):
        raise TypeError("this article has been read: send its text")
    return article


def _article(content: dict[str, Any]) -> ReadArticle:
    return ReadArticle(record(Summary, content))


def _json(content: Any) -> bytes:
    return json.dumps(content).encode()
