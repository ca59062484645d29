"""Stand-ins for the process that makes pictures: each answers the jobs on its standard input in one way."""

from __future__ import annotations

import sys

_LOOP = """
import os, struct, sys, time
def job():
    head = sys.stdin.buffer.read(4)
    return sys.stdin.buffer.read(struct.unpack(">I", head)[0]) if head else sys.exit()
def answer(body):
    sys.stdout.buffer.write(struct.pack(">I", len(body)) + body)
    sys.stdout.buffer.flush()
"""
_WAYS = {
    "pid": "while job(): answer(b'P%d' % os.getpid())",
    "echo": "while True: answer(b'P' + job())",
    "slow": "job(); time.sleep(60)",
    "once": "job(); answer(b'P%d' % os.getpid())",
    "never": "job()",
    "failed": "job(); answer('Fсломалось'.encode())",
    "no-browser": "answer('Nнет браузера'.encode())",
    "patient": "while job(): time.sleep(.6); answer(b'P')",
}


def painter(way: str) -> tuple[str, ...]:
    """Return the command of the stand-in that answers in a way."""
    return (sys.executable, "-c", _LOOP + _WAYS[way])
