import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import type { Entry, Har } from "har-format";
import { expect, test, vi } from "vitest";
import { openContract } from "../contract.ts";
import { findDrift } from "../drift.ts";
import type { RecordingOptions } from "../options.ts";

import { exampleBody, exampleId, firstOperation } from "../testing/example-traffic.ts";
import { traces } from "../testing/secrets.ts";
import { record } from "./record.ts";

const secret = "sk_Live/7e+Q9xZ1f2e3d4c==";
const baseUrl = "https://server.test";
const noOptions = { server: undefined, baseUrl, parameters: {} };
const required = { team: "t", format: "short" };
const parameters = `      parameters:
        - { name: team, in: query, required: true, schema: { type: string } }
        - { name: format, in: query, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
`;
/** Stands for a generated client: asks the server for what it was called with. */
const client = `
export function createClient({ fetch, ...options }) {
  return { safe: { getFile: (given) => fetch(
    options.baseUrl + "/files/f1?given=" + encodeURIComponent(JSON.stringify({ given, ...options })),
    { headers: { "X-Trace": "secret trace" } },
  ) } };
}
`;

test.each(listProviders(workspace))("records a call of %s without its credentials", async (provider) => {
  const contract = openContract(workspace, provider);
  for (const { environmentVariable } of contract.credentials) {
    vi.stubEnv(environmentVariable, secret);
  }
  const out = join(temporaryFolder(), "new folder", "a.har");
  const requests: Request[] = [];
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    const body = { ...exampleBody(contract), echo: Object.fromEntries(request.headers), [secret]: secret };
    return Response.json(body, { headers: { "Set-Cookie": `session=${secret}`, "X-Echo": secret } });
  };

  const options = { ...noOptions, out, operation: firstOperation(contract) };
  const file = await record(workspace, contract, { ...options, id: exampleId(contract) }, send);

  const text = readFileSync(file, "utf8");
  expect(requests.map(({ headers }) => JSON.stringify([...headers]).includes(secret))).toEqual([true]);
  expect(traces(secret).filter((trace) => text.includes(trace))).toEqual([]);
  expect([statSync(file).mode & 0o777, readdirSync(join(file, ".."))]).toEqual([0o600, ["a.har"]]);
  const { wrong, lacks } = findDrift(contract, file);
  expect([wrong, lacks.map(({ kind, pointer }) => [kind, pointer])]).toEqual([
    [],
    [
      ["field", "/echo"],
      ["field", "/undocumented field 1"],
    ],
  ]);
});

test("records a failure, too, and calls once", async () => {
  const requests: string[] = [];
  const send: typeof fetch = async (input) => {
    requests.push(new Request(input).url);
    return Response.json({ error: "Failed" }, { status: 500 });
  };

  const { response } = await recordDemo({ id: "a/b" }, send);

  expect(requests).toEqual([expect.stringContaining("a%2Fb")]);
  expect([response.status, response.content]).toEqual([500, { mimeType: "application/json", size: 18 }]);
});

test("hands the identifier, the parameters and the server to the client", async () => {
  const asked: string[] = [];
  const given = { team: "t", format: "short", "X-Trace": "1" };

  await recordDemo({ parameters: given, server: "sandbox" }, async (input) => {
    asked.push(new Request(input).url);
    return Response.json({});
  });

  expect(JSON.parse(decodeURIComponent(asked[0]?.split("?given=")[1] ?? ""))).toEqual({
    baseUrl,
    given: { fileId: "f1", team: "t", format: "short", headers: { "X-Trace": "1" } },
    server: "sandbox",
    maxRetries: 0,
  });
});

test("records statuses, documented names and placeholders", async () => {
  const headers = { Location: `/next?at=${secret}`, "Content-Type": `application/json; boundary="${secret}"` };

  const entry = await recordDemo({}, async () => Response.json({ id: secret, [secret]: secret }, { headers }));

  expect(entry.request).toMatchObject({
    method: "GET",
    url: "https://api.demo.test/files/text?given=",
    headers: [{ name: "X-Trace", value: "text" }],
  });
  expect(entry.response).toMatchObject({
    status: 200,
    statusText: "",
    headers: [],
    redirectURL: "",
    content: { mimeType: "application/json", text: '{"id":"text","undocumented field 1":"text"}' },
  });
});

test("notes of a body that is too long, or not text, no more than its size", async () => {
  const long = await recordDemo({}, async () => new Response("x".repeat(300 * 1024)));
  const binary = await recordDemo({}, async () => new Response(new Uint8Array([0xff, 0xfe])));

  expect(long.response.content).toEqual({ mimeType: "text/plain", size: expect.any(Number) });
  expect(binary.response.content).toEqual({ mimeType: "", size: 2 });
});

test("asks for required parameters by name", async () => {
  await expect(recordDemo({ parameters: {} })).rejects.toThrow(
    "the operation needs --team <value> and --parameter-format <value>",
  );
});

test("refuses an operation that needs a body", async () => {
  const body =
    "      requestBody: { required: true, content: { application/json: { schema: {} } } }\n      parameters:\n";

  await expect(recordDemo({}, send, body)).rejects.toThrow(
    "specs/demo/openapi.yaml:29:7: getFile takes a body, which --record cannot give; record it elsewhere",
  );
});

test.each([
  ["no answer", { key: secret, answer: refuse }, "no answer was recorded: refused [credential]"],
  ["a file that cannot be written", { key: secret, out: "/dev/null/a.har" }, "choose another file with --out"],
])("writes nothing given %s", async (_, { key, answer, ...options }: Refused, message) => {
  vi.stubEnv("DEMO_API_KEY", key);

  await expect(recordDemo(options, answer)).rejects.toThrow(
    expect.objectContaining({ name: "ContractError", message: expect.stringContaining(message) }),
  );
});

type Refused = Partial<RecordingOptions> & { readonly key: string; readonly answer?: typeof fetch };

async function send(): Promise<Response> {
  return Response.json({});
}

async function refuse(): Promise<Response> {
  throw new Error(`refused ${secret}`);
}

/** The entry that a call of the demo contract's operation is recorded as. A failure must leave no file. */
async function recordDemo(
  options: Partial<RecordingOptions>,
  answer: typeof fetch = send,
  replacement = parameters,
): Promise<Entry> {
  const folder = temporaryFolder({
    "specs/demo/openapi.yaml": demoContractWith("      parameters:\n", replacement),
    "packages/demo/src/index.ts": client,
  });
  const contract = openContract(folder, "demo");
  const given = { ...noOptions, id: "f1", out: join(folder, "recordings", "a.har"), parameters: required, ...options };
  try {
    const file = await record(folder, contract, { ...given, operation: firstOperation(contract) }, answer);
    const { log }: Har = JSON.parse(readFileSync(file, "utf8"));
    const [entry] = log.entries;
    return entry ?? expect.unreachable("the recording has an entry");
  } catch (error) {
    expect(existsSync(join(folder, "recordings"))).toBe(false);
    throw error;
  }
}
