import { ParameterError } from "@filespec/core/errors";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Clients,
  clientsOf,
  describe,
  type Given,
  type Loopback,
  listen,
  ways,
} from "./testing/round-trip/loopback.ts";
import { decode, type Kind, type Style } from "./testing/round-trip/styles.ts";
import { headerText, listOf, objectOf, text } from "./testing/round-trip/values.ts";

// What a parser that follows OpenAPI's table makes of a request is what the call was given, whatever characters it has.

const schemas = {
  text: { type: "string" },
  list: { type: "array", items: { type: "string" } },
  object: { type: "object", additionalProperties: { type: "string" } },
};

const kinds: readonly Kind[] = ["text", "list", "object"];

const styles: readonly Style[] = [
  ...["simple", "label", "matrix"].flatMap((style) => cases("path", style, kinds)),
  ...cases("header", "simple", kinds),
  ...cases("cookie", "form", kinds),
  ...cases("query", "form", kinds),
  ...["spaceDelimited", "pipeDelimited"].flatMap((style) => cases("query", style, ["text", "list"])),
  { in: "query", style: "deepObject", explode: true, kind: "object" },
];

const jsonPlaces = ["path", "header", "cookie", "query"] as const;

let server: Loopback;
let clients: Clients;

beforeAll(async () => {
  server = await listen(afterAll);
  const operations = [
    ...styles.map((each) => {
      const { in: place, style, explode, kind } = each;
      const parameter = { name: "color", in: place, required: place === "path", style, explode, schema: schemas[kind] };
      return [nameOf(each), { path: place === "path" ? "/{color}" : "", parameters: [parameter] }];
    }),
    ...jsonPlaces.map((place) => {
      const content = { "application/json": { schema: schemas.object } };
      const parameter = { name: "color", in: place, required: place === "path", content };
      return [`${place}Json`, { path: place === "path" ? "/{color}" : "", parameters: [parameter] }];
    }),
    [
      "reserved",
      { parameters: [{ name: "color", in: "query", allowReserved: true, explode: false, schema: schemas.list }] },
    ],
  ];
  clients = await clientsOf(describe(Object.fromEntries(operations)), { baseUrl: server.url }, afterAll);
});

test.each(styles.map((style) => [nameOf(style), style] as const))(
  "%s arrives as it was given, or is refused before anything is sent",
  async (operationId, style) => {
    const item = style.in === "header" ? headerText : text;
    const values = { text: item, list: listOf(item), object: objectOf(item) };

    await fc.assert(
      fc.asyncProperty(values[style.kind], fc.constantFrom(...ways), async (value, way) => {
        server.requests.length = 0;
        const call = clients.call(way, operationId, givenIn(style, value));

        if (isRefused(style, value)) {
          await expect(call).rejects.toBeInstanceOf(ParameterError);
          expect(server.requests).toEqual([]);
        } else {
          await call;
          expect(server.requests.map((each) => decode("color", style, rawIn(style, each)))).toEqual([
            style.in === "header" && typeof value === "string" ? value.trim() : value,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test.each(jsonPlaces)("JSON in the %s arrives as it was given", async (place) => {
  await fc.assert(
    fc.asyncProperty(objectOf(text), fc.constantFrom(...ways), async (value, way) => {
      server.requests.length = 0;
      const style: Style = {
        in: place,
        style: /path|header/.test(place) ? "simple" : "form",
        explode: false,
        kind: "text",
      };

      await clients.call(way, `${place}Json`, givenIn(style, value));

      const raw = server.requests.map((each) => `${decode("color", style, rawIn(style, each))}`);
      expect(raw.map((each) => JSON.parse(each))).toEqual([value]);
    }),
    { numRuns: 60 },
  );
});

test("reserved characters that go out as they are leave each item what it is", async () => {
  const style: Style = { in: "query", style: "form", explode: false, kind: "list" };
  await fc.assert(
    fc.asyncProperty(listOf(text), fc.constantFrom(...ways), async (value, way) => {
      server.requests.length = 0;

      await clients.call(way, "reserved", givenIn(style, value));

      expect(server.requests.map((each) => decode("color", style, rawIn(style, each)))).toEqual([value]);
    }),
    { numRuns: 100 },
  );
});

function cases(place: Style["in"], style: string, of: readonly Kind[]): Style[] {
  return of.flatMap((kind) => [false, true].map((explode) => ({ in: place, style, explode, kind })));
}

function nameOf({ in: place, style, explode, kind }: Style): string {
  return `${place}_${style}_${explode ? "exploded" : "joined"}_${kind}`;
}

function givenIn({ in: place }: Style, value: unknown): Given {
  return { [place]: { color: value } };
}

/** The part of a request where a parameter stands. */
function rawIn({ in: place }: Style, { url, headers }: Loopback["requests"][number]): string | undefined {
  switch (place) {
    case "path":
      return url.replace(/^\/\w+\//, "");
    case "query":
      return url.includes("?") ? url.slice(url.indexOf("?") + 1) : undefined;
    case "cookie":
      return headers.cookie;
    default:
      return headers.color?.toString();
  }
}

/** What a place has no way to say. */
function isRefused({ in: place, style, explode, kind }: Style, value: string | string[] | object): boolean {
  const isText = typeof value === "string";
  const texts = isText ? [value] : Array.isArray(value) ? value : Object.entries(value).flat();
  switch (place) {
    case "path": {
      const isSplitAtDots = style === "label" && explode && !isText;
      return (
        texts.length === 0 || texts.some((each) => /^\.{0,2}$/.test(each) || (isSplitAtDots && each.includes(".")))
      );
    }
    case "header": {
      const isHeader = texts.every((each) => /^[\t\x20-\x7e\x80-\xff]*$/.test(each));
      const isAmbiguous = texts.some((each) => /,|^[\t ]|[\t ]$/.test(each));
      const hasEqualsSign = kind === "object" && explode && Object.keys(value).some((each) => each.includes("="));
      return !isHeader || (!isText && (isAmbiguous || hasEqualsSign));
    }
    case "query": {
      const delimiter = { spaceDelimited: " ", pipeDelimited: "|" }[style];
      return kind === "list" && !explode && delimiter !== undefined && texts.some((each) => each.includes(delimiter));
    }
    default:
      return false;
  }
}
