export { alsoIn, baselineFile, type Linted, lintContract, writeBaseline } from "./baseline.ts";
export { bundle } from "./bundle.ts";
export { generateRedoclyClient } from "./generate-redocly-client.ts";
export { inOwnFolder } from "./in-own-folder.ts";
export { type LintProblem, lint } from "./lint.ts";
export { lintOnce } from "./lint-once.ts";
export { type RedoclyOutput, runRedocly } from "./run-redocly.ts";
