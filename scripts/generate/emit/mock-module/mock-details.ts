import {
  type Facts,
  type Header,
  isList,
  isObject,
  isText,
  type Json,
  openEnumOf,
  resolve,
  type Schema,
  shownValues,
} from "@scripts/read";
import type { ClientOperation } from "../../client-view/client-view.ts";
import { propertyOf } from "../../client-view/properties.ts";
import type { ShownBodies, ShownBody } from "./shown-bodies.ts";

/** What a mock has to know of an operation beside its examples. */
export function detailsOf(
  facts: Facts,
  operation: ClientOperation,
  shown: ReadonlyMap<string, readonly ShownBody[]>,
  bodies: ShownBodies,
): {
  readonly pending?: string | undefined;
  readonly pages?: object | undefined;
  readonly answers?: object | undefined;
} {
  const success = operation.responses.find(
    ({ status, bodies }) => status.startsWith("2") && bodies[0]?.kind === "json",
  );
  const first = success && shown.get(success.status)?.[0];
  const answers = operation.responses.flatMap(({ status, facts: { headers } }) => {
    const [body, ...others] = shown.get(status) ?? [];
    const details = {
      type: body === undefined || body.type === "application/json" ? undefined : body.type,
      headers: members(headers.flatMap((each) => headerOf(facts, each))),
      others: members(others.map((each) => [each.type, each.value === undefined ? {} : { body: each.value }])),
    };
    return Object.values(details).some((each) => each !== undefined) ? [[status, details] as const] : [];
  });
  return {
    pending: first && pendingState(facts, operation, first.content.schema),
    pages: first && pagesOf(operation, first, bodies),
    answers: members(answers),
  };
}

function members<Value>(entries: readonly (readonly [string, Value])[]): { [name: string]: Value } | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** A header with the value that the contract shows. What describes the body is set with the body. */
function headerOf(facts: Facts, header: Header): [string, string][] {
  const { name } = header;
  const [value] = shownValues(facts, header);
  const isOfBody = /^(content-length|content-encoding|content-type|transfer-encoding)$/i.test(name);
  const text = isObject(value) || isList(value) ? JSON.stringify(value) : `${value}`;
  // What `Headers` takes: https://fetch.spec.whatwg.org/#concept-header
  const isPlain = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(text);
  return value === undefined || value === null || isOfBody || !isPlain ? [] : [[name, text]];
}

/** A state in which a record is not final: as the contract says, or else of its enum the first that is no end. */
function pendingState(
  facts: Facts,
  { members: { wait } }: ClientOperation,
  schema: Schema | undefined,
): string | undefined {
  const { state, pending, succeeded, failed } = wait ?? {};
  if (!schema || !isList(state)) {
    return undefined;
  }
  const property = state
    .filter(isText)
    .reduce<Schema | undefined>((each, name) => each && propertyOf(facts, each, name), schema);
  const resolved = property && resolve(facts, property);
  const known = resolved && (resolved.enum ?? openEnumOf(facts, resolved)?.values);
  const ends = [succeeded, failed].flat();
  return [...(isList(pending) ? pending : []), ...(known ?? [])].filter(isText).find((each) => !ends.includes(each));
}

function pagesOf(operation: ClientOperation, body: ShownBody, bodies: ShownBodies): object | undefined {
  const { paginate } = operation.members;
  if (!paginate) {
    return undefined;
  }
  const { style, data } = paginate;
  const names = operation.parameters.filter((each) => each.in === "query").map(({ name }) => name);
  // A link has a parameter that the contract does not call the one of pages.
  const param = data.param ?? names.find((each) => /page|offset|cursor|start|after|skip|token/i.test(each));
  const items = isList(data.items) ? data.items.filter(isText) : [];
  return param === undefined
    ? undefined
    : { style, ...data, param, name: distinctName(operation, body, items, bodies) };
}

/** The member of an item that may have another text. */
function distinctName(
  { operationId }: ClientOperation,
  { value, content }: ShownBody,
  items: readonly string[],
  bodies: ShownBodies,
): string | undefined {
  const list = value === undefined ? undefined : at(value, items);
  const item = isList(list) ? list[0] : undefined;
  return Object.entries(isObject(item) ? item : {}).find(([name, text]) => {
    const other = typeof text === "string" && isObject(item) && { ...item, [name]: `${text}-2` };
    return (
      other &&
      value !== undefined &&
      bodies.isValid(content.schema, `${operationId} pages`, replaced(value, items, [other]))
    );
  })?.[0];
}

function at(value: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((each, name) => (isObject(each) ? each[name] : undefined), value);
}

function replaced(value: Json, [name, ...rest]: readonly string[], replacement: Json): Json {
  if (name === undefined || !isObject(value)) {
    return replacement;
  }
  return { ...value, [name]: replaced(value[name] ?? {}, rest, replacement) };
}
