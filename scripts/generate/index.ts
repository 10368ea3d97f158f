export { type GeneratedClient, generateClient, schemaTypesOf } from "./generate-client.ts";
