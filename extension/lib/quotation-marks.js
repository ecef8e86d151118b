/** The quotation marks of languages. Source: the Unicode CLDR, quotationStart and quotationEnd; French with its spaces. */
const MARKS = Object.entries({
  "“…”": "af am ar as bn cy en ga gu hi id kn ko ml mr ms nl or pa pt sw ta te th tr ur vi zh",
  "„…“": "bg cs de et is ka lt lb mk sk sl sr",
  "„…”": "bs hr hu pl ro",
  "«…»": "ast be ca de-ch el es eu fa fr-ch gl hy it kk no nb nn pt-pt ru sq uk",
  "«\u00a0…\u00a0»": "br fr",
  "”…”": "fi he se sv",
  "「…」": "ja zh-hant zh-hk zh-tw",
});
const BY_LANGUAGE = new Map(MARKS.flatMap(([marks, tags]) => tags.split(" ").map((tag) => [tag, marks.split("…")])));

/**
 * @param {string} tag a BCP 47 tag
 * @returns {[string, string]} those of English for a language that is not known
 */
export function quotationMarks(tag) {
  const parts = tag.toLowerCase().split("-");
  for (let length = parts.length; length; length--) {
    const marks = BY_LANGUAGE.get(parts.slice(0, length).join("-"));
    if (marks) return marks;
  }
  return BY_LANGUAGE.get("en");
}
