export { type GeneratedClient, generateClient } from "./generate-client.ts";
