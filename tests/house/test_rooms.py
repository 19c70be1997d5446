"""The plan of the house: rooms of a size to look through, no circles, words and labels in place."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import get_origin

import pytest

from service.records import terms

ROOT = Path(__file__).resolve().parents[2]
READING = ROOT / "service" / "reading"
FULLEST_FOLDER = 12  # files beside `__init__.py`: what one look takes in
SMALLEST_GUIDED = 2  # files that need no guide: their first lines are one

# Dependency labels and tags. `grammar/` and `parse/` spell them; how many other files still do may
# only fall: a new question to the parse is a function in `grammar/`.
LABELS = frozenset(
    re.findall(
        r"\S+",
        """nsubj nsubjpass dobj pobj iobj ccomp xcomp acomp pcomp advcl relcl acl appos conj amod
        nummod advmod npadvmod auxpass agent dative csubj poss quantmod nmod prt attr compound
        parataxis VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJ JJR JJS RB RBR RBS WDT WP WP$ WRB PRP
        PRP$ NOUN PROPN VERB ADP ADJ CCONJ SCONJ PRON""",
    )
)
MOST_FILES_WITH_LABELS = 0
# English words in constants of modules: each small word in a tuple, set, list or key of a
# dictionary that an assignment at the top of a module holds. Words belong into lexicons; names of
# closed sets (`records.terms`) are no words.
# Labels that are words as well.
MORE_LABELS = frozenset(("prep", "punct", "case", "det", "aux", "expl", "oprd", "cc", "dep"))
WORD = re.compile(r"[a-z][a-z'’-]*")
TERMS = frozenset(
    term
    for given in vars(terms).values()
    if get_origin(given) is not None
    for term in terms.members(given)
)
MOST_WORDS_IN_CODE = 131


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_folder_is_too_full() -> None:
    """Who looks for a rule takes in a folder at a glance."""
    sizes = Counter(
        name_of(path.parent) for path in files(ROOT / "service") if path.name != "__init__.py"
    )
    assert not {folder: size for folder, size in sizes.items() if size > FULLEST_FOLDER}


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path, modules: set[str]) -> set[str]:
    """The modules of the service that a file imports when it is loaded, not those for types."""
    found: set[str] = set()
    for node in tree(path).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & modules or {node.module}
    return found & modules


def test_no_imports_go_in_a_circle() -> None:
    """A module can be understood from those below it."""
    paths = {module_of(path): path for path in files(ROOT / "service")}
    left = {module: imported(path, set(paths)) for module, path in paths.items()}
    while free := {module for module, needs in left.items() if not needs & left.keys()}:
        left = {module: needs for module, needs in left.items() if module not in free}
    assert not left, f"in a circle, or above one: {sorted(left)}"


def rooms() -> list[Path]:
    """The folders of the reading that need a guide: those of more than two files."""
    sizes = Counter(path.parent for path in files(READING) if path.name != "__init__.py")
    return sorted(folder for folder, size in sizes.items() if size > SMALLEST_GUIDED)


@pytest.mark.parametrize("folder", rooms(), ids=name_of)
def test_each_folder_of_the_reading_says_what_it_does(folder: Path) -> None:
    """The `__init__.py` of a folder is its README: in, out, and its rules in order."""
    lines = (ast.get_docstring(tree(folder / "__init__.py")) or "").splitlines()
    assert len(lines) >= 5


def test_labels_are_spelled_in_grammar() -> None:
    """A question to the parse is asked in one place, so that it has one answer."""
    spelling = [
        path
        for path in files(READING)
        if path.relative_to(READING).parts[0] not in {"grammar", "parse"}
        and any(isinstance(n, ast.Constant) and n.value in LABELS for n in ast.walk(tree(path)))
    ]
    assert len(spelling) <= MOST_FILES_WITH_LABELS


def words_in(path: Path) -> int:
    """Words in lists of constants, but for lists of labels and of the names of a closed set."""
    count = 0
    for node in tree(path).body:
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            continue
        for inner in ast.walk(node.value):
            listed: list[ast.expr | None] = []
            if isinstance(inner, ast.Dict):
                listed += inner.keys
            elif isinstance(inner, (ast.Set, ast.Tuple, ast.List)):
                listed += inner.elts
            strings = {
                one.value
                for one in listed
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            }
            if not strings <= TERMS:
                count += sum(bool(WORD.fullmatch(one)) for one in strings - LABELS - MORE_LABELS)
    return count


def test_words_stand_in_lexicons() -> None:
    """A word in a lexicon can be reviewed and replaced without reading code."""
    assert sum(words_in(path) for path in files(READING)) <= MOST_WORDS_IN_CODE
