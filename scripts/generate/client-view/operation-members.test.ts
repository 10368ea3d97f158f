import { expect, test } from "vitest";
import { readingOf } from "../testing/view-of.ts";
import { operationMembers } from "./operation-members.ts";

const query = (name: string, schema: object = {}): object => ({ name, in: "query", schema });
const parameters = [query("offset"), query("page"), query("cursor"), query("limit", { maximum: 100, default: 50 })];

test.each([
  [
    { style: "offset", offsetParam: "offset", limitParam: "limit", items: "/files" },
    { style: "offset", data: { param: "offset", items: ["files"], limit: "limit", usual: 50, most: 100 } },
  ],
  [
    { style: "page", offsetParam: "page", items: "", hasMore: "/meta/a~1b" },
    { style: "page", data: { param: "page", items: [], hasMore: ["meta", "a/b"] } },
  ],
  [
    { style: "cursor", cursorParam: "cursor", items: "/files", nextCursor: "/next", limitParam: "limit" },
    { style: "cursor", data: { param: "cursor", items: ["files"], cursor: ["next"] } },
  ],
  [
    { style: "cursor", cursorParam: "cursor", items: "/files", nextCursor: "/next", hasMore: "/more" },
    { style: "cursor", data: { param: "cursor", items: ["files"], cursor: ["next"], hasMore: ["more"] } },
  ],
  [
    { style: "link", items: "/files" },
    { style: "link", data: { items: ["files"] } },
  ],
  [
    { style: "body-link", items: "/files", nextLink: "/links/next" },
    { style: "link", data: { items: ["files"], link: ["links", "next"] } },
  ],
])("reads how a list goes on: %j", (extension, expected) => {
  const spellings = ["x-redocly-pagination", "x-redoclyPagination"].map((name) => membersOf({ [name]: extension }));

  expect(spellings.map(({ paginate }) => paginate && { style: paginate.style, data: paginate.data })).toEqual([
    expected,
    expected,
  ]);
});

test("reads the header with the number of all items", () => {
  const { paginate } = membersOf({
    "x-redocly-pagination": { style: "offset", offsetParam: "offset", items: "/files" },
    "x-filespec-total": { header: "X-Total" },
  });

  expect(paginate?.data).toEqual({ param: "offset", items: ["files"], total: "X-Total" });
});

test.each([
  ["a number as text", { default: "20" }, { usual: 20 }],
  ["no number", { default: "all" }, {}],
  ["a schema elsewhere", { $ref: "#/components/schemas/Limit" }, { usual: 5, most: 9 }],
])("takes the usual number of items from the parameter's schema: %s", (_, schema, expected) => {
  const { paginate } = membersOf({
    parameters: [query("offset"), query("limit", schema)],
    "x-redocly-pagination": { style: "offset", offsetParam: "offset", limitParam: "limit", items: "/files" },
  });

  expect(paginate?.data).toEqual({ param: "offset", items: ["files"], limit: "limit", ...expected });
});

test("knows what one item is, through references and what a schema takes in", () => {
  const { paginate } = membersOf({
    "x-redocly-pagination": { style: "offset", offsetParam: "offset", items: "/files" },
    responses: answer({ $ref: "#/components/schemas/List" }),
  });

  expect(paginate?.item).toMatchObject({ ref: "DemoFile" });
});

test("reads when a record is final: its failures, or the states in which it is not", () => {
  const wait = { state: "/data/status", succeeded: ["DONE"], reason: "/error" };
  const given = [
    { ...wait, failed: ["FAILED"] },
    { ...wait, pending: ["NEW"] },
  ].map((each) => membersOf({ "x-filespec-wait": each }).wait);

  const same = { state: ["data", "status"], succeeded: ["DONE"], reason: ["error"] };
  expect(given).toEqual([
    { ...same, failed: ["FAILED"] },
    { ...same, pending: ["NEW"] },
  ]);
});

test("reads where the content of a file is", () => {
  const given = [{}, { url: "/url" }, { url: "/url", type: "/mime" }].map(
    (each) => membersOf({ "x-filespec-download": each }).download,
  );

  expect(given).toEqual([{}, { url: ["url"] }, { url: ["url"], type: ["mime"] }]);
});

const upload = {
  name: "file_name",
  bytes: "size",
  type: "format",
  urls: "/parts",
  partBytes: "/part_size",
  completion: { operationId: "complete", parameters: { id: "/id" }, body: { session: "/session/id" } },
};

