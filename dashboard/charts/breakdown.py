"""The same measures by direction, and by direction and region: what the report prints, what the registers hold."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart, Rows, no_finding
from dashboard.charts.direction_findings import cells_leader, centres_named, grants_even, printed_for_bilim
from dashboard.charts.findings import Finding, leading_code
from dashboard.figures.bars import bars
from dashboard.figures.matrix import matrix
from dashboard.i18n import N_
from dashboard.model.measures import CENTRES, EVENTS, FUNDING, GRANTS, HELPED, TRAINED, VOLUNTEERS, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import directions, events, grants

FILTERS = frozenset({"region", "direction", "period", "format"})
BY_DIRECTION = partial(bars, key="direction")
NOT_PRINTED = N_("Demo: the report does not publish this by direction")
NO_CELLS = N_("Demo: the report does not publish this by direction and region")


def _printed(id: str, name: str, finding: Finding, measure: Measure, rows: Rows, source: Source) -> Chart:  # noqa: PLR0913
    return Chart(
        id=id,
        page="directions",
        name=name,
        finding=finding,
        measure=measure,
        rows=rows,
        form=matrix if id.endswith("matrix") else BY_DIRECTION,
        source=source,
        basis=Basis.PUBLISHED,
        keys=("region_code", "direction") if id.endswith("matrix") else ("direction",),
        honours=frozenset({"region", "direction"}),
        dataset={GRANTS.id: "grants", TRAINED.id: "bilim", CENTRES.id: "centres"}[measure.id],
    )


def _registered(measure: Measure, column: str, name: str, message: str) -> Chart:
    return Chart(
        id=f"{measure.id}-by-direction",
        page="directions",
        name=name,
        finding=leading_code(message, "direction"),
        measure=measure,
        rows=events.by_direction(column),
        form=BY_DIRECTION,
        source=Source(section="IV", registers=("events",), note=NOT_PRINTED),
        basis=Basis.REGISTERS,
        keys=("direction",),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


def _cells(measure: Measure, rows: Rows, name: str, register: str) -> Chart:
    return Chart(
        id=f"{measure.id}-matrix",
        page="directions",
        name=name,
        brief=name,
        finding=cells_leader,
        measure=measure,
        rows=rows,
        form=matrix,
        source=Source(section="IV", registers=(register,), note=NO_CELLS),
        basis=Basis.REGISTERS,
        keys=("region_code", "direction"),
        honours=FILTERS if register == "events" else FILTERS - {"format"},
        when="months",
        dataset=register,
    )


SECTION = Source(section="IV")
CHARTS = (
    _printed(
        "grants-by-direction",
        N_("Small grants by direction"),
        grants_even,
        GRANTS,
        grants.by_direction,
        Source(section="IV", tables=(1,)),
    ),
    _printed(
        "centres-by-direction",
        N_("Support centres by direction"),
        centres_named,
        CENTRES,
        directions.centres_by_direction,
        SECTION,
    ),
    _registered(VOLUNTEERS, "volunteers", N_("Volunteers by direction"), N_("Most volunteers were engaged in {name}")),
    _registered(HELPED, "beneficiaries", N_("People helped by direction"), N_("Most people were helped by {name}")),
    _printed(
        "trained-matrix",
        N_("Volunteers trained by region and direction"),
        printed_for_bilim,
        TRAINED,
        directions.trained_cells,
        Source(section="IV", tables=(2,), note=N_("For the other directions the report prints no regions")),
    ),
    _printed(
        "centres-matrix",
        N_("Support centres by region and direction"),
        no_finding,
        CENTRES,
        directions.centre_cells,
        Source(section="IV", note=N_("A dash: no centre is named, which is not the same as none")),
    ),
    _cells(EVENTS, directions.event_cells("events"), N_("Events by region and direction"), "events"),
    _cells(VOLUNTEERS, directions.event_cells("volunteers"), N_("Volunteers by region and direction"), "events"),
    _cells(HELPED, directions.event_cells("beneficiaries"), N_("People helped by region and direction"), "events"),
    _cells(FUNDING, directions.funding_cells, N_("Non-state money by region and direction"), "funding"),
)
