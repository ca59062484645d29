"""What many tests share: the application over the shipped data, and the report's text."""

from __future__ import annotations

from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.opening import open_catalogue
from dashboard.environment.protection import Protection
from dashboard.settings import Settings

HOME = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def settings(tmp_path_factory) -> Settings:
    # What a developer has loaded on this machine must not reach the tests.
    # Tests ask for more files in a minute than readers do.
    free = Protection(rates={})
    return Settings(loaded=tmp_path_factory.mktemp("var") / "registers.duckdb", protection=free)


@pytest.fixture(scope="session")
def catalogue(settings: Settings) -> Catalogue:
    return open_catalogue(settings)


@pytest.fixture(scope="session")
def app(settings: Settings) -> Dash:
    return create_app(settings)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()
