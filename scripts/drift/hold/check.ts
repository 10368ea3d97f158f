import { type Facts, isJson, type Json, type MediaType, type Response } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import { parseJson } from "../json.ts";
import type { Exchange } from "../recording/read-har.ts";
import { isRedacted } from "../redact/signatures.ts";
import { Coverage } from "../report/coverage.ts";
import { FindingList } from "../report/findings.ts";
import { readFields } from "./body-fields.ts";
import { documentedBody, documentedResponse } from "./documented.ts";
import { SchemaFields } from "./schema-fields.ts";

/** An exchange with what the contract has for it. */
export interface HeldExchange {
  readonly exchange: Exchange;
  readonly operation: NamedOperation;
  /** Below the server. */
  readonly path: string;
  readonly response: Response | undefined;
  /** The documented body, and the answer's as JSON, where it can be held against a schema. */
  readonly body: { readonly documented: MediaType; readonly json: string } | undefined;
}

/** Holds traffic against what a contract documents: statuses, media types and fields. Values are left to Redocly. */
export class ContractCheck {
  readonly held: HeldExchange[] = [];
  readonly findings = {
    wrong: new FindingList(),
    lacks: new FindingList(),
    admitted: new FindingList(),
    notes: new FindingList(),
  };
  readonly facts: Facts;
  readonly fields: SchemaFields;
  readonly coverage: Coverage;
  undescribed = 0;

  constructor({ facts, operations }: Contract) {
    this.facts = facts;
    this.fields = new SchemaFields(facts);
    this.coverage = new Coverage(this.fields, operations);
  }

  /** Holds an exchange of an operation; the path is the one below the server. */
  hold(exchange: Exchange, operation: NamedOperation, path: string): void {
    const { operationId } = operation;
    if (exchange.status === 0) {
      this.findings.notes.add({ kind: "no-answer", operation: operationId }, exchange);
      return;
    }
    const response = documentedResponse(operation, exchange.status);
    if (!response) {
      this.findings.lacks.add({ kind: "status", operation: operationId, status: `${exchange.status}` }, exchange);
    }
    const body = response && this.#holdBody(exchange, operation, response);
    this.held.push({ exchange, operation, path, response, body });
  }

  /** Notes a request of the provider that no operation describes. */
  holdUndescribed(exchange: Exchange): void {
    const path = exchange.url.pathname.split("/").map((each) => (isIdentifier(each) ? "*" : each));
    this.undescribed += 1;
    this.findings.lacks.add({ kind: "operation", request: `${exchange.method} ${path.join("/")}` }, exchange);
  }

  #holdBody(exchange: Exchange, operation: NamedOperation, response: Response): HeldExchange["body"] {
    const { wrong, lacks, notes } = this.findings;
    const { body, mediaType } = exchange;
    const about = { operation: operation.operationId, status: response.status };
    if (body.kind !== "text") {
      this.#holdNoBody(exchange, operation, response, body.kind === "empty");
      return undefined;
    }
    const documented = documentedBody(response, mediaType);
    if (!documented) {
      lacks.add({ kind: "media-type", ...about, mediaType: mediaType || "none" }, exchange);
      return undefined;
    }
    if (!isJson(mediaType || documented.mediaType)) {
      this.coverage.add(operation, response, documented, []);
      return undefined;
    }
    const parsed = parseJson(body.text);
    if (parsed) {
      this.#holdFields(exchange, operation, response, documented, parsed.value);
      return documented.schema && { documented, json: body.text };
    }
    const { cut } = body;
    const ofBody = { ...about, mediaType: documented.mediaType };
    if (isRedacted(body.text)) {
      notes.add({ kind: "redacted", ...ofBody }, exchange);
    } else if (cut === false) {
      wrong.add({ kind: "not-json", ...ofBody, expected: "JSON" }, exchange);
    } else {
      // Whether the provider sent it so is known only of a body that is there to its end.
      notes.add({ kind: cut ? "body-cut" : "body-not-json", ...ofBody }, exchange);
    }
    return undefined;
  }

  #holdNoBody(exchange: Exchange, operation: NamedOperation, response: Response, isEmpty: boolean): void {
    const { content, status } = response;
    const about = { operation: operation.operationId, status };
    const isHead = exchange.method === "HEAD";
    if (content.length === 0 || isHead) {
      this.coverage.add(operation, response, content[0], []);
    } else if (isEmpty) {
      const expected = content.map(({ mediaType }) => mediaType).join(" or ");
      this.findings.wrong.add({ kind: "empty-body", ...about, expected }, exchange);
    } else {
      this.findings.notes.add({ kind: "body-absent", ...about }, exchange);
    }
  }

  #holdFields(
    exchange: Exchange,
    operation: NamedOperation,
    response: Response,
    { mediaType, schema }: MediaType,
    value: Json,
  ): void {
    const found = schema && readFields(this.fields, this.fields.node([schema]), value);
    this.coverage.add(operation, response, { mediaType }, found?.documented ?? []);
    const about = { kind: "field", operation: operation.operationId, status: response.status, mediaType };
    for (const [pointer, type] of found?.undocumented ?? []) {
      this.findings.lacks.add({ ...about, pointer }, exchange, type);
    }
    for (const [pointer, type] of found?.admitted ?? []) {
      this.findings.admitted.add({ ...about, pointer }, exchange, type);
    }
  }
}

/** Digits, a UUID, or a long text with digits in it. */
function isIdentifier(text: string): boolean {
  return /^\d+$/.test(text) || (text.length >= 16 && /\d/.test(text));
}
