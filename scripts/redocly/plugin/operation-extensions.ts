import { type Answer, answerOf, bodyProperties, listOf, type Members, membersOf } from "./answer.ts";
import type { RuleContext } from "./context.ts";

/** What an extension is checked against. */
interface Checked {
  readonly method: string;
  readonly answer: Answer;
  /** Names of the query parameters. */
  readonly query: readonly unknown[];
  /** Names of the properties of its body. */
  readonly body: readonly string[];
  /** The whole extension. */
  readonly extension: Members;
}

/** What is wrong with a member's value, in words that follow its name. */
type Check = (value: unknown, checked: Checked) => string | undefined;

interface Shape {
  readonly required?: { readonly [member: string]: Check };
  readonly optional?: { readonly [member: string]: Check };
  /** What is wrong with the operation, in words that follow the extension's name. */
  readonly operation?: (checked: Checked) => string | undefined;
}

/** The extensions of operations, each with the shape of its value. specs/README.md says what they mean. */
const shapes: { readonly [name: string]: (extension: Members) => Shape } = {
  "x-file-summary": () => ({
    optional: Object.fromEntries(
      ["id", "name", "type", "bytes", "megabytes", "status", "url"].map((column) => [column, field()]),
    ),
  }),
  "x-filespec-download": ({ url }) =>
    url === undefined
      ? { operation: ({ answer }) => (answer.hasBytes ? undefined : "has no `url`, and the answer is no file itself") }
      : { required: { url: field("string") }, optional: { type: field("string") } },
  "x-filespec-total": () => ({ required: { header: responseHeader } }),
  "x-filespec-upload": () => ({
    required: { name: bodyProperty, bytes: bodyProperty, type: bodyProperty, urls: field(), completion },
    optional: { partBytes: field("integer") },
  }),
  "x-filespec-wait": ({ pending }) => ({
    required: {
      state: field("string"),
      succeeded: states,
      ...(pending === undefined ? { failed: states } : { pending: states }),
    },
    optional: { reason: field("string") },
    operation: ({ method }) => (method === "get" ? undefined : "repeats the call, which only a GET allows"),
  }),
  "x-redocly-pagination": ({ style }) => ({
    required: { style: oneOf(Object.keys(styles)), items: field("array"), ...styles[`${style}`] },
    optional: { limitParam: queryParameter, hasMore: field("boolean") },
  }),
};

/** What each style of pagination needs beside its items. */
const styles: { readonly [style: string]: { readonly [member: string]: Check } } = {
  offset: { offsetParam: queryParameter },
  page: { offsetParam: queryParameter },
  cursor: { cursorParam: queryParameter, nextCursor: field("string") },
  link: {},
  "body-link": { nextLink: field("string") },
};

/** An extension that filespec reads is known, has the shape that it should have, and names fields that the answer has. */
export function operationExtensions(): object {
  let ofPath: readonly unknown[] = [];
  return {
    PathItem: {
      enter({ parameters }: Members) {
        ofPath = listOf(parameters);
      },
      Operation(operation: Members, context: RuleContext) {
        const { key, location, report, resolve } = context;
        const answer = answerOf(operation.responses, context);
        const query = [...ofPath, ...listOf(operation.parameters)]
          .map((each) => membersOf(resolve(each).node ?? each))
          .flatMap((each) => (each.in === "query" ? [each.name] : []));
        const body = bodyProperties(operation.requestBody, context);
        for (const [name, value] of Object.entries(operation)) {
          if (!Object.hasOwn(shapes, name) && !name.startsWith("x-filespec-")) {
            continue;
          }
          const checked = { method: `${key}`, answer, query, body, extension: membersOf(value) };
          for (const [member, problem] of problemsOf(shapes[name]?.(checked.extension), value, checked)) {
            const place = member === "" ? location.child([name]).key() : location.child([name, member]);
            report({ message: `\`${name}\` ${problem}.`, location: place });
          }
        }
      },
    },
  };
}

/** What is wrong, with the member of the extension where it is. */
function problemsOf(shape: Shape | undefined, value: unknown, checked: Checked): [member: string, problem: string][] {
  if (shape === undefined) {
    return [["", "is no extension that filespec knows"]];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [["", "is not an object"]];
  }
  const { required = {}, optional = {} } = shape;
  const missing = Object.keys(required).filter((member) => !(member in value));
  const ofOperation = shape.operation?.(checked);
  return [
    ...missing.map((member): [string, string] => ["", `has no \`${member}\``]),
    ...(ofOperation === undefined ? [] : [["", ofOperation] satisfies [string, string]]),
    ...Object.entries(value).flatMap(([member, given]): [string, string][] => {
      const check = { ...required, ...optional }[member] ?? (() => "is not known here");
      const problem = check(given, checked);
      return problem === undefined ? [] : [[member, `has a \`${member}\` that ${problem}`]];
    }),
  ];
}

/** A JSON Pointer to a field of the answer, which may have this type. */
function field(type?: string): Check {
  return (value, { answer }) => {
    if (typeof value !== "string" || !/^(\/|$)/.test(value)) {
      return "is no JSON Pointer";
    }
    const fields = answer.fieldsAt(value);
    if (fields.length === 0) {
      return `leads to no field of the answer: ${value}`;
    }
    const types = fields.flatMap((each) => [each.type].flat());
    return type === undefined || types.includes(type) ? undefined : `leads to no ${type}: ${value}`;
  };
}

/** A list of values that the schema of the state lists. */
function states(value: unknown, { answer, extension }: Checked): string | undefined {
  const given = listOf(value);
  if (given.length === 0) {
    return "is no list of states";
  }
  const known = answer
    .fieldsAt(`${extension.state}`)
    .flatMap((each) => [...listOf(each.enum), ...("const" in each ? [each.const] : [])]);
  const unknown = given.filter((each) => !known.includes(each));
  return unknown.length === 0 ? undefined : `the schema of its state does not list: ${unknown.join(", ")}`;
}

function queryParameter(value: unknown, { query }: Checked): string | undefined {
  return query.includes(value) ? undefined : `is no query parameter of the operation: ${value}`;
}

function responseHeader(value: unknown, { answer }: Checked): string | undefined {
  return answer.headers.includes(`${value}`.toLowerCase()) ? undefined : `is no header of the answer: ${value}`;
}

function bodyProperty(value: unknown, { body }: Checked): string | undefined {
  return body.includes(`${value}`) ? undefined : `is no property of the request body: ${value}`;
}

/** The operation that completes an upload, and pointers to what it takes. */
function completion(value: unknown, checked: Checked): string | undefined {
  const { operationId, parameters, body, ...others } = membersOf(value);
  const pointers = [...Object.values(membersOf(parameters)), ...Object.values(membersOf(body))];
  if (typeof operationId !== "string" || Object.keys(others).length > 0) {
    return "is no `operationId` with `parameters` and `body`";
  }
  return pointers.map((each) => field()(each, checked)).find((problem) => problem !== undefined);
}

function oneOf(values: readonly string[]): Check {
  return (value) => (values.includes(`${value}`) ? undefined : `is none of ${values.join(", ")}`);
}
