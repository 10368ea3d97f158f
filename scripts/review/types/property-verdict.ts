import type { Direction } from "../contract/usage.ts";
import type { Verdict } from "./sighting.ts";

export function propertyAdded(direction: Direction, label: string, isOptional: boolean): Verdict {
  if (direction === "response") {
    return { rule: "property-added", impact: "minor", message: `\`${label}\` can be read.` };
  }
  if (isOptional) {
    return { rule: "property-added", impact: "minor", message: `\`${label}\` can be sent.` };
  }
  const message = `Code that does not send \`${label}\` no longer compiles: it is required.`;
  return { rule: "required-property-added", impact: "major", message };
}

/** `takesAny` of an object that takes properties that it does not name. */
export function propertyRemoved(direction: Direction, label: string, takesAny: boolean): Verdict {
  const rule = "property-removed";
  if (direction === "response") {
    return { rule, impact: "major", message: `Code that reads \`${label}\` no longer compiles: it is gone.` };
  }
  if (takesAny) {
    return { rule, impact: "minor", message: `\`${label}\` is one of the properties that are not named.` };
  }
  return { rule, impact: "major", message: `Code that sends \`${label}\` no longer compiles: it is gone.` };
}

export function propertyOptional(direction: Direction, label: string): Verdict {
  const rule = "property-optional";
  return direction === "response"
    ? {
        rule,
        impact: "major",
        message: `Code that uses \`${label}\` without a check no longer compiles: it may be undefined.`,
      }
    : { rule, impact: "minor", message: `\`${label}\` need not be sent.` };
}

export function propertyRequired(direction: Direction, label: string): Verdict {
  const rule = "property-required";
  return direction === "response"
    ? { rule, impact: "minor", message: `\`${label}\` is always there.` }
    : {
        rule,
        impact: "major",
        message: `Code that does not send \`${label}\` no longer compiles: it is required.`,
      };
}

export function propertyReadonly(label: string): Verdict {
  return {
    rule: "property-readonly",
    impact: "major",
    message: `Code that assigns \`${label}\` no longer compiles: it is only for reading.`,
  };
}
