"""One direction's profile."""

from __future__ import annotations

from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = ()
