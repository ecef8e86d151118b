/** Notices: why there is no analysis and what helps, or what to keep in mind when reading one. */
import { element } from "./element.js";

// What helps against a problem, in the order of the buttons; what is not here has none.
const REMEDIES = {
  analysis_timeout: ["analyzeAgain"],
  answer_too_large: [],
  bad_request: ["analyzeAgain"],
  busy: ["analyzeAgain"],
  forbidden_host: ["openOptions"],
  forbidden_origin: ["openOptions"],
  host_not_permitted: ["grantAccess", "openOptions"],
  internal: ["analyzeAgain"],
  interrupted: ["analyzeAgain"],
  method_not_allowed: ["openOptions"],
  no_answer: ["analyzeAgain", "openOptions"],
  no_article: ["analyzeAgain"],
  not_a_page: ["openServer"],
  not_found: ["openOptions"],
  not_sidelight: ["openOptions"],
  nothing_selected: ["analyzePage"],
  other_version: ["openOptions"],
  page_closed_to_extensions: ["openServer"],
  proxy_alone: ["analyzeAgain", "openOptions"],
  redirected: ["openOptions"],
  site_excluded: ["openOptions"],
  token_missing: ["openOptions"],
  token_wrong: ["openOptions"],
  too_many_requests: ["analyzeAgain"],
  unreachable: ["analyzeAgain", "openOptions"],
};
const BUTTONS = {
  analyzeAgain: "try_again",
  analyzePage: "read_whole_page",
  grantAccess: "grant_access",
  openOptions: "open_options",
  openServer: "open_server",
};
// What the reader can do beside the buttons; what is not here has no such sentence.
const HELPS = {
  analysis_timeout: "help_part",
  answer_too_large: "help_part",
  bad_request: "help_update",
  no_article: "help_part",
  not_a_page: "help_paste",
  other_version: "help_update",
  page_closed_to_extensions: "help_paste",
  page_too_complex: "help_part",
  page_too_large: "help_part",
  unreachable: "help_start",
  unsupported_media_type: "help_update",
};
// The warnings that the view of a part shows, because they are about that part alone.
const IN_A_PART = new Set(["speakers_unsupported"]);
const BYTES_A_MEGABYTE = 1_000_000;

/**
 * @param {import("../../lib/messages.js").Problem} problem
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {Record<string, (problem: import("../../lib/messages.js").Problem) => void>} actions by the names in BUTTONS; a host
 *   that has one of them not gets no button for it
 * @returns {HTMLElement}
 */
export function problemView(problem, t, actions) {
  const remedies = (REMEDIES[problem.code] ?? []).filter((remedy) => actions[remedy]);
  // a host that reads no tabs has no selection to read
  const help = HELPS[problem.code] === "help_part" && !actions.analyzePage ? null : problemHelp(problem, t);
  const buttons = remedies.map((remedy) => element("button", { type: "button", onclick: () => actions[remedy](problem) }, t(BUTTONS[remedy])));
  return element(
    "section",
    { class: "notice problem", "data-problem": problem.code, "aria-labelledby": "problem-title" },
    element("h1", { id: "problem-title" }, t(`problem_${problem.code}_title`) || t("problem_title")),
    element("p", {}, problemText(problem, t)),
    help && element("p", { class: "help" }, help),
    buttons.length ? element("p", { class: "buttons" }, ...buttons) : null,
  );
}

/**
 * A problem in a sentence.
 * @param {import("../../lib/messages.js").Problem} problem
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export function problemText(problem, t) {
  const { code, server = "", version = "", limit, found, retryAfter } = problem;
  if (code === "page_too_large" && limit !== undefined && found !== undefined) {
    return t("problem_page_too_large_counted", megabytes(limit, t), megabytes(found, t));
  }
  if (retryAfter !== undefined) {
    const wait = t(`problem_${code}_wait`, t.number(retryAfter, { style: "unit", unit: "second", unitDisplay: "long" }));
    if (wait) return wait;
  }
  return t(`problem_${code}`, server, version) || t("problem_unknown", code);
}

const megabytes = (bytes, t) => t.number(bytes / BYTES_A_MEGABYTE, { style: "unit", unit: "megabyte", maximumFractionDigits: 2 });

/**
 * What the reader can do about a problem.
 * @param {import("../../lib/messages.js").Problem} problem
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {string | null} null where its own sentence says all
 */
export function problemHelp({ code }, t) {
  const help = t(`problem_${code}`) ? HELPS[code] : "help_update";
  return help ? t(help) : null;
}

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {HTMLElement | null} null if there is nothing to keep in mind of the whole answer
 */
export function warningsView({ warnings }, t) {
  const ofTheWhole = warnings.filter(({ code }) => !IN_A_PART.has(code));
  if (!ofTheWhole.length) return null;
  const items = ofTheWhole.map((warning) => element("li", { "data-warning": warning.code }, warningText(warning, t)));
  return element("ul", { class: "notice warnings", "aria-label": t("warnings_title") }, ...items);
}

/**
 * A warning in a sentence, the service's own where the extension does not know the code.
 * @param {{code: string, message: string}} warning
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export const warningText = ({ code, message }, t) => t(`warning_${code}`) || message;

/**
 * The tab has moved on: what is shown belongs to the page before.
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{analyzePage: () => void}} actions
 */
export const staleView = (t, actions) => pageNotice("stale", t("stale"), t("read_this_page"), actions);

/**
 * What is shown is about the reader's selection alone.
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{analyzePage: () => void}} actions
 */
export const selectionView = (t, actions) => pageNotice("selection", t("selection_only"), t("read_whole_page"), actions);

function pageNotice(name, text, remedy, { analyzePage }) {
  const button = element("button", { type: "button", onclick: analyzePage }, remedy);
  return element("div", { class: `notice ${name}` }, element("p", {}, text), element("p", { class: "buttons" }, button));
}

/**
 * Before the first click.
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {string | null} shortcut the key that the browser has assigned
 */
export function idleView(t, shortcut) {
  return element(
    "section",
    { class: "notice idle", "aria-labelledby": "idle-title" },
    element("h1", { id: "idle-title" }, t("idle_title")),
    element("p", {}, t("idle")),
    shortcut ? element("p", {}, t("idle_shortcut"), " ", element("kbd", {}, shortcut)) : null,
  );
}

/**
 * While the page is read.
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{cancel: () => void}} actions
 * @param {string | null} [happening] what is being done just now
 */
export function readingView(t, actions, happening = null) {
  return element(
    "section",
    { class: "notice reading", "aria-labelledby": "reading-title" },
    element("h1", { id: "reading-title" }, t("reading")),
    element("progress", { "aria-labelledby": "reading-title" }),
    happening ? element("p", { class: "happening" }, happening) : null,
    element("p", { class: "buttons" }, element("button", { type: "button", onclick: actions.cancel }, t("cancel"))),
  );
}
