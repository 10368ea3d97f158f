import { once } from "node:events";
import { text } from "node:stream/consumers";
import { Busboy } from "@fastify/busboy";
import { essenceOf, isJson } from "@scripts/read";
import type { ReceivedRequest } from "./recorded-fetch.ts";

/** A part of a form: a text, or a file with its name and media type. */
export type ReceivedPart = readonly [name: string, value: string | ReceivedFile];

export interface ReceivedFile {
  readonly filename: string;
  readonly type: string;
  readonly text: string;
}

/** A request body as a server's parser sees it: the value of JSON, the parts of a form, else a text. */
export async function receivedBody({ headers, body }: Pick<ReceivedRequest, "headers" | "body">): Promise<unknown> {
  const type = headers["content-type"] ?? "";
  if (isJson(type)) {
    return JSON.parse(body.toString());
  }
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)$/.test(essenceOf(type))
    ? receivedParts(type, body)
    : body.toString();
}

async function receivedParts(mediaType: string, body: Buffer): Promise<ReceivedPart[]> {
  const parts: (ReceivedPart | Promise<ReceivedPart>)[] = [];
  const parser = new Busboy({ headers: { "content-type": mediaType } });
  parser.on("field", (name, value) => parts.push([name, value]));
  parser.on("file", (name, stream, filename, _encoding, type) => {
    const part = text(stream).then((content): ReceivedPart => [name, { filename, type, text: content }]);
    // Where it breaks off, the parser fails too, and before this is awaited.
    part.catch(() => {});
    parts.push(part);
  });
  parser.end(body);
  await once(parser, "finish");
  return Promise.all(parts);
}
