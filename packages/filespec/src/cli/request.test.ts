import { PassThrough } from "node:stream";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { demoCommand, jsonBody } from "../../testing/demo.ts";
import { readCommandLine } from "./command-line.ts";
import type { Inputs } from "./inputs.ts";
import { requestOf } from "./request.ts";
import { UsageError } from "./usage-error.ts";

const properties = {
  text: { type: "string" },
  count: { type: "integer" },
  ratio: { type: "number" },
  isPublic: { type: "boolean" },
  sort: { enum: ["asc", "desc"] },
  kind: { anyOf: [{ type: "string", enum: ["image"] }, { type: "string" }] },
  tags: { type: "array", items: { type: "string" } },
  sizes: { type: "array", items: { type: "integer" } },
  meta: { type: "object" },
  either: { type: ["string", "integer"] },
  anything: {},
};

test.each([
  ["a text stays a text, whatever is in it", ["--text", "12"], { text: "12" }],
  ["an integer", ["--count", "-12"], { count: -12 }],
  ["a number", ["--ratio", "0.5"], { ratio: 0.5 }],
  ["a boolean", ["--is-public"], { isPublic: true }],
  ["a boolean that is taken back", ["--no-is-public"], { isPublic: false }],
  ["a boolean by value", ["--is-public=false"], { isPublic: false }],
  ["one of an enum", ["--sort", "asc"], { sort: "asc" }],
  ["a value that an open enum does not list", ["--kind", "film"], { kind: "film" }],
  ["a list by repetition", ["--tags", "a", "--tags", "b,c"], { tags: ["a", "b,c"] }],
  ["a list of one", ["--sizes", "1"], { sizes: [1] }],
  ["an object as JSON", ["--meta", '{"a":1}'], { meta: { a: 1 } }],
  ["of several types the one that fits", ["--either", "12"], { either: 12 }],
  ["of several types the text", ["--either", "1a"], { either: "1a" }],
  ["of any type JSON, or else a text", ["--anything", "[1]"], { anything: [1] }],
  ["an empty text", ["--text="], { text: "" }],
])("%s", async (_, args, body) => {
  const { inputs } = demoCommand(jsonBody({ type: "object", properties }));

  expect(await read(inputs, args)).toEqual({ body });
});

test.each([
  [["--count", "1.5"], '--count is "1.5", not an integer'],
  [["--count", "9007199254740993"], "--count is more than a number can hold"],
  [["--ratio", "half"], '--ratio is "half", not a number'],
  [["--sort", "up"], '--sort is "up", not one of asc, desc'],
  [["--meta", "[1]"], '--meta is "[1]", not JSON of an object'],
  [["--is-public=1"], "--is-public takes no value"],
  [["--text"], "--text needs a value"],
  [["--text", "--count"], "--text needs a value; write --text=--count if that is it"],
  [["--text", "a", "--text", "b"], "--text is given twice"],
  [["--txet", "a"], "unknown option --txet; did you mean --text?"],
  [["--no-text"], "unknown option --no-text"],
  [["more"], "unexpected argument more"],
  [["--body", "{"], "--body is not JSON"],
  [["--body", "[1]", "--text", "a"], "options of fields need a --body that is an object, or none"],
  [["--body", "@/no/such/file"], "cannot read /no/such/file: there is no such file"],
  [[], "a body is missing: give --body or options of its fields"],
])("%j is refused: %s", async (args, message) => {
  const { inputs } = demoCommand(jsonBody({ type: "object", properties }));

  await expect(read(inputs, args)).rejects.toThrow(new UsageError(message));
});

test("what the path and required parameters need is asked for by name", async () => {
  const parameters = [
    { name: "fileId", in: "path", required: true, schema: { type: "string" } },
    { name: "orgId", in: "query", required: true, schema: { type: "integer" } },
  ];
  const { inputs } = demoCommand({ parameters }, { path: "/files/{fileId}" });

  await expect(read(inputs, [])).rejects.toThrow("<file-id> is missing");
  await expect(read(inputs, ["f1"])).rejects.toThrow("--org-id is missing");
  expect(await read(inputs, ["f1", "--org-id", "9007199254740993"])).toEqual({
    fileId: "f1",
    orgId: "9007199254740993",
  });
  expect(await read(inputs, ["--org-id", "1", "--", "-f1"])).toEqual({ fileId: "-f1", orgId: 1 });
});

test("headers and cookies have places of their own", async () => {
  const parameters = [
    { name: "X-Trace", in: "header", schema: { type: "string" } },
    { name: "session", in: "cookie", schema: { type: "string" } },
  ];
  const { inputs } = demoCommand({ parameters });

  expect(await read(inputs, ["--x-trace", "t", "--session", "s"])).toEqual({
    headers: { "X-Trace": "t" },
    cookies: { session: "s" },
  });
});

test("a body that may be left out is left out, and needs its fields once one is given", async () => {
  const { inputs } = demoCommand(jsonBody({ type: "object", required: ["text"], properties }, false));

  expect(await read(inputs, [])).toEqual({});
  await expect(read(inputs, ["--count", "1"])).rejects.toThrow("--text is missing");
  expect(await read(inputs, ["--body", "{}"])).toEqual({ body: {} });
});

test("a field that is called as what every object has is a field", async () => {
  const schema = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
  const { inputs } = demoCommand(jsonBody(schema));

  const { body } = await read(inputs, ["--proto", "a"]);

  expect(JSON.stringify(body)).toBe('{"__proto__":"a"}');
});

test("a file has its name and a media type, which may stand behind its path", async () => {
  const folder = temporaryFolder({ "clip.MOV": "bytes" });
  const schema = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } };
  const { inputs } = demoCommand({ requestBody: { content: { "multipart/form-data": { schema } } } });
  const sent = async (path: string): Promise<unknown[]> => {
    const { body } = await read(inputs, [path]);
    const { file } = Object(body);
    return file instanceof File ? [file.name, file.type, await file.text()] : [];
  };

  expect(await sent(`${folder}/clip.MOV`)).toEqual(["clip.MOV", "video/quicktime", "bytes"]);
  expect(await sent(`${folder}/clip.MOV;type=video/x-film`)).toEqual(["clip.MOV", "video/x-film", "bytes"]);
  await expect(sent(folder)).rejects.toThrow(`cannot read ${folder}: it is a folder`);
});

async function read(inputs: Inputs, args: readonly string[]): Promise<{ readonly [name: string]: unknown }> {
  const stream = new PassThrough();
  const terminal = { stdin: stream, stdout: stream, stderr: stream, signal: new AbortController().signal };
  const { params } = await requestOf(inputs, readCommandLine(args, inputs.options, ["body"]), terminal);
  return params;
}
