import { essenceOf, isJson, type MediaType, type Parameter, type Server } from "@scripts/read";
import type { Header } from "har-format";
import type { Contract, NamedOperation } from "../contract.ts";
import { documentedBody, documentedResponse } from "../hold/documented.ts";
import { heldHeaders, heldParameters, ownsName, readValue, writeValue } from "../hold/parameters.ts";
import { parseJson } from "../json.ts";
import type { Match } from "../match.ts";
import { type Body, type Exchange, textsOf } from "../recording/read-har.ts";
import { credentialsOf } from "./credentials.ts";
import { Names } from "./names.ts";
import { redactBody } from "./redact-body.ts";

export interface Redacted {
  readonly exchange: Exchange;
  /** What its URL has for each `{name}` of the operation's path. */
  readonly segments: readonly string[];
}

/**
 * What a recording holds of an exchange: what the contract documents, with placeholders of values, and of the rest harmless
 * names. Everything that drift says of the exchange it says of this.
 */
export function redactExchange(contract: Contract, exchange: Exchange, match: Match): Redacted {
  const redactor = new ExchangeRedactor(contract, exchange);
  return match.kind === "operation" ? redactor.held(match.operation, match.segments) : redactor.undescribed();
}

class ExchangeRedactor {
  readonly #contract: Contract;
  readonly #exchange: Exchange;
  readonly #names: Names;

  constructor(contract: Contract, exchange: Exchange) {
    this.#contract = contract;
    this.#exchange = exchange;
    this.#names = new Names(contract.names, credentialsOf(contract, exchange));
  }

  held(operation: NamedOperation, raw: readonly string[]): Redacted {
    const { entry, method, status } = this.#exchange;
    const parameters = heldParameters(operation.parameters);
    const templates = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
    const segments = templates.map((name, index) => {
      const parameter = parameters.find((each) => each.in === "path" && each.name === name);
      const [text = ""] = this.#value(parameter, [decoded(raw[index] ?? "")]);
      return encodeURIComponent(text || "text");
    });
    let index = 0;
    const path = operation.path.replace(/\{[^{}]*\}/g, () => segments[index++] ?? "");
    const query = this.#query(operation, parameters);
    return {
      segments,
      exchange: {
        entry,
        method,
        status,
        url: new URL(`${urlOf(operation.servers[0])}${path}${query}`),
        headers: this.#headers(
          parameters.filter((each) => each.in === "header"),
          this.#exchange.headers,
        ),
        requestBody: this.#requestBody(operation),
        ...this.#response(operation),
      },
    };
  }

  undescribed(): Redacted {
    const { entry, method, url, status } = this.#exchange;
    const path = url.pathname.split("/").map((each) => (each === "" || this.#names.isHarmless(each) ? each : "*"));
    const origin = new URL(urlOf(this.#contract.operations[0]?.servers[0])).origin;
    const nothing = { headers: [], requestBody: undefined, responseHeaders: [], mediaType: "" };
    const body = { kind: "empty" } as const;
    return {
      segments: [],
      exchange: { entry, method, status, ...nothing, body, url: new URL(origin + path.join("/")) },
    };
  }

  #query({ parameters: declared }: NamedOperation, parameters: readonly Parameter[]): string {
    const given = this.#exchange.url.searchParams;
    const query = new URLSearchParams();
    for (const name of new Set(given.keys())) {
      if (this.#contract.credentials.some((each) => each.in === "query" && each.carrier === name)) {
        continue;
      }
      const parameter = parameters.find((each) => each.in === "query" && each.name === name);
      const isOwned = declared.some((each) => ownsName(this.#contract.fields, each, name));
      const values = parameter ? this.#value(parameter, given.getAll(name)) : [isOwned ? "text" : ""];
      const own = parameter ? name : name.replace(/[^[\]]+/g, (part) => this.#names.of(part));
      for (const value of values) {
        query.append(own, value);
      }
    }
    return query.size > 0 ? `?${query}` : "";
  }

  #headers(documented: readonly Omit<Parameter, "in">[], given: readonly Header[]): Header[] {
    return documented.flatMap((field) => {
      const texts = textsOf(given, field.name);
      return texts.length > 0 ? [{ name: field.name, value: this.#value(field, texts).join() }] : [];
    });
  }

  /** Placeholders of a parameter's values, written as they are. */
  #value(field: Omit<Parameter, "in"> | undefined, texts: readonly string[]): string[] {
    const value = field && readValue(this.#contract.fields, field, texts);
    if (!field?.schema || value === undefined) {
      return ["text"];
    }
    const redacted = redactBody(this.#contract, field.schema, value, "sent", this.#names);
    return redacted === undefined ? ["text"] : writeValue(field, redacted);
  }

  #requestBody({ requestBody }: NamedOperation): Exchange["requestBody"] {
    const { requestBody: given } = this.#exchange;
    if (!given) {
      return undefined;
    }
    const documented = requestBody && documentedBody(requestBody, given.mediaType);
    const text = given.text === undefined ? undefined : this.#json(given.text, given.mediaType, documented, "sent");
    return { mediaType: this.#mediaType(given.mediaType, documented), text };
  }

  #response(operation: NamedOperation): Pick<Exchange, "responseHeaders" | "mediaType" | "body"> {
    const { status, mediaType, body, responseHeaders } = this.#exchange;
    const response = documentedResponse(operation, status);
    const documented = response && documentedBody(response, mediaType);
    return {
      responseHeaders: this.#headers(response ? heldHeaders(response) : [], responseHeaders),
      mediaType: this.#mediaType(mediaType, documented),
      body: body.kind === "text" ? this.#body(body, mediaType, documented) : body,
    };
  }

  #body({ text, cut }: Extract<Body, { kind: "text" }>, mediaType: string, documented: MediaType | undefined): Body {
    const redacted = this.#json(text, mediaType, documented, "answered");
    return redacted === undefined
      ? { kind: "absent", size: Buffer.byteLength(text) }
      : { kind: "text", text: redacted, cut };
  }

  /** The shape of a JSON body. Undefined for a body of which no more than its size is kept. */
  #json(
    text: string,
    mediaType: string,
    documented: MediaType | undefined,
    way: "sent" | "answered",
  ): string | undefined {
    if (!documented || !isJson(mediaType || documented.mediaType)) {
      return undefined;
    }
    const parsed = parseJson(text);
    if (!parsed) {
      return "not JSON";
    }
    const schema = documented.schema ?? { at: documented.at };
    const redacted = redactBody(this.#contract, schema, parsed.value, way, this.#names);
    return redacted === undefined ? undefined : JSON.stringify(redacted);
  }

  #mediaType(given: string, documented: MediaType | undefined): string {
    const isKnown = given.split(/[/+]/).every((part) => this.#names.isHarmless(part));
    if (given === "" || isKnown || (documented && essenceOf(documented.mediaType) === given)) {
      return given;
    }
    const [, range = "application"] = /^([\w-]+)\/\*$/.exec(documented?.mediaType ?? "") ?? [];
    return `${range}/undocumented${isJson(given) ? "+json" : ""}`;
  }
}

/** A server's URL, with something that fits in the place of each variable. */
function urlOf({ url, variables }: Pick<Server, "url" | "variables"> = { url: "", variables: [] }): string {
  const filled = url.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = variables.find((each) => each.name === name);
    return variable?.enum?.[0] ?? variable?.default ?? "text";
  });
  const absolute = /^https?:/i.test(filled) ? filled : `https://server.invalid${filled}`;
  return absolute.replace(/\/+$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
