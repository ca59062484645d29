"""A browser that nobody has used before: what it downloads, when it has drawn, and which requests it sends."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options

from tests.bench.replay import Request, kept_headers

ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1440,1024", "--lang=en",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
QUIET, PATIENCE = 0.7, 60.0
NEXT = (
    """[...document.querySelectorAll(".dash-graph")].find((one) => !one.querySelector(".main-svg")).scrollIntoView()"""
)
# Asked by a clock, not by a change.
TIMED = ("/healthz",)


class Browser:
    """One browser with its own empty profile."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def open(self, url: str) -> dict[str, Any]:
        """Open a page, wait until nothing moves any more and return what was seen."""
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get(url)
        return self.settled(0, plots=1)

    def seen(self) -> dict[str, Any]:
        """Return what the page has seen so far: milliseconds since it was asked for."""
        answer: dict[str, Any] = self.driver.execute_script("return window.benchSeen()")
        return answer

    def now(self) -> float:
        """Return milliseconds since the page was asked for."""
        return float(self.driver.execute_script("return performance.now()"))

    def settled(self, since: float, plots: int = 0) -> dict[str, Any]:
        """Return what was seen once something was drawn after `since` and nothing has moved for a while."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = self.seen()
            if seen["drawn"] >= plots and seen["all"] > since and is_still(seen, QUIET):
                return seen
            time.sleep(0.1)
        raise TimeoutError(f"nothing was drawn within {PATIENCE} s: {seen}")

    def still(self) -> dict[str, Any]:
        """Return what was seen once a page, with charts or without, has not moved for a while."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = self.seen()
            if seen["loaded"] > 0 and is_still(seen, 2 * QUIET):
                return seen
            time.sleep(0.1)
        raise TimeoutError(f"the page moved for {PATIENCE} s: {seen}")

    def scrolled(self, seen: dict[str, Any]) -> float:
        """Scroll to every chart that waits for it; return milliseconds from each arrival until it was drawn, summed."""
        spent = 0.0
        while seen["drawn"] < seen["plots"]:
            since, before = self.now(), seen["drawn"]
            self.driver.execute_script(NEXT)
            seen = self.settled(since)
            if seen["drawn"] == before:
                raise TimeoutError(f"{seen['plots'] - before} charts are not drawn even on screen")
            spent += seen["all"] - since
        return spent

    def traffic(self) -> Traffic:
        """Return what went over the wire since the last time this was asked."""
        return Traffic([json.loads(one["message"])["message"] for one in self.driver.get_log("performance")])


def is_still(seen: dict[str, Any], seconds: float) -> bool:
    """Return whether nothing is asked for and nothing has moved for so long."""
    return seen["pending"] == 0 and seen["now"] - max(seen["all"], seen["texts"]) > seconds * 1000


class Traffic:
    """What the browser's network log says."""

    def __init__(self, messages: list[dict[str, Any]]) -> None:
        self.messages = messages

    def _of(self, method: str) -> list[dict[str, Any]]:
        return [one["params"] for one in self.messages if one["method"] == f"Network.{method}"]

    @property
    def size(self) -> int:
        """Bytes as they came over the wire, headers included."""
        return int(sum(one["encodedDataLength"] for one in self._of("loadingFinished")))

    def requests(self) -> list[Request]:
        """Return the requests to a server, in their order."""
        sent = [one for one in self._of("requestWillBeSent") if one["request"]["url"].startswith("http")]
        cached = {one["requestId"] for one in self._of("requestServedFromCache")}
        # Origin, cookies and the like stand in a message of their own.
        more = {one["requestId"]: one["headers"] for one in self._of("requestWillBeSentExtraInfo")}
        asked = [
            request_of(one["request"], more.get(one["requestId"])) for one in sent if one["requestId"] not in cached
        ]
        return [one for one in asked if one.path.split("?")[0] not in TIMED]


def request_of(sent: dict[str, Any], headers: dict[str, str] | None) -> Request:
    """Return a request of the network log as one to repeat."""
    _, _, host, path = sent["url"].split("/", 3)
    return Request(sent["method"], f"/{path}", kept_headers(host, headers or sent["headers"]), sent.get("postData", ""))


@contextmanager
def fresh_browser() -> Iterator[Browser]:
    """Start a browser with an empty profile; end it afterwards."""
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for argument in (*ARGUMENTS, f"--user-data-dir={profile}"):
            options.add_argument(argument)
        driver = webdriver.Chrome(options=options)
        try:
            yield Browser(driver)
        finally:
            driver.quit()
