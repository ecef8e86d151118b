import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { tellingIn } from "../../extension/sidebar/telling.js";

test("a confirmation goes by itself, what matters stays", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const status = {};
  const { announce, confirm } = tellingIn(status);
  confirm("Copied.");
  assert.deepEqual(status, { className: "shown", textContent: "Copied." });
  mock.timers.tick(60_000);
  assert.equal(status.textContent, "");
  confirm("Copied.");
  announce("This passage is not on the page any more.");
  mock.timers.tick(60_000);
  assert.equal(status.textContent, "This passage is not on the page any more.");
  mock.timers.reset();
});
