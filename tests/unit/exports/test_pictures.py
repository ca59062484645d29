"""Pictures are made in a process of their own: bounded in number and time, renewed, gone with its parent."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.charts.registry import BESIDE, CHARTS, SLOTS
from dashboard.exports.pictures import NoBrowser, PictureFailed, PicturesBusy, PictureTooSlow, picture_bytes
from dashboard.exports.pictures.painter import Painter
from dashboard.exports.pictures.pool import Pool
from dashboard.exports.pictures.scripts import plotly_script, scripts
from dashboard.exports.record import record
from dashboard.exports.shown import beside
from tests.unit.exports.painters import painter


@pytest.fixture
def pool():
    made: list[Pool] = []

    def make(way: str, **bounds: float) -> Pool:
        made.append(Pool(painter(way), **bounds))
        return made[-1]

    yield make
    for one in made:
        one.close()


def ended(pid: int) -> bool:
    for _ in range(100):
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_a_process_is_kept_for_the_next_picture(pool):
    kept = pool("pid")
    assert kept.run(b"1") == kept.run(b"2")


def test_a_job_larger_than_a_pipe_passes(pool):
    job = os.urandom(3_000_000)
    assert pool("echo").run(job) == job


def test_a_picture_has_its_time_and_the_process_is_renewed(pool):
    slow = pool("slow", limit=0.3, start=0.3)
    with pytest.raises(PictureTooSlow):
        slow.run(b"1")
    assert slow.idle == []
    slow.command = painter("pid")
    slow.start = 10
    assert slow.run(b"2")


def test_no_more_at_once_than_the_bound(pool):
    narrow = pool("patient", size=1, wait=0.1)
    narrow.run(b"0")
    with ThreadPoolExecutor(2) as threads:
        jobs = [threads.submit(narrow.run, b"1") for _ in range(2)]
    errors = [job.exception() for job in jobs]
    assert [type(error) for error in errors if error] == [PicturesBusy]
    assert len(narrow.idle) == 1


def test_without_a_browser_the_reason_is_told(pool):
    with pytest.raises(NoBrowser, match="нет браузера"):
        pool("no-browser").run(b"x" * 1_000_000)


def test_what_fails_in_the_page_fails_here(pool):
    with pytest.raises(PictureFailed, match="сломалось"):
        pool("failed").run(b"1")


def test_a_process_that_ended_while_idle_is_replaced(pool):
    once = pool("once")
    first = once.run(b"1")
    assert ended(int(first))
    assert once.run(b"2") != first


def test_a_process_that_only_ends_is_an_error(pool):
    with pytest.raises(PictureFailed):
        pool("never").run(b"1")


def test_the_process_ends_with_its_parent():
    code = (
        "import os, time\n"
        "from dashboard.exports.pictures.painter import Painter\n"
        "from tests.unit.exports.painters import painter\n"
        "print(int(Painter(painter('pid')).ask(b'1', 20)), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    parent = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended(int(parent.stdout))


def test_ending_at_once_does_not_wait_for_work():
    one = Painter(painter("slow"))
    one.end()
    assert not one.is_alive()


def test_other_kinds_are_refused(exhibit):
    with pytest.raises(ValueError, match="gif"):
        picture_bytes(exhibit("grants-map"), "gif")


def test_the_browser_missing_is_said_by_the_real_process(monkeypatch):
    from dashboard.exports.pictures import COMMAND

    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(NoBrowser, match="BROWSER_PATH"):
        Pool(COMMAND, limit=40).run(b"{}")


def test_scripts_of_the_page_are_files_of_the_build():
    assert all(path.exists() for path in (plotly_script(), *scripts()))
    names = [path.name.split(".")[0] for path in scripts()]
    assert names == ["00_geo", "pictures", "regions", "page"]


@pytest.mark.parametrize("chart_id", [name for name in CHARTS if name.endswith("-map")])
def test_a_map_brings_the_ranking_that_stands_beside_it(exhibit, chart_id):
    slot, measure = next(
        (slot, key) for slot, named in SLOTS.items() for key, name in named.items() if name == chart_id
    )
    ranking = CHARTS[SLOTS[next(own for own, drawn in BESIDE.items() if drawn == slot)][measure]]
    assert ranking.measure == CHARTS[chart_id].measure
    told = record(exhibit(chart_id, region="55,43", theme="dark"))
    assert told["beside"] == exhibit(ranking.id, region="55,43", theme="dark").drawn.figure
    assert told["theme"] == "dark"
    assert told["beside"]["data"][0]["type"] == "bar"
    assert sorted(told["beside"]["data"][0]["customdata"]) == ["43", "55"]


def test_only_maps_have_a_ranking_beside(exhibit):
    assert [name for name in CHARTS if beside(exhibit(name))] == [name for name in CHARTS if name.endswith("-map")]
