"""`export` and `briefing`: the same files as over HTTP, named alike; one clear line when something is wrong."""

from __future__ import annotations

import io
import re
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from dashboard.__main__ import main
from dashboard.commands import asking, briefing
from dashboard.exports import files
from dashboard.i18n import L
from dashboard.model.clock import today
from tests.app.test_files import named

CLEAN = dict.fromkeys(("DASHBOARD_DATA", "DASHBOARD_DATABASE_URL", "DASHBOARD_BASE_PATH", "DASHBOARD_LOG"))


@pytest.fixture(autouse=True)
def one_catalogue(monkeypatch, catalogue):
    """The commands read the data that the tests have read already."""
    monkeypatch.setattr(asking, "open_catalogue", lambda settings: catalogue)


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object, **environ: str) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], env={**CLEAN, "DASHBOARD_LANG": "ru", **environ})


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_a_file_is_that_of_http_and_has_its_name(client, here, kind):
    result = run("export", "grants-ranking", kind, "--region", "55,43", "--lang", "kk", "--address", "http://localhost")
    assert result.exit_code == 0, result.output
    path = Path(result.stdout.strip())
    answer = client.get(f"/api/charts/grants-ranking.{kind}?region=55,43&lang=kk")
    assert path.read_bytes() == answer.data
    if kind != "json":
        assert path.name == named(answer)
    assert list(here.iterdir()) == [here / path]


def test_options_and_a_query_say_the_same(here):
    options = ("--from", "2020-06", "--to", "2020-08", "--direction", "umit", "--event-format", "online")
    one = run("export", "events-by-month", "csv", *options, "--out", "a.csv")
    query = "from=2020-06&to=2020-08&direction=umit&format=online"
    two = run("export", "events-by-month", "csv", "--state", query, "--out", "b.csv")
    assert (one.stdout, two.stdout, one.stderr, two.stderr) == ("a.csv\n", "b.csv\n", "", "")
    assert Path("a.csv").read_bytes() == Path("b.csv").read_bytes()
    assert len(Path("a.csv").read_text("utf-8-sig").splitlines()) == 4


def test_a_dash_is_standard_output(here):
    result = run("export", "grants-map", "csv", "--out", "-", "--region", "55")
    assert result.stdout_bytes == csv_bytes_of("55,22,exact,published")
    assert not list(here.iterdir())


def csv_bytes_of(line: str) -> bytes:
    return f"\ufeffregion_code,value,qualifier,status\r\n{line}\r\n".encode()


def test_labels_put_words_into_the_header(here):
    result = run("export", "grants-map", "csv", "--labels", "--out", "-")
    assert result.stdout_bytes.decode("utf-8-sig").startswith("Регион,Значение,Точность,Статус")


def test_a_folder_is_made_and_takes_the_name(here):
    result = run("export", "grants-map", "CSV", "--out", "new/reports/")
    (path,) = Path("new/reports").iterdir()
    assert result.stdout == f"{path}\n"
    assert path.name.endswith(f" {today().isoformat()}.csv")


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "grants-mapp", "csv"), "There is no chart «{id}»."),
        (("export", "zzzzzzzz", "csv"), "There is no chart «{id}»."),
        (("export", "grants-map", "docx"), "There is no format «{kind}»; use {kinds}."),
        (("briefing", "grants-map", "nothing", "--to", "x.xlsx"), "There is no chart «{id}»."),
        (("briefing", "grants-map", "--to", "x.docx"), "There is no format «{kind}»; use {kinds}."),
        (("briefing", *["grants-map"] * 61, "--to", "x.xlsx"), "A deck has {most} charts at most, not {count}."),
    ],
)
def test_what_is_wrong_is_said_in_one_line_of_the_language(here, arguments, message, lang):
    result = run(*arguments, DASHBOARD_LANG=lang)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1 and not result.stdout
    spoken = re.sub(r"\\\{\w+\\\}", ".+", re.escape(L(lang).t(message)))
    assert re.search(spoken, result.stderr)
    assert not list(here.iterdir())


def test_near_ids_are_offered(here):
    assert "grants-map" in run("export", "grant-map", "csv").stderr


def test_values_that_do_not_exist_are_told_and_ignored(here):
    result = run("export", "grants-map", "csv", "--region", "55,99", "--from", "2019-13", "--out", "-")
    assert result.exit_code == 0
    assert result.stdout_bytes == csv_bytes_of("55,22,exact,published")
    assert ("region=99" in result.stderr, "from=2019-13" in result.stderr) == (True, True)


def test_a_place_that_cannot_be_written_is_one_line(here):
    Path("file").write_text("", "utf-8")
    result = run("export", "grants-map", "csv", "--out", "file/below.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ") and result.stderr.count("\n") == 1


def test_a_server_without_chromium_says_so_in_one_line(here, monkeypatch):
    class NoBrowser(RuntimeError):
        pass

    def picture(exhibit, kind):
        raise NoBrowser("There is no Chromium on this machine.")

    monkeypatch.setattr(files, "_pictures", lambda: type("Pictures", (), {"picture_bytes": staticmethod(picture)}))
    result = run("export", "grants-map", "png")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no Chromium on this machine.\n")
    assert not list(here.iterdir())


def test_a_workbook_of_several_charts(here):
    charts = ("grants-map", "events-map?region=55&title=Своё")
    result = run("briefing", *charts, "--title", "Отчёт", "--state", "direction=umit", "--to", "out/report.xlsx")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "out/report.xlsx\n", "")
    contents = openpyxl.load_workbook("out/report.xlsx").worksheets[0]
    assert contents["A1"].value == "Отчёт"
    assert "ÚMIT" in contents["D5"].value
    assert (contents["B6"].value, "Павлодарская" in contents["D6"].value) == ("Своё", True)


def test_slides_take_the_options_of_the_deck(here, slides):
    def deck_bytes(deck, progress):
        progress(1, 1)
        return f"{deck.title} {deck.notes} {deck.tables} {deck.view.palette.theme}".encode()

    slides.deck_bytes = deck_bytes
    options = ("--title", "Итоги", "--no-notes", "--no-tables", "--theme", "dark")
    assert run("briefing", "grants-map", *options, "--to", "a.pptx").exit_code == 0
    assert Path("a.pptx").read_text("utf-8") == "Итоги False False dark"


def test_a_terminal_shows_a_bar_and_a_log_does_not(here, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    deck = asking.desk_of(asking.Settings(), "ru", "").deck(briefing.Request((briefing.Slide("grants-map"),), {}))
    for screen, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", screen)
        briefing._written(deck, "xlsx", L("ru"))
        assert ("100%" in screen.getvalue()) == shown


def test_help_names_the_formats_and_gives_examples():
    text = run("export", "--help").output
    assert all(kind in text for kind in files.CHART_FILES)
    assert "python -m dashboard export grants-ranking xlsx" in text
    assert "python -m dashboard briefing" in run("briefing", "--help").output
