import { isList, isObject, type Json } from "@scripts/read";
import type { Header } from "har-format";
import { parseJson } from "../json.ts";
import { CredentialFinder } from "./credential-finder.ts";
import { redacted, redactSignatures } from "./signatures.ts";

const secretHeader =
  /^(?:authorization|proxy-authorization|authentication-info|cookie2?|set-cookie2?)$|token|secret|api-?key|session|passw|credential|signature|[cx]srf/i;
const secretMember =
  /^(?:.*[^a-z])?(?:(?:access|refresh|id|auth|bearer|session|api|csrf|xsrf)?[_-]?token|(?:client|shared)?[_-]?secret|password|passwd|passphrase|(?:api|private|client|secret)[_-]?key|credentials?|signature|jwt|authorization|set-?cookie|cookies?|session[_-]?id)$/i;

/** Deeper than any answer; what nests deeper is not searched. */
const deepest = 200;

/** Takes out of a recording what must not be in it. */
export class Redactor {
  readonly #finder: CredentialFinder;
  readonly #headers: ReadonlySet<string>;

  /** The headers are those that security schemes name. */
  constructor(credentials: readonly string[], headers: readonly string[]) {
    this.#finder = new CredentialFinder(credentials);
    this.#headers = new Set(headers.map((each) => each.toLowerCase()));
  }

  /** True for a text of any length that holds a credential, or may. */
  holdsCredential(text: string): boolean {
    return this.#finder.isIn(text, 2);
  }

  text(text: string): string {
    return this.#finder.isIn(text) ? redacted : redactSignatures(text);
  }

  header({ name, value }: Header): Header {
    const isSecret = this.#headers.has(name.toLowerCase()) || secretHeader.test(name);
    return { name: this.text(name), value: isSecret ? redacted : this.text(value) };
  }

  /** A URL with its path and query, piece by piece: what its origin is, the caller has said. */
  url(url: string): string {
    const { origin, pathname, search } = new URL(url);
    const clean = (text: string, separator: string) =>
      text
        .split(separator)
        .map((each) => (this.#finder.isIn(each) ? redacted : each))
        .join(separator);
    return redactSignatures(origin + clean(pathname, "/") + clean(search, "&"));
  }

  /** A body: JSON value by value, so that it keeps its shape; any other text as a whole. */
  body(text: string): string {
    const parsed = parseJson(text);
    if (!parsed) {
      return this.text(text);
    }
    if (isDeeperThan(parsed.value, deepest)) {
      return redacted;
    }
    const clean = this.#value(parsed.value);
    return this.#isSpread(clean) ? redacted : JSON.stringify(clean);
  }

  /** True where several values together make a credential: a list of its bytes, for one. */
  #isSpread(value: Json): boolean {
    const parts = leaves(value);
    return [parts.join(""), parts.join(" ")].some((each) => this.holdsCredential(each));
  }

  #value(value: Json): Json {
    if (typeof value === "string") {
      return this.text(value);
    }
    if (typeof value === "number") {
      return this.#finder.isIn(String(value)) ? redacted : value;
    }
    if (isList(value)) {
      const isFlat = value.every((item) => typeof item !== "object");
      return isFlat && this.#isSpread(value) ? redacted : value.map((item) => this.#value(item));
    }
    if (!isObject(value)) {
      return value;
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const isSecret = secretMember.test(name) && (typeof member === "string" || typeof member === "number");
        return [this.text(name), isSecret && member !== "" ? redacted : this.#value(member)];
      }),
    );
  }
}

function isDeeperThan(value: Json, depth: number): boolean {
  return (
    (isList(value) || isObject(value)) &&
    (depth === 0 || Object.values(value).some((each) => isDeeperThan(each, depth - 1)))
  );
}

/** The values, in their order. */
function leaves(value: Json): string[] {
  if (isList(value)) {
    return value.flatMap(leaves);
  }
  return isObject(value) ? Object.values(value).flatMap(leaves) : [String(value)];
}
