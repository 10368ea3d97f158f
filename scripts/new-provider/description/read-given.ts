import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { Description, type Place } from "@scripts/generate/legacy/description";
import { findReferences } from "@scripts/generate/legacy/references";
import { eachTree, isTree, type Path, type Tree, treeAt } from "./draft.ts";

/** A description that somebody hands in, as OpenAPI 3.1. */
export interface GivenDescription {
  /** A copy, to be changed. */
  readonly value: Tree;
  /** The text that the value can be written into, so that comments stay; undefined where it came from several files. */
  readonly text: string | undefined;
  /** `file:line:column` in the given files, for messages. */
  readonly locate: (path: Path) => string;
}

/** Reads a description of OpenAPI 3.0 or 3.1, YAML or JSON. References to other files of its folder are taken in. */
export async function readGiven(file: string, base: string): Promise<GivenDescription> {
  const description = new Description(file, base);
  const { root } = description;
  const version = treeAt(root.value).openapi;
  if (!isTree(root.value) || !/^3\.[01]\./.test(`${version}`)) {
    const where = description.locate({
      ...root,
      path: [isTree(root.value) && "swagger" in root.value ? "swagger" : "openapi"],
    });
    throw new ContractError(where, "this is no description of OpenAPI 3.0 or 3.1", "convert it first");
  }
  const several = description.files().length > 1;
  const whole = several ? await bundle(file) : JSON.parse(JSON.stringify(root.value));
  const value = upgrade(whole);
  return {
    value,
    text: several || file.endsWith(".json") ? undefined : readFileSync(file, "utf8"),
    locate: (path) => description.locate(several ? nearest(description, path) : { ...root, path }),
  };
}

/** Takes the other files into the description. References have been checked: none leaves the folder. */
async function bundle(file: string): Promise<Tree> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-bundle-"));
  const output = join(folder, "bundle.json");
  try {
    await promisify(execFile)("redocly", ["bundle", file, "--output", output], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return JSON.parse(readFileSync(output, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function upgrade(value: Tree): Tree {
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

/** What stands at the path of the bundle, or the nearest before it, in the file that it came from. */
function nearest(description: Description, path: Path): Place {
  const [, , name] = path;
  const isOwn =
    path[0] !== "components" || name === undefined || description.get(description.root, ...path.slice(0, 3));
  let place = (isOwn ? undefined : takenIn(description, `${name}`)) ?? description.root;
  for (const segment of path.slice(isOwn ? 0 : 3)) {
    const next = description.get(place, segment);
    if (!next) {
      break;
    }
    place = next;
  }
  return place;
}

/** What a component of the bundle was made from: a bundle calls it by the end of the reference to it. */
function takenIn(description: Description, name: string): Place | undefined {
  for (const { file, value } of description.files()) {
    for (const { path, text } of findReferences(value)) {
      const end = text.split("/").at(-1)?.replace(/#?$/, "");
      if (!text.startsWith("#") && (end === name || end?.replace(/\.[^.]*$/, "") === name)) {
        return description.target({ file, path, value: text });
      }
    }
  }
  return undefined;
}
