import { type Facts, readContract, type Schema, schemaOf, schemasOf } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { type ClientOperation, type ClientView, clientView, methodsOf } from "./client-view/client-view.ts";
import { bodyKind } from "./client-view/media-types.ts";
import { paramsType } from "./client-view/names.ts";
import { generateClient } from "./generate-client.ts";
import { complaintsAbout, type Modules } from "./testing/compile.ts";

// Two generators write the types of a package: ours those of the main entry, openapi-typescript those of `paths`.

/** A type of the main entry, that of the entry `paths`, and what both are of. */
type Pair = readonly [main: string, paths: string, schema: Schema | undefined];

const providers = listProviders(workspace).flatMap((provider) => {
  const reading = readContract(contractFile(workspace, provider), workspace);
  const { files } = generateClient(reading, provider);
  const view = clientView(reading.facts, provider);
  return files.has("src/paths.gen.ts") ? [{ provider, files, pairs: pairsOf(view) }] : [];
});

test("the types of a schema, parameter, body or answer are the same in both entries, for all providers", () => {
  const modules = providers.map(({ provider, files, pairs }) => modulesOf(provider, files, pairs));

  expect(complaintsAbout(Object.assign({}, ...modules), unexported)).toEqual({});
  expect(providers.flatMap(({ pairs }) => pairs).length).toBeGreaterThan(50);
});

test("a property that is another in one of the entries is found, in a schema and in a parameter", () => {
  const modules = providers.map(({ provider, files, pairs }): Modules => {
    const broken = new Map(files);
    broken.set("src/schemas.gen.ts", changed(files.get("src/schemas.gen.ts"), /: string;/, ": 1;"));
    broken.set("src/contract.gen.ts", changed(files.get("src/contract.gen.ts"), /(Params \{[^}]*: )string;/, "$11;"));
    return modulesOf(provider, broken, pairs);
  });

  const complaints = complaintsAbout(Object.assign({}, ...modules), unexported);

  expect(Object.keys(complaints)).toEqual(providers.map(({ provider }) => `${provider}/compare.ts`));
  for (const said of Object.values(complaints)) {
    expect(said.length).toBeGreaterThanOrEqual(2);
  }
});

const unexported = { isolatedDeclarations: false, declaration: false };

/** The modules of a package, and one with a line for each pair: what one entry takes the other takes, too. */
function modulesOf(provider: string, files: ReadonlyMap<string, string>, pairs: readonly Pair[]): Modules {
  // The examples of mocks are held with the types elsewhere.
  const generated = [...files].filter(([path]) => path.endsWith(".gen.ts") && path !== "src/mock.gen.ts");
  const lines = pairs.map(([main, paths], index) => `export const pair${index}: Same<${main}, ${paths}> = true;\n`);
  const compare = `import type * as main from "./types.gen.ts";
import type { components, operations } from "./paths.gen.ts";
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "paths has more") : "main has more";
export type Used = [main.Operations, components, operations];
${lines.join("")}`;
  return {
    ...Object.fromEntries(generated.map(([path, text]) => [path.replace("src", provider), text])),
    [`${provider}/compare.ts`]: compare,
  };
}

/** What both entries have a type of. Of the kinds that openapi-typescript gets wrong there is nothing to compare. */
function pairsOf(view: ClientView): Pair[] {
  const { facts } = view;
  const schemas = Object.entries(facts.schemas).filter(([id, { at }]) => id !== at);
  const pairs = [
    ...schemas.map(([name, schema]): Pair => [`main.${name}`, `components["schemas"]["${name}"]`, schema]),
    ...methodsOf(view).flatMap(pairsOfOperation),
  ];
  return pairs.filter(([, , schema]) => schema === undefined || isRightInBoth(facts, schema));
}

function pairsOfOperation({ operationId, parameters, requestBody, responses }: ClientOperation): Pair[] {
  const params = `main.${paramsType(operationId)}`;
  const own = `operations["${operationId}"]`;
  const [body, ...otherBodies] = requestBody?.types ?? [];
  const isWritten = body && otherBodies.length === 0 && !["text", "bytes"].includes(bodyKind(body.mediaType));
  const groups: { readonly [place: string]: string } = { header: "headers", cookie: "cookies" };
  return [
    ...parameters.map(({ name, in: place, schema }): Pair => {
      const group = groups[place];
      const holder = group === undefined ? params : `NonNullable<${params}["${group}"]>`;
      const there = `NonNullable<${own}["parameters"]["${place}"]>["${name}"]`;
      return [`Exclude<${holder}["${name}"], undefined>`, `Exclude<${there}, undefined>`, schema];
    }),
    ...(isWritten
      ? [
          [
            `Exclude<${params}["body"], undefined | FormData | URLSearchParams>`,
            `NonNullable<${own}["requestBody"]>["content"]["${body.mediaType}"]`,
            body.schema,
          ] as const,
        ]
      : []),
    ...responses.flatMap(({ status, bodies: [first, ...others] }): Pair[] => {
      const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
      const member = status.startsWith("2") ? "data" : "error";
      const result = `Extract<main.Results["${operationId}"], { status: ${key} }>["${member}"]`;
      return first?.kind === "json" && others.length === 0
        ? [[result, `${own}["responses"][${key}]["content"]["${first.content.mediaType}"]`, first.content.schema]]
        : [];
    }),
  ];
}

/** False for what openapi-typescript gets wrong: see docs/decisions/0014-types-come-from-facts.md. */
function isRightInBoth(facts: Facts, schema: Schema, seen = new Set<Schema>()): boolean {
  if (seen.has(schema)) {
    return true;
  }
  seen.add(schema);
  const { readOnly, writeOnly, discriminator, properties, additionalProperties, ref } = schema;
  const isMixed = properties && additionalProperties && Object.keys(additionalProperties).some((name) => name !== "at");
  const target = ref === undefined ? undefined : schemaOf(facts, ref);
  const inside = [...[...schemasOf(schema)].map((child) => child.schema), ...(target ? [target] : [])];
  const isWrong = readOnly || writeOnly || discriminator || isMixed;
  return !isWrong && inside.every((each) => isRightInBoth(facts, each, seen));
}

function changed(text = "", pattern: RegExp, replacement: string): string {
  expect(text).toMatch(pattern);
  return text.replace(pattern, replacement);
}
