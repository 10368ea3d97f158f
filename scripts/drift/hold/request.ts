import type { Json, Response } from "@scripts/read";
import { isJson } from "@scripts/read";
import { parseJson } from "../json.ts";
import { documentedBody } from "./documented.ts";
import { type Finder, type HeldExchange, shown } from "./held.ts";
import { placeIssue } from "./issue-place.ts";
import { heldHeaders, heldParameters, ownsName, readValue } from "./parameters.ts";

type Field = Parameters<typeof readValue>[1] & { readonly at: string; readonly required?: true };

/** Holds the path, query and headers of a request that the server took against the operation's parameters. */
export function holdParameters(finder: Finder, { exchange, operation, segments, seen }: HeldExchange): void {
  const { contract, findings } = finder;
  const { url, headers } = exchange;
  const about = { operation: operation.operationId };
  const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  for (const parameter of heldParameters(operation.parameters)) {
    const { name, in: where } = parameter;
    const texts = {
      path: segments.filter((_, index) => names[index] === name).map(decodeURIComponent),
      query: url.searchParams.getAll(name),
      header: headers.filter((each) => each.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value),
    }[where];
    const isSpread = [...url.searchParams.keys()].some((each) => ownsName(contract.fields, parameter, each));
    holdField(
      finder,
      parameter,
      texts ?? [],
      isSpread,
      { kind: "parameter", ...about, parameter: `${where} ${name}` },
      seen,
    );
  }
  const carriers = contract.credentials.filter((each) => each.in === "query").map(({ carrier }) => carrier);
  for (const name of new Set(url.searchParams.keys())) {
    if (!carriers.includes(name) && !operation.parameters.some((each) => ownsName(contract.fields, each, name))) {
      findings.lacks.add({ kind: "query-parameter", ...about, parameter: name, at: operation.at }, seen);
    }
  }
}

/** Holds the documented headers of an answer. */
export function holdHeaders(finder: Finder, { exchange, operation, seen }: HeldExchange, response: Response): void {
  for (const header of heldHeaders(response)) {
    const key = { kind: "header", operation: operation.operationId, status: response.status, parameter: header.name };
    const texts = exchange.responseHeaders.filter(({ name }) => name.toLowerCase() === header.name.toLowerCase());
    holdField(
      finder,
      header,
      texts.map(({ value }) => value),
      false,
      key,
      seen,
    );
  }
}

/** Holds the JSON that was sent. */
export function holdRequestBody({ contract, findings }: Finder, { exchange, operation, seen }: HeldExchange): void {
  const { requestBody: sent } = exchange;
  const { requestBody, operationId } = operation;
  if (!sent || !requestBody) {
    return;
  }
  const about = { kind: "request-body", operation: operationId };
  const documented = documentedBody(requestBody, sent.mediaType);
  if (!documented) {
    const message = `${sent.mediaType || "a body without a media type"} is not documented`;
    findings.wrong.add({ ...about, message, at: requestBody.at }, seen);
    return;
  }
  const { schema, mediaType } = documented;
  const parsed = sent.text === undefined || !isJson(sent.mediaType || mediaType) ? undefined : parseJson(sent.text);
  for (const { path, rule, message } of parsed && schema
    ? contract.validators.issues(schema, parsed.value, "sent")
    : []) {
    const { pointer, at } = placeIssue(contract.fields, schema ? [schema] : [], { path, rule });
    findings.wrong.add(
      { ...about, mediaType, pointer, rule, message, at },
      seen,
      shown(rule, parsed?.value ?? null, path),
    );
  }
}

function holdField(
  { contract: { fields, validators }, findings: { wrong } }: Finder,
  field: Field,
  texts: readonly string[],
  isThere: boolean,
  key: { readonly kind: string; readonly operation: string; readonly parameter: string },
  seen: HeldExchange["seen"],
): void {
  if (texts.length === 0) {
    if (field.required && !isThere) {
      wrong.add({ ...key, rule: "required", message: "is missing", at: field.at }, seen);
    }
    return;
  }
  const value: Json | undefined = readValue(fields, field, texts);
  for (const { path, rule, message } of field.schema && value !== undefined
    ? validators.issues(field.schema, value, "sent")
    : []) {
    const { at = field.at } = placeIssue(fields, field.schema ? [field.schema] : [], { path, rule });
    wrong.add({ ...key, rule, message, at }, seen, shown(rule, value ?? null, path));
  }
}
