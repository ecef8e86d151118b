"""The log: a line of JSON for each event, which holds no word of a page, no address and no token."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

LOG = logging.getLogger("sidelight")


class JsonLines(logging.Formatter):
    """When, how grave, what happened, and what is told of it: the attribute `facts` of a record, if it has one."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, without its end."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        return json.dumps(line, ensure_ascii=False)


def log_to_stderr() -> None:
    """Write what the service logs to standard error, and nowhere else."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False


def tell(level: int, event: str, **facts: str | float) -> None:
    """Log an event with its facts."""
    LOG.log(level, event, extra={"facts": facts})
