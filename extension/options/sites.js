/** The sites that are read without a click, and those that are not read at all. */
import { browser } from "../lib/browser.js";
import { permissionForSite, readPreferences, savePreferences, siteOf } from "../lib/preferences.js";
import { element } from "../sidebar/views/element.js";

/** @param {import("../lib/phrases.js").Phrases} t */
export async function showSites(t) {
  // leave to read a site without a click has to be given by the reader, and can be taken back in the browser
  const isAllowed = (site) => browser.permissions.contains(permissionForSite(site));
  await Promise.all([
    new SiteList("always", t, { isAllowed, ask: (site) => browser.permissions.request(permissionForSite(site)) }).show(),
    new SiteList("never", t, { isAllowed: async () => true, ask: async () => true }).show(),
  ]);
}

class SiteList {
  #name;
  #t;
  #leave;
  #items = element("ul", { class: "sites" });
  #outcome = element("p", { class: "help", role: "status" });

  constructor(name, t, leave) {
    this.#name = name;
    this.#t = t;
    this.#leave = leave;
  }

  async show() {
    const [name, t] = [this.#name, this.#t];
    const input = element("input", {
      id: `${name}-site`,
      type: "text",
      inputmode: "url",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "news.example",
      "aria-describedby": `${name}-help`,
    });
    const form = element("form", { class: "add", novalidate: true, "aria-label": t(`sites_${name}`) }, input, element("button", { type: "submit" }, t("site_add")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add(input);
    });
    document.getElementById(name).append(
      element("label", { for: `${name}-site` }, t(`sites_${name}`)),
      element("p", { id: `${name}-help`, class: "help" }, t(`sites_${name}_help`)),
      form,
      this.#outcome,
      this.#items,
    );
    await this.#draw();
  }

  async #add(input) {
    const site = siteOf(input.value);
    input.setAttribute("aria-invalid", site === null);
    if (site === null) {
      input.focus();
      return this.#tell(this.#t("site_invalid"));
    }
    // before anything is awaited: browsers ask only within the click
    if (!(await this.#leave.ask(site))) return this.#tell(this.#t("site_refused", site));
    const sites = await this.#sites();
    await this.#save([...new Set([...sites, site])].sort());
    input.value = "";
    this.#tell("");
  }

  async #draw() {
    const t = this.#t;
    const items = (await this.#sites()).map(async (site) => {
      const allow = element("button", { type: "button", onclick: () => this.#leave.ask(site).then(() => this.#draw()) }, t("site_allow"));
      const remove = element("button", { type: "button", onclick: () => this.#remove(site), "aria-label": t("site_remove_named", site) }, t("site_remove"));
      return element("li", {}, element("span", {}, site), ...((await this.#leave.isAllowed(site)) ? [] : [allow]), remove);
    });
    this.#items.replaceChildren(...(await Promise.all(items)));
  }

  async #remove(site) {
    await this.#save((await this.#sites()).filter((other) => other !== site));
  }

  async #save(sites) {
    await savePreferences({ [this.#name]: sites });
    await this.#draw();
  }

  #sites = async () => (await readPreferences())[this.#name];

  #tell(text) {
    this.#outcome.textContent = text;
  }
}
