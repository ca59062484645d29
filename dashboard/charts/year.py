"""The year itself: front office, media, awards."""

from __future__ import annotations

from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = ()
