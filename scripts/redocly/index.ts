export { generateRedoclyClient } from "./generate-redocly-client.ts";
export { lint } from "./lint.ts";
export { refuseExternalValues } from "./refuse-external-values.ts";
export { type RedoclyOutput, runRedocly } from "./run-redocly.ts";
