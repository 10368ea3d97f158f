import { isJson, type Response } from "@scripts/read";
import { parseJson } from "../json.ts";
import { textsOf } from "../recording/read-har.ts";
import type { FindingKey } from "../report/findings.ts";
import { documentedBody } from "./documented.ts";
import { type Finder, type HeldExchange, holdValue } from "./held.ts";
import { heldHeaders, heldParameters, ownsName, readValue } from "./parameters.ts";

type Field = Parameters<typeof readValue>[1] & { readonly at: string; readonly required?: true };

/** Holds the path, query and headers of a request that the server took against the operation's parameters. */
export function holdParameters(finder: Finder, { exchange, operation, segments }: HeldExchange): void {
  const { contract, findings } = finder;
  const { url, headers } = exchange;
  const about = { operation: operation.operationId };
  const queried = [...new Set(url.searchParams.keys())];
  const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  for (const parameter of heldParameters(operation.parameters)) {
    const { name, in: where } = parameter;
    const texts = {
      path: segments.filter((_, index) => names[index] === name).map(decodeURIComponent),
      query: url.searchParams.getAll(name),
      header: textsOf(headers, name),
    }[where];
    const isSpread = texts?.length === 0 && queried.some((each) => ownsName(contract.fields, parameter, each));
    if (texts && !isSpread) {
      holdField(
        finder,
        parameter,
        texts,
        { kind: "parameter", ...about, parameter: `${where} ${name}` },
        exchange.entry,
      );
    }
  }
  const carriers = contract.credentials.filter((each) => each.in === "query").map(({ carrier }) => carrier);
  for (const name of queried) {
    if (!carriers.includes(name) && !operation.parameters.some((each) => ownsName(contract.fields, each, name))) {
      findings.lacks.add({ kind: "query-parameter", ...about, parameter: name, at: operation.at }, exchange.entry);
    }
  }
}

/** Holds the documented headers of an answer. */
export function holdHeaders(finder: Finder, { exchange, operation }: HeldExchange, response: Response): void {
  for (const header of heldHeaders(response)) {
    const key = { kind: "header", operation: operation.operationId, status: response.status, parameter: header.name };
    holdField(finder, header, textsOf(exchange.responseHeaders, header.name), key, exchange.entry);
  }
}

/** Holds the JSON that was sent. */
export function holdRequestBody(finder: Finder, { exchange, operation }: HeldExchange): void {
  const { requestBody: sent } = exchange;
  const { requestBody, operationId } = operation;
  if (!sent || !requestBody) {
    return;
  }
  const about = { kind: "request-body", operation: operationId };
  const documented = documentedBody(requestBody, sent.mediaType);
  if (!documented) {
    const message = `${sent.mediaType || "a body without a media type"} is not documented`;
    finder.findings.wrong.add({ ...about, message, at: requestBody.at }, exchange.entry);
    return;
  }
  const parsed = isJson(sent.mediaType || documented.mediaType) ? parseJson(sent.text ?? "") : undefined;
  if (parsed) {
    const key = { ...about, mediaType: documented.mediaType, at: documented.at };
    holdValue(finder, key, exchange.entry, documented, parsed.value, "sent");
  }
}

function holdField(finder: Finder, field: Field, texts: readonly string[], key: FindingKey, entry: number): void {
  const value = texts.length === 0 ? undefined : readValue(finder.contract.fields, field, texts);
  if (value !== undefined) {
    holdValue(finder, { ...key, at: field.at }, entry, field, value, "sent");
  } else if (texts.length === 0 && field.required) {
    finder.findings.wrong.add({ ...key, rule: "required", message: "is missing", at: field.at }, entry);
  }
}
