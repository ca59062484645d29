"""An application over registers whose texts act when they are taken for more than text."""

from __future__ import annotations

import pytest

from dashboard.application import create_app
from dashboard.settings import Settings
from tests.security.registers import load_hostile


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The Dash application over registers of hostile texts."""
    return create_app(Settings(database_url=load_hostile(tmp_path_factory.mktemp("hostile")), lang="en"))


@pytest.fixture
def reader(hostile):
    return hostile.server.test_client()
