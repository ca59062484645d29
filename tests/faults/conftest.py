"""What the tests of faults share: the files of a month, as front offices send them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.datasets.demo import write_demo


@pytest.fixture(scope="session")
def sent(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    write_demo(folder, 60, 1)
    return folder
