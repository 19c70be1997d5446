"""Records as JSON: what goes out over HTTP and what the commands print."""

from __future__ import annotations

from typing import Any

import orjson


def encode(content: Any) -> bytes:
    """JSON of records, dicts and builtins, always the same bytes for the same content.

    Records are written field by field in their order. A float that is no number cannot be written
    as JSON; it comes out as null, and no record has one. A record's `from_` is written `from`,
    which no Python field can be called: between a quotation mark and a colon the name can stand
    as a key alone, since a quotation mark inside a string is escaped.
    """
    return orjson.dumps(content).replace(b'"from_":', b'"from":')
