"""The commands: help, demonstration registers, validation, loading, checks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.__main__ import main
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
    counted = dict(line.split(": ") for line in result.output.splitlines())
    assert set(counted) == {"events", "volunteers", "funding", "submissions"}
    return url


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "events.csv"
    path.write_text(BAD, "utf-8")
    return path


def test_help_lists_the_commands():
    result = run("--help")
    assert result.exit_code == 0
    assert set(main.commands) >= {"serve", "load", "demo", "check"}
    assert all(name in result.output for name in main.commands)


@pytest.mark.parametrize("name", main.commands)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_explains_itself(name, flag):
    result = run(name, flag)
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert main.commands[name].help.split(".")[0].split(";")[0][:30] in result.output


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
    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_bad_file_is_named_with_row_column_value_and_mend(bad, lang):
    result = run("load", "--check", bad, DASHBOARD_LANG=lang)
    assert result.exit_code == 1
    reason, mend = map(L(lang).t, MESSAGES["not_a_number"])
    for part in (str(bad), "2", "volunteers", "«many»", reason, mend):
        assert part in result.output
    assert result.output.count("\n") == 1


def test_only_the_first_refusals_are_shown_and_the_rest_counted(tmp_path):
    lines = [f"X-{n},2020-05-01,11,qamqor,food_delivery,offline,many,81,327,held" for n in range(60)]
    path = tmp_path / "events.csv"
    path.write_text("\n".join([HEADER, *lines]), "utf-8")
    result = run("load", "--check", path)
    assert result.exit_code == 1
    assert L("en").t("… and {count} more", count=20) in result.output
    assert result.output.count("\n") == 41


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
    result = run("load", bad, DASHBOARD_DATABASE_URL=database)
    assert result.exit_code == 1
    assert "«many»" in result.output
    assert connect(database).version() == before


def test_the_check_lists_every_finding_and_its_status(database):
    result = run("check", DASHBOARD_DATABASE_URL=database)
    lines = result.output.splitlines()
    assert len(lines) > 24
    assert {line.split()[0] for line in lines} >= {"error", "warning", "passed"}
    register_errors = [line for line in lines if line.startswith("error") and " register" in line]
    assert result.exit_code == bool(register_errors)
