"""The Kubernetes example: parts that name each other exist, nobody is root, and commands are ones that we have."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from server.__main__ import parser

ROOT = Path(__file__).resolve().parents[2]
THINGS = [
    thing
    for file in sorted((ROOT / "kubernetes").glob("*.yaml"))
    for thing in yaml.safe_load_all(file.read_text(encoding="utf-8"))
]
APPS = [thing for thing in THINGS if thing["kind"] in {"Deployment", "Job"}]
VERSIONS = {
    "Namespace": "v1",
    "ConfigMap": "v1",
    "Service": "v1",
    "Deployment": "apps/v1",
    "Job": "batch/v1",
    "NetworkPolicy": "networking.k8s.io/v1",
}


def test_every_part_is_of_a_kind_that_there_is():
    """With its version, a name, and the one namespace."""
    for thing in THINGS:
        assert thing["apiVersion"] == VERSIONS[thing["kind"]]
        assert thing["metadata"]["name"]
        if thing["kind"] != "Namespace":
            assert thing["metadata"]["namespace"] == "sidelight-batch"
    assert {thing["kind"] for thing in THINGS} == set(VERSIONS)


@pytest.mark.parametrize("app", APPS, ids=[app["metadata"]["name"] for app in APPS])
def test_a_pod_may_do_nothing_but_its_work(app):
    """No root, no privileges, no writing but to its volumes, no token of the cluster, bounded memory."""
    pod = app["spec"]["template"]["spec"]
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
    for container in pod["containers"]:
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert container["resources"]["limits"]["memory"]
        assert {mount["name"] for mount in container["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]}


def test_names_that_are_used_exist():
    """Selectors find their pods, and the settings and the scheduler that are named are there."""
    names = {(thing["kind"], thing["metadata"]["name"]) for thing in THINGS}
    labels = [app["spec"]["template"]["metadata"]["labels"] for app in APPS]
    for app in APPS:
        container = app["spec"]["template"]["spec"]["containers"][0]
        assert ("ConfigMap", container["envFrom"][0]["configMapRef"]["name"]) in names
        if "tls://scheduler:8786" in container["command"]:
            assert ("Service", "scheduler") in names
        if app["kind"] == "Deployment":
            assert app["spec"]["selector"]["matchLabels"] == app["spec"]["template"]["metadata"]["labels"]
    service = next(thing for thing in THINGS if thing["kind"] == "Service")
    assert service["spec"]["selector"] in labels


def test_the_commands_are_ones_that_we_have():
    """The Job's is a batch of ours; Dask's parts open no dashboard, and workers have no nanny."""
    commands = {app["metadata"]["name"]: app["spec"]["template"]["spec"]["containers"][0]["command"] for app in APPS}
    given = parser().parse_args(commands["crawl"][3:])
    assert given.scheduler == "tls://scheduler:8786"
    assert "--no-dashboard" in commands["scheduler"]
    assert {"--no-dashboard", "--no-nanny"} <= set(commands["worker"])
