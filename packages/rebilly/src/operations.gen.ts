// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, getFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get a file record
 *
 * Returns the record of one file, with links to the file itself.
 *
 * `GET /files/{id}`
 *
 * @see {@link https://api-reference.rebilly.com/tag/Files/operation/GetFile/}
 */
export const getFile: OperationFunction<"rebilly", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);
