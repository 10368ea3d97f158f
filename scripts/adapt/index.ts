export type { AdaptedContract } from "./adapt-file.ts";
export { type AdoptedDescription, adoptDescription } from "./adopt-description.ts";
export type { Change } from "./change.ts";
