"""What merged actors and locations have in common: keys of names, choice of name, aliases."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from service.naming import countries, organizations, people, places
from service.naming.match import Match
from service.naming.spelling import CACHE
from service.recall import remembered
from service.records import Alias, SourcedMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Actor, Location
    from service.stories.evidence import Evidence

Said = TypeVar("Said", bound=str)

# Marks of which a whole name has an even number, if any.
MARKS = '"“”‘()'

Sourced = tuple[str, "Actor | Location"]
Entity = TypeVar("Entity", "Actor", "Location")

_BY_ARTICLE_AND_PLACE = attrgetter("article_id", "start", "end", "kind")


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


def voters(group: Sequence[tuple[str, Entity]], evidence: Evidence) -> Sequence[tuple[str, Entity]]:
    """Those of a group whose word counts: the entities of independent articles."""
    counted = evidence.independent(article_id for article_id, _ in group)
    return [member for member in group if member[0] in counted]


def name_of(group: Sequence[Sourced], counted: Sequence[Sourced]) -> str:
    """The name of a merged entity among the forms that its articles use; `counted` are its voters.

    Of the forms with most words that two articles use the one that most use; where no form is in
    two, the one with most words. A lone surname or an acronym does not count beside a full one. A
    country goes by the name that the news uses for it where an article does ("Iran", not "Islamic
    Republic"). The capitals of a headline or dateline give way to the same form in small letters.
    """
    names = {entity.name for _, entity in group}
    if len(names) == 1:
        return group[0][1].name
    users: dict[str, set[str]] = {}
    mentions: dict[str, int] = {}
    for article_id, entity in counted:
        for form in (entity.name, *entity.aliases):
            users.setdefault(form, set()).add(article_id)
        for mention in entity.mentions:
            mentions[mention.text] = mentions.get(mention.text, 0) + 1
    codes = {entity.country_code for _, entity in group if entity.type == "country"}
    usual = {countries.main_name(code) for code in codes if code}
    small = {
        form.lower()
        for _, entity in group
        for form in (entity.name, *entity.aliases)
        if not form.isupper()
    }
    shared = {form for form, articles in users.items() if len(articles) > 1}
    full = {form for form in shared if not _is_short(form, group[0][1].type)}
    return min(
        full or names,
        key=lambda name: (
            name not in usual,
            -len(name.split()),
            name.isupper() and name.lower() in small,
            -len(users.get(name, ())),
            -mentions.get(name, 0),
            name,
        ),
    )


def _is_short(form: str, type_: str) -> bool:
    """Whether a form only stands for a full one: a lone surname, an acronym, a torn nickname."""
    if sum(map(form.count, MARKS)) % 2:
        return True
    if type_ == "person":
        return not people.is_full(form)
    return type_ == "organization" and organizations.parse(form).acronym is not None


def aliases_of(group: Sequence[Sourced], name: str, evidence: Evidence) -> tuple[Alias, ...]:
    """The other forms of the name with their articles, the most carried first."""
    forms = (
        (form, article_id)
        for article_id, entity in group
        for form in (entity.name, *entity.aliases)
        if form != name
    )
    return tuple(Alias(form, tuple(sorted(ids))) for form, ids in most_carried(forms, evidence))


def most_carried(
    texts: Iterable[tuple[str, str]], evidence: Evidence
) -> list[tuple[str, set[str]]]:
    """Each text with the articles that have it, the most carried first; `texts` with an article."""
    holders: dict[str, set[str]] = {}
    for text, article_id in texts:
        holders.setdefault(text, set()).add(article_id)
    return sorted(holders.items(), key=lambda held: (-evidence.weight(held[1]), held[0]))


def mentions_of(group: Sequence[Sourced]) -> tuple[SourcedMention, ...]:
    """Every mention with its article, by article and place."""
    return tuple(
        sorted(
            (
                SourcedMention(m.start, m.end, m.text, m.kind, article_id)
                for article_id, entity in group
                for m in entity.mentions
            ),
            key=_BY_ARTICLE_AND_PLACE,
        )
    )


def commonest(counted: Sequence[Sourced], texts: Sequence[Said | None]) -> Said | None:
    """The text that most mentions of the entities that count stand behind; `texts` one each."""
    if len(counted) == 1:
        return texts[0]
    votes: dict[Said, int] = {}
    for (_, entity), text in zip(counted, texts, strict=True):
        if text is not None:
            votes[text] = votes.get(text, 0) + max(1, len(entity.mentions))
    return min(votes, key=lambda text: (-votes[text], text)) if votes else None
