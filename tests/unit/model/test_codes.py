"""The values that every row and every switch is named by."""

from __future__ import annotations

import pytest

from dashboard.i18n import LANGS, L
from dashboard.model import measures
from dashboard.model.codes import NAMES
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS, STATUS_WORDS
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.registers import FORMATS, REGISTERS, SOURCES

MEASURES = [value for value in vars(measures).values() if isinstance(value, measures.Measure)]


@pytest.mark.parametrize(("codelist", "codes"), [("source", SOURCES), ("format", FORMATS), ("registers", REGISTERS)])
def test_every_code_of_a_register_has_a_name(codelist, codes):
    assert set(codes) <= set(NAMES[codelist])
    assert all(NAMES[codelist][code] for code in codes)


@pytest.mark.parametrize("codelist", NAMES)
def test_names_differ_within_a_code_list(codelist):
    names = list(NAMES[codelist].values())
    assert len(set(names)) == len(names)


def test_every_word_of_precision_has_a_name():
    assert set(QUALIFIER_WORDS) == set(Qualifier)
    assert set(STATUS_WORDS) == set(Status)
    assert set(SIGNS) <= set(Qualifier)


def test_measures_have_ids_of_their_own():
    ids = [measure.id for measure in MEASURES]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("lang", LANGS)
def test_a_measure_has_a_name_and_a_unit_in_every_language(lang):
    for measure in MEASURES:
        assert L(lang).t(measure.name)
        assert L(lang).t(measure.unit)
        assert not (measure.money and measure.percent)


@pytest.mark.parametrize("measure", [m for m in MEASURES if m.switch], ids=lambda measure: measure.id)
def test_a_measure_on_a_switch_has_words_for_its_legend(measure):
    assert measure.legend
