import type { Change, Review } from "../change.ts";

/** A change that says little, with these parts of its own. */
export function change(own: Partial<Change> = {}): Change {
  const location = own.location ?? { file: "specs/demo/openapi.yaml", line: 12, column: 9 };
  return {
    impact: "major",
    lens: "facts",
    rule: "response-property-removed",
    message: "Code that reads `size` of a file gets nothing.",
    operations: ["getFile"],
    names: ["StoredFile.size"],
    location,
    locations: [location],
    before: null,
    after: null,
    compilerErrors: [],
    ...own,
  };
}

/** A review of a provider's package with these changes, the bump that of the first. */
export function review(provider: string, ...changes: readonly Change[]): Review {
  return { provider, package: `@filespec/${provider}`, bump: changes[0]?.impact ?? null, changes };
}

/** What is in a text that wants to be more than text. */
export const hostileText = [
  "<script>alert(1)</script><img src=x onerror=alert(2)></details></pre></style>",
  "<!-- filespec review --> --> `` ` ``` @everyone |pipe| #1 [link](https://evil.test) https://evil.test www.evil.test",
  "$x$ :tada: *bold* _em_ ~~gone~~ \u202Egnp.exe\u202C \u0007\u001B[31mred &amp; ::error::",
].join("\n");

/** Five packages and the facade, with changes of every lens and impact. */
export const reviews: readonly Review[] = [
  review(
    "rebilly",
    change({
      lens: "canary",
      rule: "response-enum-value-removed",
      message:
        'Code that compares `FileRecord.mime` with `"audio/mpeg"` stops compiling, because the API no longer answers it.',
      operations: ["getFile"],
      names: ["FileRecord.mime"],
      location: { file: "specs/rebilly/openapi.yaml", line: 148, column: 11 },
      before: {
        contract: `mime:
  type: string
  description: >-
    MIME type of the file.
  enum:
    - image/png
    - image/jpeg
    - image/gif
    - application/pdf
    - audio/mpeg`,
        typescript: `/** @enum {string} */
mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg";`,
      },
      after: {
        contract: `mime:
  type: string
  description: >-
    MIME type of the file.
  enum:
    - image/png
    - image/jpeg
    - image/gif
    - application/pdf`,
        typescript: `/** @enum {string} */
mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf";`,
      },
      compilerErrors: [
        {
          file: "packages/rebilly/test/types.ts",
          line: 31,
          code: "TS2367",
          message:
            'This comparison appears to be unintentional because the types \'"image/png" | "image/jpeg" | "image/gif" | "application/pdf"\' and \'"audio/mpeg"\' have no overlap.',
          source: 'if (file.mime === "audio/mpeg") {',
        },
        {
          file: "packages/rebilly/README.md",
          line: 44,
          code: "TS2820",
          message: "Type '\"audio/mpeg\"' is not assignable to type 'FileRecord[\"mime\"]'.",
          source: 'const kinds: FileRecord["mime"][] = ["image/png", "audio/mpeg"];',
        },
      ],
      documentation: "https://api-reference.rebilly.com/tag/Files/operation/GetFile/",
    }),
    change({
      lens: "types",
      rule: "path-parameter-renamed",
      message: "Every call of `getFile` stops compiling until `id` is spelled `fileId`; what is sent stays the same.",
      operations: ["getFile", "updateFile", "deleteFile"],
      names: ["GetFileParams.fileId", "UpdateFileParams.fileId", "DeleteFileParams.fileId"],
      location: { file: "specs/rebilly/openapi.yaml", line: 60, column: 17 },
      before: {
        contract: "- name: id\n  in: path\n  required: true\n  schema: { type: string }",
        typescript: "id: string;",
      },
      after: {
        contract: "- name: fileId\n  in: path\n  required: true\n  schema: { type: string }",
        typescript: "fileId: string;",
      },
      compilerErrors: [
        {
          file: "packages/rebilly/README.md",
          line: 18,
          code: "TS2561",
          message:
            "Object literal may only specify known properties, but 'id' does not exist in type 'GetFileParams'. Did you mean to write 'fileId'?",
          source: 'const file = await rebilly.getFile({ id: "file_1" });',
        },
      ],
      documentation: "https://api-reference.rebilly.com/tag/Files/operation/GetFile/",
    }),
    change({
      rule: "request-default-changed",
      message: "Who leaves out `limit` gets 20 files instead of 100, without an error.",
      operations: ["listFiles"],
      names: ["ListFilesParams.limit"],
      location: { file: "specs/rebilly/openapi.yaml", line: 92, column: 13 },
      before: {
        contract: "name: limit\nin: query\nschema:\n  type: integer\n  minimum: 1\n  maximum: 1000\n  default: 100",
        typescript: "/** @default 100 */\nlimit?: number;",
      },
      after: {
        contract: "name: limit\nin: query\nschema:\n  type: integer\n  minimum: 1\n  maximum: 1000\n  default: 20",
        typescript: "/** @default 20 */\nlimit?: number;",
      },
    }),
    change({
      impact: "minor",
      lens: "types",
      rule: "response-property-added",
      message: "`FileRecord.checksum` can be read.",
      names: ["FileRecord.checksum"],
      location: { file: "specs/rebilly/openapi.yaml", line: 171, column: 9 },
      after: {
        contract: "checksum:\n  type: string\n  description: SHA-256 hash of the file.",
        typescript: "checksum?: string;",
      },
    }),
    ...[3, 7, 21].map((line) =>
      change({
        impact: "patch",
        rule: "description-changed",
        message: `The description of line ${line} reads differently.`,
        operations: [],
        names: [],
        location: { file: "specs/rebilly/openapi.yaml", line, column: 3 },
        before: { contract: "description: Record of one file stored with Rebilly." },
        after: { contract: "description: The record of one file that is stored with Rebilly." },
      }),
    ),
  ),
  review(
    "swiftia",
    change({
      impact: "minor",
      rule: "operation-added",
      message: "`listFiles` can be called.",
      operations: ["listFiles"],
      names: ["listFiles", "ListFilesParams", "ListFilesResult"],
      location: { file: "specs/swiftia/openapi.yaml", line: 88, column: 5 },
      after: {
        contract:
          'get:\n  operationId: listFiles\n  summary: List files\n  responses:\n    "200":\n      description: The files.',
        typescript: "listFiles(params?: ListFilesParams): Promise<FileList>;",
      },
    }),
    change({
      impact: "minor",
      rule: "deprecated",
      message: "Editors strike `getFile` through; it works as before.",
      names: ["getFile"],
      location: { file: "specs/swiftia/openapi.yaml", line: 40, column: 7 },
      before: { contract: "get:\n  operationId: getFile" },
      after: { contract: "get:\n  operationId: getFile\n  deprecated: true" },
    }),
  ),
  review(
    "renderio",
    change({
      impact: "patch",
      rule: "example-changed",
      message: "The example of a file is another.",
      location: { file: "specs/renderio/openapi.yaml", line: 77, column: 15 },
      before: { contract: "id: f_1" },
      after: { contract: "id: f_2" },
    }),
  ),
  review("runflow"),
  { provider: null, package: "filespec", bump: "major", changes: [] },
];

/** Everything that a text is in is hostile. */
export const hostileReviews: readonly Review[] = [
  {
    provider: "demo",
    package: `@filespec/demo${hostileText}`,
    bump: "major",
    changes: (["major", "minor", "patch"] as const).map((impact) =>
      change({
        impact,
        rule: hostileText,
        message: hostileText,
        operations: [hostileText],
        names: [hostileText],
        location: { file: `specs/${hostileText}`, line: 1, column: 1 },
        before: { contract: hostileText, typescript: hostileText },
        after: { contract: `${hostileText} more`, typescript: `more ${hostileText}` },
        compilerErrors: [{ file: hostileText, line: 1, code: hostileText, message: hostileText, source: hostileText }],
        documentation: "javascript:alert(1)",
      }),
    ),
  },
];
