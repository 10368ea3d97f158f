import { type OperationMembers, operationMembers } from "@scripts/generate/operation-members";
import type { Facts, Json, Operation } from "@scripts/read";
import { type DocumentedAnswer, writtenAnswer } from "./documented-answer.ts";
import { pageOf } from "./pages.ts";
import { replaced } from "./paths.ts";
import type { ReceivedRequest } from "./received-request.ts";

/** The answers of a mock that lives: lists have pages, a record is being processed when it is first looked at, and files have a storage. */
export interface LiveAnswers {
  /** What is documented, as it is at this moment. */
  readonly answer: (operation: Operation, request: ReceivedRequest, documented: DocumentedAnswer) => DocumentedAnswer;
  /** What the storage answers; undefined for a request that is not for it. */
  readonly store: (request: ReceivedRequest) => DocumentedAnswer | undefined;
}

const storagePath = "/-/storage/";
/** Small, so that files of tests have several. */
const partBytes = 8;
/** Of a contract that names only the states that are final. */
const processing = "PROCESSING";

export function liveAnswers(facts: Facts): LiveAnswers {
  /** Each address that was asked for, with a number of its own. */
  const seen = new Map<string, number>();
  const stored = new Map<string, Buffer>();
  const membersOf = new Map(facts.operations.map((each) => [each, operationMembers(facts, each)]));

  return {
    answer: (operation, request, documented) => {
      const members = membersOf.get(operation);
      if (!members || documented.example === undefined || !documented.status.toString().startsWith("2")) {
        return documented;
      }
      const address = new URL(request.url, `http://${request.headers.host}`);
      const page = members.paginate && pageOf(members.paginate, address, documented.example);
      const isFirst = !seen.has(request.url);
      const number = seen.get(request.url) ?? seen.size + 1;
      seen.set(request.url, number);
      const addressOf = (part: number): string => `${address.origin}${storagePath}${number}-${part}`;
      const example = withFile(members, page?.body ?? documented.example, request, addressOf, isFirst);
      return writtenAnswer({ ...documented, headers: { ...documented.headers, ...page?.headers } }, example);
    },
    store: ({ method, url, headers, body }) => {
      if (!url.startsWith(storagePath)) {
        return undefined;
      }
      if (method === "PUT") {
        stored.set(url, body);
        return { status: 200, headers: {}, body: "", example: undefined };
      }
      return contentOf(stored.get(url)?.toString() ?? content, headers.range);
    },
  };
}

/** What the storage has where nothing was put. */
export const content = "The bytes of a file.";

function contentOf(bytes: string, range: string | undefined): DocumentedAnswer {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  const part = first === undefined ? bytes : bytes.slice(Number(first), last ? Number(last) + 1 : undefined);
  const headers = { "Content-Type": "application/octet-stream", "Content-Length": `${part.length}` };
  return { status: first === undefined ? 200 : 206, headers, body: part, example: undefined };
}

function withFile(
  { wait, download, upload }: OperationMembers,
  example: Json,
  request: ReceivedRequest,
  address: (part: number) => string,
  isFirst: boolean,
): Json {
  let body = example;
  if (wait) {
    body = replaced(body, wait.state, (isFirst ? (wait.pending?.[0] ?? processing) : wait.succeeded[0]) ?? null);
  }
  if (download?.url) {
    body = replaced(body, download.url, address(1));
  }
  if (upload) {
    const { urls, bytes, partBytes: size } = upload.data;
    const given: unknown = JSON.parse(request.body.toString() || "{}");
    const total = Number(Object(given)[bytes]);
    const count = size ? Math.max(1, Math.ceil(total / partBytes)) : 1;
    const addresses = Array.from({ length: count }, (_, index) => address(index + 1));
    body = replaced(body, urls, size ? addresses : address(1));
    body = size ? replaced(body, size, partBytes) : body;
  }
  return body;
}
