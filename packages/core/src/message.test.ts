import { expect, test } from "vitest";
import { callOf } from "../testing/contract.ts";
import { message } from "./message.ts";

test.each([
  [[], "no file", "no file"],
  [["secret-key"], "bad secret-key!", "bad [credential]!"],
  [["secret-key"], "secret-key secret-key", "[credential] [credential]"],
  [["secret-key"], "https://secret-key.test", "https://[credential].test"],
  [["Secret-Key"], "https://secret-key.test", "https://[credential].test"],
  [["$&.*(["], "bad $&.*([", "bad [credential]"],
  [["a.c-key"], "abc-key", "abc-key"],
  [["clé ÿ"], "bad clé ÿ", "bad [credential]"],
  [["first", "second"], "first, then second", "[credential], then [credential]"],
  // One credential may be the beginning of another.
  [["secret", "secret-key"], "bad secret-key", "bad [credential]"],
])("given the credentials %j, %j becomes %j", (secrets, text, shown) => {
  expect(message(callOf("getFile", { secrets: new Set(secrets) }), text)).toBe(`demo.getFile: ${shown}`);
});
