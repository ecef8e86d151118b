"""The workflow of a public host: what it names is there, what it uses is pinned, and it may write nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = {path.name: path for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


@pytest.fixture(params=WORKFLOWS)
def workflow(request):
    """One workflow, read as YAML."""
    return yaml.safe_load(WORKFLOWS[request.param].read_text(encoding="utf-8"))


def steps(workflow: dict) -> list[dict]:
    """Every step of every job."""
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_there_is_a_workflow():
    """A folder that went missing is seen."""
    assert "ci.yml" in WORKFLOWS
    assert len(TEMPLATES) >= 3


def test_a_workflow_may_read_and_no_more(workflow):
    """Its token reads the repository; no job asks for more, and no checkout leaves the token behind."""
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    checkouts = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_actions_are_pinned(workflow):
    """An action is named by its commit: a tag may be moved."""
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name)] == []


def test_what_a_workflow_runs_is_there(workflow):
    """The paths, requirements and make targets in its commands exist."""
    commands = "\n".join(step["run"] for step in steps(workflow) if "run" in step)
    paths = re.findall(r"(?<![\w/.])(?:tests/[\w/.]+|requirements[\w-]*\.txt)", commands)
    assert len(paths) > 3
    assert [path for path in paths if not (ROOT / path).exists()] == []
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)$", commands, re.MULTILINE)
    assert {"check", "test"} <= set(targets)
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_an_issue_template_is_a_form(template):
    """It has a name, a description and fields with labels."""
    form = yaml.safe_load(template.read_text(encoding="utf-8"))
    assert form["name"]
    assert form["description"]
    assert all(field["attributes"]["label"] for field in form["body"])
