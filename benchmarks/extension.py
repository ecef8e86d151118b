"""The extension's cost to the page that it is in: time in the page's own thread, measured in real browsers.

python benchmarks/extension.py [--browser chromium|firefox]   (from the project's root)

On a made page of 300,000 characters: the index of its text, and the search for passages that are there, that are there
many times, and that are not there any more. On ordinary news: the longest time for which the page stands still while it
is captured, read and lit up. Exits 1 above a ceiling of CEILINGS; on a busy machine the figures say little.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from live_service import free_port, page_server, running_service
from reader import Reader
from surface import Surface

from benchmarks.capture import start

CONTENT = Path(__file__).resolve().parent.parent / "extension" / "content"
CHARACTERS = 300_000
ROUNDS = 4
NEWS = ("news-without-headings", "feature-with-headings", "live-blog")
# milliseconds
CEILINGS = {"index": 120, "search": 5, "standstill": 50}
SCRIPTS = ("flat-tree.js", "hidden.js", "text-index.js", "find-anchor.js")

# Paragraphs of words that repeat as words do, with links, emphasis and no-break spaces in them, as pages have.
MAKE_PAGE = """((characters) => {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const syllables = "an ber con der el fin gar ho il jun kel lor men no or pas qui rin sol tan ur ver".split(" ");
  const syllable = () => syllables[Math.floor(random() ** 2 * syllables.length)];
  const word = () => Array.from({length: 1 + Math.floor(random() * 3)}, syllable).join("");
  const text = (words) => Array.from({length: words}, word).join(" ");
  document.body.replaceChildren();
  for (let made = 0; made < characters; ) {
    const p = document.createElement("p");
    const link = document.createElement("a");
    const strong = document.createElement("b");
    link.append(text(3));
    strong.append(text(2));
    p.append(`“${text(20)},” `, link, ` ${text(25)}\\u00a0`, strong, `. ${text(12)}.`);
    made += p.textContent.length;
    document.body.append(p);
  }
  return document.body.textContent.length;
})(CHARACTERS)"""
RUN = """document.head.append(Object.assign(document.createElement("script"), {textContent: SOURCE}))"""
INDEX = """(() => {
  const started = performance.now();
  window.index = sidelight.indexText(document.body);
  return performance.now() - started;
})()"""
SEARCH = """(() => {
  const blocks = [...document.querySelectorAll("p")].map((p) => p.textContent);
  const step = Math.floor(blocks.length / 60);
  const places = [];
  for (let at = 1; at + 1 < blocks.length; at += step) {
    const around = {before: blocks[at - 1].slice(-32), after: blocks[at + 1].slice(0, 32)};
    const [start, text] = [10, blocks[at]];
    const exact = text.slice(start, start + 140);
    const [turned, changed] = [[...exact].reverse().join(""), `${exact.slice(0, 50)} and put in ${exact.slice(70)}`];
    const add = (kind, words, prefix, suffix) => places.push([kind, {exact: words, prefix, suffix, ...around}]);
    add("there", exact, text.slice(0, start), text.slice(150, 182));
    add("many times", text.slice(12, 18), text.slice(0, 12), text.slice(18, 50));
    add("gone", turned, "", "");
    add("changed", changed, "", "");
  }
  return places.map(([kind, place]) => {
    const started = performance.now();
    const found = sidelight.findAnchor(window.index, place);
    return [kind, performance.now() - started, found?.match ?? "gone"];
  });
})()"""
REST = "new Promise((rested) => setTimeout(rested, 1500))"
# A message comes round as soon as the thread is free: the longest way round is the longest standstill.
WATCH = """(() => {
  const {port1, port2} = new MessageChannel();
  let last = performance.now();
  window.standstill = 0;
  port1.onmessage = () => {
    const now = performance.now();
    window.standstill = Math.max(window.standstill, now - last);
    last = now;
    setTimeout(() => { last = performance.now(); port2.postMessage(0); }, 0);
  };
  port2.postMessage(0);
  return true;
})()"""
LONG_TASKS = """(() => {
  window.standstill = 0;
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) window.standstill = Math.max(window.standstill, duration);
  }).observe({entryTypes: ["longtask"]});
  return true;
})()"""


def main() -> int:
    """Print a row a figure; 1 above a ceiling."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browser", choices=("chromium", "firefox"), default="chromium")
    name = parser.parse_args().browser
    browser = start(name)
    try:
        with page_server() as pages, running_service(free_port()) as service:
            reader = Reader(browser, service, pages)
            reader.set_server(service)
            figures = large_page(reader.open(NEWS[0])) | ordinary_news(reader, name)
    finally:
        browser.close()
    print(f"{name}, load {os.getloadavg()[0]:.1f}")
    for what, milliseconds in figures.items():
        print(f"{what:28}{milliseconds:8.1f} ms")
    return int(any(figures[what] > ceiling for what, ceiling in CEILINGS.items()))


def large_page(page: Surface) -> dict[str, float]:
    """The index of a page of CHARACTERS, and the searches in it, kind by kind; each the best of ROUNDS."""
    page.evaluate(MAKE_PAGE.replace("(CHARACTERS)", f"({CHARACTERS})"))
    for script in SCRIPTS:
        source = (CONTENT / script).read_text(encoding="utf-8")
        page.evaluate(RUN.replace("SOURCE", json.dumps(source)))
    figures = {"index": min(page.evaluate(INDEX) for _ in range(ROUNDS))}
    rounds = [page.evaluate(SEARCH) for _ in range(ROUNDS)]
    times: dict[str, list[float]] = {}
    for same in zip(*rounds, strict=True):
        times.setdefault(same[0][0], []).append(min(took for _, took, _ in same))
    for kind, took in times.items():
        figures |= {f"search, {kind}, median": statistics.median(took), f"search, {kind}, slowest": max(took)}
    return figures | {"search": max(max(took) for took in times.values())}


def ordinary_news(reader: Reader, name: str) -> dict[str, float]:
    """The longest standstill while ordinary pages are read and three of their passages are shown."""
    return {"standstill": max(min(standstill(reader, slug, name) for _ in range(ROUNDS)) for slug in NEWS)}


def standstill(reader: Reader, slug: str, name: str) -> float:
    """The longest time for which one page stands still."""
    page = reader.open(slug)
    page.evaluate(REST)  # what loading the page itself costs is not ours
    page.evaluate(LONG_TASKS if name == "chromium" else WATCH)
    sidebar = reader.browser.click_toolbar_button()
    sidebar.wait("document.body?.dataset.state === 'ready'")
    for selector in ("[data-quote]", "[data-section]", "[data-key-point]"):
        sidebar.click(selector)
        sidebar.wait("['exact', 'closest'].includes(document.body.dataset.shown)")
    return page.evaluate("window.standstill")


if __name__ == "__main__":
    sys.exit(main())
