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

# Dependency labels and tags: a new question to the parse is a function in `grammar/`.
LABELS = frozenset(
    re.findall(
        r"\S+",
        """acl acomp advcl advmod amod appos attr auxpass ccomp csubj csubjpass dative dobj nmod
        npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prt punct
        quantmod relcl xcomp ADJ ADP ADV AUX CCONJ CD DET DT EX HYPH JJ JJR JJS MD NFP NN NNP NNPS
        NNS NOUN NUM PDT PRON PROPN PRP PRP$ PUNCT RB RBR RBS SCONJ SYM VB VBD VBG VBN VBP VBZ VERB
        WDT WP WP$ WRB""",
    )
)
READ_BY_LABEL = frozenset(("dep", "pos", "tag"))  # of a `Word`; and what looks for children by them
LOOKED_FOR_BY_LABEL = frozenset(("child", "having"))
# Labels that are words as well, and so are told by what they are compared with.
MORE_LABELS = frozenset(
    ("agent", "aux", "case", "cc", "compound", "conj", "dep", "det", "expl", "prep")
)
# English words in constants of modules: each small word in a tuple, set, list or key of a
# dictionary that an assignment at the top of a module holds. Words belong into lexicons; names of
# closed sets are no words (those of `records.terms`, and of the `Literal`s that the file itself
# declares and the types check), nor are the names of the rules of a table.
WORD = re.compile(r"[a-z][a-z'’-]*")
TERMS = frozenset(
    term
    for given in vars(terms).values()
    if get_origin(given) is not None
    for term in terms.members(given)
)
MOST_WORDS_IN_CODE = {"reading": 27, "stories": 3}
# Words in patterns: of two letters or more, but for lists of a lexicon ("<months>"), names of
# groups, classes and escapes. Endings ("ed", "th") and parts of an address are counted as well.
IN_PATTERN = re.compile(r"(?<!\w)[A-Za-z][A-Za-z’']+")
NO_WORDS_OF_A_PATTERN = re.compile(r"\\.|\[[^\]]*\]|<[a-z_]+>")
MOST_WORDS_IN_PATTERNS = {"reading": 13, "stories": 9}


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


def spells_labels(node: ast.AST) -> bool:
    """Whether a part of code names a label, compares one with a word or looks for it."""
    if isinstance(node, ast.Constant):
        return node.value in LABELS
    named: list[ast.expr] = []
    if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute):
        named = node.comparators if node.left.attr in READ_BY_LABEL else []
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        named = node.args if node.func.attr in LOOKED_FOR_BY_LABEL else []
    return any(isinstance(inner, ast.Constant) for one in named for inner in ast.walk(one))


def test_labels_are_spelled_in_grammar() -> None:
    """A question to the parse is asked in one place, so that it has one answer."""
    spelling = {
        name_of(path)
        for path in files(READING)
        if path.relative_to(READING).parts[0] not in {"grammar", "parse", "text"}
        and any(spells_labels(node) for node in ast.walk(tree(path)))
    }
    assert not spelling


def names_rules(table: ast.Dict) -> bool:
    """Whether a dictionary is a table of named rules: its values are code."""
    return all(isinstance(value, ast.Name | ast.Attribute | ast.Lambda) for value in table.values)


def declared_set(node: ast.AST) -> frozenset[str]:
    """The names of the closed set that an assignment declares: `Kind = Literal["day", …]`."""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Subscript):
        return frozenset()
    if ast.unparse(node.value.value) != "Literal":
        return frozenset()
    names = [one.value for one in ast.walk(node.value.slice) if isinstance(one, ast.Constant)]
    return frozenset(name for name in names if isinstance(name, str))


def checked_sets(module: ast.Module) -> dict[ast.stmt, frozenset[str]]:
    """The closed sets that a file declares and annotates with, so that types check their names."""
    annotated = {
        one.id
        for node in ast.walk(module)
        if isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None
        for one in ast.walk(node.annotation)
        if isinstance(one, ast.Name)
    }
    return {
        node: declared_set(node)
        for node in module.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in annotated
        if declared_set(node)
    }


def words_in(path: Path) -> int:
    """Words in lists of constants, but for labels and names of rules or of a closed set."""
    count = 0
    checked = checked_sets(tree(path))
    closed = frozenset().union(*checked.values())
    for node in tree(path).body:
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            continue
        if node in checked:
            continue
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            continue
        for inner in ast.walk(node.value):
            listed: list[ast.expr | None] = []
            if isinstance(inner, ast.Dict) and not names_rules(inner):
                listed += inner.keys
            elif isinstance(inner, (ast.Set, ast.Tuple, ast.List)):
                listed += inner.elts
            strings = {
                one.value
                for one in listed
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            }
            if not strings <= TERMS and not strings <= closed:
                count += sum(bool(WORD.fullmatch(one)) for one in strings - LABELS - MORE_LABELS)
    return count


def words_in_patterns(path: Path) -> int:
    """Words that the patterns of a file spell out: of `re.compile`, `pattern` and its partials."""
    count = 0
    places = {"re.compile": 0, "pattern": 2, "lexicon.pattern": 2}
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(
            ("partial(pattern", "partial(lexicon.pattern")
        ):
            places[ast.unparse(node.targets[0])] = 0
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called in places:
            written = node.args[places[called]]
            text = "".join(
                part.value
                for part in ast.walk(written)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )
            count += len(IN_PATTERN.findall(NO_WORDS_OF_A_PATTERN.sub(" ", text)))
    return count


@pytest.mark.parametrize("folder", MOST_WORDS_IN_CODE)
def test_words_stand_in_lexicons(folder: str) -> None:
    """A word in a lexicon can be reviewed and replaced without reading code."""
    found = sum(words_in(path) for path in files(ROOT / "service" / folder))
    assert found <= MOST_WORDS_IN_CODE[folder]


@pytest.mark.parametrize("folder", MOST_WORDS_IN_PATTERNS)
def test_patterns_take_their_words_from_lexicons(folder: str) -> None:
    """A pattern says how words stand to each other, and which they are stands in a lexicon."""
    found = sum(words_in_patterns(path) for path in files(ROOT / "service" / folder))
    assert found <= MOST_WORDS_IN_PATTERNS[folder]
