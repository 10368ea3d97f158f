import type { Json } from "../facts.ts";

/** Where a name or an item stands in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed text. */
export interface Parsed {
  readonly value: Json;
  /** Positions by JSON Pointer: of the name, the item, or the nearest one before what is not there. */
  readonly locate: (pointers: Iterable<string>) => Map<string, Position>;
}

/** What makes a text unusable. */
export class Unusable extends Error {
  readonly position: Position;
  readonly pointer: string;
  readonly fix: string;

  constructor(what: string, fix: string, position: Position = { line: 1, column: 1 }, pointer = "") {
    super(what);
    this.fix = fix;
    this.position = position;
    this.pointer = pointer;
  }
}
