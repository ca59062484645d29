"""A question that was answered before is answered with the same bytes, compressed already."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus

from flask import Flask, Response, g, request

from dashboard import ids
from dashboard.blocks.reading import Site
from dashboard.callbacks.kept import Kept

MOST = 8 * 2**20
LONGEST = 32 * 2**10
PATH = "_dash-update-component"
# Only the callback that refreshes a page has this output, and nothing but its body and the data decides its answer.
MARK = f"{ids.HELD}.data".encode()
HEADERS = ("Content-Type", "Content-Encoding", "Vary")


@dataclass(frozen=True)
class Answer:
    """The body of an answer as it was sent, and the headers that say how."""

    body: bytes
    headers: Mapping[str, str]

    @property
    def weight(self) -> int:
        """Return the bytes that the answer takes."""
        return len(self.body)


class Repeats:
    """The answers to the questions asked last; each belongs to one version of the data."""

    def __init__(self, site: Site, most: int = MOST) -> None:
        self._site, self.kept = site, Kept[Answer](most)

    def repeat(self) -> Response | None:
        """Return the answer that was given to the same question, or nothing; remember the question then."""
        if request.method != "POST" or not request.path.endswith(PATH) or (request.content_length or 0) > LONGEST:
            return None
        body = request.get_data()
        if MARK not in body[: len(body) // 2]:
            return None
        g.question = self._key(body)
        found = self.kept.get(g.question)
        return Response(found.body, headers=dict(found.headers)) if found else None

    def keep(self, answer: Response) -> Response:
        """Keep an answer, unless `g.momentary` says that the same question may have another one a moment later."""
        question = g.pop("question", None)
        if question and answer.status_code == HTTPStatus.OK and "momentary" not in g:
            told = {name: answer.headers[name] for name in HEADERS if name in answer.headers}
            self.kept.put(question, Answer(answer.get_data(), told))
        return answer

    def _key(self, body: bytes) -> Hashable:
        catalogue = self._site.current()
        asked = blake2b(body, digest_size=16).digest()
        return (catalogue.version, catalogue.read_at, request.headers.get("Accept-Encoding", ""), request.path, asked)


def repeat_answers(server: Flask, site: Site) -> Repeats:
    """Register what gives an answer again; call it after the guards and before what compresses."""
    repeats = Repeats(site)
    server.before_request(repeats.repeat)
    server.after_request(repeats.keep)
    return repeats
