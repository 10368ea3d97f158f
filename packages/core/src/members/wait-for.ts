import { wait } from "../abort.ts";
import { errorOf } from "../error-of.ts";
import { ApiError, ParameterError, ProcessingError, TimeoutError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import { retryAfter } from "../retry.ts";
import type { Values } from "../values.ts";
import { at, type Maker, type Method, memberOf } from "./member.ts";

/** Options of waiting for a record. */
export interface WaitOptions<Record> extends RequestOptions {
  /** Milliseconds that waiting may take as a whole. When they are over, it rejects with a `TimeoutError`. Default: 600000. */
  readonly deadline?: number | undefined;
  /** Milliseconds before the second look; each pause is longer than the one before, up to 30000. Default: 1000. */
  readonly interval?: number | undefined;
  /** Called with the record after each look. */
  readonly onProgress?: ((record: Record) => void) | undefined;
}

const longestPause = 30_000;

/** The client's member `waitFor`: it looks again, with growing pauses, until the record's state is final. */
export function waitFor({ client, contract: { provider, operations } }: Maker): object {
  return memberOf(operations, "wait", (operationId, waiting, operation) => {
    const look = client[operationId] as Method;
    return async (params: Values = {}, options: WaitOptions<unknown> = {}): Promise<unknown> => {
      const { deadline = 600_000, interval = 1000, onProgress, ...init } = options;
      const call = { label: `${provider}.${operationId}`, secrets: [] };
      if (!(deadline > 0 && interval > 0)) {
        throw new ParameterError(`${call.label}: deadline and interval must be more than 0`);
      }
      const end = Date.now() + deadline;
      let state: string | undefined;
      for (let pause = interval; ; pause = Math.min(pause * 1.5, longestPause)) {
        let asked = 0;
        try {
          const onResponse = (response: Response): void => {
            asked = retryAfter(operation, response) ?? 0;
            init.onResponse?.(response);
          };
          const record = await look(params, { ...init, deadline: Math.max(1, end - Date.now()), onResponse });
          onProgress?.(record);
          const now = at(record, waiting.state);
          state = typeof now === "string" ? now : undefined;
          if (state !== undefined && waiting.succeeded.includes(state)) {
            return record;
          }
          if (state !== undefined && (waiting.failed?.includes(state) ?? !waiting.pending?.includes(state))) {
            const why = waiting.reason && at(record, waiting.reason);
            const reason = typeof why === "string" ? why : undefined;
            throw errorOf(call, ProcessingError, `${state}${reason ? `: ${reason}` : ""}`, {
              operationId,
              state,
              reason,
              record,
            });
          }
        } catch (error) {
          // A server that says when to come back has not failed.
          if (!(error instanceof ApiError && error.retryAfter !== undefined && /^(429|503)$/.test(`${error.status}`))) {
            throw error;
          }
          asked = error.retryAfter;
        }
        // Between half of the pause and all of it, so that those who began together do not go on together.
        const milliseconds = Math.max(asked * 1000, pause * (0.5 + Math.random() / 2));
        const left = end - Date.now();
        await wait(Math.min(milliseconds, Math.max(left, 1)), init.signal);
        if (milliseconds >= left) {
          throw errorOf(call, TimeoutError, `still ${state ?? "without a state"} after ${deadline} ms`, {});
        }
      }
    };
  });
}
