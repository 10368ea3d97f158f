import { readFileSync, statSync } from "node:fs";
import { DriftError } from "./drift-error.ts";
import { listOf, member, textOf } from "./json-value.ts";

/** A request and its answer, as a HAR file holds them. */
export interface Exchange {
  /** Number of the entry in the file, 1 for the first. */
  readonly entry: number;
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly requestBody: { readonly mediaType: string; readonly text: string } | undefined;
  /** 0 where no answer came. */
  readonly status: number;
  /** In lower case and without parameters; empty where the answer names none. */
  readonly mediaType: string;
  readonly body: Body;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The answer's body: `absent` was not recorded, `empty` was nothing. */
export type Body =
  | { readonly kind: "absent" | "empty" }
  /** `cut` is undefined where the file does not say how long the body was. */
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean | undefined };

export interface Har {
  readonly exchanges: readonly Exchange[];
  /** Numbers of the entries that are no HTTP exchanges. */
  readonly broken: readonly number[];
}

const largest = 256 * 1024 * 1024;

/** Reads a HAR file: http://www.softwareishard.com/blog/har-12-spec/ */
export function readHar(file: string): Har {
  const entries = member(member(parse(file), "log"), "entries");
  if (!Array.isArray(entries)) {
    throw new DriftError(`${file}: this is no HAR file, it has no log.entries; save the traffic as HAR 1.2`);
  }
  const read = entries.map((entry: unknown, index) => readEntry(entry, index + 1));
  return {
    exchanges: read.filter((each) => typeof each !== "number"),
    broken: read.filter((each) => typeof each === "number"),
  };
}

function parse(file: string): unknown {
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > largest) {
      throw new DriftError(`${file}: ${size} bytes are more than the ${largest} that are read; split the file`);
    }
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof DriftError) {
      throw error;
    }
    throw new DriftError(`${file}: cannot be read (${Object(error).code}); name a HAR file`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new DriftError(`${file}: this is no HAR file, it is no JSON; save the traffic as HAR 1.2`);
  }
}

/** The exchange, or the entry's number if it is none. */
function readEntry(value: unknown, entry: number): Exchange | number {
  const request = member(value, "request");
  const response = member(value, "response");
  const method = textOf(member(request, "method"));
  const url = textOf(member(request, "url"));
  const status = Number(member(response, "status"));
  if (!method || !url || !/^https?:/i.test(url) || !URL.canParse(url) || !Number.isInteger(status)) {
    return entry;
  }
  const post = member(request, "postData");
  const postText = textOf(member(post, "text"));
  const content = member(response, "content");
  const contentType = readHeaders(response).find(({ name }) => name.toLowerCase() === "content-type")?.value;
  return {
    entry,
    method: method.toUpperCase(),
    url: new URL(url),
    headers: readHeaders(request),
    requestBody: postText ? { mediaType: textOf(member(post, "mimeType")) ?? "", text: postText } : undefined,
    status,
    mediaType: essence(textOf(member(content, "mimeType")) || contentType || ""),
    body: readBody(content),
  };
}

function readHeaders(message: unknown): Header[] {
  return listOf(member(message, "headers")).flatMap((header) => {
    const name = textOf(member(header, "name"));
    const value = textOf(member(header, "value"));
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
}

function readBody(content: unknown): Body {
  const text = textOf(member(content, "text"));
  const size = Number(member(content, "size"));
  if (text === undefined) {
    return { kind: "absent" };
  }
  const bytes = member(content, "encoding") === "base64" ? Buffer.from(text, "base64") : Buffer.from(text);
  if (bytes.length === 0) {
    return { kind: size > 0 ? "absent" : "empty" };
  }
  const cut = size > 0 ? size > bytes.length : undefined;
  return { kind: "text", text: bytes.toString("utf8").replace(/^\uFEFF/, ""), cut };
}

/** `application/json` of `Application/JSON; charset=utf-8`. Browsers write `x-unknown` for none. */
export function essence(mediaType: string): string {
  const [type = ""] = mediaType.split(";");
  const name = type.trim().toLowerCase();
  return name === "x-unknown" ? "" : name;
}
