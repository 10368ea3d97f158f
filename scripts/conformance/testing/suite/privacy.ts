import { inspect } from "node:util";
import { expect, test } from "vitest";
import { membersOf } from "./members.ts";
import { type Answer, closedOrigin, reset, send, sendJson, silence } from "./server.ts";
import { rejection, type TestedClient } from "./tested-client.ts";

const secret = "secret-of";

/** No credential shows where programs print things. */
export function testPrivacy(tested: TestedClient): void {
  const { credentials, failure, success } = tested;
  const ok = sendJson(success.status, success.body);
  const [name = ""] = Object.keys(credentials);

  /** All that a program may print of a value. */
  const shown = (value: unknown) =>
    [
      inspect(value, { depth: 10, showHidden: true, maxArrayLength: null, maxStringLength: null }),
      JSON.stringify(value),
      String(value),
      membersOf(value).stack,
      membersOf(value).message,
    ].join("\n");

  const forms = [
    { given: "as a string", options: credentials },
    { given: "as a function", options: { [name]: async () => credentials[name] } },
  ];
  for (const { given, options } of forms) {
    test(`Printing the client does not show its credential, before a call or after — given ${given}`, async () => {
      const { client, method } = tested.against([ok], options);

      const before = shown(client);
      await method();

      expect(`${before}${shown(client)}`).not.toContain(secret);
    });
  }

  const outcomes: readonly (readonly [string, readonly Answer[], object])[] = [
    ["a success", [ok], {}],
    ["a documented failure", [sendJson(failure.status, failure.body)], {}],
    ["an ApiError", [send(418)], {}],
    ["a ResponseError", [send(200, "<html>")], {}],
    ["a ResponseError for a redirect", [send(302, "", { location: "https://example.test/" })], {}],
    ["a ConnectionError", [reset], {}],
    ["a ConnectionError within the body", [send(200, "{}", { "content-encoding": "gzip" })], {}],
    ["a TimeoutError", [silence], { timeout: 30 }],
  ];
  for (const [given, answers, options] of outcomes) {
    test(`Printing what a call ends with does not show the credential, with middleware or without — ${given}`, async () => {
      for (const middleware of [[], [{ onRequest: () => undefined }]]) {
        const { client, method, safe, GET } = tested.against(answers);
        client.use(...middleware);

        const printed = [
          await method(options).then(shown, shown),
          shown(await safe(options)),
          await GET(options).then(shown, shown),
        ];

        expect(printed.join()).not.toContain(secret);
      }
    });
  }

  test("Printing what a call ends with does not show the credential, with middleware or without — a server that is not there", async () => {
    const { method } = tested.against([], { baseUrl: await closedOrigin() });

    expect(shown(await rejection(method()))).not.toContain(secret);
  });

  test("Printing the reason of an abort does not show the credential", async () => {
    const { method } = tested.against([silence]);

    expect(shown(await rejection(method({ signal: AbortSignal.timeout(20) })))).not.toContain(secret);
  });

  test("Printing what onAttempt is told does not show the credential", async () => {
    const printed: string[] = [];
    const { method } = tested.against([send(503), reset, ok], {
      onAttempt: (attempt: object) => printed.push(shown(attempt)),
    });

    await method();

    expect(printed).toHaveLength(3);
    expect(printed.join()).not.toContain(secret);
  });

  test("Printing what onResponse is told does not show the credential", async () => {
    const printed: string[] = [];
    const { method } = tested.against([ok]);

    await method({ onResponse: (response: Response) => printed.push(shown(response)) });

    expect(printed.join()).not.toContain(secret);
  });

  const echoes: readonly (readonly [string, (sent: string) => Answer])[] = [
    ["its message", (sent) => sendJson(401, { message: `Bad key ${sent}` })],
    ["its message twice", (sent) => sendJson(401, { message: `Bad key ${sent}, indeed ${sent}` })],
    ["its code", (sent) => sendJson(401, { code: sent, message: "Bad key" })],
    ["its error", (sent) => sendJson(401, { error: sent })],
    ["plain text", (sent) => send(401, `Bad key ${sent}`, { "content-type": "text/plain" })],
    ["a redirect", (sent) => send(302, "", { location: `https://example.test/?key=${encodeURIComponent(sent)}` })],
    ["the host of a redirect", (sent) => send(302, "", { location: `https://${sent.split(" ").at(-1)}.test/` })],
    ["a content type", (sent) => send(200, "{}", { "content-type": `text/${sent.split(" ").at(-1)}` })],
  ];
  for (const [given, echo] of echoes) {
    test(`A credential that the server repeats is not in the error's message — in ${given}`, async () => {
      const answer: Answer = (request, response) => {
        const [header = ""] = Object.keys(tested.authorization);
        echo(`${request.headers[header]}`)(request, response);
      };
      const { method } = tested.against([answer]);

      const error = await rejection(method());

      expect(`${error.message}${error.stack}`.toLowerCase()).not.toContain(credentials[name]?.toLowerCase());
    });
  }

  test("A credential of an earlier attempt that the server repeats is not in the error's message either", async () => {
    const tokens = ["secret-of-yesterday", "secret-of-today"];
    const { method } = tested.against(
      [send(503), sendJson(401, { message: "Neither secret-of-yesterday nor secret-of-today" })],
      { [name]: () => tokens.shift() },
    );

    const { message } = await rejection(method());

    expect(message).toContain("Neither");
    expect(message).not.toContain(secret);
  });
}
