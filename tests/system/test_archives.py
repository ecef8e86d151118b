"""Whole archives through the real command line, with processes killed under it, here and on a real Dask cluster."""

from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from dask_cluster import DaskCluster
from pyarrow import parquet

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120
COUNT = 400
SENTENCE = "The mill by the river, number {}, has stood empty since the flood, and nobody expects it to open again. "


@pytest.fixture
def archive(tmp_path) -> Path:
    """Pages enough for several seconds; every hundredth is none."""
    path = tmp_path / "in.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(COUNT):
            body = (
                "".join(f"<p>{SENTENCE.format(number) * 4}</p>" for _ in range(30)) if number % 100 else "<form></form>"
            )
            lines.write(json.dumps({"id": number, "html": f"<article><h1>Mill {number}</h1>{body}</article>"}) + "\n")
    return path


def start(given: Path, made: Path, *options: str, **settings: str) -> subprocess.Popen:
    """A batch that runs."""
    return subprocess.Popen(
        [sys.executable, "-m", "server", "batch", str(given), str(made), *options],
        cwd=ROOT,
        env={**os.environ, **settings},
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(batch: subprocess.Popen) -> str:
    """What it says at its end."""
    told = batch.communicate(timeout=PATIENCE)[1]
    assert batch.returncode == 0, told
    return told


def until_written(part: Path, size: int, batch: subprocess.Popen) -> None:
    """Wait until a batch has written that much."""
    end = time.monotonic() + PATIENCE
    while not part.exists() or part.stat().st_size < size:
        assert batch.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)


def assert_whole(made: Path) -> None:
    """Every page stands in the output once, in order, with its own analysis; those that are no page as a problem."""
    lines = [json.loads(line) for line in made.read_bytes().splitlines()]
    assert [line["id"] for line in lines] == list(range(COUNT))
    for line in lines:
        if line["id"] % 100:
            assert line["analysis"]["metadata"]["title"] == f"Mill {line['id']}"
        else:
            assert line["problem"]["code"] == "no_article"
    assert not made.with_name(made.name + ".part").exists()


def test_workers_are_killed_at_random(tmp_path, archive):
    """However often a worker process ends, its page is read by the next one."""
    chance = random.Random(7)  # noqa: S311  it hides nothing
    batch = start(archive, tmp_path / "out.jsonl")
    until_written(tmp_path / "out.jsonl.part", 1, batch)
    killed = 0
    while batch.poll() is None:
        fork_server_children = [
            worker
            for child in psutil.Process(batch.pid).children()
            for worker in child.children()
            if child.is_running()
        ]
        if fork_server_children:
            chance.choice(fork_server_children).kill()
            killed += 1
        time.sleep(0.3)
    assert killed
    finish(batch)
    assert_whole(tmp_path / "out.jsonl")


def test_a_batch_that_was_killed_goes_on(tmp_path, archive):
    """What it had written is not read again, and the file is not there before it is whole."""
    made, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    for size in (100_000, 1_000_000):
        batch = start(archive, made)
        until_written(part, size, batch)
        batch.kill()
        batch.communicate()
        assert not made.exists()
    before = part.read_bytes().count(b"\n")
    assert f", {before} were read before" in finish(start(archive, made))
    assert_whole(made)
    assert "nothing to do" in finish(start(archive, made))


def test_a_part_of_another_archive_is_refused(tmp_path, archive):
    """A batch never mixes two archives, and never throws away what another has done."""
    part = tmp_path / "out.jsonl.part"
    part.write_text('{"id": "other", "problem": {}}\n', encoding="utf-8")
    batch = start(archive, tmp_path / "out.jsonl")
    assert "was begun from another archive" in batch.communicate()[1]
    assert batch.returncode == 2
    os.utime(part, (1, 1))
    batch = start(archive, tmp_path / "out.jsonl")
    assert "has changed since" in batch.communicate()[1]
    assert batch.returncode == 2
    assert part.read_text(encoding="utf-8").startswith('{"id": "other"')


def test_a_changed_archive_is_read_anew(tmp_path):
    """The output of an older one is replaced, by a whole one."""
    given, made = tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl.gz"
    for name in ("a", "b"):
        given.write_bytes(gzip.compress(json.dumps({"id": name, "text": SENTENCE * 5}).encode()))
        finish(start(given, made))
        assert json.loads(gzip.decompress(made.read_bytes()))["id"] == name


