import { format, inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { valuesOf } from "../src/values.ts";
import { createDemo, type DemoOptions, failureOf, json, silent, ways } from "../testing/contract.ts";
import { streaming } from "../testing/streams.ts";
import { headerText } from "../testing/texts.ts";

const file = { fileId: "f1" };

/** The credential as the server receives it: headers are trimmed. */
function receivedOf(apiKey: string): string {
  return new Headers({ "X-API-KEY": apiKey }).get("X-API-KEY") ?? "";
}

/** What a program prints of a value. */
function printed(value: unknown): string {
  return [inspect(value, { depth: null }), format("%s", value), format(value), `${value}`]
    .concat(JSON.stringify(value) ?? "", `${valuesOf(value).stack}`)
    .join("\n");
}

const html = { "content-type": "text/html" };
const type = { "content-type": "application/json" };

/** What a server or a network can make of the credential, and what the call rejects with. */
const echoes: readonly [string, string, (key: string) => Response | Error][] = [
  ["status text", "ApiError", (key) => new Response("no", { status: 404, statusText: key })],
  ["headers", "ApiError", (key) => json({}, 404, { "x-echo": key, "x-request-id": key, location: `/${key}` })],
  ["JSON", "ApiError", (key) => json({ error: { code: `E_${key}`, message: `bad ${key}` }, key }, 401)],
  ["text", "ApiError", (key) => new Response(`bad ${key}`, { status: 404 })],
  ["HTML", "ApiError", (key) => new Response(`<html>${key}`, { status: 502, headers: html })],
  ["broken JSON of a failure", "ApiError", (key) => new Response(`{"error": "${key}`, { status: 404, headers: type })],
  ["a percent-encoding", "ApiError", (key) => json({ message: `?key=${encodeURIComponent(key)}` }, 404)],
  ["base64", "ApiError", (key) => json({ message: `Basic ${btoa(key)}` }, 404)],
  ["base64 of UTF-8", "ApiError", (key) => json({ message: Buffer.from(key).toString("base64") }, 404)],
  [
    "a percent-encoding in lower case",
    "ApiError",
    (key) => json({ message: encodeURIComponent(key).toLowerCase() }, 404),
  ],
  ["upper case", "ApiError", (key) => json({ message: key.toUpperCase() }, 404)],
  ["HTML of a success", "ResponseError", (key) => new Response(`<html>${key}`, { headers: html })],
  ["broken JSON of a success", "ResponseError", (key) => new Response(`{"key": ${key}`, { headers: type })],
  ["JSON that begins with it", "ResponseError", (key) => new Response(key, { headers: type })],
  ["a media type", "ResponseError", (key) => new Response("{}", { headers: { "content-type": `text/${key}` } })],
  [
    "a redirect",
    "ResponseError",
    (key) => new Response(null, { status: 302, headers: { location: `https://${key}` } }),
  ],
  ["a cause", "ConnectionError", (key) => new TypeError("fetch failed", { cause: new Error(`no ${key}`) })],
  ["a cause's code", "ConnectionError", (key) => Object.assign(new Error("no"), { code: `E_${key}` })],
  ["a cause's data", "ConnectionError", (key) => Object.assign(new Error("no"), { data: { key }, request: [key] })],
  ["a DOMException", "ConnectionError", (key) => new DOMException(`no ${key}`, "NetworkError")],
  ["a body that breaks off", "ConnectionError", (key) => streaming(["{"], new Error(`no ${key}`)).response],
];

const long = `${"0123456789abcdef".repeat(2048)}yz`;

test.each(
  ways.flatMap(([way, create]) =>
    ["secret-key", "p@ss/wörd +1%", long].flatMap((key) =>
      echoes.map((echo) => [way, key.slice(0, 20), ...echo, create, key] as const),
    ),
  ),
)(
  "%s, no error shows the credential %s that comes back in %s: %s",
  async (_, __, ___, name, answer, create, apiKey) => {
    const told: unknown[] = [];
    const fetch = async () => {
      // The `statusText` of a test's `Response` takes only what headers do.
      const made = answer(apiKey);
      if (made instanceof Error) {
        throw made;
      }
      return made;
    };
    const demo = create({ apiKey, fetch, maxRetries: 0, onAttempt: (attempt) => told.push(attempt) });

    const error = await failureOf(() => demo.getFile(file));
    const result = await demo.safe.getFile(file);

    expect(valuesOf(error).name).toBe(name);
    const text = [error, told].map(printed).join("\n") + inspect(demo, { depth: null, showHidden: true });
    // A documented failure has the server's body, which is the program's to print.
    const all = valuesOf(result).status === "unexpected" ? text + printed(result) : text;
    for (const form of [apiKey, encodeURIComponent(apiKey), btoa(apiKey).replace(/=+$/, ""), apiKey.toUpperCase()]) {
      expect(all.toLowerCase()).not.toContain(form.toLowerCase());
      expect(all.toLowerCase()).not.toContain(form.slice(0, 300).toLowerCase());
    }
  },
);

test("what a program prints of an error names it, and its body and headers stay readable", async () => {
  const headers = { "x-request-id": "r1", "retry-after": "7", "x-echo": "secret-key" };
  const body = { error: { code: "NOT_FOUND", message: "No file" }, key: "secret-key" };
  const demo = createDemo({ fetch: async () => json(body, 404, headers) });

  const error = await failureOf(() => demo.getFile(file));

  const details = { status: 404, code: "NOT_FOUND", operationId: "getFile", requestId: "r1", retryAfter: 7 };
  const message = "demo.getFile: 404 NOT_FOUND: No file; wait 7 s";
  expect(JSON.parse(JSON.stringify(error))).toEqual({ name: "ApiError", message, ...details });
  for (const text of [inspect(error), format(error)]) {
    expect(text.startsWith(`ApiError: ${message}\n`)).toBe(true);
    expect(Object.entries(details).filter(([name, value]) => !text.includes(`${name}: ${inspect(value)}`))).toEqual([]);
    expect(text).not.toContain("secret-key");
  }
  expect(error).toMatchObject({ body, headers: expect.any(Headers) });
  expect((valuesOf(error).headers as Headers).get("x-echo")).toBe("secret-key");
});

test.each([
  [
    "a ResponseError",
    "ResponseError: demo.getFile: 200: the text/html does not parse as JSON",
    async () => new Response("<html>", { headers: html }),
  ],
  [
    "a ConnectionError",
    "ConnectionError: demo.getFile: no complete response from https://api.demo.test: fetch failed",
    () => Promise.reject(new TypeError("fetch failed")),
  ],
  ["a TimeoutError", "TimeoutError: demo.getFile: no complete response within 1 ms", silent],
  ["a ParameterError", "ParameterError: demo.getFile: fileId is missing", silent],
])("%s is printed with its name and message", async (_, text, fetch) => {
  const [name, message] = [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 2)];
  const demo = createDemo({ fetch, maxRetries: 0, ...(name === "TimeoutError" && { timeout: 1 }) });

  const error = await failureOf(() => demo.getFile(text.includes("missing") ? {} : file));

  expect(JSON.parse(JSON.stringify(error))).toEqual({ name, message });
  expect([inspect(error).startsWith(`${text}\n`), format(error).startsWith(`${text}\n`)]).toEqual([true, true]);
});

