"""Who said what on some pages, with httpx: pip install httpx.

python examples/quotes.py page.html…     SIDELIGHT=http://127.0.0.1:8000 and SIDELIGHT_TOKEN, if the service wants one
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import httpx

BUSY = {429, 503}


def analyze(service: httpx.Client, page: Path) -> dict:
    """The analysis of a page; comes again as often as the service asks for. Raises: httpx.HTTPStatusError."""
    while True:
        answer = service.post("/v1/analyze", content=page.read_bytes(), headers={"Content-Type": "text/html"})
        if answer.status_code not in BUSY:
            return answer.raise_for_status().json()
        time.sleep(float(answer.headers.get("Retry-After", "1")))


def main() -> None:
    """Print every quote with its speakers; a page without an article says so."""
    token = os.environ.get("SIDELIGHT_TOKEN")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with httpx.Client(
        base_url=os.environ.get("SIDELIGHT", "http://127.0.0.1:8000"), headers=headers, timeout=30
    ) as service:
        for name in sys.argv[1:]:
            try:
                analysis = analyze(service, Path(name))
            except httpx.HTTPStatusError as error:
                print(f"{name}: {error.response.json()['title']}", file=sys.stderr)
                continue
            for quote in analysis["quotes"]:
                speakers = ", ".join(speaker["name"] for speaker in quote["speakers"]) or "not known"
                print(f"{speakers}: {quote['text']}")


if __name__ == "__main__":
    main()
