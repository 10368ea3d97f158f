import { join } from "node:path";
import { hoverIn } from "@scripts/test-kit/hover";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, expect, test } from "vitest";
import { packageOf } from "./testing/compile.ts";

// What an editor shows over a name: the description first, and values rather than the name of their list.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const use = `import type { CreateFileParams, DemoFile, Operations } from "./contract-and-schemas.ts";
declare const file: DemoFile;
declare const params: CreateFileParams;
declare const client: Operations;
[file.createdAt, file.status, file.origin, file.owner, file.old];
[params.size, params.body, params.body.name, client.createFile];
`;
const folder = temporaryFolder(
  {
    ...packageOf({
      paths: {
        "/files": {
          post: {
            operationId: "createFile",
            summary: "Create a file",
            parameters: [
              {
                name: "size",
                in: "query",
                description: "Size of the file.",
                example: 12,
                schema: { type: "integer", description: "A size.", minimum: 1, default: 5 },
              },
            ],
            requestBody: {
              required: true,
              description: "What the file is made of.",
              content: {
                "application/json": {
                  schema: { type: "object", properties: { name: { type: "string", description: "Its name." } } },
                },
              },
            },
            responses: {
              200: {
                description: "The file.",
                content: { "application/json": { schema: { type: "array", items: { properties: { id: {} } } } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          DemoFile: {
            type: "object",
            required: ["createdAt", "status"],
            properties: {
              createdAt: {
                type: "string",
                format: "date-time",
                description: "When it was made.",
                examples: ["2026-01-01"],
              },
              status: ref("Status"),
              origin: { anyOf: [ref("Status"), { type: "string" }], description: "Where it comes from." },
              owner: ref("Owner"),
              old: { type: "string", description: "The old name.", deprecated: true },
            },
          },
          Owner: { type: "object", description: "Who has it." },
          Status: { type: "string", enum: ["READY", "FAILED"], description: "How far it is." },
        },
      },
    }),
    "contract-and-schemas.ts": 'export type * from "./contract.gen.ts";\nexport type * from "./schemas.gen.ts";\n',
    "use.ts": use,
  },
  afterAll,
);
const hover = hoverIn([join(folder, "use.ts")]);

test.each([
  [
    "file.createdAt",
    "(property) DemoFile.createdAt: string\nWhen it was made.\n\n`format: date-time`\n@example 2026-01-01",
  ],
  ["file.status", '(property) DemoFile.status: "READY" | "FAILED"\nHow far it is.'],
  ["file.origin", '(property) DemoFile.origin?: "READY" | "FAILED" | (string & {}) | undefined\nWhere it comes from.'],
  ["file.owner", "(property) DemoFile.owner?: Owner | undefined\nWho has it."],
  ["file.old", "(property) DemoFile.old?: string | undefined\nThe old name.\n@deprecated "],
  [
    "params.size",
    "(property) CreateFileParams.size?: number | undefined\nSize of the file.\n\n`minimum: 1`\n@default 5\n@example 12",
  ],
  ["params.body", "(property) CreateFileParams.body: CreateFileBody\nWhat the file is made of."],
  ["params.body.name", "(property) CreateFileBody.name?: string | undefined\nIts name."],
])("shows over %s what it is, then its limits", (name, shown) => {
  expect(hover(join(folder, "use.ts"), name)).toBe(shown);
});

test("shows over a method the names of what it takes and gives", () => {
  expect(hover(join(folder, "use.ts"), "client.createFile")).toContain(
    "createFile(params: CreateFileParams, options?: RequestOptions): Promise<CreateFileAnswerItem[]>\nCreate a file",
  );
});
