"""The document and its files: few, named by their content, kept for a year, compressed ahead, and no script inside."""

from __future__ import annotations

import gzip
import re
from urllib.parse import urlsplit

import brotli
import pytest
from werkzeug.datastructures import Headers

from dashboard.components.assets import _files, asset
from dashboard.pages.router import PAGES
from dashboard.settings import ASSETS_FOLDER

KEPT = "max-age=31536000, public, immutable"
SLUGS = [page.slug for page in PAGES]


def document(client, path: str) -> str:
    return client.get(path).text


def addresses(text: str) -> list[str]:
    return re.findall(r' (?:src|href)="([^"]+)"', text)


@pytest.mark.parametrize(
    "path", [*[f"/ru/{slug}" for slug in SLUGS], "/kk/regions/55", "/en/embed/grants-map", "/ru/nothing"]
)
def test_no_page_holds_a_script(client, path):
    text = document(client, path)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, flags=re.DOTALL)
    assert len(scripts) == 4
    for marks, content in scripts:
        assert 'type="application/json"' in marks or ("src=" in marks and not content)
    assert not re.search(r"\son\w+=|javascript:|<style", text)


def served(client, address: str, encodings: str = "") -> tuple[int, Headers, bytes]:
    with client.get(address, headers={"Accept-Encoding": encodings}) as answer:
        return answer.status_code, answer.headers, answer.data


@pytest.mark.parametrize("path", ["/ru/", "/en/events", "/kk/briefing"])
def test_files_of_a_page_are_kept_for_ever_and_come_compressed(client, path):
    files = [address for address in addresses(document(client, path)) if address.startswith("/assets/")]
    assert 7 <= len(files) <= 10
    for address in files:
        status, headers, _ = served(client, address, "gzip, deflate, br, zstd")
        assert (status, headers["Cache-Control"]) == (200, KEPT)
        assert headers.get("Content-Encoding") == (None if address.endswith("woff2") else "br")


def test_the_largest_file_is_what_the_build_compressed(client):
    address, plain = f"/assets/{asset('plotly.js')}", (ASSETS_FOLDER / asset("plotly.js")).read_bytes()
    _, headers, small = served(client, address, "br")
    assert (brotli.decompress(small), headers["Vary"]) == (plain, "Accept-Encoding")
    _, headers, larger = served(client, address, "gzip")
    assert (headers["Content-Encoding"], gzip.decompress(larger)) == ("gzip", plain)
    _, headers, whole = served(client, address)
    assert ("Content-Encoding" in headers, whole) == (False, plain)


def test_sources_without_a_digest_are_asked_for_again(client):
    _, headers, _ = served(client, "/assets/20_state.js")
    assert "immutable" not in headers["Cache-Control"]


def test_every_built_file_is_there_under_a_name_of_its_own():
    files = _files()
    assert {
        "head.js",
        "libraries.js",
        "every.js",
        "every.css",
        "briefing.js",
        "pictures.js",
        "grids.js",
        "plotly.js",
    } < set(files)
    for plain, name in files.items():
        assert re.fullmatch(r"(.+)\.[0-9a-f]{8}(\.\w+)", name).expand(r"\1\2") == plain
        assert (ASSETS_FOLDER / "vendor" / name).is_file()


@pytest.mark.parametrize(
    ("path", "ahead"),
    [
        ("/ru/", {"plotly.js"}),
        ("/ru/grants", {"plotly.js"}),
        ("/ru/events", {"plotly.js", "grids.js"}),
        ("/ru/briefing", {"plotly.js", "briefing.js"}),
        ("/ru/data", set()),
        ("/ru/nothing", set()),
    ],
)
def test_only_pages_that_need_a_script_name_it(client, path, ahead):
    text = document(client, path)
    some = {"plotly.js", "grids.js", "briefing.js", "pictures.js"}
    assert {name for name in some if asset(name) in text} == ahead


def test_the_renderer_learns_nothing_of_the_server(client):
    text = document(client, "/ru/")
    assert "python_version" not in text
    assert "dash_version" not in text
    assert '"requests_pathname_prefix"' in text


def test_files_lie_beside_the_script_that_names_the_others():
    every = ASSETS_FOLDER / asset("every.js")
    text = every.read_text("utf-8")
    for name in ("plotly.js", "grids.js", "pictures.js", "briefing.js"):
        assert urlsplit(asset(name)).path.removeprefix("vendor/") in text
