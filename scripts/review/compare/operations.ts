import { answerMediaType, preferredType } from "@scripts/generate/media-types";
import type { Operation, Place, RequestBody, Response } from "@scripts/read";
import type { Call } from "../usage/calls.ts";
import { answered, both, sent } from "../usage/uses.ts";
import { canonicalFacts } from "./canonical.ts";
import { type Context, Owner, type Tell } from "./changes.ts";
import { type ApiElement, elementOf } from "./element.ts";
import { compareContent } from "./media-types.ts";
import { type ContextOf, compareParameters, compareValue } from "./parameters.ts";
import { prefixChange } from "./path-prefix.ts";
import type { SchemaComparison } from "./schemas.ts";

/** Compares operations; what they share is compared once, however many use it. */
export class OperationComparison {
  readonly #schemas: SchemaComparison;
  readonly #tell: Tell;
  /** By the places of both declarations. */
  readonly #owners = new Map<string, Owner>();

  constructor(schemas: SchemaComparison, tell: Tell) {
    this.#schemas = schemas;
    this.#tell = tell;
  }

  compare(a: Call, b: Call): void {
    const context = contextOfCall(b);
    const [old, now] = [a.operation, b.operation];
    const places = [old.at, now.at] as const;
    if (old.method !== now.method || a.template !== b.template) {
      this.#compareAddress(old, now, context);
    }
    if (a.name !== b.name && (a.isNamed || b.isNamed)) {
      const rule = a.isNamed ? "operation-renamed" : "operation-named";
      this.#tell(rule, context, ...places, { from: a.name, to: b.isNamed ? b.name : undefined });
    }
    this.#compareSayings(old, now, context);
    const out = b.isIncoming ? answered : sent;
    const contextOf =
      (flow: number): ContextOf =>
      (from, to, element) =>
        this.#contextOf(from, to, b.name, flow, element);
    compareParameters(this.#schemas, a, b, contextOf(out), this.#tell);
    this.#compareBody(old.requestBody, now.requestBody, contextOf(out));
    this.#compareResponses(old, now, contextOf(both & ~out));
  }

  #compareAddress(a: Operation, b: Operation, context: Context): void {
    const [from, to] = [a, b].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    const what = a.method === b.method ? prefixChange(a.path, b.path) : undefined;
    const isSame = a.method === b.method && addressOf(a) === addressOf(b);
    const rule = isSame ? "path-respelled" : "operation-moved";
    this.#tell(rule, context, a.at, b.at, { from, to, ...(what ? { what } : {}) });
  }

