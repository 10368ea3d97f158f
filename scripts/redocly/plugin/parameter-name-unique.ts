import type { RuleContext } from "./context.ts";

interface HasParameters {
  readonly parameters?: readonly unknown[];
}

/**
 * A client's method takes path and query parameters as one flat object, beside `headers` and `body`: no name may occur
 * twice in it, the parameters of the whole path included.
 */
export function parameterNameUnique(): object {
  let ofPath: readonly unknown[] = [];
  return {
    PathItem: {
      enter(item: HasParameters) {
        ofPath = item.parameters ?? [];
      },
      Operation(operation: HasParameters, { location, report, resolve }: RuleContext) {
        const places = new Map([
          ["headers", "what the client calls the header parameters"],
          ["body", "what the client calls the request body"],
        ]);
        for (const [index, reference] of [...ofPath, ...(operation.parameters ?? [])].entries()) {
          const { name, in: place } = parameterOf(resolve(reference).node ?? reference);
          const other = name === undefined ? undefined : places.get(name);
          if (name === undefined || (place !== "path" && place !== "query") || other === place) {
            continue;
          }
          if (other !== undefined) {
            const own = index - ofPath.length;
            report({
              message: `The ${place} parameter \`${name}\` has the name of ${other === "path" || other === "query" ? `a ${other} parameter` : other}: rename one, the client takes them as one flat object.`,
              location: own < 0 ? location.key() : location.child(["parameters", own]),
            });
          }
          places.set(name, place);
        }
      },
    },
  };
}

interface Parameter {
  readonly name?: string;
  readonly in?: string;
}

/** What is not an object has no name. */
function parameterOf(node: unknown): Parameter {
  return typeof node === "object" && node !== null ? node : {};
}
