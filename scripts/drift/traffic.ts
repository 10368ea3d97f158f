import type { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { readFields } from "./body-fields.ts";
import type { Held } from "./claims.ts";
import { Coverage } from "./coverage.ts";
import { FieldTree } from "./field-tree.ts";
import { Findings } from "./findings.ts";
import type { Exchange } from "./har.ts";
import { isRedacted } from "./redacted.ts";
import type { RedoclyExchange } from "./redocly-drift.ts";
import { type DocumentedBody, documentedBodies, documentedStatus, isJson, matchingBody } from "./responses.ts";

/** Our own pass over the traffic of a contract's operations: what Redocly does not see. */
export class Traffic {
  readonly wrong: Findings = new Findings();
  readonly lacks: Findings = new Findings();
  readonly admitted: Findings = new Findings();
  readonly notes: Findings = new Findings();
  readonly held: (Held & { readonly seen: RedoclyExchange })[] = [];
  readonly tree: FieldTree;
  readonly coverage: Coverage;
  undescribed = 0;
  readonly #bodies: ReadonlyMap<OperationFacts, readonly DocumentedBody[]>;

  constructor(description: Description, operations: readonly OperationFacts[]) {
    this.tree = new FieldTree(description);
    this.coverage = new Coverage(description, this.tree, operations);
    this.#bodies = new Map(operations.map((operation) => [operation, documentedBodies(description, operation)]));
  }

  /** Holds an exchange of an operation; the path is the one below the server. */
  hold(exchange: Exchange, operation: OperationFacts, path: string): void {
    const { operationId } = operation;
    if (exchange.status === 0) {
      this.notes.add({ kind: "no-answer", operation: operationId }, exchange);
      return;
    }
    const status = documentedStatus(operation, exchange.status);
    if (status === undefined) {
      this.lacks.add({ kind: "status", operation: operationId, status: String(exchange.status) }, exchange);
    }
    const body = status === undefined ? undefined : this.#holdBody(exchange, operation, status);
    const json = body?.schema && body.json;
    this.held.push({
      exchange,
      operation,
      status,
      mediaType: body?.mediaType,
      schema: body?.schema,
      json,
      seen: {
        operationId,
        method: exchange.method,
        path: path + exchange.url.search,
        headers: exchange.headers.filter(({ name }) => isDocumentedHeader(operation, name)),
        requestBody: exchange.requestBody,
        status: exchange.status,
        mediaType: exchange.mediaType,
        body: json,
      },
    });
  }

  /** Notes a request of the provider that no operation describes. */
  holdUndescribed(exchange: Exchange): void {
    const path = exchange.url.pathname.split("/").map((each) => (isIdentifier(each) ? "*" : each));
    this.undescribed += 1;
    this.lacks.add({ kind: "operation", request: `${exchange.method} ${path.join("/")}` }, exchange);
  }

  #holdBody(
    exchange: Exchange,
    operation: OperationFacts,
    status: string,
  ): (DocumentedBody & { json: string }) | undefined {
    const subject = { operation: operation.operationId, status };
    const promised = (this.#bodies.get(operation) ?? []).filter((each) => each.status === status);
    const isHead = exchange.method === "HEAD";
    if (exchange.body.kind !== "text") {
      if (promised.length === 0 || isHead) {
        this.coverage.add(operation, status, isHead ? promised[0] : undefined, []);
      } else if (exchange.body.kind === "empty") {
        const expected = promised.map(({ mediaType }) => mediaType).join(" or ");
        this.wrong.add({ kind: "empty-body", ...subject, expected }, exchange);
      } else {
        this.notes.add({ kind: "body-absent", ...subject }, exchange);
      }
      return undefined;
    }
    const body = matchingBody(promised, exchange.mediaType);
    if (!body) {
      this.lacks.add({ kind: "media-type", ...subject, mediaType: exchange.mediaType || "none" }, exchange);
      return undefined;
    }
    if (!isJson(exchange.mediaType || body.mediaType)) {
      this.coverage.add(operation, status, body, []);
      return undefined;
    }
    const { text, cut } = exchange.body;
    const parsed = parse(text);
    if (!parsed) {
      const about = { ...subject, mediaType: body.mediaType };
      if (isRedacted(text)) {
        this.notes.add({ kind: "redacted", ...about }, exchange);
        return undefined;
      }
      // Whether the provider sent it so is known only of a body that is there to its end.
      if (cut === false) {
        this.wrong.add({ kind: "not-json", ...about, expected: "JSON" }, exchange);
      } else {
        this.notes.add({ kind: cut ? "body-cut" : "body-not-json", ...about }, exchange);
      }
      return undefined;
    }
    this.#holdFields(exchange, operation, body, parsed.value);
    return { ...body, json: text };
  }

  #holdFields(exchange: Exchange, operation: OperationFacts, body: DocumentedBody, value: unknown): void {
    const { status, mediaType, schema } = body;
    const fields = schema && readFields(this.tree, this.tree.node([schema]), value);
    this.coverage.add(operation, status, body, fields?.documented ?? []);
    const about = { kind: "field", operation: operation.operationId, status, mediaType };
    for (const [findings, found] of [
      [this.lacks, fields?.undocumented],
      [this.admitted, fields?.admitted],
    ] as const) {
      for (const [pointer, types] of found ?? []) {
        for (const type of types) {
          findings.add({ ...about, pointer }, exchange, type);
        }
      }
    }
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Redocly sees the headers that the contract has something to say of, and no other: they may hold credentials. */
function isDocumentedHeader({ parameters }: OperationFacts, name: string): boolean {
  const header = name.toLowerCase();
  return parameters.some((each) =>
    each.in === "cookie" ? header === "cookie" : each.in === "header" && each.name.toLowerCase() === header,
  );
}

/** Digits, a UUID, or a long text with digits in it. */
function isIdentifier(text: string): boolean {
  return /^\d+$/.test(text) || (text.length >= 16 && /\d/.test(text));
}
