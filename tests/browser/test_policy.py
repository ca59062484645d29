"""The policy in a browser: hostile texts send no request and run nothing; frames stand where they may."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.serving import make_server

from tests.browser.conftest import Reader
from tests.security.conftest import hostile as hostile
from tests.security.probes import HOST

PAGES = ("/en/events", "/en/quality", "/en/data", "/en/embed/events-by-activity")
HEARD = """
window.heard = []; window.alert = (text) => window.heard.push(`alert ${text}`);
document.addEventListener("securitypolicyviolation",
    (one) => window.heard.push(`${one.violatedDirective} ${one.blockedURI}`));
"""
# The driver's own scripts may use eval, what they leave to run later may not.
ATTACK = f"""(() => {{
const refused = (name) => () => window.heard.push(name);
document.body.insertAdjacentHTML("beforeend",
    `<img src="//{HOST}/a.png" onerror="alert(1)"><style>p {{}}</style>`);
const script = document.createElement("script"); script.text = "alert(2)"; document.body.append(script);
window.setTimeout(() => {{ try {{ window.eval("alert(3)") }} catch (error) {{ refused(error.name)() }} }});
window.setTimeout(() => fetch("//{HOST}/").catch(refused("fetch refused"))); }})()"""


def served(application) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, application, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="module")
def hostile_address(hostile) -> Iterator[str]:
    yield from served(hostile.server)


@pytest.fixture(scope="module")
def portal(address) -> Iterator[str]:
    """Another site, whose page frames a chart and a page."""
    other = Flask("portal")

    @other.get("/<path:path>")
    def framing(path: str) -> str:
        return f'<iframe src="{address}/{path}" width="768" height="460"></iframe>'

    yield from served(other)


@pytest.fixture
def watched(reader) -> Iterator[Reader]:
    """A reader whose every page keeps what its policy refused."""
    added = reader.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": HEARD})
    yield reader
    reader.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
    reader.driver.get("about:blank")
    reader.driver.get_log("browser")


@pytest.mark.parametrize("path", PAGES)
def test_hostile_texts_are_read_and_nothing_else(watched, hostile_address, path):
    watched.driver.get(hostile_address + path)
    watched.until(f"document.body.innerText.includes({HOST!r}) || document.querySelectorAll('.main-svg').length > 0")
    watched.until("document.querySelectorAll('[data-dash-is-loading=true]').length", 0)
    assert watched.run("window.heard") == []
    assert [url for url in watched.requests() if not url.startswith(hostile_address)] == []
    marks = (
        "document.querySelectorAll('iframe, img[src*=evil], a[href^=javascript], [onerror], [onload], [style*=evil]')"
    )
    assert watched.run(f"{marks}.length") == 0
    assert watched.complaints() == []


def test_the_policy_refuses_what_markup_would_do(watched):
    watched.open("/en/grants")
    watched.run(ATTACK)
    watched.until("window.heard.includes('fetch refused')")
    heard = watched.run("window.heard")
    assert {"EvalError", "fetch refused"} <= set(heard)
    assert {one.split()[0] for one in heard} >= {"img-src", "style-src-elem", "script-src-elem", "connect-src"}
    assert not [one for one in heard if one.startswith("alert")]


@pytest.mark.parametrize(("path", "shown"), [("en/embed/grants-map", True), ("en/grants", False)])
def test_another_site_frames_charts_and_no_pages(watched, portal, path, shown):
    watched.driver.get(f"{portal}/{path}")
    watched.driver.switch_to.frame(0)
    if shown:
        watched.until("document.querySelectorAll('.main-svg').length > 0")
        assert watched.run("window.heard") == []
    else:
        watched.until("document.readyState", "complete")
        assert watched.run("document.getElementById('react-entry-point')") is None
    watched.driver.switch_to.default_content()
    refused = [one for one in watched.complaints() if "frame-ancestors" in one]
    assert bool(refused) != shown
