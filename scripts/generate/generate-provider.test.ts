import { execFile } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import type { Files } from "@scripts/test-kit/temporary-folder";
import { temporaryWorkspace } from "@scripts/test-kit/temporary-workspace";
import { workspace } from "@scripts/test-kit/workspace";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { generateProvider } from "./generate-provider.ts";

const success = { code: 0, stdout: "", stderr: "" };
const previous = {
  "packages/demo/AGENTS.md": "previous",
  "packages/demo/README.md": "previous",
  "packages/demo/llms.txt": "previous",
  "packages/demo/package.json": '{ "version": "1.2.3", "exports": { "./paths": {} } }',
  "packages/demo/src/contract.gen.ts": "previous",
  "packages/demo/src/index.ts": "by hand",
  "packages/demo/src/mock.gen.ts": "previous",
  "packages/demo/src/openapi.gen.json": "previous",
  "packages/demo/src/operations.gen.ts": "previous",
  "packages/demo/src/paths.gen.ts": "previous",
  "packages/demo/src/schemas.gen.ts": "previous",
  "packages/demo/src/types.gen.ts": "previous",
  "packages/demo/src/validate.gen.ts": "previous",
};

const list =
  "        - { name: session, in: query, description: Session., style: deepObject, schema: { type: array, items: { type: string } } }\n";

test("as a command, says what a client does not send, generates the rest, checks it, and finds what differs", async () => {
  const folder = demoWorkspace(demoContractWith("          example: f1\n", `          example: f1\n${list}`));

  const generated = await run(folder);
  const files = packageFiles(folder);
  // The same bytes, in another process.
  const fresh = await run(folder, "--check");
  appendFileSync(join(folder, "packages/demo/src/schemas.gen.ts"), " ");
  writeFileSync(join(folder, "packages/demo/src/extra.gen.ts"), "");
  const changed = await run(folder, "--check");

  const note =
    "note: specs/demo/openapi.yaml:36:11: the client does not send the query parameter session of GET /files/{fileId}: it is a list in the style deepObject, which is for objects; leave it out of the contract, or do without it\n";
  expect(generated).toEqual({ ...success, stderr: note });
  expect(Object.keys(files)).toEqual(Object.keys(previous));
  expect(Object.values(files)).not.toContain("previous");
  expect(files["packages/demo/src/contract.gen.ts"]).not.toContain("session");
  expect(fresh).toEqual(success);
  expect(changed).toEqual({ code: 1, stdout: "", stderr: ["schemas", "extra"].map(stale).join("") });
});

test("as a command, refuses a contract in one line and keeps the previous files", async () => {
  const folder = demoWorkspace(demoContractWith("      summary: Get a file\n", ""));

  const result = await run(folder);

  const stderr =
    "specs/demo/openapi.yaml:21:5: Operation object should contain `summary` field; see the rule operation-summary\n";
  expect(result).toEqual({ code: 1, stdout: "", stderr });
  expect(packageFiles(folder)).toEqual(previous);
});

test.each<[string, string, string, Files?]>([
  [
    "that does not parse",
    demoContractWith("tags: [Files]", "tags: [Files"),
    "24:7: Flow sequence in block collection must be sufficiently indented and end with a ]; fix the YAML",
  ],
  ["that is empty", "", "1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`"],
  [
    "of another OpenAPI",
    demoContractWith("openapi: 3.1.1", '# Old.\nopenapi: "2.0"'),
    "2:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`",
  ],
  [
    "with two operations of one operationId",
    demoContractWith(
      "components:\n",
      `  /again:
    get:
      operationId: getFile
      tags: [Files]
      summary: Get a file again
      description: Returns the metadata of a file.
      externalDocs:
        description: Get a file
        url: https://demo.test/docs/get-file
      responses:
        "204":
          description: Nothing.
        "404":
          description: There is no such file.
components:
`,
    ),
    "55:7: Every operation must have a unique `operationId`; rename one (operation-operationId-unique)",
  ],
  [
    "with one parameter name in path and query",
    demoContractWith(
      "          example: f1\n",
      "          example: f1\n        - { name: fileId, in: query, description: Same., schema: { type: string } }\n",
    ),
    "36:11: The query parameter `fileId` has the name of a path parameter: rename one, the client takes them as one flat object; see the rule filespec/parameter-name-unique",
  ],
  [
    "with a $ref that leaves the folder",
    demoContractWith('"#/components/schemas/Problem"', '"../other.yaml"'),
    "49:25: $ref ../other.yaml points outside the description's folder; move the file into the folder",
    { "specs/other.yaml": { type: "object" } },
  ],
  [
    "with a $ref to nothing",
    demoContractWith("schemas/Problem", "schemas/Nothing"),
    "49:25: $ref #/components/schemas/Nothing does not point to anything; correct the reference",
  ],
  [
    "with a $ref to itself",
    demoContractWith("    Problem:\n", '    Circle: { $ref: "#/components/schemas/Circle" }\n    Problem:\n'),
    "67:15: $ref #/components/schemas/Circle refers to itself; point it at something else",
  ],
  [
    "with an operation called as a member of every client",
    demoContractWith("operationId: getFile", "operationId: safe"),
    "22:7: a client has a member safe that is not an operation; give it another operationId",
  ],
])("refuses a contract %s", async (_, contract, problem, files) => {
  const folder = demoWorkspace(contract, files);

  await expect(generateProvider(folder, "demo")).rejects.toThrow(
    expect.objectContaining({ name: "ContractError", message: `specs/demo/openapi.yaml:${problem}` }),
  );
});