def test_a_table_is_made_of_a_folder(tmp_path):
    """Figures have columns of their own, a problem its code, and each answer is there whole."""
    pages = tmp_path / "pages"
    pages.mkdir()
    body = "".join(f"<p>{SENTENCE.format(number) * 4}</p>" for number in range(30))
    (pages / "a.html").write_text(f"<article><h1>Mills</h1>{body}</article>", encoding="utf-8")
    (pages / "b.html").write_text("<form></form>", encoding="utf-8")
    finish(start(pages, tmp_path / "out.parquet"))
    good, bad = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert (good["id"], good["title"], good["problem"]) == ("a.html", "Mills", None)
    assert good["word_count"] == json.loads(good["answer"])["analysis"]["article"]["word_count"]
    assert good["grade"] == json.loads(good["answer"])["analysis"]["scores"]["difficulty"]["grade"]
    assert (bad["id"], bad["problem"], bad["grade"]) == ("b.html", "no_article", None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.parquet", "pages"]


def test_a_cluster_loses_workers(tmp_path, archive):
    """Over TLS; Dask workers are killed and others come; every page stands in the output once, and in no log."""
    with DaskCluster(tmp_path) as cluster:
        for _ in range(2):
            cluster.add_worker()
        made = tmp_path / "out.jsonl"
        batch = start(archive, made, "--scheduler", cluster.address, **cluster.settings)
        for size in (1, 1_000_000, 2_000_000):
            until_written(tmp_path / "out.jsonl.part", size, batch)
            cluster.workers[-1].kill()
            cluster.add_worker()
        finish(batch)
        assert_whole(made)
    assert "The mill by the river" not in (tmp_path / "cluster.log").read_text(encoding="utf-8")


def test_a_scheduler_that_goes_away_costs_nothing_that_is_done(tmp_path, archive):
    """The command says so, and goes on without the cluster where it was."""
    made, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    with DaskCluster(tmp_path) as cluster:
        cluster.add_worker()
        batch = start(archive, made, "--scheduler", cluster.address, **cluster.settings)
        until_written(part, 1_000_000, batch)
    told = batch.communicate(timeout=PATIENCE)[1]
    assert batch.returncode == 2, told
    assert "run the command again to go on" in told
    assert "were read before" in finish(start(archive, made))
    assert_whole(made)


@pytest.mark.parametrize(
    "address", ["tcp://192.0.2.7:8786", "tcp://scheduler.example:8786", "ws://127.0.0.1:1", "here", ""]
)
def test_a_scheduler_elsewhere_needs_tls(tmp_path, archive, address):
    """Pages and code would cross the network in the clear."""
    batch = start(archive, tmp_path / "out.jsonl", "--scheduler", address)
    assert "tls://" in batch.communicate()[1]
    assert batch.returncode == 2
    assert not (tmp_path / "out.jsonl.part").exists()


@pytest.mark.parametrize(
    ("missing", "arguments"),
    [
        ("pyarrow", ["in.parquet", "out.jsonl"]),
        ("pyarrow", ["in.jsonl", "out.parquet"]),
        ("fastwarc", ["in.warc", "out.jsonl"]),
        ("distributed", ["in.jsonl", "out.jsonl", "--scheduler", "tls://a.example:1"]),
    ],
)
def test_a_missing_package_is_told_with_the_command_that_brings_it(tmp_path, missing, arguments):
    """An installation with requirements.txt alone tells what to run."""
    (tmp_path / arguments[0]).write_bytes(b"")
    script = f"import sys; sys.modules['{missing}'] = None; from server.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", script, "batch", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"needs {missing}" in done.stderr
    assert "pip install --require-hashes -r requirements-batch.txt" in done.stderr


def test_the_service_and_json_lines_need_none_of_it():
    """What only archives need is never loaded by the service, nor by a batch of JSON lines."""
    script = (
        "import sys, server.service.serve, server.service.pool.warm, server.pipeline, server.batch; "
        "print({'distributed', 'dask', 'pyarrow', 'fastwarc'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
