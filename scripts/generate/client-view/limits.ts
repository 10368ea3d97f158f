import { createRequire } from "node:module";
import { type Facts, type Parameter, type Problem, type Reading, resolve, type Schema } from "@scripts/read";

/** What a client checks of a parameter's text before it sends it. */
export interface ClientLimits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** The limits of a parameter; of a list, those of its items. */
export function limitsOf(facts: Facts, { schema }: Parameter): ClientLimits {
  const { pattern, minLength, maxLength } = limitedSchema(facts, schema);
  return {
    ...(pattern !== undefined && expressionOf(pattern) && { pattern }),
    ...(minLength !== undefined && Number.isInteger(minLength) && { minLength }),
    ...(maxLength !== undefined && Number.isInteger(maxLength) && { maxLength }),
  };
}

/** Patterns that a text can keep a client busy with for longer than anybody waits: callers hand on what others write. */
export function slowPatterns(facts: Facts, problemAt: Reading["problemAt"]): Problem[] {
  const schemas = new Set(
    facts.operations.flatMap(({ parameters }) => parameters.map((each) => limitedSchema(facts, each.schema))),
  );
  return [...schemas].flatMap(({ at, pattern }) => {
    const expression = pattern === undefined ? undefined : expressionOf(pattern);
    if (at === undefined || !expression || !isSlow(expression)) {
      return [];
    }
    const what = `the pattern ${pattern} can take exponential time, and clients run it on what they are given`;
    return [problemAt(`${at}/pattern`, what, "write it without a repetition that can match one text in several ways")];
  });
}

/** Whether a pattern is none for JavaScript, or one that a text can keep busy. */
export function isSlowPattern(pattern: string): boolean {
  const expression = expressionOf(pattern);
  return !expression || isSlow(expression);
}

function limitedSchema(facts: Facts, schema: Schema | undefined): Partial<Schema> {
  const whole = schema && resolve(facts, schema);
  return whole?.items ? resolve(facts, whole.items) : (whole ?? {});
}

/** Undefined for a pattern in another dialect than JavaScript's, which is not checked. */
function expressionOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/**
 * Whether a pattern takes exponential time on some texts. That takes a group that is repeated: without one it is at worst
 * polynomial, which the length of a URL keeps short. Without a time limit, so that the answer does not depend on the machine.
 */
function isSlow({ source, flags }: RegExp): boolean {
  if (!/\)(?:[*+]|\{\d)/.test(source)) {
    return false;
  }
  let isKnown = known.get(source);
  if (isKnown === undefined) {
    const found = check()(source, flags, { timeout: null });
    isKnown = found.status === "vulnerable" && found.complexity.type === "exponential";
    known.set(source, isKnown);
  }
  return isKnown;
}

/** A description has a pattern at a hundred places, and each takes seconds. */
const known = new Map<string, boolean>();

/** recheck in JavaScript alone. It is large, and few descriptions need it. */
function check(): typeof import("recheck").checkSync {
  const { checkSync }: typeof import("recheck") = createRequire(import.meta.url)("recheck/lib/browser.js");
  return checkSync;
}
