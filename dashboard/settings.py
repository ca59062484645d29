"""The environment, read once and checked before anything starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from dashboard.environment.protection import Protection
from dashboard.environment.serving import Serving
from dashboard.environment.sign_in import SignIn
from dashboard.environment.values import SettingError as SettingError
from dashboard.environment.values import choice
from dashboard.i18n import DEFAULT_LANG, LANGS

HOME = Path(__file__).resolve().parent.parent
DATA_FOLDER = HOME / "data"
ASSETS_FOLDER = HOME / "assets"
# Made by `make build`; without it a start takes longer.
PREPARED_FOLDER = HOME / ".build" / "data"
PREFIX = re.compile(r"/([A-Za-z0-9._~-]+/)*")


@dataclass(frozen=True)
class Settings:
    """Where the data lies and how the server is reached. Without `data` the demonstration set is shown.

    `loaded` is the file that the load command fills when no database is named.
    """

    data: Path | None = None
    database_url: str = ""
    lang: str = DEFAULT_LANG
    base_path: str = "/"
    log: str = "text"
    loaded: Path = HOME / "var" / "registers.duckdb"
    serving: Serving = field(default_factory=Serving)
    sign_in: SignIn = field(default_factory=SignIn)
    protection: Protection = field(default_factory=Protection)

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Settings:
        """Return the settings of an environment; raise SettingError with one clear line for a wrong value."""
        serving = Serving.read(environ)
        return cls(
            data=_folder(environ.get("DASHBOARD_DATA", "")),
            database_url=_url(environ.get("DASHBOARD_DATABASE_URL", "")),
            lang=choice(environ, "DASHBOARD_LANG", LANGS, DEFAULT_LANG),
            base_path=_base(environ.get("DASHBOARD_BASE_PATH", "/")),
            log=choice(environ, "DASHBOARD_LOG", ("text", "json"), "text"),
            loaded=_loaded(environ.get("DASHBOARD_STATE", "")),
            serving=serving,
            sign_in=SignIn.read(environ, serving.proxies),
            protection=Protection.read(environ),
        )


def _folder(value: str) -> Path | None:
    if not value:
        return None
    folder = Path(value)
    if not folder.is_dir():
        raise SettingError(f"DASHBOARD_DATA: there is no folder «{value}»; name a folder with register files")
    return folder


def _url(value: str) -> str:
    try:
        if value:
            make_url(value)
        return value
    except (ArgumentError, ValueError):
        # The value may hold a password.
        raise SettingError("DASHBOARD_DATABASE_URL is not a URL such as duckdb:////data/registers.duckdb") from None


def _loaded(value: str) -> Path:
    if value and not Path(value).is_dir():
        raise SettingError(f"DASHBOARD_STATE: there is no folder «{value}»; name one that `load` may write to")
    return (Path(value) if value else HOME / "var") / "registers.duckdb"


def _base(value: str) -> str:
    path = "/" + value.strip("/") + "/" if value.strip("/") else "/"
    if not PREFIX.fullmatch(path) or ".." in path:
        raise SettingError(f"DASHBOARD_BASE_PATH: «{value}» is not a path such as /volunteers/")
    return path
