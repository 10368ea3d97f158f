import { abortReason, onAbort } from "./abort.ts";
import { parseJson } from "./answers.ts";
import type { ReaderCall } from "./contract.ts";
import { connectionError, errorOf } from "./error-of.ts";
import { ResponseError } from "./errors/index.ts";

/** An event of a stream: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface ServerSentEvent<Data> {
  /** Its type; `message` where the server names none. */
  readonly event: string;
  readonly data: Data;
  /** The last identifier that the server sent, or an empty string. */
  readonly id: string;
  /** Milliseconds to wait before connecting again, if the server says so. */
  readonly retry: number | undefined;
}

/**
 * The events of a response, as they arrive, with their data parsed as JSON. It ends with the body, or with the data
 * `[DONE]`, by which many APIs end a stream that would otherwise stay open. Leaving the loop closes the connection.
 */
export function events(response: Response, call: ReaderCall): AsyncGenerator<ServerSentEvent<unknown>> {
  return eventsOf(response, call, (data) => {
    try {
      return parseJson(call, response, data);
    } catch (cause) {
      throw cause instanceof ResponseError
        ? cause
        : errorOf(call, ResponseError, "the data of an event does not parse as JSON", { response, cause });
    }
  });
}

/** The same, where the contract describes the data as text. */
export function textEvents(response: Response, call: ReaderCall): AsyncGenerator<ServerSentEvent<string>> {
  return eventsOf(response, call, (data) => data);
}

async function* eventsOf<Data>(
  response: Response,
  call: ReaderCall,
  parse: (data: string) => Data,
): AsyncGenerator<ServerSentEvent<Data>, void, undefined> {
  let id = "";
  for await (const lines of blocks(response, call)) {
    const fields = lines.map((line) => /^([^:]*):? ?(.*)$/s.exec(line) ?? []);
    const valuesOf = (name: string) => fields.filter(([, each]) => each === name).map(([, , value = ""]) => value);
    const data = valuesOf("data");
    const retry = valuesOf("retry").at(-1) ?? "";
    id =
      valuesOf("id")
        .filter((value) => !value.includes("\0"))
        .at(-1) ?? id;
    if (data.join("\n") === "[DONE]") {
      return;
    }
    if (data.length > 0) {
      // What arrived before an abort may not have been given yet.
      if (call.init.signal?.aborted) {
        throw abortReason(call.init.signal);
      }
      yield {
        event: valuesOf("event").at(-1) || "message",
        data: parse(data.join("\n")),
        id,
        retry: /^\d+$/.test(retry) ? Number(retry) : undefined,
      };
    }
  }
}

/** Groups of lines, each ended by an empty one. The last group counts only if it is ended. */
async function* blocks(response: Response, call: ReaderCall): AsyncGenerator<string[], void, undefined> {
  let lines: string[] = [];
  let rest = "";
  let size = 0;
  let isAfterReturn = false;
  for await (const text of texts(response, call)) {
    // A line feed that begins a part belongs to the carriage return that ended the last one.
    const [first = "", ...others] = (isAfterReturn ? text.replace(/^\n/, "") : text).split(/\r\n|\r|\n/);
    isAfterReturn = text === "" ? isAfterReturn : text.endsWith("\r");
    size += text.length;
    rest += first;
    for (const other of others) {
      if (rest === "") {
        yield lines;
        lines = [];
        size = 0;
      } else {
        lines.push(rest);
      }
      rest = other;
    }
    if (size > call.maxResponseBytes) {
      const problem = `an event has more than ${call.maxResponseBytes} bytes; set maxResponseBytes`;
      throw errorOf(call, ResponseError, problem, { response });
    }
  }
}

async function* texts({ body }: Response, call: ReaderCall): AsyncGenerator<string, void, undefined> {
  const { signal } = call.init;
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const cancel = () => reader?.cancel().catch(() => {});
  const release = signal && onAbort(signal, cancel);
  try {
    if (signal?.aborted) {
      throw abortReason(signal);
    }
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      yield decoder.decode(chunk.value, { stream: true });
    }
  } catch (cause) {
    throw signal?.aborted ? abortReason(signal) : connectionError(call, cause);
  } finally {
    release?.();
    cancel();
  }
  if (signal?.aborted) {
    throw abortReason(signal);
  }
}
