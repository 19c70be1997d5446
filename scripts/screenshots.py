"""Pictures of the explorer for the README: `python -m scripts.screenshots`.

An article, the story of the five seeds and its map, light and dark, into docs/. Needs Chromium and
ChromeDriver, and the packages of the tests.
"""

from __future__ import annotations

import sys
from pathlib import Path

from selenium.webdriver.common.by import By

from scripts.local_service import running
from tests.browser.driven import DESKTOP, browser
from tests.browser.explorer import read, seeds

DOCS = Path(__file__).resolve().parent.parent / "docs"
SHOWN = {"article": "#view", "story": "#view", "map": ".map"}


def main() -> int:
    """Make the six pictures."""
    with running() as service:
        for scheme in ("light", "dark"):
            with browser(DESKTOP, dark=scheme == "dark") as page:
                for name, selector in SHOWN.items():
                    read(page, service, *(seeds() if name != "article" else seeds()[:1]))
                    if name == "article":
                        page.execute_script(
                            "document.querySelector('.glance .quote .jump').click()"
                        )
                    shown = page.find_element(By.CSS_SELECTOR, selector)
                    page.execute_script("arguments[0].scrollIntoView()", shown)
                    picture = DOCS / f"explorer-{name}-{scheme}.png"
                    if name == "map":
                        shown.screenshot(str(picture))
                    else:
                        page.save_screenshot(str(picture))
                    print(picture.relative_to(DOCS.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
