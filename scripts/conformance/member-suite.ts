import type { ClientOperation, ClientView } from "@scripts/generate/client-view";
import { methodsWith } from "@scripts/generate/client-view";
import { content, documentedAnswer, itemCount, type MockServer, startMockServer } from "@scripts/mock";
import { isJson } from "@scripts/read";
import { expect, onTestFinished, test } from "vitest";
import { sampleCall } from "./sample-call.ts";

type Member<Result> = { readonly [operationId: string]: (parameters: object, options?: object) => Result };

/** The members of a provider's client that its contract has data for. */
export interface AnyMembers {
  readonly paginate: Member<AsyncIterable<unknown> & { readonly pages: () => AsyncIterable<unknown> }>;
  readonly waitFor: Member<Promise<unknown>>;
  readonly download: Member<Promise<Response>>;
  readonly upload: Member<Promise<unknown>>;
}

/** Each list is walked to its end, each record waited for, each file downloaded and each upload sent, as the contract's data says how. */
export function testMembers(
  view: ClientView,
  createClient: (options: { readonly baseUrl: string }) => AnyMembers,
): void {
  const { facts } = view;
  /** A client against a mock that lives, and what may be in no request to its storage. */
  const start = async (): Promise<{ client: AnyMembers; mock: MockServer }> => {
    const mock = await startMockServer(facts, { isLive: true });
    onTestFinished(() => mock.close());
    return { client: createClient({ baseUrl: mock.url }), mock };
  };
  const required = (operation: ClientOperation): { readonly [name: string]: unknown } => {
    const { parameters } = sampleCall(facts, operation);
    const names = operation.parameters.filter((each) => each.required).map(({ name }) => name);
    return Object.fromEntries(names.map((name) => [name, parameters[name]]));
  };

  for (const operation of methodsWith(view, "paginate")) {
    const { limit } = operation.members.paginate?.data ?? {};
    for (const size of limit ? [2, undefined] : [undefined]) {
      test(`paginate.${operation.operationId} walks all pages to the end${size ? `, ${size} items each` : ""}`, async () => {
        const { client } = await start();
        const parameters = { ...required(operation), ...(limit && size && { [limit]: size }) };

        const items = await all(client.paginate[operation.operationId]?.(parameters));
        const pages = await all(client.paginate[operation.operationId]?.(parameters).pages());

        expect(new Set(items.map((each) => JSON.stringify(each))).size).toBe(itemCount);
        expect(items).toHaveLength(itemCount);
        expect(size ? pages.length : 3).toBe(3);
      });
    }
  }

  for (const operation of methodsWith(view, "wait")) {
    test(`waitFor.${operation.operationId} ends when the record's state is final`, async () => {
      const { client, mock } = await start();
      const { state = [], succeeded = [] } = operation.members.wait ?? {};

      const record = await client.waitFor[operation.operationId]?.(required(operation), { interval: 1 });

      expect(state.reduce<unknown>((value, name) => Object(value)[name], record)).toBe(succeeded[0]);
      expect(mock.requests).toHaveLength(2);
    });
  }

  for (const operation of methodsWith(view, "download")) {
    test(`download.${operation.operationId} gives the bytes, and asks for them without a credential`, async () => {
      const { client, mock } = await start();
      const own = operation.responses.find(({ status }) => status.startsWith("2"))?.facts;
      const isOwn = operation.members.download?.url === undefined;

      const response = await client.download[operation.operationId]?.(required(operation));

      expect(await response?.text()).toBe(isOwn && own ? documentedAnswer(facts, own).body : content);
      expect(mock.requests).toHaveLength(isOwn ? 1 : 2);
      expect(JSON.stringify(mock.requests.slice(1).map(({ headers }) => headers))).not.toContain("secret-of-");
    });
  }

  for (const operation of methodsWith(view, "upload")) {
    const file = new File(["A file of twenty bytes"], "clip.mov", { type: "video/quicktime" });

    test(`upload.${operation.operationId} puts the file where the answer says, and completes it`, async () => {
      const { client, mock } = await start();
      const completing = view.operations.find((each) => each.operationId === operation.members.upload?.completedBy);
      const body = operation.requestBody?.types.find(({ mediaType }) => isJson(mediaType))?.examples[0]?.value;
      const { name = "", bytes = "", type = "", partBytes } = operation.members.upload?.data ?? {};
      const own = { [name]: "clip.mov", [bytes]: file.size, [type]: "video/quicktime" };
      const rest = Object.fromEntries(Object.entries(Object(body)).filter(([each]) => !(each in own)));

      await client.upload[operation.operationId]?.({ ...required(operation), file, body: rest }, { concurrency: 1 });

      const [begun, ...others] = mock.requests;
      const parts = others.filter(({ method }) => method === "PUT");
      expect(JSON.parse(`${begun?.body}`)).toEqual({ ...rest, ...own });
      expect(parts.map((part) => `${part.body}`).join("")).toBe(await file.text());
      expect(parts).toHaveLength(partBytes ? 3 : 1);
      expect(JSON.stringify(parts.map(({ headers }) => headers))).not.toContain("secret-of-");
      expect(mock.requests.at(-1)?.method).toBe(completing?.method);
      expect(mock.requests).toHaveLength(parts.length + 2);
    });
  }
}

async function all(iterable: AsyncIterable<unknown> = (async function* () {})()): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of iterable) {
    items.push(item);
  }
  return items;
}
