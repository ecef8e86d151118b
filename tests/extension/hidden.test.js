import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sidelight } from "./support/page.js";

/** Whether the text of an element with this style, `attributes` beside it, is left out of what is sent. */
function isLeftOut(style, attributes = "", others = "") {
  openPage(`<!doctype html><html><body><div ${attributes} style="${style}">MARK</div>${others}</body></html>`);
  return !sidelight.capturePage().html.includes("MARK");
}

const WAITING = "opacity: 0; transition-duration: 0.6s; transition-property: opacity";
const OVER = "position: absolute";

for (const [what, style] of [
  ["not displayed", "display: none"],
  ["not in the tree that is laid out", "display: "],
  ["invisible", "visibility: hidden"],
  ["skipped by the browser", "content-visibility: hidden"],
  ["transparent over the page", `${OVER}; ${WAITING}`],
  ["transparent, though it lies where the reader is", "opacity: 0"],
  ["nearly transparent", "opacity: 0.05"],
  ["a pixel that cuts off its text", "overflow-y: hidden; width: 1px; height: 1px"],
  ["a folded panel", "overflow-y: hidden; height: 0"],
  ["clipped to nothing by clip", `${OVER}; clip: rect(0px, 0px, 0px, 0px)`],
  ["clipped to nothing by an inset", "clip-path: inset(50%)"],
  ["clipped to nothing by a rounded inset", "clip-path: inset(0px 0px 100% round 4px)"],
  ["clipped to nothing by a circle", "clip-path: circle(0px at 50% 50%)"],
  ["clipped to nothing by a polygon", "clip-path: polygon(0px 0px, 0px 0px)"],
  ["scaled to nothing over the page", `${OVER}; transform: matrix(0, 0, 0, 0, 0, 0); width: 0; height: 0`],
  ["left of the page", `${OVER}; left: -9999px`],
  ["above the page", `${OVER}; top: -60px`],
  ["far right of the page", `${OVER}; left: 9999px`],
  ["a menu beside the window", "position: fixed; left: -300px; width: 300px"],
  ["below the window, fixed", "position: fixed; top: 900px"],
  ["moved far away from its place", "position: relative; left: -9999px"],
  ["pushed out by a margin", "margin-left: -9999px; left: -9999px"],
  ["indented out of sight", "text-indent: -9999px"],
  ["indented by its whole width", "text-indent: 100%"],
  ["of no size of letter", "font-size: 0px"],
]) {
  test(`text is left out that is ${what}`, () => assert.equal(isLeftOut(style), true));
}

for (const [what, style, attributes, others] of [
  ["of a common style", ""],
  ["half transparent", "opacity: 0.5"],
  ["cut off below its beginning", "overflow-y: hidden; height: 120px"],
  ["clipped a little", "clip-path: inset(5%)"],
  ["cut by an old clip that does not count here", "clip: rect(0px, 0px, 0px, 0px)"],
  ["about to fade in", WAITING],
  ["about to fade in by a movement", "opacity: 0; transform: matrix(1, 0, 0, 1, 0, 40)"],
  ["about to fade in by an animation", "opacity: 0; animation-name: rise"],
  ["about to become visible", "visibility: hidden; animation-name: rise"],
  ["about to be wiped in", "clip-path: inset(0px 100% 0px 0px); transition-duration: 1s; transition-property: clip-path"],
  ["below what has been scrolled to, one of several", "opacity: 0; top: 2000px", 'class="part"', '<p class="part">x</p>'],
  ["unfolded when it is searched for", "content-visibility: hidden", 'hidden="until-found"'],
  ["laid out where its parent is not", "display: contents; position: absolute; left: -9999px"],
  ["in a bar as wide as the window", "margin-left: -9999px; padding-left: 9999px; left: -9999px"],
  ["a little indented", "text-indent: 20px"],
]) {
  test(`text is kept that is ${what}`, () => assert.equal(isLeftOut(style, attributes, others), false));
}

test("what lies below what has been scrolled to, but whose like is hidden for good, is left out", () => {
  const others = '<p class="part" style="opacity: 0; top: 10px">x</p>';
  openPage(`<!doctype html><html><body>${others}<p class="part" style="opacity: 0; top: 2000px">MARK</p></body></html>`);
  assert.ok(!sidelight.capturePage().html.includes("MARK"));
});

test("words that appear one by one are a text", () => {
  const words = ["one", "two", "three"].map((word) => `<span class="word" style="display: inline-block; ${WAITING}">${word}</span>`);
  openPage(`<!doctype html><html><body><p>${words.join(" ")}</p></body></html>`);
  assert.match(sidelight.capturePage().html, /one.*two.*three/);
});

test("a menu beside a page that cannot be scrolled sideways is left out", () => {
  const body = `<p style="${OVER}; left: 1010px">MARK</p>`;
  openPage(`<!doctype html><html><body>${body}</body></html>`);
  assert.ok(sidelight.capturePage().html.includes("MARK"));
  openPage(`<!doctype html><html><body style="overflow-x: hidden">${body}</body></html>`);
  assert.ok(!sidelight.capturePage().html.includes("MARK"));
});

test("what lies alone below what has been scrolled to, and declares no movement, is left out", () => {
  assert.equal(isLeftOut("opacity: 0; top: 2000px", 'class="part"'), true);
});

test("a short line that only waits for the mouse is left out: it is part of another line", () => {
  assert.equal(isLeftOut(`display: inline; ${WAITING}`), true);
});

test("text in a child undoes what its parent's style hides of text alone", () => {
  for (const [hidden, shown] of [["visibility: hidden", "visibility: visible"], ["font-size: 0px", "font-size: 16px"], ["text-indent: -9999px", "text-indent: 0px"]]) {
    openPage(`<!doctype html><html><body><div style="${hidden}">HIDDEN<p style="${shown}">SHOWN</p></div></body></html>`);
    const { html } = sidelight.capturePage();
    assert.ok(html.includes("SHOWN") && !html.includes("HIDDEN"), hidden);
  }
});

test("what is scrolled past is on the page all the same", () => {
  const document = openPage(`<!doctype html><html><body><p style="${OVER}; top: -700px">MARK</p></body></html>`);
  assert.ok(!sidelight.capturePage().html.includes("MARK"));
  document.documentElement.scrollTop = 900;
  assert.ok(sidelight.capturePage().html.includes("MARK"));
});

test("a page whose outermost elements are fixed or still transparent is there", () => {
  openPage('<!doctype html><html style="opacity: 0"><body style="position: fixed; top: -500px; opacity: 0"><p>MARK</p></body></html>');
  assert.ok(sidelight.capturePage().html.includes("MARK"));
});
