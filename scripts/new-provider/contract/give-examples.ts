import { type Draft, eachTree, isTree, resolved, set, type Tree, treeAt } from "./draft.ts";

/**
 * Every parameter gets an `example`: its first of `examples`, else its schema's example, default or first enumerated
 * value, else a plain value of its type. A body's `example` becomes the first of its `examples`, called `documented`.
 */
export function giveExamples(draft: Draft): void {
  eachTree(draft.value, (tree, path) => {
    const [kind, owner] = [path.at(-1), path.at(-2)];
    const inList = owner === "parameters" && isTree(tree.schema) && typeof tree.in === "string";
    if (inList && tree.example === undefined) {
      const example = exampleOf(draft, tree);
      delete tree.examples;
      if (example !== undefined) {
        set(tree, "example", example);
        draft.notes.push(`the parameter ${tree.name} has the example ${JSON.stringify(example)}`);
      }
    }
    if (owner === "content" && `${kind}`.includes("/")) {
      nameExample(tree);
    }
  });
}

function nameExample(media: Tree): void {
  const examples = Object.entries(treeAt(media, "examples"));
  const [only, ...others] = examples;
  if (media.example !== undefined && !only) {
    set(media, "examples", { documented: { value: media.example } });
    delete media.example;
  }
  // What an upgrade from OpenAPI 3.0 calls an example that had no name.
  if (only?.[0] === "default" && others.length === 0) {
    set(media, "examples", { documented: only[1] });
  }
}

function exampleOf(draft: Draft, parameter: Tree): unknown {
  const [named] = Object.values(treeAt(parameter, "examples"));
  const shown = treeAt(resolved(draft, named)).value;
  return shown ?? plainValue(draft, resolved(draft, parameter.schema));
}

function plainValue(draft: Draft, schema: Tree): unknown {
  const { examples, example, default: fallback, enum: allowed, const: only, items } = schema;
  const [shown] = Array.isArray(examples) ? examples : [];
  const [first] = Array.isArray(allowed) ? allowed : [];
  const known = shown ?? example ?? only ?? fallback ?? first;
  if (known !== undefined) {
    return known;
  }
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== "null") : schema.type;
  switch (type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return numberOf(schema);
    case "array": {
      const item = plainValue(draft, resolved(draft, items));
      return item === undefined ? undefined : [item];
    }
    case "string":
      return textOf(schema);
    default:
      return undefined;
  }
}

function numberOf({ minimum = 1, exclusiveMinimum, maximum }: Tree): number {
  const least = typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : Math.max(1, Number(minimum));
  return typeof maximum === "number" ? Math.min(least, maximum) : least;
}

const samples: { readonly [format: string]: string } = {
  date: "2025-01-31",
  "date-time": "2025-01-31T12:00:00Z",
  email: "someone@example.com",
  uri: "https://example.com/",
  uuid: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
};

/** Undefined where a pattern asks for a text that nobody has shown. */
function textOf({ format, pattern, minLength = 0, maxLength }: Tree): string | undefined {
  if (typeof pattern === "string") {
    return undefined;
  }
  const text = (samples[`${format}`] ?? "example").padEnd(Number(minLength), "x");
  return typeof maxLength === "number" ? text.slice(0, maxLength) : text;
}
