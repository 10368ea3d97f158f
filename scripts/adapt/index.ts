export { type Adapted, adaptDescription, type Change } from "./adapt-description.ts";
export { nameOperations } from "./operation-names.ts";
export { readAdapted } from "./read-adapted.ts";
