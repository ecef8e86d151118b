/** The actions that give the reader a quote or an analysis to take along: by the clipboard, as a file, or dragged. */
import { saveFile } from "../lib/save-file.js";
import { FORMATS, fileName } from "./formats/index.js";
import { quotationMarkup, quotationText } from "./formats/quotation.js";

/**
 * The actions of the views by which something is taken along.
 * @param {() => object | null} analysisNow what is shown
 * @param {import("../lib/phrases.js").Phrases} t
 * @param {import("./telling.js").Telling} telling
 */
export function takeAlongActions(analysisNow, t, telling) {
  return {
    copy: (format) => copy({ "text/plain": FORMATS[format].write(analysisNow(), t) }, t, telling),
    save: (format) => save(FORMATS[format], analysisNow(), t),
    copyQuote: (quote) => copy(quoteIn(quote, analysisNow(), t), t, telling),
    dragQuote: (quote, transfer) => {
      transfer.effectAllowed = "copy";
      for (const [type, text] of Object.entries(quoteIn(quote, analysisNow(), t))) transfer.setData(type, text);
    },
  };
}

const quoteIn = (quote, analysis, t) => ({ "text/html": quotationMarkup(quote, analysis, t), "text/plain": quotationText(quote, analysis, t) });

async function copy(texts, t, { announce, confirm }) {
  const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    confirm(t("copied"));
  } catch {
    // the browser refuses where the sidebar has lost the focus meanwhile
    announce(t("not_copied"));
  }
}

const save = ({ write, type, ending }, analysis, t) => saveFile(fileName(analysis, ending), write(analysis, t), type);
