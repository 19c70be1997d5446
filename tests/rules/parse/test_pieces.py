"""What the pipeline checks before it is loaded."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from service.reading.parse import model


def built_on(name: str) -> Any:
    """A stand-in for NumPy's account of its own build."""
    return lambda mode: {"Build Dependencies": {"blas": {"name": name}}}


def test_a_fast_library_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """NumPy's wheels come with OpenBLAS."""
    monkeypatch.setattr(np, "show_config", built_on("scipy-openblas"))
    assert model._has_fast_blas()


def test_the_numpy_that_is_installed_multiplies_fast() -> None:
    """The locked wheels come with such a library; another build would be several times slower."""
    assert model._has_fast_blas()


def test_a_slow_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator with another build learns why the service is slow."""
    monkeypatch.setattr(np, "show_config", built_on("auto"))
    with pytest.warns(UserWarning, match="several times slower"):
        assert not model._has_fast_blas()
