"""Changes of the filters as a reader makes them, timed in the browser."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import accumulate

from tests.bench.browser import Browser
from tests.bench.replay import REGIONS, Choice, Request

# The fourth change is the one that is repeated: two directions, two regions.
STEPS = (("direction", "bilim"), ("direction", "umit"), *(("region", code) for code in REGIONS[:10]))
CAPTURED = 3


@dataclass(frozen=True)
class Change:
    """One change: milliseconds until the charts on screen and everything was redrawn, bytes, requests, the choice."""

    visible: float
    everything: float
    size: int
    blocked: float
    requests: list[Request]
    choice: Choice


def walk(browser: Browser, name: str) -> list[Change]:
    """Make all changes one after another on the page that is open."""
    walked = list(accumulate(STEPS, added, initial=Choice((), ())))[1:]
    return [made(browser, name, step, choice) for step, choice in zip(STEPS, walked, strict=True)]


def added(choice: Choice, step: tuple[str, str]) -> Choice:
    """Return the choice with one more direction or region."""
    key, value = step
    if key == "direction":
        return Choice((*choice.directions, value), choice.regions)
    return Choice(choice.directions, (*choice.regions, value))


def made(browser: Browser, name: str, step: tuple[str, str], choice: Choice) -> Change:
    """Make one change and wait until nothing moves."""
    browser.traffic()
    since = float(browser.driver.execute_script(f"const t = performance.now(); {script(name, step, choice)}; return t"))
    seen, traffic = browser.settled(since), browser.traffic()
    blocked = max([0, *(length for began, length in seen["tasks"] if began >= since)])
    redrawn = max(seen["visible"], seen["texts"]) - since
    return Change(redrawn, max(redrawn, seen["all"] - since), traffic.size, blocked, traffic.requests(), choice)


def script(name: str, step: tuple[str, str], choice: Choice) -> str:
    """Return the script that makes the change: our checkbox, the peer's dropdown."""
    key, value = step
    if name == "ours":
        return f"""document.querySelector('[data-filter="{key}"] input[value="{value}"]').click()"""
    values = choice.directions if key == "direction" else choice.regions
    return f"""dash_clientside.set_props("{key}", {{value: {json.dumps(values)}}})"""
