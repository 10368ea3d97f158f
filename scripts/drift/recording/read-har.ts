import { essenceOf, isList, isObject, isText, type Json } from "@scripts/read";
import type { Header } from "har-format";
import { valueAt } from "../json.ts";
import { readEntries } from "./har-file.ts";

/** A request and its answer, as a HAR file holds them. */
export interface Exchange {
  /** Number of the entry in the file, 1 for the first. */
  readonly entry: number;
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly requestBody: { readonly mediaType: string; readonly text: string | undefined } | undefined;
  /** 0 where no answer came. */
  readonly status: number;
  /** In lower case and without parameters; empty where the answer names none. */
  readonly mediaType: string;
  readonly responseHeaders: readonly Header[];
  readonly body: Body;
}

/** The answer's body: `empty` was nothing, and `absent` was not recorded, of so many bytes if it is known to be more than 0. */
export type Body =
  | { readonly kind: "empty" }
  | { readonly kind: "absent"; readonly size: number }
  /** `cut` is undefined where the file does not say how long the body was. */
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean | undefined };

export interface Recording {
  readonly exchanges: readonly Exchange[];
  /** Numbers of the entries that are not HTTP exchanges. */
  readonly broken: readonly number[];
}

export function readHar(file: string): Recording {
  const read = readEntries(file).map((entry, index) => readEntry(entry, index + 1));
  return {
    exchanges: read.filter((each) => typeof each !== "number"),
    broken: read.filter((each) => typeof each === "number"),
  };
}

/** The exchange, or the number of an entry that is none. */
function readEntry(value: Json, entry: number): Exchange | number {
  const method = textAt(value, "request", "method");
  const url = textAt(value, "request", "url");
  const status = Number(valueAt(value, "response", "status"));
  if (!method || !/^https?:/i.test(url) || !URL.canParse(url) || !Number.isInteger(status)) {
    return entry;
  }
  const sent = valueAt(value, "request", "postData");
  const text = textAt(sent ?? null, "text");
  const responseHeaders = readHeaders(value, "response");
  const contentType = responseHeaders.find(({ name }) => name.toLowerCase() === "content-type");
  const mediaType = essenceOf(textAt(value, "response", "content", "mimeType") || (contentType?.value ?? ""));
  return {
    entry,
    method: method.toUpperCase(),
    url: new URL(url),
    headers: readHeaders(value, "request"),
    requestBody: isObject(sent)
      ? { mediaType: essenceOf(textAt(sent, "mimeType")), text: text || undefined }
      : undefined,
    status,
    // Browsers write it where there is none.
    mediaType: mediaType === "x-unknown" ? "" : mediaType,
    responseHeaders,
    body: readBody(valueAt(value, "response", "content")),
  };
}

function readHeaders(value: Json, message: "request" | "response"): Header[] {
  const headers = valueAt(value, message, "headers");
  return (isList(headers) ? headers : []).flatMap((header) => {
    const [name, text] = [valueAt(header, "name"), valueAt(header, "value")];
    return isText(name) && isText(text) ? [{ name, value: text }] : [];
  });
}

/** The values of a header. */
export function textsOf(headers: readonly Header[], name: string): string[] {
  return headers.filter((each) => each.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value);
}

function readBody(content: Json | undefined): Body {
  const text = valueAt(content, "text");
  const size = Math.max(0, Number(valueAt(content, "size")) || 0);
  if (!isText(text)) {
    return { kind: "absent", size };
  }
  const bytes = Buffer.from(text, valueAt(content, "encoding") === "base64" ? "base64" : "utf8");
  if (bytes.length === 0) {
    return size > 0 ? { kind: "absent", size } : { kind: "empty" };
  }
  const cut = size > 0 ? size > bytes.length : undefined;
  return { kind: "text", text: bytes.toString("utf8").replace(/^\uFEFF/, ""), cut };
}

/** The text that a path leads to; empty where there is none. */
function textAt(value: Json, ...path: readonly string[]): string {
  const text = valueAt(value, ...path);
  return isText(text) ? text : "";
}
