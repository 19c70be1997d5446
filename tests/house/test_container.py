"""The container as it is described; it is built elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from service import __version__

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> Any:
    return yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"][
        "storyfold"
    ]


def test_the_dockerfile_passes_its_linter() -> None:
    """hadolint finds nothing, by the rules of .hadolint.yaml."""
    hadolint = Path(sys.executable).parent / "hadolint"
    found = subprocess.run(
        [hadolint, "--config", ".hadolint.yaml", "Dockerfile"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stdout) == (0, "")


def test_the_compose_file_passes_its_linter() -> None:
    """dclint finds neither an error nor a warning."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    found = subprocess.run(
        ["node_modules/.bin/dclint", "--max-warnings", "0", "compose.yaml"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


def test_the_image_is_built_in_two_stages_and_runs_as_nobody() -> None:
    """What installs does not run, and what runs is not root."""
    last_stage = DOCKERFILE.split("\nFROM ")[-1]
    assert DOCKERFILE.count("\nFROM ") == 2
    assert "pip install" not in last_stage
    assert re.search(r"^USER \d{5,}:\d{5,}$", last_stage, flags=re.MULTILINE)
    assert re.search(r'HEALTHCHECK .*\\\n +CMD \["python", "-m", "service.cli.probe"', last_stage)


def test_the_image_has_the_version_of_the_service() -> None:
    """A label that lies is worse than none."""
    assert f'org.opencontainers.image.version="{__version__}"' in DOCKERFILE


def test_the_image_copies_only_what_exists() -> None:
    """Each path that a COPY names is in the project and let through by .dockerignore."""
    allowed = {
        line[1:].rstrip("/")
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {
        path.removeprefix("./").rstrip("/")
        for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, flags=re.MULTILINE)
        for path in line.split()[:-1]
    }
    assert copied == allowed
    assert all((ROOT / path).exists() for path in copied)


def test_the_composed_service_can_write_nowhere_but_tmp(compose: Any) -> None:
    """Read-only root, no capability, no way to gain one, only loopback published."""
    assert compose["read_only"] is True
    assert [mount.split(":")[0] for mount in compose["tmpfs"]] == ["/tmp"]
    assert compose["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in compose["security_opt"]
    assert re.search(r"^USER (.+)$", DOCKERFILE, flags=re.MULTILINE)[1] == compose["user"]
    assert all(port.startswith("127.0.0.1:") for port in compose["ports"])


def manifests() -> list[Any]:
    """What docs/kubernetes.yaml describes."""
    return list(yaml.safe_load_all((ROOT / "docs/kubernetes.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("manifest", manifests(), ids=lambda manifest: manifest["kind"])
def test_the_manifest_is_valid(manifest: Any) -> None:
    """By the schemas of Kubernetes, with no field that there is not."""
    kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)


def test_the_cluster_runs_it_as_the_machine_does(compose: Any) -> None:
    """Nobody, nothing writable but /tmp, the memory and the grace of compose.yaml."""
    pod = manifests()[0]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    user = pod["securityContext"]
    assert f"{user['runAsUser']}:{user['runAsGroup']}" == compose["user"]
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert [mount["mountPath"] for mount in container["volumeMounts"]] == ["/tmp"]
    limit = compose["deploy"]["resources"]["limits"]["memory"]
    assert container["resources"]["limits"]["memory"] == limit.replace("m", "Mi")
    assert f"{pod['terminationGracePeriodSeconds']}s" == compose["stop_grace_period"]
    assert container["image"] == f"storyfold:{__version__}"
