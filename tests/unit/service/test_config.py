"""Configuration: what each variable may hold, and that a wrong one is told and not guessed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from server.input_limits import LIMITS, PageLimits
from server.service.config import EXTENSION_ID, BadSetting, is_loopback, read_config, settings

ROOT = Path(__file__).resolve().parents[3]


def test_without_variables_the_service_is_for_this_machine_alone():
    """Nothing set: loopback, port 8000, no token, nobody else may ask."""
    config = read_config({})
    assert (config.bind.host, config.bind.port, config.token) == ("127.0.0.1", 8000, None)
    assert (config.hosts, config.origins, config.public_origin) == ((), (), None)
    assert config.workers >= 1


def test_an_empty_variable_counts_as_none():
    """Compose files pass empty variables for what is not set."""
    assert read_config({"SIDELIGHT_TOKEN": "", "SIDELIGHT_BIND": " "}).token is None


def test_the_port_of_the_command_line_comes_first():
    """--port overrides the port of the bind, and only that."""
    config = read_config({"SIDELIGHT_BIND": "[::1]:9000"}, port=0)
    assert (config.bind.host, config.bind.port) == ("::1", 0)


@pytest.mark.parametrize(
    ("name", "value", "field", "read"),
    [
        ("BIND", "LOCALHOST:81", "bind", "localhost:81"),
        ("BIND", "[0:0::1]:81", "bind", "[::1]:81"),
        ("TOKEN", "s3cret!", "token", "s3cret!"),
        ("TRUST_NETWORK", "1", "trust_network", True),
        ("TRUST_NETWORK", "0", "trust_network", False),
        ("HOSTS", "Reader.Example., 192.168.1.5,[FE80::1]", "hosts", ("reader.example", "192.168.1.5", "fe80::1")),
        ("PUBLIC_URL", "https://Reader.example/", "public_origin", "https://reader.example"),
        ("PUBLIC_URL", "https://reader.example:443", "public_origin", "https://reader.example"),
        ("PUBLIC_URL", "https://home.example/sidelight/", "public_origin", "https://home.example"),
        ("PUBLIC_URL", "https://home.example/sidelight/", "path_prefix", "/sidelight"),
        ("PUBLIC_URL", "https://home.example/", "path_prefix", ""),
        ("PROXIES", "10.0.0.0/8, ::1", "proxies", ("10.0.0.0/8", "::1/128")),
        ("ORIGINS", "https://a.example, http://b.example:81", "origins", ("https://a.example", "http://b.example:81")),
        ("ORIGINS", "http://[::1]:3000", "origins", ("http://[::1]:3000",)),
        ("WORKERS", "3", "workers", 3),
        ("QUEUE", "0", "queue", 0),
        ("PAGE_SECONDS", "20", "page_seconds", 20),
        ("MAX_PAGES_PER_MINUTE", "30", "pages_per_minute", 30),
        ("PROXIES", "127.0.0.1", "pages_per_minute", 600),
        ("REDIS_URL", "redis://:s3cret@cache.home:6380/1", "redis_url", "redis://:s3cret@cache.home:6380/1"),
        ("REDIS_URL", "rediss://cache.home", "redis_url", "rediss://cache.home"),
        ("REDIS_URL", "unix:///run/redis.sock", "redis_url", "unix:///run/redis.sock"),
    ],
)
def test_a_variable_is_read(name, value, field, read):
    """Each variable sets its field, in the form that requests are compared with."""
    assert getattr(read_config({f"SIDELIGHT_{name}": value}), field) == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BIND", "8000"),
        ("BIND", "127.0.0.1"),
        ("BIND", "127.0.0.1:99999"),
        ("BIND", "[::1:80"),
        ("BIND", "http://localhost:80"),
        ("TRUST_NETWORK", "yes"),
        ("HOSTS", "https://reader.example"),
        ("HOSTS", "reader.example:80"),
        ("HOSTS", "*"),
        ("PUBLIC_URL", "reader.example"),
        ("PUBLIC_URL", "https://reader.example/a b"),
        ("PUBLIC_URL", "https://reader.example//a"),
        ("PUBLIC_URL", "https://reader.example/?a"),
        ("PUBLIC_URL", "https://me:secret@reader.example"),
        ("PROXIES", "10.0.0.1/8"),
        ("PROXIES", "*"),
        ("PUBLIC_URL", "chrome-extension://abc"),
        ("ORIGINS", "*"),
        ("ORIGINS", "null"),
        ("ORIGINS", "https://a.example/"),
        ("ORIGINS", "https://*.example"),
        ("WORKERS", "0"),
        ("WORKERS", "two"),
        ("WORKERS", "²"),
        ("QUEUE", "-1"),
        ("PAGE_SECONDS", "2.5"),
        ("MAX_PAGES_PER_MINUTE", "0"),
        ("MAX_BODY_BYTES", "8 MB"),
        ("MAX_DEPTH", "2001"),
        ("MAX_TAGS", "1"),
    ],
)
def test_a_wrong_value_is_told(name, value):
    """The sentence names the variable, what it holds and what it may hold."""
    with pytest.raises(BadSetting) as told:
        read_config({f"SIDELIGHT_{name}": value})
    assert f"SIDELIGHT_{name} is {value!r}, but must be " in str(told.value)


@pytest.mark.parametrize("name", PageLimits.__struct_fields__)
def test_each_limit_of_a_page_is_a_setting(name):
    """What admission bounds can be set within a range, which holds the usual value and which a refusal tells."""
    allowed = {setting.variable: setting.allowed for setting in settings()}
    low, high = map(int, re.findall(r"\d+", allowed[f"SIDELIGHT_MAX_{name.upper()}"]))
    assert low <= getattr(LIMITS, name) <= high
    variable = f"SIDELIGHT_MAX_{name.upper()}"
    for value in (low, high):
        assert getattr(read_config({variable: str(value)}).limits, name) == value
    for value in (low - 1, high + 1):
        with pytest.raises(BadSetting) as told:
            read_config({variable: str(value)})
        assert str(told.value) == f"{variable} is '{value}', but must be a whole number from {low} to {high}"


def test_only_a_network_has_a_rate():
    """On loopback every client is the same person; elsewhere one client has a bound unless another is set."""
    assert read_config({}).pages_per_minute is None
    network = {"SIDELIGHT_BIND": "192.0.2.1:80", "SIDELIGHT_TOKEN": "s3cret"}
    assert read_config(network).pages_per_minute == 600
    assert read_config({**network, "SIDELIGHT_MAX_PAGES_PER_MINUTE": "7"}).pages_per_minute == 7


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "two words"),
        ("REDIS_URL", "cache.home:6379"),
        ("REDIS_URL", "redis://"),
        ("REDIS_URL", "redis://cache.home:0"),
        ("REDIS_URL", "redis://cache.home/one"),
        ("REDIS_URL", "https://:two@cache.home"),
    ],
)
def test_a_wrong_secret_is_not_told(name, value):
    """Whoever reads the terminal reads neither the token nor the password of Redis, but which of them is wrong."""
    with pytest.raises(BadSetting, match=f"SIDELIGHT_{name} is set, but must be ") as told:
        read_config({f"SIDELIGHT_{name}": value})
    assert value not in str(told.value)


@pytest.mark.parametrize("host", ["0.0.0.0", "[::]", "192.168.1.5", "reader.example"])  # noqa: S104  nothing is bound
def test_a_network_needs_a_token_or_trust(host):
    """An address that others reach is refused unless a token, or the person who runs it, answers for it."""
    bind = {"SIDELIGHT_BIND": f"{host}:80"}
    with pytest.raises(BadSetting, match="SIDELIGHT_TOKEN"):
        read_config(bind)
    assert read_config({**bind, "SIDELIGHT_TOKEN": "s3cret"}).bind.host == host.strip("[]")
    assert read_config({**bind, "SIDELIGHT_TRUST_NETWORK": "1"}).bind.host == host.strip("[]")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_loopback_is_this_machine(host):
    """Loopback addresses and the name for them."""
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["128.0.0.1", "localhost.example", "::", "0.0.0.0", "2130706433", ""])  # noqa: S104
def test_everything_else_is_not(host):
    """Look-alikes are no loopback."""
    assert not is_loopback(host)


def test_the_extension_id_is_that_of_the_manifest():
    """Chromium derives an id from the key: the first half of its SHA-256, with a–p for the sixteen digits."""
    key = json.loads((ROOT / "extension/manifest.json").read_text(encoding="utf-8"))["key"]
    digits = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digits) == EXTENSION_ID


@pytest.mark.parametrize(
    ("name", "meant"),
    [("TOKN", "TOKEN"), ("TOKENS", "TOKEN"), ("MAX_BODY_BYTE", "MAX_BODY_BYTES"), ("PAGE_SECOND", "PAGE_SECONDS")],
)
def test_a_misspelt_name_is_told(name, meant):
    """A token whose name is misspelt would be none: the sentence names what was meant, and no value."""
    with pytest.raises(BadSetting) as told:
        read_config({f"SIDELIGHT_{name}": "s3cret"})
    assert str(told.value) == f"SIDELIGHT_{name} is no setting; SIDELIGHT_{meant} is one"


def test_variables_of_others_are_left_alone():
    """Kubernetes names variables after every service, also after one that is called sidelight."""
    of_others = {
        "SIDELIGHT_PORT": "tcp://10.0.0.1:80",
        "SIDELIGHT_SERVICE_HOST": "10.0.0.1",
        "SIDELIGHT_PORT_80_TCP": "x",
    }
    assert read_config(of_others) == read_config({})


def test_the_table_of_the_readme_is_the_one_of_the_code():
    """Every setting stands in the README with its default and its meaning, in the order of the code."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [f"| `{setting.variable}` | {setting.default} | {setting.meaning} |" for setting in settings()]
    table = "| variable | default | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    assert table in readme, table