const absolute =
  "is an absolute URI, and only files of the description's folder are read; copy the file into the folder and refer to it by its path";

test.each<[string, (url: string) => string, string]>([
  [
    "a $ref",
    (url) => demoContractWith('"#/components/schemas/Problem"', JSON.stringify(url)),
    `49:25: $ref {url} ${absolute}`,
  ],
  [
    "an externalValue",
    (url) => demoContractWith("value: { message: none }", `externalValue: ${url}`),
    "52:19: externalValue {url} is outside the contract; write `value` instead",
  ],
  [
    "a discriminator's mapping",
    (url) =>
      demoContractWith(
        "    Problem:\n",
        `    Any: { oneOf: [], discriminator: { propertyName: kind, mapping: { a: "${url}" } } }\n    Problem:\n`,
      ),
    `67:71: a {url} ${absolute}`,
  ],
])("refuses %s to the network, and asks nobody for it", async (_, contract, problem) => {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end("type: object\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${portOf(server)}/other.yaml`;

  const generating = generateProvider(demoWorkspace(contract(url)), "demo");

  await expect(generating).rejects.toThrow(`specs/demo/openapi.yaml:${problem.replace("{url}", url)}`);
  expect(requests).toEqual([]);
});

test("writes hostile text into comments and literals only", async () => {
  const hostile = `*/ export const x = 1; /* \u2028export const x = 1; // \`\${x} </script> \\u002a/`;
  const contract = JSON.parse(JSON.stringify(parse(demoContract)), (name, value) =>
    /^(title|summary|description)$/.test(name) ? hostile : value,
  );

  const { files } = await generateProvider(demoWorkspace(contract), "demo");

  const [client = "", schemas = "", paths = ""] = ["contract", "schemas", "paths"].map((name) =>
    files.get(`src/${name}.gen.ts`),
  );
  expect(client).toContain("export const x = 1");
  expect(schemas).toContain("export const x = 1");
  expect(statements(client)).toEqual([
    'import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";',
    'import type { DemoFile, Problem } from "./schemas.gen.ts";',
    "api",
    "getFileOperation",
    "contract",
    "ClientOptions",
    "Client",
    "Operations",
    "Results",
    "GetFileParams",
    "GetFileResult",
  ]);
  expect(statements(schemas)).toEqual(["DemoFile", "Problem"]);
  expect(statements(paths)).toEqual(["paths", "webhooks", "components", "$defs", "operations"]);
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function demoWorkspace(contract: string | object, files: Files = {}): string {
  return temporaryWorkspace({ "specs/demo/openapi.yaml": contract, ...previous, ...files });
}

function run(folder: string, ...options: string[]): Promise<typeof success> {
  const script = join(workspace, "scripts/generate/provider.ts");
  const settings = { cwd: join(folder, "packages/demo"), env: { HOME: folder } };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=@filespec/source", script, ...options],
      settings,
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function stale(name: string): string {
  return `packages/demo/src/${name}.gen.ts:1:1: not what the contracts give; run \`pnpm generate --force\` and commit the result\n`;
}

function packageFiles(folder: string): { [path: string]: string } {
  const root = join(folder, "packages/demo");
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(
    paths.sort().map((path) => [`packages/demo/${path}`, readFileSync(join(root, path), "utf8")]),
  );
}

/** The module's statements: the names of its declarations, and all else as it stands. */
function statements(text: string): string[] {
  expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  const source = ts.createSourceFile("module.ts", text, ts.ScriptTarget.ESNext);
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => declaration.name.getText(source));
    }
    const declares = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return declares ? statement.name.text : statement.getText(source);
  });
}
