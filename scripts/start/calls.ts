import { type ClientOperation, type ClientView, exampleOf } from "@scripts/generate/client-view";
import { describe, shortText } from "./describe.ts";
import { fileOperations, uploadOf } from "./file-operations.ts";
import { idOfItem, summaryOf } from "./file-summary.ts";

/** One call, and what came back. */
export interface Step {
  /** As a consumer writes it after the client's name. */
  readonly call: string;
  readonly outcome: string;
  readonly failed?: true;
}

export interface LifeOptions {
  /** The file that is asked for; by default one that is uploaded or listed. */
  readonly id: string | undefined;
  readonly mayWrite: boolean;
  /** Whether the API is the real one: a file is not asked for by its example then. */
  readonly isReal: boolean;
}

type Call = (parameters: object, options?: object) => Promise<unknown>;
// What a provider's client has in common with the others, seen without its types.
export type AnyClient = { readonly [operationId: string]: Call } & {
  readonly [member in "waitFor" | "upload"]: { readonly [operationId: string]: Call };
} & {
  readonly paginate: {
    readonly [operationId: string]: (parameters: object) => { pages: () => AsyncIterable<unknown> };
  };
  readonly download: { readonly [operationId: string]: (parameters: object) => Promise<Response> };
};

/** A file is uploaded, waited for, listed, downloaded and deleted, as far as the contract has it and the options allow it. */
export async function callsOfLife(
  client: AnyClient,
  view: ClientView,
  { id, mayWrite, isReal }: LifeOptions,
): Promise<Step[]> {
  const { file, list, download, remove, upload } = fileOperations(view);
  const steps: Step[] = [];
  let fileId = id;
  let isOwn = false;

  const step = async (call: string, work: () => Promise<string>): Promise<void> => {
    try {
      steps.push({ call, outcome: await work() });
    } catch (error) {
      steps.push({ call, outcome: error instanceof Error ? error.message : `${error}`, failed: true });
    }
  };
  /** A call that takes the file, unless no call has said which. */
  const ofFile = async (
    operation: ClientOperation,
    call: string,
    work: (parameters: object) => Promise<string>,
  ): Promise<void> => {
    if (!isReal || fileId !== undefined) {
      await step(call, () => work(requiredParameters(operation, fileId)));
    }
  };

  const put = async (): Promise<void> => {
    if (!upload || !mayWrite || id !== undefined) {
      return;
    }
    const { member, operationId } = upload;
    await step(member ? `upload.${operationId}` : operationId, async () => {
      const call = member ? client.upload[operationId] : client[operationId];
      const answer = await call?.(uploadOf(view.facts, upload));
      const summary = summaryOf(file.facts, answer);
      fileId = typeof summary.id === "string" ? summary.id : undefined;
      isOwn = true;
      return describe(summary) || shortText(answer);
    });
  };
  const look = async (): Promise<void> => {
    const waits = file.members.wait !== undefined && (isOwn || !isReal);
    await ofFile(file, waits ? `waitFor.${file.operationId}` : file.operationId, async (parameters) => {
      const call = waits ? client.waitFor[file.operationId] : client[file.operationId];
      const record = await call?.(parameters, waits && !isReal ? { interval: 10 } : {});
      return describe(summaryOf(file.facts, record));
    });
  };
  const all = async (): Promise<void> => {
    if (!list) {
      return;
    }
    await step(`paginate.${list.operationId}`, async () => {
      const pages: (readonly unknown[])[] = [];
      for await (const page of client.paginate[list.operationId]?.(requiredParameters(list)).pages() ?? []) {
        pages.push(itemsOf(list, page));
        // Of the real API, which may have many, one page is enough to show.
        if (isReal) {
          break;
        }
      }
      const items = pages.flat();
      fileId ??= idOfItem(file.facts, items[0]);
      return `${items.length} items ${isReal ? "on the first page" : `of ${pages.length} page${pages.length === 1 ? "" : "s"}`}`;
    });
  };
  const get = async (): Promise<void> => {
    if (download) {
      await ofFile(download, `download.${download.operationId}`, async (parameters) => {
        const response = await client.download[download.operationId]?.(parameters);
        await response?.body?.cancel();
        const length = response?.headers.get("content-length");
        return describe({ type: response?.headers.get("content-type"), bytes: length ? Number(length) : undefined });
      });
    }
  };
  const end = async (): Promise<void> => {
    // Of the real API, only the file that was uploaded here.
    if (remove && mayWrite && (isOwn || !isReal)) {
      await ofFile(remove, remove.operationId, async (parameters) =>
        shortText(await client[remove.operationId]?.(parameters)),
      );
    }
  };

  await put();
  // Without a file of its own, the list says one.
  for (const next of isReal && fileId === undefined ? [all, look, get, end] : [look, all, get, end]) {
    await next();
  }
  return steps;
}

/** The required parameters: the contract's examples, the first of the path replaced by the identifier. */
function requiredParameters(operation: ClientOperation, id?: string): object {
  const required = operation.parameters.filter((each) => each.required);
  const first = required.find((each) => each.in === "path");
  return Object.fromEntries(
    required.map((each) => [each.name, each === first ? (id ?? exampleOf(each)) : exampleOf(each)]),
  );
}

function itemsOf({ members }: ClientOperation, page: unknown): readonly unknown[] {
  const items = members.paginate?.data.items.reduce<unknown>((value, name) => Object(value)[name], page);
  return Array.isArray(items) ? items : [];
}
