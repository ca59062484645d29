"""Catalogues of real registers of which some hold nothing, made from small ones of the demonstration's generator."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path

import pytest

from dashboard.blocks.reading import Site
from dashboard.catalogue.build import build_catalogue
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.loading import load_paths
from dashboard.datasets.demo import make_demo, write_registers
from dashboard.datasets.reference import load_reference
from dashboard.model.registers import REGISTERS, Registers
from dashboard.pages.router import render_page
from dashboard.settings import DATA_FOLDER
from dashboard.storage import MEMORY, connect

EVENTS, SEED = 300, 7
FEW_REGIONS, FEW_MONTHS = ("11", "55", "71"), ("2020-06", "2020-07")
EVERY, PART = frozenset(REGISTERS), "part"
Build = Callable[[Collection[str], str], Catalogue]


def _served(paths: Collection[Path]) -> Catalogue:
    storage = connect(MEMORY)
    if paths:
        report = load_paths(paths, storage, load_reference(DATA_FOLDER / "reference"))
        assert not report.refusals
    return build_catalogue(DATA_FOLDER, storage, demo=False)


def _part(registers: Registers) -> Registers:
    frames = {
        name: frame[frame["region_code"].isin(FEW_REGIONS) & frame["month"].isin(FEW_MONTHS)].reset_index(drop=True)
        for name, frame in registers.frames()
    }
    return Registers(**frames)


@pytest.fixture(scope="session")
def mixture(tmp_path_factory) -> Build:
    """Return a builder: the catalogue of the named registers, whole or of three regions and two months."""
    whole = make_demo(EVENTS, SEED)
    folders = {"": tmp_path_factory.mktemp("whole"), PART: tmp_path_factory.mktemp("part")}
    write_registers(whole, folders[""])
    write_registers(_part(whole), folders[PART])

    @cache
    def made(names: frozenset[str], extent: str) -> Catalogue:
        return _served([folders[extent] / f"{name}.csv" for name in REGISTERS if name in names])

    return lambda names, extent="": made(frozenset(names), extent)


@pytest.fixture(scope="session")
def rendered() -> Callable[[Catalogue, str, str], str]:
    """Return a function: the components of a page in a language as JSON text."""

    def text(catalogue: Catalogue, lang: str, path: str) -> str:
        page = render_page(Site(lambda: catalogue, "/", "/assets/regions.json"), f"/{lang}/{path}", "")
        return json.dumps(page.to_plotly_json(), default=lambda part: part.to_plotly_json(), ensure_ascii=False)

    return text
