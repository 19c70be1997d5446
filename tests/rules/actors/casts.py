"""What tests ask of the actors of a text."""

from __future__ import annotations

from collections.abc import Callable

from service.reading.actors.cast import Cast

Read = Callable[[str], Cast]


def mentions(cast: Cast, name: str) -> list[str]:
    """The words of all mentions of an actor."""
    return [m.text for actor in cast.actors if actor.name == name for m in actor.mentions]
