import type { Discriminator, Place, Schema } from "@scripts/read";
import { answered, both, sent } from "../usage/uses.ts";

/** What a schema says, with the parts of `allOf` that are written out taken in. References stay. */
export interface Shape {
  readonly parts: readonly Schema[];
  /** What it is a case of, by id: the targets of references, alone or in `allOf`. */
  readonly bases: Map<string, Schema>;
  /** Undefined: any. Without `null`. */
  types: readonly string[] | undefined;
  nullable: boolean;
  never: boolean;
  /** Each as JSON. */
  values: readonly string[] | undefined;
  /** Those of an open enum, each as JSON: other texts fit, too. */
  known: readonly string[] | undefined;
  /** `format`, `pattern`, `contentMediaType`, `contentEncoding`. */
  readonly formats: Map<string, string>;
  lower: Bound | undefined;
  upper: Bound | undefined;
  readonly limits: Map<string, number>;
  /** As JSON. */
  default: string | undefined;
  readonly properties: Map<string, Schema[]>;
  /** Names, with the list that names them. */
  readonly required: Map<string, Place>;
  /** Undefined: nothing is said. */
  additional: boolean | Schema | undefined;
  items: Schema[];
  readonly unions: Schema[][];
  /** Unions that say nothing but which properties have to be there. */
  readonly choices: Choice[];
  discriminator: Told | undefined;
  readOnly: boolean;
  writeOnly: boolean;
  deprecated: boolean;
  readonly words: Map<string, string>;
  readonly examples: Map<string, string>;
  link: string | undefined;
  /** Keywords that restrict values in ways of their own. */
  readonly others: Map<string, Held[]>;
  /** Keywords that OpenAPI does not know. */
  readonly unknown: Map<string, string>;
}

/** A keyword, as JSON, and the schema that has it. */
export interface Held {
  readonly text: string;
  readonly of: Schema;
}

export interface Choice {
  readonly isExclusive: boolean;
  readonly groups: readonly (readonly string[])[];
}

export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** How values of a property tell alternatives apart. */
export interface Told {
  readonly property: string;
  /** Values to ids. An alternative that is not mapped stands for its name. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly at: Discriminator["at"];
}

export function emptyShape(parts: readonly Schema[]): Shape {
  return {
    parts,
    bases: new Map(),
    types: undefined,
    nullable: false,
    never: false,
    values: undefined,
    known: undefined,
    formats: new Map(),
    lower: undefined,
    upper: undefined,
    limits: new Map(),
    default: undefined,
    properties: new Map(),
    required: new Map(),
    additional: undefined,
    items: [],
    unions: [],
    choices: [],
    discriminator: undefined,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    words: new Map(),
    examples: new Map(),
    link: undefined,
    others: new Map(),
    unknown: new Map(),
  };
}

/** The id that it refers to where it says nothing else, apart from words, null and the like. */
export function onlyReference(shape: Shape): string | undefined {
  const says =
    shape.properties.size +
    shape.required.size +
    shape.unions.length +
    shape.choices.length +
    shape.items.length +
    shape.formats.size +
    shape.limits.size +
    [...shape.others.keys()].filter((name) => name !== "xml").length +
    shape.unknown.size;
  const isAlone =
    shape.bases.size === 1 &&
    says === 0 &&
    !shape.values &&
    !shape.lower &&
    !shape.upper &&
    shape.additional === undefined;
  return isAlone ? [...shape.bases.keys()][0] : undefined;
}

/** True where nothing is said of values but their type. */
export function isBlank(shape: Shape): boolean {
  return (
    shape.properties.size + shape.unions.length + shape.choices.length === 0 &&
    shape.bases.size === 0 &&
    !shape.values &&
    shape.items.length === 0
  );
}

/** Which way a schema flows that is only read or only written. */
export function flowOf(old: Shape | undefined, now: Shape | undefined): number {
  const isAll = (test: (shape: Shape) => boolean) => [old, now].every((shape) => shape === undefined || test(shape));
  return (isAll(({ readOnly }) => readOnly) ? answered : both) & (isAll(({ writeOnly }) => writeOnly) ? sent : both);
}
