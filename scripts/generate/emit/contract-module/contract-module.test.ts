import { expect, test } from "vitest";
import { methodsOf } from "../../client-view/client-view.ts";
import { viewOf } from "../../testing/view-of.ts";
import { SchemaTypes } from "../types/schema-types.ts";
import { clientTypes, contractModule } from "./contract-module.ts";

test("writes the data, the options, the client and the types of each operation", () => {
  const text = moduleOf({
    info: { title: "Demo API" },
    servers: [
      { url: "https://api.demo.test" },
      {
        url: "https://{region}.demo.test",
        "x-name": "regional",
        description: "Close to you.",
        variables: { region: { default: "eu", enum: ["eu", "us"], description: "Where the files are." } },
      },
    ],
    security: [{ apiKey: [] }],
    paths: {
      "/files": {
        get: {
          operationId: "listFiles",
          summary: "List files",
          deprecated: true,
          responses: {
            200: {
              content: {
                "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/DemoFile" } } },
              },
            },
          },
        },
        post: {
          operationId: "createFile",
          summary: "Create a file",
          description: "Takes what the file is made from.",
          externalDocs: { url: "https://demo.test/create" },
          parameters: [{ name: "X-Trace", in: "header", schema: { type: "string" } }],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/NewFile" } } },
          },
          responses: {
            201: { content: { "application/json": { schema: { $ref: "#/components/schemas/DemoFile" } } } },
            204: {},
            "4XX": { description: "Something is wrong with the file.", content: { "text/plain": {} } },
            default: { content: { "image/png": {} } },
          },
        },
      },
    },
    components: {
      securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "X-API-KEY", description: "API key." } },
      schemas: { DemoFile: { type: "object" }, NewFile: { type: "object" } },
    },
  });

  expect(text).toBe(`import { blob, jsonBody, serverVariables, servers } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { DemoFile, NewFile } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "demo",
  version: "1.2.3",
  server: /* @__PURE__ */ servers({
    production: "https://api.demo.test",
    regional: /* @__PURE__ */ serverVariables("https://{region}.demo.test", {
      region: { default: "eu", enum: ["eu", "us"], environmentVariable: "DEMO_REGION" },
    }),
  }),
  securitySchemes: { apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" } },
};

export const listFilesOperation: Operation = {
  method: "GET",
  path: "/files",
  responses: { 200: "json" },
  security: [["apiKey"]],
};

export const createFileOperation: Operation = {
  method: "POST",
  path: "/files",
  parameters: { "X-Trace": { in: "header" } },
  body: /* @__PURE__ */ jsonBody("application/json"),
  accept: "application/json, text/plain, image/png",
  responses: { 201: "json", 204: null, "4XX": "text", default: blob },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ operations: { listFiles: listFilesOperation, createFile: createFileOperation } }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key.
   *
   * Sent as \`X-API-KEY: …\`. Default: the environment variable \`DEMO_API_KEY\`.
   */
  readonly apiKey?: Credential | undefined;
  /**
   * The provider's server. Default: \`production\`.
   *
   * - \`production\`: https://api.demo.test
   * - \`regional\`: https://{region}.demo.test (Close to you.)
   */
  readonly server?: "production" | "regional" | undefined;
  /**
   * Where the files are.
   *
   * Default: the environment variable \`DEMO_REGION\`, else eu.
   */
  readonly region?: "eu" | "us" | undefined;
}

/** Client of Demo API: a method per operation. \`@filespec/demo/paths\` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * List files
   *
   * \`GET /files\`
   *
   * @deprecated
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Promise<DemoFile[]>;

  /**
   * Create a file
   *
   * Takes what the file is made from.
   *
   * \`POST /files\`
   *
   * @see {@link https://demo.test/create}
   */
  createFile(params: CreateFileParams, options?: RequestOptions): Promise<DemoFile | undefined>;
}

/** What each operation resolves to under \`safe\`. */
export interface Results {
  listFiles: ListFilesResult;
  createFile: CreateFileResult;
}

/** Parameters of \`listFiles\`. */
export interface ListFilesParams {}

/** What \`safe.listFiles\` resolves to; \`status\` tells which. */
export type ListFilesResult =
  | Success<200, DemoFile[]>
  | Unexpected;

/** Parameters of \`createFile\`. */
export interface CreateFileParams {
  headers?: {
    "X-Trace"?: string | undefined;
  } | undefined;
  body: NewFile;
}

/** What \`safe.createFile\` resolves to; \`status\` tells which. */
export type CreateFileResult =
  | Success<201, DemoFile>
  | Success<204, undefined>
  | (Failure<"4XX", string> & {
      /** 4XX: Something is wrong with the file. */
      readonly status: "4XX";
    })
  | Failure<"default", unknown>
  | Unexpected;
`);
});

test.each([
  ["no parameters", {}, "params?: GetFileParams"],
  ["optional parameters", { parameters: [{ name: "page", in: "query" }] }, "params?: GetFileParams"],
  ["a required parameter", { parameters: [{ name: "id", in: "query", required: true }] }, "params: GetFileParams"],
  ["a required header", { parameters: [{ name: "X-Id", in: "header", required: true }] }, "params: GetFileParams"],
  ["an optional body", { requestBody: { content: { "application/json": {} } } }, "params?: GetFileParams"],
  [
    "a required body",
    { requestBody: { required: true, content: { "application/json": {} } } },
    "params: GetFileParams",
  ],
])("a method of an operation with %s takes %3$s", (_, operation, params) => {
  const text = moduleOf({ paths: { "/files": { put: { operationId: "getFile", ...operation } } } });

  expect(text).toContain(`  getFile(${params}, options?: RequestOptions): Promise<undefined>;\n`);
});

