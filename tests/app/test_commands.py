"""The commands: help, demonstration registers, validation, loading, checks."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.__main__ import COMMANDS, main
from dashboard.catalogue.opening import open_catalogue
from dashboard.i18n import L
from dashboard.model.refusals import MESSAGES
from dashboard.settings import Settings
from dashboard.storage import connect

HEADER = "event_id,date,region,direction,activity,format,volunteers,beneficiaries,hours,state"
BAD = f"{HEADER}\nX-1,2020-05-01,11,qamqor,food_delivery,offline,many,81,327,held\n"
CLEAN = dict.fromkeys(("DASHBOARD_DATA", "DASHBOARD_DATABASE_URL", "DASHBOARD_BASE_PATH", "DASHBOARD_LOG"))


def run(*arguments: object, **environ: str) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], env={**CLEAN, "DASHBOARD_LANG": "en", **environ})


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "registers"
    result = run("demo", "--events", 60, "--seed", 7, folder)
    assert result.exit_code == 0, result.output
    assert str(folder) in result.output
    return folder


@pytest.fixture(scope="module")
def database(registers: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"duckdb:///{tmp_path_factory.mktemp('storage') / 'registers.duckdb'}"
    result = run("load", registers, DASHBOARD_DATABASE_URL=url)
    assert result.exit_code == 0, result.output
    assert result.output.count("accepted     ") == 4
    assert "Files: 4 · accepted: 4 · data version " in result.output
    return url


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "events.csv"
    path.write_text(BAD, "utf-8")
    return path


def test_help_lists_the_commands():
    result = run("--help")
    assert result.exit_code == 0
    assert set(COMMANDS) >= {"serve", "load", "demo", "check"}
    assert all(name in result.output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_explains_itself(name, flag):
    result = run(name, flag)
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert main.get_command(None, name).help.split(".")[0].split(";")[0][:30] in result.output


@pytest.mark.parametrize(
    ("name", "value"),
    [("DASHBOARD_LANG", "de"), ("DASHBOARD_DATA", "/no/such"), ("DASHBOARD_BASE_PATH", "a b"), ("DASHBOARD_LOG", "x")],
)
def test_a_wrong_setting_stops_with_one_line(name, value):
    result = run("check", **{name: value})
    assert result.exit_code == 1
    assert result.output.startswith(f"Error: {name}: ")
    assert result.output.count("\n") == 1


def test_the_demonstration_is_four_registers_and_repeats_itself(registers, tmp_path):
    assert {path.name for path in registers.glob("*.csv")} == {
        "events.csv", "funding.csv", "submissions.csv", "volunteers.csv",
    }  # fmt: skip
    again = tmp_path / "again"
    assert run("demo", "--events", 60, "--seed", 7, again).exit_code == 0
    assert (again / "events.csv").read_bytes() == (registers / "events.csv").read_bytes()
    assert run("demo", "--events", 60, "--seed", 8, again).exit_code == 0
    assert (again / "events.csv").read_bytes() != (registers / "events.csv").read_bytes()


def test_good_registers_pass_the_check(registers):
    result = run("load", "--check", registers)
    assert result.exit_code == 0
    assert result.output.endswith("Files: 4 · accepted: 4 · only checked, nothing loaded\n")


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_bad_file_is_named_with_row_column_value_and_mend(bad, tmp_path, lang):
    result = run("load", "--check", bad, "--report", tmp_path / "all.csv", DASHBOARD_LANG=lang)
    assert result.exit_code == 1
    reason, mend = map(L(lang).t, MESSAGES["not_a_number"])
    [line] = [line for line in result.output.splitlines() if line.startswith(str(bad))]
    assert [cell.strip() for cell in line.split("  ") if cell.strip()] == [
        str(bad), "2", "volunteers", "many", f"{reason}. {mend}.",
    ]  # fmt: skip
    [head, row] = (tmp_path / "all.csv").read_text("utf-8-sig").splitlines()
    assert head == "file,sheet,row,column,value,code,reason,mend"
    assert row.startswith(f"{bad},,2,volunteers,many,not_a_number,{reason},")


def test_only_a_page_of_refusals_is_shown_and_all_are_in_the_report(tmp_path):
    lines = [f"X-{n},2020-05-01,11,qamqor,food_delivery,offline,=many,81,327,held" for n in range(60)]
    path = tmp_path / "events.csv"
    path.write_text("\n".join([HEADER, *lines]), "utf-8")
    report = tmp_path / "all.csv"
    result = run("load", "--check", path, "--report", report)
    assert result.exit_code == 1
    assert L("en").t("… and {count} more", count=40) in result.output
    assert result.output.count("=many") == 20
    assert str(report) in result.output
    written = report.read_text("utf-8-sig").splitlines()
    assert len(written) == 61
    assert all(",'=many," in line for line in written[1:])


def test_a_report_that_cannot_be_written_is_one_line(bad, tmp_path):
    result = run("load", "--check", bad, "--report", tmp_path / "none" / "all.csv")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert "all.csv" in result.output


def test_the_same_files_again_are_no_change_and_the_office_is_kept(registers, tmp_path):
    url = f"duckdb:///{tmp_path}/a.duckdb"
    assert run("load", registers / "events.csv", "--office", "Front office", DASHBOARD_DATABASE_URL=url).exit_code == 0
    again = run("load", registers / "events.csv", DASHBOARD_DATABASE_URL=url)
    assert again.exit_code == 0
    assert "no changes   events.csv" in again.output
    catalogue = open_catalogue(Settings(database_url=url))
    assert [(one.file, one.outcome.value, one.office) for one in catalogue.loads] == [
        ("events.csv", "unchanged", ""), ("events.csv", "accepted", "Front office"),
    ]  # fmt: skip


def test_a_missing_file_is_a_wrong_call(tmp_path):
    assert run("load", tmp_path / "nothing.csv").exit_code == 2
    assert run("load").exit_code == 2


def test_loaded_registers_are_served_without_the_demonstration(database):
    catalogue = open_catalogue(Settings(database_url=database))
    assert not catalogue.demo
    assert catalogue.engine == "duckdb"
    assert catalogue.cubes["events"].total("events", {"state": ("held",)}) == 60


def test_a_refused_file_leaves_what_was_loaded(database, bad):
    before = connect(database).version()
    result = run("load", bad, "--report", bad.with_name("all.csv"), DASHBOARD_DATABASE_URL=database)
    assert result.exit_code == 1
    assert "many" in result.output
    assert connect(database).version() == before


def test_the_check_lists_every_finding_and_its_status(database):
    result = run("check", DASHBOARD_DATABASE_URL=database)
    lines = result.output.splitlines()
    assert len(lines) > 24
    assert {line.split()[0] for line in lines} >= {"error", "warning", "passed"}
    register_errors = [line for line in lines if line.startswith("error") and " register" in line]
    assert result.exit_code == bool(register_errors)


def test_on_a_terminal_a_bar_shows_how_far_a_load_is(registers):
    command = [sys.executable, "-m", "dashboard", "load", "--check", str(registers)]
    environ = {**os.environ, "DASHBOARD_LANG": "en"}
    terminal, end = pty.openpty()
    assert subprocess.run(command, stdout=subprocess.PIPE, stderr=end, env=environ).returncode == 0
    os.close(end)
    shown = os.read(terminal, 1 << 16).decode()
    assert "100%" in shown
    assert re.search(r"events\.csv: \d+ rows", shown)
    quiet = subprocess.run(command, capture_output=True, text=True, env=environ)
    assert (quiet.returncode, quiet.stderr) == (0, "")
