"""The words of the volunteers page: its sentence, the tiles of the base, caveats, quotes of the emergency."""

from __future__ import annotations

from dashboard.blocks import emergency, volunteers
from dashboard.blocks.findings import findings_of
from dashboard.blocks.remarks import remarks_card
from dashboard.charts.chart import draw
from dashboard.charts.registry import CHARTS
from dashboard.checks.finding import Outcome
from dashboard.i18n import NBSP


def test_the_sentence_tells_the_base_or_bilim_of_the_chosen_regions(read):
    assert volunteers.headline(read()) == "44,359 volunteers are registered on the platform"
    assert "223 BILIM volunteers, 2,419 pupils" in volunteers.headline(read(region="55,35"))
    assert "44,359" in volunteers.headline(read(region="71"))


def test_tiles_show_the_base_with_the_other_age_beside_it(read, texts):
    found = texts(volunteers.base_tiles(read()))
    assert {"44,359", "20.4", "1,136", "673", "870", "14,400"} <= set(found)
    assert "from 11 to 75 years" in found
    assert any("65% are 29–54" in text for text in found)
    assert any("44.3K" in text for text in found)


def test_remarks_come_from_the_log_with_what_is_shown_instead(read, texts):
    for card, shown in ((volunteers.base_remarks, volunteers.BASE_REMARKS), (emergency.remarks, emergency.REMARKS)):
        reading = read()
        log = {finding.id: finding for finding in findings_of(reading.catalogue)}
        assert all(log[name].status is not Outcome.PASSED for name in shown)
        found = texts(card(reading))
        assert all(any(text.endswith(message) for text in found) for message in shown.values())


def test_a_finding_that_passed_or_is_unknown_has_no_remark(read, texts):
    passed = next(finding.id for finding in findings_of(read().catalogue) if finding.status is Outcome.PASSED)
    found = texts(remarks_card(read(), "slot", "Title", "About", {passed: "Not said", "nowhere": "Not said"}))
    assert not any("Not said" in text for text in found)


def test_every_emergency_figure_has_its_phrase_and_sign(read, texts):
    found = texts(emergency.quotes_card(read()))
    assert f"≈{NBSP}36,500{NBSP}people" in found
    assert any("порядка 36,5 тысяч волонтеров" in text for text in found)
    assert any(text.endswith("sec. IV") for text in found)


def test_a_city_alone_is_told_that_bilim_does_not_apply(read):
    reading = read(region="71")
    drawn = draw(CHARTS["bilim-pupils-per-volunteer"], reading.catalogue, reading.view)
    assert drawn.rows["status"].tolist() == ["not_applicable"]
    assert "Not applicable" in drawn.figure["layout"]["annotations"][0]["text"]


def test_words_instead_of_the_emergency_pictures_name_every_figure(read):
    reading = read()
    for name in ("emergency-response", "emergency-rates"):
        drawn = draw(CHARTS[name], reading.catalogue, reading.view)
        assert drawn.alt.startswith(drawn.title)
        assert all(reading.view.named("indicator", code) in drawn.alt for code in drawn.rows["indicator"])


def test_what_does_not_apply_has_no_precision(read):
    reading = read(region="71")
    assert draw(CHARTS["bilim-pupils-per-volunteer"], reading.catalogue, reading.view).precision == ""
