"""Volunteers: who they are, how they were trained, what they did in the emergency."""

from __future__ import annotations

from dashboard.charts.chart import Chart

CHARTS: tuple[Chart, ...] = ()
