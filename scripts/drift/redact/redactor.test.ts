import { expect, test } from "vitest";
import { Redactor } from "./redactor.ts";
import { redactSignatures } from "./signatures.ts";

const key = "ffsk_Live7eQ9xZ1f2e3d4c";
const redactor = new Redactor([key], ["X-API-KEY"]);

test.each([
  [
    "https://a.s3.test/f.mp4?X-Amz-Algorithm=AWS4&X-Amz-Expires=60&X-Amz-Signature=0f&size=3",
    "https://a.s3.test/f.mp4?X-Amz-Algorithm=[redacted]&X-Amz-Expires=[redacted]&X-Amz-Signature=[redacted]&size=3",
  ],
  [
    "https://c.test/f?Expires=1&Signature=a~b_&Key-Pair-Id=K1",
    "https://c.test/f?Expires=[redacted]&Signature=[redacted]&Key-Pair-Id=[redacted]",
  ],
  ["https://b.test/f?sv=2024&se=2026&sig=a%2Bb%3D", "https://b.test/f?sv=[redacted]&se=[redacted]&sig=[redacted]"],
  ["/download?token=abc#access_token=def", "/download?token=[redacted]#access_token=[redacted]"],
  ["see https://a.test/?a=1&amp;token=abc, please", "see https://a.test/?a=1&amp;token=[redacted] please"],
  ["https://a.test/?to=https%3A%2F%2Fb.test%2F%3Fsig%3Dabc", "https://a.test/?to=[redacted]"],
  ["https://a.test/?q=0123456789abcdef0123456789abcdef", "https://a.test/?q=[redacted]"],
  ["https://me:secret@a.test/x", "https://[redacted]@a.test/x"],
  ["Bearer abcdefgh12345678", "Bearer [redacted]"],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.abc-_9", "[redacted]"],
  ["https://a.test/f.mp4?width=300&name=my-file.png", "https://a.test/f.mp4?width=300&name=my-file.png"],
  [
    "https://a.test/?id=974628c2-9b55-4ce4-adf1-9b63edff6baa",
    "https://a.test/?id=974628c2-9b55-4ce4-adf1-9b63edff6baa",
  ],
])("takes what gives access out of %s", (text, expected) => {
  expect(redactSignatures(text)).toBe(expected);
});

test.each([
  ["X-Api-Key", "anything", "[redacted]"],
  ["Set-Cookie", "sid=1", "[redacted]"],
  ["X-Auth-Token", "abc", "[redacted]"],
  ["X-Echo", `it is ${key}`, "[redacted]"],
  ["Location", "/f?token=abc", "/f?token=[redacted]"],
  ["Content-Type", "application/json", "application/json"],
])("keeps of the header %s: %s only what it may", (name, value, expected) => {
  expect(redactor.header({ name, value })).toEqual({ name, value: expected });
});

test("keeps the shape of a JSON body", () => {
  const body = {
    id: 1,
    echo: `key ${key}`,
    bytes: [...Buffer.from(key)],
    letters: [...key],
    [key]: true,
    access_token: "abc",
    asset_key: "2338045312",
    url: "https://a.test/f?sig=abc",
    list: [{ name: "a" }, { name: key }],
    nothing: null,
  };

  expect(JSON.parse(redactor.body(JSON.stringify(body)))).toEqual({
    id: 1,
    echo: "[redacted]",
    bytes: "[redacted]",
    letters: "[redacted]",
    "[redacted]": true,
    access_token: "[redacted]",
    asset_key: "2338045312",
    url: "https://a.test/f?sig=[redacted]",
    list: [{ name: "a" }, { name: "[redacted]" }],
    nothing: null,
  });
});

test.each([
  ["a text that holds a credential", `<p>${key}</p>`],
  [
    "a credential spread over members",
    JSON.stringify({ a: key.slice(0, 8), b: { c: [key.slice(8, 16), [key.slice(16)]] } }),
  ],
  ["a text nested without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
])("keeps nothing of a body given %s", (_, body) => {
  expect(redactor.body(body)).toBe("[redacted]");
});

test("keeps nothing of a member that stands twice, one of them hidden from parsers", () => {
  expect(redactor.body(`{"a":"${key}","a":"b"}`)).toBe('{"a":"b"}');
});

test("keeps of a URL what is neither a credential nor a signature", () => {
  expect(redactor.url(`https://a.test/files/f1/${encodeURIComponent(key)}?a=1&b=${key}&token=x`)).toBe(
    "https://a.test/files/f1/[redacted]?a=1&[redacted]&token=[redacted]",
  );
});
