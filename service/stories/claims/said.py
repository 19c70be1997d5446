"""How an entry words what is counted and what is said of it: as most of its articles do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from service.lexicon import table, words
from service.stories.claims import casualties, happening
from service.stories.claims import topic as topics
from service.stories.wording import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import NumericClaim
    from service.stories.claims.node import Node

Said = TypeVar("Said", bound=str)


def subject(voters: Sequence[Node], predicate: str | None) -> str | None:
    """The commonest wording of what is counted; one that no article has with `predicate` is none.

    "Lives were lost" and "people are dead" do not make "lives are dead".
    """
    every = commonest(by_article((node, topics.subject_text(node.claim)) for node in voters))
    beside = [node for node in voters if happening.wording(node.claim) == predicate]
    own = by_article((node, topics.subject_text(node.claim)) for node in beside)
    return every if every in own else commonest(own) or every


def predicate(voters: Sequence[Node]) -> str | None:
    """The wording of what most articles say of it, rather than of what one outlet adds.

    "Were captured" where all speak of captured soldiers, whatever else each says of them. Of its
    wordings the commonest verb leads, then one that follows what is counted, as its subject.
    """
    said = [node for node in voters if node.claim.predicate]
    if voters[0].claim.quantity.kind == "measurement":
        said = [node for node in said if not _befalls_people(node)] or said
    for sense in _senses(voters):
        telling = [node for node in said if sense in happening.happenings_of(node.claim)]
        by_verb = [node for node in telling if _is_plain(node.claim, sense)]
        in_words = [node for node in said if _says(node, sense)] if not by_verb else []
        if telling or in_words:
            return _wording(by_verb or in_words or telling, sense)
    return commonest(by_article((node, _predicate_of(node)[0]) for node in said))


def _befalls_people(node: Node) -> bool:
    """Whether a predicate tells what became of people: no words for a measure beside it."""
    return not casualties.fates().isdisjoint(happening.happenings_of(node.claim))


def _senses(voters: Sequence[Node]) -> list[str]:
    """What several articles say that happened, the most carried first; else what befell people."""
    articles: dict[str, set[str]] = {}
    for node in voters:
        for sense in node.topic.happenings:
            articles.setdefault(sense, set()).add(node.article_id)
    fates = casualties.fates() - words(PACKAGE, "overview", "loose_outcomes")
    shared = [name for name, holders in articles.items() if len(holders) > 1]
    is_count = voters[0].topic.dimension == "count"
    names = shared or [name for name in articles if is_count and name in fates]
    return sorted(names, key=lambda name: (-len(articles[name]), name not in fates, name))


def _says(node: Node, sense: str) -> bool:
    """Whether a predicate as it is shown says what befell people: "were shot" of the wounded."""
    predicate = node.claim.predicate
    if predicate is None or sense not in node.topic.happenings:
        return False
    if sense == casualties.WOUND and predicate.lemma.lower() in table(PACKAGE, "overview")["hits"]:
        return True
    return sense in casualties.said_in(happening.wording(node.claim))


def _is_plain(claim: NumericClaim, sense: str) -> bool:
    """Whether the verb by itself says what happened, not with words after it."""
    lemma = claim.predicate.lemma.lower() if claim.predicate else ""
    idiom = lemma in words(happening.LEXICON, "parts", "life_taking")
    return sense in happening.said_by_verb(claim) and not idiom


def _wording(telling: Sequence[Node], happening: str) -> str:
    lemmas = Counter(by_article((node, _predicate_of(node)[1]) for node in telling))
    return min(
        (
            (-lemmas[lemma], _comes_first(node.claim), lemma != happening, len(text.split()), text)
            for node in telling
            for text, lemma in [_predicate_of(node)]
        )
    )[-1]


def _comes_first(claim: NumericClaim) -> bool:
    """Whether the predicate stands before what is counted: "had sent 10,000 troops"."""
    return bool(claim.predicate and claim.subject and claim.predicate.start < claim.subject.start)


def _predicate_of(node: Node) -> tuple[str, str]:
    predicate = node.claim.predicate
    return (happening.wording(node.claim), predicate.lemma) if predicate else ("", "")


def by_article(texts: Iterable[tuple[Node, str]]) -> list[str]:
    """Each text once for every article that has it."""
    return [text for _, text in sorted({(node.article_id, text) for node, text in texts})]


def commonest(texts: Iterable[Said | None]) -> Said | None:
    """The commonest wording, then the one of most words, then code point order."""
    votes: dict[Said, int] = {}
    for text in texts:
        if text:
            votes[text] = votes.get(text, 0) + 1
    return min(votes, key=lambda text: (-votes[text], -len(text.split()), text), default=None)
