import type { Schemas, SchemaWords } from "./schema.ts";
import { kindOf, words } from "./words.ts";

/** What is wrong with a value. */
export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The word of the schema that the value breaks; `unknown` for a field that no schema has, `depth` for what is not looked at. */
  readonly rule: string;
}

type Check = (value: unknown, context: Context) => void;

interface Context {
  readonly path: (string | number)[];
  readonly issues: Issue[];
  /** The names that schemas have for each object, where fields without one are asked for. */
  readonly known: Map<object, Set<string>> | undefined;
  /**
   * In alternatives within alternatives, what each schema said of each object: the same may be asked in every one of them, at
   * every level. False in the first.
   */
  readonly said?: Map<object, Map<Check, Context>> | false;
}

/** As many issues as anybody reads. */
const mostIssues = 100;
/** A body that is nested deeper would end the stack. */
const deepest = 200;

const made = new WeakMap<Schemas, Map<string, Check>>();

/** What is wrong with a value, given the name of its schema. `unknown` asks for fields that no schema has, too. */
export function issuesOf(value: unknown, schemas: Schemas, name: string, unknown = false): readonly Issue[] {
  const context: Context = { path: [], issues: [], known: unknown ? new Map() : undefined };
  checkOf(name, schemas)(value, context);
  if (context.known) {
    addUnknown(value, context, [], new Set());
  }
  return context.issues;
}

/** Made when it is first needed, and once. */
function checkOf(name: string, schemas: Schemas): Check {
  const checks = made.get(schemas) ?? new Map<string, Check>();
  made.set(schemas, checks);
  const check = checks.get(name) ?? make(schemas[name] ?? {}, schemas);
  checks.set(name, check);
  return check;
}

function make(schema: SchemaWords | false, schemas: Schemas): Check {
  if (schema === false) {
    return (_, context) => add(context, "false", "is not allowed here");
  }
  const { $ref, nullable, type, allOf = [], not } = schema;
  const types = type && [type].flat();
  const checks: ((value: unknown, context: Context, kind: string) => void)[] = [];
  if ($ref !== undefined) {
    let target: Check | undefined;
    checks.push((value, context) => {
      target ??= checkOf($ref, schemas);
      if (context.said && Object(value) === value) {
        take(remembered(target, value as object, context, context.said), context);
      } else {
        target(value, context);
      }
    });
  }
  for (const [name, { of, isBroken, says }] of Object.entries(words)) {
    const given = schema[name as keyof SchemaWords] as never;
    if (given !== undefined) {
      checks.push((value, context, kind) => {
        if ((of === "" || of === kind) && isBroken(value as never, given)) {
          add(context, name, says(given));
        }
      });
    }
  }
  checks.push(...itemsOf(schema, schemas), ...propertiesOf(schema, schemas));
  checks.push(...allOf.map((each) => make(each, schemas)));
  for (const name of ["anyOf", "oneOf"] as const) {
    const alternatives = schema[name]?.map((each) => make(each, schemas));
    if (alternatives) {
      checks.push((value, context) => checkAlternatives(alternatives, name, value, context));
    }
  }
  if (not !== undefined) {
    const excluded = make(not, schemas);
    checks.push((value, context) => {
      if (branch(excluded, value, context).issues.length === 0) {
        add(context, "not", "is excluded");
      }
    });
  }
  return (value, context) => {
    const kind = kindOf(value);
    if (nullable && kind === "null") {
      return;
    }
    const isWhole = types?.includes("integer") && kind === "number" && Number.isInteger(Number(value));
    if (types && !types.includes(kind) && !isWhole) {
      add(context, "type", `is ${kind}, not ${types.join(" or ")}`);
    } else if (context.path.length > deepest) {
      add(context, "depth", "is nested too deep");
    } else if (context.issues.length < mostIssues) {
      for (const check of checks) {
        check(value, context, kind);
      }
    }
  };
}

type Checks = ((value: unknown, context: Context, kind: string) => void)[];

function itemsOf({ items, prefixItems = [] }: SchemaWords, schemas: Schemas): Checks {
  const first = prefixItems.map((each) => make(each, schemas));
  const rest = items === undefined ? undefined : make(items, schemas);
  if (!rest && first.length === 0) {
    return [];
  }
  return [
    (value, context) => {
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) {
          within(first[index] ?? rest, value[index], index, context);
        }
      }
    },
  ];
}

