import { expect, test } from "vitest";
import { bareText, referenceShingles, SHINGLE_LENGTH, shinglesOf } from "../../../src/quality/shingles.ts";

test.each([
  ["駅[えき]で、10時[じゅうじ]に会[あ]う！", "駅で10時に会う"],
  ["Ｎ５ の テスト", "n5のテスト"],
  ["ﾗｰﾒﾝ", "ラーメン"],
  ["「……」", ""],
])("%s is compared as %s", (notation, bare) => {
  expect(bareText(notation)).toBe(bare);
});

test("a text has a shingle for every run of its characters", () => {
  expect(shinglesOf("あ".repeat(SHINGLE_LENGTH - 1))).toEqual([]);
  expect(shinglesOf("いろはにほへとちりぬるを")).toHaveLength(1);
  expect(shinglesOf("いろはにほへとちりぬるをわか")).toHaveLength(3);
});

test("a shingle is the same wherever it stands, and another for other characters", () => {
  const [first] = shinglesOf("いろはにほへとちりぬるを");
  expect(shinglesOf("わかいろはにほへとちりぬるを")[2]).toBe(first);
  expect(shinglesOf("いろはにほへとちりぬるわ")).not.toContain(first);
});

test("the shingles of several texts are known together, and none runs from one text into the next", () => {
  const references = referenceShingles(["いろはにほへとちりぬるを", "わかよたれそつねならむう"]);
  expect(
    ["いろはにほへとちりぬるを", "わかよたれそつねならむう", "ほへとちりぬるをわかよた"].map((text) =>
      shinglesOf(text).every((shingle) => references.has(shingle)),
    ),
  ).toEqual([true, true, false]);
});
