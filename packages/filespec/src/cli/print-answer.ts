import { isObject } from "./json.ts";
import { jsonText, printable, type Terminal, write } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Prints what a method resolved to: JSON, or a text or bytes as they are. */
export async function printValue(value: unknown, response: Response | undefined, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  const type = response?.headers.get("content-type") ?? "";
  if (value === undefined) {
    return;
  }
  if (value instanceof Blob || value instanceof ArrayBuffer || value instanceof ReadableStream) {
    await printBody(new Response(value, { headers: { "content-type": type } }), terminal);
    return;
  }
  if (isObject(value) && Symbol.asyncIterator in value) {
    // An object with this member is what a stream of events is told by.
    for await (const event of value as unknown as AsyncIterable<unknown>) {
      await write(stdout, `${jsonText(event)}\n`);
    }
    return;
  }
  if (typeof value === "string" && !/[/+]json\b/i.test(type)) {
    await write(stdout, stdout.isTTY ? `${printable(value)}\n` : value);
    return;
  }
  await write(stdout, `${jsonText(value, 2)}\n`);
}

/** Prints a body as it came. A terminal gets text only, in which nothing controls it. */
export async function printBody(response: Response, { stdout, signal }: Terminal, isForced = false): Promise<void> {
  const type = response.headers.get("content-type") ?? "";
  if (stdout.isTTY && !isForced) {
    if (!/^text\/|[/+](json|xml)\b/i.test(type)) {
      await response.body?.cancel();
      throw new UsageError(
        `the content is ${type || "of no media type"}: name a file with -o, or - for standard output`,
      );
    }
    await write(stdout, printable(await response.text()));
    return;
  }
  for await (const chunk of response.body ?? []) {
    signal.throwIfAborted();
    await write(stdout, chunk);
  }
}
