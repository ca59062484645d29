"""`serve`: the dashboard for readers."""

from __future__ import annotations

import click

from dashboard.logs import start_logging
from dashboard.memory import spare
from dashboard.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8050, show_default=True)
@click.option("--workers", default=1, show_default=True, help="Processes; they share nothing but the data.")
@click.option("--threads", default=8, show_default=True, help="Simultaneous requests of one process.")
@click.pass_obj
def serve(settings: Settings, host: str, port: int, workers: int, threads: int) -> None:
    """Serve the dashboard until stopped."""
    spare()
    from dashboard.server import serve as run

    start_logging(settings.log)
    click.echo(f"Serving on http://{host}:{port}{settings.base_path}", err=True)
    run(settings, host, port, workers, threads)
