/** A document for the views, the English strings, and actions that remember what was asked of them. */
import { parseHTML } from "linkedom";
import { makePhrases } from "../../../extension/lib/phrases.js";
import { getMessage } from "./fake-browser.js";

globalThis.document = parseHTML("<!doctype html><html><body></body></html>").document;

export const t = makePhrases(getMessage, "en-US");

export function makeActions() {
  const asked = [];
  const remember = (name) => (...values) => void asked.push([name, ...values]);
  const names = ["show", "analyzeAgain", "analyzePage", "grantAccess", "openServer", "openOptions", "cancel", "copy", "save", "copyQuote", "dragQuote"];
  return { asked, ...Object.fromEntries(names.map((name) => [name, remember(name)])) };
}

/** What a press on a button does. */
export function press(button) {
  button.dispatchEvent(new document.defaultView.Event("click"));
}
