"""What the front-end build leaves: the right plotly.js, nothing from other hosts, every icon in use."""

import json
import re
import subprocess
from importlib.util import module_from_spec, spec_from_file_location

import dash_ag_grid  # noqa: F401 - as the application does, for the scripts that come with it
import dash_bootstrap_components  # noqa: F401
import pytest
from dash import Dash, html
from plotly.offline import get_plotlyjs_version

from dashboard.components.assets import asset
from dashboard.settings import ASSETS_FOLDER, HOME

VENDOR = ASSETS_FOLDER / "vendor"
built_only = pytest.mark.skipif(not (VENDOR / "files.json").exists(), reason="run scripts/build_frontend.py first")
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
    assert len(sheets) > 1
    for sheet in sheets:
        loaded = re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""", sheet.read_text("utf-8"))
        assert not [address for address in loaded if not address.startswith(("data:", "fonts/"))], sheet.name


@built_only
def test_tokens_cover_both_themes():
    before, dark = (ASSETS_FOLDER / asset("every.css")).read_text("utf-8").rsplit("[data-bs-theme=dark]{", 1)
    light, dark = before.rsplit("{", 1)[1], dark.split("}")[0]
    for name in ("--accent:", "--direction-umit:", "--class-5:", "--bs-body-bg:", "--Dash-Text-Primary:"):
        assert name in light
        assert name in dark


def test_all_scripts_of_dash_are_built_in_but_those_for_browsers_and_tables_of_the_past():
    app = Dash("suites", assets_ignore=".*")
    app.layout = html.Div()
    named = re.findall(r'suites/([^"]+)"', app._generate_scripts_html())
    plain = {re.sub(r"\.v\d\w+?m\d+", "", name) for name in named}
    suites = json.loads((HOME / "frontend" / "suites.json").read_text("utf-8"))
    built = {name for names in suites.values() for name in names}
    assert plain - built == {"dash/deps/polyfill@7.12.1.min.js", "dash/dash_table/bundle.js"}
    assert built - plain == {"dash/dcc/async-graph.js", "dash_ag_grid/async-community.js"}


@built_only
def test_one_changed_letter_is_another_file_and_the_list_names_it(tmp_path):
    node, _ = frontend().programs()
    shelf = (HOME / "frontend" / "shelf.mjs").as_uri()
    lines = f"""
        import {{ shelf }} from {json.dumps(shelf)};
        const {{ keep, list }} = shelf({json.dumps(str(tmp_path))});
        const names = [await keep("every.js", "1"), await keep("every.js", "1"), await keep("every.js", "2")];
        await list();
        console.log(JSON.stringify(names));
    """
    told = subprocess.run([node, "--input-type=module", "-e", lines], capture_output=True, text=True, check=True)
    first, again, other = json.loads(told.stdout)
    assert first == again != other
    assert json.loads((tmp_path / "files.json").read_text("utf-8")) == {"every.js": other}
    assert (tmp_path / other).read_text("utf-8") == "2"


def test_the_build_reads_every_script_and_sheet_of_ours():
    build = frontend()
    ours = {path for path in ASSETS_FOLDER.glob("*.*") if path.suffix in (".js", ".css")}
    assert len(ours) > 40
    assert ours < set(build.inputs())


def frontend():
    spec = spec_from_file_location("build_frontend", HOME / "scripts" / "build_frontend.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
