import type { Facts, Json, Place } from "./facts.ts";
import { isObject } from "./json.ts";
import { placeOf } from "./pointer.ts";
import { ContractError, type Problem } from "./problem.ts";
import { readFacts } from "./reader/document.ts";
import { Folder, OneText } from "./source/folder.ts";
import { Source } from "./source/source.ts";

/** What has been read of a description. */
export interface Reading extends Opened {
  readonly facts: Facts;
}

/** A description of any format, whose files have been read. */
export interface Opened {
  /** The files that were read, below the description's folder. Its own comes first. */
  readonly files: readonly string[];
  /** The text of each. */
  readonly texts: ReadonlyMap<string, string>;
  /** The value of each. */
  readonly values: ReadonlyMap<string, Json>;
  /** What is wrong inside: references that lead nowhere, outside the folder, or in a circle; mappings to nothing. */
  readonly problems: readonly Problem[];
  /** A problem of the reader's caller, with the position of its place. */
  problemAt(place: Place, what: string, fix: string): Problem;
  /** What is written at a place; undefined where nothing is. */
  valueAt(place: Place): Json | undefined;
  /** Where places are in their files. Asking for many at once is far faster. */
  locate(places: Iterable<Place>): Map<Place, Position>;
}

/** Where a fact's name or item is written. */
export interface Position {
  /** Relative to the base that the caller named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/**
 * Reads a description and the files of its folder that it refers to. Messages name files relative to `base`.
 */
export function readDescription(file: string, base: string): Reading {
  return readSource(new Source(new Folder(file, base)));
}

/** Opens a description of any format and the files of its folder that it refers to. */
export function openDescription(file: string, base: string): Opened {
  return opened(new Source(new Folder(file, base)));
}

/** Reads a description that is one text. Messages call it `name`. */
export function readText(text: string, name: string): Reading {
  return readSource(new Source(new OneText(text, name)));
}

/** Reads a description like `readDescription`, and throws everything that is wrong with it. */
export function readContract(file: string, base: string): Reading {
  const reading = readDescription(file, base);
  if (reading.problems.length > 0) {
    throw new ContractError(reading.problems);
  }
  return reading;
}

function readSource(source: Source): Reading {
  checkVersion(source);
  const facts = readFacts(source);
  return { facts, ...opened(source) };
}

function opened(source: Source): Opened {
  return {
    files: source.files,
    texts: source.texts,
    values: source.values,
    problems: source.problems(),
    problemAt: (place, what, fix) => source.problemAt(place, what, fix),
    valueAt: (place) => source.valueAt(place),
    locate: (places) => source.locate(places),
  };
}

/** Throws where a description is not of OpenAPI 3. */
function checkVersion(source: Source): void {
  const { file, value } = source.root;
  const root = isObject(value) ? value : {};
  const version = root.openapi;
  if (typeof version === "string" && version.startsWith("3.")) {
    return;
  }
  const swagger = root.swagger;
  const problem =
    swagger === undefined
      ? source.problemAt(
          placeOf(file, "/openapi"),
          "this is not an OpenAPI 3 description",
          "begin it with `openapi: 3.1.1`",
        )
      : source.problemAt(
          placeOf(file, "/swagger"),
          `this is Swagger ${swagger}, not OpenAPI 3`,
          "convert it to OpenAPI 3 first",
        );
  throw new ContractError([problem]);
}
