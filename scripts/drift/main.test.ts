import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { openContract } from "./contract.ts";
import { exampleBody, exampleEntry, exampleId, firstOperation, har } from "./testing/example-traffic.ts";
import { startServer } from "./testing/loopback-server.ts";

const [provider = ""] = listProviders(workspace);
const contract = openContract(workspace, provider);

test("prints a report and exits with 0 given traffic without drift", async () => {
  const file = join(temporaryFolder({ "a.har": har([exampleEntry(contract)]) }), "a.har");

  const { code, stdout, stderr } = await run([provider, "--har", file]);

  expect([code, stderr, stdout.split("\n")[0]]).toEqual([
    0,
    "",
    `${provider}: no drift; 1 of 1 entries held against specs/${provider}/openapi.yaml`,
  ]);
});

test("prints one JSON document and nothing else, and exits with 1 given drift", async () => {
  const hostile = { "\x1b[31m\u202e": 1 };
  const file = join(temporaryFolder({ "a.har": har([exampleEntry(contract, { body: hostile })]) }), "a.har");

  const { code, stdout, stderr } = await run(["--", provider, "--har", file, "--format=json"]);

  expect([code, stderr, /[^\n\x20-\x7e]/.test(stdout)]).toEqual([1, "", false]);
  expect(JSON.parse(stdout)).toMatchObject({ drift: true, lacks: [{ pointer: "/undocumented field 1" }] });
});

test("exits with 2 given a wrong call, and says how it is called", async () => {
  const { code, stdout, stderr } = await run([provider, "--har", "a.har", "--format", "xml"]);

  expect([code, stdout, stderr.split("\n").slice(0, 2)]).toEqual([
    2,
    "",
    ["--format is text or json, not xml", "usage: pnpm drift <provider> --har <file>"],
  ]);
});

test("exits with 2 and one line given traffic that cannot be held", async () => {
  expect(await run([provider, "--har", "/none.har"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "/none.har:1:1: cannot be read (ENOENT); name a file\n",
  });
});

test("prints how it is called", async () => {
  const { code, stdout } = await run(["--help"]);

  expect([code, stdout.split("\n")[0]]).toEqual([0, "usage: pnpm drift <provider> --har <file>"]);
});

test("records a call of a provider's client, says where, and holds it", async () => {
  const secret = "sk_Live/7e+Q9xZ1f2e3d4c==";
  const server = await startServer((request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ ...exampleBody(contract), echo: request.headers }));
  });
  const file = join(temporaryFolder(), "a.har");
  const { operationId } = firstOperation(contract);
  const call = ["--record", exampleId(contract), "--operation", operationId, "--base-url", server.url];
  const given = [provider, ...call, "--out", file, "--format=json"];

  const { code, stdout, stderr } = await run(given, credentialsOf(secret));

  expect(server.requests.map(({ headers }) => JSON.stringify(headers).includes(secret))).toEqual([true]);
  expect([code, stderr]).toEqual([1, `recorded: ${file}\n`]);
  expect(JSON.parse(stdout)).toMatchObject({
    file,
    entries: { total: 1, held: 1 },
    wrong: [],
    lacks: [{ kind: "field", pointer: "/echo" }],
  });
});

test("leaves nothing on the disk given Ctrl-C while an answer comes in", async () => {
  const secret = "sk_Live/7e+Q9xZ1f2e3d4c==";
  const body = JSON.stringify({ ...exampleBody(contract), uploadToken: "token-of-the-answer" });
  const folder = temporaryFolder({ "temporary/.keep": "" });
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const server = await startServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Set-Cookie": `session=${secret}` });
    response.write(body.slice(0, -1));
    ask();
  });
  const { operationId } = firstOperation(contract);
  const child = spawn(
    process.execPath,
    [
      ...["--conditions=@filespec/source", join(import.meta.dirname, "main.ts"), provider],
      ...["--record", exampleId(contract), "--operation", operationId, "--base-url", server.url],
      ...["--out", join(folder, "recordings", "a.har")],
    ],
    { cwd: workspace, env: { PATH: process.env.PATH, TMPDIR: join(folder, "temporary"), ...credentialsOf(secret) } },
  );

  await asked;
  child.kill("SIGINT");
  await once(child, "exit");

  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["temporary", join("temporary", ".keep")]);
});

test("places what clients reported", async () => {
  const { operationId } = firstOperation(contract);
  const report = { provider, operationId, status: 200, path: ["more"], rule: "unknown", message: "is not documented" };
  const file = join(temporaryFolder({ "drift.jsonl": { ...report, preview: "true" } }), "drift.jsonl");

  const { code, stdout } = await run([provider, "--reports", file]);

  expect([code, stdout.split("\n").slice(2, 4)]).toEqual([
    1,
    ["Missing in the contract", `  field ${operationId} 200 /more (true)`],
  ]);
});

function credentialsOf(secret: string): { readonly [name: string]: string } {
  return Object.fromEntries(contract.credentials.map(({ environmentVariable }) => [environmentVariable, secret]));
}

function run(
  given: readonly string[],
  environment: { readonly [name: string]: string } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = [join(import.meta.dirname, "main.ts"), ...given];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=@filespec/source", ...script],
      { cwd: workspace, env: { PATH: process.env.PATH, ...environment } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}
