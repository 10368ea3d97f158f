import { expect, test } from "vitest";
import type { Change, CompilerError } from "../change.ts";
import { attachErrors, stopsCompiling } from "./attach-errors.ts";

const changes = [
  change("status", {
    names: ["StoredFile.status"],
    before: { typescript: 'status: "PROCESSING" | "STORED" | "FAILED";' },
    after: { typescript: 'status: "PROCESSING" | "FAILED";' },
  }),
  change("url", {
    names: ["StoredFile.url"],
    before: { typescript: "url: string;" },
    after: { typescript: "url: string | null;" },
  }),
  change("assetUrl", {
    names: ["Asset.url"],
    before: { typescript: "url: string;" },
    after: { typescript: "url?: string;" },
  }),
  change("parameter", {
    names: ["GetFileParams.id", "GetFileParams.fileId"],
    before: { typescript: "/** Not `status`. */\nfileId: string;" },
    after: { typescript: "id: string;" },
  }),
  change("method", { names: ["listFiles()"], operations: ["listFiles"] }),
  change("gone", { names: ["GetFileResult"], after: { typescript: "| Failure<410, ErrorBody>" } }),
  change("width", {
    names: ["StoredFile.width"],
    before: { typescript: "width: number;" },
    after: { typescript: "width: string;" },
  }),
  change("schema", { names: ["Dimensions"], before: { typescript: "interface Dimensions {}" } }),
  change("credential", { names: ["ClientOptions.apiKey"], before: { typescript: "readonly apiKey?: Credential;" } }),
];

test.each<[string, string, string]>([
  [
    "status",
    `This comparison appears to be unintentional because the types '"PROCESSING" | "FAILED"' and '"STORED"' have no overlap.`,
    'if (file.status === "STORED") {',
  ],
  ["status", `Type '"STORED"' is not comparable to type '"PROCESSING" | "FAILED"'.`, 'case "STORED":'],
  ["url", "'file.url' is possibly 'null'.", "file.url.length;"],
  ["url", "Type 'string | null' is not assignable to type 'string'.", "const url: string = storedFile.url;"],
  ["url", "Property 'url' does not exist on type 'StoredFile'.", "open(file.url);"],
  ["assetUrl", "Property 'url' does not exist on type 'Asset'.", "open(asset.url);"],
  [
    "parameter",
    "Object literal may only specify known properties, and 'fileId' does not exist in type 'GetFileParams'.",
    'await renderio.getFile({ fileId: "f1" });',
  ],
  [
    "parameter",
    "Argument of type '{}' is not assignable to parameter of type 'GetFileParams'.\n  Property 'id' is missing in type '{}' but required in type 'GetFileParams'.",
    "await renderio.getFile({});",
  ],
  [
    "method",
    "Property 'listFiles' does not exist on type 'Client'. Did you mean 'listAllFiles'?",
    "client.listFiles();",
  ],
  [
    "gone",
    "Function lacks ending return statement and return type does not include 'undefined'.",
    "export function bodyOf(result: GetFileResult): StoredFile | string {",
  ],
  ["gone", "Type '410' is not assignable to type '200 | 404'.", "const status: 200 | 404 = result.status;"],
  ["schema", "Module '\"@filespec/renderio\"' has no exported member 'Dimensions'.", "  type Dimensions,"],
  [
    "credential",
    "Object literal may only specify known properties, and 'apiKey' does not exist in type 'ClientOptions'.",
    'createClient({ apiKey: "…" });',
  ],
  ["rest", "Property 'codec' does not exist on type 'StoredFile'.", "file.codec;"],
  ["rest", "Property 'size' is missing in type '{ id: string; status: string; }'.", "const other = { ...all };"],
  ["rest", "Type 'number' is not assignable to type 'string'.", 'await client.listFiles({ page: "1" });'],
])("gives to the change of %s: %s", (expected, message, source) => {
  const error = complaint(message, source);

  const { changes: attached, rest } = attachErrors([error], changes);

  expect(attached.filter(({ compilerErrors }) => compilerErrors.length > 0).map(({ rule }) => rule)).toEqual(
    expected === "rest" ? [] : [expected],
  );
  expect([...attached.flatMap(({ compilerErrors }) => compilerErrors), ...rest]).toEqual([error]);
});

