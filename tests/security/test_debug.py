"""Debugging and what else Dash and Flask can be switched to from outside stay off."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
SWITCHES = {
    **dict.fromkeys(("DASH_DEBUG", "FLASK_DEBUG", "DASH_MCP_ENABLED", "DASH_UI", "DASH_PROPS_CHECK"), "1"),
    **dict.fromkeys(
        ("DASH_HOT_RELOAD", "DASH_PRUNE_ERRORS", "DASH_SERVE_DEV_BUNDLES", "DASH_SILENCE_ROUTES_LOGGING"), "1"
    ),
    "FLASK_ENV": "development",
    "WERKZEUG_DEBUG_PIN": "off",
}
ASKED = """
from dashboard.application import create_app
from dashboard.settings import Settings
app = create_app(Settings.read({}))
client = app.server.test_client()
@app.server.get("/api/broken")
def broken():
    raise ZeroDivisionError("a secret of the machine")
answer = client.get("/api/broken")
print(app.server.debug, app.server.testing, answer.status_code, "secret" in answer.text or "Traceback" in answer.text)
print([client.get(path).status_code for path in ("/_mcp", "/console", "/_reload-hash", "/health")])
print("__debugger__" in client.get("/en/?__debugger__=yes&cmd=resource&f=debugger.js").text)
print([name for name in ("debug", "dev_tools", "hot_reload") if name in client.get("/en/?debug=1").text])
print(any(len(client.get(path).data) > 20_000 for path in ("/_dash-layout", "/_dash-dependencies")))
"""


def test_no_variable_of_the_environment_turns_debugging_on():
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DASHBOARD_")}
    run = subprocess.run(
        [sys.executable, "-c", ASKED], env=kept | SWITCHES, cwd=HOME, capture_output=True, text=True, timeout=120
    )
    assert run.stdout.splitlines() == ["False False 500 False", "[404, 404, 404, 404]", "False", "[]", "False"], (
        run.stderr
    )


@pytest.mark.parametrize("query", ["debug=1", "debug=true", "_debug", "__debugger__=yes&cmd=resource&f=style.css"])
def test_no_address_turns_debugging_on(client, query):
    # Each document has an id of its own.
    plain, asked = (re.sub(r'"end_id":"[^"]+"', "", client.get(path).text) for path in ("/en/", f"/en/?{query}"))
    assert asked == plain
