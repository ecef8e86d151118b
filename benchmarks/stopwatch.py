"""CPU time by step: the steps are the functions of the project that a module imports and calls."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MILLISECONDS = 1e-6  # of a nanosecond


def cpu_ms() -> float:
    """Milliseconds of CPU that this process has used."""
    return time.process_time_ns() * MILLISECONDS


@contextmanager
def timed_steps(module: ModuleType) -> Iterator[Counter[str]]:
    """While it lasts, every step that the module calls adds its CPU milliseconds under its name, errors or not."""
    spent: Counter[str] = Counter()
    steps = {
        name: step
        for name, step in vars(module).items()
        if isinstance(step, FunctionType)
        and step.__module__ != module.__name__
        and step.__module__.startswith("server.")
    }
    for name, step in steps.items():
        setattr(module, name, _clocked(step, name, spent))
    try:
        yield spent
    finally:
        for name, step in steps.items():
            setattr(module, name, step)


def _clocked(step: Callable[P, R], name: str, spent: Counter[str]) -> Callable[P, R]:
    def clocked(*args: P.args, **kwargs: P.kwargs) -> R:
        start = cpu_ms()
        try:
            return step(*args, **kwargs)
        finally:
            spent[name] += cpu_ms() - start

    return clocked
