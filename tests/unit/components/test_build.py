"""What the front-end build leaves: the right plotly.js, nothing from other hosts, every icon in use."""

import json
import re

import pytest
from plotly.offline import get_plotlyjs_version

from dashboard.settings import ASSETS_FOLDER, HOME

VENDOR = ASSETS_FOLDER / "vendor"
built_only = pytest.mark.skipif(not (VENDOR / "plotly.min.js").exists(), reason="run scripts/build_frontend.py first")
PACKAGE = json.loads((HOME / "frontend" / "package.json").read_text("utf-8"))


def test_the_bundle_is_of_the_version_that_python_writes_for():
    assert PACKAGE["devDependencies"]["plotly.js"] == get_plotlyjs_version()


def test_the_lock_file_names_no_registry():
    assert '"resolved"' not in (HOME / "frontend" / "package-lock.json").read_text("utf-8")


def test_every_icon_that_the_components_name_is_built():
    known = set(json.loads((HOME / "frontend" / "src" / "icons.json").read_text("utf-8")))
    sources = [path.read_text("utf-8") for path in (HOME / "dashboard" / "components").glob("*.py")]
    used = {name for text in sources for name in re.findall(r'icon\("([a-z0-9-]+)"', text)}
    assert used
    assert used <= known


@built_only
def test_style_sheets_load_nothing_from_elsewhere():
    sheets = [*ASSETS_FOLDER.glob("*.css"), *VENDOR.glob("*.css")]
    assert sheets
    for sheet in sheets:
        loaded = re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""", sheet.read_text("utf-8"))
        assert not [address for address in loaded if not address.startswith(("data:", "fonts/"))], sheet.name


@built_only
def test_tokens_cover_both_themes():
    text = (VENDOR / "tokens.css").read_text("utf-8")
    light, dark = (
        text.split('[data-bs-theme="dark"]') if '[data-bs-theme="dark"]' in text else text.split("[data-bs-theme=dark]")
    )
    for name in ("--accent:", "--direction-umit:", "--class-5:", "--bs-body-bg:", "--Dash-Text-Primary:"):
        assert name in light
        assert name in dark
