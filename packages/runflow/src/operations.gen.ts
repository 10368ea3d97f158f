// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, getAssetOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get an asset
 *
 * Returns the metadata of one asset and, on request, the user who created it.
 *
 * `GET /v1/assets/{id}`
 *
 * @see {@link https://docs.runflow.io/api-reference/assets/get-asset}
 */
export const getAsset: OperationFunction<"runflow", Operations["getAsset"], Results["getAsset"]> = /* @__PURE__ */ operationFunction(api, "getAsset", getAssetOperation);