function propertiesOf(schema: SchemaWords, schemas: Schemas): Checks {
  const { properties, required = [], additionalProperties: others } = schema;
  if (!properties && others === undefined && required.length === 0) {
    return [];
  }
  const own = new Map(Object.entries(properties ?? {}).map(([name, each]) => [name, make(each, schemas)]));
  const rest = others === undefined || others === false ? undefined : make(others, schemas);
  // A name that is required is one that the contract knows, even where it says no more of it.
  const names = [...own.keys(), ...required];
  return [
    (value, context, kind) => {
      if (kind !== "object") {
        return;
      }
      const object = value as { readonly [name: string]: unknown };
      for (const name of required) {
        if (!Object.hasOwn(object, name)) {
          add(context, "required", "is missing", name);
        }
      }
      learn(context, object, others === undefined ? names : Object.keys(object));
      for (const name of Object.keys(object)) {
        const check = own.get(name) ?? rest;
        if (check) {
          within(check, object[name], name, context);
        } else if (others === false) {
          add(context, "additionalProperties", "is not documented", name);
        }
      }
    },
  ];
}

function checkAlternatives(alternatives: readonly Check[], rule: string, value: unknown, context: Context): void {
  const tried: Context[] = [];
  for (const alternative of alternatives) {
    tried.push(branch(alternative, value, context));
    if (rule === "anyOf" && !context.known && tried.at(-1)?.issues.length === 0) {
      return;
    }
  }
  const fitting = tried.filter(({ issues }) => issues.length === 0);
  if (rule === "oneOf" && fitting.length > 1) {
    add(context, rule, `fits ${fitting.length} of the alternatives, not one`);
  } else if (fitting.length > 0) {
    for (const each of fitting) {
      take(each, context);
    }
  } else {
    // The one alternative whose type and constant fields fit says best what is wrong.
    const depth = context.path.length;
    const isAnother = ({ rule: each, path }: Issue): boolean =>
      (each === "type" && path.length === depth) || (each === "enum" && path.length <= depth + 1);
    const [near, ...others] = tried.filter(({ issues }) => !issues.some(isAnother));
    if (near && others.length === 0) {
      take(near, context);
    } else {
      add(context, rule, `fits none of the ${alternatives.length} alternatives`);
    }
  }
}

function add({ path, issues }: Context, rule: string, message: string, name?: string): void {
  if (issues.length < mostIssues) {
    issues.push({ message, path: name === undefined ? [...path] : [...path, name], rule });
  }
}

function within(check: Check | undefined, value: unknown, key: string | number, context: Context): void {
  context.path.push(key);
  check?.(value, context);
  context.path.pop();
}

function branch(check: Check, value: unknown, { path, known, said }: Context): Context {
  const context: Context = {
    path,
    issues: [],
    known: known && new Map(),
    said: said === undefined ? false : said || new Map(),
  };
  check(value, context);
  return context;
}

/** The same once for each value. What a value within itself is said of it while it is looked at is nothing. */
function remembered(check: Check, value: object, context: Context, said: Map<object, Map<Check, Context>>): Context {
  const ofValue = said.get(value) ?? new Map<Check, Context>();
  said.set(value, ofValue);
  let found = ofValue.get(check);
  if (!found) {
    ofValue.set(check, { path: [], issues: [], known: undefined });
    found = branch(check, value, context);
    ofValue.set(check, found);
  }
  return found;
}

/** Takes over what was found in a context of its own. */
function take({ issues, known }: Context, context: Context): void {
  context.issues.push(...issues.slice(0, mostIssues - context.issues.length));
  for (const [object, names] of known ?? []) {
    learn(context, object, names);
  }
}

function learn({ known }: Context, object: object, names: Iterable<string>): void {
  known?.set(object, new Set([...(known.get(object) ?? []), ...names]));
}

function addUnknown(value: unknown, context: Context, path: readonly (string | number)[], seen: Set<object>): void {
  if (typeof value !== "object" || value === null || path.length > deepest || seen.has(value)) {
    return;
  }
  seen.add(value);
  const names = context.known?.get(value);
  for (const [name, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    if (!names || names.has(name)) {
      addUnknown(member, context, at, seen);
    } else if (context.issues.length < mostIssues) {
      context.issues.push({ message: "is not documented", path: at, rule: "unknown" });
    }
  }
}
