import { type ClientOperation, type ClientView, clientView, exampleOf } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { type FileOperations, fileOperations, uploadOf } from "@scripts/start/file-operations";
import { workspace } from "@scripts/test-kit/workspace";
import type { Calls } from "./programme.ts";

/** What the server looks for in each request. */
export const secret = "0000-1111";

/** A provider on whose client the programme runs: the first that has all that it does. */
export interface ChosenProvider {
  readonly provider: string;
  readonly calls: Calls;
}

export function chooseProvider(): ChosenProvider {
  for (const provider of listProviders(workspace)) {
    const view = clientView(readContract(contractFile(workspace, provider), workspace).facts, provider);
    const calls = callsOf(view, fileOperations(view));
    if (calls) {
      return { provider, calls };
    }
  }
  throw new Error("no provider has a file with a 404, a list of several pages and an upload with a form");
}

function callsOf(view: ClientView, { file, list, upload }: FileOperations): Calls | undefined {
  if (!list || !upload || upload.member || !["200", "404"].every((status) => hasBody(file, status))) {
    return undefined;
  }
  const { body = {}, ...params }: { readonly body?: object } = uploadOf(view.facts, upload);
  const [fileProperty = ""] = Object.entries(body).find(([, value]) => value instanceof File) ?? [];
  const fields = Object.entries(body).filter(([name]) => name !== fileProperty);
  const options = [file, list, upload.operation].flatMap(({ security }) => security[0] ?? []);
  return {
    get: { operationId: file.operationId, params: paramsOf(file) },
    list: { operationId: list.operationId, params: paramsOf(list), pages: 3 },
    upload: { operationId: upload.operationId, params, fields: Object.fromEntries(fields), file: fileProperty },
    credentials: Object.fromEntries(options.map((option) => [option, secret])),
  };
}

function hasBody({ responses }: ClientOperation, status: string): boolean {
  return responses.some((each) => each.status === status && each.bodies.length > 0);
}

function paramsOf({ parameters }: ClientOperation): object {
  return Object.fromEntries(parameters.filter(({ required }) => required).map((each) => [each.name, exampleOf(each)]));
}