test("rates a change that stops code from compiling major, as the canary's doing", () => {
  const errors = [
    complaint("'file.url' is possibly 'null'.", "file.url;"),
    complaint("'url' is wrong.", "StoredFile.url"),
  ];
  const minor = change("url", { impact: "minor", names: ["StoredFile.url"] });
  const other = change("codec", { impact: "minor", names: ["StoredFile.codec"] });

  const { changes: attached } = attachErrors(errors, [other, minor]);

  expect(attached).toEqual([other, { ...minor, impact: "major", lens: "canary", compilerErrors: errors }]);
});

test("leaves impact and lens of a major change as they are", () => {
  const error = complaint("'file.url' is possibly 'null'.", "file.url;");
  const major = change("url", { impact: "major", names: ["StoredFile.url"] });

  const { changes: attached } = attachErrors([error], [major]);

  expect(attached).toEqual([{ ...major, compilerErrors: [error] }]);
});

test("gives an error to the change of higher impact where both are as near", () => {
  const error = complaint("'file.url' is possibly 'null'.", "file.url;");
  const minor = change("minor", { impact: "minor", names: ["StoredFile.url"] });
  const major = change("major", { impact: "major", names: ["StoredFile.url"] });

  const { changes: attached } = attachErrors([error], [minor, major]);

  expect(attached).toEqual([minor, { ...major, compilerErrors: [error] }]);
});

test("gives an error to the change of the operation that the code calls where both are as near", () => {
  const error = complaint("Type '410' is not assignable to type '200'.", "const { status } = await safe.listFiles();");
  const after = { typescript: "| Failure<410, ErrorBody>" };
  const one = change("one", { operations: ["getFile"], after });
  const other = change("other", { operations: ["listFiles"], after });

  const { changes: attached } = attachErrors([error], [one, other]);

  expect(attached).toEqual([one, { ...other, compilerErrors: [error] }]);
});

test("holds no change of a description alone responsible", () => {
  const error = complaint("'file.url' is possibly 'null'.", "file.url;");
  const described = change("description", {
    impact: "patch",
    names: ["StoredFile.url"],
    before: { typescript: "/** The url. */\nurl: string;" },
    after: { typescript: "/** The download address. */\nurl: string; // null" },
  });

  const result = attachErrors([error], [described]);

  expect(result).toEqual({ changes: [described], rest: [error] });
});

test("makes one change of what the compiler says in several places", () => {
  const first = { ...complaint("Property 'codec' does not exist on type 'StoredFile'.", "file.codec;"), line: 3 };
  const second = { ...first, file: "packages/demo/README.md", line: 9 };
  const other = complaint("Expected 2 arguments, but got 1.\n  More.", "call();");

  const found = stopsCompiling([first, second, other]);

  const common = {
    impact: "major",
    lens: "canary",
    rule: "stops-compiling",
    operations: [],
    names: [],
    before: null,
    after: null,
  };
  expect(found).toEqual([
    {
      ...common,
      message: "Code as in README.md stops compiling: Property 'codec' does not exist on type 'StoredFile' (TS1).",
      location: { file: "README.md", line: 3, column: 1 },
      locations: [{ file: "README.md", line: 3, column: 1 }],
      compilerErrors: [first, second],
    },
    {
      ...common,
      message: "Code as in README.md stops compiling: Expected 2 arguments, but got 1 (TS1).",
      location: { file: "README.md", line: 1, column: 1 },
      locations: [{ file: "README.md", line: 1, column: 1 }],
      compilerErrors: [other],
    },
  ]);
});

function change(rule: string, more: Partial<Change>): Change {
  return {
    impact: "major",
    lens: "types",
    rule,
    message: "It breaks.",
    operations: [],
    names: [],
    location: { file: "specs/demo/openapi.yaml", line: 1, column: 1 },
    locations: [],
    before: null,
    after: null,
    compilerErrors: [],
    ...more,
  };
}

function complaint(message: string, source: string): CompilerError {
  return { file: "README.md", line: 1, code: "TS1", message, source };
}
