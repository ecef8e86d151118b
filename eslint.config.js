import js from "@eslint/js";
import globals from "globals";

// A file or a function that grows beyond these does more than one thing. Blank lines and comments are not counted.
const SIZE = {
  "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 12],
};

const STRICT = {
  eqeqeq: "error",
  "no-var": "error",
  "prefer-const": "error",
  "no-shadow": "error",
  "no-implicit-globals": "error",
  "object-shorthand": "error",
  "prefer-template": "error",
};

// Page text and the service's answers are data: nothing may turn them into markup or code.
const NO_MARKUP = {
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-restricted-properties": [
    "error",
    ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment", "writeln"].map((property) => ({
      property,
      message: "Build nodes: text must stay text.",
    })),
  ],
};

const gate = (name, file) => ({ name, message: `Only ${file} uses it.` });
const BROWSER = [gate("chrome", "lib/browser.js"), gate("browser", "lib/browser.js")];
const NETWORK = [gate("fetch", "lib/service.js"), gate("XMLHttpRequest", "lib/service.js"), gate("WebSocket", "lib/service.js")];

export default [
  // made by terser
  { ignores: ["server/web/bookmarklet-code.js"] },
  js.configs.recommended,
  {
    files: ["extension/**/*.js", "server/web/*.js"],
    languageOptions: { sourceType: "module", globals: globals.browser },
    rules: { ...SIZE, ...STRICT, ...NO_MARKUP, "no-restricted-globals": ["error", ...BROWSER, ...NETWORK] },
  },
  {
    // Injected as they are: no imports, and what they share hangs on globalThis.sidelight.
    files: ["extension/content/**/*.js"],
    languageOptions: { sourceType: "script" },
    rules: {
      // Each file is one closure: its length says nothing, the functions in it are short.
      "max-lines-per-function": "off",
    },
  },
  {
    // The one asks the service, the other reads a file of the extension itself.
    files: ["extension/lib/service.js", "extension/lib/strings.js"],
    rules: { "no-restricted-globals": ["error", ...BROWSER] },
  },
  {
    // Pages of the service: what they fetch are its own files.
    files: ["server/web/*.js"],
    rules: { "no-restricted-globals": ["error", gate("chrome", "the extension")] },
  },
  {
    // The background has no document.
    files: ["extension/background/**/*.js"],
    languageOptions: { globals: { ...globals.browser, document: "off", window: "off" } },
  },
  {
    // Tests give the extension a browser and a page of their own.
    files: ["tests/extension/**/*.js"],
    languageOptions: { sourceType: "module", globals: { ...globals.node, browser: "readonly", document: "readonly" } },
    rules: STRICT,
  },
  {
    files: ["eslint.config.js"],
    languageOptions: { sourceType: "module" },
  },
];
