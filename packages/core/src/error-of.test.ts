import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { failureOf } from "../testing/contract.ts";
import { connectionError, errorOf } from "./error-of.ts";
import { ConnectionError, ResponseError } from "./errors/index.ts";
import { valuesOf } from "./values.ts";

const call = { label: "demo.getFile", origin: "https://api.demo.test", secrets: ["secret-key"] };

function shown(secrets: readonly string[], text: string): string {
  return errorOf({ ...call, secrets }, ConnectionError, text, {}).message;
}

test.each([
  [[], "no file", "no file"],
  [["secret-key"], "bad secret-key!", "bad [credential]!"],
  [["secret-key"], "secret-key secret-key", "[credential] [credential]"],
  [["secret-key"], "https://secret-key.test", "https://[credential].test"],
  [["secret-key"], "in a wordsecret-keyword", "in a word[credential]word"],
  [["Secret-Key"], "secret-key, SECRET-KEY", "[credential], [credential]"],
  [["$&.*(["], "bad $&.*([", "bad [credential]"],
  [["a.c-key!"], "abc-key!", "abc-key!"],
  [["clé ÿ key"], "bad clé ÿ key", "bad [credential]"],
  [["s/e+c=r e%t"], "key=s%2Fe%2Bc%3Dr%20e%25t", "key=[credential]"],
  [["secret-key"], "Basic c2VjcmV0LWtleQ==, c2VjcmV0LWtleQ", "Basic [credential]==, [credential]"],
  [["  secret-key\t"], "bad secret-key!", "bad [credential]!"],
  [["first-one", "second-one"], "first-one, then second-one", "[credential], then [credential]"],
  // One credential may be the beginning of another.
  [["secret-k", "secret-key"], "bad secret-key", "bad [credential]"],
])("given the credentials %j, %j becomes %j", (secrets, text, message) => {
  expect(shown(secrets, text)).toBe(`demo.getFile: ${message}`);
});

test.each([
  [["k"], "invalid api key; is k", "invalid api key; is [credential]"],
  [["key"], "the api_key `key` of a monkey", "the api_key `[credential]` of a monkey"],
  [["401"], "4010: 401", "4010: [credential]"],
])("a short credential does not garble words: given %j, %j becomes %j", (secrets, text, message) => {
  expect(shown(secrets, text)).toBe(`demo.getFile: ${message}`);
});

test("a long text is cut after its credentials are hidden, and advice is not cut", () => {
  const text = `${"x".repeat(276)}secret-key`;

  const { message } = errorOf(call, ConnectionError, text, {}, "; wait 7 s");

  expect(message).toBe(`demo.getFile: ${"x".repeat(276)}[credential`.slice(0, 300).concat("; wait 7 s"));
});

/** The cause of an error that was made with this cause. */
const causeOf = (cause: unknown) => valuesOf(errorOf(call, ConnectionError, "failed", { cause })).cause;

test("a cause is of the same class, with the same message, code and stack, but shows no credential and no other member", () => {
  const original = Object.assign(new TypeError("bad secret-key", { cause: new RangeError("of secret-key") }), {
    code: "E_secret-key",
    data: { headers: ["secret-key"] },
  });

  const cause = causeOf(original);

  expect(cause).toBeInstanceOf(TypeError);
  expect(cause).toMatchObject({ name: "TypeError", message: "bad [credential]", code: "E_[credential]" });
  expect(`${valuesOf(cause).stack}`).toBe(`${original.stack}`.replaceAll("secret-key", "[credential]"));
  expect(valuesOf(cause).cause).toBeInstanceOf(RangeError);
  expect(valuesOf(cause).cause).toHaveProperty("message", "of [credential]");
  expect(cause).not.toHaveProperty("data");
  // The original belongs to the caller.
  expect([original.message, original.code]).toEqual(["bad secret-key", "E_secret-key"]);
});

test("a DOMException as the cause keeps its name, message and code", () => {
  const cause = causeOf(new DOMException("no secret-key", "NetworkError"));

  expect(cause).toBeInstanceOf(DOMException);
  expect(cause).toMatchObject({ name: "NetworkError", message: "no [credential]", code: 19 });
});

test.each([
  ["a text", "bad secret-key", "bad [credential]"],
  ["a number", 7, 7],
  ["an object, which could hold anything", { key: "secret-key" }, undefined],
  ["null", null, null],
])("%s as the cause", (_, cause, kept) => {
  expect(causeOf(cause)).toBe(kept);
});

// Test runners give tests a realm of their own, and `fetch` is from outside of it.
test("an error of another realm stays a cause", () => {
  const cause: unknown = runInNewContext("Object.assign(new TypeError('bad secret-key'), { data: 'secret-key' })");

  const error = errorOf(call, ConnectionError, "no file", { cause });

  expect(error.cause).toMatchObject({ name: "TypeError", message: "bad [credential]" });
  expect(inspect(error)).not.toContain("secret-key");
});

test("a fetch that throws a text is quoted", () => {
  expect(connectionError(call, "offline, secret-key").message).toBe(
    "demo.getFile: no complete response from https://api.demo.test: offline, [credential]",
  );
});

test.each([Symbol("offline"), Object.create(null), null, undefined, 7])(
  "a fetch that throws %o has failed, too",
  (cause) => {
    expect(connectionError(call, cause).message).toBe(
      "demo.getFile: no complete response from https://api.demo.test: unknown reason",
    );
  },
);

test("causes within causes show no credential, up to five of them, even in a cycle", () => {
  const cycle = new Error("secret-key");
  cycle.cause = new Error("secret-key again", { cause: cycle });

  const error = errorOf(call, ConnectionError, "failed", { cause: cycle });

  expect(inspect(error, { depth: null, showHidden: true })).not.toContain("secret-key");
  expect(inspect(error, { depth: null })).toContain("[credential] again");
});

test("what an engine quotes of broken JSON is left out, because a credential may be cut there", async () => {
  const long = "secret-key-of-many-characters";
  const broken = await failureOf(() => JSON.parse(`{"key": ${long}, "text": "${"x".repeat(99)}"}`));

  const { cause } = errorOf({ ...call, secrets: [long] }, ConnectionError, "failed", { cause: broken });

  expect(valuesOf(broken).message).toContain("secret");
  expect(cause).toBeInstanceOf(SyntaxError);
  expect(`${valuesOf(cause).stack}`).not.toContain("secret");
});

test("the server's own words stay as they are, and readable", () => {
  const response = new Response(null, { headers: { "X-Echo": "secret-key" } });

  const error = errorOf(call, ResponseError, "no", { response });

  expect(error.response).toBe(response);
});

test.each([
  ["a code in the cause", Object.assign(new Error("x"), { code: "ECONNRESET" }), "ECONNRESET"],
  ["a message in the cause", new Error("other side closed"), "other side closed"],
  ["no cause", undefined, "fetch failed"],
])("a failed fetch is a ConnectionError that gives the reason: %s", (_, cause, reason) => {
  const error = connectionError(call, new TypeError("fetch failed", { cause }));

  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toBe(`demo.getFile: no complete response from https://api.demo.test: ${reason}`);
});

test("the code of a DOMException is a number without meaning here", () => {
  const { message } = connectionError(call, new DOMException("The network changed", "NetworkError"));

  expect(message).toBe("demo.getFile: no complete response from https://api.demo.test: The network changed");
});
