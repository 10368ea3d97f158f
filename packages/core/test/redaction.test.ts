import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { valuesOf } from "../src/values.ts";
import { createDemo, type DemoOptions, failureOf, silent } from "../testing/contract.ts";
import { headerText } from "../testing/texts.ts";

/** The credential as the server receives it: headers are trimmed. */
function receivedOf(apiKey: string): string {
  return new Headers({ "X-API-KEY": apiKey }).get("X-API-KEY") ?? "";
}

/** Of at least four characters, because shorter ones occur in any text by chance. */
const credential = headerText({ minLength: 4 }).filter((text) => receivedOf(text).length >= 4);

/** The places where APIs describe a failure. */
const bodies: readonly ((text: string) => unknown)[] = [
  (text) => ({ error: text }),
  (text) => ({ error: { message: text } }),
  (text) => ({ error: { code: text, message: "Bad key" } }),
  (text) => ({ code: text, message: text }),
  (text) => ({ message: text }),
  (text) => ({ error: "UNAUTHORIZED", message: text }),
  (text) => ({ title: text, detail: text }),
  (text) => ({ title: text }),
  (text) => ({ detail: [{ msg: text }] }),
  (text) => text,
  (text) => [text],
];

/** Responds with 401 and a body that repeats the credential as it was received. */
function echoing(body: (text: string) => unknown, before: string, after: string): typeof fetch {
  return async (input, init) => {
    const received = new Request(input, init).headers.get("X-API-KEY") ?? "";
    return Response.json(body(`${before}${received}${after}`), { status: 401 });
  };
}

test("no message shows a credential that the server repeats", async () => {
  await fc.assert(
    fc.asyncProperty(
      credential,
      fc.constantFrom(...bodies),
      fc.string({ maxLength: 320 }),
      fc.string(),
      async (apiKey, body, before, after) => {
        const call = (key: string, shown: string) =>
          failureOf(() =>
            createDemo({ apiKey: key, fetch: echoing(() => body(shown), "", "") }).getFile({ fileId: "f1" }),
          );
        const harmless = await call("0".repeat(64), `${before}[credential]${after}`);
        const received = receivedOf(apiKey);
        // A credential that occurs in the rest of the message cannot be told from it.
        fc.pre(![`${valuesOf(harmless).message}`, before, after].some((text) => text.includes(received)));

        const error = await failureOf(() =>
          createDemo({ apiKey, fetch: echoing(body, before, after) }).getFile({ fileId: "f1" }),
        );

        expect(error).toMatchObject({ name: "ApiError", status: 401 });
        expect(`${valuesOf(error).message}`.includes(received)).toBe(false);
      },
    ),
    {
      numRuns: 2000,
      examples: [
        ["key ", bodies[4] ?? String, "bad ", ""],
        ["$&$1", bodies[4] ?? String, "", ""],
      ],
    },
  );
});

const failures: readonly [string, DemoOptions][] = [
  ["an ApiError", { fetch: async () => Response.json({ message: "No file" }, { status: 404 }) }],
  ["a ResponseError", { fetch: async () => new Response("<html>") }],
  [
    "a redirect",
    { fetch: async () => new Response(null, { status: 302, headers: { location: "https://other.test/" } }) },
  ],
  ["a ConnectionError", { fetch: () => Promise.reject(new TypeError("fetch failed")) }],
  ["a TimeoutError", { fetch: silent, timeout: 1 }],
];

test.each(failures)("neither client nor error shows the credential: %s", async (_, options) => {
  const look = async (apiKey: string) => {
    const demo = createDemo({ ...options, apiKey, maxRetries: 0 });
    const error = await failureOf(() => demo.getFile({ fileId: "f1" }));
    const safe = await demo.safe.getFile({ fileId: "f1" });
    const all = { demo, error, safe, message: valuesOf(error).message, stack: valuesOf(error).stack };
    return `${inspect(all, { depth: Infinity, showHidden: true, getters: true })}${JSON.stringify(all)}`;
  };
  const harmless = await look("0".repeat(64));

  await fc.assert(
    fc.asyncProperty(credential, async (apiKey) => {
      const words = [apiKey, receivedOf(apiKey), inspect(receivedOf(apiKey)).slice(1, -1)];
      fc.pre(!words.some((word) => harmless.includes(word)));

      const shown = await look(apiKey);

      expect(words.filter((word) => shown.includes(word))).toEqual([]);
    }),
  );
});

test("an attempt that is reported does not show the credential", async () => {
  const attempts: unknown[] = [];
  const demo = createDemo({
    apiKey: "secret-key-of-this-test",
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    maxRetries: 0,
    onAttempt: (attempt) => attempts.push(attempt),
  });

  await demo.safe.getFile({ fileId: "f1" });

  expect(attempts.length).toBe(1);
  expect(inspect(attempts, { depth: Infinity, showHidden: true })).not.toContain("secret-key-of-this-test");
});
