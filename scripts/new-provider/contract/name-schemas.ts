import { isDeepStrictEqual } from "node:util";
import * as errors from "@filespec/core/errors";
import { isIdentifier, paramsType, pascalCase, resultType } from "@scripts/generate/names";
import {
  type Draft,
  eachTree,
  isTree,
  operationsOf,
  type Path,
  replaceMembers,
  set,
  type Tree,
  treeAt,
} from "./draft.ts";

/**
 * Every body gets a schema with a name: the inline one of `getPet` becomes `GetPetBody`, `GetPetAnswer` for its success
 * or `GetPetFailure404`, and that of a component takes the component's name. A schema whose name JavaScript or the
 * package has another use for gets the provider's before it: `Error` becomes `PetstoreError`.
 */
export function nameSchemas(draft: Draft): void {
  const operations = operationsOf(draft);
  const exported = operations.flatMap(({ operation: { operationId } }) =>
    typeof operationId === "string" ? [paramsType(operationId), resultType(operationId)] : [],
  );
  const others = ["Client", "ClientOptions", "Operations", "Results", "contract", "createClient"];
  const taken = new Set([...Object.keys(errors), ...others, ...exported]);
  rename(draft, taken);

  for (const { at, operation } of operations) {
    const start = pascalCase(`${operation.operationId}`);
    nameBodies(draft, taken, [...at, "requestBody"], operation.requestBody, `${start}Body`);
    for (const [status, response] of Object.entries(treeAt(operation, "responses"))) {
      const kind = /^2/.test(status) ? "Answer" : `Failure${status.replace("default", "")}`;
      nameBodies(draft, taken, [...at, "responses", status], response, start + kind);
    }
  }
  for (const [kind, ending] of [
    ["requestBodies", "Body"],
    ["responses", "Answer"],
  ] as const) {
    for (const [name, body] of Object.entries(treeAt(draft.value, "components", kind))) {
      nameBodies(draft, taken, ["components", kind, name], body, `${pascalCase(name)}${ending}`);
    }
  }
}

function nameBodies(draft: Draft, taken: ReadonlySet<string>, at: Path, body: unknown, name: string): void {
  for (const [type, media] of Object.entries(treeAt(body, "content"))) {
    if (!isTree(media) || !isTree(media.schema) || Object.hasOwn(media.schema, "$ref")) {
      continue;
    }
    const schemas = schemasOf(draft);
    const chosen = freeName(
      isIdentifier(name) ? name : `_${name.replace(/[^\w$]/g, "")}`,
      media.schema,
      schemas,
      taken,
    );
    draft.moves.push({ from: [...at, "content", type, "schema"], to: ["components", "schemas", chosen] });
    draft.notes.push(`the schema of ${at.slice(1).join(" ")} is called ${chosen}`);
    set(schemas, chosen, media.schema);
    set(media, "schema", { $ref: `#/components/schemas/${chosen}` });
  }
}

/** The name, or the first with a number that no other schema has. */
function freeName(name: string, schema: Tree, schemas: Tree, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const chosen = number === 1 ? name : `${name}${number}`;
    const other = Object.hasOwn(schemas, chosen) ? schemas[chosen] : undefined;
    if (!taken.has(chosen) && !(chosen in globalThis) && (other === undefined || isDeepStrictEqual(other, schema))) {
      return chosen;
    }
  }
}

function schemasOf({ value }: Draft): Tree {
  if (!isTree(value.components)) {
    set(value, "components", {});
  }
  const components = treeAt(value, "components");
  if (!isTree(components.schemas)) {
    set(components, "schemas", {});
  }
  return treeAt(components, "schemas");
}

function rename(draft: Draft, taken: ReadonlySet<string>): void {
  const schemas = treeAt(draft.value, "components", "schemas");
  const names = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (name in globalThis || taken.has(name)) {
      const chosen = freeName(pascalCase(`${draft.provider}-${name}`), Object(schema), schemas, taken);
      names.set(name, chosen);
      draft.moves.push({ from: ["components", "schemas", name], to: ["components", "schemas", chosen] });
      draft.notes.push(`the schema ${name}, a name with another use, is called ${chosen}`);
    }
  }
  if (names.size === 0) {
    return;
  }
  replaceMembers(
    schemas,
    Object.entries(schemas).map(([name, schema]) => [names.get(name) ?? name, schema]),
  );
  const start = "#/components/schemas/";
  const renamed = (reference: string): string => {
    const [name = "", ...rest] = reference.slice(start.length).split("/");
    return reference.startsWith(start) ? [`${start}${names.get(name) ?? name}`, ...rest].join("/") : reference;
  };
  eachTree(draft.value, (tree, path) => {
    const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator";
    for (const [name, member] of Object.entries(tree)) {
      if (typeof member === "string" && (isMapping || name === "$ref")) {
        // A mapping may name a schema without its path.
        set(tree, name, isMapping && names.has(member) ? `${start}${names.get(member)}` : renamed(member));
      }
    }
  });
}