test.each(ways)(
  "a credential of 32,770 characters ends neither the process nor shows in a timeout, %s",
  async (_, create) => {
    const demo = create({ apiKey: long, fetch: silent, timeout: 1, maxRetries: 1 });

    const error = await failureOf(() => demo.getFile(file));

    // An error that is made in a timer would be uncaught, and fail the tests.
    expect(error).toMatchObject({ name: "TimeoutError", message: "demo.getFile: no complete response within 1 ms" });
    expect(printed(error)).not.toContain(long.slice(0, 100));
  },
);

/** Of at least eight characters, because shorter ones count only as words of their own. */
const credential = headerText({ minLength: 8 }).filter((text) => text.trim().length >= 8);

/** The places where APIs describe a failure. */
const bodies: readonly ((text: string) => unknown)[] = [
  (text) => ({ error: text }),
  (text) => ({ error: { message: text } }),
  (text) => ({ error: { code: text, message: "Bad key" } }),
  (text) => ({ code: text, message: text }),
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
    return json(body(`${before}${received}${after}`), 401);
  };
}

test("no message shows any credential that the server repeats", async () => {
  await fc.assert(
    fc.asyncProperty(
      credential,
      fc.constantFrom(...bodies),
      fc.string({ maxLength: 320 }),
      fc.string(),
      async (apiKey, body, before, after) => {
        const messageOf = async (options: DemoOptions) =>
          `${valuesOf(await failureOf(() => createDemo(options).getFile(file))).message}`;
        const shown = `${before}[credential]${after}`;
        const harmless = await messageOf({ apiKey: "0".repeat(64), fetch: echoing(() => body(shown), "", "") });
        const received = receivedOf(apiKey);
        // A credential that occurs in the rest of the message cannot be told from it.
        fc.pre(![harmless, before, after].some((text) => text.includes(received)));

        const message = await messageOf({ apiKey, fetch: echoing(body, before, after) });

        expect(message).toMatch(/^demo\.getFile: 401/);
        expect(message.includes(received)).toBe(false);
      },
    ),
    {
      numRuns: 2000,
      examples: [
        ["the key ", bodies[4] ?? String, "bad ", ""],
        ["$&$1$&$1", bodies[4] ?? String, "", ""],
      ],
    },
  );
});
