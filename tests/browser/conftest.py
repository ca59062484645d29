"""A real browser before a real server; a journey fails on requests to other hosts and on console errors."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.chrome.options import Options
from werkzeug.serving import make_server

ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars", "--lang=ru",
    # Any other host fails by name, which the console reports as an error.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip


def pytest_setup_options() -> Options:
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ARGUMENTS:
        options.add_argument(argument)
    return options


@pytest.fixture(scope="session")
def address(app) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


class Reader:
    """One reader at the dashboard: opens pages, finds things, and keeps what the browser reported."""

    def __init__(self, browser, address: str) -> None:
        self.browser, self.driver, self.address = browser, browser.driver, address
        self.resize(1440, 1024)

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def open(self, path: str, drawn: str = ".plot-graph .main-svg") -> None:
        self.driver.get(self.address + path)
        self.browser.wait_for_element(drawn, timeout=20)

    def run(self, script: str, *values):
        return self.driver.execute_script(f"return {script}", *values)

    def until(self, script: str, wanted=True, timeout: float = 12) -> None:
        from dash.testing.wait import until

        until(lambda: self.run(script) == wanted, timeout, msg=f"{script} is {self.run(script)!r}, not {wanted!r}")

    @property
    def query(self) -> str:
        return self.run("location.search")

    def requests(self) -> list[str]:
        sent = self.run("performance.getEntriesByType('resource').map((entry) => entry.name)")
        return [url for url in sent if not url.startswith(("data:", "blob:"))]

    def files(self) -> set[str]:
        """The built files that were fetched, by their plain names."""
        names = [url.rsplit("/", 1)[1].split(".") for url in self.requests() if "/assets/vendor/" in url]
        return {f"{parts[0]}.{parts[-1]}" for parts in names}

    def shifted(self) -> float:
        """How far the page moved under the reader's eyes since it was opened, as browsers reckon it."""
        script = """
            const done = arguments[0], sum = (entries) => entries.reduce((total, one) => total + one.value, 0);
            const unasked = (list) => list.getEntries().filter((one) => !one.hadRecentInput);
            const observer = new PerformanceObserver((list) => done(sum(unasked(list))));
            observer.observe({ type: "layout-shift", buffered: true });
            window.setTimeout(() => done(0), 500);
        """
        return self.driver.execute_async_script(script)

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def browser(request, tmp_path_factory) -> Iterator[Browser]:
    """One browser for all journeys: starting one for each took longer than many a journey itself."""
    downloads = str(tmp_path_factory.mktemp("downloads"))
    options = request.config.hook.pytest_setup_options()
    with Browser(browser="Chrome", options=options, download_path=downloads, percy_run=False) as opened:
        yield opened


@pytest.fixture
def reader(browser, address) -> Iterator[Reader]:
    """A reader who was never here before: nothing stored, no window but this, nothing said by the browser."""
    browser.driver.get("about:blank")
    everything = {"origin": address, "storageTypes": "all"}
    browser.driver.execute_cdp_cmd("Storage.clearDataForOrigin", everything)
    browser.driver.get_log("browser")
    person = Reader(browser, address)
    yield person
    assert [url for url in person.requests() if not url.startswith(address)] == []
    assert person.complaints() == []
