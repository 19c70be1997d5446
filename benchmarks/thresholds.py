"""Which numbers of the rules does a text hold? Each is halved and doubled, and all is read again.

`python -m benchmarks.thresholds [--folder FOLDER] [--only NAME] [--seconds N]` reads the five seeds
and the sentences of `tests/rules` with every whole number that a constant of `service/reading`
names, as it stands, halved and doubled, and prints how many answers change. A number with "0 0" is
free: it is a bound of cost and should say so, or it needs a test, or it goes. Each text is parsed
once, so that a folder takes a minute or two.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import re
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from service.reading import stages
from service.reading.parse import model, pipeline
from service.reading.text import boilerplate, paragraphs
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from service.reading.parse.words import Parse

    Given = list[tuple[Article, Parse]]

ROOT = Path(__file__).resolve().parents[1]
READING = ROOT / "service" / "reading"
# Of folders whose numbers are sizes of arrays and of the page, not of rules.
LEFT_OUT = frozenset(("parse", "text"))
NAME = re.compile(r"_?[A-Z][A-Z0-9_]*")
SHORTEST_TEXT = 25  # characters: a shorter string of a test is a name or a word


class Number(NamedTuple):
    """A whole number that a module names at its top."""

    module: str
    name: str
    value: int


def numbers_in(source: str, module: str) -> list[Number]:
    """The whole numbers above 1 that constants of a module are."""
    return [
        Number(module, target.id, node.value.value)
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and type(node.value.value) is int
        and node.value.value > 1
        for target in node.targets
        if isinstance(target, ast.Name) and NAME.fullmatch(target.id)
    ]


def texts() -> list[str]:
    """The seeds, and each string of the tests of rules that looks like a sentence."""
    found = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for path in sorted((ROOT / "tests" / "rules").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if len(text) >= SHORTEST_TEXT and " " in text and text[0].isupper():
                    found.append(text)
    return list(dict.fromkeys(found))


def holders(number: Number) -> Iterator[ModuleType]:
    """The module that names a number and those that import it by its name."""
    home = importlib.import_module(number.module)
    yield home
    line = re.compile(rf"from {re.escape(number.module)} import [^\n]*\b{number.name}\b")
    for name, module in list(sys.modules.items()):
        if name.startswith("service.reading") and module is not home:
            path = getattr(module, "__file__", None)
            if path and line.search(Path(path).read_text(encoding="utf-8")):
                yield module


def parsed(found: Iterable[str]) -> Given:
    """The texts with their parses."""
    nlp = model.load()
    given = []
    for text in found:
        blocks = paragraphs.split(text, boilerplate.find(text))
        with nlp.memory_zone():
            given.append((Article(text, "a"), pipeline.parse(nlp, text, blocks)))
    return given


def answers(given: Given) -> list[str]:
    """What is read of each text, as it would be compared."""
    return [_answer(article, parse) for article, parse in given]


def _answer(article: Article, parse: Parse) -> str:
    try:
        read = stages.run(article, parse, lambda _: nullcontext())
    except (IndexError, ValueError) as error:  # a pair of one breaks the rule that takes it apart
        return repr(error)
    names = ("locations", "quotes", "dates", "numeric_claims")
    return repr((read["cast"].actors, *(read[name] for name in names)))


def changed(given: Given, before: list[str], number: Number, to: int) -> int:
    """How many answers change when a number is another one."""
    places = list(holders(number))
    try:
        for module in places:
            setattr(module, number.name, to)
        return sum(a != b for a, b in zip(before, answers(given), strict=True))
    finally:
        for module in places:
            setattr(module, number.name, number.value)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", default=".", help="a folder of service/reading: quotes/direct")
    parser.add_argument("--only", help="one constant, by its name")
    parser.add_argument("--seconds", type=float, default=3600.0, help="stop after this time")
    options = parser.parse_args()
    given = parsed(texts())
    before = answers(given)
    until = time.monotonic() + options.seconds
    print(f"{len(given)} texts; answers that change when a number is halved, doubled")
    for path in sorted((READING / options.folder).rglob("*.py")):
        if path.relative_to(READING).parts[0] in LEFT_OUT:
            continue
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for number in numbers_in(path.read_text(encoding="utf-8"), module):
            if options.only not in (None, number.name):
                continue
            if time.monotonic() > until:
                print("time is up")
                return
            half = changed(given, before, number, number.value // 2)
            double = changed(given, before, number, number.value * 2)
            free = "  free" if half == double == 0 else ""
            print(
                f"{half:4} {double:4}  {number.name} = {number.value} ({module}){free}", flush=True
            )


if __name__ == "__main__":
    main()
