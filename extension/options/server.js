/** The options for the server: its address, and a test that tells what is in the way. */
import { browser } from "../lib/browser.js";
import { checkService } from "../lib/service.js";
import { DEFAULTS, headerToken, isInClear, permissionFor, readSettings, saveSettings, serverAddress } from "../lib/settings.js";
import { element } from "../sidebar/views/element.js";
import { problemHelp, problemText } from "../sidebar/views/notice.js";

const [server, token, outcome, inClear] = ["server", "token", "outcome", "in-clear"].map((id) => document.getElementById(id));

/** Counts the tests: an answer that comes after the next click is no answer to it. */
let latestTest = 0;

/** @param {import("../lib/phrases.js").Phrases} t */
export async function showServer(t) {
  document.getElementById("server-help").textContent = t("server_help", DEFAULTS.server);
  const settings = await readSettings();
  server.value = settings.server;
  token.value = settings.token;
  warnOfClear();
  server.addEventListener("input", warnOfClear);
  document.getElementById("server-form").addEventListener("submit", (event) => {
    event.preventDefault();
    saveAndTest(t);
  });
}

function warnOfClear() {
  const address = serverAddress(server.value);
  inClear.hidden = address === null || !isInClear(address);
}

async function saveAndTest(t) {
  const test = ++latestTest;
  const settings = { server: serverAddress(server.value), token: headerToken(token.value) };
  server.setAttribute("aria-invalid", settings.server === null);
  token.setAttribute("aria-invalid", settings.token === null);
  if (settings.server === null) return refuse(server, t("server_invalid", DEFAULTS.server));
  if (settings.token === null) return refuse(token, t("token_invalid"));
  // Browsers ask only within the click, before anything else is awaited.
  const asked = browser.permissions.request(permissionFor(settings.server));
  tell("testing", t("testing"));
  if (!(await asked)) return tell("refused", t("permission_refused", settings.server));
  await saveSettings(settings);
  server.value = settings.server;
  const { status, problem } = await checkService(settings);
  if (test !== latestTest) return;
  if (problem) tell("failed", ...[t("saved_but"), problemText(problem, t), problemHelp(problem, t)].filter(Boolean));
  else tell("connected", t("connected", status.version, settings.server));
}

function refuse(field, text) {
  field.focus();
  tell("invalid", text);
}

/** Says how it went, a paragraph for each sentence. */
function tell(result, ...texts) {
  outcome.dataset.outcome = result;
  outcome.replaceChildren(...texts.map((text) => element("p", {}, text)));
}
