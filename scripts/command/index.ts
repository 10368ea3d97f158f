export { runCommand, UsageError } from "./command.ts";
export { type Progress, startProgress } from "./progress.ts";
export { CommandError, type RunOptions, run } from "./run.ts";
