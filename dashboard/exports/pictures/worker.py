"""The process that makes pictures: jobs in at standard input, answers out at standard output, one Chromium between.

It runs the very scripts that make pictures in a reader's browser, in the page that kaleido opens.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from typing import Any

import orjson
from choreographer.errors import BrowserClosedError, BrowserDepsError, BrowserFailedError, ChromeNotFoundError
from kaleido import Kaleido, PageGenerator

from dashboard.exports.pictures.frames import FAILED, LENGTH, NO_BROWSER, PICTURE, framed
from dashboard.exports.pictures.scripts import plotly_script, scripts

MISSING = "Pictures need Chromium on the server, and none was found: install it or name its path in BROWSER_PATH."
BROKEN = "Chromium is on the server, but it does not start: {reason}"
# Without work for so many seconds the process ends, and its memory is free.
IDLE = 600.0


def main() -> None:
    """Answer jobs until standard input closes or nothing was asked for long."""
    answers = os.dup(sys.stdout.fileno())
    # Whatever a library prints must not get between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with os.fdopen(answers, "wb", buffering=0) as out:
        try:
            asyncio.run(_work(out))
        except ChromeNotFoundError:
            _answer(out, NO_BROWSER, MISSING.encode())
        except (BrowserFailedError, BrowserClosedError, BrowserDepsError) as error:
            _answer(out, NO_BROWSER, BROKEN.format(reason=error.args[0] if error.args else error).encode())


async def _work(out: Any) -> None:
    page = PageGenerator(plotly=plotly_script(), mathjax=False, others=[(one.as_uri(), "utf-8") for one in scripts()])
    # Chromium refuses its sandbox to root.
    async with Kaleido(n=1, timeout=None, page_generator=page, enable_sandbox=os.geteuid() != 0) as kaleido:
        jobs = await _reader()
        while job := await _next(jobs):
            _answer(out, *await _made(kaleido, orjson.loads(job)))


async def _made(kaleido: Kaleido, job: Mapping[str, Any]) -> tuple[bytes, bytes]:
    # The page gives back SVG as text and anything else as the data of an image.
    opts: Any = {"format": "svg" if job["kind"] == "svg" else "png", "width": 1600, "height": 900}
    try:
        return PICTURE, await kaleido.calc_fig({"data": [], "layout": {"meta": job}}, opts)
    except (BrowserFailedError, BrowserClosedError):
        raise
    except Exception as error:
        return FAILED, f"The picture could not be made: {error}".encode()


async def _reader() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def _next(jobs: asyncio.StreamReader) -> bytes:
    try:
        head = await asyncio.wait_for(jobs.readexactly(LENGTH.size), IDLE)
        return await jobs.readexactly(LENGTH.unpack(head)[0])
    except (asyncio.IncompleteReadError, TimeoutError):
        return b""


def _answer(out: Any, kind: bytes, body: bytes) -> None:
    left = memoryview(framed(kind + body))
    while left:
        left = left[out.write(left) :]


if __name__ == "__main__":
    main()
