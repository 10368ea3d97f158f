import { type ClientOperation, type ClientView, methodsOf, methodsWith } from "@scripts/generate/client-view";
import { formExample } from "@scripts/generate/form-example";
import { bodyKind } from "@scripts/generate/media-types";
import { type Facts, isJson, isObject, type MediaType, shownValues } from "@scripts/read";

/** The operations of a file's life, as far as a contract has them. */
export interface FileOperations {
  /** Gives a file: the one with `x-file-summary`. */
  readonly file: ClientOperation;
  readonly upload: Upload | undefined;
  readonly list: ClientOperation | undefined;
  readonly download: ClientOperation | undefined;
  readonly remove: ClientOperation | undefined;
}

/** How a file is uploaded: by the client's member, or with a form. */
export interface Upload {
  readonly operationId: string;
  readonly member: boolean;
  readonly content: MediaType | undefined;
  readonly operation: ClientOperation;
}

export function fileOperations(view: ClientView): FileOperations {
  const file = methodsOf(view).find(({ facts: { extensions } }) => extensions?.["x-file-summary"] !== undefined);
  if (!file) {
    throw new Error(`specs/${view.provider}/openapi.yaml has no operation with x-file-summary that a client can call`);
  }
  const [list] = methodsWith(view, "paginate");
  const [download] = methodsWith(view, "download");
  const remove = methodsOf(view).find(({ method, path }) => method === "DELETE" && path === file.path);
  return { file, list, download, remove, upload: uploadIn(view) };
}

function uploadIn(view: ClientView): Upload | undefined {
  const [storage] = methodsWith(view, "upload");
  if (storage) {
    const content = storage.requestBody?.types.find(({ mediaType }) => isJson(mediaType));
    return { operationId: storage.operationId, member: true, content, operation: storage };
  }
  return methodsOf(view).flatMap((operation): Upload[] => {
    const content = operation.requestBody?.types.find(({ mediaType }) => bodyKind(mediaType) === "multipart");
    const form = content && formExample(view.facts, content, textFile);
    const hasFile = Object.values(form ?? {}).some((value) => value instanceof File);
    return hasFile ? [{ operationId: operation.operationId, member: false, content, operation }] : [];
  })[0];
}

/** What the upload is called with: the contract's example, with a small file in place of what stands for its bytes. */
export function uploadOf(facts: Facts, { member, content, operation }: Upload): object {
  if (!member) {
    const isDefault = content === operation.requestBody?.types[0];
    const body = content && formExample(facts, content, textFile);
    return { body, ...(!isDefault && { contentType: content?.mediaType }) };
  }
  const [example] = content ? shownValues(facts, content) : [];
  const { properties = [] } = operation.members.upload ?? {};
  const rest = Object.entries(isObject(example) ? example : {}).filter(([name]) => !properties.includes(name));
  return { file: textFile(), ...(rest.length > 0 && { body: Object.fromEntries(rest) }) };
}

function textFile(): File {
  return new File(["A small file of filespec.\n"], "filespec.txt", { type: "text/plain" });
}
