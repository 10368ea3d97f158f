import type { Schema } from "@scripts/read";
import type { Usage } from "../usage/usage.ts";
import type { Context, FactChange, Tell } from "./changes.ts";
import type { ApiElement } from "./element.ts";
import type { Shapes } from "./shapes.ts";

/** Schemas that count together. */
export type Parts = readonly Schema[];

/** One side of a comparison. */
export interface Side {
  readonly shapes: Shapes;
  readonly usage: Usage;
}

/** What the comparisons of parts of schemas need of that of schemas. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly compare: (a: Parts, b: Parts, context: Context, tell: Tell) => void;
  /** All differences of two schemas, told to nobody. */
  readonly differences: (a: Parts, b: Parts, element?: ApiElement) => FactChange[];
  /** True where two schemas differ in nothing but words. */
  readonly isEqual: (a: Parts, b: Parts) => boolean;
  /** Whether all that fits the first fits the second, too. */
  readonly isWider: (a: Parts, b: Parts) => boolean;
  /** Whether all that fits the second fits the first, too. */
  readonly isNarrower: (a: Parts, b: Parts) => boolean;
  /** Whether an id of the base and one of the head are of the same schema. */
  readonly isSameSchema: (base: string, head: string) => boolean;
  /** What an id of the base is called in the head. */
  readonly toHead: (id: string) => string;
}
