import { describe, expect, test } from "vitest";
import { readAnswerJson } from "../../../src/llm/answerJson.ts";

const value = { words: [{ word: "食べる", note: null }] };
const json = JSON.stringify(value);
const pretty = JSON.stringify(value, null, 2);

describe("the JSON of an answer is found", () => {
  test.each<[name: string, text: string, expected: unknown]>([
    ["bare", json, value],
    ["bare, over several lines", pretty, value],
    ["with spaces around it", `\n  ${json}\n`, value],
    ["in a code fence", `\`\`\`json\n${pretty}\n\`\`\``, value],
    ["in a code fence without a language", `\`\`\`\n${json}\n\`\`\``, value],
    ["with chatter before it", `Here is the section you asked for:\n\n${json}`, value],
    ["with chatter after it", `${json}\n\nI hope this helps!`, value],
    ["with chatter and a fence around it", `Sure!\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`, value],
    ["after a word in braces", `As {asked} for: ${json}`, value],
    ["before a word in braces", `${json} {sic}`, value],
    ["with braces inside a string", '{"a":"} and { and }}"}', { a: "} and { and }}" }],
    ["with an escaped quotation mark before a brace", 'x {"a":"\\"}","b":{"c":1}} y', { a: '"}', b: { c: 1 } }],
    ["with a backslash at the end of a string", 'x {"a":"C:\\\\"} y', { a: "C:\\" }],
    ["with objects inside objects", 'x {"a":{"b":{"c":{}}}} y', { a: { b: { c: {} } } }],
    ["with Japanese punctuation around it", `どうぞ。「${json}」`, value],
    ["the first of two", '{"a":1} {"b":2}', { a: 1 }],
    ["an empty object", "{}", {}],
  ])("%s", (_, text, expected) => {
    expect(readAnswerJson(text)).toEqual({ ok: true, value: expected });
  });
});

describe("an answer without usable JSON says why", () => {
  test.each<[name: string, text: string, fault: "cut" | "malformed" | "none", message: RegExp]>([
    ["nothing at all", "", "none", /^The answer holds no JSON object\.$/u],
    ["words only", "I would rather not.", "none", /no JSON object/u],
    ["a number", "42", "none", /no JSON object/u],
    ["a string in quotation marks", '"yes"', "none", /no JSON object/u],
    ["an object cut in a string", json.slice(0, 15), "cut", /^The answer breaks off after 15 characters, in the middle of the JSON\.$/u],
    ["an object cut between two members", '{"a":1,', "cut", /breaks off after 7 characters/u],
    ["an object that lacks its last brace", json.slice(0, -1), "cut", /breaks off/u],
    ["a fence cut in the middle", `\`\`\`json\n${json.slice(0, 20)}`, "cut", /breaks off/u],
    ["an object cut after a whole inner one", '{"a":{"b":1},"c":', "cut", /breaks off/u],
    ["two commas", '{"a":1,,"b":2}', "malformed", /^The answer is not valid JSON: .+/u],
    ["a key without quotation marks", "{a: 1}", "malformed", /not valid JSON/u],
    ["single quotation marks", "{'a': 1}", "malformed", /not valid JSON/u],
    ["a comma at the end", '{"a":1,}', "malformed", /not valid JSON/u],
    ["a remark inside", '{"a":1 /* one */}', "malformed", /not valid JSON/u],
  ])("%s", (_, text, fault, message) => {
    const reading = readAnswerJson(text);
    expect(reading).toMatchObject({ ok: false, fault });
    expect(reading.ok ? "" : reading.message).toMatch(message);
  });
});
