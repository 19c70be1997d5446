"""Wheels of a few lines, made on the spot, and locks of them."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def wheel(folder: Path, name: str, version: str, requires: Iterable[str] = ()) -> Path:
    """A wheel without code, that asks for these; extras that it is asked for exist."""
    plain = name.replace("-", "_")
    about = f"{plain}-{version}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Requires-Dist: {line}" for line in requires]
    files = {
        f"{plain}_made.py": f"VERSION = {version!r}\n",
        f"{about}/METADATA": "\n".join(lines) + "\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{path},sha256={_digest(text)},{len(text)}" for path, text in files.items()]
    files[f"{about}/RECORD"] = "\n".join([*record, f"{about}/RECORD,,", ""])
    made = folder / f"{plain}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return made


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def lock(path: Path, wheels: Iterable[Path]) -> Path:
    """A lock that pins these wheels by hash."""
    lines = []
    for made in wheels:
        name, version, *_ = made.name.split("-")
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        lines.append(f"{name.replace('_', '-')}=={version} --hash=sha256:{digest}\n")
    path.write_text("".join(lines), encoding="utf-8")
    return path
