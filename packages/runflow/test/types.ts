import { type Asset, createClient } from "@filespec/runflow";

const runflow = createClient({ apiKey: "rf_live_0" });
const organization: string | undefined = undefined;

export const asset: Asset = await runflow.getAsset({
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  embed: "created_by_user",
  headers: { "X-Organization-Id": organization },
});
export const email: string | null | undefined = asset.created_by_user?.email;
await runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", embed: null });

// @ts-expect-error header parameters have their own key
runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", "X-Organization-Id": "o1" });
// @ts-expect-error the operation has no such header parameter
runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", headers: { "X-Organisation-Id": "o1" } });
// @ts-expect-error the method is named by its operationId
runflow.getFile({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" });
