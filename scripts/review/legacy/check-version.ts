import { ContractError } from "./contract-error.ts";
import type { Description } from "./description.ts";

/** Throws where a description is not of OpenAPI 3. */
export function checkVersion(description: Description): void {
  const { root } = description;
  if (description.text(root, "openapi")?.startsWith("3.")) {
    return;
  }
  const swagger = description.get(root, "swagger")?.value;
  const where = description.locate({ ...root, path: [swagger === undefined ? "openapi" : "swagger"] });
  if (swagger !== undefined) {
    throw new ContractError(where, `this is Swagger ${swagger}, no OpenAPI 3`, "convert it to OpenAPI 3 first");
  }
  throw new ContractError(where, "this is no OpenAPI 3 description", "begin it with `openapi: 3.1.1`");
}
