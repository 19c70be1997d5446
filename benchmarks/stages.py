"""Where the time of an answer goes: the model's components, and the stages of our own."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from operator import itemgetter
from typing import Any

from benchmarks.articles import seeds
from benchmarks.tables import show
from benchmarks.timing import MODEL_STAGES, timed_reader
from service.app import create_app
from service.reading.parse import model
from service.reading.text import boilerplate, paragraphs
from service.settings import Settings

ROUNDS = 12


def main() -> None:
    """Print both tables."""
    _components()
    _stages()


def _components() -> None:
    nlp = model.load()
    seconds: defaultdict[str, float] = defaultdict(float)
    texts = seeds()
    for round_ in range(ROUNDS + 1):
        for text in texts:
            blocks = paragraphs.split(text, boilerplate.find(text))
            with nlp.memory_zone():
                tokens = _time_components(nlp, [masked for _, _, masked in blocks], seconds)
        if round_ == 0:  # the first round fills the caches
            seconds.clear()
    total = sum(seconds.values())
    n = ROUNDS * len(texts)
    show(
        f"The parse by component, milliseconds an article ({tokens} tokens in the last)",
        ("component", "ms", "share %"),
        [(name, 1000 * s / n, 100 * s / total) for name, s in seconds.items()]
        + [("all", 1000 * total / n, 100.0)],
    )


def _time_components(nlp: Any, texts: list[str], seconds: dict[str, float]) -> int:
    started = time.perf_counter()
    docs = [nlp.make_doc(text) for text in texts]
    for name, component in [("tokenizer", None), *nlp.pipeline]:
        if component is not None:
            docs = list(component.pipe(docs, batch_size=256))
        now = time.perf_counter()
        seconds[name] += now - started
        started = now
    return sum(map(len, docs))


def _stages() -> None:
    reader, watch = timed_reader()
    client = create_app(Settings(), reader).test_client()
    bodies = [json.dumps({"text": text, "language": "en"}) for text in seeds()]

    def ask(body: str) -> tuple[float, dict[str, float]]:
        watch.seconds.clear()
        started = time.perf_counter()
        answer = client.post("/v1/summaries", data=body, content_type="application/json")
        taken = time.perf_counter() - started
        assert answer.status_code == 200, answer.data
        return taken, dict(watch.seconds)

    # What else the machine does strikes whatever runs just then: of each article the fastest round.
    fastest = [min((ask(body) for _ in range(ROUNDS)), key=itemgetter(0)) for body in bodies]
    n = len(bodies)
    total = sum(taken for taken, _ in fastest)
    stages: defaultdict[str, float] = defaultdict(float)
    for _, seconds in fastest:
        for stage, s in seconds.items():
            stages[stage] += s
    rows = [(stage, 1000 * s / n, 100 * s / total) for stage, s in stages.items()]
    rest = total - sum(stages.values())
    rows += [("HTTP, JSON, validation, offsets", 1000 * rest / n, 100 * rest / total)]
    rows += [("all", 1000 * total / n, 100.0)]
    own = sum(s for stage, s in stages.items() if stage not in MODEL_STAGES)
    show(
        f"A request to /v1/summaries by stage, ms an article (fastest of {ROUNDS} rounds)",
        ("stage", "ms", "share %"),
        rows,
        f"own extraction: {100 * own / total:.1f}% of the request "
        f"({100 * (own + rest) / total:.1f}% with everything but the parse)",
    )
