"""Serve the application with gunicorn: processes that share nothing but the data, threads for simultaneous readers."""

from __future__ import annotations

from threading import Thread
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from dashboard.application import create_app
from dashboard.memory import give_back, settle
from dashboard.serving.options import options_of
from dashboard.settings import Settings


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with options given in code instead of a file."""

    def __init__(self, settings: Settings, options: dict[str, Any]) -> None:
        self.settings, self.options = settings, options
        super().__init__()

    def load_config(self) -> None:
        """Hand the options to gunicorn."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the WSGI application, warmed up so that the first readers do not race its set-up."""
        server: Flask = create_app(self.settings, watch=True).server
        server.test_client().get(f"{self.settings.base_path}_dash-dependencies").close()
        # Every page prints how many findings need attention: the log is made while the first reader's browser loads.
        Thread(target=self._prepare, args=[server], daemon=True).start()
        return server

    def _prepare(self, server: Flask) -> None:
        server.test_client().get(f"{self.settings.base_path}api/checks")
        settle()
        give_back()


def serve(settings: Settings, bind: str) -> None:
    """Serve until stopped."""
    Server(settings, options_of(settings.serving, bind)).run()
