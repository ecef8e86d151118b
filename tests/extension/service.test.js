import assert from "node:assert/strict";
import test from "node:test";
import { held } from "./fake-browser.js";

const { analyzePage, checkService } = await import("../../extension/lib/service.js");

const SETTINGS = { server: "http://127.0.0.1:8000", token: "" };
const PAGE = { url: "https://news.example/story", html: "<p>It rained.</p>" };
const ANALYSIS = { api: 1, version: "0.1.0", metadata: {}, article: {}, scores: {}, quotes: [], outline: [] };

/** The network answers that, and keeps what it was asked. */
function answering(body, { status = 200, type = "application/json", headers = {} } = {}) {
  const asked = [];
  globalThis.fetch = (url, request) => {
    asked.push({ url, ...request });
    return Promise.resolve(new Response(body, { status, headers: { "Content-Type": type, ...headers } }));
  };
  return asked;
}

const problem = (status, code, more = {}) => [JSON.stringify({ status, code, ...more }), { status, type: "application/problem+json" }];
const analyze = (settings = SETTINGS) => analyzePage(settings, PAGE, new AbortController().signal);

test("a page goes to the service as JSON with its address, and the token as a header", async () => {
  const asked = answering(JSON.stringify(ANALYSIS));
  assert.deepEqual(await analyze({ ...SETTINGS, token: "s3cret" }), { analysis: ANALYSIS });
  assert.equal(asked[0].url, "http://127.0.0.1:8000/v1/analyze");
  assert.deepEqual(JSON.parse(asked[0].body), PAGE);
  assert.equal(asked[0].headers.Authorization, "Bearer s3cret");
  assert.equal(asked[0].credentials, "omit");
});

test("without a permission for the host nothing is sent", async () => {
  const asked = answering(JSON.stringify(ANALYSIS));
  held.permitted = false;
  assert.equal((await analyze()).problem.code, "host_not_permitted");
  held.permitted = true;
  assert.equal(asked.length, 0);
});

test("a problem of the service keeps its code, its limit and how long to wait", async () => {
  answering(...problem(422, "page_too_complex", { limit: 512, found: 1024 }));
  assert.deepEqual((await analyze()).problem, { code: "page_too_complex", server: SETTINGS.server, limit: 512, found: 1024 });
  const [body, how] = problem(503, "busy");
  answering(body, { ...how, headers: { "Retry-After": "2" } });
  assert.equal((await analyze()).problem.retryAfter, 2);
});

test("a refused token is missing or wrong", async () => {
  answering(...problem(401, "unauthorized"));
  assert.equal((await analyze()).problem.code, "token_missing");
  assert.equal((await analyze({ ...SETTINGS, token: "old" })).problem.code, "token_wrong");
});

for (const body of ["<h1>Welcome</h1>", "{}", "[]", "null", '{"api": 1}']) {
  test(`${body} is no answer of Sidelight's`, async () => {
    answering(body);
    assert.equal((await analyze()).problem.code, "not_sidelight");
  });
}

test("an answer of another version is named as such", async () => {
  answering(JSON.stringify({ ...ANALYSIS, api: 2, version: "9.0.0" }));
  assert.deepEqual((await analyze()).problem, { code: "other_version", server: SETTINGS.server, version: "9.0.0" });
  answering(JSON.stringify({ name: "sidelight", api: 2, version: "9.0.0" }));
  assert.equal((await checkService(SETTINGS)).problem.code, "other_version");
});

test("a server that cannot be reached is unreachable, and one that is silent too long gives no answer", async () => {
  globalThis.fetch = () => Promise.reject(new TypeError("refused"));
  assert.equal((await analyze()).problem.code, "unreachable");
  globalThis.fetch = () => Promise.reject(new DOMException("late", "TimeoutError"));
  assert.equal((await analyze()).problem.code, "no_answer");
});

test("a reading that the reader cancels is no problem of the service's", async () => {
  globalThis.fetch = () => Promise.reject(new DOMException("cancelled", "AbortError"));
  await assert.rejects(analyze(), { name: "AbortError" });
});
