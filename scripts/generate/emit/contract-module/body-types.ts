import type { ClientOperation, ClientResponse } from "../../client-view/client-view.ts";
import { answerType } from "../../client-view/names.ts";
import type { ResponseBody } from "../../client-view/response-bodies.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import type { Refer } from "../types/type-writer.ts";

/** The TypeScript types of a response's bodies. */
export class BodyTypes {
  readonly #types: SchemaTypes;
  readonly #schema: Refer;
  readonly #core: Refer;

  constructor(types: SchemaTypes, schema: Refer, core: Refer) {
    this.#types = types;
    this.#schema = schema;
    this.#core = core;
  }

  /** What the caller gets of a response: of a failure, what it can be read as. */
  ofResponse(operation: ClientOperation, response: ClientResponse): string[] {
    return successes(operation).includes(response) ? this.of(operation, response) : this.ofFailure(operation, response);
  }

  of(operation: ClientOperation, response: ClientResponse): string[] {
    const { bodies } = response;
    return bodies.length === 0 ? ["undefined"] : bodies.map((body) => this.#type(operation, response, body));
  }

  /** A failure is read as JSON or text, whatever it may be. */
  ofFailure(operation: ClientOperation, response: ClientResponse): string[] {
    const [first] = response.bodies;
    if (first === undefined) {
      return ["undefined"];
    }
    return [first.kind === "json" || first.kind === "text" ? this.#type(operation, response, first) : "unknown"];
  }

  #type(operation: ClientOperation, response: ClientResponse, { kind, content }: ResponseBody): string {
    const json = (): string =>
      this.#types.typeOf(
        content.itemSchema ?? content.schema,
        "answered",
        this.#schema,
        answerName(operation, response),
      );
    switch (kind) {
      case "json":
        return json();
      case "text":
        return "string";
      case "blob":
        return "Blob";
      case "stream":
        return "ReadableStream<Uint8Array>";
      case "events":
        return `AsyncIterable<${this.#core("ServerSentEvent")}<${json()}>>`;
      case "textEvents":
        return `AsyncIterable<${this.#core("ServerSentEvent")}<string>>`;
    }
  }
}

/** A response of its own name gives it to its body; the first success of an operation needs no status to tell which. */
export function answerName(operation: ClientOperation, { status, facts }: ClientResponse): string {
  const [first] = successes(operation).filter(({ bodies }) => bodies.length > 0);
  return answerType(facts.component ?? operation.operationId, first?.status === status ? "" : status);
}

/** The responses that a method resolves to. `default` is one where nothing else is. */
export function successes({ responses }: ClientOperation): ClientResponse[] {
  const named = responses.filter((each) => isSuccess(each) || isRedirect(each));
  return named.length > 0 ? named : responses.filter(({ status }) => status === "default");
}

export function isSuccess({ status }: ClientResponse): boolean {
  return /^2/.test(status);
}

/** A redirect that is documented as an answer without a body. */
export function isRedirect({ status, bodies }: ClientResponse): boolean {
  return /^30[12378]$|^3XX$/i.test(status) && bodies.length === 0;
}
