"""What merged actors and locations have in common: keys of names, choice of name, aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import countries, organizations, people, places
from service.naming.match import Match
from service.naming.spelling import CACHE
from service.recall import remembered
from service.records import Alias, SourcedMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Actor, Location
    from service.stories.evidence import Evidence

Sourced = tuple[str, "Actor | Location"]


@remembered(CACHE)
def key(name: str, type_: str) -> str:
    """What equal names of one type have in common: the same key is the same name."""
    if type_ == "person":
        parsed = people.parse(name)
        return " ".join((*parsed.words, parsed.suffix or ""))
    if type_ == "organization":
        parsed_name = organizations.parse(name)
        return f"#{parsed_name.byname}" if parsed_name.byname is not None else parsed_name.folded
    return countries.code(name) or places.fold(name)


def compare(a: str, b: str, type_: str) -> Match:
    """What two names tell, read as names of that type of actor."""
    if type_ == "person":
        return people.compare(a, b)
    if type_ == "organization":
        return organizations.compare(a, b)
    if type_ in ("country", "region"):
        return places.compare(a, b)
    return Match.SAME if key(a, type_) == key(b, type_) else Match.UNRELATED


@remembered(CACHE)
def blocking_keys(name: str, type_: str) -> tuple[str, ...]:
    """Keys under which a name is compared with others: names that match share at least one."""
    if type_ == "person":
        return people.keys(name)
    if type_ == "organization":
        return organizations.keys(name)
    return places.keys(name) if type_ in ("country", "region") else (key(name, type_),)


def name_of(group: Sequence[Sourced], evidence: Evidence) -> str:
    """The name of a merged entity among those its articles give it.

    Most words, then most mentions, then code point order; a country by the name that the news uses
    for it where an article does ("Iran", not "Islamic Republic"). The capitals of a headline or
    dateline give way to the same form in small letters.
    """
    codes = {entity.country_code for _, entity in group if entity.type == "country"}
    usual = {countries.main_name(code) for code in codes if code}
    counted = evidence.independent(article_id for article_id, _ in group)
    mentions: dict[str, int] = {entity.name: 0 for _, entity in group}
    for article_id, entity in group:
        if article_id in counted:
            for mention in entity.mentions:
                if mention.text in mentions:
                    mentions[mention.text] += 1
    small = {
        form.lower()
        for _, entity in group
        for form in (entity.name, *entity.aliases)
        if not form.isupper()
    }
    return min(
        mentions,
        key=lambda name: (
            name not in usual,
            -len(name.split()),
            name.isupper() and name.lower() in small,
            -mentions[name],
            name,
        ),
    )


def aliases_of(group: Sequence[Sourced], name: str, evidence: Evidence) -> tuple[Alias, ...]:
    """The other forms of the name with their articles, the most carried first."""
    holders: dict[str, set[str]] = {}
    for article_id, entity in group:
        for form in (entity.name, *entity.aliases):
            if form != name:
                holders.setdefault(form, set()).add(article_id)
    return tuple(
        Alias(form, tuple(sorted(holders[form])))
        for form in sorted(holders, key=lambda form: (-evidence.weight(holders[form]), form))
    )


def mentions_of(group: Sequence[Sourced]) -> tuple[SourcedMention, ...]:
    """Every mention with its article, by article and place."""
    return tuple(
        sorted(
            (
                SourcedMention(m.start, m.end, m.text, m.kind, article_id)
                for article_id, entity in group
                for m in entity.mentions
            ),
            key=lambda m: (m.article_id, m.start, m.end, m.kind),
        )
    )


def commonest(
    group: Sequence[Sourced], evidence: Evidence, texts: Iterable[str | None]
) -> str | None:
    """The text that most mentions in independent articles stand behind; `texts` one each."""
    counted = evidence.independent(article_id for article_id, _ in group)
    votes: dict[str, int] = {}
    for (article_id, entity), text in zip(group, texts, strict=True):
        if text is not None and article_id in counted:
            votes[text] = votes.get(text, 0) + max(1, len(entity.mentions))
    return min(votes, key=lambda text: (-votes[text], text)) if votes else None
