"""Verbs that the table of news predicates may lack, for a reviewer to add or to leave.

    python -m scripts.predicate_neighbours [seeds …]

Reads the articles (*.txt) of the folders, takes the verbs that no line of
service/stories/claims/lexicon/predicates.toml has, and prints under each line those whose vectors
in the pipeline lie nearest to the mean of the line's verbs (cosine). Nothing is written: vectors
bring opposites together ("rise", "fall"), so a person decides.
"""

from __future__ import annotations

import argparse
import pathlib
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from service.lexicon import table
from service.reading.parse import model, pipeline
from service.reading.text import boilerplate, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable

# Below this cosine a verb is only of the same sentence structure.
NEAR = 0.45


def verbs_of(nlp: Any, texts: Iterable[str]) -> Counter[str]:
    """How often each verb stands in the texts, by lemma."""
    found: Counter[str] = Counter()
    for text in texts:
        with nlp.memory_zone():
            parse = pipeline.parse(nlp, text, paragraphs.split(text, boilerplate.find(text)))
            found.update(word.lemma.lower() for word in parse.words if word.pos == "VERB")
    return found


def unit_vector(nlp: Any, verbs: Iterable[str]) -> Any:
    """The mean of the verbs' vectors at length one, or None where none has a vector."""
    known = [nlp.vocab[verb].vector for verb in verbs if nlp.vocab[verb].has_vector]
    if not known:
        return None
    mean = np.mean(known, axis=0)
    return mean / np.linalg.norm(mean)


def main() -> None:
    """Print the candidates for each line, the nearest first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[pathlib.Path("seeds")])
    options = parser.parse_args()
    content = table("service.stories.claims", "predicates")
    known = {verb for line in content["sets"] for verb in line.split()} | set(content["neutral"])
    nlp = model.load()
    files = [path for folder in options.folders for path in sorted(folder.glob("*.txt"))]
    counted = verbs_of(nlp, (path.read_text(encoding="utf-8") for path in files))
    lines = [(line, unit_vector(nlp, line.split())) for line in content["sets"]]
    nearest: dict[str, list[tuple[float, str]]] = {}
    for verb in sorted(set(counted) - known):
        vector = unit_vector(nlp, [verb])
        if vector is None:
            continue
        score, line = max((float(mean @ vector), line) for line, mean in lines if mean is not None)
        if score >= NEAR:
            nearest.setdefault(line, []).append((score, verb))
    for line, candidates in nearest.items():
        listed = ", ".join(
            f"{verb} {score:.2f}" for score, verb in sorted(candidates, reverse=True)
        )
        print(f"{line}\n    {listed}")


if __name__ == "__main__":
    main()
