import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { sendJson } from "./server.ts";
import { rejection, type TestedClient } from "./tested-client.ts";

/** Which URL requests go to. */
export function testServers(tested: TestedClient): void {
  const { createClient, credentials, operation, success, view } = tested;
  const { servers } = view;
  const ok = sendJson(success.status, success.body);

  test("The path of baseUrl comes before the operation's, with one slash between them", async () => {
    for (const path of ["", "/", "//", "/deep/er", "/deep/er/", "/%7Eme/"]) {
      const respond = () => Response.json(success.body);
      const { method, requests } = tested.injected(respond, { baseUrl: `https://api.test${path}` });

      await method();

      const [start = ""] = operation.path.split("{");
      expect(requests[0]?.url.startsWith(`https://api.test${path.replace(/\/+$/, "")}${start}`), path).toBe(true);
    }
  });

  const unusable = [
    { given: "without scheme", baseUrls: ["api.example.test", "//example.test", "/files"] },
    { given: "of another scheme", baseUrls: ["ftp://example.test", "javascript:alert(1)", "file:///etc"] },
    {
      given: "with a query or fragment",
      baseUrls: [
        "https://example.test?x=1",
        "https://example.test/#x",
        "https://example.test/?",
        "https://example.test/#",
      ],
    },
    { given: "that is not a URL", baseUrls: ["http://", "https://a b.test", "https://example.test:port"] },
  ];
  for (const { given, baseUrls } of unusable) {
    test(`An unusable baseUrl is refused when the client is created — ${given}`, () => {
      for (const baseUrl of baseUrls) {
        expect(() => createClient({ ...credentials, baseUrl }), baseUrl).toThrow(errors.ParameterError);
      }
    });
  }

  test("A baseUrl with a password is refused, and the error does not repeat it", async () => {
    const make = async () => tested.against([ok], { baseUrl: "https://user:hidden@example.test" }).method();

    const error = await rejection(make());

    expect(error).toBeInstanceOf(errors.ParameterError);
    expect(error.message).not.toContain("hidden");
  });

  test("GET takes a baseUrl of the same origin for one call", async () => {
    const { GET, requests } = tested.injected(() => Response.json(success.body), { baseUrl: "https://api.test/v1" });

    await GET({ baseUrl: "https://api.test/v2/" });

    expect(requests[0]?.url.startsWith(`https://api.test/v2${operation.path.split("{")[0]}`)).toBe(true);
  });

  const beyond = [
    { given: "another port", baseUrl: (other: URL) => other.href },
    { given: "another name of the host", baseUrl: ({ port }: URL) => `http://localhost:${port}` },
    { given: "https", baseUrl: ({ host }: URL) => `https://${host}` },
  ];
  for (const { given, baseUrl } of beyond) {
    test(`A baseUrl of another origin for one call is refused, and nothing is sent — ${given}`, async () => {
      const other = tested.elsewhere();
      const { GET, requests } = tested.against([ok]);

      const error = await rejection(GET({ baseUrl: baseUrl(new URL(other.baseUrl)) }));

      expect(error).toBeInstanceOf(errors.ParameterError);
      expect([...requests, ...other.requests]).toEqual([]);
    });
  }

  const variables = servers.flatMap((server) => server.variables);
  const filled = Object.fromEntries(variables.map(({ name }) => [name, "acme"]));
  const urlOf = async (options: object) => {
    const { method, requests } = tested.injected(() => Response.json(success.body), {
      baseUrl: undefined,
      ...options,
    });
    await method();
    return requests[0]?.url;
  };

  const ordinals = ["first", "second"];

  for (const [index, { name, url }] of servers.entries()) {
    test(`A server is chosen by name; the first is the default — the API's ${ordinals[index]}`, async () => {
      const start = url.replace(/\{[^{}]+\}/g, "acme");

      const sent = [await urlOf({ ...filled, server: name }), ...(index === 0 ? [await urlOf(filled)] : [])];

      expect(sent.every((each) => each?.startsWith(`${start}/`))).toBe(true);
    });
  }

  test("The environment alone is enough to make a call: createClient() without options", async () => {
    for (const { environmentVariable } of [...variables, ...view.credentials]) {
      vi.stubEnv(environmentVariable, "acme");
    }
    const fetch = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(success.body));

    const body = await createClient()[operation.operationId]?.(tested.parameters);

    expect(body).toEqual(success.body);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("An unknown server is refused, and the error names those that there are", () => {
    for (const server of ["nonsense", "toString", "__proto__"]) {
      const make = () => createClient({ ...credentials, ...filled, server });

      expect(make).toThrow(errors.ParameterError);
      expect(make).toThrow(servers[0]?.name);
    }
  });

  for (const { name, default: fallback, environmentVariable } of servers[0]?.variables ?? []) {
    if (fallback === undefined) {
      test("A missing variable of the server's URL is refused; the error names the option and the environment variable", () => {
        vi.stubEnv(environmentVariable, undefined);
        const make = () => createClient({ ...credentials, ...filled, [name]: undefined });

        expect(make).toThrow(errors.ParameterError);
        expect(make).toThrow(name);
        expect(make).toThrow(environmentVariable);
      });
    }

    test("Without the option, a variable of the server's URL is taken from the environment", async () => {
      vi.stubEnv(environmentVariable, "from-environment");

      expect(await urlOf({ ...filled, [name]: undefined })).toContain("/from-environment/");
    });

    test("A variable of the server's URL stays one segment, whatever characters it has", async () => {
      expect(await urlOf({ ...filled, [name]: "a/b?c#d" })).toContain("/a%2Fb%3Fc%23d/");
    });

    test("A variable that would change the path is refused", () => {
      for (const value of [".", "..", "a\ud800", {}]) {
        expect(() => createClient({ ...credentials, ...filled, [name]: value })).toThrow(errors.ParameterError);
      }
    });
  }
}
