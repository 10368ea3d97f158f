import { readFileSync } from "node:fs";
import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import type { Problem, Reading } from "@scripts/read";
import { ContractError, describe, type Fact, isObject, type Json, join, placeOf, readDescription } from "@scripts/read";
import { parse } from "yaml";
import { eachTree, isTree, type Path, type Tree } from "./draft.ts";

/** A description that somebody hands in, as OpenAPI 3.1. */
export interface GivenDescription {
  /** A copy, to be changed. */
  readonly value: Tree;
  /** The text that the value can be written into, so that comments stay; undefined where it came from several files. */
  readonly text: string | undefined;
  /** A problem of what stands at a path of `value`, where it stands in the given files. */
  readonly problemAt: (path: Path, what: string, fix: string) => Problem;
}

/** Reads a description of OpenAPI 3.0 or 3.1, YAML or JSON. What it refers to in other files of its folder is taken in. */
export function readGiven(file: string, base: string): GivenDescription {
  const reading = readDescription(file, base);
  const { facts, files, problems, problemAt } = reading;
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
  if (!/^3\.[01]\./.test(facts.openapi)) {
    const what = `this is OpenAPI ${facts.openapi}, and only 3.0 and 3.1 are taken`;
    throw new ContractError([problemAt(placeOf(files[0] ?? "", "/openapi"), what, "convert it first")]);
  }
  if (files.length > 1) {
    return readSeveral(reading);
  }
  const text = readFileSync(file, "utf8");
  const [name = ""] = files;
  return {
    value: upgrade(parse(text)),
    text: file.endsWith(".json") ? undefined : text,
    problemAt: (path, what, fix) => problemAt(placeOf(name, join("", ...path)), what, fix),
  };
}

/** One document of what stands in several files. */
function readSeveral({ facts, problemAt }: Reading): GivenDescription {
  const { value, origin } = describe(facts);
  return {
    value: upgrade(JSON.parse(JSON.stringify(value))),
    text: undefined,
    problemAt: (path, what, fix) => {
      const { fact, rest } = nearest(value, path, (object) => origin.get(object));
      return problemAt((fact ?? facts).at + join("", ...rest), what, fix);
    },
  };
}

/** The fact that what stands at a path was written from, or the nearest around it, and the rest of the path. */
function nearest(
  root: Json,
  path: Path,
  factOf: (object: object) => Fact | undefined,
): { fact: Fact | undefined; rest: Path } {
  let found: { fact: Fact | undefined; rest: Path } = { fact: undefined, rest: path };
  let value: Json | undefined = root;
  for (const [index, name] of path.entries()) {
    value = Array.isArray(value) ? value[Number(name)] : isObject(value) ? value[`${name}`] : undefined;
    const fact = typeof value === "object" && value !== null ? factOf(value) : undefined;
    found = fact ? { fact, rest: path.slice(index + 1) } : found;
  }
  return found;
}

function upgrade(value: unknown): Tree {
  if (!isTree(value)) {
    return {};
  }
  if (!`${value.openapi}`.startsWith("3.0")) {
    return value;
  }
  const upgraded = upgradeFromThreeToThreeOne(value);
  eachTree(upgraded, (tree) => {
    // Beside no type, and where it is false, it says nothing in OpenAPI 3.0 either.
    if (typeof tree.nullable === "boolean") {
      delete tree.nullable;
    }
  });
  return upgraded;
}
