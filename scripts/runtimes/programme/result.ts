import { stepNames, type Verdict } from "./programme.ts";

/** How a runtime did. */
export interface RuntimeResult {
  readonly name: string;
  /** Undefined where it is the machine's own. */
  readonly version: string | undefined;
  readonly verdicts: readonly Verdict[];
  /** Whether `require()` of the package gives the client; undefined where there is no `require()`. */
  readonly requires: boolean | undefined;
  readonly skipped?: string | undefined;
}

/** Milliseconds after which a runtime that hangs is ended. */
export const longest = 120_000;

/** The verdict of each step; of one that printed none, what was printed instead. */
export function readVerdicts(output: string): Verdict[] {
  const lines = output.split("\n");
  const printed: Verdict[] = lines.filter((line) => line.startsWith('{"step"')).map((line) => JSON.parse(line));
  const rest = lines.filter((line) => line.trim() !== "" && !line.startsWith('{"step"'));
  const failure = `printed no verdict: ${rest.slice(0, 10).join("\n")}`;
  return stepNames.map((step) => printed.find((each) => each.step === step) ?? { step, failure });
}
