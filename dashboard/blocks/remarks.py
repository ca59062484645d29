"""Findings of the quality log beside the figures that they touch, each with what the page shows instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dash import html

from dashboard.blocks.attention import notices
from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Reading
from dashboard.checks.finding import Outcome
from dashboard.components import attention as look


def remarks_card(reading: Reading, slot: str, title: str, about: str, shown: Mapping[str, str]) -> html.Section:
    """Return the card of the open findings among the ids of `shown`, whose messages say what is shown instead.

    `title` and `about` are written as given. A finding that has passed is left out.
    """
    l = reading.view.l
    log = {finding.id: finding for finding in findings_of(reading.catalogue)}
    found = [log[name] for name in shown if name in log and log[name].status is not Outcome.PASSED]
    told = [
        replace(notice, text=f"{notice.text} {l.t(shown[finding.id])}")
        for finding, notice in zip(found, notices(reading, found), strict=True)
    ]
    card = look.Attention(title, about, told, len(told), l.t("Open the quality log"), reading.link("quality"))
    return look.attention(l, slot, card)
