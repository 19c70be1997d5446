"""Make the answers among the examples of `openapi.yaml` anew: `python -m scripts.examples`.

The requests there are written by hand. Each is sent to the service in this process, with the real
model, and the answers replace what stands after the marker. `--check` changes nothing and shows
what would.
"""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Any

import yaml

from service.app import SPECIFICATION, create_app
from service.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

MARKER = "    # written by scripts.examples from here on\n"
REQUEST_ID = "00000000-0000-4000-8000-000000000000"
ARTICLE_CALLS = {
    "Summary": "/v1/summaries",
    "Actors": "/v1/actors",
    "Locations": "/v1/locations",
    "NumericClaims": "/v1/numeric-claims",
    "Quotes": "/v1/quotes",
    "Dates": "/v1/dates",
}


class _Dumper(yaml.SafeDumper):
    """Block style without anchors, long texts on one line."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def answers(app: Flask, requests: dict[str, Any]) -> dict[str, Any]:
    """The answers to the request examples, by the names of their own examples."""
    client = app.test_client()
    headers = {"X-Request-ID": REQUEST_ID}

    def post(path: str, name: str) -> Any:
        return client.post(path, json=requests[name]["value"], headers=headers).get_json()

    made = {
        name: {"summary": "Its answer", "value": post(path, "ArticleRequest")}
        for name, path in ARTICLE_CALLS.items()
    }
    made["Story"] = {"summary": "Their record", "value": post("/v1/stories", "StoryRequest")}
    made["Groups"] = {"summary": "Their stories", "value": post("/v1/groups", "StoryRequest")}
    made["Info"] = {
        "summary": "The defaults",
        "value": client.get("/v1/info", headers=headers).get_json(),
    }
    cut = client.post(
        "/v1/summaries", data=b'{"text": ', content_type="application/json", headers=headers
    )
    made["MalformedProblem"] = {"summary": "JSON that ends too soon", "value": cut.get_json()}
    wrong = client.post("/v1/summaries", json={"text": " ", "titel": "Ferry fire"}, headers=headers)
    made["InvalidProblem"] = {"summary": "Two things wrong", "value": wrong.get_json()}
    return made


def renewed(specification: str, app: Flask) -> str:
    """The specification with the answers of this app."""
    written, _, _ = specification.partition(MARKER)
    requests = yaml.safe_load(written)["components"]["examples"]
    block = yaml.dump(
        answers(app, requests), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6
    )
    indented = "".join(f"    {line}" if line.strip() else line for line in block.splitlines(True))
    return written + MARKER + indented


def differences(old: str, new: str) -> str:
    """What would change, as a unified diff."""
    lines = difflib.unified_diff(
        old.splitlines(True), new.splitlines(True), "openapi.yaml", "what the service answers", n=2
    )
    return "".join(lines)


def main(arguments: list[str]) -> int:
    """Write the examples; with --check say what would change, by the exit status too."""
    from service.reading.reader import Reader

    path: Path = SPECIFICATION
    old = path.read_text(encoding="utf-8")
    new = renewed(old, create_app(Settings(), Reader()))
    if "--check" in arguments:
        print(differences(old, new), end="")
        return int(old != new)
    path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
