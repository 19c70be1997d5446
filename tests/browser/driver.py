"""A real browser that is told what to do: Chromium through its own driver, by plain HTTP."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scripts.local_service import OPENER

if TYPE_CHECKING:
    from collections.abc import Iterator

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
DRIVER = shutil.which("chromedriver")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-proxy-server")
PATIENCE = 120  # seconds that one script may take


class Browser:
    """A session of a driver at an address."""

    def __init__(self, url: str, width: int, height: int) -> None:
        options = {"binary": BROWSER, "args": [*FLAGS, f"--window-size={width},{height}"]}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        self._session = f"{url}/session/{_sent(f'{url}/session', wanted)['sessionId']}"
        _sent(f"{self._session}/timeouts", {"script": PATIENCE * 1000})

    def open(self, url: str) -> None:
        """Go to a page, and wait until it is loaded."""
        _sent(f"{self._session}/url", {"url": url})

    def run(self, script: str) -> Any:
        """What an asynchronous script gives; `done` is its last word."""
        body = f"const done = arguments[arguments.length - 1]; (async () => {{{script}}})()"
        return _sent(f"{self._session}/execute/async", {"script": body, "args": []})

    def close(self) -> None:
        """End the session, and with it the browser."""
        request = urllib.request.Request(self._session, method="DELETE")
        OPENER.open(request, timeout=30).close()


def _sent(url: str, content: Any) -> Any:
    request = urllib.request.Request(
        url, json.dumps(content).encode(), {"Content-Type": "application/json"}
    )
    with OPENER.open(request, timeout=PATIENCE + 10) as answer:
        return json.load(answer)["value"]


@contextmanager
def browsing(width: int, height: int) -> Iterator[Browser]:
    """A browser with a window of this size; it and its driver end with the block."""
    command = [str(DRIVER), "--port=0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as driver:
        try:
            browser = Browser(_address(driver), width, height)
            try:
                yield browser
            finally:
                browser.close()
        finally:
            driver.terminate()


def _address(driver: subprocess.Popen[str]) -> str:
    assert driver.stdout is not None
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        line = driver.stdout.readline()
        if "started successfully on port" in line:
            return f"http://127.0.0.1:{line.rstrip().rstrip('.').rsplit(' ', 1)[1]}"
    raise TimeoutError("the driver of the browser did not start")
