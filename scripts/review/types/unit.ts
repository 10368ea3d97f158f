import type ts from "typescript";
import type { Finding } from "../finding.ts";
import type { TypeRelation } from "./type-relation.ts";
import type { TypeWalk } from "./type-walk.ts";

/** The types of both sides. */
export type Types = readonly [before: ts.Type, after: ts.Type];

/** A declaration of both sides whose texts differ. */
export interface Unit {
  readonly before: ts.Node;
  readonly after: ts.Node;
  /** How the head's module names it. */
  readonly reference: string;
  readonly compare: (types: Types, relation: TypeRelation, walk: TypeWalk) => Finding[];
}
