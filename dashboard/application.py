"""create_app(): the only place that knows everybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import dash
from dash.development.base_component import Component
from flask import Flask
from flask_compress import Compress
from whitenoise import WhiteNoise

from dashboard.api.briefing import briefing_blueprint
from dashboard.api.charts import charts_blueprint
from dashboard.api.data import data_blueprint
from dashboard.api.datasets import datasets_blueprint
from dashboard.api.envelope import check_envelopes
from dashboard.api.following import Answered, Following
from dashboard.api.guard import answer_errors, guard
from dashboard.api.headers import SecureHeaders
from dashboard.api.hosts import trust_hosts
from dashboard.api.limits import limit
from dashboard.api.loads import loads_blueprint
from dashboard.api.openapi.document import openapi_blueprint
from dashboard.api.pictures import answer_picture_errors
from dashboard.api.proxies import Forwarded
from dashboard.api.registers import registers_blueprint
from dashboard.api.routes import tell_routes
from dashboard.api.sign_in import require_sign_in
from dashboard.api.templates import templates_blueprint
from dashboard.api.versions import caught_up, pinned, tell_versions
from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Site
from dashboard.blocks.registry import BLOCKS
from dashboard.callbacks.calculator import register_calculator
from dashboard.callbacks.first import with_charts
from dashboard.callbacks.page import register_page
from dashboard.callbacks.parts import Maker
from dashboard.callbacks.register import register_rows
from dashboard.callbacks.repeats import repeat_answers
from dashboard.callbacks.route import register_route
from dashboard.callbacks.state import register_state
from dashboard.catalogue.opening import source_of
from dashboard.catalogue.watching import Watcher
from dashboard.charts.registry import CHARTS, SLOTS
from dashboard.charts.tiles import TILES
from dashboard.components.assets import geometry_file
from dashboard.components.document import Document, root
from dashboard.components.static import condensed
from dashboard.environment.sign_in import OIDC
from dashboard.pages.router import as_built, files_of, is_page, render_page
from dashboard.settings import ASSETS_FOLDER, Settings

ONE_DAY, ONE_YEAR = 86_400, 31_536_000
# The build writes a digest of its content into the name of every file.
KEPT_FOR_EVER = r"/assets/vendor/.+\.[0-9a-f]{8}\.\w+$"
# A deck of sixty charts with their notes, written as a form, is shorter.
LONGEST_BODY = 2 * 2**20
# Flask reads FLASK_DEBUG from the environment.
NO_DEBUGGING = {"DEBUG": False, "PROPAGATE_EXCEPTIONS": False}
DRAWN = {"chart": frozenset({*CHARTS, *SLOTS}), "tile": frozenset(TILES), "block": frozenset(BLOCKS)}


def create_app(settings: Settings, *, watch: bool = False) -> dash.Dash:
    """Return the Dash application for the settings; its `server` is the WSGI application.

    With `watch` each process looks for other registers from its first request on and serves them without a restart.
    """
    watcher = Watcher(partial(source_of, settings), findings_of)
    server = Flask(__name__, static_folder=None)
    server.config.update(MAX_CONTENT_LENGTH=LONGEST_BODY, MAX_FORM_MEMORY_SIZE=LONGEST_BODY, **NO_DEBUGGING)
    app = _dash(server, settings)
    geometry_url = f"{settings.base_path}assets/{geometry_file()}"
    site = _site(watcher, settings, geometry_url)
    prefix = settings.base_path.rstrip("/") or None
    server.register_blueprint(charts_blueprint(site), url_prefix=prefix)
    server.register_blueprint(briefing_blueprint(site), url_prefix=prefix)
    server.register_blueprint(data_blueprint(site), url_prefix=prefix)
    server.register_blueprint(datasets_blueprint(site), url_prefix=prefix)
    server.register_blueprint(registers_blueprint(site), url_prefix=prefix)
    server.register_blueprint(loads_blueprint(site), url_prefix=prefix)
    server.register_blueprint(templates_blueprint(site), url_prefix=prefix)
    server.register_blueprint(openapi_blueprint(site), url_prefix=prefix)
    heard = _counted(server, watcher, prefix) if settings.serving.metrics else Answered.write
    server.extensions["watcher"] = watcher
    trust_hosts(server, settings.protection, settings.sign_in.address)
    if watch:
        server.before_request(watcher.start)
    tell_routes(server, settings.base_path, is_page, app.callback_map)
    limit(server, settings.base_path, settings.protection)
    require_sign_in(server, settings.sign_in, settings.base_path)
    check_envelopes(server, app, settings.base_path, DRAWN)
    tell_versions(server, watcher)
    guard(server, site, app, is_page)
    answer_errors(server)
    answer_picture_errors(server)
    maker = Maker()
    register_route(app, partial(_page, site, maker))
    register_state(app)
    register_page(app, site, maker)
    register_calculator(app)
    register_rows(app, site)
    repeat_answers(server, site)
    Compress(server)
    secured = SecureHeaders(_files(server, settings), settings.base_path, settings.protection)
    server.wsgi_app = Following(  # type: ignore[method-assign]
        Forwarded(secured, settings.serving), settings.serving, heard
    )
    return app


def _page(site: Site, maker: Maker, path: str, search: str, seen: Mapping[str, object]) -> Component:
    complete = partial(with_charts, path=path, maker=maker) if seen else as_built
    return condensed(render_page(site, path, search, seen, complete))


class Files(WhiteNoise):  # type: ignore[misc]
    """Static files; those that never change are kept for a year."""

    FOREVER = ONE_YEAR


def _files(server: Flask, settings: Settings) -> Files:
    return Files(
        server.wsgi_app,
        root=str(ASSETS_FOLDER),
        prefix=f"{settings.base_path}assets/",
        max_age=ONE_DAY,
        immutable_file_test=KEPT_FOR_EVER,
        allow_all_origins=False,
    )


def _counted(server: Flask, watcher: Watcher, prefix: str | None) -> Callable[[Answered], None]:
    # Where processes share their metrics is known only when the server starts.
    from dashboard.api.metrics import Metrics, metrics_blueprint

    metrics = Metrics(watcher)
    server.register_blueprint(metrics_blueprint(metrics), url_prefix=prefix)

    def hear(answered: Answered) -> None:
        answered.write()
        metrics.count(answered)

    return hear


def _site(watcher: Watcher, settings: Settings, geometry_url: str) -> Site:
    return Site(
        pinned(watcher),
        settings.base_path,
        geometry_url,
        settings.lang,
        lambda: watcher.current.failure,
        caught_up(watcher),
        f"{settings.base_path}sign-out" if settings.sign_in.kind == OIDC else "",
    )


def _dash(server: Flask, settings: Settings) -> dash.Dash:
    app = Document(
        "dashboard",
        server=server,  # type: ignore[arg-type]
        assets_folder=str(ASSETS_FOLDER),
        # The document names its files itself.
        assets_ignore=".*",
        url_base_pathname=settings.base_path,
        title="Birgemiz",
        update_title=None,  # type: ignore[arg-type]
        suppress_callback_exceptions=True,
        include_pages_meta=False,
        enable_mcp=False,
    )
    app.layout = root()
    app.files_of = files_of
    return app
