"""Which catalogue is served: the last one that could be read, and the reason when none could."""

from __future__ import annotations

import pytest

from dashboard.catalogue.current import Current, DataUnreadable
from dashboard.catalogue.opening import loaded_database, open_catalogue
from dashboard.settings import Settings
from dashboard.storage.store import StorageError


def failing(*errors: Exception):
    left = list(errors)

    def build():
        raise left.pop(0)

    return build


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError("No register could be read\nand more"), "No register could be read"),
        (ValueError("a table is broken"), "a table is broken"),
        (StorageError("the database cannot be opened"), "the database cannot be opened"),
        (OSError(), "OSError"),
    ],
)
def test_the_reason_is_one_line(error, reason):
    current = Current(failing(error))
    assert current.reason == reason
    with pytest.raises(DataUnreadable, match=reason):
        current()


def test_a_failed_reload_keeps_what_is_served(catalogue):
    built = [catalogue]
    current = Current(lambda: built.pop() if built else failing(OSError("gone"))())
    current.reload()
    assert current() is catalogue
    assert current.reason == "gone"


def test_a_good_reload_forgets_the_reason(catalogue):
    built: list[object] = []
    current = Current(lambda: built[0] if built else failing(OSError("not yet"))())
    built.append(catalogue)
    current.reload()
    assert current() is catalogue
    assert current.reason == ""


@pytest.mark.parametrize("content", [{}, {"events.csv": "a;b\n1;2\n"}, {"notes.txt": "nothing"}])
def test_a_folder_without_registers_names_the_command_that_explains(tmp_path, content):
    for name, text in content.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(OSError, match="load --check"):
        open_catalogue(Settings(data=tmp_path, loaded=tmp_path / "none.duckdb"))


def test_a_database_that_cannot_be_opened_is_one_line_without_its_password():
    with pytest.raises(StorageError) as caught:
        open_catalogue(Settings(database_url="postgresql+nothing://user:secret@localhost/x"))
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_named_database_comes_before_the_loaded_file(tmp_path):
    loaded = tmp_path / "registers.duckdb"
    assert loaded_database(Settings(loaded=loaded)) == f"duckdb:///{loaded}"
    assert loaded_database(Settings(loaded=loaded, database_url="postgresql://x/y")) == "postgresql://x/y"


def test_the_demonstration_set_says_what_it_is(catalogue):
    assert catalogue.demo
    assert catalogue.register_status == "demo"
    assert catalogue.period == ("2020-05", "2020-10")
    assert len(catalogue.version) == 16


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("The file /var/lib/b/registers.duckdb is gone: load it", "The file registers.duckdb is gone: load it"),
        ('IO Error: Cannot open file "/srv/x y/a.duckdb": none', 'IO Error: Cannot open file "a.duckdb": none'),
        ("nothing answers at db:5432, see https://host/a/b", "nothing answers at db:5432, see https://host/a/b"),
    ],
)
def test_readers_are_told_of_files_by_their_names(reason, shown, caplog):
    def build():
        raise OSError(reason)

    current = Current(build)
    assert current.reason == shown
    assert reason in caplog.text
    current.reload()
    assert current.failed == 1
