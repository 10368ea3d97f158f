import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** What came of a description: a client, a refusal of one line, or what must not be. */
export interface Outcome {
  /** The files of the client's package, by path. */
  readonly files?: ReadonlyMap<string, string>;
  readonly refusal?: string;
  readonly crash?: string | undefined;
}

/** Far more than any description needs here, far less than one takes that knows no end. */
const limits = { seconds: 30, resourceLimits: { maxOldGenerationSizeMb: 1024 } };

/** A generator in a thread of its own, which is ended if it takes more time or memory than any description needs. */
export class BoundedGenerator {
  #worker: Worker | undefined;

  async generate(file: string): Promise<Outcome> {
    this.#worker ??= new Worker(new URL("./generate-worker.ts", import.meta.url), {
      execArgv: ["--conditions=@filespec/source"],
      resourceLimits: limits.resourceLimits,
    });
    const answered = once(this.#worker, "message", { signal: AbortSignal.timeout(limits.seconds * 1000) });
    this.#worker.postMessage(file);
    try {
      const [outcome] = await answered;
      return outcome;
    } catch (error) {
      this.close();
      return { crash: String(error) };
    }
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
