import { type Asset, type AssetUpload, createClient } from "@filespec/runflow";

const runflow = createClient({ apiKey: "rf_live_0" });
const organization: string | undefined = undefined;

export const asset: Asset = await runflow.getAsset({
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  embed: "created_by_user",
  headers: { "X-Organization-Id": organization },
});
export const email: string | null | undefined = asset.created_by_user?.email;
await runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", embed: null });

const request = { filename: "perfume-bottle.webp", mime_type: "image/webp", size_bytes: 2_400_000 };
export const upload: AssetUpload = await runflow.createAssetUpload({ body: request });
const id = { asset_upload_id: upload.asset_id };
export const confirmed: Asset = await runflow.confirmAssetUpload(id);
await runflow.confirmAssetUpload({ ...id, body: { folder_id: null }, headers: { "X-Organization-Id": organization } });
const result = await runflow.safe.confirmAssetUpload(id);
export const code: string | undefined = result.status === 404 ? result.error.code : undefined;

const file = new File(["bytes"], "perfume-bottle.webp", { type: "image/webp" });
export const uploaded: Asset = await runflow.upload.createAssetUpload({ file });
await runflow.upload.createAssetUpload({ file, name: "b.webp", headers: { "X-Organization-Id": organization } });
export const content: Response = await runflow.download.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" });

// @ts-expect-error the file says its media type
runflow.upload.createAssetUpload({ file, body: { mime_type: "image/webp" } });
// @ts-expect-error no page documents a list
runflow.paginate;
// @ts-expect-error the size is missing
runflow.createAssetUpload({ body: { filename: "perfume-bottle.webp", mime_type: "image/webp" } });
// @ts-expect-error the upload is missing
runflow.confirmAssetUpload({});
// @ts-expect-error no page documents the list
runflow.listAssets({});
// @ts-expect-error header parameters have their own key
runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", "X-Organization-Id": "o1" });
// @ts-expect-error the operation has no such header parameter
runflow.getAsset({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", headers: { "X-Organisation-Id": "o1" } });
// @ts-expect-error the method is named by its operationId
runflow.getFile({ id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" });
