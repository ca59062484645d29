"""«Needs attention»: the gravest findings of the quality log, for the page and the filters."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.findings import counts, findings_of, touching
from dashboard.blocks.links import finding_link
from dashboard.blocks.log_entries import damaged_part
from dashboard.blocks.reading import Reading
from dashboard.checks.finding import Finding, Outcome
from dashboard.checks.log import attention
from dashboard.checks.tally import Tally
from dashboard.checks.text import speaker
from dashboard.components import attention as look
from dashboard.i18n import N_, L

SHOWN = 7


def open_findings(reading: Reading, charts: Sequence[str] = (), direction: str = "") -> list[Finding]:
    """Return the findings that did not pass, the gravest first; `charts` and `direction` keep those that touch them."""
    found = [finding for finding in findings_of(reading.catalogue) if finding.status is not Outcome.PASSED]
    return [one for one in touching(found, charts) if not direction or direction in one.directions]


def notices(reading: Reading, findings: Sequence[Finding]) -> list[look.Notice]:
    """Return findings as notices in the reader's language, each with a link to its entry in the log."""
    say = speaker(reading.view.l, reading.catalogue.reference).say
    return [
        look.Notice(finding.status.value, title, detail, damaged_part(finding), finding_link(finding, reading))
        for finding, (title, detail, _) in ((finding, say(finding)) for finding in findings)
    ]


def attention_card(
    reading: Reading,
    charts: Sequence[str] = (),
    title: str = N_("Needs attention"),
    limit: int = SHOWN,
    about: str = N_("Remarks on the quality of the data"),
) -> Component:
    """Return the card of the gravest findings that touch `charts`, with a link to all of them.

    The number beside the title counts errors and warnings; the line below it says how many notes there are besides.
    """
    l, counted = reading.view.l, counts(reading.catalogue, charts)
    every = l.t("All remarks: {count}", count=l.num(counted.remarks))
    card = look.Attention(
        title=l.t(title),
        subtitle=_subtitle(l.t(about), counted, l),
        notices=notices(reading, attention(open_findings(reading, charts), limit)),
        count=counted.attention,
        link=l.t("Open the quality log") if charts else every,
        href=reading.link("quality"),
    )
    return look.attention(l, "attention", card)


def _subtitle(about: str, counted: Tally, l: L) -> str:
    return l.t("{about}, notes: {count}", about=about, count=l.num(counted.notes)) if counted.notes else about


def band(reading: Reading) -> html.A:
    """Return the line that stands for the findings on phones."""
    l, counted = reading.view.l, counts(reading.catalogue)
    title = l.n("{count} remark needs attention", "{count} remarks need attention", counted.attention)
    return look.attention_band(
        title, l.t("errors among them: {count}", count=l.num(counted.errors)), reading.link("quality")
    )
