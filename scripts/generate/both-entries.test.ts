import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { type ClientOperation, clientView, methodsOf } from "./client-view/client-view.ts";
import { bodyKind } from "./client-view/media-types.ts";
import { paramsType } from "./client-view/names.ts";
import { generateClient } from "./generate-client.ts";
import { complaintsAbout, type Modules } from "./testing/compile.ts";

// Two generators write the types of a package: ours those of the main entry, openapi-typescript those of `paths`.

const providers = listProviders(workspace).map((provider) => {
  const reading = readContract(contractFile(workspace, provider), workspace);
  return { provider, view: clientView(reading.facts, provider), files: generateClient(reading, provider).files };
});

test("the types of a schema, parameter, body or answer are the same in both entries, for all providers", () => {
  const modules = providers.map(({ provider, view, files }) => ({
    ...modulesOf(provider, files),
    [`${provider}/compare.ts`]: comparison(methodsOf(view), Object.keys(view.facts.schemas)),
  }));

  expect(complaintsAbout(Object.assign({}, ...modules), unexported)).toEqual({});
});

test("one property that is another in one of the entries is found, in a schema and in a parameter", () => {
  const modules = providers.map(({ provider, view, files }): Modules => {
    const [operation] = methodsOf(view);
    const broken = new Map(files);
    broken.set("src/schemas.gen.ts", changed(files.get("src/schemas.gen.ts"), /: string;/, ": 1;"));
    broken.set("src/contract.gen.ts", changed(files.get("src/contract.gen.ts"), /(Params \{[^}]*: )string;/, "$11;"));
    return {
      ...modulesOf(provider, broken),
      [`${provider}/compare.ts`]: comparison(operation ? [operation] : [], Object.keys(view.facts.schemas)),
    };
  });

  const complaints = complaintsAbout(Object.assign({}, ...modules), unexported);

  expect(Object.keys(complaints)).toEqual(providers.map(({ provider }) => `${provider}/compare.ts`));
  for (const said of Object.values(complaints)) {
    expect(said.length).toBeGreaterThanOrEqual(2);
  }
});

const unexported = { isolatedDeclarations: false, declaration: false };

function modulesOf(provider: string, files: ReadonlyMap<string, string>): Modules {
  const generated = [...files].filter(([path]) => path.endsWith(".gen.ts"));
  return Object.fromEntries(generated.map(([path, text]) => [path.replace("src", provider), text]));
}

/** A line of each pair: what one entry takes the other takes, too. */
function comparison(operations: readonly ClientOperation[], schemas: readonly string[]): string {
  const pairs = [
    ...schemas.map((name) => [`main.${name}`, `components["schemas"]["${name}"]`]),
    ...operations.flatMap(pairsOf),
  ];
  return `import type * as main from "./types.gen.ts";
import type { components, operations } from "./paths.gen.ts";
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "paths has more") : "main has more";
${pairs.map(([one, other], index) => `export const pair${index}: Same<${one}, ${other}> = true;`).join("\n")}
`;
}

function pairsOf({ operationId, parameters, requestBody, responses }: ClientOperation): [string, string][] {
  const params = `main.${paramsType(operationId)}`;
  const own = `operations["${operationId}"]`;
  const mediaType = requestBody?.types.length === 1 ? (requestBody.types[0]?.mediaType ?? "") : "";
  const isWritten = mediaType !== "" && !["text", "bytes"].includes(bodyKind(mediaType));
  return [
    ...parameters
      .filter((each) => each.in !== "cookie")
      .map(({ name, in: place }): [string, string] => [
        `Exclude<${place === "header" ? `NonNullable<${params}["headers"]>` : params}["${name}"], undefined>`,
        `Exclude<NonNullable<${own}["parameters"]["${place}"]>["${name}"], undefined>`,
      ]),
    ...(isWritten
      ? [
          [
            `Exclude<${params}["body"], undefined | FormData | URLSearchParams>`,
            `NonNullable<${own}["requestBody"]>["content"]["${mediaType}"]`,
          ] as [string, string],
        ]
      : []),
    ...responses.flatMap(({ status, bodies: [first, ...others] }): [string, string][] => {
      const result = `Extract<main.Results["${operationId}"], { status: ${status} }>["${status.startsWith("2") ? "data" : "error"}"]`;
      return first?.kind === "json" && others.length === 0
        ? [[result, `${own}["responses"][${status}]["content"]["${first.content.mediaType}"]`]]
        : [];
    }),
  ];
}

function changed(text = "", pattern: RegExp, replacement: string): string {
  expect(text).toMatch(pattern);
  return text.replace(pattern, replacement);
}
