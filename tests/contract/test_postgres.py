"""What only PostgreSQL does: it restarts, it has passwords, encodings and texts that it refuses."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from dashboard.model.registers import EVENTS, Registers, typed
from dashboard.storage import StorageError, connect
from dashboard.storage.postgres import PostgresStorage
from tests.contract import loaders
from tests.contract.postgres import running_server


def with_texts(*texts):
    events = loaders.OLD.events.head(len(texts)).assign(activity=list(texts))
    return Registers(events=typed(events, EVENTS))


def test_every_spelling_of_the_address_is_understood(postgresql_databases):
    url = postgresql_databases()
    for name in ("postgresql", "postgresql+psycopg", "postgres"):
        storage = connect(url.replace("postgresql", name, 1))
        assert (type(storage), storage.engine_name) == (PostgresStorage, "postgresql")
        storage.close()


def test_texts_come_back_as_they_were(postgresql_databases):
    texts = ("", '"', "a,b", "\\.", "\\N", "two\nlines", "\\.\n\\.", " x ", "NULL", "Ә" * 200, "\r\n", "'")
    storage = connect(postgresql_databases())
    storage.load(with_texts(*texts))
    assert sorted(storage.page("events", {})[0]["activity"]) == sorted(texts)
    storage.close()


def test_a_text_with_nul_is_taken_without_it(postgresql_databases):
    storage = connect(postgresql_databases())
    storage.load(with_texts("a\0b"))
    assert storage.page("events", {})[0]["activity"].tolist() == ["ab"]
    storage.close()


def test_a_restart_of_the_server_is_survived():
    with running_server() as server:
        storage = connect(server.new_database())
        storage.load(loaders.OLD)
        version = storage.version()
        server.stop()
        with pytest.raises(StorageError, match="does not answer"):
            storage.version()
        server.start()
        assert storage.version() == version
        storage.close()


def test_a_password_stays_secret(postgresql_server):
    for url in (
        f"postgresql://tester:secret@/none?host={postgresql_server.folder}",
        "postgresql://tester:secret@127.0.0.1:1/none",
        "postgresql://tester:secret@host:port/none",
        "postgresql://tester:secret@/none?host=/nowhere&nonsense=1",
    ):
        with pytest.raises(StorageError) as error:
            connect(url)
        assert "secret" not in f"{error.value}"
        assert "\n" not in f"{error.value}"


def test_a_database_that_cannot_hold_every_text_is_refused(postgresql_server):
    url = postgresql_server.new_database("ENCODING 'LATIN1' TEMPLATE template0")
    with pytest.raises(StorageError, match="LATIN1: make one with ENCODING 'UTF8'"):
        connect(url)


def test_a_reader_needs_no_right_to_write(postgresql_databases):
    url = postgresql_databases()
    storage = connect(url)
    storage.load(loaders.OLD)
    version = storage.version()
    storage.close()
    engine = sa.create_engine(url.replace("postgresql", "postgresql+psycopg", 1))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE ROLE reader LOGIN")
        connection.exec_driver_sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    engine.dispose()
    reader = connect(url.replace("tester", "reader"))
    assert reader.version() == version
    with pytest.raises(StorageError, match="permission denied"):
        reader.load(loaders.NEW)
    reader.close()


def test_a_failed_file_leaves_nothing(postgresql_databases):
    storage = connect(postgresql_databases())
    storage.load(loaders.OLD)
    version = storage.version()

    with pytest.raises(StorageError, match="value too long"):
        storage.load(with_texts("x" * 201))
    assert storage.version() == loaders.version_of_rows(storage) == version
    assert len(storage.loads()) == 1
    storage.close()
