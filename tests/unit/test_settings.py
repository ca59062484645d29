"""The environment: what is read from it, and one clear line for each wrong value."""

from __future__ import annotations

import pytest

from dashboard.settings import SettingError, Settings


def test_an_empty_environment_gives_the_demonstration_set():
    settings = Settings.read({})
    assert settings.data is None
    assert (settings.database_url, settings.lang, settings.base_path, settings.log) == ("", "ru", "/", "text")


@pytest.mark.parametrize(
    "name", ["DASHBOARD_DATA", "DASHBOARD_DATABASE_URL", "DASHBOARD_LANG", "DASHBOARD_BASE_PATH", "DASHBOARD_LOG"]
)
def test_an_empty_value_is_the_default(name):
    assert Settings.read({name: ""}) == Settings.read({})


def test_every_setting_is_read(tmp_path):
    environ = {
        "DASHBOARD_DATA": str(tmp_path),
        "DASHBOARD_DATABASE_URL": "postgresql://localhost/birgemiz",
        "DASHBOARD_LANG": "kk",
        "DASHBOARD_BASE_PATH": "volunteers",
        "DASHBOARD_LOG": "json",
        "PATH": "/bin",
    }
    settings = Settings.read(environ)
    assert settings.data == tmp_path
    assert settings.database_url == "postgresql://localhost/birgemiz"
    assert (settings.lang, settings.base_path, settings.log) == ("kk", "/volunteers/", "json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DASHBOARD_DATA", "/no/such/folder"),
        ("DASHBOARD_DATA", __file__),
        ("DASHBOARD_LANG", "de"),
        ("DASHBOARD_LANG", "RU"),
        ("DASHBOARD_LOG", "xml"),
        ("DASHBOARD_BASE_PATH", "a b"),
        ("DASHBOARD_BASE_PATH", "/a?b/"),
        ("DASHBOARD_BASE_PATH", "/a#b/"),
        ("DASHBOARD_BASE_PATH", "<script>"),
        ("DASHBOARD_BASE_PATH", 'a"b'),
        ("DASHBOARD_BASE_PATH", "a\\b"),
    ],
)
def test_a_wrong_value_is_one_clear_line(name, value):
    with pytest.raises(SettingError) as caught:
        Settings.read({name: value})
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert value in message
    assert "\n" not in message


@pytest.mark.parametrize(("name", "known"), [("DASHBOARD_LANG", "ru, kk, en"), ("DASHBOARD_LOG", "text, json")])
def test_the_line_names_the_values_that_work(name, known):
    with pytest.raises(SettingError, match=known):
        Settings.read({name: "nonsense"})


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("/", "/"),
        ("", "/"),
        ("///", "/"),
        ("volunteers", "/volunteers/"),
        ("/volunteers", "/volunteers/"),
        ("volunteers/", "/volunteers/"),
        ("/volunteers/", "/volunteers/"),
        ("//volunteers//", "/volunteers/"),
        ("gov/volunteers", "/gov/volunteers/"),
    ],
)
def test_a_base_path_begins_and_ends_with_one_slash(value, path):
    assert Settings.read({"DASHBOARD_BASE_PATH": value}).base_path == path
