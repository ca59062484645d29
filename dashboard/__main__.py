"""Commands: python -m dashboard serve | load | demo | check."""

from __future__ import annotations

import os
from pathlib import Path

import click

from dashboard.catalogue.loading import check_paths, load_paths
from dashboard.catalogue.opening import DEMO_FOLDER, loaded_database, open_catalogue
from dashboard.checks.finding import Outcome
from dashboard.checks.log import quality_log
from dashboard.checks.text import refusal_table, render_line
from dashboard.datasets.demo import make_demo, write_registers
from dashboard.datasets.reference import load_reference
from dashboard.i18n import L
from dashboard.settings import DATA_FOLDER, SettingError, Settings
from dashboard.storage import connect


def settings() -> Settings:
    """Return the settings of the environment; a wrong value ends the command with one line."""
    try:
        return Settings.read(os.environ)
    except SettingError as error:
        raise click.ClickException(str(error)) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Dashboard of the Year of the Volunteer 2020 in Kazakhstan."""
