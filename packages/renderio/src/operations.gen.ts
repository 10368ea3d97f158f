// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, getFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get a file
 *
 * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
 *
 * `GET /api/v1/files/{fileId}`
 *
 * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
 */
export const getFile: OperationFunction<"renderio", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);
