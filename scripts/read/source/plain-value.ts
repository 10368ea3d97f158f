import type { Json } from "../facts.ts";
import { join } from "../pointer.ts";

/** Deeper than any API nests, and shallow enough for every tool that calls itself for each level. */
const maxDepth = 200;

/** Values, those behind an alias once for each alias: GitHub's description, the largest known, has a million. */
const maxValues = 10_000_000;

type Refuse = (pointer: string, what: string, fix: string) => never;

/** Refuses what JSON cannot hold, and what would exhaust the tools that follow. */
export function checkPlain(root: unknown, refuse: Refuse): asserts root is Json {
  const path: string[] = [];
  let values = 0;

  const visit = (value: unknown): void => {
    const refuseThis = (what: string, fix: string) => refuse(join("", ...path), what, fix);
    values++;
    if (values > maxValues) {
      refuse("", `it holds more than ${maxValues} values`, "write out what its aliases repeat");
    }
    if (typeof value !== "object" || value === null) {
      checkScalar(value, refuseThis);
      return;
    }
    if (path.length >= maxDepth) {
      refuseThis(`it is nested deeper than ${maxDepth} levels`, "move its inner parts under `components`");
    }
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
      refuseThis("this is not a text, number, boolean, list or map", "write it as one of these");
    }
    for (const [name, member] of Object.entries(value)) {
      if (!name.isWellFormed()) {
        refuseThis("a name in it contains an unpaired surrogate", "write complete Unicode characters");
      }
      path.push(name);
      visit(member);
      path.pop();
    }
  };

  visit(root);
}

function checkScalar(value: unknown, refuse: (what: string, fix: string) => never): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    refuse(`JSON has no number ${value}`, "write a finite number, or a text");
  }
  if (typeof value === "string" && !value.isWellFormed()) {
    refuse("the text contains an unpaired surrogate", "write complete Unicode characters");
  }
  if (value !== null && !["string", "number", "boolean"].includes(typeof value)) {
    refuse(`JSON has no value of type ${typeof value}`, "remove it");
  }
}
