"""«Needs attention»: the gravest findings of the quality log, for the page and the filters."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Reading
from dashboard.checks.finding import Finding, Outcome
from dashboard.checks.log import attention
from dashboard.checks.text import speaker
from dashboard.components import attention as look
from dashboard.i18n import N_

SHOWN = 7
DAMAGED = "text"


def open_findings(reading: Reading, charts: Sequence[str] = (), direction: str = "") -> list[Finding]:
    """Return the findings that need attention, the gravest first; `charts` and `direction` keep those that touch it."""
    found = [finding for finding in findings_of(reading.catalogue) if finding.status is not Outcome.PASSED]
    found = [finding for finding in found if not direction or direction in finding.directions]
    return [finding for finding in found if not charts or set(charts) & set(finding.charts)]


def notices(reading: Reading, findings: Sequence[Finding]) -> list[look.Notice]:
    """Return findings as notices in the reader's language."""
    say = speaker(reading.view.l, reading.catalogue.reference).say
    spoken = [(finding, *say(finding)) for finding in findings]
    return [look.Notice(finding.status.value, title, detail, _damaged(finding)) for finding, title, detail, _ in spoken]


def attention_card(
    reading: Reading,
    charts: Sequence[str] = (),
    title: str = N_("Needs attention"),
    limit: int = SHOWN,
    about: str = N_("Remarks on the quality of the data"),
) -> Component:
    """Return the card of the gravest findings that touch `charts`, with a link to all of them."""
    l = reading.view.l
    found = open_findings(reading, charts)
    card = look.Attention(
        title=l.t(title),
        subtitle=l.t(about),
        notices=notices(reading, attention(found, limit)),
        count=len(found),
        link=l.t("Open the quality log") if charts else l.t("All remarks: {count}", count=l.num(len(found))),
        href=reading.link("quality"),
    )
    return look.attention(l, "attention", card)


def band(reading: Reading) -> html.A:
    """Return the line that stands for the findings on phones."""
    l, found = reading.view.l, open_findings(reading)
    errors = sum(finding.status is Outcome.ERROR for finding in found)
    title = l.n("{count} remark on the data", "{count} remarks on the data", len(found))
    return look.attention_band(title, l.t("errors among them: {count}", count=errors), reading.link("quality"))


def _damaged(finding: Finding) -> str:
    return str(finding.values.get(DAMAGED, "")) if finding.status is Outcome.ERROR else ""
