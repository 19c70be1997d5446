"""The wheel: `service` and `schemas` as parts of one package `storyfold`.

In the repository they stand side by side; in somebody's site-packages such general names would be
in the way of others. So the build copies them into `storyfold/` and writes their imports, and the
names of modules in strings, with that prefix. Everything else of the build is in pyproject.toml.
"""

from __future__ import annotations

import re
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
PARTS = ("schemas", "service")
IMPORTED = re.compile(r"^(\s*from )(schemas|service)(?=[. ])", re.MULTILINE)
NAMED = re.compile(r'(["\'])(schemas|service)(?=\.[a-z_]+[\w.]*(?::\w+)?\1)')


def prefixed(code: str) -> str:
    """Code of the repository as it stands in the package."""
    return NAMED.sub(r"\1storyfold.\2", IMPORTED.sub(r"\1storyfold.\2", code))


class Build(build_py):
    """setuptools' own step, then the two parts and the contract."""

    def run(self) -> None:
        """Copy, and write imports anew."""
        super().run()
        package = Path(self.build_lib) / "storyfold"
        for part in PARTS:
            for path in sorted((ROOT / part).rglob("*")):
                if path.is_file() and "__pycache__" not in path.parts:
                    self._put(path, package / path.relative_to(ROOT))
        self._put(ROOT / "openapi.yaml", package / "openapi.yaml")
        self._put(ROOT / "scripts/package/py.typed", package / "py.typed")

    def _put(self, source: Path, target: Path) -> None:
        self.mkpath(str(target.parent))
        content = source.read_bytes()
        if source.suffix == ".py":
            content = prefixed(content.decode()).encode()
        target.write_bytes(content)


setup(cmdclass={"build_py": Build})
