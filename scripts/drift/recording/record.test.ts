import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test, vi } from "vitest";
import { readArguments } from "./arguments.ts";
import { startServer } from "./loopback-server.ts";
import { record } from "./record.ts";

const parameters = `      parameters:
        - { name: team, in: query, required: true, schema: { type: string } }
        - { name: format, in: query, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
`;
/** Stands for a generated client: asks the server for what it was called with. */
const client = `
export function createClient({ fetch, ...options }) {
  return { safe: { getFile: (given) => fetch(options.baseUrl + "/" + JSON.stringify({ given, ...options })) } };
}
`;

test("asks for required parameters by name", async () => {
  await expect(call(["--record", "f1"])).rejects.toThrow(
    "the operation needs --team <value> and --parameter-format <value>",
  );
});

test("hands the identifier, the parameters and the server to the client", async () => {
  const given = [
    "--record",
    "f1",
    "--team",
    "t",
    "--parameter-format",
    "short",
    "--X-Trace",
    "1",
    "--server",
    "sandbox",
  ];

  const { request } = await call(given);

  expect(JSON.parse(decodeURIComponent(new URL(request.url).pathname.slice(1)))).toEqual({
    baseUrl: expect.stringContaining("http://127.0.0.1"),
    given: { fileId: "f1", team: "t", format: "short", headers: { "X-Trace": "1" } },
    server: "sandbox",
    maxRetries: 0,
  });
});

test("refuses an operation that needs a body", async () => {
  const body =
    "      requestBody: { required: true, content: { application/json: { schema: {} } } }\n      parameters:\n";

  await expect(call(["--record", "f1"], body)).rejects.toThrow("getFile takes a body, which --record cannot give");
});

test("writes nothing given a credential that is left after redaction", async () => {
  vi.stubEnv("DEMO_API_KEY", "abcd/efgh/ijkl/mnop");

  const recorded = call(
    ["--record", "f1", "--team", "t", "--parameter-format", "short"],
    parameters,
    "/abcd/efgh/ijkl/mnop",
  );

  await expect(recorded).rejects.toThrow(
    "the recording may still hold a credential after redaction, so nothing was written",
  );
});

async function call(
  given: readonly string[],
  replacement = parameters,
  path = "",
): Promise<{ request: { url: string } }> {
  const contract = demoContractWith("      parameters:\n", replacement);
  const folder = temporaryFolder({ "specs/demo/openapi.yaml": contract, "packages/demo/src/index.ts": client });
  const { recording } = readArguments(folder, ["demo", ...given]);
  if (!recording) {
    throw new Error("a recording was asked for");
  }
  const { url } = await startServer((_, response) => response.end("{}"));
  const file = await record(folder, "demo", { ...recording, out: join(folder, "a.har") }, url + path);
  const [entry] = JSON.parse(readFileSync(file, "utf8")).log.entries;
  return entry;
}
