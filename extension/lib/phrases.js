/**
 * Words for people: the strings of `_locales`, and numbers, dates and lists as the reader's language writes them. Views get
 * it as `t`.
 *
 * @typedef {object} Formats
 * @property {(key: string, number: number, ...values: string[]) => string} count the form of `key` for that many: the
 *   string `<key>_one`, `<key>_other` … by the language's plural rule; its first value is the number
 * @property {(number: number, options?: Intl.NumberFormatOptions) => string} number
 * @property {(seconds: number) => string} duration in whole minutes
 * @property {(text: string) => string | null} date a day from a date of RFC 3339, null if it is none
 * @property {(items: string[]) => string} list
 * @property {(tag: string) => string} language a language's name
 * @property {(text: string, tag: string | null) => string} quote a text between the quotation marks of its language; null
 *   for that of the strings
 *
 * @typedef {((key: string, ...values: string[]) => string) & Formats} Phrases a key that is not known gives ""
 */
import { quotationMarks } from "./quotation-marks.js";

/**
 * @param {(key: string, values?: string[]) => string} getMessage
 * @param {string} readerLanguage the language that the browser speaks
 * @returns {Phrases}
 */
export function makePhrases(getMessage, readerLanguage) {
  const t = (key, ...values) => getMessage(key, values);
  // The strings may be in another language than the browser; "9,5" does not belong into an English sentence.
  const language = t("language");
  const locale = readerLanguage.split("-")[0] === language ? readerLanguage : language;
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return Object.assign(t, {
    number: (number, options) => new Intl.NumberFormat(locale, options).format(number),
    count: (key, number, ...values) =>
      t(`${key}_${plurals.select(number)}`, t.number(number), ...values) || t(`${key}_other`, t.number(number), ...values),
    duration: (seconds) => (seconds < 60 ? t("less_than_a_minute") : t.count("minutes", Math.round(seconds / 60))),
    date: (text) => formatDate(locale, text),
    list: (items) => lists.format(items),
    language: (tag) => nameOf(languages, tag),
    quote: (text, tag) => quotationMarks(tag ?? locale).join(text),
  });
}

// A date alone is that day everywhere; a moment is a day where the reader is.
function formatDate(locale, text) {
  const moment = new Date(text);
  if (Number.isNaN(moment.valueOf())) return null;
  const isDayAlone = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", ...(isDayAlone ? { timeZone: "UTC" } : {}) }).format(moment);
}

function nameOf(languages, tag) {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
