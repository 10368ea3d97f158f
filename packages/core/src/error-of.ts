import { base64 } from "./base64.ts";
import { ConnectionError, type FilespecError } from "./errors/index.ts";
import { valuesOf } from "./values.ts";

/** What an error has to know of its call. */
interface Failed {
  readonly label: string;
  readonly secrets: readonly string[];
}

/**
 * Every error of a call is made here: its message begins with the call's label, and message, code, request identifier and
 * cause show no credential that a server has echoed. A long text is cut; advice is not. Body, headers and response are the
 * server's own words.
 */
export function errorOf<Details extends object, Failure extends FilespecError>(
  { label, secrets }: Failed,
  Type: new (message: string, details: Details) => Failure,
  text: string,
  details: Details,
  advice = "",
): Failure {
  const forms = secrets.flatMap(formsOf).sort((one, other) => other.length - one.length);
  const shown: { [name: string]: unknown } = Object.fromEntries(Object.entries(details));
  for (const name of ["code", "requestId", "cause"]) {
    if (shown[name]) {
      shown[name] = redact(shown[name], forms);
    }
  }
  return new Type(`${label}: ${redact(text, forms)}`.slice(0, 300) + advice, shown as Details);
}

/** The error where `fetch` fails or a body breaks off. */
export function connectionError(call: Failed & { readonly origin: string }, cause: unknown): ConnectionError {
  // The message of Node's fetch is only "fetch failed"; its cause has the code.
  const { code, message } = valuesOf(valuesOf(cause).cause ?? cause);
  // The code of a DOMException is a number, and anything can be thrown.
  const why = [code, message, cause].find((each) => typeof each === "string") ?? "unknown reason";
  return errorOf(call, ConnectionError, `no complete response from ${call.origin}: ${why}`, { cause });
}

/** The same text, or an error of the same class. Any other object could hold anything, and is left out. */
function redact(value: unknown, forms: readonly string[], depth = 0): unknown {
  if (typeof value === "string") {
    return forms.reduce(replaceForm, value);
  }
  // Not by its class, which is another one in another realm, as tests run in.
  if (typeof valuesOf(value).message !== "string") {
    return typeof value === "object" ? undefined : value;
  }
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const name of depth < 5 ? ["name", "message", "code", "stack", "cause"] : []) {
    const member = valuesOf(value)[name];
    // The engine quotes parts of what does not parse, where a credential may be cut.
    const text = valuesOf(value).name === "SyntaxError" ? `${member}`.replace(/".*"/s, '"…"') : member;
    Object.defineProperty(copy, name, { value: redact(text, forms, depth + 1), configurable: true, writable: true });
  }
  return copy;
}

/** A credential as it is, percent-encoded, and in base64, as UTF-8 and as headers have it. Headers are trimmed. */
function formsOf(secret: string): string[] {
  const text = secret.trim();
  const latin1 = /[^ -\xff]/.test(text) ? text : (globalThis.btoa?.(text) ?? text);
  return [text, encodeURIComponent(text), ...[base64(text), latin1].map((each) => each.replace(/=+$/, ""))];
}

/** In any case of letters. A short form counts only as a word of its own: the key `k` is not in `invalid key`. */
function replaceForm(text: string, form: string): string {
  // A pattern has a longest length. Of a longer credential, what follows is hidden up to the next space.
  const pattern = form.slice(0, 999).replace(/\W/g, "\\$&") + (form[999] ? "\\S*" : "");
  return text.replace(new RegExp(pattern, "gi"), (found, start: number) => {
    const isPartOfWord = form.length < 8 && /\w/.test(`${text[start - 1] ?? ""} ${text[start + found.length] ?? ""}`);
    return isPartOfWord ? found : "[credential]";
  });
}
