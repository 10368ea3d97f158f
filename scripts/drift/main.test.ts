import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { exampleOf, openContract } from "@scripts/generate/legacy/contracts";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { exampleEntry, har } from "./example-traffic.ts";
import { startServer } from "./loopback-server.ts";

// Each starts Redocly, or Node, which takes a second and more on a busy machine.
const providers = listProviders(workspace);
const [provider = ""] = providers;
const contract = openContract(provider);
const secret = "sk_Live/7e+Q9xZ1f2e3d4c==";

test("prints a report and exits with 0 given traffic without drift", async () => {
  const file = join(temporaryFolder({ "a.har": har([exampleEntry(contract)]) }), "a.har");

  const { code, stdout, stderr } = await run([provider, "--har", file]);

  expect([code, stderr, stdout.split("\n")[0]]).toEqual([
    0,
    "",
    `${provider}: no drift; 1 of 1 requests held against specs/${provider}/openapi.yaml`,
  ]);
});

test("prints one JSON document and nothing else, as its schema says, and exits with 1 given drift", async () => {
  const hostile = { "\x1b[31m\u202e": 1 };
  const file = join(temporaryFolder({ "a.har": har([exampleEntry(contract, { body: hostile })]) }), "a.har");
  const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, "report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);

  const { code, stdout, stderr } = await run(["--", provider, "--har", file, "--format=json"]);

  const report: unknown = JSON.parse(stdout);
  validate(report);
  expect([code, stderr, validate.errors, /[^\n\x20-\x7e]/.test(stdout)]).toEqual([1, "", null, false]);
  expect(report).toMatchObject({ drift: true, lacks: [{ pointer: "/\x1b[31m\u202e" }] });
});

test.each([
  ["no provider", [], "name a provider first; there is "],
  ["an unknown provider", ["nobody\x1b"], `there is no provider nobody\\x1b; there is ${providers.join(", ")}`],
  ["nothing to do", [provider], "give either --har <file> or --record <id>"],
  ["two things to do", [provider, "--har", "a", "--record", "b"], "give either --har <file> or --record <id>"],
  ["an unknown option", [provider, "--har", "a", "--nope"], "Unknown option '--nope'"],
  ["another format", [provider, "--har", "a", "--format", "xml"], "--format is text or json, not xml"],
  ["a file that is not there", [provider, "--har", "/none.har"], "/none.har: cannot be read (ENOENT); name a HAR file"],
  ["no HAR file", [provider, "--har", import.meta.filename], "this is no HAR file, it is no JSON"],
  [
    "an unsafe base URL",
    [provider, "--record", "f", "--base-url", "http://demo.test"],
    "--base-url takes an https URL",
  ],
  ["a base URL with a user", [provider, "--record", "f", "--base-url", "https://a:b@demo.test"], "--base-url takes"],
  ["an unknown operation", [provider, "--record", "f", "--operation", "x"], "choose with --operation"],
  ["no credential", [provider, "--record", "f"], "no answer was recorded: "],
])("exits with 2 and one line given %s", async (_, given, message) => {
  const { code, stdout, stderr } = await run(given);

  expect([code, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
  expect(stderr).toContain(message);
});

test("prints how it is used", async () => {
  const { code, stdout } = await run(["--help"]);

  expect([code, stdout.split("\n")[0]]).toEqual([0, "usage: pnpm drift <provider> --har <file>"]);
});

test.each(providers)("records a call of %s without its credentials, however the server echoes them", async (each) => {
  const { description, facts } = openContract(each);
  const [operation] = facts.operations;
  const example = operation && exampleOf(description, operation, "200");
  const id = String(operation?.parameters.find((parameter) => parameter.in === "path")?.example);
  const server = await startServer((request, response) => {
    const echo = echoes(request.headers);
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Set-Cookie": `session=${encodeURIComponent(secret)}`,
      "X-Echo": secret,
      "X-Echo-Encoded": Buffer.from(`key ${secret}`).toString("base64"),
      Link: `<https://demo.test/?a=${encodeURIComponent(secret)}>`,
    });
    response.end(JSON.stringify({ ...Object(example), echo }));
  });
  const file = join(temporaryFolder(), "new folder", "a.har");
  const environment = Object.fromEntries(facts.securitySchemes.map((scheme) => [scheme.environmentVariable, secret]));

  const outcome = await run(
    [each, "--record", id, "--out", file, "--base-url", server.url, "--format", "json"],
    environment,
  );

  expect([outcome.code, outcome.stderr]).toEqual([1, `recorded: ${file}\n`]);
  expect(JSON.parse(outcome.stdout)).toMatchObject({
    entries: { total: 1, held: 1 },
    wrong: [],
    lacks: [{ kind: "field", pointer: "/echo" }],
  });
  expect(server.requests.map(({ headers }) => JSON.stringify(headers).includes(secret))).toEqual([true]);
  const text = readFileSync(file, "utf8");
  expect(
    Object.values(echoes(server.requests[0]?.headers ?? {}))
      .flat()
      .filter((form) => typeof form === "string" && form.length > 12 && text.includes(form)),
  ).toEqual([]);
  expect(text.split("[redacted]").length).toBeGreaterThan(15);
  expect([statSync(file).mode & 0o777, readdirSync(join(file, ".."))]).toEqual([0o600, ["a.har"]]);
});

