/** The service: the one place that talks to the network, and that says what went wrong when it does not answer. */
import { browser } from "./browser.js";
import { permissionFor } from "./settings.js";

const API = 1;
// The service gives up on a page after 5 s and queues a few; Chrome ends a worker whose request takes 30 s.
const ANALYSIS_MILLISECONDS = 25_000;
const STATUS_MILLISECONDS = 8_000;
// What a proxy in front of the service says in its own words: that it does not reach the service, or that the page is too large.
const PROXY_CODES = { 413: "page_too_large", 502: "proxy_alone", 503: "proxy_alone", 504: "proxy_alone" };

/**
 * @typedef {import("./messages.js").Problem} Problem
 * @typedef {import("./settings.js").Settings} Settings
 */

/**
 * @param {Settings} settings
 * @param {{html?: string, text?: string, url?: string, selected?: boolean}} page markup or plain text; `selected`: the markup
 *   is what the reader selected, all of it is read
 * @param {AbortSignal} signal
 * @returns {Promise<{analysis: object} | {problem: Problem}>}
 * @throws {DOMException} AbortError, when `signal` says so
 */
export async function analyzePage(settings, page, signal) {
  const { html, text, url, selected } = page;
  const request = { method: "POST", body: JSON.stringify({ html, text, url, selected }) };
  const { answer, problem } = await ask(settings, "/v1/analyze", request, [signal, AbortSignal.timeout(ANALYSIS_MILLISECONDS)]);
  return problem ? { problem } : isAnalysis(answer) ? { analysis: answer } : { problem: strange(settings, answer) };
}

/**
 * The service's own status.
 * @param {Settings} settings
 * @returns {Promise<{status: {name: string, version: string, api: number}} | {problem: Problem}>}
 */
export async function checkService(settings) {
  const { answer, problem } = await ask(settings, "/v1/status", { method: "GET" }, [AbortSignal.timeout(STATUS_MILLISECONDS)]);
  if (problem) return { problem };
  const isOurs = answer?.api === API && typeof answer.version === "string";
  return isOurs ? { status: answer } : { problem: strange(settings, answer) };
}

async function ask(settings, path, request, signals) {
  if (!(await browser.permissions.contains(permissionFor(settings.server)))) {
    return { problem: { code: "host_not_permitted", server: settings.server } };
  }
  try {
    const response = await fetch(settings.server + path, {
      ...request,
      headers: headers(settings, request),
      signal: AbortSignal.any(signals),
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    return await read(settings, response);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    return { problem: { code: error.name === "TimeoutError" ? "no_answer" : "unreachable", server: settings.server } };
  }
}

function headers({ token }, { body }) {
  return {
    Accept: "application/json, application/problem+json",
    ...(body ? { "Content-Type": "application/json" } : {}),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

async function read(settings, response) {
  const { server } = settings;
  if (response.type === "opaqueredirect") return { problem: { code: "redirected", server } };
  const answer = parse(await response.text());
  if (response.ok) return { answer };
  const isProblem = /^application\/problem\+json/i.test(response.headers.get("Content-Type") ?? "");
  if (!isProblem || typeof answer?.code !== "string") return { problem: { code: PROXY_CODES[response.status] ?? "not_sidelight", server } };
  return { problem: describe(settings, answer, response.headers.get("Retry-After")) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The service's problem, cut down to what the sidebar has a use for. */
function describe({ server, token }, { code, detail, limit, found }, retryAfter) {
  const problem = { code, server };
  if (code === "unauthorized") problem.code = token ? "token_wrong" : "token_missing";
  if (typeof detail === "string") problem.detail = detail;
  if (Number.isFinite(limit)) problem.limit = limit;
  if (Number.isFinite(found)) problem.found = found;
  if (/^\d+$/.test(retryAfter ?? "")) problem.retryAfter = Number(retryAfter);
  return problem;
}

function isAnalysis(answer) {
  return answer?.api === API && Boolean(answer.metadata && answer.article && answer.scores && answer.quotes && answer.outline);
}

/** An answer without error that is none of ours: another version of the service, or something else altogether. */
function strange({ server }, answer) {
  const isOther = Number.isInteger(answer?.api) && answer.api !== API;
  return isOther ? { code: "other_version", server, version: String(answer.version ?? answer.api) } : { code: "not_sidelight", server };
}
