const text = { type: "string" };
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (value: object) => ({ content: { "application/json": { schema: value } } });
const fileId = { $ref: "#/components/parameters/FileId" };
const object = (required: string[], properties: object) => ({ type: "object", required, properties });

/** The path of the operations of one file. */
export const fileItem: object = {
  parameters: [fileId],
  get: {
    operationId: "getFile",
    responses: {
      200: { description: "A file.", ...json(schema("StoredFile")) },
      404: { $ref: "#/components/responses/NotFound" },
    },
  },
  put: {
    operationId: "replaceFile",
    requestBody: { required: true, ...json(schema("NewFile")) },
    responses: {
      200: { description: "A file.", ...json(schema("StoredFile")) },
      404: { $ref: "#/components/responses/NotFound" },
    },
  },
  delete: { operationId: "deleteFile", responses: { 204: { description: "Gone." } } },
};

/** A contract of nobody's API, with something of each kind that types are made of. */
export const exampleContract: object = {
  openapi: "3.1.1",
  info: { title: "Example API", version: "1.0.0" },
  servers: [
    {
      url: "https://{region}.example.test",
      "x-name": "production",
      variables: { region: { default: "eu", enum: ["eu", "us"] } },
    },
    { url: "https://sandbox.example.test", "x-name": "sandbox" },
  ],
  security: [{ apiKey: [] }, { session: [] }],
  paths: {
    "/files": {
      get: {
        operationId: "listFiles",
        parameters: [
          { name: "order", in: "query", schema: { type: "string", enum: ["newest", "oldest"] } },
          { name: "owner", in: "query", required: true, schema: text },
          { name: "X-Trace", in: "header", schema: text },
        ],
        responses: {
          200: {
            description: "Files.",
            content: {
              "application/json": { schema: { type: "array", items: schema("StoredFile") } },
              "text/csv": { schema: text },
            },
          },
          429: {
            description: "Too many requests.",
            headers: { "Retry-After": { required: true, schema: { type: "integer" } } },
            ...json(schema("Problem")),
          },
        },
      },
      post: {
        operationId: "createFile",
        requestBody: json(object(["name"], { name: text, tags: { type: "array", items: text } })),
        responses: {
          201: { description: "Made.", ...json(object(["id"], { id: text, state: { enum: ["new", "old"] } })) },
        },
      },
    },
    "/files/{fileId}": fileItem,
    "/search": {
      post: {
        operationId: "search",
        requestBody: {
          required: true,
          content: { "application/json": { schema: schema("Filter") }, "text/plain": { schema: text } },
        },
        responses: { 200: { description: "Bytes.", content: { "application/octet-stream": { schema: text } } } },
      },
    },
  },
  components: {
    securitySchemes: {
      apiKey: { type: "apiKey", in: "header", name: "X-Key" },
      session: { type: "http", scheme: "bearer" },
    },
    parameters: { FileId: { name: "fileId", in: "path", required: true, schema: text } },
    responses: { NotFound: { description: "Nothing.", ...json(schema("Problem")) } },
    schemas: {
      Resource: object(["id"], { id: text }),
      StoredFile: {
        allOf: [
          schema("Resource"),
          object(["name", "status", "owner"], {
            name: text,
            status: { type: "string", enum: ["pending", "ready", "failed"] },
            note: { type: ["string", "null"] },
            source: text,
            owner: schema("Owner"),
            preview: schema("Preview"),
            retention: schema("Retention"),
            parent: schema("StoredFile"),
          }),
        ],
      },
      Owner: object(["name", "address"], { name: text, address: object(["city"], { city: text, street: text }) }),
      Preview: { oneOf: [schema("Picture"), schema("Sound")] },
      Picture: object(["kind"], { kind: { const: "picture" }, width: { type: "integer" } }),
      Sound: object(["kind"], { kind: { const: "sound" } }),
      NewFile: object(["name"], {
        name: text,
        color: { type: "string", enum: ["red", "green"] },
        note: { type: ["string", "null"] },
        retention: schema("Retention"),
      }),
      Retention: object(["action"], { action: { type: "string", enum: ["keep", "drop"] }, days: { type: "integer" } }),
      Filter: { oneOf: [schema("NameFilter"), schema("AnyFilter")] },
      NameFilter: object(["name"], { name: text, limit: { type: "integer" } }),
      AnyFilter: object(["any"], { any: { type: "array", items: schema("Filter") } }),
      Problem: { ...object(["message"], { message: text }), additionalProperties: true },
    },
  },
};

/** A change of a contract: members by path, `undefined` for one that goes. */
export interface Edit {
  readonly [path: string]: unknown;
}

/** The contract with these members changed. A path's keys have spaces between them. */
export function edited(contract: object, edit: Edit): object {
  // As JSON: parts that are written once above are each a part of its own.
  const copy: unknown = JSON.parse(JSON.stringify(contract));
  for (const [path, value] of Object.entries(edit)) {
    const keys = path.split(" ");
    const last = keys.pop() ?? "";
    let at: unknown = copy;
    for (const key of keys) {
      at = Object(at)[key];
    }
    if (typeof at !== "object" || at === null || (value === undefined && !Object.hasOwn(at, last))) {
      throw new Error(`the contract has no ${path}`);
    }
    if (value === undefined) {
      Reflect.deleteProperty(at, last);
    } else {
      Reflect.set(at, last, value);
    }
  }
  return Object(copy);
}
