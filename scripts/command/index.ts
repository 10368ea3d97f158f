export { runCommand, UsageError } from "./command.ts";
export { print, printableLines, printError } from "./print.ts";
export { type Progress, startProgress } from "./progress.ts";
export { CommandError, type Output, type RunOptions, run, runToEnd } from "./run.ts";
