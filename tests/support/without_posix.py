"""Python without what POSIX alone has, as on Windows: `without_posix.py -m server serve`, or `… FILE`.

It is taken away before anything of the service is imported, here and in each new worker process, which imports this
module again.
"""

from __future__ import annotations

import multiprocessing.reduction
import os
import runpy
import signal
import socket
import subprocess  # noqa: F401  before there is an msvcrt, by which it tells Windows
import sys
from types import SimpleNamespace

MODULES = ("fcntl", "grp", "pwd", "resource", "termios")
NAMES = ((os, "nice"), (os, "sched_getaffinity"), (socket, "MSG_DONTWAIT"), (signal, "SIGXCPU"))

for module in MODULES:
    sys.modules[module] = None  # an import of it fails
for owner, name in NAMES:
    if hasattr(owner, name):
        delattr(owner, name)
# in whose place Windows has a module that this machine has not: here it locks nothing
sys.modules.setdefault("msvcrt", SimpleNamespace(LK_NBLCK=2, locking=lambda *_: None))
multiprocessing.reduction.HAVE_SEND_HANDLE = False  # so that there is no fork server

if __name__ == "__main__":
    del sys.argv[0]
    if sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__")
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")
