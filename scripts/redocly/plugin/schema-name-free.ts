import type { RuleContext } from "./context.ts";

/** A schema's name is exported as a type: it must not shadow a global such as `File` or `Response`. */
export function schemaNameFree(): object {
  return {
    NamedSchemas: {
      Schema(_: unknown, { location, report, key }: RuleContext & { key: string }) {
        if (key in globalThis) {
          report({
            message: `The schema name \`${key}\` shadows a global of JavaScript: choose another.`,
            location: location.key(),
          });
        }
      },
    },
  };
}
