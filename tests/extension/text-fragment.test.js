import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTo } from "../../extension/lib/text-fragment.js";

const PAGE = "https://news.example/story";
const passage = (exact, prefix = "", suffix = "") => ({ block: 0, exact, prefix, suffix });
const link = (passages, blocks = [], page = PAGE) => linkTo(page, [passages].flat(), blocks);

test("a telling passage is named by its words alone", () => {
  assert.equal(link(passage("a bridge of their own making")), `${PAGE}#:~:text=a%20bridge%20of%20their%20own%20making`);
});

test("the signs of the directive are encoded where they are text", () => {
  assert.equal(link(passage("well-known, costs & benefits #1")), `${PAGE}#:~:text=well%2Dknown%2C%20costs%20%26%20benefits%20%231`);
});

test("a short passage, and one that stands twice in the article, is told apart by whole words of its surroundings", () => {
  assert.equal(link(passage("No", "he said: “", "” and left")), `${PAGE}#:~:text=he%20said%3A%20%E2%80%9C-,No,-%E2%80%9D%20and%20left`);
  const twice = "it will hold for a hundred years";
  const cut = passage(twice, "ineer Holt who built it says so ", " and longer if nobody touches th");
  assert.equal(
    link(cut, [{ text: `${twice} ${twice}` }]),
    `${PAGE}#:~:text=Holt%20who%20built%20it%20says%20so-,it%20will%20hold%20for%20a%20hundred%20years,-and%20longer%20if%20nobody%20touches`,
  );
});

test("a long passage is named by its first and last words, a split one by each of its parts", () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
  assert.equal(link(passage(words)), `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`);
  assert.equal(link([passage("the first of the two parts"), passage("the second of the two parts")]).match(/text=/g).length, 2);
});

test("the page's own fragment stays", () => {
  assert.match(link(passage("a bridge of their own making"), [], `${PAGE}#part`), /story#part:~:text=a%20bridge/);
});