test("records a failure, too, and calls once", async () => {
  const server = await startServer((_, response) => {
    response.writeHead(500, { "Content-Type": "application/json" }).end('{"error":"Failed"}');
  });
  const file = join(temporaryFolder(), "a.har");

  const { stdout } = await run([provider, "--record", "a/b", "--out", file, "--base-url", server.url], credentials());

  expect(server.requests.map(({ url }) => url)).toEqual([expect.stringContaining("/a%2Fb")]);
  expect(stdout).toContain("1 of 1 requests held");
  expect(existsSync(file)).toBe(true);
});

test("writes nothing given no answer, a credential too short to be found, and a file that cannot be written", async () => {
  const server = await startServer((_, response) => response.writeHead(404).end());
  const folder = temporaryFolder({ file: "" });
  const to = (name: string) => [provider, "--record", "f1", "--out", join(folder, name), "--base-url"];

  const refused = await run([...to("a.har"), "http://127.0.0.1:1"], credentials());
  const short = await run([...to("b.har"), server.url], credentials("short"));
  const unwritable = await run([...to("file/c.har"), server.url], credentials());

  expect([refused, short, unwritable].map(({ code, stderr }) => [code, stderr.replace(folder, "")])).toEqual([
    [2, expect.stringMatching(/^no answer was recorded: .*127\.0\.0\.1/)],
    [
      2,
      expect.stringContaining(
        "has fewer than 8 characters, which occur in other text by chance; nothing can be recorded",
      ),
    ],
    [
      2,
      expect.stringMatching(
        /^\/file\/c\.har: cannot be written \((?:EEXIST|ENOTDIR)\); choose another file with --out/,
      ),
    ],
  ]);
  expect(server.requests.length).toBe(1);
  expect(readdirSync(folder)).toEqual(["file"]);
});

function credentials(value = secret): { [name: string]: string } {
  return Object.fromEntries(contract.facts.securitySchemes.map((scheme) => [scheme.environmentVariable, value]));
}

/** A secret in forms that a server may send back. */
function echoes(headers: IncomingHttpHeaders): { [form: string]: unknown } {
  const bytes = Buffer.from(secret);
  return {
    headers,
    plain: secret,
    lower: secret.toLowerCase(),
    sentence: `You sent ${secret}.`,
    percent: encodeURIComponent(secret),
    percentAll: [...bytes].map((byte) => `%${byte.toString(16)}`).join(""),
    base64: bytes.toString("base64"),
    base64url: bytes.toString("base64url"),
    shifted: [1, 2, 3].map((length) => Buffer.from("x".repeat(length) + secret).toString("base64")),
    twice: Buffer.from(bytes.toString("base64")).toString("base64"),
    hex: bytes.toString("hex"),
    json: JSON.stringify({ secret }),
    backwards: [...secret].reverse().join(""),
    bytes: [...bytes],
    letters: [...secret],
    half: secret.slice(0, 14),
    token: "another-token",
    url: `https://demo.test/?X-Amz-Signature=0f0f0f0f0f0f0f0f&key=${encodeURIComponent(secret)}`,
  };
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
