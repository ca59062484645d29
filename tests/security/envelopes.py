"""Bodies that no page sends, sent to the callbacks of a running server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import chain
from typing import Any

from tests.security.attacks import JSON, Body, Found, told
from tests.security.bodies import CANARY, NO_ENVELOPES, PARTS, PATH, REPLACED
from tests.security.rules import faults, refusal_faults
from tests.security.wire import Server

KINDS = ("text/plain", "", "multipart/form-data", "application/x-www-form-urlencoded")
HUGE = "[" * 3 * 2**20


def callbacks(server: Server, sound: Sequence[Body]) -> Found:
    """Send what no page sends to the callbacks: broken, huge, deep, unknown, of another kind."""
    spoilt = [json.dumps(wrong) for body in sound for wrong in _spoilt(body)]
    wrong = [server.ask(PATH, "POST", body, Content_Type=JSON) for body in (*NO_ENVELOPES, *spoilt, HUGE)]
    unread = [server.ask(PATH, "POST", json.dumps(sound[0]), Content_Type=kind) for kind in KINDS]
    for answer in (*wrong, *unread):
        yield from told(answer, chain(faults(answer), refusal_faults(answer)))
    for answer in (server.ask(PATH, "POST", json.dumps(body), Content_Type=JSON) for body in sound):
        yield from told(answer, [] if answer.status == 200 else [f"a sound body is answered {answer.status}"])


def _spoilt(body: Body) -> Iterator[Body]:
    for part in PARTS:
        yield {name: value for name, value in body.items() if name != part}
        yield from (body | {part: value} for value in REPLACED if (part, value) != ("changedPropIds", []))
    for group in ("inputs", "state"):
        yield from (body | {group: wrong} for wrong in (body[group] * 2, [body[group]], [*body[group], {"id": CANARY}]))
    yield from (body | {key: CANARY} for key in ("extra", "__proto__", "cancel"))
    deep: Any = CANARY
    for _ in range(60):
        deep = [deep]
    state = deepcopy(body["state"])
    yield body | {"state": [deep, *state[1:]]}
