"""How complete the registers are."""

from __future__ import annotations

from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = ()
