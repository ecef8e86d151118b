import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { reset, world } from "./support/fake-browser.js";
import { makeAnalysis } from "./support/analysis.js";
import { analyzePage, checkService } from "../../extension/lib/service.js";

const SETTINGS = { server: "http://127.0.0.1:8000", token: "" };
const PAGE = { url: "https://news.example/story", html: "<p>It holds.</p>" };
const realFetch = globalThis.fetch;
let requests;

beforeEach(reset);
afterEach(() => void (globalThis.fetch = realFetch));

/** Lets the network give this answer; an Error is thrown. */
function answer(answered) {
  requests = [];
  globalThis.fetch = async (url, request) => {
    requests.push({ url, ...request });
    if (answered instanceof Error) throw answered;
    return answered;
  };
}

const json = (body, init = {}) => new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" }, ...init });

function problem(status, body, headers = {}) {
  return json(body, { status, headers: { "Content-Type": "application/problem+json", ...headers } });
}

const analyze = (settings = SETTINGS) => analyzePage(settings, PAGE, new AbortController().signal);

test("a page is sent as JSON with its address, and the answer is the analysis", async () => {
  answer(json(makeAnalysis()));
  const { analysis } = await analyze();
  assert.equal(analysis.metadata.title, "The bridge opens");
  assert.equal(requests[0].url, "http://127.0.0.1:8000/v1/analyze");
  assert.deepEqual(JSON.parse(requests[0].body), { html: PAGE.html, url: PAGE.url });
  assert.equal(requests[0].credentials, "omit");
  assert.equal("Authorization" in requests[0].headers, false);
});

test("a token goes into the header and nowhere else", async () => {
  answer(json(makeAnalysis()));
  await analyze({ ...SETTINGS, token: "abc" });
  const { headers, ...rest } = requests[0];
  assert.equal(headers.Authorization, "Bearer abc");
  assert.equal(JSON.stringify(rest).includes("abc"), false);
});

test("a host that the browser was not allowed is not asked", async () => {
  answer(json(makeAnalysis()));
  world.permitted = false;
  assert.equal((await analyze()).problem.code, "host_not_permitted");
  assert.equal(requests.length, 0);
});

for (const [what, answered, code] of [
  ["a connection that is refused", new TypeError("Failed to fetch"), "unreachable"],
  ["no answer in time", new DOMException("", "TimeoutError"), "no_answer"],
  ["a web page", new Response("<html>hello</html>"), "not_sidelight"],
  ["somebody else's JSON", json({ hello: 1 }), "not_sidelight"],
  ["a bare null", json(null), "not_sidelight"],
  ["an answer without its parts", json({ api: 1 }), "not_sidelight"],
  ["a proxy that does not reach the service", new Response("bad gateway", { status: 502 }), "proxy_alone"],
  ["a proxy that takes no such page", new Response("<html>too large</html>", { status: 413 }), "page_too_large"],
  ["an error of somebody else's", json({ error: "x" }, { status: 500 }), "not_sidelight"],
  ["another version of the contract", json({ api: 2, version: "9.0.0" }), "other_version"],
  ["a missing token", problem(401, { code: "unauthorized" }), "token_missing"],
  ["a wrong host name", problem(421, { code: "forbidden_host" }), "forbidden_host"],
  ["a foreign origin", problem(403, { code: "forbidden_origin" }), "forbidden_origin"],
  ["a page without article", problem(422, { code: "no_article" }), "no_article"],
]) {
  test(`${what} is ${code}`, async () => {
    answer(answered);
    assert.equal((await analyze()).problem.code, code);
  });
}

test("a redirect is not followed", async () => {
  answer({ type: "opaqueredirect" });
  assert.equal((await analyze()).problem.code, "redirected");
  assert.equal(requests[0].redirect, "manual");
});

test("a token that is refused is a wrong one", async () => {
  answer(problem(401, { code: "unauthorized" }));
  assert.equal((await analyze({ ...SETTINGS, token: "abc" })).problem.code, "token_wrong");
});

test("limits and the time to wait are kept, other fields and other types are not", async () => {
  answer(problem(503, { code: "busy", limit: 16, found: "many", secret: 1 }, { "Retry-After": "7" }));
  assert.deepEqual((await analyze()).problem, { code: "busy", server: SETTINGS.server, limit: 16, retryAfter: 7 });
});

test("a request that is called off throws, and is no problem of the service's", async () => {
  answer(new DOMException("", "AbortError"));
  await assert.rejects(analyze(), { name: "AbortError" });
});

test("the service's status is asked with the token", async () => {
  answer(json({ name: "Sidelight", version: "0.1.0", api: 1 }));
  const { status } = await checkService({ ...SETTINGS, token: "abc" });
  assert.equal(status.version, "0.1.0");
  assert.equal(requests[0].url, "http://127.0.0.1:8000/v1/status");
  assert.equal(requests[0].headers.Authorization, "Bearer abc");
});

test("a status of another version names it", async () => {
  answer(json({ name: "Sidelight", version: "2.0.0", api: 2 }));
  assert.deepEqual((await checkService(SETTINGS)).problem, { code: "other_version", server: SETTINGS.server, version: "2.0.0" });
});
