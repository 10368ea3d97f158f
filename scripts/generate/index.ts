export { type GeneratedClient, generateClient } from "./generate-client.ts";
export { type RefusedTypes, refusedTypes } from "./refused-types.ts";
