"""`serve`: the dashboard for readers."""

from __future__ import annotations

from dataclasses import replace

import click

from dashboard.environment.serving import Serving
from dashboard.logs import start_logging
from dashboard.memory import spare
from dashboard.serving.sharing import shared_metrics
from dashboard.settings import Settings


@click.command()
@click.option("--host", help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on.  [default: 8050]")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes; they share nothing but the data.  [default: 1]")
@click.option("--threads", type=click.IntRange(1, 64), help="Simultaneous requests of one process.  [default: 8]")
@click.pass_obj
def serve(settings: Settings, host: str | None, port: int | None, workers: int | None, threads: int | None) -> None:
    """Serve the dashboard until stopped. Options win over the environment: DASHBOARD_BIND, _WORKERS, _THREADS …"""
    spare()
    start_logging(settings.log)
    serving = _chosen(settings.serving, workers, threads)
    bind = _bind(serving.bind, host, port)
    with shared_metrics(serving.metrics):
        # What is imported here asks at once where the metrics are shared.
        from dashboard.server import serve as run

        click.echo(f"Serving on {_address(bind)}{settings.base_path}", err=True)
        run(replace(settings, serving=serving), bind)


def _chosen(serving: Serving, workers: int | None, threads: int | None) -> Serving:
    return replace(serving, workers=workers or serving.workers, threads=threads or serving.threads)


def _bind(named: str, host: str | None, port: int | None) -> str:
    if named and host is None and port is None:
        return named
    return f"{host or '127.0.0.1'}:{8050 if port is None else port}"


def _address(bind: str) -> str:
    return bind if bind.startswith("unix:") else f"http://{bind}"