  #compareSayings(a: Operation, b: Operation, context: Context): void {
    const tell = (rule: "words" | "server-moved" | "deprecated" | "deprecated-no-longer") =>
      this.#tell(rule, context, a.at, b.at);
    if (a.deprecated !== b.deprecated) {
      tell(b.deprecated ? "deprecated" : "deprecated-no-longer");
    }
    if ((a.summary ?? "") !== (b.summary ?? "") || (a.description ?? "") !== (b.description ?? "")) {
      tell("words");
    }
    if (linkOf(a) !== linkOf(b)) {
      this.#tell("link", context, a.at, b.at, {
        what: differenceOf(a.externalDocs?.url ?? "", b.externalDocs?.url ?? ""),
      });
    }
    if (ownServers(a) !== ownServers(b)) {
      tell("server-moved");
    }
    const [from, to] = [a, b].map(({ tags }) => JSON.stringify([...tags].sort()));
    if (from !== to) {
      this.#tell("tag", { ...context, element: tagsOf(context.element) }, a.at, b.at, { from, to });
    }
  }

  /** Of declarations that several operations share, one owner. */
  #contextOf(
    a: Place | undefined,
    b: Place | undefined,
    operation: string,
    flow: number,
    element: ApiElement,
  ): Context {
    const key = `${a ?? ""} ${b ?? ""}`;
    const owner = this.#owners.get(key) ?? new Owner();
    this.#owners.set(key, owner.add(operation, flow));
    return { owner, flow, element };
  }

  #compareBody(a: RequestBody | undefined, b: RequestBody | undefined, contextOf: ContextOf): void {
    const context = contextOf(a?.at, b?.at, elementOf("body", "the body", "body"));
    const tell = this.#tell;
    if (!a || !b) {
      if (a || b) {
        const rule = a ? "body-removed" : b?.required ? "required-body-added" : "body-added";
        tell(rule, context, a?.at, b?.at);
      }
      return;
    }
    if (a.required !== b.required) {
      tell(b.required ? "body-required" : "body-optional", context, a.at, b.at);
    }
    if ((a.description ?? "") !== (b.description ?? "")) {
      tell("words", context, a.at, b.at);
    }
    const options = { kind: "request", preferred: preferredType } as const;
    compareContent(this.#schemas, [a.at, b.at], [a.content, b.content], options, context, tell);
  }

  #compareResponses(a: Operation, b: Operation, contextOf: ContextOf): void {
    const now = new Map(b.responses.map((each) => [each.status.toUpperCase(), each]));
    const old = new Set(a.responses.map(({ status }) => status.toUpperCase()));
    for (const one of a.responses) {
      const other = now.get(one.status.toUpperCase());
      const context = contextOf(one.at, other?.at, elementOfAnswer(one));
      if (other) {
        this.#compareResponse(one, other, context);
      } else {
        this.#tell("status-removed", context, one.at, undefined);
      }
    }
    for (const other of b.responses) {
      if (!old.has(other.status.toUpperCase())) {
        this.#tell("status-added", contextOf(undefined, other.at, elementOfAnswer(other)), undefined, other.at);
      }
    }
  }

  #compareResponse(a: Response, b: Response, context: Context): void {
    const tell = this.#tell;
    if ((a.description ?? "") !== (b.description ?? "") || (a.summary ?? "") !== (b.summary ?? "")) {
      tell("words", context, a.at, b.at);
    }
    this.#compareLinks(a, b, context);
    this.#compareHeaders(a, b, context);
    if ((a.content.length === 0) !== (b.content.length === 0)) {
      tell(b.content.length > 0 ? "answer-gets-body" : "answer-loses-body", context, a.at, b.at);
      return;
    }
    const options = { kind: "answer", preferred: answerMediaType } as const;
    compareContent(this.#schemas, [a.at, b.at], [a.content, b.content], options, context, tell);
  }

  #compareLinks(a: Response, b: Response, context: Context): void {
    const [old, now] = [a, b].map(({ links }) => new Map(links.map((each) => [each.name, each])));
    for (const what of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [one, other] = [old?.get(what), now?.get(what)];
      const text = (link: typeof one) => link && canonicalFacts([link, link.description ?? ""]);
      if (text(one) !== text(other)) {
        const [from, to] = [one && what, other && what];
        this.#tell("answer-link", context, one?.at ?? a.at, other?.at ?? b.at, { what, from, to });
      }
    }
  }

  #compareHeaders(a: Response, b: Response, context: Context): void {
    const now = new Map(b.headers.map((each) => [each.name.toLowerCase(), each]));
    const old = new Set(a.headers.map(({ name }) => name.toLowerCase()));
    const ofHeader = (name: string): Context => ({
      ...context,
      element: elementOf("header", `the header \`${name}\` of ${context.element.label}`, name),
    });
    for (const one of a.headers) {
      const other = now.get(one.name.toLowerCase());
      const inside = ofHeader(one.name);
      if (!other) {
        this.#tell("header-removed", inside, one.at, undefined, { what: one.name });
        continue;
      }
      if (one.required !== other.required) {
        this.#tell(other.required ? "header-required" : "header-optional", inside, one.at, other.at);
      }
      compareValue(this.#schemas, one, other, inside, this.#tell);
    }
    for (const other of b.headers) {
      if (!old.has(other.name.toLowerCase())) {
        this.#tell("header-added", ofHeader(other.name), undefined, other.at, { what: other.name });
      }
    }
  }
}

/** An operation as a whole, however data flows. */
export function contextOfCall({ name, callback }: Call): Context {
  const label = callback === undefined ? `\`${name}\`` : `the callback \`${callback}\` of \`${name}\``;
  return { owner: new Owner().add(name, both), flow: both, element: elementOf("operation", label, name) };
}

function elementOfAnswer({ status }: Response): ApiElement {
  return elementOf("answer", `the ${status} answer`, status);
}

/** Where a request goes that chooses no server. */
function addressOf({ servers, path }: Operation): string {
  return `${servers[0]?.url.replace(/\/$/, "") ?? ""}${path}`.replace(/\{[^}]*\}/g, "{}");
}

/** The URLs of servers that are not those of the whole description. */
function ownServers({ servers }: Operation): string {
  return JSON.stringify(servers.filter(({ at }) => !/#\/servers\/\d+$/.test(at)).map(({ url }) => url));
}

function tagsOf(element: ApiElement): ApiElement {
  return { ...element, label: `the list of tags of ${element.label}` };
}

/** What stands in one text in place of what in the other. */
function differenceOf(from: string, to: string): string {
  let start = 0;
  while (start < from.length && from[start] === to[start]) {
    start += 1;
  }
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) {
    end += 1;
  }
  return `${from.slice(start, from.length - end)} → ${to.slice(start, to.length - end)}`;
}

function linkOf({ externalDocs }: Operation): string {
  return JSON.stringify([externalDocs?.url, externalDocs?.description]);
}
