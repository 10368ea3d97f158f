import { createScanner } from "jsonc-parser";
import { split } from "../pointer.ts";
import type { Parsed, Position } from "./position.ts";

/** A value that is asked for, or that one of those is in. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  position?: Position;
}

/** Finds positions in a JSON text: all in one pass. */
export function positionsInJson(text: string): Parsed["locate"] {
  return (pointers) => {
    const asked = [...pointers];
    const root: Wanted = { members: new Map(), position: { line: 1, column: 1 } };
    for (const pointer of asked) {
      add(root, pointer);
    }
    if (root.members.size > 0) {
      find(text, root);
    }
    return new Map(asked.map((pointer) => [pointer, nearest(root, pointer)]));
  };
}

/** An object or list that the text is in. */
interface Level {
  readonly wanted: Wanted | undefined;
  /** Of the list's next item; undefined in an object. */
  index: number | undefined;
}

/** Notes the positions of what is wanted. A loop, since a text may be nested deeper than calls can be. */
function find(text: string, root: Wanted): void {
  const scanner = createScanner(text, true);
  const levels: Level[] = [];
  let next: Wanted | undefined = root;
  let before: string | undefined;
  scanner.scan();
  for (let token = text[scanner.getTokenOffset()]; token !== undefined; token = text[scanner.getTokenOffset()]) {
    const level = levels.at(-1);
    if (token === "}" || token === "]") {
      levels.pop();
    } else if (level && (before === "," || before === "{" || before === "[")) {
      const name = level.index === undefined ? scanner.getTokenValue() : `${level.index++}`;
      next = level.wanted?.members.get(name);
      if (next) {
        next.position = { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
      }
    }
    if (token === "{" || token === "[") {
      levels.push({ wanted: next, index: token === "[" ? 0 : undefined });
    }
    // Of a string this is its quotation mark, so that its content is not taken for a bracket.
    before = token;
    scanner.scan();
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
