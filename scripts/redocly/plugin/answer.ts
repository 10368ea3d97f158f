import type { RuleContext } from "./context.ts";

/** An object of a description, of which nothing is known. */
export interface Members {
  readonly [name: string]: unknown;
}

/** A schema, and the file that its references count from. */
interface Located {
  readonly schema: Members;
  readonly from: string;
}

/** What an operation answers to a call that succeeds. */
export interface Answer {
  /** Whether one of its media types is not JSON. */
  readonly hasBytes: boolean;
  /** Names of its headers, in lower case. */
  readonly headers: readonly string[];
  /** The schemas that a value at a JSON Pointer into its JSON may have: none where it has no such field. */
  readonly fieldsAt: (pointer: string) => Members[];
}

/** The answer of the first status of success, as far as the contract describes it. */
export function answerOf(responses: unknown, { location, resolve }: RuleContext): Answer {
  const follow = ({ schema, from }: Located): Located => {
    const { node, location: target } = "$ref" in schema ? resolve(schema, from) : {};
    return { schema: membersOf(node ?? schema), from: target?.source.absoluteRef ?? from };
  };
  const child = ({ from }: Located, node: unknown): Located => follow({ schema: membersOf(node), from });

  const root = { schema: membersOf(responses), from: location.source.absoluteRef };
  const [, success] = Object.entries(root.schema).find(([status]) => /^2/.test(status)) ?? [];
  const response = child(root, success);
  const content = Object.entries(membersOf(response.schema.content));
  const [, json] = content.find(([type]) => isJson(type)) ?? [];
  const body = child(response, membersOf(json).schema);

  return {
    hasBytes: content.some(([type]) => !isJson(type)),
    headers: Object.keys(membersOf(response.schema.headers)).map((name) => name.toLowerCase()),
    fieldsAt: (pointer) => {
      let found = json === undefined ? [] : alternatives(body, child);
      for (const name of pointer.split("/").slice(1)) {
        const field = name.replaceAll("~1", "/").replaceAll("~0", "~");
        found = found.flatMap((each) =>
          [membersOf(each.schema.properties)[field], ...(/^\d+$/.test(field) ? [each.schema.items] : [])].flatMap(
            (node) => (node === undefined ? [] : alternatives(child(each, node), child)),
          ),
        );
      }
      return found.map(({ schema }) => schema);
    },
  };
}

/** The properties of a body of JSON. */
export function bodyProperties(requestBody: unknown, context: RuleContext): string[] {
  // A body is to a request as it is to an answer.
  const answer = answerOf({ 200: requestBody }, context);
  return answer.fieldsAt("").flatMap(({ properties }) => Object.keys(membersOf(properties)));
}

/** A schema and all that it is made of or may be instead. */
function alternatives(
  start: Located,
  child: (parent: Located, node: unknown) => Located,
  seen: Set<Members> = new Set(),
): Located[] {
  if (seen.has(start.schema)) {
    return [];
  }
  seen.add(start.schema);
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((name) => listOf(start.schema[name]));
  return [start, ...parts.flatMap((part) => alternatives(child(start, part), child, seen))];
}

export function membersOf(node: unknown): Members {
  return typeof node === "object" && node !== null ? { ...node } : {};
}

export function listOf(node: unknown): readonly unknown[] {
  return Array.isArray(node) ? node : [];
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/i.test(mediaType);
}
