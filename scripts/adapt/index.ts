export { type Adapted, adaptDescription } from "./adapt-description.ts";
export type { Change } from "./change.ts";
export { nameOperations } from "./operation-names.ts";
export { readAdapted } from "./read-adapted.ts";
