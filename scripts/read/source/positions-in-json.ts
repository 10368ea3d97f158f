import { type JSONVisitor, visit } from "jsonc-parser";
import { split } from "../pointer.ts";
import type { Parsed, Position } from "./position.ts";

/** A value that is asked for, or that one of those is in. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  position?: Position;
}

/** Finds positions in a JSON text: all in one pass, which skips objects and lists that nobody asks for. */
export function positionsInJson(text: string): Parsed["locate"] {
  return (pointers) => {
    const asked = [...pointers];
    const root: Wanted = { members: new Map(), position: { line: 1, column: 1 } };
    for (const pointer of asked) {
      add(root, pointer);
    }
    if (root.members.size > 0) {
      visit(text, new Finder(root));
    }
    return new Map(asked.map((pointer) => [pointer, nearest(root, pointer)]));
  };
}

/** Follows the text and notes the positions of what is wanted. */
class Finder implements JSONVisitor {
  /** The objects and lists that are open, outermost first. */
  readonly #open: { readonly wanted: Wanted | undefined; index: number | undefined }[] = [];
  /** The value that comes next. */
  #next: Wanted | undefined;

  constructor(root: Wanted) {
    this.#next = root;
  }

  onObjectProperty = (name: string, _: number, __: number, line: number, column: number): void => {
    this.#next = this.#open.at(-1)?.wanted?.members.get(name);
    this.#note(line, column);
  };

  onObjectBegin = (_: number, __: number, line: number, column: number): boolean => {
    return this.#begin(line, column, undefined);
  };

  onArrayBegin = (_: number, __: number, line: number, column: number): boolean => {
    return this.#begin(line, column, 0);
  };

  onLiteralValue = (_: unknown, __: number, ___: number, line: number, column: number): void => {
    this.#item(line, column);
  };

  onObjectEnd = (): void => {
    this.#open.pop();
  };

  onArrayEnd = (): void => {
    this.#open.pop();
  };

  #begin(line: number, column: number, index: number | undefined): boolean {
    this.#item(line, column);
    this.#open.push({ wanted: this.#next, index });
    return (this.#next?.members.size ?? 0) > 0;
  }

  #item(line: number, column: number): void {
    const list = this.#open.at(-1);
    if (list?.index !== undefined) {
      this.#next = list.wanted?.members.get(`${list.index++}`);
      this.#note(line, column);
    }
  }

  #note(line: number, column: number): void {
    if (this.#next) {
      this.#next.position = { line: line + 1, column: column + 1 };
    }
  }
}

function add(root: Wanted, pointer: string): void {
  let at = root;
  for (const name of split(pointer)) {
    const next = at.members.get(name) ?? { members: new Map() };
    at.members.set(name, next);
    at = next;
  }
}

function nearest(root: Wanted, pointer: string): Position {
  let at: Wanted | undefined = root;
  let position: Position = { line: 1, column: 1 };
  for (const name of split(pointer)) {
    at = at?.members.get(name);
    position = at?.position ?? position;
  }
  return position;
}