test("writes odd names of operations, parameters and options so that they stay names", () => {
  const text = moduleOf({
    security: [{ "api-key": [] }],
    paths: {
      "/new": {
        get: { operationId: "new", parameters: [{ name: "file-id", in: "query", schema: { type: "string" } }] },
      },
      "/repos": { get: { operationId: "repos/get" } },
    },
    components: { securitySchemes: { "api-key": { type: "http", scheme: "bearer" } } },
  });

  expect(text.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'readonly "api-key"?: Credential | undefined;',
      'parameters: { "file-id": { in: "query" } },',
      '"new"(params?: NewParams, options?: RequestOptions): Promise<undefined>;',
      '"repos/get"(params?: ReposGetParams, options?: RequestOptions): Promise<undefined>;',
      '"repos/get": ReposGetResult;',
      "export interface ReposGetParams {}",
      '"file-id"?: string | undefined;',
    ]),
  );
});

test("tells a schema apart from the type of core that has its name", () => {
  const schema = { $ref: "#/components/schemas/Success" };
  const text = moduleOf({
    paths: {
      "/files": {
        get: { operationId: "getFile", responses: { 200: { content: { "application/json": { schema } } } } },
      },
    },
    components: { schemas: { Success: { type: "object" } } },
  });

  expect(text).toContain('import type { Success } from "./schemas.gen.ts";');
  expect(text).toContain("Success as Success_");
  expect(text).toContain("Promise<Success>;");
  expect(text).toContain("  | Success_<200, Success>\n");
});

const file = { $ref: "#/components/schemas/DemoFile" };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const begin = { type: "object", required: ["name", "folder"], properties: { name: {}, folder: {} } };
const membersContract = {
  paths: {
    "/files": {
      get: {
        operationId: "listFiles",
        description: "The newest first.",
        parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
        responses: { 200: json({ type: "object", properties: { files: { type: "array", items: file } } }) },
        "x-redocly-pagination": { style: "page", offsetParam: "page", items: "/files" },
      },
      post: {
        operationId: "beginUpload",
        description: "Gives an address.",
        requestBody: { required: true, ...json(begin) },
        responses: { 201: json({ type: "object" }) },
        "x-filespec-upload": {
          name: "name",
          bytes: "size",
          type: "type",
          urls: "/url",
          completion: { operationId: "completeUpload", parameters: { id: "/id" } },
        },
      },
    },
    "/files/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getFile",
        description: "Metadata.",
        responses: { 200: json(file) },
        "x-filespec-wait": { state: "/status", succeeded: ["DONE"], failed: ["FAILED"] },
        "x-filespec-download": { url: "/url" },
      },
      post: { operationId: "completeUpload", responses: { 200: json(file) } },
    },
  },
  components: { schemas: { DemoFile: { type: "object" } } },
};

test("writes an interface of each member, whose functions have the documentation of their operations", () => {
  const text = moduleOf(membersContract);

  expect(text).toContain(`export interface Paginate {
  /**
   * The newest first.
   *
   * \`GET /files\`
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Pages<DemoFile, ListFilesAnswer>;
}
`);
  expect(text).toContain(`export interface WaitFor {
  /**
   * Metadata.
   *
   * \`GET /files/{id}\`
   */
  getFile(params: GetFileParams, options?: WaitOptions<DemoFile>): Promise<DemoFile>;
}
`);
  expect(text).toContain(`export interface Download {
  /**
   * Metadata.
   *
   * \`GET /files/{id}\`
   */
  getFile(params: GetFileParams, options?: DownloadOptions): Promise<Response>;
}
`);
  expect(text).toContain(`export interface Upload {
  /**
   * Gives an address.
   *
   * \`POST /files\`
   */
  beginUpload(params: Omit<BeginUploadParams, "body"> & { readonly file: Blob; readonly name?: string | undefined; readonly body: Omit<NonNullable<BeginUploadParams["body"]>, "name" | "size" | "type">; }, options?: UploadOptions): Promise<DemoFile>;
}
`);
});

test("the client has the members, and the contract the parts of core that they are made of", () => {
  const text = moduleOf(membersContract);
  const client = text.slice(text.indexOf("export interface Client "), text.indexOf("export interface Operations"));

  expect(client.match(/readonly \w+: \w+;/g)).toEqual([
    "readonly paginate: Paginate;",
    "readonly waitFor: WaitFor;",
    "readonly download: Download;",
    "readonly upload: Upload;",
  ]);
  expect(text).toContain(
    "members: { paginate: paginate, waitFor: waitFor, download: download, upload: upload }, operations:",
  );
  expect(text).toContain('paginate: /* @__PURE__ */ byPage({ param: "page", items: ["files"] }),');
});

test("a client whose contract has no data of members has none", () => {
  const text = moduleOf({ paths: { "/a": { get: { operationId: "getFile" } } } });

  expect(text).not.toMatch(/members:|paginate|waitFor|download|upload/);
});

test("the types of members are among those that no schema can be called as", () => {
  expect(clientTypes(viewOf(membersContract)).slice(0, 8)).toEqual([
    "Client",
    "ClientOptions",
    "Operations",
    "Results",
    "Paginate",
    "WaitFor",
    "Download",
    "Upload",
  ]);
});

test("clientTypes lists the types that the module exports", () => {
  const view = viewOf({ paths: { "/a": { get: { operationId: "getFile" } } } });

  expect(clientTypes(view)).toEqual([
    "Client",
    "ClientOptions",
    "Operations",
    "Results",
    "GetFileParams",
    "GetFileResult",
  ]);
});

function moduleOf(contract: object): string {
  const view = viewOf(contract);
  return contractModule(view, new SchemaTypes(view.facts, methodsOf(view)), "1.2.3", true);
}
