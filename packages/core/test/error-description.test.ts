import fc from "fast-check";
import { expect, test } from "vitest";
import { apiFailure } from "../src/api-failure.ts";
import { callOf, createDemo, failureOf } from "../testing/contract.ts";
import { anyText } from "../testing/texts.ts";

/** The names that have a meaning to `apiFailure` or to JavaScript. */
const name = fc.constantFrom(
  "error",
  "message",
  "detail",
  "title",
  "code",
  "msg",
  "0",
  "length",
  "toString",
  "valueOf",
  "toJSON",
  "constructor",
  "__proto__",
);

const text = fc.oneof(anyText, fc.string({ minLength: 200, maxLength: 2000 }), fc.constantFrom("NOT_FOUND", "404"));

/** JSON as an API could send it, parsed as a client would: `__proto__` is a member like any other. */
const body: fc.Arbitrary<unknown> = fc
  .letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, text, fc.jsonValue(), tie("list"), tie("object")),
    list: fc.array(tie("value"), { maxLength: 3 }),
    object: fc.array(fc.tuple(name, tie("value")), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)));

const headers = fc.record(
  {
    "retry-after": fc.integer({ min: 1, max: 400 }).map((digits) => "9".repeat(digits)),
    "x-request-id": fc.constant("r1"),
  },
  { requiredKeys: [] },
);

test("any body gives a short message", () => {
  const call = callOf("getFile", { secrets: ["secret-key"] });

  fc.assert(
    fc.property(body, fc.integer({ min: 400, max: 599 }), headers, (value, status, fields) => {
      const response = new Response(null, { status, headers: fields });

      const error = apiFailure(call, response, value);

      expect(error.message.startsWith(`demo.getFile: ${status}`)).toBe(true);
      expect(error.message.length).toBeLessThan(600);
      expect(["string", "undefined"]).toContain(typeof error.code);
      expect(error.body).toBe(value === "" ? undefined : value);
    }),
    {
      numRuns: 5000,
      examples: [
        [{ error: { toString: 1 } }, 404, {}],
        [JSON.parse('{"error":{"__proto__":null}}'), 404, {}],
        [{ message: "x".repeat(10_000) }, 401, { "retry-after": "9".repeat(400) }],
      ],
    },
  );
});

test("a failure with any bytes as its body is an ApiError", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        body.map((value) => new TextEncoder().encode(JSON.stringify(value))),
      ),
      fc.constantFrom("application/json", "text/html", ""),
      async (bytes, type) => {
        const answer = new Response(bytes, { status: 404, headers: type ? { "content-type": type } : {} });
        const demo = createDemo({ fetch: async () => answer });

        const error = await failureOf(() => demo.getFile({ fileId: "f1" }));

        expect(error).toMatchObject({ name: "ApiError", status: 404 });
      },
    ),
    { numRuns: 1000 },
  );
});
