import { join } from "@scripts/read";
import { adaptPaths } from "./adapt-paths.ts";
import type { Change, Note } from "./change.ts";
import { isMapped, isMembers, isThere, listOf, type Members, membersOf } from "./members.ts";
import type { OperationNames } from "./operation-names.ts";

/**
 * Gives a description that somebody else wrote what it needs to be read and generated from, in place, and says what was
 * changed. Operations keep the names that they had `before`.
 */
export function adaptDescription(root: Members, before: OperationNames = new Map()): Change[] {
  const changes: Change[] = [];
  const note: Note = (rule, what, ...path) => void changes.push({ path: join("", ...path), rule, what });
  fixReferences(root, note);
  writeAsTexts(root, note);
  adaptPaths(root, note, before);
  return changes;
}

/** References and mappings to nothing say nothing, and an example that is elsewhere is not needed. */
function fixReferences(root: Members, note: Note): void {
  const seen = new Set<object>();
  // One list for all levels: a description of 10 MB has a million values.
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) {
      return;
    }
    seen.add(value);
    if (isMembers(value)) {
      dropBrokenReference(root, value, path, note);
      dropBrokenMappings(root, value, path, note);
      if (typeof value.externalValue === "string") {
        delete value.externalValue;
        note("external-value", "an example's value that is elsewhere was left out", ...path);
      }
    }
    const isList = Array.isArray(value);
    for (const name of Object.keys(value)) {
      path.push(isList ? Number(name) : name);
      visit(Reflect.get(value, name));
      path.pop();
    }
  };
  visit(root);
}

function dropBrokenReference(root: Members, value: Members, path: readonly (string | number)[], note: Note): void {
  const { $ref } = value;
  // Under `properties`, it is the name of one.
  if (typeof $ref === "string" && $ref.startsWith("#/") && path.at(-1) !== "properties" && !isThere(root, $ref)) {
    delete value.$ref;
    note("reference", `the reference to ${$ref}, which is not there, was left out`, ...path);
  }
}

function dropBrokenMappings(
  root: Members,
  { discriminator }: Members,
  path: readonly (string | number)[],
  note: Note,
): void {
  if (!isMembers(discriminator) || !isMembers(discriminator.mapping)) {
    return;
  }
  for (const [value, target] of Object.entries(discriminator.mapping)) {
    if (!isMapped(root, String(target))) {
      delete discriminator.mapping[value];
      note("mapping", `the mapping to ${target}, which is not there, was left out`, ...path, "discriminator");
    }
  }
}

/** A default of `443` of a server variable is the text that stands in the URL. */
function writeAsTexts(root: Members, note: Note): void {
  for (const [index, server] of listOf(root.servers).entries()) {
    for (const [name, variable] of Object.entries(membersOf(membersOf(server).variables))) {
      if (!isMembers(variable)) {
        continue;
      }
      const { default: fallback, enum: values } = variable;
      if (typeof fallback === "number" || typeof fallback === "boolean") {
        variable.default = String(fallback);
        note("text", `the default ${fallback} was made a text`, "servers", index, "variables", name);
      }
      if (Array.isArray(values) && values.some((each) => typeof each !== "string")) {
        variable.enum = values.map(String);
        note("text", "the values were made texts", "servers", index, "variables", name);
      }
    }
  }
}
