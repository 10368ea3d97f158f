import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { membersOf } from "./members.ts";
import { closedOrigin, send, sendJson, silence } from "./server.ts";
import { rejection, type TestedClient } from "./tested-client.ts";

/** What errors say. */
export function testErrors(tested: TestedClient): void {
  const { operation, view } = tested;
  const name = `${view.provider}.${operation.operationId}`;

  const shapes = [
    { given: "error and message", body: { error: "SOME_CODE", message: "Words" }, code: "SOME_CODE", words: "Words" },
    { given: "error as a code", body: { error: "SOME_CODE" }, code: "SOME_CODE", words: "SOME_CODE" },
    { given: "error as words", body: { error: "Some words" }, code: undefined, words: "Some words" },
    {
      given: "error as an object",
      body: { error: { code: "some_code", message: "Words" } },
      code: "some_code",
      words: "Words",
    },
    { given: "message", body: { message: "Words" }, code: undefined, words: "Words" },
    { given: "detail", body: { detail: "Words" }, code: undefined, words: "Words" },
    { given: "a list of details", body: { detail: [{ loc: ["id"], msg: "Words" }] }, code: undefined, words: "Words" },
    {
      given: "problem details",
      body: { type: "about:blank", title: "Title", status: 400, detail: "Words" },
      code: undefined,
      words: "Words",
    },
    {
      given: "problem details without detail",
      body: { type: "about:blank", title: "Title", status: 400 },
      code: undefined,
      words: "Title",
    },
    {
      given: "code, message and errors",
      body: { code: "SOME_CODE", message: "Words", errors: [{ field: "id" }] },
      code: "SOME_CODE",
      words: "Words",
    },
    {
      given: "success, error and message",
      body: { success: false, error: "Unauthorized", message: "Words" },
      code: "Unauthorized",
      words: "Words",
    },
  ];
  for (const { given, body, code, words } of shapes) {
    test(`The error's code and message are found in the common shapes of error bodies — ${given}`, async () => {
      const { method } = tested.against([sendJson(418, body)]);

      const error = await rejection(method());

      expect(error.code).toBe(code);
      expect(error.message).toContain(words);
      expect(error.message.startsWith(`${name}: 418`)).toBe(true);
    });
  }

  test("A plain text body is part of the message", async () => {
    const { method } = tested.against([send(418, "No tea here", { "content-type": "text/plain" })]);

    const error = await rejection(method());

    expect(error).toMatchObject({ message: `${name}: 418: No tea here`, body: "No tea here" });
  });

  test("The message of an ApiError starts with operation and status, and has the server's words", async () => {
    for (const { status, body } of tested.documented.filter((each) => each.status >= 400)) {
      const { method } = tested.against([sendJson(status, body)], { maxRetries: 0 });

      const error = await rejection(method());

      const { message } = membersOf(body);
      expect(error.message.startsWith(`${name}: ${status}`)).toBe(true);
      expect(error.message).toContain(message);
    }
  });

  const page = `<!doctype html><html><body>${"<p>Something went wrong.</p>\n".repeat(40_000)}</body></html>`;
  const large = [
    { given: "HTML", answer: send(418, page, { "content-type": "text/html" }) },
    { given: "text", answer: send(418, "words ".repeat(200_000), { "content-type": "text/plain" }) },
    { given: "JSON", answer: sendJson(418, { message: "words ".repeat(200_000) }) },
  ];
  for (const { given, answer } of large) {
    test(`A megabyte of body is not copied into the message — ${given}`, async () => {
      const { method } = tested.against([answer]);

      const { message } = await rejection(method());

      expect(message.startsWith(`${name}: 418`)).toBe(true);
      expect(message.length).toBeLessThan(400);
    });
  }

  const nest = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const oddities = [
    ["null", "null"],
    ["a number", "42"],
    ["a string", '"SOME_CODE"'],
    ["a list of null", "[null]"],
    ["members of other types", '{"error":[],"message":{},"detail":[null],"code":7,"title":false}'],
    ["an error without a string form", '{"error":{"toString":1,"valueOf":1}}'],
    ["a message without a string form", '{"error":"SOME_CODE","message":{"toString":1}}'],
    ["an error nested 50,000 deep", `{"error":${nest}}`],
  ] as const;
  for (const [given, body] of oddities) {
    test(`A failure is an ApiError however odd its JSON — ${given}`, async () => {
      const { method } = tested.against([send(418, body, { "content-type": "application/json" })]);

      const error = await rejection(method());

      expect(error).toBeInstanceOf(errors.ApiError);
      expect(error.message.startsWith(`${name}: 418`)).toBe(true);
    });
  }

  test("The message of a 401 names the environment variable to check", async () => {
    const { method } = tested.against([send(401)]);

    const { message } = await rejection(method());

    expect(message).toContain(view.credentials[0]?.environmentVariable);
  });

  for (const header of ["X-Request-Id", "Request-Id"]) {
    test(`requestId is taken from the response header — ${header}`, async () => {
      const { method } = tested.against([send(418, "", { [header]: "r-1" })]);

      const { requestId } = await rejection(method());

      expect(requestId).toBe("r-1");
    });
  }

  test("A ConnectionError keeps its cause and says the system's error code", async () => {
    const { method } = tested.against([], { baseUrl: await closedOrigin() });

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("A fetch that throws something other than an error leads to a ConnectionError with that cause", async () => {
    const { method } = tested.injected(() => Promise.reject("gone"));

    expect(await rejection(method())).toMatchObject({ name: "ConnectionError", cause: "gone" });
  });

  test("A ResponseError for JSON that does not parse keeps its cause and the response", async () => {
    const { method } = tested.against([send(200, '{"a":', { "content-type": "application/json" })]);

    const error = await rejection(method());

    expect(error).toMatchObject({ cause: expect.any(SyntaxError), response: expect.any(Response) });
  });

  test("Each message begins with the operation that failed, and each error has its class as its name", async () => {
    const failed = [
      await rejection(tested.against([send(418)]).method()),
      await rejection(tested.against([], { baseUrl: await closedOrigin() }).method()),
      await rejection(tested.against([], { timeout: -1 }).method()),
      await rejection(tested.against([send(200)]).method()),
      await rejection(tested.against([silence]).method({ timeout: 30 })),
    ];

    expect(failed.map((error) => `${error}`.split(name)[0])).toEqual([
      "ApiError: ",
      "ConnectionError: ",
      "ParameterError: ",
      "ResponseError: ",
      "TimeoutError: ",
    ]);
  });
}
