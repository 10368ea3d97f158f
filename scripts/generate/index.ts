export { type GeneratedClient, generateClient, schemaTypesOf } from "./generate-client.ts";
export { type RefusedTypes, refusedTypes } from "./refused-types.ts";
