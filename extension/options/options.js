/** The options: where the server is, whether it can be reached, and what is in the way if not. */
import { browser } from "../lib/browser.js";
import { makePhrases } from "../lib/phrases.js";
import { checkService } from "../lib/service.js";
import { DEFAULTS, headerToken, isInClear, permissionFor, readSettings, saveSettings, serverAddress } from "../lib/settings.js";

const t = makePhrases((key, values) => browser.i18n.getMessage(key, values), browser.i18n.getUILanguage());
const [server, token, outcome, inClear] = ["server", "token", "outcome", "in-clear"].map((id) => document.getElementById(id));

/** Counts the tests: an answer that comes after the next click is no answer to it. */
let latestTest = 0;

label();
fill();
server.addEventListener("input", warnOfClear);
document.getElementById("server-form").addEventListener("submit", (event) => {
  event.preventDefault();
  saveAndTest();
});

function label() {
  document.title = t("options_title");
  document.documentElement.lang = t("language");
  document.documentElement.dir = browser.i18n.getMessage("@@bidi_dir");
  for (const node of document.querySelectorAll("[data-message]")) node.textContent = t(node.dataset.message);
  document.getElementById("server-help").textContent = t("server_help", DEFAULTS.server);
}

async function fill() {
  const settings = await readSettings();
  server.value = settings.server;
  token.value = settings.token;
  warnOfClear();
  const commands = await browser.commands.getAll();
  const shortcut = commands.find(({ name }) => name === "_execute_action")?.shortcut;
  document.getElementById("shortcut").replaceChildren(...(shortcut ? [t("shortcut"), " ", keys(shortcut)] : [t("no_shortcut")]));
}

function keys(shortcut) {
  const node = document.createElement("kbd");
  node.textContent = shortcut;
  return node;
}

function warnOfClear() {
  const address = serverAddress(server.value);
  inClear.hidden = address === null || !isInClear(address);
}

async function saveAndTest() {
  const test = ++latestTest;
  const settings = { server: serverAddress(server.value), token: headerToken(token.value) };
  server.setAttribute("aria-invalid", settings.server === null);
  token.setAttribute("aria-invalid", settings.token === null);
  if (settings.server === null) return tell("invalid", t("server_invalid", DEFAULTS.server));
  if (settings.token === null) return tell("invalid", t("token_invalid"));
  // Browsers ask only within the click, before anything else is awaited.
  const asked = browser.permissions.request(permissionFor(settings.server));
  tell("testing", t("testing"));
  if (!(await asked)) return tell("refused", t("permission_refused", settings.server));
  await saveSettings(settings);
  server.value = settings.server;
  const { status, problem } = await checkService(settings);
  if (test !== latestTest) return;
  if (problem) tell("failed", t("saved_but"), ...sentences(problem));
  else tell("connected", t("connected", status.version, settings.server));
}

function sentences({ code, server: address, version = "" }) {
  const text = t(`problem_${code}`, address, version) || t("problem_unknown", code);
  return [text, t(`problem_${code}_help`)].filter(Boolean);
}

/** Says how it went, a paragraph for each sentence. */
function tell(result, ...texts) {
  const paragraphs = texts.map((text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  });
  outcome.dataset.outcome = result;
  outcome.replaceChildren(...paragraphs);
}
