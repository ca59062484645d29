"""What is wrong with an answer, in words; nothing when nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.security.bodies import CANARY
from tests.security.probes import HOST
from tests.security.wire import Answer

PROBLEM = "application/problem+json"
TRACE = re.compile(r"Traceback|File \"/|\.py\", line|site-packages")
VERSIONS = re.compile(r"(gunicorn|werkzeug|python|dash|flask|nginx)/\d", re.IGNORECASE)
# Pictures need a browser on the server: without one they are refused in words.
PICTURES = re.compile(r"\.(png|svg|pdf)\b")
EVERYWHERE = {"x-content-type-options": "nosniff"}
NO_PAGE = {
    **EVERYWHERE, "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "referrer-policy": "no-referrer",
}  # fmt: skip
PAGE = {
    **EVERYWHERE, "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp", "x-permitted-cross-domain-policies": "none",
}  # fmt: skip
OWN_ONLY = ("default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'")


def faults(answer: Answer) -> Iterator[str]:
    """Yield what no answer may have: a failure, a trace, a version, a cookie, another origin's leave."""
    if answer.status >= 500 and not (answer.status in (501, 503, 504) and PICTURES.search(answer.asked)):
        yield f"status {answer.status}"
    if TRACE.search(answer.text):
        yield "a trace"
    if VERSIONS.search(f"{dict(answer.headers)}") or "x-powered-by" in answer.headers:
        yield "a version in the headers"
    if "set-cookie" in answer.headers:
        yield "a cookie"
    if any(name.startswith("access-control") for name in answer.headers):
        yield "leave for another origin"


def policy_faults(answer: Answer) -> Iterator[str]:
    """Yield what headers of the answer's kind lack."""
    is_page = answer.kind == "text/html"
    for name, value in (PAGE if is_page else NO_PAGE).items():
        if answer.headers.get(name) != value:
            yield f"{name}: {answer.headers.get(name)}"
    policy = answer.headers.get("content-security-policy", "").split("; ")
    if is_page and not set(OWN_ONLY) <= set(policy):
        yield "a policy that lets more in than the page's own files"
    if "'unsafe-eval'" in str(policy) or "script-src 'self' 'unsafe-inline'" in policy:
        yield "a policy that lets scripts run"


def refusal_faults(answer: Answer) -> Iterator[str]:
    """Yield what a refusal lacks: it is a 4xx, in words, without anything of what was sent."""
    if not 400 <= answer.status < 500:
        yield f"status {answer.status}"
    if answer.kind != PROBLEM:
        yield f"no problem document but {answer.kind}"
    if CANARY in answer.text:
        yield "what was sent is repeated"


def markup_faults(answer: Answer, sent: str) -> Iterator[str]:
    """Yield where an address's text comes back as more than text; a problem may repeat it, without any bracket."""
    if answer.kind == PROBLEM:
        if "<" in answer.text:
            yield "a bracket in a problem document"
    elif sent in answer.text and answer.kind != "text/csv":
        yield f"{sent} comes back"


def host_faults(answer: Answer) -> Iterator[str]:
    """Yield where a host that the request made up comes back."""
    if HOST in answer.text or HOST in f"{dict(answer.headers)}":
        yield "the made-up host comes back"
