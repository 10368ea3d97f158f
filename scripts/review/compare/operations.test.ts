import { readText } from "@scripts/read";
import { expect, test } from "vitest";
import { reviewReadings } from "../review.ts";

/** Impact, sentence and operations of what has changed from one description to another. */
function sentences(before: object, after: object): string[] {
  const [old, now] = [before, after].map((each) =>
    readText(JSON.stringify({ openapi: "3.1.0", info: { title: "Bakery", version: "1" }, ...each }), "openapi.yaml"),
  );
  return old && now
    ? reviewReadings(old, now).map(({ impact, message, locations }) => `${impact} ${locations.length}: ${message}`)
    : [];
}

function operations(paths: { readonly [path: string]: object }): object {
  const responses = { "204": { description: "Done." } };
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, { post: { responses, ...item } }]));
}

function answer(schema: object, description = "The cake."): object {
  return { "200": { description, content: { "application/json": { schema } } } };
}

test("the same words at several places are one entry, and so are words that change in the same way", () => {
  const of = (version: string) => ({
    paths: operations({
      "/a": { operationId: "bake", description: `See docs/${version}/bake.` },
      "/b": { operationId: "eat", description: `See docs/${version}/eat.` },
      "/c": { operationId: "sell", description: `Sells. See docs/${version}/sell/all.` },
    }),
  });

  expect(sentences(of("v1"), of("v2"))).toEqual([
    "patch 3: The documentation of `bake`, `eat` and `sell` says something else (the same at 2 more places).",
  ]);
});

test("an enum that is edited in several copies is one change, whatever is said of it", () => {
  const of = (values: readonly string[]) => ({
    paths: operations({
      "/a": {
        operationId: "bake",
        responses: answer({ properties: { state: { enum: values, description: "One." } } }),
      },
      "/b": { operationId: "eat", responses: answer({ properties: { state: { enum: values, example: "x" } } }) },
    }),
  });

  expect(sentences(of(["x"]), of(["x", "y"]))).toEqual([
    "major 2: Code that handles each value of `state` of the 200 answer of `bake` and `eat` stops compiling: it may be `y` (the same at 1 more place).",
  ]);
});

test("properties of one name that are described in different words are changes of their own", () => {
  const of = (names: (words: string) => object) => ({
    paths: operations({
      "/a": { operationId: "bake", responses: answer({ type: "object", properties: names("Of the baker.") }) },
      "/b": { operationId: "eat", responses: answer({ type: "object", properties: names("Of the guest.") }) },
    }),
  });

  expect(
    sentences(
      of(() => ({ id: { type: "string" } })),
      of((description) => ({ id: { type: "string" }, name: { type: "string", description } })),
    ),
  ).toEqual([
    "minor 1: `name` of the 200 answer of `bake` can be read.",
    "minor 1: `name` of the 200 answer of `eat` can be read.",
  ]);
});

test.each([
  ["by name", "bake", "cut"],
  ["by where they are", undefined, undefined],
])("what is put in front of all paths is one change of operations, found %s", (_, bake, cut) => {
  const of = (prefix: string) => ({
    servers: [{ url: prefix === "" ? "https://a.test/games/v1" : "https://b.test" }],
    paths: operations({
      [`${prefix}/cakes`]: { operationId: bake },
      [`${prefix}/cakes/{id}/slices`]: { operationId: cut },
    }),
  });

  expect(sentences(of(""), of("/games/v1")).map((each) => each.replace(/ stop.*|, which.*/, ""))).toEqual([
    bake
      ? "major 2: Packages in use call `bake` and `cut` at `POST /cakes`"
      : "major 2: Packages in use call `POST /games/v1/cakes` and `POST /games/v1/cakes/{id}/slices` at `POST /cakes`",
    "major 1: Clients of the server `production` send their requests to `https://b.test` instead of `https://a.test/games/v1`, and are not told.",
  ]);
});

test("a credential that nothing takes any longer is one change", () => {
  const securitySchemes = { key: { type: "apiKey", in: "header", name: "X-Key" } };
  const of = (security: readonly object[]) => ({
    security,
    paths: operations({ "/a": { operationId: "bake" } }),
    components: { securitySchemes },
  });

  expect(sentences(of([{ key: [] }]), of([]))).toEqual([
    "major 1: Code that gives the option `key` stops compiling: nothing takes it, and callers of `bake` need no credential.",
  ]);
});

test("the style of a value that is neither a list nor an object says nothing", () => {
  const of = (schema: object, explode: boolean) => ({
    paths: operations({
      "/a": { operationId: "bake", parameters: [{ in: "query", name: "sort", schema, explode }] },
    }),
  });
  const list = { type: "array", items: { type: "string" } };

  expect(sentences(of({ type: "string" }, true), of({ type: "string" }, false))).toEqual([]);
  expect(sentences(of({ type: "string" }, true), of(list, false))).toEqual([
    "major 1: A caller that sends `string` as the query parameter `sort` of `bake` is refused: it is `array`.",
  ]);
});

test("what a provider sends is read, not sent, by those whom it calls", () => {
  const of = (parameters: readonly object[], types: readonly string[], callbacks: object) => ({
    paths: operations({ "/a": { operationId: "bake", callbacks } }),
    webhooks: operations({
      baked: { parameters, requestBody: { content: Object.fromEntries(types.map((type) => [type, {}])) } },
    }),
  });
  const header = { in: "header", name: "X-Event", required: true, schema: { type: "string" } };
  const callbacks = { onBurnt: operations({ "{$request.query.url}": {} }) };

  expect(
    sentences(of([], ["application/json", "text/xml"], {}), of([header], ["application/json"], callbacks)),
  ).toEqual([
    "major 1: Code that reads the body of `POST baked` as `text/xml` finds nothing: the provider no longer sends it so.",
    "minor 1: The provider may send the callback `onBurnt` of `bake`.",
    "minor 1: The header parameter `X-Event` of `POST baked` can be read.",
  ]);
});

test("a link of an answer says where it leads", () => {
  const of = (operationId: string) => ({
    paths: operations({
      "/a": { operationId: "bake", responses: { "204": { description: "Done.", links: { next: { operationId } } } } },
    }),
  });

  expect(sentences(of("bake"), of("eat"))).toEqual([
    "patch 1: The link `next` of the 204 answer of `bake` leads elsewhere.",
  ]);
});
