/** The article's source, whether it is certain, and whether a click also shows in the page itself. */
import { element } from "../extension/sidebar/views/element.js";

/**
 * @param {{url: string | null, isVerified: boolean, link: "open" | "cut" | null}} origin `link`: whether the page in its own
 *   tab answers; null where nobody handed anything over
 * @param {import("../extension/lib/phrases.js").Phrases} t
 * @returns {HTMLElement[]}
 */
export function originViews({ url, isVerified, link }, t) {
  if (link === null) return [];
  return [
    url ? element("p", { class: "from", "data-verified": isVerified ? "yes" : "no" }, addressOf(url), isVerified ? null : ` · ${t("not_verified")}`) : null,
    element("p", { class: "link", "data-link": link }, t(link === "open" ? "original_open" : "original_cut")),
  ].filter(Boolean);
}

function addressOf(url) {
  const { host, pathname } = new URL(url);
  const shown = host + (pathname === "/" ? "" : pathname);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown);
}
