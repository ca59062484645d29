"""What keeps an open page from its answers is one sentence with a way on."""

from __future__ import annotations

import re
from http import HTTPStatus

from dashboard.api.problems import problem

NEWS = "document.querySelector('.news.is-shown')?.innerText ?? ''"
CHANGE = "window.dash_clientside.set_props('shell-url', {{ search: '?region={}' }})"


def broken(*_: object) -> None:
    raise ZeroDivisionError("a secret of the machine")


def test_a_failure_and_the_end_of_a_sign_in_are_told(reader, app, monkeypatch, caplog):
    reader.open("/ru/")
    with monkeypatch.context() as patched:
        patched.setattr("dashboard.callbacks.parts.tile_body", broken)
        reader.run(CHANGE.format("55"))
        reader.until(f"/сообщите номер: [0-9a-f]{{32}}/.test({NEWS})")
        assert "secret" in caplog.text and "secret" not in reader.run(NEWS)
    registered = app.server.before_request_funcs
    refuse = lambda: problem(HTTPStatus.UNAUTHORIZED, "Sign in first.")  # noqa: E731
    monkeypatch.setitem(registered, None, [refuse, *registered[None]])
    reader.run(CHANGE.format("43"))
    reader.until(f"({NEWS}).includes('Время вашего входа истекло')")
    assert reader.run("document.querySelector('.news-button').innerText") == "Войти снова"
    monkeypatch.undo()
    reader.run("document.querySelector('.news-button').click()")
    reader.until(
        "document.querySelector('.plot-graph .main-svg') !== null && !document.querySelector('.news.is-shown')"
    )
    strange = [told for told in reader.complaints() if not re.search(r"status of (500|401)|libraries\.", told)]
    assert strange == []
