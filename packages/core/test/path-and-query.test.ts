import fc from "fast-check";
import { expect, test } from "vitest";
import { ParameterError } from "../src/errors/index.ts";
import { createDemo, failureOf, json } from "../testing/contract.ts";
import { anyText } from "../testing/texts.ts";

/** Calls getFile and gives the URL of its request, or the error. */
async function urlOf(parameters: { readonly [name: string]: unknown }): Promise<string | ParameterError> {
  const urls: string[] = [];
  const demo = createDemo({
    fetch: async (input) => {
      urls.push(`${input}`);
      return json({});
    },
  });
  try {
    await demo.getFile(parameters);
  } catch (error) {
    if (error instanceof ParameterError && urls.length === 0) {
      return error;
    }
    throw error;
  }
  return urls.join();
}

/** True for a value that cannot be a path segment. */
function isNoSegment(value: unknown): boolean {
  return typeof value === "object" || !`${value}`.isWellFormed() || ["", ".", ".."].includes(`${value}`);
}

test("any value of a path parameter is refused or is one segment, and changes nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, fc.jsonValue()), async (fileId) => {
      const sent = await urlOf({ fileId, tags: "a" });

      if (sent instanceof ParameterError) {
        expect(isNoSegment(fileId)).toBe(true);
        return;
      }
      const { origin, pathname, search, hash, href } = new URL(sent);
      const [empty, version, files, segment = "", ...rest] = pathname.split("/");
      expect(decodeURIComponent(segment)).toBe(`${fileId}`);
      expect({ origin, path: [empty, version, files, ...rest], search, hash, href }).toEqual({
        origin: "https://api.demo.test",
        path: ["", "v1", "files", "record"],
        search: "?tags=a",
        hash: "",
        href: sent,
      });
    }),
    { numRuns: 2000, examples: [[".."], ["."], [""], ["../.."], ["%2e%2e"], ["\ud800"], [null]] },
  );
});

const scalar = fc.oneof(anyText, fc.double(), fc.boolean(), fc.maxSafeInteger());
const isWellFormed = (value: unknown) => `${value}`.isWellFormed();

test("any value of a query parameter arrives unchanged, and changes nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(scalar, fc.array(scalar)), async (tags) => {
      const sent = await urlOf({ fileId: "f1", tags });

      const values = [tags].flat();
      if (sent instanceof ParameterError) {
        expect(values.every(isWellFormed)).toBe(false);
        return;
      }
      const { origin, pathname, searchParams, hash } = new URL(sent);
      expect({ origin, pathname, query: [...searchParams], hash }).toEqual({
        origin: "https://api.demo.test",
        pathname: "/v1/files/f1/record",
        query: values.map((value) => ["tags", `${value}`]),
        hash: "",
      });
    }),
    { numRuns: 2000 },
  );
});

test("any list of a comma-separated query parameter arrives unchanged, beside another parameter", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scalar, { minLength: 1 }), anyText, async (embed, tags) => {
      const sent = await urlOf({ fileId: "f1", tags, embed });

      if (sent instanceof ParameterError) {
        expect([...embed, tags].every(isWellFormed)).toBe(false);
        return;
      }
      const { search, searchParams } = new URL(sent);
      const list =
        search
          .slice(1)
          .split("&")
          .find((pair) => pair.startsWith("embed=")) ?? "";
      expect(list.slice("embed=".length).split(",").map(decodeURIComponent)).toEqual(embed.map(String));
      expect([searchParams.getAll("tags"), searchParams.size]).toEqual([[tags], 2]);
    }),
    { numRuns: 2000 },
  );
});

test("any JSON value of a query parameter is sent or is a ParameterError", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (tags, embed) => {
      const sent = await urlOf({ fileId: "f1", tags, embed });

      expect(sent instanceof ParameterError || new URL(sent).pathname === "/v1/files/f1/record").toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("any name that the contract does not have is a ParameterError", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (name) => {
      fc.pre(!["fileId", "tags", "embed", "headers", "body"].includes(name));
      const parameters = Object.fromEntries([
        ["fileId", "f1"],
        [name, "x"],
      ]);

      expect(await failureOf(() => createDemo().getFile(parameters))).toBeInstanceOf(ParameterError);
    }),
    { examples: [["__proto__"], ["constructor"], ["toString"]] },
  );
});
