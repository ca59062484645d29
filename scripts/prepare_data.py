"""Prepare the product's tables and the demonstration set below .build: the dashboard then starts in half the time."""

from __future__ import annotations

from dashboard.catalogue.preparing import prepare

if __name__ == "__main__":
    prepare()