test("reads where an upload goes, and what completes it", () => {
  expect(membersOf({ "x-filespec-upload": upload }).upload).toEqual({
    data: {
      name: "file_name",
      bytes: "size",
      type: "format",
      urls: ["parts"],
      partBytes: ["part_size"],
      completion: { operationId: "complete", parameters: { id: ["id"] }, body: { session: ["session", "id"] } },
    },
    completedBy: "complete",
    properties: ["file_name", "size", "format"],
    rest: "optional",
  });
});

const property = { folder: { type: "string" } };
test.each([
  ["must have more", { required: ["file_name", "folder"], properties: property }, "required"],
  ["may have more", { required: ["file_name"], properties: { file_name: {}, ...property } }, "optional"],
  ["may be anything", {}, "optional"],
  ["has nothing else", { required: ["file_name"], properties: { file_name: {}, size: {}, format: {} } }, "none"],
])("the body of an upload, beside what the file says itself, %s", (_, schema, rest) => {
  const requestBody = { content: { "application/json": { schema } } };

  expect(membersOf({ "x-filespec-upload": upload, requestBody }).upload?.rest).toBe(rest);
});

const offset = { style: "offset", offsetParam: "offset", items: "/files" };
const wait = { state: "/status", succeeded: ["DONE"], failed: ["FAILED"] };
test.each<[string, { readonly [extension: string]: unknown }]>([
  ["is not there", {}],
  ["is no object", { "x-redocly-pagination": "offset" }],
  ["is a list", { "x-redocly-pagination": [offset], "x-filespec-wait": [wait] }],
  ["is null", { "x-redocly-pagination": null, "x-filespec-wait": null, "x-filespec-download": null }],
  ["has a style that nobody has", { "x-redocly-pagination": { ...offset, style: "pages" } }],
  ["has no items", { "x-redocly-pagination": { ...offset, items: undefined } }],
  ["has items that are no pointer", { "x-redocly-pagination": { ...offset, items: "files" } }],
  ["has no parameter", { "x-redocly-pagination": { ...offset, offsetParam: undefined } }],
  ["has a parameter that the operation does not have", { "x-redocly-pagination": { ...offset, offsetParam: "skip" } }],
  ["has a cursor without a place", { "x-redocly-pagination": { ...offset, style: "cursor", cursorParam: "cursor" } }],
  ["has a link without a place", { "x-redocly-pagination": { ...offset, style: "body-link" } }],
  ["has a state that is no pointer", { "x-filespec-wait": { ...wait, state: "status" } }],
  ["has no state that is final", { "x-filespec-wait": { ...wait, succeeded: [] } }],
  ["has states that are no text", { "x-filespec-wait": { ...wait, succeeded: [1] } }],
  ["has no failure", { "x-filespec-wait": { ...wait, failed: undefined } }],
  ["has an address that is no pointer", { "x-filespec-download": { url: "url" } }],
  ["has no property with the name", { "x-filespec-upload": { ...upload, name: undefined } }],
  ["has a property that is no name", { "x-filespec-upload": { ...upload, bytes: 3 } }],
  ["has no addresses", { "x-filespec-upload": { ...upload, urls: undefined } }],
  ["has nothing that completes it", { "x-filespec-upload": { ...upload, completion: { operationId: "none" } } }],
  ["has a completion that is no object", { "x-filespec-upload": { ...upload, completion: "complete" } }],
])("an extension that %s gives no member", (_, extensions) => {
  expect(membersOf(JSON.parse(JSON.stringify(extensions)))).toEqual({
    paginate: undefined,
    wait: undefined,
    download: undefined,
    upload: undefined,
  });
});

test("what is not read often can be waited for only with GET", () => {
  expect(membersOf({ "x-filespec-wait": wait }, "post").wait).toBeUndefined();
});

function answer(schema: object): object {
  return { 200: { description: "A.", content: { "application/json": { schema } } } };
}

/** The members of an operation that has this. */
function membersOf(operation: object, method = "get"): ReturnType<typeof operationMembers> {
  const { facts } = readingOf({
    paths: {
      "/files": { [method]: { operationId: "listFiles", parameters, responses: {}, ...operation } },
      "/complete": { post: { operationId: "complete", responses: {} } },
    },
    components: {
      schemas: {
        Limit: { default: 5, maximum: 9 },
        List: { allOf: [{ $ref: "#/components/schemas/Page" }] },
        Page: { type: "object", properties: { files: { $ref: "#/components/schemas/DemoFiles" } } },
        DemoFiles: { type: "array", items: { $ref: "#/components/schemas/DemoFile" } },
        DemoFile: { type: "object" },
      },
    },
  });
  const [first] = facts.operations.filter(({ operationId }) => operationId === "listFiles");
  if (!first) {
    throw new Error("the description has no operation listFiles");
  }
  return operationMembers(facts, first);
}
