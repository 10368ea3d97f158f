import { expect, test } from "vitest";
import { demoCommand, jsonBody } from "../../testing/demo.ts";
import type { Inputs } from "./inputs.ts";

test("parameters of the path are arguments in its order, others and fields of the body are options", () => {
  const { inputs } = demoCommand(
    {
      parameters: [
        { name: "limit", in: "query", schema: { type: "integer" } },
        { name: "partNo", in: "path", required: true, schema: { type: "string" } },
        { name: "X-Trace", in: "header", schema: { type: "string" } },
        { name: "session", in: "cookie", schema: { type: "string" } },
        { name: "fileId", in: "path", required: true, schema: { type: "string" } },
      ],
      ...jsonBody({ type: "object", properties: { displayName: { type: "string" } } }),
    },
    { path: "/files/{fileId}/parts/{partNo}" },
  );

  expect(namesOf(inputs)).toEqual(["<file-id>", "<part-no>", "--limit", "--x-trace", "--session", "--display-name"]);
});

test("a name that the command has itself gets its place before it, and so does one that a parameter has", () => {
  const { inputs } = demoCommand({
    parameters: [
      { name: "timeout", in: "query", schema: { type: "integer" } },
      { name: "all", in: "header", schema: { type: "boolean" } },
      { name: "name", in: "query", schema: { type: "string" } },
    ],
    ...jsonBody({ type: "object", properties: { name: { type: "string" }, Timeout: { type: "string" } } }),
  });

  expect(namesOf(inputs)).toEqual(["--query-timeout", "--header-all", "--name", "--body-name", "--body-timeout"]);
});

test("required options come first, and fields that only the server sets are left out", () => {
  const properties = { a: { type: "string" }, b: { type: "string", readOnly: true }, c: { type: "string" } };
  const { inputs } = demoCommand(jsonBody({ type: "object", required: ["c"], properties }));

  expect(namesOf(inputs)).toEqual(["--c", "--a"]);
});

test("the fields of parts and alternatives are options; required is what every alternative requires", () => {
  const { inputs } = demoCommand(
    jsonBody({
      allOf: [{ $ref: "#/components/schemas/Named" }],
      oneOf: [
        {
          type: "object",
          required: ["kind", "url"],
          properties: { kind: { type: "string" }, url: { type: "string" } },
        },
        {
          type: "object",
          required: ["kind", "file"],
          properties: { kind: { type: "string" }, file: { type: "string" } },
        },
      ],
    }),
    { schemas: { Named: { type: "object", required: ["name"], properties: { name: { type: "string" } } } } },
  );

  expect(inputs.options.map(({ flag, isRequired }) => [flag, isRequired])).toEqual([
    ["name", true],
    ["kind", true],
    ["url", false],
    ["file", false],
  ]);
});

test("the one file that a form requires is the last argument; several are options", () => {
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const form = (required: string[]) => ({
    requestBody: {
      content: {
        "multipart/form-data": { schema: { type: "object", required, properties: { one: file, two: file } } },
      },
    },
  });

  expect(namesOf(demoCommand(form(["one"])).inputs)).toEqual(["<one>", "--two"]);
  expect(namesOf(demoCommand(form(["one", "two"])).inputs)).toEqual(["--one", "--two"]);
});

test("a form with files is sent rather than JSON, and --content-type says otherwise", () => {
  const file = { type: "string", format: "binary" };
  const content = {
    "application/json": { schema: { type: "object", properties: { url: { type: "string" } } } },
    "multipart/form-data": { schema: { type: "object", required: ["file"], properties: { file } } },
    "image/*": { schema: file },
  };
  const ofType = (contentType?: string): string[] =>
    namesOf(demoCommand({ requestBody: { required: true, content } }, contentType ? { contentType } : {}).inputs);

  expect(ofType()).toEqual(["<file>"]);
  expect(ofType("application/json")).toEqual(["--url"]);
  expect(ofType("image/png")).toEqual(["<file>"]);
});

test("bytes in JSON are a text, which is no file; a parameter that a path has twice is one argument", () => {
  const schema = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } };
  const { inputs } = demoCommand(jsonBody(schema), { path: "/files/{id}/copies/{id}" });

  expect(namesOf(inputs)).toEqual(["<id>", "--file"]);
  expect(inputs.options[0]?.type.types).toEqual(["string"]);
});

test("a schema that refers to itself has an end", () => {
  const Tree = {
    type: "object",
    properties: { name: { type: "string" }, child: { $ref: "#/components/schemas/Tree" } },
  };
  const Loop = { allOf: [{ $ref: "#/components/schemas/Loop" }] };
  const { inputs } = demoCommand(
    jsonBody({ allOf: [{ $ref: "#/components/schemas/Tree" }, { $ref: "#/components/schemas/Loop" }] }),
    {
      schemas: { Tree, Loop },
    },
  );

  expect(namesOf(inputs)).toEqual(["--name", "--child"]);
});

function namesOf({ positionals, options }: Inputs): string[] {
  return [...positionals.map(({ flag }) => `<${flag}>`), ...options.map(({ flag }) => `--${flag}`)];
}
