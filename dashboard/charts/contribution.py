"""What the work of volunteers is worth."""

from __future__ import annotations

from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = ()
