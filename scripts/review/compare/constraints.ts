import type { Schema } from "@scripts/read";
import type { RuleName } from "../rate/rules.ts";
import { verdictOf } from "../rate/verdict.ts";
import { answered, sent } from "../usage/uses.ts";
import type { Say } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import type { Held, Shape } from "./shape.ts";

/** What lets less pass, though those who read an answer break by it. */
const fewer: ReadonlySet<RuleName> = new Set(["value-removed", "alternative-removed", "types-removed"]);

/** What has become of what a keyword lets pass. */
type Way = "looser" | "tighter" | "changed" | "same";

/** Compares keywords that restrict values in ways of their own. What cannot be told for sure has changed. */
export function compareConstraints(comparison: Comparison, old: Shape, now: Shape, say: Say): void {
  const isClosed = old.additional === false && now.additional === false;
  const isCondition = (what: string) => what === "then" || what === "else";
  const names = [...new Set([...old.others.keys(), ...now.others.keys()])];
  const text = (shape: Shape) =>
    shape.others
      .get("if")
      ?.map((each) => each.text)
      .join();
  // Where the condition changes, that tells what depends on it.
  for (const what of text(old) === text(now) ? names : names.filter((each) => !isCondition(each))) {
    const [from, to] = [old.others.get(what) ?? [], now.others.get(what) ?? []];
    const [gone, come] = [without(from, to), without(to, from)];
    if (gone.length + come.length === 0) {
      continue;
    }
    if (what === "xml") {
      say("xml-changed", { what });
    } else if (from.length === 0 || to.length === 0) {
      say(from.length === 0 ? "constraint-added" : "constraint-removed", { what });
    } else {
      const way = wayOf(comparison, what, gone, come, isClosed);
      if (way !== "same") {
        say(`constraint-${way}`, { what });
      }
    }
  }
}

function without(some: readonly Held[], others: readonly Held[]): Held[] {
  return some.filter(({ text }) => !others.some((each) => each.text === text));
}

function wayOf(
  comparison: Comparison,
  what: string,
  [a, ...olds]: readonly Held[],
  [b, ...others]: readonly Held[],
  isClosed: boolean,
): Way {
  if (!a || !b) {
    return b ? "tighter" : "looser";
  }
  return olds.length + others.length > 0 ? "changed" : wayOfKeyword(comparison, what, a.of, b.of, isClosed);
}

function wayOfKeyword(comparison: Comparison, what: string, a: Schema, b: Schema, isClosed: boolean): Way {
  const ofSchemas = (one?: Schema, other?: Schema) => wayOfSchemas(comparison, one, other);
  switch (what) {
    case "not":
      return reversed(ofSchemas(a.not, b.not));
    case "then":
    case "else":
      return comparison.isEqual([a.if ?? a], [b.if ?? b]) ? ofSchemas(a[what], b[what]) : "changed";
    case "contains":
    case "propertyNames":
    case "contentSchema":
      return ofSchemas(a[what], b[what]);
    case "prefixItems":
      return together(mapOf(a.prefixItems), mapOf(b.prefixItems), ofSchemas);
    case "dependentSchemas":
      return together(a.dependentSchemas ?? {}, b.dependentSchemas ?? {}, ofSchemas);
    case "patternProperties":
      return together(a.patternProperties ?? {}, b.patternProperties ?? {}, (one, other) =>
        one && other ? ofSchemas(one, other) : !one === isClosed ? "looser" : "tighter",
      );
    case "dependentRequired":
      return together(a.dependentRequired ?? {}, b.dependentRequired ?? {}, wayOfNames);
    case "minContains":
      return (a.minContains ?? 1) < (b.minContains ?? 1) ? "tighter" : "looser";
    case "maxContains":
      return (a.maxContains ?? 0) < (b.maxContains ?? 0) ? "looser" : "tighter";
    default:
      return "changed";
  }
}

function wayOfSchemas(comparison: Comparison, a: Schema | undefined, b: Schema | undefined): Way {
  if (!a || !b) {
    return a ? "looser" : "tighter";
  }
  const differences = comparison.differences([a], [b]);
  const isLooser = differences.every((each) => verdictOf(each, sent) !== "major");
  const isTighter = differences.every((each) => fewer.has(each.rule) || verdictOf(each, answered) !== "major");
  return isLooser && isTighter ? "same" : isLooser ? "looser" : isTighter ? "tighter" : "changed";
}

function wayOfNames(a: readonly string[] = [], b: readonly string[] = []): Way {
  const [isTighter, isLooser] = [a.every((each) => b.includes(each)), b.every((each) => a.includes(each))];
  return isLooser && isTighter ? "same" : isLooser ? "looser" : isTighter ? "tighter" : "changed";
}

function together<T>(
  a: { readonly [name: string]: T },
  b: { readonly [name: string]: T },
  wayOfOne: (one?: T, other?: T) => Way,
): Way {
  const [olds, news] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const names = new Set([...olds.keys(), ...news.keys()]);
  const ways = new Set([...names].map((name) => wayOfOne(olds.get(name), news.get(name))));
  ways.delete("same");
  const [only = "same", ...more] = ways;
  return more.length > 0 ? "changed" : only;
}

function mapOf(schemas: readonly Schema[] = []): { readonly [name: string]: Schema } {
  return Object.fromEntries(schemas.entries());
}

function reversed(way: Way): Way {
  return way === "looser" ? "tighter" : way === "tighter" ? "looser" : way;
}
