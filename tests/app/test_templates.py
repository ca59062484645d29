"""Templates over HTTP and by command: the same bytes, named in the reader's language, kept until they change."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner, Result

from dashboard.__main__ import main
from dashboard.exports.templates.book import template_bytes
from dashboard.exports.templates.examples import example
from dashboard.exports.templates.form import form_of
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS
from tests.unit.exports.templates.conftest import opened

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CLEAN = dict.fromkeys(("DASHBOARD_DATA", "DASHBOARD_DATABASE_URL", "DASHBOARD_BASE_PATH", "DASHBOARD_LOG"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], env={**CLEAN, "DASHBOARD_LANG": "ru"})


def test_the_list_leads_to_every_template(client):
    listed = client.get("/api/templates?lang=kk").get_json()
    assert [entry["register"] for entry in listed] == list(REGISTERS)
    for entry in listed:
        assert entry["languages"] == list(LANGS)
        answer = client.get(entry["address"])
        assert (answer.status_code, answer.content_type) == (200, XLSX)
        assert answer.data == template_bytes(entry["register"], "kk")
    assert (listed[0]["title"], listed[0]["row"]) == ("Іс-шаралар тізілімі", "Бір іс-шара.")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("register", REGISTERS)
def test_files_are_named_in_the_readers_language(client, register, lang):
    answer = client.get(f"/api/templates/{register}.xlsx?lang={lang}")
    disposition = unquote(answer.headers["Content-Disposition"])
    assert f'filename="template-{register}-{lang}.xlsx"' in disposition
    assert form_of(register, lang).title in disposition


def test_an_unknown_language_is_the_default_one(client):
    assert client.get("/api/templates/events.xlsx?lang=xx").data == template_bytes("events", "ru")
    assert client.get("/api/templates/events.xlsx").data == template_bytes("events", "ru")


@pytest.mark.parametrize("address", ["/api/templates", "/api/templates/funding.xlsx?lang=en"])
def test_what_has_not_changed_is_not_sent_again(client, address):
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("people.xlsx", "no register «people»"),
        ("grants.xlsx", "no register «grants»"),
        ("events.csv", "no format «csv»; use xlsx"),
        ("events", "nothing at"),
    ],
)
def test_unknown_registers_and_formats_are_problems(client, address, named):
    answer = client.get(f"/api/templates/{address}")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert named in answer.get_json()["detail"]


def test_the_command_writes_all_templates_by_language(tmp_path, client):
    result = run("templates", tmp_path / "new")
    assert (result.exit_code, result.stderr) == (0, "")
    paths = [Path(line) for line in result.stdout.splitlines()]
    assert paths == [tmp_path / "new" / lang / f"{register}.xlsx" for lang in LANGS for register in REGISTERS]
    assert sorted(paths) == sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for path in paths:
        address = f"/api/templates/{path.stem}.xlsx?lang={path.parent.name}"
        assert path.read_bytes() == client.get(address).data


def test_the_command_writes_one_language_when_asked(tmp_path):
    result = run("templates", tmp_path, "--lang", "kk")
    assert result.exit_code == 0
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.xlsx")} == {
        f"kk/{register}.xlsx" for register in REGISTERS
    }


def test_a_file_is_no_folder_for_templates(tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    result = run("templates", taken)
    assert result.exit_code == 2
    assert "is a file" in result.stderr
    assert taken.read_text(encoding="utf-8") == "mine"


def test_a_written_template_is_checked_by_load(tmp_path, monkeypatch):
    # A refused file leaves a report where the command runs.
    monkeypatch.chdir(tmp_path)
    run("templates", tmp_path, "--lang", "ru")
    empty = run("load", "--check", tmp_path / "ru" / "events.xlsx")
    assert (empty.exit_code, "В файле нет строк" in empty.stderr) == (1, True)
    book, form = opened("events", "ru"), form_of("events", "ru")
    for place, entry in enumerate(form.entries, start=1):
        book.worksheets[0].cell(2, place).value = example(entry, form.l)
    book.save(tmp_path / "filled.xlsx")
    assert run("load", "--check", tmp_path / "filled.xlsx").exit_code == 0
