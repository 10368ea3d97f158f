import { isJson, type Json, type MediaType, type Response } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import { parseJson } from "../json.ts";
import type { Exchange } from "../recording/read-har.ts";
import { Coverage } from "../report/coverage.ts";
import { FindingList } from "../report/findings.ts";
import { readFields } from "./body-fields.ts";
import { documentedBody, documentedResponse } from "./documented.ts";
import { type Findings, type HeldExchange, holdValue } from "./held.ts";
import { placeIssue } from "./issue-place.ts";
import { holdHeaders, holdParameters, holdRequestBody } from "./request.ts";

/** Holds traffic against a contract: values by the validators that ship, and what only drift asks. */
export class ContractCheck {
  readonly findings: Findings = {
    wrong: new FindingList(),
    lacks: new FindingList(),
    admitted: new FindingList(),
    notes: new FindingList(),
  };
  readonly contract: Contract;
  readonly coverage: Coverage;
  held = 0;
  undescribed = 0;

  constructor(contract: Contract) {
    this.contract = contract;
    this.coverage = new Coverage(contract.fields, contract.operations);
  }

  /** Holds an exchange of an operation. */
  hold(exchange: Exchange, operation: NamedOperation, segments: readonly string[]): void {
    const { operationId } = operation;
    const { entry, status } = exchange;
    if (status === 0) {
      this.findings.notes.add({ kind: "no-answer", operation: operationId, at: operation.at }, entry);
      return;
    }
    this.held += 1;
    const held = { exchange, operation, segments };
    const response = documentedResponse(operation, status);
    if (!response) {
      const key = { kind: "status", operation: operationId, status: `${status}`, at: operation.at };
      this.findings.lacks.add(key, entry);
    } else {
      holdHeaders(this, held, response);
      this.#holdBody(held, response);
    }
    // A request that the server refuses may be as wrong as it is meant to be.
    if (status < 400) {
      holdParameters(this, held);
      holdRequestBody(this, held);
    }
  }

  /** Notes a request of the provider that no operation describes. */
  holdUndescribed({ entry, method, url: { pathname } }: Exchange): void {
    this.undescribed += 1;
    this.findings.lacks.add({ kind: "operation", request: `${method} ${pathname}` }, entry);
  }

  #holdBody(held: HeldExchange, response: Response): void {
    const { lacks, wrong, notes } = this.findings;
    const { exchange, operation } = held;
    const { body, mediaType } = exchange;
    const about = { operation: operation.operationId, status: response.status, at: response.at };
    const isThere = body.kind === "text" || (body.kind === "absent" && body.size > 0);
    if (!isThere || exchange.method === "HEAD") {
      this.#holdNoBody(held, response);
      return;
    }
    const documented = documentedBody(response, mediaType);
    if (!documented) {
      lacks.add({ kind: "media-type", ...about, mediaType: mediaType || "none" }, exchange.entry);
      return;
    }
    if (!isJson(mediaType || documented.mediaType)) {
      this.coverage.add(operation, response, documented, []);
      return;
    }
    if (body.kind === "absent") {
      notes.add({ kind: "body-absent", ...about }, exchange.entry);
      return;
    }
    const parsed = parseJson(body.text);
    const ofBody = { ...about, at: documented.at, mediaType: documented.mediaType };
    if (parsed) {
      this.#holdJson(held, response, documented, parsed.value);
    } else if (body.cut === false) {
      wrong.add({ kind: "not-json", ...ofBody }, exchange.entry);
    } else {
      // Whether the provider sent it so is known only of a body that is there to its end.
      notes.add({ kind: body.cut ? "body-cut" : "body-not-json", ...ofBody }, exchange.entry);
    }
  }

  #holdNoBody({ exchange, operation }: HeldExchange, response: Response): void {
    const { content, status } = response;
    const about = { operation: operation.operationId, status, at: response.at };
    if (content.length === 0 || exchange.method === "HEAD") {
      this.coverage.add(operation, response, content[0], []);
    } else if (exchange.body.kind === "empty") {
      const message = `is empty, not ${content.map(({ mediaType }) => mediaType).join(" or ")}`;
      this.findings.wrong.add({ kind: "empty-body", ...about, message }, exchange.entry);
    } else {
      this.findings.notes.add({ kind: "body-absent", ...about }, exchange.entry);
    }
  }

  #holdJson(
    { exchange, operation }: HeldExchange,
    response: Response,
    { mediaType, schema }: MediaType,
    value: Json,
  ): void {
    const { fields } = this.contract;
    const { lacks, admitted } = this.findings;
    const found = schema && readFields(fields, [schema], value);
    this.coverage.add(operation, response, { mediaType }, found?.documented ?? []);
    if (!schema || !found) {
      return;
    }
    const about = { operation: operation.operationId, status: response.status, mediaType };
    for (const { pointer, type, schemas } of found.undocumented) {
      const { at } = placeIssue(fields, schemas, { path: [""], rule: "unknown", message: "" });
      lacks.add({ kind: "field", ...about, pointer, at }, exchange.entry, type);
    }
    for (const { pointer, type } of found.admitted) {
      admitted.add({ kind: "field", ...about, pointer }, exchange.entry, type);
    }
    const undocumented = new Set(found.undocumented.map(({ pointer }) => pointer));
    // Each field that the contract does not have is listed by itself, whether the contract forbids it or not.
    holdValue(
      this,
      { kind: "body", ...about, at: schema.at },
      exchange.entry,
      { schema },
      value,
      "answered",
      ({ rule, pointer }) => {
        return rule !== "additionalProperties" || !undocumented.has(pointer);
      },
    );
  }
}
